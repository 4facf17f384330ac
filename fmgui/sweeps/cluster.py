"""Trainings on a lab's machines, over a Dask scheduler that somebody has started there.

Needs the extra ``cluster``. Each worker trains in a process of its own, as this machine would, and
sends the finished run's files back. A worker that dies takes nothing along: Dask gives its training
to another one, which begins it anew.
"""

import io
import os
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from fmgui.data.dataset import Dataset
from fmgui.data.idx import write_folder
from fmgui.errors import FmguiError, RunError
from fmgui.runs.files import put_folder
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.experiment import Experiment
from fmgui.sweeps.child import Job, train
from fmgui.sweeps.events import Event, MemberBegun, MemberEnded

Files = dict[str, bytes]
"""A run's files by their place in its folder, such as ``epochs/0007.npz``."""

CONNECT_SECONDS = 10
_LOOK_AGAIN_SECONDS = 0.5


class Cluster:
    """Trains jobs on the workers of a Dask scheduler.

    Raises:
        FmguiError: Dask is not installed, or no scheduler answers at the address.
    """

    def __init__(self, address: str, dataset: Dataset) -> None:
        try:
            from dask.distributed import Client
        except ImportError:
            raise FmguiError(
                "Training on other machines needs Dask: install fmgui with its extra, "
                "as in pip install 'fmgui[cluster]'."
            ) from None
        try:
            self._client = Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
        except (OSError, TimeoutError, ValueError) as error:
            raise FmguiError(f"No Dask scheduler answers at {address}: {error}.") from None
        self._dataset = dataset

    def run(
        self, jobs: Sequence[Job], emit: Callable[[Event], None], stopping: threading.Event
    ) -> None:
        """Train all jobs, and tell of each as its run arrives here."""
        with self._client as client:
            # On every worker: what lies on one alone would be lost with it.
            data = client.scatter(_packed(self._dataset), broadcast=True)
            futures = {
                client.submit(_train_there, job.experiment.to_json(), data, pure=False): job
                for job in jobs
            }
            for job in jobs:
                emit(MemberBegun(job.name))
            self._gather(futures, emit, stopping)

    def _gather(
        self, futures: dict[Any, Job], emit: Callable[[Event], None], stopping: threading.Event
    ) -> None:
        while futures and not stopping.wait(_LOOK_AGAIN_SECONDS):
            for future in [future for future in futures if future.status != "pending"]:
                emit(self._received(future, futures.pop(future)))
        for future in futures:
            future.cancel()

    def _received(self, future: Any, job: Job) -> MemberEnded:
        """Put a run that has arrived into its folder."""
        if future.status == "error":
            problem = f"The training failed there: {future.exception()}."
            return MemberEnded(job.name, job.run, problem)
        if future.status != "finished":
            return MemberEnded(job.name, job.run, "The scheduler let this training go.")
        files, problem = future.result()
        try:
            if files:
                put_folder(job.run, files)
                self._name_data_set(RunFolder(job.run))
        except (OSError, RunError) as error:
            problem = f"{job.run} cannot be written: {error}."
        return MemberEnded(job.name, job.run, problem)

    def _name_data_set(self, run: RunFolder) -> None:
        """Call the data set what it is called here; the worker knew its files alone."""
        run.write_environment({**run.environment(), "data_set": self._dataset.name})


def _train_there(experiment: str, packed: bytes) -> tuple[Files, str]:
    """Train on a worker; return the run's files, and why it failed where it did."""
    with TemporaryDirectory(prefix="fmgui-", ignore_cleanup_errors=True) as folder:
        data, run = Path(folder) / "data", Path(folder) / "run"
        data.mkdir()
        write_folder(data, _unpacked(packed))
        described = Experiment.from_json(experiment, "The experiment sent")
        problem = train(Job("", described, run), str(data), threading.Event())
        return _files(run), problem


def _files(run: Path) -> Files:
    return {
        path.relative_to(run).as_posix(): path.read_bytes()
        for path in (Path(place, name) for place, _, names in os.walk(run) for name in names)
    }


def _packed(dataset: Dataset) -> bytes:
    file = io.BytesIO()
    np.savez_compressed(
        file,
        name=np.array(dataset.name),
        train_images=dataset.train_images,
        train_labels=dataset.train_labels,
        test_images=dataset.test_images,
        test_labels=dataset.test_labels,
    )
    return file.getvalue()


def _unpacked(packed: bytes) -> Dataset:
    with np.load(io.BytesIO(packed), allow_pickle=False) as arrays:
        return Dataset(
            str(arrays["name"]),
            arrays["train_images"],
            arrays["train_labels"],
            arrays["test_images"],
            arrays["test_labels"],
        )
