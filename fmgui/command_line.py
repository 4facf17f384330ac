"""The command line: which commands there are, and how what is typed becomes a call."""

import argparse
import gc
from collections.abc import Sequence
from typing import NoReturn

import fmgui
from fmgui.commands import console
from fmgui.commands.data_option import add_data
from fmgui.errors import FmguiError

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
    # Only here, because a window needs none of them.
    from fmgui.commands import (
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

    whole = Parser(
        prog="fmgui",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    whole.add_argument("--version", action="version", version=f"fmgui {fmgui.__version__}")
    add_data(whole, of_command=False)
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
    arguments = _asked_of_window(words) or parser().parse_args(words)
    status: int = arguments.command(arguments)
    return status


def _asked_of_window(words: Sequence[str]) -> argparse.Namespace | None:
    """Return what is asked where nothing but a window is, or None."""
    if words and not words[0].startswith("--data"):
        return None
    window = Parser(prog="fmgui", add_help=False, allow_abbrev=False)
    window.set_defaults(command=_window)
    add_data(window, of_command=False)
    arguments, others = window.parse_known_args(words)
    return None if others else arguments


def _window(arguments: argparse.Namespace) -> int:
    # Nothing that is imported now becomes garbage, and looking for it takes a tenth of the start.
    # The window has a collector with a timer of its own.
    gc.disable()
    try:
        return _open_window(arguments.data)
    finally:
        gc.enable()


def _open_window(data: str | None) -> int:
    from fmgui.data import sources
    from fmgui.gui import platform

    # pydantic must be whole before Qt comes: PySide looks into each module imported after it.
    from fmgui.specs import experiment  # noqa: F401

    sources.check(data)
    if problem := platform.problem():
        console.note(problem)
        return NO_SCREEN
    # Qt and the window are imported only where a window is wanted.
    from fmgui.gui.application import run as run_window

    return run_window(data)
