"""Gives loose texts to what stands beside them, and headlines that are none to their stories."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from briefcast.editing.corrections.changes import REPLACED, sure
from briefcast.editing.corrections.entries import IMAGE_ROLES, STORY_KEYS, WHY
from briefcast.editing.corrections.items import Demoted, Item, Loose
from briefcast.editing.corrections.texts import joined, links_in
from briefcast.model import Briefing, Image, Paragraph, Removed, Story, Text

_CARRIED = tuple(key for key in STORY_KEYS if key != "headline")
_SAID = ("kicker", "standfirst", "byline", "dateline")
"""The fields of a story that can be paragraphs too, where it has no headline any more."""


@dataclass(slots=True)
class Settler:
    """Goes through a run once.

    Attributes:
        briefing: Whose own fields may be given.
        run: What is settled: headlines and blocks, a headline first.
        removed: What had to give way.
    """

    briefing: Briefing
    run: list[Item] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)
    _head: Item | None = None
    _section: tuple[str | None, str] | None = None
    _left: list[Item] = field(default_factory=list)

    def settle(self, items: Sequence[Item]) -> None:
        """Takes a run as the corrections left it."""
        ahead = _solid_ahead(items)
        for place, item in enumerate(items):
            if not isinstance(item.what, Loose):
                self._put_left()
            match item.what:
                case Demoted(story=story):
                    self._demote(story, ahead[place])
                case Loose(role=role) if role in IMAGE_ROLES:
                    self._give_to_image(item, item.what, ahead[place])
                case Loose():
                    leads = place > 0 and isinstance(items[place - 1].what, Demoted)
                    self._give(item, item.what, ahead[place], leads=leads)
                case _:
                    self._put(item)
        self._put_left()

    def _put_left(self) -> None:
        """Puts what was left of a headline, after what became of the headline itself."""
        left, self._left = self._left, []
        for item in left:
            self._put(item)

    def _put(self, item: Item) -> None:
        if not isinstance(item.what, Story):
            if self._head is None:
                self._put(Item(Story(id="", number=0, headline=None, why=WHY)))
            self.run.append(item)
            return
        self.run.append(item)
        self._head = item
        if self._section and item.what.section == self._section[0]:
            item.what = replace(item.what, section=self._section[1])
        else:
            self._section = None

    def _demote(self, story: Story, after: Item | None) -> None:
        """What a story said of itself goes to the headline that takes its place, if one does."""
        if after and isinstance(after.what, Story):
            after.what = self._carried(story, after.what)
            return
        if self._head is None:
            self._put(Item(sure(story)))
            return
        before = self._head.what
        assert isinstance(before, Story)
        for name in _SAID:
            if value := getattr(story, name):
                said = Paragraph(text=Text(value), origin=story.origin, why=WHY)
                self._left.append(Item(said))
        told = [story.date, story.section if story.section != before.section else None]
        self.removed += (Removed(old, REPLACED, story.origin.line) for old in told if old)
        self._head.what = replace(before, links=(*before.links, *story.links))

    def _carried(self, story: Story, to: Story) -> Story:
        """A headline with what another said of itself; of two texts it has both."""
        values: dict[str, str | None] = {}
        for name in _CARRIED:
            old, own = getattr(story, name), getattr(to, name)
            values[name] = own or old
            if not old or not own or name == "language":
                continue
            if name in _SAID and old != own:
                values[name] = f"{old} {own}"
            else:
                self.removed.append(Removed(old, REPLACED, story.origin.line))
        links = (*story.links, *to.links)
        return replace(to, **values, links=links)  # type: ignore[arg-type]

    def _give_to_image(self, item: Item, loose: Loose, after: Item | None) -> None:
        """To the image before that lacks it, else to the one after, else to a new one."""
        value = {loose.role: loose.text.plain}
        for other in (self.run[-1] if self.run else None, after):
            if other and isinstance(other.what, Image) and not getattr(other.what, loose.role):
                other.what = replace(sure(other.what), **value)  # type: ignore[arg-type]
                other.addresses += item.addresses
                return
        image = Image(origin=loose.origin, why=WHY, **value)  # type: ignore[arg-type]
        self._put(Item(image, item.addresses))

    def _give(self, item: Item, loose: Loose, after: Item | None, *, leads: bool) -> None:
        """To the story that the text stands in, or to the one that it leads to."""
        role, text = loose.role, loose.text
        follows = after if after and isinstance(after.what, Story) else None
        if role == "title" or (role == "standfirst" and self._head is None):
            self._give_to_briefing(role, text)
        elif role == "section":
            self._give_section(text, follows)
        elif follows and (role == "kicker" or leads or self._head is None):
            _fill(follows, role, text, item)
        elif self._head:
            _fill(self._head, role, text, item)

    def _give_section(self, text: Text, follows: Item | None) -> None:
        """To the stories that follow, while they are of one section; else to the story itself."""
        head = follows or self._head
        if head is None or not isinstance(head.what, Story):
            return
        old = head.what.section
        if old:
            self.removed.append(Removed(old, REPLACED, head.what.origin.line))
        if follows:
            self._section = (old, text.plain)
        else:
            head.what = replace(head.what, section=text.plain)

    def _give_to_briefing(self, role: str, text: Text) -> None:
        old = getattr(self.briefing, role)
        if role == "title":
            self.removed += [Removed(old, REPLACED)] if old else []
            old = None
        value = joined([Text(old or ""), text]).plain
        links = (*self.briefing.links, *links_in(text))
        values = {role: value}
        self.briefing = replace(self.briefing, **values, links=links)  # type: ignore[arg-type]


def _fill(head: Item, role: str, text: Text, item: Item) -> None:
    """Gives a text to a story as a field; where it has that already, as more of it."""
    story = head.what
    assert isinstance(story, Story)
    value = joined([Text(getattr(story, role) or ""), text]).plain
    head.what = replace(story, **{role: value}, links=(*story.links, *links_in(text)))  # type: ignore[arg-type]
    head.addresses += item.addresses


def _solid_ahead(items: Sequence[Item]) -> list[Item | None]:
    """For each item the next headline or block after it."""
    found: list[Item | None] = []
    after: Item | None = None
    for item in reversed(items):
        found.append(after)
        if not isinstance(item.what, Loose | Demoted):
            after = item
    return found[::-1]
