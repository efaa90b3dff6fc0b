"""The report on two results or more."""
