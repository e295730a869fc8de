"""Options that several commands share."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from briefcast.cli.bench import Bench

Command = TypeVar("Command", bound=Callable[..., Any])


def _set(context: click.Context, parameter: click.Parameter, value: bool) -> None:
    if value:
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


def source_options(command: Command) -> Command:
    """How a source is to be read: --reader, --config, --date, --id."""
    for name, kind, text in (
        ("--id", "ID", "Name the edition, and its folder."),
        ("--date", "DATE", "The briefing's date: 2026-03-31, or 2026-03."),
        ("--config", "FILE", "Settings; else briefcast.toml beside SOURCE."),
        ("--reader", "NAME", "Read with this reader, not the one that the content calls for."),
    ):
        target = {"--id": "briefing_id"}.get(name, name[2:])
        command = click.option(name, target, metavar=kind, help=text)(command)
    return command


json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")
