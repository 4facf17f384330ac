"""The thread answers at once, and once more when it knows what the network has learnt from."""

import numpy as np
import pytest

from fmgui.gui.threads.prediction_thread import PredictionThread
from fmgui.runs.places import starter_run
from fmgui.runs.run_folder import RunFolder
from tests.data.clothes import clothes


@pytest.fixture
def thread(qapp):
    thread = PredictionThread()
    thread.start()
    yield thread
    thread.close()


def test_it_answers_and_then_learns_how_sure_the_answer_is(thread, qtbot):
    picture = clothes().test_images[0]
    thread.use(starter_run())
    with qtbot.waitSignal(thread.answered, timeout=60_000) as first:
        thread.ask(picture)
    asked, probabilities, sureness = first.args
    assert asked is picture
    assert sureness.value == pytest.approx(probabilities.max())
    with qtbot.waitSignal(thread.answered, timeout=60_000) as second:
        pass
    np.testing.assert_allclose(second.args[1], probabilities, atol=1e-6)
    assert second.args[2] != sureness


def test_only_the_latest_picture_is_answered(thread, qtbot):
    told = []
    thread.answered.connect(lambda picture, *_: told.append(picture))
    for picture in clothes().test_images[:20]:
        thread.ask(picture)
    thread.use(starter_run())
    qtbot.waitUntil(lambda: bool(told), timeout=60_000)
    assert told[0] is not clothes().test_images[0]
    np.testing.assert_array_equal(told[0], clothes().test_images[19])


def test_a_run_that_cannot_answer_is_told_and_the_next_one_answers(thread, qtbot, tmp_path):
    with qtbot.waitSignal(thread.failed, timeout=60_000) as told:
        thread.use(RunFolder(tmp_path))
    assert "is not a run" in told.args[0]
    thread.use(starter_run())
    with qtbot.waitSignal(thread.answered, timeout=60_000):
        thread.ask(clothes().test_images[0])


def test_nothing_is_worked_out_for_a_blank_paper(thread, qtbot):
    thread.use(starter_run())
    with qtbot.waitSignal(thread.answered, timeout=60_000):
        thread.ask(clothes().test_images[0])
    thread.ask(None)
    qtbot.wait(400)
    assert thread._answerer.has_more_to_learn
    with qtbot.assertNotEmitted(thread.answered, wait=300):
        pass
