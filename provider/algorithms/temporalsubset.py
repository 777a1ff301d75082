# SPDX-License-Identifier: GPL-2.0-or-later
"""temporalliif:temporalsubset: which dates to use for a target date (equation 4), for one stack or many."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
)

from ...core.choices import NONE
from ...core.dates import parse_time, text_of
from ...core.errors import StackError, TemporalLiifError
from ...core.stack.model import Source
from ..algorithm import current_parameters, shown_error
from ..bands_and_dates import read_times
from ..engine_access import report_to, warn_to
from ..field_types import REAL, TEXT, WHOLE
from ..inputs import StackAlgorithm, nodata_rule_of
from ..jobs.temporalsubset import Found, choice_for, read_targets, series_of
from ..masks import mask_options, mask_placeholders
from ..parameters import stack as names
from ..parameters.rasters import INPUT, SERIES
from ..parameters.temporalsubset import (
    CLEAR,
    DIFFERENCE,
    FOLDER,
    MEAN_DIFFERENCE,
    NUMBER,
    SELECTED,
    TARGET,
    TARGETS,
    VALUE,
    TemporalSubsetHead,
)
from ..rasters import sources_of
from ..reports import write_text
from ..table import write_table
from ..translation import tr

_FIELDS = (
    ("stack", TEXT),
    ("position", WHOLE),
    ("name", TEXT),
    ("date", TEXT),
    ("source", TEXT),
    ("clear", REAL),
    ("value", TEXT),
    ("target", TEXT),
    ("difference", REAL),
)
"""One row for each chosen date; value, target and difference (days) are those of its stack."""


class TemporalSubset(TemporalSubsetHead, StackAlgorithm):
    """Equation 4."""

    minimum = 1

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """What can be checked before any file is read; rasters or a folder must be there."""
        rasters, folder = self._has_rasters(parameters), self.given(parameters, FOLDER)
        if rasters == folder:
            return False, self.tr("Give either a series or dated rasters, or a folder of series.")
        if rasters and not self.parameterAsString(parameters, TARGET, context).strip():
            return False, self.tr("No target date is given. Write one, such as 2021-05-01.")
        if rasters:
            return super().checkParameterValues(parameters, context)
        if not Path(self.parameterAsFile(parameters, FOLDER, context)).is_dir():
            return False, self.tr("There is no folder {path}. Choose another.").format(
                path=parameters[FOLDER]
            )
        try:
            self.check_all(current_parameters(self, parameters, context), context)
            mask_placeholders(parameters, context)
        except TemporalLiifError as error:
            return False, shown_error(error)
        return True, ""

    def _has_rasters(self, parameters: dict[str, Any]) -> bool:
        """Whether one series is given, and not a folder of several."""
        return self.given(parameters, SERIES) or self.given(parameters, INPUT)

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """DateError for a target that is no date."""
        text = self.parameterAsString(parameters, TARGET, context).strip()
        if text:
            parse_time(text)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Main thread: everything that touches layers."""
        self._sources: tuple[Source, ...] = ()
        self._times = None
        rasters = self._has_rasters(parameters)
        self._masks = replace(mask_options(self, parameters, context), must_pair=rasters)
        if rasters:
            masks = self._masks.source != NONE
            _, self._sources = sources_of(parameters, context, masks)
            dates = self.parameterAsString(parameters, names.DATES, context)
            self._times = read_times(dates, self._sources)
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Worker thread: read dates and clear shares, choose, and report."""
        number = self.parameterAsInt(parameters, NUMBER, context)
        clear = self.parameterAsBoolean(parameters, CLEAR, context)
        rule = nodata_rule_of(self, parameters, context)
        target = self.parameterAsString(parameters, TARGET, context).strip()
        if self._sources:
            jobs = [("", self._sources, self._times, parse_time(target))]
        else:
            folder = Path(self.parameterAsFile(parameters, FOLDER, context))
            table = read_targets(self.parameterAsFile(parameters, TARGETS, context))
            jobs = [
                (name, sources, None, when)
                for name, sources, when in series_of(
                    folder, table, target, self._masks.source != NONE, warn_to(feedback)
                )
            ]
        found = []
        for index, (name, sources, times, when) in enumerate(jobs):
            if feedback.isCanceled():
                break
            one = choice_for(
                name,
                sources,
                times,
                when,
                number,
                clear,
                rule,
                self._masks,
                QgsProcessingUtils.tempFolder(),
                report_to(feedback),
                warn_to(feedback),
            )
            found.append(one)
            feedback.pushInfo(_line_of(one))
            feedback.setProgress(100 * (index + 1) / len(jobs))
        if not found:
            raise StackError(self.tr("Cancelled before anything was chosen."))
        mean = float(np.mean([one.selection.distance for one in found]))
        feedback.pushInfo(
            self.tr("Mean difference over {count} series: {mean:.2f} days.").format(
                count=len(found), mean=mean
            )
        )
        results = {names.OUTPUT: self._table(parameters, context, found)}
        path = self.parameterAsFileOutput(parameters, names.JSON, context)
        if path:
            _write_json(Path(path), found, mean)
            results[names.JSON] = path
        first = found[0]
        # Dates that are bands of one file name it once.
        files = list(dict.fromkeys(chosen["source"] for chosen in first.to_json()["selected"]))
        return {
            **results,
            names.LAYERS: files if len(found) == 1 else [],
            SELECTED: ";".join(files) if len(found) == 1 else "",
            VALUE: text_of(first.selection.value),
            DIFFERENCE: first.selection.distance,
            MEAN_DIFFERENCE: mean,
        }

    def _table(
        self, parameters: dict[str, Any], context: QgsProcessingContext, found: Sequence[Found]
    ) -> str:
        """Write the rows and return the layer's id."""
        rows = [
            [
                one.name,
                position,
                chosen["name"],
                chosen["date"],
                chosen["source"],
                chosen["clear"],
                plain["value"],
                plain["target"],
                plain["difference_days"],
            ]
            for one, plain in ((one, one.to_json()) for one in found)
            for position, chosen in enumerate(plain["selected"], 1)
        ]
        return write_table(self, parameters, names.OUTPUT, context, _FIELDS, rows)


def _line_of(one: Found) -> str:
    """One line for the log."""
    dates = ", ".join(text_of(one.times[index]) for index in one.selection.indexes)
    head = f"{one.name}: " if one.name else ""
    return head + tr("{dates} -> {value}, {days:.1f} days from {target}").format(
        dates=dates,
        value=text_of(one.selection.value),
        days=one.selection.distance,
        target=text_of(one.target),
    )


def _write_json(path: Path, found: Sequence[Found], mean: float) -> None:
    values = {"mean_difference_days": round(mean, 6), "series": [one.to_json() for one in found]}
    write_text(path, json.dumps(values, indent=1, ensure_ascii=False) + "\n")
