"""The data set chosen last."""

from fmgui.data.choice import choice_file, chosen_last, remember
from fmgui.data.sources import SourceKind, find
from tests.data.folders import write_folder


def test_nothing_was_chosen_on_a_new_machine():
    assert chosen_last() is None


def test_a_choice_is_remembered_and_found(tmp_path):
    folder = write_folder(tmp_path / "옷 사진")
    remember(str(folder))
    assert chosen_last() == str(folder)
    assert find(environment={}).source.kind is SourceKind.CHOSEN
    assert not list(choice_file().parent.glob("*.tmp"))


def test_a_folder_that_is_gone_is_passed_over_with_a_note(tmp_path):
    remember(str(tmp_path / "stick"))
    found = find(environment={})
    assert found.source.kind is SourceKind.BUILT_IN
    assert "chosen last" in found.notes[0]


def test_where_nothing_can_be_written_nothing_is_remembered(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setattr("fmgui.data.choice.choice_file", lambda: tmp_path / "file" / "data.txt")
    remember("drawn")
    assert chosen_last() is None
