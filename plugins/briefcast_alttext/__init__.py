"""The alt-text audit: rules about images, reports, the output `alttext`, the command `audit`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcast.hooks import Output, Report, Rule, hookimpl

if TYPE_CHECKING:
    import click


@hookimpl
def briefcast_audit_rules() -> list[Rule]:
    """The rules ALT001 and on."""
    from briefcast_alttext.rules import RULES

    return list(RULES)


@hookimpl
def briefcast_reports() -> list[Report]:
    """The reports `text` and `json`."""
    from briefcast_alttext.reports import JSON, TEXT

    return [TEXT, JSON]


@hookimpl
def briefcast_outputs() -> list[Output]:
    """The output `alttext`: both reports, as files."""
    from briefcast_alttext.output import ALTTEXT

    return [ALTTEXT]


@hookimpl
def briefcast_commands() -> list[click.Command]:
    """The command `audit`."""
    from briefcast_alttext.command import audit_command

    return [audit_command]
