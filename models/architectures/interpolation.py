# SPDX-License-Identifier: GPL-2.0-or-later
"""Interpolation in x, y and t by nearest, linear, cubic and quintic splines (scipy), or kriging in time.

Each is a weighted sum of pixels, so an axis is one matrix: tiles equal the whole image. Masked pixels take no
part: in time each pixel goes through its own clear dates, in space the nearest clear pixels stand in.
"""

from __future__ import annotations

from functools import partial
from typing import Any, Callable

import numpy as np
import scipy
from scipy.interpolate import BSpline, make_interp_spline
from scipy.ndimage import spline_filter1d

from ...core.choices import METHODS
from ...core.errors import CancelledError, ModelError, ParameterError
from ...core.series.interpolation import interpolate_time, tile_side
from ...core.series.patch import Axis, Patch, Prediction, Query
from ...core.series.registration import MARGIN, aligned
from ...core.series.screening import believed
from ...core.series.upsampling import fill_unsupported, nearest

DEGREES = {"nearest": 0, "linear": 1, "cubic": 3, "quintic": 5}
"""Degree of the spline by the name of the method, for every axis."""

IN_TIME = (*DEGREES, "kriging")
"""Methods in time."""

_RADIUS = {"nearest": 1, "linear": 2, "cubic": 16, "quintic": 24}
"""Source pixels that a value depends on: a spline's influence falls by 0.27 (0.43) a pixel."""

_FILL = 4
"""Pixels next to clear ones that these stand in for."""


class InterpolationModel:
    """A core.patch.Model that interpolates; the choice of `time` and `space` is free."""

    name = "interpolation"

    def __init__(self, time: str = "linear", space: str = "linear") -> None:
        if time not in IN_TIME or space not in DEGREES:
            raise ModelError(
                "Unknown interpolation: {time} in time, {space} in space. Choose from {in_time} "
                "and {degrees}.",
                time=time,
                space=space,
                in_time=", ".join(IN_TIME),
                degrees=", ".join(DEGREES),
            )
        self.time, self.space = time, space
        self.margin = _RADIUS[space] + _FILL + MARGIN
        self.extrapolates = time == "nearest"

    def tile_size(self, dates: int, bands: int, targets: int, scale: float) -> int:
        """See core.interpolation.tile_side."""
        return tile_side(self.margin, dates, bands, targets, scale)

    def predict(self, patch: Patch, query: Query, cancelled: Callable[[], bool]) -> Prediction:
        """See core.patch.Model."""
        method = self.time if self.time in METHODS else partial(spline_weights, DEGREES[self.time])
        base, support = interpolate_time(believed(aligned(patch)), query.days, method, cancelled)
        by_row, by_col = (
            axis_matrix(axis, self.space).astype(np.float32) for axis in (query.rows, query.cols)
        )
        out = np.empty((len(query.days), base.shape[1], query.rows.count, query.cols.count), np.float32)
        unsupported = ~nearest(support, query.rows, query.cols)
        for index, image in enumerate(base):
            if cancelled():
                raise CancelledError("Cancelled.")
            filled = fill_unsupported(image, support, _FILL)
            out[index] = np.matmul(np.matmul(by_row, filled), by_col.T)
            out[index][:, unsupported] = np.nan
        return Prediction(out)

    def relocate(self) -> bool:
        """There is nowhere else to go."""
        return False

    def provenance(self) -> dict[str, Any]:
        """The methods and the library."""
        return {"model": self.name, "time": self.time, "space": self.space, "scipy": scipy.__version__}


def load(device: Any, options: dict[str, Any]) -> InterpolationModel:
    """The model that the registry asks for; it runs on the CPU, whatever the device."""
    unknown = set(options) - {"time", "space"}
    if unknown:
        raise ModelError(
            "Unknown options {unknown}. Interpolation knows ['space', 'time'].", unknown=sorted(unknown)
        )
    return InterpolationModel(**options)


def spline_weights(degree: int, days: np.ndarray, patterns: np.ndarray, targets: np.ndarray) -> np.ndarray:
    """Weights in time of the not-a-knot spline through the clear dates (see temporal_weights).

    With too few clear dates the degree falls to the next odd one that they determine. Before the first and
    after the last clear date its value is held, as no polynomial may be trusted there.
    """
    weights = np.zeros((len(patterns), len(targets), len(days)))
    for number, clear in enumerate(patterns):
        known = days[clear]
        if len(known):
            inside = np.clip(targets, known[0], known[-1])
            weights[number][:, clear] = _through(known, inside, degree)
    return weights


def _through(known: np.ndarray, wanted: np.ndarray, degree: int) -> np.ndarray:
    """(wanted, known) weights of the spline that passes through values at `known` (ascending)."""
    usable = next(d for d in (5, 3, 1, 0) if d <= degree and d < len(known)) if len(known) > 1 else 0
    if usable == 0:
        return np.eye(len(known))[np.abs(wanted[:, None] - known[None, :]).argmin(axis=1)]
    return make_interp_spline(known, np.eye(len(known)), k=usable)(wanted)


def axis_matrix(axis: Axis, method: str) -> np.ndarray:
    """(target pixels, patch pixels) float64: the spline through the pixel centres, mirrored at the edges."""
    degree = DEGREES[method]
    size = axis.patch_stop - axis.patch_start
    position = axis.centres() - 0.5
    if degree == 0:
        index = np.clip(np.floor(axis.centres()).astype(int), 0, size - 1)
        return np.eye(size)[index]
    radius = (degree + 1) // 2 + 1
    nodes = np.arange(-radius, size + radius)
    basis = BSpline.basis_element(np.arange(degree + 2) - (degree + 1) / 2, extrapolate=False)
    spread = np.nan_to_num(basis(position[:, None] - nodes[None, :]))
    mirrored = np.where(nodes < 0, -1 - nodes, np.where(nodes >= size, 2 * size - 1 - nodes, nodes))
    folded = np.zeros((len(position), size))
    np.add.at(folded.T, np.clip(mirrored, 0, size - 1), spread.T)
    if degree == 1 or size == 1:
        return folded
    return folded @ spline_filter1d(np.eye(size), degree, axis=0, mode="reflect")


def band_weights(wavelengths: np.ndarray, wanted: np.ndarray, method: str) -> np.ndarray:
    """(wanted, bands) weights of bands at other wavelengths (micrometres), by a spline over wavelength.

    Raises ParameterError for fewer than two known wavelengths and for one outside of those known.
    """
    known = np.flatnonzero(np.isfinite(wavelengths))
    order = known[np.argsort(wavelengths[known], kind="stable")]
    order = order[np.concatenate([[True], np.diff(wavelengths[order]) > 0])] if len(order) else order
    if len(order) < 2:
        raise ParameterError(
            "{count} of {bands} bands have a known wavelength, and two are needed for bands in "
            "between. Name the bands as the sensor does (B02, B03, ...), or leave the "
            "wavelengths empty.",
            count=len(order),
            bands=len(wavelengths),
        )
    low, high = wavelengths[order[0]], wavelengths[order[-1]]
    outside = [f"{value:g}" for value in wanted if not low <= value <= high]
    if outside:
        raise ParameterError(
            "The wavelength {outside} um lies outside of the bands, {low:g} to {high:g} um. "
            "Ask for one in between.",
            outside=", ".join(outside),
            low=low,
            high=high,
        )
    weights = np.zeros((len(wanted), len(wavelengths)))
    weights[:, order] = _through(wavelengths[order], wanted, DEGREES[method])
    return weights
