"""The transaction of an edition: made apart, put in place whole.

Beside the folder of an edition, `<id>`, these names are ours, and gone when nothing runs:

- `.briefcast-<id>.lock`: held by the builder;
- `.briefcast-<id>.staging`: the edition in the making, and work files; worthless once its builder
  is gone;
- `.briefcast-<id>.ready`, `.briefcast-<id>.old`: where the system cannot exchange two folders in
  one step, the complete new edition and the one it replaces.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from briefcast.model import DISK_FULL, InputError
from briefcast.publishing.exchange import exchange
from briefcast.publishing.lock import locked, try_locked

_PREFIX = ".briefcast-"


@dataclass(frozen=True, slots=True)
class Staging:
    """Where an edition is made.

    Attributes:
        standing: The folder that it will have, or has.
        edition: The folder to make it in.
        work: A folder for what is not published.
    """

    standing: Path
    edition: Path
    work: Path

    def carry(self, names_left_out: set[str]) -> None:
        """Take over what stands (as links where the disk can), but for the entries named."""
        if not self.standing.is_dir():
            return
        for entry in self.standing.iterdir():
            if entry.name not in names_left_out:
                _link_tree(entry, self.edition / entry.name)


def remove(path: Path) -> None:
    """Remove a file, a link or a whole folder, as far as that can be done."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink()


def _link_tree(old: Path, new: Path) -> None:
    """Link a file or a whole folder to a new name; copy it where the disk has no links."""
    if old.is_dir() and not old.is_symlink():
        shutil.copytree(old, new, symlinks=True, copy_function=_link)
    else:
        _link(str(old), str(new))


def _link(old: str, new: str) -> str:
    try:
        os.link(old, new, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(old, new, follow_symlinks=False)
    return new


@contextmanager
def staging(out: Path, briefing_id: str, waiting: Callable[[], None]) -> Iterator[Staging]:
    """Make an edition: on leaving without an exception it is put in place, else it is as it was.

    Args:
        out: The output folder; made where it does not exist.
        briefing_id: The name of the edition's folder.
        waiting: Called once where another process builds this edition, before waiting for it.

    Raises:
        InputError: Where the output folder cannot be written.
    """
    made = _make_folder(out)
    try:
        with locked(_beside(out, briefing_id, "lock"), waiting):
            mend(out, briefing_id)
            scratch = _beside(out, briefing_id, "staging")
            places = Staging(out / briefing_id, scratch / "edition", scratch / "work")
            try:
                places.edition.mkdir(parents=True)
                places.work.mkdir()
                yield places
                _put_in_place(out, briefing_id, places.edition)
            finally:
                remove(scratch)
    except BaseException:
        for folder in made:
            with suppress(OSError):  # not empty, or not ours any more
                folder.rmdir()
        raise


def mend_all(out: Path) -> None:
    """Finish or clear away what killed builds left in an output folder; running ones are let be."""
    try:
        left = {entry.name for entry in out.iterdir() if entry.name.startswith(_PREFIX)}
    except OSError:  # there is no such folder yet, or it is not ours to mend
        return
    ids = {name.removeprefix(_PREFIX).rpartition(".")[0] for name in left}
    for briefing_id in sorted(filter(None, ids)):
        path = _beside(out, briefing_id, "lock")
        if lock := try_locked(path):
            mend(out, briefing_id)
            path.unlink(missing_ok=True)
            lock.release()


def mend(out: Path, briefing_id: str) -> None:
    """Finish or clear away what a killed build of one edition left; its lock is held."""
    standing, ready = out / briefing_id, _beside(out, briefing_id, "ready")
    old = _beside(out, briefing_id, "old")
    if ready.exists():
        _replace(standing, ready, old)
    elif old.exists() and not standing.exists():
        old.rename(standing)
    remove(old)
    remove(_beside(out, briefing_id, "staging"))


def _beside(out: Path, briefing_id: str, what: str) -> Path:
    return out / f"{_PREFIX}{briefing_id}.{what}"


def _put_in_place(out: Path, briefing_id: str, edition: Path) -> None:
    standing = out / briefing_id
    if not standing.exists():
        edition.rename(standing)
    elif not exchange(edition, standing):
        ready = _beside(out, briefing_id, "ready")
        edition.rename(ready)
        old = _beside(out, briefing_id, "old")
        _replace(standing, ready, old)
        remove(old)


def _replace(standing: Path, ready: Path, old: Path) -> None:
    if standing.exists():
        remove(old)
        standing.rename(old)
    ready.rename(standing)


def _make_folder(out: Path) -> list[Path]:
    """Make a folder with its parents; returns those made, the innermost first."""
    try:
        missing = [folder for folder in (out, *out.parents) if not folder.exists()]
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        if error.errno in DISK_FULL:
            raise
        raise InputError(
            f"{out}: the output folder cannot be made ({error.strerror}): choose another with --out"
        ) from None
    return missing
