"""Runs that differ in nothing but their seed: their mean, their spread, and what it can tell."""

import numpy as np
import pytest
from scipy import stats

from fmgui.runs.groups import Groups, Measure, difference
from tests.runs.made import made_run


def groups_of(folder):
    (found,) = Groups().read(folder)
    return found


def seeded(folder, name, seed, val_loss, **changes):
    settings = [("training.seed", seed), *changes.pop("settings", [])]
    return made_run(folder, name, settings=settings, val_loss=val_loss, **changes)


def test_runs_with_other_seeds_are_taken_together(tmp_path):
    seeded(tmp_path, "a", 2, (0.9, 0.5))
    seeded(tmp_path, "b", 1, (0.9, 0.7))
    seeded(tmp_path, "c", 1, (0.9, 0.7), settings=[("training.epochs", 5)])
    found = groups_of(tmp_path)
    seeds = [[repeat.experiment.training.seed for repeat in group.repeats] for group in found]
    assert sorted(seeds) == [[1], [1, 2]]


def test_a_seed_counts_once_by_the_run_that_came_furthest(tmp_path):
    seeded(tmp_path, "a", 1, (0.9, 0.5))
    seeded(tmp_path, "b", 1, (0.9,), outcome="stopped")
    seeded(tmp_path, "c", 2, (), outcome=None)
    (group,) = groups_of(tmp_path)
    assert [repeat.run.path.name for repeat in group.repeats] == ["a"]


def test_runs_on_other_data_are_kept_apart(tmp_path):
    one = seeded(tmp_path, "a", 1, (0.9,))
    seeded(tmp_path, "b", 2, (0.9,))
    one.write_environment({"data_set": "photographs", "data_fingerprint": "other"})
    assert [len(group.repeats) for group in groups_of(tmp_path)] == [1, 1]


def test_a_band_has_the_mean_and_the_deviation_of_the_epochs_reached_by_two(tmp_path):
    seeded(tmp_path, "a", 1, (0.9, 0.5, 0.3))
    seeded(tmp_path, "b", 2, (0.7, 0.7))
    (group,) = groups_of(tmp_path)
    epochs, mean, spread = group.band("val_loss")
    assert epochs.tolist() == [1, 2]
    assert mean == pytest.approx([0.8, 0.6])
    assert spread == pytest.approx(np.std([[0.9, 0.5], [0.7, 0.7]], axis=0, ddof=1))


def test_one_run_alone_has_no_spread(tmp_path):
    seeded(tmp_path, "a", 1, (0.9, 0.5))
    (group,) = groups_of(tmp_path)
    epochs, mean, spread = group.band("val_loss")
    assert epochs.tolist() == [1, 2]
    assert mean == pytest.approx([0.9, 0.5])
    assert spread.tolist() == [0, 0]


def test_measures_are_those_of_the_runs_that_have_them(tmp_path):
    seeded(tmp_path, "a", 1, (0.9, 0.5, 0.6))
    seeded(tmp_path, "b", 2, (0.8, float("nan")), outcome=None)
    (group,) = groups_of(tmp_path)
    assert group.measured(Measure.BEST_VAL_LOSS).tolist() == [0.5, 0.8]
    assert group.measured(Measure.TEST_ACCURACY).tolist() == [0.8]
    assert group.measured(Measure.BEST_VAL_ACCURACY) == pytest.approx([0.8, 0.74])


def test_damaged_runs_are_passed_over(tmp_path):
    seeded(tmp_path, "a", 1, (0.9,))
    seeded(tmp_path, "b", 2, (0.9,)).history_file.write_text("nonsense")
    assert [len(group.repeats) for group in groups_of(tmp_path)] == [1]


def test_only_what_has_changed_is_read_again(tmp_path):
    run = seeded(tmp_path, "a", 1, (0.9,))
    reader = Groups()
    (before,) = next(reader.read(tmp_path))
    assert next(reader.read(tmp_path))[0].repeats[0] is before.repeats[0]
    run.write_result({"outcome": "stopped", "epochs": 1, "best": {"accuracy": 0.25}})
    (after,) = next(reader.read(tmp_path))
    assert after.measured(Measure.TEST_ACCURACY).tolist() == [0.25]


def test_the_interval_is_that_of_welch():
    random = np.random.default_rng(3)
    one, other = random.normal(0.80, 0.01, 5), random.normal(0.82, 0.03, 8)
    found = difference(one, other)
    expected = stats.ttest_ind(other, one, equal_var=False).confidence_interval(0.95)
    assert (found.low, found.high) == pytest.approx((expected.low, expected.high))
    assert found.difference == pytest.approx(other.mean() - one.mean())


def test_a_difference_inside_the_spread_is_not_beyond_chance():
    one = np.array([0.80, 0.82, 0.81, 0.79, 0.83])
    assert not difference(one, one + 0.005).is_beyond_chance
    assert difference(one, one + 0.1).is_beyond_chance


def test_a_spread_needs_two_values():
    assert difference(np.array([0.8]), np.array([0.8, 0.9])) is None
