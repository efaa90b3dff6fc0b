"""The draft of a regulation as a page, as plain text and as Akoma Ntoso."""
