# SPDX-License-Identifier: GPL-2.0-or-later
"""Credit of the data's owners: what fetched rasters carry goes along to all that is made of them."""

import json

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.raster.credits import credit_in, joined_credits
from temporal_liif.core.series.interpolation import BaselineModel
from temporal_liif.core.series.pipeline import superresolve, target_grid
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack, read_stack

COPERNICUS = "Contains modified Copernicus Sentinel data {}"
LANDSAT = "Landsat data {} courtesy of the U.S. Geological Survey"
DEM = "© DLR e.V. 2010-2014 and © Airbus Defence and Space GmbH 2014-2018"


def provenance(path) -> dict:
    return json.loads(gdal.Open(str(path)).GetMetadataItem("PROVENANCE"))


def raster(make_raster, name: str, credit: str | None) -> Source:
    values = np.random.default_rng(len(name)).integers(500, 900, (2, 12, 12)).astype(np.uint16)
    known = {"software": "temporal_liif", **({} if credit is None else {"credit": credit})}
    return Source(make_raster(name, values, metadata={"PROVENANCE": json.dumps(known)}, nodata=0))


def made_of(stack, folder):
    times = [one.time for one in stack.observations]
    return superresolve(stack, times, target_grid(stack, 2), BaselineModel(), folder)


@pytest.mark.parametrize(
    ("lines", "one"),
    [
        ([], ""),
        (["", ""], ""),
        ([COPERNICUS.format(2018)] * 3, COPERNICUS.format(2018)),
        ([COPERNICUS.format(year) for year in (2019, 2017, 2018)], COPERNICUS.format("2017-2019")),
        ([COPERNICUS.format("2016-2018"), COPERNICUS.format(2017)], COPERNICUS.format("2016-2018")),
        (
            [LANDSAT.format(2013), f"{COPERNICUS.format(2020)}; {LANDSAT.format(2021)}"],
            f"{LANDSAT.format('2013-2021')}; {COPERNICUS.format(2020)}",
        ),
        ([DEM, DEM], DEM),
        (["by {years} of us", "by {0}"], "by {years} of us; by {0}"),
    ],
)
def test_each_owner_once_with_all_years(lines, one):
    assert joined_credits(lines) == one
    assert joined_credits([joined_credits(lines)]) == one


@pytest.mark.parametrize(
    "text", ["", "credit", '{"credit": 3}', '["credit"]', json.dumps({"credit": "x" * 501}), '{"credit']
)
def test_what_is_no_credit_is_none(text):
    assert credit_in({"PROVENANCE": text}) == ""


def test_a_series_credits_what_it_was_made_of(make_raster, tmp_path):
    sources = [
        raster(make_raster, "2018-12-20.tif", COPERNICUS.format(2018)),
        raster(make_raster, "2019-01-05.tif", COPERNICUS.format(2019)),
        raster(make_raster, "2019-01-15.tif", None),
    ]
    stack = open_stack(sources)
    assert [one.credit for one in stack.observations] == [
        COPERNICUS.format(2018),
        COPERNICUS.format(2019),
        "",
    ]
    made = made_of(stack, tmp_path / "made")
    for image in made.observations:
        assert provenance(image.source)["credit"] == COPERNICUS.format("2018-2019")
    # And on to what is made of that.
    again = read_stack(tmp_path / "made")
    assert {one.credit for one in again.observations} == {COPERNICUS.format("2018-2019")}
    listed = json.loads((tmp_path / "made" / "stack.json").read_text())
    kept = listed["features"][0]["properties"]["temporal_liif:provenance"]
    assert kept["credit"] == COPERNICUS.format("2018-2019")


def test_rasters_of_ones_own_credit_nobody(make_raster, tmp_path):
    stack = open_stack([raster(make_raster, f"2019-01-{day}.tif", None) for day in ("05", "15")])
    made = made_of(stack, tmp_path / "made")
    assert "credit" not in provenance(made.observations[0].source)
