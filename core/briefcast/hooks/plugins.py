"""The plugins at work, asked through one typed method for each hook."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeVar

from briefcast.hooks.audit import Report, Rule
from briefcast.hooks.outputs import Output
from briefcast.hooks.readers import Editor, Reader
from briefcast.hooks.registry import PluginFailure, PluginInfo, Registry
from briefcast.hooks.spoken import SpokenForms
from briefcast.hooks.voices import VoiceEngine
from briefcast.model import PLUGIN_FAULTS, InputError, VoiceProfile

if TYPE_CHECKING:
    import click

T = TypeVar("T")


class PluginConflictError(InputError):
    """Two plugins claim one name."""


class Plugins:
    """A set of plugins. Made once, by `briefcast.hooks.discovery.discover`, and passed down.

    Each method asks its hook the first time it is called and keeps the answers.
    """

    def __init__(self) -> None:
        self._registry = Registry()
        self._answers: dict[str, list[tuple[PluginInfo, Any]]] = {}

    def add(self, info: PluginInfo, plugin: object) -> None:
        """Take a plugin in; one that breaks the rules becomes a failure."""
        self._registry.add(info, plugin)

    def fail(self, info: PluginInfo, error: BaseException) -> None:
        """Record a plugin that could not be loaded."""
        self._registry.fail(info, error)

    @property
    def infos(self) -> tuple[PluginInfo, ...]:
        """The plugins at work, in the order in which they are asked."""
        return tuple(self._registry.infos)

    @property
    def failures(self) -> tuple[PluginFailure, ...]:
        """What failed so far."""
        return tuple(self._registry.failures)

    def hooks_of(self, info: PluginInfo) -> tuple[str, ...]:
        """The hooks that a plugin answers."""
        return self._registry.hooks_of(info)

    def readers(self) -> tuple[Reader, ...]:
        """The readers, ours first."""
        return self._named("briefcast_readers", Reader, _name)

    def editors(self) -> tuple[Editor, ...]:
        """The editors in the order of stage and name."""
        editors = self._named("briefcast_editors", Editor, _name)
        return tuple(sorted(editors, key=lambda editor: (editor.stage, editor.name)))

    def spoken_forms(self) -> tuple[SpokenForms, ...]:
        """The spoken forms in the order of stage and name."""
        forms = self._named("briefcast_spoken_forms", SpokenForms, _name)
        return tuple(sorted(forms, key=lambda form: (form.stage, form.name)))

    def voice_engines(self) -> tuple[VoiceEngine, ...]:
        """The voice engines, ours first."""
        return self._named("briefcast_voice_engines", VoiceEngine, _name)

    def voice_profiles(self) -> dict[str, VoiceProfile]:
        """The profiles of all engines by name, ours first.

        Raises:
            PluginConflictError: Where two engines bring a profile of one name.
        """
        found = [
            (engine.name, profile)
            for info, engine in self._collected("briefcast_voice_engines", VoiceEngine)
            for profile in self._profiles(info, engine)
        ]
        profiles = {profile.name: profile for _, profile in found}
        if len(profiles) < len(found):
            names = [profile.name for _, profile in found]
            name = next(name for name in names if names.count(name) > 1)
            claimants = " and ".join(engine for engine, profile in found if profile.name == name)
            message = f"voice profile {name!r} comes with two engines, {claimants}"
            raise PluginConflictError(message)
        return profiles

    def _profiles(self, info: PluginInfo, engine: VoiceEngine) -> list[VoiceProfile]:
        try:
            return list(engine.profiles())
        except PLUGIN_FAULTS as error:
            self._registry.fail(info, error)
            return []

    def outputs(self) -> tuple[Output, ...]:
        """The outputs in the order of stage and name."""
        outputs = self._named("briefcast_outputs", Output, _name)
        return tuple(sorted(outputs, key=lambda output: (output.stage, output.name)))

    def audit_rules(self) -> tuple[Rule, ...]:
        """The rules of the audit, by id."""
        rules = self._named("briefcast_audit_rules", Rule, lambda rule: rule.id)
        return tuple(sorted(rules, key=lambda rule: rule.id))

    def reports(self) -> tuple[Report, ...]:
        """The forms of the audit's report, ours first."""
        return self._named("briefcast_reports", Report, _name)

    def commands(self) -> tuple[tuple[PluginInfo, click.Command], ...]:
        """The commands with the plugins that bring them; clashes are the command line's matter."""
        import click

        return tuple(self._collected("briefcast_commands", click.Command))

    def _named(self, hook: str, kind: type[T], name_of: Callable[[T], str]) -> tuple[T, ...]:
        """What all plugins hand over to a hook, no two of one name."""
        claimed: dict[str, PluginInfo] = {}
        things = []
        for info, thing in self._collected(hook, kind):
            name = name_of(thing)
            if name in claimed:
                raise PluginConflictError(
                    clash(f"{kind.__name__.lower()} {name!r}", claimed[name], info)
                )
            claimed[name] = info
            things.append(thing)
        return tuple(things)

    def _collected(self, hook: str, kind: type[T]) -> list[tuple[PluginInfo, T]]:
        if hook not in self._answers:
            self._answers[hook] = [
                (info, thing)
                for info, answer in self._registry.ask(hook)
                for thing in self._checked(info, hook, answer, kind)
            ]
        return self._answers[hook]

    def _checked(self, info: PluginInfo, hook: str, answer: object, kind: type[T]) -> list[T]:
        """The things in an answer; an answer that is none of ours is the plugin's failure."""
        try:
            if not isinstance(answer, Iterable):
                raise TypeError(f"{hook} returned {type(answer).__name__}, not a list")
            things = list(answer)
            for thing in things:
                if not isinstance(thing, kind):
                    wrong, right = type(thing).__name__, kind.__name__
                    raise TypeError(f"{hook} returned a {wrong}, not {_article(right)}")
                _check_fields(thing)
        except PLUGIN_FAULTS as error:
            self._registry.fail(info, error)
            return []
        return things


def clash(what: str, first: PluginInfo, second: PluginInfo) -> str:
    """The message for one name that two plugins claim, with the way out."""
    droppable = second if not second.ours else first
    name = droppable.name if first.name != second.name else droppable.distribution
    claimed = f"claimed by two plugins, {first} and {second}"
    if first == second:
        claimed = f"given twice by the plugin {first}"
    return f"{what} is {claimed}: switch one off, for instance with --no-plugin {name}"


def _check_fields(thing: object) -> None:
    """Refuse what would fail later, far from the plugin that is to blame."""
    kind = type(thing).__name__
    for field in ("name", "id"):
        name = getattr(thing, field, "-")
        if not isinstance(name, str) or not name.strip() or not name.isprintable():
            raise TypeError(f"the {field} of {_article(kind)} is text of one line, not {name!r}")
    if not isinstance(getattr(thing, "stage", 0), int):
        raise TypeError(f"the stage of {_article(kind)} is a whole number")


def _article(noun: str) -> str:
    return f"{'an' if noun[0] in 'AEIO' else 'a'} {noun}"


def _name(thing: Any) -> str:
    name: str = thing.name
    return name
