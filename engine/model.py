# SPDX-License-Identifier: GPL-2.0-or-later
"""A model that computes in the engine, which QGIS uses as any other model."""

from __future__ import annotations

import contextlib
import threading
import time
import uuid
from dataclasses import asdict, replace
from functools import partial
from typing import Any, Callable

import numpy as np

from ..core.errors import EngineError, TemporalLiifError
from ..core.series import answers
from ..core.series.patch import Cancelled, Patch, Prediction, Query, Read, Receive, Report
from .call import Log, Part, Progress
from .client import Engine

UNKNOWN_HANDLE = "unknown-handle"
"""Code in the details of the error of an engine that does not hold the model (any more)."""

ANSWER_LIMIT = 1800.0
"""Seconds in which a model has to be loaded, or to get on with a tile: parts take seconds to minutes."""

UNLOAD_LIMIT = 30.0
"""Seconds in which an engine has to take a model back."""


def load_model(
    engine: Engine,
    spec: dict[str, Any],
    log: Log | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> EngineModel:
    """Have the engine load a model, and return its representative in QGIS.

    Args:
        spec: {"model": name or checkpoint file, "device": "auto" | "cuda:N" | "mps" | "cpu", "options":
        {...}, "worker": number among the workers that share its machine, if any}. log: receives which device
        was chosen and why, here and in later calls.

    Raises EngineError, ModelError for a model that is unknown or unsafe, CancelledError.
    """
    model = EngineModel(engine, spec, log)
    try:
        model.load(progress, cancelled)
    except BaseException:
        # A cancel may come when the engine holds it already.
        model.close()
        raise
    return model


class EngineModel:
    """Implements core.patch.Model by calls to the engine; survives a change of the engine process.

    A new process (after a crash or a cancel) does not know the model: it is then loaded again, on the device
    that it had been moved to. `close` frees its memory; a `with` statement does so too.
    """

    name: str
    margin: int | None
    extrapolates: bool

    def __init__(self, engine: Engine, spec: dict[str, Any], log: Log | None = None) -> None:
        """Not yet loaded; see `load_model`."""
        self._engine = engine
        self._spec = spec
        self._log = log
        self._handle = uuid.uuid4().hex
        self._moves = 0
        self._provenance: dict[str, Any] = {}
        self._loading = threading.Lock()

    def load(self, progress: Progress | None = None, cancelled: Callable[[], bool] | None = None) -> None:
        """Load the model in the engine, and learn its name, margin and provenance."""
        params = {"handle": self._handle, "spec": self._spec, "moves": self._moves}
        reply, _ = self._engine.call(
            "models.load",
            params,
            progress=progress,
            cancelled=cancelled,
            log=self._log,
            timeout=ANSWER_LIMIT,
        )
        self.name = reply["name"]
        self.margin = reply["margin"]
        self.extrapolates = reply["extrapolates"]
        self._provenance = reply["provenance"]

    def tile_size(self, dates: int, bands: int, targets: int, scale: float) -> int:
        """Side in target pixels of the tile that the model works on best, on its present device."""
        params = {"dates": dates, "bands": bands, "targets": targets, "scale": scale}
        return self._call("models.tile_size", params)[0]["size"]

    def predict(
        self, patch: Patch, query: Query, cancelled: Callable[[], bool] = lambda: False
    ) -> Prediction:
        """Answer the query; errors as those of `Engine.call`, OutOfMemoryError among them."""
        return answers.whole(self, patch, query, cancelled)

    def predict_parts(
        self, read: Read, query: Query, receive: Receive, report: Report, cancelled: Cancelled
    ) -> None:
        """See core.series.answers; parts come as they are stored where the query says how. Errors as
        `predict`."""
        params = {
            "rows": asdict(query.rows),
            "cols": asdict(query.cols),
            "uncertainty": query.uncertainty,
            "encoding": query.encoding and asdict(query.encoding),
        }
        bands, missing = 0, query.rows.count * query.cols.count

        def arrays() -> dict[str, np.ndarray]:
            nonlocal bands
            layers = vars(read())
            bands = layers["values"].shape[1]
            given = {name: layer for name, layer in layers.items() if layer is not None}
            if "shifts" in given:
                shifts = given["shifts"]
                given |= {"shifts": shifts.coefficients, "shifts_at": np.array([shifts.scene, shifts.place])}
            return {**given, "gsd": np.array(given["gsd"], float), "targets": query.days}

        def take(value: dict[str, Any], layers: dict[str, np.ndarray]) -> None:
            nonlocal missing
            rows, cols = (
                replace(axis, start=start, stop=stop)
                for axis, (start, stop) in zip((query.rows, query.cols), (value["rows"], value["cols"]))
            )
            part, prediction = replace(query, rows=rows, cols=cols), Prediction(**layers)
            _require(prediction, part, bands, self.name)
            missing -= rows.count * cols.count
            receive(part, prediction)

        self._call("models.predict", params, arrays, cancelled, lambda share, text: report(share), take)
        if missing:
            raise EngineError(
                "Model {name} left {count} pixels of a tile out.", name=self.name, count=missing
            )

    def relocate(self) -> bool:
        """Move the model to a device with more memory; False when there is none left."""
        reply, _ = self._call("models.relocate", {})
        if reply["moved"]:
            self._moves += 1
            self._provenance = reply["provenance"]
        return reply["moved"]

    def provenance(self) -> dict[str, Any]:
        """Name, version, device, parameters, as the engine's model states them."""
        return dict(self._provenance)

    def close(self) -> None:
        """Free the model's memory in the engine; a process that is gone holds none. Raises nothing.

        An engine that is busy for long is not waited for: it lets models go when it loads others.
        """
        if self._engine.pid is None:
            return
        end = time.monotonic() + UNLOAD_LIMIT
        with contextlib.suppress(TemporalLiifError):
            self._engine.call(
                "models.unload", {"handle": self._handle}, cancelled=lambda: time.monotonic() > end
            )

    def __enter__(self) -> EngineModel:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def _call(
        self,
        method: str,
        params: dict[str, Any],
        arrays: Callable[[], dict[str, np.ndarray]] | None = None,
        cancelled: Callable[[], bool] | None = None,
        progress: Progress | None = None,
        part: Part | None = None,
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        params = {"handle": self._handle, **params}
        request = partial(
            self._engine.call,
            method,
            params,
            arrays,
            progress=progress,
            cancelled=cancelled,
            log=self._log,
            timeout=ANSWER_LIMIT,
            part=part,
        )
        try:
            return request()
        except EngineError as error:
            if getattr(error, "details", {}).get("code") != UNKNOWN_HANDLE:
                raise
        # Several threads may find out together; loading twice would hold the model's memory twice for a
        # while.
        with self._loading:
            self.load(cancelled=cancelled)
        return request()


def _require(prediction: Prediction, query: Query, bands: int, name: str) -> None:
    """Raise EngineError for an answer of another form than the query asks for."""
    days, height, width = query.shape
    shape, stored = (days, bands, height, width), query.encoding is not None
    layers = (
        (prediction.values, shape, np.dtype(query.encoding.dtype if stored else np.float32)),
        (prediction.valid, query.shape if stored else None, np.dtype(bool)),
        (prediction.uncertainty, shape, np.dtype(np.float32)),
        (prediction.support, (height, width), np.dtype(np.float32)),
    )
    for layer, size, dtype in layers:
        if layer is None and layer is not prediction.values:
            continue
        if layer is None or layer.shape != size or layer.dtype != dtype:
            found = "nothing" if layer is None else f"{layer.dtype} {layer.shape}"
            raise EngineError(
                "Model {name} answered with {found} where {expected} was asked for.",
                name=name,
                found=found,
                expected=f"{dtype} {size}",
            )
