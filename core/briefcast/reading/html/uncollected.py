"""Holds off the search for cyclic garbage while a tree grows."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Switches the collector off for a while: there is nothing to find while a tree grows.

    It would look through the whole tree again and again, for a third of the time of a reading.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
