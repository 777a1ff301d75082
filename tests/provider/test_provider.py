# SPDX-License-Identifier: GPL-2.0-or-later
"""What the Toolbox and the Modeler see."""

import re

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingModelAlgorithm,
    QgsProcessingParameterEnum,
    QgsProcessingProvider,
)
from qgis.PyQt.QtSvg import QSvgRenderer


@pytest.fixture
def provider(plugin) -> QgsProcessingProvider:
    found = QgsApplication.processingRegistry().providerById("temporalliif")
    assert found is plugin.provider
    return found


def test_names_and_icon(provider):
    assert (provider.id(), provider.name()) == ("temporalliif", "Temporal LIIF")
    assert QSvgRenderer(provider.svgIconPath()).isValid() and not provider.icon().isNull()


def test_ids_and_help(provider):
    for algorithm in provider.algorithms():
        assert re.fullmatch("[a-z]+", algorithm.name()), algorithm.id()
        assert algorithm.displayName() and not algorithm.icon().isNull()
        if isinstance(algorithm, QgsProcessingModelAlgorithm):
            continue
        assert algorithm.shortHelpString()
        for parameter in algorithm.parameterDefinitions():
            assert re.fullmatch("[A-Z0-9_]+", parameter.name()), parameter.name()
            assert parameter.help(), parameter.name()
            if isinstance(parameter, QgsProcessingParameterEnum):
                assert parameter.usesStaticStrings()


def test_outputs_of_superresolve(provider):
    algorithm = provider.algorithm("superresolve")
    kinds = {output.name(): output.type() for output in algorithm.outputDefinitions()}
    assert kinds == {
        "OUTPUT": "outputFolder",
        "LAYERS": "outputMultilayer",
        "FIRST": "outputRaster",
        "STACK": "outputFile",
        "COUNT": "outputNumber",
    }
    assert algorithm.helpUrl().startswith("file:") and algorithm.helpUrl().endswith("docs/superresolve.md")


def test_workflows_are_whole(provider):
    workflow = provider.algorithm("seasonalrange")
    assert workflow.displayName() == "Seasonal range of a band"
    for model in (workflow, workflow.create()):
        assert model.id() == "temporalliif:seasonalrange"
        assert model.canExecute() and model.validate() == (True, [])
        names = {parameter.name() for parameter in model.parameterDefinitions()}
        assert {"INPUT", "BAND", "TARGETS", "SCALE", "series:OUTPUT", "range:OUTPUT"} <= names
