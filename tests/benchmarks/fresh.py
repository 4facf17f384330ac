"""Calling a function in an interpreter of its own, with folders of its own."""

import importlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from typing import Any

_TIME_LIMIT = 1800
_FOLDERS = ("FMGUI_RUNS", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")


def call(function: Callable[..., Any], **arguments: Any) -> Any:
    """Return what a function returns in a fresh process.

    Args:
        function: A function of a module's top level.
        **arguments: Its arguments; they and the result must be plain values of JSON.
    """
    name = f"{function.__module__}:{function.__name__}"
    return json.loads(_output([sys.executable, "-m", __name__, name, json.dumps(arguments)]))


def script(text: str, compiled: str = "") -> str:
    """Return the last line that a script of Python prints in a fresh process.

    Args:
        text: The script.
        compiled: A folder where Python finds and keeps compiled modules; empty for where it
            is used to, if at all.
    """
    variables = {"PYTHONPYCACHEPREFIX": compiled, "PYTHONDONTWRITEBYTECODE": ""}
    return _output([sys.executable, "-c", text], **(variables if compiled else {}))


def _output(command: list[str], **variables: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            command,
            env={
                **os.environ,
                "QT_QPA_PLATFORM": "offscreen",
                **dict.fromkeys(_FOLDERS, folder),
                **variables,
            },
            capture_output=True,
            timeout=_TIME_LIMIT,
            check=False,
            text=True,
        )
    if done.returncode or not done.stdout:
        raise RuntimeError(f"A measured process ended with {done.returncode}.\n{done.stderr}")
    return done.stdout.splitlines()[-1]


def _main() -> None:
    name, arguments = sys.argv[1:]
    module, function = name.split(":")
    result = getattr(importlib.import_module(module), function)(**json.loads(arguments))
    print(json.dumps(result), flush=True)
    # What a measured window has begun may still be loading.
    os._exit(0)


if __name__ == "__main__":
    _main()
