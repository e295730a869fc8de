"""Finds and reads the file of corrections that lies beside a source."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from briefcast.editing.corrections.entries import KEYS, ROLES, Entry
from briefcast.model import Finding, InputError, unknown
from briefcast.reading.identity import valid_date
from briefcast.reading.yaml import YamlError, load_yaml_lines

SUFFIX = ".fixes.yaml"
_LARGEST = 1_000_000
"""The most bytes of a file of corrections."""
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_YES, _NO = ("true", "yes", "on"), ("false", "no", "off")

_Lines = Mapping[tuple[str | int, ...], int]


def fixes_path(source: str) -> Path | None:
    """Where the corrections of a source lie: `briefing.fixes.yaml` beside `briefing.txt`.

    Args:
        source: The path of a file or a folder.

    Returns:
        The path, whether there is such a file or not; None for standard input.
    """
    if source == "-":
        return None
    path = Path(source)
    try:
        if path.is_dir():
            path = path.resolve()
            return path.with_name(path.name + SUFFIX) if path.name else None
    except OSError:
        pass  # the source's own error tells more
    return path.with_name(path.stem + SUFFIX) if path.name else None


def load_fixes(path: Path) -> tuple[list[Entry], list[Finding]]:
    """Reads a file of corrections.

    Returns:
        The corrections in the order of the file, and findings: `correction-unknown-key` and
        `correction-bad-value` for what is not applied.

    Raises:
        InputError: It cannot be read, is too large, or is no YAML of the right shape.
    """
    try:
        document, lines = load_yaml_lines(_text(path))
    except YamlError as error:
        place = f"{path}:{error.line}" if error.line else str(path)
        raise InputError(f"{place}: {error.problem}") from None
    if document is None:
        return [], []
    if not isinstance(document, dict):
        raise InputError(f"{path}:1: corrections stand under addresses, such as 03.4")
    entries: list[Entry] = []
    findings: list[Finding] = []
    for address, given in document.items():
        line = lines[(address,)]
        if given is None:
            continue
        if not isinstance(given, dict):
            advice = "put keys under it, such as expect and role"
            raise InputError(f"{path}:{line}: {address} is no correction: {advice}")
        entry, wrong = _entry(Entry(address, line, path.name), given, lines)
        entries.append(entry)
        findings += wrong
    return entries, findings


def _entry(entry: Entry, given: Mapping[str, object], lines: _Lines) -> tuple[Entry, list[Finding]]:
    key_lines = {key: lines[(entry.address, key)] for key in given}
    expect = given.get("expect")
    entry = replace(entry, lines=key_lines, expect=expect if isinstance(expect, str) else None)
    good: dict[str, object] = {}
    findings = []
    for key, value in given.items():
        if key not in KEYS:
            message = f"{entry.address}: {unknown('key', key, KEYS)}"
            findings.append(entry.finding("correction-unknown-key", message, key=key))
            continue
        try:
            good[key] = _checked(key, value)
        except InputError as error:
            message = f"{entry.address}: {key}: {error}"
            findings.append(entry.finding("correction-bad-value", message, key=key))
    return replace(entry, given=good), findings


def _checked(key: str, value: object) -> object:
    """A value as it is used.

    Raises:
        InputError: It is none that the key can have.
    """
    if key == "split":
        texts = value if isinstance(value, list) else [value]
        if all(isinstance(text, str) and text.strip() for text in texts):
            return tuple(texts)
        raise InputError("give the text before which to split")
    if isinstance(value, dict | list):
        raise InputError("give one text")
    if key in ("drop", "merge"):
        if isinstance(value, str) and value.casefold() in (*_YES, *_NO):
            return value.casefold() in _YES
        raise InputError("give true or false")
    if key == "role" and value not in ROLES:
        raise InputError(unknown("role", str(value), ROLES))
    if isinstance(value, str):
        if key == "date":
            return valid_date(value.strip())
        if key == "language" and not _LANGUAGE.fullmatch(value):
            raise InputError(f"{value!r} is no language: write it as en-GB")
        return " ".join(value.split())
    return None


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from None
    if len(data) > _LARGEST:
        raise InputError(f"{path} is too large for corrections: the most is {_LARGEST:,} bytes")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(f"{path}:{line}: is not in UTF-8: save it as UTF-8") from None
