"""The ways in which a run can fail that are not bugs."""

import errno

DISK_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""The error numbers of the system where nothing more can be written."""


class BriefcastError(Exception):
    """A failure to tell the user in one line: what, where, what to do. Never a traceback."""

    exit_status = 3


class InputError(BriefcastError):
    """The user's input or usage is at fault; nothing was changed. Exit status 2."""

    exit_status = 2


class MachineError(BriefcastError):
    """The machine failed (a full disk, a lost process); what stood before stands. Exit status 3."""


class NarrationError(BriefcastError):
    """Speech could not be made whole: an engine died, hung or returned nothing. Exit status 3."""
