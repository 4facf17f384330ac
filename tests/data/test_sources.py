import pytest

from fmgui.data.choice import choice_file, remember
from fmgui.data.dataset import Dataset
from fmgui.data.sources import (
    Source,
    SourceKind,
    download_folder,
    find,
    keras_cache_folder,
)
from fmgui.errors import DataError
from tests.data.folders import TEST_LABELS, labels, pictures, write_folder

DRAWN_CLOTHES = Dataset("drawn clothes", pictures(2), labels(2), pictures(1), labels(1))


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """A home with nothing in it, and a drawn set that takes no time."""
    home = tmp_path / "home"
    for variable in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(variable, str(home))
    monkeypatch.setattr("platformdirs.user_data_dir", lambda name, **_: str(home / name))
    for variable in ("FMGUI_DATA", "KERAS_HOME"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr("fmgui.data.drawn.drawn_clothes", lambda: DRAWN_CLOTHES)
    return home


def write_every_place(tmp_path):
    """A right data set in each place, with the arguments that name them."""
    write_folder(tmp_path / "argument")
    write_folder(tmp_path / "environment")
    remember(str(write_folder(tmp_path / "chosen")))
    write_folder(keras_cache_folder())
    write_folder(download_folder())
    return {
        "argument": str(tmp_path / "argument"),
        "environment": {"FMGUI_DATA": str(tmp_path / "environment")},
    }


def test_each_place_comes_before_those_behind_it(tmp_path):
    places = write_every_place(tmp_path)
    order = []

    def next_found():
        found = find(**places)
        assert found.notes == ()
        order.append(found.source.kind)
        return found.source.folder

    assert next_found() == tmp_path / "argument"
    places["argument"] = None
    assert next_found() == tmp_path / "environment"
    places["environment"] = {}
    assert next_found() == tmp_path / "chosen"
    choice_file().unlink()
    keras_folder = next_found()
    assert keras_folder == keras_cache_folder()
    keras_folder.rename(tmp_path / "away")
    kept = next_found()
    assert kept == download_folder()
    kept.rename(tmp_path / "away too")
    assert next_found() is None
    assert order == list(SourceKind)


def test_with_nothing_at_all_there_are_the_drawn_clothes():
    found = find()
    assert found.dataset is DRAWN_CLOTHES
    assert found.source == Source(SourceKind.BUILT_IN, None)
    assert found.notes == ()


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ({"argument": "drawn"}, SourceKind.ARGUMENT),
        ({"environment": {"FMGUI_DATA": "drawn"}}, SourceKind.ENVIRONMENT),
    ],
)
def test_the_word_drawn_asks_for_the_drawn_clothes(given, kind):
    write_folder(download_folder())
    found = find(**given)
    assert found.dataset is DRAWN_CLOTHES
    assert found.source == Source(kind, None)


def test_the_drawn_clothes_can_be_the_choice_of_the_last_time():
    write_folder(download_folder())
    remember("drawn")
    assert find().source == Source(SourceKind.CHOSEN, None)


def test_the_environment_is_the_real_one_by_itself(tmp_path, monkeypatch):
    monkeypatch.setenv("FMGUI_DATA", str(write_folder(tmp_path / "lab")))
    assert find().dataset.name == "lab"


def test_an_empty_variable_is_none():
    assert find(environment={"FMGUI_DATA": "", "KERAS_HOME": ""}).dataset is DRAWN_CLOTHES


def test_the_keras_cache_follows_keras_home(tmp_path):
    folder = write_folder(tmp_path / "keras" / "datasets" / "fashion-mnist")
    found = find(environment={"KERAS_HOME": str(tmp_path / "keras")})
    assert found.source == Source(SourceKind.KERAS_CACHE, folder)


def test_without_keras_home_the_keras_cache_is_in_the_home(home):
    folder = write_folder(home / ".keras" / "datasets" / "fashion-mnist")
    assert find(environment={}).source == Source(SourceKind.KERAS_CACHE, folder)


def test_a_home_can_be_written_as_a_tilde(home):
    write_folder(home / "clothes")
    assert find(argument="~/clothes").source.folder == home / "clothes"


def test_a_tilde_of_nobody_is_a_folder_that_is_not_there():
    with pytest.raises(DataError, match="There is no folder ~nobody-of-that-name"):
        find(argument="~nobody-of-that-name/data")


def test_a_wrong_argument_is_an_error(tmp_path):
    write_folder(download_folder())
    with pytest.raises(DataError, match=r"^There is no folder .*gone; choose one that holds"):
        find(argument=str(tmp_path / "gone"))


def test_a_wrong_variable_is_an_error_that_names_it(tmp_path):
    write_folder(download_folder())
    sentence = r"^FMGUI_DATA names a folder that cannot be used: There is no folder .*gone"
    with pytest.raises(DataError, match=sentence):
        find(environment={"FMGUI_DATA": str(tmp_path / "gone")})


def test_places_that_are_wrong_are_passed_over_with_a_note(tmp_path):
    write_every_place(tmp_path)
    remember(str(tmp_path / "unplugged"))
    (keras_cache_folder() / TEST_LABELS).write_bytes(b"<html>")
    (download_folder() / TEST_LABELS).unlink()
    found = find()
    assert found.dataset is DRAWN_CLOTHES
    chosen, keras, download = found.notes
    assert chosen.startswith("The folder chosen last was passed over: There is no folder ")
    assert keras.startswith(f"Keras's cache was passed over: {TEST_LABELS} is not an IDX file")
    assert download.startswith("The earlier download was passed over: ")
    assert f"lacks {TEST_LABELS}" in download
