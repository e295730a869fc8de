"""Says which source a briefing was read from."""

from dataclasses import replace
from hashlib import sha256

from briefcast.hooks import Source
from briefcast.model import Provenance, Reading


def with_source(
    reading: Reading, source: Source, reader: str, encoding: str | None = None
) -> Reading:
    """The reading, its briefing knowing its source.

    Args:
        reading: Of the source.
        source: What was read.
        reader: The name of the reader.
        encoding: The character encoding that was found, where the format has one.
    """
    provenance = Provenance(source.name, sha256(source.data).hexdigest(), reader, encoding)
    return replace(reading, briefing=replace(reading.briefing, source=provenance))
