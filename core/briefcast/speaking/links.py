"""What a link is called aloud."""

import re
from urllib.parse import urlsplit

from briefcast.model import Link

_ADDRESS = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}(?::\d+)?(?:[/?#]\S*)?")


def link_name(link: Link) -> str:
    """The text of a link; the site's name alone where the text is an address, or there is none.

    Returns:
        One line; "" where nothing is known of the link.
    """
    text = " ".join(link.text.split()) or (link.href or "").strip()
    if "://" not in text and not _ADDRESS.fullmatch(text):
        return text
    try:
        host = urlsplit(text if "://" in text else f"https://{text}").hostname
    except ValueError:
        return text
    return (host or text).removeprefix("www.")
