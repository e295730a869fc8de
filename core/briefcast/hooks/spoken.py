"""What a plugin hands over to say a language right."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from pathlib import Path

from briefcast.model import Lexeme


@dataclass(frozen=True, slots=True)
class SpokenRule:
    """How one written form is said.

    Rules claim spans of the written text, the earlier rule first: a match that touches a claimed
    span is passed over. `pattern` may look around its match as far as it likes. A text that was
    changed is said again until it stands, so what a rule says should be left alone by all rules.

    Attributes:
        name: What lists of changes call it.
        pattern: What is claimed: the whole match, and nothing outside of it. A string is compiled
            when it is first needed.
        say: What is said instead; None declines the match and leaves it to later rules. The text
            as written claims it too: so a form is kept from later rules.
        guess: Whether an editor should look at each match.
        needs: Characters of which a text must hold one, or it is not searched: it saves time.
    """

    name: str
    pattern: re.Pattern[str] | str
    say: Callable[[re.Match[str]], str | None]
    guess: bool = False
    needs: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenForms:
    """The spoken forms of one language.

    Attributes:
        name: What errors and lists call it.
        language: The BCP 47 tag of the texts that it serves, with all that is narrower: "en"
            serves "en-GB", "*" serves every language.
        stage: Forms apply in the order of stage, then name. The publication's own lexicon is at
            stage 10 and its files at 11, what a briefing defines itself at 20, addresses of the
            web at 24 and 25, shipped lexicons at 30, American English at 40, English at 50.
        rules: How written text is said, in order; or a function that returns them, called when
            a text of the language is first said.
        lexemes: Words and how they are said, before the rules.
        lexicons: Files of more such words, in W3C PLS 1.0; read when first needed.
        words: The words that editions add, in this language: see `Words`.
    """

    name: str
    language: str
    stage: int = 50
    rules: tuple[SpokenRule, ...] | Callable[[], tuple[SpokenRule, ...]] = ()
    lexemes: tuple[Lexeme, ...] = ()
    lexicons: tuple[Path | Traversable, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
