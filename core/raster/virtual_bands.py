# SPDX-License-Identifier: GPL-2.0-or-later
"""Files behind virtual rasters, as of a product's band files that gdalbuildvrt -separate puts together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from osgeo import gdal

from .gdal_text import as_text, metadata_of
from .ownership import SIDECARS
from .products import UNKNOWN, Product, product_of

_ALTERS = re.compile(
    r"<(?:ScaleRatio|ScaleOffset|LUT|Exponent|ColorTableComponent|KernelFilteredSource)\b|VRTDerivedRasterBand"
)
"""Parts of a virtual raster that make other values of the stored ones."""


def file_behind(band: gdal.Band) -> str:
    """Name, without folders, of a virtual raster's only file behind a band; empty for none or several."""
    sources = " ".join(metadata_of(band, "vrt_sources").values())
    files = set(re.findall(r"<SourceFilename[^>]*>([^<]+)<", sources))
    return re.split(r"[/\\]", files.pop())[-1] if len(files) == 1 else ""


def shown_files(dataset: gdal.Dataset, files: Sequence[str]) -> tuple[str, ...]:
    """Those of the files behind a virtual raster whose stored values it shows as they are; () for others."""
    own, others = dataset.GetDescription(), [path for path in files if not path.lower().endswith(SIDECARS)]
    if dataset.GetDriver().ShortName != "VRT":
        return ()
    if any(path.lower().endswith(".vrt") for path in others if path != own):
        return ()
    text = " ".join(map(as_text, dataset.GetMetadata_List("xml:VRT") or ()))
    return () if _ALTERS.search(text) else tuple(path for path in others if path != own)


def product_behind(files: Sequence[str]) -> Product:
    """The product that all of these files belong to; empty where they belong to none, or several."""
    found = [product_of(path) for path in files]
    same = len({(product.kind, str(product.baseline), product.platform) for product in found}) == 1
    return found[0] if same else UNKNOWN
