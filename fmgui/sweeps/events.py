"""What a sweep tells while it goes on: frozen, plain values that may cross threads."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class MemberBegun:
    """A training of the sweep has begun."""

    name: str


@dataclass(frozen=True)
class MemberEnded:
    """A training of the sweep is over, or was before the sweep began."""

    name: str
    run: Path
    """Where its run is."""
    problem: str = ""
    """One sentence on why there is no result; empty where there is one."""
    was_there: bool = False
    """Whether the run had been trained already."""


Event = MemberBegun | MemberEnded
