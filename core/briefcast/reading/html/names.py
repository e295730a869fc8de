"""The elements of HTML by what they mean for reading."""


def names(text: str) -> frozenset[str]:
    """The names in a text, parted by spaces."""
    return frozenset(text.split())


VOID = names(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source "
    "track wbr"
)
FORMATTING = names("a b big code em font i nobr s small strike strong tt u")
"""What a parser opens again in the next block where it was left open."""

HEADINGS = {f"h{level}": level for level in range(1, 7)}
CLOSE_PARAGRAPH = names(
    "address article aside blockquote body center details dialog dir div dl dd dt fieldset "
    "figcaption figure footer form header hgroup hr li main menu nav ol p pre search section "
    "summary table ul listing xmp plaintext"
) | frozenset(HEADINGS)
"""Block elements before which an open paragraph ends."""

BLOCKS = CLOSE_PARAGRAPH | names(
    "html caption colgroup tbody thead tfoot tr td th legend optgroup option noframes"
)
"""What stands on lines of its own."""

SILENT = names("script style template link meta base head")
"""What holds no text to read."""
EMBEDDED = {
    "audio": "an embedded recording",
    "canvas": "an embedded drawing",
    "embed": "an embedded object",
    "iframe": "an embedded page",
    "object": "an embedded object",
    "svg": "a drawing",
    "video": "an embedded video",
}
"""What shows something that is not text, with what to call it."""
