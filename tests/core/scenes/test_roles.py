# SPDX-License-Identifier: GPL-2.0-or-later
"""Which assets give bands, which are pictures or masks, and of what kind a scene is."""

from __future__ import annotations

import pytest
from temporal_liif.core.errors import ParameterError
from temporal_liif.core.fetch.bands import default_bands, named_bands
from temporal_liif.core.scenes.providers import registry
from temporal_liif.engine.catalog import odata

DECLARED = registry("")


def tif(**fields) -> dict:
    return {"href": "https://x/a.tif", "type": "image/tiff; application=geotiff", "roles": ["data"], **fields}


def item(collection: str, assets: dict, identifier: str = "one", **properties) -> dict:
    return {
        "type": "Feature",
        "id": identifier,
        "collection": collection,
        "bbox": [4, 51, 5, 52],
        "geometry": None,
        "properties": {"datetime": "2023-07-01T10:46:30Z", **properties},
        "assets": assets,
        "links": [],
    }


def named(*names: str) -> list[dict]:
    return [{"name": name, "common_name": name} for name in names]


PICTURES = {
    "visual": tif(roles=["visual"], **{"eo:bands": named("red", "green", "blue")}),
    "small": tif(roles=["overview"], gsd=320, **{"eo:bands": [{"name": "B04", "common_name": "red"}]}),
    "icon": tif(roles=["thumbnail", "data"], **{"eo:bands": [{"name": "B04"}]}),
    "about": tif(roles=["metadata"], **{"eo:bands": [{"name": "B04"}]}),
    "TCI_10m": tif(**{"eo:bands": [{"name": "B04"}, {"name": "B03"}, {"name": "B02"}]}),
    "preview-jp2": tif(**{"eo:bands": [{"name": "B04"}]}),
    "ortho_visual": tif(**{"eo:bands": [{"name": "B04"}]}),
    "true-color": tif(roles=[], title="True color image", **{"eo:bands": [{"name": "B04"}]}),
}


@pytest.mark.parametrize("key", PICTURES)
def test_a_picture_gives_no_band(key):
    assets = {key: PICTURES[key], "scl": tif()}
    alone = DECLARED.scene(item("sentinel-2-l2a", assets, platform="sentinel-2a"), "earth-search")
    assert alone.find("B04") is None and alone.band_names() == ()
    with pytest.raises(ParameterError, match="no band red"):
        named_bands([alone], ("red",))
    red = tif(**{"eo:bands": named("red"), "raster:bands": [{"data_type": "uint16", "scale": 1e-4}]})
    both = item("sentinel-2-l2a", {**assets, "red": red}, platform="sentinel-2a")
    scene = DECLARED.scene(both, "earth-search")
    assert named_bands([scene, alone], ("red",)) == ("B04",)
    asset, band = scene.find("B04")
    assert (asset.key, band.dtype, band.scale) == ("red", "uint16", 1e-4)


def test_eight_bits_of_colours_that_are_there_each_by_itself_are_a_picture():
    single = {f"b-{name}": tif(**{"eo:bands": named(name)}) for name in ("red", "green", "blue")}
    rendered = {"rendered": tif(**{"eo:bands": named("blue", "green", "red")})}
    scene = DECLARED.scene(item("theirs", {**rendered, **single}))
    assert scene.assets["rendered"].picture
    assert [scene.find(name)[0].key for name in ("red", "blue")] == ["b-red", "b-blue"]
    # An aerial image in natural colours is all that there is.
    aerial = DECLARED.scene(item("theirs", {"image": tif(**{"eo:bands": named("red", "green", "blue")})}))
    assert [aerial.find(name)[1].index for name in ("red", "green", "blue")] == [1, 2, 3]


@pytest.mark.parametrize(
    ("key", "fields"),
    [
        ("qa_radsat", {"roles": ["saturation"]}),
        ("cloud", {"roles": ["data", "cloud"]}),
        ("snow", {"roles": ["data", "snow-ice"]}),
        ("quality", {"raster:bands": [{"unit": "bit index"}]}),
        ("cover", {"classification:classes": [{"value": 1, "description": "forest"}]}),
        ("udm2", {}),
        ("pixel_qa", {}),
        ("cloud", {}),
        ("SNWPRB_20m", {}),
        ("snow-jp2", {}),
    ],
)
def test_quality_layers_are_marked(key, fields):
    band = DECLARED.scene(item("theirs", {key: tif(**fields)})).assets[key].bands[0]
    assert band.mask and band.nodata is None


def test_a_scale_of_one_that_software_writes_everywhere_is_none():
    plain = {"raster:bands": [{"scale": 1.0, "offset": 0.0, "data_type": "uint16"}]}
    two = item("a", {"B04": tif(**plain)}, platform="sentinel-2a", **{"s2:processing_baseline": "05.00"})
    band = DECLARED.scene(two).find("B04")[1]
    assert (band.scale, band.offset) == (1e-4, -0.1)
    eight = item("landsat-c2-l2", {"red": tif(**plain)}, platform="landsat-8")
    band = DECLARED.scene(eight).find("red")[1]
    assert (band.scale, band.offset) == (2.75e-5, -0.2)
    radar = DECLARED.scene(item("sentinel-1-rtc", {"vv": tif(**plain)}, platform="sentinel-1a"))
    assert radar.find("vv")[1].scale == 1.0


def test_reflectance_with_a_role_of_quality_is_none():
    scl = tif(roles=["data", "reflectance", "cloud"])
    assert not DECLARED.scene(item("theirs", {"red": scl})).assets["red"].bands[0].mask


LANDSAT = ("coastal", "blue", "green", "red", "nir08", "swir16", "swir22")


@pytest.mark.parametrize(
    ("collection", "keys", "properties", "expected"),
    [
        ("sentinel-2-l2a", ("AOT", "B02", "B03", "B04", "B08", "B11", "WVP"), {"platform": "Sentinel-2A"}, 4),
        ("landsat-c2-l2", (*LANDSAT, "lwir11", "qa_radsat", "emis"), {"platform": "landsat-9"}, 7),
        ("landsat-c2-l2", (*LANDSAT[1:], "lwir", "atran"), {"platform": "landsat-7"}, 6),
        ("sentinel-1-rtc", ("vv", "vh"), {"platform": "sentinel-1a"}, 2),
        ("sentinel-1-grd", ("hh", "hv"), {"platform": "SENTINEL-1B"}, 2),
        ("HLSS30_2.0", ("B01", "B02", "B03", "B04", "B8A", "B11", "B12", "Fmask", "SAA"), {}, 6),
        ("modis-09A1-061", (*(f"sur_refl_b0{n}" for n in range(1, 8)), "sur_refl_szen"), {}, 6),
        ("cop-dem-glo-30", ("data",), {}, 1),
    ],
)
def test_bands_where_none_is_named_are_the_familys(collection, keys, properties, expected):
    scene = DECLARED.scene(item(collection, {key: tif() for key in keys}, **properties))
    found = named_bands([scene], ())
    assert len(found) == expected
    assert set(found) <= {row.name for row in DECLARED.families[scene.family].bands}


def test_the_bands_of_naip_are_known_by_their_place():
    image = tif(**{"eo:bands": named("red", "green", "blue", "nir"), "raster:bands": [{"nodata": 0}] * 4})
    scene = DECLARED.scene(item("naip", {"image": image, "thumbnail": tif(roles=["thumbnail"])}, gsd=0.6))
    assert named_bands([scene], ()) == ("red", "green", "blue", "nir")
    assert scene.find("nir")[1].index == 4 and scene.find("nir")[1].gsd == 0.6


def test_of_an_unknown_kind_the_bands_with_a_wavelength():
    given = {
        "a": tif(**{"eo:bands": [{"name": "a", "center_wavelength": 0.66}]}),
        "b": tif(**{"eo:bands": [{"name": "b", "common_name": "nir"}]}),
        "heat": tif(**{"eo:bands": [{"name": "heat", "center_wavelength": 11.0}]}),
        "height": tif(),
        "angles": tif(roles=["incidence-angle"], **{"eo:bands": [{"name": "i", "center_wavelength": 0.5}]}),
    }
    assert named_bands([DECLARED.scene(item("theirs", given))], ()) == ("a", "b")
    nothing = DECLARED.scene(item("theirs", {"height": tif(), "slope": tif()}))
    with pytest.raises(ParameterError, match="height, slope"):
        named_bands([nothing], ())
    assert named_bands([DECLARED.scene(item("theirs", {"height": tif()}))], ()) == ("height",)


def test_one_incomplete_scene_takes_no_band_from_the_series():
    full = item("sentinel-2-l2a", {key: tif() for key in ("B02", "B03", "B04", "B08", "B11")}, platform="S2A")
    poor = item("sentinel-2-l2a", {"B11": tif(), "SCL": tif()}, platform="S2B")
    scenes = [DECLARED.scene(one) for one in (poor, full)]
    assert default_bands(scenes) == ("B02", "B03", "B04", "B08")
    # A mode that hardly any scene has does not empty the series.
    dual = item("sentinel-1-grd", {"vv": tif(), "vh": tif()}, platform="sentinel-1a")
    single = item("sentinel-1-grd", {"vv": tif()}, platform="sentinel-1a")
    assert default_bands([DECLARED.scene(one) for one in (dual, single, single)]) == ("vv",)


@pytest.mark.parametrize(
    ("identifier", "collection", "properties", "family"),
    [
        ("x", None, {"platform": "SENTINEL-1A", "sar:product_type": "GRD"}, "sentinel-1"),
        ("x", None, {"platform": "SENTINEL-1A", "sar:product_type": "SLC"}, "products"),
        ("S1C_WV_OCN__2SSV_20260101T000000_20260101T000100_000001_000001_0000", None, {}, "products"),
        ("x", None, {"platform": "Sentinel-2C", "product:type": "S2MSI1C"}, "sentinel-2-l1c"),
        ("S2A_MSIL1C_20230701T104630_N0509_R008_T31UFS_20230701T120000", "any", {}, "sentinel-2-l1c"),
        ("x", "", {"constellation": "sentinel-2", "s2:product_type": "S2MSI2A"}, "sentinel-2-l2a"),
        ("x", "landsat-c2l2-sr", {"platform": "LANDSAT_9", "landsat:correction": "L2SP"}, "landsat"),
        ("x", "landsat-c2l1", {"platform": "LANDSAT_8", "landsat:correction": "L1TP"}, "landsat-l1"),
        ("x", "any", {"platform": "landsat-8"}, ""),
        ("x", "any", {}, ""),
    ],
)
def test_kinds_follow_platform_and_product_type(identifier, collection, properties, family):
    assets = {key: tif() for key in ("vv", "B04", "red")}
    given = item(collection, assets, identifier, **properties)
    for provider in ("", "planetary-computer", "earth-search", "copernicus"):
        assert DECLARED.scene(given, provider).family == family


@pytest.mark.parametrize(
    ("name", "kind", "collection", "family"),
    [
        ("S2B_MSIL1C_20230701T104630_N0509_R008_T31UFS_X.SAFE", "S2MSI1C", "SENTINEL-2", "sentinel-2-l1c"),
        ("S2B_MSIL2A_20230701T104630_N0509_R008_T31UFS_X.SAFE", "S2MSI2A", "SENTINEL-2", "sentinel-2-l2a"),
        ("S2B_MSIL1C_20230701T104630_N0509_R008_T31UFS_X.SAFE", None, "SENTINEL-2", "sentinel-2-l1c"),
        ("S1A_IW_SLC__1SDV_X.SAFE", "IW_SLC__1S", "SENTINEL-1", "products"),
        ("S1A_EW_GRDM_1SDH_X.SAFE", "EW_GRDM_1S", "SENTINEL-1", "sentinel-1"),
        ("S3A_OL_1_ERR____X.SEN3", "OL_1_ERR___", "SENTINEL-3", "products"),
        ("LC09_L1TP_198024_20230701_20230702_02_T1", "L1TP", "LANDSAT-9", "landsat-l1"),
        ("LC08_L1TP_198024_20150701_20150702_01_T1", "L1TP", "LANDSAT-8-ESA", "landsat-l1"),
    ],
)
def test_products_of_odata_by_their_type(name, kind, collection, family):
    provider = DECLARED.provider("copernicus-odata")
    attributes = [{"Name": "platformShortName", "Value": collection.partition("-ESA")[0]}]
    attributes += [{"Name": "productType", "Value": kind}] if kind else []
    given = odata.to_item({"Id": "u", "Name": name, "Attributes": attributes}, provider, collection)
    assert DECLARED.scene(given, provider.id).family == family


def test_a_providers_own_collection_is_asked_for_without_anothers_filters():
    (whole,) = DECLARED.sources("copernicus-odata", "SENTINEL-2")
    assert (whole.collection, whole.product_type) == ("SENTINEL-2", "")
    (landsat,) = DECLARED.sources("planetary-computer", "landsat-c2-l2")
    assert landsat.filters == {} and landsat.family == "landsat"
    (one,) = DECLARED.sources("earth-search", "sentinel-2-c1-l2a")
    assert one.fill == "sentinel-2-l2a"
    (eight,) = DECLARED.sources("copernicus-odata", "landsat-8")
    assert eight.names == ("LANDSAT-8", "LANDSAT-8-ESA")
