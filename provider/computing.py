# SPDX-License-Identifier: GPL-2.0-or-later
"""What the parameters of computing finer images stand for: checks, registration, screen, progress."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
)

from ..core.errors import ModelError, ParameterError
from ..core.messages import message_of
from ..core.series.registration import Registration
from ..core.series.registration_report import register_and_log
from ..core.series.screen import Screen
from ..core.series.screening import screens
from ..core.stack.model import Stack
from .algorithm import Algorithm
from .engine_access import report_to, warn_to
from .masks import warn_of_clouds
from .parameters.computing import GSD, SCALE
from .plain_text import plain
from .translation import tr, translated

REGISTRATION_SHARE = 0.05
"""Share of a run's progress that the registration of its dates takes."""


def check_pixel_size(algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
    """Raise ParameterError for metres, or without them a scale, that cannot be meant."""
    gsd = algorithm.number(parameters, GSD, context)
    if gsd is None:
        check_scale(algorithm.number(parameters, SCALE, context))
    elif not (math.isfinite(gsd) and gsd > 0):
        raise ParameterError(
            tr("The ground sampling distance is {value}. Choose metres above 0, or leave it empty.").format(
                value=f"{gsd:g}"
            )
        )


def check_scale(scale: float | None) -> None:
    """Raise ParameterError for a scale below 1; None is that of the algorithm."""
    if scale is not None and not (math.isfinite(scale) and scale >= 1):
        raise ParameterError(
            tr("The scale is {value}. Choose a number of 1 or more.").format(value=f"{scale:g}")
        )


def registered(
    stack: Stack,
    wanted: bool,
    feedback: QgsProcessingFeedback,
    share_of_run: float = REGISTRATION_SHARE,
    reference: Stack | None = None,
) -> Registration | None:
    """Where the dates lie, if it is wanted, with a line a date in the log."""
    if not wanted:
        return None
    feedback.setProgressText(tr("Registering the dates."))
    return register_and_log(
        stack,
        report_to(feedback),
        feedback.isCanceled,
        lambda share: feedback.setProgress(100 * share_of_run * share),
        reference,
    )


def after(feedback: QgsProcessingFeedback, done: float) -> Callable[[float, str], None]:
    """Progress of what is left of a run, where a share of it is done, and its first step announced; the steps
    after that are announced as they begin."""
    steps: list[str] = []

    def show(share: float, text: str) -> None:
        feedback.setProgress(100 * (done + (1 - done) * share))
        step = message_of(text).template
        if step not in steps:
            steps.append(step)
            if len(steps) > 1:
                feedback.setProgressText(plain(translated(text)))

    return show


def screen_of(stack: Stack, wanted: bool, feedback: QgsProcessingFeedback) -> Screen | None:
    """The screen of a run, if it is wanted; a warning where neither it nor any mask hides clouds."""
    if not wanted or not screens(np.array([band.wavelength for band in stack.bands])):
        warn_of_clouds(stack.observations, warn_to(feedback), has_screen=not wanted)
    return Screen(stack) if wanted else None


def check_checkpoint(path: str) -> None:
    """Raise ModelError where a file of weights is not there."""
    if not Path(path).is_file():
        raise ModelError(tr("There is no checkpoint file {path}. Choose an existing one.").format(path=path))
