"""All that a training needs to go on exactly where it was, as plain arrays on disk.

Weights alone are not enough: the optimizer's moments and step count, the state of the random
generators behind dropout, and what early stopping and reduce-on-plateau have counted decide over
the epochs to come as well.
"""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import keras
import numpy as np

from fmgui.errors import RunError
from fmgui.runs.arrays import read_arrays
from fmgui.runs.files import replacing
from fmgui.runs.kept_epochs import VARIABLE, WEIGHTS
from fmgui.training.warmup import LinearWarmup

_COUNTED = {
    "EarlyStopping": ("wait", "stopped_epoch", "best", "best_epoch"),
    "ReduceLROnPlateau": ("wait", "best", "cooldown_counter"),
}
"""What Keras's callbacks count from epoch to epoch, by the names of their attributes."""

_EPOCH, _COUNTS, _KEPT = "epoch", "counts", "kept"


def save_state(
    path: Path, epoch: int, trainer: keras.Model, deciders: Sequence[keras.callbacks.Callback]
) -> None:
    """Write the state after a whole epoch, or with ``epoch`` 0 that before the first step.

    Raises:
        OSError: The file cannot be written.
    """
    _build_optimizer(trainer)
    variables = list(_variables(trainer))
    arrays: dict[str, Any] = {
        _EPOCH: np.array(epoch),
        _COUNTS: np.array(_counts(deciders)),
        WEIGHTS: np.array(_places(trainer.network.weights, variables), np.int64),
    }
    for number, variable in enumerate(variables):
        arrays[f"{VARIABLE}_{number}"] = keras.ops.convert_to_numpy(variable)
    for number, weights in enumerate(_kept_weights(deciders)):
        arrays[f"{_KEPT}_{number}"] = weights
    with replacing(path) as temporary:
        np.savez(temporary, **arrays)


class SavedState:
    """The state of a training after a whole epoch, as ``save_state`` has written it."""

    def __init__(self, path: Path) -> None:
        """Read the file. Raises ``RunError`` where it is missing or damaged."""
        try:
            self._arrays = read_arrays(path)
            self.epoch = int(self._arrays[_EPOCH])
            self._counts: dict[str, dict[str, Any]] = json.loads(str(self._arrays[_COUNTS]))
        except FileNotFoundError:
            raise RunError(f"{path.parent} cannot go on: no epoch of it was finished.") from None
        except (RunError, ValueError, KeyError, TypeError, RecursionError):
            raise RunError(f"{path} is damaged: this run cannot go on.") from None

    def restore_variables(self, trainer: keras.Model) -> None:
        """Put weights, optimizer and random generators back as they were.

        Raises:
            RunError: The state is that of another network or optimizer.
        """
        _build_optimizer(trainer)
        variables = list(_variables(trainer))
        stored = self._numbered(VARIABLE)
        if [array.shape for array in stored] != [tuple(v.shape) for v in variables]:
            raise RunError("The saved state is of another network: this run cannot go on.")
        for variable, array in zip(variables, stored, strict=True):
            variable.assign(array)

    def restore_counts(
        self, deciders: Sequence[keras.callbacks.Callback], *, forgive: bool = False
    ) -> None:
        """Put back what the callbacks have counted; call it after their ``on_train_begin``.

        ``forgive`` sets the patience used to none, for a run that early stopping has ended and
        that is to go on all the same.
        """
        for decider in deciders:
            for name, value in self._counts.get(_kind(decider), {}).items():
                setattr(decider, name, value)
            if isinstance(decider, keras.callbacks.EarlyStopping):
                decider.best_weights = self._numbered(_KEPT) or None
                decider.wait = 0 if forgive else decider.wait

    def _numbered(self, prefix: str) -> list[Any]:
        names = [name for name in self._arrays if name.startswith(f"{prefix}_")]
        return [self._arrays[f"{prefix}_{number}"] for number in range(len(names))]


def _build_optimizer(trainer: keras.Model) -> None:
    """Give the optimizer its moments, which do not exist before the first step."""
    if not trainer.optimizer.built:
        trainer.optimizer.build(trainer.trainable_variables)


def _places(some: Sequence[Any], variables: Sequence[Any]) -> list[int]:
    place = {id(variable): number for number, variable in enumerate(variables)}
    return [place[id(variable)] for variable in some]


def _variables(trainer: keras.Model) -> Iterator[Any]:
    yield from trainer.network.variables
    yield from trainer.optimizer.variables
    rate = trainer.optimizer._learning_rate
    if isinstance(rate, LinearWarmup):
        yield rate.share


def _counts(deciders: Sequence[keras.callbacks.Callback]) -> str:
    counts = {
        _kind(decider): {name: _plain(getattr(decider, name)) for name in _COUNTED[_kind(decider)]}
        for decider in deciders
    }
    return json.dumps(counts)


def _kind(decider: keras.callbacks.Callback) -> str:
    return next(name for name in _COUNTED if isinstance(decider, getattr(keras.callbacks, name)))


def _plain(value: Any) -> float | int | None:
    return value if value is None or isinstance(value, int) else float(value)


def _kept_weights(deciders: Sequence[keras.callbacks.Callback]) -> list[Any]:
    for decider in deciders:
        if isinstance(decider, keras.callbacks.EarlyStopping) and decider.best_weights is not None:
            return list(decider.best_weights)
    return []
