"""An edition in the making, as its outputs see it."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec

from briefcast.hooks import Plugins, SpokenForms, VoiceEngine, Words
from briefcast.model import (
    Artifact,
    BriefcastError,
    Briefing,
    Finding,
    Narration,
    NarrationSettings,
    PublicationSettings,
    Reading,
    Script,
    VoiceProfile,
)
from briefcast.narrating import Keeping, Watch, narrate
from briefcast.speaking import words_for, write_script
from briefcast.speaking.definitions import definitions
from briefcast.speaking.guesses import findings


@dataclass
class Workshop:
    """What all outputs of one edition share; script and narration are made when first asked for."""

    reading: Reading
    publication: PublicationSettings
    plugins: Plugins
    profile: VoiceProfile
    engine: VoiceEngine
    work: Path
    workers: int | None = None
    watch: Watch | None = None
    sound: NarrationSettings = field(default_factory=NarrationSettings)
    keeping: Keeping = field(default_factory=Keeping)
    prove: bool = False
    lexicon: tuple[SpokenForms, ...] = ()
    spoken: Narration | BriefcastError | None = field(default=None, init=False)

    @property
    def language(self) -> str:
        """The language of the briefing, else of the publication."""
        return self.reading.briefing.language or self.publication.language

    @property
    def title(self) -> str:
        """The title of the briefing, else of the publication, else the id."""
        briefing = self.reading.briefing
        return briefing.title or self.publication.title or briefing.id

    @property
    def organisation(self) -> str | None:
        """Who publishes it: what the briefing says, else the publication."""
        return self.reading.briefing.organisation or self.publication.organisation

    @cached_property
    def spoken_forms(self) -> tuple[SpokenForms, ...]:
        """All there are: of plugins, of the publication, and what the briefing itself defines."""
        known = (*self.plugins.spoken_forms(), *self.lexicon)
        return (*known, definitions(self.reading.briefing, known))

    @cached_property
    def words(self) -> Words:
        """The words that editions add."""
        return words_for(self.language, self.plugins.spoken_forms())

    @cached_property
    def script(self) -> Script:
        """The briefing as it is to be spoken."""
        said = replace(self.reading.briefing, title=self.title, organisation=self.organisation)
        return write_script(said, self.language, self.spoken_forms, rate=self.profile.rate)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What an editor should know of the script; nothing where no output asked for it."""
        return findings(self.script, self.spoken_forms) if "script" in vars(self) else ()

    def narration(self) -> Narration:
        """The script as it was spoken; one that failed is not tried again."""
        if self.spoken is None:
            self.spoken = self._narrate()
        if isinstance(self.spoken, BriefcastError):
            raise self.spoken
        return self.spoken

    def _narrate(self) -> Narration | BriefcastError:
        try:
            return narrate(
                self.script,
                self.profile,
                self.engine,
                self.work / "narration",
                workers=self.workers,
                settings=self.sound,
                keeping=self.keeping,
                prove=self.prove,
                watch=self.watch,
            )
        except BriefcastError as error:
            return error


@dataclass
class EditionInMaking:
    """The `Edition` that one output is given."""

    workshop: Workshop
    settings: Any
    folder: Path
    made: Mapping[str, tuple[Artifact, ...]]
    narrated: bool = field(default=False, init=False)

    @property
    def briefing(self) -> Briefing:
        """See `Edition`."""
        return self.workshop.reading.briefing

    @property
    def reading(self) -> Reading:
        """See `Edition`."""
        return self.workshop.reading

    @property
    def language(self) -> str:
        """See `Edition`."""
        return self.workshop.language

    @property
    def title(self) -> str:
        """See `Edition`."""
        return self.workshop.title

    @property
    def organisation(self) -> str | None:
        """See `Edition`."""
        return self.workshop.organisation

    @property
    def words(self) -> Words:
        """See `Edition`."""
        return self.workshop.words

    @property
    def script(self) -> Script:
        """See `Edition`."""
        self.narrated = True
        return self.workshop.script

    @property
    def publication(self) -> PublicationSettings:
        """See `Edition`."""
        return self.workshop.publication

    @property
    def plugins(self) -> Plugins:
        """See `Edition`."""
        return self.workshop.plugins

    def narration(self) -> Narration:
        """See `Edition`."""
        self.narrated = True
        return self.workshop.narration()


def inputs_hash(workshop: Workshop, settings: object, *, narrated: bool) -> str:
    """A hash of what an output is made from, to know later whether it is stale.

    Args:
        workshop: Holds the briefing, the publication's settings and the voice.
        settings: The output's own.
        narrated: Whether voice and lexicon count: they do for outputs that asked for the script
            or the narration.
    """
    publication = replace(workshop.publication, voice="", lexicons=())
    lexicon = [(form.name, form.language, form.lexemes) for form in workshop.lexicon]
    spoken = (workshop.profile, lexicon, *_sounds(workshop.sound)) if narrated else None
    made_from = (workshop.reading, publication, settings, spoken)
    encoded = msgspec.json.encode(made_from, enc_hook=repr, order="deterministic")
    return hashlib.sha256(encoded).hexdigest()


def _sounds(settings: NarrationSettings) -> Iterator[object]:
    """What shapes the sound besides the voice: of files their content, not their paths."""
    yield settings.loudness
    for name in (settings.intro, settings.sting, settings.outro):
        try:
            yield hashlib.sha256(Path(name).read_bytes()).hexdigest() if name else None
        except OSError:  # told when it is wanted
            yield ""
