# SPDX-License-Identifier: GPL-2.0-or-later
"""Detail against SPOT, at 6 m in four bands and at 2.5 m in the panchromatic one, and whether it is true.

SPOT is registered to Sentinel-2 and harmonised first (training/spot.py), once for all methods. Improvement,
omission and hallucination follow opensr-test (J. Aybar et al., "A Comprehensive Benchmark for Optical
Remote Sensing Image Super-Resolution", 2024): distances of a result to the truth and to the up-sampled input,
in units of the distance between these two, placed in a triangle whose corners are the three words.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from ...core.metrics import ShiftedErrors
from ...core.patch import Patch
from ...core.worldstrat import Area
from .published import bicubic
from .scene import ModelOf, predict, series
from .truth import BANDS, SpotTruth

LEAST_DISTANCE = 0.003
"""Reflectance by which truth and input must differ for a pixel to be judged."""

STEEPNESS = {"improvement": 0.8, "omission": 0.8, "hallucination": 0.4}
"""Exponents of opensr-test."""

TEMPERATURE = 0.5
"""Of the soft minimum that turns three scores into shares."""


def evaluate(areas: list[Area], truths: dict[str, SpotTruth], methods: dict[str, ModelOf]) -> dict[str, Any]:
    """The `detail` part of the report."""
    out = {}
    for name, model_of in methods.items():
        rows = {}
        for area in areas:
            if area.name in truths:
                rows[area.name] = _scores(area, truths[area.name], model_of)
        if rows:
            keys = next(iter(rows.values()))
            out[name] = {key: float(np.mean([row[key] for row in rows.values()])) for key in keys}
            out[name]["areas"] = rows
    return out


def _scores(area: Area, truth: SpotTruth, model_of: ModelOf) -> dict[str, float]:
    patch = series(area, np.arange(len(area.days)), BANDS)
    model = model_of(area.name)
    colours = predict(model, patch, area.truth_day, truth.rgbn.shape[1:])
    bands = predict(model, patch, area.truth_day, truth.pan.shape)
    pan = np.tensordot(truth.pan_weights, bands, 1)[None]
    plain = _upsampled(patch, truth)
    return {
        "cpsnr_rgbn_6m": _cpsnr(truth.rgbn, colours, truth.rgbn_valid),
        "cpsnr_pan_2.5m": _cpsnr(truth.pan[None], pan, truth.pan_valid),
        **correctness(truth.rgbn, colours, plain, truth.rgbn_valid & np.isfinite(colours).all(axis=0)),
    }


def _upsampled(patch: Patch, truth: SpotTruth) -> np.ndarray:
    """The input on the truth's grid."""
    return bicubic(patch, truth.base, truth.rgbn.shape[1:])


def _cpsnr(reference: np.ndarray, result: np.ndarray, valid: np.ndarray) -> float:
    errors = ShiftedErrors(len(reference), 1.0)
    errors.add(reference, np.nan_to_num(result), valid, np.isfinite(result).all(axis=0))
    return errors.result()["cpsnr"].all


def correctness(
    truth: np.ndarray, result: np.ndarray, plain: np.ndarray, valid: np.ndarray
) -> dict[str, float]:
    """Shares of improvement, omission and hallucination, (B, H, W) images in reflectance.

    Differences in gain and bias per band are taken off the result and the input first: they are no detail.
    """
    result, plain = (_harmonised(image, truth, valid) for image in (result, plain))
    reference = np.abs(truth - plain).mean(axis=0)
    judged = valid & (reference > LEAST_DISTANCE)
    if not judged.any():
        return dict.fromkeys(STEEPNESS, float("nan"))
    to_truth = np.abs(truth - result).mean(axis=0)[judged] / reference[judged]
    to_plain = np.abs(result - plain).mean(axis=0)[judged] / reference[judged]
    return {key: float(value.mean()) for key, value in shares(to_truth, to_plain).items()}


def shares(to_truth: np.ndarray, to_plain: np.ndarray) -> dict[str, np.ndarray]:
    """The three shares of pixels whose result lies so far from truth and input; they sum to 1."""
    beyond = to_truth + to_plain - 1
    scores = {
        "improvement": to_truth + to_plain * (1 - np.exp(-STEEPNESS["improvement"] * beyond)),
        "omission": to_plain + to_truth * (1 - np.exp(-STEEPNESS["omission"] * beyond)),
        "hallucination": np.exp(-STEEPNESS["hallucination"] * to_truth * to_plain),
    }
    weights = {key: np.exp(-value / TEMPERATURE) for key, value in scores.items()}
    total = sum(weights.values())
    return {key: value / total for key, value in weights.items()}


def _harmonised(image: np.ndarray, truth: np.ndarray, valid: np.ndarray) -> np.ndarray:
    """Each band with the gain and bias that bring its mean and deviation to the truth's."""
    out = np.empty(image.shape)
    for band, (ours, theirs) in enumerate(zip(image, truth)):
        gain, bias = np.polyfit(ours[valid], theirs[valid], 1)
        out[band] = gain * np.nan_to_num(ours) + bias
    return out
