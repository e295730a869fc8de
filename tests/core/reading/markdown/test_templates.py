"""Template code is taken out, and told; the image that it names is kept."""

import re

import pytest

from briefcast.reading.markdown.templates import without_templates


@pytest.mark.parametrize(
    "code",
    [
        "{% include nav.html %}",
        "{{ site.title }}",
        "{{< youtube tides >}}",
        "{{% notice %}}",
        "<?php echo $tides; ?>",
        "{% comment\nover lines %}",
        "<?php\n\necho $tides;\n?>",
        "<!-- TODO: ask Ana -->",
    ],
)
def test_code_is_removed_and_its_line_is_told(code):
    cleaned = without_templates(f"High tide.\n\nNow {code} low.\n", first_line=5)
    assert cleaned.text == f"High tide.\n\nNow {chr(10) * code.count(chr(10))} low.\n"
    (removed,) = cleaned.removed
    assert (removed.text, removed.line) == (code, 7)
    assert [finding.rule for finding in cleaned.findings] == ["template-left-in"]


def test_a_comment_is_removed_and_told_only_where_it_is_a_to_do():
    cleaned = without_templates("High <!-- the\n\ntide --> tide.", first_line=1)
    assert cleaned.text == "High \n\n tide."
    assert [(one.text, one.why) for one in cleaned.removed] == [("<!-- the\n\ntide -->", "comment")]
    assert cleaned.findings == []


@pytest.mark.parametrize(
    "shown",
    [
        "`{{ tide }}`",
        "```\n{% tide %}\n```",
        "~~~~ text\n{{ tide }}\n~~~~",
        "{{ tide",
        "<!-- tide",
        "{% tide\n\nand the text goes on %}",
        "100 % {sure}",
    ],
)
def test_code_that_is_shown_or_not_closed_is_text(shown):
    cleaned = without_templates(shown, first_line=1)
    assert (cleaned.text, cleaned.removed, cleaned.findings) == (shown, [], [])


@pytest.mark.parametrize("marks", ["{:.notice}", "{: #tides .wide }", "{.right}", "{#tides}"])
def test_classes_and_anchors_are_removed_and_not_told(marks):
    cleaned = without_templates(f"High tide. {marks}\n", first_line=3)
    assert cleaned.text == "High tide. \n"
    assert [(one.text, one.line) for one in cleaned.removed] == [(marks, 3)]
    assert cleaned.findings == []


@pytest.mark.parametrize(
    ("text", "cleaned", "lines"),
    [
        ("CODE\n\nTide.", "IMAGE\n\nTide.", [1, 1, 2, 3]),
        ("CODE\nTide\n----", "IMAGE\n\nTide\n----", [1, 1, 1, 2, 3]),
        ("It fell.\nCODE", "It fell.\n\nIMAGE", [1, 2, 2, 2]),
        ("- It fell.\n  CODE", "- It fell.\n  \n  IMAGE", [1, 2, 2, 2]),
        ("> CODE\n> Tide.", "> IMAGE\n> Tide.", [1, 1, 2]),
        ("| CODE | Tide |", "| ![](a.jpg) | Tide |", [1]),
    ],
)
def test_the_image_of_code_and_its_credit_are_a_paragraph_of_their_own(text, cleaned, lines):
    code = '{{< figure src="a.jpg" attr="Ana Lind" >}}'
    indent = "  " if "  CODE" in text else ""
    image = f"![](a.jpg)\n{indent}*Photo: Ana Lind*"
    found = without_templates(text.replace("CODE", code), first_line=1)
    assert found.text == cleaned.replace("IMAGE", image)
    assert list(found.lines) == lines


BOX = """{% include box.html
  title="The tide survey"
  preamble="Six questions for members."
  links="[Answer](https://quay.example) by May"
  icon="anchor" %}"""


def test_prose_given_to_an_include_stands_in_its_place_and_is_told():
    found = without_templates(f"High tide.\n{BOX}\nLow tide.\n", first_line=3)
    assert re.split(r"\n{2,}", found.text.strip()) == [
        "High tide.",
        "**The tide survey**",
        "Six questions for members.",
        "[Answer](https://quay.example) by May",
        "Low tide.",
    ]
    (removed,) = found.removed
    assert " ".join(removed.text.split()) == (
        '{% include box.html title="" preamble="" links="" icon="anchor" %}'
    )
    assert [finding.rule for finding in found.findings] == ["template-left-in"]
    assert found.lines[found.text.split("\n").index("Low tide.")] == 9


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ('{{< notice note="The slip is closed until May" >}}', "The slip is closed until May"),
        ("{% include a.html text='It\\'s high' %}", "It's high"),
        ('{% include a.html body="- rope\n  - pitch" %}', "- rope\n- pitch"),
        ('{% include a.html title="The tide is high at noon today" %}', ""),
        ('{% include a.html text="{{ page.tide }}" %}', ""),
        ("{% include a.html content=page.tides %}", ""),
        ('{% assign text = "The tide is high at noon" %}', ""),
        ('{{< youtube id="x" description="The tide is high at noon" >}}', ""),
        ('{{< img src="tide" alt="The tide is high at noon" >}}', ""),
        ('Now {% include a.html text="high" %}', "Now"),
    ],
)
def test_only_words_that_a_page_shows_are_prose(code, text):
    assert without_templates(code, first_line=1).text.strip() == text


@pytest.mark.parametrize(
    ("code", "image"),
    [
        (
            '{{< figure src="quay.jpg" alt="A quay" caption="The *old* quay" >}}',
            '![A quay](quay.jpg "The *old* quay")',
        ),
        ("{% include image.html url='img/a b.png' %}", "![](<img/a b.png>)"),
        ('{% figure file="a.jpg" alt="[sic]" %}', r"![\[sic\]](a.jpg)"),
        ('{{< figure src="{{ base }}/a.jpg" >}}', '/a.jpg" >}}'),
    ],
)
def test_an_image_named_by_its_address_is_kept(code, image):
    assert without_templates(code, first_line=1).text == image


def test_many_openings_without_a_closing_cost_little():
    text = "{{ " * 200_000
    assert without_templates(text, first_line=1).text == text


def test_a_short_code_of_a_quotation_is_that_quotation_on_the_same_lines():
    text = '{{< quote author="Ana Lind" >}}\nThe tide is *high*.\n{{< /quote >}}\n\nIt fell.\n'
    cleaned = without_templates(text, first_line=4)
    assert cleaned.text == "\n> The tide is *high*.\n>\n> — Ana Lind\nIt fell.\n"
    assert [(one.text, one.line) for one in cleaned.removed] == [
        ('{{< quote author="Ana Lind" >}}', 4),
        ("{{< /quote >}}", 6),
    ]


def test_a_short_code_of_a_quotation_that_is_shown_as_code_stays():
    text = "~~~\n{{< quote >}}\nThe tide is high.\n{{< /quote >}}\n~~~\n"
    assert without_templates(text, first_line=1).text == text


def test_many_quotations_that_nothing_ends_cost_little():
    text = "{{< quote >}}\nThe tide is high.\n" * 20_000
    cleaned = without_templates(text, first_line=1)
    assert cleaned.text.count("The tide is high.") == 20_000
