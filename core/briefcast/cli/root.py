"""`briefcast` itself: the options that stand before a command."""

import click

from briefcast import __version__
from briefcast.cli.bench import Bench
from briefcast.cli.group import Group
from briefcast.cli.options import console_options


def _leave_out(context: click.Context, parameter: click.Parameter, value: object) -> None:
    bench = context.ensure_object(Bench)
    if parameter.name == "no_plugins" and value:
        bench.third_party = False
    elif isinstance(value, tuple):
        bench.without = (*bench.without, *value)


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefcast")
@click.option(
    "--no-plugins",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_leave_out,
    help="Use none but briefcast's own plugins (also: BRIEFCAST_PLUGINS=).",
)
@click.option(
    "--no-plugin",
    metavar="NAME",
    multiple=True,
    is_eager=True,
    expose_value=False,
    callback=_leave_out,
    help="Leave out one plugin, or all of one distribution.",
)
@console_options
def briefcast() -> None:
    """Make every accessible edition from one news briefing.

    \b
    briefcast build briefing.txt     an episode, an alt-text audit and a text edition
    briefcast show briefing.txt      how the briefing was read, and why
    briefcast audit briefing.txt     what is wrong with its image descriptions

    SOURCE is a file, or - for standard input. Settings are read from briefcast.toml beside it.
    """  # noqa: D301 click's own escape
