"""`briefcast cache`."""

import json

import click

from briefcast.cli.bench import Bench
from briefcast.cli.options import console_options, json_option


@click.group()
def cache() -> None:
    """What was spoken, kept so that a build speaks only what changed.

    \b
    The folder:  BRIEFCAST_CACHE names another than the system's.
    The limit:   BRIEFCAST_CACHE_LIMIT in megabytes, 1,000 by default; what was used longest ago
                 goes first.
    """  # noqa: D301


@cache.command()
@json_option
@console_options
@click.pass_obj
def info(bench: Bench, as_json: bool) -> None:
    """Say where the cache is, and how much it holds."""
    del bench
    from briefcast.narrating import cache as kept

    folder, limit = kept.standard_folder(), kept.standard_limit()
    entries = kept.stored(folder)
    size = sum(entry.size for entry in entries)
    if as_json:
        told = {"folder": str(folder), "entries": len(entries), "bytes": size, "limit": limit}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    click.echo(f"folder: {folder}")
    click.echo(f"holds: {len(entries):,} passages of speech, {_megabytes(size)}")
    click.echo(f"limit: {_megabytes(limit)}")


@cache.command()
@console_options
@click.pass_obj
def clear(bench: Bench) -> None:
    """Remove everything that is kept: the next build speaks all anew."""
    del bench
    from briefcast.narrating import cache as kept

    click.echo(f"removed {_megabytes(kept.clear(kept.standard_folder()))}")


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:,.1f} MB"
