"""template-left-in: code or filler that a template left in the text."""

import re
from collections.abc import Iterator

from briefcast.editing.findings.passages import passages
from briefcast.model import Briefing, Finding

_LEFT_IN = re.compile(
    r"""
      \{\{[^{}\n]{0,200}\}\}                # {{ name }}
    | \{%[^\n%]{0,200}%\}                   # {% include %}
    | <\?(?:php|=)[^\n]{0,200}
    | <%[=-]?[^\n%]{0,200}%>
    | <!--[^\n]{0,200}
    | \[\[[^\[\]\n]{1,200}\]\]              # [[gallery]]
    | \*\|[^|\n]{1,100}\|\*                 # *|FNAME|*
    | %%[A-Za-z_]{2,60}%%                   # %%FIRSTNAME%%
    | \$\{[\w.]{1,60}\}
    | \[(?i:insert|your|enter|add|write|type)\ [\w ]{2,60}\]
    | \[(?:FIRST|LAST|FULL)?_?\ ?NAME\]
    | (?i:\blorem\ ipsum\b)
    | \b(?:TODO|FIXME|TBC:)(?!\w)
    """,
    re.VERBOSE,
)
_LONGEST = 60


def check(briefing: Briefing) -> Iterator[Finding]:
    """Finds the first of it in each text."""
    for passage in passages(briefing):
        if match := _LEFT_IN.search(passage.plain):
            said = match[0] if len(match[0]) <= _LONGEST else f"{match[0][: _LONGEST - 1]}…"
            yield passage.finding(
                "template-left-in",
                "review",
                f"“{said}” looks like what a template left in.",
                "Take it out, or put in what it stands for.",
            )
