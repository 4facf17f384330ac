"""The form: every experiment can be set up in it, and what is wrong is told where it is."""

import itertools

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from fmgui.gui.form.experiment_form import ExperimentForm
from fmgui.gui.form.fold_header import FoldHeader
from fmgui.specs.experiment import Experiment
from fmgui.specs.fields import describe, kind_of, paths
from fmgui.specs.network import ConvolutionalLayer, DenseLayer, Network
from fmgui.specs.optimizers import SGD, Adam
from fmgui.specs.paths import with_setting, with_settings
from fmgui.specs.presets import preset, presets
from fmgui.specs.schedules import CosineDecayRestarts
from fmgui.specs.training import Training
from tests.gui.form.test_editors import turn_wheel
from tests.specs.every import experiments

LECTURE = preset("lecture").experiment


@pytest.fixture
def form(qtbot):
    form = ExperimentForm(LECTURE)
    qtbot.addWidget(form)
    form.resize(320, 700)
    with qtbot.waitExposed(form):
        form.show()
    return form


def find(form, name, kind=QWidget):
    found = form.findChildren(kind, name)
    assert len(found) == 1, f"{len(found)} widgets are called {name}"
    return found[0]


def press(form, name):
    find(form, name, QAbstractButton).click()


def type_in(qtbot, form, path, text):
    form.reveal(path)
    editor = find(form, path)
    editor.selectAll()
    qtbot.keyClicks(editor, text) if text else editor.clear()


def choose(form, path, word):
    form.reveal(path)
    box = find(form, path)
    box.setCurrentIndex(box.findData(word))


def edited_paths(experiment):
    """The paths with an editor."""
    for path, _ in paths(experiment):
        if path not in ("schema_version", "preset"):
            yield path


def open_all(form):
    for _ in range(3):  # a fold can hold further ones
        for header in form.findChildren(FoldHeader):
            header.setChecked(True)


def texts(form):
    return [label.text() for label in form.findChildren(QLabel) if label.isVisibleTo(form)]


@pytest.mark.parametrize("experiment", experiments().values(), ids=experiments())
def test_every_experiment_passes_through_the_form(form, experiment):
    with_all_open = experiments()["hidden-Dense"]
    form.set_value(with_all_open)
    open_all(form)
    form.set_value(experiment)
    assert form.value() == experiment
    assert form.problem() == ""


@pytest.mark.parametrize("each", presets(), ids=lambda each: each.name)
def test_every_preset_passes_through_the_form(form, each):
    form.set_value(each.experiment)
    assert form.value() == each.experiment


@pytest.mark.parametrize("experiment", experiments().values(), ids=experiments())
def test_every_setting_has_an_editor_of_its_path(qtbot, experiment):
    form = ExperimentForm(experiment)
    qtbot.addWidget(form)
    open_all(form)
    values = dict(paths(experiment))
    for path in edited_paths(experiment):
        editor = find(form, path)
        assert editor.value() == values[path]
        assert editor.accessibleName()
        assert editor.toolTip()
        assert editor.isVisibleTo(form)


@pytest.mark.parametrize("name", ["optimizer", "schedule"])
def test_every_kind_can_be_chosen(form, name):
    row = next(row for row in describe(Experiment) if row.name == name)
    for spec in row.specs:
        choose(form, f"{name}.kind", kind_of(spec))
        if spec is not Adam:
            assert getattr(form.value(), name) == spec()


def test_a_layer_becomes_one_of_another_kind_and_keeps_what_both_have(qtbot, form):
    choose(form, "network.hidden.0.kind", "Conv2D")
    type_in(qtbot, form, "network.hidden.0.filters", "5")
    (layer,) = form.value().network.hidden
    (lecture,) = LECTURE.network.hidden
    assert layer == ConvolutionalLayer(
        filters=5,
        activation=lecture.activation,
        kernel_l2=lecture.kernel_l2,
        activity_l1=lecture.activity_l1,
        dropout=lecture.dropout,
    )
    assert "Convolutional 5" in find(form, "network.hidden.0.header", FoldHeader).text()
    press(form, "network.hidden.0.kind.reset")
    assert form.value() == LECTURE


def test_a_small_learning_rate_can_be_typed_and_is_kept(qtbot, form):
    type_in(qtbot, form, "optimizer.learning_rate", "0.00001")
    assert form.value().optimizer.learning_rate == 0.00001
    find(form, "optimizer.learning_rate").clearFocus()
    assert find(form, "optimizer.learning_rate").lineEdit().text() == "0.00001"
    assert form.value().optimizer.learning_rate == 0.00001


def test_a_setting_is_edited_with_the_keyboard_alone(qtbot, form):
    find(form, "network.header").setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(40):
        if QApplication.focusWidget().objectName() == "optimizer.beta_1":
            break
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    # Tab selects all, so that typing replaces.
    qtbot.keyClicks(QApplication.focusWidget(), "0.8")
    assert form.value().optimizer.beta_1 == 0.8


def test_tab_goes_through_the_form_from_top_to_bottom(qtbot, form):
    press(form, "network.hidden.add.Dense")
    choose(form, "network.hidden.0.kernel_initializer.kind", "RandomNormal")
    for section in ("schedule", "training"):
        press(form, f"{section}.header")
    qtbot.wait(50)  # until the new rows have their places
    first = find(form, "network.header")
    first.setFocus(Qt.FocusReason.TabFocusReason)
    heights = []
    for _ in range(200):
        widget = QApplication.focusWidget()
        heights.append(widget.mapTo(form.widget(), QPoint(0, widget.height() // 2)).y())
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is first:
            break
    assert len(heights) > 30
    assert all(later >= earlier - 4 for earlier, later in itertools.pairwise(heights))


@pytest.mark.parametrize(
    ("path", "text", "sentence"),
    [
        ("optimizer.learning_rate", "0", "Optimizer › Learning rate must be greater than 0."),
        ("training.epochs", "2.5", "Training › Epochs must be a whole number."),
        ("network.hidden.0.dropout", "1", "Hidden 1 › Dropout must be at most 0.99."),
        ("schedule.warmup.count", "-1", "Learning-rate schedule › Warm-up must be at least 0."),
        ("training.seed", "", "Training › Seed must be a whole number."),
        ("optimizer.epsilon", "tiny", "Optimizer › Epsilon must be a number."),
    ],
)
def test_an_impossible_value_is_told_at_its_editor(qtbot, form, path, text, sentence):
    requirement = sentence[sentence.index("must") :].rstrip(".")
    type_in(qtbot, form, path, text)
    assert form.value() is None
    assert form.problem() == sentence
    assert form.problem_path() == path
    assert requirement in texts(form)
    assert find(form, path).accessibleDescription() == requirement
    assert find(form, path).lineEdit().text() == text
    form.set_value(LECTURE)
    assert form.problem() == ""
    assert requirement not in texts(form)


def test_an_impossible_value_is_told_in_the_heading_of_a_closed_section(qtbot, form):
    type_in(qtbot, form, "optimizer.learning_rate", "0")
    press(form, "optimizer.header")
    assert find(form, "optimizer.header").accessibleDescription() == "1 to put right"


def test_ways_of_clipping_that_exclude_each_other_are_told_in_their_section(qtbot, form):
    type_in(qtbot, form, "optimizer.clipnorm", "1")
    assert form.problem() == ""
    type_in(qtbot, form, "optimizer.clipvalue", "1")
    assert form.problem().startswith("Choose only one way of clipping")
    assert form.problem() in texts(form)
    type_in(qtbot, form, "optimizer.clipnorm", "")
    assert form.value().optimizer == Adam(beta_1=0.89, clipvalue=1.0)


def test_a_convolution_after_a_dense_layer_is_told(form):
    press(form, "network.hidden.add.Conv2D")
    press(form, "network.hidden.0.down")
    assert form.problem().startswith("Put convolutional layers before dense ones")
    assert form.problem() in texts(form)
    assert form.value() is None


def test_the_form_tells_of_each_edit_once(qtbot, form):
    type_in(qtbot, form, "optimizer.learning_rate", "")
    changes = []
    form.changed.connect(lambda: changes.append(form.value() is not None))
    qtbot.keyClicks(find(form, "optimizer.learning_rate"), "0.1")
    assert changes == [False, True], "0 and 0. are the same number, which is not possible"
    form.set_value(Experiment(optimizer=SGD(), schedule=CosineDecayRestarts()))
    assert changes == [False, True, True]
    choose(form, "optimizer.kind", "Lion")
    assert changes == [False, True, True, True]


def test_a_kind_gone_back_to_has_what_was_typed(qtbot, form):
    type_in(qtbot, form, "optimizer.learning_rate", "0.3")
    choose(form, "optimizer.kind", "SGD")
    assert form.value().optimizer == SGD()
    choose(form, "optimizer.kind", "Adam")
    assert form.value().optimizer == Adam(learning_rate=0.3, beta_1=0.89)


def test_layers_are_added_up_to_eight(form):
    for count in range(2, 9):
        press(form, "network.hidden.add.Dense")
        assert len(form.value().network.hidden) == count
    assert form.value().network.hidden[-1] == DenseLayer()
    assert not find(form, "network.hidden.add.Dense").isEnabled()
    assert not find(form, "network.hidden.7.copy").isEnabled()


def test_a_convolution_is_added_where_it_is_possible(form):
    press(form, "network.hidden.add.Conv2D")
    first, second = form.value().network.hidden
    assert isinstance(first, ConvolutionalLayer)
    assert isinstance(second, DenseLayer)


def test_a_layer_is_copied(form):
    press(form, "network.hidden.0.copy")
    first, second = form.value().network.hidden
    assert first == second == LECTURE.network.hidden[0]


def test_the_last_layer_can_be_removed(form):
    press(form, "network.hidden.0.remove")
    assert form.value().network.hidden == ()
    press(form, "network.hidden.add.Dense")
    assert form.value().network.hidden == (DenseLayer(),)


def test_layers_are_moved_and_the_keyboard_stays_with_them(form):
    layers = tuple(DenseLayer(units=units) for units in (10, 20, 30))
    form.set_value(Experiment(network=Network(hidden=layers)))
    find(form, "network.hidden.2.header").setChecked(True)
    assert not find(form, "network.hidden.2.down").isEnabled()
    press(form, "network.hidden.2.up")
    assert QApplication.focusWidget().objectName() == "network.hidden.1.up"
    QApplication.focusWidget().click()
    assert [layer.units for layer in form.value().network.hidden] == [30, 10, 20]
    assert find(form, "network.hidden.0.header").isChecked()
    assert not find(form, "network.hidden.0.up").isEnabled()
    assert QApplication.focusWidget().objectName() == "network.hidden.0.header"


def test_a_layer_s_heading_tells_what_it_is(qtbot, form):
    assert find(form, "network.hidden.0.header").text() == "Hidden 1: Dense 64, linear"
    type_in(qtbot, form, "network.hidden.0.units", "128")
    choose(form, "network.hidden.0.activation", "relu")
    assert find(form, "network.hidden.0.header").text() == "Hidden 1: Dense 128, relu"


@pytest.mark.parametrize(
    ("section", "summary"),
    [
        ("network", "Dense 64"),
        ("optimizer", "Adam, 0.001"),
        ("schedule", "Constant"),
        ("training", "30 epochs, test"),
        ("early_stopping", "10 epochs, val_loss"),
        ("checkpoint", "val_loss"),
    ],
)
def test_a_closed_section_tells_what_is_in_it(form, section, summary):
    header = find(form, f"{section}.header")
    header.setChecked(False)
    assert header.accessibleDescription() == summary


def test_what_was_changed_is_marked_and_can_be_taken_back(qtbot, form):
    form.set_reference(LECTURE)
    assert form.changed_settings() == []
    type_in(qtbot, form, "optimizer.learning_rate", "0.01")
    assert form.changed_settings() == [("optimizer.learning_rate", 0.001, 0.01)]
    reset = find(form, "optimizer.learning_rate.reset")
    assert reset.accessibleName() == "Back to 0.001"
    assert reset.toolTip() == "Preset: 0.001"
    assert "Preset: 0.001" in find(form, "optimizer.learning_rate").toolTip()
    reset.click()
    assert form.value() == LECTURE
    assert not reset.isVisibleTo(form)
    assert "Preset:" not in find(form, "optimizer.learning_rate").toolTip()


def test_a_changed_kind_can_be_taken_back_with_all_its_settings(form):
    form.set_reference(LECTURE)
    choose(form, "optimizer.kind", "SGD")
    assert form.changed_settings() == [("optimizer.kind", "Adam", "SGD")]
    press(form, "optimizer.kind.reset")
    assert form.value() == LECTURE


def test_changed_layers_can_be_taken_back(form):
    form.set_reference(LECTURE)
    press(form, "network.hidden.add.Dense")
    press(form, "network.hidden.reset")
    assert form.value() == LECTURE


def test_changes_lead_from_the_preset_to_what_the_form_holds(form):
    form.set_reference(LECTURE)
    target = with_settings(
        LECTURE,
        [("schedule.kind", "CosineDecay"), ("schedule.warmup.count", 2), ("training.epochs", 3)],
    )
    form.set_value(target)
    settings = [(path, value) for path, _, value in form.changed_settings()]
    assert with_settings(LECTURE, settings) == target


def test_nothing_can_be_changed_while_training(form):
    open_all(form)
    form.set_editable(False)
    for path in edited_paths(LECTURE):
        assert not find(form, path).isEnabled(), path
    for name in ("network.hidden.add.Dense", "network.hidden.0.remove"):
        assert not find(form, name).isEnabled()
    assert find(form, "optimizer.header").isEnabled()
    form.set_value(with_setting(LECTURE, "optimizer.kind", "SGD"))
    assert not find(form, "optimizer.momentum").isEnabled()
    form.set_editable(True)
    assert find(form, "optimizer.momentum").isEnabled()


def test_scrolling_over_the_form_changes_nothing(form):
    open_all(form)
    find(form, "network.header").setFocus()
    for path in edited_paths(LECTURE):
        turn_wheel(find(form, path), -1)
    assert form.value() == LECTURE


def test_a_hint_stands_beneath_its_editor_until_something_is_wrong(qtbot, form):
    form.set_hint("optimizer.learning_rate", "Adam likes 0.001.")
    assert "Adam likes 0.001." in texts(form)
    type_in(qtbot, form, "optimizer.learning_rate", "0")
    assert "Adam likes 0.001." not in texts(form)
    type_in(qtbot, form, "optimizer.learning_rate", "1")
    assert "Adam likes 0.001." in texts(form)
    form.set_hint("optimizer.learning_rate", "")
    assert "Adam likes 0.001." not in texts(form)


def test_a_kind_s_description_gives_way_to_a_hint(form):
    description = "Momentum and a step size of its own for each weight. A good first choice."
    assert description in texts(form)
    form.set_hint("optimizer.kind", "As in the lecture.")
    assert description not in texts(form)
    form.set_hint("optimizer.kind", "")
    assert description in texts(form)


def test_tab_stops_at_a_hint_only_for_its_link(form):
    form.set_hint("optimizer.beta_1", "Near 1.")
    form.set_hint("optimizer.beta_2", '<a href="usual">The usual</a>')
    plain, linked = (
        next(label for label in form.findChildren(QLabel) if label.text().endswith(text))
        for text in ("Near 1.", "</a>")
    )
    assert not plain.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert linked.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_hint_given_beforehand_shows_when_its_section_is_opened(form):
    form.set_hint("training.seed", "Any whole number.")
    assert "Any whole number." not in texts(form)
    press(form, "training.header")
    assert "Any whole number." in texts(form)


def test_a_link_in_a_hint_is_told(qtbot, form):
    form.reveal("training.seed")
    form.set_hint("training.seed", '<a href="new">New seed</a>')
    hint = next(label for label in form.findChildren(QLabel) if "New seed" in label.text())
    with qtbot.waitSignal(form.hint_activated) as signal:
        hint.linkActivated.emit("new")
    assert signal.args == ["training.seed", "new"]


def test_a_setting_is_revealed_wherever_it_is_folded_away(qtbot, form):
    for header in form.findChildren(FoldHeader):
        header.setChecked(False)
    form.reveal("network.hidden.0.bias_l1")
    editor = find(form, "network.hidden.0.bias_l1")
    assert editor.hasFocus()
    qtbot.waitUntil(lambda: not editor.visibleRegion().isEmpty())


def test_the_values_are_plain_and_a_copy(form):
    values = form.values()
    assert Experiment.from_values(values) == LECTURE
    values["training"]["epochs"] = 7
    assert form.value() == LECTURE


def test_the_preset_s_name_is_kept(qtbot, form):
    type_in(qtbot, form, "training.epochs", "3")
    assert form.value().preset == "lecture"
    assert form.value().training == Training(epochs=3)


@pytest.mark.parametrize("experiment", experiments().values(), ids=experiments())
def test_nothing_is_wider_than_the_form(qtbot, experiment):
    form = ExperimentForm(experiment)
    qtbot.addWidget(form)
    form.resize(320, 700)
    open_all(form)
    with qtbot.waitExposed(form):
        form.show()
    assert form.widget().minimumSizeHint().width() <= form.viewport().width()
    assert form.widget().width() == form.viewport().width()


def test_a_click_on_a_name_goes_to_its_editor_and_ticks_its_box(qtbot, form):
    names = {label.text(): label for label in form.findChildren(QLabel) if label.buddy()}
    qtbot.mouseClick(names["Dropout"], Qt.MouseButton.LeftButton)
    assert find(form, "network.hidden.0.dropout").hasFocus()
    qtbot.mouseClick(names["Batch normalisation"], Qt.MouseButton.LeftButton)
    assert form.value().network.hidden[0].batch_normalization


def test_settings_that_do_not_count_are_greyed(qtbot):
    form = ExperimentForm()
    qtbot.addWidget(form)
    form.reveal("early_stopping.patience")
    patience = form.findChild(QWidget, "early_stopping.patience")
    assert patience.isEnabled()
    form.set_value(with_settings(Experiment(), [("early_stopping.enabled", False)]))
    assert not patience.isEnabled()
    form.set_value(Experiment())
    assert patience.isEnabled()


def test_layers_come_and_go_again_and_again(qtbot, form):
    lecture = preset("lecture").experiment
    for _ in range(6):
        for _ in range(4):
            press(form, "network.hidden.add.Conv2D")
            qtbot.wait(10)
        form.set_value(lecture)
        form.set_reference(lecture)
        qtbot.wait(30)
    assert form.value() == lecture


@pytest.mark.parametrize("text", ["nan", "inf", "1e400", "-Infinity"])
@pytest.mark.parametrize("path", ["optimizer.learning_rate", "training.epochs"])
def test_what_is_no_number_is_marked_and_harmless(qtbot, form, path, text):
    form.reveal(path)
    editor = find(form, path)
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    form.grab()
    assert form.value() is None
    assert "must be a" in form.problem()
