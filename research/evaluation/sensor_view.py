# SPDX-License-Identifier: GPL-2.0-or-later
"""Predictions at the input's resolution as the sensor would show them.

A hidden date is an observation: it has the sensor's blur. Estimates in time have it too, being means of
observations. A model of the ground undoes it, and its result, averaged over pixels of the same size, is
sharper than any observation; what it says of one is a look at it (core.series.looks).
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ...core.series import upsampling
from ...core.series.looks import observe
from ...core.series.optics import band_groups
from ...core.series.patch import Model, Patch, Prediction
from ...models.architectures.temporal_liif_3.model import NAME
from ...models.training.areas import whole
from .ground_model import GroundModel

OF_THE_GROUND = (GroundModel.name, NAME)
"""Models whose results are of the ground, and not of what the sensor makes of it."""

_SCALE = 2


def predict(model: Model, patch: Patch, day: float) -> Prediction:
    """Values and uncertainty (1, B, h, w) of a day on the patch's own pixels.

    Results of the ground are looked at in the bands that it is solved for at the patch's resolution; bands of
    larger pixels stay as the model gives them.
    """
    plain = model.predict(patch, whole(patch, [day]), lambda: False)
    groups = band_groups(patch.wavelengths, patch.gsd)
    bands = [band for group in groups if max(group.optics.footprint) <= 1 for band in group.bands]
    if getattr(model, "name", "") not in OF_THE_GROUND or not bands:
        return plain
    height, width = patch.valid.shape[1:]
    query = whole(patch, [day], (_SCALE * height, _SCALE * width))
    fine = model.predict(patch, query, lambda: False).values[0][bands]
    known = np.isfinite(fine).all(axis=0)
    filled = upsampling.fill_unsupported(np.where(known, fine, 0), known, 4 * _SCALE)
    values = plain.values.copy()
    values[0, bands] = np.where(np.isfinite(values[0, bands]), observe(filled, _SCALE), np.nan)
    return replace(plain, values=values)
