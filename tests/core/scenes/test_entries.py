# SPDX-License-Identifier: GPL-2.0-or-later
"""Declarations of the user's own: what is wrong with one is said before a search begins."""

from __future__ import annotations

import json

import pytest
from temporal_liif.core.errors import ParameterError
from temporal_liif.core.scenes.providers import registry
from temporal_liif.core.scenes.query import as_cql2, parse_filters

MINE = {"title": "Mine", "url": "https://stac.example.org"}
FAMILY = {"bands": [{"name": "B04", "keys": {"red": 10}}], "masks": []}
SOURCE = {"provider": "mine", "collection": "c"}


def declared(tmp_path, provider=MINE, family=FAMILY, source=SOURCE):
    path = tmp_path / "providers.json"
    collection = {"title": "Own", "family": "own", "sources": [source]}
    path.write_text(
        json.dumps(
            {
                "providers": {"mine": provider},
                "families": {"own": family},
                "collections": {"own": collection},
            }
        )
    )
    return registry(str(path))


def test_a_whole_declaration_is_taken(tmp_path):
    more = {"page_limit": 7, "rewrites": {"s3://a/": "https://a/"}, "s3": {"buckets": ["a"]}}
    found = declared(tmp_path, {**MINE, **more})
    assert found.provider("mine").page_limit == 7 and found.provider("mine").restricts("s3://a/b")
    assert found.sources("auto", "own")[0].offset == "declared"
    assert found.families["own"].bands[0].keys == {"red": 10.0}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *[("url", 5), ("title", None), ("page_limit", "many"), ("page_limit", 0), ("connections", True)],
        *[("rewrites", ["a"]), ("rewrites", {"a": 5}), ("s3", []), ("signing_pattern", "("), ("nonsense", 1)],
    ],
)
def test_what_a_provider_cannot_be(tmp_path, name, value):
    with pytest.raises(ParameterError, match="declaration of providers is wrong"):
        declared(tmp_path, {**MINE, name: value})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *[("pattern", "*"), ("platforms", [5]), ("cloud_cover", "yes"), ("defaults", 5), ("masks", None)],
        ("bands", [{"name": "B04", "keys": {"red": ""}}]),
        ("bands", [{"name": "B04", "keys": {"red": 10**400}}]),
        ("bands", [{"name": 4, "keys": {}}]),
        ("bands", [{"keys": {}}]),
        ("masks", [{"name": "SCL", "keys": {}, "kind": "none"}]),
    ],
)
def test_what_a_family_cannot_be(tmp_path, name, value):
    with pytest.raises(ParameterError, match="declaration of providers is wrong"):
        declared(tmp_path, family={**FAMILY, name: value})


@pytest.mark.parametrize(("name", "value"), [("filters", []), ("collection", 1), ("offset", None)])
def test_what_a_source_cannot_be(tmp_path, name, value):
    with pytest.raises(ParameterError, match="declaration of"):
        declared(tmp_path, source={**SOURCE, name: value})


@pytest.mark.parametrize("text", ["9" * 400, "nan", "inf", "-Infinity", "1e999", str(2**64)])
def test_numbers_that_json_cannot_hold_are_texts(text):
    (condition,) = parse_filters(f"eo:cloud_cover < {text}")
    assert condition.value == text and not condition.holds({"eo:cloud_cover": 5})
    assert json.loads(json.dumps(as_cql2([condition]), allow_nan=False))
    (plain,) = parse_filters("eo:cloud_cover <= 5e0")
    assert plain.value == 5.0 and plain.holds({"eo:cloud_cover": 5})
