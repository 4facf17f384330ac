import re

import pytest

from fmgui.gui.overview.changes_text import changes_html
from fmgui.specs.draft import Draft
from fmgui.specs.fields import paths
from fmgui.specs.presets import preset

LECTURE = preset("lecture").experiment
PATHS = [path for path, _ in paths(LECTURE) if "." in path and not path.endswith(".kind")]


def told(path, value):
    draft = Draft(LECTURE)
    draft.put(path, value)
    return changes_html(draft.changes(), draft.values()).replace("&nbsp;", " ")


def test_nothing_is_told_of_what_was_not_changed():
    assert changes_html([], {}) == ""


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("network.hidden.0.units", 128, "Hidden 1 › Units</a> 64 → 128"),
        ("network.hidden.0.batch_normalization", True, "Batch normalisation</a> off → on"),
        ("optimizer.clipnorm", 1.0, "Clip by norm</a> none → 1"),
        ("early_stopping.patience", None, "Patience</a> 10 → nothing"),
        ("training.epochs", "<b>5", "Epochs</a> 30 → &lt;b&gt;5"),
    ],
)
def test_a_change_is_told_with_the_value_before_and_now(path, value, said):
    assert said in told(path, value)


@pytest.mark.parametrize("path", PATHS)
def test_every_setting_leads_to_its_place(path):
    assert re.search(rf'<a href="{re.escape(path)}">[A-Z].+</a> .+ → .+', told(path, "typed"))
