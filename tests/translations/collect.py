"""Finds every text that can come into the window.

The window's own texts are the literals in calls of ``tr``, ``translate`` and their like. What the
layers below say is found by its look: a text in their code with a space in it is a sentence, and
each gap of an f-string is numbered. Settings and presets tell their texts by themselves.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import jinja2
from jinja2.ext import extract_from_ast

import fmgui
from fmgui import resources
from fmgui.data.dataset import CLASS_NAMES
from fmgui.specs.base import Spec
from fmgui.specs.experiment import Experiment
from fmgui.specs.fields import describe, spec_description, spec_title
from fmgui.specs.presets import presets
from fmgui.translations import SENTENCES

Text = tuple[str, str]
"""A context and a source text, by which Qt finds a translation."""

_PACKAGE = Path(fmgui.__file__).parent
_LAYERS = ("specs", "data", "runs", "sweeps", "training", "reports")
_CODE = re.compile(r"%s|\(\?P|\\[bdsw]")
"""Marks of a text for a log, or of a pattern."""
_NOT_SAID = (
    "specs/script.py",
    "specs/script_text.py",
    "specs/code.py",
    "specs/calls.py",
    "specs/names.py",
    "training/starter.py",
    "reports/charts.py",
)
"""Modules that write Python, folders' names or SVG, and one that is a command."""
_NOT_OURS = ("Your input ran out of data",)
"""What Keras says, and is looked for here."""
_SENTENCE = re.compile(r"[A-Za-z]{2}.* |.* [A-Za-z]{2}", re.DOTALL)


def texts() -> list[Text]:
    """Return all texts, each once, in the order of their contexts."""
    found = dict.fromkeys((*_of_the_window(), *((SENTENCES, text) for text in sentences())))
    return sorted(found, key=lambda text: text[0])


def sentences() -> Iterator[str]:
    """Yield what is said below the window."""
    yield from _of_specs(Experiment, set())
    for preset in presets():
        yield from (preset.title, preset.summary, preset.look_for)
    yield from CLASS_NAMES
    for layer in _LAYERS:
        for path in sorted((_PACKAGE / layer).rglob("*.py")):
            if path.relative_to(_PACKAGE).as_posix() not in _NOT_SAID:
                yield from _said_in(ast.parse(path.read_text(encoding="utf-8")))
    for path in sorted((_PACKAGE / "reports").rglob("*.py")):
        yield from _handed_to_told(ast.parse(path.read_text(encoding="utf-8")))
    page = (resources.folder() / "reports" / "report.html").read_text(encoding="utf-8")
    for _, _, text in extract_from_ast(jinja2.Environment().parse(page), ("told",)):
        yield str(text)


def _of_specs(spec: type[Spec], seen: set[type[Spec]]) -> Iterator[str]:
    if spec in seen:
        return
    seen.add(spec)
    yield from (spec_title(spec), spec_description(spec))
    for row in describe(spec):
        told = (row.title, row.description, row.empty, row.ui.suffix, *row.choices)
        yield from filter(None, told)
        for inner in row.specs:
            yield from _of_specs(inner, seen)


def _said_in(tree: ast.Module) -> Iterator[str]:
    passed_over = {id(node) for each in ast.walk(tree) for node in _silent(each)}
    for node in ast.walk(tree):
        text = None if id(node) in passed_over else _template(node)
        if text and _SENTENCE.search(text) and not _CODE.search(text) and text not in _NOT_OURS:
            yield text


def _handed_to_told(tree: ast.Module) -> Iterator[str]:
    """Yield the literals that a report has told, single words among them."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "told":
            yield from (text for each in node.args if (text := _template(each)))


def _silent(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the literals in a node that nobody is told: docstrings, and parts of f-strings."""
    if isinstance(node, ast.Expr):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield from node.values
        for value in node.values:
            if isinstance(value, ast.FormattedValue) and value.format_spec:
                yield value.format_spec
    elif isinstance(node, ast.arg | ast.AnnAssign) and node.annotation:
        yield node.annotation
    elif isinstance(node, ast.FunctionDef) and node.returns:
        yield node.returns


def _template(node: ast.AST) -> str | None:
    """Return a literal, the gaps of an f-string numbered; None where it is none."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if not isinstance(node, ast.JoinedStr):
        return None
    text, gaps = "", 0
    for value in node.values:
        if isinstance(value, ast.Constant):
            text += str(value.value).replace("{", "{{").replace("}", "}}")
        else:
            text += f"{{{gaps}}}"
            gaps += 1
    return text


# --- The window's own texts --------------------------------------------------------------------


def _of_the_window() -> Iterator[Text]:
    for path in sorted((_PACKAGE / "gui").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        yield from _calls(tree, dict(_shorthands(tree)), "")


def _calls(node: ast.AST, shorthands: dict[str, str], owner: str) -> Iterator[Text]:
    """Yield what stands in calls of ``tr`` and its like; ``owner`` is the class around them."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield from _text_of(child, shorthands, owner)
        inner = child.name if isinstance(child, ast.ClassDef) else owner
        yield from _calls(child, shorthands, inner)


def _text_of(call: ast.Call, shorthands: dict[str, str], owner: str) -> Iterator[Text]:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    literals = [node.value for node in call.args if isinstance(node, ast.Constant)]
    words = [text for text in literals if isinstance(text, str)]
    if name == "tr" and isinstance(call.func, ast.Attribute) and words:
        yield owner, words[0]
    elif name in ("translate", "QT_TRANSLATE_NOOP", "tr") and len(words) > 1:
        yield words[0], words[1]
    elif name in shorthands and words:
        yield shorthands[name], words[0]


def _shorthands(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield the functions of a module that translate what they are given, and their contexts."""
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef) or not isinstance(node.body[-1], ast.Return):
            continue
        call = node.body[-1].value
        if not isinstance(call, ast.Call) or getattr(call.func, "attr", "") != "translate":
            continue
        context, *rest = call.args
        if isinstance(context, ast.Constant) and rest and isinstance(rest[0], ast.Name):
            yield node.name, str(context.value)
