# SPDX-License-Identifier: GPL-2.0-or-later
"""Metrics of a result against a reference, accumulated block by block.

Values are (B, h, w) in one unit (reflectance, or stored values), masks (h, w) bool; only pixels that are
valid in both images take part. Each accumulator's `result()` gives figures per band and over all bands.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from ..errors import ParameterError
from ..raster.windows import Window, windows
from ..series.patch import Axis
from ..series.upsampling import degrade_matrix
from .radiometry import MAD_TO_SIGMA

SSIM_WINDOW = 7
"""Side of the window of structural similarity, as in scikit-image."""

SHIFT = 3
"""Largest shift in pixels that cPSNR forgives, as in the PROBA-V challenge."""

_STRIP = 1 << 16
"""Pixels handled at a time in the search over shifts, so that they stay in the processor's cache."""


@dataclass(frozen=True)
class Score:
    """One metric: a figure for each band and one for all."""

    bands: tuple[float, ...]
    """Per band; NaN where nothing is valid. Empty for metrics of whole spectra."""

    all: float
    """Over all bands."""


@dataclass
class PixelErrors:
    """MAE, MSE, PSNR and bias (result minus reference)."""

    bands: int
    peak: float
    """Value that counts as the signal's peak in PSNR."""

    _sums: np.ndarray = field(init=False)

    def __post_init__(self) -> None:
        _check_peak(self.peak)
        self._sums = np.zeros((4, self.bands))

    def add(self, reference: np.ndarray, result: np.ndarray, valid: np.ndarray) -> None:
        """Add a block."""
        for band in range(self.bands):
            error = result[band][valid].astype(np.float64) - reference[band][valid]
            self._sums[:, band] += len(error), error.sum(), np.abs(error).sum(), error @ error

    @property
    def count(self) -> int:
        """Pixels that took part."""
        return int(self._sums[0, 0]) if self.bands else 0

    def result(self) -> dict[str, Score]:
        """`mae`, `mse`, `psnr`, `bias`."""
        with np.errstate(invalid="ignore", divide="ignore"):
            own = self._sums[1:] / self._sums[0]
            total = self._sums[1:].sum(axis=1) / self._sums[0].sum()
        return {
            "mae": Score(_floats(own[1]), float(total[1])),
            "mse": Score(_floats(own[2]), float(total[2])),
            "psnr": Score(tuple(decibels(m, self.peak) for m in own[2]), decibels(total[2], self.peak)),
            "bias": Score(_floats(own[0]), float(total[0])),
        }


class ShiftedErrors:
    """cPSNR of the PROBA-V challenge: PSNR after the best shift and without the bias.

    The result, without a border of three pixels, is compared with the reference at every shift of up to
    three pixels in x and y; at each shift the mean difference over the clear pixels is taken off, per band.
    The largest PSNR counts: per band at the band's own best shift, over all bands at one common shift.
    M. Martens et al., "Super-resolution of PROBA-V images using convolutional neural networks", 2019.
    """

    halo = SHIFT
    """Pixels that a block must carry on each side that is not the image's edge."""

    def __init__(self, bands: int, peak: float) -> None:
        _check_peak(peak)
        self.peak = peak
        side = 2 * SHIFT + 1
        self._sums = np.zeros((3, side, side, bands))

    def add(
        self, reference: np.ndarray, result: np.ndarray, valid_reference: np.ndarray, valid_result: np.ndarray
    ) -> None:
        """Add a block with its halo: the pixels but for a frame of `halo` are scored.

        At the image's own edge the frame is the border that the challenge leaves out.
        """
        height, width = valid_result.shape
        if height <= 2 * SHIFT or width <= 2 * SHIFT:
            return
        rows = max(1, _STRIP // width)
        for top in range(SHIFT, height - SHIFT, rows):
            stop = min(top + rows, height - SHIFT)
            self._add_strip(reference, result, valid_reference, valid_result, top, stop)

    def _add_strip(
        self,
        reference: np.ndarray,
        result: np.ndarray,
        valid_reference: np.ndarray,
        valid_result: np.ndarray,
        top: int,
        stop: int,
    ) -> None:
        width = valid_result.shape[1]
        inner = (slice(top, stop), slice(SHIFT, width - SHIFT))
        around = slice(top - SHIFT, stop + SHIFT)
        clear_result, clear_around = valid_result[inner], valid_reference[around]
        if not clear_result.any():
            return
        whole = bool(clear_result.all() and clear_around.all())
        for band in range(self._sums.shape[3]):
            theirs = np.where(valid_reference[around], reference[band, around], 0).astype(np.float64)
            ours = np.where(clear_result, result[band][inner], 0).astype(np.float64)
            for dy in range(2 * SHIFT + 1):
                for dx in range(2 * SHIFT + 1):
                    there = (slice(dy, dy + stop - top), slice(dx, dx + width - 2 * SHIFT))
                    error = theirs[there] - ours
                    count = error.size
                    if not whole:
                        both = clear_around[there] & clear_result
                        error *= both
                        count = int(both.sum())
                    flat = error.reshape(-1)
                    self._sums[:, dy, dx, band] += count, flat.sum(), flat @ flat

    def result(self) -> dict[str, Score]:
        """`cpsnr`, and `shift_x`, `shift_y`: where the reference lies against the result, in pixels."""
        count, total, squares = self._sums
        with np.errstate(invalid="ignore", divide="ignore"):
            mse = np.maximum(squares / count - (total / count) ** 2, 0)
            common = (mse * count).sum(axis=-1) / count.sum(axis=-1)
        maps = [mse[..., band] for band in range(mse.shape[-1])] + [common]
        scores, shifts = [], []
        for plane in maps:
            if np.isnan(plane).all():
                scores.append(float("nan"))
                shifts.append((0, 0))
                continue
            best = np.unravel_index(int(np.nanargmin(plane)), plane.shape)
            scores.append(decibels(float(plane[best]), self.peak))
            shifts.append((int(best[1]) - SHIFT, int(best[0]) - SHIFT))
        return {
            "cpsnr": Score(tuple(scores[:-1]), scores[-1]),
            "shift_x": Score(tuple(float(x) for x, _ in shifts[:-1]), float(shifts[-1][0])),
            "shift_y": Score(tuple(float(y) for _, y in shifts[:-1]), float(shifts[-1][1])),
        }


class Similarity:
    """SSIM (Wang et al., 2004) over windows of 7 x 7 in which every pixel is valid.

    The same as scikit-image's `structural_similarity` with its defaults (uniform window, sample covariance,
    K1 = 0.01, K2 = 0.03), whose mean leaves out the windows that reach over the image's edge.
    """

    halo = SSIM_WINDOW // 2
    """Pixels that a block must carry on each side that is not the image's edge."""

    def __init__(self, bands: int, peak: float) -> None:
        _check_peak(peak)
        self.peak = peak
        self._sums = np.zeros((2, bands))

    def add(self, reference: np.ndarray, result: np.ndarray, valid: np.ndarray) -> None:
        """Add a block with its halo: the windows that lie wholly inside it are scored."""
        if min(valid.shape) < SSIM_WINDOW:
            return
        inside = _window_sums(valid.astype(np.float64)) > SSIM_WINDOW**2 - 0.5
        if not inside.any():
            return
        for band in range(self._sums.shape[1]):
            first = np.where(valid, reference[band], 0).astype(np.float64)
            second = np.where(valid, result[band], 0).astype(np.float64)
            used = ssim_map(first, second, self.peak)[inside]
            self._sums[:, band] += len(used), used.sum()

    def result(self) -> dict[str, Score]:
        """`ssim`."""
        count, total = self._sums
        with np.errstate(invalid="ignore", divide="ignore"):
            return {"ssim": Score(_floats(total / count), float(total.sum() / count.sum()))}


def ssim_map(first: np.ndarray, second: np.ndarray, peak: float) -> np.ndarray:
    """SSIM of every whole window of two (h, w) float64 images: (h - 6, w - 6)."""
    pixels = SSIM_WINDOW**2
    # Sums of squares lose digits when the mean is large against the contrast, so a common offset goes first.
    offset = float(first.mean())
    x, y = first - offset, second - offset
    mean_x, mean_y = _window_sums(x) / pixels, _window_sums(y) / pixels
    sample = pixels / (pixels - 1)
    var_x = sample * (_window_sums(x * x) / pixels - mean_x * mean_x)
    var_y = sample * (_window_sums(y * y) / pixels - mean_y * mean_y)
    covariance = sample * (_window_sums(x * y) / pixels - mean_x * mean_y)
    mean_x += offset
    mean_y += offset
    c1, c2 = (0.01 * peak) ** 2, (0.03 * peak) ** 2
    above = (2 * mean_x * mean_y + c1) * (2 * covariance + c2)
    return above / ((mean_x**2 + mean_y**2 + c1) * (var_x + var_y + c2))


def _window_sums(image: np.ndarray) -> np.ndarray:
    """Sums over every whole window, (h - 6, w - 6): seven shifted additions along each axis."""
    size = SSIM_WINDOW
    rows = sum(image[i : image.shape[0] - size + 1 + i] for i in range(1, size)) + image[: 1 - size]
    return sum(rows[:, i : image.shape[1] - size + 1 + i] for i in range(1, size)) + rows[:, : 1 - size]


class SpectralAngle:
    """SAM: the mean angle in degrees between the spectra of a pixel (Kruse et al., 1993).

    Pixels whose spectrum is 0 in either image have no direction and take no part. Two bands at least.
    """

    def __init__(self) -> None:
        self._count, self._total = 0, 0.0

    def add(self, reference: np.ndarray, result: np.ndarray, valid: np.ndarray) -> None:
        """Add a block."""
        if len(reference) < 2:
            return
        first, second = reference[:, valid].astype(np.float64), result[:, valid].astype(np.float64)
        norms = np.sqrt((first * first).sum(axis=0) * (second * second).sum(axis=0))
        used = norms > 0
        cosine = (first * second).sum(axis=0)[used] / norms[used]
        self._count += int(used.sum())
        self._total += float(np.degrees(np.arccos(np.clip(cosine, -1, 1))).sum())

    def result(self) -> dict[str, Score]:
        """`sam`; NaN for a single band."""
        return {"sam": Score((), self._total / self._count if self._count else float("nan"))}


class Consistency:
    """Does a finer result, averaged over the pixels of the observation it was made from, give that back?

    The mean absolute difference over the observation's pixels that are valid and whose whole area is valid
    in the result.
    """

    def __init__(self, bands: int) -> None:
        self._errors = PixelErrors(bands, 1.0)

    def add(
        self,
        observed: np.ndarray,
        result: np.ndarray,
        valid_observed: np.ndarray,
        valid_result: np.ndarray,
        rows: Axis,
        cols: Axis,
    ) -> None:
        """Add the observed patch (B, h, w) and the result's pixels (B, H, W) that the two axes ask for."""
        by_row, by_col = degrade_matrix(rows), degrade_matrix(cols)
        share = by_row @ valid_result.astype(np.float64) @ by_col.T
        filled = np.where(valid_result, result, 0).astype(np.float64)
        degraded = np.matmul(np.matmul(by_row, filled), by_col.T)
        self._errors.add(observed, degraded, valid_observed & (share > 1 - 1e-6))

    def result(self) -> dict[str, Score]:
        """`consistency`, in the unit of the values."""
        return {"consistency": self._errors.result()["mae"]}


class Comparison:
    """All metrics of one result against one reference, from blocks with a halo (see `blocks`)."""

    halo = max(ShiftedErrors.halo, Similarity.halo)
    """Pixels that a block carries on each side, cut at the image's edge."""

    def __init__(self, bands: int, peak: float) -> None:
        self._errors = PixelErrors(bands, peak)
        self._shifted = ShiftedErrors(bands, peak)
        self._similarity = Similarity(bands, peak)
        self._angle = SpectralAngle()

    def add(
        self,
        reference: np.ndarray,
        result: np.ndarray,
        valid_reference: np.ndarray,
        valid_result: np.ndarray,
        core: tuple[slice, slice],
    ) -> None:
        """Add a block with its halo; `core` is the part that is the block's own, in the block's pixels."""
        valid = valid_reference & valid_result
        own = (slice(None), *core)
        self._errors.add(reference[own], result[own], valid[core])
        self._angle.add(reference[own], result[own], valid[core])
        self._shifted.add(reference, result, valid_reference, valid_result)
        self._similarity.add(reference, result, valid)

    @property
    def count(self) -> int:
        """Pixels that are valid in both images."""
        return self._errors.count

    def result(self) -> dict[str, Score]:
        """Every metric by its id: mae, mse, psnr, bias, cpsnr, shift_x, shift_y, ssim, sam."""
        parts = (self._errors, self._shifted, self._similarity, self._angle)
        return {name: score for part in parts for name, score in part.result().items()}


def blocks(height: int, width: int, side: int) -> list[tuple[Window, Window]]:
    """Windows that cover an image once, each after the same with the halo that `Comparison` needs."""
    return [(own.widened(Comparison.halo, height, width), own) for own in windows(height, width, side)]


def compare(
    reference: np.ndarray, result: np.ndarray, peak: float, valid: np.ndarray | None = None
) -> dict[str, Score]:
    """All metrics of two images in memory, (B, H, W)."""
    if reference.shape != result.shape:
        raise ParameterError(
            "The images have different shapes, {shape} and {result_shape}. Bring them to one grid.",
            shape=reference.shape,
            result_shape=result.shape,
        )
    valid = np.ones(reference.shape[1:], bool) if valid is None else valid
    comparison = Comparison(len(reference), peak)
    comparison.add(reference, result, valid, valid, (slice(None), slice(None)))
    return comparison.result()


def decibels(mse: float, peak: float) -> float:
    """PSNR of a mean squared error; infinite for 0, NaN for NaN."""
    if not mse > 0:
        return float("inf") if mse == 0 else float("nan")
    return float(10 * np.log10(peak * peak / mse))


def psnr(first: np.ndarray, second: np.ndarray, peak: float, valid: np.ndarray | None = None) -> float:
    """Peak signal-to-noise ratio in dB over the valid pixels; infinite for equal images.

    `valid` is (H, W) bool and counts for every band of (B, H, W).
    """
    error = _differences(first, second, valid)
    return decibels(float(np.mean(error**2)) if error.size else float("nan"), peak)


def robust_psnr(first: np.ndarray, second: np.ndarray, peak: float, valid: np.ndarray | None = None) -> float:
    """PSNR in dB from the median absolute error, so that changed land and missed clouds do not decide.

    The median is scaled to a Gaussian's standard deviation: equal to `psnr` where errors are Gaussian.
    """
    error = _differences(first, second, valid)
    sigma = MAD_TO_SIGMA * float(np.median(np.abs(error))) if error.size else np.nan
    return decibels(sigma**2, peak)


def _differences(first: np.ndarray, second: np.ndarray, valid: np.ndarray | None) -> np.ndarray:
    error = first.astype(np.float64) - second.astype(np.float64)
    return error.ravel() if valid is None else error[..., valid].ravel()


def _floats(values: np.ndarray) -> tuple[float, ...]:
    return tuple(float(value) for value in values)


def _check_peak(peak: float) -> None:
    if not (np.isfinite(peak) and peak > 0):
        raise ParameterError(
            "The peak of PSNR is {peak:g}. Give a positive value, such as 1 for reflectance.", peak=peak
        )
