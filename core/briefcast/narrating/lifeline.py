"""No process outlives the one that started it, however that one ends."""

import os
import signal
import sys

_PR_SET_PDEATHSIG = 1


def die_with(parent: int) -> None:
    """Have the kernel kill this process when its parent ends; at once where it has. Linux only.

    Args:
        parent: The id of the process that started this one.
    """
    import ctypes

    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def tie_to_parent() -> None:
    """Tie a process that multiprocessing started to the one that started it."""
    import multiprocessing
    import threading

    parent = multiprocessing.parent_process()
    if parent is None or parent.pid is None:
        raise RuntimeError("this process was not started by multiprocessing")
    if sys.platform == "linux":
        die_with(parent.pid)
    else:
        threading.Thread(target=_watch, args=(parent.sentinel,), daemon=True).start()


def _watch(sentinel: int) -> None:
    from multiprocessing.connection import wait

    wait([sentinel])
    os._exit(1)
