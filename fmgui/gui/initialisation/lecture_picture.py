"""The lecture's figure: the activations of four networks, one above the other."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from fmgui.gui.initialisation.looking import LECTURE
from fmgui.gui.initialisation.words import percent, short
from fmgui.gui.plots.bars import paint_bars
from fmgui.gui.style.theme import SPACING, colours, make_heading, make_muted, tabular
from fmgui.gui.wording.language import told
from fmgui.specs.presets import preset
from fmgui.training.microscope.look import Look


class LecturePicture(QWidget):
    """A row for each of the four networks: its five layers, and what is to be seen there."""

    preset_wanted = Signal(str)
    """The name of the preset that the user wants in the form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("initialisation.lecture")
        titles = (
            self.tr("Sigmoid, N(0, 1)"),
            self.tr("Sigmoid, Xavier"),
            self.tr("ReLU, Xavier"),
            self.tr("ReLU, He"),
        )
        self.rows = {name: _Row(name, title) for name, title in zip(LECTURE, titles, strict=True)}
        formulas = make_muted(QLabel(self._formulas()))
        formulas.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING)
        for row in self.rows.values():
            row.use.clicked.connect(self._want)
            layout.addWidget(row, 1)
        layout.addWidget(formulas)

    def show_look(self, name: str, look: Look) -> None:
        """Show one of the four."""
        self.rows[name].show_look(look, self._remark(name, look))

    def _remark(self, name: str, look: Look) -> str:
        """Return in words what is to be seen in a row."""
        first, last = look.layers[0], look.layers[-1]
        saturated = [layer.measures.saturated or 0.0 for layer in look.layers]
        texts = {
            LECTURE[0]: self.tr(
                "Piled up at 0 and 1: {least} or more are saturated in each layer."
            ),
            LECTURE[1]: self.tr(
                "Spread evenly: σ = {first} in the first layer, {last} in the last. Yet only "
                "{flow} of the gradient gets to the first."
            ),
            LECTURE[2]: self.tr(
                "Shrinking with depth: σ = {first} in the first, {last} in the last."
            ),
            LECTURE[3]: self.tr("Even at any depth: σ = {first} in the first, {last} in the last."),
        }
        return texts[name].format(
            least=percent(min(saturated)),
            first=short(first.activations.spread),
            last=short(last.activations.spread),
            flow=short(first.measures.flow),
        )

    def _formulas(self) -> str:
        return self.tr(
            "For n inputs and m units Keras draws Xavier (Glorot) with σ = √(2/(n + m)) and He "
            "with σ = √(2/n), as they were published; where you read 2/√(n + m) or 2/√n, the root "
            "has lost its 2."
        )

    @Slot()
    def _want(self) -> None:
        button = self.sender()
        if button is not None:
            self.preset_wanted.emit(button.property("preset"))


class _Row(QWidget):
    """One of the four networks."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.use = QPushButton(self.tr("Into the form"))
        self.use.setObjectName(f"initialisation.use.{name}")
        self.use.setProperty("preset", name)
        self.use.setAccessibleName(self.tr("Into the form: {}").format(title))
        self.use.setToolTip(told(preset(name).summary))
        self.remark = make_muted(QLabel())
        self.remark.setWordWrap(True)
        self.remark.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.histograms = _Histograms(title)
        words = QVBoxLayout()
        words.setSpacing(SPACING // 2)
        words.addWidget(make_heading(QLabel(title)))
        words.addWidget(self.remark)
        words.addWidget(self.use, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * SPACING)
        layout.addLayout(words, 2)
        layout.addWidget(self.histograms, 5)

    def show_look(self, look: Look, remark: str) -> None:
        self.remark.setText(remark)
        self.histograms.show_look(look)
        self.histograms.setAccessibleDescription(remark)


class _Histograms(QWidget):
    """The activations of each layer, beside one another."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Activations of {}").format(title))
        self.setFont(tabular(self.font()))
        self._look: Look | None = None

    def sizeHint(self) -> QSize:
        return QSize(50 * SPACING, 10 * SPACING)

    def minimumSizeHint(self) -> QSize:
        return QSize(30 * SPACING, 7 * SPACING)

    def show_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._look is None:
            return
        painter, theme = QPainter(self), colours(self)
        line = self.fontMetrics().height()
        width = self.width() / len(self._look.layers)
        for index, layer in enumerate(self._look.layers):
            area = QRectF(index * width, 2, width - SPACING, self.height() - line - 2)
            paint_bars(painter, area, layer.activations.shares, theme.training, theme)
            painter.setPen(QColor(theme.muted))
            beneath = QRectF(area.left(), area.bottom(), area.width(), line)
            painter.drawText(beneath, Qt.AlignmentFlag.AlignLeft, short(layer.activations.low))
            painter.drawText(beneath, Qt.AlignmentFlag.AlignRight, short(layer.activations.high))
            painter.drawText(
                beneath, Qt.AlignmentFlag.AlignHCenter, self.tr("layer {}").format(index + 1)
            )
