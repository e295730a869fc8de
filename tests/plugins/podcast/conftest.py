"""Editions to make episodes of, and the independent readers that look at them."""

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

import pytest

from briefcast.hooks import Plugins, Words
from briefcast.hooks.discovery import discover
from briefcast.model import (
    Artifact,
    Briefing,
    Narration,
    Paragraph,
    PublicationSettings,
    Reading,
    Script,
    Story,
    Text,
)
from briefcast.narrating import narrate
from briefcast.speaking import words_for, write_script
from briefcast_podcast.settings import PodcastSettings

HEADLINES = [
    "Strike at Harwich to go on: members “will not move”, says Ann Lee of the dockers’ committee, "
    "after a ballot in which eight of ten voted for it",
    "Pay: £60m/year & more <b>offered</b>",
    "Llŷn — 漢字 🙂 ﷺ",
    "A",
]


@dataclass(frozen=True)
class SmallEdition:
    """All that the podcast asks of an edition."""

    briefing: Briefing
    folder: Path
    narrated: Narration
    script: Script
    plugins: Plugins
    publication: PublicationSettings = field(default_factory=PublicationSettings)
    settings: Any = field(default_factory=PodcastSettings)
    language: str = "en-GB"
    made: Mapping[str, tuple[Artifact, ...]] = field(default_factory=dict)

    @property
    def title(self) -> str:
        return self.briefing.title or self.publication.title or self.briefing.id

    @property
    def organisation(self) -> str | None:
        return self.briefing.organisation or self.publication.organisation

    @property
    def reading(self) -> Reading:
        return Reading(self.briefing)

    @property
    def words(self) -> Words:
        return words_for(self.language, self.plugins.spoken_forms())

    def narration(self) -> Narration:
        return self.narrated


@pytest.fixture
def edition(tmp_path):
    """An edition of stories with the given headlines, narrated with a shipped voice."""
    plugins = discover(third_party=False)

    def make(headlines=HEADLINES, voice="silent", **fields):
        text = Paragraph(text=Text("It was said on Friday. More will follow."))
        stories = tuple(
            Story(id=f"s{number}", number=number, headline=headline, blocks=(text,) * number)
            for number, headline in enumerate(headlines, start=1)
        )
        known = {"title": "Harbour News", "date": "2025-10-03", "organisation": "Port Workers"}
        briefing = Briefing(id="harbour-2025-10-03", stories=stories, **(known | fields))
        script = write_script(briefing, "en-GB", plugins.spoken_forms())
        profile = plugins.voice_profiles()[voice]
        engine = next(e for e in plugins.voice_engines() if e.name == profile.engine)
        narration = narrate(script, profile, engine, tmp_path / "parts")
        folder = tmp_path / "podcast"
        folder.mkdir()
        return SmallEdition(briefing, folder, narration, script, plugins)

    return make


def missing(what: str) -> NoReturn:
    if os.environ.get("BRIEFCAST_REQUIRE_EXTERNAL") == "1":
        pytest.fail(f"{what} is missing, and BRIEFCAST_REQUIRE_EXTERNAL=1")
    pytest.skip(f"{what} is missing")


@pytest.fixture(scope="session")
def require_tool():
    """The path of a program; without it the test is skipped, or fails where it is required."""
    return lambda name: shutil.which(name) or missing(name)


@pytest.fixture(scope="session")
def ask_node(require_tool, root):
    """Run a script for Node that imports a package, and read the JSON that it prints."""

    def ask(package: str, script: str, *arguments: object):
        folder = root / "tests" / "node"
        if not (folder / "node_modules" / package).is_dir():
            missing(f"the Node package {package} (npm ci in tests/node)")
        done = subprocess.run(
            [require_tool("node"), "--input-type=module", "-e", script, "--", *map(str, arguments)],
            cwd=folder,
            capture_output=True,
            text=True,
            check=True,
        )
        return json.loads(done.stdout)

    return ask
