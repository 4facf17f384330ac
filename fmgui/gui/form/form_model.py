"""What the parts of the form share: the draft they show, and how they tell of an edit."""

from PySide6.QtCore import QObject, Signal

from fmgui.specs.base import Spec
from fmgui.specs.draft import Draft, Value
from fmgui.specs.experiment import Experiment


class FormModel(QObject):
    """The draft behind the form. Parts write to it and show it again after each change.

    ``edited`` is emitted after each edit. ``rearranged`` asks for the order of the keyboard to be
    made anew, after parts have been made or thrown away.
    """

    edited = Signal()
    rearranged = Signal()
    hint_activated = Signal(str, str)

    def __init__(self, experiment: Experiment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.draft = Draft(experiment)
        self.hints: dict[str, str] = {}
        self.editable = True

    def put(self, path: str, value: Value) -> None:
        """Set the value at a path and tell all parts."""
        self.draft.put(path, value)
        self.edited.emit()

    def choose(self, path: str, spec: type[Spec]) -> None:
        """Make the part at a path another kind and tell all parts."""
        self.draft.choose(path, spec)
        self.edited.emit()

    def problems_within(self, path: str) -> int:
        """Return how many things are wrong at a path and in its parts."""
        return sum(at == path or at.startswith(f"{path}.") for at in self.draft.problems)
