# SPDX-License-Identifier: GPL-2.0-or-later
"""The estimate in time at the input's resolution: reflectance and its variance for any day.

Every pixel is kriged from its own nearest clear dates, with nuggets and sills that the networks of
`date_weights` answer for cells; across long gaps a correction is added. The variance is held against the
errors of dates that are left out there. What hangs on no day is computed once for a patch.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any, Callable

import numpy as np
import torch
from torch import nn

from ....core.errors import ModelError
from ....core.series.banded import Array, Separable
from ....core.series.kriging import COINCIDENT_DAYS
from ....core.series.patch import Patch
from ... import checkpoint as checkpoints
from ... import runtime
from ...checkpoint import Checkpoint
from . import date_quality, described, gap_correction, place_evidence, similar_cells
from .band_groups import Groups
from .cell_changes import Cells, Changes
from .covariance import USUAL
from .date_quality import CELL
from .date_weights import DateWeights
from .gap_correction import GapCorrection
from .place_evidence import KNOTS
from .places import Kriged, Places, Systems
from .prepared import Prepared

PART = "time"
"""Key of the arguments, and prefix of the parameters, in a checkpoint."""

_REACH_OF_WEIGHTS = date_quality.REACH + 2 * CELL

REACH_OF_VALUES = max(_REACH_OF_WEIGHTS, CELL * (similar_cells.REACH + place_evidence.EVERY + 1))
"""Source pixels around one on which the value of its estimate depends."""

REACH = max(REACH_OF_VALUES, _REACH_OF_WEIGHTS + place_evidence.REACH)
"""The same of value and variance."""

ONE_SIDED_SHARE = 0.5
"""Share of a date's departure from the others (in the logarithm of its nugget) that counts at a place's first
and last known date: noise and a change that lasts look alike there, and the odds are taken as even."""

LEAST_WEIGHT = 0.01
"""Weight of a date at a place below which it is not used."""

EDGE_NUGGET = 10 * USUAL.nugget
"""Nugget of pixels in cells that are not known on a date, times the noise of the known ones around: mostly
rims of clouds that the mask missed."""

STRIP = {"cpu": 8}
"""Rows of cells that are estimated together, by kind of device."""

LARGE_STRIP = 64

CHUNK = {"cpu": 1 << 12}
"""Systems solved together, by kind of device: on a processor what its cache holds."""

LARGE_CHUNK = 1 << 16

GAP_KNOTS = (0.0, 5.0, 10.0, 20.0, 30.0, 45.0)
"""Days to the nearest clear date at which the calibration of the uncertainty is known."""


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
            kinds = {"weights": DateWeights, "gap": GapCorrection}
            networks = {name: described.outline(kind, args[name]) for name, kind in kinds.items()}
            spreads = described.factors(args["spreads"], len(GAP_KNOTS))
            trust = described.factor(args["trust"])
        except (KeyError, TypeError, ValueError) as error:
            raise ModelError(
                "Checkpoint {path} does not describe an estimate in time ({error}). Train or "
                "export it again.",
                path=checkpoint.path,
                error=error,
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
    def prepare(
        self,
        patch: Patch,
        start: tuple[int, int] = (0, 0),
        inside: tuple[slice, slice] = (slice(None), slice(None)),
        uncertainty: bool = True,
    ) -> Prepared:
        """Compare the dates of a patch; `start`: its first row and column in the whole grid; `inside`: the
        rows and columns that estimates are asked for; `uncertainty`: whether their variance is, too.

        The patch's shifts are not looked at: its dates have to be aligned.
        """
        patch, start, inside = _looked_at(patch, start, inside, uncertainty)
        clear, weights = torch.from_numpy(np.array(patch.valid)).to(self._device), None
        if patch.weights is not None:
            weights = self._tensor(patch.weights)
            clear = clear & (weights >= LEAST_WEIGHT)
        values = self._tensor(patch.values)
        lead = (start[0] % CELL, start[1] % CELL)
        pads = [(before, -(before + side) % CELL) for before, side in zip(lead, clear.shape[1:])]
        pads, dates = (*pads[1], *pads[0]), range(len(clear))
        cells: dict[int, tuple[np.ndarray, np.ndarray]] = {}
        seen: dict[int, torch.Tensor] = {}

        def average(date: int) -> None:
            there = nn.functional.pad(clear[date], pads)[None]
            found = date_quality.cell_means(nn.functional.pad(values[date], pads)[None], there, CELL)
            cells[date] = tuple(part[0].cpu().numpy() for part in found)
            seen[date] = found[1][0]
            if weights is not None:
                weight = nn.functional.pad(weights[date], pads)[None, None]
                weight, _ = date_quality.cell_means(weight, there, CELL)
                seen[date] = weight[0, 0] >= similar_cells.SEEN

        self._run(average, dates)
        means, known = (np.stack(parts) for parts in zip(*(cells[date] for date in dates)))
        groups = Groups.of(patch.wavelengths)
        quality = date_quality.assess(means, known, patch.days, groups, self._run)
        nuggets: dict[int, torch.Tensor] = {}

        def weigh(date: int) -> None:
            features, noise = (self._tensor(part) for part in (quality.features(date), quality.noise[date]))
            nuggets[date] = torch.where(
                self._tensor(known[date]) > 0,
                self._weights.of_dates(features[None], noise[None])[0],
                EDGE_NUGGET * noise.clamp_min(1.0),
            )

        self._run(weigh, dates)
        stacked, sills = (
            _ends_believed(torch.stack([nuggets[date] for date in dates]), known),
            self._weights.of_place(self._tensor(quality.cell_features)),
        )
        spread = self._tensor(quality.spread)
        first = [
            min(-(at // CELL) % place_evidence.EVERY, side - 1) for at, side in zip(start, known.shape[1:])
        ]
        lattice = tuple(slice(at, None, place_evidence.EVERY) for at in first)
        picked = (..., *lattice)
        compared = Cells.compared(
            self._tensor(means),
            torch.stack([seen[date] for date in dates]),
            patch.days,
            self._tensor(quality.noise),
            (stacked, sills.movedim(-1, 0), spread),
            lattice,
            self._run,
        )
        factors = None
        if uncertainty:
            factors = self._factors(
                means[picked],
                known[picked],
                patch.days,
                groups,
                stacked[picked],
                sills.movedim(-1, 0)[picked],
                spread[picked],
            )
        part = (..., *inside)
        return Prepared(
            values[part] * clear[part][:, None],
            clear[part],
            None if weights is None else weights[part],
            patch.days,
            groups,
            tuple(before + (some.start or 0) for before, some in zip(lead, inside)),
            stacked.log(),
            sills.log().movedim(-1, 0),
            spread.log(),
            tuple(first),
            factors,
            compared,
        )

    def estimate(self, prepared: Prepared, day: float) -> tuple[np.ndarray, np.ndarray | None]:
        """Reflectance and its variance (B, h, w) at one day, see `estimates`."""
        values, variance = self.estimates(prepared, np.array([day]))
        return values[0].cpu().numpy(), None if variance is None else variance[0].cpu().numpy()

    @torch.inference_mode()
    def estimates(
        self, prepared: Prepared, days: np.ndarray, check: Callable[[], None] = lambda: None
    ) -> tuple[torch.Tensor, torch.Tensor | None]:
        """Reflectance and its variance (N, B, h, w) float32 on the device at days (N,); 0 where no date is
        clear.

        A clear date on the day counts by its weight: wholly where the patch has none. The variance is None
        for a patch that was prepared without. `check` is called now and then, and may raise.
        """
        values, variance, parts = self.in_parts(prepared, days, check)
        runtime.in_threads(lambda part: part[1](), parts, self._device, spare=1)
        return values, variance

    @torch.inference_mode()
    def in_parts(
        self, prepared: Prepared, days: np.ndarray, check: Callable[[], None] = lambda: None
    ) -> tuple[torch.Tensor, torch.Tensor | None, list[tuple[slice, Callable[[], None]]]]:
        """The same, still 0, and what makes some rows of some days each, in any order and side by side."""
        shape = (len(days), *prepared.values.shape[1:])
        values = prepared.values.new_zeros(shape)
        variance = None if prepared.factors is None else prepared.values.new_zeros(shape)
        distance = np.abs(prepared.days - days[:, None])
        asked: dict[tuple[int, ...], list[int]] = {}
        for n, apart in enumerate(distance):
            asked.setdefault(tuple(np.flatnonzero(apart >= COINCIDENT_DAYS).tolist()), []).append(n)
        height, step = prepared.values.shape[2], STRIP.get(self._device.type, LARGE_STRIP) * CELL
        changes = {
            others: self._changes(prepared, list(others), days[some]) for others, some in asked.items()
        }

        def make(others: tuple[int, ...], rows: slice) -> None:
            check()
            some = asked[others]
            if others:
                found, spread = self._strip(prepared, list(others), rows, days[some], changes[others])
                values[some, :, rows] = found
                if variance is not None:
                    variance[some, :, rows] = spread
            for n in some if len(others) < len(prepared.days) else ():
                prepared.observed(
                    others, rows, values[n, :, rows], None if variance is None else variance[n, :, rows]
                )

        strips = [slice(first, min(height, first + step)) for first in range(0, height, step)]
        return values, variance, [(rows, partial(make, others, rows)) for others in asked for rows in strips]

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
            clear = self._tensor(others[some])
            systems = Systems(clear, values[some] * clear[:, None], flat[0][some], *flat[1:])
            values_there, variance, _ = self._kriged(offsets[some], systems, groups, np.zeros(1), True)
            return values_there[0].cpu().numpy(), variance[0].cpu().numpy()

        return self._tensor(place_evidence.variance_factors(estimate, means, known, days, groups.shares))

    def _run(self, work: Callable[[Any], None], items: Sequence[Any]) -> None:
        runtime.in_threads(work, items, self._device)

    def _tensor(self, array: Array) -> torch.Tensor:
        return runtime.uploaded(array, self._device) if isinstance(array, np.ndarray) else array

    def _changes(self, prepared: Prepared, others: list[int], days: np.ndarray) -> Changes | None:
        """What similar cells change of estimates on some days, from some dates."""
        if prepared.cells is None:
            return None
        bands, most = prepared.groups.of_band.tolist(), CHUNK.get(self._device.type, LARGE_CHUNK)
        return prepared.cells.changes(prepared.days, others, days, bands, most, self._run)

    def _strip(
        self,
        prepared: Prepared,
        others: list[int],
        rows: slice,
        days: np.ndarray,
        changes: Changes | None,
    ) -> tuple[torch.Tensor, torch.Tensor | None]:
        """Values and variance (N, B, rows, w) of some rows on some days, from some dates."""
        uncertain = prepared.factors is not None
        enlarged = self._enlarged(prepared, rows, 1, (0, 0), prepared.spread)
        nuggets = torch.exp(enlarged(prepared.nuggets[others]))
        if prepared.weights is not None:
            nuggets = nuggets / prepared.weights[others, rows].clamp_min(LEAST_WEIGHT)[:, None]
        systems = Systems(
            prepared.clear[others, rows].flatten(1).float(),
            prepared.values[others, :, rows].flatten(2),
            nuggets.flatten(2),
            torch.exp(enlarged(prepared.sills)).flatten(2),
            torch.exp(enlarged(prepared.spread)).flatten(1),
        )
        found, variance, gaps = self._kriged(prepared.days[others], systems, prepared.groups, days, uncertain)
        shape = (len(days), found.shape[1], rows.stop - rows.start, -1)
        found = found.reshape(shape)
        if changes is not None:
            # Where a pixel shows a nearer date than its cell does, less is needed of it.
            coarse = self._enlarged(prepared, rows, place_evidence.EVERY, prepared.first_cell, changes.values)
            share = gaps.reshape(len(days), 1, *found.shape[2:]) / coarse(changes.gaps).clamp_min(1e-3)
            known = systems.clear.amax(0).reshape(found.shape[2:])
            found += share.clamp(0, 1) * known * coarse(changes.values)
        if variance is None:
            return found, None
        return found, variance.reshape(shape) * self._evidence(prepared, rows, gaps)

    def _evidence(self, prepared: Prepared, rows: slice, gaps: torch.Tensor) -> torch.Tensor:
        """Factors on the variance (N, B, rows, w) by place_evidence, for gaps (N, n) in days."""
        enlarged = self._enlarged(prepared, rows, place_evidence.EVERY, prepared.first_cell, prepared.factors)
        knots = enlarged(prepared.factors)
        share = place_evidence.between_knots(gaps.clamp_max(GAP_KNOTS[-1]).cpu().numpy().ravel())
        share = self._tensor(share).reshape(len(KNOTS), len(gaps), 1, *knots.shape[2:])
        factors = sum(part * knot for part, knot in zip(share, knots))
        return factors[:, prepared.groups.of_band.tolist()]

    def _enlarged(
        self, prepared: Prepared, rows: slice, every: int, first: tuple[int, int], planes: torch.Tensor
    ) -> Separable:
        """From every how many-th cell from the `first` on, as `planes` (..., H, W) have them, to the pixels
        of some rows (..., h, w): linear between their centres."""
        pixels = np.arange(rows.start, rows.stop), np.arange(prepared.clear.shape[2])
        cells = (_in_cells(some + start) for some, start in zip(pixels, prepared.start))
        matrices = (
            _between((place - lead) / every, count)
            for place, lead, count in zip(cells, first, planes.shape[-2:])
        )
        return Separable(*matrices, planes)

    def _kriged(
        self, days: np.ndarray, systems: Systems, groups: Groups, targets: np.ndarray, uncertain: bool
    ) -> tuple[torch.Tensor, torch.Tensor | None, torch.Tensor]:
        """Values and variance (N, B, n) on the days `targets` (N,), and days to the nearest date (N, n), of
        systems with dates on `days` (T,); the variance where the estimate is `uncertain`."""
        most, count = CHUNK.get(self._device.type, LARGE_CHUNK), systems.clear.shape[1]
        values = systems.values.new_empty(len(targets), systems.values.shape[1], count)
        variance = torch.empty_like(values) if uncertain else None
        gaps = values.new_empty(len(targets), count)
        for first in range(0, count, most):
            part = slice(first, first + most)
            some = systems.some(part)
            places = Places(torch.from_numpy(days), some, groups.of_band.tolist())
            kriged = places.on(torch.from_numpy(targets), uncertain=uncertain)
            spread = some.spread.repeat(1, len(targets))
            shape = (-1, len(targets), some.clear.shape[1])
            gaps[:, part] = kriged.gap.reshape(shape[1:])
            values[..., part] = self._value(kriged, spread, groups).reshape(shape).movedim(0, 1)
            if variance is not None:
                variance[..., part] = self._variance(kriged, spread).reshape(shape).movedim(0, 1)
        return values, variance, gaps

    def _value(self, kriged: Kriged, spread: torch.Tensor, groups: Groups) -> torch.Tensor:
        """(B, M) reflectance, 0 where no date is clear; `spread` (B, M)."""
        value = kriged.estimates[0]
        if len(kriged.estimates) > 1:
            value = gap_correction.bridged(kriged.estimates, kriged.before, kriged.after)
            if self._correction is not None:
                deviation = kriged.variance.clamp_min(0).sqrt() * spread
                value = value + self._trust * self._correction.of_bands(
                    kriged.estimates, deviation, kriged.before, kriged.after, groups
                )
        return value * (kriged.count > 0)

    def _variance(self, kriged: Kriged, spread: torch.Tensor) -> torch.Tensor:
        """(B, M) squared reflectance, 0 where no date is clear; `spread` (B, M)."""
        scale = self._weights.error_scale(
            kriged.variance.T, spread.T, kriged.gap.clamp_max(1e3), kriged.count
        )
        variance = 2 * torch.exp(2 * scale.T.clamp_max(0.0)) * self._calibration(kriged.gap) ** 2
        return variance * (kriged.count > 0)

    def _calibration(self, gap: torch.Tensor) -> torch.Tensor:
        return self._tensor(np.interp(gap.cpu().numpy(), GAP_KNOTS, self._spreads))


def _between(place: np.ndarray, count: int) -> np.ndarray:
    """(P, count) linear weights of samples 0, 1, ... for places (P,) among them; constant beyond."""
    place = np.clip(place, 0, count - 1)
    return np.maximum(1 - np.abs(place[:, None] - np.arange(count)), 0)


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


def _looked_at(
    patch: Patch, start: tuple[int, int], inside: tuple[slice, slice], uncertainty: bool
) -> tuple[Patch, tuple[int, int], tuple[slice, slice]]:
    """Of a patch, what an estimate `inside` depends on; and its start and inside."""
    reach = REACH if uncertainty else REACH_OF_VALUES
    sides = [part.indices(size)[:2] for part, size in zip(inside, patch.valid.shape[1:])]
    firsts = [max(0, low - reach) for low, _ in sides]
    patch = patch.window(*(slice(first, high + reach) for first, (_, high) in zip(firsts, sides)))
    inside = tuple(slice(low - first, high - first) for first, (low, high) in zip(firsts, sides))
    return patch, tuple(at + first for at, first in zip(start, firsts)), inside
