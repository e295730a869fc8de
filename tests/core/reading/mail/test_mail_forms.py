"""Of a mail's two forms the one is read that shows its structure better."""

from briefcast.model import Image

ALTERNATIVE = "multipart/alternative; boundary=tide"


def html(markup):
    return f"Content-Type: text/html; charset=utf-8\n\n{markup}"


def plain(text):
    return f"Content-Type: text/plain; charset=utf-8\n\n{text}"


def marked(text):
    blocks = [block for block in text.split("\n\n") if block.strip()]
    return "".join(
        f"<p>{block}</p>" if block.strip().endswith(".") else f"<h2>{block}</h2>"
        for block in blocks
    )


def headlines(reading):
    return [story.headline for story in reading.briefing.stories]


def removed(reading, why):
    return [each.text for each in reading.removed if why in each.why]


def test_html_that_marks_headings_is_read(read_mail, mail, multipart, text):
    flat = text.replace("\n\n", " ")
    parts = multipart(plain(flat), html(marked(text)))
    reading = read_mail(mail(parts, ALTERNATIVE))
    assert headlines(reading) == ["New quay opens", "Old light goes"]
    assert not removed(reading, "only in the text form")


def test_text_is_read_where_html_marks_nothing(read_mail, mail, multipart, text):
    flat = "<div>" + text.replace("\n", " ") + "</div>"
    reading = read_mail(mail(multipart(plain(text), html(flat)), ALTERNATIVE))
    assert headlines(reading) == ["New quay opens", "Old light goes"]


def test_a_text_form_that_only_points_to_the_html_is_not_read(read_mail, mail, multipart, text):
    parts = multipart(plain("Your program shows no HTML."), html(marked(text)))
    reading = read_mail(mail(parts, ALTERNATIVE))
    assert headlines(reading) == ["New quay opens", "Old light goes"]
    assert removed(reading, "only in the text form") == ["Your program shows no HTML."]


def test_what_only_the_other_form_says_is_listed(read_mail, mail, multipart, text, missing_words):
    more = f"{text}\nBring lanterns on Sunday.\n"
    reading = read_mail(mail(multipart(plain(more), html(marked(text))), ALTERNATIVE))
    assert removed(reading, "only in the text form") == ["Bring lanterns on Sunday."]
    assert not missing_words(more, reading)


def test_pictures_inside_the_mail_have_their_files_names(read_mail, mail, multipart, text):
    picture = (
        "Content-Type: image/jpeg; name=quay.jpg\nContent-ID: <q1@pilots>\n"
        "Content-Transfer-Encoding: base64\n\nAAAA"
    )
    markup = f'{marked(text)}<p><img src="cid:q1@pilots" alt="The quay"></p>'
    kind = "multipart/related; boundary=tide"
    reading = read_mail(mail(multipart(html(markup), picture), kind))
    found = [
        (block.src, block.alt)
        for story in reading.briefing.stories
        for block in story.blocks
        if isinstance(block, Image)
    ]
    assert found == [("quay.jpg", "The quay")]
