# SPDX-License-Identifier: GPL-2.0-or-later
"""The published networks (LIIF, Temporal LIIF) as models of a stack: reflectance, dates and nodata around
them."""

from __future__ import annotations

import math
from typing import Any, Callable

import numpy as np
import torch

from ...core.errors import CancelledError, DateError, ModelError
from ...core.series.patch import Patch, Prediction, Query
from ...core.series.screening import believed
from .. import runtime
from ..checkpoint import Checkpoint
from ..runtime import Device
from . import factory
from .fast import FastLIIF

OPTIONS = {"value_range": (0.0, 1.0), "time": "between_dates"}
"""Options and their defaults: the reflectance that the networks see as -1 and 1; "between_dates" places a
target between its neighbouring dates, "as_published" queries the middle of the whole set with a cell of all
of it."""

BANDS = 3
"""Red, green and blue, in this order."""

LARGEST_TILE = 2048
"""Side of a tile in target pixels that is never exceeded."""


class PublishedModel(runtime.OnDevice):
    """A core.patch.Model around one of the published networks.

    The networks know no nodata: an invalid pixel of a date is filled with the same pixel of the nearest valid
    date (the middle of the value range where there is none, as at the border of an image), and the answer is
    NaN where no date is valid at the source pixel that holds the target pixel's centre. LIIF (2D) is given,
    per pixel, the valid date nearest to the target; Temporal LIIF is given all dates.
    """

    extrapolates = False

    def __init__(self, checkpoint: Checkpoint, device: Device, options: dict[str, Any]) -> None:
        self.name = checkpoint.path.name
        self._low, self._high, self._time = _checked(options)
        self._checkpoint = checkpoint
        self._device = device
        self._network = FastLIIF(factory.build(checkpoint)).to(device.torch)
        self.in_time = self._network.dims == 3
        """Whether it sees all dates (Temporal LIIF) or one (LIIF)."""
        encoder = self._network.network.encoder
        self._live_channels = encoder.live_channels
        # One pixel more for the unfolding, one for the neighbouring code of the ensemble.
        self.margin = None if encoder.receptive_field is None else encoder.receptive_field + 2

    def tile_size(self, dates: int, bands: int, targets: int, scale: float) -> int:
        """Side in target pixels so that the encoder's features fit into a quarter of the device's memory."""
        frames = dates if self._network.dims == 3 else 1
        per_pixel = self._live_channels * frames * 4
        budget = runtime.budget(self._device.torch) // 2
        patch = math.isqrt(max(1, budget // per_pixel))
        side = max(32, patch - 2 * (self.margin or 0))
        return max(16, min(LARGEST_TILE, round(side * scale)))

    def predict(self, patch: Patch, query: Query, cancelled: Callable[[], bool]) -> Prediction:
        """Answer the query.

        Raises ModelError for other than three bands, DateError for a day outside the stack's,
        OutOfMemoryError and CancelledError.
        """
        self._check_query(patch, query)
        patch = believed(patch)

        def check() -> None:
            if cancelled():
                raise CancelledError("Cancelled.")

        with runtime.memory_errors(self._device.torch, runtime.tile_text(patch.valid.shape)):
            solve = self._in_space_and_time if self._network.dims == 3 else self._in_space
            values = solve(patch, query, check)
        values = (values + 1) * np.float32(0.5 * (self._high - self._low)) + np.float32(self._low)
        values[:, :, ~_supported(patch, query)] = np.nan
        return Prediction(values)

    def provenance(self) -> dict[str, Any]:
        """What ran, from which file, where and how."""
        encoder = self._checkpoint.args["encoder_spec"]["name"]
        return {
            "model": self.name,
            "architecture": f"{'Temporal LIIF' if self._network.dims == 3 else 'LIIF'}, encoder {encoder}",
            "weights": self._checkpoint.path.name,
            "weights_sha256": self._checkpoint.sha256,
            "device": self._device.reason,
            "torch": torch.__version__,
            "value_range": [self._low, self._high],
            "time": self._time,
        }

    def _check_query(self, patch: Patch, query: Query) -> None:
        bands = patch.values.shape[1]
        if bands != BANDS:
            raise ModelError(
                "The network {name} takes exactly {needed} bands (red, green and blue, in this "
                "order); the stack has {count}. Choose three of them with the parameter 'bands', "
                "for Sentinel-2 B04,B03,B02.",
                name=self.name,
                needed=BANDS,
                count=bands,
            )
        first, last = patch.days[0], patch.days[-1]
        outside = [day for day in query.days if not first - 1e-6 <= day <= last + 1e-6]
        if outside:
            dates = np.array([first, last, outside[0]]).astype("datetime64[D]")
            raise DateError(
                "The network {name} cannot look beyond its dates ({first} to {last}); the target "
                "{target} lies outside. Choose targets in between, or add dates.",
                name=self.name,
                first=dates[0],
                last=dates[1],
                target=dates[2],
            )

    def _in_space_and_time(self, patch: Patch, query: Query, check: Callable[[], None]) -> np.ndarray:
        count = len(patch.days)
        frames = np.stack([_nearest_valid(patch, day) for day in patch.days], axis=1)
        features = self._network.encode(self._scaled(frames), check)
        times, cell = np.interp(query.days, patch.days, np.arange(count)), 2.0
        if self._time == "as_published":
            times, cell = np.full(len(query.days), (count - 1) / 2), 2.0 * count
        return self._decode(features, query, (times,), (cell,), check)

    def _in_space(self, patch: Patch, query: Query, check: Callable[[], None]) -> np.ndarray:
        values = np.empty((len(query.days), BANDS, query.rows.count, query.cols.count), np.float32)
        orders = [tuple(_by_nearness(patch.days, day)) for day in query.days]
        for order in dict.fromkeys(orders):
            same = [index for index, other in enumerate(orders) if other == order]
            image = _nearest_valid(patch, query.days[same[0]])
            features = self._network.encode(self._scaled(image), check)
            values[same] = self._decode(features, query, (), (), check)
        return values

    def _decode(
        self,
        features: torch.Tensor,
        query: Query,
        times: tuple[np.ndarray, ...],
        cells: tuple[float, ...],
        check: Callable[[], None],
    ) -> np.ndarray:
        axes = (query.rows, query.cols)
        positions = (*times, *(axis.centres() - 0.5 for axis in axes))
        return self._network.decode(features, positions, (*cells, *(2 / axis.scale for axis in axes)), check)

    def _scaled(self, values: np.ndarray) -> torch.Tensor:
        """Reflectance to [-1, 1]; NaN, which marks pixels without any valid date, to 0."""
        scaled = (values - self._low) * (2 / (self._high - self._low)) - 1
        return torch.from_numpy(np.nan_to_num(scaled, copy=False, nan=0.0).astype(np.float32, copy=False))


def from_checkpoint(checkpoint: Checkpoint, device: Device, options: dict[str, Any]) -> PublishedModel:
    """The model that the registry asks for."""
    return PublishedModel(checkpoint, device, options)


def _checked(options: dict[str, Any]) -> tuple[float, float, str]:
    unknown = set(options) - set(OPTIONS)
    if unknown:
        raise ModelError(
            "Unknown options {unknown}. The published networks know {options}.",
            unknown=sorted(unknown),
            options=sorted(OPTIONS),
        )
    merged = {**OPTIONS, **options}
    try:
        low, high = (float(value) for value in merged["value_range"])
    except (TypeError, ValueError):
        low = high = math.nan
    if not (math.isfinite(low) and math.isfinite(high) and low < high):
        raise ModelError(
            "The option value_range is {value_range}; expected two reflectances, the lower "
            "first, such as [0, 1] or [0, 0.3].",
            value_range=repr(merged["value_range"]),
        )
    if merged["time"] not in ("between_dates", "as_published"):
        raise ModelError(
            "The option time is {time}; expected 'between_dates' or 'as_published'.",
            time=repr(merged["time"]),
        )
    return low, high, merged["time"]


def _by_nearness(days: np.ndarray, day: float) -> np.ndarray:
    """Indices of dates from nearest to farthest; of two equally far the earlier first."""
    return np.argsort(np.abs(days - day), kind="stable")


def _nearest_valid(patch: Patch, day: float) -> np.ndarray:
    """(B, h, w) float32: each pixel from the valid date nearest to `day`; NaN where no date is valid."""
    image = np.full(patch.values.shape[1:], np.nan, np.float32)
    missing = np.ones(patch.valid.shape[1:], bool)
    for date in _by_nearness(patch.days, day):
        take = missing & patch.valid[date]
        image[:, take] = patch.values[date][:, take]
        missing &= ~take
        if not missing.any():
            break
    return image


def _supported(patch: Patch, query: Query) -> np.ndarray:
    """(H, W) bool: any date is valid at the source pixel that holds the target pixel's centre."""
    any_valid = patch.valid.any(axis=0)
    rows = np.floor(query.rows.centres()).astype(np.int64).clip(0, any_valid.shape[0] - 1)
    cols = np.floor(query.cols.centres()).astype(np.int64).clip(0, any_valid.shape[1] - 1)
    return any_valid[rows[:, None], cols]
