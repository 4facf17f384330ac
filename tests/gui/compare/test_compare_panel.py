"""Runs compared: curves over one another, what is read off them, and what differs."""

import math
import shutil

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel

from fmgui.gui.compare.compare_choices import LIGHT_SMOOTHING, Shown
from fmgui.gui.compare.compare_panel import ComparePanel
from fmgui.gui.compare.overlay_lines import RATE, TRAINING, VALIDATION
from fmgui.gui.plots.overlay import Overlay
from fmgui.gui.style import theme
from fmgui.gui.style.palette import DARK, LIGHT
from fmgui.runs.run_folder import RunFolder
from tests.runs.made import made_run


@pytest.fixture
def panel(qtbot, qapp):
    theme.install(qapp)
    panel = ComparePanel()
    qtbot.addWidget(panel)
    panel.resize(760, 620)
    panel.show()
    yield panel
    panel.stop()


@pytest.fixture
def compare(panel, qtbot):
    """Compare runs, and wait until they are drawn."""

    def show(*runs: RunFolder) -> ComparePanel:
        panel.show_overlays([Overlay(run, run.path.name, n % 10) for n, run in enumerate(runs)])
        qtbot.waitUntil(panel.is_drawn)
        panel.grab()
        return panel

    return show


@pytest.fixture
def choose(panel, qtbot):
    """Choose how curves are shown, and wait until they are drawn."""

    def show(shown: Shown) -> None:
        panel.choices.set_value(shown)
        qtbot.waitUntil(panel.is_drawn)

    return show


def line(plot, run: RunFolder, part: str = VALIDATION):
    return next(each for each in plot.lines() if (each.path, each.part) == (run.path, part))


def pixel(plot, x: float, y: float) -> QPoint:
    """Where a point of a curve is in the plot's viewport."""
    box = plot.canvas.getPlotItem().getViewBox()
    return plot.canvas.mapFromScene(box.mapViewToScene(QPointF(x, y)))


def test_an_empty_panel_says_what_will_be_there(panel):
    labels = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert "Tick runs in the table to compare them." in labels


def test_curves_lie_over_one_another(compare, tmp_path):
    one, two = made_run(tmp_path, "one"), made_run(tmp_path, "two", val_loss=(0.8, 0.4))
    panel = compare(one, two)
    assert {(each.path.name, each.part) for each in panel.loss.lines()} == {
        ("one", TRAINING), ("one", VALIDATION), ("two", TRAINING), ("two", VALIDATION),
    }  # fmt: skip
    assert line(panel.loss, one).y.tolist() == [0.9, 0.5, 0.6]
    assert line(panel.loss, two).x.tolist() == [1, 2]
    assert line(panel.loss, two, TRAINING).y.tolist() == [0.4, 0.2]
    assert line(panel.accuracy, one).y.tolist() == pytest.approx([0.72, 0.8, 0.78])
    assert line(panel.rate, two, RATE).y.tolist() == [0.001, 0.001]


def test_each_run_is_drawn_in_its_colour_in_both_themes(compare, tmp_path, qapp):
    runs = [made_run(tmp_path, name, val_loss=loss) for name, loss in
            (("one", (0.9, 0.5, 0.6)), ("two", (0.3, 0.2, 0.1)))]  # fmt: skip
    panel = compare(*runs)
    dress = theme.install(qapp)
    for scheme, colours in ((Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Light, LIGHT)):
        dress.force(scheme)
        image = panel.loss.canvas.grab().toImage()
        seen = {
            image.pixelColor(x, y).name()
            for x in range(image.width())
            for y in range(image.height())
        }
        expected = {QColor(colour).name() for colour in colours.classes[:2]}
        assert expected | {colours.surface} <= seen
    dress.force(Qt.ColorScheme.Unknown)


def test_nan_is_a_break_and_a_mark(compare, tmp_path):
    run = made_run(tmp_path, "nan", val_loss=(0.9, 0.8, math.nan, math.inf, 0.5, 0.4))
    panel = compare(run)
    drawn = line(panel.loss, run)
    assert np.isnan(drawn.y).tolist() == [False, False, True, True, False, False]
    assert (3.0, 0.8) in drawn.marks
    assert 0.0 not in drawn.y
    assert panel.loss.marks()
    assert panel.rate.marks() == []


def test_a_run_that_diverged_is_marked_at_its_step(compare, choose, tmp_path):
    run = made_run(tmp_path, "gone", val_loss=(0.9, 0.8), outcome="diverged")
    moment = {"epoch": 3, "step": 1, "steps_per_epoch": 4}
    run.write_result({**run.result(), "diverged_at": moment})
    panel = compare(run)
    assert line(panel.loss, run).marks == ((2.25, 0.8),)
    choose(Shown(by_epoch=False))
    assert line(panel.loss, run).marks == ((4.5, 0.8),)


def test_nothing_but_nan_can_be_shown(compare, tmp_path):
    run = made_run(tmp_path, "nan", val_loss=(math.nan, math.nan))
    panel = compare(run, made_run(tmp_path, "empty", val_loss=()))
    assert panel.loss.marks() == []


def test_seconds_and_logarithms_are_choices(compare, choose, tmp_path):
    run = made_run(tmp_path, "run", val_loss=(1.0, 0.1, 0.0))
    panel = compare(run)
    choose(Shown(by_epoch=False))
    assert line(panel.loss, run).x.tolist() == [2, 4, 6]
    choose(Shown(by_epoch=False, log_x=True, log_y=True))
    assert line(panel.loss, run).x.tolist() == pytest.approx(np.log10([2, 4, 6]).tolist())
    # There is no place for 0 on a logarithmic axis: a break, and no mark.
    np.testing.assert_allclose(line(panel.loss, run).y, [0, -1, math.nan])
    assert panel.loss.marks() == []
    assert line(panel.accuracy, run).y[0] == pytest.approx(0.7)
    assert line(panel.rate, run, RATE).y[0] == pytest.approx(-3)
    panel.grab()


def test_smoothing_leaves_the_learning_rate_and_what_is_read(compare, choose, tmp_path, qtbot):
    run = made_run(tmp_path, "run", val_loss=(1.0, 0.0, 1.0, 0.0))
    panel = compare(run)
    choose(Shown(smoothing=LIGHT_SMOOTHING))
    drawn = line(panel.loss, run)
    assert drawn.y[0] == 1.0
    assert drawn.y[1] == pytest.approx(0.6 / 1.6)
    assert drawn.exact.tolist() == [1, 0, 1, 0]
    assert line(panel.rate, run, RATE).y.tolist() == [0.001] * 4
    qtbot.keyClick(panel, Qt.Key.Key_Right)
    qtbot.keyClick(panel, Qt.Key.Key_Right)
    assert readout(panel) == "Epoch 2; run training 0.0000, validation 0.0000"


def readout(panel: ComparePanel) -> str:
    return panel.findChild(QLabel, "compare.readout").accessibleDescription()


def test_exact_values_are_read_under_the_mouse(compare, tmp_path, qtbot):
    one = made_run(tmp_path, "one")
    two = made_run(tmp_path, "two & more", val_loss=(0.8, 0.4))
    panel = compare(one, two)

    def read(x: float, y: float, epoch: int) -> str:
        def told() -> bool:
            # pyqtgraph passes over moves that follow one another too fast.
            place = pixel(panel.loss, x, y)
            qtbot.mouseMove(panel.loss.canvas.viewport(), place - QPoint(1, 0))
            qtbot.mouseMove(panel.loss.canvas.viewport(), place)
            return readout(panel).startswith(f"Epoch {epoch};")

        qtbot.waitUntil(told)
        return readout(panel)

    text = read(2.1, 0.45, 2)
    assert "one training 0.2500, validation 0.5000" in text
    assert "two & more training 0.2000, validation 0.4000" in text
    # The second run had ended by then.
    assert "two" not in read(2.9, 0.45, 3)


def test_values_are_read_as_they_are_drawn_just_after_another_choice(compare, tmp_path, qtbot):
    panel = compare(made_run(tmp_path, "long", val_loss=(0.5,) * 400))
    panel.choices.set_value(Shown(log_x=True))
    panel.loss.pointed_at.emit(350.0, 0.5)
    assert readout(panel).startswith("Epoch 350;")
    qtbot.keyClick(panel, Qt.Key.Key_End)
    assert readout(panel).startswith("Epoch 400;")
    qtbot.waitUntil(panel.is_drawn)
    panel.loss.pointed_at.emit(2.0, 0.5)
    assert readout(panel).startswith("Epoch 100;")
    qtbot.keyClick(panel, Qt.Key.Key_End)
    assert readout(panel).startswith("Epoch 400;")


def test_a_click_on_a_curve_finds_its_run(compare, tmp_path, qtbot):
    one, two = made_run(tmp_path, "one"), made_run(tmp_path, "two", val_loss=(2.0, 2.0, 2.0))
    panel = compare(one, two)
    with qtbot.waitSignal(panel.pointed) as told:
        place = pixel(panel.loss, 1.5, 2.0) + QPoint(0, 3)
        qtbot.mouseClick(panel.loss.canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [two]
    assert panel.loss.nearest(1.5, 0.7) == one.path
    assert panel.loss.nearest(1.5, 1.4) is None


def test_going_to_a_row_brings_its_curve_to_the_front(compare, tmp_path, qtbot):
    runs = [made_run(tmp_path, name) for name in ("one", "two")]
    panel = compare(*runs)
    with qtbot.assertNotEmitted(panel.pointed):
        panel.highlight(runs[0])
    front = panel.loss.grab().toImage()
    panel.highlight(runs[1])
    assert panel.loss.grab().toImage() != front
    panel.highlight(RunFolder(tmp_path / "not compared"))


def test_the_keys_go_through_runs_and_epochs(compare, tmp_path, qtbot):
    runs = [made_run(tmp_path, name) for name in ("one", "two")]
    panel = compare(*runs)
    told = []
    panel.pointed.connect(told.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(panel, key)
    assert [run.path.name for run in told] == ["one", "two", "one", "two"]
    for key, epoch in ((Qt.Key.Key_End, 3), (Qt.Key.Key_Left, 2), (Qt.Key.Key_Home, 1)):
        qtbot.keyClick(panel, key)
        assert readout(panel).startswith(f"Epoch {epoch};")


def test_just_the_settings_that_differ_are_told(compare, tmp_path, qtbot):
    one = made_run(tmp_path, "one")
    two = made_run(tmp_path, "two", settings=[("optimizer.learning_rate", 0.00001)])
    panel = compare(one, two)
    assert panel.tabs.tabText(1) == "Settings that differ (1)"
    panel.tabs.setCurrentIndex(1)
    table = panel.differences.table
    cells = [[table.item(row, column).text() for column in range(2)] for row in range(2)]
    assert cells == [["one", "0.001"], ["two", "0.00001"]]
    assert "Learning rate" in table.horizontalHeaderItem(1).text()
    with qtbot.waitSignal(panel.pointed) as told:
        table.selectRow(1)
    assert told.args == [two]


def test_the_same_settings_are_said_to_be_the_same(compare, tmp_path):
    panel = compare(made_run(tmp_path, "one"), made_run(tmp_path, "two"))
    panel.tabs.setCurrentIndex(1)
    labels = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert "These runs have the same settings." in labels


def test_other_layers_are_told_in_a_few_words(compare, tmp_path):
    panel = compare(made_run(tmp_path, "one"), made_run(tmp_path, "two", preset_name="softmax"))
    panel.tabs.setCurrentIndex(1)
    table = panel.differences.table
    cells = {table.item(row, 1).text() for row in range(2)}
    assert "–" in cells
    assert any(text.startswith("Dense 64") for text in cells)


def test_a_damaged_run_is_named_and_the_others_are_drawn(compare, tmp_path):
    good, bad = made_run(tmp_path, "good"), made_run(tmp_path, "bad")
    bad.history_file.write_text("nonsense")
    panel = compare(good, bad)
    problem = panel.findChild(QLabel, "compare.problem")
    assert problem.isVisible()
    assert problem.text() == "Damaged: bad"
    assert len(line(panel.loss, good).y) == 3


def test_a_run_that_goes_on_is_drawn_on(compare, tmp_path, qtbot):
    run = made_run(tmp_path, "run", outcome=None)
    panel = compare(run)
    rows = run.history()
    run.write_history([*rows, type(rows[0])(4, 0.2, 0.9, 0.3, 0.9, 0.001, 2.0)])
    panel.show_overlays([Overlay(run, "run", 0)])
    qtbot.waitUntil(lambda: len(line(panel.loss, run).x) == 4)


def test_many_long_runs_are_thinned_and_keep_their_peaks(compare, tmp_path):
    random = np.random.default_rng(1)
    runs = []
    for number in range(20):
        losses = 0.5 + 0.01 * random.normal(size=2000)
        losses[777] = 3.0
        runs.append(made_run(tmp_path, f"run-{number}", val_loss=tuple(losses.tolist())))
    panel = compare(*runs)
    assert sum(len(each.x) for each in panel.loss.lines()) == 80_000
    assert panel.loss.points_drawn() < 30_000
    top = panel.loss.canvas.getPlotItem().getViewBox().viewRange()[1][1]
    assert top > 3.0


def test_only_what_has_changed_is_made_anew(compare, choose, tmp_path, qtbot):
    one, two = made_run(tmp_path, "one", outcome=None), made_run(tmp_path, "two")
    panel = compare(one, two)
    before = {plot: plot.lines() for plot in (panel.loss, panel.rate)}
    rows = one.history()
    one.write_history([*rows, type(rows[0])(4, 0.2, 0.9, 0.3, 0.9, 0.001, 2.0)])
    compare(one, two, made_run(tmp_path, "three"))
    assert line(panel.loss, two) in before[panel.loss]
    assert line(panel.loss, one) not in before[panel.loss]
    assert len(line(panel.loss, one).x) == 4
    before[panel.rate] = panel.rate.lines()
    choose(Shown(smoothing=LIGHT_SMOOTHING))
    assert panel.rate.lines() is before[panel.rate]
    assert line(panel.loss, two) not in before[panel.loss]


def test_quick_changes_end_in_what_was_asked_last(panel, tmp_path, qtbot):
    runs = [made_run(tmp_path, f"run {number}") for number in range(4)]
    overlays = [Overlay(run, run.path.name, number) for number, run in enumerate(runs)]
    for count in (4, 2, 3, 0, 1, 4):
        panel.show_overlays(overlays[:count])
        panel.choices.set_value(Shown(by_epoch=count != 4, smoothing=LIGHT_SMOOTHING))
        qtbot.wait(9)
    panel.highlight(runs[3])
    renamed = [Overlay(run, f"new {number}", 9 - number) for number, run in enumerate(runs[:2])]
    panel.show_overlays(renamed)
    panel.choices.set_value(Shown(by_epoch=False))
    qtbot.waitUntil(panel.is_drawn)
    assert [each.path for each in panel.rate.lines()] == [run.path for run in runs[:2]]
    assert [each.path for each in panel.loss.lines()] == 2 * [run.path for run in runs[:2]]
    assert line(panel.loss, runs[0]).x.tolist() == [2, 4, 6]
    assert line(panel.loss, runs[0]).y.tolist() == [0.9, 0.5, 0.6]
    legend = panel.findChildren(QLabel)
    assert any("new&nbsp;0" in label.text() and "<b>" not in label.text() for label in legend)
    image = panel.loss.canvas.grab().toImage()
    every = ((x, y) for x in range(image.width()) for y in range(image.height()))
    seen = {image.pixelColor(*place).name() for place in every}
    assert seen & {QColor(colours.classes[8]).name() for colours in (DARK, LIGHT)}
    panel.show_overlays([])
    qtbot.waitUntil(panel.is_drawn)
    assert panel.loss.lines() == []


def test_a_run_that_diverges_and_one_that_is_deleted_are_drawn_so(compare, tmp_path, qtbot):
    one, two = made_run(tmp_path, "one", outcome=None), made_run(tmp_path, "two")
    panel = compare(one, two)
    assert panel.loss.marks() == []
    one.write_result({"outcome": "diverged", "epochs": 3})
    two.history_file.unlink()
    compare(one, two)
    qtbot.waitUntil(lambda: bool(panel.loss.marks()))
    assert line(panel.loss, two).x.tolist() == []


def test_nothing_is_drawn_while_nobody_looks(compare, tmp_path, qtbot):
    one, two = made_run(tmp_path, "one"), made_run(tmp_path, "two")
    panel = compare(one)
    before = panel.loss.lines()
    panel.hide()
    panel.show_overlays([Overlay(run, run.path.name, 0) for run in (one, two)])
    qtbot.wait(100)
    assert panel.loss.lines() is before
    panel.show()
    qtbot.waitUntil(panel.is_drawn)
    assert len(panel.loss.lines()) == 4


def test_more_runs_than_a_turn_has_time_for_are_drawn(panel, tmp_path, qtbot):
    run = made_run(tmp_path, "one")
    copies = [shutil.copytree(run.path, tmp_path / f"run {number}") for number in range(500)]
    panel.show_overlays([Overlay(RunFolder(copy), copy.name, 0) for copy in copies])
    qtbot.waitUntil(panel.is_drawn, timeout=20_000)
    assert len(panel.loss.lines()) == 2 * len(copies)
