# SPDX-License-Identifier: GPL-2.0-or-later
"""Items as further catalogues write them: what their bands hold, and what is not believed of them."""

from __future__ import annotations

import json
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from temporal_liif.core.errors import CatalogError, ParameterError
from temporal_liif.core.fetch.bands import named_bands
from temporal_liif.core.fetch.request import reference
from temporal_liif.core.jsontext import loads
from temporal_liif.core.scenes.copies import newest
from temporal_liif.core.scenes.placement import crs_of
from temporal_liif.core.scenes.providers import registry
from temporal_liif.core.scenes.query import SearchQuery
from temporal_liif.engine.catalog.search import search

from ...servers.fixed_answer import FixedAnswer
from .test_roles import item, tif

DECLARED = registry("")


def scaling(scene, name) -> tuple:
    band = scene.find(name)[1]
    return band.scale, band.offset, band.mask


@pytest.mark.parametrize("flag", [True, False])
@pytest.mark.parametrize("bucket", ["s3://sentinel-cogs/a", "https://deafrica-sentinel-2.s3.amazonaws.com/a"])
def test_mirrors_of_the_older_collection_have_the_1000_taken_off(bucket, flag):
    properties = {
        "sentinel:boa_offset_applied": flag,
        "sentinel:product_id": "S2B_MSIL2A_20230701T100029_N0509_R122_T36MYE_20230701T150000",
    }
    assets = {"B04": tif(href=f"{bucket}/B04.tif", **{"eo:bands": [{"name": "B04", "common_name": "red"}]})}
    scene = DECLARED.scene(item("s2_l2a", assets, platform="sentinel-2b", **properties))
    assert scaling(scene, "red") == (1e-4, 0.0, False)
    assert any(note.startswith("Doubtful offset 0") for note in scene.notes)


def test_a_baseline_under_the_names_of_an_older_extension():
    properties = {"sentinel:processing_baseline": "04.00", "sentinel:boa_offset_applied": False}
    scene = DECLARED.scene(item("theirs", {"B04": tif()}, platform="sentinel-2b", **properties))
    assert scaling(scene, "B04") == (1e-4, -0.1, False)


@pytest.mark.parametrize(
    ("properties", "keys"),
    [
        ({"odc:product": "ga_s2bm_ard_3", "platform": "sentinel-2b"}, ("nbart_red", "nbart_nir_1")),
        ({"odc:product": "ga_ls9c_ard_3", "platform": "landsat-9"}, ("nbart_red", "nbart_nir")),
        ({"title": "ga_ls5t_ard_3-1-2_090080_1999-02-03_final"}, ("nbart_swir_1", "nbart_blue")),
    ],
)
def test_digital_earth_australia(properties, keys):
    names = (*keys, "nbart_contiguity", "oa_fmask")
    assets = {key: tif(**{"eo:bands": [{"name": key}]}) for key in names}
    scene = DECLARED.scene(item(properties.get("odc:product", "x"), assets, "7c0d-uuid", **properties))
    assert [scaling(scene, key) for key in keys] == [(1e-4, 0.0, False)] * 2
    assert scaling(scene, "nbart_contiguity")[2] and scaling(scene, "oa_fmask")[2]


def test_planets_bands_by_their_common_names():
    bands = [{"name": name, "common_name": name.lower()} for name in ("Blue", "Red")]
    asset = tif(href="p/20240101_3B_AnalyticMS_SR_8b.tif", **{"eo:bands": bands})
    scene = DECLARED.scene(item("PSScene", {"analytic": asset}))
    assert [scaling(scene, name) for name in ("Blue", "red")] == [(1e-4, 0.0, False)] * 2


@pytest.mark.parametrize("name", ["red", "B08", "NDVI"])
def test_an_undeclared_scale_is_reported(name):
    scene = DECLARED.scene(item("LANDSAT-16D-1", {name: tif()}))
    assert scene.find(name)[1].scale is None
    assert [note[:16] for note in scene.notes] == ["Doubtful scale 1"]
    for fields in ({"data_type": "uint8"}, {"data_type": "float32"}, {"scale": 1e-4, "data_type": "int16"}):
        assert not DECLARED.scene(item("X", {name: tif(**{"raster:bands": [fields]})})).notes


@pytest.mark.parametrize(
    "key",
    [
        "sur_refl_state_500m",
        "QC_Day",
        "x_VI_Quality",
        "CLM_R1",
        "CLEAROB",
        "PROVENANCE",
        "x_masks-10m.tif",
    ],
)
def test_more_names_of_quality_layers(key):
    assert DECLARED.scene(item("theirs", {key: tif()})).assets[key].bands[0].mask
    # What is measured may be called so too; then it has a scale.
    scaled = tif(**{"raster:bands": [{"scale": 0.01}]})
    assert not DECLARED.scene(item("theirs", {key: scaled})).assets[key].bands[0].mask


def test_a_mask_among_the_bands_of_one_file():
    bands = [{"name": name} for name in ("B02", "SCL", "quality", "B04")]
    scene = DECLARED.scene(item("cubes", {"openEO_2024-05-01Z.tif": tif(bands=bands)}))
    assert [band.mask for _, band in scene.measured()] == [False, True, True, False]


def test_default_bands_of_cubes_and_maps():
    names = ("red", "green", "blue", "nir08", "NDVI", "CLEAROB")
    cube = DECLARED.scene(item("LANDSAT-16D-1", {name: tif() for name in names}))
    assert set(named_bands([cube], ())) == {"red", "green", "blue", "nir08"}
    classes = {"file:values": [{"values": [1], "summary": "Water"}]}
    cover = DECLARED.scene(item("io-lulc", {"data": tif(**classes)}))
    assert named_bands([cover], ()) == ("data",) and cover.find("data")[1].mask
    two = DECLARED.scene(item("cover", {"map": tif(**classes), "input_quality": tif()}))
    with pytest.raises(ParameterError, match="Choose among: map, input_quality"):
        named_bands([two], ())


@pytest.mark.parametrize("declared", [(3.5, 0), (-1e-4, 0), (1e9, 0), (1e-9, 0), (1e-4, 40), (1e300, None)])
def test_a_scale_that_makes_no_reflectance_is_not_believed(declared):
    scale, offset = declared
    raster = {"scale": scale, "offset": offset, "data_type": "uint16"}
    for platform, key, expected in (
        ("sentinel-2a", "B04", (1e-4, -0.1)),
        ("landsat-8", "red", (2.75e-5, -0.2)),
    ):
        properties = {"platform": platform, "s2:processing_baseline": "05.00", "landsat:correction": "L2SP"}
        scene = DECLARED.scene(item("c2-l2", {key: tif(**{"raster:bands": [raster]})}, **properties))
        assert scaling(scene, key)[:2] == expected


@pytest.mark.parametrize("bands", ["red", {"name": "red"}, [1, 2], [None], True])
@pytest.mark.parametrize("field", ["bands", "eo:bands", "raster:bands"])
def test_bands_that_are_no_list_of_objects(field, bands):
    with pytest.raises(CatalogError, match=f"one has a value that cannot be.*{field}"):
        DECLARED.scene(item("theirs", {"red": tif(**{field: bands})}))


def test_a_role_that_is_no_list():
    assert DECLARED.scene(item("theirs", {"red": tif(roles="visual")})).assets["red"].picture
    assert DECLARED.scene(item("theirs", {"red": tif(roles="data")})).find("red")
    with pytest.raises(CatalogError, match="roles that are no list"):
        DECLARED.scene(item("theirs", {"red": tif(roles={"visual": 1})}))


def dated(collection, identifier, created, **properties):
    given = item(collection, {"red": tif()}, identifier, platform="landsat-9", created=created, **properties)
    return DECLARED.scene(given)


def test_copies_in_further_catalogues():
    early = dated("ga_ls9c_ard_3", "a1", "2023-07-02T00:00:00Z", **{"odc:region_code": "090080"})
    final = dated("ga_ls9c_ard_3", "b2", "2023-07-20T00:00:00Z", **{"odc:region_code": "090080"})
    below = dated("ga_ls9c_ard_3", "c3", "2023-07-20T00:00:00Z", **{"odc:region_code": "090081"})
    water = dated("ga_ls_wo_3", "d4", "2023-07-20T00:00:00Z", **{"odc:region_code": "090080"})
    assert [one.id for one in newest([early, final, below, water])[0]] == ["b2", "c3", "d4"]
    names = ("LC09_CU_012010_20230701_20230703_02_SR", "LC09_CU_012010_20230701_20230801_02_SR")
    tiles = [dated("landsat-c2ard-sr", name, None) for name in names]
    assert [one.id for one in newest(tiles)[0]] == [names[1]]


def test_a_projection_that_is_an_address_or_a_file_is_not_opened(tmp_path):
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

    server = HTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    file = tmp_path / "a[1].prj"
    file.write_text("EPSG:32632")
    try:
        for text in (f"http://127.0.0.1:{server.server_port}/x[1]", str(file)):
            assert crs_of({"proj:wkt2": text}.get) == ""
            with pytest.raises(ParameterError, match="not understood"):
                reference(text)
    finally:
        server.shutdown()
        server.server_close()
    assert not asked
    wkt = reference("EPSG:32632").ExportToWkt()
    assert crs_of({"proj:wkt2": wkt}.get) == wkt
    for text in (wkt, reference(wkt).ExportToPROJJSON(), "EPSG:4326", "OGC:CRS84"):
        assert reference(text).GetName()


PRODUCT = {
    "Id": "2b1c",
    "Name": "S2A_MSIL1C_20230615T100031_N0509_R122_T32TPT_20230615T150000.SAFE",
    "ContentLength": 5,
    "Checksum": [{"Value": "ab", "Algorithm": "MD5"}],
    "ContentDate": {"Start": "2023-06-15T10:00:31.024Z", "End": "2023-06-15T10:00:31.024Z"},
    "Attributes": [{"Name": "productType", "Value": "S2MSI1C"}],
    "Assets": [{"Type": "QUICKLOOK", "DownloadLink": "https://catalogue.dataspace.copernicus.eu/a"}],
}


@pytest.mark.parametrize(
    "value", [None, True, 7, 1.5, "x", "\ud800", [3], [None], [[]], {}, {"Start": 4}, {"a": []}]
)
@pytest.mark.parametrize("field", PRODUCT)
def test_whatever_stands_in_a_product_of_odata_costs_no_other(field, value):
    sound = {**PRODUCT, "Name": PRODUCT["Name"].replace("S2A", "S2B").replace("32TPT", "32TQT")}
    answer = json.dumps({"value": [{**PRODUCT, field: value}, sound]})

    found = search(
        SearchQuery("sentinel-2-l1c", "copernicus-odata"), lambda provider: FixedAnswer(answer), DECLARED
    )
    assert sound["Name"][:-5] in [scene.id for scene in found.scenes]
    for scene in found.scenes:
        assert scene.id.encode() and json.dumps(dict(scene.item))


def test_halves_of_characters_are_replaced():
    for text, expected in (
        (r'"\ud800"', "\ufffd"),
        (r'"a\udc00\ud83d\ude00\uD83D"', "a\ufffd\U0001f600\ufffd"),
        (r'"\\ud800"', r"\ud800"),
        (r'"\\\ud800"', "\\\ufffd"),
    ):
        assert loads(text) == expected
