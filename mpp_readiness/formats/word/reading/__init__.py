"""A Word file becomes paragraphs of text."""
