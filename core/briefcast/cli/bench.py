"""The workbench: what every command works with."""

import os
import sys
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from briefcast.cli.config import NAME, Config, load_config
from briefcast.cli.console import Console
from briefcast.cli.options import SourceOptions
from briefcast.hooks import Plugins
from briefcast.model import Reading


@dataclass
class Bench:
    """The `Workbench` of `briefcast.hooks`, with what our own commands need besides.

    Attributes:
        console: Where messages go.
        third_party: Whether plugins of others are used, or the names of those that are.
        without: Plugins to leave out.
    """

    console: Console = field(default_factory=Console)
    third_party: bool | tuple[str, ...] = True
    without: tuple[str, ...] = ()
    _told: int = field(default=0, init=False)

    @cached_property
    def plugins(self) -> Plugins:
        """The plugins at work, found when first asked for."""
        from briefcast.hooks.discovery import discover

        third_party = self.third_party
        names = os.environ.get("BRIEFCAST_PLUGINS")
        if names is not None and third_party is True:
            third_party = tuple(name.strip() for name in names.split(",") if name.strip())
        return discover(third_party=third_party, without=self.without)

    def tell_failures(self) -> None:
        """Warn of each failed plugin, once."""
        if "plugins" not in vars(self):
            return
        for failure in self.plugins.failures[self._told :]:
            way_out = f"switch it off with --no-plugin {failure.plugin.name}, or uninstall it"
            self.console.warn(f"{failure}: {way_out}")
        self._told = len(self.plugins.failures)

    def config(self, source: str, path: str | None = None) -> Config:
        """The configuration for a source.

        Args:
            source: A path, or "-".
            path: The file that `--config` names; else the one beside the source, if any.
        """
        if path is None:
            beside = (Path() if source == "-" else Path(source).parent) / NAME
            file = beside if _is_file(beside) else None
        else:
            file = Path(path)
        failed = [failure.plugin.name for failure in self.plugins.failures]
        off = self.third_party is not True or "BRIEFCAST_PLUGINS" in os.environ
        outputs = self.plugins.outputs()
        absent = (*self.without, *failed)
        return load_config(file, outputs, absent, lenient=off)

    def read(
        self,
        source: str,
        *,
        reader: str | None = None,
        how: SourceOptions | None = None,
        config: Config | None = None,
        fixes: bool = True,
    ) -> Reading:
        """Read and edit a source, and give the briefing its date and id.

        Args:
            source: A path, or "-" for standard input.
            reader: The name of a reader, to overrule the choice by content.
            how: All that the command line says of it.
            config: Where it was read already.
            fixes: Whether to apply the corrections beside it.
        """
        from dataclasses import replace

        from briefcast import editing, reading

        how = how or SourceOptions(reader=reader)
        config = config or self.config(source, how.config)
        raw = replace(reading.load(source, sys.stdin.buffer, config.limits), latest=how.latest)
        read = reading.read(raw, self.plugins.readers(), how.reader)
        if how.date:  # or editors would miss it
            dated = replace(read.briefing, date=reading.valid_date(how.date))
            read = replace(read, briefing=dated)
        path = editing.fixes_path(source) if fixes else None
        edited = editing.edit(read, editing.with_corrections(self.plugins.editors(), path))
        briefing = reading.identified(
            edited.briefing,
            publication=config.publication,
            source_name=raw.name,
            given_id=how.briefing_id,
            given_date=how.date,
        )
        return replace(edited, briefing=briefing)

    def error(self, message: str) -> None:
        """See `Workbench`."""
        self.console.error(message)

    def settings(self, output: str, source: str) -> Any:
        """See `Workbench`."""
        return self.config(source).plugins.get(output)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a folder that may not be searched: the source's own error tells more
        return False
