# SPDX-License-Identifier: GPL-2.0-or-later
"""Which model computes when the engine is missing or broken, what the log says, and that it is released."""

from __future__ import annotations

import sys

import pytest
from qgis.core import QgsSettings
from temporal_liif.engine.client import Engine, shutdown
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


def test_without_an_engine_the_baseline_computes_without_a_word(superresolve, series, no_engine):
    done = superresolve(INPUT=series, MODEL="auto", **GIVEN)
    assert done.ok and "Model: baseline." in done.feedback.lines and warnings_of(done) == []


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
    asked = superresolve(INPUT=series, MODEL="temporal-liif-3", **GIVEN)
    assert not asked.ok and reason in asked.message


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

        monkeypatch.setattr("temporal_liif.core.stack.writer.StackWriter.write", refuse)
    feedback = Cancelling() if how == "cancelled" else None
    done = superresolve(feedback, INPUT=series, MODEL="temporal-liif-3", DEVICE="cpu", **GIVEN)
    assert done.ok == (how == "done"), done.message
    assert [method for method, _ in released] == [
        "models.load",
        "models.unload",
    ] or session_engine().pid is None
    assert len({handle for _, handle in released}) == 1
