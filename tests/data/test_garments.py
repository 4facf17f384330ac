import numpy as np
import pytest

from fmgui.data.dataset import CLASS_NAMES
from fmgui.data.dice import Dice, direction, pick, wave
from fmgui.data.garments import cut_out
from fmgui.data.garments.shapes import Role


def random(seed=3):
    return np.random.Generator(np.random.PCG64(seed))


@pytest.fixture(params=range(10), ids=CLASS_NAMES)
def label(request):
    return request.param


@pytest.mark.parametrize("freehand", [False, True])
def test_every_garment_has_an_outline_and_finite_points(label, freehand):
    garments = cut_out(label, 200, random(), freehand)
    outlined = np.zeros(200, bool)
    for part in garments.parts:
        assert part.points.shape[::2] == (200, 2)
        assert part.points.dtype == np.float32
        assert np.isfinite(part.points).all()
        assert np.isfinite(part.light).all()
        if part.role is Role.OUTLINE:
            outlined |= part.present
    assert outlined.all()


def test_no_two_garments_are_the_same(label):
    garments = cut_out(label, 100, random())
    outline = np.concatenate([part.points.reshape(100, -1) for part in garments.parts], axis=1)
    assert len(np.unique(outline, axis=0)) == 100


def test_lines_get_their_width(label):
    for part in cut_out(label, 20, random()).parts:
        if part.role.closed:
            assert part.filled() is part.points
        else:
            assert part.filled().shape[1] == 2 * part.points.shape[1]
            assert (part.width > 0).all()


@pytest.mark.parametrize("top", ["T-shirt/top", "Pullover", "Coat"])
def test_freehand_arms_are_spread(top):
    def width_by_height(freehand):
        outline = cut_out(CLASS_NAMES.index(top), 300, random(), freehand).parts[0].points
        width, height = np.ptp(outline, axis=1).T
        return np.median(width / height)

    assert width_by_height(freehand=True) > 1.2 * width_by_height(freehand=False)


def test_some_freehand_jackets_fall_open():
    closed, opened, *_ = cut_out(CLASS_NAMES.index("Coat"), 300, random(), freehand=True).parts
    assert closed.role is opened.role is Role.OUTLINE
    assert np.array_equal(closed.present, ~opened.present)
    assert 0.1 < opened.present.mean() < 0.35
    # The hem rises in the middle, between the two sides of the front.
    height = opened.points[opened.present][:, -3:, 1].min(axis=1)
    assert height.max() < 1


def test_dice_stay_in_their_range():
    dice = Dice(random(), 5000)
    for numbers in (dice.even(-0.5, 2), dice.between(-0.5, 2), dice.either(0.5, (-0.5, 0), (1, 2))):
        assert numbers.min() >= -0.5
        assert numbers.max() <= 2
    assert dice.chance(0.3).mean() == pytest.approx(0.3, abs=0.03)
    assert np.bincount(dice.kind(0.5, 0.2, 0.3)) / 5000 == pytest.approx([0.5, 0.2, 0.3], abs=0.03)


def test_pick_takes_the_value_of_each_kind():
    assert pick(np.array([1, 0, 1]), [7.0, np.array([1, 2, 3])]).tolist() == [1, 7, 3]


def test_direction_is_sine_and_cosine():
    angles = np.array([0.0, 0.3, 1.5])
    sine, cosine = direction(np.tan(angles / 2))
    assert np.allclose(sine, np.sin(angles))
    assert np.allclose(cosine, np.cos(angles))


def test_wave_is_close_to_a_sine():
    phase = np.linspace(-2, 2, 500)
    assert np.allclose(wave(phase.copy()), np.sin(2 * np.pi * phase), atol=0.06)
