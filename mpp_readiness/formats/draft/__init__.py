"""The draft of a regulation becomes a page, plain text, Akoma Ntoso and JSON."""
