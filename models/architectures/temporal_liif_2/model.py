# SPDX-License-Identifier: GPL-2.0-or-later
"""Temporal LIIF 2 as a model of a stack: reflectance, dates, masks and tiles around its two networks.

The estimate at the input's resolution is the observation itself where a clear one stands on the target day,
else a mean of the others with weights by TemporalNet; it is up-sampled half-way between bicubic and keeping
its means, and DetailNet adds what averages to 0, as far as the scene bears it out (proof). Degrading the
output gives the estimate back within 0.001 on average.
"""

from __future__ import annotations

from typing import Any, Callable

import numpy as np
import torch

from ....core.errors import CancelledError, DateError, ModelError
from ....core.series import upsampling
from ....core.series.kriging import COINCIDENT_DAYS
from ....core.series.patch import Axis, Patch, Prediction, Query
from ....core.series.screening import believed
from ... import checkpoint as checkpoints
from ... import runtime
from ...checkpoint import Checkpoint
from ...runtime import Device
from . import cross_check, date_support, orbit
from .bands import band_mixing
from .date_support import CELL, Groups
from .detail import DetailNet, field_margin, field_matrix
from .temporal import TemporalNet

NAME = "temporal-liif-2"

MOST_DATES = 32
"""Dates nearest to a target that take part in its kriged estimate."""

NEAR_DAYS = 60.0
"""How far outside the period of the stack a target may lie."""

OBSERVED_DEVIATION = 0.002
"""Standard deviation in reflectance given to a clear observation on the target day."""

FILLED = 12
"""Pixels around supported ones that are filled for the detail."""

LARGEST_TILE = 1024

BYTES_PER_VALUE = 24
"""Memory per date, band and source pixel at the peak of a prediction, measured."""


class TemporalLiif2(runtime.OnDevice):
    """A core.patch.Model."""

    name = NAME
    extrapolates = True

    def __init__(self, checkpoint: Checkpoint, device: Device, options: dict[str, Any] | None = None):
        if options:
            raise ModelError(
                f"{NAME} has no option {', '.join(map(repr, options))}. Leave the options empty."
            )
        self._checkpoint, self._device = checkpoint, device
        args = checkpoint.args
        try:
            self._temporal, self._detail = TemporalNet(**args["temporal"]), DetailNet(**args["detail"])
            self._trust = float(args.get("trust", 1.0))
            self._spread, self._detail_spread = float(args["spread"]), float(args["detail_spread"])
        except (KeyError, TypeError, ValueError) as error:
            raise ModelError(
                f"Checkpoint {checkpoint.path} does not describe a {NAME} network ({error}). "
                "Train or export it again."
            ) from error
        both = torch.nn.ModuleDict({"temporal": self._temporal, "detail": self._detail})
        checkpoints.fill(both, checkpoint)
        self._network = both.eval().requires_grad_(False).to(device.torch)
        reach = max(
            self._detail.reach + field_margin(self._detail.fine),
            upsampling.margin(upsampling.BALANCED),
            cross_check.REACH,
        )
        self.margin = date_support.REACH + 2 * CELL + reach

    def tile_size(self, dates: int, bands: int, targets: int, scale: float) -> int:
        """Side in target pixels so that a tile takes at most half of the free memory."""
        budget = min(runtime.free_memory(self._device.torch) // 2, 4 * runtime.GIB)
        per_pixel = BYTES_PER_VALUE * bands * (min(dates, MOST_DATES) + 2) + 700
        patch = int((budget / per_pixel) ** 0.5)
        output = int((budget / (8 * bands * max(1, targets) + 12 * bands)) ** 0.5)
        return max(64, min(LARGEST_TILE, output, round((patch - 2 * self.margin) * scale)))

    def predict(self, patch: Patch, query: Query, cancelled: Callable[[], bool]) -> Prediction:
        """See core.patch.Model. Raises DateError for targets far outside the stack's period."""
        _check_days(patch, query)
        mixing = band_mixing(patch.wavelengths).to(self._device.torch)
        patch = believed(patch)
        support = patch.valid.any(axis=0)
        finer = max(query.rows.scale, query.cols.scale) > 1
        mean = _mean_of_dates(patch, support) if finer else None
        shape = (len(query.days), patch.values.shape[1], query.rows.count, query.cols.count)
        values, deviation = np.empty(shape, np.float32), np.empty(shape, np.float32)
        what = "A tile of {} x {} source pixels".format(*support.shape)
        with runtime.memory_errors(self._device.torch, what), torch.inference_mode():
            for n, day in enumerate(query.days):
                if cancelled():
                    raise CancelledError("Cancelled.")
                estimate, variance = self._estimate(patch, float(day), query)
                if cancelled():
                    raise CancelledError("Cancelled.")
                values[n] = upsampling.upsample(
                    estimate, support, query.rows, query.cols, upsampling.BALANCED
                )
                if mean is not None:
                    self._add_detail((estimate, mean), support, variance, query, mixing, values[n])
                deviation[n] = upsampling.nearest(np.sqrt(variance), query.rows, query.cols)
        deviation[np.isnan(values)] = np.nan
        return Prediction(values, deviation)

    def provenance(self) -> dict[str, Any]:
        """What ran, from which file and where."""
        return {
            "model": self.name,
            "weights": self._checkpoint.path.name,
            "weights_sha256": self._checkpoint.sha256,
            "licence": self._checkpoint.card.get("licence", "see the card of the weights"),
            "device": self._device.reason,
            "torch": torch.__version__,
        }

    def _estimate(self, patch: Patch, day: float, query: Query) -> tuple[np.ndarray, np.ndarray]:
        """At the input's resolution: values and variance, (B, h, w) float32 each."""
        distance = np.abs(patch.days - day)
        other = np.sort(
            np.argsort(np.where(distance < COINCIDENT_DAYS, np.inf, distance), kind="stable")[:MOST_DATES]
        )
        other = other[distance[other] >= COINCIDENT_DAYS]
        estimate = np.zeros(patch.values.shape[1:], np.float32)
        variance = np.full(patch.values.shape[1:], OBSERVED_DEVIATION**2, np.float32)
        if len(other):
            cells = (..., _aligned(query.rows), _aligned(query.cols))
            valid, values = patch.valid[cells][other], patch.values[cells][other]
            estimate[cells], variance[cells] = self._between(
                values, valid, patch.days[other], day, patch.wavelengths
            )
        for index in np.flatnonzero(distance < COINCIDENT_DAYS)[::-1]:
            here = patch.valid[index]
            estimate[:, here] = patch.values[index][:, here]
            variance[:, here] = OBSERVED_DEVIATION**2
        return estimate, variance

    def _between(
        self, values: np.ndarray, valid: np.ndarray, days: np.ndarray, day: float, wavelengths: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        """Estimate and variance from dates none of which stands on the target day."""
        height, width = valid.shape[1:]
        pad = ((0, 0), (0, -height % CELL), (0, -width % CELL))
        values = np.pad(values * valid[:, None], (pad[0], *pad))
        valid = np.pad(valid, pad)
        means, known = orbit.cell_means(values, valid, CELL)
        smooth, deviation = self._cells(means, known, days, day, Groups.of(wavelengths))
        covered = known.any(axis=0)
        estimate, inside = orbit.enlarged(smooth, covered, CELL)
        fine, variance = orbit.fine(values, valid, means, known, days, day, CELL)
        estimate += fine
        # Pixels beside which no cell is known.
        bare = valid.any(axis=0) & ~inside
        if bare.any():
            weights = orbit.date_weights(valid[:, bare][:, None], days, day, orbit.EVEN_NUGGET)[:, 0]
            estimate[:, bare] = np.einsum("tn,tbn->bn", weights, values[:, :, bare])
        estimate *= valid.any(axis=0)
        variance = (deviation**2 + variance) * self._spread**2
        variance, _ = orbit.enlarged(variance, np.ones(covered.shape, bool), CELL)
        return tuple(x[:, :height, :width] for x in (estimate, variance))

    def _cells(
        self, means: np.ndarray, known: np.ndarray, days: np.ndarray, day: float, groups: Groups
    ) -> tuple[np.ndarray, np.ndarray]:
        """Estimate of cells and its standard deviation, (B, h, w), from means (T, B, h, w) where known."""
        near = date_support.nearest(days, day)
        support = date_support.gather(means[near], known[near], days[near], day, groups)
        tensors = [torch.from_numpy(x)[None].to(self._device.torch) for x in support.arrays()]
        of_band = torch.from_numpy(groups.of_band).to(self._device.torch)
        weights, scale = (x[0].cpu().numpy() for x in self._temporal(*tensors, of_band, self._trust))
        estimate = np.empty(means.shape[1:], np.float32)
        for band, group in enumerate(groups.of_band):
            estimate[band] = np.einsum("tyx,tyx->yx", weights[:, group], means[near, band])
        # Cells that none of the judged dates shows, but another one does.
        far = known.any(axis=0) & ~known[near].any(axis=0)
        if far.any():
            plain = orbit.date_weights(known, days, day)[:, far]
            estimate[:, far] = np.einsum("tn,tbn->bn", plain, means[:, :, far])
        return estimate, np.float32(np.sqrt(2)) * np.exp(np.minimum(scale, 0.0))

    def _add_detail(
        self,
        images: tuple[np.ndarray, np.ndarray],
        support: np.ndarray,
        variance: np.ndarray,
        query: Query,
        mixing: torch.Tensor,
        out: np.ndarray,
    ) -> None:
        """Add the detail to `out` (B, H, W), which is finer, and its variance to `variance`.

        `images`: the estimate, and the mean of the dates as _mean_of_dates gives it.
        """
        device = self._device.torch
        images = (upsampling.fill_unsupported(images[0], support, FILLED), images[1])
        field, scale = self._detail(*(torch.from_numpy(x)[None].to(device) for x in images), mixing)
        believed = cross_check.consistent_share(self._detail, images, support, query.rows, query.cols, mixing)
        fine = self._detail.fine
        believed = torch.from_numpy(believed).to(device)
        field = field[0] * believed.repeat_interleave(fine, -2).repeat_interleave(fine, -1)
        by_row, by_col = (
            torch.from_numpy(field_matrix(a, fine).astype(np.float32)) for a in (query.rows, query.cols)
        )
        out += (by_row.to(device) @ field @ by_col.to(device).T).cpu().numpy()
        upsampling.limit_to_local_range(out, images[0], query.rows, query.cols)
        # The finer the output, the more of the detail it shows; from the field's own resolution on, all.
        share = 1 - min(1.0, 1 / query.rows.scale**2)
        share /= 1 - 1 / fine**2
        variance += (
            min(1.0, share) * self._detail_spread**2 * 2 * torch.exp(2 * scale[0].clamp(-9, 0)).cpu().numpy()
        )


def _mean_of_dates(patch: Patch, support: np.ndarray) -> np.ndarray:
    """(B, h, w) float32: mean of the clear dates, filled where there is no `support` (h, w)."""
    count = np.maximum(patch.valid.sum(axis=0), 1).astype(np.float32)
    mean = (patch.values * patch.valid[:, None]).sum(axis=0) / count
    return upsampling.fill_unsupported(mean, support, FILLED)


def _aligned(axis: Axis) -> slice:
    """The part of the patch that starts, and unless it ends with the grid ends, on the grid's cells."""
    start = -axis.patch_start % CELL
    length = axis.patch_stop - axis.patch_start
    stop = length if axis.patch_stop == axis.source_size else length - axis.patch_stop % CELL
    return slice(start, max(start, stop))


def _check_days(patch: Patch, query: Query) -> None:
    first, last = patch.days[0] - NEAR_DAYS, patch.days[-1] + NEAR_DAYS
    outside = query.days[(query.days < first) | (query.days > last)]
    if len(outside):
        dates = np.array([patch.days[0], patch.days[-1], outside[0]]).astype("datetime64[D]")
        raise DateError(
            f"{NAME} looks at most {NEAR_DAYS:.0f} days beyond its dates ({dates[0]} to {dates[1]}); the "
            f"target {dates[2]} lies farther. Choose nearer targets, or add dates."
        )
