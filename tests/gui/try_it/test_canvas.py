from itertools import pairwise

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QInputDevice,
    QMouseEvent,
    QPointingDevice,
    QTabletEvent,
)
from PySide6.QtTest import QTest
from scipy import ndimage

from fmgui.data.picture import Preparation, prepare
from fmgui.errors import ImageError
from fmgui.gui.try_it.canvas import Canvas
from fmgui.gui.try_it.tools import Tool
from tests.data.test_image_file import png_claiming

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def canvas(qtbot):
    """A canvas of one pixel a paper unit."""
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(280, 280)
    canvas.show()
    return canvas


def draw(canvas, *points, shift=False):
    first, *others = (QPoint(*point) for point in points)
    keys = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    QTest.mousePress(canvas, LEFT, keys, first)
    for point in others:
        move(canvas, point, keys)
    QTest.mouseRelease(canvas, LEFT, keys, others[-1] if others else first)


def move(canvas, point, keys):
    """Move the mouse with the button down; QTest's own way cannot hold a key meanwhile."""
    local, place = QPointF(point), QPointF(canvas.mapToGlobal(point))
    event = QMouseEvent(QEvent.Type.MouseMove, local, place, Qt.MouseButton.NoButton, LEFT, keys)
    QGuiApplication.sendEvent(canvas, event)


def drop(canvas, data):
    position, buttons = QPointF(100, 100), Qt.MouseButton.LeftButton
    arguments = (Qt.DropAction.CopyAction, data, buttons, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(position.toPoint(), *arguments)
    QGuiApplication.sendEvent(canvas, enter)
    if enter.isAccepted():
        QGuiApplication.sendEvent(canvas, QDropEvent(position, *arguments))
    return enter.isAccepted()


def files(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def picture(width=120, height=80):
    """A dark square on a light ground."""
    grey = np.full((height, width), 230, np.uint8)
    grey[20:60, 20:60] = 30
    return grey


def test_a_new_canvas_is_blank_white_paper(canvas):
    assert canvas.is_blank()
    assert canvas.pixels().shape == (280, 280)
    assert canvas.pixels().dtype == np.uint8
    assert canvas.pixels().min() == 255
    assert not canvas.can_undo()
    assert not canvas.can_redo()


def test_a_stroke_is_black_and_as_wide_as_the_brush(canvas):
    canvas.hand.set_size(10)
    draw(canvas, (40, 140), (240, 140))
    column = canvas.pixels()[:, 140]
    assert column.min() == 0
    assert (column < 128).sum() == pytest.approx(10, abs=1)
    assert not canvas.is_blank()


def test_a_fast_stroke_has_no_gaps(canvas):
    corners = [(20, 30), (260, 50), (30, 120), (250, 260), (20, 270), (270, 200)]
    draw(canvas, *corners)
    ink = canvas.pixels() < 128
    assert ndimage.label(ink, np.ones((3, 3)))[1] == 1
    for (x0, y0), (x1, y1) in pairwise(corners):
        for part in np.linspace(0, 1, 50):
            assert ink[round(y0 + part * (y1 - y0)), round(x0 + part * (x1 - x0))]


def test_a_stroke_is_the_same_while_it_is_drawn_and_afterwards(canvas):
    QTest.mousePress(canvas, LEFT, pos=QPoint(140, 40))
    for turn in np.linspace(0, 3, 20):
        position = QPoint(int(140 + 90 * np.sin(turn)), int(140 - 100 * np.cos(turn)))
        QTest.mouseMove(canvas, position)
        assert canvas.pixels()[position.y(), position.x()] < 128  # the ink is under the pen
    growing = canvas.pixels()
    QTest.mouseRelease(canvas, LEFT, pos=position)
    np.testing.assert_array_equal(canvas.pixels(), growing)
    canvas.undo()
    canvas.redo()  # paints everything anew
    np.testing.assert_array_equal(canvas.pixels(), growing)


def test_a_click_is_a_dot(canvas):
    draw(canvas, (100, 90))
    assert canvas.pixels()[90, 100] == 0


def test_the_right_button_does_not_draw(canvas):
    QTest.mousePress(canvas, Qt.MouseButton.RightButton, pos=QPoint(100, 100))
    QTest.mouseMove(canvas, QPoint(200, 200))
    assert canvas.is_blank()


def test_drawing_means_the_same_at_any_size_of_the_widget(canvas):
    draw(canvas, (40, 40), (240, 40), (240, 200))
    small = canvas.pixels()
    canvas.clear()
    canvas.resize(700, 560)  # wider than high: the paper is in the middle
    draw(canvas, (150, 80), (550, 80), (550, 400))
    assert np.abs(small.astype(int) - canvas.pixels()).max() < 40


def test_it_is_sharp_at_any_size(canvas):
    draw(canvas, (40, 40), (240, 240))
    canvas.resize(1120, 1120)
    shown = canvas.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    shades = [shown.pixelColor(x, 560).red() for x in range(500, 620)]
    assert sum(20 < shade < 235 for shade in shades) <= 6  # hardly a pixel of blur at both edges
    assert min(shades) == 0


def test_the_eraser_takes_away(canvas):
    draw(canvas, (40, 140), (240, 140))
    canvas.hand.take(Tool.ERASER)
    draw(canvas, (140, 100), (140, 180))
    row = canvas.pixels()[140]
    assert row[140] == 255
    assert row[60] == 0
    canvas.hand.take(Tool.BRUSH)
    draw(canvas, (120, 140), (160, 140))
    assert canvas.pixels()[140, 140] == 0


def test_each_step_can_be_undone_and_redone(canvas):
    seen = [canvas.pixels()]
    for act in (
        lambda: draw(canvas, (20, 20), (200, 20)),
        lambda: canvas.set_image(picture()),
        lambda: draw(canvas, (20, 90), (200, 90)),
        canvas.clear,
        lambda: draw(canvas, (50, 50), (60, 200)),
    ):
        act()
        seen.append(canvas.pixels())
    for expected in reversed(seen[:-1]):
        canvas.undo()
        np.testing.assert_array_equal(canvas.pixels(), expected)
    assert not canvas.can_undo()
    canvas.undo()  # nothing to undo, nothing happens
    for expected in seen[1:]:
        canvas.redo()
        np.testing.assert_array_equal(canvas.pixels(), expected)
    assert not canvas.can_redo()


def test_a_new_stroke_ends_what_could_be_redone(canvas):
    draw(canvas, (20, 20), (200, 20))
    canvas.undo()
    draw(canvas, (20, 90), (200, 90))
    assert not canvas.can_redo()


def test_a_stroke_can_be_abandoned_while_it_is_drawn(canvas):
    QTest.mousePress(canvas, LEFT, pos=QPoint(100, 100))
    QTest.mouseMove(canvas, QPoint(200, 200))
    assert canvas.abandon_stroke()
    QTest.mouseMove(canvas, QPoint(50, 50))
    QTest.mouseRelease(canvas, LEFT, pos=QPoint(50, 50))
    assert canvas.is_blank()
    assert not canvas.can_redo()


def test_clearing_blank_paper_is_nothing_to_undo(canvas):
    canvas.clear()
    assert not canvas.can_undo()


def test_every_movement_of_the_pen_is_told(canvas, qtbot):
    told = []
    canvas.changed.connect(lambda: told.append(canvas.is_blank()))
    draw(canvas, (20, 20), (100, 20), (100, 100))
    assert len(told) >= 3
    assert told[-1] is False


def test_a_pen_draws_harder_lines_wider_and_erases_with_its_other_end(canvas):
    def pen(kind, x, y, pressure, pointer=QPointingDevice.PointerType.Pen):
        device = QPointingDevice(
            "pen", 7, QInputDevice.DeviceType.Stylus, pointer,
            QInputDevice.Capability.Pressure, 1, 1,
        )  # fmt: skip
        position = QPointF(x, y)
        event = QTabletEvent(
            kind, device, position, position, pressure, 0, 0, 0, 0, 0,
            Qt.KeyboardModifier.NoModifier, LEFT, LEFT,
        )  # fmt: skip
        QGuiApplication.sendEvent(canvas, event)
        assert event.isAccepted()

    pen(QEvent.Type.TabletPress, 20, 140, 0.1)
    pen(QEvent.Type.TabletMove, 60, 140, 0.1)
    pen(QEvent.Type.TabletMove, 200, 140, 1.0)
    pen(QEvent.Type.TabletMove, 240, 140, 1.0)
    pen(QEvent.Type.TabletRelease, 240, 140, 0.0)
    ink = canvas.pixels() < 128
    assert ink[:, 220].sum() > 2 * ink[:, 40].sum() > 0

    eraser = QPointingDevice.PointerType.Eraser
    pen(QEvent.Type.TabletPress, 220, 120, 1.0, eraser)
    pen(QEvent.Type.TabletMove, 220, 160, 1.0, eraser)
    pen(QEvent.Type.TabletRelease, 220, 160, 0.0, eraser)
    assert canvas.pixels()[140, 220] == 255


def test_a_picture_covers_the_paper_and_goes_on_in_its_own_ground(canvas):
    canvas.set_image(picture(width=120, height=80))
    paper = canvas.pixels()
    assert paper[10, 10] == pytest.approx(230, abs=2)
    assert paper[140, 90] == pytest.approx(30, abs=2)


def test_a_picture_of_the_networks_size_reaches_it_unchanged(canvas):
    network = np.zeros((28, 28), np.uint8)
    network[:, 5:23] = np.random.default_rng(5).integers(40, 255, (28, 18))
    canvas.set_image(network)
    np.testing.assert_array_equal(prepare(canvas.pixels()).pixels, network)


def test_one_can_draw_and_erase_on_a_picture(canvas):
    canvas.set_image(picture())
    draw(canvas, (20, 20), (200, 20))
    assert canvas.pixels()[20, 100] == 0
    canvas.hand.take(Tool.ERASER)
    draw(canvas, (20, 20), (200, 20))
    assert canvas.pixels()[20, 100] == pytest.approx(230, abs=2)


def test_on_a_dark_picture_one_draws_in_white(canvas):
    canvas.set_image(255 - picture())
    draw(canvas, (20, 20), (200, 20))
    assert canvas.pixels()[20, 100] == 255


def test_a_picture_file_can_be_dropped(canvas, tmp_path):
    Image.fromarray(picture()).save(tmp_path / "a.png")
    assert drop(canvas, files(tmp_path / "a.png"))
    assert canvas.pixels()[140, 90] == pytest.approx(30, abs=2)
    canvas.undo()
    assert canvas.is_blank()


def test_a_picture_can_be_dropped_from_another_program(canvas):
    data = QMimeData()
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGray)
    data.setImageData(image)
    assert drop(canvas, data)
    assert not canvas.is_blank()


def test_a_picture_can_be_pasted(canvas):
    image = QImage(60, 60, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.darkGray)
    QGuiApplication.clipboard().setImage(image)
    canvas.paste()
    assert not canvas.is_blank()


def test_text_is_not_welcomed(canvas):
    data = QMimeData()
    data.setText("a shopping list")
    assert not drop(canvas, data)


def told_by(qtbot, canvas, act):
    with qtbot.waitSignal(canvas.message) as told:
        act()
    return told.args[0]


def test_an_empty_clipboard_is_told(qtbot, canvas):
    QGuiApplication.clipboard().clear()
    assert "no picture to paste" in told_by(qtbot, canvas, canvas.paste)


def test_what_cannot_be_taken_is_explained_and_changes_nothing(canvas, qtbot, tmp_path):
    draw(canvas, (20, 20), (200, 20))
    before = canvas.pixels()
    (tmp_path / "notes.png").write_text("a shopping list")
    (tmp_path / "folder").mkdir()
    Image.new("L", (1, 1)).save(tmp_path / "dot.png")
    Image.effect_noise((90, 90), 50).save(tmp_path / "whole.png")
    whole = (tmp_path / "whole.png").read_bytes()
    (tmp_path / "cut.png").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "bomb.png").write_bytes(png_claiming(60_000, 60_000))
    far = QMimeData()
    far.setUrls([QUrl("https://example.org/shirt.png")])
    dot = QMimeData()
    dot.setImageData(QImage(1, 1, QImage.Format.Format_RGB32))

    for data, sentence in (
        (files(tmp_path / "notes.png"), "is not a picture"),
        (files(tmp_path / "folder"), "is a folder"),
        (files(tmp_path / "dot.png"), "only 1 × 1 pixels"),
        (files(tmp_path / "gone.png"), "no file"),
        (files(tmp_path / "cut.png"), "damaged or cut short"),
        (files(tmp_path / "bomb.png"), "more than 64 million pixels"),
        (far, "on this computer first"),
        (dot, "only 1 × 1 pixels"),
    ):
        assert sentence in told_by(qtbot, canvas, lambda data=data: drop(canvas, data))
    QGuiApplication.clipboard().setText("a shopping list")
    assert "no picture to paste" in told_by(qtbot, canvas, canvas.paste)
    with pytest.raises(ImageError, match="only 2 × 9"):
        canvas.set_image(np.zeros((9, 2), np.uint8))
    np.testing.assert_array_equal(canvas.pixels(), before)


def test_a_moving_picture_and_colours_for_printing_are_told_and_change_nothing(
    qtbot, canvas, tmp_path
):
    before = canvas.pixels()
    shades = [Image.new("L", (40, 40), shade) for shade in (60, 200)]
    shades[0].save(tmp_path / "moving.gif", save_all=True, append_images=shades[1:])
    Image.new("CMYK", (40, 40), (0, 0, 0, 195)).save(tmp_path / "printed.jpg")
    for name, sentence in (("moving.gif", "moving picture"), ("printed.jpg", "for printing")):
        data = files(tmp_path / name)
        assert sentence in told_by(qtbot, canvas, lambda data=data: drop(canvas, data))
    np.testing.assert_array_equal(canvas.pixels(), before)


def test_the_paper_stays_white_in_the_dark_and_shows_a_hint_while_blank(canvas):
    palette = canvas.palette()
    palette.setColor(palette.ColorRole.Window, Qt.GlobalColor.black)
    palette.setColor(palette.ColorRole.WindowText, Qt.GlobalColor.white)
    canvas.setPalette(palette)

    def shown():
        grey = canvas.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        return np.array(
            [[grey.pixelColor(x, y).red() for x in range(40, 240)] for y in range(20, 160)]
        )

    blank = shown()
    assert (blank[:40] == 255).all()
    assert blank.min() < 200  # the hint
    draw(canvas, (20, 250), (200, 250))
    assert shown().min() == 255


def test_it_can_be_named_by_a_screen_reader(canvas):
    assert canvas.objectName() == "canvas"
    assert canvas.accessibleName()
    assert canvas.accessibleDescription()


def test_ink_has_the_shade_that_was_chosen(canvas):
    canvas.hand.set_shade(0.6)
    draw(canvas, (40, 140), (240, 140))
    assert canvas.pixels()[140, 140] == pytest.approx(255 * 0.4, abs=1)
    canvas.set_image(255 - picture())
    draw(canvas, (20, 20), (200, 20))  # on dark ground, ink is lighter than the ground
    assert canvas.pixels()[20, 100] == pytest.approx(25 + 0.6 * 230, abs=2)


def test_the_line_tool_draws_a_straight_line_from_press_to_release(canvas):
    canvas.hand.take(Tool.LINE)
    draw(canvas, (40, 40), (200, 60), (60, 220), (240, 240))
    ink = canvas.pixels() < 128
    assert all(ink[place, place] for place in range(40, 241))
    assert not ink[40:70, 120:].any()
    assert not ink[120:, :70].any()


def test_with_shift_the_brush_draws_straight_and_the_line_keeps_to_angles(canvas):
    draw(canvas, (40, 40), (200, 60), (240, 240), shift=True)
    assert canvas.pixels()[140, 140] == 0
    assert canvas.pixels()[60, 200] == 255
    canvas.clear()
    canvas.hand.take(Tool.LINE)
    draw(canvas, (40, 140), (240, 150), shift=True)
    row = canvas.pixels()[140]
    assert (row[45:235] == 0).all()


def test_a_line_can_be_seen_while_it_is_drawn_even_when_the_window_changes(canvas):
    canvas.hand.take(Tool.LINE)
    QTest.mousePress(canvas, LEFT, pos=QPoint(40, 40))
    QTest.mouseMove(canvas, QPoint(240, 40))
    assert canvas.pixels()[40, 140] == 0
    canvas.grab()
    canvas.resize(300, 300)
    canvas.grab()
    QTest.mouseMove(canvas, QPoint(43, 240))
    QTest.mouseRelease(canvas, LEFT, pos=QPoint(43, 240))
    shown = canvas.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    assert canvas.pixels()[37, 140] == 255
    assert shown.pixelColor(150, 40).red() == 255


def test_a_mirror_draws_erases_and_fills_on_both_sides(canvas):
    canvas.hand.set_mirrors(True)
    draw(canvas, (30, 60), (110, 60), (110, 200), (30, 200), (30, 60))
    canvas.hand.take(Tool.BUCKET)
    draw(canvas, (60, 120))
    canvas.hand.take(Tool.ERASER)
    draw(canvas, (60, 70))
    pixels = canvas.pixels()
    assert pixels[150, 60] == 0
    assert pixels[70, 60] == 255
    assert np.abs(pixels.astype(int) - pixels[:, ::-1]).max() < 30
    for _ in range(2):
        canvas.undo()
    assert canvas.pixels()[150, 60] == canvas.pixels()[150, 220] == 255


def shirt(canvas):
    draw(
        canvas,
        (100, 40), (150, 60), (180, 40), (250, 90), (225, 130), (195, 110),
        (200, 240), (80, 240), (85, 110), (55, 130), (30, 90), (92, 45),
    )  # fmt: skip


def test_the_bucket_fills_an_outline_and_a_small_gap_in_it_holds(canvas):
    shirt(canvas)
    lines = canvas.pixels() < 128
    canvas.hand.take(Tool.BUCKET)
    canvas.hand.set_shade(0.6)
    draw(canvas, (140, 150))
    pixels = canvas.pixels()
    assert pixels[150, 140] == pixels[90, 45] == pixels[230, 100] == 102  # far corners too
    assert pixels[10, 10] == pixels[270, 140] == pixels[40, 140] == 255
    assert (pixels[lines] < 128).all()
    canvas.undo()
    assert canvas.pixels()[150, 140] == 255


def test_a_drawing_filled_by_hand_is_seen_as_one_filled_by_itself(canvas):
    shirt(canvas)
    outline = prepare(canvas.pixels()).pixels
    canvas.hand.take(Tool.BUCKET)
    canvas.hand.set_shade(0.6)
    draw(canvas, (140, 150))
    filled = prepare(canvas.pixels()).pixels
    assert np.abs(outline.astype(int) - filled).mean() < 16


def test_the_bucket_leaves_no_seam_along_the_lines(canvas):
    canvas.resize(840, 840)
    shirt(canvas)
    canvas.hand.take(Tool.BUCKET)
    draw(canvas, (140, 130))
    shown = canvas.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    down = [shown.pixelColor(150, y).red() for y in range(110, 230)]
    inked = [shade for shade in down if shade < 200]
    assert len(inked) > 40
    assert max(inked[3:-3]) == 0


def test_the_bucket_empties_into_the_background_from_a_corner_of_it(canvas):
    shirt(canvas)
    canvas.hand.take(Tool.BUCKET)
    canvas.hand.set_shade(0.2)
    draw(canvas, (70, 140))  # beneath the sleeve
    assert canvas.pixels()[10, 10] == 204
    assert canvas.pixels()[150, 140] == 255


def test_filling_with_what_is_there_is_nothing_to_undo(canvas):
    canvas.hand.take(Tool.BUCKET)
    canvas.hand.set_shade(0.0)
    draw(canvas, (140, 140))
    draw(canvas, (300, 140))  # beside the paper
    assert not canvas.can_undo()


def test_hundreds_of_steps_are_undone_one_by_one(canvas):
    for count in range(300):
        draw(canvas, (20 + count % 240, 20), (20 + count % 240, 60 + count % 200))
    last = canvas.pixels()
    for _ in range(300):
        canvas.undo()
    assert canvas.is_blank()
    assert not canvas.can_undo()
    for _ in range(300):
        canvas.redo()
    np.testing.assert_array_equal(canvas.pixels(), last)


def test_an_outline_to_trace_is_shown_but_is_no_part_of_the_picture(canvas):
    before = canvas.grab().toImage()
    canvas.set_template(8)
    canvas.hand.set_mirrors(True)
    assert canvas.grab().toImage() != before
    assert canvas.is_blank()
    canvas.set_template(None)
    canvas.hand.set_mirrors(False)
    assert canvas.grab().toImage() == before


def test_a_saved_drawing_is_judged_as_the_paper_is(canvas, tmp_path):
    shirt(canvas)
    canvas.hand.set_shade(0.4)
    draw(canvas, (140, 150))
    canvas.save_file(tmp_path / "shirt.png")
    with Image.open(tmp_path / "shirt.png") as saved:
        np.testing.assert_array_equal(np.asarray(saved), canvas.pixels())
    before = canvas.pixels()
    canvas.clear()
    canvas.open_file(tmp_path / "shirt.png")
    np.testing.assert_array_equal(canvas.pixels(), before)


def test_why_a_drawing_was_not_saved_is_told(canvas, qtbot, tmp_path):
    shirt(canvas)
    missing = tmp_path / "gone" / "shirt.png"
    assert "cannot be written" in told_by(qtbot, canvas, lambda: canvas.save_file(missing))


def test_a_picture_of_the_data_set_stays_one_when_it_is_drawn_on(canvas):
    network = np.zeros((28, 28), np.uint8)
    network[4:24, 5:23] = 180
    canvas.set_image(network)
    assert canvas.is_ready_made()
    draw(canvas, (140, 20), (140, 21))
    assert canvas.is_ready_made()
    seen = prepare(canvas.pixels(), Preparation(in_place=True)).pixels
    changed = np.flatnonzero((seen != network).any(axis=0))
    assert 12 <= changed.min() <= changed.max() <= 15
    canvas.clear()
    assert not canvas.is_ready_made()
