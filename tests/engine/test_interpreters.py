# SPDX-License-Identifier: GPL-2.0-or-later
"""Interpreters that are no engine, and what the engine says of itself."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from temporal_liif.core import errors
from temporal_liif.core.network import Network
from temporal_liif.engine import client, locate
from temporal_liif.engine.call import Limits

from .test_client import gone

# The limit is for tests that hang; what takes 30 seconds of itself must have been ended by then.
pytestmark = [pytest.mark.timeout(120), pytest.mark.skipif(os.name == "nt", reason="uses POSIX signals")]


def assert_works_when_mended(engine, file):
    """The engine's Python has been put right; QGIS is not started again."""
    file.unlink(missing_ok=True)
    file.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    file.chmod(0o755)
    assert engine.call("test.echo", {"a": 1})[0] == {"a": 1}


@pytest.mark.fault(
    "Engine: lacks a package", "the error says how to get it; other calls work; installed, it is used"
)
def test_missing_package_says_how_to_get_it(engine, tmp_path):
    with pytest.raises(errors.EngineError, match="lacks the package a_package_that_nobody_has") as caught:
        engine.call("test.absent", {"folder": str(tmp_path)})
    assert "TEMPORAL_LIIF_PYTHON" in str(caught.value)
    assert engine.call("test.echo", {"a": 1})[0] == {"a": 1}
    (tmp_path / "a_package_that_nobody_has.py").touch()
    assert engine.call("test.absent", {"folder": str(tmp_path)})[0] == {}


@pytest.mark.fault("Engine: a package is broken", "the error names it; mended, it is used")
@pytest.mark.parametrize(
    "why", ["OSError('libtorch.so: no such file')", "ImportError('no libcudart')", "1 / 0"]
)
def test_broken_package_is_named(make_engine, tmp_path, why):
    package = tmp_path / "a_broken_package"
    package.mkdir()
    (package / "__init__.py").write_text(f"raise {why}" if "Error" in why else why)
    engine = make_engine()
    with pytest.raises(errors.EngineError, match=r"package a_broken_package .* is broken") as caught:
        engine.call("test.broken", {"folder": str(tmp_path)})
    assert why.partition("'")[2].rstrip("')") in str(caught.value) and "Set up engine" in str(caught.value)
    (package / "__init__.py").write_text("")
    assert engine.call("test.broken", {"folder": str(tmp_path)})[0] == {}


def test_binary_output_is_shown_without_control_characters(make_engine, tmp_path):
    file = tmp_path / "python"
    file.write_text("#!/bin/sh\nprintf 'a\\033[31m\\000\\007b\\tc\\n'\nexit 3\n")
    file.chmod(0o755)
    with pytest.raises(errors.EngineError, match="exit code 3") as caught:
        make_engine(file).call("test.echo", {})
    assert str(caught.value).endswith("a\ufffd[31m\ufffd\ufffdb\tc")


@pytest.mark.fault("Engine: its Python is removed", "the error names the path; put back, it is used")
def test_missing_interpreter(make_engine, tmp_path):
    engine = make_engine(tmp_path / "python")
    with pytest.raises(errors.EngineError, match=r"does not exist.*TEMPORAL_LIIF_PYTHON"):
        engine.call("test.echo", {})
    assert_works_when_mended(engine, tmp_path / "python")


@pytest.mark.fault("Engine: its Python is no program", "the error says so; mended, it is used")
def test_interpreter_that_is_no_program(make_engine, tmp_path):
    for mode, name in ((0o644, "python"), (0o755, "python3")):
        file = tmp_path / name
        file.write_bytes(b"\x7fno program")
        file.chmod(mode)
        engine = make_engine(file)
        with pytest.raises(errors.EngineError, match=r"(cannot be run|did not start).*Set up engine"):
            engine.call("test.echo", {})
        assert_works_when_mended(engine, file)


@pytest.mark.fault(
    "Engine: its Python ends at once", "the error shows the end of its output; mended, it is used"
)
def test_interpreter_that_ends_at_once_shows_the_end_of_its_output(make_engine, tmp_path):
    file = tmp_path / "python"
    file.write_text("#!/bin/sh\necho licence expired >&2\nexit 3\n")
    file.chmod(0o755)
    engine = make_engine(file)
    with pytest.raises(errors.EngineError, match=r"(?s)exit code 3.*Set up engine.*licence expired"):
        engine.call("test.echo", {})
    assert_works_when_mended(engine, file)


@pytest.mark.fault("Engine: its Python never answers", "it is given up with an error; mended, it is used")
def test_interpreter_that_never_answers(make_engine, tmp_path):
    file = tmp_path / "python"
    file.write_text("#!/bin/sh\nsleep 30\n")
    file.chmod(0o755)
    engine = make_engine(file, start=0.5)
    with pytest.raises(errors.EngineError, match=r"did not answer in time.*Set up engine"):
        engine.call("test.echo", {})
    engine.limits = Limits()
    assert_works_when_mended(engine, file)


def test_interpreter_without_torch(make_engine):
    python = Path("/usr/bin/python3")
    probe = "import numpy, importlib.util, sys; sys.exit(importlib.util.find_spec('torch') is not None)"
    if not python.exists() or subprocess.run([python, "-I", "-c", probe], check=False).returncode:
        pytest.skip("needs a system Python with numpy and without torch")
    with pytest.raises(errors.EngineError, match=r"lacks the package torch.*TEMPORAL_LIIF_PYTHON"):
        locate.check(python)
    report, _ = make_engine(python).call("engine.diagnose", {})
    assert report["torch"] is None and "ModuleNotFoundError" in report["torch_error"]


def test_interpreter_without_numpy(make_engine, tmp_path):
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", tmp_path / "bare"], check=True)
    with pytest.raises(errors.EngineError, match="lacks the package numpy"):
        make_engine(tmp_path / "bare/bin/python").call("test.echo", {})


def test_diagnose(engine):
    pytest.importorskip("torch")
    report, _ = engine.call("engine.diagnose", {})
    assert report["executable"] == sys.executable
    assert report["packages"]["torch"] == report["torch"]["version"]
    assert report["devices"][-1]["device"] == "cpu" and report["devices"][-1]["gflops"] > 0
    assert report["memory"]["total"] > report["memory"]["free"] > 0


# --- who may talk, and what may be seen


def test_shared_engine_is_one_until_the_interpreter_changes():
    try:
        first = client.shared_engine(sys.executable)
        first.configure(Network("http://one:1"))
        assert client.shared_engine(sys.executable) is first
        first.call("engine.diagnose", {})
        pid = first.pid
        second = client.shared_engine("/other/python")
        assert second is not first and gone(pid)
        assert second.network.proxy == "http://one:1"
    finally:
        client.shutdown()
    assert client.shared_engine(sys.executable) is not first
    client.shutdown()
