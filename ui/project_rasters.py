# SPDX-License-Identifier: GPL-2.0-or-later
"""The dated rasters of the project that are in no series, as one to be chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer

from ..core.stack.mask_names import NamedMask, called_alike, mask_in_name
from ..provider.layer_dates import known_date, layer_dates
from ..provider.project_series import dated_among, rasters_beside, series_of
from ..provider.translation import tr

SELECTED, LAYERS = "layers://selected", "layers://all"
"""Values of the choice of the layers selected in the layer tree, and of the dated ones in no series: of their
most frequent kind, as the values of other kinds begin with it."""

LEAST = 2
"""Dates that a series needs."""


@dataclass(frozen=True)
class LayerSeries:
    """Dated layers in no series, of one kind: with the same number of bands, of numbers of the same size."""

    name: str
    """For people."""

    value: str
    """What tells it from others of the project."""

    dated: tuple[tuple[datetime, QgsRasterLayer], ...]
    """Layers by date, without masks and extra layers."""

    masks: tuple[QgsRasterLayer, ...]
    """What is called as a mask of one of them."""


def layer_series(layers: Iterable[QgsRasterLayer]) -> list[LayerSeries]:
    """What the rasters are, as far as their dates are known; of each kind one, the most frequent first."""
    kinds: dict[tuple[int, int], list[tuple[datetime, QgsRasterLayer]]] = {}
    files = [one for one in layers if one.providerType() == "gdal" and one.bandCount()]
    named = [(one, mask) for one, mask in ((one, mask_in_name(one.source())) for one in files) if mask]
    for time, layer in dated_among(files, known_date):
        kind = layer.bandCount(), layer.dataProvider().dataTypeSize(1)
        kinds.setdefault(kind, []).append((time, layer))
    found: list[LayerSeries] = []
    for (bands, size), dated in sorted(kinds.items(), key=lambda one: -len(one[1])):
        name = tr("Dated layers of the project")
        if len(dated) == 1:
            name = dated[0][1].name()
        elif len(kinds) > 1:
            name = tr("Dated layers with one band")
            if bands > 1:
                name = tr("Dated layers with {count} bands").format(count=bands)
        value = f"{LAYERS}/{bands}x{size}" if found else LAYERS
        found.append(LayerSeries(name, value, tuple(dated), _masks_of(dated, named)))
    return found


def _masks_of(
    dated: Sequence[tuple[datetime, QgsRasterLayer]], named: Sequence[tuple[QgsRasterLayer, NamedMask]]
) -> tuple[QgsRasterLayer, ...]:
    """Which of the masks are of the days of rasters, and not only of others that are called alike."""
    days: dict[date, list[str]] = {}
    for time, layer in dated:
        days.setdefault(time.date(), []).append(layer.source())
    found = []
    for layer, mask in named:
        time = known_date(layer)
        paths = days.get(time.date(), []) if time is not None else []
        own = layer.source() not in paths
        if own and paths and (not mask.generic or any(called_alike(path, mask) for path in paths)):
            found.append(layer)
    return tuple(found)


class ProjectRasters:
    """What can be chosen."""

    def __init__(self, selected: Callable[[], Sequence[QgsMapLayer]] = tuple) -> None:
        """`selected` gives the layers that are selected in the layer tree."""
        self._selected = selected

    def choices(self) -> list[tuple[str, str]]:
        """Names and values, the surest first."""
        series = [one for one in layer_series(in_no_series()) if _count(one.dated) >= LEAST]
        chosen = dated_among(self._files(self._selected()), known_date)
        found = []
        count = _count(chosen)
        if count >= LEAST and all(tuple(chosen) != one.dated for one in series):
            found.append((tr("Selected layers: {count} dates").format(count=count), SELECTED))
        text = tr("{series}: {count} dates")
        found += [(text.format(series=one.name, count=_count(one.dated)), one.value) for one in series]
        return found

    def layers(self, value: str) -> list[QgsRasterLayer]:
        """The layers of a choice whose dates are known, masks among them too."""
        if value == SELECTED:
            return [one for one in self._files(self._selected()) if known_date(one) is not None]
        series = next((one for one in layer_series(in_no_series()) if one.value == value), None)
        return [*(layer for _, layer in series.dated), *series.masks] if series is not None else []

    @staticmethod
    def _files(layers: Sequence[QgsMapLayer]) -> list[QgsRasterLayer]:
        return [one for one in layers if isinstance(one, QgsRasterLayer) and one.providerType() == "gdal"]


def _count(dated: Sequence[tuple[datetime, QgsRasterLayer]]) -> int:
    """How many dates layers hold, where these are enough; else those that are their bands too.

    Files of one band each may be of one date.
    """
    if len(dated) >= LEAST:
        return len({time for time, _ in dated})
    return sum(layer_dates().count(layer) for _, layer in dated)


def in_no_series() -> list[QgsRasterLayer]:
    """All rasters of the project that are in none."""
    project = QgsProject.instance()
    return rasters_beside(project, series_of(project))


def why_none(otherwise: str) -> str:
    """Why no series can be chosen: dates are being looked for, or `otherwise`."""
    return tr("The dates of the layers are being read…") if layer_dates().searching else otherwise
