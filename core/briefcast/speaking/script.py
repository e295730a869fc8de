"""The script: what is said, in reading order."""

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from briefcast.hooks import SpokenForms, Words
from briefcast.model import (
    Briefing,
    Script,
    ScriptPart,
    Story,
    blocks_of_story,
    opening_address,
    story_address,
)
from briefcast.speaking.blocks import passages
from briefcast.speaking.normaliser import Normaliser
from briefcast.speaking.utterances import Passage, Writer
from briefcast.speaking.words import words_for


def write_script(briefing: Briefing, language: str, forms: Sequence[SpokenForms]) -> Script:
    """Write down what is said of a briefing: the opening, then headline and blocks of each story.

    Args:
        briefing: Edited.
        language: The BCP 47 tag of the edition, for what does not say its own.
        forms: All spoken forms, of whichever language.

    Returns:
        One part for the opening and one for each story, each of one utterance at the least.
    """
    words = words_for(language, forms)
    own = briefing.language or language
    opening = _opening(briefing, words, Writer(Normaliser(own, forms)))
    stories = (
        _story(briefing, story, words, Writer(Normaliser(story.language or own, forms)))
        for story in briefing.stories
    )
    return Script(language, (opening, *stories))


def _opening(briefing: Briefing, words: Words, writer: Writer) -> ScriptPart:
    address = opening_address(briefing)
    utterances = (
        utterance
        for text in _introduction(briefing, words)
        for utterance in writer.write(address, Passage("opening", text))
    )
    return ScriptPart(address, words["opening"], tuple(utterances))


def _introduction(briefing: Briefing, words: Words) -> Iterator[str]:
    title, organisation = _folded(briefing.title), _folded(briefing.organisation)
    if organisation.casefold() not in title.casefold():
        yield organisation
    yield title
    date = words.date(briefing.date) if briefing.date else ""
    yield ", ".join(filter(None, (_issue(briefing, words), date)))
    yield _folded(briefing.standfirst)
    yield words.count("stories", len(briefing.stories))


def _issue(briefing: Briefing, words: Words) -> str:
    issue = words.issue(_folded(briefing.issue))
    return issue[:1].upper() + issue[1:]


def _story(briefing: Briefing, story: Story, words: Words, writer: Writer) -> ScriptPart:
    address = story_address(briefing, story)
    untitled = f"{words['untitled']} {story.number}"
    headline = _folded(story.headline)
    title = headline if writer.normaliser.say(headline).text else untitled
    utterances = [
        *(
            writer.write(address, Passage("headline", title))
            or writer.write(address, Passage("headline", untitled))
        ),
        *writer.write(address, Passage("body", story.kicker or "")),
        *writer.write(address, Passage("body", story.standfirst or "")),
        *writer.write(address, Passage("body", _byline(story, words))),
        *writer.write(address, Passage("body", story.dateline or "")),
    ]
    for block_address, block in blocks_of_story(briefing, story):
        utterances += writer.write(block_address, *passages(block, words), numbered=True)
    for link in story.links:
        name = f"{words['link']}: {_named(link.text)}"
        utterances += writer.write(address, Passage("link", name))
    return ScriptPart(address, title, tuple(utterances))


def _byline(story: Story, words: Words) -> str:
    name = _folded(story.byline)
    return words.byline(name) if name else ""


def _named(text: str) -> str:
    """The text of a link; the site's name alone where the text is an address."""
    if "://" not in text:
        return _folded(text)
    try:
        return urlsplit(text.strip()).hostname or _folded(text)
    except ValueError:
        return _folded(text)


def _folded(text: str | None) -> str:
    return " ".join((text or "").split())
