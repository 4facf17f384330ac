"""The window as a student uses it: real Qt, real threads, real Keras, little data."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QDockWidget,
    QLabel,
    QLineEdit,
    QMessageBox,
    QSlider,
)

from fmgui.data.choice import chosen_last
from fmgui.data.drawn import drawn_clothes
from fmgui.data.idx import load_folder, write_folder
from fmgui.gui import language_switch, leaving
from fmgui.gui.main_window import MainWindow
from fmgui.gui.runs.fork_dialog import ForkDialog
from fmgui.gui.settings import Settings
from fmgui.gui.threads.session import State
from fmgui.runs.listing import find_runs
from fmgui.runs.origin import Origin, read_origin
from fmgui.runs.places import runs_folder
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from tests.runs.made import made_run

LOADING = 60_000
TRAINING = 60_000


@pytest.fixture
def data_folder(tmp_path):
    """Some hundred of our own drawn clothes, as the four files."""
    folder = tmp_path / "clothes"
    folder.mkdir()
    write_folder(folder, drawn_clothes(train_per_class=30, test_per_class=10))
    return folder


@pytest.fixture
def window(qtbot, data_folder):
    """The window, shown, with data and TensorFlow loaded."""
    window = MainWindow(str(data_folder))
    qtbot.addWidget(window, before_close_func=end_training)
    window.show()
    window.begin()
    qtbot.waitUntil(window.commands.train.isEnabled, timeout=LOADING)
    return window


def end_training(window):
    window.session.stop()
    window.session.wait()


def set_epochs(window, epochs):
    experiment = with_settings(window.form.value(), [("training.epochs", epochs)])
    window.form.set_value(experiment)


def draw_trousers(window):
    canvas = window.try_it.canvas
    corners = [(0.3, 0.1), (0.7, 0.1), (0.75, 0.9), (0.55, 0.9), (0.5, 0.4), (0.45, 0.9)]
    corners += [(0.25, 0.9), (0.3, 0.1)]
    points = [QPoint(int(x * canvas.width()), int(y * canvas.height())) for x, y in corners]
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=points[0])
    for point in points[1:]:
        QTest.mouseMove(canvas, point)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=points[-1])


def test_trains_plots_and_recognises_a_drawing(qtbot, window):
    set_epochs(window, 3)
    with qtbot.waitSignal(window.session.state_changed, timeout=TRAINING):
        qtbot.mouseClick(window.commands.train, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.session.state is State.IDLE, timeout=TRAINING)

    (run,) = find_runs(runs_folder())
    assert [row.epoch for row in run.history()] == [1, 2, 3]
    assert run.result()["outcome"] == "finished"
    assert window.commands.train.hasFocus()
    window.curves.redraw()
    epochs, _ = window.curves.loss.curve_data("validation")
    assert list(epochs) == [1, 2, 3]
    assert window.result.isVisible()
    assert window.curves.findChild(QLabel, "run_shown").text().startswith("lecture, epochs 3 · ")

    with qtbot.waitSignal(window.judging.predictions.answered, timeout=10_000) as answer:
        draw_trousers(window)
    _, probabilities, _ = answer.args
    assert probabilities.shape == (10,)
    assert probabilities.sum() == pytest.approx(1, abs=1e-5)


def test_stop_answers_quickly_and_keeps_what_was_reached(qtbot, window):
    set_epochs(window, 1000)
    window.train()
    with qtbot.waitSignal(
        window.session.happened,
        timeout=TRAINING,
        check_params_cb=lambda event: getattr(event, "epoch", 0) >= 2,
    ):
        pass
    with qtbot.waitSignal(
        window.session.state_changed,
        timeout=5_000,
        check_params_cb=lambda state: state is State.IDLE,
    ):
        qtbot.mouseClick(window.commands.stop, Qt.MouseButton.LeftButton)
    (run,) = find_runs(runs_folder())
    assert run.result()["outcome"] == "stopped"
    assert run.result()["epochs"] == len(run.history()) >= 1
    assert run.best_weights_file.is_file()
    assert run.last_weights_file.is_file()


def test_the_pause_button_holds_and_lets_go_on(qtbot, window):
    set_epochs(window, 1000)
    window.train()
    qtbot.waitUntil(lambda: window.session.state is State.RUNNING, timeout=TRAINING)
    qtbot.mouseClick(window.commands.pause, Qt.MouseButton.LeftButton)
    assert window.session.state is State.PAUSED
    assert window.commands.pause.text() == "Go on"
    qtbot.mouseClick(window.commands.pause, Qt.MouseButton.LeftButton)
    assert window.session.state is State.RUNNING
    assert window.commands.pause.text() == "Pause"


def test_a_diverged_training_offers_a_tenth_of_the_learning_rate(qtbot, window):
    wild = [("optimizer.kind", "SGD"), ("optimizer.learning_rate", 1000.0)]
    window.form.set_value(with_settings(window.form.value(), [*wild, ("training.epochs", 2)]))
    window.train()
    qtbot.waitUntil(window.offer.isVisible, timeout=TRAINING)
    assert window.session.state is State.IDLE, "it could not be taken yet"
    (run,) = find_runs(runs_folder())
    assert run.result()["outcome"] == "diverged"
    assert "learning rate 1000 is high for SGD" in run.result()["message"]
    qtbot.mouseClick(
        window.offer.findChild(QAbstractButton, "take_offer"), Qt.MouseButton.LeftButton
    )
    assert window.form.value().optimizer.learning_rate == 100.0
    assert window.session.state is not State.IDLE


def test_closing_while_training_asks_and_then_stops_cleanly(qtbot, window, monkeypatch):
    set_epochs(window, 1000)
    window.train()
    qtbot.waitUntil(lambda: window.session.state is State.RUNNING, timeout=TRAINING)

    monkeypatch.setattr(leaving, "agrees", lambda *_: False)
    window.close()
    assert window.isVisible()
    assert window.session.state is State.RUNNING

    monkeypatch.setattr(leaving, "agrees", lambda *_: True)
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=TRAINING)
    (run,) = find_runs(runs_folder())
    assert run.result()["outcome"] == "stopped"


def test_another_language_comes_when_the_training_has_stopped(qtbot, window, monkeypatch):
    monkeypatch.setattr(language_switch, "can_be_shown", lambda _language: True)
    monkeypatch.setattr(leaving, "agrees", lambda *_: True)
    set_epochs(window, 1000)
    window.train()
    qtbot.waitUntil(lambda: window.session.state is State.RUNNING, timeout=TRAINING)
    window.commands.language_chosen.emit("ko")
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=TRAINING)
    assert window.language.is_wanted
    assert Settings().language == "ko"


def test_an_impossible_setting_turns_train_off_with_the_reason(window):
    assert window.commands.train.isEnabled()
    editor = window.form.findChild(object, "optimizer.learning_rate")
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, "-1")
    assert not window.commands.train.isEnabled()
    assert "Learning rate" in window.commands.train.toolTip()


def test_a_folder_without_data_is_told_and_the_data_in_use_stays(
    qtbot, window, tmp_path, monkeypatch
):
    told = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *arguments: told.append(arguments[-1]))
    with qtbot.waitSignal(window.data.loader.failed, timeout=10_000):
        window.commands.data.folder_chosen.emit(str(tmp_path / "nothing"))
    assert len(told) == 1
    assert window.commands.train.isEnabled()


def test_the_built_in_set_can_be_chosen_and_is_remembered(qtbot, window):
    with qtbot.waitSignal(window.data.loader.found, timeout=30_000):
        window.commands.data.built_in_chosen.emit()
    assert "drawn clothes" in window.commands.data.text()
    assert chosen_last() == "drawn"


def test_a_blank_paper_predicts_nothing(qtbot, window):
    set_epochs(window, 1)
    window.train()
    qtbot.waitUntil(lambda: window.session.state is State.IDLE, timeout=TRAINING)
    with qtbot.waitSignal(window.judging.predictions.answered, timeout=10_000):
        draw_trousers(window)
    window.try_it.canvas.clear()
    qtbot.waitUntil(lambda: window.try_it.picture() is None, timeout=5_000)
    assert "T-shirt" not in window.try_it.prediction.accessibleDescription()


def test_every_control_can_be_named_by_a_screen_reader(window):
    for kind in (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QSlider):
        for control in window.findChildren(kind):
            is_part = isinstance(control.parent(), QAbstractSpinBox | QComboBox)
            unreachable = control.focusPolicy() == Qt.FocusPolicy.NoFocus
            if is_part or unreachable or not control.isVisible():
                continue
            assert control.accessibleName() or getattr(control, "text", str)(), control


def test_a_training_that_ends_while_the_question_is_open_lets_the_window_close(
    qtbot, window, monkeypatch
):
    set_epochs(window, 1000)
    window.train()
    qtbot.waitUntil(lambda: window.session.state is State.RUNNING, timeout=TRAINING)

    def answer_late(*_):
        window.session.stop()
        qtbot.waitUntil(lambda: window.session.state is State.IDLE, timeout=TRAINING)
        return True

    monkeypatch.setattr(leaving, "agrees", answer_late)
    window.close()
    assert not window.isVisible()


def test_a_stopped_run_goes_on_from_the_table(qtbot, window):
    set_epochs(window, 2)
    window.train()
    qtbot.waitUntil(lambda: window.session.state is State.IDLE, timeout=TRAINING)
    (run,) = find_runs(runs_folder())
    window.runs.continued.emit(run, 1)
    assert window.session.state is not State.IDLE
    qtbot.waitUntil(lambda: window.session.state is State.IDLE, timeout=TRAINING)
    assert [row.epoch for row in run.history()] == [1, 2, 3]
    assert run.result()["outcome"] == "finished"


def test_a_fork_is_chosen_changed_trained_and_compared_with_its_run(qtbot, window, monkeypatch):
    set_epochs(window, 3)
    window.train()
    qtbot.waitUntil(lambda: window.session.state is State.IDLE, timeout=TRAINING)
    (parent,) = find_runs(runs_folder())
    qtbot.waitUntil(lambda: window.runs.model.total() == 1)
    window.runs.highlight(parent)

    monkeypatch.setattr(ForkDialog, "exec", lambda dialog: dialog.slider.setValue(1) or True)
    menu = window.runs.row_actions.menu()
    next(action for action in menu.actions() if action.text() == "Fork …").trigger()
    menu.deleteLater()
    assert window.fork_line.isVisible()
    set_epochs(window, 1)
    assert "plan more than 1 epochs" in window.commands.train.toolTip()
    changed = [("training.epochs", 3), ("optimizer.learning_rate", 0.01)]
    window.form.set_value(with_settings(parent.experiment(), changed))
    window.train()
    assert not window.fork_line.isVisible()
    qtbot.waitUntil(lambda: window.session.state is State.IDLE, timeout=TRAINING)

    (fork,) = [run for run in find_runs(runs_folder()) if run != parent]
    assert read_origin(fork) == Origin(parent.path.name, 1, 1)
    assert fork.history()[0] == parent.history()[0]
    assert fork.history()[1] != parent.history()[1]
    qtbot.waitUntil(lambda: len(window.runs.model.ticked()) == 2)
    assert {overlay.run for overlay in window.runs.model.ticked()} == {parent, fork}


def test_a_fork_is_given_up_by_another_preset(window, tmp_path):
    run = made_run(tmp_path / "elsewhere", "run")
    window.forking.choose(run, 2)
    assert window.forking.fork
    window.commands.preset_chosen.emit(preset("softmax"))
    assert window.forking.fork is None
    assert not window.fork_line.isVisible()


class ShownWindows(QObject):
    """Notes which widgets are shown as windows of their own."""

    def __init__(self, application) -> None:
        super().__init__()
        self.names: list[str] = []
        application.installEventFilter(self)

    def eventFilter(self, watched, event) -> bool:
        if event.type() is QEvent.Type.Show and watched.isWidgetType() and watched.isWindow():
            self.names.append(watched.objectName())
        return False


def test_no_page_flashes_up_as_a_window_or_makes_the_window_grow(qtbot, qapp):
    shown = ShownWindows(qapp)
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(1000, 720)
    window.show()
    window.docks.show_lessons()
    for pages in (window.pages, window.pages.why):
        for index in range(pages.count()):
            pages.setCurrentIndex(index)
            qapp.processEvents()
    qapp.removeEventFilter(shown)
    assert shown.names == ["main_window"]
    assert window.size() == QSize(1000, 720)


def test_where_no_run_can_be_kept_the_way_out_is_told(window, tmp_path, monkeypatch):
    told = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *texts: told.append(texts[-1]))
    (tmp_path / "file").touch()
    monkeypatch.setenv("FMGUI_RUNS", str(tmp_path / "file"))
    window.train()
    assert "cannot be made" in told[0]
    assert "FMGUI_RUNS" in told[0]
    assert window.session.state is State.IDLE


def test_the_newest_run_is_shown_once_all_is_loaded_with_its_picture(qtbot, data_folder):
    data = {"data_fingerprint": load_folder(data_folder).fingerprint}
    for name in ("20260101-080000-lecture", "20260102-080000-lecture"):
        run = made_run(runs_folder(), name)
        run.best_weights_file.touch()
        run.write_environment(data)
        score = {"loss": 0.5, "accuracy": 0.8}
        run.write_result({"last": score, "best": score, "prediction": {"label": 3}})
    window = MainWindow(str(data_folder))
    qtbot.addWidget(window)
    window.show()
    window.begin()
    assert window.run_choice.value() == run
    qtbot.waitUntil(lambda: window.scene.run == run, timeout=LOADING)
    picture = window.result.findChild(QLabel, "result.picture")
    qtbot.waitUntil(picture.isVisible, timeout=LOADING)
    window.close()


def test_panels_are_put_back_to_their_first_places(qtbot, window):
    dock = window.findChild(QDockWidget, "experiment_dock")
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    window.docks.show_lessons()
    qtbot.waitUntil(window.lessons.isVisible)
    window.commands.panels_reset.emit()
    assert window.dockWidgetArea(dock) is Qt.DockWidgetArea.LeftDockWidgetArea
    assert not window.lessons.isVisible()
