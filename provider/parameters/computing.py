# SPDX-License-Identifier: GPL-2.0-or-later
"""Parameters of computing finer images: the output's pixels, tiles, the device and the network's file."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ..definitions import decimal, optional_file, whole
from ..head import AlgorithmHead
from ..translation import tr

SCALE, GSD, TILE, DEVICE = "SCALE", "GSD", "TILE", "DEVICE"
REGISTER, SCREEN = "REGISTER", "SCREEN"


def add_pixel_size(algorithm: AlgorithmHead) -> None:
    """Scale, or metres instead."""
    algorithm.add(
        decimal(SCALE, tr("Scale"), 2.0, digits=3),
        tr("Output pixels per input pixel along each side; any number from 1 on."),
    )
    algorithm.add(
        decimal(GSD, tr("Ground sampling distance (metres)"), None, digits=3),
        tr("Size of an output pixel, instead of the scale; rounded so that the extent is kept."),
    )


def add_tile(algorithm: AlgorithmHead) -> None:
    """Side of a tile."""
    algorithm.add(
        whole(TILE, tr("Tile size"), 0, 0),
        tr("Side in output pixels of what is computed at once. 0: automatic. It changes no value."),
        advanced=True,
    )


def add_register(algorithm: AlgorithmHead) -> None:
    """Whether the dates are registered."""
    algorithm.add(
        QgsProcessingParameterBoolean(REGISTER, tr("Register the dates"), True, True),
        tr(
            "Estimates the shifts between the dates, to a fraction of a pixel, and undoes them. The log says "
            "how far each date was moved."
        ),
        advanced=True,
    )


def add_screen(algorithm: AlgorithmHead) -> None:
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


def add_device(algorithm: AlgorithmHead) -> None:
    """The processor of a network."""
    algorithm.add(
        QgsProcessingParameterString(DEVICE, tr("Device"), "auto"),
        tr("Where a network computes: auto, cpu, cuda:0, cuda:1, ... or mps."),
        advanced=True,
    )


def checkpoint(name: str, title: str) -> QgsProcessingParameterFile:
    """A file of weights, which may be left out."""
    return optional_file(name, title, tr("Checkpoints (*.pth *.pt *.safetensors);;All files (*)"))
