"""The regulation wing: a skeleton and facts become a draft, and a draft a list of its faults."""
