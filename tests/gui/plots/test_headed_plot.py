from fmgui.gui.plots.legend import LineStyle
from fmgui.gui.plots.plot import Plot


def test_keys_that_lack_the_room_stand_beneath(qtbot):
    plot = Plot("Loss", epoch_label="epoch")
    for key in ("training", "validation", "without penalties"):
        plot.add_curve(key, key, LineStyle("training"))
    qtbot.addWidget(plot)
    plot.resize(900, 300)
    plot.show()
    qtbot.waitExposed(plot)
    above = plot.canvas.y()
    assert plot.minimumSizeHint().width() < 400
    plot.resize(300, 300)
    qtbot.waitUntil(lambda: plot.canvas.y() >= 2 * above)
    plot.show_key("validation", False)
    plot.show_key("without penalties", False)
    qtbot.waitUntil(lambda: plot.canvas.y() == above)
