# SPDX-License-Identifier: GPL-2.0-or-later
"""News of series and animations that runs have made, for the window."""

from __future__ import annotations

from functools import lru_cache

from qgis.PyQt.QtCore import QObject, pyqtSignal


class SeriesNews(QObject):
    """Tells of series that are in the project, whoever has made them; there is one, see `series_news`."""

    loaded = pyqtSignal(object)
    """The group of a series (QgsLayerTreeGroup) whose layers are all there, new or brought up to date."""

    animated = pyqtSignal(list)
    """Paths of the files of an animation that were written."""


@lru_cache(maxsize=1)
def series_news() -> SeriesNews:
    """The one that every run reports to. Main thread."""
    return SeriesNews()
