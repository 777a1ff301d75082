# SPDX-License-Identifier: GPL-2.0-or-later
"""temporalliif:screenstack: how far each date is believed, pixel by pixel, and a table of the dates."""

from __future__ import annotations

from dataclasses import astuple
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
)

from ...core.series.screened_stack import write_weights
from ..engine_access import report_to
from ..extra_styles import extra_style
from ..field_types import REAL, TEXT, WHOLE
from ..inputs import StackAlgorithm, load_result, report_input, result_values
from ..parameters import stack as names
from ..parameters.screenstack import TABLE, ScreenStackHead
from ..reports import made_by
from ..table import write_table

_FIELDS = (
    ("date", TEXT),
    ("name", TEXT),
    ("clear", REAL),
    ("masked", REAL),
    ("rejected", REAL),
    ("used", REAL),
    ("scene", REAL),
    ("weight", REAL),
    ("disagrees", WHOLE),
)


class ScreenStack(ScreenStackHead, StackAlgorithm):
    """The screen for missed clouds by itself."""

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Main thread: everything that touches layers."""
        self._given = self.stack_input(parameters, context)
        self._folder = Path(self.parameterAsString(parameters, names.OUTPUT, context))
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Worker thread: screen, write."""
        stack = self._given.open(context)
        report_input(stack, feedback)
        result, screen = write_weights(
            stack,
            self._folder,
            overwrite=self.parameterAsBoolean(parameters, names.OVERWRITE, context),
            provenance=made_by("screenstack"),
            progress=lambda share, text: feedback.setProgress(100 * share),
            cancelled=feedback.isCanceled,
        )
        log = report_to(feedback)
        for line in screen.report():
            log(line)
        results = result_values(result, self._folder)
        if self.given(parameters, TABLE):
            rows = [list(astuple(row)) for row in screen.table()]
            results[TABLE] = write_table(self, parameters, TABLE, context, _FIELDS, rows)
        if self.parameterAsBoolean(parameters, names.LOAD, context):
            style = extra_style("weights", ())
            load_result(self.tr("Weights of the dates"), self._given, stack, result, context, style=style)
        return results
