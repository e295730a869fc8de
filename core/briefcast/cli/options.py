"""Options that several commands share."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import wraps
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


def _set(context: click.Context, parameter: click.Parameter, value: bool) -> None:
    if value:
        from briefcast.cli.bench import Bench

        setattr(context.ensure_object(Bench).console, str(parameter.name), True)


def console_options(command: Command) -> Command:
    """--quiet, --verbose and --plain: they may stand before a command's name or after it."""
    for names, text in (
        (["--plain"], "Show progress as plain lines, not as a bar."),
        (["--verbose", "-v"], "Say also what helps to find a fault."),
        (["--quiet", "-q"], "Say nothing but errors and warnings."),
    ):
        option = click.option(*names, is_flag=True, expose_value=False, callback=_set, help=text)
        command = option(command)
    return command


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceOptions:
    """How a source is to be read, as the command line says.

    Attributes:
        reader: The name of a reader, to overrule the choice by content.
        config: The file of settings.
        date: The briefing's own.
        briefing_id: The briefing's own.
        latest: How many of a feed's items to read.
    """

    reader: str | None = None
    config: str | None = None
    date: str | None = None
    briefing_id: str | None = None
    latest: int | None = None


def source_options(command: Command) -> Command:
    """--reader, --latest, --config, --date, --id, handed over together as `how`."""

    @wraps(command)
    def with_options(*args: Any, **values: Any) -> Any:
        how = {one.name: values.pop(one.name) for one in fields(SourceOptions)}
        return command(*args, how=SourceOptions(**how), **values)

    for name, target, metavar, kind, text in (
        ("--id", "briefing_id", "ID", str, "Name the edition, and its folder."),
        ("--date", "date", "DATE", str, "The briefing's date: 2026-03-31, or 2026-03."),
        ("--config", "config", "FILE", str, "Settings; else briefcast.toml beside SOURCE."),
        ("--latest", "latest", "N", click.IntRange(min=1), "Of a feed, only the N newest items."),
        ("--reader", "reader", "NAME", str, "Read with this, not what the content calls for."),
    ):
        option = click.option(name, target, metavar=metavar, type=kind, help=text)
        with_options = option(with_options)
    return with_options  # type: ignore[return-value]


json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")
