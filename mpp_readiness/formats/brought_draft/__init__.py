"""A draft that somebody brings is read from its file, and repaired in that file."""
