"""The audit's report for people: nothing in it needs sight, colour or a wide window."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from briefcast.model import SEVERITIES, Finding, ImageRecord, Severity

Place = tuple[str | None, str | None]
"""A source and an address in it."""

_LEVELS: dict[Severity, str] = {"fail": "fail", "review": "to review", "info": "to know"}


def write_text(findings: Sequence[Finding], images: Sequence[ImageRecord]) -> str:
    """Every image under its story, with what was found below it; a summary at the end."""
    found: dict[Place, list[Finding]] = defaultdict(list)
    for finding in findings:
        found[finding.source, finding.address].append(finding)
    lines: list[str] = []
    for (source, number, headline), group in groupby(images, key=_story):
        lines += [f"{source or 'source'}, {number}: {headline or 'no headline'}", ""]
        for image in group:
            lines.append(f"  {image.address}: {_said(image)}")
            lines += _remarks(found.pop((image.source, image.address), []))
        lines.append("")
    elsewhere = [finding for group in found.values() for finding in group]
    if elsewhere:
        lines += ["Not about one image:", "", *_remarks(elsewhere), ""]
    lines.append(_summary(findings, len(images)))
    return "".join(f"{_printable(line)}\n" for line in lines)


def _story(image: ImageRecord) -> tuple[str | None, str, str | None]:
    return image.source, image.address.partition(".")[0], image.story


def _said(image: ImageRecord) -> str:
    """Alt and caption as they stand."""
    alt = "no alt" if image.alt is None else f'alt "{image.alt}"'
    caption = "no caption" if image.caption is None else f'caption "{image.caption}"'
    return f"{alt}, {caption}"


def _remarks(findings: Sequence[Finding]) -> Iterator[str]:
    for finding in findings:
        place = finding.source or "source"
        if finding.line is not None:
            place += f":{finding.line}"
        yield f"    {place}: {finding.rule} [{finding.severity}] {finding.message}"
        if finding.suggestion:
            yield f"      Suggestion: {finding.suggestion}"


def _summary(findings: Sequence[Finding], images: int) -> str:
    counts = Counter(finding.severity for finding in findings)
    counted = "1 image" if images == 1 else f"{images:,} images" if images else "No images"
    said = [f"{counts[level]:,} {_LEVELS[level]}" for level in SEVERITIES if counts[level]]
    return f"{counted}: {', '.join(said) or 'nothing was found'}"


def _printable(text: str) -> str:
    """The text with what could steer a terminal written out: a source may hold anything."""
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode()
        for letter in text
    )
