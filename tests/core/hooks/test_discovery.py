from importlib.metadata import version

import pytest

from briefcast.hooks.discovery import discover
from briefcast.hooks.plugins import PluginConflictError

OUTPUT = """
from briefcast.hooks import Output, hookimpl

@hookimpl
def briefcast_outputs():
    return [Output(name="{name}", title="A test", make=lambda edition: [])]
"""


def names(plugins):
    return [info.name for info in plugins.infos]


def output_names(plugins):
    return [output.name for output in plugins.outputs()]


def reasons(plugins):
    return [str(failure) for failure in plugins.failures]


def test_our_own_plugins_come_through_the_same_door():
    plugins = discover(third_party=False)

    assert names(plugins) == [
        *("alttext", "editors", "english", "plaintext", "podcast", "readers", "voices", "welsh"),
    ]
    assert plugins.failures == ()
    assert {info.version for info in plugins.infos} == {version("briefcast")}


def test_a_plugin_of_another_distribution_is_found(install):
    path = install("acme-gemini", gemini=OUTPUT.format(name="gemini"))

    plugins = discover(path=[path])

    assert [str(info) for info in plugins.infos] == ["gemini (acme-gemini 1.0)"]
    assert output_names(plugins) == ["gemini"]


def test_a_broken_import_costs_one_failure_that_names_plugin_distribution_and_version(install):
    install("broken", version="2.3", bad="import no_such_module")
    path = install("good", good=OUTPUT.format(name="good"))

    plugins = discover(path=[path])

    assert output_names(plugins) == ["good"]
    assert reasons(plugins) == [
        "plugin bad (broken 2.3) failed: ModuleNotFoundError: No module named 'no_such_module'"
    ]


def test_a_plugin_that_exits_at_import_does_not_end_the_program(install):
    path = install("quitter", quitter="raise SystemExit(7)")

    assert reasons(discover(path=[path])) == ["plugin quitter (quitter 1.0) failed: SystemExit: 7"]


def test_an_unknown_hook_names_its_plugin(install):
    path = install(
        "typo",
        typo="""
from briefcast.hooks import hookimpl

@hookimpl
def briefcast_output():
    return []
""",
    )

    plugins = discover(path=[path])

    assert names(plugins) == []
    [reason] = reasons(plugins)
    assert reason.startswith("plugin typo (typo 1.0) failed: PluginValidationError: ")
    assert "briefcast_output" in reason


def test_a_function_with_a_hooks_name_but_no_marker_is_refused(install):
    path = install("unmarked", unmarked="def briefcast_outputs():\n    return []\n")

    assert reasons(discover(path=[path])) == [
        "plugin unmarked (unmarked 1.0) failed: "
        "briefcast_outputs bears a hook's name but lacks the @hookimpl marker"
    ]


def test_an_argument_that_the_hook_does_not_have_is_refused(install):
    path = install(
        "argues",
        argues="""
from briefcast.hooks import hookimpl

@hookimpl
def briefcast_outputs(config):
    return []
""",
    )

    [reason] = reasons(discover(path=[path]))
    assert "argues (argues 1.0)" in reason
    assert "config" in reason


def test_an_asynchronous_hook_is_refused(install):
    path = install(
        "eventual",
        eventual="""
from briefcast.hooks import hookimpl

@hookimpl
async def briefcast_outputs():
    return []
""",
    )

    plugins = discover(path=[path])

    assert plugins.outputs() == ()
    assert "asynchronous" in reasons(plugins)[0]


def test_a_hook_that_raises_costs_its_own_answers_only(install):
    install(
        "raises",
        raises="""
from briefcast.hooks import hookimpl

@hookimpl
def briefcast_outputs():
    raise RuntimeError("no licence")
""",
    )
    path = install("zeal", zeal=OUTPUT.format(name="zeal"))

    plugins = discover(path=[path])

    assert output_names(plugins) == ["zeal"]
    assert reasons(plugins) == ["plugin raises (raises 1.0) failed: RuntimeError: no licence"]


def test_an_answer_of_the_wrong_kind_is_the_plugins_failure(install):
    path = install("odd", odd=OUTPUT.format(name="x").replace("[Output", "['podcast'] or [Output"))

    plugins = discover(path=[path])

    assert plugins.outputs() == ()
    assert reasons(plugins) == [
        "plugin odd (odd 1.0) failed: TypeError: briefcast_outputs returned a str, not an Output"
    ]


def test_two_outputs_of_one_name_are_an_error_that_names_both(install):
    install("first", one=OUTPUT.format(name="epub"))
    path = install("second", two=OUTPUT.format(name="epub"))

    with pytest.raises(PluginConflictError) as caught:
        discover(path=[path]).outputs()

    assert str(caught.value) == (
        "output 'epub' is claimed by two plugins, one (first 1.0) and two (second 1.0): "
        "switch one off, for instance with --no-plugin two"
    )


def test_two_plugins_of_one_name_are_an_error_that_names_both(install):
    install("first", epub=OUTPUT.format(name="epub"))
    path = install("second", epub=OUTPUT.format(name="epub2"))

    with pytest.raises(PluginConflictError) as caught:
        discover(path=[path])

    assert str(caught.value) == (
        "plugin name 'epub' is claimed by two plugins, epub (first 1.0) and epub (second 1.0): "
        "switch one off, for instance with --no-plugin second"
    )
    assert output_names(discover(path=[path], without=["second"])) == ["epub"]


def test_plugins_can_be_left_out_by_name_or_distribution(install):
    install("acme", one=OUTPUT.format(name="one"), two=OUTPUT.format(name="two"))
    path = install("other", three=OUTPUT.format(name="three"))

    assert output_names(discover(path=[path], without=["one"])) == ["three", "two"]
    assert output_names(discover(path=[path], without=["acme"])) == ["three"]
    assert output_names(discover(path=[path], third_party=False)) == []
    assert output_names(discover(path=[path], third_party=["two"])) == ["two"]


def test_the_order_is_ours_first_then_by_name_whatever_the_path_says(install):
    install("zebra", aardvark=OUTPUT.format(name="a"))
    install("briefcast", readers=OUTPUT.format(name="r"), alpha=OUTPUT.format(name="q"))
    path = install("apple", zoo=OUTPUT.format(name="z"), middle=OUTPUT.format(name="m"))

    assert names(discover(path=[path])) == ["alpha", "readers", "aardvark", "middle", "zoo"]
    assert output_names(discover(path=[path])) == ["a", "m", "q", "r", "z"]


def test_what_a_plugin_gives_is_asked_once(install):
    path = install(
        "counter",
        counter="""
from briefcast.hooks import hookimpl
calls = []

@hookimpl
def briefcast_outputs():
    calls.append(1)
    return []
""",
    )
    plugins = discover(path=[path])
    plugins.outputs()
    plugins.outputs()

    import counter_counter

    assert len(counter_counter.calls) == 1


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ('name="Big/Folder"', "output name 'Big/Folder': it names a folder"),
        ('name="ok", settings=Settings', "missing 1 required positional argument: 'colour'"),
    ],
)
def test_an_output_that_cannot_work_is_refused_when_it_is_handed_over(install, change, why):
    settings = "from dataclasses import dataclass\n@dataclass\nclass Settings:\n    colour: str\n"
    path = install("odd", odd=settings + OUTPUT.replace('name="{name}"', change))

    plugins = discover(path=[path])

    assert plugins.outputs() == ()
    assert why in reasons(plugins)[0]


def test_profiles_that_cannot_be_read_cost_their_engine_only(install):
    path = install(
        "odd",
        odd="""
from briefcast.hooks import VoiceEngine, hookimpl

@hookimpl
def briefcast_voice_engines():
    return [VoiceEngine(name="odd", voices=list, profiles=lambda: 1 / 0, open=print,
                        fingerprint=str)]
""",
    )

    plugins = discover(path=[path])

    assert plugins.voice_profiles() == {}
    assert reasons(plugins) == ["plugin odd (odd 1.0) failed: ZeroDivisionError: division by zero"]
