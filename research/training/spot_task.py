# SPDX-License-Identifier: GPL-2.0-or-later
"""Training the head that the published tables need (research/evaluation/spot_head.py).

The sixteen weights of the dates are learned by descent on the input's grid; the linear map of each scale then
follows in closed form, by ridge regression that counts every area by one over its error, as the tables' mean
of decibels asks for.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from ...core.errors import StackError
from ...core.series.upsampling import degrade_matrix, matrix
from ...core.stack.area import Area
from ...models.training.adapted_scores import BORDER
from ...models.training.areas import WHITE, ModelOf, axes
from ...models.training.loop import moved
from ..evaluation.spot_head import MAPS, TAPS, Inputs, SpotHead, blended, inputs_of, maps, tapped, up_sampler

CROP = 72
"""Side of a sample in input pixels."""

SAMPLES = 8
"""Of a batch, from different areas while there are as many."""

SCALE = 4
"""Which of the adapted truths teaches the weights of the dates."""

EDGE = 4
"""Input pixels left out at a sample's edge; SPOT's own border is dark."""

RADIUS = 2
"""Taps on each side of the throw-away filter that goes with the weights while they are learned."""

FLOOR = 2e-3
"""Squared error, in units of the mean of V, below which a sample earns little more."""

PULL = 1e-3
"""On the squares of all that is learned by descent."""

RIDGE = {"taps": 1e-3, "maps": 1e-2}
"""Pulls towards 0 in the closed form, relative to each column's energy."""

STRIDE = {2: 3, 4: 6, 6: 10}
"""Every so many rows and columns of a truth are used there."""

ROUNDS = 6
"""Of weighing the areas anew by their errors."""

SCHEDULE = {"rate": 0.03, "decay": 0.0}
"""Of loop.Schedule."""


@dataclass
class SpotBatch:
    """Samples in units of each area's mean V."""

    dates: torch.Tensor
    """(N, T, 3, h, w)."""

    coarse: torch.Tensor
    """(N, T, 3, h, w)."""

    signs: torch.Tensor
    """(N, T, SIGNS, h, w)."""

    truth: torch.Tensor
    """(N, 3, h, w): SPOT averaged over input pixels."""

    detail: torch.Tensor
    """(N,): squared error that the averaging alone leaves at the truth's resolution."""


@dataclass(frozen=True)
class _Scene:
    area: Area
    inputs: Inputs
    truth: np.ndarray
    detail: float


class Learner(nn.Module):
    """The head's weights of the dates with a filter and a bias, which are thrown away afterwards."""

    def __init__(self, head: SpotHead):
        super().__init__()
        self.head = head
        self.filter = nn.Parameter(torch.zeros((2 * RADIUS + 1) ** 2))
        self.bias = nn.Parameter(torch.zeros(3))

    def forward(self, dates: torch.Tensor, coarse: torch.Tensor, signs: torch.Tensor) -> torch.Tensor:
        """(T, 3, h, w) twice and (T, SIGNS, h, w) to (3, h, w)."""
        blend, _ = self.head.blend(dates, coarse, signs)
        rest = blend - blend.mean((1, 2), keepdim=True)
        wide = F.pad(rest[None], (RADIUS,) * 4, mode="replicate").transpose(0, 1)
        side = 2 * RADIUS + 1
        change = F.conv2d(wide, self.filter.view(1, 1, side, side)).transpose(0, 1)[0]
        return blend + change + self.bias[:, None, None]


class SpotTask:
    """Map the dates and the product into the SPOT frame."""

    name = "spot"

    def __init__(self, head: SpotHead, areas: list[Area], model_of: ModelOf, seed: int):
        self.network, self.seed = Learner(head), seed
        usable = [area for area in areas if area.adapted is not None and SCALE in area.adapted_truth]
        if not usable or min(min(area.adapted.shape[1:3]) for area in usable) < CROP:
            raise StackError(
                f"The SPOT head is learned on areas of at least {CROP} pixels a side with adapted/*.png; the "
                "data have none, or smaller ones. Give such areas, or leave out the part 'spot'."
            )
        self._scenes = [_scene(area, model_of) for area in usable]

    def batch(self, step: int) -> SpotBatch:
        """See loop.Task."""
        rng = np.random.default_rng((self.seed, step))
        samples = []
        for index in rng.permutation(len(self._scenes))[:SAMPLES]:
            scene = self._scenes[index]
            y, x = (rng.integers(0, n - CROP + 1) for n in scene.truth.shape[1:])
            crop = (..., slice(y, y + CROP), slice(x, x + CROP))
            inputs = scene.inputs
            samples.append([a[crop] for a in (inputs.dates, inputs.coarse, inputs.signs, scene.truth)])
            samples[-1].append(np.array(scene.detail))
        return SpotBatch(*(torch.from_numpy(np.stack(c).astype(np.float32)) for c in zip(*samples)))

    def loss(self, batch: SpotBatch, device: torch.device) -> tuple[torch.Tensor, dict[str, float]]:
        """The mean of log MSE, as the tables' mean asks for, and the gain over the mean image in dB."""
        batch = moved(batch, device)
        samples = zip(batch.dates, batch.coarse, batch.signs)
        answers = torch.stack([self.network(*sample) for sample in samples])
        errors, plain = (
            (image - batch.truth)[..., EDGE:-EDGE, EDGE:-EDGE].square().mean((1, 2, 3)) + batch.detail
            for image in (answers, batch.dates.mean(1))
        )
        pull = sum(weight.square().sum() for weight in self.network.parameters())
        loss = torch.log(errors + FLOOR).mean() + PULL * pull
        with torch.no_grad():
            gain = 10 * torch.log10(plain / errors).mean()
        return loss, {"gain_db": float(gain)}

    def solve(self, learner: Learner) -> SpotHead:
        """The head with the linear map of every scale for which there is a truth."""
        head = learner.head.cpu().eval()
        for scale in BORDER:
            found = [_equations(head, scene, scale) for scene in self._scenes]
            weights = _ridge([one for one in found if one is not None])
            for part, values in zip(("taps", "maps"), np.split(weights, [TAPS])):
                getattr(head, f"{part}_x{scale}").copy_(torch.from_numpy(values))
        return head


def _scene(area: Area, model_of: ModelOf) -> _Scene:
    inputs = inputs_of(area, model_of)
    truth = area.adapted_truth[SCALE].transpose(2, 0, 1) * (WHITE / 255 / inputs.unit)
    by_row, by_col = axes(inputs.dates.shape[2:], truth.shape[1:])
    small = degrade_matrix(by_row) @ truth @ degrade_matrix(by_col).T
    again = matrix(by_row, "band_limited") @ small @ matrix(by_col, "band_limited").T
    border = BORDER[SCALE]
    inner = (slice(None), slice(border, -border), slice(border, -border))
    return _Scene(area, inputs, small, float(np.mean((truth - again)[inner] ** 2)))


def _equations(head: SpotHead, scene: _Scene, scale: int) -> tuple[np.ndarray, np.ndarray, float] | None:
    """Mean products of the columns, of the columns with what is to be added, and its mean square."""
    if scale not in scene.area.adapted_truth:
        return None
    truth = scene.area.adapted_truth[scale].transpose(2, 0, 1) * (WHITE / 255 / scene.inputs.unit)
    size = truth.shape[1:]
    blend, low = blended(head, scene.inputs)
    rows, cols = (np.arange(BORDER[scale], n - BORDER[scale], STRIDE[scale]) for n in size)
    by_row, by_col = up_sampler(blend.shape, size)
    by_row, by_col = by_row[rows], by_col[:, cols]
    sampled = (slice(None), rows[:, None], cols[None])
    columns = [image[sampled].ravel() for image in tapped(blend, size, scale)]
    columns += [image.ravel() for image in by_row @ maps(scene.inputs, blend, low) @ by_col]
    design = np.stack(columns)
    rest = (truth[sampled] - by_row @ blend @ by_col).ravel()
    return design @ design.T / rest.size, design @ rest / rest.size, float(np.mean(rest**2))


def _ridge(equations: list[tuple[np.ndarray, np.ndarray, float]]) -> np.ndarray:
    """(TAPS + MAPS,) weights with the least mean of log MSE over areas, by re-weighted least squares."""
    weights = np.zeros(TAPS + MAPS)
    pulls = np.repeat([RIDGE["taps"], RIDGE["maps"]], [TAPS, MAPS])
    shares = np.ones(len(equations))
    for _ in range(ROUNDS if equations else 0):
        left = sum(share * one[0] for share, one in zip(shares, equations)) / shares.sum()
        right = sum(share * one[1] for share, one in zip(shares, equations)) / shares.sum()
        weights = np.linalg.solve(left + np.diag(pulls * np.maximum(np.diag(left), 1e-9)), right)
        errors = [one[2] - 2 * weights @ one[1] + weights @ one[0] @ weights for one in equations]
        shares = 1 / np.maximum(errors, FLOOR / 10)
    return weights
