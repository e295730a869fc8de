"""Runs a command line, and turns every way in which it can end into an exit status."""

import os
import sys
import traceback
from collections.abc import Callable, Sequence

import click

from briefcast.cli import INTERRUPTED
from briefcast.cli.bench import Bench
from briefcast.cli.root import briefcast
from briefcast.model import DISK_FULL, BriefcastError, InputError, MachineError, Terminated


def run(arguments: Sequence[str]) -> int:
    """Run a command line.

    Args:
        arguments: Without the program's name.

    Returns:
        The exit status.
    """
    bench = Bench()
    status = _ended(bench, lambda: _invoke(bench, arguments))
    bench.tell_failures()
    return _ended(bench, sys.stdout.flush) or status


def _invoke(bench: Bench, arguments: Sequence[str]) -> object:
    # Not by click's own main, which ends with status 1 where whoever reads our results has left.
    with briefcast.make_context("briefcast", list(arguments), obj=bench) as context:
        return briefcast.invoke(context)


def _ended(bench: Bench, work: Callable[[], object]) -> int:
    """Do some work; the exit status that its end calls for."""
    try:
        result = work()
    except BriefcastError as error:
        bench.console.error(str(error))
        return error.exit_status
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.ClickException as error:
        bench.console.error(_usage(error))
        return InputError.exit_status
    except SystemExit as error:
        return _left(bench, error)
    except (click.Abort, KeyboardInterrupt):
        bench.console.error("interrupted")
        return INTERRUPTED
    except Terminated as error:
        return error.exit_status
    except BrokenPipeError:
        _stop_printing()
        return 0
    except OSError as error:
        return _machine(bench, error)
    except BaseException as error:
        return _bug(bench, error)
    return result if isinstance(result, int) else 0


def _left(bench: Bench, error: SystemExit) -> int:
    """A command of a plugin ended the Python way."""
    if isinstance(error.code, str):
        bench.console.error(error.code)
        return InputError.exit_status
    return error.code or 0


def _stop_printing() -> None:
    """Whoever reads our results has left; nor is Python to complain of it when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


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


def _bug(bench: Bench, error: BaseException) -> int:
    """A fault of ours, or of a plugin's command: told in a line, traced on request."""
    if bench.console.verbose:
        traceback.print_exc()
    name = type(error).__name__
    bench.console.error(f"internal error, {name}: {error}: please report it (--verbose traces)")
    return MachineError.exit_status
