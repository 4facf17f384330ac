"""What was changed in an experiment, in words."""

import html
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from fmgui.gui.wording.language import told
from fmgui.gui.wording.numbers import number_text
from fmgui.gui.wording.specs import describe, spec_title
from fmgui.gui.wording.summaries import setting_title
from fmgui.specs.base import Spec
from fmgui.specs.draft import Change, Value, Values
from fmgui.specs.experiment import Experiment
from fmgui.specs.fields import Row, kind_of


def changes_html(changes: Sequence[Change], values: Values) -> str:
    """Return all changes as rich text; a link on each holds its path.

    Args:
        changes: As ``Draft.changes`` tells them.
        values: The plain values of the experiment as it is now.
    """
    # A change is not broken between two lines where that can be helped.
    return " &nbsp; ".join(
        f'<a href="{path}">{_unbroken(_title(path, values))}</a>'
        f"&nbsp;{_unbroken(f'{_text(path, before)} → {_text(path, after)}')}"
        for path, before, after in changes
    )


def _title(path: str, values: Values) -> str:
    return setting_title(path.removesuffix(".kind"), values)


def _text(path: str, value: Value) -> str:
    """Return a value as the form shows it."""
    if isinstance(value, list):
        return str(len(value)) if value else _translated("none")
    if isinstance(value, bool):
        return _translated("on") if value else _translated("off")
    if isinstance(value, int | float):
        return number_text(value)
    if path.endswith(".kind"):
        kinds = _specs_at(path.removesuffix(".kind"))
        return next((spec_title(spec) for spec in kinds if kind_of(spec) == value), str(value))
    if value is None:
        return next((row.empty for row in _rows_at(path)), "") or _translated("nothing")
    return told(str(value))


def _specs_at(path: str) -> list[type[Spec]]:
    return [spec for row in _rows_at(path) for spec in row.specs]


def _rows_at(path: str) -> Iterator[Row]:
    """Yield the fields that can stand at a path, whatever kinds are chosen on the way."""
    *parents, last = [name for name in path.split(".") if not name.isdigit()]
    specs: list[type[Spec]] = _specs_at(".".join(parents)) if parents else [Experiment]
    for spec in specs:
        yield from (row for row in describe(spec) if row.name == last)


def _unbroken(text: str) -> str:
    return html.escape(text).replace(" ", "&nbsp;")


def _translated(text: str) -> str:
    return QCoreApplication.translate("changes_text", text)
