"""Telephone numbers: how they are said."""

import pytest

CASES = [
    ("020 7740 7200", "oh two oh, seven seven four oh, seven two oh oh"),
    ("0800 123 4567", "oh eight oh oh, one two three, four five six seven"),
    ("07700 900123", "oh seven seven oh oh, nine oh oh, one two three"),
    ("+44 20 7740 7200", "plus four four, two oh, seven seven four oh, seven two oh oh"),
    ("+44 (0)20 7740 7200", "plus four four, two oh, seven seven four oh, seven two oh oh"),
    ("(01273) 555 123", "oh one two seven three, five five five, one two three"),
    ("01273 555123", "oh one two seven three, five five five, one two three"),
    ("ext. 12", "extension twelve"),
    ("call 999 or NHS 111", "call nine nine nine or NHS one one one"),
    ("Charity No. 1123456", "Charity number one one two three four five six"),
    ("01224 123456", "oh one two two four, one two three, four five six"),
    ("0345 600 1234", "oh three four five, six oh oh, one two three four"),
    ("020 7946 2025", "oh two oh, seven nine four six, two oh two five"),
    ("116 123", "one one six, one two three"),
    ("0800 1111", "oh eight oh oh, one one one one"),
    ("03000 123 456", "oh three oh oh oh, one two three, four five six"),
    ("+353 1 234 5678", "plus three five three, one, two three four, five six seven eight"),
    ("text TIDE to 70070", "text TIDE to seven oh oh seven oh"),
    ("extension 4512", "extension four five one two"),
    ("dial 101", "dial one oh one"),
    ("a 999 call", "a nine nine nine call"),
    ("sort code 12-34-56", "sort code one two, three four, five six"),
    (
        "Call the helpline on 0808 802 0020 or email us.",
        "Call the helpline on oh eight oh eight, eight oh two, oh oh two oh or email us.",
    ),
    (
        "Phone 111 or, in an emergency, 999.",
        "Phone one one one or, in an emergency, nine nine nine.",
    ),
]


@pytest.mark.parametrize(("written", "said"), CASES)
def test_telephones_are_said_in_words(british_figures, written, said):
    assert british_figures.say(written).text == said
