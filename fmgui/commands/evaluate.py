"""``fmgui evaluate``: how good a run's network is on test pictures."""

import argparse
from dataclasses import asdict

from fmgui.commands import choices, console, engine
from fmgui.commands.data_option import add_data
from fmgui.runs.run_folder import RunFolder


def add_to(commands: choices.Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "evaluate",
        help="evaluate a run's network on test pictures",
        description="Evaluate the network of a run on the test pictures of a data set.",
    )
    choices.add_run(parser)
    add_data(parser)
    choices.add_json(parser)
    parser.set_defaults(command=run)


def run(arguments: argparse.Namespace) -> int:
    """Check everything that was given, and only then load TensorFlow and evaluate."""
    folder = RunFolder(arguments.run)
    folder.experiment()
    folder.weights_file(arguments.checkpoint)
    dataset = choices.data(arguments)
    engine.load()
    # Keras is imported with them.
    from fmgui.training.evaluate import score
    from fmgui.training.pictures import Part
    from fmgui.training.predict import load_network

    test = Part(dataset.test_images, dataset.test_labels)
    result = score(load_network(folder, arguments.checkpoint), test)
    if arguments.json:
        console.say_json({**asdict(result), "count": len(test)})
    else:
        console.say(
            f"loss {result.loss:.4f}, accuracy {result.accuracy:.4f} "
            f"on {len(test):,} test pictures of {dataset.name}"
        )
    return 0
