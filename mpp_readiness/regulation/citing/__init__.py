"""What the words of a text point to: places of a regulation, and legal instruments."""
