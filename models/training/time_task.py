# SPDX-License-Identifier: GPL-2.0-or-later
"""Training the temporal part: the error of hidden dates in decibels, and the scale of that error."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass

import torch

from ..architectures.temporal_liif_2.temporal import TemporalNet
from .hidden_dates import Batch, HiddenDates

SCHEDULE = {"rate": 0.02, "decay": 0.01}
"""Of loop.Schedule: a network of a few hundred weights learns fast."""

FLOOR = 0.01
"""Reflectance error below which a sample earns little more: about that of what is finer than cells."""

SCALE_WEIGHT = 0.2
"""Weight of the likelihood that teaches the uncertainty; the estimate sees it in shared features alone."""


@dataclass
class TimeTask:
    """Hide a date, predict it."""

    network: TemporalNet
    samples: HiddenDates
    size: int
    """Samples of a batch."""

    name: str = "temporal"

    def batch(self, step: int) -> Batch:
        """See loop.Task."""
        return self.samples.batch(step, self.size)

    def loss(self, batch: Batch, device: torch.device) -> tuple[torch.Tensor, dict[str, float]]:
        """The mean of the samples' log MSE (as the mean of PSNRs asks), and the gain over kriging in dB."""
        batch = batch.to(device)
        weights, scale = self.network(*batch.inputs, batch.of_band)
        estimate = (weights[:, :, batch.of_band] * batch.means).sum(1)
        pixels = batch.counts.sum((1, 2, 3)) * batch.truth.shape[1]
        error = (estimate - batch.truth) * batch.counts
        mse = error.square().sum((1, 2, 3)) / pixels
        likelihood = (error.detach().abs() * torch.exp(-scale) + scale) * batch.counts
        loss = torch.log(mse + FLOOR**2).mean() + SCALE_WEIGHT * (likelihood.sum((1, 2, 3)) / pixels).mean()
        with torch.no_grad():
            base = (batch.base - batch.truth) * batch.counts
            gain = 10 * torch.log10(base.square().sum((1, 2, 3)) / pixels / mse).mean()
        return loss, {"gain_db": float(gain)}


def half_precision(device: torch.device) -> contextlib.AbstractContextManager:
    """bfloat16 in convolutions where it is known to be fast and exact enough to train."""
    return torch.autocast(device.type, torch.bfloat16, enabled=device.type in ("cpu", "cuda"))
