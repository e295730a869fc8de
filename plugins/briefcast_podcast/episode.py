"""The episode: the tag, then the parts, byte for byte."""

import shutil
from pathlib import Path

from briefcast.hooks import Edition
from briefcast.model import Artifact, Narration
from briefcast_podcast.chapters import Chapter, chapters_of
from briefcast_podcast.languages import iso639_2
from briefcast_podcast.spoken import write_spoken
from briefcast_podcast.tag import Labels, tag_bytes


def make(edition: Edition) -> list[Artifact]:
    """Write the episode, and what is said in it.

    Raises:
        NarrationError: Where the speech could not be made whole.
        OSError: Where a file cannot be written.
    """
    narration = edition.narration()
    chapters = chapters_of(narration)
    name = f"{edition.briefing.id}.mp3"
    _write(edition.folder / name, tag_bytes(_labels(edition), chapters), narration)
    return [
        Artifact(
            path=name, role="audio", media_type="audio/mpeg", claims=_claims(narration, chapters)
        ),
        *write_spoken(edition),
    ]


def _labels(edition: Edition) -> Labels:
    briefing, publication = edition.briefing, edition.publication
    return Labels(
        title=edition.title,
        album=publication.title or edition.organisation or edition.title,
        artist=edition.settings.artist or edition.organisation,
        genre=edition.settings.genre,
        language=iso639_2(edition.language),
        date=briefing.date,
        contents=edition.words["contents"],
    )


def _write(file: Path, tag: bytes, narration: Narration) -> None:
    with file.open("wb") as episode:
        episode.write(tag)
        for stream in (file for part in narration.parts for file in part.files):
            with stream.open("rb") as sound:
                shutil.copyfileobj(sound, episode)


def _claims(narration: Narration, chapters: list[Chapter]) -> dict[str, object]:
    return {
        "duration": round(narration.duration, 6),
        "chapters": [
            {"title": chapter.title, "start": round(chapter.start, 6)} for chapter in chapters
        ],
        "sample_rate": narration.encoding.sample_rate,
        "bit_rate": narration.encoding.bit_rate,
        "voice": narration.voice.name,
        "loudness": _loudness(narration),
    }


def _loudness(narration: Narration) -> dict[str, object]:
    """The loudness of every part, and whether it was measured or is predicted; silence has none."""
    parts = [(part.address, part.loudness) for part in narration.parts]
    heard = [loudness for _, loudness in parts if loudness.true_peak is not None]
    peaks = [loudness.true_peak for loudness in heard if loudness.true_peak is not None]
    return {
        "target": narration.loudness,
        "basis": "measured" if all(loudness.measured for _, loudness in parts) else "predicted",
        "true_peak": round(max(peaks), 2) if peaks else None,
        "parts": [
            {
                "address": address,
                "integrated": _rounded(loudness.integrated),
                "true_peak": _rounded(loudness.true_peak),
            }
            for address, loudness in parts
        ],
    }


def _rounded(decibels: float | None) -> float | None:
    return None if decibels is None else round(decibels, 2)
