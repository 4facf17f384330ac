"""The program that draws sketches, as text for a script that must run without it.

The modules are read as they are, not imported.
"""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_FMGUI = Path(__file__).parent.parent
_FIRST = "fmgui.data.sketches"
_PACKAGE = "fmgui.data"
_NEW_PACKAGE = "sketching"

_IN_ASCII = {"×": "x", "°": " degrees"}

HEADING = "####"
"""Begins a line, before the name of the module that follows."""
MODULE = _FIRST.replace(_PACKAGE, _NEW_PACKAGE)
"""What the module that draws the sketches is called in the script."""


@cache
def sketch_source() -> str:
    """Return the modules that draw sketches, each under a heading, none before what it imports.

    They are in ASCII, need NumPy alone, and have names of their own, so that they never meet those
    of an installed program.
    """
    parts = []
    for name in dict.fromkeys(_with_imports(_FIRST)):
        text = _path(name).read_text(encoding="utf-8").replace(_PACKAGE, _NEW_PACKAGE)
        for sign, word in _IN_ASCII.items():
            text = text.replace(sign, word)
        plain = text.encode("ascii", "backslashreplace").decode("ascii")
        parts.append(f"{HEADING} {name.replace(_PACKAGE, _NEW_PACKAGE)}\n{plain}")
    return "\n\n".join(parts)


def _with_imports(name: str) -> Iterator[str]:
    """Yield the names of the program's modules that a module imports, and its own at last."""
    for node in ast.parse(_path(name).read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith(_PACKAGE):
            yield from _with_imports(node.module)
    yield name


def _path(name: str) -> Path:
    path = _FMGUI.joinpath(*name.split(".")[1:])
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
