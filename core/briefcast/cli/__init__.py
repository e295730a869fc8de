"""The command line: one command per file, wired to the stages."""

import os
import signal
import sys
from collections.abc import Sequence

INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> None:
    """Run briefcast and exit with its status.

    0 done; 1 findings, or a claim that does not hold; 2 bad usage or input; 3 an output or the
    machine failed; 130 interrupted, 143 and 129 ended by SIGTERM and SIGHUP.

    Args:
        arguments: Without the program's name; those of the process where it is None.
    """
    try:
        _open_streams()
        from briefcast.cli.run import run

        _clear_up_when_terminated()
        status = run(sys.argv[1:] if arguments is None else arguments)
    except KeyboardInterrupt:  # before there was anything to clear up
        status = INTERRUPTED
    sys.exit(status)


def _open_streams() -> None:
    """Give a closed stream somewhere to go; show what the terminal's encoding lacks escaped."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _clear_up_when_terminated() -> None:
    from briefcast.model import Terminated

    def leave(number: int, _frame: object) -> None:
        raise Terminated(number)

    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number and signal.getsignal(number) is not signal.SIG_IGN:  # as under nohup
            signal.signal(number, leave)
