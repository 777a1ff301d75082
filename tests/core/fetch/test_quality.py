# SPDX-License-Identifier: GPL-2.0-or-later
"""Quality bits, classes and counts are fetched bit for bit, zeros among them."""

from __future__ import annotations

import json

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.fetch.access import Access
from temporal_liif.core.fetch.request import Area, Request
from temporal_liif.core.fetch.run import fetch
from temporal_liif.core.scenes.providers import registry
from temporal_liif.core.stack.reader import Reader

from .scenes import ORIGIN, SIZE, pixels, write

BOX = Area.box(ORIGIN[0] + 200, ORIGIN[1] - 900, ORIGIN[0] + 900, ORIGIN[1] - 300, "EPSG:32631")
WINDOW = (slice(30, 90), slice(20, 90))


def landsat(folder, day: str, files: dict[str, np.ndarray]):
    """A Landsat scene whose assets are these rasters; quality layers declare neither scale nor nodata."""
    folder.mkdir()
    assets = {}
    for key, values in files.items():
        quality = key.startswith(("qa", "cloud"))
        path = write(folder / f"{key}.tif", values, 10, nodata=None if quality else 0)
        band = {"data_type": values.dtype.name, "spatial_resolution": 10}
        if not quality:
            band.update(nodata=0, scale=2.75e-5, offset=-0.2)
        assets[key] = {
            "href": str(path),
            "type": "image/tiff; application=geotiff",
            "roles": ["saturation"] if key == "qa_radsat" else ["data"],
            "raster:bands": [band],
            "proj:shape": list(values.shape),
            "proj:transform": [10, 0, ORIGIN[0], 0, -10, ORIGIN[1]],
        }
    item = {
        "type": "Feature",
        "id": f"LC09_L2SP_198030_{day.replace('-', '')}_02_T1",
        "collection": "landsat-c2-l2",
        "geometry": None,
        "properties": {"datetime": f"{day}T10:30:00Z", "platform": "landsat-9", "proj:epsg": 32631},
        "assets": assets,
    }
    return registry().scene(item, "planetary-computer", "landsat-9")


@pytest.mark.parametrize("dtype", ["uint8", "uint16"])
def test_zeros_of_quality_layers_stay_zeros(tmp_path, dtype):
    bits = np.random.default_rng(1).integers(0, 3, (SIZE, SIZE)).astype(dtype)
    scenes = [landsat(tmp_path / str(n), f"2021-05-0{n}", {"qa_radsat": np.roll(bits, n, 1)}) for n in (1, 2)]
    result = fetch(scenes, Request(BOX, ("qa_radsat",), masked=frozenset()), tmp_path / "out", Access())
    for n, path in enumerate(result.paths, 1):
        dataset = gdal.Open(str(path))
        np.testing.assert_array_equal(dataset.ReadAsArray(), np.roll(bits, n, 1)[WINDOW])
        band = dataset.GetRasterBand(1)
        assert band.GetNoDataValue() is None and band.DataType == gdal.GDT_UInt16
        assert (band.GetMaskBand().ReadAsArray() == 255).all()
    with Reader(result.stack) as reader:
        assert reader.read((0, 60), (0, 70))[1].all()


def test_reflectance_beside_quality_bits_keeps_its_nodata_in_the_mask(tmp_path):
    red = pixels(3)
    red[40:45, 30:60] = 0
    bits = np.zeros((SIZE, SIZE), np.uint16)
    bits[:, 50:] = 2
    scenes = [landsat(tmp_path / str(n), f"2021-05-0{n}", {"red": red, "qa_radsat": bits}) for n in (1, 2)]
    request = Request(BOX, ("red", "qa_radsat"), masked=frozenset())
    result = fetch(scenes, request, tmp_path / "out", Access())
    dataset = gdal.Open(str(result.paths[0]))
    got, clear = dataset.ReadAsArray(), red[WINDOW] > 0
    np.testing.assert_array_equal(dataset.GetRasterBand(1).GetMaskBand().ReadAsArray() > 0, clear)
    np.testing.assert_array_equal(got[0], red[WINDOW])
    np.testing.assert_array_equal(got[1][clear], bits[WINDOW][clear])
    scales = [dataset.GetRasterBand(n).GetScale() for n in (1, 2)]
    assert scales[0] == 2.75e-5 and scales[1] in (None, 1.0)
    feature = json.loads((tmp_path / "out" / "stack.json").read_text())["features"][0]
    assert "nodata" not in feature["assets"]["image"]["raster:bands"][0]


def test_an_offset_of_reflectance_is_not_put_on_temperatures(tmp_path):
    scenes = [landsat(tmp_path / "1", "2021-05-01", {"red": pixels(3), "lwir11": pixels(4)})]
    assets = scenes[0].item["assets"]
    assets["lwir11"]["raster:bands"][0].update(scale=0.00341802, offset=149.0)
    scene = registry().scene(scenes[0].item, "planetary-computer", "landsat-9")
    request = Request(BOX, ("red", "lwir"), masked=frozenset(), offset=-0.1)
    result = fetch([scene], request, tmp_path / "out", Access())
    dataset = gdal.Open(str(result.paths[0]))
    bands = [dataset.GetRasterBand(n) for n in (1, 2)]
    assert [(band.GetScale(), band.GetOffset()) for band in bands] == [(2.75e-5, -0.1), (0.00341802, 149.0)]
