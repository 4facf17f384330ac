"""``fmgui script``: an experiment as a plain Keras script."""

import argparse

from fmgui.commands import choices, console
from fmgui.specs.script import script


def add_to(commands: choices.Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "script",
        help="print an experiment as a plain Keras script",
        description="Print an experiment as a script that needs TensorFlow and NumPy alone. Run "
        "it as: python SCRIPT DATA_DIR",
    )
    choices.add_experiment(parser)
    parser.set_defaults(command=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the script."""
    console.say(script(choices.experiment(arguments)).rstrip("\n"))
    return 0
