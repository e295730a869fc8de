"""Registers plugins one at a time, refuses the faulty ones by name, and asks the others."""

import inspect
from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import pluggy

from briefcast.hooks import specs
from briefcast.hooks.markers import PROJECT
from briefcast.model import PLUGIN_FAULTS, BriefcastError, one_line

HOOKS = tuple(name for name in vars(specs) if name.startswith(f"{PROJECT}_"))
"""The names of all hooks."""


@dataclass(frozen=True, slots=True)
class PluginInfo:
    """A plugin as people know it.

    Attributes:
        name: Of its entry point.
        distribution: The name of the distribution that brings it.
        version: Of that distribution.
        ours: Whether it comes with briefcast itself.
    """

    name: str
    distribution: str
    version: str
    ours: bool = False

    def __str__(self) -> str:
        return f"{self.name} ({self.distribution} {self.version})"


@dataclass(frozen=True, slots=True)
class PluginFailure:
    """A plugin that was refused, or an answer of it that could not be used, and why."""

    plugin: PluginInfo
    error: str

    def __str__(self) -> str:
        return f"plugin {self.plugin} failed: {self.error}"


class RefusedError(BriefcastError):
    """The plugin does not keep the rules of the hook system."""


class Registry:
    """The plugins that were accepted, in order, and the failures so far."""

    def __init__(self) -> None:
        self.failures: list[PluginFailure] = []
        self.infos: list[PluginInfo] = []
        self._manager = pluggy.PluginManager(PROJECT)
        self._manager.add_hookspecs(specs)

    def add(self, info: PluginInfo, plugin: object) -> None:
        """Register a plugin, or record why it was refused."""
        try:
            self._refuse_unmarked(plugin)
            self._register(info.name, plugin)
        except (RefusedError, pluggy.PluginValidationError, ValueError) as error:
            self.fail(info, error)
        else:
            self.infos.append(info)

    def fail(self, info: PluginInfo, error: BaseException) -> None:
        """Record that a plugin failed."""
        self.failures.append(PluginFailure(info, one_line(error)))

    def hooks_of(self, info: PluginInfo) -> tuple[str, ...]:
        """The hooks that a plugin answers, in the order of the specifications."""
        callers = self._manager.get_hookcallers(self._manager.get_plugin(info.name)) or []
        names = {caller.name for caller in callers}
        return tuple(hook for hook in HOOKS if hook in names)

    def ask(self, hook: str) -> Iterator[tuple[PluginInfo, Any]]:
        """Call a hook for each plugin in turn, so that it is known who answered.

        Yields:
            A plugin and what its hook returned. A plugin that raises is recorded instead.
        """
        everyone = self._manager.get_plugins()
        for info in list(self.infos):
            if hook not in self.hooks_of(info):
                continue
            others = everyone - {self._manager.get_plugin(info.name)}
            try:
                answers = self._manager.subset_hook_caller(hook, others)()
            except PLUGIN_FAULTS as error:
                self.fail(info, error)
            else:
                yield from ((info, answer) for answer in answers)

    def _register(self, name: str, plugin: object) -> None:
        self._manager.register(plugin, name=name)
        try:
            self._manager.check_pending()
            for caller in self._manager.get_hookcallers(plugin) or []:
                for implementation in caller.get_hookimpls():
                    if implementation.plugin is plugin and _is_deferred(implementation.function):
                        raise RefusedError(
                            f"{caller.name} is asynchronous: hooks are called plainly"
                        )
        except BaseException:
            self._manager.unregister(plugin)
            raise

    def _refuse_unmarked(self, plugin: object) -> None:
        own = vars(plugin) if isinstance(plugin, ModuleType) else dir(plugin)
        for name in HOOKS:
            if name in own and self._manager.parse_hookimpl_opts(plugin, name) is None:
                raise RefusedError(f"{name} bears a hook's name but lacks the @hookimpl marker")


def _is_deferred(function: object) -> bool:
    return inspect.iscoroutinefunction(function) or inspect.isasyncgenfunction(function)
