# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin speaks QGIS's language, in QGIS's window and under qgis_process."""

from __future__ import annotations

import ast
import importlib
import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsSettings
from qgis.PyQt.QtCore import QLocale
from temporal_liif import classFactory
from temporal_liif.core.log import Record, warning
from temporal_liif.core.messages import Message
from temporal_liif.core.scenes.scene import NO_GEOMETRY
from temporal_liif.core.words import first_few
from temporal_liif.engine import locate
from temporal_liif.engine.failures import describe, rebuild
from temporal_liif.provider import translation
from temporal_liif.provider.algorithm import Algorithm, errors_of_processing
from temporal_liif.provider.algorithms.superresolve import SuperResolve
from temporal_liif.provider.engine_access import report_to
from temporal_liif.provider.provider import WORKFLOWS, TemporalLiifProvider
from temporal_liif.provider.translation import tr
from temporal_liif.provider.workflow import Workflow
from temporal_liif.ui.period import parse_period

ERRORS = {
    "es": (
        "Al Python del motor /usr/bin/python3 le falta el paquete torch. Para obtener un motor, abra",
        "a.tif, b.tif, c.tif y 2 más: el catálogo indica ninguna geometría.",
    ),
    "ca": (
        "Al Python del motor /usr/bin/python3 li falta el paquet torch. Per obtenir un motor, obriu",
        "a.tif, b.tif, c.tif i 2 més: problema al catàleg: sense geometria.",
    ),
}
"""What an error of the engine, and a record of a search, say."""

PROVIDER = Path(translation.__file__).parent
OVERRIDE, USER = "locale/overrideFlag", "locale/userLocale"


@pytest.fixture
def speak(qgis_app) -> Iterator[Callable[[str], None]]:
    """A function that sets QGIS's language as its options do."""
    settings = QgsSettings()
    before = {name: settings.value(name) for name in (OVERRIDE, USER)}

    def set_to(code: str) -> None:
        settings.setValue(OVERRIDE, True)
        settings.setValue(USER, code)

    yield set_to
    for name, value in before.items():
        if value is None:
            settings.remove(name)
        else:
            settings.setValue(name, value)


@pytest.mark.parametrize(
    ("code", "expected"),
    [("es", "es"), ("es_MX", "es"), ("ca", "ca"), ("ca@valencia", "ca"), ("en_US", "en"), ("pt_BR", "pt")],
)
def test_language(speak, code, expected):
    speak(code)
    assert translation.language() == expected


def test_language_of_the_command_line(speak, qgis_app):
    """`qgis --lang ca` leaves the settings alone."""
    speak("es")
    before = qgis_app.translation()
    qgis_app.setTranslation("ca")
    try:
        assert translation.language() == "ca"
    finally:
        qgis_app.setTranslation(before)
    assert translation.language() == "es"


@pytest.mark.parametrize("code", ERRORS)
def test_errors_and_the_log_speak(speak, code):
    error = locate.missing_package(Path("/usr/bin/python3"), "torch")
    sent = json.loads(json.dumps(describe(error, "models.load")))
    names = [f"{letter}.tif" for letter in "abcde"]
    text = Message("{ids}: the catalogue gives {problem}.", ids=first_few(names), problem=NO_GEOMETRY)
    record = Record.from_json(json.loads(json.dumps(warning(text, "scene").to_json())))
    feedback = QgsProcessingFeedback()
    speak(code)
    translator = translation.install()
    try:
        with pytest.raises(QgsProcessingException) as caught, errors_of_processing(feedback):
            raise rebuild(sent)
        report_to(feedback)(record)
    finally:
        translation.remove(translator)
    wrong, noted = ERRORS[code]
    assert str(caught.value).startswith(wrong)
    assert noted in feedback.textLog()
    # Without a translation it is English, as in every log that is kept.
    assert str(rebuild(sent)).startswith(
        "The engine's Python /usr/bin/python3 lacks the package torch. To get"
    )
    assert record == "a.tif, b.tif, c.tif and 2 more: the catalogue gives no geometry."


@pytest.mark.parametrize(
    ("code", "title", "model", "group", "output"),
    [
        (
            "es",
            "Superresolución de una serie temporal",
            "Rango estacional de una banda",
            "Flujos de trabajo",
            "Rango estacional",
        ),
        (
            "ca",
            "Superresolució d'una sèrie temporal",
            "Rang estacional d'una banda",
            "Fluxos de treball",
            "Rang estacional",
        ),
    ],
)
def test_algorithms_and_models_speak(plugin, speak, code, title, model, group, output):
    english = SuperResolve().create()
    speak(code)
    translator = translation.install()
    assert translator is not None
    try:
        algorithm = SuperResolve().create()
        assert (algorithm.name(), algorithm.displayName()) == ("superresolve", title)
        for definition in algorithm.parameterDefinitions():
            source = english.parameterDefinition(definition.name())
            assert definition.help() != source.help(), definition.name()
            assert definition.defaultValue() == source.defaultValue()
        workflow = Workflow(WORKFLOWS / "seasonalrange.model3").create()
        assert (workflow.name(), workflow.displayName(), workflow.group()) == ("seasonalrange", model, group)
        assert workflow.parameterDefinition("range:OUTPUT").description() == output
        assert workflow.outputDefinition("range:OUTPUT").description() == output
        assert workflow.validate() == (True, [])
        assert TemporalLiifProvider().longName().startswith("Temporal LIIF: s")
        assert tr("No text of the plugin's") == "No text of the plugin's"
    finally:
        translation.remove(translator)
    assert SuperResolve().displayName() == "Super-resolve a time series"
    assert TemporalLiifProvider().longName().startswith("Temporal LIIF: regular")


def test_the_plugin_brings_its_language_and_takes_it_away(speak):
    speak("es")
    made = classFactory(None)
    try:
        assert tr("Search scenes") == "Buscar escenas"
    finally:
        made.unload()
    assert tr("Search scenes") == "Search scenes"


def test_english_where_there_is_no_translation(speak, tmp_path):
    speak("fi")
    assert translation.install() is None
    speak("es")
    assert translation.install(tmp_path) is None
    (tmp_path / "temporal_liif_es.qm").write_bytes(b"no translation")
    assert translation.install(tmp_path) is None
    translation.remove(None)
    assert SuperResolve().displayName() == "Super-resolve a time series"


def test_methods_tr_ask_for_the_right_context():
    """A class of QGIS's that is a QObject has a `tr` of its own, which would find nothing."""
    checked = 0
    for path in sorted(PROVIDER.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and "self.tr(" in ast.unparse(node):
                name = ".".join(path.relative_to(PROVIDER).with_suffix("").parts)
                module = importlib.import_module(f"temporal_liif.provider.{name}")
                assert getattr(module, node.name).tr is Algorithm.tr, f"{path.name}: {node.name}"
                checked += 1
    assert checked > 10


def test_qgis_process_speaks_the_system_s_language(qgis_process):
    listed = qgis_process("list", LANG="ca_ES.UTF-8", LC_ALL="ca_ES.UTF-8", LANGUAGE="ca")
    assert listed.returncode == 0, listed.stderr
    assert "superresolve\tSuperresolució d'una sèrie temporal" in listed.stdout
    assert "seasonalrange\tRang estacional d'una banda" in listed.stdout


@pytest.mark.parametrize(
    ("code", "text", "first", "last"),
    [
        ("ca", "des de 2021-05-01", "2021-05-01", "2021-06-15"),
        ("ca", "des del 2021", "2021-01-01", "2021-06-15"),
        ("ca", "des. 2020", "2020-12-01", "2020-12-31"),
        ("ca", "2021-05-01 fins a 2021-06-10", "2021-05-01", "2021-06-10"),
        ("ca", "2021-05-01 fins avui", "2021-05-01", "2021-06-15"),
        ("ca", "l'1 de maig de 2021", "2021-05-01", "2021-05-01"),
        ("ca", "el mes passat", "2021-05-01", "2021-05-31"),
        ("es", "el mes pasado", "2021-05-01", "2021-05-31"),
        ("es", "desde 2021-05-01 hasta hoy", "2021-05-01", "2021-06-15"),
    ],
)
def test_periods_in_words_of_the_users_language(speak, code, text, first, last):
    before = QLocale()
    QLocale.setDefault(QLocale(code))
    speak(code)
    translator = translation.install()
    try:
        found = parse_period(text, date(2021, 6, 15))
        assert (found.first.isoformat(), found.last.isoformat()) == (first, last)
    finally:
        translation.remove(translator)
        QLocale.setDefault(before)
