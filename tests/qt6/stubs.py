# SPDX-License-Identifier: GPL-2.0-or-later
"""Modules `qgis` and `processing` over PyQt6: Qt's classes are real, QGIS's have every name."""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import Any

QtCore, QtGui, QtWidgets, sip = (
    importlib.import_module(f"PyQt6.{name}") for name in ("QtCore", "QtGui", "QtWidgets", "sip")
)

_BASES: dict[str, type] = {
    "QgsMapCanvas": QtWidgets.QGraphicsView,
    "QgsMapTool": QtCore.QObject,
    "QgsMapToolExtent": QtCore.QObject,
    "QgsOptionsWidgetFactory": QtCore.QObject,
    "QgsProcessingFeedback": QtCore.QObject,
    "QgsProject": QtCore.QObject,
    "QgsTask": QtCore.QObject,
    "QgsCheckableComboBox": QtWidgets.QComboBox,
    "QgsCollapsibleGroupBox": QtWidgets.QGroupBox,
    "QgsDockWidget": QtWidgets.QDockWidget,
    "QgsFilterLineEdit": QtWidgets.QLineEdit,
    "QgsMapLayerComboBox": QtWidgets.QComboBox,
    "QgsMessageBar": QtWidgets.QFrame,
    "QgsScrollArea": QtWidgets.QScrollArea,
    "QgsSpinBox": QtWidgets.QSpinBox,
}
"""What QGIS's classes derive from, where something hangs on it."""

_WIDGETS = ("Widget", "Select", "Button", "Edit", "Dialog", "Box")
"""Ends of the names of QGIS's other widgets."""


class Anything:
    """An object of QGIS: each of its attributes is another, and each call too."""

    def __init__(self, *_: Any, **__: Any) -> None:
        pass

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Anything()

    def __call__(self, *_: Any, **__: Any) -> Anything:
        return Anything()

    def __or__(self, _: Any) -> Anything:
        return self

    __and__ = __ror__ = __rand__ = __add__ = __sub__ = __mul__ = __truediv__ = __or__

    def __bool__(self) -> bool:
        return False

    def __len__(self) -> int:
        return 0

    def __iter__(self) -> Any:
        return iter(())

    def __float__(self) -> float:
        return 0.0

    def __int__(self) -> int:
        return 0

    __index__ = __int__

    def __str__(self) -> str:
        return ""

    def __eq__(self, other: object) -> bool:
        return self is other

    def __lt__(self, other: object) -> bool:
        return False

    __gt__ = __le__ = __ge__ = __lt__
    __hash__ = object.__hash__


class _QgisModule(ModuleType):
    """A module that has every class: made when it is asked for, once."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        made = None if name in ("NULL", "iface") else _class_of(name)
        setattr(self, name, made)
        return made


def _class_of(name: str) -> type:
    """A class of QGIS by its name, whose enums and methods are whatever is asked for."""
    widget = name.startswith("Qgs") and name.endswith(_WIDGETS)
    base = _BASES.get(name, QtWidgets.QWidget if widget else object)

    def made(self: Any, *arguments: Any, **_: Any) -> None:
        if base is not object:
            parents = [
                one
                for one in arguments
                if isinstance(one, base if base is QtCore.QObject else QtWidgets.QWidget)
            ]
            base.__init__(self, *parents[:1])

    def of_class(cls: type, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return Anything()

    def of_object(self: Any, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return Anything()

    kind = type(f"{name}Type", (type(base),), {"__getattr__": of_class})
    return kind(name, (base,), {"__init__": made, "__getattr__": of_object})


class _Settings:
    """Settings of which none is stored."""

    def value(self, key: str, default: Any = None, type: type | None = None) -> Any:
        return type() if default is None and type is not None else default

    def __getattr__(self, name: str) -> Any:
        return lambda *_: []


def _special() -> dict[str, type]:
    """Classes of which Qt's ones want something."""
    application = _class_of("QgsApplication")
    application.getThemeIcon = staticmethod(lambda name: QtGui.QIcon())
    application.translation = application.locale = staticmethod(lambda: "en")
    application.instance = staticmethod(lambda: application)
    project = _class_of("QgsProject")
    for name in ("absolutePath", "homePath", "fileName"):
        setattr(project, name, lambda self: "")
    project.instance = staticmethod(project)
    return {"QgsApplication": application, "QgsProject": project, "QgsSettings": _Settings}


def install() -> None:
    """Put the stubs in the place of QGIS's modules, before anything is imported."""
    for name in ("qgis", "qgis.core", "qgis.gui", "qgis.utils", "qgis.analysis", "processing"):
        sys.modules[name] = _QgisModule(name)
    for name in ("core", "core.ProcessingLog", "core.ProcessingResults", "gui", "gui.wrappers"):
        sys.modules[f"processing.{name}"] = _QgisModule(f"processing.{name}")
    qt = sys.modules["qgis.PyQt"] = ModuleType("qgis.PyQt")
    for name in ("QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtSvg", "QtTest", "sip"):
        made = sys.modules[f"qgis.PyQt.{name}"] = ModuleType(f"qgis.PyQt.{name}")
        real = sip if name == "sip" else importlib.import_module(f"PyQt6.{name}")
        made.__dict__.update({key: value for key, value in vars(real).items() if not key.startswith("__")})
        setattr(qt, name, made)
    vars(sys.modules["qgis.core"]).update(_special())
    # As qgis.PyQt has them on Qt 6 too.
    for name, kind in (("String", "QString"), ("Int", "Int"), ("LongLong", "LongLong"), ("Double", "Double")):
        setattr(QtCore.QVariant, name, getattr(QtCore.QMetaType.Type, kind))
    for kind in ("Bool", "Date", "DateTime"):
        setattr(QtCore.QVariant, kind, getattr(QtCore.QMetaType.Type, kind if kind == "Bool" else f"Q{kind}"))
    for name in ("QAction", "QActionGroup", "QShortcut"):
        setattr(sys.modules["qgis.PyQt.QtWidgets"], name, getattr(QtGui, name))
