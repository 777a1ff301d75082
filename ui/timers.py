# SPDX-License-Identifier: GPL-2.0-or-later
"""What is done a moment later, once for several requests."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QObject, QTimer


def single_shot(parent: QObject, milliseconds: int, run: Callable[[], None]) -> QTimer:
    """A timer that runs something once, so long after it was last started."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(run)
    return timer
