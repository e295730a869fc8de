"""English: how it is said, British and American, and the words that editions add."""

from functools import cache, partial

from briefcast.hooks import SpokenForms, SpokenRule, hookimpl
from briefcast.speaking.english.dialect import Dialect
from briefcast.speaking.english.words import WORDS


@hookimpl
def briefcast_spoken_forms() -> list[SpokenForms]:
    """American English at stage 40, all other at 50; addresses before shipped lexicons."""
    return [
        SpokenForms(
            name="american-english-addresses",
            language=Dialect.AMERICAN.value,
            stage=24,
            rules=partial(address_rules, Dialect.AMERICAN),
        ),
        SpokenForms(
            name="english-addresses",
            language=Dialect.BRITISH.value,
            stage=25,
            rules=partial(address_rules, Dialect.BRITISH),
        ),
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


def address_rules(dialect: Dialect) -> tuple[SpokenRule, ...]:
    """The rules for web and mail addresses, hashtags and handles, whose words are part of them."""
    from briefcast.speaking.english import web

    return web.rules(dialect)


@cache
def rules(dialect: Dialect) -> tuple[SpokenRule, ...]:
    """All other rules of a dialect, in the order in which they claim: the narrower form first."""
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
    )

    topics = (
        telephones, dates, times, money, units, codes, numbers, roman, abbreviations, acronyms,
        emoji, symbols,
    )  # fmt: skip
    return tuple(rule for topic in topics for rule in topic.rules(dialect))
