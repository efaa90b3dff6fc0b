"""The form that people fill in, in Excel or on paper."""
