"""The initialisation microscope: from a change in the form to the painted histograms."""

import time
from collections.abc import Iterator
from typing import Any

from tests.benchmarks import fresh
from tests.benchmarks.figures import Figure, median
from tests.benchmarks.material import Material


def _dense(units: int, initializer: str = "HeNormal") -> dict[str, Any]:
    kernel = {"kind": initializer}
    return {"kind": "Dense", "units": units, "activation": "relu", "kernel_initializer": kernel}


def _convolution(filters: int, **settings: int) -> dict[str, Any]:
    return {"kind": "Conv2D", "filters": filters, "activation": "relu", **settings}


NETWORKS = {
    "the lecture's five layers of 100": 5 * [_dense(100)],
    "3 layers of 512": 3 * [_dense(512)],
    "8 layers of 1,000": 8 * [_dense(1000)],
    "2 layers of 4,096": 2 * [_dense(4096)],
    "8 layers of 4,096, the largest": 8 * [_dense(4096)],
    "2 convolutions of 16 filters": [_convolution(16), _convolution(16), _dense(64)],
    "4 convolutions of 64 filters": [*4 * [_convolution(64)], _dense(128)],
    "8 convolutions of 512 filters, 11×11, the largest": (
        8 * [_convolution(512, kernel_size=11, pool_size=1)]
    ),
}
"""By their names: the hidden layers."""

FIRST = ("the lecture's five layers of 100", "2 convolutions of 16 filters")
"""Those whose first looks are measured: in all later ones, everything has been set up."""

KINDS = ACTIVATION, INITIALIZER, WIDTH, DEPTH = (
    "activation of the first layer",
    "initializer of all layers",
    "width of the first layer",
    "depth",
)
"""What is changed, in turn."""

_PAUSE = 0.2
"""Seconds between a painting and the next change."""


def looks(material: Material) -> Iterator[Figure]:
    """Measure the answer to each change of activation, initializer, width and depth."""
    for name in NETWORKS:
        answered = fresh.call(answers, folder=material.folder, name=name, count=material.size.looks)
        for kind, times in answered["times"].items():
            yield Figure(f"{name}, other {kind} (worst)", max(times), "ms", aim="150")
        every = [each for times in answered["times"].values() for each in times]
        yield Figure(f"{name}, a look (median)", median(every), "ms", aim="150")
        yield Figure(f"{name}, a look (worst)", max(every), "ms", aim="150")
        used = median(answered["processor"])
        yield Figure(f"{name}, processor time (median)", used, "ms")
    for name in FIRST:
        firsts = [
            fresh.call(first, folder=material.folder, name=name)
            for _ in range(material.size.rounds)
        ]
        for what in firsts[0]:
            worst = max(each[what] for each in firsts)
            yield Figure(f"{name}, {what} after the start (worst)", worst, "ms", aim="150")


def answers(folder: str, name: str, count: int) -> dict[str, Any]:
    """Return the milliseconds from a change in the form to the painting, for each kind of change.

    Beside them stands the processor time, of all threads, that went by meanwhile. Every change
    comes soon after the painting before it: in a large network the estimate has been painted then,
    and the look itself is on its way.
    """
    from fmgui.specs.experiment import Experiment
    from tests.benchmarks.windows import open_window, rest, wait_until

    window = open_window(folder)
    window.pages.show_page("why")
    window.pages.why.show_page("initialisation")
    painted = _when_painted(window.pages.why.page("initialisation"))
    times: dict[str, list[float]] = {}
    processor = []
    experiment = Experiment().model_dump(mode="json")
    for number, (kind, hidden) in enumerate(_changes(NETWORKS[name], count)):
        changed = Experiment.from_values({**experiment, "network": {"hidden": hidden}})
        painted.clear()
        begin, used = time.perf_counter(), time.process_time()
        window.form.set_value(changed)
        wait_until(lambda wanted=changed.network: wanted in painted, often=1)
        # The first ones make TensorFlow set itself up.
        if number > 2:
            times.setdefault(kind, []).append(1000 * (painted[changed.network] - begin))
            processor.append(1000 * (time.process_time() - used))
        rest(_PAUSE)
    return {"times": times, "processor": processor}


def first(folder: str, name: str) -> dict[str, float]:
    """Return the milliseconds that the first look into a network takes, and the first change."""
    from fmgui.specs.experiment import Experiment
    from tests.benchmarks.windows import READING, open_window, rest, wait_until

    window = open_window(folder)
    rest(READING)
    window.pages.show_page("why")
    page = window.pages.why.page("initialisation")
    painted = _when_painted(page)
    experiment = Experiment().model_dump(mode="json")
    times = {}
    for number, (_, hidden) in enumerate(_changes(NETWORKS[name], 0)):
        changed = Experiment.from_values({**experiment, "network": {"hidden": hidden}})
        begin = time.perf_counter()
        window.form.set_value(changed)
        window.pages.why.show_page("initialisation")
        wait_until(lambda wanted=changed.network: wanted in painted, often=1)
        what = ("first look", "first change", "second change")[number]
        times[what] = 1000 * (painted[changed.network] - begin)
        rest(_PAUSE)
    return times


def _when_painted(page: Any) -> dict[Any, float]:
    """Return when the first look into each network was painted; it fills by and by."""
    painted: dict[Any, float] = {}

    def show(answer: Any) -> None:
        type(page)._show(page, answer)
        page.layers.repaint()
        painted.setdefault(answer.question.network, time.perf_counter())

    page._show = show
    return painted


def _changes(
    hidden: list[dict[str, Any]], count: int
) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Yield what is changed, and all hidden layers after it, ``count`` times and three before."""
    first, *others = hidden
    width = "filters" if first["kind"] == "Conv2D" else "units"
    activations = ("tanh", "relu", "elu", "sigmoid")
    initializers = ("RandomNormal", "GlorotUniform", "HeNormal")
    is_shorter = False
    for number in range(count + 3):
        turn, what = divmod(number, len(KINDS))
        if KINDS[what] == ACTIVATION:
            first = {**first, "activation": activations[turn % 4]}
        elif KINDS[what] == INITIALIZER:
            kernel = {"kernel_initializer": {"kind": initializers[turn % 3]}}
            first, *others = ({**layer, **kernel} for layer in (first, *others))
        elif KINDS[what] == WIDTH:
            first = {**first, width: hidden[0][width] - 1 - turn % 8}
        else:
            is_shorter = not is_shorter
        yield KINDS[what], [first, *(others[:-1] if is_shorter else others)]
