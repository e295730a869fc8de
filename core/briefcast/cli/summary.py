"""What a build tells of what it made."""

from typing import TYPE_CHECKING

from briefcast.cli.console import printable
from briefcast.model import ArtifactRecord, OutputRecord

if TYPE_CHECKING:
    from briefcast.publishing import Built


def summary(built: "Built") -> str:
    """What was made, where, and what is claimed of it, in lines of text."""
    briefing = built.manifest.briefing
    title = briefing.title or briefing.id
    lines = [f"{title}: {_count(len(briefing.headlines), 'story', 'stories')}, in {built.folder}/"]
    for name, output in built.manifest.outputs.items():
        lines += [f"  {name}: {_state(output)}"] if output.status != "made" or output.stale else []
        told: list[str] = []
        for artifact in output.artifacts:
            found = [*_found(artifact), *_guessed(artifact)]
            lines += [f"  {name}: {_artifact(artifact)}", *(found if found != told else [])]
            told = found
    return "".join(f"{printable(line)}\n" for line in lines)


def _state(output: OutputRecord) -> str:
    if output.status == "failed":
        kept = "; what it had before is kept" if output.artifacts else ""
        return f"failed: {output.error}{kept}"
    if output.status == "skipped":
        return "not asked for"
    return "not asked for; made from an earlier source or other settings"


def _artifact(artifact: ArtifactRecord) -> str:
    claims = artifact.claims
    told = []
    if isinstance(seconds := claims.get("duration"), int | float):
        told.append(f"plays {_time(seconds)}")
    for key, one, many in (
        ("chapters", "chapter", "chapters"),
        ("stories", "story", "stories"),
        ("words", "word", "words"),
        ("images", "image", "images"),
        ("fail", "failure", "failures"),
        ("review", "to review", "to review"),
    ):
        value = claims.get(key)
        count = len(value) if isinstance(value, list | tuple) else value
        if isinstance(count, int):
            told.append(_count(count, one, many))
    return f"{artifact.path}" + (f" ({', '.join(told)})" if told else "")


def _found(artifact: ArtifactRecord) -> list[str]:
    """What an audit found, a line each."""
    found = artifact.claims.get("found")
    return [f"    {line}" for line in found] if isinstance(found, list | tuple) else []


def _guessed(artifact: ArtifactRecord) -> list[str]:
    """How many words are said by guess, and where an editor finds them; nothing for none."""
    guesses = artifact.claims.get("guesses")
    if not isinstance(guesses, int) or not guesses or artifact.media_type != "text/plain":
        return []
    verb = "is" if guesses == 1 else "are"
    told = f"{_count(guesses, 'word', 'words')} {verb} said by guess: see {artifact.path}"
    return [f"    {told}"]


def _count(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"


def _time(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    parts = ((hours, "h"), (minutes, "min"), (rest, "s"))
    return " ".join(f"{value} {unit}" for value, unit in parts if value) or "0 s"
