# SPDX-License-Identifier: GPL-2.0-or-later
"""Head, parameters and outputs of temporalliif:compareimages, with their help."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
)

from .. import groups
from ..definitions import bands_text, decimal, optional_text, whole
from ..engine_access import missing_engine
from ..head import AlgorithmHead, Head
from . import stack as names
from .masks import add_masks
from .reflectance import add_reflectance
from .stack import add_nodata_rule

REFERENCE, RESULTS, OBSERVED = "REFERENCE", "RESULTS", "OBSERVED"
PEAK, RESAMPLE, REGION, SIDE, NAMES = "PEAK", "RESAMPLE", "REGION", "SIDE", "NAMES"
RESULT_BANDS = "RESULT_BANDS"


class CompareImagesHead(AlgorithmHead):
    """Id, texts and parameters."""

    work = "CompareImages"

    section = groups.ASSESS

    def head(self) -> Head:
        """What the Toolbox says."""
        return Head(
            "compareimages",
            self.tr("Compare images with a reference"),
            self.tr(
                "Compares one or many results with a reference image on the pixels that are clear in both: "
                "MAE, MSE, PSNR, cPSNR (which forgives shift and bias), SSIM, spectral angle and "
                "consistency, per band and over all. Figures are in reflectance. The HTML report (made in "
                "the engine) shows crops at one stretch and maps of the error."
            ),
            self.tr("metrics,compare,quality,psnr,cpsnr,ssim,sam,mae,mse,error,report,accuracy"),
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Parameters and outputs."""
        self._add_images()
        self._add_choices()
        self.add(
            QgsProcessingParameterFeatureSink(
                names.OUTPUT, self.tr("Figures"), QgsProcessing.SourceType.TypeVector
            ),
            self.tr("A table: one row for each result and band, and one over all bands ('all')."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                names.JSON, self.tr("JSON"), self.tr("JSON (*.json)"), None, True, False
            ),
            self.tr("The same figures as JSON."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                names.REPORT, self.tr("Report"), self.tr("HTML (*.html)"), None, True, not missing_engine()
            ),
            self.tr("A page with the figures, crops and error maps. It needs the engine."),
        )

    def _add_images(self) -> None:
        self.add(
            QgsProcessingParameterRasterLayer(REFERENCE, self.tr("Reference")),
            self.tr("The image that counts as true. The comparison is made on its grid."),
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                RESULTS, self.tr("Results"), QgsProcessing.SourceType.TypeRaster
            ),
            self.tr(
                "Images to compare with it, with as many bands and on its grid; on others where 'Resample "
                "to the reference's grid' is on."
            ),
        )
        self.add(
            optional_text(NAMES, self.tr("Names of the results")),
            self.tr("What to call the results, in their order, separated by commas. Empty: as their files."),
            advanced=True,
        )
        self.add(
            bands_text(names.BANDS, self.tr("Bands"), REFERENCE),
            self.tr(
                "Bands of the reference to compare, by name (B04; red, nir) or number. Empty: all. The "
                "results' bands of the same name or wavelength are compared with them, else those in the "
                "same place."
            ),
        )
        self.add(
            bands_text(RESULT_BANDS, self.tr("Bands of the results"), RESULTS),
            self.tr(
                "The bands that are compared with them, in the same order, where the results name them "
                "otherwise."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(RESAMPLE, self.tr("Resample to the reference's grid"), False),
            self.tr(
                "Results on other grids are warped to the reference's: cubic, or averaged where the "
                "reference is coarser. Off: other grids are an error."
            ),
        )
        self.add(
            QgsProcessingParameterRasterLayer(OBSERVED, self.tr("Observation"), None, True),
            self.tr(
                "The coarser image that the results were made from: their consistency with it is the mean "
                "absolute difference after averaging them back. Its extent must be the results' own."
            ),
            advanced=True,
        )

    def _add_choices(self) -> None:
        self.add(
            decimal(PEAK, self.tr("Peak of PSNR (reflectance)"), 1.0, digits=4),
            self.tr("The value that counts as the signal's peak; 1 for reflectance, also for 8-bit images."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterExtent(REGION, self.tr("Region of the crops"), None, True),
            self.tr("Part of the reference that the report shows. Empty: where the results differ most."),
            advanced=True,
        )
        self.add(
            whole(SIDE, self.tr("Side of the crops (pixels)"), 128, 32, 1024),
            self.tr("Of the region that is found, in pixels of the reference."),
            advanced=True,
        )
        add_masks(self)
        add_reflectance(self)
        add_nodata_rule(self)
