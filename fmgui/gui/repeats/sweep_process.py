"""A sweep under way: the command ``fmgui sweep`` in a process of its own."""

import json
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, Signal, Slot

from fmgui.specs.experiment import Experiment

_END_MILLISECONDS = 20_000
"""How long the window waits for trainings to keep what they have reached when it is closed."""


@dataclass(frozen=True)
class Order:
    """What is to be trained."""

    experiment: Experiment
    seeds: int
    vary: tuple[str, ...]
    """Settings and their values, each as ``path=value,value``."""
    processes: int
    """Trainings at once on this machine."""
    scheduler: str
    """The address of a Dask scheduler; empty for this machine."""
    count: int
    """How many trainings it comes to."""


@dataclass(frozen=True)
class Progress:
    """How far a sweep is."""

    trained: int
    """Trainings that have come to their end."""
    count: int
    problem: str = ""
    """Why the training that has just ended has no result; empty where it has one."""


class SweepProcess(QObject):
    """Starts, watches and ends one sweep at a time. Its runs appear in the folder of runs."""

    progressed = Signal(object)
    """A ``Progress``."""
    ended = Signal(str)
    """The sweep is over; a sentence where something went wrong."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._stopped = False
        self._left = 0
        self._without_result = 0

    @property
    def is_running(self) -> bool:
        """Whether a sweep is under way."""
        return self._process.state() is not QProcess.ProcessState.NotRunning

    @property
    def left(self) -> int:
        """How many trainings are not over."""
        return self._left if self.is_running else 0

    def start(self, order: Order, data: str, runs: Path) -> None:
        """Begin a sweep.

        Args:
            order: What is to be trained.
            data: The data set, as ``--data`` takes it.
            runs: The folder of runs.
        """
        self._stopped = False
        self._left, self._without_result = order.count, 0
        self._folder = tempfile.TemporaryDirectory(prefix="fmgui-", ignore_cleanup_errors=True)
        file = Path(self._folder.name) / "experiment.json"
        file.write_text(order.experiment.to_json(), encoding="utf-8")
        words = ["-m", "fmgui", "sweep", str(file), "--data", data, "--out", str(runs)]
        words += ["--seeds", str(order.seeds), "--processes", str(order.processes)]
        words += ["--json", "--until-input-ends"]
        if order.vary:
            words += ["--vary", *order.vary]
        if order.scheduler:
            words += ["--scheduler", order.scheduler]
        self._process.start(sys.executable, words)

    @Slot()
    def stop(self) -> None:
        """Let the sweep stop; its runs keep what they have reached, and can go on."""
        self._stopped = True
        self._process.closeWriteChannel()

    def close(self) -> None:
        """Stop, and wait for the end."""
        if self.is_running:
            self.stop()
            if not self._process.waitForFinished(_END_MILLISECONDS):
                # Its trainings end by themselves when it is gone.
                self._process.kill()
                self._process.waitForFinished()

    @Slot()
    def _read(self) -> None:
        while self._process.canReadLine():
            try:
                self.take(json.loads(bytes(self._process.readLine().data())))
            except (ValueError, KeyError, TypeError):
                continue

    def take(self, told: dict[str, Any]) -> None:
        """Take what the command tells of a training, begun or over; see ``fmgui sweep --json``."""
        problem = str(told.get("problem", ""))
        self._left = told["count"] - told["done"]
        self._without_result += bool(problem)
        trained = told["done"] - self._without_result
        self.progressed.emit(Progress(trained, told["count"], problem))

    @Slot()
    def _on_finished(self) -> None:
        self._read()
        self._clear()
        told = bytes(self._process.readAllStandardError().data()).decode(errors="replace").strip()
        failed = self._process.exitCode() == 2 and not self._stopped
        self.ended.emit(told.splitlines()[-1] if failed and told else "")

    @Slot(QProcess.ProcessError)
    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._clear()
            self.ended.emit(self._process.errorString())

    def _clear(self) -> None:
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
