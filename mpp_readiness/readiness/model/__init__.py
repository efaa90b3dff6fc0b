"""People write checklists, criteria, assessments, and facts of a region."""
