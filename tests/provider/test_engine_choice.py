# SPDX-License-Identifier: GPL-2.0-or-later
"""Which model computes when the engine is missing or broken, what the log says, and that it is released."""

from __future__ import annotations

import os
import sys

import numpy as np
import pytest
from qgis.core import QgsSettings
from temporal_liif.core.errors import EngineError
from temporal_liif.engine.client import Engine, shutdown
from temporal_liif.provider.algorithm import ERROR_CODE
from temporal_liif.provider.engine_access import engine_news
from temporal_liif.provider.settings import INTERPRETER, session_engine

from .conftest import Listener


@pytest.fixture
def setting():
    """A function that names the engine's Python in QGIS's settings, for this test."""
    shutdown()
    yield lambda path: QgsSettings().setValue(INTERPRETER, str(path))
    QgsSettings().remove(INTERPRETER)
    shutdown()


def warnings_of(done) -> list[str]:
    """Warnings of the engine."""
    return [line for line in done.feedback.lines if line.startswith("warning: ") and "engine" in line]


GIVEN = {"TARGETS": "2021-05-10", "SCALE": 2}


def test_without_an_engine_the_baseline_computes_and_a_warning_says_so(
    superresolve, series, no_engine, qtbot
):
    with qtbot.waitSignal(engine_news().missed) as missed:
        done = superresolve(INPUT=series, MODEL="auto", **GIVEN)
    assert done.ok and "Model: baseline." in done.feedback.lines
    assert done.results["MODEL_USED"] == "baseline"
    (warning,) = warnings_of(done)
    assert "The baseline computes" in warning and "Set up engine" in warning
    assert missed.args[0] in warning


def test_no_engine_is_missed_where_none_would_be_used(superresolve, series, no_engine, write_raster, qtbot):
    """The network takes bands of known wavelengths alone; and who asks for the baseline gets it."""
    nameless = [
        write_raster(f"x_2021-05-{day:02d}.tif", np.full((2, 20, 20), 500 + day, np.uint16))
        for day in (1, 11)
    ]
    with qtbot.assertNotEmitted(engine_news().missed):
        for given in ({"INPUT": nameless, "MODEL": "auto"}, {"INPUT": series, "MODEL": "baseline"}):
            done = superresolve(**given, OVERWRITE=True, TARGETS="2021-05-05", SCALE=2)
            assert done.ok and warnings_of(done) == [], done.message
            assert done.results["MODEL_USED"] == "baseline"


def test_an_error_of_the_engine_can_be_told_from_others(superresolve, series, no_engine):
    asked = superresolve(INPUT=series, MODEL="temporal-liif-3", **GIVEN)
    assert not asked.ok and asked.feedback.property(ERROR_CODE) == EngineError.code


@pytest.mark.fault("Engine: the chosen one is gone", "a warning, and the run goes on without it")
@pytest.mark.parametrize("where", ["setting", "variable"])
@pytest.mark.parametrize(
    ("named", "reason"),
    [
        ("/no/such/python", "/no/such/python, does not exist"),
        ("~nobody-of-this-name/bin/python", "does not exist"),
        ("/bin/ls", "is not a Python interpreter"),
        ("/tmp", "does not exist"),
    ],
)
def test_a_named_engine_that_is_missing_is_a_warning(
    superresolve, series, no_engine, setting, monkeypatch, where, named, reason
):
    if where == "setting":
        setting(named)
    else:
        monkeypatch.setenv("TEMPORAL_LIIF_PYTHON", named)
    done = superresolve(INPUT=series, MODEL="auto", **GIVEN)
    assert done.ok, done.message
    (warning,) = warnings_of(done)
    assert "The baseline computes" in warning and reason in warning and "Set up engine" in warning
    asked = superresolve(INPUT=series, MODEL="temporal-liif-3", OVERWRITE=True, **GIVEN)
    assert not asked.ok and reason in asked.message


@pytest.mark.skipif(os.name == "nt", reason="uses a POSIX script")
@pytest.mark.fault(
    "Engine: the chosen one is broken", "a warning, and the run goes on without it; mended, it is used"
)
def test_a_named_engine_that_is_broken_is_a_warning(superresolve, series, no_engine, setting, tmp_path):
    broken = tmp_path / "python3"
    broken.write_text("#!/bin/sh\necho no such library >&2\nexit 3\n")
    broken.chmod(0o755)
    setting(broken)
    done = superresolve(INPUT=series, MODEL="auto", **GIVEN)
    assert done.ok, done.message
    (warning,) = warnings_of(done)
    assert "did not start" in warning and "exit code 3" in warning and "no such library" in warning
    asked = superresolve(INPUT=series, MODEL="temporal-liif-3", OVERWRITE=True, **GIVEN)
    assert not asked.ok and "exit code 3" in asked.message
    broken.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    mended = superresolve(INPUT=series, MODEL="auto", OVERWRITE=True, **GIVEN)
    assert mended.ok and warnings_of(mended) == [], mended.message
    assert mended.results["MODEL_USED"] == "temporal-liif-3"


@pytest.mark.skipif(os.name == "nt", reason="uses a POSIX script")
@pytest.mark.fault("Engine: the chosen one is gone for a while", "as if it were gone; put back, it is used")
@pytest.mark.parametrize("where", ["setting", "variable"])
def test_a_named_engine_that_comes_back_is_used(
    superresolve, series, no_engine, setting, monkeypatch, tmp_path, where
):
    python = tmp_path / "python3"
    if where == "setting":
        setting(python)
    else:
        monkeypatch.setenv("TEMPORAL_LIIF_PYTHON", str(python))
    done = superresolve(INPUT=series, MODEL="auto", **GIVEN)
    assert done.ok and done.results["MODEL_USED"] == "baseline", done.message
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    again = superresolve(INPUT=series, MODEL="auto", OVERWRITE=True, **GIVEN)
    assert again.ok and warnings_of(again) == [], again.message
    assert again.results["MODEL_USED"] == "temporal-liif-3"


class Cancelling(Listener):
    """Stops when computing begins."""

    def setProgressText(self, text: str) -> None:
        super().setProgressText(text)
        if text.startswith("Computing"):
            self.cancel()


@pytest.mark.parametrize("how", ["done", "cancelled", "failed"])
def test_superresolve_releases_its_model(superresolve, series, setting, monkeypatch, tmp_path, how):
    setting(sys.executable)
    released, original = [], Engine.call

    def call(self, method, params, *arguments, **options):
        answer = original(self, method, params, *arguments, **options)
        if method in ("models.load", "models.unload"):
            released.append((method, params["handle"]))
        return answer

    monkeypatch.setattr(Engine, "call", call)
    if how == "failed":

        def refuse(*arguments, **options):
            raise OSError(28, "No space left on device", str(tmp_path))

        monkeypatch.setattr("temporal_liif.core.stack.writer.StackWriter.write_stored", refuse)
    feedback = Cancelling() if how == "cancelled" else None
    done = superresolve(feedback, INPUT=series, MODEL="temporal-liif-3", DEVICE="cpu", **GIVEN)
    assert done.ok == (how == "done"), done.message
    assert [method for method, _ in released] == [
        "models.load",
        "models.unload",
    ] or session_engine().pid is None
    assert len({handle for _, handle in released}) == 1
