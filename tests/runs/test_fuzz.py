"""Whatever has happened to a run's files: one sentence, or they are read as they are."""

import random

import h5py
import numpy as np
import pytest

from fmgui.runs.arrays import read_arrays
from fmgui.runs.course import Courses, read_course
from fmgui.runs.exchange import export_run, import_run
from fmgui.runs.kept_epochs import KeptEpochs
from fmgui.runs.notes import Notes, read_notes, write_notes
from fmgui.runs.origin import Origin, read_origin
from fmgui.runs.speed import measured_epoch
from fmgui.runs.summary import read_summary
from fmgui.runs.weights_file import check_weights
from fmgui.specs.layer_table import layer_table
from tests.runs.harm import harmed, odd_json, one_sentence_or_nothing
from tests.runs.made import made_run

TIMES = [40, pytest.param(4000, marks=[pytest.mark.slow, pytest.mark.timeout(3600)])]

pytestmark = pytest.mark.filterwarnings("ignore:Duplicate name")


@pytest.fixture
def run(tmp_path):
    """A run with all files that are read without Keras."""
    run = made_run(tmp_path / "runs", "harmed", preset_name="softmax")
    origin = Origin("other", 1, 1).as_json()
    run.write_environment({**run.environment(), **origin, "training_pictures": 60})
    shapes = [(784, 10), (10,)]
    assert layer_table(run.experiment().network).parameters == 7850
    for path in (run.best_weights_file, run.last_weights_file):
        with h5py.File(path, "w") as file:
            for number, shape in enumerate(shapes):
                file[f"layers/dense/vars/{number}"] = np.zeros(shape, np.float32)
    arrays = {f"variable_{number}": np.zeros(shape) for number, shape in enumerate(shapes)}
    np.savez(run.state_file, epoch=np.array(3), roles=np.array(["weight", "weight"]), **arrays)
    KeptEpochs(run).keep(3, run.state_file)
    write_notes(run.path, Notes(name="A name", note="a note", colour=3))
    return run


def readers(run):
    return [
        run.experiment,
        run.environment,
        run.history,
        run.result,
        lambda: read_course(run),
        lambda: read_origin(run),
        lambda: KeptEpochs(run).weights(3),
        lambda: read_arrays(run.state_file),
        lambda: check_weights(run.best_weights_file),
        # These three tell what is wrong in what they return.
        lambda: read_summary(run),
        lambda: list(Courses().read([run])),
        lambda: read_notes(run.path),
        lambda: measured_epoch(run),
    ]


@pytest.mark.parametrize("times", TIMES)
def test_a_harmed_run_folder_is_read_or_told(run, times):
    dice = random.Random(1)
    files = [path for path in run.path.rglob("*") if path.is_file()]
    for _ in range(times):
        path = dice.choice(files)
        content = path.read_bytes()
        harm = odd_json if path.suffix == ".json" and dice.random() < 0.7 else harmed
        # state.npz and the kept epoch are the same file.
        path.unlink()
        path.write_bytes(harm(content, dice))
        for read in readers(run):
            one_sentence_or_nothing(read)
        path.write_bytes(content)
    assert {one_sentence_or_nothing(read) for read in readers(run)} == {""}


def test_files_in_the_place_of_others_are_read_or_told(run):
    files = {path: path.read_bytes() for path in run.path.rglob("*") if path.is_file()}
    for path, own in files.items():
        for content in files.values():
            path.write_bytes(content)
            for read in readers(run):
                one_sentence_or_nothing(read)
        path.write_bytes(own)


def test_files_of_enormous_size_are_not_read(run):
    for path in [path for path in run.path.rglob("*") if path.is_file()]:
        content = path.read_bytes()
        with path.open("r+b") as file:
            file.truncate(20 * 1024**3)
        for read in readers(run):
            one_sentence_or_nothing(read)
        path.write_bytes(content)


@pytest.mark.parametrize("times", TIMES)
def test_a_harmed_exported_run_is_taken_over_whole_or_not_at_all(run, tmp_path, times):
    export_run(run, tmp_path / "run.fmgui-run", with_epochs=True)
    whole = (tmp_path / "run.fmgui-run").read_bytes()
    dice = random.Random(2)
    there = tmp_path / "there"
    taken = 0
    for _ in range(times):
        (tmp_path / "harmed.fmgui-run").write_bytes(harmed(whole, dice))
        told = one_sentence_or_nothing(lambda: import_run(tmp_path / "harmed.fmgui-run", there))
        taken += not told
        assert len(list(there.iterdir())) == taken
