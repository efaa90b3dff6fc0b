"""Changes and comments go into a Word file that somebody brought."""
