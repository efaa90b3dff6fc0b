"""People fill in a checklist as a form, in Excel or on paper."""
