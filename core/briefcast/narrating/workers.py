"""One process for each task, some at a time: all of them done, or none of them left.

A process that hangs, dies or fails to speak is ended, and its task tried once more in a new one.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefcast.model import (
    BriefcastError,
    DiskFullError,
    InputError,
    MachineError,
    NarrationError,
    one_line,
)
from briefcast.narrating import interrupts
from briefcast.narrating.cache import Sound
from briefcast.narrating.lifeline import tie_to_parent
from briefcast.narrating.unit import Task, narrate_unit

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

_LOOK = 0.1
"""Seconds between two looks for a signal that is held back, and for a process that hangs."""

_TRIES = 2


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a worker may be silent, in seconds.

    Attributes:
        least: For an utterance of no length, and for what follows the last one.
        per_character: For each character of an utterance besides.
    """

    least: float = 30.0
    per_character: float = 0.1

    def with_(self, task: Task, number: int) -> float:
        """For one utterance of a task; for the work after the last one where it has no such."""
        if number >= len(task.unit.utterances):
            return 2 * self.least + self.per_character * task.unit.length
        return self.least + self.per_character * len(task.unit.utterances[number].spoken)


@dataclass(slots=True)
class _Worker:
    """A process at work: which try it is, which utterance it is at, and until when it may be."""

    process: BaseProcess
    task: Task
    number: int
    at: int
    until: float

    @property
    def place(self) -> str:
        """Where it is, for messages."""
        utterances = self.task.unit.utterances
        utterance = utterances[min(self.at, len(utterances) - 1)]
        return f"at {utterance.address}: {utterance.spoken[:60]}"


Running = dict["Connection", _Worker]


def run_tasks(
    tasks: Sequence[Task],
    *,
    workers: int,
    start_method: str | None = None,
    patience: Patience | None = None,
    done: Callable[[Task, Sound], None],
) -> None:
    """Narrate units, each in a process that has said nothing before.

    Args:
        tasks: In the order in which to start them.
        workers: The most processes at once.
        start_method: Of multiprocessing; None for a fork where that is safe, else "spawn".
        patience: With a process that says nothing.
        done: Told of each unit as it is finished.

    Raises:
        BriefcastError: The first that a task raised; NarrationError where it hung, died or could
            not speak twice. No process is left then, nor where `done` or a signal raises.
    """
    import gc
    import multiprocessing

    context: Any = multiprocessing.get_context(start_method or default_start_method())
    waiting = [(task, 1) for task in reversed(tasks)]
    running: Running = {}
    patience = patience or Patience()
    gc.freeze()  # or each fork's first collection would copy all that is loaded
    try:
        with interrupts.blocked():
            while (waiting or running) and not interrupts.pending():
                while waiting and len(running) < workers:
                    _start(context, *waiting.pop(), running, patience)
                for worker, result in _finished(running, patience):
                    if isinstance(result, Sound):
                        done(worker.task, result)
                    elif isinstance(result, NarrationError) and worker.number < _TRIES:
                        waiting.append((worker.task, worker.number + 1))
                    else:
                        raise result
        if waiting or running:
            raise NarrationError("a signal came, and no one acted on it")
    finally:
        _end(running)
        gc.unfreeze()


def default_start_method() -> str:
    """A fork copies only the thread that forks, so it is safe where there is no other."""
    alone = threading.active_count() == 1
    return "fork" if sys.platform == "linux" and alone else "spawn"


def _start(context: Any, task: Task, number: int, running: Running, patience: Patience) -> None:
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(task, theirs), daemon=True)
    process.start()
    running[ours] = _Worker(process, task, number, 0, time.monotonic() + patience.with_(task, 0))
    theirs.close()


def _finished(
    running: Running, patience: Patience
) -> Iterator[tuple[_Worker, Sound | BriefcastError]]:
    from multiprocessing.connection import wait

    ready = wait(list(running), timeout=_LOOK)
    for connection in [known for known in running if known in ready]:
        worker = running[connection]
        result = _heard(connection, worker)
        if isinstance(result, int):
            worker.until = time.monotonic() + patience.with_(worker.task, result)
            continue
        worker.process.join()
        yield _left(running, connection), result
    now = time.monotonic()
    for connection in [known for known, worker in running.items() if worker.until < now]:
        worker = running[connection]
        worker.process.kill()
        worker.process.join()
        seconds = patience.with_(worker.task, worker.at)
        hung = NarrationError(f"the voice did not finish in {seconds:.0f} seconds {worker.place}")
        yield _left(running, connection), hung


def _left(running: Running, connection: Connection) -> _Worker:
    connection.close()
    return running.pop(connection)


def _heard(connection: Connection, worker: _Worker) -> int | Sound | BriefcastError:
    """The latest that a worker has sent; where it died, it is known at which utterance."""
    try:
        result: int | Sound | BriefcastError = connection.recv()
        while isinstance(result, int):
            worker.at = result
            if not connection.poll():
                break
            result = connection.recv()
    except (EOFError, OSError):
        worker.process.join()
        status = worker.process.exitcode
        return NarrationError(f"the voice's process died (status {status}) {worker.place}")
    return result


def _end(running: Running) -> None:
    for worker in running.values():
        worker.process.kill()
    for connection, worker in running.items():
        worker.process.join()
        connection.close()


def _work(task: Task, connection: Connection) -> None:
    """The life of a worker process."""
    interrupts.ignore()
    tie_to_parent()
    sys.stdout = sys.stderr  # what an engine prints is no result
    try:
        result: Sound | BriefcastError = narrate_unit(task, connection.send)
    except BaseException as error:  # a worker ends with a word, whatever its engine does
        result = _told(error, task)
    connection.send(result)
    sys.stderr.flush()
    os._exit(0)  # nothing is left to tidy up, and the next unit waits for the core


def _told(error: BaseException, task: Task) -> BriefcastError:
    """The error as one of our own, which every process can take in."""
    for kind in (DiskFullError, MachineError, InputError, NarrationError):
        if isinstance(error, kind):
            return kind(str(error))
    return NarrationError(f"{task.where}: {one_line(error)}")
