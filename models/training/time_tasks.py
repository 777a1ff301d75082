# SPDX-License-Identifier: GPL-2.0-or-later
"""Training the estimate in time: weights of dates, then the correction across long gaps.

Both learn from a pool of samples that is drawn once and gone through many times.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Callable

import numpy as np
import torch

from ...core.errors import StackError
from ..architectures.temporal_liif_3 import gap_correction
from ..architectures.temporal_liif_3.band_groups import Groups
from ..architectures.temporal_liif_3.covariance import USUAL
from ..architectures.temporal_liif_3.date_weights import DateWeights
from ..architectures.temporal_liif_3.gap_correction import GapCorrection
from ..architectures.temporal_liif_3.places import Kriged, Places, Systems
from .loop import moved
from .time_samples import Augmentation, Sample

WEIGHTS_AUGMENTATION = Augmentation()
GAP_AUGMENTATION = Augmentation(
    gap=0.9, longest_gap=60.0, drop_dates=0.1, borrow_clouds=0.1, few_bands=0.2, other_orbits=0.0, growth=0.0
)
"""How samples of either task vary."""

WEIGHTS_SCHEDULE = {"rate": 0.01, "decay": 0.01}
GAP_SCHEDULE = {"rate": 0.005, "decay": 0.02}
"""Of loop.Schedule: networks of a few thousand weights learn fast."""

FLOOR = 0.01
"""Reflectance error below which a sample earns little more: about that of what is finer than cells."""

SCALE_WEIGHT = 0.2
"""Weight of the likelihood that teaches the uncertainty; the estimate sees it in shared features alone."""

LEAST_DRAWS = 60
"""Draws after which a place is given up."""

KEPT = {"nuggets": 0.5, "sills": 0.75}
"""Share of what the last layers of DateWeights learn that is kept: chosen on places left out by the folds."""


def krige(network: DateWeights, sample: Sample, around: bool = False) -> Kriged:
    """The estimate of a sample's cells; at the days around the gap too if asked for."""
    groups, cells = sample.cell_features.shape[:2]
    if sample.features is None:
        nuggets = sample.noise.new_full((len(sample.noise), groups, cells), USUAL.nugget)
        sills = sample.noise.new_tensor([USUAL.orbit, USUAL.trend]).expand(groups, cells, 2)
    else:
        nuggets = network.of_dates(sample.features.float(), sample.noise)
        sills = network.of_place(sample.cell_features)
    systems = Systems(sample.known, sample.means, nuggets, sills.movedim(-1, 0), sample.spread)
    return Places(sample.days.cpu().double(), systems, sample.of_band.tolist()).on(torch.zeros(1), around)


def draw(
    make: Callable[[int], Sample | None],
    count: int,
    both_sides: bool = False,
    check: Callable[[], None] = lambda: None,
) -> list[Sample]:
    """The first samples that `make` gives for numbers from 0 on.

    Fewer where four times as many draws, or LEAST_DRAWS, give too little that is clear.
    `both_sides`: only samples with dates before and after the hidden one; `check` is called before each draw.
    """
    found: list[Sample] = []
    for number in range(max(4 * count, LEAST_DRAWS)):
        check()
        sample = make(number)
        if sample is None or (both_sides and not (sample.days.min() < 0 < sample.days.max())):
            continue
        if sample.features is not None:
            # Half the memory: thousands of samples are kept, and these are most of them.
            sample = replace(sample, features=sample.features.half())
        found.append(sample)
        if len(found) == count:
            break
    return found


class Pool:
    """Samples of several places."""

    def __init__(self, samples: list[Sample]):
        """Raises StackError for none."""
        if not samples:
            raise StackError(
                "No area offers a date that the others predict: none is half clear on three dates that lie "
                "within two months. Add clearer dates, or other areas."
            )
        self.samples = samples

    def pick(self, seed: int, step: int, count: int) -> list[Sample]:
        """The samples of a step."""
        rng = np.random.default_rng((seed, step))
        return [self.samples[place] for place in rng.integers(len(self.samples), size=count)]


@dataclass
class WeightsTask:
    """Hide a date, predict it: a loop.Task of DateWeights."""

    network: DateWeights
    pool: Pool
    size: int
    """Samples of a batch."""

    seed: int
    name: str = "date-weights"
    _start: dict[str, torch.Tensor] = field(init=False)

    def __post_init__(self) -> None:
        self._start = {key: value.clone() for key, value in self._last_layers(self.network)}

    def batch(self, step: int) -> list[Sample]:
        """See loop.Task."""
        return self.pool.pick(self.seed, step, self.size)

    def loss(self, batch: list[Sample], device: torch.device) -> tuple[torch.Tensor, dict[str, float]]:
        """The mean of the samples' log MSE (as the mean of PSNRs asks), and the PSNR in dB."""
        total, squares = torch.zeros((), device=device), []
        for sample in (moved(one, device) for one in batch):
            kriged = krige(self.network, sample)
            error = (kriged.estimates[0] - sample.truth).T
            gap = kriged.gap.clamp_max(200.0)
            scale = self.network.error_scale(kriged.variance.T, sample.spread.T, gap, kriged.count)
            likelihood = (error.detach().abs() * torch.exp(-scale) + scale).mean()
            squares.append(error.square().mean())
            total = total + torch.log(squares[-1] + FLOOR**2) + SCALE_WEIGHT * likelihood
        mse = torch.stack(squares).detach()
        return total / len(batch), {"psnr": float(-10 * torch.log10(mse + FLOOR**2).mean())}

    def kept(self, network: DateWeights) -> DateWeights:
        """The trained network with KEPT of the change of its last layers."""
        with torch.no_grad():
            for key, value in self._last_layers(network):
                value.lerp_(self._start[key].to(value), 1 - KEPT[key.partition(".")[0]])
        return network

    @staticmethod
    def _last_layers(network: DateWeights) -> Iterator[tuple[str, torch.Tensor]]:
        for part in KEPT:
            for name, value in getattr(network, part)[-1].named_parameters():
                yield f"{part}.{name}", value


@dataclass
class GapTask:
    """Hide a date and its neighbours, predict it: a loop.Task of GapCorrection."""

    network: GapCorrection
    weights: DateWeights
    pool: Pool
    size: int
    """Samples of a batch."""

    seed: int
    name: str = "gap-correction"

    def batch(self, step: int) -> list[Sample]:
        """See loop.Task."""
        return self.pool.pick(self.seed, step, self.size)

    def loss(self, batch: list[Sample], device: torch.device) -> tuple[torch.Tensor, dict[str, float]]:
        """The mean of the samples' log MSE, and the gain over the estimate without it in dB."""
        total, gains = torch.zeros((), device=device), []
        for sample in (moved(one, device) for one in batch):
            with torch.no_grad():
                kriged = krige(self.weights, sample, around=True)
            groups = Groups.of(sample.wavelengths.cpu().numpy())
            deviation = kriged.variance.clamp_min(0).sqrt() * sample.spread
            change = self.network.of_bands(kriged.estimates, deviation, kriged.before, kriged.after, groups)
            error = gap_correction.bridged(kriged.estimates, kriged.before, kriged.after) - sample.truth
            mse, before = ((error + part).square().mean() + FLOOR**2 for part in (change, 0))
            total = total + torch.log(mse)
            gains.append(10 * torch.log10(before / mse.detach()))
        return total / len(batch), {"gain_db": float(torch.stack(gains).mean())}
