# SPDX-License-Identifier: GPL-2.0-or-later
"""A search of 1,000 items against raw paging of the same answers, on a STAC API over PostgreSQL: time."""

from __future__ import annotations

import sys
import tempfile
import time
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import requests

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "build" / "plugins"))

from temporal_liif.core.scenes.providers import registry
from temporal_liif.core.scenes.query import SearchQuery
from temporal_liif.engine.catalog.http import Http
from temporal_liif.engine.catalog.search import search
from temporal_liif.tests.servers.pgstac import PgStac, Postgres

ITEMS, PAGE, REPEATS, LIMIT = 1000, 250, 5, 1.5
AREA = {"type": "Polygon", "coordinates": [[[4.2, 51.2], [4.6, 51.2], [4.6, 51.6], [4.2, 51.6], [4.2, 51.2]]]}
START = datetime(2021, 1, 1, 10, 40, tzinfo=timezone.utc)
KEYS = [f"B{number:02d}" for number in range(1, 13) if number != 10] + ["B8A", "SCL", "AOT", "WVP", "visual"]


def items() -> list[dict]:
    """Items as rich as Planetary Computer's of Sentinel-2."""
    ring = [[4.0, 51.0], [5.5, 51.0], [5.5, 52.0], [4.0, 52.0], [4.0, 51.0]]
    found = []
    for number in range(ITEMS):
        name = f"S2B_MSIL2A_{number:05d}"
        assets = {
            key: {
                "href": f"https://account.blob.core.windows.net/sentinel2-l2/31/U/FS/{name}.SAFE/{key}.tif",
                "type": "image/tiff; application=geotiff; profile=cloud-optimized",
                "roles": ["data"],
                "title": f"Band {key} of {name}",
                "gsd": 10,
                "eo:bands": [{"name": key, "description": key, "center_wavelength": 0.6}],
                "proj:bbox": [600000, 5690220, 709800, 5800020],
                "proj:shape": [10980, 10980],
                "proj:transform": [10, 0, 600000, 0, -10, 5800020],
            }
            for key in KEYS
        }
        statistics = {f"s2:class_{place}_percentage": (number * place) % 100 for place in range(12)}
        found.append(
            {
                "type": "Feature",
                "stac_version": "1.0.0",
                "id": name,
                "collection": "sentinel-2-l2a",
                "geometry": {"type": "Polygon", "coordinates": [ring]},
                "bbox": [4.0, 51.0, 5.5, 52.0],
                "properties": {
                    "datetime": (START + timedelta(hours=number)).isoformat().replace("+00:00", "Z"),
                    "platform": "sentinel-2b",
                    "eo:cloud_cover": number % 50,
                    "s2:processing_baseline": "05.00",
                    "s2:mgrs_tile": "31UFS",
                    "proj:epsg": 32631,
                    **statistics,
                },
                "assets": assets,
                "links": [],
            }
        )
    return found


def raw(url: str) -> int:
    """Nothing but the requests and their JSON."""
    body = {
        "collections": ["sentinel-2-l2a"],
        "intersects": AREA,
        "limit": PAGE,
        "filter-lang": "cql2-json",
        "filter": {"op": "<=", "args": [{"property": "eo:cloud_cover"}, 60]},
        "sortby": [{"field": "properties.datetime", "direction": "asc"}],
    }
    count = 0
    with requests.Session() as session:
        while True:
            page = session.post(f"{url}/search", json=body, timeout=60).json()
            count += len(page["features"])
            following = [link for link in page["links"] if link["rel"] == "next"]
            if not following:
                return count
            body = following[0]["body"]


def main() -> None:
    """Print the ratio: at most 1.5 is the goal."""
    database = Postgres()
    try:
        with tempfile.TemporaryDirectory() as folder:
            api = PgStac(database, "benchmark", Path(folder))
            try:
                collection = {
                    "type": "Collection",
                    "stac_version": "1.0.0",
                    "id": "sentinel-2-l2a",
                    "description": "Sentinel-2",
                    "license": "proprietary",
                    "links": [],
                    "extent": {
                        "spatial": {"bbox": [[-180, -90, 180, 90]]},
                        "temporal": {"interval": [["2021-01-01T00:00:00Z", None]]},
                    },
                }
                api.load([collection], items())
                compare(api.url)
            finally:
                api.stop()
    finally:
        database.stop()


def compare(url: str) -> None:
    """Time both in turn, and print the best of each."""
    plain = registry("")
    local = replace(plain.providers["planetary-computer"], url=url, page_limit=PAGE)
    declared = replace(plain, providers={**plain.providers, local.id: local})
    query = SearchQuery("sentinel-2-l2a", "planetary-computer", AREA, max_cloud_cover=60)

    def ours() -> int:
        return len(search(query, lambda provider: Http(provider.title), declared).scenes)

    best = {"raw": float("inf"), "ours": float("inf")}
    for _ in range(REPEATS):
        for name, work in (("raw", lambda: raw(url)), ("ours", ours)):
            start = time.perf_counter()
            count = work()
            best[name] = min(best[name], time.perf_counter() - start)
            if count != ITEMS:
                raise SystemExit(f"{name} found {count} of {ITEMS} items")
    ratio = best["ours"] / best["raw"]
    print(f"search of {ITEMS} items: {best['ours']:.2f} s, raw paging {best['raw']:.2f} s")
    print(f"ratio {ratio:.2f} (at most {LIMIT})")
    if ratio > LIMIT:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
