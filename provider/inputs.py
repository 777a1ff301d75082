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
    QgsProcessingOutputFile,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputNumber,
    QgsProcessingOutputRasterLayer,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFolderDestination,
    QgsRasterRenderer,
    QgsRectangle,
)

from ..core.analysis.indices import held_index
from ..core.dates import text_of
from ..core.errors import ParameterError
from ..core.messages import labelled
from ..core.raster.grid import Grid
from ..core.raster.nodata import RULES
from ..core.stack.cloud_masks import separated
from ..core.stack.index import FILE_NAME
from ..core.stack.mask_content import NO_MASKS, NONE, MaskOptions
from ..core.stack.model import Band, Source, Stack
from ..core.stack.open import bands_of, open_stack
from .algorithm import Algorithm
from .bands_and_dates import read_bands, read_times
from .definitions import bands_text, choice, optional_text
from .engine_access import warn_to
from .layers import in_project, representative_of, with_rasters_opened
from .masks import add_masks, mask_options, mask_placeholders
from .plain_text import plain
from .ramps import index_style
from .rasters import INPUT, add_rasters, no_rasters, rasters_of, sources_of
from .reflectance import add_reflectance, reflectance_of
from .results import Part, Style, load_series
from .styling import natural_colours, render_style_of
from .translation import tr, translated

BANDS, EXTENT = "BANDS", "EXTENT"
DATES, NODATA_RULE = "DATES", "NODATA_RULE"
OVERWRITE, LOAD, OUTPUT = "OVERWRITE", "LOAD", "OUTPUT"
LAYERS, FIRST, STACK, COUNT = "LAYERS", "FIRST", "STACK", "COUNT"
REPORT, JSON = "REPORT", "JSON"


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
    """When a pixel is nodata: one of core.nodata.RULES."""

    classes: bool = False
    """Whether bands of classes are taken, to be copied."""

    masks: MaskOptions = NO_MASKS
    """Which cloud masks hide pixels."""

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
        return bands_of(self.sources, self.times, self.masks)

    def with_bands(self, bands: Sequence[str]) -> StackInput:
        """The same rasters, other bands of them."""
        return replace(self, bands=list(bands))

    def _open(
        self, extent: tuple[float, float, float, float] | None, minimum: int, check_pixels: bool = True
    ) -> Stack:
        return open_stack(
            self.sources,
            bands=self.bands,
            reference=self.reference,
            times=self.times,
            reflectance_scale=self.reflectance_scale,
            reflectance_offset=self.reflectance_offset,
            extent=extent,
            minimum=minimum,
            check_pixels=check_pixels,
            nodata_rule=self.nodata_rule,
            classes=self.classes,
            masks=self.masks,
        )


class StackAlgorithm(Algorithm):
    """Base of the algorithms whose input is a stack."""

    minimum = 2
    """Fewest rasters that make sense."""

    copies = False
    """Whether values are copied only, so that classes are welcome."""

    def add_input(self, bands: bool = True, extent: bool = True) -> None:
        """The series or rasters, and which bands of them."""
        add_rasters(self)
        if bands:
            self.add_bands()
        if extent:
            self.add_extent()

    def add_bands(self) -> None:
        """Which bands of the rasters."""
        self.add(
            bands_text(BANDS, self.tr("Bands")),
            self.tr("Bands to keep, by name (B04 or B4; red, nir, swir16) or number. Empty: all."),
        )

    def add_extent(self) -> None:
        """Which part of the rasters."""
        self.add(
            QgsProcessingParameterExtent(EXTENT, self.tr("Extent"), None, True),
            self.tr("Part of the inputs to work on, widened to whole pixels. Empty: all."),
            advanced=True,
        )

    def add_details(self) -> None:
        """What rasters may not declare themselves."""
        self.add(
            optional_text(DATES, self.tr("Dates of the inputs")),
            dates_help(),
            advanced=True,
        )
        add_masks(self)
        add_reflectance(self)
        add_nodata_rule(self)

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
        )

    def add_series_outputs(self, folder_help: str) -> None:
        """A folder of dates, whether to open them, and what a model can go on with."""
        self.add(
            QgsProcessingParameterBoolean(OVERWRITE, self.tr("Overwrite existing files"), False),
            self.tr("Replace the dates of an earlier run in the output folder."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(LOAD, self.tr("Open the series after running"), True),
            self.tr("Loads the dates as a group, ready for the Temporal Controller."),
        )
        self.add(QgsProcessingParameterFolderDestination(OUTPUT, self.tr("Output folder")), folder_help)
        self.add_output(QgsProcessingOutputMultipleLayers(LAYERS, self.tr("Images, one a date")))
        self.add_output(QgsProcessingOutputRasterLayer(FIRST, self.tr("Image of the first date")))
        self.add_output(QgsProcessingOutputFile(STACK, self.tr("Description of the series (stack.json)")))
        self.add_output(QgsProcessingOutputNumber(COUNT, self.tr("Number of dates")))


def dates_help() -> str:
    """What the dates of the inputs are, for the help."""
    return tr(
        "Where the rasters' own dates are missing or wrong; these count first. One for each input in its "
        "order, separated by commas (2021-05-01, , 2021-05-11: the second one's own date holds), or by name "
        "(summer.tif=2021-07-01). One for each band makes each band a date."
    )


def add_nodata_rule(algorithm: Algorithm) -> None:
    """The parameter for pixels that have the nodata value in some bands only."""
    algorithm.add(
        choice(
            NODATA_RULE,
            tr("Nodata rule"),
            dict(zip(RULES, (tr("Depending on the rasters (automatic)"), tr("Any band"), tr("All bands")))),
            optional=True,
        ),
        tr(
            "For pixels that have the nodata value in some of their bands. Any: one band is enough, as a "
            "spectrum needs them all. All: only where all bands have it, so that a colour with one band at 0 "
            "or 255 stays a colour. Depending on the rasters: all for 8-bit pictures in red, green, blue, "
            "else any; the log says what it costs."
        ),
        advanced=True,
    )


def nodata_rule_of(algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
    """The nodata rule, one of core.nodata.RULES."""
    return algorithm.parameterAsEnumString(parameters, NODATA_RULE, context) or RULES[0]


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
    # A stretch that a user chose for other numbers than those written says nothing about them.
    renderers = given.renderers if result.dtype == stack.dtype else ()
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
