"""One training at a time: started, held, stopped and waited for."""

import pytest

from fmgui.data.drawn import drawn_clothes
from fmgui.errors import RunError
from fmgui.gui.threads.session import Session, State
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training.events import Ended, EpochEnded, Outcome, Started

TRAINING = 60_000


@pytest.fixture
def session(qtbot):
    session = Session()
    yield session
    session.stop()
    session.wait()


@pytest.fixture(scope="module")
def clothes():
    return drawn_clothes(train_per_class=20, test_per_class=5)


def start(session, clothes, path, **settings):
    experiment = with_settings(
        preset("softmax").experiment,
        [(name.replace("__", "."), value) for name, value in settings.items()],
    )
    session.start(experiment, clothes, RunFolder.create(path))


def is_idle(state):
    return state is State.IDLE


def test_events_arrive_in_order_and_the_state_follows(qtbot, session, clothes, tmp_path):
    states, events = [], []
    session.state_changed.connect(states.append)
    session.happened.connect(events.append)
    with qtbot.waitSignal(session.state_changed, timeout=TRAINING, check_params_cb=is_idle):
        start(session, clothes, tmp_path / "run", training__epochs=2)
    assert states == [State.PREPARING, State.RUNNING, State.STOPPING, State.IDLE]
    assert isinstance(events[0], Started)
    assert [event.epoch for event in events if isinstance(event, EpochEnded)] == [1, 2]
    assert isinstance(events[-1], Ended)
    assert events[-1].outcome is Outcome.FINISHED


def test_a_second_training_is_refused_while_one_is_under_way(qtbot, session, clothes, tmp_path):
    start(session, clothes, tmp_path / "first", training__epochs=1000)
    with pytest.raises(RunError, match="under way"):
        start(session, clothes, tmp_path / "second")
    with qtbot.waitSignal(session.state_changed, timeout=TRAINING, check_params_cb=is_idle):
        session.stop()


def test_pause_holds_and_resume_goes_on(qtbot, session, clothes, tmp_path):
    rows = []
    session.happened.connect(
        lambda event: rows.append(event) if isinstance(event, EpochEnded) else None
    )
    start(session, clothes, tmp_path / "run", training__epochs=10_000)
    qtbot.waitUntil(lambda: len(rows) >= 2, timeout=TRAINING)
    session.pause()
    assert session.state is State.PAUSED
    qtbot.wait(300)
    held = len(rows)
    qtbot.wait(500)
    assert len(rows) == held
    session.resume()
    qtbot.waitUntil(lambda: len(rows) > held, timeout=TRAINING)


def test_a_paused_training_can_be_stopped(qtbot, session, clothes, tmp_path):
    start(session, clothes, tmp_path / "run", training__epochs=1000)
    qtbot.waitUntil(lambda: session.state is State.RUNNING, timeout=TRAINING)
    session.pause()
    with qtbot.waitSignal(session.state_changed, timeout=TRAINING, check_params_cb=is_idle):
        session.stop()


def test_an_error_ends_the_run_as_failed(qtbot, session, clothes, tmp_path):
    events = []
    session.happened.connect(events.append)
    run = RunFolder.create(tmp_path / "run")
    experiment = with_settings(
        preset("softmax").experiment,
        [
            ("training.training_pictures", 1),
            ("training.validation", "held_out"),
        ],
    )
    with qtbot.waitSignal(session.state_changed, timeout=TRAINING, check_params_cb=is_idle):
        session.start(experiment, clothes, run)
    assert events[-1].outcome is Outcome.FAILED
    assert "too few" in events[-1].message


def test_a_stopped_run_goes_on(qtbot, session, clothes, tmp_path):
    rows = []
    session.happened.connect(
        lambda event: rows.append(event) if isinstance(event, EpochEnded) else None
    )
    start(session, clothes, tmp_path / "run", training__epochs=200, early_stopping__enabled=False)
    qtbot.waitUntil(lambda: len(rows) >= 2, timeout=TRAINING)
    with qtbot.waitSignal(session.state_changed, timeout=TRAINING, check_params_cb=is_idle):
        session.stop()
    run, trained = session.run, len(rows)
    with qtbot.waitSignal(session.state_changed, timeout=TRAINING, check_params_cb=is_idle):
        session.go_on(run, clothes, epochs=trained + 2)
    assert [row.epoch for row in run.history()] == list(range(1, trained + 3))
    assert run.result()["outcome"] == "finished"
