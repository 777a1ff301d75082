# SPDX-License-Identifier: GPL-2.0-or-later
"""The engine with real child processes: kept, cancelled, killed, hanging, leaking."""

import os
import signal
import sys
import threading
import time
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client
from pathlib import Path

import numpy as np
import pytest
from temporal_liif.core import errors
from temporal_liif.core.network import Network
from temporal_liif.engine import protocol
from temporal_liif.tests.stopwatch import Stopwatch

# The limit is for tests that hang; what takes 30 seconds of itself must have been ended by then.
pytestmark = [pytest.mark.timeout(120), pytest.mark.skipif(os.name == "nt", reason="uses POSIX signals")]

linux = pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="needs /proc")


def gone(pid, within=2.0):
    """Whether the process ends (or is a zombie, which holds nothing) within some seconds."""
    watch = Stopwatch()
    while watch.within(within):
        try:
            os.kill(pid, 0)
            zombie = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
            # Its first thread may be one while others are still on their way out.
            if zombie and len(os.listdir(f"/proc/{pid}/task")) == 1:
                return True
        except (ProcessLookupError, FileNotFoundError):
            return True
        time.sleep(0.02)
    return False


class Later:
    """A cancel button pressed some time after the work has begun."""

    def __init__(self, delay=0.2):
        self.delay = delay
        self.watch = None
        """Runs since the button was pressed."""
        self._begun = None

    def begin(self, *ignored):
        self._begun = time.monotonic()

    def __call__(self):
        if self._begun is None or time.monotonic() < self._begun + self.delay:
            return False
        self.watch = self.watch or Stopwatch()
        return True


# --- started, kept, replaced


def test_nothing_runs_before_the_first_call_and_the_process_is_kept(engine):
    assert engine.pid is None
    log = []
    first, _ = engine.call("test.steps", {}, log=log.append)
    second, _ = engine.call("test.steps", {}, log=log.append)
    assert first == second == {"pid": engine.pid}
    assert len([line for line in log if "Starting the engine" in line]) == 1


def test_stop_ends_it_and_the_next_call_starts_another(engine):
    engine.call("test.echo", {})
    pid = engine.pid
    engine.stop()
    assert engine.pid is None and gone(pid)
    assert engine.call("test.echo", {"a": 1})[0] == {"a": 1}
    assert engine.pid != pid


def test_echo_of_every_type(engine):
    rng = np.random.default_rng(1)
    values = (rng.random((3, 4, 5)) * 100) > 50
    arrays = {dtype: (values * 3).astype(dtype) for dtype in sorted(protocol.DTYPES)}
    arrays["empty"] = np.empty((0, 5), np.float32)
    arrays["scalar"] = np.array(7.5)
    arrays["view"] = np.arange(60, dtype=np.int16).reshape(3, 4, 5)[:, ::-2].T
    arrays["nan"] = np.array([np.nan, np.inf, -np.inf, -0.0], np.float32)
    arrays["large"] = rng.random((3, 1024, 1024))
    params = {"text": "Größe\ud800", "nan": float("nan"), "list": [1, None, True, {"x": 0.1}]}
    reply, got = engine.call("test.echo", params, arrays)
    assert np.isnan(reply.pop("nan")) and reply == {"text": params["text"], "list": params["list"]}
    assert list(got) == list(arrays)
    for name, array in arrays.items():
        assert got[name].dtype == array.dtype.newbyteorder("="), name
        assert got[name].shape == array.shape, name
        assert got[name].tobytes() == array.tobytes(), name


def test_progress_and_log_arrive_in_order(engine):
    progress, log = [], []
    engine.call("test.steps", {}, progress=lambda *messages: progress.append(messages), log=log.append)
    assert progress == [((step + 1) / 10, f"step {step}") for step in range(10)]
    assert log[1:] == ["device cpu: no other", "precision float32"]
    assert [(record.level, record.code) for record in log[1:]] == [("warning", "device"), ("info", "")]
    # A text has its parts, so that it can be said in QGIS's language.
    assert (log[1].template, log[1].values) == ("device {name}: no other", {"name": "cpu"})
    assert {text.template for _, text in progress} == {"step {number}"}


def test_two_threads_take_turns(engine):
    results = {}

    def work(number):
        for _ in range(5):
            value = np.full(50_000, number)
            results.setdefault(number, []).append(engine.call("test.echo", {"n": number}, {"x": value}))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    for number in range(3):
        assert len(results[number]) == 5
        for reply, arrays in results[number]:
            assert reply == {"n": number} and (arrays["x"] == number).all()


def test_waiting_for_a_turn_can_be_cancelled(engine):
    stop = threading.Event()
    begun = threading.Event()
    outcome = []

    def first():
        try:
            engine.call("test.polite", {}, progress=lambda *messages: begun.set(), cancelled=stop.is_set)
        except errors.CancelledError as error:
            outcome.append(error)

    thread = threading.Thread(target=first)
    thread.start()
    assert begun.wait(60)
    pid, later = engine.pid, Later()
    later.begin()
    with pytest.raises(errors.CancelledError, match="waited"):
        engine.call("test.echo", {}, cancelled=later)
    assert later.watch.within(1)
    assert engine.pid == pid
    stop.set()
    thread.join(60)
    assert len(outcome) == 1


# --- cancel


def test_cancel_between_steps_keeps_the_process(engine):
    engine.call("test.echo", {})
    pid, later = engine.pid, Later()
    with pytest.raises(errors.CancelledError):
        engine.call("test.polite", {}, progress=later.begin, cancelled=later)
    assert later.watch.within(0.5)
    assert engine.call("test.echo", {"a": 1})[0] == {"a": 1}
    assert engine.pid == pid


@pytest.mark.fault(
    "Engine: stuck when the run is cancelled", "it is ended within a second; the next call works"
)
@pytest.mark.parametrize("locked", [False, True])
def test_cancel_of_a_stuck_process_kills_it_within_a_second(engine, locked):
    engine.call("test.echo", {})
    pid, later = engine.pid, Later()
    with pytest.raises(errors.CancelledError):
        engine.call("test.stuck", {"locked": locked}, progress=later.begin, cancelled=later)
    assert later.watch.within(1)
    assert gone(pid, 1)
    assert engine.call("test.echo", {"a": 1})[0] == {"a": 1}


@pytest.mark.fault(
    "Engine: has started processes when the run is cancelled", "these end too; the next call works"
)
def test_cancel_ends_the_processes_that_the_engine_started(engine):
    later, pids = Later(), []

    def log(text):
        if text.isdigit():
            pids.append(int(text))
            later.begin()

    with pytest.raises(errors.CancelledError):
        engine.call("test.descendant", {}, log=log, cancelled=later)
    assert len(pids) == 1 and gone(pids[0])
    assert engine.call("test.echo", {"a": 1})[0] == {"a": 1}


@pytest.mark.fault(
    "Engine: stopped (SIGSTOP) while it is sent data",
    "a cancel ends the call within a second; the next call works",
)
def test_cancel_while_a_large_message_waits_to_be_read(engine):
    engine.call("test.echo", {})
    os.kill(engine.pid, signal.SIGSTOP)
    later = Later()
    later.begin()
    with pytest.raises(errors.CancelledError):
        engine.call("test.echo", {}, {"x": np.zeros(30_000_000)}, cancelled=later)
    assert later.watch.within(1)
    assert engine.call("test.echo", {"a": 1})[0] == {"a": 1}


@pytest.mark.fault(
    "Engine: does not start when the run is cancelled", "the call ends within a second; a repeat succeeds"
)
def test_cancel_during_the_start(tmp_path, make_engine):
    python = tmp_path / "python-slow"
    python.write_text("#!/bin/sh\nsleep 30\n")
    python.chmod(0o755)
    later, engine = Later(), make_engine(python)
    later.begin()
    with pytest.raises(errors.CancelledError):
        engine.call("test.echo", {}, cancelled=later)
    assert later.watch.within(1) and engine.pid is None
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    assert engine.call("test.echo", {"a": 1})[0] == {"a": 1}


def test_cancelled_before_it_began(engine):
    with pytest.raises(errors.CancelledError):
        engine.call("test.echo", {}, cancelled=lambda: True)
    assert engine.pid is None


@pytest.mark.fault("QGIS: a dialog that followed the run is closed", "the engine can be used again")
def test_an_error_in_the_callers_own_callback_leaves_a_usable_engine(engine):
    def refuse(fraction, text):
        raise KeyError("the dialog is closed")

    with pytest.raises(KeyError):
        engine.call("test.steps", {}, progress=refuse)
    assert engine.call("test.echo", {"a": 1})[0] == {"a": 1}


# --- who may talk, and what may be seen


@pytest.mark.fault("Engine: called by a program without its key", "that is turned away; QGIS is served")
def test_a_stranger_without_the_key_is_turned_away(monkeypatch, engine):
    """The worker refuses a wrong key, and still serves the one that knows it."""
    turned_away = []

    def nosy(address, authkey):
        # While the worker does not listen yet, both raise what the engine waits for.
        if not turned_away:
            with pytest.raises(AuthenticationError) as rejection:
                Client(address, authkey=b"guess")
            turned_away.append(rejection)
        return Client(address, authkey=authkey)

    monkeypatch.setattr("temporal_liif.engine.process.Client", nosy)
    assert engine.call("test.echo", {"a": 1})[0] == {"a": 1}
    assert len(turned_away) == 1


def test_the_socket_is_private_and_gone_after_the_start(monkeypatch, engine):
    observed = []

    def watching(address, authkey):
        folder = Path(address).parent
        observed.append((folder, folder.stat().st_mode & 0o777))
        return Client(address, authkey=authkey)

    monkeypatch.setattr("temporal_liif.engine.process.Client", watching)
    engine.call("test.echo", {})
    assert observed[0][1] == 0o700
    assert not observed[0][0].exists()


@linux
def test_secrets_travel_in_messages_only(engine):
    proxy = "http://analyst:s3cr3t%21word@proxy.example:3128"
    log = []
    engine.configure(Network(proxy, ("localhost",), "/etc/ca.pem"))
    params = {"token": "t0k3n-of-the-session"}
    reply, _ = engine.call("test.network", params, log=log.append)
    assert reply["proxy"] == proxy
    near, _ = engine.call("test.network", {**params, "address": "http://localhost:8080/search"})
    assert near["proxy"] is None
    assert reply["verify"] == "/etc/ca.pem"
    process = Path(f"/proc/{engine.pid}")
    shown = (process / "cmdline").read_bytes() + (process / "environ").read_bytes()
    texts = [shown.decode("utf-8", "replace"), "\n".join(log), repr(engine.network)]
    for then in ("fail", "die"):
        with pytest.raises(errors.EngineError) as caught:
            engine.call("test.network", {**params, "then": then}, log=log.append)
        texts += [str(caught.value), repr(caught.value.details)]
    for text in texts:
        for secret in ("s3cr3t", "t0k3n"):
            assert secret not in text
    assert "analyst:***@" in log[1]
    assert engine.short.worker.authkey.hex() not in texts[0]


def test_settings_reach_a_running_process_and_its_successor(engine):
    engine.configure(Network())
    assert engine.call("test.network", {})[0] == {"proxy": None, "verify": True}
    engine.configure(Network("http://one:1"))
    assert engine.call("test.network", {})[0]["proxy"] == "http://one:1"
    engine.stop()
    assert engine.call("test.network", {})[0]["proxy"] == "http://one:1"
    engine.configure(Network())
    assert engine.call("test.network", {})[0]["proxy"] is None


@linux
def test_the_child_gets_a_clean_environment(monkeypatch, engine):
    for name in ("PYTHONHOME", "PYTHONPATH", "GDAL_DATA", "QGIS_PREFIX_PATH"):
        monkeypatch.setenv(name, "/nowhere")
    engine.call("test.echo", {})
    shown = Path(f"/proc/{engine.pid}/environ").read_bytes()
    assert b"/nowhere" not in shown
    assert b"CUDA_DEVICE_ORDER=PCI_BUS_ID" in shown
    assert b"\x00-I\x00" in Path(f"/proc/{engine.pid}/cmdline").read_bytes()


def test_no_threads_or_files_are_left_behind(engine):
    engine.call("test.echo", {})
    engine.stop()
    time.sleep(0.3)
    threads, files = threading.active_count(), len(os.listdir("/dev/fd"))
    for _ in range(3):
        engine.call("test.echo", {})
        engine.stop()
    watch = Stopwatch()
    while watch.within(3) and (threading.active_count() > threads or len(os.listdir("/dev/fd")) > files):
        time.sleep(0.05)
    assert threading.active_count() <= threads
    assert len(os.listdir("/dev/fd")) <= files
