# SPDX-License-Identifier: GPL-2.0-or-later
"""The engine dies or hangs: the call ends with an error that helps, and the next one works."""

import os
import signal
import subprocess
import sys
import threading
import time

import pytest
from temporal_liif.core import errors
from temporal_liif.engine.call import Call, Limits
from temporal_liif.tests.conftest import PLUGINS

from .test_client import gone

# The limit is for tests that hang; what takes 30 seconds of itself must have been ended by then.
pytestmark = [pytest.mark.timeout(120), pytest.mark.skipif(os.name == "nt", reason="uses POSIX signals")]

_QGIS = f"""
import sys
sys.path.insert(0, {str(PLUGINS)!r})
from temporal_liif.engine.client import Engine
from temporal_liif.tests.engine.services import SERVICES
engine = Engine(sys.executable, extra_services=SERVICES)
"""
"""Begin of a program that stands for a QGIS with an engine."""


@pytest.mark.fault(
    "Engine: killed at work", "the error names the signal, how far it came and a remedy; the next call works"
)
def test_killed_in_the_middle(engine):
    with pytest.raises(errors.EngineError, match="SIGKILL") as caught:
        engine.call("test.die", {})
    text = str(caught.value)
    assert "test.die" in text and "half of the tile is done" in text and "smaller tile" in text
    assert "SIGKILL" in caught.value.details["exit"]
    assert engine.pid is None
    assert engine.call("test.echo", {"a": 1})[0] == {"a": 1}


@pytest.mark.fault(
    "Engine: killed by another program at work",
    "the error names the signal and a remedy; the next call works",
)
def test_killed_from_outside_in_the_middle(engine):
    killer = threading.Timer(0.3, lambda: os.kill(engine.pid, signal.SIGKILL))
    with pytest.raises(errors.EngineError, match=r"SIGKILL.*start the run again"):
        engine.call("test.stuck", {"locked": False}, progress=lambda *messages: killer.start())
    assert engine.call("test.echo", {"a": 1})[0] == {"a": 1}


@pytest.mark.fault(
    "Engine: crashes in native code", "the error shows where, and a remedy; the next call works"
)
def test_native_crash_shows_where(engine):
    with pytest.raises(errors.EngineError, match=r"SIGSEGV.*start the run again") as caught:
        engine.call("test.segfault", {})
    assert "services.py" in caught.value.details["output"]
    assert engine.call("test.echo", {"a": 1})[0] == {"a": 1}


@pytest.mark.fault("Engine: killed while idle", "the next call starts another without a word")
def test_killed_while_idle_is_replaced_silently(engine):
    engine.call("test.echo", {})
    pid = engine.pid
    os.kill(pid, signal.SIGKILL)
    assert gone(pid)
    assert engine.call("test.echo", {"a": 1})[0] == {"a": 1}


@pytest.mark.fault(
    "Engine: shut down within a call", "the call ends with an error that says so; the next call works"
)
def test_stop_within_a_call(engine):
    stopper = threading.Timer(0.3, engine.stop)
    with pytest.raises(errors.EngineError, match=r"shut down.*Start the run again"):
        engine.call("test.stuck", {"locked": False}, progress=lambda *messages: stopper.start())
    assert engine.call("test.echo", {"a": 1})[0] == {"a": 1}


@pytest.mark.fault("Engine: gives no sign of life", "it is ended with an error; the next call works")
def test_no_heartbeat_is_a_hang(make_engine):
    engine = make_engine(silence=3.0)
    engine.call("test.echo", {})
    pid = engine.pid
    with pytest.raises(errors.EngineError, match=r"no sign of life.*choose another device"):
        engine.call("test.stuck", {"locked": True})
    assert gone(pid)
    assert engine.call("test.echo", {"a": 1})[0] == {"a": 1}


@pytest.mark.fault(
    "Engine: hangs in a call that computes nothing", "the error says in which line; the next call works"
)
def test_heartbeats_without_computing_are_a_hang_that_says_where(make_engine):
    engine = make_engine(stall=2.0)
    with pytest.raises(errors.EngineError, match=r"no computing.*services\.py:\d+ in stuck"):
        engine.call("test.stuck", {"locked": False})
    assert engine.call("test.echo", {"a": 1})[0] == {"a": 1}


@pytest.mark.fault(
    "Engine: asks the system for memory without end", "that is a hang; it is ended, and the next call works"
)
@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="needs a file that has no end")
def test_work_of_the_kernel_alone_is_a_hang(make_engine):
    engine = make_engine(stall=2.0)
    with pytest.raises(errors.EngineError, match=r"no computing.*services\.py:\d+ in begging"):
        engine.call("test.begging", {})
    assert engine.call("test.echo", {"a": 1})[0] == {"a": 1}


@pytest.mark.parametrize(("own", "kernel", "stalled"), [(0.1, 0.1, 10), (1, 9, 10), (5, 1, 0), (6, 9, 0)])
def test_what_counts_as_computing(own, kernel, stalled):
    """Of ten seconds: too little; mostly in the kernel, as of a library that asks for memory; and enough."""
    call = Call(None, 1, "m", Limits(stall=30.0), None, set())
    call._judge(2.0, 3.0)
    call._age(10.0)
    call._judge(2.0 + own, 3.0 + kernel)
    assert call._stalled == stalled


@pytest.mark.fault(
    "Engine: has no memory for a sign of life for a while", "it is not taken for a hang, then or later"
)
def test_no_memory_for_a_sign_of_life(engine, monkeypatch):
    signs = []
    monkeypatch.setattr(Call, "_judge", lambda *arguments: signs.append(arguments))
    assert engine.call("test.short", {"seconds": 1.2})[0] == {"done": True} and not signs
    pid = engine.pid
    assert engine.call("test.busy", {"seconds": 1.2})[0] == {"done": True} and engine.pid == pid
    assert signs


@pytest.mark.fault(
    "Engine: computes without a word",
    "that is waited for, or ended after the time that the caller sets; the next call works",
)
def test_silent_computing_is_no_hang_unless_the_caller_says_so(make_engine):
    engine = make_engine(stall=3.0, silence=10.0)
    assert engine.call("test.busy", {"seconds": 4.5})[0] == {"done": True}
    with pytest.raises(errors.EngineError, match="no progress for"):
        engine.call("test.busy", {"seconds": 20}, timeout=1.0)
    assert engine.call("test.echo", {"a": 1})[0] == {"a": 1}


@pytest.mark.fault("QGIS: killed while the engine works", "the engine ends with it")
def test_worker_ends_with_qgis_even_in_the_middle_of_work(tmp_path):
    program = _QGIS + (
        "engine.call('test.echo', {})\n"
        "print(engine.pid, flush=True)\n"
        "engine.call('test.stuck', {'locked': False})\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as parent:
        pid = int(parent.stdout.readline())
        time.sleep(0.3)
        parent.kill()
    assert gone(pid)


@pytest.mark.fault("Engine: stopped (SIGSTOP) at work", "it is ended with an error; the next call works")
def test_stopped_in_the_middle(make_engine):
    engine = make_engine(silence=2.0)
    pids = []

    def stop(*messages):
        pids.append(engine.pid)
        os.kill(engine.pid, signal.SIGSTOP)

    with pytest.raises(errors.EngineError, match="no sign of life"):
        engine.call("test.polite", {}, progress=stop)
    assert gone(pids[0])
    assert engine.call("test.echo", {"a": 1})[0] == {"a": 1}


@pytest.mark.fault("Engine: stopped for a while and continued", "the call goes on and its values are right")
def test_stopped_for_a_while(make_engine):
    engine = make_engine(silence=20.0)
    engine.call("test.echo", {})
    pid = engine.pid
    stopped = []

    def stop(*messages):
        os.kill(pid, signal.SIGSTOP)
        stopped.append(time.monotonic())
        threading.Timer(1.0, os.kill, (pid, signal.SIGCONT)).start()

    assert engine.call("test.busy", {"seconds": 0.3}, progress=stop)[0] == {"done": True}
    assert time.monotonic() - stopped[0] >= 1.0 and len(stopped) == 1 and engine.pid == pid


@pytest.mark.fault(
    "Engine: gets no more memory (RLIMIT_AS)", "an error of its own kind; the same process goes on"
)
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits the memory of a process")
def test_no_memory(engine):
    engine.call("test.echo", {})
    pid = engine.pid
    with pytest.raises(errors.OutOfMemoryError):
        engine.call("test.starved", {})
    assert engine.call("test.echo", {"a": 1})[0] == {"a": 1} and engine.pid == pid


@pytest.mark.fault(
    "Engine: takes more memory than its group may (cgroup)",
    "the system ends it alone; the error names the signal and a remedy; the next call works",
)
def test_a_group_that_gets_no_more_memory(engine, memory_group):
    engine.call("test.echo", {})
    memory_group(engine.pid, 96 << 20)
    with pytest.raises(errors.EngineError, match=r"(?s)SIGKILL.*smaller tile.*about to take it"):
        engine.call("test.hungry", {"bytes": 256 << 20})
    assert engine.call("test.hungry", {"bytes": 256 << 20})[0] == {"sum": float(32 << 20)}


@pytest.mark.fault("QGIS: two at once with one engine's Python, one is killed", "the other's engine goes on")
def test_two_qgis(make_engine):
    engine, begun = make_engine(), threading.Event()
    program = _QGIS + (
        "engine.call('test.busy', {'seconds': 60}, log=lambda line: print(line, flush=True))\n"
    )
    results = []

    def work():
        begun.set()
        results.append(engine.call("test.busy", {"seconds": 2}))
        results.append(engine.call("test.echo", {"a": 1}))

    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout.readline()
        thread = threading.Thread(target=work)
        thread.start()
        assert begun.wait(10)
        time.sleep(0.3)
        other.kill()
    thread.join(60)
    assert [reply for reply, _ in results] == [{"done": True}, {"a": 1}]
