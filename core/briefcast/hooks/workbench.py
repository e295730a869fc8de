"""What a command of a plugin is given to work with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from briefcast.hooks.plugins import Plugins
    from briefcast.model import Reading


class Workbench(Protocol):
    """The object that `click.pass_obj` hands to a command."""

    @property
    def plugins(self) -> Plugins:
        """The plugins at work."""
        ...

    def read(self, source: str, *, reader: str | None = None) -> Reading:
        """Read and edit a source, as every command does.

        Args:
            source: A path, or "-" for standard input.
            reader: The name of a reader, to overrule the choice by content.

        Raises:
            InputError: Where it cannot be read.
        """
        ...

    def error(self, message: str) -> None:
        """Tell the user, on standard error and in one line, what went wrong."""
        ...

    def settings(self, output: str, source: str) -> Any:
        """The settings of an output, from the briefcast.toml beside a source."""
        ...
