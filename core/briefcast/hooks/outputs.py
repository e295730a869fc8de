"""What a plugin hands over to make an output, and what it is given to make it from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from pathlib import Path

    from briefcast.hooks.plugins import Plugins
    from briefcast.hooks.words import Words
    from briefcast.model import (
        Artifact,
        Briefing,
        Finding,
        Manifest,
        Narration,
        PublicationSettings,
        Reading,
        Script,
    )


class Edition(Protocol):
    """One briefing on its way to one output."""

    @property
    def briefing(self) -> Briefing:
        """The briefing, edited."""
        ...

    @property
    def reading(self) -> Reading:
        """The briefing with what was removed from its source, and the findings."""
        ...

    @property
    def language(self) -> str:
        """The BCP 47 tag of the briefing, or of the publication where the briefing has none."""
        ...

    @property
    def title(self) -> str:
        """The title of the briefing, or of the publication, or the id where neither has one."""
        ...

    @property
    def organisation(self) -> str | None:
        """Who publishes it: what the briefing says, or what the publication does."""
        ...

    @property
    def words(self) -> Words:
        """The words that editions add, in the edition's language."""
        ...

    @property
    def script(self) -> Script:
        """The briefing as it is to be spoken."""
        ...

    def narration(self) -> Narration:
        """The script as it was spoken; made at the first call, shared by all outputs.

        Raises:
            NarrationError: Where the speech could not be made whole.
        """
        ...

    @property
    def publication(self) -> PublicationSettings:
        """What `[publication]` in briefcast.toml says."""
        ...

    @property
    def settings(self) -> Any:
        """This output's own settings: an instance of the class that it declares."""
        ...

    @property
    def plugins(self) -> Plugins:
        """The plugins at work, for outputs that are themselves open to plugins."""
        ...

    @property
    def folder(self) -> Path:
        """The folder to write in; empty, and this output's alone."""
        ...

    @property
    def made(self) -> Mapping[str, tuple[Artifact, ...]]:
        """What outputs before this one made in this build, by output name."""
        ...


@dataclass(frozen=True, slots=True)
class StandingEdition:
    """An edition that stands in the publication."""

    folder: Path
    manifest: Manifest


class Publication(Protocol):
    """All editions in the output folder, for what spans them: a feed, an index page."""

    @property
    def editions(self) -> Sequence[StandingEdition]:
        """The editions that stand, by id."""
        ...

    @property
    def publication(self) -> PublicationSettings:
        """What `[publication]` in briefcast.toml says."""
        ...

    @property
    def settings(self) -> Any:
        """This output's own settings."""
        ...

    @property
    def folder(self) -> Path:
        """The folder to write in; its files take their place in the output folder one by one."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """Makes one kind of edition.

    Attributes:
        name: What `--to` calls it, and its folder: a-z, 0-9, "-" and "_".
        title: One line for people.
        stage: Outputs run in the order of stage, then name.
        settings: A dataclass whose fields all have defaults: what `[plugins.NAME]` may say.
        make: Writes files in `edition.folder` and returns every one of them.
        verify: Re-checks its own claims from the files of the edition that stands.
        collect: Writes files that span editions in `publication.folder`, and returns the name of
            every one of them; they take their place beside the editions.

    Raises:
        ValueError: Where the name or the settings are not as said here.
    """

    name: str
    title: str
    stage: int = 50
    settings: type[Any] | None = None
    make: Callable[[Edition], Iterable[Artifact]]
    verify: Callable[[Edition], Iterable[Finding]] | None = None
    collect: Callable[[Publication], Iterable[str]] | None = None

    def __post_init__(self) -> None:
        if not re.fullmatch("[a-z0-9][a-z0-9_-]*", self.name):
            raise ValueError(
                f"output name {self.name!r}: it names a folder, so use a-z, 0-9, - and _"
            )
        if self.settings is not None:
            self.settings()  # raises where a field lacks a default
