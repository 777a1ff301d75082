# SPDX-License-Identifier: GPL-2.0-or-later
"""temporalliif:clipstack: many dated rasters cropped to an extent or polygons at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsRectangle,
)

from ...core.analysis.clip import Polygons, clip
from ...core.errors import ParameterError
from ...core.raster.grid import Grid
from ..features import in_crs, polygons_of
from ..inputs import StackAlgorithm, box_in, load_result, report_input, result_values
from ..parameters import stack as names
from ..parameters.clipstack import MASK, ClipStackHead
from ..reports import made_by
from ..translation import tr


class ClipStack(ClipStackHead, StackAlgorithm):
    """Crop a stack."""

    minimum = 1

    copies = True

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Raise ParameterError where nothing says what to keep."""
        if not self.given(parameters, names.EXTENT) and not self.given(parameters, MASK):
            raise ParameterError(self.tr("Neither an extent nor polygons are given. Choose what to keep."))

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Main thread: everything that touches layers."""
        self._given = self.stack_input(parameters, context)
        self._areas: QgsProcessingFeatureSource | None = None
        if self.given(parameters, MASK):
            self._areas = self.parameterAsSource(zipped(parameters, MASK), MASK, context)
            if self._areas is None:
                raise ParameterError(
                    self.tr("{value} is no polygon layer that can be opened. Choose another.").format(
                        value=parameters[MASK]
                    )
                )
        self._folder = Path(self.parameterAsString(parameters, names.OUTPUT, context))
        self._overwrite = self.parameterAsBoolean(parameters, names.OVERWRITE, context)
        self._load = self.parameterAsBoolean(parameters, names.LOAD, context)
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Worker thread: read and write."""
        polygons = None
        if self._areas is not None:
            grid = self._given.grid(self.minimum)
            polygons = _polygons(self._areas, grid, context, feedback)
        if self._given.extent is not None:
            box = box_in(*self._given.extent, self._given.crs(self.minimum), context)
            extent = box if polygons is None else _shared(box, polygons.extent)
        else:
            extent = polygons.extent
        stack = self._given.within(extent, self.minimum)
        report_input(stack, feedback)
        result = clip(
            stack,
            self._folder,
            polygons,
            overwrite=self._overwrite,
            provenance=made_by("clipstack"),
            progress=lambda share, text: feedback.setProgress(100 * share),
            cancelled=feedback.isCanceled,
        )
        if self._load:
            load_result(self.tr("Clipped series"), self._given, stack, result, context)
        return result_values(result, self._folder)


def zipped(parameters: dict[str, Any], name: str) -> dict[str, Any]:
    """The parameters with a zip file as the path under which OGR reads what is inside."""
    value = parameters[name]
    if isinstance(value, str) and value.lower().endswith(".zip") and Path(value).is_file():
        return {**parameters, name: f"/vsizip/{Path(value).absolute().as_posix()}"}
    return parameters


def _polygons(
    source: QgsProcessingFeatureSource,
    grid: Grid,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> Polygons:
    """The source's polygons in the CRS of the stack, as far as they lie near its grid."""
    target = QgsCoordinateReferenceSystem.fromWkt(grid.crs)
    change = QgsCoordinateTransform(source.sourceCrs(), target, context.transformContext())
    shapes = in_crs(polygons_of(source, feedback), change, QgsRectangle(*grid.extent()), feedback)
    return Polygons([bytes(shape.asWkb()) for shape in shapes], grid.crs)


def _shared(
    first: tuple[float, float, float, float], second: tuple[float, float, float, float]
) -> tuple[float, float, float, float]:
    """What two boxes share; ParameterError where that is nothing."""
    box = (
        max(first[0], second[0]),
        max(first[1], second[1]),
        min(first[2], second[2]),
        min(first[3], second[3]),
    )
    if box[0] >= box[2] or box[1] >= box[3]:
        raise ParameterError(tr("The extent and the polygons do not overlap. Choose others."))
    return box
