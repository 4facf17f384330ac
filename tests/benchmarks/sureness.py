"""Are sure answers more often right? ``python -m tests.benchmarks.sureness``.

Answers are put in order, surest first: once by their own probability, and once as the window does.
Of each order the first so many percent are kept (their coverage), and counted how many are right.
What the window does must be right more often at equal coverage.
"""

import argparse
import tempfile
from pathlib import Path

import numpy as np

from fmgui.data.dataset import Dataset
from fmgui.data.idx import load_folder
from fmgui.data.sketches import sketch_labels, sketches
from fmgui.runs.places import starter_run
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.paths import parse_setting, with_settings
from fmgui.specs.presets import preset
from tests.benchmarks.sketches import read_drawings

COVERAGES = (0.3, 0.5, 0.7, 0.8, 0.9)
NO_CLASS = 255
"""The label of what is no piece of clothing: no answer to it is right."""


def material(data: Dataset, drawings: Path | None) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """Return pictures and labels to judge: alone, and mixed with what networks seldom see."""
    random = np.random.default_rng(7)
    labels = sketch_labels(400)
    drawn = sketches(labels, random)
    noise = random.integers(0, 256, (200, 28, 28), np.uint8)
    photographs, classes = data.test_images[:600], data.test_labels[:600]
    sets = {
        "test pictures": (data.test_images[:2000], data.test_labels[:2000]),
        "test pictures, sketches and noise": (
            np.concatenate([photographs, drawn, noise]),
            np.concatenate([classes, labels, np.full(len(noise), NO_CLASS)]),
        ),
    }
    if drawings is not None:
        people = read_drawings(drawings)
        sets["drawings by people"] = (people.images, people.labels)
    return sets


def orders(run: RunFolder, data: Dataset, images: np.ndarray):
    """Return the answers to pictures, their probabilities, and how sure the window is of them."""
    from fmgui.training.answers.remembering import Remembering
    from fmgui.training.predict import Predictor, probabilities

    predictor = Predictor(run)
    *_, memory = Remembering().steps(run, data, predictor.features)
    assert memory is not None
    from fmgui.training.predict import load_network

    answers = probabilities(load_network(run), images)
    sureness = memory.sureness(answers, predictor.features(images))
    return answers, np.array([each.value for each in sureness]), sureness


def right_at(order: np.ndarray, right: np.ndarray, coverage: float) -> float:
    """Return the share of right answers among the first of an order, the highest first."""
    kept = np.argsort(-order, kind="stable")[: max(1, int(coverage * len(order)))]
    return float(right[kept].mean())


def report(name: str, run: RunFolder, data: Dataset, drawings: Path | None) -> list[str]:
    """Return the lines of a table."""
    lines = []
    for what, (images, labels) in material(data, drawings).items():
        answers, value, sureness = orders(run, data, images)
        right = answers.argmax(axis=1) == labels
        sure = np.array([each.is_sure for each in sureness])
        cells = [
            f"{100 * right_at(answers.max(axis=1), right, coverage):.1f} → "
            f"{100 * right_at(value, right, coverage):.1f}"
            for coverage in COVERAGES
        ]
        of_sure = 100 * right[sure].mean() if sure.any() else float("nan")
        lines.append(
            f"| {name} | {what} | {100 * right.mean():.1f} | {' | '.join(cells)} | "
            f"{of_sure:.1f} % of {100 * sure.mean():.0f} % |"
        )
    return lines


def main() -> None:
    """Judge runs, or train some first."""
    parser = argparse.ArgumentParser(description="Are sure answers more often right?")
    parser.add_argument("--data", type=Path, required=True, help="a folder with a data set")
    parser.add_argument("--sketches", type=Path, help="a file of drawings by people")
    parser.add_argument("--run", type=Path, action="append", default=[], help="judge this run")
    parser.add_argument("--preset", action="append", default=[], help="train this preset first")
    parser.add_argument("--set", action="append", default=[], metavar="PATH=VALUE")
    arguments = parser.parse_args()

    data = load_folder(arguments.data)
    print("| network | judged | right | " + " | ".join(f"{c:.0%}" for c in COVERAGES) + " | sure |")
    print("|" + "---|" * (len(COVERAGES) + 4))
    print("\n".join(report("comes with fmgui", starter_run(), data, arguments.sketches)))
    for path in arguments.run:
        print("\n".join(report(path.name, RunFolder(path), data, arguments.sketches)))
    settings = [parse_setting(setting) for setting in arguments.set]
    for name in arguments.preset:
        with tempfile.TemporaryDirectory() as folder:
            from fmgui.training.train import train

            run = RunFolder.create(Path(folder) / name)
            train(with_settings(preset(name).experiment, settings), data, run, lambda _: None)
            print("\n".join(report(name, run, data, arguments.sketches)), flush=True)


if __name__ == "__main__":
    main()
