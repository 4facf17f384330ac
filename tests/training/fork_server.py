"""Trainings to be killed: children of a process that has imported Keras but calculated nothing.

Importing Keras takes seconds, a fork of who has done so milliseconds. It must not have carried out
a single operation: TensorFlow's threads would be missing in the children.
"""

import itertools
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple


class Server:
    """Begins trainings, one at a time, and tells of each by lines; a context manager."""

    def __enter__(self) -> "Server":
        self._process = subprocess.Popen(
            [sys.executable, "-m", __name__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._process.stdout.readline() == "ready\n"
        return self

    def __exit__(self, *_: object) -> None:
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()

    def begin(self, run: Path, clothes: Path) -> int:
        """Begin to train a run, or to go on with it, and return the number of the process."""
        self._process.stdin.write(json.dumps([str(run), str(clothes)]) + "\n")
        self._process.stdin.flush()
        return int(self.line())

    def line(self) -> str:
        """Return what comes next: ``"epoch"`` after each epoch, ``"gone"`` when it has ended."""
        return self._process.stdout.readline().strip()

    def wait(self) -> None:
        """Wait until the process is gone."""
        while self.line() != "gone":
            pass


MOST_EPOCHS = 10
"""After so many a child does nothing but wait to be killed, however late that comes."""


class _Asked(NamedTuple):
    run: Path
    clothes: Path


def serve() -> None:
    """Read what to train from standard input, and train each in a child, until the input ends."""
    import keras  # noqa: F401

    import fmgui.training.train  # noqa: F401

    _tell("ready")
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            try:
                _tell(os.getpid())
                _train(_Asked(*map(Path, json.loads(line))))
            finally:
                os._exit(1)
        os.waitpid(child, 0)
        _tell("gone")


def _train(asked: _Asked) -> None:
    from fmgui.data.idx import load_folder
    from fmgui.runs.run_folder import RunFolder
    from fmgui.training.events import EpochEnded
    from fmgui.training.train import go_on, train

    epochs = itertools.count(1)

    def emit(event: Any) -> None:
        if isinstance(event, EpochEnded):
            _tell("epoch")
            if next(epochs) == MOST_EPOCHS:
                signal.pause()

    run, dataset = RunFolder(asked.run), load_folder(asked.clothes)
    if run.state_file.exists():
        go_on(run, dataset, emit)
    else:
        train(run.experiment(), dataset, run, emit)


def _tell(what: object) -> None:
    # In one piece, and at once: who is killed leaves nothing in a buffer.
    os.write(1, f"{what}\n".encode())


if __name__ == "__main__":
    os.environ["CUDA_VISIBLE_DEVICES"] = "-1"
    serve()
