"""A result becomes a report."""
