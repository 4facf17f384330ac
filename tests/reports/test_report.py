"""A page on runs that opens anywhere: what is on it, and that it asks for nothing outside."""

import html.parser

import numpy as np
import pytest

from fmgui.errors import RunError
from fmgui.reports.charts import Line, are_far_apart, chart, powers, ticks
from fmgui.reports.report import report
from fmgui.runs.notes import Notes, write_notes
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training.train import train
from tests.runs.made import made_run


class Page(html.parser.HTMLParser):
    """The texts of a page, and every address it names."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.addresses: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.addresses += [value for name, value in attributes if name in ("src", "href")]
        if tag not in ("meta", "img", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.texts.append(data.strip())


@pytest.fixture(scope="module")
def trained(tmp_path_factory, little_data):
    experiment = with_settings(preset("softmax").experiment, [("training.epochs", 2)])
    run = RunFolder.create(tmp_path_factory.mktemp("runs") / "20261126-101500-softmax")
    train(experiment, little_data, run, lambda _event: None)
    return run


def test_a_page_tells_all_of_a_run(trained, little_data):
    page = Page(report([trained], little_data))
    assert page.open == []
    assert "softmax" in page.texts
    assert "Which classes it mixes up (best weights)" in page.texts
    assert "optimizer.learning_rate" in page.texts
    assert any("import keras" in text for text in page.texts)
    assert len([a for a in page.addresses if a.startswith("data:image/png")]) == 20


def test_it_asks_for_nothing_outside(trained, little_data):
    page = Page(report([trained], little_data))
    assert all(address.startswith("data:") for address in page.addresses)


def test_a_page_speaks_korean(trained, little_data):
    page = Page(report([trained], little_data, "ko"))
    assert "소프트맥스만" in page.texts
    assert "어떤 클래스를 헷갈리나요 (가장 좋은 가중치)" in page.texts
    assert "앵클부츠" in page.texts
    assert "옵티마이저 › 학습률" in page.texts
    assert not any("Finished" in text for text in page.texts)


def test_several_runs_are_laid_over_one_another_and_their_settings_compared(tmp_path):
    runs = [
        made_run(tmp_path, f"rate-{rate}", settings=[("optimizer.learning_rate", rate)])
        for rate in (0.01, 0.1)
    ]
    text = report(runs, None)
    page = Page(text)
    assert "Settings that differ" in page.texts
    assert text.count("<title>rate-0.01, validation</title>") == 2
    assert "Which classes it mixes up (best weights)" not in page.texts


def test_what_a_stranger_has_written_is_no_code(tmp_path):
    run = made_run(tmp_path, "run")
    write_notes(run.path, Notes(name="<script>alert(1)</script>", note='" onload="x'))
    text = report([run], None)
    assert "<script>" not in text
    assert "&lt;script&gt;" in text


def test_a_run_on_other_data_says_so_instead(trained, little_data, tmp_path):
    run = made_run(tmp_path, "run")
    page = Page(report([run], little_data))
    assert any("other data" in text for text in page.texts)


def test_no_run_is_told():
    with pytest.raises(RunError, match="one run at least"):
        report([], None)


def test_a_curve_is_broken_where_it_is_no_number():
    line = Line("one", np.array([1.0, 2.0, 3.0]), np.array([1.0, np.nan, 2.0]), "#000000")
    drawn = chart("Loss", [line], "epoch")
    (path,) = [part for part in drawn.splitlines() if 'class="strong"' in part]
    assert path.count("M") == 2


def curve(*values, **settings):
    epochs = np.arange(1.0, len(values) + 1)
    return Line("one", epochs, np.array(values), "#d55e00", **settings)


def test_a_star_has_the_colour_of_its_curve():
    (star,) = [
        part
        for part in chart("Loss", [curve(3, 2, 1, star=(3, 1))], "epoch").splitlines()
        if "★" in part
    ]
    assert "fill: #d55e00" in star


def test_curves_that_are_far_apart_are_seen_on_a_logarithmic_axis(tmp_path):
    assert not are_far_apart([curve(3, 2, 1)])
    assert not are_far_apart([curve(100, 1, 0)])
    lines = [curve(80, np.nan, 2), curve(0.6, 0.5, 0.5)]
    assert are_far_apart(lines)
    drawn = chart("Loss", lines, "epoch", is_logarithmic=True)
    assert all(f">{value}</text>" in drawn for value in (0.5, 1, 10, 50))
    assert powers(0.0003, 80) == [0.001, 0.01, 0.1, 1, 10]
    runs = [made_run(tmp_path, "wild", val_loss=(80.0, 2.0)), made_run(tmp_path, "calm")]
    headings = Page(report(runs, None)).texts
    assert "Loss, logarithmic" in headings
    assert "Learning rate" in headings


def test_the_first_and_the_last_epoch_are_named():
    drawn = chart("Loss", [curve(*range(15))], "epoch")
    assert all(f'text-anchor="middle">{epoch}</text>' in drawn for epoch in (1, 5, 10, 15))


@pytest.mark.parametrize(("low", "high"), [(0.0, 1.0), (0.4711, 0.4712), (1.0, 300.0), (-3, 1e6)])
def test_ticks_are_round_and_within(low, high):
    found = ticks(low, high)
    assert 3 <= len(found) <= 8
    assert all(low <= value <= high + 1e-9 for value in found)
