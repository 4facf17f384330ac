"""Drawing curves: those of many runs over one another, and those of the run under way."""

import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from fmgui.runs.history import COLUMNS, EpochRow
from tests.benchmarks import fresh
from tests.benchmarks.figures import Figure, median
from tests.benchmarks.material import Material

_TIMES = 30


def curves(material: Material) -> Iterator[Figure]:
    """Measure redraws, from the numbers to the painted screen."""
    size = material.size
    drawn = fresh.call(redraws, runs=size.runs, epochs=size.points)
    what = f"{size.runs} runs of {size.points:,} epochs overlaid"
    yield Figure(f"{what}, painted again", median(drawn["overlaid"]), "ms", aim="16")
    yield Figure(
        f"an epoch more after {size.points:,}, drawn live",
        median(drawn["live"]),
        "ms",
        aim="16",
    )


def redraws(runs: int, epochs: int) -> dict[str, list[float]]:
    """Return what redraws took, in milliseconds."""
    from PySide6.QtWidgets import QGraphicsView, QWidget

    from fmgui.gui.application import make_application
    from fmgui.gui.compare.compare_panel import ComparePanel
    from fmgui.gui.curves.curves_panel import CurvesPanel
    from fmgui.gui.plots.overlay import Overlay
    from fmgui.runs.places import runs_folder
    from fmgui.training.events import EpochEnded
    from tests.benchmarks.windows import wait_until

    app = make_application()

    def painted(panel: QWidget) -> None:
        for view in panel.findChildren(QGraphicsView):
            if view.isVisible():
                view.viewport().repaint()

    def show(panel: QWidget) -> None:
        panel.resize(700, 700)
        panel.show()
        app.processEvents()

    compare = ComparePanel()
    show(compare)
    overlays = [
        Overlay(
            write_run(runs_folder() / f"run {number}", number, epochs), f"run {number}", number % 10
        )
        for number in range(runs)
    ]
    compare.show_overlays(overlays)
    wait_until(compare.is_drawn)
    app.processEvents()
    overlaid = [_milliseconds(lambda: painted(compare)) for _ in range(_TIMES)]
    compare.stop()
    compare.close()

    live = CurvesPanel()
    show(live)
    live.begin(epochs + _TIMES)
    rows = history(1, epochs + _TIMES)
    ended = [
        EpochEnded(
            **{name: getattr(row, name) for name in COLUMNS},
            is_best=False,
            patience_used=0,
            seconds_left=0.0,
        )
        for row in rows
    ]
    for event in ended[:epochs]:
        live.add(event)
    live.redraw()
    added = []
    for event in ended[epochs:]:
        live.add(event)
        added.append(_milliseconds(lambda: (live.redraw(), painted(live))))
    return {"overlaid": overlaid, "live": added}


def write_run(path: Path, seed: int, epochs: int):
    """Write a run's folder with a history that looks like one, and return the run."""
    from fmgui.runs.run_folder import RunFolder
    from fmgui.specs.presets import preset

    run = RunFolder.create(path)
    run.write_experiment(preset("lecture").experiment)
    run.write_history(history(seed, epochs))
    run.write_result({"outcome": "finished", "epochs": epochs})
    return run


def history(seed: int, epochs: int) -> list[EpochRow]:
    """Return epochs whose loss falls and trembles."""
    random = np.random.default_rng(seed)
    steps = np.arange(1, epochs + 1)
    losses = 0.4 + 2 / np.sqrt(steps) + 0.02 * random.standard_normal(epochs)
    return [
        EpochRow(int(step), loss, 1 - loss / 4, loss + 0.05, 0.98 - loss / 4, 0.001, 0.8)
        for step, loss in zip(steps, losses.tolist(), strict=True)
    ]


def _milliseconds(work) -> float:
    begin = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - begin)
