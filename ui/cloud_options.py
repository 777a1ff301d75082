# SPDX-License-Identifier: GPL-2.0-or-later
"""Rows of a form that say what cloud masks hide: classes, growth, and the least clear share of an area."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.gui import QgsCheckableComboBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDoubleSpinBox, QFormLayout, QSizePolicy, QSpinBox

from ..core.choices import AUTOMATIC, LARGEST_GROWTH, MEANINGS, NONE
from ..core.stack.mask_content import MaskOptions
from ..provider.parameters.fetchscenes import LEAST_CLEAR
from ..provider.parameters.masks import class_words
from ..provider.plain_text import tooltip
from ..provider.settings import growth_setting, masked_setting
from ..provider.translation import tr

_BY_ITSELF = -1.0


class CloudOptions:
    """The rows and what is chosen in them; at first, what the options say."""

    def __init__(self, form: QFormLayout, clear: bool = False) -> None:
        """`clear`: with the least clear share."""
        self.classes = QgsCheckableComboBox()
        for name, word in class_words().items():
            self.classes.addItemWithCheckState(word, Qt.CheckState.Unchecked, name)
        self.classes.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.classes.setDefaultText(tr("nothing"))
        self.classes.setToolTip(
            tooltip(
                tr(
                    "Pixels that masks mark as one of these are filled from other dates. With none "
                    "chosen, masks are not used."
                )
            )
        )
        self.grow = _Growth()
        self.grow.setRange(_BY_ITSELF, LARGEST_GROWTH)
        self.grow.setDecimals(0)
        self.grow.setSingleStep(10.0)
        self.grow.setSuffix(" m")
        self.grow.setSpecialValueText(tr("two pixels"))
        self.grow.setToolTip(
            tooltip(
                tr("Clouds and shadows are enlarged by this distance, because masks draw them too small.")
            )
        )
        form.addRow(tr("&Hide"), self.classes)
        form.addRow(tr("&Grow masks by"), self.grow)
        self.clear = QSpinBox()
        self.clear.setRange(0, 100)
        self.clear.setValue(round(LEAST_CLEAR))
        self.clear.setSuffix(" %")
        self.clear.setToolTip(tooltip(tr("Days on which less of the area is clear are left out.")))
        if clear:
            form.addRow(tr("&Clear area at least"), self.clear)
        # Without a class there is no mask that could grow.
        self.classes.model().itemChanged.connect(
            lambda item: self.grow.setEnabled(bool(self.classes.checkedItemsData()))
        )
        self.show(masked_setting(), growth_setting())

    def show(self, classes: Sequence[str], growth: float | None) -> None:
        """Choose these classes, and this growth in metres; None: two pixels."""
        for place, name in enumerate(MEANINGS):
            state = Qt.CheckState.Checked if name in classes else Qt.CheckState.Unchecked
            self.classes.setItemCheckState(place, state)
        self.grow.setValue(_BY_ITSELF if growth is None else growth)

    @property
    def hidden(self) -> list[str]:
        """The classes chosen."""
        return list(self.classes.checkedItemsData())

    @property
    def growth(self) -> float | None:
        """Metres; None: two pixels."""
        return self.grow.value() if self.grow.value() >= 0 else None

    def fetch_parameters(self) -> dict[str, Any]:
        """For `fetchscenes`."""
        return {"MASKED": self.hidden, "MIN_CLEAR": self.clear.value(), **self._growth()}

    def series_parameters(self) -> dict[str, Any]:
        """For the algorithms that read dated rasters. None hidden: no mask is read."""
        if not self.hidden:
            return {"MASK_SOURCE": NONE}
        return {"MASK_CLASSES": self.hidden, **self._growth()}

    def options(self) -> MaskOptions:
        """The same, for the library."""
        source, hidden = (AUTOMATIC, self.hidden) if self.hidden else (NONE, [])
        return MaskOptions(source, hidden=frozenset({*hidden, "nodata"}), growth=self.growth)

    def _growth(self) -> dict[str, Any]:
        return {} if self.growth is None else {"MASK_GROW": self.growth}


class _Growth(QDoubleSpinBox):
    """Metres, in tens; what comes before 0 m is two pixels of the masks."""

    def stepBy(self, steps: int) -> None:
        """From two pixels to 0 m, and on to 10 m."""
        if self.value() < 0 < steps:
            self.setValue((steps - 1) * self.singleStep())
        else:
            super().stepBy(steps)
