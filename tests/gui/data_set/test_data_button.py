"""The button of the data set."""

from PySide6.QtWidgets import QFileDialog

from fmgui.data.drawn import drawn_clothes
from fmgui.gui.data_set.data_button import DataButton


def action(button, beginning):
    return next(entry for entry in button.menu().actions() if entry.text().startswith(beginning))


def test_it_says_which_data_set_is_in_use_and_how_large_it_is(qtbot):
    button = DataButton()
    qtbot.addWidget(button)
    assert "loading" in button.text()
    button.show_dataset(drawn_clothes(train_per_class=20, test_per_class=5))
    assert button.text() == "Data: built-in drawn clothes, 200 + 50"
    assert "200 training and 50 test pictures" in button.toolTip()


def test_its_menu_offers_three_kinds(qtbot, monkeypatch):
    button = DataButton()
    qtbot.addWidget(button)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "/media/stick")
    with qtbot.waitSignal(button.built_in_chosen):
        action(button, "Built-in").trigger()
    with qtbot.waitSignal(button.download_chosen):
        action(button, "Download").trigger()
    with qtbot.waitSignal(button.folder_chosen) as chosen:
        action(button, "Choose a folder").trigger()
    assert chosen.args == ["/media/stick"]


def test_a_dialog_that_was_cancelled_chooses_nothing(qtbot, monkeypatch):
    button = DataButton()
    qtbot.addWidget(button)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    with qtbot.assertNotEmitted(button.folder_chosen):
        action(button, "Choose a folder").trigger()
