"""Applies corrections to a reading."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from briefcast.editing.addresses import addresses, moved
from briefcast.editing.corrections.changes import (
    Told,
    What,
    divided,
    in_role,
    merged,
    replaced,
    with_fields,
)
from briefcast.editing.corrections.entries import OPENING_KEYS, Entry
from briefcast.editing.corrections.items import Demoted, Item, Loose, flat, folded_up
from briefcast.editing.corrections.settle import Settler
from briefcast.editing.pieces import head_strings, removed_block, strings_of
from briefcast.model import (
    Block,
    Briefing,
    Finding,
    Image,
    ListBlock,
    Reading,
    Removed,
    Story,
    opening_address,
    story_digits,
)
from briefcast.reading.stories import numbered

DROPPED = "dropped by a correction"
_DOUBT = "structure-unsure"
_SHOWN = 60
"""How many characters of a text a finding shows."""


def corrected(reading: Reading, entries: Iterable[Entry]) -> Reading:
    """A reading with its corrections applied, all by the addresses that it has now.

    Args:
        reading: Its stories numbered.
        entries: Each with checked values.

    Returns:
        The corrected reading. What corrections replace or drop is in `removed`; findings say
        which were stale, unused or could not be applied.
    """
    told = Told()
    run = list(flat(reading.briefing))
    here, opening = _found(reading.briefing, run, entries, told)
    if not here and not opening:
        return replace(reading, findings=(*reading.findings, *told.findings))
    briefing = reading.briefing
    for entry in opening:
        briefing = _opened(briefing, entry, told)
    desk = _Desk(here, told)
    for item in run:
        desk.take(item)
    settler = Settler(briefing)
    settler.settle(desk.out)
    briefing, new = folded_up(settler.briefing, settler.run)
    if [s.headline for s in briefing.stories] != [s.headline for s in reading.briefing.stories]:
        briefing = replace(briefing, stories=numbered(briefing.stories))
    places = {old: new.get(old) for old in addresses(reading.briefing)[1:]}
    return Reading(
        briefing,
        (*reading.removed, *told.removed, *settler.removed),
        (*_still_true(moved(reading.findings, places), desk.lines), *told.findings),
    )


def _found(
    briefing: Briefing, run: Iterable[Item], entries: Iterable[Entry], told: Told
) -> tuple[dict[str, Entry], list[Entry]]:
    """The corrections to apply: by address, and those of the opening."""
    items = {item.addresses[0]: item for item in run}
    start = opening_address(briefing)
    here: dict[str, Entry] = {}
    opening = []
    for entry in entries:
        story, dot, block = entry.address.partition(".")
        address = f"{story.zfill(story_digits(briefing))}{dot}{block}"
        if address == start:
            if "expect" in entry.given and not entry.expects([briefing.title or ""]):
                told.findings.append(_stale(entry, briefing.title))
            else:
                opening.append(entry)
        elif address not in items or address in here:
            why = "stands twice here" if address in here else "is no address of the briefing"
            told.findings.append(_unused(entry, why))
        elif "expect" not in entry.given:
            message = f"{entry.address}: not applied, for it does not say which text it expects."
            advice = "Add expect, with the text that stands there."
            told.findings.append(entry.finding("correction-stale", message, advice))
        elif not entry.expects(said := _said(items[address].what)):
            told.findings.append(_stale(entry, said[0] if said else None))
        else:
            here[address] = entry
    return here, opening


def _said(what: What) -> list[str]:
    """The texts by which a correction may know a piece."""
    if isinstance(what, Story):
        return [what.headline] if what.headline else []
    if isinstance(what, Image):
        return [text for text in (what.alt, what.caption, what.src) if text]
    if isinstance(what, Loose | Demoted):
        return []
    strings = strings_of(what)
    return [" ".join(strings), *strings[:1]] if strings else []


def _stale(entry: Entry, said: str | None) -> Finding:
    here = f"“{_short(said)}”" if said else "no text"
    message = f"{entry.address}: not applied, for {here} stands there now, not what it expects."
    advice = "Look where the text is now with: briefcast show --no-fixes"
    return entry.finding("correction-stale", message, advice, key="expect")


def _unused(entry: Entry, why: str) -> Finding:
    advice = "Look for the address with: briefcast show --no-fixes"
    return entry.finding("correction-unused", f"{entry.address}: not applied: it {why}.", advice)


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def _opened(briefing: Briefing, entry: Entry, told: Told) -> Briefing:
    """The briefing with the fields that a correction of the opening gives."""
    for key in entry.given.keys() - {*OPENING_KEYS, "expect"}:
        told.bad(entry, key, "is not for the briefing as a whole")
    values = {key: entry.text(key) for key in OPENING_KEYS if key in entry.given}
    told.removed += replaced(briefing, values)
    return replace(briefing, **values)  # type: ignore[arg-type]


def _still_true(findings: Iterable[Finding], lines: set[int]) -> Iterable[Finding]:
    """Without the doubts about lines that an editor has settled."""
    return (f for f in findings if f.rule != _DOUBT or f.line not in lines)


@dataclass(slots=True)
class _Desk:
    """Corrects a run piece by piece.

    Attributes:
        entries: By address.
        told: Is added to.
        out: What the corrections make of the run.
        lines: Of the source, where an editor has settled what stands there.
    """

    entries: Mapping[str, Entry]
    told: Told
    out: list[Item] = field(default_factory=list)
    lines: set[int] = field(default_factory=set)
    _current: Story | None = None
    _dropping: bool = False

    def take(self, item: Item) -> None:
        """Takes the next piece, with its correction if it has one."""
        what, entry = item.what, self.entries.get(item.addresses[0])
        if isinstance(what, Loose | Demoted):
            return
        self._dropping = self._dropping and not isinstance(what, Story)
        if self._dropping or (entry and entry.given.get("drop")):
            self._drop(what, entry if self._dropping else None)
            self._dropping = self._dropping or isinstance(what, Story)
        elif entry is None:
            self._put(what, item.addresses)
        else:
            self._correct(what, item.addresses, entry)

    def _put(self, what: What, old: list[str]) -> None:
        self.out.append(Item(what, old))
        if isinstance(what, Story):
            self._current = what

    def _drop(self, what: Story | Block, unused: Entry | None) -> None:
        if unused:
            self.told.findings.append(_unused(unused, "is in a story that is dropped"))
        if isinstance(what, Story):
            line = what.origin.line
            self.told.removed += (Removed(text, DROPPED, line) for text in head_strings(what))
        else:
            self.told.removed += removed_block(what, DROPPED)

    def _correct(self, what: Story | Block, old: list[str], entry: Entry) -> None:
        given = entry.given
        role = given.get("role")
        joins = bool(given.get("merge"))
        if isinstance(what, Story) and joins:
            joins, role = False, role or "subhead"
        text = what.headline if isinstance(what, Story) else strings_of(what)
        if role and not text and not (isinstance(what, Story) and role == "headline"):
            self.told.bad(entry, "role", "there is no text")
            role = None
        if role == "list-item" and not isinstance(what, ListBlock):
            joins = joins or isinstance(self.out[-1].what if self.out else None, ListBlock)
        first, *rest = divided(what, entry, self.told)
        changed: list[What] = [first]
        if isinstance(role, str):
            changed = list(in_role(first, role, self._current, self.told))
            if what.origin.line:
                self.lines.add(what.origin.line)
        main = 1 if isinstance(changed[0], Demoted) and len(changed) > 1 else 0
        changed[main] = with_fields(changed[main], entry, self.told)
        if joins and self._join(changed[main], old, entry):
            changed.pop(main)
            main = -1
        for place, each in enumerate([*changed, *rest]):
            self._put(each, old if place == main else [])

    def _join(self, what: What, old: list[str], entry: Entry) -> bool:
        """Joins a piece to the one before; whether that could be done."""
        before = self.out[-1]
        whole = merged(before.what, what)
        if whole is None:
            self.told.bad(entry, "merge", "it and the piece before cannot be joined")
            return False
        before.what = whole
        before.addresses += old
        return True
