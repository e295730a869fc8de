"""Voice profiles kept as files, for engines to bring along."""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import TYPE_CHECKING, Any, TypeVar, get_type_hints

from briefcast.model import InputError, Manner, Pauses, VoiceProfile, unknown

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from pathlib import Path

T = TypeVar("T")


def read_profile(sheet: Path | Traversable) -> VoiceProfile:
    """Read a voice profile; its name is that of the file.

    Args:
        sheet: A file of TOML: the fields of `VoiceProfile`, with the tables `[pauses]`,
            `[roles]` and `[languages]`.

    Raises:
        InputError: Naming the file and the key.
    """
    table = {"name": sheet.name.removesuffix(".toml")} | _parsed(sheet)
    return _made(VoiceProfile, table, sheet.name)


def read_manners(sheet: Path | Traversable) -> dict[str, Manner]:
    """Read a file of TOML that has one table for each role or language.

    Raises:
        InputError: Naming the file and the key.
    """
    return _manners(_parsed(sheet), sheet.name)


def _parsed(sheet: Path | Traversable) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(sheet.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"{sheet.name}: cannot be read ({error.strerror})") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"{sheet.name}: is not TOML: {error}") from error


def _made(kind: type[T], table: object, place: str) -> T:
    """An instance of a class of the model from a table, each key checked on its own."""
    import msgspec

    types = get_type_hints(kind)
    values: dict[str, Any] = {}
    for key, value in _table(table, place).items():
        inner = f"{place}: {key}"
        if key not in types:
            raise InputError(f"{place}: {unknown('key', key, types)}")
        if key == "pauses":
            values[key] = _made(Pauses, value, inner)
        elif key in ("roles", "languages"):
            values[key] = _manners(value, inner)
        else:
            try:
                values[key] = msgspec.convert(value, types[key])
            except msgspec.ValidationError as error:
                raise InputError(f"{inner}: {error}") from error
    for field in fields(kind):  # type: ignore[arg-type]
        required = field.default is MISSING and field.default_factory is MISSING
        if required and field.name not in values:
            raise InputError(f"{place}: has no {field.name!r}, and must have one")
    try:
        return kind(**values)
    except ValueError as error:  # out of range
        raise InputError(f"{place}: {error}") from error


def _manners(table: object, place: str) -> dict[str, Manner]:
    return {
        name: _made(Manner, manner, f"{place}.{name}")
        for name, manner in _table(table, place).items()
    }


def _table(value: object, place: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise InputError(f"{place}: is a table")
    return value
