# SPDX-License-Identifier: GPL-2.0-or-later
"""The project in which something was begun: what comes of it later belongs there."""

from __future__ import annotations

from functools import lru_cache

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject


class Origin:
    """The project that is open now. Main thread."""

    def __init__(self) -> None:
        self._number, self._path = _projects().number, QgsProject.instance().absoluteFilePath()

    @property
    def is_open(self) -> bool:
        """Whether it is still the one that is open, or has been opened again from its file."""
        again = bool(self._path) and self._path == QgsProject.instance().absoluteFilePath()
        return self.was_open or again

    @property
    def was_open(self) -> bool:
        """Whether it has been open all the time."""
        return self._number == _projects().number


class _Projects(QObject):
    """Counts the projects: QGIS has one object for all of them."""

    def __init__(self) -> None:
        super().__init__()
        self.number = 0
        QgsProject.instance().cleared.connect(self._another)

    def _another(self) -> None:
        self.number += 1


@lru_cache(maxsize=1)
def _projects() -> _Projects:
    return _Projects()
