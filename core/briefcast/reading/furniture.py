"""Page furniture: short blocks that belong to the page or the mail, and to no story."""

import re

LONGEST = 400
"""The most characters of a block that is looked at."""

_PLACES = (
    r"(?:facebook|twitter|x|x \(twitter\)|x/twitter|linked ?in|instagram|whats ?app|tik ?tok"
    r"|you ?tube|flickr|bluesky|mastodon|threads|reddit|pinterest|telegram|e-?mail)"
)
_MAIL = r"(?:e-?mails?|messages?|newsletters?|bulletins?|mailings?|campaigns?|updates?|list)"
_TOP = r"(?:the )?top(?: of (?:the |this )?page)?"

_BUTTONS = (
    (
        "skip link",
        r"(?:skip|jump)(?: straight| directly)? to (?:the )?(?:main |page )?"
        r"(?:content|navigation|footer|search|menu)",
    ),
    ("back to top", rf"[\^↑⬆\ufe0f ]*(?:(?:(?:go |jump )?back|return|go) to {_TOP})"),
    (
        "advertisement",
        r"(?:hide|close|skip|remove|report)(?: this)? ads?|advert(?:isement|isements|s)?"
        r"|(?:advertisement ?[-–—] ?)?(?:(?:story|article) continues (?:below|after)"
        r"(?: (?:this )?(?:ad|advertisement))?|scroll to continue(?: reading)?)"
        r"|sponsored(?: content)?",
    ),
    (
        "share links",
        rf"(?:share|tweet|pin|post)(?: (?:this|it))?(?: (?:story|article|page|post))?"
        rf" (?:on|to|via|with|by) {_PLACES}"
        r"|share(?: this)?(?: (?:story|article|page|post))?|tweet(?: this)?|pin it"
        r"|(?:e-?mail|print|bookmark|save)(?: this)? (?:page|article|story|post)|print(?: this)?"
        rf"|{_PLACES} share|share on {_PLACES}"
        r"|click to (?:share on|email a link to a friend)[^.]*|copy (?:this |the )?link"
        rf"|(?:forward|send|e-?mail) (?:(?:this|it|this {_MAIL}) )?to a friend"
        rf"|(?:follow|find|like|join) us on {_PLACES}(?:(?:,? and|,? &|,) {_PLACES})*",
    ),
    (
        "cookie notice",
        r"(?:manage|accept|reject|allow|change|decline|refuse)(?: all)?(?: my| your| the)?"
        r" (?:cookies|cookie (?:settings|preferences|choices))"
        r"|cookie (?:settings|notice|preferences|consent)|(?:accept|reject) all",
    ),
    (
        "view in browser",
        rf"(?:(?:having )?(?:trouble|problems|difficulty) (?:viewing|reading|seeing) this {_MAIL}"
        rf"\? *)?(?:click here to )?(?:view|read|open|see)(?: (?:this|the|it))?(?: {_MAIL})?"
        r" (?:in|on|with|using) (?:(?:your|a|the|my) )?(?:web )?browser"
        rf"|(?:view|read) (?:this|the) {_MAIL} (?:online|on the web)|view as (?:a )?web ?page"
        rf"|is this {_MAIL} not displaying correctly\?|web version|view online",
    ),
    (
        "unsubscribe line",
        rf"(?:click here to )?unsubscribe(?: (?:here|now)| from (?:this|these|our|all|the)"
        rf"(?: mailing)? {_MAIL}(?: here)?)?|opt out of (?:this|these|our|all) {_MAIL}"
        r"|(?:update|manage|change|edit)(?: your| my)?(?: subscription| e-?mail| contact)*"
        r" preferences|manage (?:your |my )?subscriptions?|add us to your address book",
    ),
    (
        "page link",
        r"[←«<]* ?(?:older|newer|previous|next) posts ?[→»>]*|leave a (?:comment|reply)"
        r"|site ?map|log ?in|sign in|toggle navigation|(?:main|open|close) menu|search this site"
        r"|powered by (?:mailchimp|wordpress|squarespace|wix)(?:\.com)?|past issues|print friendly",
    ),
)
_SENTENCES = (
    (
        "unsubscribe line",
        rf"you(?:’re|'re| are| have)? (?:receiving|received|getting) this (?:{_MAIL} )?"
        r"(?:because|as|since) .*"
        rf"|this {_MAIL} (?:was|is|has been) sent to \S+@\S+.*"
        r"|if you (?:no longer|do not|don’t|don't) (?:wish|want) to (?:receive|get)"
        rf" (?:this|these|our|any more|further|such) {_MAIL}.*"
        r"|to unsubscribe(?: from .{1,60}?)?(?: at any time)?,? (?:please )?(?:click|visit|reply)\b"
        r".*"
        r"|unsubscribe(?: from this list)? (?:at|here|:|[|•·/–-]|or\b).*"
        r"|want to change how you receive these e-?mails\?.*"
        r"|you can (?:update your preferences|unsubscribe from this list)\b.*"
        r"|(?:update|manage) (?:your )?preferences (?:[|•·/–-]|or) .*",
    ),
    ("postal address", r"our (?:mailing|postal) address is:?.*"),
    (
        "copyright line",
        r"(?:copyright|©|\(c\)).*\ball rights reserved.*|all rights reserved"
        r"|copyright (?:(?:©|\(c\)) ?)?\d{4}\b.*",
    ),
    ("cookie notice", r"(?:we|this (?:web)?site) uses? cookies\b.*"),
)
_END = r"[\s.!…»›>→↑↗^|:]*"
_TABLE = tuple(
    (f"page furniture: {what}", re.compile(rf"[\s[(|•·]*(?:{pattern}){ending}", re.I | re.S))
    for patterns, ending in ((_BUTTONS, rf"{_END}[\])]?"), (_SENTENCES, ""))
    for what, pattern in patterns
)


_BESIDE = re.compile(
    rf"{_PLACES}|(?:our )?web ?site|rss|privacy(?: policy| notice)?|terms(?: of (?:use|service))?"
    r"|(?:e-?mail )?preferences|legal notice|imprint",
    re.I,
)


def furniture(text: str) -> str | None:
    """Why a whole block is page furniture; None where it is not, or may not be.

    Only what nobody writes in a story is taken: the texts of buttons and links of a page, and
    the sentences that mail tools put under every mail. English only.

    Args:
        text: Of a block, white space folded.
    """
    if len(text) > LONGEST:
        return None
    return next((why for why, pattern in _TABLE if pattern.fullmatch(text)), None)


def stands_beside_furniture(text: str) -> bool:
    """Whether a part of a line is one of the links that pages set in a row: "Privacy policy".

    Args:
        text: One part of several; alone it may be anything.
    """
    return len(text) <= LONGEST and _BESIDE.fullmatch(text.strip()) is not None
