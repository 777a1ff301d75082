# SPDX-License-Identifier: GPL-2.0-or-later
"""Parameters of computing finer images: the output's pixels, tiles, the device and the network's file."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ...core.errors import ModelError, ParameterError
from ...core.series.registration import Registration
from ...core.series.registration_report import register_and_log
from ...core.series.screen import Screen
from ...core.series.screening import screens
from ...core.stack.model import Stack
from ..algorithm import Algorithm
from ..definitions import decimal, optional_file, whole
from ..engine_access import report_to, warn_to
from ..masks import warn_of_clouds
from ..translation import tr

SCALE, GSD, TILE, DEVICE = "SCALE", "GSD", "TILE", "DEVICE"
REGISTER, SCREEN = "REGISTER", "SCREEN"

REGISTRATION_SHARE = 0.05
"""Share of a run's progress that the registration of its dates takes."""


def add_pixel_size(algorithm: Algorithm) -> None:
    """Scale, or metres instead."""
    algorithm.add(
        decimal(SCALE, tr("Scale"), 2.0, digits=3),
        tr("Output pixels per input pixel along each side; any number from 1 on."),
    )
    algorithm.add(
        decimal(GSD, tr("Ground sampling distance (metres)"), None, digits=3),
        tr("Size of an output pixel, instead of the scale; rounded so that the extent is kept."),
    )


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


def add_tile(algorithm: Algorithm) -> None:
    """Side of a tile."""
    algorithm.add(
        whole(TILE, tr("Tile size"), 0, 0),
        tr("Side in output pixels of what is computed at once. 0: automatic. It changes no value."),
        advanced=True,
    )


def add_register(algorithm: Algorithm) -> None:
    """Whether the dates are registered."""
    algorithm.add(
        QgsProcessingParameterBoolean(REGISTER, tr("Register the dates"), True, True),
        tr(
            "Estimates the shifts between the dates, to a fraction of a pixel, and undoes them. The log says "
            "how far each date was moved."
        ),
        advanced=True,
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
    """Progress of what is left of a run, where a share of it is done."""
    return lambda share, text: feedback.setProgress(100 * (done + (1 - done) * share))


def add_screen(algorithm: Algorithm) -> None:
    """Whether clouds that masks missed are looked for."""
    algorithm.add(
        QgsProcessingParameterBoolean(SCREEN, tr("Screen for missed clouds"), True, True),
        tr(
            "Finds clouds, haze, shadows and passing snow that no mask hides by comparing each date with "
            "those before and after it, and leaves them out. A change that stays, such as a harvest, is "
            "kept. The log names the dates that were largely rejected."
        ),
        advanced=True,
    )


def screen_of(stack: Stack, wanted: bool, feedback: QgsProcessingFeedback) -> Screen | None:
    """The screen of a run, if it is wanted; a warning where neither it nor any mask hides clouds."""
    if not wanted or not screens(np.array([band.wavelength for band in stack.bands])):
        warn_of_clouds(stack.observations, warn_to(feedback), has_screen=not wanted)
    return Screen(stack) if wanted else None


def add_device(algorithm: Algorithm) -> None:
    """The processor of a network."""
    algorithm.add(
        QgsProcessingParameterString(DEVICE, tr("Device"), "auto"),
        tr("Where a network computes: auto, cpu, cuda:0, cuda:1, ... or mps."),
        advanced=True,
    )


def checkpoint(name: str, title: str) -> QgsProcessingParameterFile:
    """A file of weights, which may be left out."""
    return optional_file(name, title, tr("Checkpoints (*.pth *.pt *.safetensors);;All files (*)"))


def check_checkpoint(path: str) -> None:
    """Raise ModelError where a file of weights is not there."""
    if not Path(path).is_file():
        raise ModelError(tr("There is no checkpoint file {path}. Choose an existing one.").format(path=path))
