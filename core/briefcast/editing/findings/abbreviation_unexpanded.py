"""abbreviation-unexpanded: an abbreviation whose meaning the briefing never gives."""

import re
from collections.abc import Iterator

from briefcast.editing.findings.abbreviations import (
    FEWEST,
    MOST,
    capital_runs,
    expansions,
    initials,
    uses,
)
from briefcast.editing.findings.passages import Passage, passages
from briefcast.model import Briefing, Finding

_KNOWN = """
    AD AGM AI AIDS AM AOB ATM BA BAME BBC BC BSL BST CBE CCTV CD CEO CFO CIA CNN CO COVID CPR CV DC
    DIY DJ DNA DVD EGM EU EV FAQ FAQS FBI FM FYI GB GDP GDPR GMT GP GPS HGV HIV HIIT HR HTML HTTP
    ID IMF IOU IQ ISBN ISSN IT ITV IVF JPEG JPG KBE KC LED LGBT LGBTQ LGBTQI LLP LTD MA MBA MBE ML
    MOT MP MPS MRI MSP NASA NATO NB NGO NHS OAP OBE OK PA PC PDF PE PIN PM PNG PO POW PPE PR PS PTA
    QC QR RAF RSVP SIM SMS SOS STEM TBA TBC TV UFO UK UN UNESCO UNICEF URL US USA USB UTC VAT VE VIP
    VJ WC WHO WIFI WW WWI WWII WWW XL YMCA ZIP
    AL AK AZ AR CA CT DE FL GA HI IA IL IN KS KY LA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY
    OH OR PA RI SC SD TN TX UT VA VT WA WI WV WY NSW
    BST CDT CEST CET CST EDT EST MDT MST PDT PST
"""
KNOWN = frozenset(_KNOWN.split())
"""What needs no explanation: household names, degrees and honours, states, time zones."""
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_LOUD = re.compile(r"(?:(?<!\w)[A-Z]{2,}(?:[^\w\n]{1,3}|$)){3,}")
_AROUND = 30
_NAME_FOLLOWS = re.compile(r" [A-Z][a-z]")
_LOUDLY = """
    ALL ALSO AND ANY ARE BUT CAN DO DONT EVERY FIRST FOR FREE FROM GO HAS HAVE HELP HERE HIM HIS
    HOW IF IS JOIN LAST MORE MUST MY NEVER NEW NEWS NEXT NO NON NOT NOTE NOW OF OFF ON ONE ONLY
    OPEN OUR OUT PAY PLEASE READ SAVE SEE SHE SO SOLD STILL STOP THAT THE THEIR THEM THEY THIS TO
    TOO TWO UP VERY VOTE WAS WE WHAT WHEN WHY WILL WIN WITH YES YOU YOUR
"""
_SHOUTED = frozenset(_LOUDLY.split())
"""Words that are written in capitals to be heard."""


def check(briefing: Briefing) -> Iterator[Finding]:
    """Finds the first use of each abbreviation that is not known and not explained anywhere."""
    texts = list(passages(briefing))
    told = _told(briefing, texts)
    for passage in texts:
        if not passage.english or passage.field in ("dateline", "byline"):
            continue
        for match in uses(passage):
            name = match[1]
            if name in told or _is_none(passage.plain, match):
                continue
            told.add(name)
            yield passage.finding(
                "abbreviation-unexpanded",
                "info",
                f"The briefing does not say what {name} stands for.",
                "Write it out at its first use, with the abbreviation in brackets.",
            )


def _is_none(text: str, match: re.Match[str]) -> bool:
    """Whether the capitals are a number, the initials of a name, or among others as loud."""
    name = match[1]
    if _ROMAN.fullmatch(name):
        return True
    if len(name) == FEWEST and _NAME_FOLLOWS.match(text, match.end(1)):
        return True
    around = text[max(0, match.start() - _AROUND) : match.end() + _AROUND]
    return _LOUD.search(around) is not None


def _told(briefing: Briefing, texts: list[Passage]) -> set[str]:
    """All that needs no explanation, or has it, or is no abbreviation but a word said loudly."""
    told = {*KNOWN, *_SHOUTED}
    told.update(expansion.abbreviation for expansion in expansions(briefing))
    told.update((briefing.organisation or "").split())
    said: set[str] = set()
    for passage in texts:
        said.update(passage.plain.split())
        for run in capital_runs(passage.plain):
            letters = initials(run[0])
            for size in range(FEWEST, MOST + 1):
                told.update(letters[i : i + size] for i in range(len(letters) - size + 1))
        for mark in passage.text.inlines:
            if mark.kind == "abbreviation" and mark.value:
                told.add(passage.plain[mark.start : mark.end])
    told.update(word.upper() for word in said if len(word) <= MOST and word.islower())
    return told
