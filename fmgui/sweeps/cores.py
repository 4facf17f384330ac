"""Trainings side by side on the cores of this machine."""

import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from fmgui.sweeps.child import Job, train
from fmgui.sweeps.events import Event, MemberBegun, MemberEnded

MOST_AT_ONCE = 8
"""Trainings at once by default, however many cores there are: each takes half a gigabyte."""


def at_once() -> int:
    """Return how many trainings this machine carries side by side: one a core."""
    return max(1, min(os.cpu_count() or 1, MOST_AT_ONCE))


class Cores:
    """Trains jobs in processes of their own, some at once."""

    def __init__(self, data: str, processes: int) -> None:
        self._data = data
        self._processes = processes

    def run(
        self, jobs: Sequence[Job], emit: Callable[[Event], None], stopping: threading.Event
    ) -> None:
        """Train all jobs, in order, and tell of each. Return when none is under way."""

        def carry_out(job: Job) -> None:
            if stopping.is_set():
                return
            emit(MemberBegun(job.name))
            problem = train(job, self._data, stopping)
            emit(MemberEnded(job.name, job.run, problem))

        with ThreadPoolExecutor(self._processes) as threads:
            for _ in threads.map(carry_out, jobs):
                pass
