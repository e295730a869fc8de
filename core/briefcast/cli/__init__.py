"""The command line: one command per file, wired to the stages."""

import signal
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> None:
    """Run briefcast and exit with its status.

    0 done; 1 findings, or a claim that does not hold; 2 bad usage or input; 3 an output or the
    machine failed; 130 interrupted.

    Args:
        arguments: Without the program's name; those of the process where it is None.
    """
    from briefcast.cli.run import run

    # A terminated build clears up after itself as an interrupted one does.
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _leave)
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def _leave(number: int, _frame: object) -> None:
    raise SystemExit(128 + number)
