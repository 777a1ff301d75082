# SPDX-License-Identifier: GPL-2.0-or-later
"""Sentinel-1 in radar geometry, Landsat, elevation, SAFE products, and areas across the antimeridian."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr
from temporal_liif.core.errors import CatalogError, ParameterError
from temporal_liif.core.fetch.access import Access
from temporal_liif.core.fetch.bands import named_bands
from temporal_liif.core.fetch.request import Area, Request
from temporal_liif.core.fetch.run import fetch
from temporal_liif.core.fetch.safe import find_products, open_safe
from temporal_liif.core.scenes.providers import registry
from temporal_liif.tests.servers.products import EAST, NORTH, elevation, raster_bytes

from .scenes import ORIGIN, pixels, sentinel2

UTM = "EPSG:32631"
INSIDE = Area.box(EAST + 300, NORTH - 1500, EAST + 1500, NORTH - 300, UTM)
SAFE_BOX = Area.box(ORIGIN[0] + 200, ORIGIN[1] - 900, ORIGIN[0] + 900, ORIGIN[1] - 300, UTM)


def scenes_of(products, collection: str, name: str = "", provider="planetary-computer"):
    declared = registry()
    return [declared.scene(item, provider, name) for item in products.items[collection]]


def opened(path):
    return gdal.Open(str(path))


def test_landsat_by_its_quality_bits(products, tmp_path):
    scenes = [s for s in scenes_of(products, "landsat-c2-l2", "landsat-8") if s.platform == "landsat-8"]
    area = Area.box(EAST + 600, NORTH - 1500, EAST + 1500, NORTH - 600, UTM)
    result = fetch(scenes, Request(area, ("red", "nir08")), tmp_path / "out", Access())
    assert len(result.paths) == 4
    for number, path in enumerate(result.paths):
        dataset = opened(path)
        assert dataset.GetGeoTransform() == (EAST + 600, 30, 0, NORTH - 600, 0, -30)
        assert (dataset.RasterXSize, dataset.RasterYSize) == (30, 30)
        for index, place in ((1, 2), (2, 3)):
            band = dataset.GetRasterBand(index)
            values = band.ReadAsArray()
            # The northern third of the scene, 900 m, is cloud.
            assert (values[:10] == 0).all() and (values[10:] > 0).all()
            reflectance = values[10:] * band.GetScale() + band.GetOffset()
            np.testing.assert_allclose(reflectance, 0.05 + 0.03 * place + 0.002 * number, atol=1.4e-5)


def test_sentinel1_placed_by_control_points_comes_onto_a_map(products, tmp_path):
    scenes = scenes_of(products, "sentinel-1-grd", "sentinel-1-grd", "copernicus")
    result = fetch(scenes, Request(INSIDE, ("vv", "vh")), tmp_path / "out", Access())
    assert len(result.paths) == 2
    dataset = opened(result.paths[0])
    assert dataset.GetSpatialRef().GetAuthorityCode(None) == "32631"
    assert dataset.GetGeoTransform() == (EAST + 300, 10, 0, NORTH - 300, 0, -10)
    west, south, east, north = products.items["sentinel-1-grd"][0]["bbox"]
    x = EAST + 300 + 10 * (np.arange(120) + 0.5)
    y = NORTH - 300 - 10 * (np.arange(120) + 0.5)
    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(32631)
    target.ImportFromEPSG(4326)
    for srs in (source, target):
        srs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    points = [(a, b) for b in y for a in x]
    degrees = np.array(osr.CoordinateTransformation(source, target).TransformPoints(points))[:, :2]
    col = 256 * (degrees[:, 0] - west) / (east - west) - 0.5
    row = 256 * (north - degrees[:, 1]) / (north - south) - 0.5
    for index, level in ((1, 200), (2, 60)):
        expected = (level + row + col / 2).reshape(120, 120)
        got = dataset.GetRasterBand(index).ReadAsArray().astype(float)
        assert np.abs(got - expected).max() < 1.5


def test_elevation_tiles_are_joined(products, tmp_path):
    area = Area.box(4.49, 51.44, 4.51, 51.46)
    scenes = scenes_of(products, "cop-dem-glo-30", "cop-dem-glo-30")
    result = fetch(scenes, Request(area, ("elevation",)), tmp_path / "out", Access())
    dataset = opened(result.paths[0])
    x, dx, _, y, _, dy = dataset.GetGeoTransform()
    assert dx == pytest.approx(1 / 3600) and (dataset.RasterXSize, dataset.RasterYSize) == (72, 72)
    longitude = x + dx * (np.arange(72) + 0.5)[None, :]
    latitude = y + dy * (np.arange(72) + 0.5)[:, None]
    np.testing.assert_allclose(dataset.ReadAsArray(), elevation(longitude, latitude), atol=1e-3)


def safe_folder(folder: Path, name: str) -> Path:
    """A Sentinel-2 product of lossless JPEG 2000 files, as they lie in SAFE folders."""
    root = folder / f"{name}.SAFE"
    level2 = "MSIL2A" in name
    images = root / "GRANULE" / "L2A_T31TDG" / "IMG_DATA"
    red, nir = pixels(1), pixels(2, 60)
    scl = np.full((60, 60), 4, np.uint8)
    scl[20:25, 15:20] = 9
    files = {"R10m/T31TDG_B04_10m": (red, 10), "R20m/T31TDG_B04_20m": (red[::2, ::2], 20)}
    files |= {"R20m/T31TDG_B8A_20m": (nir, 20), "R20m/T31TDG_SCL_20m": (scl, 20)}
    if not level2:
        files = {"T31TDG_B04": (red, 10), "T31TDG_B8A": (nir, 20)}
    files["../QI_DATA/MSK_CLDPRB_20m"] = (scl, 20)
    for file, (values, gsd) in files.items():
        path = images / f"{file}.jp2"
        path.parent.mkdir(parents=True, exist_ok=True)
        transform = (ORIGIN[0], gsd, 0, ORIGIN[1], 0, -gsd)
        path.write_bytes(raster_bytes(values, transform, 32631, None, "JP2OpenJPEG"))
    (root / "manifest.safe").write_text("<xml/>")
    return root


def classified(folder: Path) -> np.ndarray:
    """Give an L1C product the mask of baseline 04.00 and later; its bands (3, 20, 20)."""
    layers = np.zeros((3, 20, 20), np.uint8)
    layers[0, 6:9, 4:7], layers[1, 10, 8:12], layers[2, 12:14, 5:14] = 1, 1, 1
    memory = gdal.GetDriverByName("MEM").Create("", 20, 20, 3, gdal.GDT_Byte)
    memory.SetGeoTransform((ORIGIN[0], 60, 0, ORIGIN[1], 0, -60))
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(32631)
    memory.SetProjection(srs.ExportToWkt())
    memory.WriteArray(layers)
    path = folder / "GRANULE" / "L2A_T31TDG" / "QI_DATA" / "MSK_CLASSI_B00.jp2"
    options = ["QUALITY=100", "REVERSIBLE=YES", "YCBCR420=NO", "YCC=NO"]
    gdal.GetDriverByName("JP2OpenJPEG").CreateCopy(str(path), memory, options=options)
    return layers


GML = """<?xml version="1.0" encoding="UTF-8"?>
<eop:Mask xmlns:eop="http://www.opengis.net/eop/2.0" xmlns:gml="http://www.opengis.net/gml/3.2" gml:id="M">
  <eop:maskMembers>{members}</eop:maskMembers></eop:Mask>"""
FEATURE = """<eop:MaskFeature gml:id="{kind}.{n}"><eop:maskType codeSpace="t">{kind}</eop:maskType>
  <eop:extentOf><gml:Polygon gml:id="{kind}.{n}_P"><gml:exterior><gml:LinearRing>
  <gml:posList srsDimension="2">{w} {n_} {e} {n_} {e} {s} {w} {s} {w} {n_}</gml:posList>
  </gml:LinearRing></gml:exterior></gml:Polygon></eop:extentOf></eop:MaskFeature>"""


def outlined(folder: Path, text: str | None = None) -> np.ndarray:
    """Give an L1C product the polygons of before baseline 04.00; what they cover (3, 20, 20)."""
    layers = np.zeros((3, 20, 20), np.uint8)
    members = ""
    for kind, band, (top, bottom, left, right) in (
        ("OPAQUE", 0, (6, 9, 4, 7)),
        ("CIRRUS", 1, (10, 11, 8, 12)),
    ):
        layers[band, top:bottom, left:right] = 1
        x, y = ORIGIN
        members += FEATURE.format(
            kind=kind, n=0, w=x + 60 * left, e=x + 60 * right, n_=y - 60 * top, s=y - 60 * bottom
        )
    path = folder / "GRANULE" / "L2A_T31TDG" / "QI_DATA" / "MSK_CLOUDS_B00.gml"
    path.write_text(GML.format(members=members) if text is None else text)
    return layers


def zipped(folder: Path) -> Path:
    """The product as it is downloaded."""
    path = folder.with_name(f"{folder.stem}.zip")
    with zipfile.ZipFile(path, "w") as archive:
        for file in sorted(folder.rglob("*")):
            archive.write(file, file.relative_to(folder.parent))
    return path


@pytest.mark.parametrize("as_zip", [False, True])
@pytest.mark.parametrize("level", ["L1C", "L2A"])
@pytest.mark.parametrize(("baseline", "offset"), [("N0300", 0.0), ("N0510", -0.1)])
def test_sentinel2_products_open_dated_with_names_and_masks(tmp_path, as_zip, level, baseline, offset):
    name = f"S2A_MSI{level}_20210501T105031_{baseline}_R051_T31TDG_20210501T140000"
    product = safe_folder(tmp_path, name)
    scene = open_safe(zipped(product) if as_zip else product, registry())
    assert (scene.id, scene.platform) == (name, "sentinel-2a")
    assert scene.time.isoformat() == "2021-05-01T10:50:31+00:00"
    assert set(scene.band_names()) == {"B04", "B8A"}
    result = fetch([scene], Request(SAFE_BOX, ("B04", "B8A")), tmp_path / "out", Access())
    dataset = opened(result.paths[0])
    red = dataset.GetRasterBand(1)
    cloud = np.zeros((120, 120), bool)
    if level == "L2A":
        cloud[40:50, 30:40] = True
    else:
        assert any("no mask band" in note for note in result.notes)
    expected = np.where(cloud, 0, pixels(1))[30:90, 20:90]
    np.testing.assert_array_equal(red.ReadAsArray(), expected)
    assert (red.GetScale(), red.GetOffset() or 0.0) == (0.0001, offset)
    assert any("processing baseline" in note for note in result.notes)
    coarse = fetch([scene], Request(SAFE_BOX, ("B8A",), masked=frozenset()), tmp_path / "20", Access())
    np.testing.assert_array_equal(opened(coarse.paths[0]).ReadAsArray(), pixels(2, 60)[15:45, 10:45])


@pytest.mark.parametrize(("growth", "metres"), [(None, 60.0), (25.0, 25.0)])
def test_clouds_grow_also_from_beyond_the_area_and_snow_does_not(tmp_path, growth, metres):
    product = safe_folder(tmp_path, "S2A_MSIL1C_20210501T105031_N0500_R051_T31TDG_20210501T140000")
    opaque, _, snow = classified(product).astype(bool).repeat(6, axis=1).repeat(6, axis=2)
    request = Request(SAFE_BOX, ("B04",), masked=frozenset({"cloud", "snow"}), growth=growth)
    result = fetch([open_safe(product, registry())], request, tmp_path / "out", Access())
    rows, cols = np.mgrid[30:90, 20:90]
    distances = [np.hypot(rows - row, cols - col) * 10 for row, col in np.argwhere(opaque)]
    hidden = (np.min(distances, axis=0) <= metres) | snow[30:90, 20:90]
    expected = np.where(hidden, 0, pixels(1)[30:90, 20:90])
    np.testing.assert_array_equal(opened(result.paths[0]).ReadAsArray(), expected)
    items = json.loads((tmp_path / "out" / "stack.json").read_text(encoding="utf-8"))["features"]
    assert items[0]["properties"]["temporal_liif:provenance"]["mask_growth"] == metres


@pytest.mark.parametrize("as_zip", [False, True])
@pytest.mark.parametrize("given", [classified, outlined])
def test_level_1_clouds_come_from_the_product_itself(tmp_path, as_zip, given):
    name = "S2A_MSIL1C_20210501T105031_N0300_R051_T31TDG_20210501T140000"
    product = safe_folder(tmp_path, name)
    opaque, cirrus, snow = given(product).astype(bool).repeat(6, axis=1).repeat(6, axis=2)
    scene = open_safe(zipped(product) if as_zip else product, registry())
    # It is no band of the image.
    assert set(scene.band_names()) == {"B04", "B8A"}
    for number, (masked, hidden) in enumerate(
        [
            (("cloud", "cirrus", "snow"), opaque | cirrus | snow),
            (("cloud",), opaque),
            (("cirrus",), cirrus),
            (("shadow",), np.zeros_like(opaque)),
        ]
    ):
        request = Request(SAFE_BOX, ("B04",), masked=frozenset(masked))
        result = fetch([scene], request, tmp_path / f"{number}", Access())
        expected = np.where(hidden, 0, pixels(1))[30:90, 20:90]
        np.testing.assert_array_equal(opened(result.paths[0]).ReadAsArray(), expected)
        assert not any("no mask band" in note for note in result.notes)


def test_level_1_without_clouds_is_clear_and_a_broken_mask_is_an_error(tmp_path):
    name = "S2A_MSIL1C_20210501T105031_N0300_R051_T31TDG_20210501T140000"
    product = safe_folder(tmp_path, name)
    outlined(product, GML.format(members=""))
    result = fetch([open_safe(product, registry())], Request(SAFE_BOX, ("B04",)), tmp_path / "a", Access())
    np.testing.assert_array_equal(opened(result.paths[0]).ReadAsArray(), pixels(1)[30:90, 20:90])
    assert not any("no mask band" in note for note in result.notes)
    outlined(product, "")
    with pytest.raises(CatalogError, match=r"MSK_CLOUDS_B00\.gml is cut short or damaged"):
        open_safe(product, registry())


def test_sentinel1_product(products, tmp_path):
    name = "S1A_IW_GRDH_1SDV_20210501T104031_20210501T104056_037695_047293_1A2B"
    folder = tmp_path / f"{name}.SAFE" / "measurement"
    folder.mkdir(parents=True)
    for band in ("vv", "vh"):
        source = products.folder / "s1" / f"S1A_20210501_{band}.tif"
        target = folder / f"s1a-iw-grd-{band}-20210501t104031-20210501t104056-037695-047293-001.tiff"
        target.write_bytes(source.read_bytes())
    scene = open_safe(folder.parent, registry())
    assert scene.band_names() == ("vh", "vv") or scene.band_names() == ("vv", "vh")
    result = fetch([scene], Request(INSIDE, ("vv",)), tmp_path / "out", Access())
    whole = scenes_of(products, "sentinel-1-grd", "sentinel-1-grd", "copernicus")[:1]
    same = fetch(whole, Request(INSIDE, ("vv",)), tmp_path / "same", Access())
    got, expected = (opened(one.paths[0]).ReadAsArray() for one in (result, same))
    # The catalogue does not say that they are integers: its file does.
    assert (got.dtype, expected.dtype) == (np.uint16, np.uint16)
    np.testing.assert_array_equal(got, expected)
    dataset = opened(same.paths[0])
    assert dataset.GetRasterBand(1).GetNoDataValue() == 0 and not dataset.GetRasterBand(1).GetScale()


def test_products_of_a_folder_count_once_and_what_is_none_is_reported(tmp_path):
    name = "S2A_MSIL2A_20210501T105031_N0300_R051_T31TDG_20210501T140000"
    product = safe_folder(tmp_path, name)
    assert find_products(tmp_path) == [product]
    archive = zipped(product)
    assert find_products(tmp_path) == [archive] and find_products(product) == [product]
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(CatalogError, match="no product in SAFE format"):
        find_products(empty)
    archive.write_bytes(archive.read_bytes()[:1000])
    with pytest.raises(CatalogError, match="cannot be opened as a SAFE product"):
        open_safe(archive, registry())
    other = tmp_path / "other.zip"
    with zipfile.ZipFile(other, "w") as wrong:
        wrong.writestr("readme.txt", "no product")
    with pytest.raises(CatalogError, match="is no Sentinel-2"):
        open_safe(other, registry())


def test_an_area_across_the_antimeridian_is_one_grid(tmp_path):
    origin = (833_400.0, 100_000.0)
    scene = sentinel2(tmp_path, "far", "2021-05-01T00:10:00Z", seed=1, origin=origin, epsg=32660)
    srs = Area.box(origin[0] + 200, origin[1] - 900, origin[0] + 900, origin[1] - 300, "EPSG:32660")
    west, south, east, north = srs.bounds()
    assert west > 179.99 and east < -179.99 and abs(srs.centre()[0]) > 179.99
    result = fetch([scene], Request(srs, ("B04",)), tmp_path / "out", Access())
    # Ten past midnight UTC is noon there: the day is the same.
    assert result.paths[0].stem == "2021-05-01"
    np.testing.assert_array_equal(opened(result.paths[0]).ReadAsArray(), pixels(1)[30:90, 20:90])
    degrees = Area.box(west, south, east, north)
    wider = fetch([scene], Request(degrees, ("B04",)), tmp_path / "degrees", Access())
    dataset = opened(wider.paths[0])
    assert dataset.GetSpatialRef().GetAuthorityCode(None) == "32660" and dataset.RasterXSize < 75
    with pytest.raises(ParameterError, match="projected CRS"):
        fetch([scene], Request(degrees, ("B04",), crs="EPSG:4326"), tmp_path / "no", Access())


def test_bands_by_name_by_common_name_and_by_default(tmp_path):
    scene = sentinel2(tmp_path, "a", "2021-05-01T10:50:00Z")
    assert named_bands([scene], ()) == ("B04",)
    assert named_bands([scene], ("nir08", "RED", "b04")) == ("B8A", "B04")
    with pytest.raises(ParameterError, match=r"no band swir. Choose among: B04, B8A, SCL"):
        named_bands([scene], ("swir",))
