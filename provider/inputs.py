# SPDX-License-Identifier: GPL-2.0-or-later
"""Inputs of the algorithms that read dated rasters: their parameters, and the stack made of these."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsRasterRenderer,
    QgsRectangle,
)

from ..core.analysis.indices import held_index
from ..core.choices import NODATA_RULES, NONE
from ..core.dates import text_of
from ..core.errors import ParameterError
from ..core.messages import labelled
from ..core.raster.grid import Grid
from ..core.stack.band_files import joined, open_joined
from ..core.stack.cloud_masks import separated
from ..core.stack.index import FILE_NAME
from ..core.stack.mask_content import NO_MASKS, MaskOptions
from ..core.stack.model import Band, Source, Stack
from ..core.stack.open import bands_of
from .algorithm import Algorithm
from .bands_and_dates import read_bands, read_times
from .engine_access import warn_to
from .layers import in_project, representative_of, with_rasters_opened
from .masks import mask_options, mask_placeholders
from .parameters.rasters import INPUT
from .parameters.stack import (
    BANDS,
    COUNT,
    DATES,
    EXTENT,
    FIRST,
    LAYERS,
    NODATA_RULE,
    OUTPUT,
    STACK,
    StackHead,
)
from .plain_text import plain
from .ramps import index_style
from .rasters import no_rasters, rasters_of, sources_of
from .reflectance import reflectance_of
from .results import Part, Style, load_series
from .styling import natural_colours, render_style_of
from .translation import tr, translated


@dataclass(frozen=True)
class StackInput:
    """The dated rasters of a run as chosen on the main thread, for the worker thread."""

    sources: tuple[Source, ...]
    """In the user's order."""

    bands: list[str] | list[int] | None
    """Names or one-based numbers; None: all."""

    times: list[str] | None
    """Dates that count before the inputs' own; empty: their own."""

    reflectance_scale: float | None
    """Factor to reflectance; None: decided for each raster."""

    reflectance_offset: float | None
    """Offset in reflectance; None: decided for each raster."""

    extent: tuple[QgsRectangle, QgsCoordinateReferenceSystem] | None
    """Part to work on, and its CRS."""

    renderers: tuple[QgsRasterRenderer, ...]
    """Of those inputs that are layers of the project."""

    reference: str | None = None
    """Path of the input whose grid is taken; None: the finest."""

    nodata_rule: str = "auto"
    """When a pixel is nodata: one of core.choices.NODATA_RULES."""

    classes: bool = False
    """Whether bands of classes are taken, to be copied."""

    masks: MaskOptions = NO_MASKS
    """Which cloud masks hide pixels."""

    folder: str = ""
    """Where virtual rasters of band files are made; see core.stack.band_files."""

    def open(self, context: QgsProcessingContext, minimum: int = 2) -> Stack:
        """The stack, or the part of it in the extent."""
        if self.extent is None:
            return self._open(None, minimum)
        return self._open(box_in(*self.extent, self.crs(minimum), context), minimum)

    def crs(self, minimum: int = 2) -> str:
        """The CRS that the stack will have, as WKT; no pixel is read for it."""
        return self.grid(minimum).crs

    def grid(self, minimum: int = 2) -> Grid:
        """The grid of the whole stack; no pixel is read for it."""
        return replace(self, reflectance_scale=1.0)._open(None, minimum, check_pixels=False).grid

    def within(self, extent: tuple[float, float, float, float], minimum: int = 2) -> Stack:
        """The part of the stack in (xmin, ymin, xmax, ymax), in the CRS of its grid."""
        return self._open(extent, minimum)

    def all_bands(self) -> tuple[Band, ...]:
        """Names and wavelengths of all bands of the rasters; no pixel is read for it."""
        given = joined(self.sources, self.folder, self.times)
        return bands_of(given.sources, given.times(self.times), self.masks)

    def with_bands(self, bands: Sequence[str]) -> StackInput:
        """The same rasters, other bands of them."""
        return replace(self, bands=list(bands))

    def _open(
        self, extent: tuple[float, float, float, float] | None, minimum: int, check_pixels: bool = True
    ) -> Stack:
        return open_joined(
            self.sources,
            self.folder,
            self.times,
            bands=self.bands,
            reference=self.reference,
            reflectance_scale=self.reflectance_scale,
            reflectance_offset=self.reflectance_offset,
            extent=extent,
            minimum=minimum,
            check_pixels=check_pixels,
            nodata_rule=self.nodata_rule,
            classes=self.classes,
            masks=self.masks,
        )


class StackAlgorithm(StackHead, Algorithm):
    """Base of the algorithms whose input is a stack."""

    minimum = 2
    """Fewest rasters that make sense."""

    copies = False
    """Whether values are copied only, so that classes are welcome."""

    def with_placeholders(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """One of the rasters for all, and layers for single ones."""
        otherwise = (
            no_rasters()
            if self.minimum > 1
            else self.tr("No raster is given. Choose a series, or dated raster layers or files.")
        )
        shown = {**parameters, INPUT: representative_of(rasters_of(parameters, context), context, otherwise)}
        shown.update(mask_placeholders(parameters, context))
        return with_rasters_opened(self, shown, context)

    def stack_input(self, parameters: dict[str, Any], context: QgsProcessingContext) -> StackInput:
        """The input; main thread."""
        masks = mask_options(self, parameters, context, keep_bands=self.copies)
        layers, sources = sources_of(parameters, context, masks.source != NONE)
        # The look of masks among the inputs is none for the result.
        dates = sources if masks.source == NONE else separated(sources, None)[0]
        pairs = zip(layers, sources)
        styled = [layer for layer, one in pairs if one in dates and in_project(layer, context.project())]
        scale, offset = reflectance_of(self, parameters, context)
        return StackInput(
            sources=sources,
            bands=read_bands(self.parameterAsString(parameters, BANDS, context)),
            times=read_times(self.parameterAsString(parameters, DATES, context), sources),
            reflectance_scale=scale,
            reflectance_offset=offset,
            extent=extent_of(self, parameters, EXTENT, context),
            renderers=tuple(layer.renderer().clone() for layer in styled if layer.renderer()),
            nodata_rule=nodata_rule_of(self, parameters, context),
            classes=self.copies,
            masks=masks,
            folder=QgsProcessingUtils.tempFolder(),
        )


def nodata_rule_of(algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
    """The nodata rule, one of core.choices.NODATA_RULES."""
    return algorithm.parameterAsEnumString(parameters, NODATA_RULE, context) or NODATA_RULES[0]


def extent_of(
    algorithm: Algorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext
) -> tuple[QgsRectangle, QgsCoordinateReferenceSystem] | None:
    """An extent parameter and its CRS; None where it is not given."""
    if not algorithm.given(parameters, name):
        return None
    return (
        algorithm.parameterAsExtent(parameters, name, context),
        algorithm.parameterAsExtentCrs(parameters, name, context),
    )


def box_in(
    box: QgsRectangle, crs: QgsCoordinateReferenceSystem, wkt: str, context: QgsProcessingContext
) -> tuple[float, float, float, float]:
    """An extent as (xmin, ymin, xmax, ymax) in the CRS of a stack."""
    target = QgsCoordinateReferenceSystem.fromWkt(wkt)
    if crs.isValid() and target.isValid() and crs != target and not box.isEmpty():
        box = QgsCoordinateTransform(crs, target, context.transformContext()).transformBoundingBox(box)
    return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()


def colour_bands(stack: Stack) -> list[str]:
    """Names of the bands to draw: red, green, blue, or one."""
    return [stack.bands[index - 1].name for index in natural_colours(stack.bands)]


def three_bands(stack: Stack) -> list[str]:
    """Names of red, green and blue; ParameterError where they are not known."""
    names = colour_bands(stack)
    if len(names) != 3:
        raise ParameterError(
            tr(
                "Red, green and blue are not found among the bands {bands}. Name three bands, in this order."
            ).format(bands=", ".join(band.name for band in stack.bands))
        )
    return names


def report_input(stack: Stack, feedback: QgsProcessingFeedback) -> None:
    """The input as it was understood."""
    for one in stack.observations:
        feedback.pushInfo(f"{text_of(one.time)}  {one.name}")
    for note in stack.notes:
        feedback.pushInfo(plain(translated(note)))
    for warning in stack.warnings:
        warn_to(feedback)(warning)
    rows, cols = stack.grid.gsd()
    feedback.pushInfo(
        tr("Input grid: {width} x {height} pixels of {x:.4g} x {y:.4g} m. Bands: {bands}.").format(
            width=stack.grid.width,
            height=stack.grid.height,
            x=cols,
            y=rows,
            bands=", ".join(band.name for band in stack.bands),
        )
    )
    if not stack.grid.crs:
        feedback.pushWarning(
            tr("The rasters declare no coordinate reference system, so the output has none either.")
        )


def report_image(image: Stack, label: str, feedback: QgsProcessingFeedback) -> None:
    """An image of one date beside the input as it was understood."""
    for note in image.notes:
        feedback.pushInfo(plain(translated(labelled(label, note))))
    for warning in image.warnings:
        warn_to(feedback)(labelled(label, warning))


def report_pairs(reference: Stack, image: Stack, feedback: QgsProcessingFeedback) -> None:
    """Which bands are compared, where their names differ."""
    pairs = [(one.name, other.name) for one, other in zip(reference.bands, image.bands)]
    if any(one.lower() != other.lower() for one, other in pairs):
        listed = ", ".join(f"{one} – {other}" for one, other in pairs)
        feedback.pushInfo(f"{image.observations[0].name}: {listed}")


def load_result(
    title: str,
    given: StackInput,
    stack: Stack,
    result: Stack,
    context: QgsProcessingContext,
    beside: Sequence[Part] = (),
    style: Style | None = None,
) -> None:
    """Hand a written stack over to the project, and what was written beside it.

    The style is that of the inputs, if none is given.
    """
    images = tuple(Path(one.source) for one in result.observations)
    if style is None:
        style = _style_of_inputs(given, stack, result, images)
    times = [one.time for one in result.observations]
    load_series(title, times, [Part("", images, style), *beside], context)


def _style_of_inputs(given: StackInput, stack: Stack, result: Stack, images: tuple[Path, ...]) -> Style:
    positions = stack.band_indexes or tuple(range(1, len(stack.bands) + 1))
    # A stretch that a user chose for other numbers than those written, or for the file of one band, says
    # nothing about them.
    own = {source.path for source in given.sources}
    alike = result.dtype == stack.dtype and all(one.source in own for one in stack.observations)
    renderers = given.renderers if alike else ()
    index = held_index(result.bands)
    if index is not None and not renderers:
        return index_style(index, images)
    return render_style_of(images, result.bands, renderers, positions)


def result_values(result: Stack, folder: Path) -> dict[str, Any]:
    """Outputs of an algorithm that writes a stack."""
    images = [one.source for one in result.observations]
    return {
        OUTPUT: str(folder),
        LAYERS: images,
        FIRST: images[0],
        STACK: str(folder / FILE_NAME),
        COUNT: len(images),
    }
