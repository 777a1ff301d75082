# SPDX-License-Identifier: GPL-2.0-or-later
"""Training the estimate in time: weights of dates, then the correction across long gaps.

Both learn from a pool of samples that is drawn once and gone through many times.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import torch

from ..architectures.temporal_liif_3 import gap_correction
from ..architectures.temporal_liif_3.band_groups import Groups
from ..architectures.temporal_liif_3.covariance import USUAL, correlations, kriging, nearest_known
from ..architectures.temporal_liif_3.date_weights import NEIGHBOURS, DateWeights
from ..architectures.temporal_liif_3.gap_correction import GapCorrection
from .time_samples import Sample, SampleSource

WEIGHTS_SCHEDULE = {"rate": 0.01, "decay": 0.01}
GAP_SCHEDULE = {"rate": 0.005, "decay": 0.02}
"""Of loop.Schedule: networks of a few thousand weights learn fast."""

FLOOR = 0.01
"""Reflectance error below which a sample earns little more: about that of what is finer than cells."""

SCALE_WEIGHT = 0.2
"""Weight of the likelihood that teaches the uncertainty; the estimate sees it in shared features alone."""


@dataclass
class Kriged:
    """A sample as the estimate sees it; N cells, B bands."""

    estimates: torch.Tensor
    """(N, R, B) at the anchors of gap_correction, the target first."""

    variance: torch.Tensor
    """(N, B) of the target, in units of the sill."""

    before: torch.Tensor
    """(N,) days to the last clear date."""

    after: torch.Tensor
    """(N,) days to the first clear date."""

    count: torch.Tensor
    """(N,) clear dates that take part."""


def krige(network: DateWeights, sample: Sample, around: bool = False) -> Kriged:
    """The estimate of a sample's cells; at the days around the gap too if asked for."""
    groups, cells = sample.cell_features.shape[:2]
    if sample.features is None:
        nuggets = sample.noise.new_full((len(sample.noise), groups, cells), USUAL.nugget)
        sills = sample.noise.new_tensor([USUAL.orbit, USUAL.trend]).expand(groups, cells, 2)
    else:
        nuggets = network.of_dates(sample.features.float(), sample.noise)
        sills = network.of_place(sample.cell_features)
    near = nearest_known(sample.days, sample.known, NEIGHBOURS)
    known = sample.known.gather(0, near)
    aims, targets, before, after = gap_correction.anchors(sample.days, near, known)
    targets = targets if around else targets[:1]
    own = nuggets.gather(0, near[:, None].expand(-1, groups, -1))
    between, towards = correlations(sample.days, near, known, aims, targets)
    parts = [kriging(between, towards, known, own[:, group], *sills[group].T) for group in range(groups)]
    weights = torch.stack([one for one, _ in parts])[sample.of_band]
    observed = sample.means.gather(0, near[:, None].expand(-1, sample.means.shape[1], -1))
    return Kriged(
        torch.einsum("bkrn,kbn->nrb", weights, observed),
        torch.stack([one[0] for _, one in parts])[sample.of_band].T,
        before,
        after,
        known.sum(0),
    )


class Pool:
    """Samples of several places, drawn once."""

    def __init__(self, sources: list[SampleSource], each: int, more: Iterable[Sample] = ()):
        """`each`: samples of a place; fewer where four times as many draws give too little that is clear.
        `more`: samples from elsewhere."""
        self.samples: list[Sample] = list(more)
        for source in sources:
            found = (source.draw(number) for number in range(4 * each))
            self.samples += [
                sample for sample, _ in zip((one for one in found if one is not None), range(each))
            ]

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

    def batch(self, step: int) -> list[Sample]:
        """See loop.Task."""
        return self.pool.pick(self.seed, step, self.size)

    def loss(self, batch: list[Sample], device: torch.device) -> tuple[torch.Tensor, dict[str, float]]:
        """The mean of the samples' log MSE (as the mean of PSNRs asks), and the PSNR in dB."""
        total, squares = torch.zeros((), device=device), []
        for sample in (one.to(device) for one in batch):
            kriged = krige(self.network, sample)
            error = kriged.estimates[:, 0] - sample.truth.T
            gap = torch.minimum(kriged.before, kriged.after).clamp_max(200.0)
            scale = self.network.error_scale(kriged.variance, sample.spread.T, gap, kriged.count)
            likelihood = (error.detach().abs() * torch.exp(-scale) + scale).mean()
            squares.append(error.square().mean())
            total = total + torch.log(squares[-1] + FLOOR**2) + SCALE_WEIGHT * likelihood
        mse = torch.stack(squares).detach()
        return total / len(batch), {"psnr": float(-10 * torch.log10(mse + FLOOR**2).mean())}


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
        for sample in (one.to(device) for one in batch):
            with torch.no_grad():
                kriged = krige(self.weights, sample, around=True)
            groups = Groups.of(sample.wavelengths.cpu().numpy())
            change = correction(self.network, kriged, sample, groups)
            error = gap_correction.bridged(kriged.estimates, kriged.before, kriged.after) - sample.truth.T
            mse, before = ((error + part).square().mean() + FLOOR**2 for part in (change, 0))
            total = total + torch.log(mse)
            gains.append(10 * torch.log10(before / mse.detach()))
        return total / len(batch), {"gain_db": float(torch.stack(gains).mean())}


def correction(network: GapCorrection, kriged: Kriged, sample: Sample, groups: Groups) -> torch.Tensor:
    """(N, B) reflectance that the network adds."""
    device = sample.spread.device
    deviation = kriged.variance.clamp_min(0).sqrt() * sample.spread.T
    means = torch.from_numpy(groups.channel_means()).to(device)
    change = network(kriged.estimates, deviation, kriged.before, kriged.after, means)
    return change[:, torch.from_numpy(groups.channel_of_band).to(device)]
