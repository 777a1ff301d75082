# SPDX-License-Identifier: GPL-2.0-or-later
"""Files of catalogues that are not what they seem: VRTs, references to other files, masks cut short."""

from __future__ import annotations

import time
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core import retry_policy
from temporal_liif.core.errors import CatalogError
from temporal_liif.core.fetch.gml import GmlError, mask_polygons
from temporal_liif.core.fetch.request import Request
from temporal_liif.core.fetch.run import fetch
from temporal_liif.core.fetch.safe import open_safe
from temporal_liif.core.fetch.virtual import jpeg_source, tiff_source
from temporal_liif.core.raster.gdalio import captured
from temporal_liif.core.scenes.providers import registry

from .scenes import pixels, sentinel2, write
from .test_products import FEATURE, GML, SAFE_BOX, opened, outlined, safe_folder, zipped
from .test_servers import access

MEMORY = """<VRTDataset rasterXSize="120" rasterYSize="120"><SRS>EPSG:32631</SRS>
<GeoTransform>500000, 10, 0, 4700000, 0, -10</GeoTransform><VRTRasterBand dataType="UInt16" band="1">
<SimpleSource><SourceFilename>MEM:::DATAPOINTER=0x10,PIXELS=120,LINES=120,DATATYPE=UInt16</SourceFilename>
<SourceBand>1</SourceBand></SimpleSource></VRTRasterBand></VRTDataset>"""


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Busy servers are asked again at once."""
    monkeypatch.setattr(retry_policy, "BACK_OFF", 0.01)


@pytest.fixture
def private(tmp_path) -> Path:
    """A file of the user's that no catalogue may have in an output, of the value 9876."""
    return write(tmp_path / "private.tif", np.full((120, 120), 9876, np.uint16), 10)


def vrt_of(path: Path) -> str:
    """The text of a VRT over a file."""
    return gdal.Translate("", str(path), format="VRT").GetMetadata("xml:VRT")[0]


def overviewed(target: Path, overview: str) -> Path:
    """A TIFF that names another file as its overviews."""
    write(target, np.zeros((120, 120), np.uint16), 10)
    dataset = gdal.OpenEx(str(target), gdal.OF_UPDATE)
    dataset.SetMetadataItem("OVERVIEW_FILE", overview, "OVERVIEWS")
    dataset = None
    return target


def scene_with(tmp_path, href, name="a"):
    """A scene whose red band lies elsewhere."""
    scene = sentinel2(tmp_path, name, "2021-05-01T10:50:00Z")
    assets = {**scene.assets, "red": replace(scene.assets["red"], href=href)}
    return replace(scene, assets=assets)


@pytest.mark.parametrize("kind", ["memory", "private", "overview", "named as a zip"])
def test_what_a_server_answers_decides_nothing(nginx, tmp_path, private, kind):
    name = f"outside-{kind.replace(' ', '-')}.tif"
    target = nginx.root / name
    if kind == "memory":
        target.write_text(MEMORY)
    elif kind == "private":
        target.write_text(vrt_of(private))
    elif kind == "overview":
        overviewed(target, vrt_of(private))
    else:
        target = nginx.root / "outside.zip"
        with zipfile.ZipFile(target, "w") as archive:
            archive.writestr("x.tif", vrt_of(private))
    scene = scene_with(tmp_path, f"{nginx.url}/{target.name}")
    request = Request(SAFE_BOX, ("B04",), gsd=40, masked=frozenset())
    log = []
    with pytest.raises(CatalogError, match=r"neither a TIFF|as its overviews") as error:
        fetch([scene], request, tmp_path / "out", access(), log=log.append)
    # It is no trouble that passes: nobody is asked again and again.
    assert sum("Trying again" in line for line in log) <= 1 and "leave this scene out" in str(error.value)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("beside", [".ovr", ".msk", ".aux.xml"])
def test_files_beside_one_from_outside_are_ignored(tmp_path, private, beside):
    scene = sentinel2(tmp_path, "a", "2021-05-01T10:50:00Z", seed=5)
    path = Path(scene.assets["red"].href)
    text = vrt_of(private)
    if beside == ".aux.xml":
        named = f'<MDI key="OVERVIEW_FILE">{private}</MDI>'
        text = f'<PAMDataset><Metadata domain="OVERVIEWS">{named}</Metadata></PAMDataset>'
    path.with_name(path.name + beside).write_text(text)
    for gsd, expected in ((10, pixels(5)[30:90, 20:90]), (20, None)):
        result = fetch(
            [scene], Request(SAFE_BOX, ("B04",), gsd=gsd, masked=frozenset()), tmp_path / f"{gsd}", access()
        )
        values = opened(result.paths[0]).ReadAsArray()
        assert not (values == 9876).any() and (values > 0).all()
        if expected is not None:
            np.testing.assert_array_equal(values, expected)


@pytest.mark.fault(
    "Input: a product's raster is a VRT to other files", "it is not followed; with a raster a repeat succeeds"
)
@pytest.mark.parametrize("as_zip", [False, True])
def test_a_vrt_within_a_product_is_not_followed(tmp_path, private, as_zip):
    name = "S2A_MSIL2A_20210501T105031_N0300_R051_T31TDG_20210501T140000"
    product = safe_folder(tmp_path, name)
    (band,) = product.rglob("*B04_10m.jp2")
    whole = band.read_bytes()
    band.write_text(vrt_of(private))
    scene = open_safe(zipped(product) if as_zip else product, registry())
    with pytest.raises(CatalogError, match="B04_10m"):
        fetch([scene], Request(SAFE_BOX, ("B04",), masked=frozenset()), tmp_path / "out", access())
    assert not (tmp_path / "out").exists()
    band.write_bytes(whole)
    scene = open_safe(zipped(product) if as_zip else product, registry())
    result = fetch([scene], Request(SAFE_BOX, ("B04",), masked=frozenset()), tmp_path / "out", access())
    values = gdal.Open(str(result.paths[0])).ReadAsArray()
    assert values.max() > 0 and not (values == 9876).any()


@pytest.mark.parametrize(
    "href", [MEMORY, "MEM:::DATAPOINTER=0x10,PIXELS=9,LINES=9", "s3://host#/k", "https://[bad/x"]
)
def test_addresses_that_nobody_may_give_are_named(tmp_path, href):
    scene = scene_with(tmp_path, href)
    with pytest.raises(CatalogError, match=r"red|cannot be read"):
        fetch([scene], Request(SAFE_BOX, ("B04",), masked=frozenset()), tmp_path / "out", access())
    for path in ("/etc/hostname", "file:///etc/hostname", "x.tif"):
        outside = replace(scene_with(tmp_path, path, path.replace("/", "_")), outside=True)
        with pytest.raises(CatalogError, match="neither https nor s3"):
            access().locate(outside, outside.assets["red"])


def test_sources_for_qgis_are_tied_to_their_driver(nginx, tmp_path, private):
    values = np.random.default_rng(3).integers(1, 200, (1500, 1500)).astype(np.uint8)
    plain = write(tmp_path / "plain.tif", values, 10)
    gdal.Translate(str(nginx.root / "tied.tif"), str(plain), format="COG", creationOptions=["BLOCKSIZE=256"])
    path = f"/vsicurl?empty_dir=yes&url={nginx.url.replace(':', '%3A').replace('/', '%2F')}%2Ftied.tif"
    source = tiff_source([path])
    dataset = gdal.Open(source)
    assert dataset.GetGeoTransform() == (500000, 10, 0, 4700000, 0, -10)
    assert dataset.GetSpatialRef().GetAuthorityCode(None) == "32631"
    np.testing.assert_array_equal(dataset.ReadAsArray(), values)
    band = dataset.GetRasterBand(1)
    file = gdal.Open(str(nginx.root / "tied.tif"))
    truth = file.GetRasterBand(1)
    assert band.GetOverviewCount() == truth.GetOverviewCount() > 1 and band.GetNoDataValue() == 0
    for number in range(band.GetOverviewCount()):
        expected = truth.GetOverview(number).ReadAsArray()
        np.testing.assert_array_equal(band.GetOverview(number).ReadAsArray(), expected)
    three = gdal.Open(tiff_source([path, path, path]))
    assert three.RasterCount == 3 and three.GetRasterBand(3).GetOverviewCount() == truth.GetOverviewCount()
    dataset = band = file = truth = three = None
    # The server answers something else from now on: whoever opens the source finds no other file.
    (nginx.root / "tied.tif").write_text(vrt_of(private))
    gdal.VSICurlClearCache()
    read = None
    with captured() as log:
        read = gdal.Open(source).ReadAsArray()
    assert read is None and "Not a TIFF" in str(log)
    assert tiff_source([path]) == "" and jpeg_source(path, "EPSG:32631", (0, 1, 1, 0)) == ""
    overviewed(nginx.root / "named.tif", str(private))
    assert tiff_source([path.replace("tied", "named")]) == ""


def mask_text(count: int) -> str:
    """A mask of so many squares."""
    place = {"kind": "OPAQUE", "n_": 4700000, "s": 4699400}
    squares = (FEATURE.format(n=n, w=500000 + n, e=500600 + n, **place) for n in range(count))
    return GML.format(members="".join(squares))


@pytest.mark.fault("Input: a mask of a product is cut off", "an error, never a clear sky; a repeat succeeds")
def test_a_mask_that_is_cut_anywhere_is_an_error_and_never_a_clear_sky(tmp_path):
    name = "S2A_MSIL1C_20210501T105031_N0300_R051_T31TDG_20210501T140000"
    product = safe_folder(tmp_path, name)
    outlined(product)
    (path,) = product.rglob("MSK_CLOUDS_B00.gml")
    whole = path.read_text()
    assert sorted(mask_polygons(whole.encode())) == ["CIRRUS", "OPAQUE"]
    for share in np.linspace(0, 0.99, 40):
        with pytest.raises(GmlError):
            mask_polygons(whole[: int(share * len(whole))].encode())
    path.write_text(whole[: len(whole) // 2])
    with pytest.raises(CatalogError, match=r"MSK_CLOUDS_B00\.gml is cut short or damaged .*Download"):
        open_safe(product, registry())
    path.write_text(whole)
    assert open_safe(product, registry()).assets


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("500000 ", "x "),
        ("500000 ", ""),
        ("500000 ", "nan "),
        ("OPAQUE</eop:maskType>", "</eop:maskType>"),
        ("eop:Mask ", "!DOCTYPE x [<!ENTITY a 'b'>]><eop:Mask "),
        ("<gml:exterior>", "<gml:exterior><!-- "),
    ],
)
def test_masks_that_are_damaged(old, new):
    text = mask_text(1)
    assert old in text and len(mask_polygons(text.encode())["OPAQUE"]) == 1
    with pytest.raises(GmlError):
        mask_polygons(text.replace(old, new, 1).encode())


def test_masks_are_read_in_a_time_that_grows_with_their_length_and_entities_are_not_expanded():
    began = time.process_time()
    assert len(mask_polygons(mask_text(4000).encode())["OPAQUE"]) == 4000
    # What has an end to nothing.
    with pytest.raises(GmlError):
        mask_polygons(b"<a xmlns:eop='x'>" + b"<eop:MaskFeature>" * 100_000)
    laughs = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12))
    with pytest.raises(GmlError, match="entities"):
        mask_polygons(f"<!DOCTYPE m [<!ENTITY a0 'ha'>{laughs}]><m>&a11;</m>".encode())
    assert time.process_time() - began < 20
