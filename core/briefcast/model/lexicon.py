"""Words and how they are said: the entries of a W3C Pronunciation Lexicon (PLS 1.0)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexeme:
    """One entry.

    Attributes:
        graphemes: The written forms, letter for letter, capitals counting.
        alias: What is said instead, in plain letters; None where the entry has phonemes only.
        phoneme: Kept for programs that can use it; our voices are given plain text.
        alphabet: That of `phoneme`, for instance "ipa".
    """

    graphemes: tuple[str, ...]
    alias: str | None = None
    phoneme: str | None = None
    alphabet: str | None = None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A lexicon of one language.

    Attributes:
        name: What lists of changes call it.
        language: A BCP 47 tag.
        lexemes: In the order of the document; of two with one grapheme the first counts.
    """

    name: str
    language: str
    lexemes: tuple[Lexeme, ...]
