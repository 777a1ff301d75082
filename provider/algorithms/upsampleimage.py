# SPDX-License-Identifier: GPL-2.0-or-later
"""temporalliif:upsampleimage: one image, finer, by interpolation or by a network from a file."""

from __future__ import annotations

import contextlib
import math
from typing import Any

import numpy as np
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
)

from ...core.analysis.frames import sample
from ...core.choices import LANCZOS
from ...core.errors import ModelError, ParameterError
from ...core.series.image import upscale
from ...core.series.interpolation import BaselineModel
from ...core.series.patch import Model
from ...core.series.pipeline import target_grid
from ...core.stack.image import open_image
from ...core.stack.model import Stack
from ...engine.model import load_model
from ..algorithm import Algorithm
from ..bands_and_dates import read_bands
from ..computing import check_checkpoint, check_scale
from ..engine_access import report_to
from ..inputs import nodata_rule_of, report_input
from ..layers import one_source, with_rasters_opened
from ..parameters import stack as names
from ..parameters.computing import DEVICE, SCALE, TILE
from ..parameters.rasters import INPUT
from ..parameters.upsampleimage import (
    BICUBIC,
    CHECKPOINT,
    ESRGAN,
    LIIF,
    METHOD,
    VALUE_RANGE,
    UpsampleImageHead,
)
from ..reflectance import reflectance_of
from ..reports import made_by
from ..settings import device_asked_for, session_engine
from ..single_image import load_in_natural_colours
from ..styling import natural_colours

PERCENT = 99.5
"""Share of the values below the network's 1, where no range is given."""


class UpsampleImage(UpsampleImageHead, Algorithm):
    """One image, finer."""

    def with_placeholders(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """A layer for the image."""
        return with_rasters_opened(self, parameters, context)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Main thread: everything that touches layers and settings."""
        layer = self.parameterAsRasterLayer(parameters, INPUT, context)
        self._source = one_source(parameters.get(INPUT), layer, context)
        self._engine = session_engine()
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Worker thread: read, compute, write."""
        path = self.parameterAsOutputLayer(parameters, names.OUTPUT, context)
        with contextlib.ExitStack() as held:
            scale, offset = reflectance_of(self, parameters, context)
            image = open_image(
                self._source,
                read_bands(self.parameterAsString(parameters, names.BANDS, context)),
                scale,
                reflectance_offset=offset,
                nodata_rule=nodata_rule_of(self, parameters, context),
            )
            report_input(image, feedback)
            model = self._model(image, parameters, context, feedback, held)
            own = model.provenance().get("scale") if model.name == ESRGAN else None
            scale = self.number(parameters, SCALE, context)
            upscale(
                image,
                target_grid(image, scale or own or 2.0),
                model,
                path,
                tile=self.parameterAsInt(parameters, TILE, context) or None,
                provenance=made_by("upsampleimage"),
                progress=lambda share, text: feedback.setProgress(100 * share),
                cancelled=feedback.isCanceled,
                log=report_to(feedback),
            )
        load_in_natural_colours(path, image.bands, context)
        return {names.OUTPUT: path}

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Raise ParameterError or ModelError for values that cannot be meant."""
        check_scale(self.number(parameters, SCALE, context))
        low, high = _range(self.parameterAsRange(parameters, VALUE_RANGE, context))
        if (low, high) != (0, 0) and not low < high:
            raise ParameterError(
                self.tr(
                    "The reflectance range runs from {low} to {high}. Give the lower value first."
                ).format(low=f"{low:g}", high=f"{high:g}")
            )
        method = self.parameterAsEnumString(parameters, METHOD, context)
        if method in (LIIF, ESRGAN):
            path = self.parameterAsFile(parameters, CHECKPOINT, context)
            if not path:
                raise ModelError(
                    self.tr(
                        "The method is '{method}', but no file is given. Choose a checkpoint file."
                    ).format(method=method)
                )
            check_checkpoint(path)

    def _model(
        self,
        image: Stack,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        held: contextlib.ExitStack,
    ) -> Model:
        """The model: interpolation in this process, networks in the engine."""
        method = self.parameterAsEnumString(parameters, METHOD, context)
        if method in (BICUBIC, LANCZOS):
            return BaselineModel("nearest", method)
        path = self.parameterAsFile(parameters, CHECKPOINT, context)
        device = device_asked_for(self.parameterAsString(parameters, DEVICE, context))
        limits = _range(self.parameterAsRange(parameters, VALUE_RANGE, context))
        if method == LIIF:
            limits = (0.0, 1.0) if limits == (0, 0) else limits
            spec = {"model": path, "device": device, "options": {"value_range": list(limits)}}
        else:
            limits = brightness(image) if limits == (0, 0) else limits
            shown = natural_colours(image.bands)
            rgb = [band - 1 for band in shown] if len(shown) == 3 else None
            options = {"checkpoint": path, "value_range": list(limits), "rgb": rgb}
            spec = {"model": ESRGAN, "device": device, "options": options}
            feedback.pushInfo(
                self.tr("The network sees reflectance {low:.4g} to {high:.4g} as 0 to 1.").format(
                    low=limits[0], high=limits[1]
                )
            )
        return held.enter_context(
            load_model(self._engine, spec, report_to(feedback), cancelled=feedback.isCanceled)
        )


def brightness(image: Stack) -> tuple[float, float]:
    """0 and the reflectance below which PERCENT of a sample of the image lies."""
    values, valid = sample(image)
    used = values[:, valid]
    high = float(np.percentile(used, PERCENT)) if used.size else 1.0
    return 0.0, high if high > 0 else 1.0


def _range(limits: list[float] | None) -> tuple[float, float]:
    """Two numbers; 0 and 0 where nothing is given."""
    low, high = limits or (0.0, 0.0)
    return (0.0, 0.0) if math.isnan(low) or math.isnan(high) else (low, high)
