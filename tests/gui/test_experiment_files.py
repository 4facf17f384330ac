import pytest
from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QWidget

from fmgui.errors import ExperimentError
from fmgui.gui.experiment_files import (
    ExperimentFiles,
    experiment_name,
    experiment_path,
    read_experiment,
)
from fmgui.specs.paths import with_setting
from fmgui.specs.presets import preset

LECTURE = preset("lecture").experiment


@pytest.fixture(autouse=True)
def _dialogs_of_qt(qapp):
    """The system's own dialogs could not be typed into."""
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    yield
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, False)


@pytest.fixture
def files(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return ExperimentFiles(window)


@pytest.fixture
def warnings(monkeypatch):
    said = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *arguments: said.append(arguments[-1]))
    return said


def choose(path):
    """Type a path into the file dialog that comes up next, and accept it."""

    def type_and_accept():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.findChild(QLineEdit).setText(str(path))
        dialog.accept()

    QTimer.singleShot(0, type_and_accept)


def mime(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_what_is_saved_can_be_opened(files, qtbot, tmp_path):
    experiment = with_setting(LECTURE, "optimizer.learning_rate", 0.00001)
    choose(tmp_path / "small steps.json")
    with qtbot.waitSignal(files.saved):
        files.ask_and_save(experiment, "lecture")
    choose(tmp_path / "small steps.json")
    with qtbot.waitSignal(files.opened) as told:
        files.ask_and_open()
    assert told.args == [experiment, "small steps"]


def test_a_name_without_an_ending_gets_one(files, qtbot, tmp_path):
    choose(tmp_path / "mine")
    with qtbot.waitSignal(files.saved) as told:
        files.ask_and_save(LECTURE, "lecture")
    assert told.args == [str(tmp_path / "mine.json")]
    assert read_experiment(tmp_path / "mine.json") == LECTURE


def test_calling_off_does_nothing(files, qtbot, tmp_path):
    def cancel():
        QApplication.activeModalWidget().reject()

    with qtbot.assertNotEmitted(files.opened), qtbot.assertNotEmitted(files.saved):
        QTimer.singleShot(0, cancel)
        files.ask_and_open()
        QTimer.singleShot(0, cancel)
        files.ask_and_save(LECTURE, "lecture")


def test_where_nothing_can_be_written_it_is_said(files, warnings, qtbot, tmp_path, monkeypatch):
    def full(_path, _text):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("fmgui.gui.experiment_files.write_text", full)
    choose(tmp_path / "mine.json")
    with qtbot.assertNotEmitted(files.saved):
        files.ask_and_save(LECTURE, "lecture")
    assert warnings == [
        "mine.json cannot be saved there: No space left on device. Choose another folder."
    ]


@pytest.mark.parametrize(
    "content_and_words",
    [
        ("{", "not valid JSON"),
        ("[]", "not an experiment"),
        ('{"schema_version": 99}', "newer"),
        ('{"training": {"epocs": 3}}', "epochs"),
        ('{"training": {"epochs": "three"}}', "training.epochs"),
        ("[" * 100_000, "mine.json is not"),
        (" " * 1_000_001, "not an experiment"),
        ("\xff\xfe", "not valid JSON"),
    ],
)
def test_of_a_file_that_is_not_right_nothing_is_taken_over(
    files, warnings, qtbot, tmp_path, content_and_words
):
    content, words = content_and_words
    path = tmp_path / "mine.json"
    path.write_text(content, encoding="latin-1")
    with qtbot.assertNotEmitted(files.opened):
        files.open(path)
    (said,) = warnings
    assert "mine.json" in said
    assert words in said
    assert "\n" not in said


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ExperimentError, match=r"gone\.json cannot be read"):
        read_experiment(tmp_path / "gone.json")


def test_an_experiment_or_a_run_can_be_dropped(tmp_path):
    experiment, picture = tmp_path / "mine.json", tmp_path / "shirt.png"
    run = tmp_path / "20261123-181500-lecture"
    run.mkdir()
    for path in (experiment, picture, run / "experiment.json"):
        path.touch()
    assert experiment_path(mime(experiment)) == experiment
    assert experiment_path(mime(picture, experiment)) == experiment
    assert experiment_path(mime(run)) == run / "experiment.json"
    assert experiment_path(mime(picture)) is None
    assert experiment_path(mime(tmp_path / "gone.json")) is None
    assert experiment_path(QMimeData()) is None
    web = QMimeData()
    web.setUrls([QUrl("https://example.org/mine.json")])
    assert experiment_path(web) is None


def test_an_experiment_in_a_run_is_called_as_the_run(tmp_path):
    assert experiment_name(tmp_path / "mine.json") == "mine"
    assert experiment_name(tmp_path / "lecture" / "experiment.json") == "lecture"
