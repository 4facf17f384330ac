"""What the window shows of a run, beside the events themselves."""

from fmgui.gui.curves.curves_panel import CurvesPanel
from fmgui.gui.run_view import RunView
from fmgui.gui.runs.result import ResultPanel
from fmgui.gui.status import StatusLine
from fmgui.training.events import Ended, Outcome, Score
from tests.runs.made import made_run

SCORE = Score(0.5, 0.8)


def test_weights_that_the_disk_did_not_take_are_told_at_the_end(qtbot, tmp_path, little_data):
    run = made_run(tmp_path, "run")
    run.best_weights_file.unlink(missing_ok=True)
    status = StatusLine()
    view = RunView(CurvesPanel(), status, ResultPanel())
    for widget in (status, *view.children()):
        if widget.isWidgetType():
            qtbot.addWidget(widget)
    view.begin(run.experiment(), little_data, run)
    ended = Ended(Outcome.FINISHED, 3, 2, SCORE, SCORE, "Finished: 3 epochs.")
    view.show_event(ended)
    assert "could not be kept" in status.text()
    run.best_weights_file.touch()
    view.show_event(ended)
    assert "could not be kept" not in status.text()
