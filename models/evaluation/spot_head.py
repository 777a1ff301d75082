# SPDX-License-Identifier: GPL-2.0-or-later
"""What maps the product into the frame of a SPOT image (shift, colours), for this evaluation alone.

The published tables compare with SPOT, which lies about half a Sentinel-2 pixel aside and differs in colour.
The product must keep Sentinel-2's geolocation and reflectance, so this head is no part of it.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from ...core.patch import Patch
from ...core.upsampling import matrix
from ...core.worldstrat import Area
from .. import checkpoint as checkpoints
from ..temporal_liif_2.detail import field_matrix
from ..temporal_liif_2.temporal import CELL, ResidualBlock
from .scene import WHITE, ModelOf, adapted_series, predict, whole

NAME = "temporal-liif-2-spot"

UNIT = 0.1
"""Share of white that counts as 1."""

FINE = 4
"""Samples along a side of a pixel."""

INPUTS = 12
"""Channels of `inputs`."""


class SpotHead(nn.Module):
    """From the product and the mean of the dates to the SPOT image, as a field of 4 x 4 samples per pixel."""

    def __init__(self, features: int = 32, blocks: int = 2, wide_blocks: int = 3):
        super().__init__()
        self.settings = {"features": features, "blocks": blocks, "wide_blocks": wide_blocks}
        self.skip = nn.Conv2d(INPUTS, 3, 1)
        nn.init.zeros_(self.skip.weight)
        self.shift = nn.Conv2d(3, 3 * FINE * FINE, 5, padding=2, padding_mode="replicate", bias=False)
        nn.init.zeros_(self.shift.weight)
        self.near = nn.Conv2d(INPUTS, features, 3, padding=1)
        self.far = nn.Conv2d(INPUTS, features, 1)
        self.wide = nn.Sequential(*(ResidualBlock(features, 1 + i % 2) for i in range(wide_blocks)))
        self.trunk = nn.Sequential(*(ResidualBlock(features) for _ in range(blocks)))
        self.head = nn.Conv2d(features, 3 * FINE * FINE, 1)
        nn.init.zeros_(self.head.weight)

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        """(N, INPUTS, h, w) in units of white -> (N, 3, 4 h, 4 w), to be added to the mean image."""
        height, width = images.shape[-2:]
        centred = (images - 0.3) / UNIT
        pad = (0, -width % CELL, 0, -height % CELL)
        far = self.wide(self.far(F.avg_pool2d(F.pad(centred, pad, mode="replicate"), CELL)))
        far = F.interpolate(far, scale_factor=CELL, mode="bilinear", align_corners=False)[
            ..., :height, :width
        ]
        x = F.relu(self.trunk(self.near(centred) + far))
        field = F.pixel_shuffle((self.head(x) + self.shift(centred[:, :3])).float(), FINE)
        return UNIT * (field + F.interpolate(self.skip(centred).float(), scale_factor=FINE, mode="nearest"))


def inputs(patch: Patch, product: np.ndarray) -> np.ndarray:
    """(INPUTS, h, w) in units of white: mean, product, standard deviation, range's middle of the dates."""
    values = patch.values / WHITE
    middle = (values.max(axis=0) + values.min(axis=0)) / 2
    return np.concatenate([values.mean(axis=0), product / WHITE, values.std(axis=0), middle]).astype(
        np.float32
    )


class SpotMethod:
    """The row `temporal-liif-2+spot`: the product, moved into the SPOT frame (a published.Method)."""

    def __init__(self, model_of: ModelOf, head_of: dict[str, Path] | Path):
        self._model_of, self._head_of = model_of, head_of
        self._loaded: dict[Path, SpotHead] = {}

    def __call__(self, area: Area, size: tuple[int, int]) -> list[np.ndarray]:
        """(3, H, W) in 8-bit numbers."""
        patch = adapted_series(area)
        product = predict(self._model_of(area.name), patch, area.truth_day)
        images = inputs(patch, product)
        path = self._head_of if isinstance(self._head_of, Path) else self._head_of[area.name]
        with torch.inference_mode():
            field = self._head(path)(torch.from_numpy(images)[None])[0].numpy()
        query = whole(patch, [0.0], size)
        smooth = matrix(query.rows, "band_limited") @ images[:3] @ matrix(query.cols, "band_limited").T
        return [255 * (smooth + field_matrix(query.rows, FINE) @ field @ field_matrix(query.cols, FINE).T)]

    def _head(self, path: Path) -> SpotHead:
        if path not in self._loaded:
            checkpoint = checkpoints.read(path)
            head = SpotHead(**checkpoint.args)
            checkpoints.fill(head, checkpoint)
            self._loaded[path] = head.eval()
        return self._loaded[path]
