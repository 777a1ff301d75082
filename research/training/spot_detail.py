# SPDX-License-Identifier: GPL-2.0-or-later
"""Training samples of detail from SPOT images, for the spatial part."""

from __future__ import annotations

import numpy as np

from ...core.stack.area import Area
from ...models.training.areas import axes
from ...models.training.detail_task import Source, high_pass
from ..evaluation.truth import BANDS, SpotTruth, spot_truth


def spot_detail(area: Area) -> Source | None:
    truth: SpotTruth | None = spot_truth(area)
    if truth is None:
        return None
    size, bands = truth.base.shape[1:], area.positions(BANDS)
    colours = high_pass(truth.rgbn, *axes(size, truth.rgbn.shape[1:]))
    pan = high_pass(truth.pan[None], *axes(size, truth.pan.shape))
    clear = np.maximum(area.clear.sum(0), 1)
    mean = area.reflectance[:, bands].sum(0) / clear
    details = (
        (colours, truth.rgbn_valid, np.eye(4)),
        (pan, truth.pan_valid, truth.pan_weights[None]),
    )
    return Source(truth.base, mean.astype(np.float32), details, tuple(bands))
