# SPDX-License-Identifier: GPL-2.0-or-later
"""Temporal LIIF 3, the plugin's own model: one ground behind all dates, any bands, any scale."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ....core.errors import ModelError
from ....core.series.patch import Model
from ... import checkpoint as checkpoints
from ...checkpoint import Checkpoint
from ...runtime import Device
from . import described, prior, time_estimate
from .date_weights import DateWeights
from .model import NAME, TemporalLiif3
from .prior import LearnedPrior
from .time_estimate import TimeEstimator

WEIGHTS = Path(__file__).resolve().parents[2] / "weights" / f"{NAME}.safetensors"
"""The shipped weights."""

DETAIL_SPREAD = "detail_spread"
"""Key of the factor on the uncertainty of the detail, in a checkpoint's arguments."""


def load(device: Device, options: dict[str, Any]) -> Model:
    """The shipped model."""
    return from_checkpoint(checkpoints.read(WEIGHTS), device, options)


def from_checkpoint(checkpoint: Checkpoint, device: Device, options: dict[str, Any]) -> Model:
    """The model with a checkpoint's parts; a part that it lacks is the closed form.

    What dialogs ask published checkpoints for says nothing to this one. Raises ModelError for parts that do
    not fit.
    """
    known = time_estimate.PART in checkpoint.args
    time = TimeEstimator.from_checkpoint(checkpoint) if known else TimeEstimator(DateWeights())
    refine = LearnedPrior.from_checkpoint(checkpoint) if prior.PART in checkpoint.args else None
    source = {"weights": checkpoint.path.name, "weights_sha256": checkpoint.sha256}
    own = {key: value for key, value in options.items() if key not in ("time", "value_range")}
    try:
        detail_spread = described.factor(checkpoint.args.get(DETAIL_SPREAD, 1.0))
    except (TypeError, ValueError) as error:
        raise ModelError(
            "Checkpoint {path} has no {name} that can be ({error}). Train or export it again.",
            path=checkpoint.path,
            name=repr(DETAIL_SPREAD),
            error=error,
        ) from error
    return TemporalLiif3(time, device, own, refine, detail_spread, source)
