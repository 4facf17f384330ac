"""From the movement of the pen to the painted answer."""

from collections.abc import Iterator
from typing import Any

from tests.benchmarks import fresh
from tests.benchmarks.figures import Figure, percentile
from tests.benchmarks.material import Material, experiment


def strokes(material: Material) -> Iterator[Figure]:
    """Measure each movement's way to the bars, while nothing else happens and while training."""
    times = fresh.call(
        latencies,
        folder=material.folder,
        first=experiment(1),
        long=experiment(10_000),
        count=material.size.strokes,
    )
    for state, aim in (("idle", "20"), ("while training", "50")):
        yield Figure(
            f"stroke to bars, {state} (95th percentile)",
            percentile(times[state], 95),
            "ms",
            aim=aim,
        )


def latencies(
    folder: str, first: dict[str, Any], long: dict[str, Any], count: int
) -> dict[str, list[float]]:
    """Return the milliseconds from each mouse event to the bars' painting."""
    from fmgui.gui.threads.session import State
    from fmgui.specs.experiment import Experiment
    from fmgui.training.events import EpochEnded
    from tests.benchmarks.pen import Pen
    from tests.benchmarks.windows import open_window, wait_until

    window = open_window(folder)
    pen = Pen(window)
    epochs: list[EpochEnded] = []

    def watch(event: object) -> None:
        if isinstance(event, EpochEnded):
            epochs.append(event)

    window.session.happened.connect(watch)
    window.form.set_value(Experiment.from_values(first))
    window.train()
    wait_until(lambda: bool(epochs) and window.session.state is State.IDLE)
    pen.draw(3)
    idle = pen.draw(count)
    epochs.clear()
    window.form.set_value(Experiment.from_values(long))
    window.train()
    wait_until(lambda: bool(epochs))
    training = pen.draw(count)
    window.session.stop()
    window.session.wait()
    return {"idle": idle, "while training": training}
