import numpy as np

from fmgui.training.answers.likeness import MOST, Index, as_pixels, indexing


def test_the_nearest_come_first_however_bright_they_are():
    vectors = np.array([[1, 0], [0, 3], [2, 2], [-1, 0]], np.float32)
    numbers, cosines = Index(np.arange(4) * 10, vectors).nearest(np.array([5, 0], np.float32), 3)
    assert numbers.tolist() == [0, 20, 10]
    np.testing.assert_allclose(cosines, [1, np.sqrt(0.5), 0], atol=1e-6)


def test_a_picture_is_most_like_itself_and_progress_is_told():
    images = np.random.default_rng(1).integers(0, 256, (600, 28, 28), np.uint8)
    *shares, index = indexing(images, as_pixels)
    assert shares == sorted(shares)
    assert len(shares) > 1
    numbers, cosines = index.nearest(as_pixels(images[17:18])[0], 2)
    assert numbers[0] == 17
    assert cosines[0] > cosines[1]


def test_of_many_pictures_some_are_taken_from_everywhere():
    images = np.zeros((3 * MOST, 28, 28), np.uint8)
    *_, index = indexing(images, lambda some: np.ones((len(some), 1), np.float32))
    assert len(index.numbers) == MOST
    assert index.numbers[0] == 0
    assert index.numbers[-1] == len(images) - 1
    assert np.diff(index.numbers).max() <= 4


def test_a_blank_picture_is_like_nothing():
    index = Index(np.arange(2), np.eye(2, dtype=np.float32))
    assert index.nearest(np.zeros(2, np.float32), 2)[1].tolist() == [0, 0]
