"""What is said to the user beside the results: on standard error, in plain words."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from briefcast.narrating import Progress, Watch


@dataclass
class Console:
    """How much to say, and how.

    Attributes:
        quiet: Errors and warnings only.
        verbose: Also what helps to find a fault.
        plain: Progress as lines, not as a bar.
    """

    quiet: bool = False
    verbose: bool = False
    plain: bool = False

    def note(self, message: str) -> None:
        """Say what goes on."""
        if not self.quiet:
            _say(message)

    def warn(self, message: str) -> None:
        """Say what is wrong but does not stop the run."""
        _say(f"briefcast: warning: {message}")

    def error(self, message: str) -> None:
        """Say in one line what stopped the run."""
        _say(f"briefcast: {message}")

    @contextmanager
    def progress(self, label: str) -> Iterator[Callable[[int, int, str], None]]:
        """Show how long work gets on: a bar on a terminal, lines where asked for, else nothing."""
        plain = self.plain or os.environ.get("TERM") == "dumb"
        if self.quiet or not (plain or sys.stderr.isatty()):
            yield lambda _done, _total, _title: None
        elif plain:
            yield lambda done, total, title: _say(f"{label}: {done} of {total}: {title}")
        else:
            with click.progressbar(length=1, label=label, file=sys.stderr) as bar:

                def show(done: int, total: int, _title: str) -> None:
                    bar.length = total
                    bar.update(done - bar.pos)

                yield show

    @contextmanager
    def narration(self, label: str) -> Iterator["Watch"]:
        """Show how a narration gets on: stories, percent, and the time left."""
        started = time.monotonic()
        plain = self.plain or os.environ.get("TERM") == "dumb"
        if self.quiet or not (plain or sys.stderr.isatty()):
            yield lambda _progress: None
        elif plain:

            def say(at: "Progress") -> None:
                if at.title is not None:
                    share = f"{at.share:.0%}, {_left(started, at.share)}"
                    _say(f"{label}: {at.done} of {at.total} ({share}): {at.title}")

            yield say
        else:
            with click.progressbar(
                length=1000, label=label, file=sys.stderr, item_show_func=lambda told: told,
                show_eta=True, show_percent=True,
            ) as bar:  # fmt: skip

                def show(at: "Progress") -> None:
                    told: Any = f"{at.done} of {at.total} parts"
                    bar.update(round(1000 * at.share) - bar.pos, told)

                yield show


def _left(started: float, share: float) -> str:
    """How long it will take yet, told from how long it took."""
    seconds = (time.monotonic() - started) * (1 - share) / share
    return f"about {seconds:.0f} s left" if seconds >= 1 else "nearly done"


def printable(text: str) -> str:
    """Text that no terminal takes for a command: what is not printable is escaped."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def _say(message: str) -> None:
    with suppress(OSError):  # nobody hears it, which is no reason to fail
        click.echo(printable(" ".join(message.split())), err=True)
