"""The trainer of the last training, kept for the next one of the same make.

Keras leaves some megabytes behind with every model that was built and fitted; fitting the same
model again leaves next to none. So the built trainer stays while the architecture, the data and
all that its graph was made of stay the same, and only its variables are made new.
"""

import threading
from dataclasses import dataclass
from typing import Any

import keras
import numpy as np

from fmgui.specs.experiment import Experiment
from fmgui.training.build import compile_network
from fmgui.training.fitting.block_trainer import BlockTrainer
from fmgui.training.fitting.gates import gates_for
from fmgui.training.fitting.renewal import RenewingTrainer
from fmgui.training.pictures import Part, Parts
from fmgui.training.state import copy_variables


@dataclass(frozen=True)
class _Kept:
    recipe: tuple[Any, ...]
    parts: Parts
    trainer: BlockTrainer


class KeptTrainer:
    """Holds at most one trainer; every method may be called from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: _Kept | None = None

    def trainer(
        self,
        experiment: Experiment,
        parts: Parts,
        network: keras.Model,
        optimizer: keras.optimizers.Optimizer,
    ) -> BlockTrainer:
        """Return a trainer for a network and an optimizer that were just built.

        It is the one that is kept, with the values of their variables, where it is of the same
        make; else a new one made of them. Either way it is no longer kept: give it back with
        ``keep`` when its training is over.
        """
        with self._lock:
            kept, self._kept = self._kept, None
        recipe = _recipe(experiment, optimizer)
        if kept and kept.recipe == recipe and _same_pictures(kept.parts, parts):
            copy_variables(network, optimizer, kept.trainer)
            return kept.trainer
        # Before the new one is built: two data sets need not be in memory at a time.
        if kept:
            kept.trainer.let_go()
            del kept
        gates = gates_for(experiment.network, experiment.training.batch_size)
        make = RenewingTrainer if parts.sketchbook else BlockTrainer
        trainer = make(network, parts.training, parts.validation, gates)
        compile_network(trainer, optimizer)
        return trainer

    def keep(self, experiment: Experiment, parts: Parts, trainer: BlockTrainer) -> None:
        """Keep a trainer whose training is over, in the place of any other."""
        with self._lock:
            self._kept = _Kept(_recipe(experiment, trainer.optimizer), parts, trainer)


def _recipe(experiment: Experiment, optimizer: keras.optimizers.Optimizer) -> tuple[Any, ...]:
    """Return all that is built into a trainer's graph, beside its pictures."""
    settings, schedule = experiment.optimizer, (experiment.schedule, experiment.training.epochs)
    if isinstance(optimizer._learning_rate, keras.Variable):
        # The rate is a variable like any other, and what changes it stands outside.
        return (
            experiment.network,
            settings.model_copy(update={"learning_rate": 1.0}),
            experiment.training.batch_size,
        )
    return (experiment.network, settings, experiment.training.batch_size, *schedule)


def _same_pictures(parts: Parts, others: Parts) -> bool:
    """Tell whether a trainer has the pictures already; sketches are renewed in any case."""
    return (
        _same(parts.training, others.training)
        and _same(parts.validation, others.validation)
        and bool(parts.sketchbook) == bool(others.sketchbook)
    )


def _same(part: Part, other: Part) -> bool:
    return np.array_equal(part.labels, other.labels) and (
        part.images is other.images or np.array_equal(part.images, other.images)
    )
