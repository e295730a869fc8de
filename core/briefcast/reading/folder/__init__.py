"""Reads a folder, or a ZIP archive of one: a briefing in one file or in many."""
