# SPDX-License-Identifier: GPL-2.0-or-later
"""Search and fetch of the chain through the engine, over a STAC API and a web server with Range."""

import json

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.tests.servers.products import EAST, NORTH, centres, surface

from .conftest import Place, square, write_areas

CONFIG = """
[search]
provider = "PROVIDER"
start = 2021-05-01
end = 2021-05-10
max_cloud_cover = 20
[fetch]
bands = ["red"]
"""


@pytest.mark.parametrize("provider", ["earth-search", "planetary-computer"])
def test_scenes_are_found_and_read(local_providers, tmp_path, provider):
    place = Place(tmp_path)
    place.configure(CONFIG.replace("PROVIDER", provider))
    areas = {
        "field": square(40, 30, 20, (EAST, NORTH)),
        "sea": {"type": "Polygon", "coordinates": [[[-30, 40], [-29.9, 40], [-29.9, 40.1], [-30, 40]]]},
    }
    write_areas(tmp_path / "areas.geojson", areas)
    assert place.run("fetch") == 1
    field, sea = place.report()["areas"]
    assert field["steps"]["search"] == {
        "scenes": 2,
        "provider": provider,
        "status": "done",
        "seconds": field["steps"]["search"]["seconds"],
    }
    assert "No scene was found" in sea["steps"]["fetch"]["error"]["message"]
    scenes = place.out / "areas" / "field" / "scenes"
    assert sorted(path.name for path in scenes.glob("*.tif")) == ["2021-05-01.tif", "2021-05-06.tif"]
    for date, path in enumerate(sorted(scenes.glob("*.tif"))):
        dataset = gdal.Open(str(path))
        band = dataset.GetRasterBand(1)
        assert dataset.GetGeoTransform() == (EAST + 300, 10, 0, NORTH - 400, 0, -10)
        found = dataset.ReadAsArray() * band.GetScale() + (band.GetOffset() or 0.0)
        wanted = surface("B04", date, *centres(EAST + 300, NORTH - 400, 10, 20)) * 1e-4
        np.testing.assert_allclose(found, wanted, atol=1e-9)
    (items,) = (place.out / "areas" / "field").glob("items-*.json")
    text = items.read_text()
    assert len(json.loads(text)["features"]) == 2 and "sig=" not in text
    assert place.run("fetch", "--only", "field") == 0
    assert place.steps("field") == {"search": "kept", "fetch": "kept"}
    assert "sig=" not in (place.out / "log.jsonl").read_text()
