# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin in QGIS's language: loads what scripts/translate.py made of i18n/."""

from __future__ import annotations

import re
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from ..core.messages import rendered
from ..core.signatures import public

FOLDER = Path(__file__).parents[1] / "i18n"


def tr(text: str) -> str:
    """The text in QGIS's language."""
    return QCoreApplication.translate("TemporalLiif", text)


def translated(text: object) -> str:
    """What the library or the engine says, a message, record or error, in QGIS's language; fit to be shown.

    Where a translation is missing or has other values it is English.
    """
    return public(rendered(text, tr))


def language() -> str:
    """Two or three letters: "es" for es, es_MX and es_ES; "ca" for ca@valencia; empty without QGIS."""
    application = QgsApplication.instance()
    if application is None:
        return ""
    # The window's language stands in translation(), also after `qgis --lang`. qgis_process leaves it empty:
    # there it is the one of the settings if they override the system's, else the system's, as locale() says.
    return re.split("[_@.-]", application.translation() or application.locale())[0].lower()


def language_of_texts(folder: Path = FOLDER) -> str:
    """The language that `tr` answers in: QGIS's where there is a translation, else English ("en")."""
    return language() if _compiled(folder).is_file() else "en"


def month_names() -> QLocale:
    """Where the names of months are taken from: QGIS's language may be another than that of its formats."""
    formats, shown = QLocale(), language()
    return formats if shown in ("", formats.name().partition("_")[0]) else QLocale(shown)


def install(folder: Path = FOLDER) -> QTranslator | None:
    """Let `tr` give texts in QGIS's language; None where there is no translation, and texts stay English.

    The caller keeps the translator, as Qt does not, until it hands it to `remove`.
    """
    path = _compiled(folder)
    if not path.is_file():
        return None
    translator = QTranslator()
    if not translator.load(str(path)) or not QCoreApplication.installTranslator(translator):
        message = f"{path} cannot be loaded, so texts stay English. Install the plugin again."
        QgsApplication.messageLog().logMessage(message, "Temporal LIIF")
        return None
    return translator


def remove(translator: QTranslator | None) -> None:
    """Undo `install`."""
    if translator is not None:
        QCoreApplication.removeTranslator(translator)


def _compiled(folder: Path) -> Path:
    return folder / f"temporal_liif_{language()}.qm"
