"""Sureness, on made-up features and on the network that comes with the program."""

import numpy as np
import pytest

from fmgui.runs.places import starter_run
from fmgui.training.answers.remembering import Remembering
from fmgui.training.answers.sureness import Memory, Sureness, alone
from fmgui.training.predict import Predictor
from tests.data.clothes import clothes


@pytest.fixture
def memory():
    """Two classes, whose features lie around two directions."""
    random = np.random.default_rng(1)
    labels = np.arange(100, dtype=np.uint8) % 2
    features = np.eye(8)[labels * 3] + random.normal(0, 0.1, (100, 8))
    return Memory(features.astype(np.float32), labels)


def answer(label, share):
    others = np.full(10, (1 - share) / 9, np.float32)
    others[label] = share
    return others


def test_near_pictures_of_the_class_said_make_sure(memory):
    features = np.eye(8, dtype=np.float32)[[0, 0, 5]]
    answers = np.stack([answer(0, 0.9), answer(1, 0.9), answer(0, 0.9)])
    agreed, contradicted, unlike = memory.sureness(answers, features)
    assert agreed.is_sure
    assert agreed.value > 0.9
    assert not contradicted.is_sure
    assert not contradicted.unlike
    assert not unlike.is_sure


def test_a_flat_answer_is_not_sure(memory):
    (flat,) = memory.sureness(answer(5, 0.2)[np.newaxis], np.eye(8, dtype=np.float32)[[0]])
    assert not flat.is_sure


def test_what_is_far_from_all_that_agree_is_unlike(memory):
    features = np.zeros((1, 8), np.float32)
    features[0, [0, 6]] = 1, 2
    (far,) = memory.sureness(answer(0, 1.0)[np.newaxis], features)
    assert far.unlike
    assert not far.is_sure


def test_without_a_memory_an_answer_counts_by_its_own_number():
    assert alone(answer(3, 0.7)).is_sure
    assert not alone(answer(3, 0.5)).is_sure


@pytest.fixture(scope="module")
def starter_memory():
    predictor = Predictor(starter_run())
    *steps, memory = Remembering().steps(starter_run(), None, predictor.features)
    assert len(steps) > 20
    assert not any(steps)
    return predictor, memory


def judged(starter_memory, pictures):
    predictor, memory = starter_memory
    looks = [predictor.look(picture) for picture in pictures]
    answers, features = (np.stack(part) for part in zip(*looks, strict=True))
    return memory.sureness(answers, features)


def test_the_programs_own_network_is_sure_of_clothes_and_not_of_noise(starter_memory):
    noise = np.random.default_rng(1).integers(0, 256, (20, 28, 28), np.uint8)
    of_clothes = [each.is_sure for each in judged(starter_memory, clothes().test_images)]
    of_noise = [each.is_sure for each in judged(starter_memory, noise)]
    assert np.mean(of_clothes) > 0.8
    assert np.mean(of_noise) < 0.3


def test_nothing_is_remembered_of_another_data_set(tmp_path):
    run = type(starter_run())(tmp_path)
    run.write_environment({"data_fingerprint": "of another"})
    assert list(Remembering().steps(run, clothes(), lambda _: pytest.fail("not asked"))) == []


def test_sureness_is_decided_by_its_value():
    assert Sureness(0.61).is_sure
    assert not Sureness(0.59).is_sure
