"""How well a network understands drawings by people: ``python -m tests.benchmarks.sketches``.

Each drawing's strokes are drawn as black lines on white, as on the canvas, and go through the same
preparation. Drawings are for judging alone: nothing here trains on them.

The drawings are a file of JSON lines, each with ``word`` (what people were asked to draw),
``label`` (the class that counts as right) and ``strokes`` (a list of ``[[x ...], [y ...]]`` in a
box of 256 by 256, y downwards). Drawings of our own are judged beside them.
"""

import argparse
import json
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from fmgui.data.dataset import CLASS_NAMES, Dataset
from fmgui.data.drawn import drawn_clothes
from fmgui.data.idx import load_folder
from fmgui.data.picture import prepare
from fmgui.runs.run_folder import BEST, RunFolder
from fmgui.specs.experiment import Experiment
from fmgui.specs.paths import parse_setting, with_setting
from fmgui.specs.presets import preset
from fmgui.training.starter import starter
from tests.benchmarks.answers_picture import answers_picture
from tests.benchmarks.our_drawings import our_drawings

CORE_WORDS = ("t-shirt", "pants", "sweater", "jacket", "shoe", "purse")
"""What Fashion-MNIST has a class for, drawn from the side that it shows."""
GROUPS = np.array([0, 1, 0, 0, 0, 2, 0, 2, 3, 2])
"""The group of each class: tops, trousers, footwear, bags."""
PAPER = 280
OUR = "our "
"""Begins the word of a drawing of our own."""


@dataclass(frozen=True, eq=False)
class Drawings:
    """Drawings as a network sees them."""

    images: np.ndarray
    """``(count, 28, 28)`` uint8."""
    labels: np.ndarray
    words: np.ndarray

    @property
    def core(self):
        """Which of them are of a core word, by other people."""
        return np.isin(self.words, CORE_WORDS)

    @property
    def ours(self):
        """Which of them are of our own."""
        return np.char.startswith(self.words, OUR)


def read_entries(path: Path) -> list[dict]:
    """Read a file of drawings."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def read_drawings(path: Path) -> Drawings:
    """Read and prepare a file of drawings."""
    return prepared(read_entries(path))


def with_ours(entries: list[dict]) -> list[dict]:
    """Return the drawings and those of our own, which are told apart by their words."""
    return entries + [{**entry, "word": OUR + entry["word"]} for entry in our_drawings()]


def prepared(entries: list[dict]) -> Drawings:
    """Prepare drawings as the canvas does."""
    images = [
        prepare(on_paper(entry["strokes"], line_width=4 + number % 6)).pixels
        for number, entry in enumerate(entries)
    ]
    return Drawings(
        np.stack(images),
        np.array([entry["label"] for entry in entries]),
        np.array([entry["word"] for entry in entries]),
    )


def on_paper(strokes, line_width: int) -> np.ndarray:
    """Draw strokes with a round pen on white paper, ``(280, 280)`` grey."""
    page = Image.new("L", (PAPER, PAPER), 255)
    pen, margin, half = ImageDraw.Draw(page), (PAPER - 256) / 2, line_width / 2
    for xs, ys in strokes:
        points = [(x + margin, y + margin) for x, y in zip(xs, ys, strict=True)]
        pen.line(points, fill=0, width=line_width, joint="curve")
        for x, y in points:
            pen.ellipse((x - half, y - half, x + half, y + half), fill=0)
    return np.array(page)


@dataclass(frozen=True, eq=False)
class Judgement:
    """How a trained network did."""

    answers: np.ndarray
    """The class it gave to each drawing."""
    photographs: float
    """Share of the test pictures that it gets right."""
    seconds: float
    parameters: int


def judge(experiment: Experiment, data: Dataset, drawings: Drawings) -> Judgement:
    """Train an experiment, and ask its best weights about the drawings."""
    from fmgui.training.train import train

    with tempfile.TemporaryDirectory() as folder:
        run = RunFolder.create(Path(folder) / "run")
        begin = time.perf_counter()
        train(experiment, data, run, emit=lambda _: None)
        return asked(run, data, drawings, time.perf_counter() - begin)


def asked(run: RunFolder, data: Dataset, drawings: Drawings, seconds: float = 0.0) -> Judgement:
    """Ask the best weights of a run that is there, trained in so many seconds."""
    from fmgui.training.predict import load_network, probabilities

    network = load_network(run, BEST)
    answers = probabilities(network, drawings.images).argmax(axis=1)
    right = probabilities(network, data.test_images).argmax(axis=1) == data.test_labels
    return Judgement(answers, float(right.mean()), seconds, network.count_params())


def right_class(judgement: Judgement, drawings: Drawings, which=slice(None)) -> float:
    """Return the share of drawings given their class."""
    return float((judgement.answers == drawings.labels)[which].mean())


def right_group(judgement: Judgement, drawings: Drawings, which=slice(None)) -> float:
    """Return the share of drawings given a class of their group."""
    return float((GROUPS[judgement.answers] == GROUPS[drawings.labels])[which].mean())


def report(judgements: list[Judgement], drawings: Drawings) -> str:
    """Return the figures as tables in Markdown, means over all judgements."""

    def mean(measure, which):
        return f"{100 * np.mean([measure(each, drawings, which) for each in judgements]):.1f} %"

    lines = ["| drawings | right class | right group | answers |", "|---|---|---|---|"]
    rows = [
        ("core words", drawings.core),
        ("all words", ~drawings.ours),
        ("drawings of our own", drawings.ours),
    ]
    for name, which in rows:
        if not which.any():
            continue
        lines.append(f"| {name} | {mean(right_class, which)} | {mean(right_group, which)} | |")
    for word in dict.fromkeys(drawings.words.tolist()):
        which = drawings.words == word
        given = np.concatenate([each.answers[which] for each in judgements])
        counts = np.bincount(given, minlength=len(CLASS_NAMES)) / len(given)
        answers = ", ".join(
            f"{CLASS_NAMES[label]} {100 * counts[label]:.0f} %"
            for label in np.argsort(-counts, kind="stable")
            if counts[label]
        )
        figures = f"{mean(right_class, which)} | {mean(right_group, which)}"
        lines.append(f"| {word} | {figures} | {answers} |")
    photographs = 100 * np.mean([each.photographs for each in judgements])
    seconds = np.mean([each.seconds for each in judgements])
    lines += [
        "",
        f"Test pictures right: {photographs:.1f} %. Training: {seconds:.0f} s. "
        f"Parameters: {judgements[0].parameters:,}. Trainings: {len(judgements)}.",
    ]
    return "\n".join(lines)


def main() -> None:
    """Train with several seeds, and print the figures."""
    parser = argparse.ArgumentParser(description="How well a network understands drawings.")
    parser.add_argument("--data", required=True, help='a folder, or "drawn" for the built-in set')
    parser.add_argument("--sketches", type=Path, required=True, help="the file of drawings")
    parser.add_argument("--preset", default="sketch")
    parser.add_argument(
        "--starter", action="store_true", help="ask the network that comes along, train none"
    )
    parser.add_argument("--seeds", type=int, default=3, help="how many trainings")
    parser.add_argument("--set", action="append", default=[], metavar="PATH=VALUE")
    parser.add_argument("--picture", type=Path, help="where to show our own drawings and answers")
    arguments = parser.parse_args()

    entries = with_ours(read_entries(arguments.sketches))
    drawings = prepared(entries)
    data = drawn_clothes() if arguments.data == "drawn" else load_folder(Path(arguments.data))
    experiment = preset(arguments.preset).experiment
    for setting in arguments.set:
        experiment = with_setting(experiment, *parse_setting(setting))
    judgements = []
    for seed in range(0 if arguments.starter else arguments.seeds):
        judgements.append(judge(with_setting(experiment, "training.seed", seed), data, drawings))
        last = judgements[-1]
        print(
            f"seed {seed}: class {right_class(last, drawings, drawings.core):.3f}, "
            f"group {right_group(last, drawings, drawings.core):.3f}, "
            f"photographs {last.photographs:.3f}, {last.seconds:.0f} s",
            flush=True,
        )
    if arguments.starter:
        judgements.append(asked(starter(), data, drawings))
    print(report(judgements, drawings))
    if arguments.picture:
        shown = np.flatnonzero(drawings.ours)
        papers = [on_paper(entries[number]["strokes"], line_width=6) for number in shown]
        answers = judgements[0].answers[shown]
        answers_picture(papers, answers, answers == drawings.labels[shown]).save(arguments.picture)


if __name__ == "__main__":
    main()
