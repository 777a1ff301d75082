# SPDX-License-Identifier: GPL-2.0-or-later
"""What the plugin says can be said in every language that it has, and is."""

from __future__ import annotations

import re
from collections import Counter
from configparser import ConfigParser
from pathlib import Path
from string import Formatter

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QTranslator
from temporal_liif.provider.provider import ALGORITHMS
from temporal_liif.scripts import translate

REMEDY = "Run `make translate`, and translate in i18n/*.ts what it says is missing."
MNEMONIC = re.compile(r"(?<!&)&(\w)")
KEPT = {
    "HTML tags": re.compile(r"</?[a-z]+[^>]*>"),
    "file name patterns": re.compile(r"\*\.\w+|;;"),
    "values of parameters": re.compile(r"'[a-z0-9_:]+'"),
    "examples of dates": re.compile(r"\d{4}-\d\d-\d\d"),
    "space around": re.compile(r"^\s+|\s+$"),
    "end": re.compile(r"[.:…]\s*$"),
}
"""What a translation has as often as its source, by name."""


@pytest.fixture(scope="module")
def texts() -> translate.Texts:
    """What the source says."""
    return translate.collect()


@pytest.fixture(params=translate.LANGUAGES)
def language(request) -> str:
    """Every language of the plugin."""
    return request.param


@pytest.fixture
def translations(language) -> dict[str, str]:
    """The .ts of the language."""
    return translate.read(translate.path_of(language))


def test_every_text_of_the_source_can_be_found(texts):
    assert texts.problems == []
    assert "Super-resolve a time series" in texts.files
    # Texts of the options, of several literals joined, and of a model.
    assert texts.files["Detected automatically"] == ["ui/options_page.py"]
    assert any(text.startswith("Crops many") and text.endswith("to the finest.") for text in texts.files)
    assert "provider/workflows/seasonalrange.model3" in texts.files["Seasonal range of a band"]


def test_no_text_calls_a_parameter_by_its_key(texts, qgis_app):
    """Dialogs show no keys: a parameter is called as it is there."""
    made = [algorithm().create() for algorithm in ALGORITHMS]
    keys = {one.name() for algorithm in made for one in algorithm.parameterDefinitions()} - {
        "CRS",
        "GSD",
        "JSON",
        "GIF",
        "MP4",
    }
    assert {"MASK_VALUES", "INPUT"} <= keys
    named = {text for text in texts.files if keys & set(re.findall(r"\b[A-Z][A-Z0-9_]{2,}\b", text))}
    assert named == set()


def test_every_text_is_translated(texts, translations):
    assert translations.keys() - texts.files.keys() == set(), REMEDY
    assert [text for text in texts.files if not translations.get(text)] == [], REMEDY


def test_placeholders_are_kept(translations):
    wrong = {text: said for text, said in translations.items() if _fields(text) != _fields(said)}
    assert wrong == {}


@pytest.mark.parametrize("what", KEPT)
def test_a_translation_keeps(what, translations):
    found = KEPT[what].findall
    wrong = {
        text: said for text, said in translations.items() if Counter(found(text)) != Counter(found(said))
    }
    assert wrong == {}


def test_shortcuts_are_kept_and_differ_within_a_window(texts, translations):
    by_file: dict[str, list[tuple[str, str]]] = {}
    for text, said in translations.items():
        assert len(MNEMONIC.findall(text)) == len(MNEMONIC.findall(said)), said
        for letter in MNEMONIC.findall(said):
            for file in texts.files[text]:
                by_file.setdefault(file, []).append((letter.lower(), said))
    assert by_file
    for found in by_file.values():
        assert len({letter for letter, _ in found}) == len(found), found


def test_the_compiled_files_say_the_same(language, translations, qgis_app):
    translator = QTranslator()
    assert translator.load(str(translate.path_of(language).with_suffix(".qm"))), REMEDY
    # Through the application, as `tr` asks: alone, a translator takes no text beyond ASCII from Python.
    assert QCoreApplication.installTranslator(translator)
    try:
        said = {text: QCoreApplication.translate(translate.CONTEXT, text) for text in translations}
    finally:
        QCoreApplication.removeTranslator(translator)
    assert {text: (said[text], kept) for text, kept in translations.items() if said[text] != kept} == {}, (
        REMEDY
    )


def test_the_plugin_manager_speaks_too(language):
    parser = ConfigParser()
    parser.optionxform = str
    parser.read(translate.ROOT / "metadata.txt", encoding="utf-8")
    general = parser["general"]
    for name in ("description", "about", "tags"):
        assert general[f"{name}[{language}]"] not in ("", general[name])


def test_a_text_in_another_form_is_reported(tmp_path: Path):
    for folder in ("provider/workflows", "ui"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "plugin.py").write_text('EARLY = tr("Too early")\n')
    (tmp_path / "ui" / "page.py").write_text(
        'def text(name):\n    return tr(f"Of {name}"), tr(name), self.tr("Elsewhere"), tr("A " "text")\n'
    )
    found = translate.collect(tmp_path)
    assert found.files == {"A text": ["ui/page.py"]}
    assert len(found.problems) == 4
    assert "plugin.py:1" in found.problems[0] and "before the translation" in found.problems[0]
    assert all(problem.startswith("ui/page.py:2") for problem in found.problems[1:])


def library(root: Path) -> None:
    """A plugin whose rooms are empty."""
    for room in ("provider/workflows", "ui", "core", "engine", "models"):
        (root / room).mkdir(parents=True)
    (root / "plugin.py").write_text("")


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('raise StackError(f"{name} is too small.")', "does not take one literal text"),
        ('raise StackError("{name} is too small.".format(name=name))', "does not take one literal text"),
        ('raise StackError("{name} is" + " too small.", name=name)', "does not take one literal text"),
        ("raise StackError(str(error))", "does not take one literal text"),
        ('raise StackError("{name} is too small.", label=name)', "are not its values' names"),
        ('raise StackError("{name.x} is too small.", name=name)', "are not its values' names"),
        ('raise StackError("{name!r} is too small.", name=name)', "are not its values' names"),
        ('Message(f"{name} is too small.")', "does not take one literal text"),
        ("Message(template, name=name)", "does not take one literal text"),
        ('log(f"{name} is too small.")', "reports a text that is no Message"),
        ('self.note("Too small.")', "reports a text that is no Message"),
        ('progress(0.5, "Computing")', "reports a text that is no Message"),
        ('log(warning("Too small.", "small"))', "reports a text that is no Message"),
    ],
)
def test_a_message_of_the_library_without_a_template_is_reported(tmp_path: Path, line, problem):
    library(tmp_path)
    (tmp_path / "core" / "page.py").write_text(f"def work():\n    {line}\n")
    (found,) = translate.collect(tmp_path).problems
    assert found.startswith("core/page.py:2: ") and problem in found


def test_messages_of_the_library_are_collected(tmp_path: Path):
    library(tmp_path)
    (tmp_path / "engine" / "page.py").write_text(
        'raise EngineError("{name} is "\n    "too small.", name=name)\n'
        'log(Message("Ready"))\nraise ValueError(f"{x}")\nraise EngineError(error)\nnp.log(x)\n'
        'raise EngineError("As it is: {x}")\nprogress(share, text)\n'
    )
    found = translate.collect(tmp_path)
    assert found.problems == []
    assert set(found.files) == {"{name} is too small.", "Ready", "As it is: {x}"}


def test_an_update_keeps_what_is_translated(tmp_path: Path):
    path = translate.path_of("es", tmp_path)
    texts = translate.Texts()
    texts.add("Area & <b>clouds</b> of {name} ", "ui/page.py")
    texts.add("Later", "ui/page.py")
    given = {"Area & <b>clouds</b> of {name} ": "Área y <b>nubes</b> de {name} ", "Gone": "Ido"}
    translate.write(path, "es", texts, given)
    assert translate.read(path) == {
        "Area & <b>clouds</b> of {name} ": "Área y <b>nubes</b> de {name} ",
        "Later": "",
    }
    first = path.read_text(encoding="utf-8")
    translate.write(path, "es", texts, translate.read(path))
    assert path.read_text(encoding="utf-8") == first
    assert first.count('type="unfinished"') == 1


def _fields(text: str) -> Counter:
    """Names and formats in braces."""
    return Counter((name, form, kind) for _, name, form, kind in Formatter().parse(text) if name is not None)
