# SPDX-License-Identifier: GPL-2.0-or-later
"""Training the learned prior: from what the closed form makes of simulated looks to the known ground."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np
import torch

from ...core.series.forward import FACTOR
from ..architectures.temporal_liif_3.prior import PriorNet
from .loop import moved
from .simulated_grounds import Sample, sample

GROUNDS = 7000
"""Most simulated grounds of a training."""

GROUND_SECONDS = 0.06
"""Time that one takes to simulate."""

SIMULATING = 0.3
"""Share of a budget of time that simulating may take."""

BATCH = 12
"""Samples of a batch."""

SIDE = 32
"""Of a ground in source pixels."""

CROP = 24
"""Of a sample of a batch."""

BORDER = 2
"""Source pixels at a sample's edge that are not scored: they lack their surroundings."""

FAINT = 1e-10
"""Mean squared error of the closed form, in squared reflectance, below which it counts as this."""

SCHEDULE = {"rate": 2e-3, "muon_rate": 1e-2, "decay": 0.0}
"""Of loop.Schedule."""


def grounds_for(minutes: float, steps: int | None) -> int:
    """How many grounds a training of so many steps, or else of so many minutes, learns from."""
    most = SIMULATING * 60 * minutes / GROUND_SECONDS if steps is None else steps * BATCH
    return max(1, min(GROUNDS, round(most)))


@dataclass
class PriorBatch:
    """Crops of N grounds."""

    fine: torch.Tensor
    """(N, FACTOR n, FACTOR n) pattern of the closed form."""

    shown: torch.Tensor
    """(N, n, n) the pattern as a look shows it."""

    support: torch.Tensor
    """(N, n, n) from 0 to 1."""

    truth: torch.Tensor
    """(N, FACTOR n, FACTOR n) the ground in the pattern's units."""


class PriorTask:
    """Find what the closed form misses of a ground, and leave out what it only imagines."""

    name = "prior"

    def __init__(
        self,
        network: PriorNet,
        size: int,
        seed: int,
        grounds: int = GROUNDS,
        make: Callable[[np.random.Generator, int], Sample] = sample,
    ):
        """`size` samples a batch, cut from `grounds` that are simulated here, once."""
        self.network, self.size, self.seed = network, size, seed
        made = [make(np.random.default_rng((seed, index)), SIDE) for index in range(grounds)]
        self._stacks = [np.stack([vars(one)[key] for one in made]) for key in vars(made[0])]

    def batch(self, step: int) -> PriorBatch:
        """See loop.Task: crops in one of the eight orientations."""
        rng = np.random.default_rng((self.seed, step, 1))
        picked = rng.integers(0, len(self._stacks[0]), self.size)
        top, left = rng.integers(0, SIDE - CROP + 1, 2)
        mirrored, turned, exchanged = rng.random(3) < 0.5
        out = []
        for stack in self._stacks:
            factor = stack.shape[1] // SIDE
            rows, cols = (slice(factor * at, factor * (at + CROP)) for at in (top, left))
            crop = stack[picked, rows, cols]
            crop = crop[:, ::-1] if mirrored else crop
            crop = crop[:, :, ::-1] if turned else crop
            crop = crop.transpose(0, 2, 1) if exchanged else crop
            out.append(torch.from_numpy(np.ascontiguousarray(crop)))
        return PriorBatch(*out)

    def loss(self, batch: PriorBatch, device: torch.device) -> tuple[torch.Tensor, dict[str, float]]:
        """Share of the closed form's squared error that is left, the mean of the samples, and that which is
        gone."""
        batch = moved(batch, device)
        found = batch.fine + self.network(batch.fine, batch.shown, batch.support)
        inner = (slice(None), *[slice(FACTOR * BORDER, -FACTOR * BORDER)] * 2)
        before, after = ((image - batch.truth)[inner].square().mean((1, 2)) for image in (batch.fine, found))
        left = (after / before.clamp_min(FAINT)).mean()
        return left, {"gone": 1 - left.item()}
