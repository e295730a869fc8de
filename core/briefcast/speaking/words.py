"""The words that editions add, for a language."""

from collections.abc import Sequence

from briefcast.hooks import SpokenForms, Words
from briefcast.speaking.english.words import WORDS
from briefcast.speaking.normaliser import fitting


def words_for(language: str, forms: Sequence[SpokenForms]) -> Words:
    """The table of words for a language, put together key by key.

    The narrowest tag that has a key wins ("en-GB" before "en"), then the later stage. What no
    table has is said in English.

    Args:
        language: A BCP 47 tag.
        forms: All spoken forms, of whichever language.

    Returns:
        The words; their `language` is the narrowest tag that a table was found for, "en" where
        there is none.
    """
    tables = [form for form in fitting(forms, language) if form.words]
    tables.sort(key=lambda form: form.language.count("-"))
    table = dict(WORDS)
    for form in tables:
        table.update(form.words)
    return Words(tables[-1].language if tables else "en", table)
