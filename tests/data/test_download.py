import errno
import hashlib
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np
import pytest

from fmgui.data import download as download_module
from fmgui.data.download import FASHION_MNIST, MIRRORS, RemoteFile, download, is_complete
from fmgui.errors import Cancelled, DataError

CONTENTS = {
    "pictures.gz": np.random.default_rng(0).bytes(300_000),
    "labels.gz": np.random.default_rng(1).bytes(2_000),
}
FILES = tuple(
    RemoteFile(name, len(content), hashlib.sha256(content).hexdigest())
    for name, content in CONTENTS.items()
)
TOTAL = 302_000


class Server(ThreadingHTTPServer):
    """A web server with several mirrors; each folder of it behaves as it is called."""

    daemon_threads = False

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.requests = []
        self.released = threading.Event()

    def mirror(self, behaviour):
        return f"http://127.0.0.1:{self.server_port}/{behaviour}/"


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.requests.append(self.path)
        _, behaviour, name = self.path.split("/")
        content = CONTENTS[name]
        if behaviour == "missing":
            self.send_error(404)
            return
        if behaviour == "silent":
            self.server.released.wait(20)
            return
        if behaviour == "wrong":
            content = bytes(len(content))
        elif behaviour == "long":
            content += b"more"
        elif behaviour == "short":
            content = content[:-1]
        self.send_response(200)
        # A connection that breaks has promised more than it brings.
        if behaviour not in ("unmeasured", "endless"):
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        half = len(content) // 2
        try:
            self.wfile.write(content[:half])
            if behaviour == "stalling":
                self.server.released.wait(20)
            elif behaviour not in ("breaking", "unmeasured"):
                self.wfile.write(content[half:])
            while behaviour == "endless" and not self.server.released.is_set():
                self.wfile.write(content)
        except ConnectionError:
            pass  # The program has hung up.

    def log_message(self, *arguments):
        pass


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with Server() as server:
        serving = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        serving.start()
        yield server
        server.released.set()
        server.shutdown()
        serving.join()
    assert_connections_end()


def assert_connections_end():
    for thread in threading.enumerate():
        if thread.name == "download":
            thread.join(5)
            assert not thread.is_alive()


def nobody_looks(*_):
    """A progress that nobody looks at."""


def never():
    return False


def fetch(folder, mirrors, progress=nobody_looks, cancelled=never, time_limit=10.0):
    download(folder, progress, cancelled, mirrors, files=FILES, time_limit=time_limit)


def assert_whole(folder):
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == CONTENTS
    assert list(folder.parent.iterdir()) == [folder]


def test_the_files_arrive_with_their_progress(tmp_path, server):
    told = []
    fetch(tmp_path / "kept", [server.mirror("good")], lambda *now: told.append(now))
    assert_whole(tmp_path / "kept")
    assert told[0] == (0, TOTAL)
    assert told[-1] == (TOTAL, TOTAL)
    assert told == sorted(told)
    assert len(told) > 5


def test_folders_above_are_made(tmp_path, server):
    fetch(tmp_path / "user" / "share" / "kept", [server.mirror("good")])
    assert_whole(tmp_path / "user" / "share" / "kept")


BROKEN = {
    "missing": "the answer was 404",
    "wrong": "its checksum is wrong",
    "long": "it is longer than it should be",
    "short": "it broke off",
    "breaking": "it broke off",
    "unmeasured": "it broke off",
    "stalling": "it broke off",
}


@pytest.mark.parametrize("behaviour", [*BROKEN, "silent"])
def test_after_a_broken_mirror_the_next_is_tried(tmp_path, server, behaviour):
    mirrors = [server.mirror(behaviour), server.mirror("good")]
    fetch(tmp_path / "kept", mirrors, time_limit=1.0)
    assert_whole(tmp_path / "kept")


def test_a_mirror_that_cannot_be_reached_is_passed_over(tmp_path, server):
    fetch(tmp_path / "kept", ["http://127.0.0.1:1/", server.mirror("good")])
    assert_whole(tmp_path / "kept")


def test_the_mirror_that_served_last_is_asked_first(tmp_path, server):
    fetch(tmp_path / "kept", [server.mirror("missing"), server.mirror("good")])
    assert server.requests == ["/missing/pictures.gz", "/good/pictures.gz", "/good/labels.gz"]


@pytest.mark.parametrize("behaviour", BROKEN)
def test_without_a_right_copy_nothing_is_left(tmp_path, server, behaviour):
    mirrors = [server.mirror(behaviour), server.mirror(behaviour)]
    with pytest.raises(DataError) as raised:
        fetch(tmp_path / "kept", mirrors, time_limit=1.0)
    assert str(raised.value) == (
        f"None of the servers gave a right copy of pictures.gz ({BROKEN[behaviour]}); try again "
        "later, use the built-in drawn clothes, which need no network, or choose a folder with "
        "the four files, for example on a USB stick."
    )
    assert len(server.requests) == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("mirror", ["http://127.0.0.1:1/", "http://nowhere.invalid/"])
def test_without_a_network_the_ways_that_need_none_are_told(tmp_path, monkeypatch, mirror):
    monkeypatch.setenv("NO_PROXY", "*")
    with pytest.raises(DataError) as raised:
        fetch(tmp_path / "kept", [mirror])
    assert str(raised.value) == (
        "Fashion-MNIST cannot be downloaded because none of its servers can be reached; use the "
        "built-in drawn clothes, which need no network, or choose a folder with the four files, "
        "for example on a USB stick."
    )
    assert list(tmp_path.iterdir()) == []


def test_a_server_that_never_answers_is_as_none(tmp_path, server):
    with pytest.raises(DataError, match="none of its servers can be reached"):
        fetch(tmp_path / "kept", [server.mirror("silent")], time_limit=0.5)


def test_a_connection_that_never_ends_is_hung_up(tmp_path, server):
    with pytest.raises(DataError, match="it is longer than it should be"):
        fetch(tmp_path / "kept", [server.mirror("endless")])
    assert_connections_end()


def test_cancelled_half_way_nothing_is_left(tmp_path, server):
    received = []
    with pytest.raises(Cancelled, match="nothing of it was kept"):
        fetch(
            tmp_path / "kept",
            [server.mirror("good")],
            lambda *now: received.append(now[0]),
            lambda: received[-1] > TOTAL // 2,
        )
    assert TOTAL // 2 < received[-1] < TOTAL
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("behaviour", ["silent", "stalling"])
def test_cancelling_a_connection_that_hangs_is_answered_at_once(tmp_path, server, behaviour):
    cancelled = threading.Event()
    cancelled_at = []

    def cancel():
        cancelled_at.append(time.monotonic())
        cancelled.set()

    timer = threading.Timer(0.3, cancel)
    timer.start()
    with pytest.raises(Cancelled):
        fetch(tmp_path / "kept", [server.mirror(behaviour)], cancelled=cancelled.is_set)
    assert time.monotonic() - cancelled_at[0] < 5, "it has waited for the connection"
    timer.join()
    assert list(tmp_path.iterdir()) == []


def test_what_is_complete_is_not_fetched_again(tmp_path, server):
    fetch(tmp_path / "kept", [server.mirror("good")])
    server.requests.clear()
    told = []
    fetch(tmp_path / "kept", [server.mirror("good")], lambda *now: told.append(now))
    assert server.requests == []
    assert told == [(0, TOTAL), (TOTAL, TOTAL)]


@pytest.mark.parametrize("damaged", [b"", CONTENTS["labels.gz"][:-1], bytes(2_000)])
def test_a_damaged_copy_is_mended(tmp_path, server, damaged):
    fetch(tmp_path / "kept", [server.mirror("good")])
    (tmp_path / "kept" / "labels.gz").write_bytes(damaged)
    assert not is_complete(tmp_path / "kept", FILES)
    fetch(tmp_path / "kept", [server.mirror("good")])
    assert_whole(tmp_path / "kept")


def test_a_failure_leaves_the_folder_as_it_was(tmp_path, server):
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "labels.gz").write_bytes(b"older")
    (kept / "notes.txt").write_text("mine")
    with pytest.raises(DataError):
        fetch(kept, [server.mirror("wrong")])
    assert (kept / "labels.gz").read_bytes() == b"older"
    fetch(kept, [server.mirror("good")])
    assert (kept / "labels.gz").read_bytes() == CONTENTS["labels.gz"]
    assert (kept / "notes.txt").read_text() == "mine"


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "There is no room for the 0 MB of Fashion-MNIST in .*; free some"),
        (
            errno.EACCES,
            "Fashion-MNIST cannot be kept in .*kept because writing there is not allowed",
        ),
        (
            errno.EROFS,
            "Fashion-MNIST cannot be kept in .*kept because writing there is not allowed",
        ),
        (errno.EIO, r"Fashion-MNIST cannot be written to .*kept \(the disk says so\)"),
    ],
)
def test_a_disk_that_refuses_gives_its_sentence(tmp_path, server, monkeypatch, number, sentence):
    real_open = Path.open

    class Refusing:
        """A file that takes one write and refuses the next."""

        def __init__(self, file):
            self.file = file
            self.writes = 0

        def __enter__(self):
            return self

        def __exit__(self, *error):
            self.file.close()

        def write(self, content):
            self.writes += 1
            if self.writes == 2:
                raise OSError(number, "the disk says so")
            return self.file.write(content)

    monkeypatch.setattr(Path, "open", lambda path, mode: Refusing(real_open(path, mode)))
    with pytest.raises(DataError, match=f"^{sentence}.*, which need no network"):
        fetch(tmp_path / "kept", [server.mirror("good")])
    monkeypatch.undo()
    assert len(server.requests) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_is_no_folder_gives_a_sentence(tmp_path):
    (tmp_path / "file").write_text("mine")
    with pytest.raises(DataError, match=r"^Fashion-MNIST cannot be written to .*kept \("):
        fetch(tmp_path / "file" / "kept", ["http://127.0.0.1:1/"])
    assert (tmp_path / "file").read_text() == "mine"


def test_nothing_is_written_to_standard_error(tmp_path, server, capfd):
    fetch(tmp_path / "kept", [server.mirror("good")])
    assert capfd.readouterr() == ("", "")


def test_the_real_table_and_mirrors_are_in_shape():
    assert sum(file.size for file in FASHION_MNIST) == 30_878_645
    assert all(len(bytes.fromhex(file.sha256)) == 32 for file in FASHION_MNIST)
    assert all(mirror.startswith("http") and mirror.endswith("/") for mirror in MIRRORS)
    assert download_module.TIME_LIMIT <= 30
