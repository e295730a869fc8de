"""The examples in the hook specifications are complete plugins that work."""

import inspect
import textwrap
from types import ModuleType

import pytest

from briefcast.hooks import Plugins, specs
from briefcast.hooks.registry import HOOKS, PluginInfo

METHODS = {
    "briefcast_readers": Plugins.readers,
    "briefcast_editors": Plugins.editors,
    "briefcast_spoken_forms": Plugins.spoken_forms,
    "briefcast_voice_engines": Plugins.voice_engines,
    "briefcast_outputs": Plugins.outputs,
    "briefcast_audit_rules": Plugins.audit_rules,
    "briefcast_reports": Plugins.reports,
    "briefcast_commands": Plugins.commands,
}


def test_every_hook_has_its_typed_method():
    assert set(HOOKS) == set(METHODS)


@pytest.mark.parametrize("hook", HOOKS)
def test_the_example_of_a_hook_is_a_plugin_that_works(hook):
    documentation = inspect.getdoc(getattr(specs, hook))
    _, _, example = documentation.partition("Example::\n")
    module = ModuleType("example")
    exec(textwrap.dedent(example), vars(module))
    plugins = Plugins()

    plugins.add(PluginInfo("example", "example", "1.0"), module)
    answers = METHODS[hook](plugins)

    assert plugins.failures == ()
    assert len(answers) == 1
