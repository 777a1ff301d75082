# SPDX-License-Identifier: GPL-2.0-or-later
"""When a widget has painted what it was given."""

from __future__ import annotations

import time

from qgis.PyQt.QtCore import QEvent, QObject, QTimer
from qgis.PyQt.QtWidgets import QWidget


class Painted(QObject):
    """Notes the time by the clock and of the processor after each painting that was expected."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times: list[tuple[float, float]] = []
        self._waits = False
        widget.installEventFilter(self)

    def expect(self, *_: object) -> None:
        """The widget has something new."""
        self._waits = True

    def eventFilter(self, widget: QWidget, event: QEvent) -> bool:
        """See the paint event; what follows it comes when it is over."""
        if self._waits and event.type() == QEvent.Type.Paint:
            self._waits = False
            QTimer.singleShot(0, self._note)
        return False

    def _note(self) -> None:
        self.times.append((time.perf_counter(), time.process_time()))
