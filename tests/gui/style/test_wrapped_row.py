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
