"""The readiness wing: a checklist and answers become a result."""
