"""Where the program's own files are: icons, presets, texts."""

from functools import cache
from pathlib import Path


@cache
def folder() -> Path:
    """Return the folder of the program's resources.

    A wheel carries it inside the package. An editable install does not, so there the
    repository's own folder is used.
    """
    package = Path(__file__).parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"
