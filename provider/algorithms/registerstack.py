# SPDX-License-Identifier: GPL-2.0-or-later
"""temporalliif:registerstack: by which fraction of a pixel the dates lie beside each other, and the dates
without it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
)

from ...core.errors import ParameterError
from ...core.series.registered_stack import write_registered
from ...core.series.registration import Registration
from ...core.series.registration_report import date_shifts
from ...core.stack.image import open_image
from ...core.stack.model import Source, Stack
from ..computing import after, registered
from ..engine_access import warn_to
from ..field_types import REAL, TEXT, WHOLE
from ..inputs import StackAlgorithm, load_result, report_image, report_input, result_values
from ..layers import one_source
from ..masks import warn_of_clouds
from ..parameters import stack as names
from ..parameters.registerstack import APPLY, REFERENCE, TABLE, RegisterStackHead
from ..reports import made_by
from ..table import write_table

_ESTIMATING = 0.3
"""Share of the progress bar for the estimate, where images are written too."""

_FIELDS = (
    ("date", TEXT),
    ("name", TEXT),
    ("pixels_right", REAL),
    ("pixels_down", REAL),
    ("metres_right", REAL),
    ("metres_up", REAL),
    ("quality", REAL),
    ("error_pixels", REAL),
    ("windows", WHOLE),
)


class RegisterStack(RegisterStackHead, StackAlgorithm):
    """Sub-pixel registration of the dates."""

    minimum = 1

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Raise ParameterError where nothing is asked for."""
        apply = self.parameterAsBoolean(parameters, APPLY, context)
        if not apply and not self.given(parameters, TABLE):
            raise ParameterError(
                self.tr("Neither the registered images nor the table are asked for. Ask for one of them.")
            )

    def series_folders(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[str]:
        """None, where the table alone is asked for."""
        apply = self.parameterAsBoolean(parameters, APPLY, context)
        return super().series_folders(parameters, context) if apply else []

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Main thread: everything that touches layers."""
        self._given = self.stack_input(parameters, context)
        self._reference: Source | None = None
        if self.given(parameters, REFERENCE):
            layer = self.parameterAsRasterLayer(parameters, REFERENCE, context)
            self._reference = one_source(parameters[REFERENCE], layer, context)
        self._folder = Path(self.parameterAsString(parameters, names.OUTPUT, context))
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Worker thread: estimate, write."""
        stack = self._given.open(context, self.minimum)
        report_input(stack, feedback)
        warn_of_clouds(stack.observations, warn_to(feedback))
        reference = None
        if self._reference is not None:
            masks = self._given.masks.for_another()
            reference = open_image(self._reference, nodata_rule=self._given.nodata_rule, masks=masks)
            report_image(reference, self._reference.label, feedback)
        apply = self.parameterAsBoolean(parameters, APPLY, context)
        found = registered(stack, True, feedback, _ESTIMATING if apply else 1.0, reference)
        results: dict[str, Any] = {}
        if apply:
            result = write_registered(
                stack,
                found,
                self._folder,
                overwrite=self.parameterAsBoolean(parameters, names.OVERWRITE, context),
                provenance=made_by("registerstack"),
                progress=after(feedback, _ESTIMATING),
                cancelled=feedback.isCanceled,
            )
            results = result_values(result, self._folder)
            if self.parameterAsBoolean(parameters, names.LOAD, context):
                load_result(self.tr("Registered series"), self._given, stack, result, context)
        if self.given(parameters, TABLE):
            rows = _rows(stack, found)
            results[TABLE] = write_table(self, parameters, TABLE, context, _FIELDS, rows)
        return results


def _rows(stack: Stack, found: Registration) -> list[list[Any]]:
    """The table, one date a row."""
    return [
        [row.date, observation.name, row.right, row.down, row.x, row.y, row.quality, row.error, row.windows]
        for row, observation in zip(date_shifts(stack, found), stack.observations)
    ]
