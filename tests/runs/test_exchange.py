import io
import stat
import zipfile

import h5py
import numpy as np
import pytest

from fmgui.errors import RunError
from fmgui.runs.exchange import export_run, import_run
from fmgui.runs.kept_epochs import KeptEpochs
from fmgui.runs.listing import find_runs, scan_runs
from fmgui.runs.notes import Notes, read_notes, write_notes
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.layer_table import layer_table
from tests.runs.made import keep_weights, made_run


def write_weights(path, parameters):
    with h5py.File(path, "w") as file:
        file["layers/dense/vars/0"] = np.zeros(parameters, np.float32)


@pytest.fixture
def run(tmp_path):
    """A run with everything that can be exported."""
    run = made_run(tmp_path / "here", "anna", preset_name="softmax")
    parameters = layer_table(run.experiment().network).parameters
    for file in (run.best_weights_file, run.last_weights_file):
        write_weights(file, parameters)
    np.savez(run.state_file, epoch=np.array(3))
    write_notes(run.path, Notes(name="Anna's", colour=3))
    return run


@pytest.fixture
def there(tmp_path):
    return tmp_path / "there"


def test_a_run_comes_back_as_it_was(run, tmp_path, there):
    run.best_model_file.write_bytes(b"a whole model, which may hold code")
    export_run(run, tmp_path / "anna.fmgui-run")
    taken = import_run(tmp_path / "anna.fmgui-run", there)
    assert taken.path == there / "anna"
    files = {path.name: path.read_bytes() for path in run.path.iterdir()}
    del files["FMbest.keras"]
    assert {path.name: path.read_bytes() for path in taken.path.iterdir()} == files
    assert read_notes(taken.path).name == "Anna's"
    assert find_runs(there) == [taken]
    assert list(there.iterdir()) == [taken.path]


def test_kept_epochs_come_along_where_they_are_asked_for(run, tmp_path, there):
    shapes = [(784, 10), (10,)]
    for epoch in (0, 2, 12345):
        keep_weights(run, epoch, [np.full(shape, epoch, np.float32) for shape in shapes])
    export_run(run, tmp_path / "without.fmgui-run")
    export_run(run, tmp_path / "with.fmgui-run", with_epochs=True)
    assert KeptEpochs(import_run(tmp_path / "without.fmgui-run", there)).epochs() == []
    kept = KeptEpochs(import_run(tmp_path / "with.fmgui-run", there))
    assert kept.epochs() == [0, 2, 12345]
    assert kept.weights(2)[0].tolist() == np.full(shapes[0], 2.0).tolist()


def test_more_epochs_than_a_run_can_keep_are_told(run, tmp_path, there):
    for epoch in range(110):
        keep_weights(run, epoch, [np.zeros(7850, np.float32)])
    export_run(run, tmp_path / "many.fmgui-run", with_epochs=True)
    with pytest.raises(RunError, match="far too large"):
        import_run(tmp_path / "many.fmgui-run", there)


def test_a_run_that_is_there_already_stays(run, tmp_path, there):
    export_run(run, tmp_path / "anna.fmgui-run")
    names = [import_run(tmp_path / "anna.fmgui-run", there).path.name for _ in range(3)]
    assert names == ["anna", "anna-2", "anna-3"]


def test_a_run_without_an_epoch_can_be_handed_in(tmp_path, there):
    run = made_run(tmp_path, "short", val_loss=(), outcome=None)
    export_run(run, tmp_path / "short.fmgui-run")
    assert import_run(tmp_path / "short.fmgui-run", there).history() == []


@pytest.mark.parametrize(
    ("name", "becomes"),
    [
        ("..", "run"),
        ("Größe 2", "Größe 2"),
        ("a:b*c", "a-b-c"),
        ("NUL", "run-NUL"),
        ("x" * 150, "x" * 100),
    ],
)
def test_its_folder_is_named_after_the_file_as_every_system_can(
    run, tmp_path, there, name, becomes
):
    export_run(run, tmp_path / f"{name}.fmgui-run")
    assert import_run(tmp_path / f"{name}.fmgui-run", there).path == there / becomes


def test_what_is_no_run_is_not_exported(tmp_path):
    with pytest.raises(RunError, match="is not a run"):
        export_run(RunFolder(tmp_path), tmp_path / "file.fmgui-run")
    assert not (tmp_path / "file.fmgui-run").exists()


def test_a_file_that_cannot_be_written_is_told(run, tmp_path):
    with pytest.raises(RunError, match="cannot be written"):
        export_run(run, tmp_path / "missing" / "file.fmgui-run")


# --- Harmful files -------------------------------------------------------------------------------


def with_entry(run, name, content=b"{}", mode=stat.S_IFREG | 0o644):
    """An exported run with one entry more, or in the place of another."""
    stream = io.BytesIO()
    export_run(run, run.path.parent / "file.zip")
    with (
        zipfile.ZipFile(run.path.parent / "file.zip") as before,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for entry in before.infolist():
            if entry.filename != name:
                after.writestr(entry, before.read(entry))
        entry = zipfile.ZipInfo(name)
        entry.external_attr = mode << 16
        entry.compress_type = zipfile.ZIP_DEFLATED
        after.writestr(entry, content)
    return stream.getvalue()


def array_of_objects():
    stream = io.BytesIO()
    np.savez(stream, epoch=np.array([{"an": "object"}], dtype=object))
    return stream.getvalue()


def array_of_nothing():
    stream = io.BytesIO()
    np.savez(stream, epoch=np.array(1))
    return stream.getvalue()


def other_epoch():
    stream = io.BytesIO()
    np.savez(stream, roles=np.array(["weight"]), variable_0=np.zeros(10, np.float32))
    return stream.getvalue()


def linked_weights(tmp_path):
    path = tmp_path / "links.h5"
    with h5py.File(path, "w") as file:
        file["layers/dense/vars/0"] = h5py.ExternalLink("/etc/passwd", "/")
    return path.read_bytes()


def packed_weights(tmp_path):
    path = tmp_path / "packed.h5"
    with h5py.File(path, "w") as file:
        file.create_dataset("layers/dense/vars/0", (10**12,), np.float32, chunks=(1000,))
    return path.read_bytes()


def other_weights(tmp_path):
    write_weights(tmp_path / "other.h5", 10)
    return (tmp_path / "other.h5").read_bytes()


HARMFUL = {
    "a way out": ("../../evil.json", "does not belong"),
    "a way out on Windows": ("..\\evil.json", "does not belong"),
    "a place of its own": ("/etc/evil", "does not belong"),
    "a whole model": ("FMbest.keras", "does not belong"),
    "a folder": ("experiment.json/", "does not belong"),
    "no text": ("history.csv", b"\xff\xfe\x00", "not text"),
    "no numbers": ("history.csv", b"epoch,loss\n", "not a history"),
    "too deep": ("result.json", b"[" * 100_000, "damaged"),
    "no object": ("environment.json", b"[]", "JSON object"),
    "a wrong kind": ("result.json", b'{"best_epoch": "three"}', "best_epoch"),
    "a foreign setting": ("experiment.json", b'{"lambda": "import os"}', "lambda"),
    "a bomb": ("history.csv", b"0" * 30_000_000, "history.csv is damaged"),
    "a larger bomb": ("notes.json", b"0" * 40_000_000, "far too large"),
    "an object": ("state.npz", array_of_objects(), "damaged"),
    "links": ("FMbest.weights.h5", linked_weights, "damaged"),
    "weights of claimed size": ("FMbest.weights.h5", packed_weights, "damaged"),
    "an object in an epoch": ("epochs/0001.npz", array_of_objects(), "damaged"),
    "an epoch without weights": ("epochs/0001.npz", array_of_nothing(), "damaged"),
    "an epoch of another network": ("epochs/0001.npz", other_epoch(), "another network"),
    "a way out of the epochs": ("epochs/../evil.json", "does not belong"),
    "a folder in the epochs": ("epochs/0001/0001.npz", "does not belong"),
    "another network's weights": ("last.weights.h5", other_weights, "another network"),
}


@pytest.mark.parametrize("harm", HARMFUL.values(), ids=HARMFUL.keys())
def test_a_harmful_file_is_told_and_nothing_of_it_is_left(run, tmp_path, there, harm):
    name, *content, sentence = harm
    content = [part(tmp_path) if callable(part) else part for part in content]
    (tmp_path / "evil.fmgui-run").write_bytes(with_entry(run, name, *content))
    with pytest.raises(RunError, match=sentence):
        import_run(tmp_path / "evil.fmgui-run", there)
    assert list(there.iterdir()) == []
    assert not (tmp_path / "evil.json").exists()


def test_a_link_in_the_place_of_a_file_is_told(run, tmp_path, there):
    content = with_entry(run, "notes.json", b"/etc/passwd", stat.S_IFLNK | 0o777)
    (tmp_path / "evil.fmgui-run").write_bytes(content)
    with pytest.raises(RunError, match="no plain file"):
        import_run(tmp_path / "evil.fmgui-run", there)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_occurs_twice_is_told(run, tmp_path, there):
    export_run(run, tmp_path / "evil.fmgui-run")
    with zipfile.ZipFile(tmp_path / "evil.fmgui-run", "a") as file:
        file.writestr("notes.json", "{}")
    with pytest.raises(RunError, match="occurs twice"):
        import_run(tmp_path / "evil.fmgui-run", there)


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_exported_run_is_told(tmp_path, there, content):
    (tmp_path / "file.fmgui-run").write_bytes(content)
    with pytest.raises(RunError, match="is not a run"):
        import_run(tmp_path / "file.fmgui-run", there)


def test_a_run_under_way_of_being_imported_is_no_run_yet(tmp_path):
    made_run(tmp_path, ".arriving-0a1b")
    assert find_runs(tmp_path) == []
    assert scan_runs(tmp_path) == {}
