"""Pages that lie about their encoding."""

from briefcast.hooks import Source
from briefcast.reading.html.reader import read


def test_an_encoding_that_does_not_exist_is_guessed():
    page = b'<meta charset="windows-122"><h1>Caf\xe9</h1><p>It opens at noon.</p>'
    reading = read(Source("cafe.html", page))
    assert reading.briefing.stories[0].headline == "Café"
    assert "encoding-guessed" in [finding.rule for finding in reading.findings]
