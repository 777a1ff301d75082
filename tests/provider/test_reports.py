# SPDX-License-Identifier: GPL-2.0-or-later
"""The HTML reports are in QGIS's language throughout."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
import pytest
from qgis.PyQt.QtCore import QCoreApplication, QTranslator
from temporal_liif.provider import reports, translation

from .conftest import scene

BANDS = ("B04", "B03", "B02")
UNTRANSLATED = {"MAE", "MSE", "PSNR", "cPSNR", "SSIM", "SAM", "dB", "truth", "near", "far", *BANDS}
"""Names of files, bands and measures."""


class Marked(QTranslator):
    """A language in which every text of the plugin stands in brackets."""

    def translate(self, context, text, disambiguation=None, count=-1):
        return f"\u27e6{text}\u27e7" if context == "TemporalLiif" else ""


@pytest.fixture
def marked(qgis_app) -> Iterator[None]:
    translator = Marked()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def unmarked(html: str) -> set[str]:
    """The words that people read, or hear, in a page, and that are in no brackets."""
    body = re.sub(r"<style>.*?</style>|<footer>.*?</footer>", "", html, flags=re.DOTALL)
    labels = re.findall(r'(?:alt|aria-label)="([^"]*)"', body)
    text = " ".join([re.sub("<[^>]*>", " ", body), *labels])
    while text != (text := re.sub("\u27e6[^\u27e6\u27e7]*\u27e7", "", text)):
        pass
    return set(re.findall(r"[A-Za-z]\w+", text.replace("&nbsp;", " ")))


@pytest.fixture
def images(write_raster):
    truth = scene(1, size=(60, 70))
    made = {"truth": truth, "near": truth + 7, "far": truth * 1.2}
    return [write_raster(f"{name}.tif", image.astype(np.uint16), names=BANDS) for name, image in made.items()]


def test_a_comparison(run, engine, marked, images, tmp_path):
    page = tmp_path / "c.html"
    done = run("compareimages", REFERENCE=images[0], RESULTS=images[1:], OUTPUT="memory:", REPORT=str(page))
    assert done.ok, done.message
    html = page.read_text(encoding="utf-8")
    assert "\u27e6Below each result" in html and "\u27e6Bias\u27e7" in html
    assert unmarked(html) <= UNTRANSLATED


@pytest.mark.parametrize("reference", ["1", "median"])
def test_an_adaptation(run, engine, marked, write_raster, tmp_path, reference):
    image = scene(0, size=(40, 50))
    series = [
        write_raster(f"2021-05-{day}.tif", (image * gain).astype(np.uint16), names=BANDS)
        for day, gain in (("01", 1.0), ("11", 0.7))
    ]
    fine = write_raster("far.tif", image, names=BANDS)
    page = tmp_path / "r.html"
    given = {"INPUT": series, "METHOD": "bands", "IMAGE": fine, "REFERENCE": reference, "APPLY": False}
    done = run("adapthistograms", **given, REPORT=str(page), OUTPUT=str(tmp_path / "out"))
    assert done.ok, done.message
    html = page.read_text(encoding="utf-8")
    assert "\u27e6best robust\u27e7" in html and 'aria-label="\u27e6Histogram\u27e7"' in html
    assert unmarked(html) <= UNTRANSLATED | {"tif"}


@pytest.mark.parametrize(("code", "expected"), [("ca", "ca"), ("fr", "en"), ("en", "en")])
def test_a_page_names_the_language_of_its_texts(monkeypatch, tmp_path, code, expected):
    (tmp_path / "temporal_liif_ca.qm").touch()
    monkeypatch.setattr(translation, "language", lambda: code)
    assert translation.language_of_texts(tmp_path) == expected
    monkeypatch.setattr(reports, "language_of_texts", lambda: expected)
    assert reports.comparison_texts()["language"] == reports.adaptation_texts()["language"] == expected
