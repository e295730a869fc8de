"""Short names made of titles, safe in paths and addresses."""

import re
import unicodedata


def slug(text: str, limit: int = 80) -> str:
    """Lower-case Latin letters and digits with single hyphens between them.

    Args:
        text: A title or headline.
        limit: The most characters; words are left out whole where they would pass it.

    Returns:
        The slug; empty where nothing of the text can be said in Latin letters and digits.
    """
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’‘]", "", letters))
    whole = "-".join(words)
    if len(whole) <= limit:
        return whole
    return whole[: limit + 1].rpartition("-")[0] or whole[:limit]
