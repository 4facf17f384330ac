"""What another machine gets is whole: the wheel, its resources, the README's commands."""

import os
import re
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """The program's wheel, built from this folder."""
    out = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", out],
        cwd=PROJECT,
        check=True,
        capture_output=True,
    )
    (built,) = out.iterdir()
    return built


def test_the_wheel_carries_every_resource_and_no_tests(wheel):
    files = set(zipfile.ZipFile(wheel).namelist())
    resources = {
        path.relative_to(PROJECT / "resources").as_posix()
        for path in (PROJECT / "resources").rglob("*")
        if path.is_file()
    }
    assert {"debian-packages.txt", "presets/lecture.json"} <= resources
    assert {f"fmgui/_resources/{name}" for name in resources} <= files
    assert not [name for name in files if not name.startswith("fmgui")]


def test_an_installed_wheel_finds_its_resources(wheel, tmp_path):
    place = tmp_path / "environment"
    venv.create(place)
    scripts = place / ("Scripts" if os.name == "nt" else "bin")
    pip = [sys.executable, "-m", "pip", "--python", scripts / "python"]
    subprocess.run([*pip, "install", "--quiet", "--no-deps", "--no-index", wheel], check=True)
    # The new environment borrows the libraries of this one, but not the program.
    environment = os.environ | {"PYTHONPATH": sysconfig.get_path("purelib")}
    where, presets = (
        subprocess.run(
            command, cwd=tmp_path, env=environment, check=True, capture_output=True, text=True
        ).stdout
        for command in (
            [scripts / "python", "-c", "from fmgui import resources; print(resources.folder())"],
            [scripts / "fmgui", "presets"],
        )
    )
    assert Path(where.strip()).is_relative_to(place)
    assert "lecture" in presets


def commands_of(file: str) -> list[str]:
    """The lines of a Markdown file that stand in blocks of code."""
    text = (PROJECT / file).read_text(encoding="utf-8")
    blocks = re.findall(r"^```\w*\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    return [line for block in blocks for line in block.splitlines()]


@pytest.mark.parametrize(
    "command",
    [
        "python3 -m venv .venv && .venv/bin/pip install -e . && .venv/bin/fmgui",
        "python3 -m venv .venv && .venv/bin/pip install -e '.[test]' && .venv/bin/pytest"
        " -n 2 --dist loadfile",
        r"py -m venv .venv; .venv\Scripts\pip install -e .; .venv\Scripts\fmgui",
        r"py -m venv .venv; .venv\Scripts\pip install -e '.[test]'; .venv\Scripts\pytest"
        " -n 2 --dist loadfile",
    ],
)
def test_the_readme_has_one_command_for_the_window_and_one_for_the_tests(command):
    assert commands_of("README.md").count(command) == 1


def test_every_file_the_readme_shows_is_there():
    text = (PROJECT / "README.md").read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:]+)\)", text):
        assert (PROJECT / target).exists(), target


def test_each_claim_of_the_lecture_names_tests_that_are_there():
    text = (PROJECT / "resources" / "lessons" / "CLAIMS.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([\w/]*/test_\w+\.py)`", text))
    assert len(named) >= 8
    assert not [path for path in named if not (PROJECT / "tests" / path).is_file()]
