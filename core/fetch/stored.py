# SPDX-License-Identifier: GPL-2.0-or-later
"""Types, scales and nodata of bands, read from the files where the items leave them open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple, Union

from ..errors import CatalogError
from ..messages import Message
from ..scenes.families import UNKNOWN_SCALE
from ..scenes.scene import Asset, AssetBand, Scene
from ..stack.reflectance import usable

_OWN = ("uint8", "float32", "float64")
"""Types whose values are shown or worked on as they are."""


class InFile(NamedTuple):
    """How a file stores one band."""

    dtype: str
    """numpy name."""

    scale: float | None = None
    """Physical value = stored value * scale + offset; None where the file declares nothing."""

    offset: float | None = None


StoredOf = Callable[[Sequence[tuple[Scene, Asset]]], Sequence[Union[tuple[InFile, ...], CatalogError]]]
"""Opens assets whose items do not say how their bands are stored: each file's bands, or an error."""


def learned(
    scenes: Sequence[Scene], names: Sequence[str], stored: StoredOf
) -> tuple[list[Scene], list[tuple[str, str]]]:
    """The scenes, the bands of these names as their files store them; and those that cannot be read.

    Types that items leave open are the files'; so are scale and offset where nobody else knows them.
    """
    wanted: dict[tuple[int, str], tuple[Scene, Asset]] = {}
    for scene in scenes:
        for asset, band in (scene.find(name) for name in names):
            if not band.mask and (band.scale is None or (not band.dtype and band.scale == 1.0)):
                wanted.setdefault((id(scene), asset.key), (scene, asset))
    assets: dict[int, dict[str, Asset]] = {}
    failures: dict[int, tuple[str, str]] = {}
    for (scene, asset), found in zip(wanted.values(), stored(list(wanted.values()))):
        if isinstance(found, CatalogError):
            failures.setdefault(id(scene), (scene.id, found.message))
            continue
        bands = tuple(
            _as_stored(band, found[band.index - 1]) if band.index <= len(found) else band
            for band in asset.bands
        )
        assets.setdefault(id(scene), {})[asset.key] = replace(asset, bands=bands)
    known = [
        _noted(replace(scene, assets={**scene.assets, **assets.get(id(scene), {})}), scene, names)
        for scene in scenes
        if id(scene) not in failures
    ]
    return known, list(failures.values())


def _as_stored(band: AssetBand, found: InFile) -> AssetBand:
    dtype = band.dtype or found.dtype
    declares = found.scale is not None and (found.scale, found.offset or 0.0) != (1.0, 0.0)
    if band.scale is None and not band.mask and declares and usable(found.scale, found.offset):
        return replace(band, dtype=dtype, scale=found.scale, offset=found.offset or 0.0)
    return replace(band, dtype=dtype)


def _noted(scene: Scene, before: Scene, names: Sequence[str]) -> Scene:
    """The scene with notes of what its files declare, uncertain about scale only if nothing declares it."""
    bands = [(scene.find(name)[1], before.find(name)[1]) for name in names]
    notes = dict.fromkeys(scene.notes)
    if not any(band.scale is None and not band.mask and band.dtype not in _OWN for band, _ in bands):
        notes.pop(UNKNOWN_SCALE, None)
    for band, old in bands:
        if old.scale is None and band.scale is not None:
            notes[
                Message(
                    "Reflectance scale {scale:g}, offset {offset:g}: declared by the file",
                    scale=band.scale,
                    offset=band.offset,
                )
            ] = None
    return replace(scene, notes=tuple(notes))
