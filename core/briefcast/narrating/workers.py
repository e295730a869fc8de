"""One process for each task, some at a time: all of them done, or none of them left."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from briefcast.model import (
    BriefcastError,
    DiskFullError,
    InputError,
    MachineError,
    NarratedPart,
    NarrationError,
    one_line,
)
from briefcast.narrating import interrupts
from briefcast.narrating.lifeline import tie_to_parent
from briefcast.narrating.part import Task, narrate_part

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    Running = dict[Connection, tuple[BaseProcess, Task]]

_LOOK = 0.1
"""Seconds between two looks for a signal that is held back."""


def run_tasks(
    tasks: Sequence[Task],
    *,
    workers: int,
    start_method: str | None = None,
    done: Callable[[NarratedPart], None],
) -> None:
    """Narrate parts, each in a process that has said nothing before.

    Args:
        tasks: In the order in which to start them.
        workers: The most processes at once.
        start_method: Of multiprocessing; None for a fork where that is safe, else "spawn".
        done: Told of each part as it is finished.

    Raises:
        BriefcastError: The first that a task raised; NarrationError where a process died. No
            process is left then, nor where `done` or a signal raises.
    """
    import multiprocessing

    context: Any = multiprocessing.get_context(start_method or default_start_method())
    waiting = list(reversed(tasks))
    running: Running = {}
    try:
        with interrupts.blocked():
            while (waiting or running) and not interrupts.pending():
                while waiting and len(running) < workers:
                    _start(context, waiting.pop(), running)
                for part in _finished(running):
                    done(part)
        if waiting or running:
            raise NarrationError("a signal came, and no one acted on it")
    finally:
        _end(running)


def default_start_method() -> str:
    """A fork copies only the thread that forks, so it is safe where there is no other."""
    alone = threading.active_count() == 1
    return "fork" if sys.platform == "linux" and alone else "spawn"


def _start(context: Any, task: Task, running: Running) -> None:
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(task, theirs), daemon=True)
    process.start()
    running[ours] = process, task
    theirs.close()


def _finished(running: Running) -> Iterator[NarratedPart]:
    from multiprocessing.connection import wait

    ready = wait(list(running), timeout=_LOOK)
    for connection in [known for known in running if known in ready]:
        process, task = running[connection]
        try:
            result = connection.recv()
        except (EOFError, OSError):
            process.join()
            result = NarrationError(
                f"the process that narrated {task.part.address} ({task.part.title}) died"
                f" (status {process.exitcode})"
            )
        if isinstance(result, BaseException):
            raise result
        process.join()
        del running[connection]
        connection.close()
        yield result


def _end(running: Running) -> None:
    for process, _ in running.values():
        process.kill()
    for connection, (process, _) in running.items():
        process.join()
        connection.close()


def _work(task: Task, connection: Connection) -> None:
    """The life of a worker process."""
    interrupts.ignore()
    tie_to_parent()
    sys.stdout = sys.stderr  # what an engine prints is no result
    try:
        result: NarratedPart | BriefcastError = narrate_part(task)
    except BaseException as error:  # a worker ends with a word, whatever its engine does
        result = _told(error, task)
    connection.send(result)


def _told(error: BaseException, task: Task) -> BriefcastError:
    """The error as one of our own, which every process can take in."""
    for kind in (DiskFullError, MachineError, InputError, NarrationError):
        if isinstance(error, kind):
            return kind(str(error))
    where = f"{task.part.address} ({task.part.title})"
    return NarrationError(f"{where}: {one_line(error)}")
