# SPDX-License-Identifier: GPL-2.0-or-later
"""Head, parameters and outputs of temporalliif:temporalsubset, with their help."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
)

from .. import groups
from ..definitions import optional_file, optional_folder, optional_text, whole
from ..head import Head
from . import stack as names
from .masks import add_masks
from .rasters import add_rasters
from .stack import StackHead, add_nodata_rule, dates_help

FOLDER, TARGET, TARGETS, NUMBER, CLEAR = "FOLDER", "TARGET", "TARGETS", "NUMBER", "CLEAR"
SELECTED, DIFFERENCE, MEAN_DIFFERENCE, VALUE = "SELECTED", "DIFFERENCE", "MEAN_DIFFERENCE", "VALUE"


class TemporalSubsetHead(StackHead):
    """Id, texts and parameters."""

    work = "TemporalSubset"

    section = groups.PREPARE

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
