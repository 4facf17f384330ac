"""Writing to a console, a file or a pipe, whatever becomes of it."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from typing import TextIO

from fmgui.runs.files import json_text


@contextmanager
def prepared() -> Iterator[None]:
    """Let nothing that is written within end the program.

    A console that lacks a letter gets its number instead, and when the reader at the other end
    of a pipe has gone, what would be written is dropped.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        yield
    finally:
        # Python writes what is left when it ends, and would complain then.
        for stream in (sys.stdout, sys.stderr):
            _write(stream, "")


def say(text: str = "") -> None:
    """Write a line to the standard output."""
    _write(sys.stdout, f"{text}\n")


def note(text: str) -> None:
    """Write a line to the standard error: what is not the answer itself."""
    _write(sys.stderr, f"{text}\n")


def say_json(value: object) -> None:
    """Write a value as JSON, in ASCII alone, with ``null`` for numbers that are not finite."""
    say(json_text(value, ascii_only=True))


def say_json_line(value: object) -> None:
    """Write a value as JSON in one line, in ASCII alone, for a program that reads line by line."""
    say(json.dumps(value))


def _write(stream: TextIO | None, text: str) -> None:
    # A program started without a console has no streams.
    if stream is None or stream.closed:
        return
    try:
        stream.write(text)
        stream.flush()
    except OSError:
        _drop_from_now_on(stream)


def _drop_from_now_on(stream: TextIO) -> None:
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
