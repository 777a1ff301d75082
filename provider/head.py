# SPDX-License-Identifier: GPL-2.0-or-later
"""Heads of the algorithms: all that QGIS lists them by, before anybody runs one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingOutputDefinition,
    QgsProcessingParameterDefinition,
)
from qgis.PyQt.QtGui import QIcon

from . import groups
from .imported import import_late
from .manual import address
from .translation import tr

PROVIDER_ID = "temporalliif"


@dataclass(frozen=True)
class Head:
    """What the Toolbox, the Modeler and scripts know an algorithm by."""

    name: str
    """Of its id; never renamed."""

    title: str
    """For people."""

    description: str
    """One paragraph."""

    tags: str
    """What people search for, separated by commas."""


class PluginIcon:
    """The plugin's icon, for the provider and the models in it."""

    def icon(self) -> QIcon:
        """The icon itself."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """The same as a path."""
        return str(groups.PLUGIN_ICON)


def help_text(description: str, parameters: Sequence[QgsProcessingParameterDefinition]) -> str:
    """What a dialog says beside the parameters: what the algorithm does, then each of them with its help."""
    entries = [f"<strong>{one.description()}</strong><br>{one.help()}" for one in parameters if one.help()]
    # QGIS puts it into a paragraph, and gives those and <b> a dark grey, which dark themes hide.
    return "</p>" + "".join(
        f'<div style="margin-bottom: 12px">{text}</div>' for text in (description, *entries)
    )


def _at_work(step: str) -> Callable[..., Any]:
    """A step that the worker of an algorithm takes."""

    def take(algorithm: AlgorithmHead, *arguments: Any) -> Any:
        try:
            return getattr(algorithm.worker(), step)(*arguments)
        finally:
            # QGIS keeps every exception that reaches it until it ends: nothing hangs on this frame.
            del algorithm, arguments

    return take


class AlgorithmHead(PluginIcon, QgsProcessingAlgorithm):
    """What QGIS has of an algorithm: id, texts, parameters. A subclass has a `head`, and adds parameters with
    `add`.

    What it does is its subclass of the same file name in `algorithms`. That is imported, and with it the
    library, when values are checked or a run begins: QGIS makes an instance of every algorithm as it starts.
    """

    work = ""
    """Name of that class."""

    _worker: QgsProcessingAlgorithm | None = None
    """An instance of it, once it is needed."""

    section = groups.SERIES
    """Its group in the Toolbox."""

    needs_engine = False
    """Whether nothing can be done without an engine."""

    def head(self) -> Head:
        """Its id and texts."""
        raise NotImplementedError

    def name(self) -> str:
        """The last part of the id."""
        return self.head().name

    def displayName(self) -> str:
        """The title."""
        return self.head().title

    def shortDescription(self) -> str:
        """What it does."""
        return self.head().description

    def svgIconPath(self) -> str:
        """The icon of its group."""
        return str(groups.icon_of(self.section))

    def groupId(self) -> str:
        """The group in the Toolbox; never translated."""
        return self.section

    def group(self) -> str:
        """The group's name for people."""
        return groups.title_of(self.section)

    def tags(self) -> list[str]:
        """What people search for."""
        return self.head().tags.split(",")

    def canExecute(self) -> tuple[bool, str]:
        """Whether there is the engine that it needs, and else the remedy."""
        from .engine_access import missing_engine

        why = missing_engine() if self.needs_engine else ""
        return not why, why

    def tr(self, text: str) -> str:
        """The text in QGIS's language."""
        return tr(text)

    def createInstance(self) -> AlgorithmHead:
        """A fresh copy for a dialog, a step of a model or a run."""
        return type(self)()

    def helpUrl(self) -> str:
        """The page of the manual that came with the plugin."""
        return address(self.name())

    def shortHelpString(self) -> str:
        """What it does, then each parameter with its help."""
        return help_text(self.shortDescription(), self.parameterDefinitions())

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

    checkParameterValues = _at_work("checkParameterValues")
    prepareAlgorithm = _at_work("prepareAlgorithm")
    processAlgorithm = _at_work("processAlgorithm")
    postProcessAlgorithm = _at_work("postProcessAlgorithm")

    def worker(self) -> QgsProcessingAlgorithm:
        """The same algorithm with what it does."""
        if self._worker is None:
            module = import_late(f"provider.algorithms.{self.name()}")
            worker = getattr(module, self.work)()
            worker.setProvider(self.provider())
            worker.initAlgorithm({})
            self._worker = worker
        return self._worker
