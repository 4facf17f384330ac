"""``fmgui self-test``: whether everything works on this machine, for who looks after it."""

import argparse
import platform
import time
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import TemporaryDirectory

import fmgui
from fmgui.commands import choices, console, engine
from fmgui.commands.data_option import add_data
from fmgui.data.dataset import CLASS_NAMES, Dataset
from fmgui.data.sources import find
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.paths import with_setting
from fmgui.specs.presets import preset

_PACKAGES = ("numpy", "tensorflow", "keras", "PySide6-Essentials")


def add_to(commands: choices.Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "self-test",
        help="check that everything works on this machine",
        description="Check versions, find the data, train a tiny network, predict one picture.",
    )
    add_data(parser)
    parser.set_defaults(command=run)


def run(arguments: argparse.Namespace) -> int:
    """Make every check, a line each; 0 where all went well."""
    from fmgui.data.drawn import drawn_clothes

    with TemporaryDirectory(prefix="fmgui-", ignore_cleanup_errors=True) as temporary:
        folder = RunFolder(Path(temporary))
        clothes = drawn_clothes(30, 10)
        checks: list[tuple[str, Callable[[], str]]] = [
            ("Python", platform.python_version),
            ("fmgui", lambda: fmgui.__version__),
            *((name, lambda name=name: version(name)) for name in _PACKAGES),
            ("data", lambda: _find_data(arguments.data)),
            ("loading TensorFlow", _load),
            ("training", lambda: _train(clothes, folder)),
            ("prediction", lambda: _predict(clothes, folder)),
        ]
        # All of them, not only up to the first that fails.
        passed = [_check(name, what) for name, what in checks]
    console.say("Everything works." if all(passed) else "Something does not work: see above.")
    return 0 if all(passed) else 1


def _check(name: str, what: Callable[[], str]) -> bool:
    begun = time.perf_counter()
    try:
        word, answer = "ok", what()
    except PackageNotFoundError:
        word, answer = "FAILED", "not installed"
    # Whatever is broken on this machine, the next checks tell more about it.
    except Exception as error:
        word, answer = "FAILED", f"{type(error).__name__}: {error}"
    console.say(f"{word:6}  {name:18}  {time.perf_counter() - begun:5.1f} s  {answer}")
    return word == "ok"


def _find_data(argument: str | None) -> str:
    found = find(argument)
    for sentence in found.notes:
        console.note(sentence)
    dataset, place = found.dataset, found.source.folder
    return (
        f"{dataset.name}, {len(dataset.train_labels):,} + {len(dataset.test_labels):,} pictures"
        f"{f' in {place}' if place else ''}"
    )


def _load() -> str:
    engine.load()
    return "done"


def _train(clothes: Dataset, folder: RunFolder) -> str:
    from fmgui.training.train import train

    experiment = with_setting(preset("lecture").experiment, "training.epochs", 2)
    ended = train(experiment, clothes, folder, emit=lambda _: None)
    if ended.last is None:
        raise RuntimeError(ended.message)
    return f"{ended.epochs} epochs, {ended.last.accuracy:.0%} of the test pictures right"


def _predict(clothes: Dataset, folder: RunFolder) -> str:
    from fmgui.training.predict import Predictor

    answer = Predictor(folder)(clothes.test_images[0])
    return f"{CLASS_NAMES[answer.argmax()]}, {answer.max():.0%}"
