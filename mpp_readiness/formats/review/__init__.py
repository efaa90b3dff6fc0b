"""What a review found, for people and for programs."""
