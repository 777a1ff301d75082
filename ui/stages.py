# SPDX-License-Identifier: GPL-2.0-or-later
"""Work of the window in stages, one an event, so that it answers between them; and the panels' modules, which
are imported on another thread before the first stage."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from functools import lru_cache

from qgis.core import QgsMessageLog
from qgis.PyQt.QtCore import QObject

from ..provider.imported import import_late
from ..provider.plain_text import plain
from .timers import single_shot

MODULES = (
    "ui.dock",
    "ui.profile_panel",
    "ui.compare_panel",
    "ui.dates_panel",
    "ui.series_done",
    "provider.algorithms.superresolve",
    "provider.algorithms.fetchscenes",
)
"""They bring all others of the panels, of their dialogs and of the runs that these start."""

POLL = 10
"""Milliseconds between two looks whether the modules are there."""

START = 3000
"""Milliseconds after the plugin's start, until which QGIS's window has come up."""


class Modules(QObject):
    """Imports the panels' modules. There is one, see `panel_modules`.

    The thread is its own: QGIS's pool, which has as many places as processors, may be full of runs.
    """

    def __init__(self) -> None:
        super().__init__()
        self._thread: threading.Thread | None = None
        self._soon = single_shot(self, START, self.load)

    def load_soon(self) -> None:
        """Begin when the window has come up, unless a panel is wanted before."""
        self._soon.start()

    def load(self) -> None:
        """Begin, once."""
        self._soon.stop()
        if self._thread is None:
            self._thread = threading.Thread(target=_import_panels, name="temporal-liif-modules")
            self._thread.start()

    @property
    def loading(self) -> bool:
        """Whether modules are still being imported."""
        return self._thread is not None and self._thread.is_alive()

    @property
    def missing(self) -> bool:
        """Whether modules are still being imported, or will be soon."""
        return self.loading or self._soon.isActive()

    def end(self) -> None:
        """Wait for the thread: the plugin goes."""
        self._soon.stop()
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.join()


@lru_cache(maxsize=1)
def panel_modules() -> Modules:
    """The one that all panels wait for."""
    return Modules()


def _import_panels() -> None:
    """Worker thread. What cannot be imported is reported where the panel is made."""
    for name in MODULES:
        try:
            import_late(name)
        except Exception as error:
            QgsMessageLog.logMessage(plain(f"{name}: {error!r}"), "Temporal LIIF")
            return


class Stages(QObject):
    """Does one thing after the other, each in an event of its own, once the panels' modules are there."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: deque[Callable[[], None]] = deque()
        self._without_haste = False
        """Whether nobody waits for these stages."""
        self._soon = single_shot(self, 0, self._next)

    def add(self, *stages: Callable[[], None], without_haste: bool = False) -> None:
        """Do these after what waits already; `without_haste`: the modules come in their own time."""
        self._without_haste = without_haste
        if not without_haste:
            panel_modules().load()
        self._waiting.extend(stages)
        self._soon.start()

    def stop(self) -> None:
        """Leave out what has not begun."""
        self._waiting.clear()
        self._soon.stop()

    def _next(self) -> None:
        modules = panel_modules()
        loading = modules.missing if self._without_haste else modules.loading
        self._soon.setInterval(POLL if loading else 0)
        stage = self._waiting.popleft() if self._waiting and not loading else None
        if self._waiting:
            # Before the stage, whose error is reported and keeps no other from its turn.
            self._soon.start()
        if stage is not None:
            stage()
