# SPDX-License-Identifier: GPL-2.0-or-later
"""temporalliif:interpolatestack: baselines in x, y, t and wavelength."""

from __future__ import annotations

import math
import re
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
)

from ...core.dates import EPOCH, check_targets, parse_targets
from ...core.errors import ParameterError
from ...core.series import pipeline
from ...core.stack.model import Band, Stack
from ...engine.client import Engine
from ...engine.model import load_model
from ..computing import REGISTRATION_SHARE, after, check_pixel_size, registered, screen_of
from ..engine_access import report_to, warn_to
from ..inputs import StackAlgorithm, load_result, report_input, result_values
from ..parameters import stack as names
from ..parameters.computing import (
    GSD,
    REGISTER,
    SCALE,
    SCREEN,
    TILE,
)
from ..parameters.interpolatestack import SPACE, SPECTRUM, TARGETS, TIME, WAVELENGTHS, InterpolateStackHead
from ..reports import made_by
from ..settings import session_engine
from ..translation import tr


class InterpolateStack(InterpolateStackHead, StackAlgorithm):
    """Plain interpolation, to compare with or where nothing else is wanted."""

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Raise DateError or ParameterError for values that cannot be meant."""
        parse_targets(self.parameterAsString(parameters, TARGETS, context), [EPOCH, EPOCH.replace(day=2)])
        check_pixel_size(self, parameters, context)
        _wavelengths_of(self.parameterAsString(parameters, WAVELENGTHS, context))

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Main thread: everything that touches layers and settings."""
        self._given = self.stack_input(parameters, context)
        self._engine = session_engine()
        self._folder = Path(self.parameterAsString(parameters, names.OUTPUT, context))
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Worker thread: read, interpolate in the engine, write."""
        stack = self._given.open(context)
        report_input(stack, feedback)
        observed = [one.time for one in stack.observations]
        targets = parse_targets(self.parameterAsString(parameters, TARGETS, context), observed)
        time = self.parameterAsEnumString(parameters, TIME, context)
        space = self.parameterAsEnumString(parameters, SPACE, context)
        for warning in check_targets(targets, observed, time == "nearest"):
            warn_to(feedback)(warning)
        grid = pipeline.target_grid(
            stack,
            self.parameterAsDouble(parameters, SCALE, context),
            self.number(parameters, GSD, context),
        )
        spec = {"model": "interpolation", "device": "cpu", "options": {"time": time, "space": space}}
        mixing = band_mixing(
            self._engine,
            stack,
            self.parameterAsString(parameters, WAVELENGTHS, context),
            self.parameterAsEnumString(parameters, SPECTRUM, context),
        )
        if mixing is not None:
            made = ", ".join(band.name for band in mixing.bands)
            feedback.pushInfo(self.tr("Bands to make: {bands}.").format(bands=made))
        found = registered(stack, self.parameterAsBoolean(parameters, REGISTER, context), feedback)
        with load_model(self._engine, spec, report_to(feedback), cancelled=feedback.isCanceled) as model:
            result = pipeline.superresolve(
                stack,
                targets,
                grid,
                model,
                self._folder,
                overwrite=self.parameterAsBoolean(parameters, names.OVERWRITE, context),
                tile=self.parameterAsInt(parameters, TILE, context) or None,
                mixing=mixing,
                registration=found,
                screen=screen_of(stack, self.parameterAsBoolean(parameters, SCREEN, context), feedback),
                provenance=made_by("interpolatestack"),
                progress=after(feedback, REGISTRATION_SHARE if found else 0.0),
                cancelled=feedback.isCanceled,
                log=report_to(feedback),
            )
        if self.parameterAsBoolean(parameters, names.LOAD, context):
            load_result(self.tr("Interpolated series"), self._given, stack, result, context)
        return result_values(result, self._folder)


def band_mixing(engine: Engine, stack: Stack, text: str, method: str) -> pipeline.Mixing | None:
    """The bands asked for as sums of the stack's; None for the stack's own."""
    asked = _wavelengths_of(text)
    if asked is None:
        return None
    known = np.array([band.wavelength for band in stack.bands])
    wanted = _between(known, asked) if isinstance(asked, int) else np.array(asked)
    params = {"method": method}
    _, reply = engine.call("analysis.band_weights", params, {"wavelengths": known, "wanted": wanted})
    bands = tuple(_band_at(stack, length, row) for length, row in zip(wanted, reply["weights"]))
    return pipeline.Mixing(bands, reply["weights"])


def _band_at(stack: Stack, length: float, weights: np.ndarray) -> Band:
    """A band's name and storage: an input's own where it stands on one, else those of the weightiest."""
    nearest = stack.bands[int(np.abs(weights).argmax())]
    if abs(nearest.wavelength - length) < 1e-6:
        return nearest
    return Band(f"{1000 * length:.0f} nm", float(length), nearest.scale, nearest.offset)


def _wavelengths_of(text: str) -> list[float] | int | None:
    """Wavelengths in micrometres, a number of bands between neighbours, or None for an empty text."""
    words = [word for word in re.split(r"[,;\s]+", text) if word]
    if not words:
        return None
    factor = re.fullmatch(r"between:([0-9]+)", words[0], re.IGNORECASE)
    if factor and len(words) == 1 and 1 <= int(factor[1]) <= 100:
        return int(factor[1])
    try:
        lengths = [float(word) for word in words]
    except ValueError:
        lengths = [math.nan]
    if not all(0.1 <= length <= 1000 for length in lengths):
        raise ParameterError(
            tr(
                "'{text}' is neither a list of wavelengths in micrometres, such as 0.52, 0.60 (green "
                "is about 0.56), nor a factor such as between:1."
            ).format(text=text)
        )
    return lengths


def _between(known: np.ndarray, count: int) -> np.ndarray:
    """The known wavelengths, ascending, with `count` others evenly between each two."""
    ordered = np.unique(known[np.isfinite(known)])
    if len(ordered) < 2:
        raise ParameterError(
            tr(
                "{count} of {total} bands have a known wavelength, and two are needed for bands in between. "
                "Name the bands as the sensor does (B02, B03, ...), or leave the wavelengths empty."
            ).format(count=len(ordered), total=len(known))
        )
    steps = np.arange(count + 1) / (count + 1)
    return np.append((ordered[:-1, None] + np.diff(ordered)[:, None] * steps).ravel(), ordered[-1])
