"""The view of the table of runs: its columns, its keys and what a click does."""

from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from fmgui.gui.runs.runs_model import RunsModel
from fmgui.gui.style.theme import SPACING, colours, tabular
from fmgui.runs.summary import RunSummary

ROW_HEIGHT = 3 * SPACING

_Index = QModelIndex | QPersistentModelIndex


class RunsView(QTableView):
    """Shows a ``RunsModel``. Rows are chosen whole; a click in the first column ticks.

    Keys: Space ticks, F2 renames, Delete asks for the chosen runs to be deleted.
    """

    chosen = Signal(object)
    """The user went to a run; its ``RunSummary``."""
    delete_wanted = Signal()

    def __init__(self, model: RunsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._ticking = False
        self._restoring = False
        self._current: Path | None = None
        self.setObjectName("runs")
        self.setAccessibleName(self.tr("Runs"))
        self.setFont(tabular(self.font()))
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(self.verticalHeader().ResizeMode.Fixed)
        self._set_up_header()
        self.selectionModel().currentRowChanged.connect(self._on_current)
        model.rearranged.connect(self._keep_current)
        self.recolour()

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setObjectName("runs.header")
        header.setHighlightSections(False)
        # Else it would look at every cell, to tell whether a whole column is chosen.
        header.setSelectionModel(QItemSelectionModel(self._model, self))
        header.setSectionsMovable(True)
        header.setFirstSectionMovable(False)
        header.setMinimumSectionSize(3 * SPACING)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_columns_menu)
        self.setSortingEnabled(True)
        self.sortByColumn(self._model.column_of("started"), Qt.SortOrder.DescendingOrder)
        metrics = self.fontMetrics()
        for place, column in enumerate(self._model.columns):
            # A heading has the mark of the order beside it.
            heading = metrics.horizontalAdvance(column.title) + 4 * SPACING
            widest = metrics.horizontalAdvance(column.widest) + 2 * SPACING
            self.setColumnWidth(place, max(heading, widest))
            self.setColumnHidden(place, not column.is_shown)
        self.setColumnWidth(0, 4 * SPACING)
        header.setSectionResizeMode(0, header.ResizeMode.Fixed)
        self.setItemDelegateForColumn(0, _TickDelegate(self))
        self.setItemDelegateForColumn(self._model.column_of("name"), _NameDelegate(self))
        self._note = self._model.column_of("note")
        self._narrowest_note = self.columnWidth(self._note)

    # --- Rows ------------------------------------------------------------------------------

    def chosen_runs(self) -> list[RunSummary]:
        """Return the selected runs, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._model.run_at(row) for row in rows]

    def highlight(self, path: Path | None) -> None:
        """Select a run and scroll to it, without ``chosen``; None selects nothing."""
        self._current = path
        row = self._model.row_of(path)
        self._restoring = True
        if row is None:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
        else:
            index = self._model.index(row, max(self.currentIndex().column(), 1))
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(index)
        self._restoring = False

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self._restoring or not current.isValid():
            return
        run = self._model.run_at(current.row())
        # Qt moves on to a neighbour by itself when a row goes away; that is nobody's choice.
        if self._model.is_arranging:
            return
        self._current = run.path
        self.chosen.emit(run)

    @Slot()
    def _keep_current(self) -> None:
        """Select no other run in place of one that is no longer shown."""
        row = self._model.row_of(self._current)
        if self.currentIndex().isValid() and row != self.currentIndex().row():
            self.highlight(self._current)

    def tick_chosen(self) -> None:
        """Tick the chosen runs, or take their ticks away where all have one."""
        paths = [run.path for run in self.chosen_runs()]
        ticked = {overlay.path for overlay in self._model.ticked()}
        self._model.set_ticked(paths, not ticked.issuperset(paths))

    def edit_cell(self, key: str) -> None:
        """Let the user write a run's name or note."""
        if self.currentIndex().isValid():
            index = self._model.index(self.currentIndex().row(), self._model.column_of(key))
            self.setColumnHidden(index.column(), False)
            self.scrollTo(index)
            self.edit(index)

    # --- Mouse and keys --------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        is_tick = index.isValid() and self._model.columns[index.column()].key == "compare"
        if is_tick and event.button() == Qt.MouseButton.LeftButton:
            # The whole cell is the box, and ticking does not go to the run.
            self._ticking = True
            ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            self._model.set_ticked([self._model.run_at(index.row()).path], not ticked)
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.indexAt(event.position().toPoint()).column() == 0:
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._ticking:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._ticking:
            super().mouseReleaseEvent(event)
        self._ticking = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Space:
                self.tick_chosen()
            case Qt.Key.Key_Delete if self.chosen_runs():
                self.delete_wanted.emit()
            case Qt.Key.Key_F2:
                column = self._model.columns[max(self.currentIndex().column(), 0)]
                self.edit_cell(column.key if column.is_editable else "name")
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # What room there is to spare is the notes'.
        others = self.horizontalHeader().length() - self.columnWidth(self._note)
        spare = self.viewport().width() - others
        if not self.isColumnHidden(self._note):
            self.setColumnWidth(self._note, max(spare, self._narrowest_note))

    # --- Columns and colours ---------------------------------------------------------------

    def columns_menu(self, parent: QWidget) -> QMenu:
        """Return a menu with a tick for each column that can be hidden."""
        menu = QMenu(self.tr("Columns"), parent)
        for place, column in enumerate(self._model.columns):
            if column.key in ("compare", "name"):
                continue
            action = menu.addAction(column.title)
            action.setToolTip(column.tip)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(place))
            action.setData(place)
        menu.triggered.connect(self._show_column)
        return menu

    @Slot(QAction)
    def _show_column(self, action: QAction) -> None:
        self.setColumnHidden(action.data(), not action.isChecked())

    @Slot(QPoint)
    def _show_columns_menu(self, place: QPoint) -> None:
        menu = self.columns_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.horizontalHeader().mapToGlobal(place))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.recolour()

    def recolour(self) -> None:
        """Take the colours of the theme."""
        self._model.set_colours(colours(self), self.devicePixelRatioF())


class _NameDelegate(QStyledItemDelegate):
    """Shortens names in their middle: they often differ in their ends."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideMiddle


class _TickDelegate(QStyledItemDelegate):
    """Draws ticks as the boxes of the form are drawn, in the middle of the cell."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._box = QCheckBox(view)
        self._box.hide()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        box = QStyleOptionButton()
        box.initFrom(self._box)
        style = self._box.style()
        side = style.pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, box, self._box)
        box.rect = QRect(0, 0, side, side)
        box.rect.moveCenter(option.rect.center())
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        box.state = QStyle.StateFlag.State_Enabled | (
            QStyle.StateFlag.State_On if ticked else QStyle.StateFlag.State_Off
        )
        style.drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, box, painter, self._box)

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        super().initStyleOption(option, index)
        option.features &= ~QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
