# SPDX-License-Identifier: GPL-2.0-or-later
"""One image through a model onto a finer grid."""

import numpy as np
from osgeo import gdal
from temporal_liif.core.series import pipeline
from temporal_liif.core.series.image import upscale
from temporal_liif.core.stack.image import open_image
from temporal_liif.core.stack.model import Source

from .test_pipeline import InParts, WithMargin


def test_values_as_stored_keep_the_mask_of_an_image_without_nodata(make_raster, tmp_path):
    mask = np.full((30, 40), 255, np.uint8)
    mask[4:9, 10:20] = 0
    data = np.random.default_rng(0).integers(0, 256, (3, 30, 40)).astype(np.uint8)
    image = open_image(Source(make_raster("image.tif", data, mask=mask)))
    assert image.masked and image.nodata is None
    grid, made = pipeline.target_grid(image, 2.0), []
    for name, model in (("whole", WithMargin()), ("parts", InParts())):
        made.append(gdal.Open(str(upscale(image, grid, model, tmp_path / f"{name}.tif"))))
    whole, parts = made
    assert whole.ReadAsArray().std() > 10
    assert np.array_equal(parts.ReadAsArray(), whole.ReadAsArray())
    masks = [one.GetRasterBand(1).GetMaskBand().ReadAsArray() for one in made]
    assert np.array_equal(masks[0] == 0, np.kron(mask == 0, np.ones((2, 2), bool)))
    assert np.array_equal(masks[1], masks[0])
