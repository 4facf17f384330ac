from datetime import datetime
from pathlib import Path

import pytest

from fmgui.runs.notes import Notes
from fmgui.runs.places import new_run_path
from fmgui.runs.titles import begun_at, run_title
from fmgui.specs.names import run_name
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset


@pytest.mark.parametrize(
    ("settings", "title"),
    [
        ({}, "lecture"),
        ({"optimizer.learning_rate": 0.01}, "lecture, learning rate 0.01"),
        ({"training.epochs": 5, "training.seed": 7}, "lecture, epochs 5, seed 7"),
    ],
)
def test_a_title_tells_what_the_folders_name_tells(settings, title):
    lecture = preset("lecture").experiment
    path = new_run_path(run_name(with_settings(lecture, list(settings.items())), lecture))
    assert run_title(path, Notes()) == title
    assert abs((begun_at(path) - datetime.now().astimezone()).total_seconds()) < 60


def test_the_users_own_name_comes_first():
    assert run_title(Path("20261126-184500-lecture"), Notes(name="My best")) == "My best"


@pytest.mark.parametrize("name", ["my-run_2", "99999999-999999-lecture", "20261126-184500-"])
def test_a_folder_of_another_name_is_called_as_it_is_or_has_no_time(name):
    assert begun_at(Path(name)) is None
    assert run_title(Path(name), Notes()) in (name, "lecture")
