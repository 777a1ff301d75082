# SPDX-License-Identifier: GPL-2.0-or-later
"""Head, parameters and outputs of temporalliif:superresolve, with their help."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterRasterLayer,
)

from ...core.choices import METHODS, UPSAMPLINGS
from .. import groups
from ..definitions import choice, optional_range, optional_text, targets_text
from ..head import Head
from ..translation import tr
from .computing import add_device, add_pixel_size, add_register, add_screen, add_tile, checkpoint
from .stack import StackHead

TARGETS, REFERENCE = "TARGETS", "REFERENCE"
MODEL, CHECKPOINT = "MODEL", "CHECKPOINT"
METHOD, UPSAMPLING, QUERY, VALUE_RANGE = "METHOD", "UPSAMPLING", "QUERY", "VALUE_RANGE"
DAYS_TO_CLEAR, CLEAR_COUNT, WHY = "DAYS_TO_CLEAR", "CLEAR_COUNT", "WHY"
UNCERTAINTY, SUPPORT = "UNCERTAINTY", "SUPPORT"
CLUSTER = "CLUSTER"
MODEL_USED = "MODEL_USED"

AUTO, NETWORK, BASELINE, FROM_FILE = "auto", "temporal-liif-3", "baseline", "checkpoint"
QUERIES = ("between_dates", "as_published")


class SuperResolveHead(StackHead):
    """Id, texts and parameters."""

    work = "SuperResolve"

    section = groups.SERIES

    def head(self) -> Head:
        """What the Toolbox says."""
        return Head(
            "superresolve",
            self.tr("Super-resolve a time series"),
            self.tr(
                "Makes a regular, cloud-free and finer series out of dated rasters: an image at every target "
                "date, with the inputs' bands, reflectance, nodata, CRS and extent. Pixels that are clear on "
                "no date stay nodata."
            ),
            self.tr(
                "time series,interpolation,gap filling,cloud,resolution,sharpen,upsample,temporal,liif,"
                "kriging"
            ),
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Parameters and outputs."""
        add_to(self)


def add_to(algorithm: StackHead) -> None:
    """Give an algorithm all parameters and outputs, in the order of its dialog."""
    _add_inputs(algorithm)
    _add_model(algorithm)
    _add_details(algorithm)
    _add_computing(algorithm)
    _add_outputs(algorithm)


def model_words() -> dict[str, str]:
    """What people read for each model."""
    return {
        AUTO: tr("Best available (automatic)"),
        NETWORK: tr("Temporal LIIF 3 (network)"),
        BASELINE: tr("Baseline (no installation)"),
        FROM_FILE: tr("Network from a file"),
    }


def _add_inputs(algorithm: StackHead) -> None:
    algorithm.add_input(bands=False, extent=False)
    algorithm.add(
        targets_text(TARGETS, tr("Target dates"), "P7D"),
        tr(
            "Dates to make: a step (P7D, P1M) from the first to the last input date, a period with a "
            "step (2021-05-01/2021-07-01/P7D), a date, a list of dates, 'inputs' for every input date, or "
            "'between:3' for three frames between each pair of dates."
        ),
    )
    add_pixel_size(algorithm)
    algorithm.add_bands()


def _add_model(algorithm: StackHead) -> None:
    algorithm.add(
        choice(MODEL, tr("Model"), model_words(), former={"temporal-liif-2": NETWORK}),
        tr(
            "Temporal LIIF 3 is the network of this plugin, for reflectance; it runs in the engine (Settings "
            "> Options > Temporal LIIF). The baseline interpolates in time and space and needs no "
            "installation. The best available is the network where there is an engine and all bands have a "
            "known wavelength, else the baseline, with a warning if only the engine is missing. A network "
            "from a file runs in the engine too."
        ),
    )
    algorithm.add(
        checkpoint(CHECKPOINT, tr("Checkpoint file")),
        tr(
            "For a network from a file: a LIIF or Temporal LIIF network, which sees red, green, blue, or "
            "what 'Train a network' has written."
        ),
    )


def _add_computing(algorithm: StackHead) -> None:
    algorithm.add(
        choice(
            METHOD,
            tr("Interpolation in time"),
            dict(zip(METHODS, (tr("Kriging"), tr("Linear"), tr("Nearest date")))),
        ),
        tr(
            "For the baseline. Kriging weighs all clear dates and has the least error, linear joins the "
            "clear dates before and after, and the nearest clear date is taken as it is."
        ),
        advanced=True,
    )
    algorithm.add(
        choice(
            UPSAMPLING,
            tr("Up-sampling"),
            dict(zip(UPSAMPLINGS, (tr("Band-limited"), tr("Bicubic")))),
        ),
        tr(
            "For the baseline. Band-limited keeps the mean of each input pixel, so degrading the output "
            "gives the input back; bicubic is the usual smooth one."
        ),
        advanced=True,
    )
    algorithm.add(
        choice(
            QUERY,
            tr("Time in the network"),
            dict(zip(QUERIES, (tr("Between the neighbouring dates"), tr("As published")))),
        ),
        tr(
            "For a published checkpoint: a target lies between its neighbouring dates, or, as published, "
            "always in the middle of the whole set."
        ),
        advanced=True,
    )
    algorithm.add(
        optional_range(VALUE_RANGE, tr("Reflectance range of the network"), "0,1"),
        tr("For a published checkpoint: the reflectances that the network sees as darkest and brightest."),
        advanced=True,
    )
    add_device(algorithm)
    add_tile(algorithm)
    algorithm.add(
        optional_text(CLUSTER, tr("Cluster")),
        tr(
            "Workers that compute the tiles: local (this computer, one a core), local:N, the address of a "
            "dask scheduler (tcp://host:8786), or its scheduler file. Empty: this computer, without a "
            "cluster. It changes no value. All workers need the images and the output folder under the same "
            "paths."
        ),
        advanced=True,
    )


def _add_details(algorithm: StackHead) -> None:
    algorithm.add(
        QgsProcessingParameterRasterLayer(REFERENCE, tr("Reference raster"), None, True),
        tr("The input whose grid the others are warped to, when their grids differ. Empty: the finest."),
        advanced=True,
    )
    algorithm.add_extent()
    algorithm.add_details()
    add_register(algorithm)
    add_screen(algorithm)


def _add_outputs(algorithm: StackHead) -> None:
    for name, title, text in (
        (
            DAYS_TO_CLEAR,
            tr("Write days to the nearest clear observation"),
            tr("One raster per date with the days from each pixel to its nearest clear observation."),
        ),
        (
            CLEAR_COUNT,
            tr("Write the count of clear observations"),
            tr("One raster per date with the number of clear observations of each pixel."),
        ),
        (
            WHY,
            tr("Write where values come from"),
            tr(
                "One raster per date with five bands: dates used, days to the nearest, shares of "
                "dates masked and rejected, and a code that says why a pixel is nodata."
            ),
        ),
        (
            UNCERTAINTY,
            tr("Write the uncertainty"),
            tr("One standard deviation of reflectance per pixel and band, for models that estimate it."),
        ),
        (
            SUPPORT,
            tr("Write the support of the detail"),
            tr(
                "One raster per date with the share, from 0 to 1, of the detail finer than an input "
                "pixel that the dates decide; the rest is the model's. For models that estimate it."
            ),
        ),
    ):
        # A mandatory parameter would make models invalid that were saved before it was there.
        algorithm.add(
            QgsProcessingParameterBoolean(name, title, False, name in (WHY, SUPPORT)), text, advanced=True
        )
    algorithm.add_series_outputs(
        tr("Receives one cloud-optimised GeoTIFF per date, and stack.json, which STAC tools read too.")
    )
    algorithm.add_output(QgsProcessingOutputString(MODEL_USED, tr("Model that was used")))
