"""How a table looks whose rows are read and not edited."""

from PySide6.QtWidgets import QAbstractItemView, QTableWidget

from fmgui.gui.style.theme import SPACING, tabular


def make_plain(table: QTableWidget) -> None:
    """Give a table quiet rows of equal height, one of which can be chosen."""
    table.setFont(tabular(table.font()))
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setFrameShape(QTableWidget.Shape.NoFrame)
    table.setShowGrid(False)
    table.setAlternatingRowColors(True)
    table.setTabKeyNavigation(False)
    table.verticalHeader().setDefaultSectionSize(3 * SPACING)
    table.horizontalHeader().setHighlightSections(False)
