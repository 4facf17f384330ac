"""Checkpoints answer alike, in the program and in plain Keras."""

import json
import subprocess
import sys

import numpy as np
import pytest

from fmgui.errors import RunError
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training.build import build_network
from fmgui.training.evaluate import score
from fmgui.training.pictures import Part
from fmgui.training.predict import Predictor, load_network, load_weights, probabilities
from fmgui.training.train import train

PLAIN_KERAS = """
import json, os, sys
sys.modules["fmgui"] = None  # nothing of the program can be imported
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import keras, numpy as np
model = keras.saving.load_model(sys.argv[1])
with np.load(sys.argv[2]) as data:
    pixels, labels = data["images"] / 255.0, data["labels"]
print(json.dumps({
    "probabilities": model.predict(pixels, verbose=0).tolist(),
    "score": model.evaluate(pixels, labels, verbose=0),
}))
"""


@pytest.fixture(scope="module")
def run(tmp_path_factory, little_data):
    """A run with a warm-up, whose schedule is a class of the program's own."""
    experiment = with_settings(
        preset("lecture").experiment,
        [("training.epochs", 3), ("schedule.warmup.count", 1.0)],
    )
    folder = RunFolder.create(tmp_path_factory.mktemp("runs") / "run")
    train(experiment, little_data, folder, lambda _: None)
    return folder


@pytest.fixture(scope="module")
def test_part(little_data):
    return Part(little_data.test_images, little_data.test_labels)


def test_the_best_model_is_plain_keras(run, test_part, tmp_path):
    np.savez(tmp_path / "test.npz", images=test_part.images, labels=test_part.labels)
    done = subprocess.run(
        [sys.executable, "-c", PLAIN_KERAS, run.best_model_file, tmp_path / "test.npz"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout.splitlines()[-1])
    ours = probabilities(load_network(run, "best"), test_part.images)
    np.testing.assert_allclose(answer["probabilities"], ours, atol=1e-6)
    best = run.result()["best"]
    assert answer["score"] == pytest.approx([best["loss"], best["accuracy"]], abs=1e-5)


@pytest.mark.parametrize("checkpoint", ["best", "last"])
def test_a_checkpoint_scores_as_the_result_says(run, test_part, checkpoint):
    result = run.result()[checkpoint]
    again = score(load_network(run, checkpoint), test_part)
    assert [again.loss, again.accuracy] == pytest.approx(list(result.values()), abs=1e-6)


def test_the_result_keeps_what_both_make_of_the_first_test_picture(run, test_part):
    prediction = run.result()["prediction"]
    assert prediction["test_picture"] == 0
    assert prediction["label"] == test_part.labels[0]
    for checkpoint in ("best", "last"):
        answer = probabilities(load_network(run, checkpoint), test_part.images[:1])[0]
        assert prediction[checkpoint] == pytest.approx(answer.tolist(), abs=1e-6)


def test_a_predictor_answers_as_the_network_does(run, test_part):
    predictor = Predictor(run)
    together = probabilities(load_network(run), test_part.images[:5])
    for image, expected in zip(test_part.images, together, strict=False):
        answer = predictor(image)
        np.testing.assert_allclose(answer, expected, atol=1e-6)
        assert answer.shape == (10,)
        assert answer.sum() == pytest.approx(1, abs=1e-5)


def test_a_predictor_takes_over_new_weights(run, test_part, tmp_path):
    copy = RunFolder.create(tmp_path / "copy")
    for file in (run.experiment_file, run.best_weights_file):
        (copy.path / file.name).write_bytes(file.read_bytes())
    predictor = Predictor(copy)
    before = predictor(test_part.images[0])
    network = build_network(run.experiment().network)
    network.save_weights(copy.best_weights_file)
    predictor.reload()
    after = predictor(test_part.images[0])
    assert not np.allclose(before, after)
    np.testing.assert_allclose(after, probabilities(network, test_part.images[:1])[0], atol=1e-6)


@pytest.mark.parametrize("content", [b"", b"not a file of weights"])
def test_a_damaged_checkpoint_is_told(run, tmp_path, content):
    damaged = RunFolder.create(tmp_path / "damaged")
    damaged.experiment_file.write_bytes(run.experiment_file.read_bytes())
    damaged.best_weights_file.write_bytes(content)
    with pytest.raises(RunError, match=r"FMbest\.weights\.h5 cannot be used"):
        Predictor(damaged)


def test_weights_of_another_network_are_told(run):
    with pytest.raises(RunError, match=r"FMbest\.weights\.h5 cannot be used"):
        load_weights(build_network(preset("softmax").experiment.network), run)


def test_a_run_folder_has_its_public_format(run, little_data):
    assert {
        "experiment.json",
        "environment.json",
        "history.csv",
        "FMbest.weights.h5",
        "FMbest.keras",
        "last.weights.h5",
        "result.json",
    } <= {file.name for file in run.path.iterdir()}
    lines = run.history_file.read_text().splitlines()
    assert lines[0].startswith("epoch,loss,accuracy,val_loss,val_accuracy,learning_rate,seconds")
    assert [line.split(",")[0] for line in lines[1:]] == ["1", "2", "3"]
    result = run.result()
    assert result["outcome"] == "finished"
    assert result["parameters"] == 50_890
    assert result["epochs"] == 3
    assert 1 <= result["best_epoch"] <= 3
    assert set(result["last"]) == set(result["best"]) == {"loss", "accuracy"}
    environment = run.environment()
    assert environment["data_set"] == little_data.name
    assert environment["data_fingerprint"] == little_data.fingerprint
    assert environment["seed"] == 42
    assert {"fmgui", "python", "tensorflow", "keras", "numpy", "started"} <= set(environment)
