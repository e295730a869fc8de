"""One builder at a time."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from briefcast.model import DISK_FULL, InputError


@contextmanager
def locked(path: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold a lock file; it goes with its holder, however that one ends.

    Args:
        path: The lock file; its folder exists.
        waiting: Called once where another process holds the lock, before waiting for it.

    Raises:
        InputError: Where the folder cannot be written.
    """
    lock = FileLock(path)
    try:
        try:
            lock.acquire(timeout=0)
        except Timeout:
            waiting()
            lock.acquire(poll_interval=0.1)
    except OSError as error:
        if error.errno in DISK_FULL:
            raise
        raise InputError(
            f"{path.parent}: cannot be written ({error.strerror}): choose another folder with --out"
        ) from None
    try:
        yield
    finally:
        # Removed while held: whoever waits on it sees that it is gone and starts over.
        with suppress(OSError):
            path.unlink()
        lock.release()


def try_locked(path: Path) -> FileLock | None:
    """The lock, held, or None where another process holds it."""
    lock = FileLock(path)
    try:
        lock.acquire(timeout=0)
    except OSError:  # Timeout is one
        return None
    return lock
