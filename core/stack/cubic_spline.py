# SPDX-License-Identifier: GPL-2.0-or-later
"""Interpolation by cubic splines at scattered places of an image."""

from __future__ import annotations

import numpy as np

_POLE = np.sqrt(3.0) - 2.0
"""Of the recursive filter that turns samples into coefficients of a cubic B-spline."""

_PAD = 12
"""Pixels by which the edge is continued: the filter's memory falls to 1e-7 over them."""

_CHUNK = 32768
"""Places evaluated together."""


def sample(image: np.ndarray, rows: np.ndarray, cols: np.ndarray) -> np.ndarray:
    """Values (...) float64 of `image` (h, w) at places in pixels; (0, 0) is the first pixel's centre.

    The edge's values continue outside. Unser, Aldroubi, Eden, "Fast B-spline transforms", 1991.
    """
    coefficients = _coefficients(np.pad(image.astype(np.float64), _PAD, mode="edge"))
    # Some rows at a time, which stay in the processor's cache.
    count = -(-rows.size // _CHUNK)
    parts = zip(np.array_split(rows, count), np.array_split(cols, count))
    return np.concatenate([_evaluated(coefficients, *part) for part in parts])


def _evaluated(coefficients: np.ndarray, rows: np.ndarray, cols: np.ndarray) -> np.ndarray:
    height, width = coefficients.shape
    row, by_row = _taps(np.clip(rows + _PAD, 1, height - 3))
    col, by_col = _taps(np.clip(cols + _PAD, 1, width - 3))
    flat, first, out = coefficients.ravel(), row * width + col, np.zeros(rows.shape)
    for i in range(4):
        out += by_row[i] * sum(by_col[j] * flat[first + (i * width + j)] for j in range(4))
    return out


def sample_linear(image: np.ndarray, rows: np.ndarray, cols: np.ndarray, outside: float) -> np.ndarray:
    """Bilinear values (...) of `image` (h, w), with `outside` for places beyond the outermost centres."""
    height, width = image.shape
    row = np.clip(np.floor(rows).astype(int), 0, height - 2)
    col = np.clip(np.floor(cols).astype(int), 0, width - 2)
    down, right = rows - row, cols - col
    above = image[row, col] * (1 - right) + image[row, col + 1] * right
    below = image[row + 1, col] * (1 - right) + image[row + 1, col + 1] * right
    inside = (rows >= 0) & (rows <= height - 1) & (cols >= 0) & (cols <= width - 1)
    return np.where(inside, above * (1 - down) + below * down, outside)


def _taps(places: np.ndarray) -> tuple[np.ndarray, tuple[np.ndarray, ...]]:
    """First of the four coefficients around each place, and their weights."""
    floor = np.floor(places)
    t = places - floor
    u = 1 - t
    t_cubed, u_cubed = t * t * t, u * u * u
    weights = (
        u_cubed / 6,
        2 / 3 - t * t + t_cubed / 2,
        2 / 3 - u * u + u_cubed / 2,
        t_cubed / 6,
    )
    return floor.astype(int) - 1, weights


def _coefficients(image: np.ndarray) -> np.ndarray:
    """Coefficients (h, w) of the cubic B-spline through an image, mirrored at its edges."""
    return _along_rows(_along_rows(image).T).T


def _along_rows(image: np.ndarray) -> np.ndarray:
    out = 6.0 * image
    reach = min(len(out), 30)
    powers = _POLE ** np.arange(reach)
    out[0] = np.tensordot(powers, out[:reach], 1)
    for row in range(1, len(out)):
        out[row] += _POLE * out[row - 1]
    out[-1] = _POLE / (_POLE**2 - 1) * (out[-1] + _POLE * out[-2])
    for row in range(len(out) - 2, -1, -1):
        out[row] = _POLE * (out[row + 1] - out[row])
    return out
