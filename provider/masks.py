# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters of cloud masks, for all algorithms that read dated rasters."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
)

from ..core.choices import LARGEST_GROWTH, MASK_SOURCES, NONE
from ..core.errors import ParameterError
from ..core.stack.cloud_masks import are_unmasked, scene_clouds
from ..core.stack.mask_content import MaskOptions
from ..core.stack.mask_names import mask_in_name
from ..core.stack.model import Observation
from .algorithm import Algorithm
from .layers import expanded, parts_of, raster_inputs, representative_layer, source_of
from .parameters.masks import MASK_BAND, MASK_CLASSES, MASK_GROW, MASK_SOURCE, MASK_VALUES, MASKS
from .translation import tr

_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)"
_RANGE = re.compile(rf"({_NUMBER})(?:(?:-|:|\.\.)({_NUMBER}))?")


def warn_of_clouds(
    observations: Sequence[Observation], warn: Callable[[str], None], has_screen: bool = False
) -> None:
    """Warn where there is no mask, and where scenes say otherwise; `has_screen`: one could be switched on."""
    differing = scene_clouds(observations)
    if differing:
        warn(differing)
    if not are_unmasked(observations):
        return
    if has_screen:
        warn(
            tr(
                "No mask hides clouds of any date, and 'Screen for missed clouds' is off: clouds that are "
                "not nodata already are taken for ground. Give cloud masks, or switch the screen on."
            )
        )
        return
    warn(
        tr(
            "No mask hides clouds of any date: clouds that are not nodata already are taken for ground. "
            "Choose 'Cloud masks', or put them beside the rasters (x.tif and x_mask.tif)."
        )
    )


def mask_placeholders(parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
    """One of the given masks for all, for QGIS's own check. Raises ParameterError and RasterError."""
    parse_values(str(parameters.get(MASK_VALUES) or ""))
    _check_growth(parameters.get(MASK_GROW))
    layers = raster_inputs(_given_masks(parameters)[0], context)
    return {MASKS: representative_layer(layers)} if layers else {}


def _given_masks(parameters: dict[str, Any]) -> tuple[list[Any], bool]:
    """The given masks as layers, ids and paths, and whether each must have a raster of its date.

    Of a folder, where rasters may lie too, what is called as a mask, if anything is; it may have more dates.
    """
    value = parameters.get(MASKS)
    parts: list[Any] = []
    exact = True
    for part in parts_of(value):
        inside = expanded(part)
        if isinstance(part, (str, Path)) and Path(part).is_dir():
            inside = [one for one in inside if mask_in_name(str(one))] or inside
            exact = False
        parts += inside
    return parts, exact


def mask_options(
    algorithm: Algorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    keep_bands: bool = False,
) -> MaskOptions:
    """What the user says of masks; main thread. Raises ParameterError and RasterError."""
    parts, exact = _given_masks(parameters)
    layers = raster_inputs(parts, context)
    source = algorithm.parameterAsEnumString(parameters, MASK_SOURCE, context) or MASK_SOURCES[0]
    if layers and source == NONE:
        raise ParameterError(
            tr("Cloud masks are given, but 'Masks to use' is 'None'. Leave them out, or choose another.")
        )
    return MaskOptions(
        source=source,
        given=tuple(source_of(layer) for layer in layers),
        band=algorithm.parameterAsString(parameters, MASK_BAND, context).strip(),
        hidden=algorithm.chosen(parameters, MASK_CLASSES) | {"nodata"},
        ranges=parse_values(algorithm.parameterAsString(parameters, MASK_VALUES, context)),
        growth=algorithm.number(parameters, MASK_GROW, context),
        keep_bands=keep_bands,
        must_pair=exact,
    )


def _check_growth(value: Any) -> None:
    """ParameterError for a number of metres by which no mask can grow."""
    if not isinstance(value, (int, float)) or 0 <= value <= LARGEST_GROWTH:
        return
    raise ParameterError(
        tr("Masks cannot grow by {value} m. Choose 0 to {most} m, or leave it empty for two pixels.").format(
            value=f"{value:g}", most=f"{LARGEST_GROWTH:g}"
        )
    )


def parse_values(text: str) -> tuple[tuple[float, float], ...]:
    """Values and ranges of values that hide, ends included. Raises ParameterError."""
    found = []
    for word in filter(None, (word.strip() for word in re.split(r"[,;\s]+", text))):
        match = _RANGE.fullmatch(word)
        if match is None:
            raise ParameterError(
                tr(
                    "'{word}' among the masked values is not a number. Write values or ranges: 3, 8-10."
                ).format(word=word)
            )
        low, high = float(match[1]), float(match[2] or match[1])
        found.append((min(low, high), max(low, high)))
    return tuple(found)
