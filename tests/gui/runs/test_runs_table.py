"""The table of runs: what is shown, put in order, found, renamed, ticked and deleted."""

import math
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QItemSelection, QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QMessageBox

from fmgui.gui.runs import runs_actions
from fmgui.gui.runs.runs_table import RunsTable
from fmgui.gui.style import theme
from fmgui.gui.style.palette import DARK, LIGHT
from fmgui.runs.lock import being_trained
from fmgui.runs.notes import Notes, read_notes, write_notes
from fmgui.runs.run_folder import RunFolder
from tests.runs.made import keep_weights, made_run, many_runs


@pytest.fixture
def folder(tmp_path) -> Path:
    return tmp_path / "runs"


@pytest.fixture
def opened(qtbot, qapp, folder):
    """Open the table once the folder is as it should be."""
    theme.install(qapp)
    tables = []

    def open_table(*, watched: bool = True) -> RunsTable:
        table = RunsTable(folder)
        tables.append(table)
        qtbot.addWidget(table)
        if watched:
            # Ends the tests where the model breaks one of Qt's rules.
            fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
            QAbstractItemModelTester(table.model, fatal, table)
        table.resize(1366, 240)
        table.show()
        table.refresh()
        count = len(list(folder.iterdir())) if folder.is_dir() else 0
        qtbot.waitUntil(lambda: table.model.total() == count)
        return table

    yield open_table
    for table in tables:
        table.stop()


def names(table: RunsTable) -> list[str]:
    return shown(table, "name")


def shown(table: RunsTable, key: str) -> list[str]:
    """All cells of a column, from top to bottom."""
    model: QAbstractItemModel = table.model
    column = table.model.column_of(key)
    return [model.index(row, column).data() for row in range(model.rowCount())]


def go_to(table: RunsTable, row: int, key: str = "name") -> None:
    table.view.setCurrentIndex(table.model.index(row, table.model.column_of(key)))


def place(table: RunsTable, row: int, key: str) -> QPoint:
    index = table.model.index(row, table.model.column_of(key))
    return table.view.visualRect(index).center()


def test_an_empty_table_says_what_will_be_there(opened):
    table = opened()
    labels = [label.text() for label in table.findChildren(QLabel) if label.isVisible()]
    assert "No runs yet." in labels


def test_a_run_is_a_row(opened, folder):
    run = made_run(folder, "20261123-181500-lecture")
    write_notes(run.path, Notes(note="baseline"))
    table = opened()
    row = {column.key: shown(table, column.key)[0] for column in table.model.columns}
    assert row.pop("started").startswith("2026-11-2")
    assert row == {
        "compare": "", "name": "lecture", "note": "baseline", "preset": "The lecture",
        "outcome": "finished", "best_loss": "0.5000", "best_accuracy": "80.00 %",
        "last_loss": "0.6000", "last_accuracy": "78.00 %", "test_accuracy": "80.00 %",
        "epochs": "3", "seconds": "6.0 s", "data_set": "drawn clothes",
    }  # fmt: skip


def test_a_damaged_run_says_so_in_its_row(opened, folder):
    run = made_run(folder, "broken")
    run.history_file.write_text("nonsense")
    table = opened()
    assert shown(table, "outcome") == ["damaged"]
    cell = table.model.index(0, table.model.column_of("outcome"))
    assert cell.data(Qt.ItemDataRole.ToolTipRole).startswith("history.csv is not a history")
    table.grab()


def test_the_run_under_way_is_not_interrupted(opened, folder):
    run = made_run(folder, "now", outcome=None)
    table = opened()
    assert shown(table, "outcome") == ["interrupted"]
    table.set_active(run)
    assert shown(table, "outcome") == ["training now"]
    table.set_active(None)
    assert shown(table, "outcome") == ["interrupted"]


@pytest.mark.parametrize(("val_loss", "can_go_on"), [((0.9, 0.5), True), ((), False)])
def test_a_run_stopped_before_its_first_epoch_ended_cannot_go_on(
    opened, folder, val_loss, can_go_on
):
    made_run(folder, "stopped", val_loss=val_loss, outcome="stopped")
    table = opened()
    go_to(table, 0)
    menu = table.row_actions.menu()
    offered = [action.text() for action in menu.actions()]
    menu.deleteLater()
    assert ("Go on training" in offered) is can_go_on


def test_a_run_that_another_program_trains_turns_to_its_end_by_itself(opened, folder, qtbot):
    run = made_run(folder, "there", outcome=None)
    end = made_run(folder.parent / "elsewhere", "there").result()
    with being_trained(run):
        table = opened()
        assert shown(table, "outcome") == ["training elsewhere"]
        go_to(table, 0)
        menu = table.row_actions.menu()
        offered = {action.text(): action.isEnabled() for action in menu.actions()}
        menu.deleteLater()
        assert "Go on training" not in offered
        assert not offered["Fork …"]
        assert not offered["Move to trash …"]
        run.write_result(end)
    table.refresh()
    qtbot.waitUntil(lambda: shown(table, "outcome") == ["finished"])


def test_a_run_is_exported_with_its_epochs_where_it_has_kept_any(opened, folder, qtbot):
    run = made_run(folder, "kept")
    for kept in (False, True):
        if kept:
            keep_weights(run, 1, [])
        table = opened()
        go_to(table, 0)
        menu = table.row_actions.menu()
        action = next(each for each in menu.actions() if "kept epochs" in each.text())
        assert action.isEnabled() is kept
    with qtbot.waitSignal(table.exported) as told:
        action.trigger()
    assert told.args == [run, True]


def test_any_column_puts_the_rows_in_order(opened, folder, qtbot):
    made_run(folder, "b", val_loss=(0.5,), started="2026-11-01T10:00:00+00:00")
    made_run(folder, "a", val_loss=(0.2, 0.3), started="2026-11-02T10:00:00+00:00")
    made_run(folder, "c", val_loss=(10.0, math.nan), started="2026-11-03T10:00:00+00:00")
    made_run(folder, "d", val_loss=(), started="2026-10-03T10:00:00+00:00")
    table = opened()
    assert names(table) == ["c", "a", "b", "d"]
    expected = {
        ("best_loss", Qt.SortOrder.AscendingOrder): ["a", "b", "c", "d"],
        # A run that has no such number stays last.
        ("best_loss", Qt.SortOrder.DescendingOrder): ["c", "b", "a", "d"],
        ("last_loss", Qt.SortOrder.AscendingOrder): ["a", "b", "c", "d"],
        ("epochs", Qt.SortOrder.DescendingOrder): ["c", "a", "b", "d"],
        ("name", Qt.SortOrder.DescendingOrder): ["d", "c", "b", "a"],
        ("started", Qt.SortOrder.AscendingOrder): ["d", "b", "a", "c"],
    }
    for (key, order), rows in expected.items():
        table.view.sortByColumn(table.model.column_of(key), order)
        assert names(table) == rows, key


def test_a_selected_run_stays_selected_in_another_order(opened, folder, qtbot):
    for name in "abc":
        made_run(folder, name)
    table = opened()
    go_to(table, names(table).index("b"))
    table.view.sortByColumn(table.model.column_of("name"), Qt.SortOrder.AscendingOrder)
    assert [run.path.name for run in table.view.chosen_runs()] == ["b"]
    made_run(folder, "0 new")
    table.refresh()
    qtbot.waitUntil(lambda: names(table) == ["0 new", "a", "b", "c"])
    assert [run.path.name for run in table.view.chosen_runs()] == ["b"]


def test_runs_are_found_by_all_words(opened, folder, qtbot):
    write_notes(made_run(folder, "one").path, Notes("Morning", "warm-up helps"))
    made_run(folder, "two", preset_name="softmax")
    made_run(folder, "three", outcome="diverged")
    table = opened()
    for text, found in (
        ("morn HELPS", {"Morning"}),
        ("one", {"Morning"}),
        ("softmax", {"two"}),
        ("diverged", {"three"}),
        ("warm softmax", set()),
        ("", {"Morning", "two", "three"}),
    ):
        table.search.clear()
        qtbot.keyClicks(table.search, text)
        assert set(names(table)) == found, text
    table.outcome.setCurrentIndex(table.outcome.findData("diverged"))
    assert names(table) == ["three"]
    assert "1 of 3 runs" in [label.text() for label in table.findChildren(QLabel)]


def test_going_to_a_run_tells_which(opened, folder, qtbot):
    made_run(folder, "a")
    run = made_run(folder, "b")
    table = opened()
    with qtbot.waitSignal(table.selected) as told:
        qtbot.mouseClick(
            table.view.viewport(),
            Qt.MouseButton.LeftButton,
            pos=place(table, names(table).index("b"), "note"),
        )
    assert told.args == [run]


def test_no_run_is_chosen_by_rows_that_come_and_go(opened, folder, qtbot):
    for name in "abc":
        made_run(folder, name)
    table = opened()
    go_to(table, names(table).index("b"))
    with qtbot.assertNotEmitted(table.selected):
        table.search.setText("a")
        table.search.clear()
        table.highlight(RunFolder(folder / "c"))
        table.highlight(None)
    assert table.view.chosen_runs() == []


@pytest.mark.parametrize("key", ["name", "note"])
def test_names_and_notes_are_written_in_place_and_kept(opened, folder, qtbot, key):
    run = made_run(folder, "20261123-181500-lecture")
    table = opened()
    go_to(table, 0, key)
    table.view.setFocus()
    qtbot.keyClick(table.view, Qt.Key.Key_F2)
    editor = table.view.findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "best so far")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(table, key) == ["best so far"])
    assert read_notes(run.path) == Notes(**{key: "best so far"})


def test_an_empty_name_gives_the_folders_back(opened, folder):
    run = made_run(folder, "20261123-181500-lecture")
    write_notes(run.path, Notes("mine"))
    table = opened()
    table.model.setData(table.model.index(0, table.model.column_of("name")), "")
    assert names(table) == ["lecture"]


def test_a_note_that_cannot_be_kept_is_told(opened, folder, monkeypatch):
    made_run(folder, "a")
    table = opened()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    told = []
    monkeypatch.setattr("fmgui.gui.runs.runs_model.write_notes", full)
    monkeypatch.setattr(QMessageBox, "warning", lambda *args: told.append(args[2]))
    table.model.setData(table.model.index(0, table.model.column_of("note")), "lost")
    assert "No space left on device" in told[0]
    assert shown(table, "note") == [""]


def test_a_click_in_the_first_column_ticks_and_does_not_go_there(opened, folder, qtbot):
    for name in "ab":
        made_run(folder, name)
    table = opened()
    with qtbot.assertNotEmitted(table.selected), qtbot.waitSignal(table.ticked) as told:
        qtbot.mouseClick(
            table.view.viewport(), Qt.MouseButton.LeftButton, pos=place(table, 0, "compare")
        )
    (overlays,) = told.args
    assert [(overlay.name, overlay.colour) for overlay in overlays] == [(names(table)[0], 0)]
    with qtbot.waitSignal(table.ticked) as told:
        qtbot.mouseClick(
            table.view.viewport(), Qt.MouseButton.LeftButton, pos=place(table, 0, "compare")
        )
    assert told.args == [[]]


def test_runs_that_are_called_alike_are_told_apart_by_their_time(opened, folder):
    for moment in ("20260101-090000", "20260101-100000"):
        made_run(folder, f"{moment}-lecture")
    table = opened()
    table.model.set_ticked(folder.iterdir(), True)
    assert sorted(overlay.name for overlay in table.model.ticked()) == [
        "lecture · 2026-01-01 09:00:00",
        "lecture · 2026-01-01 10:00:00",
    ]
    first = table.model.index(0, table.model.column_of("name"))
    assert first.data() == "lecture · 2026-01-01 10:00:00"
    assert first.data(Qt.ItemDataRole.EditRole) == "lecture"
    table.model.set_notes(folder / "20260101-090000-lecture", name="the first")
    assert first.data() == "lecture"


def test_space_ticks_all_chosen_runs(opened, folder, qtbot):
    for name in "abc":
        made_run(folder, name)
    table = opened()
    table.view.selectAll()
    qtbot.keyClick(table.view, Qt.Key.Key_Space)
    assert sorted(overlay.name for overlay in table.model.ticked()) == ["a", "b", "c"]
    assert {overlay.colour for overlay in table.model.ticked()} == {0, 1, 2}
    qtbot.keyClick(table.view, Qt.Key.Key_Space)
    assert table.model.ticked() == []
    qtbot.keyClick(table.view, Qt.Key.Key_Space)
    qtbot.mouseClick(table.untick, Qt.MouseButton.LeftButton)
    assert table.model.ticked() == []


def test_a_pinned_colour_is_kept_and_not_given_to_others(opened, folder, qtbot):
    run = made_run(folder, "a")
    made_run(folder, "b")
    table = opened()
    go_to(table, names(table).index("a"))
    menu = table.row_actions.menu()
    colour = menu.findChild(QMenu, "runs.colour")
    colour.triggered.emit(colour.actions()[2])
    assert read_notes(run.path).colour == 0
    table.view.selectAll()
    table.view.tick_chosen()
    assert {overlay.name: overlay.colour for overlay in table.model.ticked()} == {"a": 0, "b": 1}
    colour.triggered.emit(colour.actions()[0])
    assert read_notes(run.path).colour is None


def test_a_deleted_run_goes_to_the_trash(opened, folder, tmp_path, qtbot, monkeypatch):
    for name in "abc":
        made_run(folder, name)
    trash = tmp_path / "trash"
    trash.mkdir()
    asked = []

    def moved(path: Path) -> bool:
        path.rename(trash / path.name)
        return True

    def yes(*args: object) -> bool:
        asked.append(args[2])
        return True

    monkeypatch.setattr(runs_actions, "move_to_trash", moved)
    monkeypatch.setattr(runs_actions, "agrees", yes)
    table = opened()
    go_to(table, names(table).index("b"))
    with qtbot.waitSignal(table.deleted) as told:
        qtbot.keyClick(table.view, Qt.Key.Key_Delete)
    assert asked == ["Move b to the trash?"]
    assert told.args == [[RunFolder(folder / "b")]]
    assert set(names(table)) == {"a", "c"}
    assert (trash / "b" / "experiment.json").is_file()
    assert table.view.chosen_runs() == []


def test_nothing_is_deleted_without_a_yes_or_while_it_is_trained(opened, folder, monkeypatch):
    run = made_run(folder, "a", outcome=None)
    told = []
    monkeypatch.setattr(runs_actions, "agrees", lambda *_: False)
    monkeypatch.setattr(QMessageBox, "warning", lambda *args: told.append(args[2]))
    table = opened()
    go_to(table, 0)
    table.row_actions.delete()
    assert not told
    table.set_active(run)
    table.row_actions.delete()
    assert "being trained" in told[0]
    assert run.path.is_dir()


def test_a_run_that_cannot_be_moved_stays(opened, folder, monkeypatch):
    run = made_run(folder, "a")
    told = []
    monkeypatch.setattr(runs_actions, "agrees", lambda *_: True)
    monkeypatch.setattr(QMessageBox, "warning", lambda *args: told.append(args[2]))
    monkeypatch.setattr(runs_actions, "move_to_trash", lambda _: False)
    table = opened()
    go_to(table, 0)
    table.row_actions.delete()
    assert "could not be moved" in told[0]
    assert names(table) == ["a"]
    assert run.path.is_dir()


def test_runs_appear_change_and_go_by_themselves(opened, folder, qtbot):
    made_run(folder, "a")
    table = opened()
    new = made_run(folder, "b", outcome=None)
    qtbot.waitUntil(lambda: set(names(table)) == {"a", "b"})
    table.view.selectAll()
    table.view.tick_chosen()
    # A change within a folder is seen when it is looked through again.
    new.write_result({"outcome": "stopped"})
    with qtbot.waitSignal(table.ticked):
        table.refresh()
    qtbot.waitUntil(lambda: set(shown(table, "outcome")) == {"finished", "stopped"})
    new.path.rename(folder.parent / "b")
    qtbot.waitUntil(lambda: names(table) == ["a"])
    assert [overlay.name for overlay in table.model.ticked()] == ["a"]


def test_the_folder_may_come_later_than_the_table(opened, folder, qtbot):
    table = opened()
    made_run(folder, "first")
    table.refresh()
    qtbot.waitUntil(lambda: names(table) == ["first"])
    made_run(folder, "second")
    qtbot.waitUntil(lambda: table.model.total() == 2)


def test_a_thousand_runs(opened, folder, qtbot):
    many_runs(folder, 1000)
    table = opened(watched=False)
    qtbot.keyClicks(table.search, "0042")
    assert names(table) == ["run-0042"]
    table.search.clear()
    table.view.sortByColumn(table.model.column_of("name"), Qt.SortOrder.AscendingOrder)
    assert names(table) == [f"run-{number:04d}" for number in range(1000)]


def test_however_many_runs_change_the_view_is_told_in_one_go(opened, folder, qtbot):
    many_runs(folder, 40)
    table = opened(watched=False)
    table.view.sortByColumn(table.model.column_of("name"), Qt.SortOrder.AscendingOrder)
    told = []
    table.model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    for number in range(10, 30):
        write_notes(folder / f"run-{number:04d}", Notes(note="seen"))
    table.refresh()
    qtbot.waitUntil(lambda: shown(table, "note").count("seen") == 20)
    assert told == [(10, 29)]


def test_chosen_runs_stay_chosen_in_another_order(opened, folder):
    many_runs(folder, 40)
    table = opened(watched=False)
    table.view.sortByColumn(table.model.column_of("name"), Qt.SortOrder.AscendingOrder)
    chosen = [f"run-{number:04d}" for number in range(5, 25)]
    first, last = table.model.index(5, 0), table.model.index(24, table.model.columnCount() - 1)
    flags = QItemSelectionModel.SelectionFlag
    table.view.selectionModel().select(QItemSelection(first, last), flags.ClearAndSelect)
    table.view.sortByColumn(table.model.column_of("name"), Qt.SortOrder.DescendingOrder)
    assert [run.path.name for run in table.view.chosen_runs()] == chosen[::-1]


def test_what_is_being_typed_survives_a_new_run(opened, folder, qtbot):
    made_run(folder, "a")
    table = opened()
    go_to(table, 0)
    table.view.edit_cell("note")
    editor = table.view.findChild(QLineEdit)
    qtbot.keyClicks(editor, "half a")
    made_run(folder, "b")
    table.refresh()
    qtbot.waitUntil(lambda: table.model.total() == 2)
    assert table.view.findChild(QLineEdit) is editor
    qtbot.keyClicks(editor, " note")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: read_notes(folder / "a").note == "half a note")


def test_columns_can_be_hidden_and_are_remembered(opened, folder):
    made_run(folder, "a")
    table = opened()
    preset_column = table.model.column_of("preset")
    action = next(a for a in table.view.columns_menu(table).actions() if a.data() == preset_column)
    action.trigger()
    assert table.view.isColumnHidden(preset_column)
    other = opened()
    other.restore(table.arrangement())
    assert other.view.isColumnHidden(preset_column)
    assert not other.view.isColumnHidden(other.model.column_of("name"))


def test_numbers_stand_at_the_right_in_figures_of_equal_width(opened, folder):
    made_run(folder, "a")
    table = opened()
    cell = table.model.index(0, table.model.column_of("best_loss"))
    assert cell.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert table.view.font().featureValue(table.view.font().Tag("tnum")) == 1


def test_colours_follow_the_theme(opened, folder, qapp):
    made_run(folder, "a", outcome="diverged")
    table = opened()
    dress = theme.install(qapp)
    cell = table.model.index(0, table.model.column_of("outcome"))
    for scheme, colours in ((Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Light, LIGHT)):
        dress.force(scheme)
        QApplication.processEvents()
        assert cell.data(Qt.ItemDataRole.ForegroundRole).color().name() == colours.error
    dress.force(Qt.ColorScheme.Unknown)
