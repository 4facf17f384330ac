"""Imports go one way, and heavy libraries stay out where they are not needed."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent

HEAVY = ["tensorflow", "keras", "PySide6", "pyqtgraph"]

LOADED = """
import importlib, json, pkgutil, sys

def modules(name):
    yield name
    for module in pkgutil.iter_modules(getattr(importlib.import_module(name), "__path__", [])):
        yield from modules(f"{name}.{module.name}")

for name in sys.argv[1].split():
    for module in modules(name):
        importlib.import_module(module)
print(json.dumps(sorted(sys.modules)))
"""


def heavy_libraries_after(importing: str) -> list[str]:
    """Which of the heavy libraries a fresh Python has loaded after importing these packages."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED, importing],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    loaded = set(json.loads(done.stdout.splitlines()[-1]))
    return [name for name in HEAVY if name in loaded]


def test_the_import_contracts_hold():
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [program, "--no-cache"], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    "packages",
    [
        "fmgui.specs",
        "fmgui.data",
        "fmgui.runs",
        "fmgui.training.events",
        "fmgui.app fmgui.commands",
    ],
)
def test_plain_packages_load_nothing_heavy(packages):
    assert heavy_libraries_after(packages) == []


def test_the_window_is_there_before_keras_and_before_any_plot():
    assert heavy_libraries_after("fmgui.gui.main_window") == ["PySide6"]


def test_training_needs_no_screen():
    assert heavy_libraries_after("fmgui.training") == ["tensorflow", "keras"]
