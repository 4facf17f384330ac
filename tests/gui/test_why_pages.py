"""What a view wants in the form gets as far as the window."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton

from fmgui.gui.scene import Scene
from fmgui.gui.style import theme
from fmgui.gui.why_pages import WhyPages
from fmgui.runs.history import Again
from fmgui.specs.presets import preset
from tests.runs.made import made_run


def test_what_a_view_wants_in_the_form_is_passed_on(qtbot, tmp_path):
    scene = Scene()
    scene.set_experiment(preset("lecture").experiment)
    scene.set_run(made_run(tmp_path, "run"))
    pages = WhyPages(scene)
    qtbot.addWidget(pages)
    pages.show()
    pages.show_page("loss_parts")
    page = pages.page("loss_parts")
    with qtbot.waitSignal(pages.experiment_wanted) as wanted:
        page.always.click()
    assert wanted.args[0].training.measure_again
    with qtbot.waitSignal(pages.preset_wanted) as chosen:
        page.findChild(QPushButton, "loss_parts.overfitting").click()
    assert chosen.args[0].name == "overfitting"
    pages.stop()


VIEWS = [
    "learning_rate",
    "initialisation",
    "weights",
    "dropout",
    "loss_parts",
    "early_stopping",
    "repeats",
]


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_has_room_on_a_small_screen(qtbot, qapp, tmp_path, name):
    """The middle of the window is some 710 by 640 pixels on a screen of 1366 by 768.

    Where what stands beside it is drawn wider, some 560 pixels are left.
    """
    theme.install(qapp)
    scene = Scene()
    scene.set_experiment(preset("lecture").experiment)
    run = made_run(tmp_path, "run")
    again = Again(0.2, 0.9, 0.22, 0.05, 0.1)
    run.write_history([replace(row, again=again) for row in run.history()])
    scene.set_run(run)
    pages = WhyPages(scene)
    qtbot.addWidget(pages)
    pages.resize(710, 670)
    pages.show()
    pages.show_page(name)
    page = pages.page(name)
    assert page.layout().minimumHeightForWidth(710) <= 640
    assert page.minimumSizeHint().width() <= 560
    pages.stop()
