"""Every hook of briefcast, and when it is called.

A hook is called once, when its answers are first needed, for all plugins: ours first, then by
name. Every plugin that answers is heard; two answers of one name are an error that names both.
A plugin that raises costs a warning, and its answers. The examples below are complete plugins.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from briefcast.hooks.markers import hookspec

if TYPE_CHECKING:
    import click

    from briefcast.hooks.audit import Report, Rule
    from briefcast.hooks.outputs import Output
    from briefcast.hooks.readers import Editor, Reader
    from briefcast.hooks.spoken import SpokenForms
    from briefcast.hooks.voices import VoiceEngine


@hookspec
def briefcast_readers() -> Iterable[Reader]:
    """Formats to read. Called before a source is read; the reader that is surest reads it.

    A briefing whose `id` is "" is given one, from its date and title.

    Example::

        from briefcast.hooks import Reader, Source, hookimpl
        from briefcast.model import Briefing, Reading, Story

        def read(source: Source) -> Reading:
            lines = source.data.decode().splitlines()
            stories = tuple(
                Story(id=f"note-{number}", number=number, headline=line)
                for number, line in enumerate(lines, start=1)
            )
            return Reading(Briefing(id="", title=source.name, stories=stories))

        @hookimpl
        def briefcast_readers():
            return [
                Reader(
                    name="notes",
                    suffixes=(".notes",),
                    sniff=lambda head, name: 100 if name.endswith(".notes") else 0,
                    read=read,
                )
            ]
    """
    raise AssertionError  # never called: pluggy reads the signature only


@hookspec
def briefcast_editors() -> Iterable[Editor]:
    """Changes to make after reading. Called after a source is read; all run, by stage and name.

    Ours are `duplicates` at stage 30, the editor's own corrections at 60 and `findings` at 90.
    Corrections name addresses as they are after what runs before them, so change the structure
    below 60, and look at what stands in the end above it. Stories are numbered anew after each.

    Example::

        from dataclasses import replace
        from briefcast.hooks import Editor, hookimpl
        from briefcast.model import Reading

        def sign(reading: Reading) -> Reading:
            briefing = replace(reading.briefing, organisation="Harbour Watch")
            return replace(reading, briefing=briefing)

        @hookimpl
        def briefcast_editors():
            return [Editor(name="sign", edit=sign)]
    """
    raise AssertionError


@hookspec
def briefcast_spoken_forms() -> Iterable[SpokenForms]:
    """How a language is said. Called before a script is written; all that fit the language apply.

    Example::

        import re
        from briefcast.hooks import SpokenForms, SpokenRule, hookimpl

        @hookimpl
        def briefcast_spoken_forms():
            knots = SpokenRule("knots", re.compile(r"(?<=\\d) ?kt\\b"), lambda match: " knots")
            return [SpokenForms(name="sailing", language="en", rules=(knots,))]
    """
    raise AssertionError


@hookspec
def briefcast_voice_engines() -> Iterable[VoiceEngine]:
    """Engines to speak with. Called before a build; the voice profile names the engine.

    Example::

        from briefcast.hooks import Speech, VoiceEngine, hookimpl
        from briefcast.model import Delivery, Utterance, Voice, VoiceProfile

        HUM = VoiceProfile(name="hum", title="A hum", engine="hum", voice="hum", language="en")

        class Session:
            def speak(self, utterance: Utterance, delivery: Delivery) -> Speech:
                return Speech(bytes([0, 16, 0, 240]) * 100 * len(utterance.spoken), 22_050)

            def close(self) -> None:
                pass

        def open_session(profile: VoiceProfile) -> Session:
            return Session()

        @hookimpl
        def briefcast_voice_engines():
            return [
                VoiceEngine(
                    name="hum",
                    voices=lambda: [Voice("hum", "A hum", "en")],
                    profiles=lambda: [HUM],
                    open=open_session,
                    fingerprint=lambda profile: "hum 1",
                )
            ]
    """
    raise AssertionError


@hookspec
def briefcast_outputs() -> Iterable[Output]:
    """Outputs to make. Called before a build; those that `--to` names (all without it) are made.

    Example::

        from dataclasses import dataclass
        from briefcast.hooks import Edition, Output, hookimpl
        from briefcast.model import Artifact

        @dataclass(frozen=True)
        class Settings:
            bullet: str = "-"

        def make(edition: Edition) -> list[Artifact]:
            lines = [f"{edition.settings.bullet} {s.headline}" for s in edition.briefing.stories]
            text = "".join(f"{line}\\n" for line in lines)
            (edition.folder / "headlines.txt").write_text(text, encoding="utf-8")
            return [Artifact(path="headlines.txt", role="headlines", media_type="text/plain")]

        @hookimpl
        def briefcast_outputs():
            return [Output(name="headlines", title="Headlines", settings=Settings, make=make)]
    """
    raise AssertionError


@hookspec
def briefcast_audit_rules() -> Iterable[Rule]:
    """Rules of the audit. Called by `briefcast audit` and by the output alttext.

    All run but those that `[plugins.alttext] ignore` names.

    Example::

        from briefcast.hooks import Rule, hookimpl
        from briefcast.model import Briefing, Finding, Image, blocks_of

        def shouting(briefing: Briefing):
            for address, _, block in blocks_of(briefing):
                if isinstance(block, Image) and block.alt and block.alt.isupper():
                    yield Finding(
                        rule="ACME1", severity="review", message="The description is in capitals.",
                        address=address, line=block.origin.line,
                    )

        @hookimpl
        def briefcast_audit_rules():
            return [
                Rule(id="ACME1", title="Capitals", severity="review", check=shouting)
            ]
    """
    raise AssertionError


@hookspec
def briefcast_reports() -> Iterable[Report]:
    """Forms of the audit's report. Called by `briefcast audit`; `--format` names one.

    Example::

        from briefcast.hooks import Report, hookimpl

        @hookimpl
        def briefcast_reports():
            return [
                Report(
                    name="count",
                    title="How many findings",
                    write=lambda findings, images: f"{len(findings)} in {len(images)} images\\n",
                )
            ]
    """
    raise AssertionError


@hookspec
def briefcast_commands() -> Iterable[click.Command]:
    """Commands to add. Called for `briefcast --help` and before a command runs.

    A command ends with an exit status by `context.exit(status)`, or by raising an error of
    `briefcast.model`.

    Example::

        import click
        from briefcast.hooks import Workbench, hookimpl

        @click.command()
        @click.argument("source")
        @click.pass_obj
        def headlines(bench: Workbench, source: str) -> None:
            \"\"\"Print the headlines of SOURCE.\"\"\"
            for story in bench.read(source).briefing.stories:
                click.echo(story.headline)

        @hookimpl
        def briefcast_commands():
            return [headlines]
    """
    raise AssertionError
