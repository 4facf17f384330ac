"""All that a training needs to go on exactly where it was, as plain arrays on disk.

Weights alone are not enough: the optimizer's moments and step count, the state of the random
generators behind dropout, and what early stopping and reduce-on-plateau have counted decide over
the epochs to come as well.
"""

import itertools
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import keras
import numpy as np

from fmgui.errors import RunError
from fmgui.runs.arrays import read_arrays
from fmgui.runs.files import replacing
from fmgui.runs.kept_epochs import ROLES, VARIABLE, WEIGHT
from fmgui.training.warmup import LinearWarmup

_COUNTED = {
    "EarlyStopping": ("wait", "stopped_epoch", "best", "best_epoch"),
    "ReduceLROnPlateau": ("wait", "best", "cooldown_counter"),
}
"""What Keras's callbacks count from epoch to epoch, by the names of their attributes."""

_EPOCH, _COUNTS, _KEPT = "epoch", "counts", "kept"

_GENERATOR, _STEP, _RATE, _MOMENT = "generator", "step", "rate", "moment"
"""Roles of variables beside the weights: random generators of the network, the optimizer's count
of steps, its learning rate or what a warm-up has for one, and all else that it remembers."""


def save_state(
    path: Path, epoch: int, trainer: keras.Model, deciders: Sequence[keras.callbacks.Callback]
) -> None:
    """Write the state after a whole epoch, or with ``epoch`` 0 that before the first step.

    Raises:
        OSError: The file cannot be written.
    """
    _build_optimizer(trainer.network, trainer.optimizer)
    roles, variables = zip(*_variables(trainer.network, trainer.optimizer), strict=True)
    arrays: dict[str, Any] = {
        _EPOCH: np.array(epoch),
        _COUNTS: np.array(_counts(deciders)),
        ROLES: np.array(roles),
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
            self._counts = _read_counts(str(self._arrays[_COUNTS]))
        except FileNotFoundError:
            raise RunError(f"{path.parent} cannot go on: no epoch of it was finished.") from None
        except (RunError, ValueError, KeyError, TypeError, RecursionError):
            raise RunError(f"{path} is damaged: this run cannot go on.") from None

    def restore_variables(self, trainer: keras.Model) -> None:
        """Put weights, optimizer and random generators back as they were.

        Raises:
            RunError: The state is that of another network or optimizer.
        """
        _build_optimizer(trainer.network, trainer.optimizer)
        variables = [variable for _, variable in _variables(trainer.network, trainer.optimizer)]
        stored = self._numbered(VARIABLE)
        if not _fit(variables, stored):
            raise RunError("The saved state is of another network: this run cannot go on.")
        _assign(variables, stored)

    def take_over(
        self, trainer: keras.Model, *, step: int, same_optimizer: bool, same_rate: bool
    ) -> bool:
        """Put back what fits a training with other settings; the network must have its shapes.

        Args:
            trainer: The trainer just built.
            step: How many steps of its own size it would have done by now.
            same_optimizer: Whether it has the optimizer that the state is of.
            same_rate: Whether the learning rate is to stay what it was.

        Returns:
            Whether the optimizer remembers what it did. One that does not begins with its first
            step, unless a schedule needs to know how far it is.

        Raises:
            RunError: The state is that of another network, or does not tell what is what.
        """
        mine = _by_role(_variables(trainer.network, trainer.optimizer))
        stored = _by_role(zip(self._roles(), self._numbered(VARIABLE), strict=False))
        if not _fit(mine[WEIGHT], stored[WEIGHT]):
            raise RunError("The kept epoch is of another network: it cannot be forked.")
        _assign(mine[WEIGHT], stored[WEIGHT])
        _build_optimizer(trainer.network, trainer.optimizer)
        mine = _by_role(_variables(trainer.network, trainer.optimizer))
        remembers = same_optimizer and _fit(mine[_MOMENT], stored[_MOMENT])
        wanted = {_GENERATOR: True, _MOMENT: remembers, _RATE: same_rate}
        for role, is_wanted in wanted.items():
            if is_wanted and _fit(mine[role], stored[role]):
                _assign(mine[role], stored[role])
        if not remembers and trainer.optimizer.use_ema:
            # Averages of the weights begin with what these are now.
            averages = trainer.optimizer._model_variables_moving_average
            _assign(averages, trainer.trainable_variables)
        has_schedule = not isinstance(trainer.optimizer._learning_rate, keras.Variable)
        mine[_STEP][0].assign(step if remembers or has_schedule else 0)
        return remembers

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

    def _roles(self) -> list[str]:
        roles = self._arrays.get(ROLES)
        if roles is None:
            raise RunError("This run was kept by an older fmgui: it cannot be forked.")
        return [str(role) for role in roles.ravel()]

    def _numbered(self, prefix: str) -> list[Any]:
        names = (f"{prefix}_{number}" for number in itertools.count())
        return [
            self._arrays[name] for name in itertools.takewhile(self._arrays.__contains__, names)
        ]


def copy_variables(
    network: keras.Model, optimizer: keras.optimizers.Optimizer, trainer: keras.Model
) -> None:
    """Give a trainer the values of a network and an optimizer of the same make."""
    _build_optimizer(network, optimizer)
    _build_optimizer(trainer.network, trainer.optimizer)
    new = [variable for _, variable in _variables(network, optimizer)]
    _assign([variable for _, variable in _variables(trainer.network, trainer.optimizer)], new)


def _build_optimizer(network: keras.Model, optimizer: keras.optimizers.Optimizer) -> None:
    """Give the optimizer its moments, which do not exist before the first step."""
    if not optimizer.built:
        optimizer.build(network.trainable_variables)


def _variables(
    network: keras.Model, optimizer: keras.optimizers.Optimizer
) -> Iterator[tuple[str, Any]]:
    """Yield all that a training changes, each with its role."""
    weights = {id(variable) for variable in network.weights}
    for variable in network.variables:
        yield WEIGHT if id(variable) in weights else _GENERATOR, variable
    roles = {id(optimizer._iterations): _STEP, id(optimizer._learning_rate): _RATE}
    for variable in optimizer.variables:
        yield roles.get(id(variable), _MOMENT), variable
    if isinstance(optimizer._learning_rate, LinearWarmup):
        yield _RATE, optimizer._learning_rate.share


def _by_role(variables: Iterable[tuple[str, Any]]) -> defaultdict[str, list[Any]]:
    found: defaultdict[str, list[Any]] = defaultdict(list)
    for role, variable in variables:
        found[role].append(variable)
    return found


def _fit(variables: Sequence[Any], arrays: Sequence[Any]) -> bool:
    return [tuple(variable.shape) for variable in variables] == [array.shape for array in arrays]


def _assign(variables: Sequence[Any], arrays: Sequence[Any]) -> None:
    for variable, array in zip(variables, arrays, strict=True):
        variable.assign(array)


def _counts(deciders: Sequence[keras.callbacks.Callback]) -> str:
    counts = {
        _kind(decider): {name: _plain(getattr(decider, name)) for name in _COUNTED[_kind(decider)]}
        for decider in deciders
    }
    return json.dumps(counts)


def _read_counts(text: str) -> dict[str, dict[str, float | None]]:
    """Return the counts; of somebody else's file nothing but known names and numbers."""
    counts = json.loads(text)
    return {
        kind: {name: _number(counts[kind][name]) for name in names if name in counts[kind]}
        for kind, names in _COUNTED.items()
        if kind in counts
    }


def _number(value: Any) -> float | None:
    if value is None or (isinstance(value, int | float) and not isinstance(value, bool)):
        return value
    raise ValueError("A count is a number.")


def _kind(decider: keras.callbacks.Callback) -> str:
    return next(name for name in _COUNTED if isinstance(decider, getattr(keras.callbacks, name)))


def _plain(value: Any) -> float | int | None:
    return value if value is None or isinstance(value, int) else float(value)


def _kept_weights(deciders: Sequence[keras.callbacks.Callback]) -> list[Any]:
    for decider in deciders:
        if isinstance(decider, keras.callbacks.EarlyStopping) and decider.best_weights is not None:
            return list(decider.best_weights)
    return []
