"""The Englishes that we say."""

from enum import Enum


class Dialect(Enum):
    """Which English; each value is the language tag of its spoken forms.

    British is how all English is said that is not American.
    """

    BRITISH = "en"
    AMERICAN = "en-US"
