# SPDX-License-Identifier: GPL-2.0-or-later
"""Temporal LIIF 2, the plugin's own model: any dates, any bands, any scale, with its uncertainty."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ....core.series.patch import Model
from ... import checkpoint as checkpoints
from ...checkpoint import Checkpoint
from ...runtime import Device
from .model import NAME, TemporalLiif2

WEIGHTS = Path(__file__).resolve().parents[2] / "weights" / f"{NAME}.safetensors"
"""The weights that the plugin ships."""


def load(device: Device, options: dict[str, Any]) -> Model:
    """The shipped model."""
    return from_checkpoint(checkpoints.read(WEIGHTS), device, options)


def from_checkpoint(checkpoint: Checkpoint, device: Device, options: dict[str, Any]) -> Model:
    """The model with other weights. What dialogs ask published checkpoints for says nothing to this one."""
    own = {name: value for name, value in options.items() if name not in ("time", "value_range")}
    return TemporalLiif2(checkpoint, device, own)
