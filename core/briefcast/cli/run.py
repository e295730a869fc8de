"""Runs a command line, and turns every way in which it can end into an exit status."""

import traceback
from collections.abc import Sequence

import click

from briefcast.cli.bench import Bench
from briefcast.cli.root import briefcast
from briefcast.model import DISK_FULL, BriefcastError, InputError, MachineError

INTERRUPTED = 130


def run(arguments: Sequence[str]) -> int:
    """Run a command line.

    Args:
        arguments: Without the program's name.

    Returns:
        The exit status.
    """
    bench = Bench()
    try:
        result = briefcast.main(
            list(arguments), prog_name="briefcast", standalone_mode=False, obj=bench
        )
        return result if isinstance(result, int) else 0
    except SystemExit as error:  # a command's own status, or a signal's
        return error.code if isinstance(error.code, int) else InputError.exit_status
    except click.ClickException as error:
        bench.console.error(_usage(error))
        return InputError.exit_status
    except (click.Abort, KeyboardInterrupt):
        bench.console.error("interrupted; nothing was changed")
        return INTERRUPTED
    except BriefcastError as error:
        bench.console.error(str(error))
        return error.exit_status
    except OSError as error:
        return _machine(bench, error)
    except Exception as error:  # a bug of ours: told in a line, traced on request
        if bench.console.verbose:
            traceback.print_exc()
        name = type(error).__name__
        bench.console.error(f"internal error, {name}: {error}: please report it (--verbose traces)")
        return MachineError.exit_status
    finally:
        bench.tell_failures()


def _usage(error: click.ClickException) -> str:
    message = error.format_message().rstrip(".")
    context = getattr(error, "ctx", None)
    return f"{message}: see '{context.command_path} --help'" if context else message


def _machine(bench: Bench, error: OSError) -> int:
    where = f"{error.filename}: " if error.filename else ""
    reason = "the disk is full: make room" if error.errno in DISK_FULL else error.strerror
    if bench.console.verbose:
        traceback.print_exc()
    bench.console.error(f"{where}{reason or error}")
    return MachineError.exit_status
