# SPDX-License-Identifier: GPL-2.0-or-later
"""Detail against SPOT, at 6 m in four bands and at 2.5 m in the panchromatic one, and whether it is true.

SPOT is registered to Sentinel-2 and harmonised first (truth.py), once for all methods. With t the pan image,
r a result and b the bicubic enlargement of the kriged dates:

- at 6 m, t, r and b are compared as SPOT's 6 m bands see: these are softer than their pixels by a Gaussian of
  5 to 6 m (truth.colour_blur, from pan and bands alone), which r and b get too. Without that a perfect ground
  would be called hallucination. `sharp` has the same figures for results as they are;
- `cpsnr_*`: PSNR after the best shift of a few fine pixels and a bias per band, as in the PROBA-V challenge;
- `pan_explained`: 1 - sum (t - r)^2 / sum (t - b)^2, the share of what bicubic lacks that the result has.
  SPOT's radiometry was fitted to the kriged dates, and what another estimate of the day says of brightness
  and contrast is no detail: r and b first get the gain and bias, per area, by which what is coarser than
  COARSE fits t best. Nothing finer takes part in the fit. `pan_explained_unfitted` is the same without it;
- `pan_correlation`: of what is finer than a Gaussian of 10 m in t and r;
- improvement, omission and hallucination: see correctness.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import torch
from scipy import ndimage

from ...core.analysis.metrics import ShiftedErrors
from ...core.stack.area import Area
from ...models.training.adapted_scores import bicubic
from ...models.training.areas import ModelOf, predict
from .correctness import ABSOLUTE, RELEASE, correctness
from .patches import observed
from .truth import BANDS, SpotTruth

FINE = 10.0
"""Metres of the Gaussian beyond which an image's detail is coarse."""

COARSE = 20.0
"""Metres of the Gaussian whose means fit the radiometry of a result."""


def evaluate(
    areas: list[Area], methods: dict[str, ModelOf], truths: Mapping[str, SpotTruth]
) -> dict[str, Any]:
    """The `detail` part of the report: means over the areas, and each area's own figures."""
    rows: dict[str, dict[str, Any]] = {name: {} for name in methods}
    for area in areas:
        if area.name not in truths:
            continue
        patch = observed(area, np.arange(len(area.days)), BANDS)
        for name, model_of in methods.items():
            model, truth = model_of(area.name), truths[area.name]
            colours = predict(model, patch, area.truth_day, truth.rgbn.shape[1:])
            bands = predict(model, patch, area.truth_day, truth.pan.shape)
            rows[name][area.name] = scores(truth, colours, bands)
    return {name: {**means(list(row.values())), "areas": row} for name, row in rows.items() if row}


def means(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Of numbers, and of dictionaries of numbers, that areas have in common."""
    return {
        key: means([row[key] for row in rows])
        if isinstance(value, dict)
        else float(np.mean([row[key] for row in rows]))
        for key, value in rows[0].items()
    }


def scores(truth: SpotTruth, colours: np.ndarray, bands: np.ndarray) -> dict[str, Any]:
    """Of a result in SPOT's four bands at 6 m and on the grid of its pan image, (4, H, W) each."""
    pan = np.tensordot(truth.pan_weights, bands, 1)
    known = truth.rgbn_valid & np.isfinite(colours).all(axis=0)
    pan_known = truth.pan_valid & np.isfinite(pan)
    plain = np.tensordot(truth.pan_weights, bicubic(truth.base, pan.shape), 1)
    height = truth.base.shape[1]
    sigma = FINE / (truth.gsd[0] * height / pan.shape[0])
    wide = sigma * COARSE / FINE
    fitted, plain_fitted = (with_radiometry(x, truth.pan, pan_known, wide) for x in (pan, plain))
    metres = truth.gsd[0] * height / colours.shape[1]
    return {
        **_colour_scores(truth, colours, known, truth.blur / metres),
        "cpsnr_pan_2.5m": _cpsnr(truth.pan[None], pan[None], truth.pan_valid),
        "pan_explained": explained(truth.pan, fitted, plain_fitted, pan_known),
        "pan_explained_unfitted": explained(truth.pan, pan, plain, pan_known),
        "pan_correlation": correlation(
            finer(truth.pan, truth.pan_valid, sigma), finer(pan, pan_known, sigma), pan_known
        ),
        "sharp": _colour_scores(truth, colours, known, 0),
    }


def _colour_scores(truth: SpotTruth, colours: np.ndarray, known: np.ndarray, sigma: float) -> dict[str, Any]:
    """Of a result (4, H, W) seen through a Gaussian of `sigma` pixels."""
    smoothed, smooth, cubic = (
        np.stack([blurred(band, known, sigma) for band in image])
        for image in (colours, _bilinear(truth.base, known.shape), bicubic(truth.base, known.shape))
    )
    return {
        "cpsnr_rgbn_6m": _cpsnr(truth.rgbn, np.where(known, smoothed, np.nan), truth.rgbn_valid),
        **correctness(truth.rgbn, smoothed, smooth, known, RELEASE),
        "absolute": correctness(truth.rgbn, smoothed, cubic, known, ABSOLUTE),
    }


def explained(truth: np.ndarray, result: np.ndarray, plain: np.ndarray, known: np.ndarray) -> float:
    """1 - sum (truth - result)^2 / sum (truth - plain)^2 over the known pixels of (H, W) images."""
    lacking = float(np.sum((truth - plain)[known].astype(np.float64) ** 2))
    left = float(np.sum((truth - result)[known].astype(np.float64) ** 2))
    return 1 - left / lacking if lacking else float("nan")


def with_radiometry(image: np.ndarray, truth: np.ndarray, known: np.ndarray, sigma: float) -> np.ndarray:
    """`image` (H, W) with the gain and bias that bring its Gaussian means (`sigma` pixels) nearest to the
    truth's; as it is where its means do not vary."""
    ours, theirs = ((x - finer(x, known, sigma))[known].astype(np.float64) for x in (image, truth))
    if ours.size < 2 or ours.std() == 0:
        return image
    return np.polyval(np.polyfit(ours, theirs, 1), image)


def finer(image: np.ndarray, known: np.ndarray, sigma: float, kind: type = np.float32) -> np.ndarray:
    """(H, W): what is finer than a Gaussian of `sigma` pixels, whose mean counts known pixels alone."""
    return np.where(known, image - blurred(image, known, sigma, kind), 0)


def blurred(image: np.ndarray, known: np.ndarray, sigma: float, kind: type = np.float32) -> np.ndarray:
    """(H, W) through a Gaussian of `sigma` pixels, in whose means known pixels alone count; 0: as it is.

    `kind` is the data type of the means.
    """
    if not sigma:
        return image
    weight = ndimage.gaussian_filter(known.astype(kind), sigma)
    total = ndimage.gaussian_filter(np.where(known, image, 0).astype(kind), sigma)
    return total / np.maximum(weight, 1e-6)


def correlation(first: np.ndarray, second: np.ndarray, known: np.ndarray) -> float:
    """Of the known pixels; NaN where one of the two does not vary."""
    a, b = (image[known].astype(np.float64) for image in (first, second))
    if a.size < 2 or a.std() == 0 or b.std() == 0:
        return float("nan")
    return float(np.corrcoef(a, b)[0, 1])


def _bilinear(image: np.ndarray, size: tuple[int, ...]) -> np.ndarray:
    """(B, h, w) to (B, H, W)."""
    tensor = torch.from_numpy(np.ascontiguousarray(image, dtype=np.float64))[None]
    return torch.nn.functional.interpolate(tensor, size=size, mode="bilinear", align_corners=False)[0].numpy()


def _cpsnr(reference: np.ndarray, result: np.ndarray, valid: np.ndarray) -> float:
    errors = ShiftedErrors(len(reference), 1.0)
    errors.add(reference, np.nan_to_num(result), valid, np.isfinite(result).all(axis=0))
    return errors.result()["cpsnr"].all
