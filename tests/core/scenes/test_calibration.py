# SPDX-License-Identifier: GPL-2.0-or-later
"""Scale and offset of catalogued scenes, from what the product is."""

from __future__ import annotations

import pytest
from temporal_liif.core.scenes.providers import registry

DECLARED = registry("")


def item(name: str, collection: str, assets: dict, **properties) -> dict:
    return {
        "type": "Feature",
        "id": name,
        "collection": collection,
        "geometry": None,
        "properties": {"datetime": "2023-07-01T10:46:30Z", **properties},
        "assets": assets,
    }


def tif(**band) -> dict:
    return {"href": "https://x/b.tif", "type": "image/tiff; application=geotiff", "raster:bands": [band]}


def band_of(given: dict, name: str, provider: str = ""):
    scene = DECLARED.scene(given, provider)
    return scene.find(name)[1], scene.notes


@pytest.mark.parametrize(
    ("name", "properties"),
    [
        ("LC08_L1TP_198030_20210501_20210510_02_T1", {"platform": "landsat-8"}),
        ("LE07_L1GT_198030_20010501_20200917_02_T2", {"platform": "LANDSAT_7"}),
        ("anything", {"platform": "landsat-5", "landsat:correction": "L1TP"}),
        ("anything", {"platform": "landsat-8", "processing:level": "L1"}),
    ],
)
def test_landsat_level_1_is_not_scaled_as_surface_reflectance(name, properties):
    band, notes = band_of(item(name, "their-landsat", {"red": tif()}, **properties), "red")
    assert (band.scale, band.offset) == (1.0, 0.0)
    assert any("Level-1" in note for note in notes)
    own, _ = band_of(item(name, "their-landsat", {"red": tif(scale=2e-5, offset=-0.1)}, **properties), "red")
    assert (own.scale, own.offset) == (2e-5, -0.1)


def test_landsat_level_2_by_collection():
    second = item("LC08_L2SP_198030_20210501_20210510_02_T1", "x", {"red": tif()}, platform="landsat-8")
    assert (band_of(second, "red")[0].scale, band_of(second, "red")[0].offset) == (2.75e-5, -0.2)
    thermal = item(
        "LC08_L2SP_198030_20210501_20210510_02_T1",
        "x",
        {"red": tif(), "lwir11": tif()},
        platform="landsat-8",
    )
    assert (band_of(thermal, "lwir")[0].scale, band_of(thermal, "lwir")[0].offset) == (0.00341802, 149.0)
    first = item(
        "x",
        "sr",
        {"red": tif()},
        platform="landsat-8",
        **{"landsat:correction": "L2", "landsat:collection_number": "01"},
    )
    assert (band_of(first, "red")[0].scale, band_of(first, "red")[0].offset) == (1e-4, 0.0)


def sentinel2(name: str, offset: float | None, **properties) -> dict:
    declared = {"nodata": 0, "scale": 1e-4, "data_type": "uint16"}
    if offset is not None:
        declared["offset"] = offset
    return item(name, "sentinel-2-l2a", {"B04": tif(**declared)}, platform="sentinel-2b", **properties)


@pytest.mark.parametrize(
    ("name", "properties"),
    [
        ("x", {"processing:version": "02.14"}),
        ("x", {"s2:processing_baseline": "3.00"}),
        ("S2B_MSIL2A_20200105T105339_N0213_R051_T31TCJ_20200105T124303", {}),
        ("x", {"s2:product_uri": "S2B_MSIL2A_20200105T105339_N0213_R051_T31TCJ_20200105T124303.SAFE"}),
    ],
)
def test_an_offset_against_the_baseline_is_not_believed(name, properties):
    band, notes = band_of(sentinel2(name, -0.1, **properties), "B04", "copernicus")
    assert (band.scale, band.offset) == (1e-4, 0.0)
    assert any("baseline" in note and "-0.1" in note for note in notes)
    kept, _ = band_of(sentinel2("x", -0.1, **{"processing:version": "05.00"}), "B04", "copernicus")
    assert kept.offset == -0.1


@pytest.mark.parametrize(
    ("day", "flag", "offset"),
    [
        ("2022-10-08T10:46:30Z", False, 0.0),
        ("2022-01-26T10:46:30Z", False, -0.1),
        ("2022-10-08T10:46:30Z", None, -0.1),
        ("2022-10-08T10:46:30Z", True, 0.0),
    ],
)
def test_the_flag_of_the_older_collection(day, flag, offset):
    properties = {"s2:processing_baseline": "04.00", "datetime": day}
    if flag is not None:
        properties["earthsearch:boa_offset_applied"] = flag
    assets = {"red": tif(scale=1e-4, offset=-0.1)}
    given = item("x", "sentinel-2-l2a", assets, platform="sentinel-2b", **properties)
    band, notes = band_of(given, "B04", "earth-search")
    assert band.offset == offset and notes[0].startswith("Doubtful offset")
    # Collection 1's flag is right.
    c1 = {**given, "collection": "sentinel-2-c1-l2a"}
    assert band_of(c1, "B04", "earth-search")[0].offset == (0.0 if flag else -0.1)


@pytest.mark.parametrize(
    ("name", "collection", "band"),
    [
        ("HLS.L30.T31TCJ.2022121T104029.v2.0", "HLSL30_2.0", "B05"),
        ("HLS.S30.T31TCJ.2022121T104029.v2.0", "hls2-s30", "B8A"),
        ("MOD09A1.A2022121.h18v04.061.2022131", "modis-09A1-061", "sur_refl_b01"),
        ("x", "MCD43A4.061", "Nadir_Reflectance_Band1"),
    ],
)
def test_other_products_by_their_own_factor(name, collection, band):
    found, notes = band_of(item(name, collection, {band: tif(data_type="int16")}), band)
    assert (found.scale, found.offset) == (1e-4, 0.0) and any("scale 0.0001" in note for note in notes)
    quality, _ = band_of(item(name, collection, {"Fmask": tif(data_type="uint8")}), "Fmask")
    assert quality.scale in (None, 1.0)


def test_hls_made_from_sentinel2_has_no_offset():
    given = item(
        "HLS.S30.T31TCJ.2022121T104029.v2.0",
        "HLSS30.v2.0",
        {"B04": tif()},
        platform="sentinel-2a",
        **{"s2:product_uri": "S2A_MSIL1C_20220501T105619_N0400_R094_T31TCJ_20220501T130000.SAFE"},
    )
    assert band_of(given, "B04")[0].offset == 0.0


@pytest.mark.parametrize(("scale", "offset"), [(0, 0), ("NaN", 0), (1e-4, "NaN")])
def test_scales_that_cannot_be_used_are_not(scale, offset):
    given = item(
        "x",
        "s2",
        {"B04": tif(scale=scale, offset=offset)},
        platform="sentinel-2a",
        **{"processing:version": "05.00"},
    )
    band, _ = band_of(given, "B04")
    assert (band.scale, band.offset) == (1e-4, -0.1)


@pytest.mark.parametrize(("scale", "offset"), [(10000, 0), (1e-4, -1000), (10000, -0.1)])
def test_divisors_and_offsets_in_stored_units_are_understood(scale, offset):
    given = sentinel2("x", None, **{"processing:version": "05.00"})
    given["assets"]["B04"] = tif(scale=scale, offset=offset)
    band, _ = band_of(given, "B04", "copernicus")
    assert band.scale == pytest.approx(1e-4) and band.offset == pytest.approx(-0.1 if offset else 0.0)
