"""Facts side by side: what each is called, and beneath it what it comes to."""

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from fmgui.gui.style.theme import SPACING, make_heading, make_muted, tabular


class Facts(QWidget):
    """A row of captions over values.

    Args:
        captions: What the facts are called, by the keys that ``show_facts`` takes.
    """

    def __init__(self, captions: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._captions = captions
        self._values: dict[str, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * SPACING)
        grid.setVerticalSpacing(0)
        for column, (key, caption) in enumerate(captions.items()):
            grid.addWidget(make_muted(QLabel(caption)), 0, column)
            value = make_heading(QLabel())
            value.setFont(tabular(value.font()))
            self._values[key] = value
            grid.addWidget(value, 1, column)
            grid.setColumnStretch(column, 1)

    def show_facts(self, facts: dict[str, str]) -> None:
        """Write the values."""
        for key, text in facts.items():
            self._values[key].setText(text)
        said = (f"{self._captions[key]}: {label.text()}" for key, label in self._values.items())
        self.setAccessibleDescription(". ".join(said))

    def text(self, key: str) -> str:
        """Return a value as it is shown."""
        return self._values[key].text()
