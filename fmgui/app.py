"""The program's entrance: a command without a screen, or the window."""

import logging
import os
import sys
from collections.abc import Sequence

from fmgui import command_line
from fmgui.commands import console
from fmgui.errors import FmguiError

INTERRUPTED = 130
"""Exit status after Ctrl+C, as shells have it."""
WRONG_INPUT = 2
"""Exit status where nothing was done, mostly because something given was wrong."""


def main(words: Sequence[str] | None = None) -> int:
    """Do what the command line says, and return the exit status.

    Args:
        words: What stands behind the program's name; None takes it from the system.
    """
    # pydantic would read the descriptions of all installed packages, to look for plugins.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # A sentence is told of what went wrong; details go to a log where the window keeps one.
    logging.getLogger("fmgui").addHandler(logging.NullHandler())
    with console.prepared():
        try:
            return command_line.run(sys.argv[1:] if words is None else words)
        except FmguiError as error:
            console.note(str(error))
            return WRONG_INPUT
        except KeyboardInterrupt:
            return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
