# SPDX-License-Identifier: GPL-2.0-or-later
"""Profiles as files: CSV, PNG and SVG, on white paper whatever the window's colours are."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPalette
from qgis.PyQt.QtSvg import QSvgGenerator

from ..core.analysis.profile import Profile
from ..core.errors import OutputError
from ..core.raster.replacement import new_file
from ..provider.translation import tr
from .plot_curves import Curve
from .plot_painter import PlotPainter

SIZE = QSize(1000, 420)
"""Of the paper, in points of its fonts."""

SHARPNESS = 2
"""Pixels of a PNG per such point, along each side."""


def save_table(path: str, profiles: Sequence[tuple[str, Profile]]) -> None:
    """A row a series, date and quantity. Raises OutputError."""
    with new_file(path) as part, part.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        for number, (name, profile) in enumerate(profiles):
            for line, row in enumerate(profile.rows()):
                if line:
                    writer.writerow((name, *row))
                elif not number:
                    writer.writerow(("series", *row))


def save_picture(
    path: str, curves: Sequence[Curve], font: QFont, period: tuple[float, float] | None, title: str
) -> None:
    """PNG, or SVG by the name's end. Raises OutputError."""
    with new_file(path) as part:
        if path.lower().endswith(".svg"):
            _save_svg(part, curves, font, period, title)
        else:
            picture = picture_of(curves, font, period, title)
            if not picture.save(str(part), "PNG"):
                raise OutputError(
                    tr("{path} cannot be written. Choose another place, or make room there.").format(
                        path=path
                    )
                )


def picture_of(
    curves: Sequence[Curve], font: QFont, period: tuple[float, float] | None, title: str
) -> QImage:
    """The plot on paper."""
    image = QImage(SIZE * SHARPNESS, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    image.setDotsPerMeterX(round(96 * SHARPNESS / 0.0254))
    image.setDotsPerMeterY(round(96 * SHARPNESS / 0.0254))
    painter = QPainter(image)
    painter.scale(SHARPNESS, SHARPNESS)
    _paint(painter, curves, font, period, title)
    painter.end()
    return image


def _save_svg(
    path: Path, curves: Sequence[Curve], font: QFont, period: tuple[float, float] | None, title: str
) -> None:
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setSize(SIZE)
    generator.setViewBox(QRectF(0, 0, SIZE.width(), SIZE.height()))
    generator.setTitle(title)
    painter = QPainter(generator)
    _paint(painter, curves, font, period, title)
    painter.end()


def _paint(
    painter: QPainter, curves: Sequence[Curve], font: QFont, period: tuple[float, float] | None, title: str
) -> None:
    own = QFont(font)
    own.setPixelSize(13)
    painter.setFont(own)
    box = QRectF(0, 0, SIZE.width(), SIZE.height())
    PlotPainter(curves, box, paper(), QFontMetricsF(own), period, title).paint(painter)


def paper() -> QPalette:
    """Dark ink on white."""
    palette, role = QPalette(), QPalette.ColorRole
    for name, colour in ((role.Base, "#ffffff"), (role.Text, "#202020"), (role.BrightText, "#202020")):
        palette.setColor(name, QColor(colour))
    return palette
