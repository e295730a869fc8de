"""Signals that end a build, blocked while it would be unsafe to be ended.

Python raises out of whatever it runs when a signal comes. Where that is a finalizer that the
garbage collector calls, the exception is printed and lost, and the build goes on. So the loop that
minds worker processes blocks signals, looks for them itself, and lets them in when it has left.
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

INTERRUPTS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)
_CAN_BLOCK = hasattr(signal, "pthread_sigmask")


@contextmanager
def blocked() -> Iterator[None]:
    """Block signals; one that came meanwhile is acted on at the end. Nothing on Windows."""
    if not _CAN_BLOCK:
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, INTERRUPTS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def pending() -> bool:
    """Whether a signal waits that is not to be ignored."""
    return _CAN_BLOCK and any(
        signal.getsignal(number) is not signal.SIG_IGN
        for number in signal.sigpending() & set(INTERRUPTS)
    )


def ignore() -> None:
    """Let the parent decide: what a terminal sends reaches every process."""
    for number in INTERRUPTS:
        signal.signal(number, signal.SIG_IGN)
    if _CAN_BLOCK:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, INTERRUPTS)
