import pytest

from briefcast.hooks import SpokenForms
from briefcast.speaking.english import dates, money, numbers, telephones, times, units
from briefcast.speaking.english.dialect import Dialect
from briefcast.speaking.normaliser import Normaliser


def figures(dialect):
    """Says figures alone: their topics, in the order in which they claim."""
    topics = (telephones, dates, times, money, units, numbers)
    rules = tuple(rule for topic in topics for rule in topic.rules(dialect))
    return Normaliser("en", [SpokenForms(name="figures", language="en", rules=rules)])


@pytest.fixture(scope="session")
def british_figures():
    return figures(Dialect.BRITISH)


@pytest.fixture(scope="session")
def american_figures():
    return figures(Dialect.AMERICAN)


@pytest.fixture(scope="session", params=list(Dialect))
def any_figures(request):
    return figures(request.param)
