# SPDX-License-Identifier: GPL-2.0-or-later
"""Temporal LIIF 3, the plugin's own model: one ground behind all dates, any bands, any scale."""

from __future__ import annotations

from typing import Any

from ....core.series.patch import Model
from ...runtime import Device
from .date_weights import DateWeights
from .model import TemporalLiif3
from .time_estimate import TimeEstimator


def load(device: Device, options: dict[str, Any]) -> Model:
    """The model in closed form: usual covariances in time, and the ground without learning."""
    return TemporalLiif3(lambda place: TimeEstimator(DateWeights(), device=place), device, options)
