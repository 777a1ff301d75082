# SPDX-License-Identifier: GPL-2.0-or-later
"""Registration of the dates of a stack: by how many pixels each lies beside the reference.

The shifts are estimated once for the whole scene, on windows spread over it (`stack_registration`), or for
the arrays of a small area (`estimate`); `aligned` brings the dates of a patch onto the reference. Nothing is
read here: networks in the engine align patches too.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..errors import StackError
from ..messages import Message
from ..raster.windows import Place
from . import resampling, shift_fit, texture, upsampling
from .banded import copied, same_kind
from .patch import Patch
from .shifts import Shifts, basis, degree_of
from .side_by_side import Run, in_turn

LARGEST = 1.5
"""Shift in pixels beyond which a fit is not believed: scenes of orthorectified products lie nearer."""

LEAST_CORRELATION = 0.5
"""Correlation with the other dates below which a fit is not believed."""

LARGEST_ERROR = 0.3
"""Standard error in pixels above which a fit is not believed: the usual shift of Sentinel-2's dates (rms)."""

NEGLIGIBLE = 0.01
"""Shift in pixels below which a date stays as it is: the error of the estimate."""

MARGIN = int(LARGEST) + 2 * resampling.RADIUS
"""Pixels around a pixel that `aligned` may look at: the shift, the kernel, and the filling of what is not
valid."""

REFERENCE = Message("median of the dates")
"""Where the reference lies, if no image is given."""

REFINED = Message("median of the dates refined to the global reference image")
"""Where it lies if products say of some dates that they lie on ESA's reference image."""

_VISIBLE = (0.45, 0.70)
"""Micrometres of the bands that are preferred: their contrasts change least with the season."""

_MOST_BANDS = 3
"""Bands that are used where no visible ones are known."""

_SIDE = 108
"""Pixels of a window along each side, beside its edges."""

_BLOCK = 128
"""Pixels of a window with its edges in large scenes, placed at multiples of itself: it lies in one block of
a file."""

_MOST_WINDOWS, _WINDOW_BYTES = 6, 160e6
"""Windows along each side of a scene at most, and bytes that all of them may take for all dates."""

_PIXEL_BYTES = 8
"""Bytes of a prepared pixel: texture and weight."""


@dataclass(frozen=True)
class Registration:
    """Where the dates of a stack lie."""

    coefficients: np.ndarray
    """(T, 2, P) float64: polynomials of the place (shifts.basis), down and right, in pixels of the
    stack."""

    shape: tuple[int, int]
    """Rows and columns of the stack."""

    quality: np.ndarray
    """(T,) float32 from 0 to 1: correlation with the other dates; 0 for dates that could not be
    registered."""

    error: np.ndarray
    """(T,) float64: standard error in pixels."""

    windows: np.ndarray
    """(T,) int: windows that carried the estimate."""

    residual: np.ndarray
    """(T,) float64: rms in pixels of the windows around the estimate; NaN for fewer than two."""

    bands: tuple[str, ...] = ()
    """Names of the bands that were compared."""

    reference: str = REFERENCE
    """What the dates are registered to."""

    @property
    def centre(self) -> np.ndarray:
        """(T, 2) float32: shifts at the centre of the scene."""
        return self.coefficients[:, :, 0].astype(np.float32)

    def shifts(self, row: int, col: int) -> Shifts:
        """Those of a patch that begins at a row and a column of the stack."""
        return Shifts(self.coefficients, self.shape, (row, col))


def estimate(
    values: np.ndarray, valid: np.ndarray, wavelengths: np.ndarray, weights: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray]:
    """Shifts (T, 2) float32, down and right in pixels, and quality (T,) float32 from 0 to 1, of a small
    area.

    `values` (T, B, h, w) reflectance, clear where `valid` (T, h, w), believed by `weights` (T, h, w)
    from 0 to 1; `wavelengths` (B,) micrometres. Quality 0 and shift 0: the date could not be
    registered. Median 0 otherwise.
    """
    valid = valid & np.isfinite(values).all(axis=1)
    values = np.where(valid[:, None], values, 0).astype(np.float32)
    bands = visible(wavelengths) or textured(values, valid)
    height, width = valid.shape[1:]
    windows = []
    for rows, cols in covering((height, width), len(valid)):
        y, x = slice(*rows), slice(*cols)
        some = None if weights is None else weights[:, y, x]
        # One shift for all: where the windows lie does not matter.
        windows.append(texture.prepare(values[:, bands, y, x], valid[:, y, x], some, (height / 2, width / 2)))
    none = np.zeros(len(valid), bool)
    found = trusted(shift_fit.fit(windows, (height, width), highest=0), (height, width), none)
    return found.centre, found.quality


def aligned(patch: Patch, run: Run = in_turn) -> Patch:
    """The patch with every date resampled onto the reference; pixels `MARGIN` from its edges are as in
    any other.

    What depends on a pixel that is not valid is not valid. Dates that lie within `NEGLIGIBLE` of the
    reference are not touched. Values and weights may be tensors of torch. `run`: does the work of each date.
    """
    if patch.shifts is None:
        return patch
    values, valid, weights = copied(patch.values), patch.valid.copy(), patch.weights
    weights = None if weights is None else copied(weights)

    def align(t: int) -> None:
        shift = patch.shifts[t]
        if not shift.varies and np.abs(shift.constant).max() < NEGLIGIBLE:
            return
        sources = upsampling.filling(patch.valid[t], resampling.RADIUS)
        resample = resampling.Resampling(shift, patch.valid.shape[1:], values)
        valid[t] = ~resampling.spoiled(~patch.valid[t], shift)
        there = same_kind(valid[t], values)
        # One at a time, which a processor's cache holds.
        for image in (*values[t], *([] if weights is None else [weights[t]])):
            image[...] = resample(upsampling.filled(image, sources)) * there
        if weights is not None:
            weights[t] = weights[t].clip(0, 1)

    run(align, range(len(patch.shifts)))
    return replace(patch, values=values, valid=valid, weights=weights, shifts=None)


def visible(wavelengths: np.ndarray) -> list[int]:
    """Indexes of the bands that see visible light, by centre wavelength in micrometres."""
    return [index for index, length in enumerate(wavelengths) if _VISIBLE[0] < length < _VISIBLE[1]]


def textured(values: np.ndarray, valid: np.ndarray) -> list[int]:
    """Indexes of up to three bands (T, B, h, w) whose texture the dates share most."""
    shared = []
    for band in range(values.shape[1]):
        dates = texture.prepare(values[:, band : band + 1], valid, None, (0.0, 0.0)).texture
        energy = float(np.sum(dates**2, dtype=np.float64))
        joint = float(np.sum(dates.sum(axis=0) ** 2, dtype=np.float64))
        shared.append(joint / energy if energy > 0 else 0.0)
    return sorted(np.argsort(shared, kind="stable")[::-1][:_MOST_BANDS].tolist())


def covering(shape: tuple[int, int], dates: int) -> list[Place]:
    """Rows and columns of the windows that are looked at: all of a small scene, a lattice over a large
    one."""
    most = int(np.sqrt(_WINDOW_BYTES / (_PIXEL_BYTES * _BLOCK**2 * max(dates, 1))))
    most = min(_MOST_WINDOWS, max(1, most))
    return [(rows, cols) for rows in _along(shape[0], most) for cols in _along(shape[1], most)]


def _along(size: int, most: int) -> list[tuple[int, int]]:
    """The windows' extents along an axis of a scene."""
    count = max(1, round(size / _SIDE))
    if count <= most:
        edges = [size * index // count for index in range(count + 1)]
        return [
            (max(0, low - texture.EDGE), min(size, high + texture.EDGE))
            for low, high in zip(edges[:-1], edges[1:])
        ]
    starts = {int((index + 0.5) * size / most) // _BLOCK * _BLOCK for index in range(most)}
    return [(start, min(size, start + _BLOCK)) for start in sorted(starts)]


def trusted(
    fit: shift_fit.Fit, shape: tuple[int, int], refined: np.ndarray, reference: str | None = None
) -> Registration:
    """The fit relative to the median of the dates that can be believed; the others stay where they are.

    A date whose shift is less than its standard error, twice the error that simulated looks show, is not
    moved. Dates that are `refined` (T,) are the reference where there are any. With the name of a
    `reference`, which is the last date of the fit then, relative to it; StackError where it cannot be
    believed.
    """
    good = (fit.correlation >= LEAST_CORRELATION) & (fit.error <= LARGEST_ERROR)
    coefficients, where = fit.coefficients, REFERENCE
    if reference is not None:
        _check_reference(fit, reference)
        coefficients, where = coefficients - coefficients[-1], reference
    elif good.any():
        anchors = good & refined
        where = REFINED if anchors.any() else REFERENCE
        coefficients = coefficients - np.median(coefficients[anchors if anchors.any() else good], axis=0)
    lattice = np.meshgrid(np.linspace(0, shape[0], 5), np.linspace(0, shape[1], 5))
    terms = basis(*lattice, shape, degree_of(coefficients))
    farthest = np.abs(np.einsum("tip,phw->tihw", coefficients, terms)).max(axis=(1, 2, 3))
    good = good & (farthest <= LARGEST)
    moved = good & (farthest >= np.maximum(NEGLIGIBLE, fit.error))
    coefficients = np.where(moved[:, None, None], coefficients, 0)
    quality = np.where(good, fit.correlation, 0).astype(np.float32)
    dates = slice(None if reference is None else -1)
    return Registration(
        coefficients[dates],
        shape,
        quality[dates],
        fit.error[dates],
        fit.windows[dates],
        fit.residual[dates],
        reference=where,
    )


def _check_reference(fit: shift_fit.Fit, name: str) -> None:
    """StackError for a reference, the last date of the fit, that shows something else than the dates."""
    if fit.correlation[-1] >= LEAST_CORRELATION and fit.error[-1] <= LARGEST_ERROR:
        return
    raise StackError(
        "The reference {name} has too little in common with the dates: its correlation "
        "with them is {correlation:.2f}, and {least} is needed, with a standard error of "
        "the shift of at most {largest_error} pixels. Choose a clear image of the same "
        "place, of pixels that are not much coarser.",
        name=name,
        correlation=fit.correlation[-1],
        least=LEAST_CORRELATION,
        largest_error=LARGEST_ERROR,
    )
