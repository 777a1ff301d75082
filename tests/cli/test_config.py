# SPDX-License-Identifier: GPL-2.0-or-later
"""Configuration, areas and keys: what is read, and what is refused in which words."""

import json
import re
from datetime import datetime, timezone

import pytest
from temporal_liif.cli.areas import read_areas
from temporal_liif.cli.config import read_config
from temporal_liif.cli.keys import keys_in
from temporal_liif.cli.options import SECTIONS, example
from temporal_liif.core.errors import CredentialsError, ParameterError, TemporalLiifError

from .conftest import square, write_areas

PERIOD = "[search]\nstart = 2021-05-01\nend = 2021-06-30\n"


def config_of(folder, text):
    path = folder / "run.toml"
    path.write_text(text, encoding="utf-8")
    return read_config(path)


def test_the_example_is_a_configuration_and_names_every_option(tmp_path):
    text = example()
    config = config_of(tmp_path, text)
    assert config.values["search"]["start"] == datetime(2021, 3, 1, tzinfo=timezone.utc)
    assert config.values["series"]["targets"] == "2021-04-01/2021-09-30/P7D"
    for options in SECTIONS.values():
        for option in options:
            assert f"{option.name} = " in text and option.help in text
    # What is commented out is what holds without it.
    unset = ("items", "gsd", "mask_growth", "offset")
    for line in text.splitlines():
        found = re.fullmatch(r"# (\w+) = (.+)", line)
        if found and found[1] not in unset:
            text = text.replace(line, line[2:])
    assert config_of(tmp_path, text) == config


def test_days_are_whole_and_in_utc(tmp_path):
    query = config_of(tmp_path, PERIOD).query(square(0, 0, 10))
    assert query.interval() == "2021-05-01T00:00:00.000Z/2021-06-30T23:59:59.999Z"
    assert query.max_cloud_cover is None and query.limit == 500
    timed = PERIOD.replace("2021-06-30", '"2021-06-30T12:00:00Z"')
    assert config_of(tmp_path, timed).values["search"]["end"].hour == 12


def test_options_reach_the_request(tmp_path):
    config = config_of(
        tmp_path,
        PERIOD + '[fetch]\nbands = ["B04", "nir"]\ngsd = 20\nminimum_clear = 40\nmasked = ["cloud"]\n'
        '[series]\nextras = ["days", "why"]\n',
    )
    assert config.fetch.bands == ("B04", "nir") and config.fetch.gsd == 20.0
    assert config.fetch.minimum_clear == pytest.approx(0.4) and config.fetch.masked == {"cloud"}
    extras = config.extras
    assert (extras.days, extras.why, extras.count, extras.uncertainty) == (True, True, False, False)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[serch]\n", "no section [serch]. Did you mean search?"),
        (PERIOD + "[fetch]\nband = []\n", "[fetch] has no option band. Did you mean bands?"),
        (PERIOD + "[fetch]\ngsd = '10'\n", "[fetch] gsd is '10', and must be a number"),
        (PERIOD + "[fetch]\nmasked = ['clouds']\n", "'clouds'. Did you mean cloud?"),
        (PERIOD + "[fetch]\nresampling = 'lanczos'\n", "There are: bilinear, nearest"),
        (PERIOD + "[fetch]\nminimum_clear = 140\n", "140 %"),
        (PERIOD + "[fetch]\ncrs = 'EPSG:0'\n", "EPSG:0"),
        (PERIOD + "[series]\nscale = 0.5\n", "[series] scale is 0.5"),
        (PERIOD + "[series]\nscale = true\n", "must be a number"),
        (PERIOD + "[series]\ntargets = 'weekly'\n", "'weekly' is not a date"),
        (PERIOD + "[series]\nmodel = 'none.pth'\n", "no model and no file"),
        (PERIOD + "[series]\nmodel = 'baseline'\nextras = ['support']\n", "neither uncertainty nor support"),
        (PERIOD + "[series]\ndevice = 'gpu'\n", "device is 'gpu'"),
        (PERIOD + "[evaluate]\nheld_out = 0\n", "held_out is 0"),
        ("[search]\nstart = 2021-05-01\n", "start and end"),
        ("[search]\nstart = 2021-07-01\nend = 2021-05-01\n", "swap them"),
        ("[search]\nitems = 'gone.json'\n", "there is no file"),
        (PERIOD + "collection = 'sentinel-9'\n", "sentinel-9"),
        ("search = 3\n", "Write it as a section, [search]"),
        ("[search\n", "is no TOML file"),
    ],
)
def test_what_cannot_be_meant_is_named(tmp_path, text, words):
    with pytest.raises(TemporalLiifError) as raised:
        config_of(tmp_path, text)
    assert words in str(raised.value) and "run.toml" in str(raised.value)


def test_areas_are_called_by_property_id_or_number(tmp_path):
    path = tmp_path / "areas.geojson"
    write_areas(path, {"a/b": square(0, 0, 5), "two": square(0, 5, 5)})
    first, second = read_areas(path)
    assert first.name.startswith("a_b-") and second.name == "two"
    assert [one.name for one in read_areas(path, "called")][1] == "TWO"
    data = json.loads(path.read_text())
    for feature in data["features"]:
        del feature["id"]
    path.write_text(json.dumps(data))
    assert [one.name for one in read_areas(path)] == ["1", "2"]


@pytest.mark.parametrize("odd", [["a"], 5, "x", {"name": 5}, None])
def test_members_of_geojson_that_are_of_no_use_are_passed_over(tmp_path, odd):
    path = tmp_path / "areas.geojson"
    write_areas(path, {"one": square(0, 0, 5)})
    data = json.loads(path.read_text())
    data["crs"] = {"type": "name", "properties": odd if not isinstance(odd, dict) else [odd]}
    data["features"][0]["properties"] = odd
    path.write_text(json.dumps(data))
    assert [one.name for one in read_areas(path)] == ["one"]
    if not isinstance(odd, dict):
        with pytest.raises(ParameterError, match="feature 1 has no property 'called'"):
            read_areas(path, "called")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda data: data.update(features=[]), "holds no features"),
        (lambda data: data["features"][1].update(id="one"), "two areas are called 'one'"),
        (lambda data: data["features"][1].update(geometry={"type": "Point", "coordinates": [1, 2]}), "'two'"),
        (lambda data: data.update(crs={"properties": {"name": "urn:ogc:def:crs:EPSG::32631"}}), "32631"),
        (lambda data: data["features"].append(3), "feature 3 is no GeoJSON feature"),
    ],
)
def test_areas_that_cannot_be_used_are_named(tmp_path, change, words):
    path = tmp_path / "areas.geojson"
    write_areas(path, {"one": square(0, 0, 5), "two": square(0, 5, 5)})
    data = json.loads(path.read_text())
    change(data)
    path.write_text(json.dumps(data))
    with pytest.raises(ParameterError, match=r"areas\.geojson") as raised:
        read_areas(path)
    assert words in str(raised.value)


def test_keys_come_from_variables_and_from_files_that_they_name(tmp_path):
    (tmp_path / "secret").write_text("of-the-file\n")
    keys = keys_in(
        {
            "TEMPORAL_LIIF_S3_ACCESS_KEY": "name",
            "TEMPORAL_LIIF_S3_SECRET_KEY_FILE": str(tmp_path / "secret"),
            "AWS_SECRET_ACCESS_KEY": "not ours",
        }
    )
    assert keys == {"access_key": "name", "secret_key": "of-the-file"}
    assert keys_in({}) == {}
    with pytest.raises(CredentialsError, match="a pair"):
        keys_in({"TEMPORAL_LIIF_S3_ACCESS_KEY": "name"})
    with pytest.raises(CredentialsError, match="_FILE names cannot be read") as raised:
        keys_in({"TEMPORAL_LIIF_S3_SECRET_KEY_FILE": str(tmp_path / "gone")})
    assert "gone" not in str(raised.value)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_what_powershell_writes_is_a_configuration(tmp_path, encoding):
    path = tmp_path / "run.toml"
    path.write_bytes(f"# años\n{example()}".encode(encoding))
    assert read_config(path) == config_of(tmp_path, example())


def test_the_example_is_text_that_every_console_shows():
    assert example().isascii()
