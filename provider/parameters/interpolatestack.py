# SPDX-License-Identifier: GPL-2.0-or-later
"""Head, parameters and outputs of temporalliif:interpolatestack, with their help."""

from __future__ import annotations

from typing import Any

from .. import groups
from ..definitions import choice, optional_text, targets_text
from ..head import Head
from ..translation import tr
from .computing import (
    add_pixel_size,
    add_register,
    add_screen,
    add_tile,
)
from .stack import StackHead

TARGETS, WAVELENGTHS = "TARGETS", "WAVELENGTHS"
TIME, SPACE, SPECTRUM = "TIME", "SPACE", "SPECTRUM"
METHODS = ("linear", "nearest", "cubic", "quintic")
IN_TIME = (*METHODS, "kriging")


class InterpolateStackHead(StackHead):
    """Id, texts and parameters."""

    work = "InterpolateStack"

    section = groups.SERIES

    def head(self) -> Head:
        """What the Toolbox says."""
        return Head(
            "interpolatestack",
            self.tr("Interpolate a time series"),
            self.tr(
                "Interpolates a series in time, space and wavelength, each by a method of its own: nearest, "
                "linear, cubic or quintic spline, and kriging in time. Clouds and nodata take no part. It "
                "runs in the engine (scipy)."
            ),
            self.tr("interpolation,spline,cubic,quintic,linear,kriging,wavelength,band,resample,baseline"),
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Parameters and outputs."""
        self.add_input()
        self.add(
            targets_text(TARGETS, self.tr("Target dates"), "inputs"),
            self.tr(
                "A step (P7D), a period with a step (2021-05-01/2021-07-01/P7D), dates, 'inputs' for every "
                "input date, or a factor: 'between:1' puts one frame between each pair of dates, 'between:3' "
                "three."
            ),
        )
        self.add(
            choice(TIME, self.tr("In time"), _in_time()),
            self.tr(
                "Through each pixel's clear dates. Splines overshoot where dates are far apart; kriging "
                "has the least error in most series."
            ),
        )
        add_pixel_size(self)
        self.add(
            choice(SPACE, self.tr("In space"), _methods()), self.tr("Between the centres of the pixels.")
        )
        self.add(
            optional_text(WAVELENGTHS, self.tr("Wavelengths (micrometres)")),
            self.tr(
                "Bands to make, by centre wavelength (0.52, 0.60), or a factor: 'between:1' puts one band "
                "between each pair of neighbours. Empty: the input's bands."
            ),
        )
        self.add(
            choice(SPECTRUM, self.tr("In wavelength"), _methods()),
            self.tr("Between bands whose wavelength is known, by name or metadata."),
        )
        self.add_details()
        add_register(self)
        add_screen(self)
        add_tile(self)
        self.add_series_outputs(self.tr("Receives one cloud-optimised GeoTIFF per date, and stack.json."))


def _methods() -> dict[str, str]:
    """What people read for each method."""
    words = tr("Linear"), tr("Nearest"), tr("Cubic spline"), tr("Quintic spline")
    return dict(zip(METHODS, words))


def _in_time() -> dict[str, str]:
    return dict(zip(IN_TIME, (*_methods().values(), tr("Kriging"))))
