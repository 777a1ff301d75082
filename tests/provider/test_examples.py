# SPDX-License-Identifier: GPL-2.0-or-later
"""The manual's example of each algorithm: both its forms say the same, fit its parameters, and work."""

from __future__ import annotations

import ast
import re
import shlex
import shutil
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
)
from temporal_liif.provider.definitions import Choices
from temporal_liif.scripts.manual.examples import DATES, EXAMPLES
from temporal_liif.scripts.manual.reference import command, python

from .conftest import checked_run, default_context, scene, write_geotiff

BY_THEMSELVES = (
    "clipstack",
    "registerstack",
    "screenstack",
    "adapthistograms",
    "temporalsubset",
    "superresolve",
    "indexstack",
    "upsampleimage",
    "compareimages",
    "seasonalrange",
)
"""Those that need neither the engine nor a catalogue."""

BANDS = ("B02", "B03", "B04", "B08")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with the files that the examples name."""
    made = tmp_path_factory.mktemp("examples")
    for name in ("scenes", "series", "other", "areas/fields"):
        (made / name).mkdir(parents=True)
    for seed, name in enumerate(DATES):
        for path in (made / name, made / "scenes" / name, made / "series" / name):
            write_geotiff(path, scene(seed, 4, (64, 64)), names=BANDS)
    for name in ("truth.tif", "spot.tif", "series/2021-05-15.tif", "other/2021-05-15.tif"):
        values = scene(1, 4, (128, 128))
        transform = (600_000.0, 5.0, 0.0, 5_000_000.0, 0.0, -5.0)
        write_geotiff(made / name, values, transform=transform, names=BANDS)
    write_geotiff(made / "areas" / "fields" / "01_2021-05-01_L2A.tif", scene(1, 12))
    (made / "items.json").write_text('{"type": "FeatureCollection", "features": []}')
    return made


def algorithm(name: str):
    return QgsApplication.processingRegistry().createAlgorithmById(f"temporalliif:{name}")


def of_command(name: str) -> dict[str, list[str]]:
    """The values of the line for `qgis_process`, by parameter."""
    words = shlex.split(command(f"temporalliif:{name}", EXAMPLES[name]).replace("\\\n", " "))
    assert words[:4] == ["qgis_process", "run", f"temporalliif:{name}", "--"]
    found: dict[str, list[str]] = {}
    for word in words[4:]:
        key, _, value = word.partition("=")
        found.setdefault(key, []).append(value)
    return found


def test_every_algorithm_has_one(plugin):
    assert set(EXAMPLES) == {one.name() for one in plugin.provider.algorithms()}


@pytest.mark.parametrize("name", EXAMPLES)
def test_both_forms_say_the_same_and_fit_the_parameters(plugin, name):
    call = ast.parse(python(f"temporalliif:{name}", EXAMPLES[name])).body[-1].value
    identifier, values = map(ast.literal_eval, call.args)
    assert identifier == f"temporalliif:{name}" and values == EXAMPLES[name]
    given = of_command(name)
    assert given.keys() == values.keys()
    # It owns the definitions.
    made = algorithm(name)
    definitions = {one.name(): one for one in made.parameterDefinitions()}
    assert values.keys() <= definitions.keys()
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    for key, one in definitions.items():
        assert key in values or one.flags() & optional or one.defaultValue() is not None, key
        if isinstance(one, Choices) and key in values:
            assert one.words(",".join(given[key])) == values[key]
        elif isinstance(one, QgsProcessingParameterEnum) and key in values:
            assert values[key] in one.options()
        elif key in values:
            texts = values[key] if isinstance(values[key], list) else [values[key]]
            assert given[key] == [str(text) for text in texts]


@pytest.mark.parametrize("name", BY_THEMSELVES)
def test_it_runs(plugin, folder, tmp_path, monkeypatch, name):
    monkeypatch.chdir(shutil.copytree(folder, tmp_path / "work"))
    values = EXAMPLES[name]
    if "series" in values.values() and name in ("superresolve", "seasonalrange"):
        shutil.rmtree("series")
    results, _ = checked_run(name, QgsProcessingFeedback(), values)
    written = [value for key, value in values.items() if re.search(r"OUTPUT|TABLE", key)]
    assert results and [path for path in written if not Path(path).exists()] == []


@pytest.mark.parametrize("name", sorted(EXAMPLES.keys() - set(BY_THEMSELVES)))
def test_its_values_pass_the_check(plugin, folder, monkeypatch, name):
    monkeypatch.chdir(folder)
    made = algorithm(name)
    assert made.checkParameterValues(EXAMPLES[name], default_context(QgsProcessingFeedback())) == (True, "")
