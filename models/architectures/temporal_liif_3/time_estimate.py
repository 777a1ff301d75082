# SPDX-License-Identifier: GPL-2.0-or-later
"""The estimate in time at the input's resolution: reflectance and its variance for any day.

Every pixel is kriged from its own nearest clear dates, with nuggets and sills that the networks of
`date_weights` answer for cells; across long gaps a correction is added. The variance is held against the
errors of dates that are left out there. What hangs on no day is computed once for a patch.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import nn

from ....core.errors import ModelError
from ....core.series.kriging import COINCIDENT_DAYS
from ....core.series.patch import Patch
from ... import checkpoint as checkpoints
from ...checkpoint import Checkpoint
from . import date_quality, gap_correction, place_evidence
from .band_groups import Groups
from .covariance import USUAL, correlations, kriging, nearest_known
from .date_quality import CELL
from .date_weights import NEIGHBOURS, DateWeights
from .gap_correction import GapCorrection

PART = "time"
"""Key of the arguments, and prefix of the parameters, in a checkpoint."""

OBSERVED_DEVIATION = 0.002
"""Standard deviation in reflectance given to a clear observation on the target day."""

REACH = date_quality.REACH + 2 * CELL + place_evidence.REACH
"""Source pixels around one on which its estimate depends."""

ONE_SIDED_SHARE = 0.5
"""Share of a date's departure from the others (in the logarithm of its nugget) that counts at a place's first
and last known date: noise and a change that lasts look alike there, and the odds are taken as even."""

LEAST_WEIGHT = 0.01
"""Weight of a date at a place below which it is not used."""

EDGE_NUGGET = 10 * USUAL.nugget
"""Nugget of pixels in cells that are not known on a date, times the noise of the known ones around: mostly
rims of clouds that the mask missed."""

STRIP = 8
"""Rows of cells that are estimated together."""

CHUNK = {"cpu": 1 << 11}
"""Systems solved together, by kind of device: on a processor what its cache holds."""

LARGE_CHUNK = 1 << 16

GAP_KNOTS = (0.0, 5.0, 10.0, 20.0, 30.0, 45.0)
"""Days to the nearest clear date at which the calibration of the uncertainty is known."""


@dataclass(frozen=True)
class Prepared:
    """A patch, and what is known of its dates before a target is asked for."""

    values: np.ndarray
    """(T, B, h, w) float32 reflectance of aligned dates, 0 where not clear."""

    clear: np.ndarray
    """(T, h, w) bool."""

    weights: np.ndarray | None
    """(T, h, w) float32 from 0 to 1; None: 1."""

    days: np.ndarray
    """(T,) float64."""

    groups: Groups
    start: tuple[int, int]
    """Rows and columns of the first cell that lie before the patch."""

    nuggets: torch.Tensor
    """(T, G, H, W) of cells."""

    sills: torch.Tensor
    """(G, H, W, 2) of orbit and trend."""

    spread: torch.Tensor
    """(B, H, W) reflectance."""

    first_cell: tuple[int, int]
    """Row and column of the first of the cells that place_evidence looked at."""

    factors: torch.Tensor
    """(KNOTS, G, H', W') on the variance, by place_evidence."""


@dataclass(frozen=True)
class Systems:
    """N pixels or cells that are kriged, each by itself."""

    clear: torch.Tensor
    """(T, N) 1 or 0."""

    values: torch.Tensor
    """(T, B, N) reflectance."""

    nuggets: torch.Tensor
    """(T, G, N)."""

    sills: torch.Tensor
    """(2, G, N) of orbit and trend."""

    spread: torch.Tensor
    """(B, N) reflectance."""

    def some(self, which: slice) -> Systems:
        """Some of them."""
        return Systems(*(part[..., which] for part in vars(self).values()))


class TimeEstimator:
    """Values and variance of a place at any day, from a patch whose dates are aligned."""

    def __init__(
        self,
        weights: DateWeights,
        correction: GapCorrection | None = None,
        spreads: Sequence[float] = (1.0,) * len(GAP_KNOTS),
        trust: float = 1.0,
    ):
        """`spreads`: factors on the standard deviation at GAP_KNOTS; `trust`: share of the correction."""
        self._device = torch.device("cpu")
        self._weights = weights.eval()
        self._correction = None if correction is None else correction.eval()
        self._spreads, self._trust = tuple(spreads), trust

    @classmethod
    def from_checkpoint(cls, checkpoint: Checkpoint) -> TimeEstimator:
        """The estimator that a checkpoint holds under "time".

        Raises ModelError for one that holds none.
        """
        try:
            args = checkpoint.args[PART]
            networks = {"weights": DateWeights(**args["weights"]), "gap": GapCorrection(**args["gap"])}
            spreads, trust = [float(one) for one in args["spreads"]], float(args["trust"])
        except (KeyError, TypeError, ValueError) as error:
            raise ModelError(
                f"Checkpoint {checkpoint.path} does not describe an estimate in time ({error}). Train or "
                "export it again."
            ) from error
        checkpoints.fill(nn.ModuleDict(networks), checkpoints.of_part(checkpoint, PART))
        return cls(networks["weights"], networks["gap"], spreads, trust)

    def to(self, device: torch.device) -> TimeEstimator:
        """Move the networks, and what is estimated from now on."""
        self._device = device
        self._weights.to(device)
        if self._correction is not None:
            self._correction.to(device)
        return self

    @torch.inference_mode()
    def prepare(self, patch: Patch, start: tuple[int, int] = (0, 0)) -> Prepared:
        """Compare the dates of a patch; `start`: its first row and column in the whole grid.

        The patch's shifts are not looked at: its dates have to be aligned.
        """
        clear = patch.valid if patch.weights is None else patch.valid & (patch.weights >= LEAST_WEIGHT)
        values = patch.values * clear[:, None]
        lead = (start[0] % CELL, start[1] % CELL)
        pads = [(before, -(before + side) % CELL) for before, side in zip(lead, clear.shape[1:])]
        means, known = date_quality.cell_means(
            np.pad(values, [(0, 0), (0, 0), *pads]), np.pad(clear, [(0, 0), *pads]), CELL
        )
        groups = Groups.of(patch.wavelengths)
        quality = date_quality.assess(means, known, patch.days, groups)
        nuggets = [
            torch.where(
                self._tensor(some) > 0,
                self._weights.of_dates(self._tensor(features)[None], self._tensor(noise)[None])[0],
                EDGE_NUGGET * self._tensor(noise).clamp_min(1.0),
            )
            for features, noise, some in zip(quality.features, quality.noise, known)
        ]
        stacked, sills = (
            _ends_believed(torch.stack(nuggets), known),
            self._weights.of_place(self._tensor(quality.cell_features)),
        )
        spread = self._tensor(quality.spread)
        first = [
            min(-(at // CELL) % place_evidence.EVERY, side - 1) for at, side in zip(start, known.shape[1:])
        ]
        picked = (..., *(slice(at, None, place_evidence.EVERY) for at in first))
        factors = self._factors(
            means[picked],
            known[picked],
            patch.days,
            groups,
            stacked[picked],
            sills.movedim(-1, 0)[picked],
            spread[picked],
        )
        return Prepared(
            values,
            clear,
            patch.weights,
            patch.days,
            groups,
            lead,
            stacked,
            sills,
            spread,
            tuple(first),
            factors,
        )

    @torch.inference_mode()
    def estimate(self, prepared: Prepared, day: float) -> tuple[np.ndarray, np.ndarray]:
        """Reflectance and its variance (B, h, w) float32 at a day; 0 where no date is clear.

        A clear date on the day counts by its weight: wholly where the patch has none.
        """
        bands, height, width = prepared.values.shape[1:]
        distance = np.abs(prepared.days - day)
        others = np.flatnonzero(distance >= COINCIDENT_DAYS)
        values = np.zeros((bands, height, width), np.float32)
        variance = np.zeros_like(values)
        if len(others):
            for rows, value, spread in self._strips(prepared, others, day):
                values[:, rows], variance[:, rows] = value, spread
        covered = prepared.clear[others].any(axis=0)
        for date in np.flatnonzero(distance < COINCIDENT_DAYS)[::-1]:
            here = prepared.clear[date]
            weight = np.ones(here.shape, np.float32) if prepared.weights is None else prepared.weights[date]
            share = np.where(here, np.where(covered, weight, 1), 0)
            values = np.where(
                share == 1, prepared.values[date], values + share * (prepared.values[date] - values)
            )
            variance += share * (np.float32(OBSERVED_DEVIATION**2) - variance)
            covered |= here
        return values, variance

    def _factors(
        self,
        means: np.ndarray,
        known: np.ndarray,
        days: np.ndarray,
        groups: Groups,
        *system: torch.Tensor,
    ) -> torch.Tensor:
        """(KNOTS, G, h, w), see place_evidence; `system`: nuggets, sills and spread of the same cells."""
        values = self._tensor(means).flatten(2)
        flat = [part.flatten(-2) for part in system]

        def estimate(offsets: np.ndarray, others: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
            some = np.flatnonzero(others.any(axis=1))
            systems = Systems(self._tensor(others[some]), values[some], flat[0][some], *flat[1:])
            found = self._kriged(self._tensor(offsets[some]), systems, groups)
            return tuple(part.T.cpu().numpy() for part in found)

        return self._tensor(place_evidence.variance_factors(estimate, means, known, days, groups.shares))

    def _tensor(self, array: np.ndarray) -> torch.Tensor:
        return torch.from_numpy(np.ascontiguousarray(array, dtype=np.float32)).to(self._device)

    def _strips(
        self, prepared: Prepared, others: np.ndarray, day: float
    ) -> Iterator[tuple[slice, np.ndarray, np.ndarray]]:
        """Rows of the patch, with values and variance (B, rows, w) there."""
        height, width = prepared.clear.shape[1:]
        top, left = prepared.start
        cols = _in_cells(np.arange(width) + left)
        by_col = self._between(cols, prepared.spread.shape[-1])
        seldom_col = self._between(
            (cols - prepared.first_cell[1]) / place_evidence.EVERY, prepared.factors.shape[-1]
        )
        for first in range(0, height, STRIP * CELL):
            rows = slice(first, min(height, first + STRIP * CELL))
            cells = _in_cells(np.arange(rows.start, rows.stop) + top)
            at = (self._between(cells, prepared.spread.shape[-2]), by_col)
            seldom = (
                self._between(
                    (cells - prepared.first_cell[0]) / place_evidence.EVERY, prepared.factors.shape[-2]
                ),
                seldom_col,
            )
            nuggets = torch.exp(_enlarged(prepared.nuggets[others].log(), at))
            if prepared.weights is not None:
                nuggets = (
                    nuggets / self._tensor(prepared.weights[others, rows]).clamp_min(LEAST_WEIGHT)[:, None]
                )
            sills = torch.exp(_enlarged(prepared.sills.log().movedim(-1, 0), at))
            systems = Systems(
                self._tensor(prepared.clear[others, rows]).flatten(1),
                self._tensor(prepared.values[others][:, :, rows]).flatten(2),
                nuggets.flatten(2),
                sills.flatten(2),
                torch.exp(_enlarged(prepared.spread.log(), at)).flatten(1),
            )
            answers = self._kriged(self._tensor(prepared.days[others] - day), systems, prepared.groups)
            shape = (-1, rows.stop - rows.start, width)
            value, variance = (answer.T.reshape(shape).cpu().numpy() for answer in answers)
            nearest = np.abs(prepared.days[others] - day)[:, None, None]
            gaps = np.where(prepared.clear[others, rows], nearest, np.inf).min(axis=0).clip(max=GAP_KNOTS[-1])
            share = self._tensor(place_evidence.between_knots(gaps.ravel())).reshape(-1, 1, *gaps.shape)
            factors = (share * _enlarged(prepared.factors, seldom)).sum(0).cpu().numpy()
            yield rows, value, variance * factors[prepared.groups.of_band]

    def _kriged(
        self, offsets: torch.Tensor, systems: Systems, groups: Groups
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Values and variance (N, B) of N systems, offsets (T,) days from the target."""
        most = CHUNK.get(self._device.type, LARGE_CHUNK)
        found = [
            self._solved(offsets, systems.some(slice(first, first + most)), groups)
            for first in range(0, systems.clear.shape[1], most)
        ]
        return tuple(torch.cat(part) for part in zip(*found))

    def _solved(
        self, offsets: torch.Tensor, systems: Systems, groups: Groups
    ) -> tuple[torch.Tensor, torch.Tensor]:
        values, spread = systems.values, systems.spread.T
        near = nearest_known(offsets, systems.clear, NEIGHBOURS)
        known = systems.clear.gather(0, near)
        aims, targets, before, after = gap_correction.anchors(offsets, near, known)
        across = bool((torch.minimum(before, after) > gap_correction.LINEAR_DAYS[0]).any())
        targets = targets if across else targets[:1]
        between, towards = correlations(offsets, near, known, aims, targets)
        observed = values.gather(0, near[:, None].expand(-1, values.shape[1], -1))
        of_band = groups.of_band.tolist()
        estimates = values.new_zeros(len(targets), *values.shape[1:])
        variance = torch.empty_like(estimates[0])
        for group in range(systems.nuggets.shape[1]):
            own = systems.nuggets[:, group].gather(0, near)
            weights, part = kriging(between, towards, known, own, *systems.sills[:, group])
            bands = [band for band, its in enumerate(of_band) if its == group]
            found = sum(weight[:, None] * one[bands] for weight, one in zip(weights, observed))
            estimates[:, bands], variance[bands] = found, part[0]
        estimates, variance = estimates.permute(2, 0, 1), variance.T
        gap, count = torch.minimum(before, after), known.sum(0)
        value = estimates[:, 0]
        if across:
            value = gap_correction.bridged(estimates, before, after)
        if across and self._correction is not None:
            deviation = variance.clamp_min(0).sqrt() * spread
            change = self._correction.of_bands(estimates, deviation, before, after, groups)
            value = value + self._trust * change
        some = known.amax(0)[:, None]
        scale = self._weights.error_scale(variance, spread, gap.clamp_max(1e3), count)
        factor = self._calibration(gap)
        return value * some, 2 * torch.exp(2 * scale.clamp_max(0.0)) * factor[:, None] ** 2 * some

    def _between(self, place: np.ndarray, count: int) -> torch.Tensor:
        """(P, count) linear weights of samples 0, 1, ... for places (P,) among them; constant beyond."""
        place = np.clip(place, 0, count - 1)
        return self._tensor(np.maximum(1 - np.abs(place[:, None] - np.arange(count)), 0))

    def _calibration(self, gap: torch.Tensor) -> torch.Tensor:
        knots = np.interp(gap.cpu().numpy(), GAP_KNOTS, self._spreads)
        return self._tensor(knots)


def _in_cells(pixels: np.ndarray) -> np.ndarray:
    """Where pixels counted from the first cell's lie, in cells from its centre."""
    return (pixels + 0.5) / CELL - 0.5


def _ends_believed(nuggets: torch.Tensor, known: np.ndarray) -> torch.Tensor:
    """Nuggets (T, G, H, W), those above the usual made smaller at a cell's first and last known (T, H, W)."""
    order = np.arange(len(known))[:, None, None]
    first = np.where(known, order, len(known)).min(axis=0)
    last = np.where(known, order, -1).max(axis=0)
    end = torch.from_numpy((order == first) | (order == last)).to(nuggets.device)[:, None]
    believed = USUAL.nugget * (nuggets / USUAL.nugget) ** ONE_SIDED_SHARE
    return torch.where(end & (nuggets > USUAL.nugget), believed, nuggets)


def _enlarged(planes: torch.Tensor, at: tuple[torch.Tensor, torch.Tensor]) -> torch.Tensor:
    """Cells (..., H, W) to the pixels of a strip (..., h, w)."""
    return at[0] @ planes @ at[1].T
