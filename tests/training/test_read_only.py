"""A folder that can suddenly not be written to: training goes on, and what is there is whole."""

import os
import shutil
import subprocess
import sys
from contextlib import ExitStack

import pytest

from fmgui.data.drawn import drawn_clothes
from fmgui.errors import RunError
from fmgui.runs.kept_epochs import KeptEpochs
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training.events import EpochEnded, Noted, Outcome
from fmgui.training.predict import load_network
from fmgui.training.state import SavedState
from fmgui.training.train import go_on, train

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")

PLAN = with_settings(preset("softmax").experiment, [("training.epochs", 4)])


@pytest.fixture
def clothes():
    return drawn_clothes(train_per_class=4, test_per_class=2)


@pytest.fixture
def locked():
    """Return what forbids to write into a folder, and gives back what allows it again."""
    with ExitStack() as undone:

        def lock(folder):
            once = undone.enter_context(ExitStack())
            if os.geteuid() == 0:
                mount_read_only(folder, once)
            else:
                for path in [folder, *(path for path in folder.rglob("*") if path.is_dir())]:
                    once.callback(path.chmod, path.stat().st_mode)
                    path.chmod(0o500)
            return once.close

        yield lock


def mount_read_only(folder, undone):
    """Lay a folder over itself that nobody may write to: permissions do not bind this user."""
    mount, unmount = shutil.which("mount"), shutil.which("umount")
    if not (mount and unmount):
        pytest.skip("this user may write everywhere, and there is no mount")
    if subprocess.run(
        [mount, "--bind", folder, folder], capture_output=True, check=False
    ).returncode:
        pytest.skip("this user may write everywhere, and may not mount")
    undone.callback(subprocess.run, [unmount, folder], check=True)
    subprocess.run([mount, "-o", "remount,ro,bind", folder], check=True)


def test_training_goes_on_in_a_folder_that_became_read_only(tmp_path, clothes, locked):
    run, told, unlock = RunFolder.create(tmp_path / "run"), [], []

    def emit(event):
        told.append(event)
        if isinstance(event, EpochEnded) and event.epoch == 2:
            unlock.append(locked(run.path))

    ended = train(PLAN, clothes, run, emit)
    assert (ended.outcome, ended.epochs) == (Outcome.FINISHED, 4)
    assert ended.best, "the best weights are still in memory"
    notes = [event.message for event in told if isinstance(event, Noted)]
    assert any("the state to go on from could not be written" in note for note in notes)
    assert len(notes) == len(set(notes)), "each thing that cannot be written is told once"

    assert [row.epoch for row in run.history()] == [1, 2]
    assert SavedState(run.state_file).epoch == 2
    assert KeptEpochs(run).epochs() == [0, 1, 2]
    for checkpoint in ("best", "last"):
        load_network(run, checkpoint)
    assert not [path for path in run.path.rglob("*") if ".tmp-" in path.name]
    with pytest.raises(RunError, match="cannot be written"):
        go_on(run, clothes, lambda _: None)

    unlock[0]()
    assert go_on(run, clothes, lambda _: None).epochs == 4
    whole = RunFolder.create(tmp_path / "whole")
    train(PLAN, clothes, whole, lambda _: None)
    assert [row.val_loss for row in run.history()] == pytest.approx(
        [row.val_loss for row in whole.history()], abs=1e-6
    )


def test_no_training_begins_where_nothing_can_be_written(tmp_path, clothes, locked):
    (tmp_path / "runs").mkdir()
    run = RunFolder.create(tmp_path / "runs" / "empty")
    locked(tmp_path / "runs")
    with pytest.raises(RunError, match="cannot be made"):
        RunFolder.create(tmp_path / "runs" / "new")
    with pytest.raises(RunError, match="cannot be written"):
        train(PLAN, clothes, run, lambda _: None)
    assert list(run.path.iterdir()) == []
