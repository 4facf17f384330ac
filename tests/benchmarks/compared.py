"""Many long runs over one another in the window, at rest and while another one trains."""

from collections.abc import Callable, Iterator
from typing import Any

from fmgui.specs.experiment import Experiment
from tests.benchmarks import fresh
from tests.benchmarks.figures import Figure, median, percentile
from tests.benchmarks.material import Material, experiment

_WATCHED = 0.25
"""Seconds after a change in which the window must stay fluid."""


def compared(material: Material) -> Iterator[Figure]:
    """Measure the longest turn of the event loop, painting included, that each change causes."""
    size = material.size
    told = fresh.call(turns, folder=material.folder, runs=size.runs, epochs=size.points)
    for when, deeds in told.items():
        for deed, longest in deeds.items():
            what = f"{size.runs} runs of {size.points:,} epochs compared, {when}, {deed}"
            yield Figure(f"{what}: longest turn (median)", median(longest), "ms", aim="16")
            yield Figure(f"{what} (95 %)", percentile(longest, 95), "ms", aim="16")
            yield Figure(f"{what} (longest)", max(longest), "ms")


def turns(folder: str, runs: int, epochs: int) -> dict[str, dict[str, list[float]]]:
    """Return the longest turn after each change, in milliseconds: at rest, and while training."""
    from fmgui.runs.places import runs_folder
    from tests.benchmarks.curves import write_run
    from tests.benchmarks.windows import open_window, wait_until

    paths = [runs_folder() / f"run {number}" for number in range(runs)]
    for number, path in enumerate(paths):
        write_run(path, number, epochs)
    window = open_window(folder)
    wait_until(lambda: window.runs.model.total() >= runs)
    window.runs.model.set_ticked(paths, True)
    _watch(4 * _WATCHED)
    told = {"at rest": _changes(window, paths)}

    ended: list[object] = []
    window.session.happened.connect(lambda event: ended.append(event) if _is_epoch(event) else None)
    window.form.set_value(Experiment.from_values(experiment(1000)))
    window.train()
    window.runs.tick(window.session.run)
    wait_until(lambda: len(ended) > 1)
    window.pages.show_page("compare")
    _watch(4 * _WATCHED)
    told["while another trains"] = _changes(window, paths) | {
        "nothing": [_watch(_WATCHED) for _ in paths]
    }

    def after_an_epoch() -> float:
        before = len(ended)
        wait_until(lambda: len(ended) > before, often=1)
        return _watch(_WATCHED)

    told["while another trains"]["an epoch of it"] = [after_an_epoch() for _ in paths[:20]]
    return told


def _changes(window: Any, paths: list[Any]) -> dict[str, list[float]]:
    """Tick and untick, smooth, and switch axes."""
    model, choices = window.runs.model, window.pages.compare.choices

    def tick(number: int) -> None:
        model.set_ticked([paths[number // 2 % len(paths)]], number % 2 == 1)

    def smooth(number: int) -> None:
        choices.smoothing.setCurrentIndex((number + 1) % choices.smoothing.count())

    def switch(number: int) -> None:
        choices.steps.setCurrentIndex((number + 1) % choices.steps.count())

    deeds: dict[str, Callable[[int], None]] = {
        "a tick": tick,
        "other smoothing": smooth,
        "the other axis": switch,
    }
    return {
        name: [_watch(_WATCHED, lambda n=n, deed=deed: deed(n)) for n in range(2 * len(paths[:10]))]
        for name, deed in deeds.items()
    }


def _watch(seconds: float, deed: Callable[[], None] = lambda: None) -> float:
    """Do something, and return the longest turn of the event loop in the time after."""
    from PySide6.QtCore import QTimer

    from tests.benchmarks.probe import Probe
    from tests.benchmarks.windows import rest

    probe = Probe(interval=1)
    probe.start()
    # In a turn of its own, as a click would be.
    QTimer.singleShot(0, deed)
    rest(seconds)
    return max(probe.stop(), default=0.0)


def _is_epoch(event: object) -> bool:
    from fmgui.training.events import EpochEnded

    return isinstance(event, EpochEnded)
