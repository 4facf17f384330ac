"""What is in view: told once for each change."""

from fmgui.gui.scene import Scene
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.experiment import Experiment
from fmgui.specs.paths import with_setting


def test_an_experiment_is_told_when_it_has_changed(qtbot):
    scene, told = Scene(), []
    scene.experiment_changed.connect(told.append)
    changed = with_setting(Experiment(), "training.epochs", 7)
    for experiment in (Experiment(), Experiment(), changed, None):
        scene.set_experiment(experiment)
    assert told == [Experiment(), changed, None]
    assert scene.experiment is None


def test_a_run_is_told_again_when_its_training_is_over(qtbot, tmp_path):
    scene, run = Scene(), RunFolder(tmp_path)
    with qtbot.waitSignals([scene.run_changed, scene.run_changed]):
        scene.set_run(run)
        scene.set_run(run)
    assert scene.run == run


def test_a_page_that_is_made_late_reads_what_there_is(qtbot, little_data):
    scene = Scene()
    scene.set_dataset(little_data)
    scene.set_keras_ready()
    scene.set_training(True)
    assert (scene.dataset, scene.keras_is_ready, scene.is_training) == (little_data, True, True)
