# SPDX-License-Identifier: GPL-2.0-or-later
"""Engine of the algorithms that reach catalogues: under QGIS's network settings, with its log."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.errors import EngineError, TemporalLiifError
from ..core.log import WARNING, as_record
from ..core.messages import message_of
from ..engine import locate
from .background import background
from .plain_text import plain
from .settings import interpreter_setting, session_engine
from .translation import translated

if TYPE_CHECKING:
    from ..engine.client import Engine

_REPORT_EVERY = 10.0
"""Seconds between texts of the same step."""


class EngineNews(QObject):
    """What becomes of the engine, for the window; there is one, see `engine_news`."""

    missed = pyqtSignal(str)
    """A run goes on without the engine that it would use; why. From any thread."""

    ready = pyqtSignal()
    """An engine is there, and has passed its test."""


@lru_cache(maxsize=1)
def engine_news() -> EngineNews:
    """The one that everybody reports to."""
    return EngineNews()


def engine_for_network() -> Engine:
    """The session's engine, given QGIS's proxy and certificates. Main thread only."""
    from .network import network_settings

    engine = session_engine()
    engine.configure(network_settings())
    return engine


def missing_engine() -> str:
    """Why there is no engine, with the remedy; empty if there is one."""
    try:
        locate.find(interpreter_setting())
    except EngineError as error:
        return translated(error)
    return ""


def warm_engine() -> None:
    """Have the engine started and its networks ready, if there is one: somebody is about to ask for a run.

    A thread of its own waits for it; what fails is left to the run to report. Main thread only.
    """
    if missing_engine():
        return
    engine, stop = session_engine(), threading.Event()

    def warm() -> None:
        with background(stop.set), contextlib.suppress(TemporalLiifError):
            engine.call("models.warm", {}, cancelled=stop.is_set)

    threading.Thread(target=warm, name="temporal-liif-warm", daemon=True).start()


def without_remedy(text: str) -> str:
    """What is said of an engine that is missing, beside a button that is the remedy."""
    return text.replace(translated(locate.REMEDY), "").strip()


def require_engine() -> None:
    """Raise EngineError, with the remedy, where there is none: before a run does what it would lose."""
    locate.find(interpreter_setting())


def report_to(feedback: QgsProcessingFeedback) -> Callable[[str], None]:
    """A log for `Engine.call`: its records as warnings or information, by their levels."""

    def report(text: str) -> None:
        push = feedback.pushWarning if as_record(text).level == WARNING else feedback.pushInfo
        push(plain(translated(text)))

    return report


def warn_to(feedback: QgsProcessingFeedback) -> Callable[[str], None]:
    """A log of warnings."""
    return lambda text: feedback.pushWarning(plain(translated(text)))


def shown_by(feedback: QgsProcessingFeedback, share: float = 1.0) -> Callable[[float, str], None]:
    """Progress for `Engine.call`, up to a share of the run; of running counts only some are shown."""
    last = ["", 0.0]

    def show(fraction: float, text: str) -> None:
        feedback.setProgress(100 * share * fraction)
        step, now = message_of(text).template.partition(":")[0], time.monotonic()
        if step != last[0] or now - last[1] > _REPORT_EVERY:
            last[:] = [step, now]
            feedback.setProgressText(plain(translated(text)))

    return show
