# SPDX-License-Identifier: GPL-2.0-or-later
"""Head, parameters and outputs of temporalliif:indexstack. Ids never change once released."""

from __future__ import annotations

from typing import Any

from .. import groups
from ..definitions import Choices, in_words
from ..head import Head
from .index import INDEX, add_formula, index_words
from .stack import StackHead


class IndexStackHead(StackHead):
    """Id, texts and parameters."""

    work = "IndexStack"

    section = groups.SERIES

    def head(self) -> Head:
        """What the Toolbox says."""
        return Head(
            "indexstack",
            self.tr("Spectral indices of a time series"),
            self.tr(
                "Calculates spectral indices such as NDVI, NDWI, NDMI, NDSI, EVI, SAVI and NBR for every "
                "date, from reflectance and the bands of any sensor, or formulas of your own. Clouds that "
                "masks hide stay nodata. The definitions are those of Awesome Spectral Indices."
            ),
            self.tr("index,ndvi,ndwi,ndmi,ndsi,evi,savi,nbr,vegetation,water,snow,burn,soil,band math"),
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Parameters and outputs."""
        self.add_input(bands=False, extent=False)
        known = index_words()
        self.add(
            in_words(Choices(INDEX, self.tr("Indices"), list(known), ["NDVI"]), known),
            self.tr(
                "One or more, or none beside a formula. The rasters need the bands of each, by any name of a "
                "known sensor (B04, SR_B4) or a common one (red, nir, swir16)."
            ),
        )
        add_formula(self, self.tr("Beside or in place of these; several with ; between them."))
        self.add_extent()
        self.add_details()
        self.add_series_outputs(
            self.tr(
                "Receives one cloud-optimised GeoTIFF per date, and stack.json; with several indices, "
                "one folder for each, named after it."
            )
        )
