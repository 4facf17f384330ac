"""Carrying out a sweep: what is there already is not trained twice, what was cut off goes on."""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from fmgui.data.dataset import Dataset
from fmgui.runs.groups import Repeat, read_repeats
from fmgui.runs.places import new_run_path
from fmgui.specs.sweep import Member, without_seed
from fmgui.sweeps.child import Job
from fmgui.sweeps.events import Event, MemberEnded


class Pool(Protocol):
    """Something that trains many jobs."""

    def run(
        self, jobs: Sequence[Job], emit: Callable[[Event], None], stopping: threading.Event
    ) -> None:
        """Train all jobs, and tell of each, perhaps from several threads."""


def carry_out(
    members: Sequence[Member],
    dataset: Dataset,
    folder: Path,
    pool: Pool,
    emit: Callable[[Event], None],
    stopping: threading.Event,
) -> None:
    """Train all members of a sweep that a folder of runs has not.

    A run of the same experiment, seed and data that is over counts, whoever trained it; one that
    was cut off goes on where it was.

    Args:
        members: What to train.
        dataset: What they are trained on.
        folder: Where their runs are to be.
        pool: Who trains.
        emit: Called with each event; never by two threads at once.
        stopping: Set from another thread, it ends the sweep; runs keep what they have reached.
    """
    one_at_a_time = threading.Lock()

    def tell(event: Event) -> None:
        with one_at_a_time:
            emit(event)

    there = {
        (without_seed(repeat.experiment), repeat.experiment.training.seed): repeat
        for repeat in read_repeats(folder)
        if repeat.fingerprint == dataset.fingerprint
    }
    jobs = []
    for member in members:
        key = (without_seed(member.experiment), member.experiment.training.seed)
        repeat = there.get(key)
        if repeat is not None and _is_complete(repeat):
            tell(MemberEnded(member.name, repeat.run.path, was_there=True))
        else:
            jobs.append(_job(member, repeat, folder))
    if jobs:
        pool.run(jobs, tell, stopping)


def _is_complete(repeat: Repeat) -> bool:
    return repeat.run.result().get("outcome") in ("finished", "early_stopped", "diverged")


def _job(member: Member, repeat: Repeat | None, folder: Path) -> Job:
    if repeat is not None and repeat.run.state_file.is_file() and len(repeat.course.epoch):
        return Job(member.name, member.experiment, repeat.run.path, resumes=True)
    return Job(member.name, member.experiment, new_run_path(member.name, folder))
