# SPDX-License-Identifier: GPL-2.0-or-later
"""Lists that fit beside others."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QComboBox, QSizePolicy


def narrow(box: QComboBox, letters: int = 12) -> None:
    """Have a list shrink to so many letters: as wide as its longest entry, it pushes its neighbours out of
    sight."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(letters)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
