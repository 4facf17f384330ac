"""The evaluation of a run: from the checkpoint on disk to a picture for the canvas."""

import shutil

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QLabel

from fmgui.data.dataset import Dataset
from fmgui.gui.evaluation.evaluation_panel import EvaluationPanel
from fmgui.gui.scene import Scene
from fmgui.gui.style import theme
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training.keras_loading import load_keras


@pytest.fixture(scope="module")
def run(tmp_path_factory, little_data):
    """A run of one epoch: far from perfect, so that there is something to see."""
    load_keras()
    from fmgui.training.train import train

    experiment = with_settings(preset("lecture").experiment, [("training.epochs", 1)])
    folder = RunFolder.create(tmp_path_factory.mktemp("runs") / "first run")
    train(experiment, little_data, folder, lambda _: None)
    return folder


@pytest.fixture
def panel(qtbot, qapp):
    theme.install(qapp)
    panel = EvaluationPanel()
    qtbot.addWidget(panel)
    panel.resize(700, 560)
    panel.show()
    panel.keras_is_ready()
    yield panel
    panel.stop()


@pytest.fixture
def evaluated(panel, run, little_data, qtbot):
    panel.show_run(run, little_data)
    qtbot.waitUntil(lambda: "accuracy" in panel.summary.text())
    return panel


def texts(panel: EvaluationPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def captions(pictures) -> list[str]:
    model = pictures.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def counted(panel: EvaluationPanel) -> tuple[int, int]:
    """A cell with pictures that is not the one chosen."""
    assessment = panel.mixed_up._assessment
    cells = [tuple(map(int, cell)) for cell in np.argwhere(assessment.confusion)]
    return next(cell for cell in cells if cell != panel.mixed_up.confusion.cell())


def test_without_a_run_it_says_what_will_be_there(panel):
    assert "Train a network, or choose a run, to evaluate it." in texts(panel)


def test_without_data_it_asks_for_them(panel, run):
    panel.show_run(run, None)
    assert "Choose a data set to evaluate this run on." in texts(panel)


def test_a_run_is_evaluated_as_its_result_says(evaluated, run, little_data):
    accuracy = run.result()["best"]["accuracy"]
    assert f"first run: accuracy {100 * accuracy:.2f} %" in evaluated.summary.text()
    assert "100 test pictures" in evaluated.summary.text()
    assert not evaluated.note.isVisible()
    assert evaluated.by_class.table.item(0, 3).text() == "10"


def test_nothing_is_worked_out_before_it_is_in_sight(panel, run, little_data, qtbot):
    panel.hide()
    panel.show_run(run, little_data)
    assert not panel._worker.isRunning()
    panel.show()
    qtbot.waitUntil(lambda: "accuracy" in panel.summary.text())


def test_the_same_again_is_not_worked_out_again(evaluated, run, little_data):
    evaluated.show_run(run, little_data)
    assert "accuracy" in evaluated.summary.text()
    assert evaluated._assessed.isEnabled()


def test_a_run_left_and_come_back_to_out_of_sight_is_shown_again(
    evaluated, run, little_data, qtbot, tmp_path
):
    evaluated.hide()
    evaluated.show_run(RunFolder(tmp_path / "another"), little_data)
    evaluated.show_run(run, little_data)
    evaluated.show()
    qtbot.waitUntil(evaluated.mixed_up.isEnabled)
    assert "accuracy" in evaluated.summary.text()


def test_the_last_weights_are_another_choice(evaluated, run, little_data, qtbot):
    evaluated.checkpoint.setCurrentIndex(1)
    assert "accuracy" not in evaluated.summary.text()
    accuracy = run.result()["last"]["accuracy"]
    qtbot.waitUntil(lambda: f"accuracy {100 * accuracy:.2f} %" in evaluated.summary.text())


def test_at_first_the_pictures_most_often_mixed_up_are_open(evaluated):
    true, said = evaluated.mixed_up.confusion.cell()
    assert true != said
    mistakes = evaluated.mixed_up._assessment.confusion.copy()
    np.fill_diagonal(mistakes, 0)
    assert mistakes[true, said] == mistakes.max() > 0


def test_a_click_on_a_cell_opens_its_pictures_surest_first(evaluated, qtbot):
    confusion, cell = evaluated.mixed_up.confusion, counted(evaluated)
    qtbot.mouseClick(confusion, Qt.MouseButton.LeftButton, pos=confusion.place(cell).center())
    assert confusion.cell() == cell
    assert evaluated.mixed_up.heading.text() == confusion.describe(cell)
    shown = captions(evaluated.mixed_up.pictures)
    assert len(shown) == evaluated.mixed_up._assessment.confusion[cell]
    sure = [float(caption.splitlines()[1].removesuffix(" %")) for caption in shown]
    assert sure == sorted(sure, reverse=True)


def test_arrow_keys_and_enter_do_as_a_click_does(evaluated, qtbot):
    confusion = evaluated.mixed_up.confusion
    confusion.set_cell((3, 3))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right):
        qtbot.keyClick(confusion, key)
    assert confusion.cell() == (3, 3)
    with qtbot.waitSignal(confusion.chosen) as chosen:
        qtbot.keyClick(confusion, Qt.Key.Key_Return)
    assert chosen.args == [4, 5]
    assert "Coat" in confusion.accessibleDescription()
    assert "Sandal" in confusion.accessibleDescription()


def test_a_click_beside_the_cells_chooses_nothing(evaluated, qtbot):
    confusion = evaluated.mixed_up.confusion
    before = confusion.cell()
    qtbot.mouseClick(confusion, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert confusion.cell() == before


def test_a_double_click_hands_the_picture_over(evaluated, little_data, qtbot):
    pictures = evaluated.mixed_up.pictures
    index = pictures.model().index(0, 0)
    number = evaluated.mixed_up._assessment.pictures(*evaluated.mixed_up.confusion.cell())[0]
    place = pictures.visualRect(index).center()
    qtbot.mouseClick(pictures.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(evaluated.picture_chosen) as chosen:
        qtbot.mouseDClick(pictures.viewport(), Qt.MouseButton.LeftButton, pos=place)
    (picture,) = chosen.args
    assert picture.dtype == np.uint8
    np.testing.assert_array_equal(picture, little_data.test_images[number])


def test_enter_hands_one_of_the_hardest_over(evaluated, little_data, qtbot):
    evaluated.tabs.setCurrentIndex(1)
    pictures = evaluated.hardest.pictures
    pictures.setCurrentIndex(pictures.model().index(2, 0))
    with qtbot.waitSignal(evaluated.picture_chosen) as chosen:
        qtbot.keyClick(pictures, Qt.Key.Key_Return)
    number = evaluated.hardest._assessment.hardest(3)[2]
    np.testing.assert_array_equal(chosen.args[0], little_data.test_images[number])


def test_the_hardest_can_be_the_surest_mistakes(evaluated):
    evaluated.hardest.order.setCurrentIndex(1)
    for caption in captions(evaluated.hardest.pictures):
        true, said, _ = caption.splitlines()
        assert said != f"said {true}"


def test_pictures_are_crisp_and_twice_their_size(evaluated, little_data):
    pictures = evaluated.hardest.pictures
    pixmap = pictures.model().index(0, 0).data(Qt.ItemDataRole.DecorationRole)
    ratio = pixmap.devicePixelRatio()
    assert pixmap.width() == pixmap.height() == 56 * ratio
    number = evaluated.hardest._assessment.hardest(1)[0]
    image = pixmap.toImage()
    side = round(2 * ratio)
    seen = [[image.pixelColor(x * side, y * side).red() for x in range(28)] for y in range(28)]
    np.testing.assert_array_equal(seen, little_data.test_images[number])


def test_another_data_set_is_told_and_evaluated_all_the_same(panel, run, little_data, qtbot):
    other = Dataset(
        "other patterns",
        little_data.train_images,
        little_data.train_labels,
        255 - little_data.test_images,
        little_data.test_labels,
    )
    panel.show_run(run, other)
    qtbot.waitUntil(lambda: "accuracy" in panel.summary.text())
    assert panel.note.isVisible()
    assert "patterns" in panel.note.text()
    assert "other patterns" in panel.note.text()


def test_a_damaged_checkpoint_is_told_and_the_other_still_evaluated(
    panel, run, little_data, qtbot, tmp_path
):
    damaged = RunFolder(tmp_path / "damaged")
    shutil.copytree(run.path, damaged.path)
    damaged.best_weights_file.write_bytes(b"nothing to be read")
    panel.show_run(damaged, little_data)
    qtbot.waitUntil(panel.problem.isVisible)
    assert "FMbest.weights.h5 cannot be used" in panel.problem.text()
    panel.checkpoint.setCurrentIndex(1)
    qtbot.waitUntil(lambda: "accuracy" in panel.summary.text())
    assert not panel.problem.isVisible()


def test_the_first_epoch_of_a_training_is_waited_for(panel, run, little_data, qtbot, tmp_path):
    begun = RunFolder(tmp_path / "begun")
    shutil.copytree(run.path, begun.path, ignore=shutil.ignore_patterns("*.h5"))
    scene = Scene()
    scene.set_dataset(little_data)
    scene.set_run(begun)
    panel.follow(scene)
    panel.keras_is_ready()
    assert "A training writes them when its first epoch ends." in texts(panel)
    shutil.copy(run.best_weights_file, begun.best_weights_file)
    scene.epoch_ended.emit(None)
    qtbot.waitUntil(lambda: "accuracy" in panel.summary.text())


def test_weights_written_anew_are_evaluated_anew(panel, run, little_data, qtbot, tmp_path):
    growing = RunFolder(tmp_path / "growing")
    shutil.copytree(run.path, growing.path)
    panel.show_run(growing, little_data)
    qtbot.waitUntil(lambda: "accuracy" in panel.summary.text())
    growing.best_weights_file.write_bytes(b"half")
    panel.show_run(growing, little_data)
    qtbot.waitUntil(panel.problem.isVisible)


def test_it_can_be_stopped_in_the_midst_of_the_work(qtbot, run, little_data):
    panel = EvaluationPanel()
    qtbot.addWidget(panel)
    many = np.repeat(little_data.test_images, 100, axis=0)
    labels = np.repeat(little_data.test_labels, 100)
    panel.show()
    panel.keras_is_ready()
    panel.show_run(
        run, Dataset("many", little_data.train_images, little_data.train_labels, many, labels)
    )
    panel.stop()
    assert not panel._worker.isRunning()


@pytest.mark.parametrize("size", [(480, 420), (700, 560), (1366, 768)])
def test_no_class_name_is_cut_off(evaluated, size, qtbot):
    evaluated.resize(*size)
    confusion = evaluated.mixed_up.confusion
    longest = confusion.fontMetrics().horizontalAdvance("T-shirt/top")
    assert confusion.place((0, 0)).left() >= longest
    assert confusion.width() >= confusion.minimumSizeHint().width()
    widest = confusion.fontMetrics().horizontalAdvance("Pullover")
    stands_upright = confusion.place((0, 0)).top() >= longest
    assert stands_upright or confusion.place((0, 2)).width() >= widest
    evaluated.grab()


def test_it_paints_in_the_colours_of_the_theme(evaluated, qapp):
    """A change of theme repaints, and a cell without pictures is as dark as the theme."""
    confusion = evaluated.mixed_up.confusion
    empty = tuple(map(int, np.argwhere(evaluated.mixed_up._assessment.confusion == 0)[0]))
    installed = theme.install(qapp)
    seen = {}
    for scheme in (Qt.ColorScheme.Light, Qt.ColorScheme.Dark):
        installed.force(scheme)
        qapp.sendPostedEvents(None, QEvent.Type.PaletteChange)
        seen[scheme] = confusion.grab().toImage().pixelColor(confusion.place(empty).center())
    installed.force(Qt.ColorScheme.Unknown)
    assert seen[Qt.ColorScheme.Light].lightness() > 200
    assert seen[Qt.ColorScheme.Dark].lightness() < 80
