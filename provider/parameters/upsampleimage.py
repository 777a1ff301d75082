# SPDX-License-Identifier: GPL-2.0-or-later
"""Head, parameters and outputs of temporalliif:upsampleimage, with their help."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)

from ...core.choices import LANCZOS
from .. import groups
from ..definitions import bands_text, choice, decimal, optional_range
from ..head import AlgorithmHead, Head
from . import stack as names
from .computing import SCALE, add_device, add_tile, checkpoint
from .rasters import INPUT
from .reflectance import add_reflectance
from .stack import add_nodata_rule

METHOD, CHECKPOINT, VALUE_RANGE = "METHOD", "CHECKPOINT", "VALUE_RANGE"
BICUBIC, LIIF, ESRGAN = "bicubic", "liif", "esrgan"


class UpsampleImageHead(AlgorithmHead):
    """Id, texts and parameters."""

    work = "UpsampleImage"

    section = groups.SERIES

    def head(self) -> Head:
        """What the Toolbox says."""
        return Head(
            "upsampleimage",
            self.tr("Upsample one image"),
            self.tr(
                "Makes one image finer: bicubic or Lanczos in QGIS itself, LIIF or a Real-ESRGAN / ESRGAN "
                "network from a file in the engine. Any type and bands; extent, CRS, scale and nodata are "
                "kept, and tiles leave no seams. ESRGAN invents detail: look at it, do not measure in it."
            ),
            self.tr(
                "super-resolution,upscale,resample,bicubic,lanczos,liif,esrgan,real-esrgan,rrdbnet,sharpen"
            ),
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Parameters and outputs."""
        self.add(
            QgsProcessingParameterRasterLayer(INPUT, self.tr("Image")),
            self.tr("A raster layer or file."),
        )
        self.add(
            bands_text(names.BANDS, self.tr("Bands")),
            self.tr("Bands to keep, by name (B04; red, nir) or number. Empty: all. LIIF takes three."),
        )
        self.add(
            choice(
                METHOD,
                self.tr("Method"),
                {
                    BICUBIC: self.tr("Bicubic"),
                    LANCZOS: self.tr("Lanczos"),
                    LIIF: self.tr("LIIF (network from a file)"),
                    ESRGAN: self.tr("ESRGAN (network from a file)"),
                },
            ),
            self.tr(
                "Bicubic is smooth, Lanczos sharper; both need no installation. LIIF and ESRGAN run a "
                "network from a file, in the engine (Settings > Options > Temporal LIIF)."
            ),
        )
        self.add(
            decimal(SCALE, self.tr("Scale"), None, 1.0, digits=3),
            self.tr(
                "Output pixels per input pixel along each side; any number from 1 on (2 if empty). An ESRGAN "
                "network has a scale of its own, which is taken if this is empty."
            ),
        )
        self.add(
            checkpoint(CHECKPOINT, self.tr("Checkpoint file")),
            self.tr(
                "For LIIF a default LIIF network, for ESRGAN an RRDBNet (RealESRGAN_x2plus, _x4plus and "
                "their kind). The file is read as data; nothing in it is run."
            ),
        )
        self.add(
            optional_range(VALUE_RANGE, self.tr("Reflectance range of the network"), "0,0"),
            self.tr(
                "Reflectances that a network sees as darkest and brightest; brighter ones pass too. 0, 0: "
                "from 0 to the 99.5 % of a sample of the image for ESRGAN, 0 to 1 for LIIF."
            ),
            advanced=True,
        )
        add_device(self)
        add_tile(self)
        add_reflectance(self)
        add_nodata_rule(self)
        self.add(
            QgsProcessingParameterRasterDestination(names.OUTPUT, self.tr("Finer image")),
            self.tr("A cloud-optimised GeoTIFF of the input's extent."),
        )
