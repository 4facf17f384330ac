"""How a training without a window is stopped: with Ctrl+C, or by the program that started it."""

import argparse
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType

from fmgui.training.control import Control


def add_until_input_ends(parser: argparse.ArgumentParser) -> None:
    """Let a command stop when its standard input is closed."""
    parser.add_argument(
        "--until-input-ends",
        action="store_true",
        help="stop, and keep what was reached, when standard input is closed: for programs that "
        "start trainings, so that none outlives them",
    )


@contextmanager
def by(arguments: argparse.Namespace, control: Control) -> Iterator[None]:
    """Let the first Ctrl+C ask the training to end, and the second one end the program.

    Where the arguments say so, the end of standard input asks it as well.
    """

    def stop(_number: int, _frame: FrameType | None) -> None:
        control.stop()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    if arguments.until_input_ends:
        threading.Thread(target=when_input_ends, args=(control.stop,), daemon=True).start()
    kept = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, kept)


def when_input_ends(call: Callable[[], None]) -> None:
    """Call something when standard input has come to its end."""
    with suppress(OSError, ValueError):
        # Not by Python's own buffer: its lock, held by a thread, is fatal when the program ends.
        while sys.stdin is not None and os.read(sys.stdin.fileno(), 4096):
            pass
    call()
