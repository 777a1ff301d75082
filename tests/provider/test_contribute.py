# SPDX-License-Identifier: GPL-2.0-or-later
"""The worked examples of docs/contribute.md do what the page says."""

from __future__ import annotations

import json
import re
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingFeedback
from temporal_liif.core.errors import StackError
from temporal_liif.core.messages import rendered
from temporal_liif.core.scenes.providers import registry
from temporal_liif.core.series.pipeline import superresolve
from temporal_liif.core.stack.mask_kinds import KINDS
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack

from .conftest import default_context

PAGE = Path(__file__).parents[2] / "docs" / "contribute.md"


def example(language: str, part: str) -> str:
    """The block of code in the page that holds `part`."""
    blocks = re.findall(rf"^```{language}\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.M | re.S)
    (found,) = [block for block in blocks if part in block]
    return found


def defined(name: str, kind: str = "class") -> Any:
    """A class of the page, or a function (`def`)."""
    scope: dict = {}
    exec(example("python", f"{kind} {name}"), scope)
    return scope[name]


@pytest.fixture
def declared(tmp_path):
    """The plugin's declarations with those of the page."""
    more = json.loads(example("json", '"providers"')) | json.loads(example("json", '"families"'))
    path = tmp_path / "providers.json"
    path.write_text(json.dumps(more))
    return registry(str(path))


def test_a_provider(declared):
    assert declared.providers["alpine"].url == "https://stac.alpine.example/v1"
    collection = declared.collections["alpine-sentinel-2"]
    assert [(source.provider, source.collection) for source in collection.sources] == [("alpine", "s2-alps")]
    family = declared.families[collection.family]
    assert {"B02", "B03", "B04", "B08"} <= {band.name for band in family.bands}
    assert set(declared.providers) - {"alpine"} == set(registry("").providers)


def test_a_sensor(declared):
    asset = {"href": "https://example.org/B7.tif", "type": "image/tiff; application=geotiff"}
    scene = declared.scene(
        {
            "type": "Feature",
            "stac_version": "1.0.0",
            "id": "VENUS_20240501_L2A_X",
            "collection": "venus-l2a",
            "geometry": None,
            "properties": {"datetime": "2024-05-01T10:00:00Z", "platform": "venus"},
            "links": [],
            "assets": {"B7": asset, "CLM_R1": {**asset, "href": "https://example.org/CLM_R1.tif"}},
        }
    )
    assert scene.family == "venus-l2a"
    red = scene.find("red")[1]
    assert (red.name, red.wavelength, red.scale, red.offset, red.gsd) == ("B7", 0.666, 1e-4, 0, 5)
    assert scene.find("CLM")[1].mask and declared.families["venus-l2a"].masks[0].kind is KINDS["CLM_MAJA"]


def test_a_model(series, tmp_path):
    stack = open_stack([Source(path, day) for path, day in zip(series, ("2021-05-01", "2021-05-08"))])
    targets = [datetime(2021, 5, 3, tzinfo=timezone.utc), datetime(2021, 5, 6, tzinfo=timezone.utc)]
    made = superresolve(
        stack, targets, stack.grid.scaled(2), defined("MeanOfDates")(), tmp_path / "out", tile=16
    )
    images = [gdal.Open(one.source).ReadAsArray() for one in made.observations]
    inputs = np.stack([gdal.Open(path).ReadAsArray() for path in series[:2]]).astype(float)
    inputs[inputs == 0] = np.nan
    with np.errstate(invalid="ignore"):
        mean = np.nanmean(inputs, axis=0)
    expected = np.nan_to_num(np.kron(mean, np.ones((1, 2, 2))))
    assert np.abs(images[0] - expected).max() <= 0.51
    np.testing.assert_array_equal(images[0], images[1])
    assert gdal.Open(made.observations[0].source).GetGeoTransform()[1] == 5.0


def test_a_message():
    check, log = defined("check", "def"), []
    with pytest.raises(
        StackError, match=r"^a\.tif has no band\. Choose another, or use 2 or more\.$"
    ) as caught:
        check("a.tif", [], log.append)
    spanish = {"{name} has no band. {remedy}": "{name} no tiene bandas. {remedy}"}
    shown = rendered(caught.value, lambda text: spanish.get(text, text))
    assert shown == "a.tif no tiene bandas. Choose another, or use 2 or more."
    check("a.tif", ["red"], log.append)
    assert [(text, text.level, text.code) for text in log] == [
        ("a.tif has red alone. Choose another, or use 2 or more.", "warning", "bands")
    ]


def test_an_algorithm(plugin, series):
    algorithm = defined("CountClearDates")().create()
    context, feedback = default_context(QgsProcessingFeedback()), QgsProcessingFeedback()
    parameters = {"INPUT": series, "MASK_SOURCE": "none"}
    assert algorithm.checkParameterValues(parameters, context) == (True, "")
    # Of 320 pixels, 1 is never clear, and clouds hide 36 and 49 more on two of the four dates.
    for share, count in ((80, 4), (85, 3), (90, 2), (99.9, 0)):
        results, worked = algorithm.run({**parameters, "SHARE": share}, context, feedback, {}, False)
        assert worked and results == {"COUNT": count}, share
