"""A checklist and its answers become a result."""
