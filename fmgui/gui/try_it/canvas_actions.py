"""The row beneath the canvas: what can be done to the paper as a whole, and the brush's size."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QSlider, QWidget

from fmgui.data.image_file import SUFFIXES
from fmgui.gui.file_dialogs import ask_where_to_save
from fmgui.gui.style.theme import SPACING
from fmgui.gui.try_it.canvas import Canvas
from fmgui.gui.try_it.keep_button import KeepButton
from fmgui.gui.try_it.tool_button import ToolButton, bind_key

_SIZES = (2, 24)
"""Least and greatest width of the brush, in paper units."""


class CanvasActions(QWidget):
    """Undo, redo and clear; the brush's size; open, paste, save and keep."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__()
        self.setObjectName("canvas_actions")
        self.setAccessibleName(self.tr("Paper"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._canvas = canvas
        self._undo = ToolButton("undo", self.tr("Undo"), "Ctrl+Z")
        self._redo = ToolButton("redo", self.tr("Redo"), "Ctrl+Y", "Ctrl+Shift+Z")
        self._clear = ToolButton("clear", self.tr("Clear the paper"), "Delete", "Backspace")
        self._open = ToolButton("open_image", self.tr("Open a picture"), "Ctrl+O")
        self._paste = ToolButton("paste", self.tr("Paste a picture"), "Ctrl+V")
        self._save = ToolButton("save_image", self.tr("Save the drawing as PNG"), "Ctrl+S")
        self.keep = KeepButton()
        self._size = self._make_slider()

        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in (self._undo, self._redo, self._clear):
            row.addWidget(button)
        row.addStretch()
        row.addWidget(self._size, stretch=1)
        row.addStretch()
        for button in (self._open, self._paste, self._save, self.keep):
            row.addWidget(button)

        self._undo.clicked.connect(canvas.undo)
        self._redo.clicked.connect(canvas.redo)
        self._clear.clicked.connect(canvas.clear)
        self._open.clicked.connect(self.choose_file)
        self._paste.clicked.connect(canvas.paste)
        self._save.clicked.connect(self.save_file)
        self._size.valueChanged.connect(canvas.hand.set_size)
        canvas.hand.changed.connect(self._show_size)
        canvas.changed.connect(self._refresh)
        self._refresh()

    def bind_keys(self, panel: QWidget) -> None:
        """Let a thinner and a wider brush have their keys in a panel."""
        bind_key(panel, "[", lambda: self._size.setValue(self._size.value() - 1))
        bind_key(panel, "]", lambda: self._size.setValue(self._size.value() + 1))

    @Slot()
    def choose_file(self) -> None:
        """Let the person choose a picture's file, and lay it on the paper."""
        endings = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Open a picture"), "", self.tr("Pictures") + f" ({endings})"
        )
        if path:
            self._canvas.open_file(Path(path))

    @Slot()
    def save_file(self) -> None:
        """Ask where to save the paper, and save it there."""
        pictures = QStandardPaths.StandardLocation.PicturesLocation
        proposed = Path(QStandardPaths.writableLocation(pictures), self.tr("drawing") + ".png")
        title, kind = self.tr("Save the drawing"), self.tr("Pictures")
        path = ask_where_to_save(self, title, proposed, kind)
        if path is not None:
            self._canvas.save_file(path)

    @Slot()
    def _refresh(self) -> None:
        blank = self._canvas.is_blank()
        self._undo.setEnabled(self._canvas.can_undo())
        self._redo.setEnabled(self._canvas.can_redo())
        self._clear.setEnabled(not blank)
        self._save.setEnabled(not blank)
        self.keep.setEnabled(not blank)

    @Slot()
    def _show_size(self) -> None:
        self._size.setValue(round(self._canvas.hand.size))

    def _make_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setObjectName("brush_size")
        slider.setAccessibleName(self.tr("Brush size"))
        slider.setToolTip(self.tr("Size of brush and eraser; smaller and larger with [ and ]"))
        slider.setRange(*_SIZES)
        slider.setValue(round(self._canvas.hand.size))
        slider.setMinimumWidth(6 * SPACING)
        slider.setMaximumWidth(20 * SPACING)
        return slider
