"""English: how it is said, British and American, and the words that editions add."""

from functools import partial

from briefcast.hooks import SpokenForms, SpokenRule, hookimpl
from briefcast.speaking.english.dialect import Dialect
from briefcast.speaking.english.words import WORDS


@hookimpl
def briefcast_spoken_forms() -> list[SpokenForms]:
    """American English at stage 40, all other at 50."""
    return [
        SpokenForms(
            name="american-english",
            language=Dialect.AMERICAN.value,
            stage=40,
            rules=partial(rules, Dialect.AMERICAN),
        ),
        SpokenForms(
            name="english",
            language=Dialect.BRITISH.value,
            rules=partial(rules, Dialect.BRITISH),
            words=WORDS,
        ),
    ]


def rules(dialect: Dialect) -> tuple[SpokenRule, ...]:
    """All rules of a dialect, in the order in which they claim: the narrower form first."""
    from briefcast.speaking.english import (
        abbreviations,
        acronyms,
        codes,
        dates,
        emoji,
        money,
        numbers,
        roman,
        symbols,
        telephones,
        times,
        units,
        web,
    )

    topics = (
        web, telephones, dates, times, money, units, codes, numbers, roman, abbreviations,
        acronyms, emoji, symbols,
    )  # fmt: skip
    return tuple(rule for topic in topics for rule in topic.rules(dialect))
