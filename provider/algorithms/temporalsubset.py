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
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
)

from ...core.dates import parse_time, text_of
from ...core.errors import StackError, TemporalLiifError
from ...core.stack.mask_content import NONE
from ...core.stack.model import Source
from .. import groups
from .. import inputs as names
from ..algorithm import Head, shown_error
from ..bands_and_dates import read_times
from ..definitions import optional_file, optional_folder, optional_text, whole
from ..engine_access import report_to, warn_to
from ..field_types import REAL, TEXT, WHOLE
from ..inputs import StackAlgorithm, add_nodata_rule, dates_help, nodata_rule_of
from ..jobs.temporalsubset import Found, choice_for, read_targets, series_of
from ..masks import add_masks, mask_options, mask_placeholders
from ..rasters import INPUT, SERIES, add_rasters, sources_of
from ..reports import write_text
from ..table import write_table
from ..translation import tr

FOLDER, TARGET, TARGETS, NUMBER, CLEAR = "FOLDER", "TARGET", "TARGETS", "NUMBER", "CLEAR"
SELECTED, DIFFERENCE, MEAN_DIFFERENCE, VALUE = "SELECTED", "DIFFERENCE", "MEAN_DIFFERENCE", "VALUE"

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


class TemporalSubset(StackAlgorithm):
    """Equation 4."""

    section = groups.PREPARE

    minimum = 1

    def head(self) -> Head:
        """What the Toolbox says."""
        return Head(
            "temporalsubset",
            self.tr("Choose dates for a target date"),
            self.tr(
                "Chooses the dates whose weighted time (the first date plus half of every gap: equation 4 of "
                "the Temporal LIIF work) comes nearest to a target date. Among equally near choices the "
                "clearest dates are taken, then those spaced most evenly. For one series, or for every "
                "series in a folder, with the table of differences and their average."
            ),
            self.tr("subset,dates,equation 4,selection,temporal,difference"),
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Parameters and outputs."""
        add_rasters(self)
        self.add(
            optional_folder(FOLDER, self.tr("Folder of series")),
            self.tr(
                "Instead of a series or rasters: each subfolder with dated rasters is a series of its own "
                "(masks and files without a date are passed over)."
            ),
        )
        self.add(
            optional_text(TARGET, self.tr("Target date")),
            self.tr("The date to come near to, such as that of a high-resolution image (2021-05-01)."),
        )
        self.add(
            optional_file(
                TARGETS,
                self.tr("Target date of each series"),
                self.tr("Tables (*.csv *.json);;All files (*)"),
            ),
            self.tr(
                "For a folder: a CSV of lines 'name of the subfolder,date', or a JSON of names and dates. "
                "Without it, 'hr_date' in the info.json of a subfolder counts, else the target date."
            ),
        )
        self.add(
            whole(NUMBER, self.tr("Dates to choose"), 5, 1, 1000),
            self.tr("How many dates are chosen; the published work takes 5."),
        )
        self.add(
            QgsProcessingParameterBoolean(CLEAR, self.tr("Prefer clear dates"), True),
            self.tr(
                "Reads the rasters to measure their clear share. Off: choices that are equally near are "
                "ranked by even spacing alone."
            ),
            advanced=True,
        )
        self.add(
            optional_text(names.DATES, self.tr("Dates of the inputs")),
            dates_help(),
            advanced=True,
        )
        add_masks(self)
        add_nodata_rule(self)
        self.add(
            QgsProcessingParameterFeatureSink(
                names.OUTPUT, self.tr("Chosen dates"), QgsProcessing.SourceType.TypeVector
            ),
            self.tr("A table with a row for each chosen date: its series, name, date, file and clear share."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                names.JSON, self.tr("JSON"), self.tr("JSON (*.json)"), None, True, False
            ),
            self.tr("The same as JSON, with the differences and their average."),
        )
        self.add_output(
            QgsProcessingOutputMultipleLayers(names.LAYERS, self.tr("Rasters of the chosen dates"))
        )
        self.add_output(
            QgsProcessingOutputString(SELECTED, self.tr("Files of the chosen dates, of one series"))
        )
        self.add_output(QgsProcessingOutputString(VALUE, self.tr("Date that the choice stands for")))
        self.add_output(QgsProcessingOutputNumber(DIFFERENCE, self.tr("Days from the target")))
        self.add_output(
            QgsProcessingOutputNumber(MEAN_DIFFERENCE, self.tr("Mean of the differences in days"))
        )

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
            self.check(parameters, context)
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
