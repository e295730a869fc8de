"""Reads `briefcast.toml`."""

import dataclasses
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

from briefcast.hooks import Limits, Output
from briefcast.model import InputError, PublicationSettings, unknown

NAME = "briefcast.toml"
T = TypeVar("T")
_LARGEST = 1 << 20
"""The most bytes of a configuration."""


@dataclass(frozen=True, slots=True)
class Config:
    """What the user set.

    Attributes:
        publication: What `[publication]` says.
        plugins: The settings of each output that has any, by output name.
        limits: What `[limits]` says of sources.
    """

    publication: PublicationSettings = field(default_factory=PublicationSettings)
    plugins: Mapping[str, Any] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)


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
    for name in document.keys() - {"publication", "plugins", "limits"}:
        raise place.error((), name, unknown("table", name, ["publication", "plugins", "limits"]))
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
    return Config(publication, settings, limits)


@dataclass(frozen=True, slots=True)
class _Place:
    """Finds the line of a key, which TOML parsers do not tell."""

    path: Path | None
    text: str

    def error(self, table: tuple[str, ...], key: str, problem: str) -> InputError:
        return InputError(f"{self.path}:{self._line(table, key)}: {problem}")

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
