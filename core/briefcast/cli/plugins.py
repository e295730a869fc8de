"""`briefcast plugins`."""

import json

import click

from briefcast.cli.bench import Bench
from briefcast.cli.options import console_options, json_option


@click.command()
@json_option
@console_options
@click.pass_obj
def plugins(bench: Bench, as_json: bool) -> None:
    """List the plugins in the order in which they are asked, and those that failed."""
    found = bench.plugins
    if as_json:
        document = {
            "plugins": [
                {
                    "name": info.name,
                    "distribution": info.distribution,
                    "version": info.version,
                    "ours": info.ours,
                    "hooks": found.hooks_of(info),
                }
                for info in found.infos
            ],
            "failures": [
                {
                    "name": failure.plugin.name,
                    "distribution": failure.plugin.distribution,
                    "version": failure.plugin.version,
                    "error": failure.error,
                }
                for failure in found.failures
            ],
        }
        click.echo(json.dumps(document, ensure_ascii=False, indent=2))
        return
    for info in found.infos:
        hooks = ", ".join(hook.removeprefix("briefcast_") for hook in found.hooks_of(info))
        click.echo(f"{info}: {hooks or 'no hooks'}")
    for failure in found.failures:
        click.echo(f"{failure.plugin}: FAILED: {failure.error}")
