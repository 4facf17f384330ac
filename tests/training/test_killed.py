"""Killed at any moment, a run is whole: it lists, its best checkpoint loads, and it goes on."""

import random
import subprocess
import sys
import time

import numpy as np
import pytest

from fmgui.data.drawn import drawn_clothes
from fmgui.data.idx import load_folder
from fmgui.runs.kept_epochs import KeptEpochs
from fmgui.runs.listing import find_runs
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training.predict import load_network
from fmgui.training.state import SavedState
from fmgui.training.train import go_on, train
from tests.gui.test_main_window import write_dataset

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")

TRAINING = """
import sys
from pathlib import Path
from fmgui.training.keras_loading import load_keras
load_keras()
from fmgui.data.idx import load_folder
from fmgui.runs.run_folder import RunFolder
from fmgui.training.events import EpochEnded
from fmgui.training.train import go_on
print("loaded", flush=True)

def emit(event):
    if isinstance(event, EpochEnded):
        print("epoch", flush=True)
go_on(RunFolder(Path(sys.argv[1])), load_folder(Path(sys.argv[2])), emit)
"""

EPOCHS = 2_000


@pytest.mark.parametrize(
    "kills",
    [3, pytest.param(60, marks=[pytest.mark.slow, pytest.mark.timeout(5400)])],
)
def test_a_run_survives_being_killed_again_and_again(tmp_path, kills):
    clothes = write_dataset(
        tmp_path / "clothes", drawn_clothes(train_per_class=20, test_per_class=5)
    )
    dataset = load_folder(clothes)
    run = RunFolder.create(tmp_path / "runs" / "killed")
    settings = [("training.epochs", 1), ("early_stopping.enabled", False)]
    train(with_settings(preset("lecture").experiment, settings), dataset, run, lambda _: None)
    run.write_experiment(with_settings(run.experiment(), [("training.epochs", EPOCHS)]))
    run.result_file.unlink()

    moments = random.Random(413)
    for number in range(kills):
        before = len(run.history())
        # Some while it is being built, most in the midst of epochs, which take some 50 ms.
        epochs, longest = (0, 1.5) if number % 3 == 0 else (moments.randint(1, 3), 0.2)
        kill_while_training(run, clothes, epochs, moments.uniform(0.0, longest))
        assert find_runs(tmp_path / "runs") == [run]
        assert run.result() == {}, "a run that was killed has no result: it is interrupted"
        assert len(run.history()) >= before
        assert SavedState(run.state_file).epoch >= before
        load_network(run, "best")
        load_network(run, "last")
        for epoch in KeptEpochs(run).epochs():
            KeptEpochs(run).weights(epoch)

    trained = SavedState(run.state_file).epoch
    assert trained > kills // 2
    go_on(run, dataset, lambda _: None, epochs=trained + 1)
    whole = RunFolder.create(tmp_path / "whole")
    train(run.experiment(), dataset, whole, lambda _: None)
    np.testing.assert_allclose(
        [row.val_loss for row in run.history()],
        [row.val_loss for row in whole.history()],
        atol=1e-6,
    )
    assert not [path for path in run.path.iterdir() if ".tmp-" in path.name]


def kill_while_training(run, clothes, epochs, seconds):
    """Go on with the run in a process of its own; kill that so long after so many epochs."""
    with subprocess.Popen(
        [sys.executable, "-c", TRAINING, str(run.path), str(clothes)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdout.readline() == b"loaded\n"
        for _ in range(epochs):
            assert process.stdout.readline() == b"epoch\n"
        time.sleep(seconds)
        assert process.poll() is None, "it ended by itself"
        process.kill()
