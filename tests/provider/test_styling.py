# SPDX-License-Identifier: GPL-2.0-or-later
"""Which bands are drawn, and between which values."""

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsRasterLayer
from temporal_liif.core.raster.sensors import wavelength_of
from temporal_liif.core.stack.model import Band
from temporal_liif.provider.ramps import share_style
from temporal_liif.provider.styling import natural_colours, render_style_of, stretch_of


def bands(*names: str) -> list[Band]:
    return [Band(name, wavelength_of(name)) for name in names]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("B01", "B02", "B03", "B04", "B08"), (4, 3, 2)),
        (("red", "green", "blue", "nir"), (1, 2, 3)),
        (("SR_B2", "SR_B3", "SR_B4"), (3, 2, 1)),
        (("R", "G", "B", "N"), (1, 2, 3)),
        (("Band 1", "Band 2", "Band 3"), (1, 2, 3)),
        (("Band 1", "Band 2", "Band 3", "Band 4", "Band 5"), (1,)),
        (("B08", "B11"), (1,)),
        (("B8A",), (1,)),
    ],
)
def test_natural_colours(names, expected):
    assert natural_colours(bands(*names)) == expected


def test_one_stretch_of_physical_values_over_all_images(tmp_path: Path):
    low, high = np.arange(1, 101, dtype=np.int16).reshape(10, 10), np.full((10, 10), -1, np.int16)
    high[0] = 200
    for name, values in (("a.tif", low), ("b.tif", high)):
        made = gdal.GetDriverByName("GTiff").Create(str(tmp_path / name), 10, 10, 1, gdal.GDT_Int16)
        band = made.GetRasterBand(1)
        band.WriteArray(values)
        band.SetNoDataValue(-1)
        band.SetScale(0.5)
        band.SetOffset(10)
        made.FlushCache()
        made = band = None
    pool = np.concatenate([np.arange(1, 101), np.full(10, 200)]) * 0.5 + 10
    found = stretch_of([tmp_path / "a.tif", tmp_path / "b.tif"], (1,))
    assert found[1] == pytest.approx(tuple(np.percentile(pool, (2, 98))))


def test_a_flat_or_empty_band_still_has_a_range(tmp_path: Path):
    made = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "flat.tif"), 4, 4, 2, gdal.GDT_Byte)
    made.GetRasterBand(1).Fill(7)
    made.GetRasterBand(2).SetNoDataValue(0)
    made = None
    assert stretch_of([tmp_path / "flat.tif"], (1, 2)) == {1: (7.0, 8.0), 2: (0.0, 1.0)}


def test_shares_are_drawn_in_colours_from_0_to_1_whatever_a_date_holds(qgis_app, tmp_path: Path):
    made = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "share.tif"), 3, 1, 1, gdal.GDT_Float32)
    made.GetRasterBand(1).WriteArray(np.array([[0.0, 0.5, 1.0]], np.float32))
    made = None
    layer = QgsRasterLayer(str(tmp_path / "share.tif"))
    share_style("model", "dates").apply(layer)
    renderer = layer.renderer()
    assert (renderer.classificationMin(), renderer.classificationMax()) == (0, 1)
    legend = renderer.shader().rasterShaderFunction().legendSettings()
    assert (legend.minimumLabel(), legend.maximumLabel()) == ("model", "dates")
    block = renderer.block(1, layer.extent(), 3, 1)
    colours = [f"{block.color(0, col) & 0xFFFFFF:06x}" for col in range(3)]
    assert colours == ["440154", "21918c", "fde725"]


@pytest.mark.parametrize("kind", [gdal.GDT_Byte, gdal.GDT_UInt16])
def test_what_qgis_draws_by_default_is_no_style_of_the_users(kind, tmp_path: Path, qgis_app):
    """Blue, green, red, drawn as 1 2 3: natural colours are 3 2 1; what was chosen by hand stays."""
    rng, layers = np.random.default_rng(5), []
    for name in ("a.tif", "b.tif"):
        made = gdal.GetDriverByName("GTiff").Create(str(tmp_path / name), 30, 30, 3, kind)
        for band in (1, 2, 3):
            made.GetRasterBand(band).WriteArray(rng.integers(1, 250, (30, 30)))
        made = None
        layers.append(QgsRasterLayer(str(tmp_path / name), name))
    images, renderers = [tmp_path / "a.tif", tmp_path / "b.tif"], [one.renderer() for one in layers]
    style = render_style_of(images, bands("B02", "B03", "B04"), renderers, (1, 2, 3))
    assert style.bands == (3, 2, 1) and style.template is None
    for renderer in renderers:
        renderer.setRedBand(2)
        renderer.setGreenBand(1)
    style = render_style_of(images, bands("B02", "B03", "B04"), renderers, (1, 2, 3))
    assert style.bands == (2, 1, 3) and style.template is renderers[0]
