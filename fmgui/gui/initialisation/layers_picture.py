"""The histograms of all hidden layers beside one another, with their figures beneath."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from fmgui.gui.initialisation.words import (
    caveat,
    describe,
    percent,
    short,
    verdict_colour,
    verdict_word,
)
from fmgui.gui.plots.bars import paint_bars
from fmgui.gui.style.theme import SPACING, colours, tabular
from fmgui.training.microscope.look import LayerLook, Look
from fmgui.training.microscope.signals import Histogram

_CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WIDEST_COLUMN = 24 * SPACING
_LEAST_BARS = 5 * SPACING


class LayersPicture(QWidget):
    """A column for each hidden layer: activations above, gradients beneath, a verdict below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("initialisation.layers")
        self.setAccessibleName(self.tr("Activations and gradients of the hidden layers"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFont(tabular(self.font()))
        self._look: Look | None = None
        self._of_weights = False

    def show_look(self, look: Look) -> None:
        """Show what was seen."""
        self._look = look
        told = [describe(number, layer) for number, layer in enumerate(look.layers, start=1)]
        self.setAccessibleDescription(". ".join([*told, caveat(look)]).rstrip(". "))
        self.update()

    def show_gradients(self, *, of_weights: bool) -> None:
        """Show the gradients of the layers' weights, or else those of their outputs."""
        self._of_weights = of_weights
        self.update()

    def look(self) -> Look | None:
        """Return what is shown."""
        return self._look

    def minimumSizeHint(self) -> QSize:
        return QSize(40 * SPACING, 13 * self._line() + 2 * _LEAST_BARS)

    def sizeHint(self) -> QSize:
        return QSize(80 * SPACING, 13 * self._line() + 30 * SPACING)

    def column(self, index: int) -> QRectF:
        """Return where the column of a layer is painted."""
        count = len(self._look.layers) if self._look else 1
        left = self._gutter()
        width = min((self.width() - left) / count, _WIDEST_COLUMN)
        return QRectF(left + index * width, 0, width - SPACING, self.height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._look:
            for number, layer in enumerate(self._look.layers, start=1):
                if self.column(number - 1).contains(event.pos().toPointF()):
                    text = describe(number, layer).replace(", ", "\n")
                    QToolTip.showText(event.globalPos(), text, self)
                    return True
            QToolTip.hideText()
            return True
        return super().event(event)

    # --- Painting --------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._look is None or not self._look.layers:
            return
        painter = QPainter(self)
        line, layers = self._line(), self._look.layers
        rows = self._rows()
        bars = (self.height() - (6 + len(rows)) * line - 2 * SPACING) / 2
        y = self._paint_headings(painter, 0.0)
        first = [row for row in rows if row[0]]
        second = [row for row in rows if not row[0]]
        for is_first, some in ((True, first), (False, second)):
            y = self._paint_histograms(painter, y, bars, is_first=is_first)
            for _, name, value in some:
                self._label(painter, y, name)
                for index, layer in enumerate(layers):
                    self._cell(painter, index, y, value(layer))
                y += line
            y += SPACING
        self._paint_verdicts(painter, y - SPACING)
        painter.setPen(QColor(colours(self).muted))
        place = QRectF(0, y - SPACING + line, self.width(), line)
        painter.drawText(place, _LEFT, caveat(self._look))

    def _rows(self) -> list[tuple[bool, str, Callable[[LayerLook], str]]]:
        """Return the figures: whether they are of the activations, their names and values."""
        layers = self._look.layers if self._look else ()
        rows: list[tuple[bool, str, Callable[[LayerLook], str]]] = [
            (True, self.tr("mean"), lambda layer: short(layer.activations.mean)),
            (True, self.tr("spread σ"), lambda layer: short(layer.activations.spread)),
        ]
        if any(layer.measures.saturated is not None for layer in layers):
            rows.append(
                (True, self.tr("saturated"), lambda layer: _share(layer.measures.saturated))
            )
        if any(layer.measures.dead is not None for layer in layers):
            rows.append((True, self.tr("dead units"), lambda layer: _share(layer.measures.dead)))
        rows += [
            (False, self.tr("mean"), lambda layer: short(self._gradients(layer).mean)),
            (False, self.tr("spread σ"), lambda layer: short(self._gradients(layer).spread)),
        ]
        if not self._of_weights:
            rows.append((False, self.tr("length ×"), lambda layer: short(layer.measures.flow)))
        return rows

    def _gradients(self, layer: LayerLook) -> Histogram:
        return layer.kernel_gradients if self._of_weights else layer.gradients

    def _paint_headings(self, painter: QPainter, y: float) -> float:
        assert self._look is not None
        line = self._line()
        for index, layer in enumerate(self._look.layers):
            painter.setFont(self._strong())
            self._cell(painter, index, y, self.tr("Hidden {}").format(index + 1))
            painter.setFont(self.font())
            self._cell(painter, index, y + line, str(layer.units), "muted")
            self._cell(painter, index, y + 2 * line, layer.measures.activation, "muted")
        return y + 3 * line

    def _paint_histograms(
        self, painter: QPainter, y: float, height: float, *, is_first: bool
    ) -> float:
        """Paint a row of histograms with the range they share; return what is below it."""
        assert self._look is not None
        theme, line = colours(self), self._line()
        painter.setFont(self._strong())
        name = self.tr("Activations") if is_first else self.tr("Gradients")
        self._label(painter, y, name, "text")
        painter.setFont(self.font())
        for index, layer in enumerate(self._look.layers):
            shown = layer.activations if is_first else self._gradients(layer)
            column = self.column(index)
            area = QRectF(column.left(), y + 4, column.width(), height - line - 4)
            colour = theme.training if is_first else theme.learning_rate
            paint_bars(painter, area, shown.shares, colour, theme)
            self._paint_range(
                painter, shown, QRectF(column.left(), area.bottom(), area.width(), line)
            )
        return y + height

    def _paint_range(self, painter: QPainter, shown: Histogram, place: QRectF) -> None:
        painter.setPen(QColor(colours(self).muted))
        if shown.low == -shown.high:
            # The two ends would not fit beside one another where there are many layers.
            painter.drawText(place, _CENTRE, f"±{short(shown.high)}")
            return
        painter.drawText(place, _LEFT, short(shown.low))
        painter.drawText(place, _RIGHT, short(shown.high))

    def _paint_verdicts(self, painter: QPainter, y: float) -> None:
        assert self._look is not None
        self._label(painter, y, self.tr("Verdict"), "text")
        painter.setFont(self._strong())
        for index, layer in enumerate(self._look.layers):
            colour = verdict_colour(layer.verdict)
            self._cell(painter, index, y, verdict_word(layer.verdict), colour)
        painter.setFont(self.font())

    def _cell(
        self, painter: QPainter, index: int, y: float, text: str, colour: str = "text"
    ) -> None:
        column = self.column(index)
        painter.setPen(QColor(getattr(colours(self), colour)))
        text = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, int(column.width() + SPACING / 2)
        )
        place = QRectF(column.left() - SPACING / 2, y, column.width() + SPACING, self._line())
        painter.drawText(place, _CENTRE, text)

    def _label(self, painter: QPainter, y: float, text: str, colour: str = "muted") -> None:
        painter.setPen(QColor(getattr(colours(self), colour)))
        painter.drawText(QRectF(0, y, self._gutter() - SPACING, self._line()), _LEFT, text)

    def _line(self) -> int:
        return self.fontMetrics().height() + 2

    def _gutter(self) -> int:
        words = (self.tr("Activations"), self.tr("Gradients"), self.tr("dead units"))
        metrics = QFontMetrics(self._strong())
        return max(metrics.horizontalAdvance(word) for word in words) + 2 * SPACING

    def _strong(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font


def _share(share: float | None) -> str:
    return "" if share is None else percent(share)
