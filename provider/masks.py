# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters of cloud masks, for all algorithms that read dated rasters."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterMultipleLayers,
)

from ..core.errors import ParameterError
from ..core.raster.growth import LARGEST_GROWTH
from ..core.stack.cloud_masks import are_unmasked, scene_clouds
from ..core.stack.mask_content import NONE, SOURCES, MaskOptions
from ..core.stack.mask_kinds import CHOICES, HIDDEN_BY_DEFAULT
from ..core.stack.mask_names import mask_in_name
from ..core.stack.model import Observation
from .algorithm import Algorithm
from .definitions import Choices, choice, decimal, in_words, optional_text
from .layers import expanded, raster_inputs, representative_layer, source_of
from .settings import growth_setting, masked_setting
from .translation import tr

MASK_SOURCE, MASKS, MASK_BAND = "MASK_SOURCE", "MASKS", "MASK_BAND"
MASK_CLASSES, MASK_VALUES, MASK_GROW = "MASK_CLASSES", "MASK_VALUES", "MASK_GROW"

_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)"
_RANGE = re.compile(rf"({_NUMBER})(?:(?:-|:|\.\.)({_NUMBER}))?")


def add_masks(algorithm: Algorithm, hidden: Collection[str] = HIDDEN_BY_DEFAULT) -> None:
    """Which masks hide clouds, and how they are read; all advanced. `hidden` are the classes at first."""
    algorithm.add(
        choice(
            MASK_SOURCE,
            tr("Masks to use"),
            dict(zip(SOURCES, (tr("Given or found"), tr("Given masks only"), tr("None")))),
            optional=True,
        ),
        tr(
            "'Given or found' takes the given masks, and for other dates those that it finds: a file beside "
            "a raster (x_mask.tif, ..._SCL_20m.jp2, ..._QA_PIXEL.TIF, ...Fmask.tif, ..._udm2.tif) or in its "
            "SAFE folder, or a band called SCL, QA_PIXEL, Fmask, CLM or the like. The log says what each "
            "date was masked by."
        ),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterMultipleLayers(
            MASKS, tr("Cloud masks"), QgsProcessing.SourceType.TypeRaster, None, True
        ),
        tr(
            "Mask layers or files, or a folder with them, on any grid. Each belongs to the raster of its "
            "date, which is known in the same ways as a raster's, or to the raster that it is named after. "
            "Empty: masks are looked for."
        ),
        advanced=True,
    )
    algorithm.add(
        optional_text(MASK_BAND, tr("Mask band")),
        tr(
            "Name or number of the band that is the mask, in the given masks, or without these in the "
            "rasters. Empty: by the names of the bands."
        ),
        advanced=True,
    )
    algorithm.add(
        classes_parameter(MASK_CLASSES, tr("Masked classes"), hidden), classes_help(), advanced=True
    )
    algorithm.add(
        optional_text(MASK_VALUES, tr("Masked values")),
        tr(
            "For masks of your own: the values whose pixels are hidden (1), or ranges of them (8-10, 3), in "
            "place of the classes. Empty: by the kind of the mask; in a mask of 0 and 1, 1 hides."
        ),
        advanced=True,
    )
    add_growth(algorithm)


def add_growth(algorithm: Algorithm, advanced: bool = True) -> None:
    """By how much masks grow."""
    growth = decimal(MASK_GROW, tr("Grow masks by (metres)"), None, 0.0, LARGEST_GROWTH, digits=1)
    growth.setGuiDefaultValueOverride(growth_setting())
    algorithm.add(
        growth,
        tr(
            "Clouds, shadows and cirrus of a mask grow by this distance, as masks draw them too small. "
            "Empty: two pixels of the raster, and at least one of the mask (20 m for Sentinel-2). 0: not at "
            "all."
        ),
        advanced=advanced,
    )


def classes_parameter(name: str, title: str, hidden: Collection[str] = HIDDEN_BY_DEFAULT) -> Choices:
    """A choice of several classes, `hidden` at first; in dialogs, those of the options for the usual ones."""
    first = [key for key in CHOICES if key in hidden]
    made = in_words(Choices(name, title, CHOICES, first), class_words())
    if hidden == HIDDEN_BY_DEFAULT:
        made.setGuiDefaultValueOverride(masked_setting())
    return made


def class_words() -> dict[str, str]:
    """What people read for each class."""
    words = {
        "cloud": tr("Clouds"),
        "dilated": tr("Rims of clouds"),
        "shadow": tr("Cloud shadows"),
        "cirrus": tr("Cirrus"),
        "snow": tr("Snow"),
        "defective": tr("Defective pixels"),
        "dark": tr("Dark pixels"),
        "unclassified": tr("Unclassified pixels"),
        "water": tr("Water"),
    }
    return {key: words[key] for key in CHOICES}


def classes_help() -> str:
    """What the classes are in each kind of mask, for the help."""
    return tr(
        "Classes of a mask whose pixels become nodata. Clouds: SCL 8 and 9, the cloud bits of Landsat, HLS "
        "and MODIS, 1 in a plain mask. Rims of clouds: those that the mask's maker has grown (Landsat, HLS, "
        "MODIS). Cloud shadows: SCL 3. Cirrus: SCL 10, haze of Planet. Snow: SCL 11; leave it out where snow "
        "is of interest. Defective, dark and unclassified pixels, water: SCL 1, 2, 7, 6. Pixels without a "
        "class are hidden in any case. None chosen: these alone."
    )


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
            "Give cloud masks (MASKS), or put them beside the rasters (x.tif and x_mask.tif)."
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
    for part in [value] if isinstance(value, (QgsMapLayer, str, Path)) else value or ():
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
    source = algorithm.parameterAsEnumString(parameters, MASK_SOURCE, context) or SOURCES[0]
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
