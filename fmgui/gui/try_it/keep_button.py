"""Keeping a drawing with the class it is meant to be."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from fmgui.data.own_drawings import count_of
from fmgui.gui.try_it.tool_button import ToolButton
from fmgui.gui.wording.specs import class_names


class KeepButton(ToolButton):
    """Asks which of the ten classes was drawn; its menu tells how many of each are kept."""

    chosen = Signal(int)
    """The class, 0 to 9."""

    def __init__(self) -> None:
        super().__init__("keep", "", "K")
        self.describe(self.tr("Keep the drawing among yours, with its name"))
        menu = QMenu(self)
        menu.setObjectName("keep_menu")
        for label, name in enumerate(class_names()):
            menu.addAction(name).setData(label)
        menu.aboutToShow.connect(self._count)
        menu.triggered.connect(self._choose)
        self.set_menu(menu)

    @Slot()
    def _count(self) -> None:
        for action, name in zip(self.menu().actions(), class_names(), strict=True):
            kept = count_of(action.data())
            action.setText(f"{name} ({kept})" if kept else name)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self.chosen.emit(action.data())
