"""The panel to draw in, and to see what a network makes of it."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fmgui.data.image_file import SUFFIXES
from fmgui.data.picture import prepare
from fmgui.gui.canvas import Canvas
from fmgui.gui.icons import set_icon
from fmgui.gui.prediction import PredictionPanel
from fmgui.gui.theme import SPACING, colours

_PREPARE_MILLISECONDS = 16
"""The shortest time between two pictures while drawing: about 60 a second."""
_BRUSH_SIZES = (2, 24)
_NOTICE_MILLISECONDS = 8000


class TryItPanel(QWidget):
    """Canvas and tools, and beneath them the picture as a network sees it and its answer.

    ``picture_changed`` carries the picture to be judged, ``(28, 28)`` ``uint8`` light on black, or
    ``None`` for a blank paper, whenever there is a new one; ``show_prediction`` takes the answer.
    """

    picture_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("try_it")
        self.setAccessibleName(self.tr("Try it"))
        self.canvas = Canvas()
        self.prediction = PredictionPanel()
        self._picture: NDArray[np.uint8] | None = None
        self._notice = _Notice(self.canvas)
        self._soon = QTimer(self, interval=_PREPARE_MILLISECONDS, singleShot=True)

        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        self._column.setSpacing(SPACING)
        self._column.addWidget(self.canvas, stretch=1)
        self._column.addLayout(self._tools())
        self._column.addWidget(self.prediction)

        self._add_shortcuts()
        self._soon.timeout.connect(self._prepare)
        self.canvas.changed.connect(self._canvas_changed)
        self.canvas.message.connect(self._notice.say)
        self._refresh_tools()

    def picture(self) -> NDArray[np.uint8] | None:
        """Return the picture last prepared, ``(28, 28)``, or ``None`` for a blank paper."""
        return self._picture

    def show_prediction(
        self, pixels: NDArray[np.uint8] | None, probabilities: NDArray[np.floating] | None
    ) -> None:
        """Show the answer to a picture, beside the picture that is now on the paper.

        While one draws, that is often a newer one; once the paper is blank there is no answer.

        Args:
            pixels: ``(28, 28)``, as ``picture_changed`` carried it, or ``None``.
            probabilities: ``(10,)`` in class order, or ``None`` where there is no answer.
        """
        judged = pixels is not None and self._picture is not None
        self.prediction.show_prediction(self._picture, probabilities if judged else None)

    def set_answering(self, text: str) -> None:
        """Say which network answers; an empty text means that there is none yet."""
        self.prediction.set_answering(text)

    @Slot()
    def choose_file(self) -> None:
        """Let the person choose a picture's file, and lay it on the paper."""
        endings = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Open a picture"), "", self.tr("Pictures") + f" ({endings})"
        )
        if path:
            self.canvas.open_file(Path(path))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the canvas no taller than wide: the rest is better used below it."""
        super().resizeEvent(event)
        self.canvas.setMaximumHeight(max(self.width() - 2 * SPACING, 1))
        self._column.activate()

    def _tools(self) -> QHBoxLayout:
        self._brush = self._tool("brush", self.tr("Brush (B)"), checkable=True)
        self._eraser = self._tool("eraser", self.tr("Eraser (E)"), checkable=True)
        self._undo = self._tool("undo", self.tr("Undo (Ctrl+Z)"))
        self._redo = self._tool("redo", self.tr("Redo (Ctrl+Y)"))
        self._clear = self._tool("clear", self.tr("Clear the paper (Delete)"))
        self._open = self._tool("open_image", self.tr("Open a picture (Ctrl+O)"))
        self._size = QSlider(Qt.Orientation.Horizontal)
        self._size.setObjectName("brush_size")
        self._size.setAccessibleName(self.tr("Brush size"))
        self._size.setToolTip(self.tr("Brush size ([ and ])"))
        self._size.setRange(*_BRUSH_SIZES)
        self._size.setValue(round(self.canvas.brush_size))
        self._size.setMinimumWidth(48)
        self._size.setMaximumWidth(160)

        in_hand = QButtonGroup(self)
        in_hand.addButton(self._brush)
        in_hand.addButton(self._eraser)
        self._brush.setChecked(True)

        self._eraser.toggled.connect(self.canvas.set_erasing)
        self._size.valueChanged.connect(self.canvas.set_brush_size)
        self._undo.clicked.connect(self.canvas.undo)
        self._redo.clicked.connect(self.canvas.redo)
        self._clear.clicked.connect(self.canvas.clear)
        self._open.clicked.connect(self.choose_file)

        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self._brush)
        row.addWidget(self._eraser)
        row.addSpacing(SPACING // 2)
        row.addWidget(self._size, stretch=1)
        row.addStretch()
        for button in (self._undo, self._redo, self._clear, self._open):
            row.addWidget(button)
        return row

    def _tool(self, name: str, text: str, *, checkable: bool = False) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.setToolTip(text)
        button.setCheckable(checkable)
        button.setAutoRaise(True)
        button.setIconSize(QSize(20, 20))
        set_icon(button, name)
        return button

    def _add_shortcuts(self) -> None:
        """Give the tools their keys, which hold while the keyboard is in this panel."""
        for keys, slot in (
            ("B", self._brush.click),
            ("E", self._eraser.click),
            ("[", lambda: self._size.setValue(self._size.value() - 1)),
            ("]", lambda: self._size.setValue(self._size.value() + 1)),
            ("Ctrl+Z", self.canvas.undo),
            ("Ctrl+Y", self.canvas.redo),
            ("Ctrl+Shift+Z", self.canvas.redo),
            ("Ctrl+V", self.canvas.paste),
            ("Ctrl+O", self.choose_file),
            ("Delete", self.canvas.clear),
            ("Backspace", self.canvas.clear),
            ("Escape", self.canvas.abandon_stroke),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    @Slot()
    def _canvas_changed(self) -> None:
        self._notice.hide()
        self._refresh_tools()
        if not self._soon.isActive():
            self._soon.start()

    @Slot()
    def _prepare(self) -> None:
        self._picture = prepare(self.canvas.pixels()).pixels
        self.prediction.show_picture(self._picture)
        self.picture_changed.emit(self._picture)

    def _refresh_tools(self) -> None:
        self._undo.setEnabled(self.canvas.can_undo())
        self._redo.setEnabled(self.canvas.can_redo())
        self._clear.setEnabled(not self.canvas.is_blank())


class _Notice(QLabel):
    """A sentence over the lower edge of the canvas, that goes away by itself."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.setObjectName("canvas_message")
        self.setAccessibleName(self.tr("Message"))
        self.setWordWrap(True)
        self.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._until = QTimer(self, interval=_NOTICE_MILLISECONDS, singleShot=True)
        self._until.timeout.connect(self.hide)
        self.hide()

    @Slot(str)
    def say(self, text: str) -> None:
        """Show a sentence for a while."""
        self.setText(text)
        paper = self._canvas.rect()
        width = min(paper.width() - 2 * SPACING, 480)
        height = self.heightForWidth(width)
        left, top = (paper.width() - width) // 2, paper.height() - height - SPACING
        self.setGeometry(left, top, width, height)
        self.show()
        self._until.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sentence on a card of its own."""
        theme = colours(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.error), 1))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()
        super().paintEvent(event)
