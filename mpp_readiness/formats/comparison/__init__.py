"""Two results or more become a report on what differs."""
