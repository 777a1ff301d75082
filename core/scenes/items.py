# SPDX-License-Identifier: GPL-2.0-or-later
"""Item files: scenes as a STAC ItemCollection, which any STAC tool reads."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from ..errors import CatalogError, OutputError
from ..jsontext import loads
from ..log import warning
from ..messages import Message
from ..raster.replacement import new_file
from .providers import Registry, registry
from .scene import COLLECTION, OUTSIDE, PROVIDER, Scene


def to_item(scene: Scene) -> dict[str, Any]:
    """The item as the provider gave it (addresses unsigned), with where it was found in its properties."""
    own = {PROVIDER: scene.provider, COLLECTION: scene.collection, OUTSIDE: scene.outside}
    return {**scene.item, "properties": {**scene.properties, **own}}


def write_items(path: str | Path, scenes: Iterable[Scene]) -> Path:
    """Write an item file; it appears under its name only when it is whole. Raises OutputError."""
    path = Path(path)
    features = [to_item(scene) for scene in scenes]
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            "The item file {path} cannot be written: {reason}. Choose another folder.",
            path=path,
            reason=error.strerror,
        ) from error
    with new_file(path) as part:
        part.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return path


def read_items(
    path: str | Path,
    declared: Registry | None = None,
    note: Callable[[str], None] = lambda text: None,
) -> list[Scene]:
    """The scenes of an item file (ItemCollection, one item, or a list of items).

    An item that cannot be used is left out, and `note` gets why. Raises CatalogError if the file cannot be
    read or holds no item that can be used.
    """
    path = Path(path)
    try:
        data = loads(path.read_bytes())
    except OSError as error:
        raise CatalogError(
            "The item file {path} cannot be read: {reason}. Give the file that the search "
            "wrote, or another STAC ItemCollection.",
            path=path,
            reason=error.strerror,
        ) from error
    except ValueError as error:
        raise CatalogError(
            "{path} is no item file (not JSON: {error}). Make one with the search, or give a "
            "STAC ItemCollection.",
            path=path,
            error=error,
        ) from error
    if isinstance(data, Mapping):
        features = data.get("features") if data.get("type") == "FeatureCollection" else [data]
    else:
        features = data
    if not isinstance(features, list) or not features:
        raise CatalogError("The item file {path} holds no item. Search again with wider limits.", path=path)
    declared = declared or registry()
    scenes, errors = [], []
    for feature in features:
        try:
            scenes.append(declared.scene(feature, base=str(path.absolute())))
        except CatalogError as error:
            errors.append(error)
    if not scenes:
        raise errors[0]
    for error in errors:
        note(
            warning(
                Message("{name}: one item was left out. {error}", name=path.name, error=error),
                "item-left-out",
            )
        )
    return scenes
