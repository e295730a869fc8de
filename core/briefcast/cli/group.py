"""The command group: our commands loaded when used, those of plugins beside them."""

import importlib
from collections.abc import Mapping
from dataclasses import dataclass

import click

from briefcast.cli.bench import Bench
from briefcast.hooks.plugins import PluginConflictError, clash
from briefcast.hooks.registry import PluginInfo
from briefcast.model import unknown

CORE = ("build", "show", "fixes", "convert", "spoken", "voices", "cache", "plugins", "init")
"""The core's own commands; each is a module of this package that holds a command of its name."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A command and the plugin that brings it; the core's own is loaded when it is used."""

    name: str
    plugin: PluginInfo | None = None
    brought: click.Command | None = None

    @property
    def command(self) -> click.Command:
        """The command itself."""
        return self.brought or _core(self.name)

    @property
    def ours(self) -> bool:
        """Whether it comes with briefcast itself."""
        return self.plugin is None or self.plugin.ours


class Group(click.Group):
    """Finds commands by name among our own and those of plugins."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Our commands in the order of use, then those of third parties."""
        claims = self._claims(ctx)
        return sorted(claims, key=lambda name: not claims[name][0].ours)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The command of a name, or None.

        Raises:
            PluginConflictError: Where two claim it.
        """
        if name == "plugins":  # must answer whatever commands are claimed
            return _core(name)
        claims = self._claims(ctx).get(name, [])
        if len(claims) > 1:
            core = PluginInfo("core", "briefcast", "itself", ours=True)
            first, second = (claim.plugin or core for claim in claims[:2])
            raise PluginConflictError(clash(f"command {name!r}", first, second))
        return claims[0].command if claims else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with the nearest right names where there is no such command."""
        if not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            ctx.fail(unknown("command", args[0], self.list_commands(ctx)))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Our commands, then those of third parties apart."""
        claims = self._claims(ctx)
        rows = {
            name: (name, claims[name][0].command.get_short_help_str(limit=100))
            for name in self.list_commands(ctx)
        }
        sections = {
            "Commands": [row for name, row in rows.items() if claims[name][0].ours],
            "Commands of plugins": [row for name, row in rows.items() if not claims[name][0].ours],
        }
        for title, part in sections.items():
            if part:
                with formatter.section(title):
                    formatter.write_dl(part)

    def _claims(self, ctx: click.Context) -> Mapping[str, list[Claim]]:
        bench = ctx.ensure_object(Bench)
        claims = {name: [Claim(name)] for name in CORE}
        for info, command in bench.plugins.commands():
            name = command.name or ""
            claims.setdefault(name, []).append(Claim(name, info, command))
        return claims


def _core(name: str) -> click.Command:
    command: click.Command = getattr(importlib.import_module(f"briefcast.cli.{name}"), name)
    return command
