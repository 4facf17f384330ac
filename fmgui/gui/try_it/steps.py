"""What is done to a picture before a network sees it, each step to be switched by hand."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from fmgui.data.picture import Preparation, Prepared
from fmgui.gui.style.theme import SPACING, colours
from fmgui.gui.try_it.images import to_image

_THUMBNAIL = 48
"""Side of a thumbnail, in device-independent pixels."""
_AUTOMATIC = Preparation()


class StepStrip(QWidget):
    """Small pictures of the steps in a row; a press on one shows what can be switched there."""

    changed = Signal()
    """A step was switched by hand, or back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("steps")
        self.setAccessibleName(self.tr("How the picture was prepared"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._value = _AUTOMATIC
        self._places = [_PlaceButton(place) for place in _places()]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for place in self._places:
            place.chosen.connect(self._choose)
            row.addWidget(place)

    def value(self) -> Preparation:
        """Return how pictures are to be prepared."""
        return self._value

    def set_value(self, value: Preparation) -> None:
        """Switch the steps."""
        if value != self._value:
            self._value = value
            for place in self._places:
                place.show_value(value)
            self.changed.emit()

    def show_steps(self, prepared: Prepared | None) -> None:
        """Show what was done to a picture, or nothing where there is none."""
        pictures = {step.name: step.picture for step in prepared.steps} if prepared else {}
        for place in self._places:
            place.show_step(pictures)

    @Slot(object)
    def _choose(self, fields: dict[str, Any]) -> None:
        self.set_value(replace(self._value, **fields))


@dataclass(frozen=True)
class _Choice:
    """A field of `Preparation`, and what it can be set to."""

    field: str
    title: str
    values: Sequence[tuple[object, str]] = ()
    """Values with their names; none for a field that is on or off."""


@dataclass(frozen=True)
class _Place:
    """A place in the strip, at which one of several steps is seen."""

    titles: dict[str, str]
    """Names of steps, and what they are called here; the first one is shown while none is taken."""
    tip: str
    choices: Sequence[_Choice] = ()


class _PlaceButton(QToolButton):
    """A step's picture and name; a press opens the menu of what can be switched."""

    chosen = Signal(object)
    """What was chosen: a dictionary of fields and their new values."""

    def __init__(self, place: _Place) -> None:
        super().__init__()
        self._place = place
        self._picture: NDArray[np.uint8] | None = None
        self._by_hand = False
        self._actions: list[tuple[str, object, QAction]] = []
        self.setObjectName("step_" + "_or_".join(place.titles))
        self.setAutoRaise(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if place.choices:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            self.setMenu(self._make_menu())
        self.show_value(_AUTOMATIC)
        self.show_step({})

    def show_value(self, value: Preparation) -> None:
        """Mark what is switched on, and whether the user has switched anything."""
        for field, meant, action in self._actions:
            action.setChecked(getattr(value, field) == meant)
        self._by_hand = any(
            getattr(value, choice.field) != getattr(_AUTOMATIC, choice.field)
            for choice in self._place.choices
        )
        self.setAccessibleDescription(self.tr("switched by hand") if self._by_hand else "")
        if self._place.choices:
            self._automatic.setEnabled(self._by_hand)
        self.update()

    def show_step(self, pictures: dict[str, NDArray[np.uint8]]) -> None:
        """Show the step taken at this place; ``pictures`` holds the steps' by their names."""
        name = next((name for name in self._place.titles if name in pictures), None)
        self._picture = pictures[name] if name else None
        self.setText(self._place.titles[name or next(iter(self._place.titles))])
        self.setAccessibleName(self.text())
        taken = "" if name or not pictures else self.tr(" (not needed here)")
        self.setToolTip(self._place.tip + taken)
        self.update()

    def sizeHint(self) -> QSize:
        """Room for picture and name."""
        return QSize(_THUMBNAIL, _THUMBNAIL + self.fontMetrics().lineSpacing() + SPACING // 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture and its name, and what tells of the menu."""
        theme = colours(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = QRectF((self.width() - _THUMBNAIL) / 2, 0, _THUMBNAIL, _THUMBNAIL)
        if self._picture is None:
            painter.setPen(QPen(QColor(theme.border), 1, Qt.PenStyle.DashLine))
            painter.drawRect(room.adjusted(0.5, 0.5, -0.5, -0.5))
        else:
            painter.fillRect(room, Qt.GlobalColor.black)
            painter.drawImage(_fitted(self._picture.shape, room), to_image(self._picture))
            painter.setPen(QPen(QColor(theme.border), 1))
            painter.drawRect(room.adjusted(0.5, 0.5, -0.5, -0.5))
        if self.underMouse() or self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRect(room.adjusted(1, 1, -1, -1))
        if self._by_hand:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawEllipse(room.topRight() + QPointF(-7, 7), 4, 4)
        self._paint_name(painter, room)

    def _paint_name(self, painter: QPainter, room: QRectF) -> None:
        theme = colours(self)
        metrics = self.fontMetrics()
        arrow = SPACING if self._place.choices else 0
        width = metrics.horizontalAdvance(self.text()) + arrow
        left = max(0.0, (self.width() - width) / 2)
        name = QRectF(left, room.bottom() + SPACING / 4, self.width() - left, metrics.height())
        painter.setPen(QColor(theme.disabled if self._picture is None else theme.muted))
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, self.text())
        if arrow:
            tip = QPointF(left + width - 2.5, name.center().y() + 1.5)
            painter.setPen(QPen(painter.pen().color(), 1.25))
            painter.drawPolyline([tip + QPointF(-2.5, -2.5), tip, tip + QPointF(2.5, -2.5)])

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        for choice in self._place.choices:
            if not choice.values:
                self._add(menu, choice.field, True, choice.title)
                continue
            menu.addAction(choice.title).setEnabled(False)
            group = QActionGroup(menu)
            for meant, title in choice.values:
                group.addAction(self._add(menu, choice.field, meant, title))
            menu.addSeparator()
        menu.addSeparator()
        self._automatic = menu.addAction(self.tr("Back to automatic"))
        self._automatic.setObjectName("automatic")
        menu.triggered.connect(self._triggered)
        return menu

    def _add(self, menu: QMenu, field: str, meant: object, title: str) -> QAction:
        action = menu.addAction(title)
        action.setCheckable(True)
        action.setObjectName(field if meant is True else f"{field}_{meant}")
        self._actions.append((field, meant, action))
        return action

    @Slot(QAction)
    def _triggered(self, action: QAction) -> None:
        if action is self._automatic:
            fields = [choice.field for choice in self._place.choices]
            self.chosen.emit({field: getattr(_AUTOMATIC, field) for field in fields})
            return
        field, meant, _ = next(entry for entry in self._actions if entry[2] is action)
        self.chosen.emit({field: action.isChecked() if meant is True else meant})


def _fitted(shape: tuple[int, ...], room: QRectF) -> QRectF:
    """Return where a picture of a shape stands in the middle of a room."""
    scale = min(room.width() / shape[1], room.height() / shape[0])
    width, height = shape[1] * scale, shape[0] * scale
    return QRectF(room.center().x() - width / 2, room.center().y() - height / 2, width, height)


def _places() -> list[_Place]:
    return [
        _Place({"grey": _tr("Grey")}, _tr("The picture without its colours")),
        _Place(
            {"subject": _tr("Subject")},
            _tr("What stands out from its background, light on black"),
            [
                _Choice(
                    "tones",
                    _tr("The subject is"),
                    [
                        ("auto", _tr("Found by itself")),
                        ("dark_on_light", _tr("Dark on light")),
                        ("light_on_dark", _tr("Light on dark")),
                    ],
                ),
                _Choice("remove_background", _tr("Take the background away")),
                _Choice("crop", _tr("Cut to the subject")),
            ],
        ),
        _Place(
            {"lines": _tr("Lines"), "surface": _tr("Surface")},
            _tr("Lines all of one width, or the surface with its own shades"),
            [
                _Choice(
                    "kind",
                    _tr("The picture is"),
                    [
                        ("auto", _tr("Found by itself")),
                        ("lines", _tr("A line drawing")),
                        ("surfaces", _tr("A photograph, or filled")),
                    ],
                ),
                _Choice("one_width", _tr("Draw lines with one width")),
            ],
        ),
        _Place(
            {"fill": _tr("Filled")},
            _tr("What the outline means: closed, and filled with grey"),
            [
                _Choice("fill", _tr("Fill the outline")),
                _Choice(
                    "fill_shade",
                    _tr("With"),
                    [(90, _tr("Dark grey")), (150, _tr("Grey")), (210, _tr("Light grey"))],
                ),
            ],
        ),
        _Place(
            {"network": _tr("28×28")},
            _tr("What the network sees"),
            [_Choice("ready_made", _tr("Leave a picture of 28×28 as it is"))],
        ),
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("steps", text)
