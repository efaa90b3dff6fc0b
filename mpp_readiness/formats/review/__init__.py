"""What a review found is told to people and to programs."""
