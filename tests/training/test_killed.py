"""Killed at any moment, a run is whole: it lists, its best checkpoint loads, and it goes on."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time

import numpy as np
import pytest

from fmgui.data.drawn import drawn_clothes
from fmgui.data.idx import load_folder, write_folder
from fmgui.runs.kept_epochs import KeptEpochs
from fmgui.runs.listing import find_runs
from fmgui.runs.run_folder import RunFolder
from fmgui.runs.summary import INTERRUPTED, read_summary
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training.predict import load_network
from fmgui.training.state import SavedState
from fmgui.training.train import go_on, train
from tests.training.fork_server import Server

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")

LITTLE = [("network.hidden.0.units", 8), ("early_stopping.enabled", False)]
"""The lecture's network with what a state is made of, such as Adam's moments and dropout."""

EPOCHS = 2_000

_START = 1.2
"""About how many seconds pass until a first epoch is over, Keras being imported."""
_WHOLE_START = 5.0
"""The same of the command line."""
_EPOCH = 0.1
"""About how many seconds an epoch takes, most of them for its checkpoint."""

MANY = int(os.environ.get("FMGUI_TEST_KILLS", "60"))
"""Kills of the long test; more of them by hand."""


@pytest.fixture
def clothes(tmp_path):
    folder = tmp_path / "clothes"
    folder.mkdir()
    write_folder(folder, drawn_clothes(train_per_class=20, test_per_class=5))
    return folder


def experiment(epochs=EPOCHS):
    return with_settings(preset("lecture").experiment, [*LITTLE, ("training.epochs", epochs)])


@pytest.mark.parametrize(
    "kills", [5, pytest.param(MANY, marks=[pytest.mark.slow, pytest.mark.timeout(15 * MANY)])]
)
def test_a_run_survives_being_killed_again_and_again(tmp_path, clothes, kills):
    runs, dataset = tmp_path / "runs", load_folder(clothes)
    long = planned(runs / "long")
    moments = random.Random(413)
    with Server() as server:
        for number in range(kills):
            run, before = long, len(long.history())
            if number % 8 == 4:
                run = RunFolder(runs / f"commanded-{number}")
                kill_the_command(run, clothes, moments.uniform(0.0, _WHOLE_START))
            elif number % 4 == 1:
                run = planned(runs / f"new-{number}")
                kill(server, run, clothes, 0, moments.uniform(0.0, 1.5 * _START))
            elif number % 4 == 2:
                kill(server, run, clothes, 0, moments.uniform(0.0, 1.5 * _START))
            else:
                kill(server, run, clothes, moments.randint(1, 3), moments.uniform(0.0, _EPOCH))
            assert len(long.history()) >= before
            check_that_it_is_whole(run, runs, tmp_path / "copy", dataset)
    trained = SavedState(long.state_file).epoch
    assert trained > kills // 2
    go_on(long, dataset, lambda _: None, epochs=trained + 1)
    whole = RunFolder.create(tmp_path / "whole")
    train(experiment(trained + 1), dataset, whole, lambda _: None)
    np.testing.assert_allclose(
        [row.val_loss for row in long.history()],
        [row.val_loss for row in whole.history()],
        atol=1e-6,
    )
    assert not [path for path in long.path.rglob("*") if ".tmp-" in path.name]


def planned(path):
    """Return a run of which nothing is there but what is to be trained."""
    run = RunFolder.create(path)
    run.write_experiment(experiment())
    return run


def kill(server, run, clothes, epochs, seconds):
    """Train the run in a process of its own; kill that so long after so many epochs."""
    process = server.begin(run.path, clothes)
    for _ in range(epochs):
        assert server.line() == "epoch"
    time.sleep(seconds)
    os.kill(process, signal.SIGKILL)
    server.wait()


def kill_the_command(run, clothes, seconds):
    """Begin a training as a user does, and kill it so long after."""
    settings = [
        f"{path}={json.dumps(value)}" for path, value in [*LITTLE, ("training.epochs", EPOCHS)]
    ]
    command = ["train", "--data", clothes, "--set", *settings, "--out", run.path]
    with subprocess.Popen(
        [sys.executable, "-m", "fmgui.app", *map(str, command)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        time.sleep(seconds)
        assert process.poll() is None, "it ended by itself"
        process.kill()


def check_that_it_is_whole(run, runs, copy, dataset):
    """Look at a run that was just killed as the window would, and let a copy of it go on."""
    listed = find_runs(runs)
    assert {read_summary(each).outcome for each in listed} == {INTERRUPTED}
    if run not in listed:
        # It was killed before there was anything of it, perhaps within its first file.
        assert all(path.name.startswith(".") for path in run.path.glob("*"))
        return
    rows = len(run.history())
    for epoch in KeptEpochs(run).epochs():
        KeptEpochs(run).weights(epoch)
    if not run.state_file.exists():
        # There is nothing to go on from, but a training anew does as well.
        assert rows <= 1
        return
    saved = SavedState(run.state_file).epoch
    assert saved <= rows <= saved + 1
    for checkpoint in ("best", "last"):
        load_network(run, checkpoint)
    shutil.copytree(run.path, copy)
    go_on(RunFolder(copy), dataset, lambda _: None, epochs=saved + 1)
    assert len(RunFolder(copy).history()) == saved + 1
    assert not [path for path in copy.rglob("*") if ".tmp-" in path.name]
    shutil.rmtree(copy)
