"""What a correction makes of one piece of a briefing."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from briefcast.editing.corrections.entries import (
    BLOCK_ROLES,
    STORY_KEYS,
    WHY,
    Entry,
)
from briefcast.editing.corrections.items import Demoted, Loose, headline_item
from briefcast.editing.corrections.texts import joined, links_in, parts_of, split_before
from briefcast.editing.pieces import IMAGE_FIELDS
from briefcast.model import (
    Block,
    Finding,
    Image,
    ListBlock,
    Paragraph,
    Quote,
    Removed,
    Sourced,
    Story,
    Subhead,
    Text,
)

REPLACED = "replaced by a correction"
What = Story | Block | Loose | Demoted
_Sourced = TypeVar("_Sourced", bound=Sourced)


@dataclass(slots=True)
class Told:
    """What corrections took out, and what there is to say of them."""

    removed: list[Removed] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def bad(self, entry: Entry, key: str, message: str) -> None:
        """Say that a key of a correction cannot be applied."""
        said = f"{entry.address}: {key}: {message}"
        self.findings.append(entry.finding("correction-bad-value", said, key=key))


def sure(what: _Sourced) -> _Sourced:
    """The same, as certain as an editor is."""
    return replace(what, certainty=1.0, why=WHY)


def divided(what: Story | Block, entry: Entry, told: Told) -> list[Story | Block]:
    """A piece, split where the correction says; what follows a split is a paragraph."""
    found: list[Story | Block] = [what]
    for start in entry.given.get("split", ()):  # type: ignore[attr-defined]
        last = found[-1]
        text = _own_text(last)
        halves = split_before(text, start) if text else None
        if halves is None:
            where = "is not inside the text" if text else "only text can be split"
            told.bad(entry, "split", f"“{start}” {where}")
            continue
        before, after = halves
        if isinstance(last, Story):
            found[-1] = replace(last, headline=before.plain)
        elif isinstance(last, Paragraph | Subhead):
            found[-1] = replace(last, text=before)
        found.append(Paragraph(text=after, origin=last.origin, why=WHY))
    return found


def _own_text(what: Story | Block) -> Text | None:
    if isinstance(what, Story):
        return Text(what.headline) if what.headline else None
    return what.text if isinstance(what, Paragraph | Subhead) else None


def in_role(what: Story | Block, role: str, current: Story | None, told: Told) -> Sequence[What]:
    """A piece in the role that an editor gives it.

    Args:
        what: A headline with its fields, or a block.
        role: One of `ROLES`.
        current: The story that the piece stands in.
        told: Is added to.
    """
    if isinstance(what, Story):
        if role == "headline":
            return [sure(what)]
        demoted = Demoted(story=replace(what, headline=None), origin=what.origin)
        return [demoted, *_texts_in_role([Text(what.headline or "")], what, role, current)]
    kept = {"paragraph": Paragraph, "subhead": Subhead, "quote": Quote, "list-item": ListBlock}
    if role in BLOCK_ROLES and isinstance(what, kept[role]):
        return [sure(what)]
    texts, again = parts_of(what)
    told.removed += again
    return _texts_in_role(texts, what, role, current)


def _texts_in_role(
    texts: Sequence[Text], what: Sourced, role: str, current: Story | None
) -> Sequence[What]:
    origin, text = what.origin, joined(texts)
    paragraphs = [Paragraph(text=t, origin=origin, why=WHY) for t in texts]
    match role:
        case "headline":
            story = headline_item(text.plain, current, origin)
            return [sure(replace(story, links=links_in(text)))]
        case "paragraph":
            return paragraphs
        case "subhead":
            return [Subhead(text=text, origin=origin, why=WHY)]
        case "quote":
            return [Quote(blocks=tuple(paragraphs), origin=origin, why=WHY)]
        case "list-item":
            return [ListBlock(ordered=False, items=(text,), origin=origin, why=WHY)]
    return [Loose(role=role, text=text, origin=origin, why=WHY)]


def with_fields(what: What, entry: Entry, told: Told) -> What:
    """A piece with the fields that a correction gives; what they replace is listed."""
    given = {key: entry.text(key) for key in entry.given if key in (*IMAGE_FIELDS, *STORY_KEYS)}
    if "title" in entry.given:
        told.bad(entry, "title", "the briefing's title is given under 00")
    for key in ("organisation", "issue"):
        if key in entry.given:
            told.bad(entry, key, "is the briefing's: give it under 00")
    fields = (
        STORY_KEYS if isinstance(what, Story) else IMAGE_FIELDS if isinstance(what, Image) else ()
    )
    for key in given.keys() - set(fields):
        is_of = "an image" if key in IMAGE_FIELDS else "a story: give it at the headline's address"
        told.bad(entry, key, f"belongs to {is_of}")
    values = {key: given[key] for key in fields if key in given}
    if not values or not isinstance(what, Story | Image):
        return what
    told.removed += replaced(what, values)
    return replace(sure(what), **values)  # type: ignore[arg-type]


def replaced(what: object, values: dict[str, str | None], line: int | None = None) -> list[Removed]:
    """What is lost where fields are given new values.

    Args:
        what: Whose fields they are.
        values: The new ones, by field.
        line: Where the old ones stand; that of `what` itself, where it has one.
    """
    line = what.origin.line if isinstance(what, Sourced) else line
    return [
        Removed(old, REPLACED, line)
        for name, new in values.items()
        if name != "language" and (old := getattr(what, name)) and old != new
    ]


def merged(before: What, what: What) -> What | None:
    """Two pieces as one, of the kind of the first; None where they do not go together."""
    if isinstance(before, Image) and isinstance(what, Image):
        return _one_image(before, what)
    if isinstance(what, Image | Story | Demoted) or isinstance(before, Image | Demoted):
        return None
    texts = [what.text] if isinstance(what, Loose) else parts_of(what)[0]
    text = joined(texts)
    match before:
        case Story(headline=headline):
            whole = joined([Text(headline or ""), text])
            links = (*before.links, *links_in(text))
            return sure(replace(before, headline=whole.plain, links=links))
        case Loose() | Paragraph() | Subhead():
            return sure(replace(before, text=joined([before.text, text])))
        case ListBlock(items=items) if isinstance(what, ListBlock):
            return sure(replace(before, items=(*items, *what.items)))
        case ListBlock(items=(*items, last)):
            return sure(replace(before, items=(*items, joined([last, text]))))
        case Quote(blocks=blocks):
            more = (Paragraph(text=each, origin=what.origin, why=WHY) for each in texts)
            return sure(replace(before, blocks=(*blocks, *more)))
    return None


def _one_image(before: Image, what: Image) -> Image | None:
    """Two halves of an image: no field may be told by both in different words."""
    values = {}
    for name in ("src", *IMAGE_FIELDS):
        one, other = getattr(before, name), getattr(what, name)
        if one and other and one != other:
            return None
        values[name] = one or other if one or other else (other if one is None else one)
    return replace(sure(before), **values)
