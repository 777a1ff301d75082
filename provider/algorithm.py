# SPDX-License-Identifier: GPL-2.0-or-later
"""What all algorithms of the provider share: texts, icon, help, and errors in the words of the library."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputDefinition,
    QgsProcessingParameterDefinition,
)
from qgis.PyQt.QtCore import QCoreApplication, QUrl
from qgis.PyQt.QtGui import QIcon

from ..core.errors import TemporalLiifError

PROVIDER_ID = "temporalliif"
ICON = Path(__file__).parent / "icons" / "temporal_liif.svg"
DOCS = Path(__file__).parents[1] / "docs"


def tr(text: str) -> str:
    """The text in QGIS's language."""
    return QCoreApplication.translate("TemporalLiif", text)


class Algorithm(QgsProcessingAlgorithm):
    """Base of the algorithms. A subclass names itself, adds parameters with `add`, and does the work."""

    def tr(self, text: str) -> str:
        """The text in QGIS's language."""
        return tr(text)

    def createInstance(self) -> Algorithm:
        """A fresh copy for a run."""
        return type(self)()

    def icon(self) -> QIcon:
        """The plugin's own."""
        return QIcon(str(ICON))

    def svgIconPath(self) -> str:
        """The same as a path."""
        return str(ICON)

    def helpUrl(self) -> str:
        """The page of the manual that came with the plugin."""
        return QUrl.fromLocalFile(str(DOCS / f"{self.name()}.md")).toString()

    def shortHelpString(self) -> str:
        """What it does, then each parameter with its help."""
        entries = [
            f"<b>{parameter.description()}</b><br>{parameter.help()}"
            for parameter in self.parameterDefinitions()
            if parameter.help()
        ]
        return "".join(f"<p>{text}</p>" for text in (self.shortDescription(), *entries))

    def add(self, parameter: QgsProcessingParameterDefinition, text: str, advanced: bool = False) -> None:
        """Add a parameter with its help."""
        parameter.setHelp(text)
        if advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        name = parameter.name()
        if not self.addParameter(parameter):
            raise ValueError(f"The parameter {name} cannot be added twice.")

    def add_output(self, output: QgsProcessingOutputDefinition) -> None:
        """Add an output that no parameter stands for."""
        name = output.name()
        if not self.addOutput(output):
            raise ValueError(f"The output {name} cannot be added twice.")

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Whether a run can begin, and else what is to be done."""
        try:
            shown = self.stood_in(parameters, context)
            self.check(parameters, context)
        except TemporalLiifError as error:
            return False, str(error)
        return super().checkParameterValues(shown, context)

    def stood_in(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """The parameters for QGIS's own check, which opens every file; raises an error of the library."""
        return parameters

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Raise an error of the library for values that cannot be meant; no pixel is read, nobody asked."""

    def given(self, parameters: dict[str, Any], name: str) -> bool:
        """Whether the user has set an optional parameter."""
        return parameters.get(name) not in (None, "", [])


@contextmanager
def errors_of_processing(
    feedback: QgsProcessingFeedback | None = None, cancelled: str = ""
) -> Iterator[None]:
    """Errors of the library as those that Processing shows, their message unchanged.

    `cancelled` tells of a cancel where something is kept of what is done by then.
    """
    try:
        yield
    except TemporalLiifError as error:
        if feedback is not None and feedback.isCanceled():
            raise QgsProcessingException(cancelled or tr("Cancelled. Nothing was written.")) from error
        raise QgsProcessingException(str(error)) from error
