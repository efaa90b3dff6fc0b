"""The words of a text point to places of a regulation and to legal instruments."""
