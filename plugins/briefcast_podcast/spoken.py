"""What is said, written down for an editor to approve and for programs to read."""

import json
from collections.abc import Iterator
from typing import Any

from briefcast.hooks import Edition
from briefcast.model import Artifact, Change, Script, Utterance


def write_spoken(edition: Edition) -> list[Artifact]:
    """Write `<id>.spoken.txt`, for people, and `<id>.spoken.json`.

    Claimed are the utterances, the changes from what is written, and the written forms that are
    said by guess, each counted once.

    Raises:
        OSError: Where a file cannot be written.
    """
    script = edition.script
    utterances = [utterance for part in script.parts for utterance in part.utterances]
    guesses = _guesses(utterances)
    claims = {
        "utterances": len(utterances),
        "changes": sum(len(utterance.changes) for utterance in utterances),
        "guesses": len(guesses),
    }
    name = f"{edition.briefing.id}.spoken"
    lines = _lines(edition.title, script, guesses)
    text = "".join(f"{_shown(line)}\n" for line in lines)
    document = json.dumps([_as_json(one) for one in utterances], ensure_ascii=False, indent=1)
    artifacts = []
    for suffix, content, media_type in (
        ("txt", text, "text/plain"),
        ("json", f"{document}\n", "application/json"),
    ):
        path = f"{name}.{suffix}"
        data = content.encode("utf-8", "replace")
        (edition.folder / path).write_bytes(data)
        artifact = Artifact(path=path, role="spoken", media_type=media_type, claims=claims)
        artifacts.append(artifact)
    return artifacts


def _guesses(utterances: list[Utterance]) -> dict[tuple[str, str], list[str]]:
    """The addresses of each form that is said by guess: by how it is written, and said."""
    found: dict[tuple[str, str], list[str]] = {}
    for utterance in utterances:
        for change in utterance.changes:
            if change.guess:
                found.setdefault(_pair(utterance, change), []).append(utterance.address)
    return found


def _lines(title: str, script: Script, guesses: dict[tuple[str, str], list[str]]) -> Iterator[str]:
    yield f"How {title} is said"
    yield ""
    yield "Each text stands below its address and what it is. Where it is said otherwise than it"
    yield "is written, both are given, with what changed and by which rule. The words that are"
    yield "said by guess are listed at the end."
    for part in script.parts:
        yield ""
        yield part.title
        for utterance in part.utterances:
            yield ""
            yield from _told(utterance, script.language)
    yield ""
    yield from _listed(guesses)


def _told(utterance: Utterance, language: str) -> Iterator[str]:
    other = f", in {utterance.language}" if utterance.language != language else ""
    yield f"{utterance.address} {utterance.role}{other}"
    if utterance.spoken == utterance.written and not utterance.changes:
        yield f"  {utterance.spoken}"
        return
    yield f"  Written: {utterance.written}"
    yield f"  Spoken: {utterance.spoken}"
    for change in utterance.changes:
        written, said = _pair(utterance, change)
        guess = ", a guess" if change.guess else ""
        yield f'  Change: "{written}" -> "{said}" ({change.rule}{guess})'


def _listed(guesses: dict[tuple[str, str], list[str]]) -> Iterator[str]:
    yield "Words said by guess"
    yield ""
    if not guesses:
        yield "None."
        return
    yield "Where one is wrong, say it right in briefcast.toml, below [lexicon]. These lines give"
    yield "what is said now:"
    yield ""
    for pair, addresses in guesses.items():
        written, said = (json.dumps(text, ensure_ascii=False) for text in pair)
        often = f", {len(addresses)} times" if len(addresses) > 1 else ""
        yield f"{written} = {said}  # {addresses[0]}{often}"


def _as_json(utterance: Utterance) -> dict[str, Any]:
    return {
        "address": utterance.address,
        "role": utterance.role,
        "language": utterance.language,
        "written": utterance.written,
        "spoken": utterance.spoken,
        "changes": [
            {
                "written": _pair(utterance, change)[0],
                "spoken": _pair(utterance, change)[1],
                "start": change.start,
                "end": change.end,
                "said_start": change.said_start,
                "said_end": change.said_end,
                "rule": change.rule,
                "guess": change.guess,
            }
            for change in utterance.changes
        ],
    }


def _pair(utterance: Utterance, change: Change) -> tuple[str, str]:
    """A change: what is written, and what is said instead."""
    return (
        utterance.written[change.start : change.end],
        utterance.spoken[change.said_start : change.said_end],
    )


def _shown(line: str) -> str:
    """A line that stays one, whatever characters the source holds."""
    return line if line.isprintable() else "".join(c if c.isprintable() else " " for c in line)
