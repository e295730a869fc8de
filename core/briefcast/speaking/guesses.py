"""What an editor should know of a script before it is spoken."""

from collections.abc import Iterator, Sequence

from briefcast.hooks import SpokenForms
from briefcast.model import Finding, Script, Utterance
from briefcast.speaking.normaliser import fitting
from briefcast.speaking.words import words_for


def findings(script: Script, forms: Sequence[SpokenForms]) -> tuple[Finding, ...]:
    """Words that are said by guess, and languages that we cannot say all of.

    Args:
        script: As it is to be spoken.
        forms: All spoken forms, of whichever language.

    Returns:
        One for each written form said by guess, and one or two for each such language, at the
        address where it first occurs.
    """
    utterances = [utterance for part in script.parts for utterance in part.utterances]
    return (
        *_guesses(utterances),
        *_wordless(script.language, utterances, forms),
        *_unspoken(utterances, forms),
    )


def _guesses(utterances: Sequence[Utterance]) -> Iterator[Finding]:
    told = set()
    for utterance in utterances:
        for change in utterance.changes:
            written = utterance.written[change.start : change.end]
            said = utterance.spoken[change.said_start : change.said_end]
            if change.guess and written not in told:
                told.add(written)
                yield Finding(
                    rule="spoken-guess",
                    severity="review",
                    message=f"“{written}” is said “{said}”, by guess.",
                    address=utterance.address,
                    suggestion="If that is wrong, say it right in [lexicon] of briefcast.toml.",
                )


def _wordless(
    edition: str, utterances: Sequence[Utterance], forms: Sequence[SpokenForms]
) -> Iterator[Finding]:
    """The languages of the edition and of its stories that we have no words in."""
    first = {edition: utterances[0].address}
    for utterance in utterances:
        if utterance.role in ("opening", "headline"):
            first.setdefault(utterance.language, utterance.address)
    for language, address in first.items():
        if not _is_of(language, words_for(language, forms).language):
            yield Finding(
                rule="language-words-missing",
                severity="review",
                message=f"The words that editions add are said in English: none are known in "
                f"“{language}”.",
                address=address,
                suggestion="Install a plugin that has them, or write one: see docs/speaking.md.",
            )


def _unspoken(utterances: Sequence[Utterance], forms: Sequence[SpokenForms]) -> Iterator[Finding]:
    """The languages that no spoken forms serve."""
    first: dict[str, str] = {}
    for utterance in utterances:
        first.setdefault(utterance.language, utterance.address)
    for language, address in first.items():
        if not any(form.rules for form in fitting(forms, language)):
            yield Finding(
                rule="language-unspoken",
                severity="info",
                message=f"Numbers, dates and abbreviations in “{language}” are left to the voice: "
                "no spoken forms are known.",
                address=address,
                suggestion="Install a plugin that has them, or write one: see docs/speaking.md.",
            )


def _is_of(language: str, table: str) -> bool:
    """Whether a tag is of the language of another: "en-GB" of "en"."""
    return language.lower().split("-")[0] == table.lower().split("-")[0]
