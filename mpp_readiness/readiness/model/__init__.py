"""What people write about readiness: checklists, criteria, assessments, and facts of a region."""
