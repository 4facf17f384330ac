"""``fmgui export`` and ``fmgui import``: a run as one file."""

import argparse
from pathlib import Path

from fmgui.commands import choices, console
from fmgui.runs.exchange import SUFFIX, export_run, import_run
from fmgui.runs.places import runs_folder
from fmgui.runs.run_folder import RunFolder


def add_to(commands: choices.Commands) -> None:
    """Declare both commands."""
    exporting = commands.add_parser(
        "export",
        help="write a run as one file",
        description="Write a run as one file, to hand it in or to take it to another machine.",
    )
    exporting.add_argument("run", metavar="RUN", type=Path, help="the folder of a run")
    exporting.add_argument("file", metavar="FILE", type=Path, help=f"such as homework{SUFFIX}")
    exporting.add_argument(
        "--epochs",
        action="store_true",
        help="with the epochs that the run has kept, to look back at and to fork from: up to "
        "100 MB more",
    )
    exporting.set_defaults(command=run_export)
    importing = commands.add_parser(
        "import",
        help="take a run from such a file",
        description="Take a run from a file into the window's folder of runs. No code in the file "
        "is ever run.",
    )
    importing.add_argument("file", metavar="FILE", type=Path, help="what export has written")
    importing.add_argument(
        "--into",
        metavar="DIR",
        type=Path,
        default=None,
        help="another folder of runs, in which the run gets a folder of its own",
    )
    importing.set_defaults(command=run_import)


def run_export(arguments: argparse.Namespace) -> int:
    """Write the file."""
    export_run(RunFolder(arguments.run), arguments.file, with_epochs=arguments.epochs)
    console.say(f"The run is in {arguments.file}")
    return 0


def run_import(arguments: argparse.Namespace) -> int:
    """Take the run, and tell where it is."""
    run = import_run(arguments.file, arguments.into or runs_folder())
    console.say(f"The run is in {run.path}")
    return 0
