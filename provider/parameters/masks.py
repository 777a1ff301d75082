# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters of cloud masks, for all algorithms that read dated rasters."""

from __future__ import annotations

from collections.abc import Collection

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterMultipleLayers,
)

from ...core.choices import HIDDEN_BY_DEFAULT, LARGEST_GROWTH, MASK_SOURCES, MEANINGS
from ..definitions import Choices, choice, decimal, in_words, optional_text
from ..head import AlgorithmHead
from ..settings import growth_setting, masked_setting
from ..translation import tr

MASK_SOURCE, MASKS, MASK_BAND = "MASK_SOURCE", "MASKS", "MASK_BAND"
MASK_CLASSES, MASK_VALUES, MASK_GROW = "MASK_CLASSES", "MASK_VALUES", "MASK_GROW"


def add_masks(algorithm: AlgorithmHead, hidden: Collection[str] = HIDDEN_BY_DEFAULT) -> None:
    """Which masks hide clouds, and how they are read; all advanced. `hidden` are the classes at first."""
    algorithm.add(
        choice(
            MASK_SOURCE,
            tr("Masks to use"),
            dict(zip(MASK_SOURCES, (tr("Given or found"), tr("Given masks only"), tr("None")))),
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


def add_growth(algorithm: AlgorithmHead, advanced: bool = True) -> None:
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
    first = [key for key in MEANINGS if key in hidden]
    made = in_words(Choices(name, title, MEANINGS, first), class_words())
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
    return {key: words[key] for key in MEANINGS}


def classes_help() -> str:
    """What the classes are in each kind of mask, for the help."""
    return tr(
        "Classes of a mask whose pixels become nodata. Clouds: SCL 8 and 9, the cloud bits of Landsat, HLS "
        "and MODIS, 1 in a plain mask. Rims of clouds: those that the mask's maker has grown (Landsat, HLS, "
        "MODIS). Cloud shadows: SCL 3. Cirrus: SCL 10, haze of Planet. Snow: SCL 11; leave it out where snow "
        "is of interest. Defective, dark and unclassified pixels, water: SCL 1, 2, 7, 6. Pixels without a "
        "class are hidden in any case. None chosen: these alone."
    )
