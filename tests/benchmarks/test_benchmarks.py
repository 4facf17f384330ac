"""The benchmarks still run, on next to nothing; how fast anything is, no test asks."""

import json
import sys

import pytest

from tests.benchmarks import __main__ as benchmarks
from tests.benchmarks import pauses, trainings
from tests.benchmarks.figures import Figure, percentile, table
from tests.benchmarks.material import TINY, convolutional, experiment, write_pictures


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pictures")
    write_pictures(folder, None, TINY)
    return str(folder)


@pytest.mark.parametrize("values", [experiment(3), convolutional(3)], ids=["lecture", "conv"])
def test_what_is_compared_learns_the_same(folder, values):
    notebook = trainings.notebook(folder, values)
    engine = trainings.engine(folder, values)
    assert engine["losses"] == pytest.approx(notebook["losses"], abs=1e-5)
    assert len(engine["epochs"]) == len(notebook["epochs"]) == 2
    assert engine["peak"] >= 0


def test_a_training_is_paused_and_stopped(folder):
    told = pauses.paused(folder, experiment(1000), 3)
    assert len(told["pauses"]) == 3
    assert all(0 <= milliseconds < 60_000 for milliseconds in told["pauses"])
    assert told["stop"] > 0


def test_figures_are_shown_as_a_table_and_as_json(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["benchmarks", "--tiny", "--json", "curves"])
    assert benchmarks.main() == 0
    printed = json.loads(capsys.readouterr().out)
    figures = [Figure(**figure) for figure in printed["figures"]]
    assert {figure.unit for figure in figures} == {"ms"}
    assert len(table(figures).splitlines()) == len(figures) + 2


def test_a_ratio_is_taken_where_there_is_something_to_compare_with():
    figure = Figure("an epoch", 0.5, "s", reference=2.0)
    assert figure.ratio == 0.25
    assert "| an epoch | 0.50 s | 2.00 s | 0.25 |" in table([figure])
    assert Figure("a redraw", 5.0, "ms").ratio is None


def test_the_95th_percentile_leaves_out_the_slowest_twentieth():
    assert percentile(range(100), 95) == 95
    assert percentile([7.0], 99) == 7.0


def test_an_unknown_name_is_told(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["benchmarks", "speed"])
    with pytest.raises(SystemExit):
        benchmarks.main()
    assert "unknown: speed" in capsys.readouterr().err
