# SPDX-License-Identifier: GPL-2.0-or-later
"""What is under way: its step in words, its share as a bar that moves from the first second, and Cancel."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ..provider.plain_text import tooltip
from ..provider.translation import tr
from .label import Label

AHEAD = 0.1
"""Largest share by which the bar runs ahead of what was reported, in steps that cannot be measured."""

_SLOWNESS = 8.0
"""Seconds after which it has run 63 % of that."""

_STEPS = 1000
_FIRST = 2.0
"""Seconds after which the time is shown."""


class ProgressRow(QWidget):
    """One piece of work at a time."""

    def __init__(
        self, name: str, cancel: Callable[[], None] | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """`name` is read aloud; without `cancel` there is no button. `clock` gives seconds."""
        super().__init__()
        self._clock = clock
        self._title = self._step = ""
        self._share = self._begun = self._since = 0.0
        self.label, self.bar = _CutLabel(), QProgressBar()
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(4)
        self.bar.setAccessibleName(name)
        row = QHBoxLayout()
        row.addWidget(self.label, 1)
        if cancel is not None:
            self.stop_button = QToolButton()
            self.stop_button.setIcon(QgsApplication.getThemeIcon("/mTaskCancel.svg"))
            self.stop_button.setAutoRaise(True)
            self.stop_button.setToolTip(tr("Cancel"))
            self.stop_button.setAccessibleName(tr("Cancel"))
            self.stop_button.clicked.connect(lambda *_: cancel())
            row.addWidget(self.stop_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(row)
        layout.addWidget(self.bar)
        self._timer = QTimer(self)
        self._timer.setInterval(200)
        self._timer.timeout.connect(self._move)
        self.setVisible(False)

    @property
    def step(self) -> str:
        """What is being done."""
        return self._step

    def begin(self, title: str) -> None:
        """Work of that name begins."""
        self._title, self._step, self._share = title, "", 0.0
        self._begun = self._since = self._clock()
        self.bar.setValue(0)
        self._move()
        self.setVisible(True)
        self._timer.start()

    def report(self, share: float, step: str) -> None:
        """Share done (0 to 1), and what is being done."""
        if share > self._share:
            self._share, self._since = min(1.0, share), self._clock()
        self._step = step
        self._move()

    def end(self) -> None:
        """It is over."""
        self._timer.stop()
        self.setVisible(False)

    def _move(self) -> None:
        waited = max(0.0, self._clock() - self._since)
        ahead = min(AHEAD, 1 - self._share) * (1 - math.exp(-waited / _SLOWNESS))
        # Never back: what was run ahead is caught up.
        self.bar.setValue(max(self.bar.value(), int(_STEPS * (self._share + ahead))))
        self._write()

    def _write(self) -> None:
        text = f"{self._title}: {self._step}" if self._step and self._title else self._step or self._title
        seconds = self._clock() - self._begun
        if seconds >= _FIRST:
            text = tr("{what} ({time})").format(what=text, time=_duration(seconds))
        self.setToolTip(tooltip(text))
        self.label.show_text(text)


class _CutLabel(Label):
    """A label that cuts its text in the middle where it has no room."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_text(self, text: str) -> None:
        """Show what fits of it."""
        self._whole = text
        # A label needs some pixels more than its text, and on dense screens not always as many.
        for spare in (0, 4, 8, 16):
            room = self.width() - spare
            self.setText(self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room))
            if self.sizeHint().width() <= self.width():
                break

    def resizeEvent(self, event) -> None:
        """More fits, or less."""
        super().resizeEvent(event)
        self.show_text(self._whole)


def _duration(seconds: float) -> str:
    """A time that runs: 12 s, 3:05 min."""
    if seconds < 60:
        return tr("{count} s").format(count=int(seconds))
    return tr("{minutes} min").format(minutes=f"{int(seconds) // 60}:{int(seconds) % 60:02d}")
