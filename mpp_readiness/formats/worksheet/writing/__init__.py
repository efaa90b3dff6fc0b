"""A checklist becomes a workbook."""
