"""A class: all curves over one another, their mean and spread, and what each has reached."""

import pytest

from fmgui.gui.compare.class_page import ClassPage
from tests.runs.made import made_run


@pytest.fixture
def folder(tmp_path):
    for name, losses in {"Anna": (0.9, 0.5), "Ben": (0.8, 0.6), "Chae": (0.7, 0.7)}.items():
        made_run(tmp_path / "class", name, val_loss=losses)
    (tmp_path / "class" / "Dora.fmgui-run").write_bytes(b"nonsense")
    return tmp_path / "class"


@pytest.fixture
def page(qtbot, folder):
    page = ClassPage()
    qtbot.addWidget(page, before_close_func=ClassPage.stop)
    page.resize(700, 600)
    page.show()
    page.open(folder)
    qtbot.waitUntil(lambda: page.table.rowCount() > 0, timeout=10_000)
    return page


def students(page):
    return [page.table.item(row, 0).text() for row in range(page.table.rowCount())]


def test_all_curves_lie_over_one_another_with_their_mean(page):
    assert len(page.plots["val_loss"].lines()) == 3
    epochs, means = page.bands["val_loss"]._mean.getData()
    assert list(epochs) == [1, 2]
    assert list(means) == pytest.approx([0.8, 0.6])
    assert "4 runs, 1 of them cannot be read" in page._summary.text()


def test_the_best_comes_first_and_the_damaged_last(page):
    assert students(page) == ["Anna", "Ben", "Chae", "Dora"]
    assert "damaged" in page.table.item(3, 1).text()


def test_a_row_brings_its_curve_to_the_front(page, folder):
    page.table.selectRow(1)
    assert page.plots["val_loss"]._highlighted == folder / "Ben"


def test_what_is_handed_in_meanwhile_comes_when_it_is_read_again(qtbot, page, folder):
    made_run(folder, "Emil", val_loss=(0.3,))
    page._again.click()
    qtbot.waitUntil(lambda: "Emil" in students(page), timeout=10_000)
    assert students(page)[0] == "Emil"
