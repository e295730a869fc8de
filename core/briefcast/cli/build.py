"""`briefcast build`."""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefcast.cli.bench import Bench
from briefcast.cli.config import Config
from briefcast.cli.options import SourceOptions, console_options, json_option, source_options
from briefcast.cli.summary import summary
from briefcast.model import BriefcastError, InputError, MachineError, unknown

if TYPE_CHECKING:
    from briefcast.narrating import Keeping
    from briefcast.publishing import Built, Order


@click.command()
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option("--to", "wanted", metavar="OUTPUT", multiple=True, help="Make this output only.")
@click.option(
    "--out", metavar="FOLDER", default="output", show_default=True,
    type=click.Path(path_type=Path, file_okay=False), help="Where editions are put.",
)  # fmt: skip
@click.option("--voice", metavar="PROFILE", help="Speak with this voice: see 'briefcast voices'.")
@click.option(
    "--workers", metavar="N", type=click.IntRange(min=1),
    help="Processes that speak at once; else one for each core.",
)  # fmt: skip
@click.option("--prove", is_flag=True, help="Decode what was spoken and measure its loudness.")
@click.option("--no-cache", is_flag=True, help="Speak everything anew, and keep nothing.")
@source_options
@json_option
@console_options
@click.pass_obj
def build(
    bench: Bench,
    sources: tuple[str, ...],
    wanted: tuple[str, ...],
    out: Path,
    voice: str | None,
    workers: int | None,
    prove: bool,
    no_cache: bool,
    how: SourceOptions,
    as_json: bool,
) -> int:
    """Make the editions of each SOURCE.

    \b
    briefcast build briefing.txt                      all outputs, into output/
    briefcast build briefing.txt --to plaintext       the text edition only
    briefcast build briefing.txt --voice silent       a quick draft without sound
    briefcast build briefing.txt --prove              loudness measured, not predicted

    What was spoken is kept: after a change only what changed is spoken again ('briefcast cache').
    An output that is not asked for keeps what it has. With several sources the good ones are
    built. Exit status: 0 done, 2 bad input, 3 an output or the machine failed.
    """  # noqa: D301
    from briefcast.publishing import mend_all

    if how.briefing_id and len(sources) > 1:
        raise InputError("--id names one edition: build its SOURCE alone")
    names = [output.name for output in bench.plugins.outputs()]
    for name in wanted:
        if name not in names:
            raise InputError(unknown("output", name, names))
    mend_all(out)
    status, done, errors = 0, [], []
    for source in sources:
        try:
            settings = bench.config(source, how.config)
            order = _order(bench, settings, out, wanted, voice)
            order = replace(order, workers=workers, prove=prove, keeping=_keeping(no_cache))
            built = _build(bench, source, settings, order, how)
        except BriefcastError as error:
            bench.console.error(str(error))
            errors.append({"source": source, "error": str(error)})
            status = max(status, error.exit_status)
            continue
        done.append(built)
        _tell(bench, built)
        if built.failed:
            status = MachineError.exit_status
        if not as_json:
            click.echo(summary(built), nl=False)
        if _collect(bench, order):
            status = MachineError.exit_status
    if as_json:
        document = {"editions": [_as_json(one) for one in done], "errors": errors}
        click.echo(json.dumps(document, ensure_ascii=False, indent=2))
    return status


def _tell(bench: Bench, built: "Built") -> None:
    """Say what an editor should know of the script, and what failed."""
    for finding in built.findings:
        if finding.rule != "spoken-guess":  # those are counted in the summary
            bench.console.note(f"{built.folder}: {finding.message} {finding.suggestion}")
    for name, why in built.failed.items():
        bench.console.error(f"{built.folder}: output {name!r} failed: {why}")


def _as_json(built: "Built") -> dict[str, Any]:
    findings = [asdict(finding) for finding in built.findings]
    return {"folder": str(built.folder), **asdict(built.manifest), "findings": findings}


def _build(
    bench: Bench, source: str, config: Config, order: "Order", how: SourceOptions
) -> "Built":
    from briefcast import publishing

    reading = bench.read(source, how=how, config=config)
    title = reading.briefing.title or reading.briefing.id
    for removed in reading.removed if bench.console.verbose else ():
        bench.console.note(f"left out: {removed.text!r} ({removed.why})")
    with bench.console.narration(f"Speaking {title}") as watch:
        return publishing.build(
            reading,
            order,
            waiting=lambda: bench.console.note(f"another build of {title} is at work: waiting"),
            watch=watch,
        )


def _order(
    bench: Bench,
    config: Config,
    out: Path,
    wanted: Sequence[str],
    voice: str | None,
) -> "Order":
    """What to build, the voice checked before any work is done."""
    from briefcast.publishing import Order

    outputs = bench.plugins.outputs()
    profiles = bench.plugins.voice_profiles()
    name = voice or config.publication.voice
    if name not in profiles:
        raise InputError(unknown("voice", name, profiles))
    profile = profiles[name]
    engines = {engine.name: engine for engine in bench.plugins.voice_engines()}
    if profile.engine not in engines:
        raise InputError(f"voice {name!r}: {unknown('engine', profile.engine, engines)}")
    return Order(
        out=out,
        plugins=bench.plugins,
        outputs=outputs,
        wanted=wanted or [output.name for output in outputs],
        settings=config.plugins,
        publication=config.publication,
        profile=profile,
        engine=engines[profile.engine],
        lexicon=config.lexicon,
        sound=config.narration,
    )


def _keeping(no_cache: bool) -> "Keeping":
    from briefcast.narrating import Keeping
    from briefcast.narrating.cache import standard_folder, standard_limit

    return Keeping() if no_cache else Keeping(folder=standard_folder(), limit=standard_limit())


def _collect(bench: Bench, order: "Order") -> bool:
    """Make again what spans editions; whether anything failed."""
    from briefcast.publishing import collect

    failed = collect(
        order.out,
        order.outputs,
        order.settings,
        order.publication,
        waiting=lambda: bench.console.note("another build is at work: waiting"),
    )
    for name, why in failed.items():
        bench.console.error(f"{order.out}: output {name!r} could not collect: {why}")
    return bool(failed)
