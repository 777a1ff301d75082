# SPDX-License-Identifier: GPL-2.0-or-later
"""Style of a series: the input's band styling, with one stretch for all dates."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from qgis.core import (
    QgsContrastEnhancement,
    QgsMultiBandColorRenderer,
    QgsRasterLayer,
    QgsRasterRenderer,
    QgsSingleBandGrayRenderer,
    QgsSingleBandPseudoColorRenderer,
)

from ..core.errors import RasterError
from ..core.raster.gdalio import open_raster
from ..core.stack.model import Band

CUT = (2.0, 98.0)
"""Percentiles between which values are stretched."""

SAMPLE = 256
"""Side of the decimated image that stands for a date when percentiles are taken."""

_PRIMARIES = ((0.665, "red"), (0.560, "green"), (0.490, "blue"))
"""Centre wavelength in micrometres and common name of red, green and blue."""

_TOLERANCE = 0.035
"""Micrometres that a band may be off a primary colour."""

Stretch = dict[int, tuple[float, float]]
"""Lowest and highest physical value shown, by one-based band."""


@dataclass(frozen=True)
class RenderStyle:
    """What all layers of a series share."""

    bands: tuple[int, ...]
    """One-based bands of the output that are drawn: three for colour, one for grey."""

    stretch: Stretch
    """The one stretch of those bands."""

    template: QgsRasterRenderer | None = None
    """A copy of the input's renderer, its band numbers still the input's; None: plain grey or colour."""

    def apply(self, layer: QgsRasterLayer) -> None:
        """Give the layer this look. Main thread only."""
        layer.setRenderer(self._renderer(layer))

    def _renderer(self, layer: QgsRasterLayer) -> QgsRasterRenderer:
        provider = layer.dataProvider()
        if self.template is not None:
            renderer = self.template.clone()
            if isinstance(renderer, QgsSingleBandPseudoColorRenderer):
                _set_band(renderer, self.bands[0])
                # A copy does not know them.
                function = renderer.shader().rasterShaderFunction()
                renderer.setClassificationMin(function.minimumValue())
                renderer.setClassificationMax(function.maximumValue())
                return renderer
            if not isinstance(renderer, (QgsMultiBandColorRenderer, QgsSingleBandGrayRenderer)):
                return renderer
        elif len(self.bands) == 3:
            renderer = QgsMultiBandColorRenderer(provider, *self.bands)
        else:
            renderer = QgsSingleBandGrayRenderer(provider, self.bands[0])
        enhancements = []
        for band in self.bands:
            enhancement = QgsContrastEnhancement(provider.dataType(band))
            low, high = self.stretch[band]
            enhancement.setMinimumValue(low)
            enhancement.setMaximumValue(high)
            enhancement.setContrastEnhancementAlgorithm(
                QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
            )
            enhancements.append(enhancement)
        if isinstance(renderer, QgsSingleBandGrayRenderer):
            _set_band(renderer, self.bands[0])
            renderer.setContrastEnhancement(enhancements[0])
        else:
            renderer.setRedBand(self.bands[0])
            renderer.setGreenBand(self.bands[1])
            renderer.setBlueBand(self.bands[2])
            renderer.setRedContrastEnhancement(enhancements[0])
            renderer.setGreenContrastEnhancement(enhancements[1])
            renderer.setBlueContrastEnhancement(enhancements[2])
        return renderer


def _set_band(renderer: QgsSingleBandGrayRenderer | QgsSingleBandPseudoColorRenderer, band: int) -> None:
    """Draw another band, by the name that it has from QGIS 3.38 on where that is known."""
    if hasattr(renderer, "setInputBand"):
        renderer.setInputBand(band)
    elif isinstance(renderer, QgsSingleBandGrayRenderer):
        renderer.setGrayBand(band)
    else:
        renderer.setBand(band)


def render_style_of(
    images: Sequence[Path],
    bands: Sequence[Band] = (),
    renderers: Sequence[QgsRasterRenderer] = (),
    positions: Sequence[int] = (),
) -> RenderStyle:
    """The look of a series made of inputs that are drawn with `renderers` (none: plain files).

    `positions` are the one-based bands of the inputs that the output's `bands` come from.
    The first renderer is the model. Where all inputs share its stretch, that is kept; else values between the
    percentiles CUT over all dates of `images` are stretched. A renderer whose bands are not in the output
    gives way to natural colours, with one stretch for the three, or grey for a single band; so does QGIS's
    own choice for new layers, where the bands of natural colours are known.
    """
    if _are_default(renderers) and len(natural_colours(bands)) == 3:
        renderers = ()
    template = renderers[0] if renderers else None
    shown = _drawn_bands(template)
    if shown and all(band in positions for band in shown):
        drawn = tuple(positions.index(band) + 1 for band in shown)
        if _has_stretch(template):
            limits = {_limits(renderer) for renderer in renderers}
            shared = limits.pop() if len(renderers) > 1 and len(limits) == 1 else None
            return RenderStyle(
                drawn, dict(zip(drawn, shared)) if shared else stretch_of(images, drawn), template
            )
        if isinstance(template, QgsSingleBandPseudoColorRenderer) or drawn == shown:
            return RenderStyle(drawn, {}, template)
    drawn = natural_colours(bands)
    stretch = stretch_of(images, drawn)
    if len(drawn) == 3:
        # Each band by itself would turn dark forests violet and roads blue.
        lows, highs = zip(*stretch.values())
        stretch = dict.fromkeys(drawn, (min(lows), max(highs)))
    return RenderStyle(drawn, stretch)


def natural_colours(bands: Sequence[Band]) -> tuple[int, ...]:
    """One-based bands of red, green and blue by wavelength or name; the first alone where one is missing.

    Three or four bands that say nothing of themselves are taken as red, green, blue.
    """
    chosen = []
    for length, name in _PRIMARIES:
        offs = [abs(band.wavelength - length) for band in bands]
        offs = [math.inf if math.isnan(off) else off for off in offs]
        named = [index for index, band in enumerate(bands) if band.name.strip().lower() in (name, name[0])]
        if named:
            chosen.append(named[0] + 1)
        elif offs and min(offs) <= _TOLERANCE:
            chosen.append(offs.index(min(offs)) + 1)
    if len(set(chosen)) == 3:
        return tuple(chosen)
    unknown = all(math.isnan(band.wavelength) for band in bands)
    return (1, 2, 3) if unknown and len(bands) in (3, 4) else (1,)


def stretch_of(images: Sequence[Path], bands: Sequence[int]) -> Stretch:
    """Percentiles CUT of each band's physical values over all images together."""
    samples: dict[int, list[np.ndarray]] = {band: [] for band in bands}
    for path in images:
        try:
            dataset = open_raster(str(path))
        except RasterError:
            continue
        size = min(SAMPLE, dataset.RasterXSize), min(SAMPLE, dataset.RasterYSize)
        for band in samples:
            raster = dataset.GetRasterBand(band)
            values = raster.ReadAsArray(buf_xsize=size[0], buf_ysize=size[1]).astype(np.float64)
            valid = raster.GetMaskBand().ReadAsArray(buf_xsize=size[0], buf_ysize=size[1]) > 0
            # QGIS draws physical values.
            values = values * (raster.GetScale() or 1.0) + (raster.GetOffset() or 0.0)
            samples[band].append(values[valid & np.isfinite(values)])
    stretch = {}
    for band, parts in samples.items():
        pool = np.concatenate(parts) if parts else np.empty(0)
        low, high = np.percentile(pool, CUT) if pool.size else (0.0, 1.0)
        stretch[band] = (float(low), float(high) if high > low else float(low) + 1.0)
    return stretch


def _drawn_bands(renderer: QgsRasterRenderer | None) -> tuple[int, ...]:
    """One-based bands that a renderer draws, in its order; none when a colour has no band."""
    if renderer is None:
        return ()
    if isinstance(renderer, QgsMultiBandColorRenderer):
        bands = (renderer.redBand(), renderer.greenBand(), renderer.blueBand())
        return bands if min(bands) > 0 else ()
    return tuple(renderer.usesBands())


def _are_default(renderers: Sequence[QgsRasterRenderer]) -> bool:
    """Whether renderers are as QGIS draws new layers: the first three bands, each by its own stretch, or by
    none, as for bytes."""
    colours = [one for one in renderers if isinstance(one, QgsMultiBandColorRenderer)]
    if len(colours) < len(renderers) or any(_drawn_bands(one) != (1, 2, 3) for one in colours):
        return False
    return (
        len(renderers) == 1
        or len({_limits(one) for one in renderers}) > 1
        or not any(map(_stretches, colours))
    )


def _stretches(renderer: QgsMultiBandColorRenderer) -> bool:
    """Whether any band is drawn between other values than its type has."""
    none = QgsContrastEnhancement.ContrastEnhancementAlgorithm.NoEnhancement
    parts = _enhancements(renderer)
    return any(part is not None and part.contrastEnhancementAlgorithm() != none for part in parts)


def _has_stretch(renderer: QgsRasterRenderer | None) -> bool:
    """Whether the renderer draws by minimum and maximum alone."""
    return isinstance(renderer, (QgsMultiBandColorRenderer, QgsSingleBandGrayRenderer))


def _limits(renderer: QgsRasterRenderer) -> tuple[tuple[float, float], ...] | None:
    """Minimum and maximum of each drawn band; None where one is not stretched."""
    parts = _enhancements(renderer)
    if not parts or any(part is None for part in parts):
        return None
    return tuple((part.minimumValue(), part.maximumValue()) for part in parts)


def _enhancements(renderer: QgsRasterRenderer) -> tuple[QgsContrastEnhancement | None, ...]:
    """The stretch of each drawn band; none for a renderer that has no stretches."""
    if isinstance(renderer, QgsMultiBandColorRenderer):
        return (
            renderer.redContrastEnhancement(),
            renderer.greenContrastEnhancement(),
            renderer.blueContrastEnhancement(),
        )
    if isinstance(renderer, QgsSingleBandGrayRenderer):
        return (renderer.contrastEnhancement(),)
    return ()
