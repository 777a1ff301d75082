# SPDX-License-Identifier: GPL-2.0-or-later
"""The pure parts: areas, filters, names, checksums, one-time codes, signatures, messages."""

from __future__ import annotations

import hashlib
import math
from datetime import datetime, timezone

import pytest
import requests
from hypothesis import given
from hypothesis import strategies as st
from temporal_liif.core.errors import CredentialsError, DownloadError, ParameterError
from temporal_liif.core.network import Network
from temporal_liif.core.raster.file_names import inside, safe_name
from temporal_liif.core.scenes import geometry as scenes_geometry
from temporal_liif.core.scenes.providers import registry
from temporal_liif.core.scenes.query import (
    Filter,
    SearchQuery,
    as_cql2,
    as_query,
    as_sortby,
    parse_filters,
    parse_sort,
)
from temporal_liif.engine.catalog import checksum
from temporal_liif.engine.catalog.http import Bearer, Http
from temporal_liif.engine.catalog.http_errors import endpoint, unreachable
from temporal_liif.engine.catalog.login import Credentials, one_time_code
from temporal_liif.engine.catalog.s3 import SignedS3, address, auth

UTC = timezone.utc


def polygon(*points):
    return {"type": "Polygon", "coordinates": [[list(point) for point in (*points, points[0])]]}


def box(west, south, east, north):
    return polygon((west, south), (east, south), (east, north), (west, north))


def size(geometry) -> float:
    """Square degrees (shoelace formula)."""
    total = 0.0
    for rings in scenes_geometry.polygons_of(geometry):
        for sign, ring in zip([1] + [-1] * (len(rings) - 1), rings):
            total += sign * abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(ring, ring[1:]))) / 2
    return total


@given(st.floats(-400, 400), st.floats(0.5, 300), st.floats(-80, 70))
def test_cutting_keeps_the_area_and_stays_on_the_globe(west, width, south):
    whole = box(west, south, west + width, south + 10)
    cut = scenes_geometry.within_globe(whole)
    assert size(cut) == pytest.approx(width * 10, rel=1e-6)
    assert all(
        -180 <= x <= 180 for rings in scenes_geometry.polygons_of(cut) for ring in rings for x, _ in ring
    )


def test_a_hole_across_the_antimeridian():
    whole = box(170, 0, 190, 20)
    whole["coordinates"].append([[178, 5], [182, 5], [182, 9], [178, 9], [178, 5]])
    cut = scenes_geometry.within_globe(whole)
    assert size(cut) == pytest.approx(400 - 16)
    assert scenes_geometry.bounds(cut) == (170, 0, -170, 20)


def test_rings_that_jump_are_unwrapped():
    ring = [(179, 0), (-179, 0), (-179, 2), (179, 2), (179, 0)]
    cut = scenes_geometry.within_globe({"type": "Polygon", "coordinates": [scenes_geometry.unwrapped(ring)]})
    assert size(cut) == pytest.approx(4) and scenes_geometry.bounds(cut) == (179, 0, -179, 2)


def test_a_ring_around_a_pole_reaches_it():
    ring = [(longitude, -70.0) for longitude in range(-180, 181, 10)]
    ring[-1] = (-180, -70.0)
    cut = scenes_geometry.within_globe({"type": "Polygon", "coordinates": [scenes_geometry.unwrapped(ring)]})
    assert scenes_geometry.bounds(cut) == (-180, -90, 180, -70) and size(cut) == pytest.approx(360 * 20)


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        ({"type": "Point", "coordinates": [1, 2]}, "polygon"),
        (box(0, 0, 0, 0), "empty"),
        (box(500_000, 5_000_000, 500_100, 5_000_100), "longitude and latitude"),
        (polygon((0, 0), (1, 0), (1, math.nan)), "polygon"),
    ],
)
def test_areas_that_are_none(bad, message):
    with pytest.raises(ParameterError, match=message):
        scenes_geometry.within_globe(bad)


def test_overlaps():
    square = box(0, 0, 10, 10)
    assert scenes_geometry.intersects(square, box(5, 5, 15, 15)) and scenes_geometry.intersects(
        box(2, 2, 3, 3), square
    )
    assert scenes_geometry.intersects(square, box(-5, 4, 15, 6))
    assert not scenes_geometry.intersects(square, box(11, 0, 12, 10))
    ring = {"type": "Polygon", "coordinates": [*square["coordinates"], box(1, 1, 9, 9)["coordinates"][0]]}
    assert not scenes_geometry.intersects(ring, box(4, 4, 5, 5)) and scenes_geometry.intersects(
        ring, box(0.2, 0.2, 0.5, 0.5)
    )


def test_the_hull_is_convex_and_holds_every_point():
    points = [(math.cos(n) * (3 + n % 4), math.sin(n * 7)) for n in range(60)]
    hull = scenes_geometry.hull(points)
    assert hull[0] == hull[-1]
    for (x0, y0), (x1, y1) in zip(hull, hull[1:]):
        assert all((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0) >= -1e-12 for x, y in points)


def test_filters_as_people_write_them():
    found = parse_filters(
        "eo:cloud_cover<=20; platform in (sentinel-2a, 'sentinel-2b')\nflag == true;a<>b c;"
    )
    assert found == (
        Filter("eo:cloud_cover", "<=", 20),
        Filter("platform", "in", ["sentinel-2a", "sentinel-2b"]),
        Filter("flag", "=", True),
        Filter("a", "!=", "b c"),
    )
    for bad in ("cloudy", "a ~ 3", "= 4"):
        with pytest.raises(ParameterError, match="cannot be read"):
            parse_filters(bad)


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("a < 3", True),
        ("a >= 3", False),
        ("b = X", True),
        ("b != x", False),
        ("b in y, x", True),
        ("c = 1", False),
        ("b < 3", False),
    ],
)
def test_filters_applied_here(text, holds):
    (condition,) = parse_filters(text)
    assert condition.holds({"a": 2.5, "b": "x"}) is holds


def test_filters_in_the_languages_of_catalogues():
    conditions = parse_filters("a < 3; a > 1; b in x, y; c != 2")
    assert as_query(conditions) == {"a": {"lt": 3, "gt": 1}, "b": {"in": ["x", "y"]}, "c": {"neq": 2}}
    cql2 = as_cql2(conditions)
    assert cql2["op"] == "and" and cql2["args"][0] == {"op": "<", "args": [{"property": "a"}, 3]}
    assert cql2["args"][2]["op"] == "or" and cql2["args"][3]["op"] == "<>"
    assert as_cql2(()) is None and as_query(()) is None and as_cql2(conditions[:1])["op"] == "<"
    assert as_sortby(parse_sort("eo:cloud_cover, -datetime")) == [
        {"field": "properties.eo:cloud_cover", "direction": "asc"},
        {"field": "properties.datetime", "direction": "desc"},
    ]


def test_a_query_survives_its_message():
    query = SearchQuery(
        "sentinel-2-l2a",
        "earth-search",
        box(0, 0, 1, 1),
        datetime(2021, 5, 1, tzinfo=UTC),
        datetime(2021, 6, 1, tzinfo=UTC),
        20.0,
        parse_filters("a < 3; b in x, y"),
        (("datetime", False),),
        10,
        ("x",),
    )
    assert SearchQuery.from_json(query.to_json()) == query
    assert query.interval() == "2021-05-01T00:00:00.000Z/2021-06-01T00:00:00.000Z"
    assert SearchQuery("x", end=query.end).interval() == "../2021-06-01T00:00:00.000Z"


@given(st.text(min_size=1).filter(str.strip))
def test_every_name_is_one_part_of_a_path(text):
    name = safe_name(text)
    assert name and len(name) < 150 and name not in (".", "..")
    assert not set(name) & set('/\\:*?"<>|\0') and not name.endswith((".", " "))


@given(st.text(min_size=1).filter(str.strip), st.text(min_size=1).filter(str.strip))
def test_different_texts_get_different_names(one, other):
    assert (safe_name(one) == safe_name(other)) == (one == other)


def test_names():
    assert safe_name("S2B_MSIL2A_X.SAFE") == "S2B_MSIL2A_X.SAFE"
    assert (
        safe_name("../x.tif").endswith(".tif")
        and safe_name("CON") != "CON"
        and safe_name("nul.txt") != "nul.txt"
    )
    with pytest.raises(DownloadError):
        safe_name("  ")


@pytest.mark.parametrize(
    "bad", ["", "/x", "a/../b", "..", "C:/x", "a\\b", "a/nul", "a/b.", "a/\x01", "COM1.txt"]
)
def test_paths_within_archives_that_are_refused(tmp_path, bad):
    with pytest.raises(DownloadError):
        inside(tmp_path, bad)


def test_paths_within_archives(tmp_path):
    assert inside(tmp_path, "A.SAFE/GRANULE/x.jp2") == tmp_path / "A.SAFE" / "GRANULE" / "x.jp2"


def test_multihashes(tmp_path):
    path = tmp_path / "x"
    path.write_bytes(b"content")
    md5, sha = hashlib.md5(b"content").hexdigest(), hashlib.sha256(b"content").hexdigest()
    assert checksum.verify(path, "d50110" + md5) and checksum.verify(path, "1220" + sha)
    # BLAKE3 cannot be computed here; a value that cannot be what it says is no reason to refuse the file.
    for unverifiable in ("", "1e20" + sha, "d50110" + sha, "1220" + md5, "zz", "d5"):
        assert not checksum.verify(path, unverifiable)
    with pytest.raises(DownloadError, match="damaged"):
        checksum.verify(path, "d50110" + "00" * 16)


def test_one_time_codes():
    # RFC 6238, appendix B: the secret "12345678901234567890", SHA-1, last six of the eight digits.
    secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
    for now, code in ((59, "287082"), (1111111109, "081804"), (20000000000, "353130")):
        assert one_time_code(secret, now) == code
    assert one_time_code("gezd gnbv gy3t qojq gezd gnbv gy3t qojq", 59) == "287082"
    assert one_time_code("123 456") == "123456"
    with pytest.raises(CredentialsError):
        one_time_code("not base 32!")


def test_signatures_of_s3_requests():
    # The first example of AWS's own documentation of Signature Version 4 (GET object with a range).
    keys = Credentials(
        access_key="AKIAIOSFODNN7EXAMPLE", secret_key="wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
    )
    request = requests.Request(
        "GET", "https://examplebucket.s3.amazonaws.com/test.txt", headers={"Range": "bytes=0-9"}
    ).prepare()
    signed = SignedS3(keys, "us-east-1", now=datetime(2013, 5, 24, tzinfo=UTC))(request)
    assert signed.headers["Authorization"].endswith(
        "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"
    )


def test_addresses_of_buckets():
    declared = registry("")
    assert address("s3://eodata/Sentinel 2/a+b.jp2", declared.provider("copernicus")) == (
        "https://eodata.dataspace.copernicus.eu/eodata/Sentinel%202/a%2Bb.jp2",
        "eodata",
        "default",
    )
    search = declared.provider("earth-search")
    assert (
        address("s3://sentinel-s2-l1c/x", search)[0]
        == "https://sentinel-s2-l1c.s3.eu-central-1.amazonaws.com/x"
    )
    assert auth("s3://copernicus-dem-30m/x", search, Credentials()) is None
    with pytest.raises(CredentialsError, match="requester pays"):
        auth("s3://usgs-landsat/x", search, Credentials())
    with pytest.raises(CredentialsError, match="keys of an account"):
        auth("s3://eodata/x", declared.provider("copernicus"), Credentials())


def test_credentials_do_not_show():
    given = Credentials.from_json({"username": "me", "password": "pw-1", "unknown": "x", "totp": None})
    assert "pw-1" not in repr(given) and given.can_login and not given.has_keys
    url = "https://user:pw-1@host:8080/path/x.tif?sig=pw-1"
    assert endpoint(url) == "host:8080/path/x.tif"
    assert "pw-1" not in str(unreachable("X", url, requests.ConnectionError("pw-1")))


def test_tokens_follow_redirects_among_a_providers_own_hosts_only(monkeypatch, tmp_path):
    netrc = tmp_path / "netrc"
    netrc.write_text("machine host login someone password secret\n")
    monkeypatch.setenv("NETRC", str(netrc))
    trusted = ("https://catalogue.x/odata", "https://download.x/odata", "space.eu")
    session = Http("X", trusted=trusted).session
    assert not session.should_strip_auth("https://download.x/b", "https://zipper.space.eu/c")
    assert session.should_strip_auth("https://download.x/b", "https://myspace.eu/c")
    assert not session.should_strip_auth("https://catalogue.x/a", "https://download.x/b")
    assert session.should_strip_auth("https://catalogue.x/a", "https://elsewhere/b")
    assert session.should_strip_auth("https://catalogue.x/a", "http://download.x/b")
    for sent, expected in ((None, None), (Bearer("t"), "Bearer t")):
        prepared = session.prepare_request(requests.Request("GET", "https://host/x", auth=sent))
        assert prepared.headers.get("Authorization") == expected


def test_the_proxy_is_left_out_where_qgis_says_so(nginx):
    (nginx.root / "hello.txt").write_text("hello")
    network = Network("http://127.0.0.1:9", ("127.0.0.1",))
    assert Http("X", network=network).request("GET", f"{nginx.url}/hello.txt").text == "hello"
