# SPDX-License-Identifier: GPL-2.0-or-later
"""Dialog that takes an area by coordinates: a point and the size around it, or a box."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsCoordinateReferenceSystem
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ..core.errors import ParameterError
from ..provider.help import add_help
from ..provider.plain_text import tooltip
from ..provider.translation import tr, translated
from .colours import fade
from .coordinates import Place, parse_place
from .label import Label, fit_height

_WIDTH = 420
_SIZE = 10.0
"""Kilometres a side at first."""


class PlaceDialog(QDialog):
    """What the text means is always written below it, with letters."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Area by Coordinates"))
        self.coordinates, self.side, self.meaning = QLineEdit(), QDoubleSpinBox(), Label(wrap=True)
        self.coordinates.setPlaceholderText("46.5, 7.1")
        self.coordinates.setToolTip(
            tooltip(tr("For example 46.5, 7.1 or 7.1E 46.5N or 46°30'N 7°6'E or 7.0, 46.4, 7.2, 46.6"))
        )
        self.side.setRange(0.1, 1000.0)
        self.side.setDecimals(1)
        self.side.setValue(_SIZE)
        self.side.setSuffix(" km")
        self.side.setToolTip(tooltip(tr("Side of the square around the point")))
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        add_help(self.buttons, "dock")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        help_text = Label(
            tr(
                "Latitude comes first, unless letters (N, S, E, W) say otherwise. "
                "A box is west, south, east, north."
            ),
            wrap=True,
        )
        for label in (help_text, self.meaning):
            fade(label)
        form = QFormLayout()
        form.addRow(tr("&Coordinates"), self.coordinates)
        form.addRow("", self.meaning)
        form.addRow(tr("&Size"), self.side)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(help_text)
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        self.setWindowIcon(QgsApplication.getThemeIcon("/mActionCapturePoint.svg"))
        self.coordinates.textChanged.connect(self._show)
        self.side.valueChanged.connect(self._show)
        self._show()

    def result_place(self) -> tuple[Place, str]:
        """The box, and what it is called. Raises ParameterError."""
        place = parse_place(self.coordinates.text())
        if not QgsCoordinateReferenceSystem(place.crs).isValid():
            raise ParameterError(
                tr("QGIS does not know the CRS {crs}. Write for example EPSG:32631.").format(crs=place.crs)
            )
        title = place.text()
        return (place.around(1000 * self.side.value()) if place.is_point else place), title

    def _show(self) -> None:
        go = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        text = self.coordinates.text().strip()
        try:
            _, title = self.result_place()
        except ParameterError as error:
            self.meaning.setText(translated(error) if text else "")
            go.setEnabled(False)
            fit_height(self, _WIDTH)
            return
        self.side.setEnabled(parse_place(text).is_point)
        self.meaning.setText(title)
        go.setEnabled(True)
        fit_height(self, _WIDTH)
