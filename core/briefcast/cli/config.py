"""Reads `briefcast.toml`."""

import dataclasses
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

from briefcast.cli.beside import beside
from briefcast.hooks import Limits, Output, SpokenForms
from briefcast.model import InputError, Lexeme, NarrationSettings, PublicationSettings, unknown

NAME = "briefcast.toml"
T = TypeVar("T")
_LARGEST = 1 << 20
"""The most bytes of a configuration."""
_TABLES = ("publication", "narration", "lexicon", "plugins", "limits")
_LEXICON_STAGE = 10


@dataclass(frozen=True, slots=True)
class Config:
    """What the user set.

    Attributes:
        publication: What `[publication]` says.
        plugins: The settings of each output that has any, by output name.
        limits: What `[limits]` says of sources.
        narration: What `[narration]` says; its files are paths from the root of the file system.
        lexicon: How the publication's words are said: what `[lexicon]` says, for texts of every
            language, then the files that `[publication] lexicons` names.
    """

    publication: PublicationSettings = field(default_factory=PublicationSettings)
    plugins: Mapping[str, Any] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
    narration: NarrationSettings = field(default_factory=NarrationSettings)
    lexicon: tuple[SpokenForms, ...] = ()


def load_config(
    path: Path | None,
    outputs: Sequence[Output],
    absent: Sequence[str] = (),
    *,
    lenient: bool = False,
) -> Config:
    """Read a configuration; everything it does not say has its default.

    Args:
        path: The file, or None where there is none.
        outputs: All outputs, with the settings that they declare.
        absent: Plugins that are switched off or failed; their tables are let be.
        lenient: Whether any plugin may be switched off, so that unknown tables are let be.

    Raises:
        InputError: Naming file, line, and the nearest right name.
    """
    text = _text(path) if path else ""
    document = _parsed(path, text)
    place = _Place(path, text)
    for name in document.keys() - set(_TABLES):
        raise place.error((), name, unknown("table", name, _TABLES))
    publication = _settings(
        PublicationSettings, _table(place, (), document, "publication"), place, ("publication",)
    )
    limits = _settings(Limits, _table(place, (), document, "limits"), place, ("limits",))
    tables = _table(place, (), document, "plugins")
    known = {output.name: output for output in outputs}
    for name in tables:
        if not lenient and name not in known and name not in absent:
            raise place.error(("plugins",), name, unknown("plugin", name, known))
    settings = {
        name: _settings(
            output.settings, _table(place, ("plugins",), tables, name), place, ("plugins", name)
        )
        for name, output in known.items()
        if output.settings
    }
    for name in tables.keys() & known.keys() - settings.keys():
        raise place.error(("plugins",), name, f"output {name!r} has no settings")
    return Config(
        publication,
        settings,
        limits,
        narration=_narration(place, document),
        lexicon=(*_lexicon(place, document), *_lexicons(place, publication)),
    )


def _narration(place: "_Place", document: Mapping[str, Any]) -> NarrationSettings:
    """What `[narration]` says, each sound found."""
    table = _table(place, (), document, "narration")
    said = _settings(NarrationSettings, table, place, ("narration",))
    found: dict[str, Any] = {
        key: str(place.beside(("narration",), key, name))
        for key in ("intro", "sting", "outro")
        if (name := getattr(said, key)) is not None
    }
    return dataclasses.replace(said, **found)


def _lexicon(place: "_Place", document: Mapping[str, Any]) -> Iterator[SpokenForms]:
    """What `[lexicon]` says, if anything."""
    table = _table(place, (), document, "lexicon")
    for word, said in table.items():
        if isinstance(said, dict):
            problem = f"a word with a full stop needs quotes: write {word + '.…'!r} with them"
            raise place.error(("lexicon",), word, problem)
        if not isinstance(said, str) or not word.strip() or not said.strip():
            problem = f'{word!r}: write how it is said, in quotes: "Reading" = "Redding"'
            raise place.error(("lexicon",), word, problem)
    lexemes = tuple(Lexeme(graphemes=(word,), alias=said) for word, said in table.items())
    if lexemes:
        name = place.path.name if place.path else NAME
        yield SpokenForms(name=name, language="*", stage=_LEXICON_STAGE, lexemes=lexemes)


def _lexicons(place: "_Place", publication: PublicationSettings) -> Iterator[SpokenForms]:
    """The lexicons that `[publication] lexicons` names, read."""
    for name in publication.lexicons:
        from briefcast.speaking.pls import read_lexicon

        read = read_lexicon(place.beside(("publication",), "lexicons", name))
        yield SpokenForms(
            name=name, language=read.language, stage=_LEXICON_STAGE + 1, lexemes=read.lexemes
        )


@dataclass(frozen=True, slots=True)
class _Place:
    """Finds the line of a key, which TOML parsers do not tell."""

    path: Path | None
    text: str

    def error(self, table: tuple[str, ...], key: str, problem: str) -> InputError:
        return InputError(f"{self.path}:{self._line(table, key)}: {problem}")

    def beside(self, table: tuple[str, ...], key: str, name: str) -> Path:
        """The file that a key names."""
        try:
            return beside(self.path or Path(NAME), name)
        except ValueError as error:
            raise self.error(table, key, f"{key}: {error}") from None

    def _line(self, table: tuple[str, ...], key: str) -> int:
        inside: tuple[str, ...] = ()
        fallback = 1
        for number, line in enumerate(self.text.splitlines(), start=1):
            if header := re.match(r"\s*\[+\s*([^\[\]]+?)\s*\]+", line):
                inside = tuple(part.strip().strip("\"'") for part in header[1].split("."))
                if inside == table:
                    fallback = number
                if inside[: len(table) + 1] == (*table, key):
                    return number
            elif inside == table and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[=.]", line):
                return number
        return fallback


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise InputError(f"{path}: is too large for settings")
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: is not UTF-8 text: save it as UTF-8") from error
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror})") from error


def _parsed(path: Path | None, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path}: is not TOML: {error}") from error


def _table(
    place: _Place, parents: tuple[str, ...], document: Mapping[str, Any], name: str
) -> dict[str, Any]:
    table = document.get(name, {})
    if not isinstance(table, dict):
        dotted = ".".join((*parents, name))
        raise place.error(parents, name, f"{name!r} is a table: write [{dotted}]")
    return table


def _settings(kind: type[T], table: Mapping[str, Any], place: _Place, where: tuple[str, ...]) -> T:
    """An instance of a settings class from a table, each key checked on its own."""
    import msgspec

    types = get_type_hints(kind)
    names = [one.name for one in dataclasses.fields(kind)]  # type: ignore[arg-type]
    values = {}
    for key, value in table.items():
        if key not in names:
            problem = f"{unknown('key', key, names)} (in [{'.'.join(where)}])"
            raise place.error(where, key, problem)
        try:
            values[key] = msgspec.convert(value, types[key])
        except msgspec.ValidationError as error:
            raise place.error(where, key, f"{key}: {error}") from error
    try:
        return kind(**values)
    except ValueError as error:  # a settings class may check its values
        raise place.error(where, "", str(error)) from error
