"""Template code is taken out, and told; the image that it names is kept."""

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


def test_the_credit_of_an_image_stands_under_it_and_moves_no_line():
    code = '{{< figure src="a.jpg" attr="Ana Lind" >}}'
    cleaned = without_templates(f"{code}\n\nHigh tide.\n", first_line=1)
    assert cleaned.text == "![](a.jpg)\n*Photo: Ana Lind*\nHigh tide.\n"


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
