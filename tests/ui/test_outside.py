# SPDX-License-Identifier: GPL-2.0-or-later
"""Texts, pictures and files of catalogues in the window: shown as they are, or not at all."""

from __future__ import annotations

import ast
import struct
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsProject
from qgis.PyQt.QtCore import QByteArray, Qt
from qgis.PyQt.QtGui import QImage, QImageReader
from qgis.PyQt.QtWidgets import QLabel, QTextBrowser
from temporal_liif.core.errors import CatalogError, ParameterError
from temporal_liif.core.log import warning
from temporal_liif.core.scenes.packed import opened
from temporal_liif.provider.algorithm import errors_of_processing, shown_error
from temporal_liif.provider.engine_access import report_to, shown_by
from temporal_liif.provider.plain_text import escaped, plain, tooltip
from temporal_liif.ui import thumbnails
from temporal_liif.ui.details import Details
from temporal_liif.ui.label import Label
from temporal_liif.ui.preview import preview_layer, quicklook
from temporal_liif.ui.results_model import ResultsModel
from temporal_liif.ui.thumbnails import SIDE, Thumbnails, small_picture

EVIL = '<img src="file:///etc/passwd"> <b>x</b> a < b & c < /i>'
ROOT = Path(__file__).parents[2]


def shown(text: str) -> str:
    """What Qt shows of a text in a widget that finds out by itself whether it is HTML."""
    browser = QTextBrowser()
    browser.setText(text)
    return browser.toPlainText()


def test_texts_are_shown_to_the_letter(qgis_app):
    assert shown(tooltip(EVIL)) == EVIL and shown(escaped(EVIL)) == EVIL
    assert shown(plain(EVIL)) == plain(EVIL) and "<img" not in plain(EVIL)
    # Nothing else is touched.
    for text in ("cloud < 20 %", "a & b", "1 <2", "line\nline"):
        assert plain(text) == text and tooltip(text) == text
    label = Label(EVIL)
    assert label.textFormat() == Qt.TextFormat.PlainText and label.text() == EVIL


def calls(tree: ast.AST, name: str):
    """Calls of a method or function of this name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            own = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if own == name:
                yield node


def name_of(node: ast.AST) -> str:
    """What a call calls; empty for all else."""
    if not isinstance(node, ast.Call):
        return ""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def unsafe(path: str, text: str) -> list[str]:
    """Places where a text from outside may be taken for HTML."""
    tree, found = ast.parse(text), []
    for call in calls(tree, "QLabel"):
        if path != "ui/label.py":
            found.append(f"{path}:{call.lineno} QLabel: use Label")
    for call in calls(tree, "setToolTip"):
        given = call.args[-1] if call.args else None
        literal = isinstance(given, ast.Constant) or (
            name_of(given) == "tr" and isinstance(given.args[0], ast.Constant)
        )
        if not literal and name_of(given) != "tooltip":
            found.append(f"{path}:{call.lineno} setToolTip: use tooltip()")
    for method, position in (("createMessage", -1), ("setHtml", 0), ("appendHtml", 0), ("insertHtml", 0)):
        for call in calls(tree, method):
            if name_of(call.args[position]) != "escaped":
                found.append(f"{path}:{call.lineno} {method}: use escaped()")
    for method in ("setProgressText", "QgsProcessingException", "logMessage"):
        for call in calls(tree, method):
            given = call.args[0]
            if name_of(given) == "public":
                # Takes secrets out, and adds nothing.
                given = given.args[0]
            safe = isinstance(given, ast.Constant) or name_of(given) in ("plain", "shown_error")
            if isinstance(given, ast.BoolOp):
                given = given.values[-1]
            made_here = name_of(given) in ("tr", "invalidSinkError", "invalidSourceError")
            if not safe and not made_here and "super()" not in ast.unparse(call):
                found.append(f"{path}:{call.lineno} {method}: use plain()")
    found += [
        f"{path}:{call.lineno} setToolTip by a signal"
        for call in calls(tree, "connect")
        if any(isinstance(one, ast.Attribute) and one.attr == "setToolTip" for one in call.args)
    ]
    return found


def test_an_error_is_shown_as_plain_text():
    assert shown_error(ParameterError("<b>bold</b>")) == plain("<b>bold</b>") != "<b>bold</b>"


def test_no_text_goes_to_a_widget_that_may_take_it_for_html():
    found = []
    for folder in ("ui", "provider"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            found += unsafe(str(path.relative_to(ROOT)), path.read_text(encoding="utf-8"))
    allowed = ("provider/translation.py", "ui/tasks.py")
    assert [one for one in found if not one.startswith(allowed)] == []
    for wrong in (
        "label = QLabel(text)",
        "item.setToolTip(0, scene.id)",
        "signal.connect(self.busy.setToolTip)",
        "bar.createMessage(tr('Scenes'), text)",
        "feedback.setProgressText(text)",
        "raise QgsProcessingException(str(error))",
    ):
        assert unsafe("ui/a.py", wrong), wrong


def test_feedback_and_errors_hold_no_tags(qgis_app):
    class Feedback:
        notices: list[str] = []

        def setProgress(self, value):
            """Not looked at."""

        def setProgressText(self, text):
            self.notices.append(text)

        pushInfo = pushWarning = setProgressText

    feedback = Feedback()
    shown_by(feedback)(0.5, EVIL)
    report_to(feedback)(EVIL)
    report_to(feedback)(warning(f"{EVIL} left out", "test"))
    with pytest.raises(QgsProcessingException) as error, errors_of_processing():
        raise CatalogError(EVIL)
    for text in (*feedback.notices, str(error.value)):
        assert shown(text).startswith("\u2039img src")
    assert len(feedback.notices) == 3


def test_the_panel_shows_an_evil_scene_as_text(found, qgis_app):
    scene = opened(found.model.shown[0])
    evil = replace(scene, id=EVIL, platform=EVIL, collection=EVIL, properties={EVIL: EVIL}, notes=(EVIL,))
    model = ResultsModel()
    model.add([evil])
    assert shown(model.index(0).data(Qt.ItemDataRole.ToolTipRole)) == EVIL
    details = Details()
    details.show_scene(evil)
    tips = [
        details.properties.topLevelItem(n).toolTip(1) for n in range(details.properties.topLevelItemCount())
    ]
    assert tips and all(not tip or shown(tip) in (EVIL, tip) for tip in tips)
    found.scene_actions.failed.emit(EVIL, EVIL)
    browser = found.messages.bar.currentItem().findChild(QTextBrowser)
    assert EVIL in browser.toPlainText()
    found.messages.bar.clearWidgets()
    for label in found.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText or EVIL not in label.text()


# --- pictures


def png(width: int, height: int) -> bytes:
    """The head of a PNG of so many pixels, and a few of its rows."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"\0" * (min(width, 30_000) + 1) * min(height, 64))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def picture(kind: str, width: int = 300, height: int = 200) -> bytes:
    """A picture in a format of Qt's."""
    from qgis.PyQt.QtCore import QBuffer

    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)
    return bytes(buffer.data())


def test_pictures_too_large_are_not_decoded(qgis_app, monkeypatch):
    class Heads(QImageReader):
        def read(self):
            raise AssertionError("a picture is decoded that is too large")

    jpeg = bytearray(picture("JPG"))
    start = jpeg.index(b"\xff\xc0")
    struct.pack_into(">HH", jpeg, start + 5, 30_000, 30_000)
    gif = b"GIF89a" + struct.pack("<HH", 60_000, 60_000) + b"\x80\0\0\0\0\0\xff\xff\xff"
    gif += b"," + struct.pack("<HHHH", 0, 0, 60_000, 60_000) + b"\0\x02\x02D\x01\0;"
    with monkeypatch.context() as patch:
        patch.setattr("temporal_liif.ui.thumbnails.QImageReader", Heads)
        for data in (png(30_000, 30_000), png(2**31 - 1, 2**31 - 1), bytes(jpeg), gif, png(0, 5)):
            assert small_picture(QByteArray(data)).isNull()
    for kind in ("TIFF", "BMP", "PPM"):
        assert small_picture(QByteArray(picture(kind))).isNull()
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>'
    assert small_picture(QByteArray(svg)).isNull()
    for kind in ("JPG", "PNG"):
        assert small_picture(QByteArray(picture(kind))).height() == SIDE
    strip = small_picture(QByteArray(picture("PNG", 3, 5000)))
    assert not strip.isNull() and max(strip.width(), strip.height()) <= 8 * SIDE


@pytest.mark.fault(
    "Asset servers: pictures too large or too slow",
    "they are given up; a repeat of the search succeeds",
)
def test_pictures_of_too_many_bytes_or_too_slow_are_given_up(qgis_app, nginx, qtbot, monkeypatch):
    monkeypatch.setattr(thumbnails, "SECONDS", 1)
    (nginx.root / "huge.jpg").write_bytes(picture("JPG") + b"\0" * 3_000_000)
    (nginx.root / "slow.jpg").write_bytes(picture("JPG") + b"\0" * 1_500_000)
    pictures = Thumbnails()
    for url in (f"{nginx.url}/huge.jpg", f"{nginx.url}/slow/slow.jpg"):
        assert pictures.get(url) is None
        with qtbot.waitSignal(pictures.loaded, timeout=10_000):
            pass
        assert pictures.get(url).isNull()
    # The server has better ones; as long as the search is the same, it is left alone.
    urls = [f"{nginx.url}/huge.jpg", f"{nginx.url}/slow/slow.jpg"]
    for name, url in zip(("huge.jpg", "slow.jpg"), urls):
        (nginx.root / name).write_bytes(picture("JPG"))
        assert pictures.get(url).isNull()
    pictures.stop()
    for url in urls:
        assert pictures.get(url) is None
        with qtbot.waitSignal(pictures.loaded, timeout=10_000):
            pass
        assert pictures.get(url).height() == SIDE
    for url in (
        "file:///etc/passwd",
        "http://user:pw@host/x.jpg",
        "/etc/x.jpg",
        "data:image/png;base64,x",
        "http://[x",
    ):
        assert pictures.get(url) is None


# --- previews


@pytest.mark.parametrize("source", ["MEM:::DATAPOINTER=0x10,PIXELS=48,LINES=48,DATATYPE=Byte", "private"])
def test_a_preview_of_a_vrt_is_no_layer(found, scenery, tmp_path, source):
    if source == "private":
        source = str(tmp_path / "private.tif")
        gdal.GetDriverByName("GTiff").Create(source, 48, 48, 1)
    text = f"""<VRTDataset rasterXSize="48" rasterYSize="48"><VRTRasterBand dataType="Byte" band="1">
    <SimpleSource><SourceFilename>{source}</SourceFilename><SourceBand>1</SourceBand></SimpleSource>
    </VRTRasterBand></VRTDataset>"""
    (scenery.folder / "scenery" / "evil.tif").write_text(text)
    (scenery.folder / "scenery" / "evil.jpg").write_text(text)
    scene = opened(found.model.shown[0])
    url = f"{scenery.url}/scenery/evil.tif"
    evil = replace(scene, assets={**scene.assets, "visual": replace(scene.assets["visual"], href=url)})
    with pytest.raises(CatalogError, match="cannot be shown"):
        preview_layer(evil)
    assert quicklook(replace(scene, thumbnail=f"{scenery.url}/scenery/evil.jpg")) is None
    for href in (text, "file:///etc/hostname", source, "/vsimem/x.tif"):
        lost = {"visual": replace(scene.assets["visual"], href=href, alternates=())}
        with pytest.raises(CatalogError):
            preview_layer(replace(scene, assets=lost, thumbnail=href))
    assert not QgsProject.instance().mapLayers()
