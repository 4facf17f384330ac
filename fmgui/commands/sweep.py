"""``fmgui sweep``: an experiment over several seeds, and over a small grid of settings."""

import argparse
import signal
import threading
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from fmgui.commands import choices, console, stopping
from fmgui.commands.data_option import add_data
from fmgui.data.sources import DRAWN, Found, find
from fmgui.runs.places import runs_folder
from fmgui.specs.sweep import members, parse_variation
from fmgui.sweeps.cores import Cores, at_once
from fmgui.sweeps.events import Event, MemberBegun, MemberEnded
from fmgui.sweeps.sweep import Pool, carry_out

_DESCRIPTION = """\
Train an experiment with several seeds, and with several values of some settings, side by side on
the cores of this machine or on a lab's machines. Each training is a run like any other. What the
folder has already is not trained again, and what was cut off goes on: give the command once more.
"""

INTERRUPTED = 130
"""Exit status where the sweep was stopped before its end."""


def add_to(commands: choices.Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "sweep", help="train with several seeds and values", description=_DESCRIPTION
    )
    choices.add_experiment(parser)
    add_data(parser)
    parser.add_argument(
        "--seeds", metavar="N", type=int, default=5, help="how many seeds (default: 5)"
    )
    parser.add_argument(
        "--vary",
        nargs="+",
        action="extend",
        default=[],
        metavar="PATH=VALUE,VALUE",
        help="settings that take several values, e.g. optimizer.learning_rate=0.01,0.001",
    )
    parser.add_argument(
        "--out",
        metavar="FOLDER",
        type=Path,
        help="the folder of runs (default: that of the window)",
    )
    parser.add_argument(
        "--processes",
        metavar="N",
        type=int,
        default=at_once(),
        help=f"trainings at once on this machine (default: one a core, here {at_once()})",
    )
    parser.add_argument(
        "--scheduler",
        metavar="ADDRESS",
        help="train on the workers of a Dask scheduler, e.g. tcp://teacher:8786",
    )
    choices.add_json(parser)
    stopping.add_until_input_ends(parser)
    parser.set_defaults(command=run)


def run(arguments: argparse.Namespace) -> int:
    """Train what is not there yet; 0 where every training has come to its end."""
    planned = members(
        choices.experiment(arguments), arguments.seeds, tuple(map(parse_variation, arguments.vary))
    )
    found = find(arguments.data)
    for sentence in found.notes:
        console.note(sentence)
    folder = arguments.out or runs_folder()
    report = _Report(len(planned), as_json=arguments.json)
    stop = _stopped_by(arguments)
    carry_out(planned, found.dataset, folder, _pool(arguments, found), report.show, stop)
    if stop.is_set():
        return INTERRUPTED
    return 1 if report.failed else 0


def _pool(arguments: argparse.Namespace, found: Found) -> Pool:
    if arguments.scheduler:
        # Dask is imported with it.
        from fmgui.sweeps.cluster import Cluster

        return Cluster(arguments.scheduler, found.dataset)
    folder = found.source.folder
    return Cores(DRAWN if folder is None else str(folder), max(1, arguments.processes))


def _stopped_by(arguments: argparse.Namespace) -> threading.Event:
    """Return what is set by the first Ctrl+C, or by the end of standard input."""
    stop = threading.Event()

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        stop.set()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    signal.signal(signal.SIGINT, interrupt)
    if arguments.until_input_ends:
        threading.Thread(target=stopping.when_input_ends, args=(stop.set,), daemon=True).start()
    return stop


@dataclass
class _Report:
    """Tells of each training in a line, for people or as JSON."""

    count: int
    as_json: bool
    done: int = 0
    failed: int = field(default=0)

    def show(self, event: Event) -> None:
        """Write the line."""
        if isinstance(event, MemberEnded):
            self.done += 1
            self.failed += bool(event.problem)
        if self.as_json:
            console.say_json_line(self._values(event))
        elif isinstance(event, MemberBegun):
            console.say(f"        {event.name} ...")
        else:
            told = event.problem or ("was there already" if event.was_there else "done")
            console.say(f"{self.done:3} of {self.count}  {event.name}: {told}")

    def _values(self, event: Event) -> dict[str, object]:
        values: dict[str, object] = {"name": event.name, "done": self.done, "count": self.count}
        if isinstance(event, MemberEnded):
            values |= {
                "run": str(event.run),
                "problem": event.problem,
                "was_there": event.was_there,
            }
        return values
