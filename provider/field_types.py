# SPDX-License-Identifier: GPL-2.0-or-later
"""Types of the fields of tables, as this QGIS takes them without a warning."""

from __future__ import annotations

from qgis.core import Qgis
from qgis.PyQt.QtCore import QMetaType, QVariant

if Qgis.QGIS_VERSION_INT < 33800:
    TEXT, WHOLE, REAL = QVariant.String, QVariant.LongLong, QVariant.Double  # noqa: QGS402
    FLAG, MOMENT = QVariant.Bool, QVariant.DateTime  # noqa: QGS402
else:
    TEXT, WHOLE, REAL = QMetaType.Type.QString, QMetaType.Type.LongLong, QMetaType.Type.Double
    FLAG, MOMENT = QMetaType.Type.Bool, QMetaType.Type.QDateTime
