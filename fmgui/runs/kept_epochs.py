"""The states that a run has kept of its epochs, to look back at and to fork from."""

import os
import re
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from fmgui.errors import RunError
from fmgui.runs.arrays import Array, read_arrays
from fmgui.runs.files import replacing
from fmgui.runs.run_folder import RunFolder

MOST_EPOCHS = 50
"""A run keeps no more epochs than these, the first and the latest among them."""

MOST_BYTES = 100_000_000
"""What they take on the disk at most, but for the latest, which shares it with ``state.npz``."""

VARIABLE = "variable"
"""``variable_0``, ``variable_1``, ...: all that a training changes, the network's first."""

ROLES = "roles"
"""What each of those variables is, as words; see ``WEIGHT``."""

WEIGHT = "weight"
"""The role of the network's weights, which stand in the order of Keras's ``get_weights()``."""

_FILE = re.compile(r"(\d{4,9})\.npz")


@dataclass(frozen=True)
class KeptEpochs:
    """The epochs that a run has kept: files in its folder ``epochs``, each a whole state."""

    run: RunFolder

    def epochs(self) -> list[int]:
        """Return which epochs there are, in order; 0 is the state before the first step."""
        with suppress(OSError):
            found = (_FILE.fullmatch(path.name) for path in self.run.epochs_folder.iterdir())
            return sorted(int(match[1]) for match in found if match)
        return []

    def file(self, epoch: int) -> Path:
        """Return where an epoch's state is, or would be, such as ``epochs/0007.npz``."""
        return self.run.epochs_folder / f"{epoch:04d}.npz"

    def weights(self, epoch: int) -> list[Array]:
        """Return the network's weights after an epoch, as Keras's ``get_weights()`` lists them.

        The arrays cannot be written to.

        Raises:
            RunError: The epoch was not kept, or its file is damaged.
        """
        path = self.file(epoch)
        try:
            roles = read_arrays(path, lambda name: name == ROLES)[ROLES].tolist()
            names = [f"{VARIABLE}_{place}" for place, role in enumerate(roles) if role == WEIGHT]
            arrays = read_arrays(path, set(names).__contains__)
            return [arrays[name] for name in names]
        except FileNotFoundError:
            raise RunError(f"{self.run.path} has not kept epoch {epoch}.") from None
        except (KeyError, TypeError):
            raise RunError(f"{path} is damaged.") from None

    def take_over(self, other: "KeptEpochs", before: int) -> None:
        """Keep the epochs before one that another run has kept too.

        Raises ``OSError`` where that cannot be done.
        """
        self.run.epochs_folder.mkdir(exist_ok=True)
        for epoch in other.epochs():
            if epoch < before:
                _link_or_copy(other.file(epoch), self.file(epoch))

    def keep(self, epoch: int, state_file: Path) -> None:
        """Keep the state in ``state_file``, which must only ever be replaced and not changed.

        Where the epochs become too many, every other one of those before is given up, but never
        the first one.

        Raises ``OSError`` where the file cannot be written.
        """
        self.run.epochs_folder.mkdir(exist_ok=True)
        _link_or_copy(state_file, self.file(epoch))
        self._thin_out(epoch, state_file.stat().st_size)

    def _thin_out(self, latest: int, size: int) -> None:
        most = min(MOST_EPOCHS, 1 + MOST_BYTES // max(size, 1))
        stay = _spread(latest, most)
        for epoch in self.epochs():
            if epoch not in stay:
                self.file(epoch).unlink(missing_ok=True)


def _link_or_copy(source: Path, path: Path) -> None:
    path.unlink(missing_ok=True)
    try:
        # The same bytes under another name: it takes neither time nor room.
        os.link(source, path)
    except OSError:
        with replacing(path) as temporary:
            shutil.copyfile(source, temporary)


def _spread(latest: int, most: int) -> set[int]:
    """Return which epochs from 0 to the latest are to stay, as evenly spread as can be.

    Distances are powers of two, so that those given up once are never wanted again.
    """
    if most < 2:
        return {latest}
    distance = 1
    while len(range(0, latest, distance)) + 1 > most:
        distance *= 2
    return {*range(0, latest, distance), latest}
