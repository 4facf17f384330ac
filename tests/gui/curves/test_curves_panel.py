"""The curves of a training: what is drawn, what is marked, and what is read off."""

import math
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel

from fmgui.gui.curves.curves_panel import REDRAW_MILLISECONDS, CurvesPanel
from fmgui.gui.plots.plot import Plot
from fmgui.gui.style import theme
from fmgui.gui.style.palette import DARK, LIGHT
from fmgui.training.events import Ended, EpochEnded, Moment, Outcome


def epoch(number: int, **changes: object) -> EpochEnded:
    row = EpochEnded(
        epoch=number,
        loss=1 / number,
        accuracy=1 - 0.5 / number,
        val_loss=2 / number,
        val_accuracy=1 - 0.6 / number,
        learning_rate=0.001,
        seconds=0.8,
        is_best=True,
        patience_used=0,
        seconds_left=10.0,
    )
    return replace(row, **changes)


def ended(outcome: Outcome, epochs: int, best: int | None) -> Ended:
    return Ended(outcome, epochs, best, None, None, "It is over.")


@pytest.fixture
def panel(qtbot, qapp) -> CurvesPanel:
    theme.install(qapp)
    panel = CurvesPanel()
    qtbot.addWidget(panel)
    panel.resize(700, 560)
    panel.show()
    return panel


def texts(panel: CurvesPanel) -> str:
    """All that can be read in the panel."""
    labels = panel.findChildren(QLabel)
    return " ".join(label.text() for label in labels if label.isVisible())


def test_an_empty_panel_says_what_will_be_there(panel, qtbot):
    assert "Press Train and watch the loss fall." in texts(panel)
    panel.begin(30)
    qtbot.waitUntil(lambda: "Press Train" not in texts(panel))
    panel.clear()
    assert "Press Train" in texts(panel)


def test_plots_can_be_made_before_they_are_needed(panel, qtbot):
    panel.prepare()
    qtbot.waitUntil(lambda: len(panel.findChildren(Plot)) == 3)
    plots = panel.findChildren(Plot)
    assert "Press Train and watch the loss fall." in texts(panel)
    panel.begin(30)
    panel.redraw()
    assert panel.findChildren(Plot) == plots


def test_a_training_may_begin_while_plots_are_being_made(panel, qtbot):
    panel.prepare()
    panel.begin(30)
    panel.add(epoch(1))
    qtbot.waitUntil(lambda: len(panel.loss.curve_data("training")[0]) == 1)
    assert panel.loss.isVisible()
    panel.prepare()


def test_epochs_become_points(panel):
    panel.begin(30)
    for number in (1, 2, 3):
        panel.add(epoch(number))
    panel.redraw()
    epochs, losses = panel.loss.curve_data("training")
    assert epochs.tolist() == [1, 2, 3]
    assert losses.tolist() == [1, 1 / 2, 1 / 3]
    assert panel.loss.curve_data("validation")[1].tolist() == [2, 1, 2 / 3]
    assert panel.accuracy.curve_data("validation")[1].tolist() == [0.4, 0.7, 1 - 0.6 / 3]
    assert panel.rate.curve_data("used")[1].tolist() == [0.001] * 3


def test_events_of_a_thread_can_be_connected(panel, qtbot):
    class Source(QObject):
        began = Signal(int)
        ended = Signal(object)

    source = Source()
    source.began.connect(panel.begin)
    source.ended.connect(panel.add)
    source.began.emit(5)
    source.ended.emit(epoch(1))
    qtbot.waitUntil(lambda: len(panel.loss.curve_data("training")[0]) == 1)


def test_a_burst_of_epochs_is_drawn_once(panel, qtbot, monkeypatch):
    panel.begin(1000)
    drawn = []
    draw = panel.loss.set_curve
    monkeypatch.setattr(panel.loss, "set_curve", lambda *args: (drawn.append(args[0]), draw(*args)))
    for number in range(1, 501):
        panel.add(epoch(number))
    assert drawn == []
    qtbot.waitUntil(lambda: len(panel.loss.curve_data("training")[0]) == 500)
    assert drawn.count("training") == 1
    assert 1000 / REDRAW_MILLISECONDS <= 30


def test_a_new_run_takes_the_place_of_the_last(panel, qtbot):
    panel.show_history([epoch(1), epoch(2)], best_epoch=1, outcome=Outcome.STOPPED)
    panel.begin(10)
    qtbot.waitUntil(lambda: panel.loss.curve_data("training")[0].size == 0)
    assert panel.loss.star() is None
    assert panel.loss.end() is None


def test_nan_and_infinity_are_breaks(panel):
    panel.show_history([epoch(1), epoch(2, loss=math.nan, val_loss=math.inf), epoch(3)])
    assert np.isnan(panel.loss.curve_data("training")[1]).tolist() == [False, True, False]
    assert np.isnan(panel.loss.curve_data("validation")[1]).tolist() == [False, True, False]
    panel.grab()


def test_nothing_but_nan_can_be_shown(panel):
    broken = epoch(1, loss=math.nan, val_loss=math.nan, is_best=False)
    panel.show_history([broken], planned_epochs=30, outcome=Outcome.DIVERGED)
    assert "training NaN" in panel.loss.accessibleDescription()
    panel.grab()


def test_the_best_epoch_has_a_star(panel):
    panel.begin(30)
    panel.add(epoch(1))
    panel.add(epoch(2))
    panel.add(epoch(3, is_best=False))
    panel.redraw()
    assert panel.loss.star() == (2, 1)
    assert panel.accuracy.star() == (2, 0.7)
    assert "best epoch 2" in texts(panel)


@pytest.mark.parametrize(
    ("outcome", "where"),
    [
        (Outcome.FINISHED, None),
        (Outcome.EARLY_STOPPED, 2),
        (Outcome.STOPPED, 2),
        (Outcome.FAILED, 2),
        (Outcome.DIVERGED, 3),
    ],
)
def test_an_early_end_is_marked(panel, outcome, where):
    panel.begin(30)
    panel.add(epoch(1))
    panel.add(epoch(2))
    panel.end(ended(outcome, 2, 2))
    assert {plot.end() for plot in (panel.loss, panel.accuracy, panel.rate)} == {where}


@pytest.mark.parametrize(("epoch_of_it", "where"), [(3, 2.25), (1, 0.55)])
def test_divergence_is_marked_at_its_step(panel, epoch_of_it, where):
    rows = [epoch(number) for number in range(1, epoch_of_it)]
    panel.show_history(
        rows,
        planned_epochs=30,
        outcome=Outcome.DIVERGED,
        diverged_at=Moment(epoch_of_it, step=25, steps_per_epoch=100),
    )
    assert panel.loss.end() == where
    assert panel.loss.end_text() == "diverged, step 25"


def test_divergence_of_an_older_run_is_marked_at_the_epoch_that_shows_it(panel):
    rows = [epoch(1), epoch(2, loss=math.nan)]
    panel.show_history(rows, planned_epochs=30, best_epoch=1, outcome=Outcome.DIVERGED)
    assert panel.loss.end() == 2


def test_a_run_that_failed_at_once_says_so(panel):
    panel.begin(30)
    panel.end(ended(Outcome.FAILED, 0, None))
    panel.redraw()
    assert "No epoch was finished." in texts(panel)
    assert panel.loss.end() is None


def test_the_mouse_reads_the_exact_values_of_an_epoch(panel, qtbot):
    panel.show_history([epoch(number) for number in range(1, 11)])
    assert panel.loss.accessibleDescription() == "training 0.1000, validation 0.2000"
    canvas = panel.loss.canvas
    box = canvas.getPlotItem().getViewBox()
    panel.grab()
    for number in (4, 2):
        point = canvas.mapFromScene(box.mapViewToScene(box.viewRect().center()))
        point.setX(canvas.mapFromScene(box.mapViewToScene(QPointF(number, 0.5))).x())

        # pyqtgraph passes over moves that follow one another too fast.
        def read(point=point, number=number) -> bool:
            qtbot.mouseMove(canvas.viewport(), QPoint(point.x() - 1, point.y()))
            qtbot.mouseMove(canvas.viewport(), point)
            return f"Epoch {number} " in texts(panel)

        qtbot.waitUntil(read)
    assert panel.loss.accessibleDescription() == "training 0.5000, validation 1.0000"
    assert panel.rate.accessibleDescription().startswith("used 0.001")


def test_the_arrow_keys_read_too(panel, qtbot):
    panel.show_history([epoch(number) for number in range(1, 11)])
    for key, number in (
        (Qt.Key.Key_Left, 9),
        (Qt.Key.Key_Left, 8),
        (Qt.Key.Key_Home, 1),
        (Qt.Key.Key_Left, 1),
        (Qt.Key.Key_Right, 2),
        (Qt.Key.Key_End, 10),
    ):
        qtbot.keyClick(panel, key)
        assert f"Epoch {number} " in texts(panel), key
    qtbot.keyClick(panel, Qt.Key.Key_Home)
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert "Epoch 10 " in texts(panel)


def test_the_planned_rate_is_drawn_beside_the_used_one(panel):
    panel.begin(3)
    panel.set_planned_rate(np.linspace(0, 3, 7), np.linspace(0.01, 0, 7))
    panel.redraw()
    assert panel.rate.curve_data("planned")[1][0] == 0.01
    assert "planned" in texts(panel)
    panel.set_planned_rate(None)
    assert panel.rate.curve_data("planned")[0].size == 0
    assert "planned" not in texts(panel)


def test_curves_and_ground_follow_the_theme(panel, qapp):
    dress = theme.install(qapp)
    panel.show_history([epoch(number) for number in range(1, 11)], best_epoch=5)
    for scheme, colours in ((Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Light, LIGHT)):
        dress.force(scheme)
        image = panel.loss.canvas.grab().toImage()
        seen = {
            image.pixelColor(x, y).name()
            for x in range(image.width())
            for y in range(image.height())
        }
        assert {colours.surface, colours.validation, colours.grid, colours.best} <= seen
        assert QColor(colours.training).name() in seen
    dress.force(Qt.ColorScheme.Unknown)


@pytest.mark.parametrize(("planned", "done", "last"), [(30, 1, 30), (1000, 1, 50), (1000, 60, 100)])
def test_a_long_plan_grows_into_view(panel, planned, done, last):
    panel.begin(planned)
    for number in range(1, done + 1):
        panel.add(epoch(number))
    panel.redraw()
    (left, right), _ = panel.loss.canvas.getPlotItem().getViewBox().viewRange()
    assert (left, right) == (0.5, last + 0.5)
