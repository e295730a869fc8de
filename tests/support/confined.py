"""Runs `briefcast show --json` on files, with little memory and time and without the network.

    python confined.py FILE …

Prints a JSON object: for each file the exit status, what was said on standard error, the texts of
the briefing as one, and what of that was left out. A file that takes too long ends the process.
"""

import io
import json
import resource
import signal
import socket
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

MEMORY = 2_000_000_000
SECONDS = 30


def confine() -> None:
    """Takes from this process the network, and most memory and time."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked for")

    for name in ("connect", "connect_ex", "sendto"):
        setattr(socket.socket, name, refuse)
    socket.getaddrinfo = refuse  # type: ignore[assignment]
    socket.create_connection = refuse  # type: ignore[assignment]
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def shown(path: str) -> dict[str, object]:
    """How `briefcast show --json` ends for a file."""
    from briefcast.cli.run import run

    out, err = io.StringIO(), io.StringIO()
    signal.alarm(SECONDS)
    with redirect_stdout(out), redirect_stderr(err):
        status = run(["--no-plugins", "show", "--json", path])
    signal.alarm(0)
    said = left = ""
    if status == 0:
        document = json.loads(out.getvalue())
        said = " ".join(_strings(document["briefing"]["stories"]))
        left = " ".join(removed["text"] for removed in document["removed"])
    return {"status": status, "err": err.getvalue(), "said": said[:2000], "left": left[:2000]}


def _strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        value = list(value.values())
    return [text for each in value for text in _strings(each)] if isinstance(value, list) else []


if __name__ == "__main__":
    confine()
    json.dump({Path(path).name: shown(path) for path in sys.argv[1:]}, sys.stdout)
