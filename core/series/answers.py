# SPDX-License-Identifier: GPL-2.0-or-later
"""Answers of models in parts, as they become ready, and put together again.

A model may have, beside `predict`,

    def predict_parts(read: Read, query, receive: Receive, report: Report, cancelled: Cancelled) -> None: ...

which passes on each part of the answer, in any order and from any of its threads, instead of holding it all.
"""

from __future__ import annotations

import threading
from typing import Any

import numpy as np

from .patch import Cancelled, Model, Patch, Prediction, Query, Read, Receive, Report

_LAYERS = ("values", "uncertainty", "support", "valid")


def predict_parts(
    model: Model, read: Read, query: Query, receive: Receive, report: Report, cancelled: Cancelled
) -> None:
    """Have a model answer a query part by part, or all at once where it knows no parts.

    Raises as `Model.predict`; parts that came before are right.
    """
    by_parts = getattr(model, "predict_parts", None)
    if by_parts is None:
        receive(query, model.predict(read(), query, cancelled))
    else:
        by_parts(read, query, receive, report, cancelled)


def rows_of(prediction: Prediction, rows: slice) -> Prediction:
    """Some rows of an answer."""
    layers = {name: getattr(prediction, name) for name in _LAYERS}
    return Prediction(**{name: None if one is None else one[..., rows, :] for name, one in layers.items()})


def whole(model: Any, patch: Patch, query: Query, cancelled: Cancelled) -> Prediction:
    """The answer of a model that answers in parts, put together. Raises as its `predict_parts`."""
    layers: dict[str, np.ndarray] = {}
    making = threading.Lock()

    def receive(part: Query, prediction: Prediction) -> None:
        place = ..., part.rows.inside(query.rows), part.cols.inside(query.cols)
        for name in _LAYERS:
            values = getattr(prediction, name)
            if values is None:
                continue
            with making:
                if name not in layers:
                    layers[name] = np.empty((*values.shape[:-2], *query.shape[1:]), values.dtype)
            layers[name][place] = values

    model.predict_parts(lambda: patch, query, receive, lambda share: None, cancelled)
    return Prediction(**layers)
