# SPDX-License-Identifier: GPL-2.0-or-later
"""What the Toolbox and the Modeler see."""

import re

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingParameterEnum,
    QgsProcessingProvider,
)
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtGui import QTextDocument
from qgis.PyQt.QtSvg import QSvgRenderer
from temporal_liif.core.scenes.providers import registry
from temporal_liif.provider.provider import TemporalLiifProvider


@pytest.fixture
def provider(plugin) -> QgsProcessingProvider:
    found = QgsApplication.processingRegistry().providerById("temporalliif")
    assert found is plugin.provider
    return found


def test_names_and_icon(provider):
    assert (provider.id(), provider.name()) == ("temporalliif", "Temporal LIIF")
    assert QSvgRenderer(provider.svgIconPath()).isValid() and not provider.icon().isNull()


@pytest.mark.parametrize(
    ("name", "begin", "entry"),
    [("clipstack", "Crops", "Extent"), ("seasonalrange", "Makes a regular", "Target dates")],
)
def test_the_help_beside_a_dialog_can_be_read_in_dark_themes(provider, name, begin, entry):
    document = QTextDocument()
    # As QGIS has it in the dialog of an algorithm.
    document.setDefaultStyleSheet("p { color: #666666; } b { color: #333333; }")
    document.setHtml(f"<html><body><p>{provider.algorithm(name).shortHelpString()}</p></body></html>")
    block, found = document.begin(), {}
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            format = parts.fragment().charFormat()
            found[parts.fragment().text().strip()] = format.foreground().style(), format.fontWeight() > 60
            parts += 1
        block = block.next()
    # The colour of the window's text, whatever it is.
    assert {style for style, _ in found.values()} == {Qt.BrushStyle.NoBrush}
    (bold,) = (bold for text, (_, bold) in found.items() if text.startswith(begin))
    assert found[entry][1] and not bold


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


def test_groups_and_their_icons(provider):
    groups = {}
    for algorithm in provider.algorithms():
        groups.setdefault((algorithm.groupId(), algorithm.group()), set()).add(algorithm.name())
        assert QSvgRenderer(algorithm.svgIconPath()).isValid()
    assert groups.pop(("workflows", "Workflows"), None) or groups.pop(("Workflows", "Workflows"))
    assert groups == {
        ("get", "Get"): {"searchscenes", "fetchscenes", "downloadproducts"},
        ("prepare", "Prepare"): {
            "clipstack",
            "registerstack",
            "screenstack",
            "adapthistograms",
            "temporalsubset",
        },
        ("series", "Series"): {"superresolve", "interpolatestack", "indexstack", "upsampleimage"},
        ("assess", "Assess"): {"compareimages", "exportanimation"},
        ("networks", "Networks"): {"trainmodel"},
    }
    icons = {algorithm.group(): algorithm.svgIconPath() for algorithm in provider.algorithms()}
    assert len(set(icons.values())) == 5 and icons["Series"] == provider.svgIconPath() == icons["Workflows"]


def test_every_choice_is_shown_in_words(provider):
    for algorithm in provider.algorithms():
        for parameter in algorithm.parameterDefinitions():
            if isinstance(parameter, QgsProcessingParameterEnum):
                words = parameter.metadata()["widget_wrapper"]["words"]
                assert len(words) == len(parameter.options()), (algorithm.name(), parameter.name())
                assert all(words) and words != parameter.options()


@pytest.mark.parametrize("text", ["{", "[]", '{"providers": {"earth-search": 1}}', '{"families": 1}'])
def test_a_file_of_providers_that_cannot_be_read_takes_no_algorithm_away(plugin, tmp_path, monkeypatch, text):
    path = tmp_path / "more.json"
    path.write_text(text)
    whole = {one.name() for one in plugin.provider.algorithms()}
    monkeypatch.setenv("TEMPORAL_LIIF_PROVIDERS", str(path))
    provider = TemporalLiifProvider()
    provider.refreshAlgorithms()
    assert {one.name() for one in provider.algorithms()} == whole
    algorithm = provider.algorithm("fetchscenes").create()
    words = algorithm.parameterDefinition("PROVIDER").metadata()["widget_wrapper"]["words"]
    assert words[1] == registry("").providers["earth-search"].title
    given = {"EXTENT": "1,2,51,52 [EPSG:4326]", "OUTPUT": str(tmp_path / "out")}
    fine, why = algorithm.checkParameterValues(given, QgsProcessingContext())
    assert not fine and f"further providers {path} cannot be read" in why


@pytest.mark.parametrize(
    ("name", "order"),
    [
        (
            "weeklyseries",
            "EXTENT START END CLOUD_COVER TARGETS SCALE MODEL BANDS MIN_CLEAR COLLECTION PROVIDER",
        ),
        ("comparemodels", "INPUT REFERENCE TARGET BANDS SCALE"),
        ("seasonalrange", "SERIES INPUT BAND TARGETS SCALE MODEL NODATA"),
        ("worldstratpair", "SERIES INPUT IMAGE TARGET NUMBER EXTENT BANDS IMAGE_BANDS METHOD REFERENCE"),
    ],
)
def test_workflows_ask_in_the_order_of_the_work(provider, name, order):
    asked = [one.name() for one in provider.algorithm(name).parameterDefinitions() if not one.isDestination()]
    assert asked == order.split()


def test_workflows_have_labelled_outputs_and_the_plugins_own_network(provider):
    for name, labels in (
        ("weeklyseries", {"scenes:Scenes": "Fetched scenes", "series:Series": "Super-resolved series"}),
        ("comparemodels", {"compare:OUTPUT": "Figures", "compare:REPORT": "Report"}),
        ("seasonalrange", {"range:OUTPUT": "Seasonal range", "series:OUTPUT": "Folder of the series"}),
    ):
        workflow = provider.algorithm(name)
        assert {one.name(): one.description() for one in workflow.outputDefinitions()} == labels
    for name in ("weeklyseries", "seasonalrange"):
        model = provider.algorithm(name).parameterDefinition("MODEL")
        assert model.options() == ["auto", "temporal-liif-3", "baseline"] and model.defaultValue() == "auto"
        words = model.metadata()["widget_wrapper"]["words"]
        assert words[0].startswith("Best available") and model.help()
    start = provider.algorithm("weeklyseries").parameterDefinition("START")
    assert start.defaultValueForGui().date().daysTo(QDate.currentDate()) in range(89, 93)
    assert start.defaultValue() is None
    pickers = {
        (name, one.name()): one.metadata()["widget_wrapper"]["rasters"]
        for name in ("weeklyseries", "comparemodels", "seasonalrange", "worldstratpair")
        for one in provider.algorithm(name).parameterDefinitions()
        if "BandsWidget" in str(one.metadata())
    }
    assert pickers == {
        ("comparemodels", "BANDS"): "INPUT",
        ("seasonalrange", "BAND"): "INPUT",
        ("worldstratpair", "BANDS"): "INPUT",
        ("worldstratpair", "IMAGE_BANDS"): "IMAGE",
    }
    steps = provider.algorithm("comparemodels").childAlgorithms()
    (source,) = steps["network"].parameterSources()["MODEL"]
    assert source.staticValue() == "temporal-liif-3"


def test_a_stack_is_asked_for_in_the_same_way_everywhere(provider):
    shared = {"INPUT", "DATES", "EXTENT", "REFLECTANCE_SCALE", "REFLECTANCE_OFFSET", "NODATA_RULE"}
    shared |= {"SCALE", "GSD", "TILE", "OVERWRITE", "LOAD"}
    expected, *others = (
        {p.name(): _shown(p) for p in provider.algorithm(name).parameterDefinitions() if p.name() in shared}
        for name in ("superresolve", "interpolatestack", "adapthistograms", "clipstack", "registerstack")
    )
    assert expected.keys() == shared
    for other in others:
        # Clipping needs its extent: it is no detail there, and has a help of its own.
        assert {name: shown for name, shown in other.items() if expected[name] != shown}.keys() <= {"EXTENT"}
    assert others[0] == expected and len(others[1]) == 8


def _shown(parameter):
    """What a dialog, a model and a script see of a parameter."""
    return (
        parameter.type(),
        parameter.description(),
        parameter.help(),
        parameter.defaultValue(),
        parameter.flags(),
    )


@pytest.mark.parametrize("name", ["searchscenes", "downloadproducts"])
def test_what_needs_the_engine_says_so(provider, no_engine, name):
    fine, why = provider.algorithm(name).canExecute()
    assert not fine and "To get an engine, open Settings" in why
    assert provider.algorithm("superresolve").canExecute() == (True, "")


def test_outputs_of_superresolve(provider):
    algorithm = provider.algorithm("superresolve")
    kinds = {output.name(): output.type() for output in algorithm.outputDefinitions()}
    assert kinds == {
        "OUTPUT": "outputFolder",
        "LAYERS": "outputMultilayer",
        "FIRST": "outputRaster",
        "STACK": "outputFile",
        "COUNT": "outputNumber",
        "MODEL_USED": "outputString",
    }


def test_workflows_are_whole(provider):
    workflow = provider.algorithm("seasonalrange")
    assert workflow.displayName() == "Seasonal range of a band"
    for model in (workflow, workflow.create()):
        assert model.id() == "temporalliif:seasonalrange"
        assert model.canExecute() and model.validate() == (True, [])
        names = {parameter.name() for parameter in model.parameterDefinitions()}
        assert {"INPUT", "BAND", "TARGETS", "SCALE", "series:OUTPUT", "range:OUTPUT"} <= names
