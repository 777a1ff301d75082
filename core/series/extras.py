# SPDX-License-Identifier: GPL-2.0-or-later
"""Extras of a series: the layers beside its images, and how a tile of all of them is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from ..errors import ParameterError
from ..stack.model import Stack
from ..stack.writer import ExtraLayer
from . import upsampling
from .interpolation import days_to_clear
from .patch import Patch, Prediction, Query
from .registration import aligned
from .screening import believed
from .why import WHY, why

DAYS = ExtraLayer("days", "float32", float("nan"), "days to the nearest clear observation")
COUNT = ExtraLayer("count", "uint16", None, "clear observations")
SUPPORT = ExtraLayer(
    "support",
    "float32",
    float("nan"),
    "share from 0 to 1 of the detail finer than an input pixel that the dates decide, not the model",
)


@dataclass(frozen=True)
class Extras:
    """What is written beside the images."""

    days: bool = False
    """Days from the target to the nearest clear observation, per pixel."""

    count: bool = False
    """Clear observations in the whole stack, per pixel."""

    why: bool = False
    """What a value comes from, or why there is none, per pixel: see core.series.why."""

    uncertainty: bool = False
    """The model's own uncertainty: one standard deviation in reflectance."""

    support: bool = False
    """How much of the detail finer than an input pixel the dates decide, per pixel, from 0 to 1."""

    @property
    def of_dates(self) -> bool:
        """Whether a layer is made of where the dates are clear."""
        return self.why or self.count or self.days


NO_EXTRAS = Extras()
"""The images alone."""


class TileWriter(Protocol):
    """What tiles are written to: a StackWriter, or the part of one."""

    def write(self, index: int, row: int, col: int, values: np.ndarray) -> None:
        """Write a tile of the date `index`: see StackWriter."""

    def write_stored(self, index: int, row: int, col: int, stored: np.ndarray, valid: np.ndarray) -> None:
        """Write a tile of the date `index` as it is stored: see StackWriter."""

    def write_layer(self, name: str, index: int, row: int, col: int, values: np.ndarray) -> None:
        """Write a tile of a layer beside it: see StackWriter."""


def layers_of(extras: Extras, written: Stack) -> tuple[ExtraLayer, ...]:
    """The layers that are written beside the images of a stack."""
    wanted_layers = (
        (extras.days, DAYS),
        (extras.count, COUNT),
        (extras.why, WHY),
        (extras.uncertainty, uncertainty_layer(written)),
        (extras.support, SUPPORT),
    )
    return tuple(layer for wanted, layer in wanted_layers if wanted)


def uncertainty_layer(stack: Stack) -> ExtraLayer:
    """The layer of one standard deviation per band."""
    return ExtraLayer(
        "uncertainty", "float32", float("nan"), "one standard deviation of reflectance", len(stack.bands)
    )


def write_tile(
    writer: TileWriter, patch: Patch | None, query: Query, prediction: Prediction, extras: Extras
) -> None:
    """Write the images of a tile and the layers beside them.

    The patch needs no values, and there is none where no layer is made of the dates.

    Raises ParameterError for a layer unknown.
    """
    row, col = query.rows.start, query.cols.start
    if extras.of_dates:
        # Where the dates are clear, on the reference as the images are.
        patch = aligned(patch)
    reasons = why(patch, query, prediction) if extras.why else None
    if extras.count or extras.days:
        patch = believed(patch)
    if extras.count:
        clear = upsampling.nearest(patch.valid.sum(axis=0, dtype=np.uint16), query.rows, query.cols)
    if extras.days:
        nearest_clear = upsampling.nearest(days_to_clear(patch, query.days), query.rows, query.cols)
    if extras.uncertainty:
        uncertainty = _known(prediction.uncertainty, "uncertainty")
    if extras.support:
        support = _known(prediction.support, "support of its detail")
    made = prediction.made if extras.support else None
    for index, image in enumerate(prediction.values):
        if prediction.valid is None:
            writer.write(index, row, col, image)
        else:
            writer.write_stored(index, row, col, image, prediction.valid[index])
        if extras.count:
            writer.write_layer(COUNT.name, index, row, col, clear[None])
        if extras.days:
            writer.write_layer(DAYS.name, index, row, col, nearest_clear[index][None])
        if reasons is not None:
            writer.write_layer(WHY.name, index, row, col, reasons[index])
        if extras.uncertainty:
            writer.write_layer("uncertainty", index, row, col, uncertainty[index])
        if extras.support:
            known = np.where(made[index], support, np.nan)
            writer.write_layer(SUPPORT.name, index, row, col, known[None])


def _known(layer: np.ndarray | None, name: str) -> np.ndarray:
    """What a model says beside its values; ParameterError where it says nothing."""
    if layer is None:
        raise ParameterError(
            "This model has no {name}: do not ask for it, or choose another model.", name=name
        )
    return layer
