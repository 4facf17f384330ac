"""What a page shows, saved as a picture; a run's history, saved as a table."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image
from PySide6.QtWidgets import QMessageBox

from fmgui.gui.curves.curves_panel import CurvesPanel
from fmgui.gui.page_files import PageFiles
from tests.runs.made import made_run


@pytest.fixture
def panel(qtbot, tmp_path):
    panel = CurvesPanel()
    qtbot.addWidget(panel)
    panel.resize(500, 400)
    panel.show_history(made_run(tmp_path, "run").history())
    panel.show()
    return panel


@pytest.fixture
def files(panel):
    return PageFiles(panel)


def chosen(monkeypatch, path: Path) -> Path:
    monkeypatch.setattr("fmgui.gui.page_files.ask_where_to_save", lambda *_: path)
    return path


def test_a_page_becomes_a_sharp_png(panel, files, tmp_path, monkeypatch):
    path = chosen(monkeypatch, tmp_path / "curves.png")
    files.ask_and_save_picture(panel, "curves")
    with Image.open(path) as picture:
        assert picture.size == (1000, 800)
        assert len(picture.convert("L").getcolors()) > 10


def test_a_page_becomes_an_svg_with_its_curves(panel, files, tmp_path, monkeypatch):
    path = chosen(monkeypatch, tmp_path / "curves.svg")
    files.ask_and_save_picture(panel, "curves")
    tags = [element.tag.rpartition("}")[2] for element in ElementTree.parse(path).iter()]
    assert tags.count("polyline") + tags.count("path") > 4
    assert "text" in tags


def test_a_history_is_saved_as_it_is(qtbot, files, tmp_path, monkeypatch):
    run = made_run(tmp_path, "other")
    path = chosen(monkeypatch, tmp_path / "history.csv")
    with qtbot.waitSignal(files.noted):
        files.ask_and_save_history(run)
    assert path.read_text() == run.history_file.read_text()


def test_a_place_that_cannot_be_written_is_told(panel, files, tmp_path, monkeypatch):
    told = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *words: told.append(words[-1]))
    chosen(monkeypatch, tmp_path / "nowhere" / "curves.png")
    files.ask_and_save_picture(panel, "curves")
    assert "cannot be written" in told[0]
