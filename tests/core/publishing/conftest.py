"""A small briefing, the silent voice, and outputs that do as they are told."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from briefcast.hooks import Edition, Output, Plugins, VoiceSession
from briefcast.hooks.discovery import discover
from briefcast.model import (
    Artifact,
    Briefing,
    NarrationError,
    Paragraph,
    Provenance,
    PublicationSettings,
    Reading,
    Story,
    Text,
    VoiceProfile,
)
from briefcast.publishing import Built, Order, build


@dataclass(frozen=True)
class Settings:
    ending: str = ""


def headlines(edition: Edition) -> list[Artifact]:
    """Write the headlines of a briefing."""
    lines = [f"{story.headline}{edition.settings.ending}" for story in edition.briefing.stories]
    (edition.folder / "headlines.txt").write_text("\n".join(lines), encoding="utf-8")
    return [Artifact(path="headlines.txt", role="headlines", media_type="text/plain")]


def played(edition: Edition) -> list[Artifact]:
    """Write how long a briefing plays."""
    text = f"{edition.narration().duration:.3f}\n"
    (edition.folder / "duration.txt").write_text(text, encoding="utf-8")
    return [Artifact(path="duration.txt", role="duration", media_type="text/plain")]


HEADLINES = Output(name="headlines", title="Headlines", settings=Settings, make=headlines)
PLAYED = Output(name="played", title="How long it plays", make=played)


@pytest.fixture
def outputs() -> tuple[Output, ...]:
    """The two outputs that are built where a test names none."""
    return HEADLINES, PLAYED


@pytest.fixture(scope="session")
def plugins() -> Plugins:
    return discover(third_party=False)


def reading(
    *headlines: str, title: str = "Tide Table", source: str = "tide.txt", briefing_id: str = "tide"
) -> Reading:
    stories = tuple(
        Story(
            id=f"story-{number}",
            number=number,
            headline=headline,
            blocks=(Paragraph(text=Text(f"{headline}, in a few more words.")),),
        )
        for number, headline in enumerate(headlines, start=1)
    )
    provenance = Provenance(source, sha256=str(hash(headlines)), reader="test")
    return Reading(Briefing(id=briefing_id, title=title, stories=stories, source=provenance))


@pytest.fixture
def read() -> Callable[..., Reading]:
    """Make a reading of some headlines."""
    return reading


Publish = Callable[..., Built]


def lost(profile: VoiceProfile) -> VoiceSession:
    """An engine that cannot start."""
    raise NarrationError("the engine lost its voice")


@pytest.fixture
def publish(tmp_path: Path, plugins: Plugins) -> Publish:
    """Build a reading into tmp_path/out."""
    profile = plugins.voice_profiles()["silent"]
    silent = next(one for one in plugins.voice_engines() if one.name == profile.engine)
    engines = {"silent": silent, "lost": replace(silent, open=lost)}

    def run(
        what: Reading,
        outputs: Iterable[Output] = (HEADLINES, PLAYED),
        *,
        to: Iterable[str] | None = None,
        ending: str = "",
        voice: str = "silent",
    ) -> Built:
        outputs = tuple(outputs)
        order = Order(
            out=tmp_path / "out",
            plugins=plugins,
            outputs=outputs,
            wanted=[output.name for output in outputs] if to is None else list(to),
            settings={"headlines": Settings(ending)},
            publication=PublicationSettings(),
            profile=profile,
            engine=engines[voice],
            workers=1,
        )
        return build(what, order, waiting=lambda: None)

    return run
