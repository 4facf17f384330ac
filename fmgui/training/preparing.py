"""What a training consists of, built before it begins."""

from dataclasses import dataclass

import keras
import tensorflow as tf

from fmgui.errors import RunError
from fmgui.specs.experiment import Experiment
from fmgui.training.build import build_network, build_optimizer
from fmgui.training.fitting.batches import Blocks, validation_batch_size
from fmgui.training.fitting.block_trainer import BlockTrainer
from fmgui.training.fitting.kept_trainer import KeptTrainer
from fmgui.training.pictures import Parts

NO_MEMORY = "There is not enough memory: try a smaller network or a smaller batch size."

_kept = KeptTrainer()


@dataclass
class Prepared:
    """A network with all that it is trained by."""

    network: keras.Sequential
    trainer: BlockTrainer
    training_blocks: Blocks
    validation_blocks: Blocks
    parts: Parts


def prepare(experiment: Experiment, parts: Parts) -> Prepared:
    """Build what a training consists of. Raises ``RunError`` where there is no memory for it."""
    try:
        return _build(experiment, parts)
    except (MemoryError, tf.errors.ResourceExhaustedError):
        raise RunError(NO_MEMORY) from None


def _build(experiment: Experiment, parts: Parts) -> Prepared:
    network = build_network(experiment.network, experiment.training.seed)
    blocks = Blocks(len(parts.training), experiment.training.batch_size, shuffled=True)
    optimizer = build_optimizer(experiment, blocks.steps_per_epoch, lean=True)
    trainer = _kept.trainer(experiment, parts, network, optimizer)
    at_a_time = validation_batch_size(experiment.network)
    validation = Blocks(len(parts.validation), at_a_time, shuffled=False)
    return Prepared(trainer.network, trainer, blocks, validation, parts)


def keep(experiment: Experiment, prepared: Prepared) -> None:
    """Keep what a training that is over was done with, for the next one of the same make."""
    _kept.keep(experiment, prepared.parts, prepared.trainer)
