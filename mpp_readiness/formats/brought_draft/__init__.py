"""Somebody's own draft from a file, and repairs in that file."""
