"""The weights a run's network had after an epoch, from wherever the run has kept them."""

import keras

from fmgui.data.dataset import Dataset
from fmgui.errors import RunError
from fmgui.runs.kept_epochs import KeptEpochs
from fmgui.runs.run_folder import BEST, LAST, RunFolder
from fmgui.training.build import build_network
from fmgui.training.measure import Measured, measure
from fmgui.training.pictures import Part
from fmgui.training.predict import load_weights


def load_epoch(network: keras.Model, run: RunFolder, epoch: int) -> None:
    """Put the weights after an epoch, 0 for before the first, into a network of the run's own.

    Raises:
        RunError: The run has not kept that epoch, or its file is damaged or of another network.
    """
    kept, result = KeptEpochs(run), run.result()
    if epoch in kept.epochs():
        try:
            network.set_weights(kept.weights(epoch))
        except ValueError:
            raise RunError(f"{kept.file(epoch)} is of another network.") from None
    elif epoch == result.get("best_epoch"):
        load_weights(network, run, BEST)
    elif epoch == result.get("epochs"):
        load_weights(network, run, LAST)
    else:
        raise RunError(f"This run has not kept the weights of epoch {epoch}.")


def score_epoch(run: RunFolder, epoch: int, dataset: Dataset) -> Measured:
    """Return how good the weights after an epoch are on the test pictures.

    Raises:
        RunError: The weights are not there, or the run was trained on other data.
    """
    check_data(run, dataset)
    network = build_network(run.experiment().network)
    load_epoch(network, run, epoch)
    return measure(network, Part(dataset.test_images, dataset.test_labels))


def check_data(run: RunFolder, dataset: Dataset) -> None:
    """Raise ``RunError`` where the data set is not the one that the run was trained on."""
    environment = run.environment()
    if environment.get("data_fingerprint") != dataset.fingerprint:
        name = environment.get("data_set", "other data")
        raise RunError(f"This run was trained on {name}: choose that data set first.")
