"""What the window remembers from one start to the next."""

from PySide6.QtCore import QByteArray, QSettings


class Settings:
    """A few named values, kept where the system keeps such things."""

    def __init__(self) -> None:
        self._values = QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "fmgui", "fmgui"
        )

    @property
    def geometry(self) -> QByteArray:
        """The window's place and size, as ``QWidget.saveGeometry`` gives it."""
        return self._bytes("geometry")

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._values.setValue("geometry", geometry)

    @property
    def arrangement(self) -> QByteArray:
        """Where the docks are, as ``QMainWindow.saveState`` gives it."""
        return self._bytes("arrangement")

    @arrangement.setter
    def arrangement(self, arrangement: QByteArray) -> None:
        self._values.setValue("arrangement", arrangement)

    @property
    def run_columns(self) -> QByteArray:
        """Which columns of the runs are shown, as ``RunsTable.arrangement`` gives it."""
        return self._bytes("run_columns")

    @run_columns.setter
    def run_columns(self, columns: QByteArray) -> None:
        self._values.setValue("run_columns", columns)

    @property
    def language(self) -> str:
        """The code of the language chosen in the window; empty where none was chosen."""
        return str(self._values.value("language") or "")

    @language.setter
    def language(self, code: str) -> None:
        self._values.setValue("language", code)

    def lesson_place(self, name: str) -> int:
        """Return the step, from 0, at which a lesson was left."""
        value = str(self._values.value(f"lessons/{name}") or "")
        return int(value) if value.isdecimal() else 0

    def set_lesson_place(self, name: str, step: int) -> None:
        """Remember at which step a lesson is."""
        self._values.setValue(f"lessons/{name}", step)

    def _bytes(self, name: str) -> QByteArray:
        value = self._values.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()
