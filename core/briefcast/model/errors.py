"""The ways in which a run can fail that are not bugs."""

import errno

DISK_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""The error numbers of the system where nothing more can be written."""

PLUGIN_FAULTS = (Exception, SystemExit)
"""What a plugin may raise without ending the program: what it raises is its own failure."""


class Terminated(BaseException):
    """A signal asks the run to end; everything clears up after itself on the way out."""

    def __init__(self, signal_number: int) -> None:
        super().__init__(signal_number)
        self.exit_status = 128 + signal_number


class BriefcastError(Exception):
    """A failure to tell the user in one line: what, where, what to do. Never a traceback."""

    exit_status = 3


def one_line(error: BaseException) -> str:
    """An error in one line; its kind is named where its message was not made for users."""
    try:
        text = " ".join(str(error).split())
    except Exception:  # an exception of a plugin may fail to say what it is
        text = ""
    if isinstance(error, BriefcastError) and text:
        return text
    return f"{type(error).__name__}: {text}".removesuffix(": ")


class InputError(BriefcastError):
    """The user's input or usage is at fault; nothing was changed. Exit status 2."""

    exit_status = 2


class MachineError(BriefcastError):
    """The machine failed (a full disk, a lost process); what stood before stands. Exit status 3."""


class DiskFullError(MachineError):
    """Nothing more can be written: the whole edition is given up, what stood before stands."""


class NarrationError(BriefcastError):
    """Speech could not be made whole: an engine died, hung or returned nothing. Exit status 3."""
