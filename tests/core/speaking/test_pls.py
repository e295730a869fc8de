"""W3C Pronunciation Lexicons, read and written."""

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcast.model import InputError, Lexeme, Lexicon
from briefcast.speaking.pls import LARGEST, NAMESPACE, read_lexicon, write_lexicon

HARBOUR = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="{NAMESPACE}"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xmlns:part="http://www.example.org/parts"
    xsi:schemaLocation="{NAMESPACE} http://www.w3.org/TR/2007/CR-pronunciation-lexicon-20071212/pls.xsd"
    alphabet="ipa" xml:lang="en-GB" xml:base="http://www.example.org/lexicons">
  <meta name="creator" content="The harbour master"/>
  <metadata><note>Kept with the pilots' book</note></metadata>
  <!-- Places -->
  <lexeme xml:id="happisburgh">
    <grapheme>Happisburgh</grapheme>
    <phoneme>ˈheɪzbrə</phoneme>
  </lexeme>
  <lexeme>
    <grapheme>lych gate</grapheme>
    <grapheme orthography="Latn">lychgate</grapheme>
    <alias>litch
      gate</alias>
    <example>We met at the lychgate.</example>
  </lexeme>
  <lexeme role="part:noun">
    <grapheme>quay</grapheme>
    <phoneme alphabet="x-sampa">ki:</phoneme>
    <alias>kay</alias>
    <alias prefer="true">key</alias>
    <phoneme alphabet="ipa" prefer="true">kiː</phoneme>
  </lexeme>
</lexicon>
"""


@pytest.fixture
def lexicon(tmp_path):
    """A file of a lexicon with a given text, or given entries."""

    def write(text=None, *, entries="", name="names.pls"):
        path = tmp_path / name
        frame = f'<lexicon version="1.0" alphabet="ipa" xml:lang="en" xmlns="{NAMESPACE}">\n'
        text = f"{frame}{entries}</lexicon>" if text is None else text
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


def test_a_lexicon_with_all_that_the_recommendation_has_is_read(lexicon):
    assert read_lexicon(lexicon(HARBOUR)) == Lexicon(
        "names.pls",
        "en-GB",
        (
            Lexeme(graphemes=("Happisburgh",), phoneme="ˈheɪzbrə", alphabet="ipa"),
            Lexeme(graphemes=("lych gate", "lychgate"), alias="litch gate"),
            Lexeme(graphemes=("quay",), alias="key", phoneme="kiː", alphabet="ipa"),
        ),
    )


def test_the_first_counts_where_none_or_several_are_preferred(lexicon):
    entries = """
        <lexeme><grapheme>bow</grapheme><alias>bough</alias><alias>beau</alias></lexeme>
        <lexeme><grapheme>row</grapheme><alias prefer="true">roe</alias>
            <alias prefer="true">rough</alias></lexeme>"""
    bow, row = read_lexicon(lexicon(entries=entries)).lexemes

    assert (bow.alias, row.alias) == ("bough", "roe")


def test_a_phoneme_has_the_alphabet_of_the_lexicon_unless_it_names_its_own(lexicon):
    text = HARBOUR.replace('alphabet="ipa"', 'alphabet="x-harbour"', 1)

    assert [one.alphabet for one in read_lexicon(lexicon(text)).lexemes] == [
        "x-harbour",
        None,
        "ipa",
    ]


def test_utf_16_is_read(lexicon):
    text = HARBOUR.replace("UTF-8", "UTF-16").encode("utf-16")

    assert read_lexicon(lexicon(text)).lexemes == read_lexicon(lexicon(HARBOUR)).lexemes


def test_a_lexicon_is_read_from_a_package(lexicon, tmp_path, monkeypatch):
    lexicon(HARBOUR)
    (tmp_path / "harbourwords").mkdir()
    (tmp_path / "names.pls").rename(tmp_path / "harbourwords" / "names.pls")
    (tmp_path / "harbourwords" / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)

    assert read_lexicon(files("harbourwords") / "names.pls").language == "en-GB"


def test_what_is_written_is_read_again(lexicon):
    read = read_lexicon(lexicon(HARBOUR))
    written = write_lexicon(read)

    assert read_lexicon(lexicon(written)) == read
    assert written.startswith(b"<?xml version='1.0' encoding='UTF-8'?>\n<lexicon xmlns=")
    assert "ˈheɪzbrə".encode() in written


TEXTS = (
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: text and not {"\ufffe", "\uffff"} & set(text))
)
LEXEMES = st.builds(
    lambda graphemes, alias, phoneme: Lexeme(
        graphemes=tuple(graphemes),
        alias=alias,
        phoneme=phoneme[0] if phoneme else None,
        alphabet=phoneme[1] if phoneme else None,
    ),
    st.lists(TEXTS, min_size=1, max_size=3),
    st.none() | TEXTS,
    st.none() | st.tuples(TEXTS, st.sampled_from(["ipa", "x-sampa"])),
).filter(lambda lexeme: lexeme.alias or lexeme.phoneme)


@given(st.lists(LEXEMES, max_size=4))
def test_every_lexicon_comes_back_as_it_was(tmp_path_factory, lexemes):
    path = tmp_path_factory.getbasetemp() / "any.pls"
    lexicon = Lexicon("any.pls", "cy", tuple(lexemes))
    path.write_bytes(write_lexicon(lexicon))

    assert read_lexicon(path) == lexicon


def test_what_xml_cannot_hold_is_not_written():
    bell = Lexicon("bells.pls", "en", (Lexeme(graphemes=("dong",), alias="\7"),))

    with pytest.raises(InputError, match=r"^bells\.pls: alias '\\x07' holds a character that XML"):
        write_lexicon(bell)


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        ("<lexeme><alias>x</alias></lexeme>", ":2: a lexeme says no written form"),
        ("\n<lexeme><grapheme>x</grapheme></lexeme>", ":3: 'x' has no pronunciation: give it an"),
        ("<lexeme><grapheme> </grapheme></lexeme>", ":2: <grapheme> is empty: fill it"),
        (
            "<lexeme><grapheme>x</grapheme><alias><b>y</b></alias></lexeme>",
            ":2: <alias> holds text only: take the markup",
        ),
        ("<word/>", ":2: <word> has no place in <lexicon>: remove it"),
        (
            '<lexeme xmlns="http://example.org"/>',
            ":2: <lexeme> has no place in <lexicon>: remove it",
        ),
        (
            "<lexeme><grapheme>x</grapheme><sound>y</sound></lexeme>",
            ":2: <sound> has no place in <lexeme>: remove it",
        ),
        ("<lexeme>&who;</lexeme>", ": is no PLS lexicon: not XML: "),
    ],
)
def test_what_is_no_lexicon_is_refused_with_its_line(lexicon, entries, told):
    path = lexicon(entries=entries)
    with pytest.raises(InputError) as caught:
        read_lexicon(path)

    assert str(caught.value).startswith(str(path))
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "names.pls:1: is no PLS lexicon: not XML"),
        ("Happisburgh = Haisborough", "names.pls:1: is no PLS lexicon: not XML"),
        (b"\x89PNG\r\n\x1a\n\0\0", "names.pls:1: is no PLS lexicon: not XML"),
        (HARBOUR.replace("</lexicon>", ""), "is no PLS lexicon: not XML"),
        ("<lexicon/>", "names.pls:1: is no PLS lexicon: its root is no <lexicon xmlns="),
        (f'<words xmlns="{NAMESPACE}"/>', "names.pls:1: is no PLS lexicon: its root"),
        (HARBOUR.replace('version="1.0" xmlns', 'version="2.0" xmlns'), "is no PLS 1.0: write"),
        (HARBOUR.replace(' xml:lang="en-GB"', ""), "names no language: write xml:lang"),
    ],
)
def test_a_file_that_is_something_else_is_refused(lexicon, text, told):
    with pytest.raises(InputError) as caught:
        read_lexicon(lexicon(text))

    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def with_entities(declared, alias):
    frame = f'<lexicon version="1.0" xml:lang="en" xmlns="{NAMESPACE}"><lexeme>'
    entry = f"<grapheme>x</grapheme><alias>{alias}</alias></lexeme></lexicon>"
    return f"<!DOCTYPE lexicon [{declared}]>{frame}{entry}"


@pytest.mark.timeout(5)
def test_entities_are_neither_expanded_nor_fetched(lexicon, tmp_path):
    (tmp_path / "secret.txt").write_text("the combination of the safe")
    secret = f'<!ENTITY s SYSTEM "{(tmp_path / "secret.txt").as_uri()}">'
    laughs = '<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 50}">'
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    for text in (with_entities(secret, "&s;"), with_entities(laughs, "&i;")):
        with pytest.raises(InputError, match=r"document type|amplification") as caught:
            read_lexicon(lexicon(text))
        assert "combination" not in str(caught.value)


def test_a_file_too_large_is_refused_unread(lexicon):
    with pytest.raises(InputError, match="too large for a lexicon: 8 MB"):
        read_lexicon(lexicon(b" " * (LARGEST + 1)))


def test_a_file_that_is_not_there_is_told(tmp_path):
    for path in (tmp_path / "none.pls", tmp_path):
        with pytest.raises(InputError, match=f"{path.name}: cannot be read"):
            read_lexicon(path)
