# SPDX-License-Identifier: GPL-2.0-or-later
"""Definitions of the kinds of parameters that algorithms have, each one line where it is used."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import (
    NULL,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRange,
    QgsProcessingParameterString,
)

from ..core.errors import ParameterError
from .translation import tr

NONE_CHOSEN = "none"
"""What says on a command line that none of several is chosen."""

_FORMER = "temporal_liif:former"
"""In the metadata of a choice: its keys of earlier versions."""


def choice(
    name: str,
    title: str,
    options: Sequence[str] | Mapping[str, str],
    default: str | None = "",
    optional: bool = False,
    former: Mapping[str, str] | None = None,
) -> QgsProcessingParameterEnum:
    """A choice of fixed keys, shown by the words that `options` gives for them.

    The default is the first, unless another is named; None is no choice at all. `former` gives for keys of
    earlier versions those in their place.
    """
    keys = list(options)
    first = keys[0] if default == "" else default
    made = QgsProcessingParameterEnum(name, title, keys, False, first, optional, True)
    if former:
        made.setMetadata({_FORMER: dict(former)})
    return in_words(made, options)


def with_current_choices(algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters with keys of earlier versions, as models and scripts keep them, as those of today."""
    chosen = {
        one.name(): current_choice(one, parameters[one.name()])
        for one in algorithm.parameterDefinitions()
        if one.name() in parameters
    }
    return {**parameters, **chosen}


def current_choice(parameter: QgsProcessingParameterDefinition, value: Any) -> Any:
    """A value with the key of an earlier version as the one in its place."""
    former = parameter.metadata().get(_FORMER, {})
    return former.get(value, value) if isinstance(value, str) else value


def in_words(
    parameter: QgsProcessingParameterEnum, options: Sequence[str] | Mapping[str, str]
) -> QgsProcessingParameterEnum:
    """A choice of keys that dialogs show by words; scripts, models and the history keep the keys."""
    if isinstance(options, Mapping):
        widget = {"class": f"{__package__}.widgets.ChoiceWidget", "words": list(options.values())}
        parameter.setMetadata({**parameter.metadata(), "widget_wrapper": widget})
    return parameter


class Choices(QgsProcessingParameterEnum):
    """A choice of several fixed words, which may be none of them."""

    def __init__(self, name: str, title: str, options: Sequence[str], default: Sequence[str]) -> None:
        super().__init__(name, title, list(options), True, list(default), True, True)

    def words(self, value: Any) -> list[str]:
        """The chosen words of a list, or of a text with commas; of nothing given the default.

        QGIS itself makes the default of an empty list. Raises ParameterError for other words, and for an
        empty text, which may stand for any choice: so QGIS before 3.24 writes lists to its history.
        """
        if value is None or value == NULL:
            return list(self.defaultValue())
        if isinstance(value, (list, tuple)):
            found = [str(word) for word in value]
        elif str(value).strip() == NONE_CHOSEN:
            found = []
        else:
            found = [word for word in re.split(r"[,;\s]+", str(value)) if word] or [""]
        unknown = [word for word in found if word not in self.options()]
        if unknown:
            raise ParameterError(
                tr(
                    "'{word}' is not a choice of '{title}'. Give a list of these: {options}; for "
                    "none of them, an empty list, or '{none}' on a command line."
                ).format(
                    word=unknown[0],
                    title=self.description(),
                    options=", ".join(self.options()),
                    none=NONE_CHOSEN,
                )
            )
        return found

    def valueAsPythonString(self, value: Any, context: QgsProcessingContext) -> str:
        """For the history: before 3.24, QGIS writes a list of words as an empty text, which says nothing."""
        if isinstance(value, (list, tuple)):
            return repr([str(word) for word in value])
        return super().valueAsPythonString(value, context)


def decimal(
    name: str, title: str, default: float | None, *limits: float, digits: int = 6
) -> QgsProcessingParameterNumber:
    """A number, which may be left out where it has no default; `limits` are its least and most.

    `digits` are those that dialogs show behind the point.
    """
    kind = QgsProcessingParameterNumber.Type.Double
    made = QgsProcessingParameterNumber(name, title, kind, default, default is None, *limits)
    made.setMetadata({"widget_wrapper": {"decimals": digits}})
    return made


def whole(name: str, title: str, default: int, *limits: float) -> QgsProcessingParameterNumber:
    """A whole number; `limits` are its least and most."""
    kind = QgsProcessingParameterNumber.Type.Integer
    return QgsProcessingParameterNumber(name, title, kind, default, False, *limits)


def optional_range(name: str, title: str, default: str) -> QgsProcessingParameterRange:
    """Two numbers ("0,1") that may be left out."""
    return QgsProcessingParameterRange(name, title, QgsProcessingParameterNumber.Type.Double, default, True)


def optional_text(name: str, title: str) -> QgsProcessingParameterString:
    """A text that may be left empty."""
    return QgsProcessingParameterString(name, title, "", False, True)


def bands_text(name: str, title: str, rasters: str = "INPUT") -> QgsProcessingParameterString:
    """Bands as a text that may be left empty; dialogs list those of the parameter `rasters`."""
    return with_bands(optional_text(name, title), rasters)


def with_bands(parameter: QgsProcessingParameterString, rasters: str) -> QgsProcessingParameterString:
    """Have dialogs list the bands of the parameter `rasters`."""
    widget = {"class": f"{__package__}.widgets.BandsWidget", "rasters": rasters}
    parameter.setMetadata({"widget_wrapper": widget})
    return parameter


def formula_text(name: str, title: str) -> QgsProcessingParameterString:
    """A formula of bands that may be left empty; dialogs offer the user's own and help to write one."""
    made = optional_text(name, title)
    made.setMetadata({"widget_wrapper": f"{__package__}.formula_widget.FormulaWidget"})
    return made


def connection_text(name: str, title: str) -> QgsProcessingParameterString:
    """A connection to a STAC API by name or address, which may be left out; dialogs list the connections."""
    made = QgsProcessingParameterString(name, title, None, False, True)
    # By name: there are no widgets in qgis_process.
    made.setMetadata({"widget_wrapper": f"{__package__}.connection_widget.ConnectionWidget"})
    return made


def targets_text(name: str, title: str, default: str) -> QgsProcessingParameterString:
    """Target dates as a text; dialogs show usual ones in words."""
    return with_targets(QgsProcessingParameterString(name, title, default))


def with_targets(parameter: QgsProcessingParameterString) -> QgsProcessingParameterString:
    """Have dialogs show usual target dates in words."""
    parameter.setMetadata({"widget_wrapper": f"{__package__}.targets_widget.TargetsWidget"})
    return parameter


def optional_file(name: str, title: str, filters: str) -> QgsProcessingParameterFile:
    """A file to read that may be left out; `filters` as in a file dialog."""
    kind = QgsProcessingParameterFile.Behavior.File
    return QgsProcessingParameterFile(name, title, kind, "", None, True, filters)


def optional_folder(name: str, title: str) -> QgsProcessingParameterFile:
    """A folder to read that may be left out."""
    kind = QgsProcessingParameterFile.Behavior.Folder
    return QgsProcessingParameterFile(name, title, kind, "", None, True)


def series_choice(name: str, title: str) -> QgsProcessingParameterFile:
    """A series of the project, or a folder of one; its widget is in `provider/series_widget.py`."""
    return with_series(optional_folder(name, title))


def with_series(parameter: QgsProcessingParameterFile) -> QgsProcessingParameterFile:
    """Have dialogs list the series of the project."""
    # By name: there are no widgets in qgis_process.
    parameter.setMetadata({"widget_wrapper": f"{__package__}.series_widget.SeriesWidget"})
    return parameter


def optional_table(name: str, title: str) -> QgsProcessingParameterFeatureSink:
    """A table to write that is not made unless asked for."""
    kind = QgsProcessing.SourceType.TypeVector
    return QgsProcessingParameterFeatureSink(name, title, kind, None, True, False)
