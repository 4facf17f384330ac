"""Fashion-MNIST from its mirrors, with progress, cancel and checksums."""

import errno
import hashlib
import queue
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import pooch

from fmgui.errors import Cancelled, DataError

MIRRORS = (
    "https://storage.googleapis.com/tensorflow/tf-keras-datasets/",
    "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/",
    "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
)
"""Addresses that hold the four files, tried in turn. The checksums make plain http safe enough."""

TIME_LIMIT = 15.0
"""Seconds without an arrival after which a mirror is given up."""

_CHUNK = 32 * 1024
_CANCEL_INTERVAL = 0.1
"""Seconds between two looks at whether the download was cancelled."""

_INSTEAD = (
    "use the built-in drawn clothes, which need no network, or choose a folder with the four "
    "files, for example on a USB stick."
)


class RemoteFile(NamedTuple):
    """A file to fetch: its name behind a mirror's address, its size in bytes, its SHA-256."""

    name: str
    size: int
    sha256: str


FASHION_MNIST = (
    RemoteFile(
        "train-images-idx3-ubyte.gz",
        26421880,
        "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84",
    ),
    RemoteFile(
        "train-labels-idx1-ubyte.gz",
        29515,
        "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845",
    ),
    RemoteFile(
        "t10k-images-idx3-ubyte.gz",
        4422102,
        "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073",
    ),
    RemoteFile(
        "t10k-labels-idx1-ubyte.gz",
        5148,
        "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5",
    ),
)


class _MirrorError(Exception):
    """One mirror did not give the right file; the next one may."""

    def __init__(self, reason: str, *, reached: bool) -> None:
        super().__init__(reason)
        self.reached = reached


def download(
    folder: Path,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
    mirrors: Sequence[str] = MIRRORS,
    *,
    files: Sequence[RemoteFile] = FASHION_MNIST,
    time_limit: float = TIME_LIMIT,
) -> None:
    """Fetch the files into ``folder``, from the first mirror that gives the right ones.

    ``progress`` is told the bytes received and the bytes of all files together; it goes back where
    a mirror fails half-way. ``cancelled`` is asked ten times a second. Both are called in the
    calling thread. Where ``folder`` already holds the files, nothing is fetched.

    Whatever happens, ``folder`` holds afterwards what it held before, or all files, checked; only a
    folder that stood there already takes the checked files one by one.

    Raises ``Cancelled`` when called off, and ``DataError`` where no mirror can be reached, none
    has the right files, or ``folder`` cannot be written to.
    """
    total = sum(file.size for file in files)
    progress(0, total)
    try:
        if not is_complete(folder, files):
            folder.parent.mkdir(parents=True, exist_ok=True)
            # Beside the folder, because a move within a disk is whole and takes no time.
            with TemporaryDirectory(
                prefix=f".{folder.name}-", dir=folder.parent, ignore_cleanup_errors=True
            ) as temporary:
                fetched = Path(temporary) / folder.name
                fetched.mkdir()
                fetcher = _Fetcher(mirrors, total, progress, cancelled, time_limit)
                for file in files:
                    fetcher.fetch(file, fetched)
                _move(fetched, folder)
    except OSError as error:
        raise DataError(_disk_sentence(error, folder, total)) from error
    progress(total, total)


def is_complete(folder: Path, files: Sequence[RemoteFile] = FASHION_MNIST) -> bool:
    """Tell whether ``folder`` holds all files, with the right content.

    Raises ``OSError`` where a file is there but cannot be read.
    """
    return all(_is_right(folder / file.name, file) for file in files)


def _is_right(path: Path, file: RemoteFile) -> bool:
    if not path.is_file() or path.stat().st_size != file.size:
        return False
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest() == file.sha256


class _Fetcher:
    """Fetches one file after another, each from the mirror that served last or else the next."""

    def __init__(
        self,
        mirrors: Sequence[str],
        total: int,
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
        time_limit: float,
    ) -> None:
        self._mirrors = deque(mirrors)
        self._total = total
        self._progress = progress
        self._cancelled = cancelled
        self._time_limit = time_limit
        self._fetched = 0
        # It would write each address to standard error.
        pooch.get_logger().setLevel("WARNING")

    def fetch(self, file: RemoteFile, folder: Path) -> None:
        """Put the file into ``folder``, or raise ``Cancelled`` or ``DataError``."""
        failures: list[_MirrorError] = []
        while len(failures) < len(self._mirrors):
            try:
                self._fetch_from(self._mirrors[0], file, folder)
            except _MirrorError as failure:
                failures.append(failure)
                self._mirrors.rotate(-1)
            else:
                self._fetched += file.size
                return
        raise DataError(_network_sentence(file, failures))

    def _fetch_from(self, mirror: str, file: RemoteFile, folder: Path) -> None:
        def receive(url: str, output: str, _pooch: object) -> None:
            self._receive(url, Path(output), file.size)

        known_hash = f"sha256:{file.sha256}"
        try:
            pooch.retrieve(mirror + file.name, known_hash, file.name, folder, downloader=receive)
        except ValueError as error:
            raise _MirrorError("its checksum is wrong", reached=True) from error

    def _receive(self, url: str, output: Path, size: int) -> None:
        """Write what comes from ``url`` to ``output``; it should be ``size`` bytes."""
        connection = _Connection(url, self._time_limit)
        received = 0
        try:
            with output.open("wb") as written:
                while chunk := connection.next_chunk(self._cancelled):
                    written.write(chunk)
                    received += len(chunk)
                    if received > size:
                        raise _MirrorError("it is longer than it should be", reached=True)
                    self._progress(self._fetched + received, self._total)
        finally:
            connection.abandon()
        if received < size:
            raise _MirrorError("it broke off", reached=True)


class _Connection:
    """A file coming from a mirror, chunk by chunk, in a thread of its own.

    Nothing can interrupt a connection that hangs, so when it is no longer wanted it is left to end
    by its time limit. It holds no file.
    """

    def __init__(self, url: str, time_limit: float) -> None:
        self._url = url
        self._time_limit = time_limit
        self._arrivals: queue.SimpleQueue[bytes | _MirrorError] = queue.SimpleQueue()
        self._begun = False
        self._abandoned = threading.Event()
        # A daemon, so that a hanging connection does not keep the program from ending.
        threading.Thread(target=self._run, name="download", daemon=True).start()

    def next_chunk(self, cancelled: Callable[[], bool]) -> bytes:
        """Wait for the next bytes; no bytes mean that the file has ended."""
        give_up = time.monotonic() + self._time_limit
        while time.monotonic() < give_up:
            if cancelled():
                raise Cancelled("The download was cancelled; nothing of it was kept.")
            try:
                arrival = self._arrivals.get(timeout=_CANCEL_INTERVAL)
            except queue.Empty:
                continue
            if isinstance(arrival, _MirrorError):
                raise arrival
            return arrival
        raise self._failure("no answer came")

    def abandon(self) -> None:
        """Let the connection end as soon as it can."""
        self._abandoned.set()

    def write(self, chunk: bytes) -> None:
        """Take a chunk, as a file would; pooch calls this in the connection's thread."""
        if self._abandoned.is_set():
            raise self._failure("it is no longer wanted")
        self._begun = True
        self._arrivals.put(chunk)

    def flush(self) -> None:
        """Do nothing; pooch calls this after each chunk."""

    def _run(self) -> None:
        responses: list[Any] = []
        downloader = pooch.HTTPDownloader(
            chunk_size=_CHUNK,
            timeout=self._time_limit,
            # The files are gzipped, and must arrive so.
            headers={"Accept-Encoding": "identity"},
            # pooch leaves its response open when it fails.
            hooks={"response": lambda response, **_: responses.append(response)},
        )
        try:
            downloader(self._url, self, None)
        # Whatever it was, this mirror failed; requests, urllib3 and ssl have errors of their own.
        except Exception as error:
            response = getattr(error, "response", None)
            if response is None:
                self._arrivals.put(self._failure(str(error)))
            else:
                reason = f"the answer was {response.status_code}"
                self._arrivals.put(_MirrorError(reason, reached=True))
        else:
            self._arrivals.put(b"")
        finally:
            for response in responses:
                response.close()

    def _failure(self, reason: str) -> _MirrorError:
        return _MirrorError("it broke off" if self._begun else reason, reached=self._begun)


def _move(fetched: Path, folder: Path) -> None:
    if not folder.exists():
        fetched.rename(folder)
        return
    for file in fetched.iterdir():
        file.replace(folder / file.name)


def _network_sentence(file: RemoteFile, failures: Sequence[_MirrorError]) -> str:
    answers = [failure for failure in failures if failure.reached]
    if not answers:
        return (
            "Fashion-MNIST cannot be downloaded because none of its servers can be reached; "
            + _INSTEAD
        )
    return (
        f"None of the servers gave a right copy of {file.name} ({answers[-1]}); "
        f"try again later, {_INSTEAD}"
    )


def _disk_sentence(error: OSError, folder: Path, total: int) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return (
            f"There is no room for the {total / 1e6:.0f} MB of Fashion-MNIST in {folder.parent}; "
            f"free some and try again, {_INSTEAD}"
        )
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return (
            f"Fashion-MNIST cannot be kept in {folder} because writing there is not allowed; "
            + _INSTEAD
        )
    reason = error.strerror or str(error)
    return f"Fashion-MNIST cannot be written to {folder} ({reason}); {_INSTEAD}"
