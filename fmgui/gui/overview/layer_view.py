"""The table of a network's layers."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from fmgui.gui.style.theme import SPACING, tabular
from fmgui.specs.layer_table import Layer, LayerTable

_WIDEST = 72 * SPACING
_Index = QModelIndex | QPersistentModelIndex


class LayerView(QTableView):
    """Name, kind, output shape and parameters of each layer, and their sum in the last row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("layers")
        self.setAccessibleName(self.tr("Layers of the network"))
        self._layers = _Layers(self)
        self.setModel(self._layers)
        self.setFont(tabular(self.font()))
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMaximumWidth(_WIDEST)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Spaced(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(3 * SPACING)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(8 * SPACING)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)

    def set_table(self, table: LayerTable) -> None:
        """Show these layers."""
        self._layers.set_table(table)


_NAME, _KIND, _SHAPE, _PARAMETERS = range(4)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class _Spaced(QStyledItemDelegate):
    """Leaves more room between the columns than Qt does."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width() + 2 * SPACING, size.height())

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        super().initStyleOption(option, index)
        if index.row() == index.model().rowCount() - 1:
            option.font.setWeight(QFont.Weight.DemiBold)


class _Layers(QAbstractTableModel):
    """The layers as a model; it changes only where the layers do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = LayerTable(())
        self._titles = (
            self.tr("Layer"),
            self.tr("Kind"),
            self.tr("Output"),
            self.tr("Parameters"),
        )

    def set_table(self, table: LayerTable) -> None:
        """Take other layers."""
        if table == self._table:
            return
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return a row for each layer, and one for the sum."""
        return 0 if parent.isValid() else len(self._table.layers) + 1

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's title."""
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_LEFT if section in (_NAME, _KIND) else _RIGHT)
        return self._titles[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what stands in a cell, or how it looks."""
        row, column = index.row(), index.column()
        is_sum = row == len(self._table.layers)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._sum(column) if is_sum else _text(self._table.layers[row], column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_LEFT if column in (_NAME, _KIND) else _RIGHT)
        if role == Qt.ItemDataRole.ToolTipRole and column == _PARAMETERS:
            return self._explanation(None if is_sum else self._table.layers[row])
        return None

    def _sum(self, column: int) -> str:
        return {_NAME: self.tr("Together"), _PARAMETERS: f"{self._table.parameters:,}"}.get(
            column, ""
        )

    def _explanation(self, layer: Layer | None) -> str:
        counted = layer or self._table
        if counted.fixed:
            text = self.tr("{trainable} are learnt, {fixed} are averages that only follow.")
            return text.format(trainable=f"{counted.trainable:,}", fixed=f"{counted.fixed:,}")
        if layer is None or layer.kernel_shape is None:
            return ""
        kernel, biases = layer.kernel_shape, layer.kernel_shape[-1]
        product = " × ".join(map(str, kernel))
        return self.tr("{product} weights and {biases} biases").format(
            product=product, biases=biases
        )


def _text(layer: Layer, column: int) -> str:
    if column == _NAME:
        return layer.name
    if column == _KIND:
        return layer.kind
    if column == _SHAPE:
        return " × ".join(f"{size:,}" for size in layer.output_shape)
    return f"{layer.parameters:,}" if layer.parameters else "–"
