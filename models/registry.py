# SPDX-License-Identifier: GPL-2.0-or-later
"""Registry of models: a ready model from the id of a built-in one, or from a checkpoint file."""

from __future__ import annotations

import importlib
import logging
from pathlib import Path
from typing import Any

from ..core.errors import ModelError
from ..core.messages import Message
from ..core.series.patch import Model
from . import checkpoint as checkpoints
from . import runtime

BUILT_IN: dict[str, str] = {
    "temporal-liif-3": ".architectures.temporal_liif_3",
    "interpolation": ".architectures.interpolation",
    "esrgan": ".architectures.esrgan",
}
"""Module of this package by id of a shipped model: its `load(device, options)` returns the Model."""

ARCHITECTURES: dict[str, str] = {
    "liif": ".architectures.published",
    "temporal-liif-3": ".architectures.temporal_liif_3",
}
"""Module of this package by architecture: its `from_checkpoint(checkpoint, device, options)` returns the
Model."""

_LOG = logging.getLogger(__name__)


def load(spec: dict[str, Any]) -> Model:
    """The model for {"model": id or path, "device": "auto", "options": {...}, "worker": its number, if any}.

    Raises ModelError if it is unknown, unsafe, does not fit, or its device is not there.
    """
    name, options = str(spec.get("model", "")), dict(spec.get("options") or {})
    device = runtime.choose(spec.get("device", "auto"), spec.get("worker"))
    runtime.make_deterministic()
    runtime.reserve_for_numpy()
    _LOG.info(Message("Running {name} on {device}.", name=name, device=device.reason))
    with runtime.memory_errors(device.torch, Message("The model {name}", name=name)):
        if name in BUILT_IN:
            return _module(BUILT_IN[name]).load(device, options)
        if not Path(name).suffix:
            raise ModelError(
                "The model {name} is unknown. Choose {choices}.", name=repr(name), choices=_choices()
            )
        checkpoint = checkpoints.read(name)
        if checkpoint.name not in ARCHITECTURES:
            raise ModelError(
                "Checkpoint {name} holds the unknown architecture {architecture}. Known: {architectures}.",
                name=name,
                architecture=repr(checkpoint.name),
                architectures=", ".join(ARCHITECTURES),
            )
        return _module(ARCHITECTURES[checkpoint.name]).from_checkpoint(checkpoint, device, options)


def _module(name: str) -> Any:
    return importlib.import_module(name, __package__)


def _choices() -> str:
    names = ", ".join(map(repr, BUILT_IN))
    return Message("{names}, or a checkpoint file (.pth, .safetensors)", names=names)
