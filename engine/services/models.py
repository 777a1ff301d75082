# SPDX-License-Identifier: GPL-2.0-or-later
"""Handlers that load models and predict with them."""

from __future__ import annotations

import gc
from collections import OrderedDict
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import numpy as np

from ...core.errors import EngineError
from ...core.raster.raster_plan import BLOCK
from ...core.series import answers
from ...core.series.patch import Axis, Model, Patch, Prediction, Query
from ...core.series.shifts import Shifts
from ...core.stack.encoding import Encoding, encode
from ..context import Context
from ..devices import release_memory
from ..failures import with_details
from ..model import UNKNOWN_HANDLE

KEPT = 2
"""Models held at a time; the one used longest ago goes, and is loaded again if it is asked for again."""

PART_BYTES = 48 * 2**20
"""Bytes of a part of an answer that are sent together: QGIS holds some at a time."""

models_held: OrderedDict[str, Model] = OrderedDict()


def load(params: dict, arrays: dict, context: Context) -> tuple[dict, dict]:
    """{handle, spec, moves}: load a model (and move it as often as it had been moved) under the handle."""
    models_held.pop(params["handle"], None)
    while len(models_held) >= KEPT:
        models_held.popitem(last=False)
    release_memory()
    model = _registry().load(params["spec"])
    for _ in range(params["moves"]):
        model.relocate()
    models_held[params["handle"]] = model
    return {
        "name": model.name,
        "margin": model.margin,
        "extrapolates": model.extrapolates,
        "provenance": model.provenance(),
    }, {}


def warm(params: dict, arrays: dict, context: Context) -> tuple[dict, dict]:
    """{}: import what models compute with, and have the shipped one compute once, on the processor: the first
    run does not wait for it then."""
    _compute_once()
    return {}, {}


@lru_cache(maxsize=1)
def _compute_once() -> None:
    model = _registry().load({"model": next(iter(_registry().BUILT_IN)), "device": "cpu"})
    dates, side = 3, 48
    values = np.random.default_rng(0).uniform(0.1, 0.3, (dates, 1, side, side)).astype(np.float32)
    days = 18000.0 + 10 * np.arange(dates)
    shifts = Shifts.constant(np.full((dates, 2), 0.2))
    valid = np.ones((dates, side, side), bool)
    patch = Patch(values, valid, days, np.array([0.665]), (10.0, 10.0), shifts)
    axis = Axis(side, 2 * side, 0, side, 0, 2 * side)
    model.predict(patch, Query(days[:1] + 5, axis, axis, False), lambda: False)


@lru_cache(maxsize=1)
def _registry() -> Any:
    """The registry of models, and with it torch."""
    from ...models import registry

    # What it has brought stays. The collector's passes, which release what a run has held, leave it out.
    gc.collect()
    gc.freeze()
    return registry


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
    encoding = params["encoding"] and Encoding(**params["encoding"])
    query = Query(arrays.pop("targets"), *axes, params["uncertainty"], encoding)

    def read() -> Patch:
        # Nobody else holds what has arrived.
        layers = dict(arrays)
        arrays.clear()
        if "shifts" in layers:
            scene, place = map(tuple, layers.pop("shifts_at").tolist())
            layers["shifts"] = Shifts(layers["shifts"], scene, place)
        return Patch(**{**layers, "gsd": tuple(layers["gsd"].tolist())})

    def receive(part: Query, prediction: Prediction) -> None:
        for start, stop in _pieces(part, prediction):
            inside = slice(start - part.rows.start, stop - part.rows.start)
            place = {"rows": (start, stop), "cols": (part.cols.start, part.cols.stop)}
            context.send_part(place, _layers(answers.rows_of(prediction, inside), encoding))

    answers.predict_parts(
        model, read, query, receive, lambda share: context.progress(share, ""), context.cancelled
    )
    return {}, {}


def _pieces(part: Query, prediction: Prediction) -> Iterator[tuple[int, int]]:
    """First and last (exclusive) target rows that are sent together: whole blocks of the files that they are
    written to, where these are not too large."""
    layers = (prediction.values, prediction.uncertainty)
    row = sum(layer[..., :1, :].nbytes for layer in layers if layer is not None)
    rows = max(1, PART_BYTES // max(1, row))
    rows -= rows % BLOCK if rows > BLOCK else 0
    start = part.rows.start
    while start < part.rows.stop:
        stop = min(part.rows.stop, (start // rows + 1) * rows)
        yield start, stop
        start = stop


def _layers(prediction: Prediction, encoding: Encoding | None) -> dict[str, np.ndarray]:
    """The arrays of a prediction, its values as they are going to be stored."""
    layers = {
        "values": prediction.values,
        "uncertainty": prediction.uncertainty,
        "support": prediction.support,
    }
    if prediction.valid is not None:
        return {name: part for name, part in layers.items() if part is not None} | {"valid": prediction.valid}
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
