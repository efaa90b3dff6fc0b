"""What follows from results: what to do next, and how results differ."""
