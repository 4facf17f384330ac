"""Where a fork comes from, as its ``environment.json`` tells, and where there can be one."""

from dataclasses import asdict, dataclass
from typing import Any

from fmgui.data.dataset import Dataset
from fmgui.errors import RunError
from fmgui.runs.kept_epochs import KeptEpochs
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.experiment import Experiment
from fmgui.specs.layer_table import layer_table
from fmgui.specs.network import Network

FORKED_FROM = "forked_from"
"""The name under which ``environment.json`` holds an ``Origin``."""


@dataclass(frozen=True)
class Origin:
    """The epoch of another run that a run has begun with."""

    run: str
    """The name of the other run's folder."""
    epoch: int
    """The epoch, whole; 0 is the state before the first step."""
    best_epoch: int | None = None
    """Which of the epochs until then has given the best weights; None where there was none."""

    def as_json(self) -> dict[str, dict[str, Any]]:
        """Return what to write into ``environment.json``."""
        return {FORKED_FROM: asdict(self)}


def read_origin(run: RunFolder) -> Origin | None:
    """Return where a run comes from, or None where it is no fork.

    Raises:
        RunError: ``environment.json`` cannot be read.
    """
    values = run.environment().get(FORKED_FROM)
    if not isinstance(values, dict):
        return None
    epoch, best = values.get("epoch"), values.get("best_epoch")
    if type(epoch) is not int or epoch < 0:
        return None
    return Origin(str(values.get("run", "")), epoch, best if type(best) is int else None)


def epochs_lost_to(run: RunFolder) -> frozenset[int]:
    """Return the epochs of a fork whose weights it has never had.

    Of those before it began it has only the best, where that was kept.
    """
    origin = read_origin(run)
    if origin is None:
        return frozenset()
    return frozenset(range(1, min(origin.epoch, 10_000) + 1)) - {origin.best_epoch}


def epochs_to_fork(run: RunFolder) -> list[int]:
    """Return the epochs that a run can be forked from, in order.

    What a fork has kept of the epochs before its own is left to the run that it comes from.

    Raises:
        RunError: ``environment.json`` cannot be read.
    """
    origin = read_origin(run)
    return [epoch for epoch in KeptEpochs(run).epochs() if not origin or epoch >= origin.epoch]


def check_fork(parent: RunFolder, epoch: int, experiment: Experiment, dataset: Dataset) -> None:
    """Raise ``RunError`` where a run cannot be forked from an epoch with these settings."""
    if epoch not in (there := epochs_to_fork(parent)):
        names = ", ".join(map(str, there)) or "none"
        raise RunError(f"{parent.path} cannot be forked from epoch {epoch}. It has kept: {names}.")
    if parent.environment().get("data_fingerprint") != dataset.fingerprint:
        raise RunError(
            f"{parent.path} was trained on another data set than {dataset.name}: choose that one."
        )
    if len(parent.history()) < epoch:
        raise RunError(f"{parent.history_file} has lost epochs: this run cannot be forked there.")
    if problem := hindrance(parent.experiment(), epoch, experiment):
        raise RunError(problem)


def hindrance(before: Experiment, epoch: int, after: Experiment) -> str:
    """Return in a sentence why these settings cannot be those of a fork; empty where they can."""
    if _shapes(before.network) != _shapes(after.network):
        return (
            "A fork begins with the weights that were there: it cannot have other layers or "
            "sizes. Train this as a new run."
        )
    if after.training.epochs <= epoch:
        return f"The fork begins after epoch {epoch}: plan more than {epoch} epochs."
    return ""


def _shapes(network: Network) -> list[tuple[Any, ...]]:
    layers = layer_table(network).layers
    return [
        (layer.kernel_shape, layer.trainable, layer.fixed) for layer in layers if layer.parameters
    ]
