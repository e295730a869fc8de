"""The HTML reader: whole pages and fragments."""
