import os

import numpy as np
import pytest

from fmgui.errors import RunError
from fmgui.runs import kept_epochs
from fmgui.runs.kept_epochs import KeptEpochs
from fmgui.runs.run_folder import RunFolder


@pytest.fixture
def kept(tmp_path):
    return KeptEpochs(RunFolder.create(tmp_path / "run"))


def state(kept, value):
    """Write a state whose network has two weights, with something random between them."""
    path = kept.run.path / f"new-{value}.npz"
    arrays = {f"variable_{number}": np.full(2, value + number) for number in range(4)}
    roles = np.array(["weight", "generator", "weight", "moment"])
    np.savez(path, roles=roles, epoch=np.array(value), **arrays)
    return path.replace(kept.run.state_file)


def test_a_run_that_has_kept_none_has_none(kept):
    assert kept.epochs() == []
    with pytest.raises(RunError, match="has not kept epoch 3"):
        kept.weights(3)


def test_the_weights_of_an_epoch_come_back_whatever_is_written_later(kept):
    for epoch in (1, 2, 3):
        kept.keep(epoch, state(kept, 10 * epoch))
    assert kept.epochs() == [1, 2, 3]
    assert kept.file(2).name == "0002.npz"
    assert [array.tolist() for array in kept.weights(2)] == [[20, 20], [22, 22]]


def test_an_epoch_takes_no_room_of_its_own_while_it_is_the_latest(kept):
    path = state(kept, 1)
    kept.keep(1, path)
    kept.keep(1, path)
    assert kept.file(1).samefile(path)


def test_where_files_cannot_have_two_names_they_are_copied(kept, monkeypatch):
    monkeypatch.setattr(os, "link", lambda *_: (_ for _ in ()).throw(OSError("no links here")))
    kept.keep(1, state(kept, 10))
    kept.keep(2, state(kept, 20))
    assert kept.weights(1)[0].tolist() == [10, 10]


def test_the_kept_epochs_stay_few_and_evenly_spread(kept):
    path = state(kept, 1)
    kept.keep(0, path)
    for epoch in range(1, 203):
        kept.keep(epoch, path)
        epochs = kept.epochs()
        assert epochs[0] == 0
        assert epochs[-1] == epoch
        assert len(epochs) <= 50
        assert len(epochs) > 25 or epoch < 50
        assert len(set(np.diff(epochs[:-1]))) <= 1


def test_large_networks_keep_fewer(kept, monkeypatch):
    path = state(kept, 1)
    monkeypatch.setattr(kept_epochs, "MOST_BYTES", 3.5 * path.stat().st_size)
    for epoch in range(10):
        kept.keep(epoch, path)
    assert kept.epochs() == [0, 4, 8, 9]


def test_of_the_largest_only_the_latest_is_kept(kept, monkeypatch):
    monkeypatch.setattr(kept_epochs, "MOST_BYTES", 1)
    for epoch in range(3):
        kept.keep(epoch, state(kept, epoch))
    assert kept.epochs() == [2]


def test_foreign_files_beside_them_are_passed_over(kept):
    kept.keep(1, state(kept, 1))
    for name in ("notes.txt", "1.npz", "0001.npz.bak", "-001.npz"):
        (kept.run.epochs_folder / name).write_text("foreign")
    assert kept.epochs() == [1]


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04 torn"])
def test_a_damaged_epoch_is_told(kept, content):
    kept.keep(1, state(kept, 1))
    kept.file(1).unlink()
    kept.file(1).write_bytes(content)
    with pytest.raises(RunError, match=r"0001\.npz is damaged"):
        kept.weights(1)


def test_a_state_that_does_not_tell_its_weights_is_told(kept):
    kept.keep(1, state(kept, 1))
    np.savez(kept.file(1), epoch=np.array(1), variable_0=np.array(1.0))
    with pytest.raises(RunError, match="damaged"):
        kept.weights(1)
