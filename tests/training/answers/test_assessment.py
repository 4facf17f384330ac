"""An assessment against figures reckoned by hand, and against what Keras says."""

import keras
import numpy as np
import pytest

from fmgui.data.dataset import Dataset
from fmgui.errors import RunError
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training.answers.assessment import Assessment, assess, assessing
from fmgui.training.evaluate import score
from fmgui.training.pictures import Part
from fmgui.training.predict import load_network
from fmgui.training.train import train

SHIRT, COAT, BAG = 6, 4, 8


def answer(label: int, confidence: float) -> list[float]:
    """Ten probabilities: one for a class, what is left shared by the others."""
    return [confidence if n == label else (1 - confidence) / 9 for n in range(10)]


@pytest.fixture
def five():
    """Five pictures: two shirts taken for coats, a shirt, a coat and a bag that are right."""
    return Assessment(
        np.array([SHIRT, SHIRT, SHIRT, COAT, BAG], np.uint8),
        np.array(
            [
                answer(COAT, 0.55),
                answer(COAT, 0.91),
                answer(SHIRT, 0.55),
                answer(COAT, 0.91),
                answer(BAG, 1.0),
            ],
            np.float32,
        ),
    )


@pytest.fixture(scope="module")
def run(tmp_path_factory, little_data):
    experiment = with_settings(preset("lecture").experiment, [("training.epochs", 2)])
    folder = RunFolder.create(tmp_path_factory.mktemp("runs") / "run")
    train(experiment, little_data, folder, lambda _: None)
    return folder


def test_the_confusion_counts_true_classes_in_rows_and_classes_said_in_columns(five):
    expected = np.zeros((10, 10), int)
    expected[SHIRT, COAT], expected[SHIRT, SHIRT] = 2, 1
    expected[COAT, COAT] = expected[BAG, BAG] = 1
    np.testing.assert_array_equal(five.confusion, expected)
    assert five.accuracy == pytest.approx(3 / 5)


def test_precision_and_recall_are_of_columns_and_rows(five):
    assert five.precision[[SHIRT, COAT, BAG]] == pytest.approx([1, 1 / 3, 1])
    assert five.recall[[SHIRT, COAT, BAG]] == pytest.approx([1 / 3, 1, 1])


def test_a_class_that_is_not_there_has_neither(five):
    assert np.isnan(five.precision[0])
    assert np.isnan(five.recall[0])


def test_pictures_of_a_cell_come_surest_first(five):
    assert five.pictures(SHIRT, COAT).tolist() == [1, 0]
    assert five.pictures(BAG, SHIRT).tolist() == []


def test_the_hardest_pictures_have_the_highest_loss(five):
    assert five.hardest(2).tolist() == [1, 0]
    assert five.losses[1] == pytest.approx(-np.log(0.01), rel=1e-5)
    assert len(five.hardest(100)) == 5


def test_the_surest_mistakes_leave_out_what_is_right(five):
    assert five.surest_mistakes(10).tolist() == [1, 0]


def test_the_calibration_error_is_the_mean_gap_weighted_by_count(five):
    calibration = five.calibration
    assert calibration.counts.tolist() == [0, 0, 0, 0, 0, 2, 0, 0, 0, 3]
    assert calibration.accuracy[[5, 9]] == pytest.approx([1 / 2, 2 / 3])
    assert calibration.confidence[[5, 9]] == pytest.approx([0.55, (0.91 + 0.91 + 1) / 3])
    expected = (2 * 0.05 + 3 * ((0.91 + 0.91 + 1) / 3 - 2 / 3)) / 5
    assert calibration.error == pytest.approx(expected, abs=1e-6)


def test_an_answer_that_excludes_the_truth_has_a_finite_loss():
    certain = Assessment(np.array([SHIRT], np.uint8), np.eye(10, dtype=np.float32)[[COAT]])
    assert certain.loss == pytest.approx(-np.log(1e-7))


def test_nobody_can_write_into_an_assessment(five):
    with pytest.raises(ValueError, match="read-only"):
        five.probabilities[0, 0] = 1
    with pytest.raises(ValueError, match="read-only"):
        five.labels[0] = 1


@pytest.mark.parametrize("checkpoint", ["best", "last"])
def test_it_says_of_a_checkpoint_what_keras_says(run, little_data, checkpoint):
    assessment = assess(run, checkpoint, little_data)
    part = Part(little_data.test_images, little_data.test_labels)
    network = load_network(run, checkpoint)
    expected = score(network, part)
    answers = network.predict(part.images / 255.0, verbose=0)
    losses = keras.losses.sparse_categorical_crossentropy(part.labels, answers)
    assert assessment.accuracy == pytest.approx(expected.accuracy, abs=1e-6)
    np.testing.assert_allclose(assessment.losses, losses, atol=1e-5)
    assert assessment.confusion.sum() == len(part)


def test_it_tells_how_far_it_is(run, little_data):
    many = np.repeat(little_data.test_images, 12, axis=0), np.repeat(little_data.test_labels, 12)
    larger = Dataset("larger", little_data.train_images, little_data.train_labels, *many)
    *shares, last = assessing(run, "best", larger)
    assert shares == pytest.approx([0, 500 / 1200, 1000 / 1200])
    assert isinstance(last, Assessment)


def test_a_damaged_checkpoint_is_told(run, little_data, tmp_path):
    damaged = RunFolder.create(tmp_path / "damaged")
    damaged.experiment_file.write_bytes(run.experiment_file.read_bytes())
    damaged.best_weights_file.write_bytes(run.best_weights_file.read_bytes()[:5000])
    with pytest.raises(RunError, match=r"FMbest\.weights\.h5 cannot be used"):
        assess(damaged, "best", little_data)


def test_weights_that_are_not_numbers_are_told(run, little_data, tmp_path):
    diverged = RunFolder.create(tmp_path / "diverged")
    diverged.experiment_file.write_bytes(run.experiment_file.read_bytes())
    network = load_network(run, "last")
    network.set_weights([np.full_like(weight, np.nan) for weight in network.get_weights()])
    network.save_weights(diverged.last_weights_file)
    with pytest.raises(RunError, match="look at the best"):
        assess(diverged, "last", little_data)


def test_a_data_set_without_test_pictures_is_told(run, little_data):
    none = little_data.test_images[:0], little_data.test_labels[:0]
    empty = Dataset("empty", little_data.train_images, little_data.train_labels, *none)
    with pytest.raises(RunError, match="no test pictures"):
        assess(run, "best", empty)
