# SPDX-License-Identifier: GPL-2.0-or-later
"""Items of catalogues with values that cannot be."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from temporal_liif.core.errors import CatalogError, ParameterError
from temporal_liif.core.scenes import geometry
from temporal_liif.core.scenes.address import problem_of
from temporal_liif.core.scenes.items import read_items
from temporal_liif.core.scenes.providers import registry
from temporal_liif.core.scenes.query import SearchQuery
from temporal_liif.engine.catalog.search import search

from ...core.scenes.test_addresses import VRT, item, nested
from ...servers.fixed_answer import FixedAnswer

# --- addresses

WRONG = {
    "shape": ("assets", "red", "proj:shape", ["a", "b"]),
    "bands": ("assets", "red", "eo:bands", 5),
    "infinite": ("properties", "eo:cloud_cover", float("inf")),
    "huge": ("properties", "gsd", 10**400),
    "picture": ("assets", "thumbnail", "href", "https://[bad/t.jpg"),
    "deep": ("properties", "x", nested(900)),
    "far": ("geometry", "coordinates", [[[1e300, 0], [1, 0], [1, 1], [1e300, 0]]]),
    "roles": ("assets", "red", "roles", 7),
    "early": ("properties", "datetime", "0001-01-01T00:00:00+14:00"),
}


def changed(value, path, new):
    """A copy with the value at a path replaced."""
    if not path:
        return new
    first, rest = path[0], path[1:]
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[first] = changed(copy[first] if isinstance(copy, list) or first in copy else None, rest, new)
    return copy


def dated(name, day):
    """A sound item of a day of its own."""
    return changed(item(id=name), ("properties", "datetime"), f"2021-05-{day:02d}T10:50:31Z")


def found_among(broken, notes=None):
    """Ids of what a search finds where a broken item stands between two sound ones."""
    features = [dated("first", 3), broken, dated("last", 4)]
    page = json.dumps({"type": "FeatureCollection", "features": features, "links": None})

    messages = [] if notes is None else notes
    query = SearchQuery("sentinel-2-l2a", "earth-search")
    result = search(query, lambda provider: FixedAnswer(page), registry(""), note=messages.append)
    return [scene.id for scene in result.scenes], result


@pytest.mark.fault("STAC servers: an item is broken", "it is left out and named; the others are found")
@pytest.mark.parametrize("name", WRONG)
def test_one_broken_item_is_left_out_and_named(name, tmp_path):
    *path, value = WRONG[name]
    broken = changed(item(id="broken-one"), path, value)
    notes: list[str] = []
    ids, _ = found_among(broken, notes)
    assert set(ids) - {"broken-one"} == {"first", "last"}
    if name not in ("infinite", "huge", "deep"):
        # What JSON has no words for is left empty as it is read.
        assert any("broken-one" in note for note in notes)
        assert ("broken-one" in ids) == (name in ("shape", "early"))
    path = tmp_path / "items.json"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [item(id="first"), broken]}))
    heard: list[str] = []
    assert "first" in [scene.id for scene in read_items(path, note=heard.append)]
    if name in ("shape", "early"):
        # The file, or nobody, is asked instead.
        assert registry().scene(broken, outside=True).problems
        return
    with pytest.raises(CatalogError, match="broken-one"):
        registry().scene(broken, outside=True)


def paths_of(value, path=()):
    """Paths to every value within."""
    yield path
    if isinstance(value, dict):
        for key, one in value.items():
            yield from paths_of(one, (*path, key))
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from paths_of(one, (*path, number))


ANY = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=12)
    | st.sampled_from([10**400, 1e300, -1e300, "https://[x", "2021-13-45", "nan", VRT, "\x00", "s3://#"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
PATHS = sorted(set(paths_of(item())) - {()}, key=str)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(PATHS), ANY)
def test_whatever_stands_in_an_item_costs_no_other(path, value):
    broken = changed(item(), path, value)
    ids, result = found_among(broken)
    assert {"first", "last"} <= set(ids)
    for scene in result.scenes:
        assert all(not problem_of(one.href, True) for one in scene.assets.values())
        if scene.geometry is not None:
            with suppress(ParameterError):
                geometry.within_globe(scene.geometry)
