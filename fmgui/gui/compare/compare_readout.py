"""The little table under the mouse: the exact values of the runs at one place of their curves."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from fmgui.gui.compare.overlay_lines import RATE, TRAINING, VALIDATION, Line
from fmgui.gui.compare.overlay_plot import OverlayPlot
from fmgui.gui.plots.legend import readable, readable_rate
from fmgui.gui.plots.overlay import Overlay
from fmgui.gui.style.theme import SPACING, colours, tabular

MOST_RUNS = 6
"""Runs whose values are read at once: those nearest to the mouse."""

_LONGEST_NAME = 24 * SPACING


@dataclass(frozen=True)
class Reading:
    """A run's values at one place."""

    overlay: Overlay
    height: float
    """Where its strongest curve is on the axis; NaN where it has no number."""
    values: dict[str, float]
    """The exact value of each curve, by its part."""


def read_off(lines: Sequence[Line], overlays: Sequence[Overlay], x: float) -> list[Reading]:
    """Return the values at the point of each run that is nearest to ``x`` on the lower axis.

    A run that ended before is left out.
    """
    by_run: dict[Path, dict[str, Line]] = {}
    for line in lines:
        by_run.setdefault(line.path, {})[line.part] = line
    readings = []
    for overlay in overlays:
        parts = by_run.get(overlay.path, {})
        front = parts.get(VALIDATION) or parts.get(RATE)
        if front is None or not len(front.x) or x > front.x[-1] + _half_step(front):
            continue
        index = int(np.nanargmin(np.abs(front.x - x)))
        values = {part: float(line.exact[index]) for part, line in parts.items()}
        readings.append(Reading(overlay, float(front.y[index]), values))
    return readings


def _half_step(line: Line) -> float:
    return float(line.x[-1] - line.x[-2]) / 2 if len(line.x) > 1 else 0.5


class Readout(QLabel):
    """Stands beside the pointer of a plot; the mouse goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self.setObjectName("compare.readout")
        self.setAccessibleName(self.tr("Values under the mouse"))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setFont(tabular(self.font()))
        self.setMargin(SPACING // 2)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.ToolTipBase)
        self.setFrameShape(QLabel.Shape.Box)
        self._rows = ""
        self._readings: list[Reading] = []
        self.hide()

    def read(
        self,
        plot: OverlayPlot,
        overlays: Sequence[Overlay],
        place: tuple[float, float | None],
        highlighted: Path | None,
    ) -> None:
        """Read the runs nearest to a place; without a height, those at the top."""
        x, y = place
        readings = read_off(plot.lines(), overlays, x)
        readings.sort(key=lambda reading: _far(reading, y, highlighted))
        near = readings[:MOST_RUNS]
        near.sort(key=lambda reading: -np.nan_to_num(reading.height, nan=-np.inf))
        self._readings = near
        self._rows = "".join(
            self._row(reading, reading.overlay.path == highlighted) for reading in near
        )
        if left := len(readings) - len(near):
            self._rows += (
                f"<tr><td></td><td>{escape(self.tr('and {} more').format(left))}</td></tr>"
            )

    def show_beside(self, plot: OverlayPlot, x: float, heading: str) -> None:
        """Show what was read beside the pointer, on the side with more room."""
        if not self._readings:
            self.hide()
            return
        parts = [part for part in (VALIDATION, TRAINING) if part in self._readings[0].values]
        titles = "".join(
            f"<td align=right>&nbsp;&nbsp;{escape(_title(part))}</td>" for part in parts
        )
        muted = colours(self).muted
        self.setText(
            f"<table cellspacing=0><tr style='color: {muted}'><td></td>"
            f"<td><b>{escape(heading)}</b></td>{titles}</tr>{self._rows}</table>"
        )
        self.setAccessibleDescription(self.text_alone(heading))
        self.adjustSize()
        place = plot.canvas.mapTo(self._ground, plot.place_of(x))
        is_left = place.x() > self._ground.width() / 2
        left = place.x() - self.width() - 2 * SPACING if is_left else place.x() + 2 * SPACING
        lowest = self._ground.height() - self.height() - SPACING
        self.move(max(left, 0), min(place.y(), lowest))
        self.show()
        self.raise_()

    def text_alone(self, heading: str) -> str:
        """Return what was read as a screen reader says it."""
        said = [
            f"{reading.overlay.name} "
            + ", ".join(f"{_title(part)} {_written(part, v)}" for part, v in reading.values.items())
            for reading in self._readings
        ]
        return "; ".join([heading, *said])

    def _row(self, reading: Reading, is_highlighted: bool) -> str:
        shade = colours(self).classes[reading.overlay.colour]
        name = escape(_shortened(reading.overlay.name, self.fontMetrics()))
        cells = "".join(
            f"<td align=right>&nbsp;&nbsp;{_written(part, reading.values[part])}</td>"
            for part in (VALIDATION, TRAINING, RATE)
            if part in reading.values
        )
        weight = "600" if is_highlighted else "400"
        return (
            f"<tr style='font-weight: {weight}'><td style='color: {shade}'>●&nbsp;</td>"
            f"<td>{name}</td>{cells}</tr>"
        )


def legend(widget: QWidget, overlays: Sequence[Overlay], highlighted: Path | None) -> str:
    """Return which colour is which run, as rich text for one line."""
    shades = colours(widget).classes
    metrics = widget.fontMetrics()
    entries = []
    for overlay in overlays:
        name = escape(_shortened(overlay.name, metrics)).replace(" ", "&nbsp;")
        name = f"<b>{name}</b>" if overlay.path == highlighted else name
        entries.append(f"<span style='color: {shades[overlay.colour]}'>●</span>&nbsp;{name}")
    told = QCoreApplication.translate("ComparePanel", "validation strong, training pale")
    entries.insert(0, f"<span style='color: {colours(widget).muted}'>{escape(told)}</span>")
    return "&nbsp;&nbsp; ".join(entries)


def _far(reading: Reading, y: float | None, highlighted: Path | None) -> float:
    """Return how late a reading comes; the run that is highlighted comes first."""
    if reading.overlay.path == highlighted:
        return -1.0
    away = -reading.height if y is None else abs(reading.height - y)
    return np.inf if np.isnan(away) else away


def _shortened(name: str, metrics: QFontMetrics) -> str:
    return metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, _LONGEST_NAME)


def _written(part: str, value: float) -> str:
    return readable_rate(value) if part == RATE else readable(value)


def _title(part: str) -> str:
    return {
        VALIDATION: QCoreApplication.translate("ComparePanel", "validation"),
        TRAINING: QCoreApplication.translate("ComparePanel", "training"),
        RATE: QCoreApplication.translate("ComparePanel", "learning rate"),
    }[part]
