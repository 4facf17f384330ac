"""The command line: which commands there are, and how what is typed becomes a call."""

import argparse
import gc
from collections.abc import Sequence
from typing import NoReturn

import fmgui
from fmgui.commands import (
    choices,
    console,
    evaluate,
    exchange,
    predict,
    presets,
    report,
    resume,
    script,
    self_test,
    sweep,
    train,
)
from fmgui.data import sources
from fmgui.errors import FmguiError
from fmgui.gui import platform

NO_SCREEN = 3
"""Exit status where the window cannot be shown on this machine."""

_DESCRIPTION = """\
Train small neural networks on pictures of clothes, watch them learn, and see what they make of
your own drawings. Without a command the window opens.
"""

_EPILOG = """\
exit status:
  0    done; a training that diverged is a result too
  1    a training or a check failed
  2    nothing was done: one sentence on standard error says what was wrong
  3    the window cannot be shown on this machine
  130  stopped with Ctrl+C
"""


class UsageError(FmguiError):
    """The command line cannot be understood."""


class Parser(argparse.ArgumentParser):
    """An argument parser that says in one sentence what is wrong, and leaves ending to others."""

    def error(self, message: str) -> NoReturn:
        """Raise a ``UsageError`` instead of ending the program."""
        raise UsageError(f"{self.prog}: {message} (see {self.prog} --help)")


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    whole = Parser(
        prog="fmgui",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    whole.add_argument("--version", action="version", version=f"fmgui {fmgui.__version__}")
    choices.add_data(whole, of_command=False)
    whole.set_defaults(command=_window)
    commands = whole.add_subparsers(title="commands", metavar="COMMAND", parser_class=Parser)
    for command in (
        train,
        resume,
        sweep,
        evaluate,
        predict,
        report,
        script,
        presets,
        exchange,
        self_test,
    ):
        command.add_to(commands)
    return whole


def run(words: Sequence[str]) -> int:
    """Do what the words say, and return the exit status.

    Raises:
        FmguiError: Something given was wrong.
        SystemExit: Help or the version was asked for.
    """
    arguments = parser().parse_args(words)
    status: int = arguments.command(arguments)
    return status


def _window(arguments: argparse.Namespace) -> int:
    sources.check(arguments.data)
    if problem := platform.problem():
        console.note(problem)
        return NO_SCREEN
    # Nothing that is imported now becomes garbage, and looking for it takes a tenth of the start.
    # The window turns the collector on again, by a timer of its own.
    gc.disable()
    # Qt and the window are imported only where a window is wanted.
    from fmgui.gui.application import run as run_window

    return run_window(arguments.data)
