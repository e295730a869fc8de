"""Reads the YAML that people write: front matter, corrections.

Every scalar is a string or None: a date stays as it was typed, "no" is the Norwegian language, and
1.10 is not 1.1. Anchors, aliases and tags are refused, for nobody writes them by hand.
"""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from yaml import Event, MarkedYAMLError

MOST_CHARACTERS = 1_000_000
"""Longer texts are refused: front matter and corrections are written by hand."""
MOST_NESTING = 20
"""How many lists and mappings may stand one inside the other."""

Path = tuple[str | int, ...]
"""Where a value stands: the keys, and places counted from 0, that lead to it."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_NULL = frozenset({"", "~", "null", "Null", "NULL"})


class YamlError(ValueError):
    """A text that is not YAML as it is read here.

    Attributes:
        problem: What is wrong, in one line, without the place.
        line: Counted from 1; None where it cannot be told.
    """

    def __init__(self, problem: str, line: int | None) -> None:
        super().__init__(f"line {line}: {problem}" if line else problem)
        self.problem = problem
        self.line = line


def load_yaml(text: str, first_line: int = 1) -> object:
    """What a YAML document says, in dicts, lists, strings and None; None where it is empty.

    Args:
        text: The document.
        first_line: The number of its first line in the file that it stands in.

    Raises:
        YamlError: It is no YAML, holds a key twice, an anchor, an alias or a tag, or is too large.
    """
    return load_yaml_lines(text, first_line)[0]


def load_yaml_lines(text: str, first_line: int = 1) -> tuple[object, dict[Path, int]]:
    """As `load_yaml`, with the line of each key and of each item of a list.

    Returns:
        The value; and the line, counted from 1, on which the key or the item of each path stands.
    """
    import yaml

    if len(text) > MOST_CHARACTERS:
        raise YamlError(f"more than {MOST_CHARACTERS:,} characters of YAML", None)
    builder = _Builder(first_line)
    try:
        for event in yaml.parse(text, Loader=yaml.SafeLoader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise YamlError(_said(error), first_line + mark.line if mark else None) from None
    except yaml.reader.ReaderError as error:
        line = first_line + text.count("\n", 0, error.position)
        raise YamlError("a character that YAML does not allow", line) from None
    except (yaml.YAMLError, ValueError) as error:  # a lone surrogate, a number past Unicode's end
        if isinstance(error, YamlError):
            raise
        raise YamlError("this is not YAML", None) from None
    return builder.value, builder.lines


def _said(error: "MarkedYAMLError") -> str:
    problem = " ".join((error.problem or "this is not YAML").split())
    if problem == "mapping values are not allowed here":
        return "a colon inside a value: put the value in double quotes"
    return f"this is not YAML ({problem})"


def _refuse(event: "Event", line: int) -> None:
    """Raises what an event is refused for, if anything."""
    from yaml import events

    if isinstance(event, events.AliasEvent) or getattr(event, "anchor", None):
        raise YamlError("anchors (&) and aliases (*) are not read: use double quotes", line)
    if getattr(event, "tag", None):
        raise YamlError("tags (!) are not read: put the value in double quotes", line)
    if isinstance(event, events.ScalarEvent) and _SURROGATE.search(event.value):
        raise YamlError("half a character (a lone surrogate)", line)


class _Builder:
    """Builds values from events, on a stack of its own and so to any depth that is allowed."""

    def __init__(self, first_line: int) -> None:
        self.value: object = None
        self.lines: dict[Path, int] = {}
        self._first_line = first_line
        self._documents = 0
        self._open: list[dict[str, object] | list[object]] = []
        self._keys: list[str | None] = []
        self._paths: list[Path] = []

    def take(self, event: "Event") -> None:
        """Takes the next event of the parser."""
        from yaml import events

        line = self._first_line + (event.start_mark.line if event.start_mark else 0)
        _refuse(event, line)
        match event:
            case events.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    raise YamlError("a second document (---)", line)
            case events.ScalarEvent():
                plain = event.style is None and event.value in _NULL
                self._add(None if plain else event.value, line)
            case events.MappingStartEvent():
                self._start({}, line)
            case events.SequenceStartEvent():
                self._start([], line)
            case events.MappingEndEvent() | events.SequenceEndEvent():
                for stack in (self._open, self._keys, self._paths):
                    stack.pop()

    def _start(self, value: dict[str, object] | list[object], line: int) -> None:
        self._paths.append(self._add(value, line))
        self._open.append(value)
        self._keys.append(None)
        if len(self._open) > MOST_NESTING:
            raise YamlError(f"more than {MOST_NESTING} levels, one inside the other", line)

    def _add(self, value: object, line: int) -> Path:
        """Puts a key or a value where it belongs, and returns the path to it."""
        if not self._open:
            self.value = value
            return ()
        holder, key, path = self._open[-1], self._keys[-1], self._paths[-1]
        if isinstance(holder, list):
            path = (*path, len(holder))
            self.lines[path] = line
            holder.append(value)
            return path
        if key is not None:
            holder[key] = value
            self._keys[-1] = None
            return (*path, key)
        if not isinstance(value, str):
            raise YamlError("a key that is not a text", line)
        if value in holder:
            raise YamlError(f"the key {value!r} stands twice", line)
        self._keys[-1] = value
        self.lines[(*path, value)] = line
        return path
