# SPDX-License-Identifier: GPL-2.0-or-later
"""A model (.model3) that comes with the plugin, as an algorithm of its provider."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingParameterEnum,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from .definitions import in_words, with_bands, with_series, with_targets
from .head import PluginIcon, help_text
from .manual import address
from .parameters.adapthistograms import method_words
from .parameters.query import START, collection_words, provider_words
from .parameters.rasters import INPUT, SERIES
from .parameters.superresolve import TARGETS, model_words
from .translation import tr

PAGE = "workflows"
"""Of the manual."""

_BANDS_OF = {"BAND": INPUT, "BANDS": INPUT, "IMAGE_BANDS": "IMAGE"}
"""Parameters for bands, and those for the rasters that have them."""


class Workflow(PluginIcon, QgsProcessingModelAlgorithm):
    """Its id is its file's name, so that its title can be translated or mended later."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self.fromFile(str(path))
        self._translate()

    def _translate(self) -> None:
        """Texts of the file in QGIS's language; scripts/translate.py collects them there."""
        self.setName(tr(self.displayName()))
        self.setGroup(tr(self.group()))
        self.setHelpContent({key: tr(text) for key, text in self.helpContent().items()})
        helps = self._helps_of_steps()
        choices = provider_words(), collection_words(), method_words(), model_words()
        for definition in self.parameterDefinitions():
            if isinstance(definition, QgsProcessingParameterEnum):
                keys = definition.options()
                words = next((words for words in choices if words.keys() >= set(keys)), None)
                in_words(definition, {key: words[key] for key in keys} if words else keys)
            elif definition.name() == TARGETS:
                with_targets(definition)
            elif definition.name() == SERIES:
                with_series(definition)
            elif self.parameterDefinition(rasters := _BANDS_OF.get(definition.name(), "")):
                with_bands(definition, rasters)
            elif definition.name() == START:
                # A dialog shows today, and nothing has been seen since then.
                definition.setGuiDefaultValueOverride(QDateTime(QDate.currentDate().addMonths(-3), QTime()))
            definition.setDescription(tr(definition.description()))
            definition.setHelp(tr(definition.help()) or helps.get(definition.name(), ""))
        for output in self.outputDefinitions():
            output.setDescription(tr(output.description()))

    def _helps_of_steps(self) -> dict[str, str]:
        """By the name of a model's parameter, the help of the first step's parameter that it goes into."""
        helps: dict[str, str] = {}
        # One by one: QGIS makes an instance of each step's algorithm to hand them out together.
        for step in map(self.childAlgorithm, self.toVariant()["children"]):
            algorithm = step.algorithm()
            for key, sources in step.parameterSources().items():
                parameter = algorithm.parameterDefinition(key) if algorithm is not None else None
                if parameter is not None and parameter.help():
                    for one in sources:
                        helps.setdefault(one.parameterName(), parameter.help())
        return helps

    def shortHelpString(self) -> str:
        """What it does, then each parameter with its help."""
        return help_text(self.helpContent().get("ALG_DESC", ""), self.parameterDefinitions())

    def helpUrl(self) -> str:
        """The page of the manual about all of them."""
        return address(PAGE)

    def createInstance(self) -> Workflow:
        """A fresh copy for a run."""
        return Workflow(self._path)

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Whether a run can begin, and else what is to be done."""
        # Here, as it brings the library: models are listed as QGIS starts.
        from .workflow_check import why_not

        why = why_not(self, parameters, context)
        if why:
            return False, why
        return super().checkParameterValues(parameters, context)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Run it; parameters that are not given take their defaults, which qgis_process leaves to models."""
        given = {
            definition.name(): definition.defaultValue()
            for definition in self.parameterDefinitions()
            if definition.defaultValue() is not None and not definition.isDestination()
        }
        results = super().processAlgorithm({**given, **parameters}, context, feedback)
        self._label_layers(results, context)
        return results

    def _label_layers(self, results: dict[str, Any], context: QgsProcessingContext) -> None:
        """Call layers of outputs as these are described: QGIS calls them by their keys (OUTPUT)."""
        waiting = context.layersToLoadOnCompletion()
        for output in self.outputDefinitions():
            details = waiting.get(str(results.get(output.name())))
            if details is not None and details.name in ("", output.name().rpartition(":")[2]):
                details.name = output.description()
        context.setLayersToLoadOnCompletion(waiting)

    def name(self) -> str:
        """Lower-case ASCII, never renamed."""
        return self._path.stem
