from PySide6.QtWidgets import QLabel, QWidget

from fmgui.gui.style.theme import SPACING
from fmgui.gui.style.wrapped_row import WrappedRow


def test_what_lacks_the_room_stands_beneath(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    row = WrappedRow()
    words = [QLabel(text) for text in ("one", "two", "three")]
    for word in words:
        word.setFixedSize(100, 30)
        row.addWidget(word)
    row.setContentsMargins(0, 0, 0, 0)
    holder.setLayout(row)
    assert row.minimumSize().width() == 100
    assert row.heightForWidth(400) == 30
    holder.resize(250, 100)
    holder.show()
    assert [word.y() for word in words] == [0, 0, 30 + SPACING]
    assert [word.x() for word in words] == [0, 100 + SPACING, 0]


def test_what_is_hidden_takes_no_room_and_what_is_low_stands_in_the_middle(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    row = WrappedRow(between=20, beneath=5)
    heights = {"one": 30, "hidden": 90, "low": 10, "beneath": 30}
    words = {text: QLabel(text) for text in heights}
    for text, word in words.items():
        word.setFixedSize(100, heights[text])
        row.addWidget(word)
    row.setContentsMargins(7, 3, 7, 3)
    holder.setLayout(row)
    words["hidden"].hide()
    assert row.minimumSize().toTuple() == (114, 36)
    assert row.heightForWidth(240) == 3 + 30 + 5 + 30 + 3
    holder.resize(240, 100)
    holder.show()
    places = {text: word.pos().toTuple() for text, word in words.items() if word.isVisible()}
    assert places == {"one": (7, 3), "low": (127, 13), "beneath": (7, 38)}
