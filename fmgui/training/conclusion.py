"""How a training has ended: what is told of it, and what ``result.json`` holds."""

from dataclasses import asdict
from typing import Any

import tensorflow as tf

from fmgui.runs.run_folder import BEST, LAST
from fmgui.specs.diagnosis import why_it_diverged
from fmgui.specs.experiment import Experiment
from fmgui.training.checkpoints import Checkpoints
from fmgui.training.evaluate import score
from fmgui.training.events import Ended, Outcome, Score
from fmgui.training.observer import Observer
from fmgui.training.predict import first_line, probabilities
from fmgui.training.preparing import NO_MEMORY, Prepared

_MESSAGES = {
    Outcome.FINISHED: "Finished: {epochs}.",
    Outcome.EARLY_STOPPED: "Stopped early after {epochs}: no improvement any more.",
    Outcome.STOPPED: "Stopped after {epochs}.",
    Outcome.DIVERGED: (
        "Diverged in epoch {epoch}, step {step}: the loss is no number any more. {why}"
    ),
}


def conclude(
    experiment: Experiment, prepared: Prepared, observer: Observer, checkpoints: Checkpoints
) -> tuple[Ended, dict[str, Any]]:
    """Test the last and the best weights; return the event and the result."""
    test = prepared.parts.test
    picture = test.images[:1]
    scores: dict[str, Score | None] = {LAST: None, BEST: None}
    predictions: dict[str, list[float]] = {}
    if observer.whole_epochs:
        for name in scores:
            if name == BEST and checkpoints.last_is_best():
                # A slow network takes seconds for it.
                scores[name], predictions[name] = scores[LAST], predictions[LAST]
                continue
            checkpoints.restore(name)
            scores[name] = score(prepared.network, test)
            predictions[name] = probabilities(prepared.network, picture)[0].tolist()
    ended = Ended(
        observer.outcome(),
        observer.whole_epochs,
        checkpoints.best_epoch,
        scores[LAST],
        scores[BEST],
        _message(experiment, observer),
        observer.diverged_at,
    )
    prediction = {"test_picture": 0, "label": int(test.labels[0]), **predictions}
    return ended, {**_result(ended, prepared, observer), "prediction": prediction}


def conclude_failed(
    prepared: Prepared, observer: Observer, checkpoints: Checkpoints, error: Exception
) -> tuple[Ended, dict[str, Any]]:
    """Return the event and the result of a training that an error has ended."""
    message = f"Training failed: {type(error).__name__}: {first_line(error)}."
    if isinstance(error, MemoryError | tf.errors.ResourceExhaustedError):
        message = NO_MEMORY
    best_epoch = checkpoints.best_epoch or observer.best_epoch
    ended = Ended(Outcome.FAILED, observer.whole_epochs, best_epoch, None, None, message)
    return ended, _result(ended, prepared, observer)


def _message(experiment: Experiment, observer: Observer) -> str:
    """Return in one sentence how a training ended."""
    epochs, moment = observer.whole_epochs, observer.diverged_at
    gaps: dict[str, Any] = {"epochs": "1 epoch" if epochs == 1 else f"{epochs} epochs"}
    if moment:
        gaps |= {"epoch": moment.epoch, "step": moment.step}
        gaps["why"] = why_it_diverged(experiment)
    return _MESSAGES[observer.outcome()].format(**gaps)


def _result(ended: Ended, prepared: Prepared, observer: Observer) -> dict[str, Any]:
    return {
        "outcome": ended.outcome.value,
        "parameters": prepared.network.count_params(),
        "epochs": ended.epochs,
        "best_epoch": ended.best_epoch,
        "last": asdict(ended.last) if ended.last else None,
        "best": asdict(ended.best) if ended.best else None,
        "message": ended.message,
        "diverged_at": asdict(ended.diverged_at) if ended.diverged_at else None,
        "seconds": observer.seconds,
    }
