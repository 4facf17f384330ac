"""A part of an experiment in a few words, for the heading it is folded under."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication

from fmgui.gui.wording.language import told
from fmgui.gui.wording.numbers import number_text
from fmgui.gui.wording.specs import describe, spec_title
from fmgui.specs.base import Spec
from fmgui.specs.draft import Value, Values
from fmgui.specs.experiment import Experiment
from fmgui.specs.fields import Row, chosen, kind_of


def summary(spec: type[Spec], values: Values) -> str:
    """Return what tells most about a part: its kind, its first number and its first word.

    A part that begins with a tick box which is not ticked is off.
    """
    rows = [row for row in describe(spec) if not row.ui.advanced]
    if rows and rows[0].type is bool and not values[rows[0].name]:
        return QCoreApplication.translate("Summaries", "off")
    parts = [spec_title(spec)] if kind_of(spec) else []
    lists = [_list_summary(row, values[row.name]) for row in rows if row.type is tuple]
    details = lists or _first(_number, rows, values) + _first(_word, rows, values)
    if not parts and not details:
        details = _first(_kind, rows, values)
    return ", ".join(parts + details)


def entry_summary(spec: type[Spec], values: Values) -> str:
    """Return the kind of a list's entry, its first number and its first word: Dense 64, linear."""
    rows = describe(spec)
    number = "".join(_first(_number, rows, values))
    named = f"{spec_title(spec)} {number}".rstrip()
    return ", ".join([named, *_first(_word, rows, values)])


def entry_title(index: int) -> str:
    """Return what the entry of a list is called, counted from 1."""
    text = QCoreApplication.translate("Summaries", "Hidden {number}")
    return text.format(number=index + 1)


def setting_title(path: str, values: Values) -> str:
    """Return how a user finds the setting at a path, such as Hidden 1 › Units."""
    titles: list[str] = []
    row: Row | None = None
    here: Value = values
    specs: tuple[type[Spec], ...] = (Experiment,)
    for name in path.split("."):
        if name.isdigit():
            titles, here = [entry_title(int(name))], here[int(name)]
        elif row is None or not row.fits_one_line:
            rows = describe(chosen(specs, here))
            row = next(row for row in rows if row.name == name)
            titles, here, specs = [*titles, row.title], here[name], row.specs
    return " › ".join(titles)


def _list_summary(row: Row, entries: list[Values]) -> str:
    if not entries:
        return QCoreApplication.translate("Summaries", "no {title}").format(title=row.title.lower())
    return " → ".join(
        entry_summary(chosen(row.specs, entry), entry).partition(",")[0] for entry in entries
    )


def _first(text_of: Callable[[Row, Value], str], rows: Iterable[Row], values: Values) -> list[str]:
    texts = (text_of(row, values[row.name]) for row in rows)
    return [text for text in texts if text][:1]


def _number(row: Row, value: Value) -> str:
    """Return a number other than 0 with its unit, or nothing."""
    if row.fits_one_line:
        inner = describe(row.specs[0])
        texts = [_number(each, value[each.name]) or _word(each, value[each.name]) for each in inner]
        return " ".join(texts) if all(texts) else ""
    if row.type not in (int, float) or isinstance(value, str) or not value:
        return ""
    return number_text(value) + row.ui.suffix


def _word(row: Row, value: Value) -> str:
    return told(str(value)) if row.choices else ""


def _kind(row: Row, value: Value) -> str:
    return spec_title(chosen(row.specs, value)) if row.type is Spec else ""
