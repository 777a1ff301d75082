# SPDX-License-Identifier: GPL-2.0-or-later
"""Brings i18n/ up to date with the source: `make translate`.

Collects every text that the plugin shows (`tr("...")`, what the models say, and the templates of the
library's and the engine's messages and errors) into the .ts files, keeps the translations that are there, and
compiles them to .qm, which are not committed. New texts are marked unfinished: translate them with Qt
Linguist or any editor, then run this again. pylupdate5 is not used, as it takes no plain function for `tr`
and derives a context from the class that calls it, where `tr` always asks for one. The XML that is read is
this repository's own.
"""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET  # nosec B405
from dataclasses import dataclass, field
from pathlib import Path

from ..core import errors
from ..core.messages import fields

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "i18n"
LANGUAGES = ("es", "ca")
CONTEXT = "TemporalLiif"
"""What provider/head.py's `tr` asks for."""

SOURCES = ("plugin.py", "provider", "ui")
LIBRARY = ("core", "engine", "models")
"""Where texts are `Message("...", name=value)` and errors' messages, which `translated` of
provider/translation.py says in QGIS's language."""

MODELS = "provider/workflows"
MODEL_TEXTS = {"model_name", "model_group", "description", "help", "ALG_DESC"}
"""Entries of a .model3 that are shown; provider/workflow.py hands them to `tr`."""

ALGORITHMS = "provider/"
"""Where a method `tr` may be called: it is the one of provider/head.py. Elsewhere it would be Qt's."""

MESSAGES = {
    "Message",
    *(name for name, kind in vars(errors).items() if isinstance(kind, type) and name.endswith("Error")),
}
"""Calls whose first argument is a template."""

REPORTS = {"log": 0, "warning": 0, "note": 0, "report": 0, "progress": 1}
"""Calls that report a text to the user, and which argument it is."""

HANDED_ON = {"provider/head.py", "provider/workflow.py", "core/messages.py"}
"""Where `tr` or a message gets a text that is written elsewhere."""


@dataclass
class Texts:
    """What the source says."""

    files: dict[str, list[str]] = field(default_factory=dict)
    """Paths from the root by text, in the order in which they were met."""

    problems: list[str] = field(default_factory=list)
    """Calls of `tr` that no translation can serve, in words."""

    def add(self, text: str, file: str) -> None:
        """A text that a file shows."""
        files = self.files.setdefault(text, [])
        if file not in files:
            files.append(file)


def collect(root: Path = ROOT) -> Texts:
    """All texts of the plugin."""
    texts = Texts()
    for source in SOURCES:
        path = root / source
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            name = file.relative_to(root).as_posix()
            _collect_calls(ast.parse(file.read_text(encoding="utf-8"), name), name, texts)
    for source in LIBRARY:
        for file in sorted((root / source).rglob("*.py")):
            _collect_messages(file, file.relative_to(root).as_posix(), texts)
    for file in sorted((root / MODELS).glob("*.model3")):
        for option in ET.parse(file).iter("Option"):  # nosec B314
            if option.get("name") in MODEL_TEXTS and option.get("value"):
                texts.add(option.get("value", ""), file.relative_to(root).as_posix())
    return texts


def _collect_calls(node: ast.AST, file: str, texts: Texts, in_function: bool = False) -> None:
    text = node.args[0] if isinstance(node, ast.Call) and len(node.args) == 1 and not node.keywords else None
    if (
        isinstance(node, ast.Call)
        and _name(node.func) == "tr"
        and not (file in HANDED_ON and not isinstance(text, ast.Constant))
    ):
        where = f"{file}:{node.lineno}"
        if not isinstance(text, ast.Constant) or not isinstance(text.value, str):
            texts.problems.append(f"{where}: {ast.unparse(node)} does not take one literal text.")
        elif isinstance(node.func, ast.Attribute) and not file.startswith(ALGORITHMS):
            texts.problems.append(f"{where}: {ast.unparse(node)} asks for the context of a class of Qt's.")
        elif not in_function:
            texts.problems.append(f"{where}: {text.value!r} is asked for before the translation is loaded.")
        else:
            texts.add(text.value, file)
    inside = in_function or isinstance(node, (ast.FunctionDef, ast.Lambda))
    for child in ast.iter_child_nodes(node):
        _collect_calls(child, file, texts, inside)


def _collect_messages(file: Path, name: str, texts: Texts) -> None:
    """Templates of messages and of errors of core/errors; problems with what no translation can serve."""
    if name in HANDED_ON:
        return
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"), name)):
        if not isinstance(node, ast.Call):
            continue
        where, called = f"{name}:{node.lineno}", _name(node.func)
        if called in MESSAGES and node.args:
            _collect_template(node, where, name, texts)
        elif called in REPORTS and _is_text(node.args[REPORTS[called] : REPORTS[called] + 1]):
            texts.problems.append(f"{where}: {ast.unparse(node)} reports a text that is no Message.")


def _collect_template(node: ast.Call, where: str, name: str, texts: Texts) -> None:
    text, values = node.args[0], {keyword.arg for keyword in node.keywords}
    if isinstance(text, ast.Constant) and isinstance(text.value, str):
        texts.add(text.value, name)
        if values and fields(text.value) != values:
            texts.problems.append(f"{where}: the fields of {text.value!r} are not its values' names.")
    elif isinstance(text, (ast.JoinedStr, ast.BinOp, ast.IfExp)) or values or _is_formatted(text):
        texts.problems.append(f"{where}: {ast.unparse(node)} does not take one literal text.")


def _is_text(arguments: list[ast.expr]) -> bool:
    """Whether there is an argument that is a text, and not an empty one."""
    return any(
        isinstance(one, ast.JoinedStr)
        or (isinstance(one, ast.Constant) and isinstance(one.value, str) and one.value != "")
        for one in arguments
    )


def _is_formatted(node: ast.AST) -> bool:
    """Whether a text is made on the spot of others: by `format`, `join`, or `str`, which loses a message."""
    return isinstance(node, ast.Call) and _name(node.func) in ("format", "join", "str")


def _name(node: ast.AST) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def path_of(language: str, folder: Path = FOLDER) -> Path:
    """The .ts file of a language; the .qm lies beside it."""
    return folder / f"temporal_liif_{language}.ts"


def read(path: Path) -> dict[str, str]:
    """Translations by text; empty where one is unfinished."""
    if not path.is_file():
        return {}
    found = {}
    for message in ET.parse(path).iter("message"):  # nosec B314
        translation = message.find("translation")
        done = translation is not None and translation.get("type") is None
        found[message.findtext("source", "")] = (translation.text or "") if done else ""
    return found


def write(path: Path, language: str, texts: Texts, translations: dict[str, str]) -> None:
    """A .ts of exactly these texts. Without line numbers, which would change with every edit."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text, files in texts.files.items():
        message = ET.SubElement(context, "message")
        for file in files:
            ET.SubElement(message, "location", filename=f"../{file}")
        ET.SubElement(message, "source").text = text
        translated = translations.get(text, "")
        state = {} if translated else {"type": "unfinished"}
        ET.SubElement(message, "translation", state).text = translated
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def compile_file(path: Path) -> Path:
    """The .qm beside a .ts, made by Qt's lrelease; FileNotFoundError where that is not installed."""
    # Debian's /usr/bin/lrelease is a switch that needs a chosen Qt.
    program = shutil.which("lrelease", path="/usr/lib/qt5/bin") or shutil.which("lrelease")
    if program is None:
        raise FileNotFoundError("lrelease is not installed. On Debian: apt-get install qttools5-dev-tools")
    subprocess.run([program, "-silent", str(path)], check=True)
    return path.with_suffix(".qm")


def main() -> int:
    """Update and compile; 1 while a text is missing in a language or cannot be translated.

    Given .ts files as arguments, it only compiles these.
    """
    paths = [Path(argument) for argument in sys.argv[1:]]
    if not paths and not _update():
        return 1
    try:
        for path in paths or map(path_of, LANGUAGES):
            compile_file(path)
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _update() -> bool:
    """Bring the .ts files up to date with the source; whether nothing is left to translate."""
    texts = collect()
    FOLDER.mkdir(exist_ok=True)
    complete = not texts.problems
    for problem in texts.problems:
        print(problem, file=sys.stderr)
    for language in LANGUAGES:
        path = path_of(language)
        translations = read(path)
        write(path, language, texts, translations)
        missing = [text for text in texts.files if not translations.get(text)]
        gone = len(translations.keys() - texts.files.keys())
        print(f"{path.name}: {len(texts.files)} texts, {len(missing)} to translate, {gone} dropped")
        complete = complete and not missing
    return complete


if __name__ == "__main__":
    sys.exit(main())
