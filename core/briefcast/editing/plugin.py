"""The editors that come with briefcast; corrections, which have a file, are the bench's."""

from collections.abc import Iterable

from briefcast.hooks import Editor, hookimpl
from briefcast.model import Reading


def _without_duplicates(reading: Reading) -> Reading:
    from briefcast.editing.duplicates import without_duplicates

    return without_duplicates(reading)


def _with_findings(reading: Reading) -> Reading:
    from briefcast.editing.findings import with_findings

    return with_findings(reading)


@hookimpl
def briefcast_editors() -> Iterable[Editor]:
    """What is given twice goes first; what there is to say comes last."""
    return [
        Editor(name="duplicates", stage=30, edit=_without_duplicates),
        Editor(name="findings", stage=90, edit=_with_findings),
    ]
