"""The command `briefcast audit`."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

import click

from briefcast.hooks import Report, Workbench
from briefcast.model import BriefcastError, Finding, ImageRecord, InputError, Severity, unknown
from briefcast_alttext.audit import audit

Audited = tuple[list[Finding], list[ImageRecord]]

FAILING: dict[str, tuple[Severity, ...]] = {
    "fail": ("fail",),
    "review": ("fail", "review"),
    "never": (),
}
"""Which findings make exit status 1, by what `--fail-on` says."""


@click.command("audit")
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option(
    "--format", "format_name", metavar="NAME", default="text", show_default=True,
    help="The report's form: text, json, or what a plugin adds.",
)  # fmt: skip
@click.option(
    "--fail-on", type=click.Choice(list(FAILING)), default="fail", show_default=True,
    help="The mildest finding that makes the exit status 1.",
)  # fmt: skip
@click.option("--reader", metavar="NAME", help="Read with this reader, whatever the content.")
@click.pass_obj
def audit_command(
    bench: Workbench, sources: Sequence[str], format_name: str, fail_on: str, reader: str | None
) -> None:
    """Check what is said of the images in each SOURCE ("-" is standard input).

    Every image is listed with its alt text and caption; below it stands what was found:
    "fail" is certain, "review" is for a person to look at. One report covers all sources.

    \b
    Exit status:
      0  nothing was found at the level of --fail-on
      1  something was
      2  a source could not be read (the others are audited), or wrong usage

    \b
    Examples:
      briefcast audit briefing.txt
      briefcast audit --fail-on review march.txt april.txt
      briefcast audit --format json - < briefing.txt > audit.json
    """  # noqa: D301 - \b tells click to keep the lines as they are
    report = _report(bench, format_name)
    audited: list[Audited] = []
    status = 0
    for source, label in _labels(sources):
        try:
            audited.append(_audit(bench, source, label, reader))
        except BriefcastError as error:
            bench.error(str(error))
            status = max(status, error.exit_status)
    findings = [finding for found, _ in audited for finding in found]
    images = [image for _, listed in audited for image in listed]
    if audited:
        click.echo(report.write(findings, images), nl=False)
    failed = any(finding.severity in FAILING[fail_on] for finding in findings)
    raise SystemExit(status or int(failed))


def _report(bench: Workbench, name: str) -> Report:
    reports = {report.name: report for report in bench.plugins.reports()}
    if name not in reports:
        raise InputError(unknown("report format", name, reports))
    return reports[name]


def _labels(sources: Sequence[str]) -> list[tuple[str, str | None]]:
    """The sources, each once; what to call those whose file names do not tell them apart."""
    once = list(dict.fromkeys(sources))
    names = Counter(PurePath(source).name for source in once)
    return [(source, source if names[PurePath(source).name] > 1 else None) for source in once]


def _audit(bench: Workbench, source: str, label: str | None, reader: str | None) -> Audited:
    briefing = bench.read(source, reader=reader).briefing
    rules = bench.settings("alttext", source).chosen(bench.plugins.audit_rules())
    findings, images = audit(briefing, rules)
    if label is None:
        return findings, images
    return (
        [replace(finding, source=label) for finding in findings],
        [replace(image, source=label) for image in images],
    )
