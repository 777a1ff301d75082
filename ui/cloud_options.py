# SPDX-License-Identifier: GPL-2.0-or-later
"""Rows of a form that say what masks hide while scenes are fetched: classes, growth, least clear share."""

from __future__ import annotations

from typing import Any

from qgis.gui import QgsCheckableComboBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDoubleSpinBox, QFormLayout, QSizePolicy, QSpinBox

from ..core.raster.growth import LARGEST_GROWTH
from ..core.stack.mask_kinds import CHOICES, HIDDEN_BY_DEFAULT
from ..provider.masks import class_words
from ..provider.parameters.fetchscenes import LEAST_CLEAR
from ..provider.plain_text import tooltip
from ..provider.translation import tr

_BY_ITSELF = -1.0


class CloudOptions:
    """The rows and what is chosen in them."""

    def __init__(self, form: QFormLayout) -> None:
        self.classes = QgsCheckableComboBox()
        words = class_words()
        for name in CHOICES:
            hides = name in HIDDEN_BY_DEFAULT
            state = Qt.CheckState.Checked if hides else Qt.CheckState.Unchecked
            self.classes.addItemWithCheckState(words[name], state, name)
        self.classes.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.classes.setDefaultText(tr("nothing"))
        self.classes.setToolTip(
            tooltip(
                tr(
                    "What the scenes' own masks mark as one of these is filled from other dates. None: no "
                    "mask is read."
                )
            )
        )
        self.grow = QDoubleSpinBox()
        self.grow.setRange(_BY_ITSELF, LARGEST_GROWTH)
        self.grow.setDecimals(0)
        self.grow.setSingleStep(10.0)
        self.grow.setSuffix(" m")
        self.grow.setSpecialValueText(tr("two pixels"))
        self.grow.setValue(_BY_ITSELF)
        self.grow.setToolTip(
            tooltip(tr("Clouds and shadows grow by this distance: masks draw them too small."))
        )
        self.clear = QSpinBox()
        self.clear.setRange(0, 100)
        self.clear.setValue(round(LEAST_CLEAR))
        self.clear.setSuffix(" %")
        self.clear.setToolTip(tooltip(tr("Days of which less of the area is clear are left out.")))
        form.addRow(tr("&Hide"), self.classes)
        form.addRow(tr("&Grow masks by"), self.grow)
        form.addRow(tr("&Clear area at least"), self.clear)
        # Without a class there is no mask that could grow.
        self.classes.model().itemChanged.connect(
            lambda item: self.grow.setEnabled(bool(self.classes.checkedItemsData()))
        )

    def parameters(self) -> dict[str, Any]:
        """For `fetchscenes`."""
        values: dict[str, Any] = {
            "MASKED": list(self.classes.checkedItemsData()),
            "MIN_CLEAR": self.clear.value(),
        }
        if self.grow.value() >= 0:
            values["MASK_GROW"] = self.grow.value()
        return values
