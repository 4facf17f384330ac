"""Trainings on other machines: two workers here, one of which is killed half-way."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import Counter

import pytest

from fmgui.data.drawn import drawn_clothes
from fmgui.errors import FmguiError
from fmgui.runs.groups import Groups
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.specs.sweep import members
from fmgui.sweeps.cluster import Cluster
from fmgui.sweeps.events import MemberEnded
from fmgui.sweeps.sweep import carry_out

SHORT = with_settings(preset("softmax").experiment, [("training.epochs", 20)])


def test_without_dask_it_is_told_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "dask.distributed", None)
    with pytest.raises(FmguiError, match=r"fmgui\[cluster\]"):
        Cluster("tcp://127.0.0.1:1", drawn_clothes(10, 5))


@pytest.fixture
def scheduler(tmp_path):
    """A scheduler and two workers, started by Dask's own commands; its address and workers."""
    pytest.importorskip("distributed")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    log = (tmp_path / "dask.log").open("wb")
    begun = []

    def begin(*words: str) -> subprocess.Popen:
        command = [sys.executable, "-m", "dask", *words, "--no-dashboard"]
        process = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True)
        begun.append(process)
        return process

    begin("scheduler", "--host", "127.0.0.1", "--port", str(port))
    workers = [
        begin("worker", address, "--nworkers", "1", "--nthreads", "1", "--no-nanny")
        for _ in range(2)
    ]
    yield address, workers
    for process in begun:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    log.close()


@pytest.mark.slow
@pytest.mark.timeout(400)
@pytest.mark.skipif(sys.platform == "win32", reason="processes are killed as POSIX kills them")
def test_a_worker_that_dies_loses_nothing_and_nothing_is_trained_twice(tmp_path, scheduler):
    address, workers = scheduler
    dataset, told, runs = drawn_clothes(100, 20), [], tmp_path / "runs"
    pool = Cluster(address, dataset)
    planned = members(SHORT, 4)
    sweep = threading.Thread(
        target=carry_out,
        args=(planned, dataset, runs, pool, told.append, threading.Event()),
        daemon=True,
    )
    sweep.start()
    patience = time.monotonic() + 200
    while time.monotonic() < patience and not any(isinstance(e, MemberEnded) for e in told):
        time.sleep(0.2)
    os.killpg(workers[0].pid, signal.SIGKILL)
    sweep.join(200)
    assert not sweep.is_alive()
    ended = [event for event in told if isinstance(event, MemberEnded)]
    assert Counter(event.name for event in ended) == Counter(member.name for member in planned)
    assert {event.problem for event in ended} == {""}
    (group,) = next(Groups().read(runs))
    assert [repeat.experiment.training.seed for repeat in group.repeats] == [42, 43, 44, 45]
    assert {repeat.data_set for repeat in group.repeats} == {dataset.name}
    assert all(len(repeat.run.history()) == 20 for repeat in group.repeats)
