"""What a plugin hands over to say a language right."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SpokenRule:
    """How one written form is said: every match of `pattern` becomes what `say` returns."""

    name: str
    pattern: re.Pattern[str]
    say: Callable[[re.Match[str]], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenForms:
    """The spoken forms of one language.

    Attributes:
        name: What errors and lists call it.
        language: The BCP 47 tag of the texts that it serves, with all that is narrower: "en"
            serves "en-GB".
        stage: Forms apply in the order of stage, then name; rules in their own order.
        rules: How written text is said.
        words: The words that editions add, in this language: see `Words`.
    """

    name: str
    language: str
    stage: int = 50
    rules: tuple[SpokenRule, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
