"""``fmgui resume``: a run that was stopped or cut off goes on where it was."""

import argparse
from pathlib import Path

from fmgui.commands import choices, engine, stopping
from fmgui.commands.data_option import add_data
from fmgui.commands.progress import ProgressTable
from fmgui.commands.train import STATUS
from fmgui.runs.run_folder import RunFolder
from fmgui.training.control import Control

_DESCRIPTION = """\
Go on with a run that was stopped or cut off, to the very history that it would have had, or train
a finished one for longer. It needs the data set that the run was begun with.
"""


def add_to(commands: choices.Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "resume", help="go on with a run that was stopped or cut off", description=_DESCRIPTION
    )
    parser.add_argument("run", metavar="RUN", type=Path, help="the folder of a run")
    add_data(parser)
    parser.add_argument(
        "--epochs",
        metavar="N",
        type=_positive,
        help="train until there are so many epochs in all (default: as it was planned)",
    )
    stopping.add_until_input_ends(parser)
    parser.set_defaults(command=run)


def run(arguments: argparse.Namespace) -> int:
    """Check everything that was given, and only then load TensorFlow and go on."""
    folder = RunFolder(arguments.run)
    experiment = folder.experiment()
    dataset = choices.data(arguments)
    engine.load()
    # Keras is imported with it.
    from fmgui.training.train import go_on

    table, control = ProgressTable(experiment, dataset, folder), Control()
    with stopping.by(arguments, control):
        ended = go_on(folder, dataset, table.show, control, epochs=arguments.epochs)
    return STATUS[ended.outcome]


def _positive(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of epochs")
    return int(text)
