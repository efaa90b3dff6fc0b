"""Results lead to what to do next, and to how they differ."""
