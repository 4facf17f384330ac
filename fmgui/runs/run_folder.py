"""A run on disk. Its files are a public format, and each is whole at every moment."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fmgui.errors import RunError
from fmgui.runs.files import read_text, write_json, write_text
from fmgui.runs.history import EpochRow, read_history, write_history
from fmgui.specs.experiment import Experiment

BEST = "best"
LAST = "last"


@dataclass(frozen=True)
class RunFolder:
    """The folder of one run. Reading raises ``RunError``, writing raises ``OSError``."""

    path: Path

    @classmethod
    def create(cls, path: Path) -> "RunFolder":
        """Make the folder for a new run, with all folders above it.

        Raises:
            RunError: Something is there already, or the folder cannot be made.
        """
        try:
            if path.exists() and (not path.is_dir() or any(path.iterdir())):
                raise RunError(f"{path} is already there: choose another place for the run.")
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise RunError(f"{path} cannot be made: {error.strerror or error}.") from None
        return cls(path)

    @property
    def experiment_file(self) -> Path:
        """What was trained: ``experiment.json``."""
        return self.path / "experiment.json"

    @property
    def environment_file(self) -> Path:
        """Versions, data set, seed and start time: ``environment.json``."""
        return self.path / "environment.json"

    @property
    def history_file(self) -> Path:
        """A row per finished epoch: ``history.csv``."""
        return self.path / "history.csv"

    @property
    def best_weights_file(self) -> Path:
        """Weights of the epoch with the best monitored value: ``FMbest.weights.h5``."""
        return self.path / "FMbest.weights.h5"

    @property
    def best_model_file(self) -> Path:
        """The same as a whole model for plain Keras: ``FMbest.keras``."""
        return self.path / "FMbest.keras"

    @property
    def last_weights_file(self) -> Path:
        """Weights of the last finished epoch: ``last.weights.h5``."""
        return self.path / "last.weights.h5"

    @property
    def state_file(self) -> Path:
        """What a training needs to go on after its last finished epoch: ``state.npz``."""
        return self.path / "state.npz"

    @property
    def epochs_folder(self) -> Path:
        """States of earlier epochs, see ``KeptEpochs``: the folder ``epochs``."""
        return self.path / "epochs"

    @property
    def result_file(self) -> Path:
        """How the run ended: ``result.json``."""
        return self.path / "result.json"

    def weights_file(self, checkpoint: str) -> Path:
        """Return the weights of a checkpoint, ``"best"`` or ``"last"``.

        Raises:
            RunError: The run has no such checkpoint.
        """
        path = self.best_weights_file if checkpoint == BEST else self.last_weights_file
        if not path.is_file():
            raise RunError(f"{self.path} has no {path.name}: was an epoch finished?")
        return path

    def write_experiment(self, experiment: Experiment) -> None:
        """Write ``experiment.json``."""
        write_text(self.experiment_file, experiment.to_json())

    def write_environment(self, environment: dict[str, Any]) -> None:
        """Write ``environment.json``."""
        write_json(self.environment_file, environment)

    def write_history(self, rows: list[EpochRow]) -> None:
        """Write ``history.csv`` with all rows so far."""
        write_history(self.history_file, rows)

    def write_result(self, result: dict[str, Any]) -> None:
        """Write ``result.json``; with it the run is over."""
        write_json(self.result_file, result)

    def experiment(self) -> Experiment:
        """Read what was trained."""
        try:
            text = read_text(self.experiment_file)
        except FileNotFoundError:
            raise RunError(
                f"{self.path} is not a run: there is no {self.experiment_file.name}."
            ) from None
        return Experiment.from_json(text, str(self.experiment_file))

    def environment(self) -> dict[str, Any]:
        """Read versions, data set, seed and start time; empty where there is no such file."""
        return self._read_json(self.environment_file)

    def history(self) -> list[EpochRow]:
        """Read the finished epochs."""
        return read_history(self.history_file)

    def result(self) -> dict[str, Any]:
        """Read how the run ended; empty while it has not."""
        # Its models take a while to be made, which a window without runs need not wait for.
        from fmgui.runs.result_format import problem_of

        result = self._read_json(self.result_file)
        if problem := problem_of(result):
            raise RunError(f"{self.result_file} is damaged: {problem} is not what it should be.")
        return result

    def _read_json(self, path: Path) -> dict[str, Any]:
        try:
            value = json.loads(read_text(path))
        except FileNotFoundError:
            return {}
        except (ValueError, RecursionError) as error:
            raise RunError(f"{path} is damaged: {error}.") from None
        if not isinstance(value, dict):
            raise RunError(f"{path} is damaged: it should hold a JSON object.")
        return value
