"""``fmgui presets``: the experiments to start from."""

import argparse

from fmgui.commands import choices, console
from fmgui.specs.presets import presets


def add_to(commands: choices.Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "presets",
        help="list the experiments to start from",
        description="List the names of the presets, and what each of them is.",
    )
    choices.add_json(parser)
    parser.set_defaults(command=run)


def run(arguments: argparse.Namespace) -> int:
    """List the presets."""
    found = presets()
    if arguments.json:
        console.say_json(
            [
                {
                    "name": preset.name,
                    "title": preset.title,
                    "summary": preset.summary,
                    "look_for": preset.look_for,
                }
                for preset in found
            ]
        )
        return 0
    width = max(len(preset.name) for preset in found)
    for preset in found:
        console.say(f"{preset.name:{width}}  {preset.summary}")
    return 0
