"""The command: see ``tests.gallery``."""

import argparse
import gc
import os
from pathlib import Path

from fmgui.translations import ENGLISH, LANGUAGES
from tests import gallery
from tests.gallery import pictures, runs, teaching, trainings  # noqa: F401 (they enter states)
from tests.gallery.states import STATES, render


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.gallery", description=gallery.__doc__)
    parser.add_argument("out", type=Path, help="the folder the pictures go to")
    parser.add_argument("states", nargs="*", choices=[*STATES, []], help="all unless named")
    parser.add_argument("--language", choices=LANGUAGES, default=ENGLISH)
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # As ``Collector`` does for the window: widgets must not be destroyed by other threads.
    gc.disable()
    for path in render(arguments.out, arguments.states, arguments.language):
        print(path)


if __name__ == "__main__":
    main()
