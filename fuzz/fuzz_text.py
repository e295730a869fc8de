"""Fuzzes the reader text: python fuzz/fuzz_text.py --seconds 600."""

from fuzzing import Target, corpus, main

from briefcast.model import InputError
from briefcast.reading.text.decode import decode

TOKENS = [
    token.encode()
    for token in (
        "- ",
        "* ",
        "1. ",
        "2) ",
        "By Ana Lind\n",
        "Read more\n",
        "3 October 2025\n",
        "[Image: A boat]\n",
        "Photo: Bo Marsh\n",
        "(COPY)",
        "“",
        "”",
        "\t",
        "£4.50\n",
        "> ",
        "HULL, England — ",
        "NEWS\n",
        "Dear members,\n",
        "Title: x\n",
    )
]


def words(data: bytes) -> str:
    """All of the text: of plain text, every word counts."""
    try:
        return decode(data, "briefing.txt")[0]
    except InputError:
        return ""


if __name__ == "__main__":
    main(Target("text", "briefing.txt", corpus(".txt"), TOKENS, words=words))
