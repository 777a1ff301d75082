# SPDX-License-Identifier: GPL-2.0-or-later
"""The dated rasters of the project that are in no series, as one to be chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer

from ..provider.layer_dates import known_date, layer_dates
from ..provider.project_series import dated_among, rasters_beside, series_of
from ..provider.translation import tr

SELECTED, LAYERS = "layers://selected", "layers://all"
"""Values of the choice of the layers selected in the layer tree, and of all dated ones in no series."""

LEAST = 2
"""Dates that a series needs."""


class ProjectRasters:
    """What can be chosen."""

    def __init__(self, selected: Callable[[], Sequence[QgsMapLayer]] = tuple) -> None:
        """`selected` gives the layers that are selected in the layer tree."""
        self._selected = selected

    def choices(self) -> list[tuple[str, str]]:
        """Names and values, the surest first."""
        chosen, every = (dated_among(self.layers(value), known_date) for value in (SELECTED, LAYERS))
        found = []
        dates = _count(chosen)
        if dates >= LEAST and chosen != every:
            found.append((tr("Selected layers: {count} dates").format(count=dates), SELECTED))
        if len(every) >= LEAST:
            text = tr("Dated layers of the project: {count}")
            found.append((text.format(count=len(every)), LAYERS))
        elif _count(every) >= LEAST:
            text = tr("{series}: {count} dates")
            found.append((text.format(series=every[0][1].name(), count=_count(every)), LAYERS))
        return found

    def layers(self, value: str) -> list[QgsRasterLayer]:
        """The layers of a choice whose dates are known, masks among them too."""
        layers = self._selected() if value == SELECTED else in_no_series()
        rasters = [one for one in layers if isinstance(one, QgsRasterLayer) and one.providerType() == "gdal"]
        return [one for one in rasters if known_date(one) is not None]


def _count(dated: Sequence[tuple[datetime, QgsRasterLayer]]) -> int:
    """How many dates layers hold: one each, where these are enough; else those that are their bands too."""
    if len(dated) >= LEAST:
        return len(dated)
    return sum(layer_dates().count(layer) for _, layer in dated)


def in_no_series() -> list[QgsRasterLayer]:
    """All rasters of the project that are in none."""
    project = QgsProject.instance()
    return rasters_beside(project, series_of(project))


def why_none(otherwise: str) -> str:
    """Why no series can be chosen: dates are being looked for, or `otherwise`."""
    return tr("The dates of the layers are being read…") if layer_dates().searching else otherwise
