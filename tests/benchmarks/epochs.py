"""Time and memory of training, against the lecture's notebook."""

from collections.abc import Callable, Iterator
from typing import Any

from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset, presets
from tests.benchmarks import fresh, trainings
from tests.benchmarks.figures import Figure, median, percentile
from tests.benchmarks.material import Material, convolutional, experiment

Training = Callable[[str, dict[str, Any]], dict[str, Any]]

_BATCH_SIZES = (8, 32, 128, 1024)


def lecture(material: Material) -> Iterator[Figure]:
    """Compare the lecture's model: by the engine, and in the window with all that is shown."""
    by = _in_turn(
        material,
        experiment(material.size.epochs),
        trainings.notebook,
        trainings.engine,
        trainings.window,
    )
    notebook, engine, window = by
    yield _epoch("lecture, engine", engine, notebook, aim="0.2")
    yield _epoch("lecture, window and live curves", window, notebook, aim="0.2")
    for part, runs in (("engine", engine), ("window", window)):
        yield Figure(
            f"time to the first epoch's end, {part}",
            median(run["first"] for run in runs),
            "s",
            median(run["first"] for run in notebook),
        )
        yield Figure(
            f"memory peak, {part}",
            median(run["peak"] for run in runs),
            "MB",
            median(run["peak"] for run in notebook),
        )
    yield Figure(
        "largest difference of a validation loss",
        max(
            abs(ours - theirs)
            for one, other in zip(engine + window, 2 * notebook, strict=True)
            for ours, theirs in zip(one["losses"], other["losses"], strict=True)
        )
        * 1e6,
        "millionths",
        aim="10",
    )
    for part, aims in (("preparing", ("", "")), ("training", ("50", "16"))):
        stalls = [stall for run in window for stall in run["stalls"][part]]
        yield Figure(f"event loop while {part}, longest stall", max(stalls), "ms", aim=aims[0])
        yield Figure(
            f"event loop while {part}, 99th percentile", percentile(stalls, 99), "ms", aim=aims[1]
        )


def convolution(material: Material) -> Iterator[Figure]:
    """Compare a small convolutional network."""
    by = _in_turn(material, convolutional(3), trainings.notebook, trainings.engine, rounds=1)
    notebook, engine = by
    yield _epoch("convolutional network", engine, notebook, aim="1")


def batches(material: Material) -> Iterator[Figure]:
    """Compare the lecture's model with smaller and larger batches."""
    for size in _BATCH_SIZES:
        values = experiment(3, training__batch_size=size)
        by = _in_turn(material, values, trainings.notebook, trainings.engine, rounds=1)
        notebook, engine = by
        yield _epoch(f"lecture, batches of {size:,}", engine, notebook, aim="1")


def every_preset(material: Material) -> Iterator[Figure]:
    """Compare each preset, without its sketches, which plain Keras does not know."""
    for one in presets():
        settings = [
            ("training.epochs", 3),
            ("training.sketches", 0.0),
            ("early_stopping.enabled", False),
        ]
        values = with_settings(one.experiment, settings).model_dump(mode="json")
        by = _in_turn(material, values, trainings.notebook, trainings.engine, rounds=1)
        notebook, engine = by
        # One preset diverges before its first epoch is over.
        if engine[0]["epochs"]:
            yield _epoch(f"preset {one.name}", engine, notebook, aim="1")


def measuring_again(material: Material) -> Iterator[Figure]:
    """Compare epochs after which the training loss is measured again with those without."""
    count = material.size.epochs
    cases = {"lecture": experiment(count), "convolutional network": convolutional(3)}
    for name, values in cases.items():
        again = {**values, "training": {**values["training"], "measure_again": True}}
        plain, measured = (
            _in_turn(material, each, trainings.engine, rounds=1)[0] for each in (values, again)
        )
        yield _epoch(f"{name}, measured again", measured, plain, aim="1.5")


def sketches(material: Material) -> Iterator[Figure]:
    """Compare a training with sketches to one without, as a whole: they are drawn meanwhile."""
    count = 2 * material.size.epochs
    settings = [("training.epochs", count), ("early_stopping.enabled", False)]
    plan = with_settings(preset("sketch").experiment, settings)
    plain, sketched = (
        _in_turn(material, each.model_dump(mode="json"), trainings.engine, rounds=1)[0][0]
        for each in (with_settings(plan, [("training.sketches", 0.0)]), plan)
    )
    first, whole = (
        [measure(run) for run in (sketched, plain)]
        for measure in (lambda run: run["first"], lambda run: run["first"] + sum(run["epochs"]))
    )
    yield Figure("sketches, time to the first epoch's end", first[0], "s", first[1])
    yield Figure(f"sketches, {count} epochs", whole[0], "s", whole[1], aim="1.5")


def growth(material: Material) -> Iterator[Figure]:
    """Let one thing grow at a time: pictures, units, layers, the batch."""
    whole = material.size.training
    layer = experiment(1)["network"]["hidden"][0]
    grown: list[tuple[str, dict[str, Any]]] = [
        (f"{count:,} training pictures", experiment(3, training__training_pictures=count))
        for count in (whole // 4, whole // 2, whole)
    ]
    for units in (16, 256, 1024):
        grown.append((f"{units:,} units", _with_hidden([{**layer, "units": units}])))
    for layers in (2, 4, 8):
        grown.append((f"{layers} layers", _with_hidden([layer] * layers)))
    for size in _BATCH_SIZES:
        grown.append((f"batches of {size:,}", experiment(3, training__batch_size=size)))
    for what, values in grown:
        (engine,) = _in_turn(material, values, trainings.engine, rounds=1)
        yield Figure(f"an epoch, {what}", min(engine[0]["epochs"]), "s")


def _with_hidden(hidden: list[dict[str, Any]]) -> dict[str, Any]:
    return {**experiment(3), "network": {"hidden": hidden}}


def many_epochs(material: Material) -> Iterator[Figure]:
    """Train for long: an epoch must not become slower, and memory must not grow."""
    count = material.size.many_epochs
    run = fresh.call(
        trainings.engine, folder=material.folder, experiment=experiment(count, **_SHORT)
    )
    part = max(count // 10, 1)
    yield Figure(
        f"an epoch of the last tenth of {count}, against the first",
        median(run["epochs"][-part:]),
        "s",
        median(run["epochs"][:part]),
        aim="1",
    )
    grown = run["peaks"][-1] - run["peaks"][part]
    yield Figure(f"memory grown in {count - part} epochs", grown, "MB", aim="0")


_SHORT = {"training__training_pictures": 10_000}


def _in_turn(
    material: Material,
    values: dict[str, Any],
    *kinds: Training,
    rounds: int | None = None,
) -> list[list[dict[str, Any]]]:
    by: list[list[dict[str, Any]]] = [[] for _ in kinds]
    for _ in range(rounds or material.size.rounds):
        for kind, runs in zip(kinds, by, strict=True):
            runs.append(fresh.call(kind, folder=material.folder, experiment=values))
    return by


def _epoch(what: str, ours: list[dict[str, Any]], theirs: list[dict[str, Any]], aim: str) -> Figure:
    """Compare the quickest epochs: what else a machine does only ever adds."""
    return Figure(
        f"{what}, an epoch",
        min(seconds for run in ours for seconds in run["epochs"]),
        "s",
        min(seconds for run in theirs for seconds in run["epochs"]),
        aim,
    )
