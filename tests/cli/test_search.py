# SPDX-License-Identifier: GPL-2.0-or-later
"""Search and fetch of the chain through the engine, over a STAC API and a web server with Range."""

import json
from base64 import b64encode

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.tests.servers.gate import Gate
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


SECRET = "not-to-be-read-anywhere"


@pytest.mark.parametrize(
    ("cluster", "header"), [((), "Authorization"), (("--cluster", "local:1"), "X-Api-Key")]
)
def test_a_login_named_in_the_configuration(pgstac, nginx, tmp_path, monkeypatch, cluster, header):
    basic = "Basic " + b64encode(f"ada:{SECRET}".encode()).decode()
    gate = Gate(pgstac.url, nginx.url, header, basic if header == "Authorization" else SECRET)
    place = Place(tmp_path)
    name = 'collection = "landsat-c2-l2"\nlogin = "EXAMPLE_LOGIN"'
    config = CONFIG.replace('"PROVIDER"', f'"{gate.url}"\n{name}').replace("cover = 20", "cover = 40")
    place.configure(f"{config}masked = []\n")
    write_areas(tmp_path / "areas.geojson", {"field": square(40, 30, 20, (EAST, NORTH))})
    try:
        assert place.run("fetch") == 2 and not gate.requests
        (tmp_path / "login").write_text(
            f"ada:{SECRET}" if header == "Authorization" else f"{header}: {SECRET}"
        )
        monkeypatch.setenv("EXAMPLE_LOGIN_FILE", str(tmp_path / "login"))
        assert place.run("fetch", *cluster) == 0
    finally:
        gate.stop()
    read = [shown for path, shown in gate.requests if path.startswith("/files/")]
    assert read and {shown for _, shown in gate.requests} == {gate.value}
    assert len(list(place.out.rglob("*.tif"))) >= 2
    kept = [path for path in place.out.rglob("*") if path.is_file()]
    assert kept and not any(SECRET.encode() in path.read_bytes() for path in kept)


@pytest.mark.parametrize(
    ("login", "provider", "words"),
    [
        (f"Bearer {SECRET}", "https://a.example", "is no name of an environment variable"),
        ("A_LOGIN", "earth-search", "goes with the address"),
        ("A_LOGIN", "http://a.example", "goes with the address"),
        ("A_LOGIN", "https://a.example", "A_LOGIN, which is not set"),
        ("NO_LOGIN", "https://a.example", "NO_LOGIN holds no login"),
    ],
)
def test_what_is_no_login_is_refused_and_not_shown(tmp_path, monkeypatch, capfd, login, provider, words):
    monkeypatch.setenv("NO_LOGIN", SECRET)
    place = Place(tmp_path)
    place.configure(CONFIG.replace('"PROVIDER"', f'"{provider}"\ncollection = "a"\nlogin = "{login}"'))
    write_areas(tmp_path / "areas.geojson", {"field": square(40, 30, 20)})
    assert place.run("fetch") == 2
    shown = "".join(capfd.readouterr())
    assert words in shown and SECRET not in shown and not place.out.exists()
