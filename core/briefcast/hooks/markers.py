"""The two markers of the hook system."""

import pluggy

PROJECT = "briefcast"
"""The name of the entry-point group, and the prefix of every hook."""

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)
