"""``fmgui predict``: what a run's network makes of pictures."""

import argparse
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from fmgui.commands import choices, console, engine
from fmgui.data.dataset import CLASS_NAMES
from fmgui.data.image_file import load_image
from fmgui.data.picture import prepare
from fmgui.errors import ImageError
from fmgui.runs.run_folder import RunFolder


def add_to(commands: choices.Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "predict",
        help="ask a run's network what a picture shows",
        description="Ask the network of a run what pictures show. Photographs, drawings and "
        "28x28 pictures are prepared as in the window.",
    )
    choices.add_run(parser)
    parser.add_argument(
        "images", metavar="IMAGE", nargs="+", help="a PNG, JPEG, WebP, GIF, BMP or TIFF file"
    )
    choices.add_json(parser)
    parser.set_defaults(command=run)


def run(arguments: argparse.Namespace) -> int:
    """Check everything that was given, and only then load TensorFlow and predict."""
    folder = RunFolder(arguments.run)
    folder.experiment()
    folder.weights_file(arguments.checkpoint)
    pictures = np.stack([_picture(image) for image in arguments.images])
    engine.load()
    # Keras is imported with it.
    from fmgui.training.predict import load_network, probabilities

    answers = probabilities(load_network(folder, arguments.checkpoint), pictures)
    if arguments.json:
        console.say_json(list(map(_plain, arguments.images, answers)))
    else:
        for image, answer in zip(arguments.images, answers, strict=True):
            console.say(f"{image}: {_in_words(answer)}")
    return 0


def _picture(image: str) -> NDArray[np.uint8]:
    pixels = prepare(load_image(Path(image))).pixels
    if pixels is None:
        raise ImageError(f"“{image}” is blank: there is nothing on it to recognise.")
    return pixels


def _plain(image: str, answer: NDArray[np.float32]) -> dict[str, object]:
    label = int(answer.argmax())
    return {
        "image": image,
        "label": label,
        "label_name": CLASS_NAMES[label],
        "probabilities": answer.tolist(),
    }


def _in_words(answer: NDArray[np.float32]) -> str:
    first, second, third = np.argsort(answer)[::-1][:3]
    return (
        f"{CLASS_NAMES[first]}, {answer[first]:.0%} "
        f"(then {CLASS_NAMES[second]} {answer[second]:.0%}, "
        f"{CLASS_NAMES[third]} {answer[third]:.0%})"
    )
