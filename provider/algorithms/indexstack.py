# SPDX-License-Identifier: GPL-2.0-or-later
"""temporalliif:indexstack: spectral indices of every date."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
)

from ...core.analysis.indices import Index, bands_needed, indices, write_indices
from ...core.errors import ParameterError
from ...core.stack.index import FILE_NAME
from ..engine_access import warn_to
from ..index import formulas_of
from ..inputs import StackAlgorithm, load_result, report_input
from ..masks import warn_of_clouds
from ..parameters import stack as names
from ..parameters.index import INDEX
from ..parameters.indexstack import IndexStackHead
from ..parameters.rasters import SERIES
from ..project_series import name_of_series
from ..ramps import index_style
from ..reports import made_by


class IndexStack(IndexStackHead, StackAlgorithm):
    """Spectral indices of a stack."""

    minimum = 1

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Raise ParameterError where no index is chosen, or a formula cannot be read."""
        if not self._asked_for(parameters, context):
            raise ParameterError(
                self.tr("No index is chosen. Choose one or more, such as NDVI, or give a formula.")
            )

    def series_folders(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[str]:
        """One for each index, where there are several."""
        chosen, folders = self._asked_for(parameters, context), super().series_folders(parameters, context)
        if len(chosen) == 1:
            return folders
        return [os.path.join(folder, index.name) for folder in folders for index in chosen]

    def _asked_for(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[Index]:
        """The indices chosen and those of formulas; a formula alone is not joined by the default."""
        own = formulas_of(self, parameters, context)
        alone = bool(own) and not self.given(parameters, INDEX)
        names = set() if alone else self.chosen(parameters, INDEX)
        return [index for name, index in indices().items() if name in names] + own

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Main thread: everything that touches layers."""
        self._given = self.stack_input(parameters, context)
        self._series = name_of_series(parameters.get(SERIES), context.project())
        self._chosen = self._asked_for(parameters, context)
        self._folder = Path(self.parameterAsString(parameters, names.OUTPUT, context))
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Worker thread: read, calculate, write."""
        chosen = self._chosen
        needed = bands_needed(chosen, self._given.all_bands())
        stack = self._given.with_bands(needed).open(context, self.minimum)
        report_input(stack, feedback)
        warn_of_clouds(stack.observations, warn_to(feedback))
        for index in chosen:
            meanings = _meanings(index.bands, index.constants)
            feedback.pushInfo(f"{index.name} = {index.formula}    {meanings}".rstrip())
        folders = {index.name: self._folder / index.name for index in chosen}
        if len(chosen) == 1:
            folders = {chosen[0].name: self._folder}
        made = write_indices(
            stack,
            chosen,
            folders,
            overwrite=self.parameterAsBoolean(parameters, names.OVERWRITE, context),
            provenance=made_by("indexstack"),
            progress=lambda share, text: feedback.setProgress(100 * share),
            cancelled=feedback.isCanceled,
        )
        if self.parameterAsBoolean(parameters, names.LOAD, context):
            for index, result in zip(chosen, made.values()):
                style = index_style(index, [Path(one.source) for one in result.observations])
                load_result(self._title(index), self._given, stack, result, context, style=style)
        images = [one.source for result in made.values() for one in result.observations]
        return {
            names.OUTPUT: str(self._folder),
            names.LAYERS: images,
            names.FIRST: images[0],
            names.STACK: str(folders[chosen[0].name] / FILE_NAME),
            names.COUNT: len(stack.observations),
        }

    def _title(self, index: Index) -> str:
        """Name of what is made: the index, and of which series."""
        if not self._series:
            return index.name
        return self.tr("{index} of {series}").format(index=index.name, series=self._series)


def _meanings(bands: dict[str, str], constants: dict[str, float]) -> str:
    """What the letters of a formula stand for."""
    known = {**bands, **constants}
    return ", ".join(f"{letter}: {meaning}" for letter, meaning in known.items() if letter != meaning)
