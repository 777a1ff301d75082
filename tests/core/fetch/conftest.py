# SPDX-License-Identifier: GPL-2.0-or-later
"""Scenes on servers."""

import time
from dataclasses import replace

import pytest
from temporal_liif.core.scenes.scene import Scene

from .scenes import sentinel2


def moved(scene: Scene, change, names=("B04", "B8A", "SCL")) -> Scene:
    """The scene with other addresses of the bands `names`."""
    assets = {
        key: replace(asset, href=change(asset.href)) if asset.bands[0].name in names else asset
        for key, asset in scene.assets.items()
    }
    return replace(scene, assets=assets)


@pytest.fixture
def served(nginx, tmp_path_factory):
    """Makes a scene whose files (those of `names`) come from nginx, below a path that behaves as it says."""
    folder = nginx.root / f"fetch-{time.monotonic_ns()}"
    folder.mkdir()

    def make(name: str, behaviour: str = "", day: int = 1, names=("B04", "B8A", "SCL"), **options) -> Scene:
        scene = sentinel2(folder, name, f"2021-05-{day:02d}T10:50:00Z", seed=day, **options)
        root = f"{nginx.url}{behaviour}"
        plain = moved(scene, lambda href: href.replace(str(nginx.root), nginx.url))
        return moved(plain, lambda href: href.replace(nginx.url, root), names)

    return make
