"""The output `plaintext`: the briefing as one text file."""

from dataclasses import dataclass
from typing import Literal

from briefcast.hooks import Edition, Output
from briefcast.model import Artifact
from briefcast_plaintext.render import render


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainTextSettings:
    """Settings of the plain-text edition.

    Attributes:
        line_ending: "lf", or "crlf" for note-takers that know no other.
    """

    line_ending: Literal["lf", "crlf"] = "lf"


def make(edition: Edition) -> list[Artifact]:
    """Write `<briefing id>.txt`; it claims its stories, its words and what was changed."""
    text = render(edition.briefing, edition.words, edition.publication)
    ending = "\r\n" if edition.settings.line_ending == "crlf" else "\n"
    name = f"{edition.briefing.id}.txt"
    (edition.folder / name).write_bytes(text.text.replace("\n", ending).encode())
    claims = {"stories": text.stories, "words": text.words, "changes": text.changes}
    media_type = "text/plain; charset=utf-8"
    return [Artifact(path=name, role="text", media_type=media_type, claims=claims)]


PLAINTEXT = Output(
    name="plaintext",
    title="A text that reads well aloud, in braille and in any editor",
    settings=PlainTextSettings,
    make=make,
)
