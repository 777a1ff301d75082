# SPDX-License-Identifier: GPL-2.0-or-later
"""Reference of the algorithms in Markdown, made from their own definitions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingModelAlgorithm,
    QgsProcessingOutputDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import QUrl

from .examples import EXAMPLES

KINDS = {
    "authcfg": "authentication configuration",
    "boolean": "yes or no",
    "crs": "coordinate reference system",
    "datetime": "date and time",
    "enum": "choice",
    "extent": "extent",
    "file": "file",
    "fileDestination": "file to write",
    "folderDestination": "folder to write",
    "multilayer": "raster layers or files",
    "number": "number",
    "range": "two numbers",
    "raster": "raster layer or file",
    "rasterDestination": "raster to write",
    "sink": "table or layer to write",
    "source": "vector layer or file",
    "string": "text",
    "outputFile": "file",
    "outputFolder": "folder",
    "outputHtml": "HTML page",
    "outputMultilayer": "list of layers",
    "outputNumber": "number",
    "outputRaster": "raster",
    "outputString": "text",
    "outputVector": "table or layer",
}
"""QGIS's types of parameters and outputs, in words."""

UNBOUNDED = 1e300
"""Beyond this, QGIS's number has no limit."""


def references(algorithms: Sequence[QgsProcessingAlgorithm]) -> dict[str, str]:
    """Markdown by page of the manual; a page of several algorithms has them in the order of their titles."""
    pages: dict[str, list[QgsProcessingAlgorithm]] = {}
    for algorithm in sorted(algorithms, key=lambda one: one.displayName()):
        pages.setdefault(Path(QUrl(algorithm.helpUrl()).toLocalFile()).stem, []).append(algorithm)
    return {page: "\n".join(reference(one, len(group) > 1) for one in group) for page, group in pages.items()}


def reference(algorithm: QgsProcessingAlgorithm, named: bool = False) -> str:
    """An example, the parameters and the outputs of one algorithm, below its title where it is `named`."""
    hashes = "###" if named else "##"
    parameters = algorithm.parameterDefinitions()
    hidden = QgsProcessingParameterDefinition.Flag.FlagHidden
    advanced = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    shown = [one for one in parameters if not one.flags() & hidden]
    example = EXAMPLES[algorithm.name()]
    lines = [f"## {escaped(algorithm.displayName())}", "", *_about(algorithm)] if named else []
    lines += [f"{hashes} Example", ""]
    lines += ["```shell", command(algorithm.id(), example), "```", ""]
    lines += ["```python", python(algorithm.id(), example), "```", ""]
    for title, some in (
        ("Parameters", [one for one in shown if not one.flags() & advanced]),
        ("Advanced parameters", [one for one in shown if one.flags() & advanced]),
    ):
        if some:
            rows = [(_head(one), _description(one)) for one in some]
            lines += [f"{hashes} {title}", "", *_table("parameter", rows), ""]
    rows = [(_output(one), escaped(one.description())) for one in algorithm.outputDefinitions()]
    lines += [f"{hashes} Outputs", "", *_table("output", rows), ""]
    return "\n".join(lines)


def command(identifier: str, values: Mapping[str, Any]) -> str:
    """A run on the command line, a parameter a line."""
    words = [f"qgis_process run {identifier} --"]
    for name, value in values.items():
        # What follows a name with a colon (of models) is taken as it is as well.
        several = value if isinstance(value, list) and name != "INDEX" else [_text(value)]
        words += [f"    {_quoted(f'{name}={one}')}" for one in several]
    return " \\\n".join(words)


def python(identifier: str, values: Mapping[str, Any]) -> str:
    """The same in QGIS's Python."""
    entries = "".join(f"    {name!r}: {value!r},\n" for name, value in values.items()).replace("'", '"')
    return f'import processing\n\nprocessing.run("{identifier}", {{\n{entries}}})'


def escaped(text: str) -> str:
    """A text that Markdown shows to the letter, in a cell of a table."""
    return re.sub(r"([\\`*_{}\[\]<>#|$~])", r"\\\1", " ".join(text.split()))


def default_text(parameter: QgsProcessingParameterDefinition) -> str:
    """The default as it is given on a command line; empty where there is none."""
    value = parameter.defaultValue()
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value == int(value):
        value = int(value)
    return "" if value is None else _text(value)


def _about(algorithm: QgsProcessingAlgorithm) -> list[str]:
    text = algorithm.shortDescription()
    if isinstance(algorithm, QgsProcessingModelAlgorithm):
        text = algorithm.helpContent()["ALG_DESC"]
    return [escaped(text), ""] if text else []


def _head(parameter: QgsProcessingParameterDefinition) -> str:
    """Id, title, type, and default."""
    optional = parameter.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional
    kind = KINDS[parameter.type()]
    if isinstance(parameter, QgsProcessingParameterEnum) and parameter.allowMultiple():
        kind = "choice of several"
    words = [" ".join((kind, *_limits(parameter)))]
    default = default_text(parameter)
    if default:
        words.append(f"default {_code(default)}")
    elif optional:
        words.append("optional")
    return f"{_code(parameter.name())}<br>{escaped(parameter.description())}<br>*{', '.join(words)}*"


def _limits(parameter: QgsProcessingParameterDefinition) -> Iterator[str]:
    if not isinstance(parameter, QgsProcessingParameterNumber):
        return
    least, most = parameter.minimum(), parameter.maximum()
    whole = parameter.dataType() == QgsProcessingParameterNumber.Type.Integer
    largest = 2**31 - 1 if whole else UNBOUNDED
    if least > -largest:
        yield f"from {least:g}"
    if most < largest:
        yield f"to {most:g}"


def _description(parameter: QgsProcessingParameterDefinition) -> str:
    """What it means, and its choices: keys, with the words that dialogs show."""
    text = escaped(parameter.help())
    if isinstance(parameter, QgsProcessingParameterEnum):
        words = (parameter.metadata().get("widget_wrapper") or {}).get("words") or parameter.options()
        choices = [
            _code(key) if word == key else f"{_code(key)} ({escaped(word)})"
            for key, word in zip(parameter.options(), words)
        ]
        text = f"{text}<br>Choices: {', '.join(choices)}." if text else f"Choices: {', '.join(choices)}."
    return text


def _output(output: QgsProcessingOutputDefinition) -> str:
    return f"{_code(output.name())}<br>*{KINDS[output.type()]}*"


def _table(kind: str, rows: Sequence[tuple[str, str]]) -> list[str]:
    return [f"| {kind} | meaning |", "| --- | --- |", *(f"| {left} | {right} |" for left, right in rows)]


def _code(text: str) -> str:
    return f"`{text}`"


def _text(value: Any) -> str:
    """A value as `qgis_process` takes it."""
    if isinstance(value, bool):
        return str(value).lower()
    return ",".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


def _quoted(word: str) -> str:
    return word if re.fullmatch(r"[\w=./,:-]+", word) else f'"{word}"'
