import subprocess
import sys
import time

import pytest

from fmgui.errors import RunError
from fmgui.runs.lock import being_trained, is_being_trained
from fmgui.runs.run_folder import RunFolder

HOLDING = """
import sys, time
from pathlib import Path
from fmgui.runs.lock import being_trained
from fmgui.runs.run_folder import RunFolder
with being_trained(RunFolder(Path(sys.argv[1]))):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def run(tmp_path):
    return RunFolder.create(tmp_path / "run")


def test_a_run_is_trained_by_one_program_at_a_time(run):
    assert not is_being_trained(run.path)
    with being_trained(run):
        assert is_being_trained(run.path)
        with pytest.raises(RunError, match="is being trained by process"), being_trained(run):
            pass
    assert not is_being_trained(run.path)
    with being_trained(run):
        pass


def test_a_program_that_was_killed_holds_nothing_any_more(run):
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(run.path)], stdout=subprocess.PIPE
    ) as process:
        assert process.stdout.readline().strip() == b"held"
        with pytest.raises(RunError, match=f"process {process.pid} on"), being_trained(run):
            pass
        process.kill()
        process.wait()
    end = time.monotonic() + 10
    while is_being_trained(run.path) and time.monotonic() < end:
        time.sleep(0.01)
    with being_trained(run):
        pass


def test_a_folder_that_is_gone_is_told(tmp_path):
    with (
        pytest.raises(RunError, match="cannot be written"),
        being_trained(RunFolder(tmp_path / "gone")),
    ):
        pass
