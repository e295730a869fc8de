"""Brackets, slashes, ampersands, dashes and other signs."""

from briefcast.hooks import SpokenRule
from briefcast.speaking.english.dialect import Dialect


def rules(dialect: Dialect) -> tuple[SpokenRule, ...]:
    """The rules, in order."""
    del dialect
    return ()
