"""A workbook that was filled in becomes an assessment."""
