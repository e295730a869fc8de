"""The reader of folders and of ZIP archives."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from briefcast.hooks import Source
from briefcast.model import Briefing, Finding, InputError, Provenance, Reading, Removed, Story
from briefcast.reading.amount import blocks_of, too_many_blocks
from briefcast.reading.characters import folded
from briefcast.reading.folder.kinds import (
    by_name,
    described,
    is_asset,
    is_image,
    main_of,
    stem,
    without_copies,
)
from briefcast.reading.folder.members import Files, Member, files_of, is_word_document
from briefcast.reading.folder.pictures import Pictures
from briefcast.reading.folder.stories import opened, stories_of, without_contents
from briefcast.reading.provenance import with_source
from briefcast.reading.stories import numbered

NAME = "folder"


def read(source: Source) -> Reading:
    """Reads a briefing from a folder or a ZIP archive.

    One document is the briefing. Of several, each gives its stories in the natural order of their
    names; one called "index" or the like, or as the folder is, speaks for all.

    Args:
        source: Its `read_other` reads the documents.

    Raises:
        InputError: It cannot be read, holds no document that can be, or more than the limits
            allow.
    """
    if not source.is_folder and is_word_document(source):
        return _read_word_document(source)
    files = files_of(source)
    if not files.members:
        raise InputError(f"{source.name} holds no file that can be read")
    told = _Told(source.name)
    for name in files.unsafe:
        told.leave_out(name, f"{name} stands outside the folder and was not read")
    parts, pictures = _parts(source, files, told)
    briefing = parts[0].briefing if len(parts) == 1 else _assembled(source.name, parts, told)
    _tell_unused(pictures, told)
    digest = _digest(files) if source.is_folder else sha256(source.data).hexdigest()
    briefing = replace(
        briefing,
        stories=numbered(briefing.stories),
        source=Provenance(source.name, digest, NAME),
    )
    return Reading(briefing, tuple(told.removed), tuple(told.findings))


def _read_word_document(source: Source) -> Reading:
    """Reads a Word document whose first bytes did not show that it is one."""
    from briefcast.reading.docx.reader import read as read_document

    return with_source(read_document(source), source, "docx")


@dataclass(frozen=True, slots=True)
class _Part:
    """A document as it was read."""

    member: Member
    briefing: Briefing


@dataclass(slots=True)
class _Told:
    source: str
    removed: list[Removed] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def leave_out(self, name: str, message: str) -> None:
        """Tells of a file that was not read."""
        self.removed.append(Removed(name, "no reader takes it"))
        where = f"{self.source}/{name}"
        self.findings.append(
            Finding(rule="file-unread", severity="review", message=message, source=where)
        )

    def add(self, reading: Reading, name: str, *, alone: bool) -> None:
        """Adds what was told of one document."""
        where = f"{self.source}/{name}"
        for removed in reading.removed:
            why = removed.why if alone else f"{removed.why} (in {name})"
            self.removed.append(replace(removed, why=why))
        for finding in reading.findings:
            # Addresses are given anew when the stories of all files are numbered.
            address = finding.address if alone else None
            self.findings.append(replace(finding, source=where, address=address))


def _parts(source: Source, files: Files, told: _Told) -> tuple[list[_Part], Pictures]:
    """The documents that could be read, and the images beside them."""
    every = [member for member in files.members if is_image(member)]
    images = by_name(every)
    descriptions: dict[str, str] = {}
    documents: list[Member] = []
    for member in files.members:
        if is_image(member):
            continue
        if image := described(member, images):
            descriptions[image.name] = folded(member.load().decode("utf-8-sig", "replace"))
        elif is_asset(member):
            told.removed.append(Removed(member.name, "a file that serves a page"))
        else:
            documents.append(member)
    documents, copies = without_copies(documents)
    pictures = Pictures(frozenset(image.name for image in every), descriptions)
    readings = _readings(source, documents, told)
    for copy in copies:
        told.leave_out(copy.name, f"{copy.name} has the name of another document, read instead")
    parts = []
    for member, reading in readings:
        told.add(reading, member.name, alone=len(readings) == 1)
        folder = "" if len(member.path.parts) == 1 else str(member.path.parent)
        parts.append(_Part(member, pictures.shown_by(reading.briefing, folder)))
    return [_with_image(part, images, pictures) for part in parts], pictures


def _readings(
    source: Source, documents: Sequence[Member], told: _Told
) -> list[tuple[Member, Reading]]:
    """The documents that can be read; at least one."""
    readings: list[tuple[Member, Reading]] = []
    failed: list[str] = []
    blocks = 0
    for member in documents:
        try:
            readings.append((member, _read(source, member)))
        except InputError as error:
            failed.append(str(error))
            told.leave_out(member.name, f"{error}")
            continue
        blocks += blocks_of(readings[-1][1].briefing)
        if blocks > source.limits.blocks:
            raise too_many_blocks(source.limits, source.name, blocks)
    if not readings:
        reason = f": {failed[0]}" if failed else ""
        raise InputError(f"{source.name} holds no document that can be read{reason}")
    return readings


def _with_image(part: _Part, images: Mapping[str, Member], pictures: Pictures) -> _Part:
    image = images.get(stem(part.member))
    if image is None:
        return part
    return replace(part, briefing=pictures.beside(part.briefing, image.name))


def _read(source: Source, member: Member) -> Reading:
    data = member.load()
    if not data:
        raise InputError(f"{member.name} is empty: there is nothing to read")
    folder: Path | None = None
    if source.is_folder and source.folder is not None:
        folder = source.folder / member.path.parent
    part = Source(member.path.name, data, folder, limits=source.limits)
    if source.read_other is None:
        raise InputError(f"{source.name} can only be read together with other readers")
    return source.read_other(part)


def _assembled(folder: str, parts: Sequence[_Part], told: _Told) -> Briefing:
    """One briefing of several documents."""
    main_member = main_of([part.member for part in parts], folder)
    main = next((part.briefing for part in parts if part.member is main_member), None)
    stories: list[Story] = []
    others = [part for part in parts if part.member is not main_member]
    for part in others:
        found = stories_of(part.briefing, part.member.name)
        stories += found.stories
        told.removed += found.removed
    if main is None:
        return _one_language(Briefing(id="", title=None, stories=tuple(stories)))
    names = {part.member.name for part in others}
    headlines = {story.headline for story in stories if story.headline}
    own = without_contents(main, headlines, names)
    told.removed += own.removed
    main, again = opened(replace(main, stories=tuple(own.stories)))
    told.removed += again
    return replace(main, stories=(*main.stories, *_in(main.language, stories)))


def _one_language(briefing: Briefing) -> Briefing:
    """The briefing in the language that all its stories are in, where it is one."""
    languages = {story.language for story in briefing.stories}
    if len(languages) != 1 or None in languages:
        return briefing
    language = languages.pop()
    return replace(briefing, language=language, stories=tuple(_in(language, briefing.stories)))


def _in(language: str | None, stories: Sequence[Story]) -> list[Story]:
    """The stories, those in the language of the whole without one of their own."""
    return [
        replace(story, language=None) if story.language == language else story for story in stories
    ]


def _tell_unused(pictures: Pictures, told: _Told) -> None:
    for name in sorted(pictures.names - pictures.mentioned):
        told.removed.append(Removed(name, "an image that nothing mentions"))
    for name, text in pictures.descriptions.items():
        if name not in pictures.used and text:
            told.removed.append(Removed(text, f"describes {name}, which needs no description"))


def _digest(files: Files) -> str:
    """A digest of all files, their names included."""
    digest = sha256()
    for member in files.members:
        digest.update(member.name.encode())
        digest.update(b"\0")
        digest.update(sha256(member.load()).digest())
    return digest.hexdigest()
