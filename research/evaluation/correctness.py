# SPDX-License-Identifier: GPL-2.0-or-later
"""Improvement, omission and hallucination of a finer image, as opensr-test measures them.

After J. Aybar et al., "A Comprehensive Benchmark for Optical Remote Sensing Image Super-Resolution", 2024:
distances of a result to the truth and to the up-sampled input, in units of the distance between these two,
placed in a triangle whose corners are the three words. How strict that is depends on the release, so there
are two sets of rules: `RELEASE` is what opensr-test 1.3.3 does by default, `ABSOLUTE` has the exponents of
its first release with plain distances and counts nearly every pixel. Both mostly measure amplitude.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

CLASSES = ("improvement", "omission", "hallucination")


@dataclass(frozen=True)
class Rules:
    """How results are compared."""

    relative: bool
    """Differences are divided by the sum of the two values."""

    exponents: tuple[float, float, float]
    """Of improvement, omission and hallucination."""

    temperature: float
    """Of the soft minimum that turns three scores into shares."""

    least: float | None
    """Distance of truth and input from which on a pixel counts; None: counted is what exceeds, by any of
    the three distances, that distance's 75th percentile."""

    matched: bool
    """The result gets the truth's histogram per band and the input is up-sampled bilinearly; else both get
    the gain and bias that fit the truth best, and the input is up-sampled by cubic convolution."""


RELEASE = Rules(True, (0.05, 0.05, 0.05), 0.25, None, True)
"""The defaults of opensr-test 1.3.3."""

ABSOLUTE = Rules(False, (0.8, 0.8, 0.4), 0.5, 0.003, False)
"""Plain distances in reflectance, the exponents of opensr-test 1.0, and every pixel that differs at all."""


def correctness(
    truth: np.ndarray, result: np.ndarray, plain: np.ndarray, valid: np.ndarray, rules: Rules = RELEASE
) -> dict[str, float]:
    """Shares of improvement, omission and hallucination, (B, H, W) images in reflectance."""
    truth, result, plain = (image[:, valid].astype(np.float64) for image in (truth, result, plain))
    if not truth.size:
        return dict.fromkeys(CLASSES, float("nan"))
    if rules.matched:
        result = np.stack([_matched(*pair) for pair in zip(result, truth)])
    else:
        result, plain = (np.stack([_fitted(*pair) for pair in zip(x, truth)]) for x in (result, plain))
    reference, to_truth, to_plain = (
        _distance(*pair, rules.relative) for pair in ((truth, plain), (truth, result), (result, plain))
    )
    if rules.least is None:
        least = np.quantile(reference, 0.75)
        counted = (reference > least) | (to_truth > least) | (to_plain > least)
    else:
        counted = reference > rules.least
    counted &= reference > 0
    if not counted.any():
        return dict.fromkeys(CLASSES, float("nan"))
    ratios = (distance[counted] / reference[counted] for distance in (to_truth, to_plain))
    return {key: float(value.mean()) for key, value in shares(*ratios, rules).items()}


def shares(to_truth: np.ndarray, to_plain: np.ndarray, rules: Rules = RELEASE) -> dict[str, np.ndarray]:
    """The three shares of pixels whose result lies so far from truth and input; they sum to 1."""
    beyond = to_truth + to_plain - 1
    improvement, omission, hallucination = rules.exponents
    scores = (
        to_truth + to_plain * (1 - np.exp(-improvement * beyond)),
        to_plain + to_truth * (1 - np.exp(-omission * beyond)),
        np.exp(-hallucination * to_truth * to_plain),
    )
    least = np.minimum.reduce(scores)
    weights = [np.exp((least - score) / rules.temperature) for score in scores]
    return dict(zip(CLASSES, weights / np.sum(weights, axis=0)))


def _distance(first: np.ndarray, second: np.ndarray, relative: bool) -> np.ndarray:
    """Mean over bands, (n,)."""
    apart = np.abs(first - second)
    return (apart / np.maximum(np.abs(first + second), 1e-8) if relative else apart).mean(axis=0)


def _matched(image: np.ndarray, truth: np.ndarray) -> np.ndarray:
    """(n,) values of a band moved to the truth's values of the same rank."""
    _, place, counts = np.unique(image, return_inverse=True, return_counts=True)
    ours = np.cumsum(counts) / image.size
    return np.interp(ours, np.arange(1, truth.size + 1) / truth.size, np.sort(truth))[place]


def _fitted(image: np.ndarray, truth: np.ndarray) -> np.ndarray:
    """(n,) values of a band with the gain and bias that fit the truth best."""
    return np.polyval(np.polyfit(image, truth, 1), image)
