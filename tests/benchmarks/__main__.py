"""Take the figures and show them: ``python -m tests.benchmarks [NAME ...]``."""

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

from tests.benchmarks import (
    compared,
    curves,
    epochs,
    life,
    looks,
    many_runs,
    memory,
    opening,
    pauses,
    start,
    strokes,
)
from tests.benchmarks.figures import Figure, table
from tests.benchmarks.material import TINY, Material, Size, write_pictures

BENCHMARKS: dict[str, Callable[[Material], Iterator[Figure]]] = {
    "epochs": epochs.lecture,
    "convolution": epochs.convolution,
    "batches": epochs.batches,
    "presets": epochs.every_preset,
    "measuring-again": epochs.measuring_again,
    "sketches": epochs.sketches,
    "many-epochs": epochs.many_epochs,
    "growth": epochs.growth,
    "pauses": pauses.pauses,
    "start": start.start,
    "loading": start.loading,
    "runs": many_runs.runs,
    "pages": opening.pages,
    "life": life.life,
    "curves": curves.curves,
    "compared": compared.compared,
    "strokes": strokes.strokes,
    "looks": looks.looks,
    "trainings": memory.trainings,
}


def main() -> int:
    """Run the benchmarks that are asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    parser.add_argument("--data", type=Path, help="a folder with a data set; else drawn clothes")
    parser.add_argument("--rounds", type=int, help="how often what is compared takes turns")
    parser.add_argument("--tiny", action="store_true", help="only try whether they run")
    parser.add_argument("--json", action="store_true", help="print JSON alone")
    arguments = parser.parse_args()
    unknown = set(arguments.names) - set(BENCHMARKS)
    if unknown:
        parser.error(f"unknown: {', '.join(sorted(unknown))}; known: {', '.join(BENCHMARKS)}")
    size = TINY if arguments.tiny else Size()
    if arguments.rounds:
        size = Size(**{**asdict(size), "rounds": arguments.rounds})

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    figures = []
    with tempfile.TemporaryDirectory() as folder:
        write_pictures(Path(folder), arguments.data, size)
        for name in arguments.names or BENCHMARKS:
            print(f"{name} ...", file=sys.stderr, flush=True)
            figures += BENCHMARKS[name](Material(folder, size))
    if arguments.json:
        print(json.dumps({"machine": machine(), "figures": [asdict(each) for each in figures]}))
    else:
        print(f"{machine()}\n\n{table(figures)}")
    return 0


def machine() -> str:
    """Describe the machine in a line."""
    return f"{os.cpu_count()} cores, {platform.platform()}, Python {platform.python_version()}"


if __name__ == "__main__":
    sys.exit(main())
