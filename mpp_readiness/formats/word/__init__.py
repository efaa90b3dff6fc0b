"""Word files are written from drafts, read from anybody, and edited where they stand."""
