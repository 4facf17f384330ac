import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from fmgui.data.dataset import CLASS_NAMES
from fmgui.data.drawn import drawn_clothes
from fmgui.data.idx import load_folder

FINGERPRINT = "bcdb5549c8c13ea42a4d9db759b98b4875e7ad23e99c15b9e7f55713e7d8048b"


@pytest.fixture(scope="module")
def clothes():
    return drawn_clothes(200, 50)


def test_the_whole_set_by_default():
    clothes = drawn_clothes()
    assert clothes.train_images.shape == (10_000, 28, 28)
    assert clothes.test_images.shape == (2_000, 28, 28)


def test_pictures_and_labels(clothes):
    assert clothes.name == "built-in drawn clothes"
    assert clothes.train_images.shape == (2_000, 28, 28)
    assert clothes.test_images.shape == (500, 28, 28)
    for array in (
        clothes.train_images,
        clothes.train_labels,
        clothes.test_images,
        clothes.test_labels,
    ):
        assert array.dtype == np.uint8
    assert np.bincount(clothes.train_labels).tolist() == [200] * 10
    assert np.bincount(clothes.test_labels).tolist() == [50] * 10


def test_classes_are_mixed(clothes):
    assert len(np.unique(clothes.train_labels[:100])) == 10


def test_the_same_numbers_give_the_same_pictures():
    assert drawn_clothes(20, 5, seed=3).fingerprint == drawn_clothes(20, 5, seed=3).fingerprint
    assert drawn_clothes(20, 5, seed=3).fingerprint != drawn_clothes(20, 5, seed=4).fingerprint


def test_every_machine_draws_the_same_pictures():
    # Runs name the data they saw by its fingerprint: mean it when you change this line.
    assert drawn_clothes(20, 5, seed=3).fingerprint == FINGERPRINT


def test_no_picture_twice(clothes):
    pictures = np.concatenate([clothes.train_images, clothes.test_images])
    assert len(np.unique(pictures.reshape(len(pictures), -1), axis=0)) == len(pictures)


def test_light_on_black(clothes):
    pictures = clothes.train_images
    assert (pictures == 0).mean() > 0.4
    assert np.median(pictures[pictures > 0]) > 100
    corners = pictures[:, [0, 0, -1, -1], [0, -1, 0, -1]]
    assert (corners == 0).mean() > 0.9


def test_each_picture_fills_its_longest_side_and_lies_in_the_middle(clothes):
    there = clothes.train_images > 0
    for inside in (there.any(axis=1), there.any(axis=2)):
        first = inside.argmax(axis=1)
        last = 27 - inside[:, ::-1].argmax(axis=1)
        assert np.abs((first + last) / 2 - 13.5).max() <= 1.5
    longest = np.maximum(there.any(axis=1).sum(axis=1), there.any(axis=2).sum(axis=1))
    assert longest.min() >= 26


def test_every_class_can_be_learnt(clothes):
    right = dict(zip(CLASS_NAMES, linear_model_is_right(clothes), strict=True))
    assert min(right.values()) > 0.35, right
    assert np.mean(list(right.values())) > 0.75, right


def linear_model_is_right(clothes):
    """Share of each class's test pictures that least squares on the pixels gets right."""

    def inputs(images):
        return np.hstack([images.reshape(len(images), -1) / 255, np.ones((len(images), 1))])

    known = inputs(clothes.train_images)
    weights = np.linalg.solve(
        known.T @ known + 10 * np.eye(785), known.T @ np.eye(10)[clothes.train_labels]
    )
    answers = (inputs(clothes.test_images) @ weights).argmax(axis=1)
    right = answers == clothes.test_labels
    return np.bincount(clothes.test_labels, right) / np.bincount(clothes.test_labels)


def test_needs_nothing_but_numpy():
    code = (
        "import sys; from fmgui.data.drawn import drawn_clothes; drawn_clothes(2, 1);"
        "print({'scipy', 'PIL', 'tensorflow', 'keras', 'PySide6'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


@pytest.mark.slow
def test_the_lecture_network_learns_to_read_photographs_from_drawings():
    folder = os.environ.get("FMGUI_TEST_DATA")
    if not folder:
        pytest.skip("FMGUI_TEST_DATA is not set")
    photographs = load_folder(Path(folder) / "fashion-mnist")
    import keras

    drawn = drawn_clothes()
    keras.utils.set_random_seed(42)
    model = keras.Sequential(
        [
            keras.layers.Input((28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(
                64,
                kernel_regularizer=keras.regularizers.L2(0.01),
                activity_regularizer=keras.regularizers.L1(0.01),
            ),
            keras.layers.Dropout(0.5),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(
        keras.optimizers.Adam(0.001, beta_1=0.89),
        "sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    model.fit(
        drawn.train_images / 255,
        drawn.train_labels,
        batch_size=32,
        epochs=30,
        verbose=0,
        validation_data=(drawn.test_images / 255, drawn.test_labels),
        callbacks=[keras.callbacks.EarlyStopping("val_loss", patience=10)],
    )
    _, accuracy = model.evaluate(photographs.test_images / 255, photographs.test_labels, verbose=0)
    assert accuracy > 0.6
