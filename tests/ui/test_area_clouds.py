# SPDX-License-Identifier: GPL-2.0-or-later
"""Clouds over the area, where files are missing and signatures end."""

from __future__ import annotations

import json
import sys

import numpy as np
import pytest
from qgis.core import QgsSettings
from temporal_liif.core.scenes.providers import registry
from temporal_liif.core.scenes.scene import Scene
from temporal_liif.engine.client import Engine
from temporal_liif.tests.servers.fixtures import declare
from temporal_liif.tests.ui.test_pgstac import as_planetary
from temporal_liif.ui import cache
from temporal_liif.ui.area_clouds import AT_ONCE, AreaClouds


@pytest.fixture
def clouds(qgis_app, scenery, planetary, nginx, tmp_path, monkeypatch):
    """What the panel asks, over the first tile, with an engine and a cache of its own."""
    planetary.tokens = nginx.tokens
    signing = {
        "signing_url": planetary.url,
        "signing_pattern": rf"(?P<account>{nginx.url})/guarded/(?P<container>[^/]+)/",
    }
    declare(tmp_path / "providers.json", {"providers": {"planetary-computer": signing}})
    monkeypatch.setenv("TEMPORAL_LIIF_PROVIDERS", str(tmp_path / "providers.json"))
    QgsSettings().setValue(cache.FOLDER, str(tmp_path / "kept"))
    engine = Engine(sys.executable)
    asked = AreaClouds(lambda: engine)
    asked.start(scenery.items[0]["geometry"])
    yield asked
    asked.stop()
    engine.stop()
    QgsSettings().remove("temporal_liif")


def scenes_below(scenery, folder: str, count: int) -> list[Scene]:
    """Planetary Computer's scenes of the first tile, each of another observation, their files in `folder`."""
    found: dict[str, Scene] = {}
    for item in scenery.items[::2]:
        text = json.dumps(as_planetary(item)).replace("/scenery/", f"/{folder}/scenery/")
        scene = registry().scene(json.loads(text), "planetary-computer", "sentinel-2-l2a")
        found.setdefault(scene.assets["SCL"].href, scene)
    return list(found.values())[:count]


def truth(scenery, scene: Scene) -> float:
    """Percent of clouds in the mask as it was made."""
    made = scenery.made.scene(int(scene.assets["SCL"].href.rpartition("/")[2].split("_")[0]))
    observed = np.isfinite(made.values[0])[::2, ::2]
    return 100.0 * float((~made.clear[::2, ::2] & observed).sum() / observed.sum())


@pytest.mark.fault(
    "Asset servers: a cloud mask is missing", "the other dates are shown; a repeat of the search succeeds"
)
def test_a_file_that_is_missing_leaves_the_others_alone(clouds, scenery, nginx, qtbot):
    gone, *there = scenes_below(scenery, "guarded", AT_ONCE)
    (broken,) = scenes_below(scenery, "404", 1)
    assert broken.id == gone.id
    messages = []
    clouds.known.connect(messages.append)
    # They are read by the same task, whichever comes first.
    for scene in (*there[:2], broken, *there[2:]):
        assert clouds.get(scene) is None
    qtbot.waitUntil(lambda: len(messages) == AT_ONCE, timeout=60_000)
    assert [clouds.get(scene) for scene in there] == pytest.approx(
        [truth(scenery, scene) for scene in there], abs=3
    )
    before = len(nginx.requests())
    assert clouds.get(broken) is None and len(nginx.requests()) == before
    # Another search, and the file is there.
    clouds.start(scenery.items[0]["geometry"])
    assert clouds.get(gone) is None
    qtbot.waitUntil(lambda: messages[AT_ONCE:] == [gone.id], timeout=60_000)
    assert clouds.get(gone) == pytest.approx(truth(scenery, gone), abs=3)


def test_a_signature_that_ends_while_the_panel_is_open_is_renewed(clouds, scenery, planetary, nginx, qtbot):
    first, second = scenes_below(scenery, "guarded", 2)
    for scene in (first, second):
        assert clouds.get(scene) is None
        qtbot.waitUntil(lambda scene=scene: clouds.get(scene) is not None, timeout=60_000)
        assert clouds.get(scene) == pytest.approx(truth(scenery, scene), abs=3)
        for token in nginx.tokens.iterdir():
            # The server gives up what it promised to honour for an hour.
            token.unlink()
    assert len(planetary.requests) == 2
