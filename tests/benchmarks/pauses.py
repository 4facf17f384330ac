"""How soon a training holds when it is asked to, and how soon it has ended."""

import random
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fmgui.specs.experiment import Experiment
from fmgui.training.control import Control
from tests.benchmarks import fresh
from tests.benchmarks.figures import Figure, percentile
from tests.benchmarks.material import Material, convolutional, experiment

_SILENCE = 0.4
"""Seconds without work, after which a training is taken to hold."""
_LISTENING = 0.003


def pauses(material: Material) -> Iterator[Figure]:
    """Pause networks that are quick, slower and slow at moments all over their training."""
    layer = {"kind": "Conv2D", "filters": 32, "kernel_size": 5}
    slow = [layer, {**layer, "filters": 64}, {"kind": "Dense", "units": 64}]
    for name, values in (
        ("lecture", _short(experiment(1000))),
        ("convolutional network", _short(convolutional(1000))),
        ("two layers of 5×5, batches of 1,024", _with(slow, 1024)),
        ("two layers of 5×5, batches of 256", _with(slow, 256)),
        ("two layers of 5×5, batches of 32", _with(slow, 32)),
    ):
        told = fresh.call(paused, folder=material.folder, values=values, count=material.size.pauses)
        yield Figure(f"pause, {name}, 95th percentile", percentile(told["pauses"], 95), "ms", None)
        yield Figure(f"pause, {name}, longest", max(told["pauses"]), "ms", None, aim="300")
        yield Figure(f"stop, {name}, with its test scores", told["stop"], "ms", None)


def _with(hidden: list[dict[str, Any]], batch_size: int) -> dict[str, Any]:
    values = {**experiment(1000, training__batch_size=batch_size), "network": {"hidden": hidden}}
    return _short(Experiment.from_values(values).model_dump(mode="json"))


def _short(values: dict[str, Any]) -> dict[str, Any]:
    """Return the experiment with few pictures: pauses meet validation and checkpoints too."""
    few = {"training_pictures": 3000, "validation": "held_out", "validation_fraction": 0.4}
    return {**values, "training": {**values["training"], **few}}


def paused(folder: str, values: dict[str, Any], count: int) -> dict[str, Any]:
    """Train, pause so many times, and stop; return how many milliseconds each of it took."""
    from fmgui.training.keras_loading import load_keras

    load_keras()
    from fmgui.data.idx import load_folder
    from fmgui.runs.run_folder import RunFolder
    from fmgui.training.events import Progressed
    from fmgui.training.train import train

    control, under_way, moments = Control(), threading.Event(), random.Random(4)

    def emit(event: object) -> None:
        if isinstance(event, Progressed):
            under_way.set()

    with tempfile.TemporaryDirectory() as runs:
        run = RunFolder.create(Path(runs) / "run")
        arguments = (Experiment.from_values(values), load_folder(Path(folder)), run, emit, control)
        thread = threading.Thread(target=train, args=arguments)
        thread.start()
        under_way.wait()
        times = []
        for _ in range(count):
            time.sleep(moments.uniform(0.05, 0.5))
            control.pause()
            times.append(_time_to_silence())
            control.resume()
        begun = time.perf_counter()
        control.stop()
        thread.join()
        return {"pauses": times, "stop": 1000 * (time.perf_counter() - begun)}


def _time_to_silence() -> float:
    """Return how many milliseconds pass until this process computes nothing any more."""
    begun = heard = now = time.perf_counter()
    used = time.process_time()
    while now - heard < _SILENCE:
        time.sleep(_LISTENING)
        before, now = now, time.perf_counter()
        used_before, used = used, time.process_time()
        # To listen takes a little itself.
        if used - used_before > (now - before) / 4:
            heard = now
    return 1000 * (heard - begun)
