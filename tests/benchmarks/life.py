"""A training in the window from the click to some seconds after its end, with each page in view."""

import itertools
from collections.abc import Iterator
from typing import Any

from fmgui.specs.experiment import Experiment
from tests.benchmarks import fresh
from tests.benchmarks.figures import Figure, percentile
from tests.benchmarks.material import Material, experiment

PAGES = ("curves", "compare", "evaluation", "pictures", "the list of runs")
PHASES = ("the click", "preparing", "training", "its end", "after it")
_AFTER = 4.0
"""Seconds watched after a training's end."""


def life(material: Material) -> Iterator[Figure]:
    """Measure how long the event loop is held up in each phase of a training."""
    values = experiment(material.size.epochs)
    every = [fresh.call(phases, folder=material.folder, values=values, page=p) for p in PAGES]
    for page, stalls in zip(PAGES, every, strict=True):
        worst = max(stalls, key=lambda phase, stalls=stalls: max(stalls[phase], default=0.0))
        what = f"a whole training, {page} in view: longest stall, in {worst}"
        yield Figure(what, max(stalls[worst]), "ms", aim="50")
    for phase in PHASES:
        stalls = [stall for one in every for stall in one[phase]]
        yield Figure(f"{phase}, any page in view: longest stall", max(stalls), "ms", aim="50")
    stalls = [stall for one in every for stall in itertools.chain(*one.values())]
    yield Figure("a whole training: 99th percentile", percentile(stalls, 99), "ms", aim="16")


def phases(folder: str, values: dict[str, Any], page: str) -> dict[str, list[float]]:
    """Train in the window, and return the stalls of its event loop in each phase."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QDockWidget

    from fmgui.gui.threads.session import State
    from fmgui.training.events import Ended, EpochEnded, Started
    from tests.benchmarks.probe import Probe
    from tests.benchmarks.windows import READING, open_window, rest, wait_until

    window = open_window(folder)
    window.form.set_value(Experiment.from_values(values))
    if page == "the list of runs":
        window.findChild(QDockWidget, "runs_dock").show()
    rest(READING)
    probe, stalls = Probe(), {phase: [] for phase in PHASES}
    phase, ended = PHASES[0], []

    def enter(name: str) -> None:
        nonlocal phase
        stalls[phase] += probe.stop()
        phase = name
        probe.start()

    def watch(event: object) -> None:
        if isinstance(event, Started):
            enter("preparing")
        elif isinstance(event, EpochEnded):
            ended.append(event)
            if len(ended) == 1:
                enter("training")
        elif isinstance(event, Ended):
            enter("its end")

    window.session.happened.connect(watch)
    probe.start()
    # In a turn of the event loop, as a click is.
    QTimer.singleShot(0, window.commands.train.click)
    wait_until(lambda: len(ended) > 0)
    if window.pages.has(page) and page != "curves":
        stalls[phase] += probe.stop()
        if page == "compare":
            window.runs.tick(window.session.run)
        window.pages.show_page(page)
        rest(0.5)
        probe.start()
    wait_until(lambda: window.session.state is State.IDLE)
    rest(0.5)
    enter("after it")
    rest(_AFTER)
    enter("after it")
    return stalls
