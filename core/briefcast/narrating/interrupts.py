"""Signals that end a build, held back while it would be unsafe to be ended.

Python raises out of whatever it runs when a signal comes. Where that is a finalizer that the
garbage collector calls, the exception is printed and lost, and the build goes on. So the loop that
minds worker processes holds signals back, looks for them itself, and lets them in when it has left.
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

INTERRUPTS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)
_CAN_BLOCK = hasattr(signal, "pthread_sigmask")


@contextmanager
def held_back() -> Iterator[None]:
    """Hold signals back; one that came meanwhile is raised on leaving. Nothing on Windows."""
    if not _CAN_BLOCK:
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, INTERRUPTS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def pending() -> bool:
    """Whether a signal is held back."""
    return _CAN_BLOCK and not signal.sigpending().isdisjoint(INTERRUPTS)


def ignore() -> None:
    """Let the parent decide: what a terminal sends reaches every process."""
    for interrupt in INTERRUPTS:
        signal.signal(interrupt, signal.SIG_IGN)
    if _CAN_BLOCK:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, INTERRUPTS)
