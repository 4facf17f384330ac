"""A training in a process of its own: ``fmgui train``, or ``fmgui resume`` for one cut off."""

import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

from fmgui.specs.experiment import Experiment

_LOOK_AGAIN_SECONDS = 0.1
_STOP_SECONDS = 60.0
"""How long a training that was asked to stop may take for its last files."""
_STOPPED = 130
"""The exit status of a training that was asked to stop."""


@dataclass(frozen=True)
class Job:
    """What a process is to train."""

    name: str
    experiment: Experiment
    run: Path
    """The run's folder: a new one, or that of a run which was cut off."""
    resumes: bool = False
    """Whether the run is there and goes on."""


def train(job: Job, data: str, stopping: threading.Event) -> str:
    """Train in a new process, and wait for it.

    The process ends by itself, with whole files, when this one ends for whatever reason: its
    standard input is then closed.

    Args:
        job: What to train.
        data: The data set, as ``--data`` takes it.
        stopping: Set from another thread, it lets the training stop as Ctrl+C does.

    Returns:
        Empty, or one sentence on why the training failed.
    """
    with tempfile.TemporaryDirectory(prefix="fmgui-", ignore_cleanup_errors=True) as folder:
        file = Path(folder) / "experiment.json"
        file.write_text(job.experiment.to_json(), encoding="utf-8")
        told = Path(folder) / "told.txt"
        with told.open("wb") as errors:
            process = subprocess.Popen(
                [*_command(job, file), "--data", data, "--until-input-ends"],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=errors,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            status = _wait(process, stopping)
        if status == 0:
            return ""
        if status == _STOPPED:
            return "Stopped before its end."
        sentences = told.read_text(encoding="utf-8", errors="replace").strip().splitlines()
        return sentences[-1] if sentences else f"The training ended with status {status}."


def _command(job: Job, file: Path) -> list[str]:
    program = [sys.executable, "-m", "fmgui"]
    if job.resumes:
        return [*program, "resume", str(job.run)]
    return [*program, "train", str(file), "--out", str(job.run)]


def _wait(process: "subprocess.Popen[bytes]", stopping: threading.Event) -> int:
    assert process.stdin is not None
    try:
        while not stopping.is_set():
            try:
                return process.wait(_LOOK_AGAIN_SECONDS)
            except subprocess.TimeoutExpired:
                continue
        process.stdin.close()
        return process.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()
    finally:
        process.stdin.close()
