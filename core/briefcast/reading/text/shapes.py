"""What the shape of a text says of it: a sentence, a headline, a section label, a byline."""

import re
from functools import lru_cache

BULLET = re.compile(r"([-–*‣◦▪▫●○■□➢➤►✓✔·]|\(?\d{1,3}[.)]|\(?[a-z]\))\s+\S|(•)\s*[^\s•]")
"""The start of an item of a list."""

_END = re.compile(r"[.!?…:。！？][\"'”’»›)\]]*$")
_ASKING_END = re.compile(r"(?:[!?…！？]|\.\.\.)(?P<quote>[\"'”’»›)\]]*)$")
_NEXT_SENTENCE = re.compile(r"\.[\"'”’)]*\s+[\"'“‘(]*[A-Z0-9]")
_ABBREVIATION = re.compile(
    r"(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Sir|St|Capt|Cllr|No|Nos|Vol|vs|[A-Z])", re.I
)
_ADDRESS = re.compile(r"\S@\S+\.\w|\bhttps?://|\bwww\.", re.I)
_INVITATION = re.compile(
    r"(?:for (?:more|further|full|details|information)\b|contact\b|e-?mail\b|tel(?:ephone)?\b[.:]"
    r"|to (?:find out|learn|book|register|apply|read|contact|see) )",
    re.I,
)
_POINTING = re.compile(r".*\b(?:click|tap|press|register|apply|book|sign up) here", re.I)
_SPOKEN = re.compile(r"\b(?:said|asked|added|replied|told|explained|wrote)\b")
_JOINING = re.compile(r"(?:and|but|so|or|yet|because|then|he|she|i|they|it|that|this)\b", re.I)
_TALK = re.compile(r"\b(?:i|we|us|our|me|you|your|it|he|she|they)\b", re.I)
_CALL = re.compile(
    r"(?:what an?|how|well done|thanks?|thank you|congratulations|good luck|happy|merry|see you"
    r"|don[’']t|do|please|come|join|enjoy|hello|hi|hey|dear|welcome|yes|no|oh|hooray|hurrah|bravo"
    r"|cheers|remember|look|stop|help)\b",
    re.I,
)
"""What opens an exclamation within a text, and seldom a headline."""
_SEEN = re.compile(
    r"(?:an?|one|two|three|four|five|six|several|some|a (?:group|crowd|row|pair) of) .*"
    r"\b(?:in|on|at|by|with|of|under|beside|behind|over|near|from|before|around|\w{2,}ing) "
    r"|(?!the |an? )[\w’'-]+(?: [\w’'-]+){0,4} (?:in|on|at|by|with|beside|under|behind|\w{2,}ing)"
    r"(?: \w+ing)? (?:an? \w|\w+$)",
    re.I,
)
_BYLINE = re.compile(
    r"(?:(?:story |words |text |reported |written |words and pictures )?by:?"
    r"|(?:story|words|text|author|reporter|words and pictures):) "
    r"(?P<name>(?:(?!\d)[\w.’'-]+(?:,? |$)){1,5})",
    re.I,
)
_BY_ROLE = re.compile(
    r"(?:(?:story |words |reported |written )?by|words:) (?:an?|the|our|one of our) "
    r"(?:[\w’'&.-]+ ){0,6}(?:steward|member|volunteer|correspondent|reporter|editor|officer"
    r"|secretary|delegate|student|team|staff|organi[sz]er|worker|representative|rep|committee"
    r"|group|branch|writer|apprentice|trustee|chair)s?",
    re.I,
)
_BY_NAMED_ROLE = re.compile(
    r"by (?P<name>(?:(?!\d)[\w.’'-]+ ){1,3}(?!\d)[\w.’'-]+), (?:[\w’'&.-]+,? ?){1,10}", re.I
)
_SIGNATURE = re.compile(r"(?:--?|[–—]) ?(?P<name>(?:[\w’'&./-]+(?:,? |$)){1,8})")
_FILE = re.compile(
    r"(?:[A-Za-z]:[\\/]|file:/|\\\\|\.{0,2}/)?[^:*?\"<>|]*[^\s:*?\"<>|]"
    r"\.(?:jpe?g|png|gif|webp|tiff?|bmp|svg|heic|avif)"
    r"|(?:IMG|DSCN?|DSCF|PXL|MVIMG)[_-]?\d{3,}\S*|(?:image|photo|screenshot)[_-]?\d+",
    re.I,
)
_PARTICLES = {"of", "the", "and", "de", "del", "van", "von", "der", "den", "la", "le", "di", "al"}
_SECTIONS = re.compile(
    r"(?:(?:news|latest|headlines|features?|membership|members?|people|events?|diary|opinion"
    r"|comment|letters|culture|arts|sport|politics|business|education|training|research|health"
    r"|safety|campaigns?|branches|regions?|international|world|national|local|policy|notices?"
    r"|obituar(?:y|ies)|jobs|awards|reviews?|interviews?|profiles?|resources|announcements?"
    r"|appointments|legal|finance|pay|equality|in brief|news in brief|in other news|what’s on"
    r"|what's on|your letters|from the (?:chair|president|editor)|around the \w+"
    r"|(?:members?[’']s?|branch|local|world|national|international|regional|industry) news)"
    r"(?: (?:and|&) \w+)?)[:.]?",
    re.I,
)
_TRACK = re.compile(r"(?:track|side|part) \d{1,2} ?[-–—:.] ?(?:[\w’'&,-]+ ?){1,6}", re.I)
_TITLE = re.compile(
    r"(?:the )?(?:[\w’'&.-]+ ){0,4}"
    r"(?:briefings?|newsletters?|bulletin|digest|gazette|circular|magazine|round-?up|newswire)"
    r"(?:[\s,:|–-]+(?:issue |no\.? ?|number )?\d+)?"
    r"|(?:[\w’'&.-]+ ){1,2}(?:news|updates?|monthly|weekly|journal)",
    re.I,
)


KEPT = 4096
"""How many texts a signal keeps its answer for: several steps ask it of the same ones."""

LONGEST_LABEL = 300
"""The most characters of a label; also what keeps patterns from long searches."""


def words_in(text: str) -> int:
    """How many words a text has."""
    return len(text.split())


def ends_like_prose(text: str) -> bool:
    """Whether it ends in . ! ? … or a colon, closing quotes and brackets aside."""
    return _END.search(text[-40:]) is not None


def prose_signal(text: str) -> str | None:
    """Why a text is prose; None where it is a label."""
    if BULLET.match(text):
        return "starts like an item of a list"
    if text[0] in "—–" or text.startswith("--"):
        return "starts with a dash"
    if not re.search(r"\w", text):
        return "holds no word"
    if ends_like_prose(text):
        return "ends in final punctuation"
    if len(text) > LONGEST_LABEL or words_in(text) > 30:
        return "too long for a label"
    if _opens_quotation(text):
        return "opens a quotation"
    if _has_sentences(text):
        return "more than one sentence"
    if _ADDRESS.search(text) or _INVITATION.match(text) or _POINTING.fullmatch(text):
        return "tells whom to write to, or where to click"
    return None


def _opens_quotation(text: str) -> bool:
    closing = {"“": "”", '"': '"', "‘": "’"}.get(text[0])
    if closing is None:
        return False
    ends = re.search(rf"{closing}(?!\w)", text[1:])
    if ends is None or _SPOKEN.search(text):
        return True
    return text[0] != "‘" and words_in(text) > 12


def _has_sentences(text: str) -> bool:
    ends = (text[: match.start()] for match in _NEXT_SENTENCE.finditer(text))
    return any(not _ABBREVIATION.fullmatch(re.split(r"[\W_]", end)[-1]) for end in ends)


def asking_headline(text: str) -> float:
    """How sure it is that a text which ends in ? ! or … is a headline; 0 where it cannot be one.

    That prose follows is for the caller to see to.
    """
    if len(text) > LONGEST_LABEL:
        return 0
    end = _ASKING_END.search(text)
    count = words_in(text)
    if not end or not 3 <= count <= 14 or text[0] in '"“' or _has_sentences(text):
        return 0
    if _SPOKEN.search(text) or _JOINING.match(text) or re.search(r"[.!?…]\s", text):
        return 0
    if end["quote"].startswith(("’", "'")):
        return 0.75
    if end["quote"] or count < 4 or (_TALK.search(text) and end[0] != "?"):
        return 0
    return 0.55


def exclaimed_headline(text: str, *, set_off: bool) -> float:
    """How sure it is that a few words which end in "!" are a headline; 0 where they cannot be one.

    Args:
        text: A whole block.
        set_off: Whether labels stand above or under it: then it may say "we".
    """
    if not text.endswith("!") or not 2 <= words_in(text) <= 8 or text[0] in "\"“‘'…":
        return 0
    if _SPOKEN.search(text) or _CALL.match(text) or re.search(r"[.!?…]\s", text):
        return 0
    if not set_off and (_TALK.search(text) or _JOINING.match(text)):
        return 0
    return 0.55 if set_off else 0.5


def stopped_headline(text: str) -> bool:
    """Whether a text that ends in a full stop may be a headline: one short sentence, told of all.

    What speaks for it is for the caller to see to.
    """
    if not text.endswith(".") or not 3 <= words_in(text) <= 10 or text[0] in "\"“‘'…":
        return False
    if _has_sentences(text) or _SPOKEN.search(text) or re.search(r"[.!?…]\s", text):
        return False
    return not (_JOINING.match(text) or _TALK.search(text) or BULLET.match(text))


def shows(text: str) -> bool:
    """Whether a label tells what can be seen, as alternatives do: "A van by a church"."""
    return words_in(text) > 2 and not text.isupper() and _SEEN.match(text) is not None


def is_known_section(text: str) -> bool:
    """Whether it is one of the usual names of sections."""
    return _SECTIONS.fullmatch(text) is not None or _TRACK.fullmatch(text) is not None


def is_section(text: str) -> bool:
    """Whether it may name a section, where another label follows it."""
    if is_known_section(text) or (words_in(text) == 1 and text[-1].isalpha()):
        return True
    return text.isupper() and words_in(text) <= 5


def is_title(text: str) -> bool:
    """Whether it is what publications are called: "The Pilots’ Briefing", "Harbour News"."""
    return _TITLE.fullmatch(text) is not None and not is_known_section(text)


@lru_cache(KEPT)
def is_byline(text: str) -> bool:
    """Whether it says who wrote: "By" and a name, or what somebody is: "by a branch steward"."""
    if is_named_byline(text):
        return True
    return len(text) <= 80 and (_BY_ROLE.fullmatch(text) is not None or _is_named_role(text))


def _is_named_role(text: str) -> bool:
    """Whether it is "By", a name of two words or more, and what they are, after a comma."""
    match = _BY_NAMED_ROLE.fullmatch(text)
    return match is not None and not ends_like_prose(text) and _are_names(match["name"])


def is_signature(text: str) -> bool:
    """Whether it is a dash and a name: "– The Port Ellis Branch"."""
    match = _SIGNATURE.fullmatch(text) if len(text) <= 80 else None
    return match is not None and not ends_like_prose(text) and _are_names(match["name"])


def is_named_byline(text: str) -> bool:
    """Whether it is "By" and a name of one to five words, without a final stop."""
    match = _BYLINE.fullmatch(text) if len(text) <= LONGEST_LABEL else None
    return match is not None and not ends_like_prose(text) and _are_names(match["name"])


def _are_names(text: str) -> bool:
    """Whether all words have capitals, but those that stand within names."""
    names = text.split()
    return any(word[0].isupper() for word in names) and all(
        word[0].isupper() or word in _PARTICLES for word in names
    )


def is_file_name(text: str) -> bool:
    """Whether it is the name or the path of a picture's file."""
    return len(text) <= LONGEST_LABEL and _FILE.fullmatch(text) is not None
