"""Is the difference real? The page as a student uses it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from fmgui.data.drawn import drawn_clothes
from fmgui.data.idx import write_folder
from fmgui.gui.repeats.repeats_page import RepeatsPage
from fmgui.gui.scene import Scene
from fmgui.runs.groups import Groups, Measure
from fmgui.runs.places import runs_folder
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from tests.runs.made import made_run

SHORT = with_settings(preset("softmax").experiment, [("training.epochs", 2)])


@pytest.fixture
def scene(tmp_path):
    dataset = drawn_clothes(train_per_class=20, test_per_class=5)
    write_folder(tmp_path, dataset)
    scene = Scene()
    scene.set_dataset(dataset, str(tmp_path))
    scene.set_experiment(SHORT)
    return scene


@pytest.fixture
def page(qtbot, scene):
    page = RepeatsPage(scene)
    qtbot.addWidget(page, before_close_func=RepeatsPage.stop)
    page.resize(700, 560)
    with qtbot.waitExposed(page):
        page.show()
    return page


def made_groups(rates=(0.001, 0.01), apart=0.2):
    """Three seeds of two experiments."""
    for number, rate in enumerate(rates):
        for seed in range(3):
            made_run(
                runs_folder(),
                f"{number}-{seed}",
                settings=[("training.seed", seed), ("optimizer.learning_rate", rate)],
                val_loss=(0.9, 0.5 + number * apart + seed * 0.01),
            )


def choose(box: QComboBox, index: int) -> None:
    box.setCurrentIndex(index)
    box.activated.emit(index)


def test_without_runs_it_says_how_to_begin(page):
    assert page._pages.currentWidget() is page._nothing
    assert page.form.train.text() == "Train 5 runs"
    assert page.form.train.isEnabled()


def test_two_groups_are_compared_with_their_spread(qtbot, page):
    made_groups()
    page._look()
    qtbot.waitUntil(lambda: page.one.count() == 2, timeout=10_000)
    choose(page.measure, page.measure.findData(Measure.BEST_VAL_LOSS))
    names = {page.one.currentText(), page.other.currentText()}
    assert names == {"lecture (3 seeds)", "lecture, learning rate 0.01 (3 seeds)"}
    assert page.verdict.text().startswith("Real: B − A is ")
    assert "± 0.0100" in page.figures["one"].text()
    epochs, _ = page.loss.curve_data("one")
    assert list(epochs) == [1, 2]


def test_a_difference_inside_the_spread_is_called_so(qtbot, page):
    made_groups(apart=0.001)
    page._look()
    qtbot.waitUntil(lambda: page.one.count() == 2, timeout=10_000)
    choose(page.measure, page.measure.findData(Measure.BEST_VAL_LOSS))
    assert page.verdict.text().startswith("Inside the spread")


def test_a_setting_that_is_none_is_told_at_once(page):
    first = page.form.vary[0]
    first.path.setEditText("optimizer.learnin_rate")
    first.values.setText("0.1, 0.01")
    assert "optimizer.learning_rate" in page.form.problem.text()
    assert not page.form.train.isEnabled()
    first.path.setEditText("optimizer.learning_rate")
    assert page.form.problem.text() == ""
    assert page.form.train.text() == "Train 10 runs"


def test_what_was_stopped_before_its_end_is_not_told_as_trained(page):
    page.sweep.take({"name": "a", "done": 1, "count": 5, "problem": ""})
    page.sweep.take({"name": "b", "done": 1, "count": 5})
    assert page.told.text() == "1 of 5 runs are trained."
    page.sweep.take({"name": "b", "done": 2, "count": 5, "problem": "Stopped before its end."})
    assert page.told.text() == "1 of 5 runs are trained. Stopped before its end."


def test_what_was_stopped_at_once_is_not_told_to_be_stopping_for_ever(qtbot, page):
    qtbot.mouseClick(page.form.train, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.form.stop, Qt.MouseButton.LeftButton)
    assert page.told.text() == "Stopping …"
    qtbot.waitUntil(page.form.train.isVisible, timeout=60_000)
    assert "Stopping" not in page.told.text()


def test_trains_several_seeds_in_the_background(qtbot, page):
    page.form.seeds.setValue(2)
    with qtbot.waitSignal(page.sweep.ended, timeout=90_000):
        qtbot.mouseClick(page.form.train, Qt.MouseButton.LeftButton)
        assert page.form.stop.isVisible()
        assert page.under_way() == 2
    assert page.told.text() == "2 of 2 runs are trained."
    assert page.under_way() == 0
    (group,) = next(Groups().read(runs_folder()))
    assert [repeat.experiment.training.seed for repeat in group.repeats] == [42, 43]
    qtbot.waitUntil(lambda: "2 seeds" in page.one.currentText(), timeout=10_000)
