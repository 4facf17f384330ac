import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QMessageBox, QWidget

from fmgui.gui import run_files
from fmgui.gui.run_files import RunFiles, run_file
from fmgui.runs.exchange import export_run
from fmgui.runs.kept_epochs import KeptEpochs
from fmgui.runs.listing import find_runs
from fmgui.runs.places import runs_folder
from tests.runs.made import keep_weights, made_run


@pytest.fixture
def files(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    files = RunFiles(window)
    yield files
    files.wait()


def test_a_run_goes_out_and_comes_in(qtbot, files, tmp_path, monkeypatch):
    run = made_run(tmp_path / "elsewhere", "anna")
    keep_weights(run, 2, [np.zeros(60_000, np.float32)])
    chosen = tmp_path / "anna.fmgui-run"
    monkeypatch.setattr(run_files, "ask_where_to_save", lambda *_: chosen)
    monkeypatch.setattr(run_files, "ask_what_to_open", lambda *_: chosen)
    with qtbot.waitSignal(files.noted) as told:
        files.ask_and_export(run, with_epochs=True)
    assert told.args == [f"Exported as {chosen}."]
    with qtbot.waitSignal(files.imported) as came:
        files.ask_and_import()
    assert came.args == find_runs(runs_folder())
    assert came.args[0].history() == run.history()
    assert KeptEpochs(came.args[0]).epochs() == [2]


def test_a_file_that_is_no_run_is_told(qtbot, files, tmp_path, monkeypatch):
    said = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *arguments: said.append(arguments[-1]))
    (tmp_path / "evil.fmgui-run").write_bytes(b"evil")
    files.take(tmp_path / "evil.fmgui-run")
    qtbot.waitUntil(lambda: len(said) == 1)
    assert "is not a run" in said[0]
    assert find_runs(runs_folder()) == []


def test_only_an_exported_run_is_taken_when_it_is_dropped(tmp_path):
    run = made_run(tmp_path, "anna")
    export_run(run, tmp_path / "anna.fmgui-run")
    data = QMimeData()
    for path, taken in [
        (tmp_path / "anna.fmgui-run", True),
        (run.path, False),
        (tmp_path / "missing.fmgui-run", False),
    ]:
        data.setUrls([QUrl.fromLocalFile(str(path))])
        assert run_file(data) == (path if taken else None)
