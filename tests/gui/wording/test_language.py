"""The window speaks English or Korean, and says in it what the layers below say in English."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel

from fmgui.data.sources import find
from fmgui.errors import DataError
from fmgui.gui.command_bar import CommandBar
from fmgui.gui.settings import Settings
from fmgui.gui.wording.language import speak, spoken, told
from fmgui.gui.wording.specs import class_names, describe, preset, spec_title
from fmgui.specs.draft import Draft
from fmgui.specs.experiment import Experiment
from fmgui.specs.network import DenseLayer
from fmgui.specs.optimizers import Adam
from fmgui.translations import ENGLISH, LANGUAGES


@pytest.fixture
def korean(qapp):
    speak("ko")
    yield
    speak(ENGLISH)


def test_english_is_spoken_as_it_is_written(qapp):
    assert spoken() == ENGLISH
    assert told("Finished: 3 epochs.") == "Finished: 3 epochs."
    assert preset("lecture").title == "The lecture"


def test_settings_presets_and_classes_speak_korean(korean):
    units = next(row for row in describe(DenseLayer) if row.name == "units")
    assert units.title == "노드 수"
    assert spec_title(Adam) == "Adam"
    assert preset("lecture").title == "강의"
    assert class_names()[9] == "앵클부츠"


def test_a_sentence_with_numbers_is_recognised_by_its_pattern(korean):
    assert told("Finished: 30 epochs.") == "완료: 30에폭."
    assert told("Stopped after 1 epoch.") == "1에폭 뒤 멈췄어요."
    assert told("No sentence of ours.") == "No sentence of ours."


def test_a_sentence_within_a_sentence_is_told_too(korean):
    sentence = "σ = 0.049 here. With ReLU, He is the usual choice: σ = 0.05."
    assert told(sentence) == "여기서 σ = 0.049. ReLU에는 보통 He을(를) 써요: σ = 0.05."


def test_what_is_wrong_with_a_setting_is_told(korean):
    draft = Draft(Experiment())
    draft.put("training.epochs", 0)
    assert told(draft.problems["training.epochs"]) == "1 이상이어야 해요"


def test_why_a_folder_is_no_data_set_is_told(korean, tmp_path):
    with pytest.raises(DataError) as error:
        find(str(tmp_path / "nothing"))
    assert "폴더" in told(str(error.value))


def test_a_translation_may_turn_the_gaps_round(korean):
    text = QCoreApplication.translate("RunsTable", "{} of {} runs")
    assert text.format(2, 7) == "실행 7개 중 2개"


def test_the_buttons_of_qt_itself_speak_korean(korean):
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "취소"


def test_a_panel_is_made_in_the_language_spoken(qtbot, korean):
    bar = CommandBar()
    qtbot.addWidget(bar)
    assert bar.train.text() == "학습"
    assert bar.findChildren(QLabel)


def test_the_language_is_chosen_by_its_own_name(qtbot):
    bar = CommandBar()
    qtbot.addWidget(bar)
    for code, name in LANGUAGES.items():
        action = bar.findChild(QAction, f"language.{code}")
        assert action.text() == name
        assert action.isChecked() == (code == ENGLISH)
    with qtbot.waitSignal(bar.language_chosen) as chosen:
        bar.findChild(QAction, "language.ko").trigger()
    assert chosen.args == ["ko"]


def test_the_language_is_remembered():
    assert Settings().language == ""
    Settings().language = "ko"
    assert Settings().language == "ko"
