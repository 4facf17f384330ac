"""A run that is over, measured again from the epochs that it has kept."""

from collections.abc import Iterator

import tensorflow as tf

from fmgui.data.dataset import Dataset
from fmgui.errors import RunError
from fmgui.runs.history import Again
from fmgui.runs.kept_epochs import KeptEpochs
from fmgui.runs.run_folder import RunFolder
from fmgui.training.build import build_aside
from fmgui.training.control import Control
from fmgui.training.epoch_weights import check_data, load_epoch
from fmgui.training.pictures import divide
from fmgui.training.witness import Witness


def measurable_epochs(run: RunFolder) -> list[int]:
    """Return the epochs whose weights are there, in order, without the start."""
    result = run.result()
    kept = {*KeptEpochs(run).epochs(), result.get("best_epoch"), result.get("epochs")}
    return sorted(epoch for epoch in kept if epoch)


def measure_run(
    run: RunFolder, dataset: Dataset, control: Control | None = None
) -> Iterator[tuple[int, Again]]:
    """Yield what is measured again of each epoch that is there, the latest first.

    ``control`` ends it within an epoch.

    Raises:
        RunError: The run was trained on other data or with sketches, or keeps no epoch.
    """
    check_data(run, dataset)
    experiment = run.experiment()
    if experiment.training.sketches:
        raise RunError("Sketches are others in each epoch: have them measured while training.")
    epochs = measurable_epochs(run)
    if not epochs:
        raise RunError("This run has kept none of its epochs.")
    part = divide(dataset, experiment.training).training
    witness = Witness(experiment, part.images, tf.constant(part.labels))
    network = build_aside(experiment.network, experiment.training.seed)
    for epoch in reversed(epochs):
        load_epoch(network, run, epoch)
        again = witness.measure(network, control)
        if again is None:
            return
        yield epoch, again
