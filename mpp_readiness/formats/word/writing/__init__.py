"""A draft becomes a Word file."""
