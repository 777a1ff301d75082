# SPDX-License-Identifier: GPL-2.0-or-later
"""Item files: scenes as a STAC ItemCollection, which any STAC tool reads."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from ..errors import CatalogError, OutputError
from .providers import Registry, registry
from .scene import COLLECTION, PROVIDER, Scene


def to_item(scene: Scene) -> dict[str, Any]:
    """The item as the provider gave it (addresses unsigned), with where it was found in its properties."""
    properties = {**scene.properties, PROVIDER: scene.provider, COLLECTION: scene.collection}
    return {**scene.item, "properties": properties}


def write_items(path: str | Path, scenes: Iterable[Scene]) -> Path:
    """Write an item file; it appears under its name only when it is whole. Raises OutputError."""
    path = Path(path)
    features = [to_item(scene) for scene in scenes]
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise OutputError(
            f"The item file {path} cannot be written: {error.strerror}. Choose another folder."
        ) from error
    return path


def read_items(path: str | Path, declared: Registry | None = None) -> list[Scene]:
    """The scenes of an item file (ItemCollection, one item, or a list of items).

    Raises CatalogError if it cannot be read or holds no item.
    """
    path = Path(path)
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise CatalogError(
            f"The item file {path} cannot be read: {error.strerror}. Give the file that the search wrote, or "
            "another STAC ItemCollection."
        ) from error
    except ValueError as error:
        raise CatalogError(
            f"{path} is no item file (not JSON: {error}). Make one with the search, or give a STAC "
            "ItemCollection."
        ) from error
    if isinstance(data, Mapping):
        features = data.get("features") if data.get("type") == "FeatureCollection" else [data]
    else:
        features = data
    if not isinstance(features, list) or not features:
        raise CatalogError(f"The item file {path} holds no item. Search again with wider limits.")
    declared = declared or registry()
    return [declared.scene(feature, base=str(path.absolute())) for feature in features]
