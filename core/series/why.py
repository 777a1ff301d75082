# SPDX-License-Identifier: GPL-2.0-or-later
"""The layer that says, pixel by pixel, what a value comes from, or why there is none."""

from __future__ import annotations

from enum import IntEnum

import numpy as np

from ..stack.writer import ExtraLayer
from . import upsampling
from .interpolation import days_to_clear
from .patch import Patch, Prediction, Query
from .screening import believed


class Code(IntEnum):
    """Why a pixel has a value or none."""

    BELIEVED = 0
    """A value from observations that are believed."""

    BEST_REJECTED = 1
    """A value, though the screen rejected every clear date: the best one was taken."""

    NEVER_CLEAR = 2
    """Nodata: masks or nodata hide every date."""

    NOT_MADE = 3
    """Nodata, though a date is clear: the model made no value from it."""


WHY = ExtraLayer(
    "why",
    "float32",
    float("nan"),
    "dates used, days to the nearest of them, shares of dates masked and rejected, code",
    5,
    names=("dates used", "days to the nearest", "share masked", "share rejected", "code"),
)


def why(patch: Patch, query: Query, prediction: Prediction) -> np.ndarray:
    """The layer (N, 5, H, W) float32 of the pixels of a query, from its patch with weights."""
    kept = believed(patch)
    weights = np.ones(patch.valid.shape, np.float32) if patch.weights is None else patch.weights
    rejected = patch.valid & (weights < 0.5)
    support = patch.valid.any(axis=0)
    only_rejected = support & ~(patch.valid & ~rejected).any(axis=0)
    out = np.empty((query.shape[0], WHY.bands, *query.shape[1:]), np.float32)
    out[:, 0] = upsampling.nearest(kept.valid.sum(axis=0, dtype=np.float32), query.rows, query.cols)
    out[:, 1] = upsampling.nearest(days_to_clear(kept, query.days), query.rows, query.cols)
    out[:, 2] = upsampling.nearest((~patch.valid).mean(axis=0, dtype=np.float32), query.rows, query.cols)
    out[:, 3] = upsampling.nearest(rejected.mean(axis=0, dtype=np.float32), query.rows, query.cols)
    clear, doubtful = (upsampling.nearest(one, query.rows, query.cols) for one in (support, only_rejected))
    value = np.where(doubtful, Code.BEST_REJECTED, Code.BELIEVED)
    out[:, 4] = np.where(prediction.made, value, np.where(clear, Code.NOT_MADE, Code.NEVER_CLEAR))
    return out
