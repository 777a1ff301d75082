# SPDX-License-Identifier: GPL-2.0-or-later
"""Handlers that load models and predict with them."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

import numpy as np

from ...core.errors import EngineError
from ...core.series import answers
from ...core.series.patch import Axis, Model, Patch, Prediction, Query
from ...core.stack.encoding import Encoding, encode
from ..context import Context
from ..devices import release_memory
from ..failures import with_details
from ..model import UNKNOWN_HANDLE

KEPT = 2
"""Models held at a time; the one used longest ago goes, and is loaded again if it is asked for again."""

models_held: OrderedDict[str, Model] = OrderedDict()


def load(params: dict, arrays: dict, context: Context) -> tuple[dict, dict]:
    """{handle, spec, moves}: load a model (and move it as often as it had been moved) under the handle."""
    from ...models import registry

    models_held.pop(params["handle"], None)
    while len(models_held) >= KEPT:
        models_held.popitem(last=False)
    release_memory()
    model = registry.load(params["spec"])
    for _ in range(params["moves"]):
        model.relocate()
    models_held[params["handle"]] = model
    return {
        "name": model.name,
        "margin": model.margin,
        "extrapolates": model.extrapolates,
        "provenance": model.provenance(),
    }, {}


def tile_size(params: dict, arrays: dict, context: Context) -> tuple[dict, dict]:
    """{handle, dates, bands, targets, scale} -> {size}."""
    model = _loaded(params)
    return {"size": model.tile_size(params["dates"], params["bands"], params["targets"], params["scale"])}, {}


def predict(params: dict, arrays: dict[str, Any], context: Context) -> tuple[dict, dict]:
    """{handle, rows, cols, uncertainty, encoding}, arrays of a patch and target days.

    What is predicted is sent in parts, {rows, cols} with the layers of a prediction, as it becomes ready.
    """
    model = _loaded(params)
    axes = (Axis(**params[name]) for name in ("rows", "cols"))
    query = Query(arrays.pop("targets"), *axes, params["uncertainty"])
    encoding = params["encoding"] and Encoding(**params["encoding"])

    def read() -> Patch:
        # Nobody else holds what has arrived.
        layers = dict(arrays)
        arrays.clear()
        return Patch(**{**layers, "gsd": tuple(layers["gsd"].tolist())})

    def receive(part: Query, prediction: Prediction) -> None:
        place = {name: (axis.start, axis.stop) for name, axis in (("rows", part.rows), ("cols", part.cols))}
        context.send_part(place, _layers(prediction, encoding))

    answers.predict_parts(
        model, read, query, receive, lambda share: context.progress(share, ""), context.cancelled
    )
    return {}, {}


def _layers(prediction: Prediction, encoding: Encoding | None) -> dict[str, np.ndarray]:
    """The arrays of a prediction, its values as they are going to be stored."""
    layers = {
        "values": prediction.values,
        "uncertainty": prediction.uncertainty,
        "support": prediction.support,
    }
    layers = {name: np.asarray(part, np.float32) for name, part in layers.items() if part is not None}
    if encoding is not None:
        values = layers["values"]
        stored = np.empty(values.shape, encoding.dtype)
        valid = np.empty((len(values), *values.shape[2:]), bool)
        for n, image in enumerate(values):
            stored[n], valid[n] = encode(image, encoding)
        layers |= {"values": stored, "valid": valid}
    return layers


def relocate(params: dict, arrays: dict, context: Context) -> tuple[dict, dict]:
    """{handle} -> {moved, provenance}."""
    model = _loaded(params)
    return {"moved": model.relocate(), "provenance": model.provenance()}, {}


def unload(params: dict, arrays: dict, context: Context) -> tuple[dict, dict]:
    """{handle}: let the model go, and its device memory with it."""
    if models_held.pop(params["handle"], None) is not None:
        release_memory()
    return {}, {}


def _loaded(params: dict) -> Model:
    handle = params["handle"]
    if handle not in models_held:
        raise with_details(
            EngineError("The engine does not hold this model any more."), {"code": UNKNOWN_HANDLE}
        )
    models_held.move_to_end(handle)
    return models_held[handle]
