"""The script: what is said, in reading order."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from briefcast.hooks import SpokenForms, Words
from briefcast.model import (
    CLOSING,
    Briefing,
    Script,
    ScriptPart,
    Story,
    Utterance,
    blocks_of_story,
    opening_address,
    story_address,
)
from briefcast.speaking.blocks import passages
from briefcast.speaking.length import minutes
from briefcast.speaking.links import link_name
from briefcast.speaking.normaliser import Normaliser
from briefcast.speaking.tables import ended
from briefcast.speaking.utterances import Passage, Writer, sounds
from briefcast.speaking.words import words_for


def write_script(
    briefing: Briefing, language: str, forms: Sequence[SpokenForms], *, rate: int = 170
) -> Script:
    """Write down what is said of a briefing: the opening, each story, the closing.

    A story's section and number come before all else of it, in the roles of `COUNTING`; nothing
    after them depends on other stories. They are said in the language of the edition, all else
    of a story in the story's own, the words that we add included.

    Args:
        briefing: Edited.
        language: The BCP 47 tag of the edition, for what does not say its own.
        forms: All spoken forms, of whichever language.
        rate: Words a minute of the voice, for the opening to say about how long it takes.

    Returns:
        One part for the opening, one for each story and one for the closing, each of one
        utterance at the least.

    Raises:
        InputError: Where a lexicon cannot be read.
    """

    @cache
    def normaliser(tag: str) -> Normaliser:
        return Normaliser(tag, forms)

    @cache
    def tongue(tag: str) -> _Tongue:
        return _Tongue(words_for(tag, forms), Writer(tag, normaliser))

    frame = _Frame(briefing, tongue(briefing.language or language))
    stories = [
        frame.story(place, tongue(story.language) if story.language else frame.tongue)
        for place, story in enumerate(briefing.stories)
    ]
    closing = frame.closing()
    opening = frame.opening(minutes((*stories, closing), rate))
    return Script(language, (opening, *stories, closing))


@dataclass(frozen=True, slots=True)
class _Tongue:
    """A language: the words that we add in it, and who writes in it."""

    words: Words
    writer: Writer

    @property
    def adding(self) -> Writer:
        """Who writes the words that we add: in English where the language has no table."""
        spoken = self.words.language.split("-")[0].lower()
        same = self.writer.language.split("-")[0].lower() == spoken
        return self.writer if same else Writer(self.words.language, self.writer.normaliser)


@dataclass(frozen=True, slots=True)
class _Frame:
    """A briefing, in the language of the edition."""

    briefing: Briefing
    tongue: _Tongue

    def opening(self, length: int) -> ScriptPart:
        """What this is, from whom, of when, how many stories and about how long, in minutes."""
        address = opening_address(self.briefing)
        about = self._said(address, self._about(length))
        return ScriptPart(address, self.tongue.words["opening"], about)

    def _about(self, length: int) -> Iterator[Passage]:
        briefing, words = self.briefing, self.tongue.words
        title = _folded(briefing.title)
        yield Passage("opening", title)
        for name in (_folded(briefing.organisation), _folded(briefing.section)):
            if name.casefold() not in title.casefold():
                yield Passage("opening", name)
        date = words.date(briefing.date) if briefing.date else ""
        issue = words.issue(_folded(briefing.issue))
        of_when = ", ".join(filter(None, (issue[:1].upper() + issue[1:], date)))
        yield Passage("opening", of_when, added=True)
        yield Passage("opening", briefing.standfirst or "")
        count = len(briefing.stories)
        size = [words.count("stories", count)]
        if count:
            size.append(words.count("minutes_long", length))
        yield Passage("opening", ended(", ".join(size)), added=True)

    def story(self, place: int, own: _Tongue) -> ScriptPart:
        """One story, by its place among all from 0, in its own language."""
        story = self.briefing.stories[place]
        address = story_address(self.briefing, story)
        words, write = own.words, own.writer.write
        headline = _folded(story.headline)
        untitled = own.writer.silent(headline)
        utterances = [*self._said(address, self._place(place))]
        utterances += write(
            address, Passage("headline", words["untitled"] if untitled else headline)
        )
        for text in _lead(story, words):
            utterances += write(address, Passage("body", text))
        for block_address, block in blocks_of_story(self.briefing, story):
            utterances += write(block_address, *passages(block, words), numbered=True)
        for name in filter(None, map(link_name, story.links)):
            utterances += write(address, Passage("link", name, f"{words['link']}:"))
        title = f"{self.tongue.words['untitled']} {story.number}" if untitled else headline
        return ScriptPart(address, title, tuple(utterances))

    def _place(self, place: int) -> Iterator[Passage]:
        """What depends on other stories: the section where another begins, and the number."""
        stories, words = self.briefing.stories, self.tongue.words
        section = _folded(stories[place].section)
        before = _folded(stories[place - 1].section) if place else ""
        if section != before:
            label = f"{words['section']}: {section or before}"
            yield Passage("section", label if section else words["ends"].format(title=label))
        number = words["story_of"].format(number=stories[place].number, count=len(stories))
        yield Passage("story-number", ended(number), added=True)

    def closing(self) -> ScriptPart:
        """The briefing's own links, and that this is the end."""
        words = self.tongue.words
        title = _folded(self.briefing.title)
        names = filter(None, map(link_name, self.briefing.links))
        said = [Passage("link", name, f"{words['link']}:") for name in names]
        end = words["end_of"].format(title=title) if title else words["end"]
        said.append(Passage("closing", ended(end), added=True))
        return ScriptPart(CLOSING, words["closing"], self._said(CLOSING, said))

    def _said(self, address: str, all_passages: Iterable[Passage]) -> tuple[Utterance, ...]:
        """Utterances in the language of the edition, each passage a block."""
        writers = self.tongue.writer, self.tongue.adding
        return tuple(
            said
            for passage in all_passages
            for said in writers[passage.added].write(address, passage)
        )


def _lead(story: Story, words: Words) -> Iterator[str]:
    """What stands between headline and blocks."""
    yield story.kicker or ""
    yield story.standfirst or ""
    byline = _folded(story.byline)
    yield words.byline(byline) if byline else ""
    date = words.date(story.date) if story.date else ""
    yield ", ".join(filter(None, (_folded(story.dateline), date)))


def _folded(text: str | None) -> str:
    """A text on one line; "" where there is nothing to see or hear."""
    return " ".join(text.split()) if text and sounds(text) else ""
