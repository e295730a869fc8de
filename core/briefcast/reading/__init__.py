"""From a file or standard input to a briefing: `load`, then `read`, then `identified`.

Formats are plugins, a package for each of ours. Nothing here knows what a briefing is for.
"""

from briefcast.reading.choose import read
from briefcast.reading.identity import identified, valid_date
from briefcast.reading.slug import slug
from briefcast.reading.sources import load

__all__ = ["identified", "load", "read", "slug", "valid_date"]
