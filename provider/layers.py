# SPDX-License-Identifier: GPL-2.0-or-later
"""Sources of a stack from the layers, files and stack folders that a user chooses; on the main thread."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterRasterLayer,
    QgsProcessingUtils,
    QgsProject,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsRasterRange,
)
from qgis.PyQt.QtCore import QDateTime, QFileInfo, Qt

from ..core.errors import RasterError, StackError
from ..core.raster.gdalio import first_inside, thread_options
from ..core.raster.nodata import LayerSettings, NodataRange
from ..core.raster.paths import file_name
from ..core.stack.index import FILE_NAME, read_items
from ..core.stack.model import Source
from .translation import tr

RASTER_SUFFIXES = (".tif", ".tiff", ".jp2", ".vrt", ".img", ".nc", ".nc4", ".hdf", ".h5", ".he5")
"""Files of a folder without stack.json that are taken as its rasters."""


def parts_of(value: Any) -> Sequence[Any]:
    """The parts of a parameter's value that may be one thing or several."""
    if not isinstance(value, (list, tuple)):
        return [value] if value else []
    return value


def expanded(value: Any) -> list[Any]:
    """The parameter's value as a list of layers, ids and paths, with folders replaced by their rasters.

    A folder with stack.json, or that file itself, stands for its dates. Raises StackError.
    """
    return [part for part, _ in expanded_parts(value)]


def expanded_parts(value: Any) -> list[tuple[Any, bool]]:
    """The same, each with whether it was found in a folder, where others may lie beside the series."""
    parts: list[tuple[Any, bool]] = []
    for part in parts_of(value):
        path = Path(part) if isinstance(part, (str, Path)) and str(part).strip() else None
        if path is not None and path.name == FILE_NAME and path.is_file():
            path = path.parent
        if path is not None and path.is_dir():
            listed = (path / FILE_NAME).is_file()
            parts += [(raster, not listed) for raster in _rasters_of(path)]
        elif path is not None or not isinstance(part, str):
            parts.append((str(part) if isinstance(part, Path) else part, False))
    return parts


def raster_inputs(parts: Iterable[Any], context: QgsProcessingContext) -> list[QgsRasterLayer | str]:
    """What layers, ids and paths stand for: layers where there are such, else files, which are not opened.

    As layers, a folder of a hundred files would hold the GUI thread for seconds. Raises RasterError naming
    what is no raster.
    """
    found: list[QgsRasterLayer | str] = []
    missing = []
    for part in parts:
        one = _raster_of(part, context)
        if one is None:
            missing.append(part.name() if isinstance(part, QgsMapLayer) else str(part))
        else:
            found.append(one)
    if missing:
        raise _not_rasters(missing)
    return found


def one_source(value: Any, layer: QgsRasterLayer | None, context: QgsProcessingContext) -> Source:
    """The source of a parameter for one raster: `layer` as QGIS reads its value, or the file that it names.

    Raises RasterError where it is no raster.
    """
    is_raster = isinstance(value, str) and gdal.IdentifyDriverEx(value, gdal.OF_RASTER) is not None
    part = value if is_raster or (isinstance(value, str) and Path(value).is_file()) else layer or value
    (found,) = raster_inputs([part], context)
    return source_of(found)


def _raster_of(part: Any, context: QgsProcessingContext) -> QgsRasterLayer | str | None:
    """A layer, or the path of a file; None for what is no raster.

    For a path, a layer that the user or an algorithm has made of it counts; not one that QGIS has made of it
    by itself, which may be a vector layer (NetCDF) or be named by half a file's name.
    """
    layer = part
    if not isinstance(part, (QgsMapLayer, str)):
        return None
    if not isinstance(part, QgsMapLayer):
        layer = QgsProcessingUtils.mapLayerFromString(str(part), context, False)
        is_file = Path(part).is_file()
        if is_file and (not isinstance(layer, QgsRasterLayer) or _made_by_qgis(layer, str(part), context)):
            return str(part) if gdal.IdentifyDriverEx(str(part), gdal.OF_RASTER) is not None else None
        made = layer is None or (
            isinstance(layer, QgsRasterLayer) and _made_by_qgis(layer, str(part), context)
        )
        if made and gdal.IdentifyDriverEx(str(part), gdal.OF_RASTER) is not None:
            # In an archive, or a part of a file.
            return str(part)
        if layer is None:
            layer = unstyled(str(part))
    return layer if isinstance(layer, QgsRasterLayer) and layer.isValid() else None


def _made_by_qgis(layer: QgsRasterLayer, path: str, context: QgsProcessingContext) -> bool:
    """Whether nobody has named, dated or set anything on a layer of a file."""
    names = (QFileInfo(path).baseName(), QFileInfo(path).completeBaseName())
    return (
        layer.name() in names
        and not in_project(layer, context.project())
        and time_of(layer) is None
        and settings_of(layer) == LayerSettings()
    )


def unstyled(source: str) -> QgsRasterLayer:
    """A raster layer without the look for which QGIS would read its pixels.

    What QGIS learns of them all the same is not written beside the user's file.
    """
    options = QgsRasterLayer.LayerOptions()
    options.loadDefaultStyle = False
    with thread_options({"GDAL_PAM_ENABLED": "NO"}):
        return QgsRasterLayer(source, Path(source).stem, "gdal", options)


def opened(path: str) -> QgsRasterLayer:
    """A file as an unstyled layer; of a file of several rasters, which QGIS makes no layer of, the first one.

    Raises RasterError if it cannot be opened.
    """
    layer = unstyled(path)
    if not layer.isValid():
        inner = first_inside(path)
        layer = unstyled(inner) if inner else layer
    if not layer.isValid():
        raise _not_rasters([path])
    return layer


def representative_of(value: Any, context: QgsProcessingContext, otherwise: str) -> list[QgsRasterLayer]:
    """One layer for all rasters that a parameter's value names, see `representative_layer`.

    Raises StackError, which says `otherwise`, where it names none, and RasterError if one cannot be opened.
    """
    parts = expanded(value)
    if not parts:
        raise StackError(otherwise)
    return representative_layer(raster_inputs(parts, context))


def representative_layer(found: Sequence[QgsRasterLayer | str]) -> list[QgsRasterLayer]:
    """One layer for them all, for QGIS's own check of a parameter, which opens every file.

    Raises RasterError if it cannot be opened.
    """
    return [opened(found[0]) if isinstance(found[0], str) else found[0]]


def with_rasters_opened(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> dict[str, Any]:
    """The parameters, for QGIS's own check, with a layer for each path that a parameter for one raster holds.

    QGIS itself makes none of a file of several rasters. Raises RasterError for what is no raster.
    """
    shown = dict(parameters)
    for definition in algorithm.parameterDefinitions():
        value = parameters.get(definition.name())
        if (
            isinstance(definition, QgsProcessingParameterRasterLayer)
            and isinstance(value, str)
            and value.strip()
        ):
            (shown[definition.name()],) = representative_layer(raster_inputs([value], context))
    return shown


def _not_rasters(names: Sequence[str]) -> RasterError:
    return RasterError(
        tr(
            "Not a raster that can be opened: {names}. Check that the file is there and whole, "
            "or remove it from the input."
        ).format(names=", ".join(names))
    )


def source_of(layer: QgsRasterLayer | str) -> Source:
    """A layer or a file as a source: what GDAL opens, its name, date, and what is set on the layer.

    Raises RasterError for layers that GDAL cannot read pixel by pixel.
    """
    if isinstance(layer, str):
        name = file_name(layer)
        return Source(layer, name if ":" in name else Path(name).stem)
    if layer.providerType() != "gdal":
        raise RasterError(
            tr(
                "The layer {name} comes from the provider '{provider}', whose pixels cannot be read. Save it "
                "as GeoTIFF first (Export > Save As…)."
            ).format(name=layer.name(), provider=layer.providerType())
        )
    if needs_login(layer):
        raise RasterError(
            tr(
                "The layer {name} needs a login of QGIS's, which GDAL does not get here. Save it as GeoTIFF "
                "first (Export > Save As…)."
            ).format(name=layer.name())
        )
    return Source(gdal_path(layer), layer.name(), time_of(layer), settings=settings_of(layer))


def gdal_path(layer: QgsRasterLayer) -> str:
    """What GDAL opens of a layer of its provider."""
    return layer.source().split("|option:", 1)[0]


def needs_login(layer: QgsRasterLayer) -> bool:
    """Whether a layer of GDAL's provider is read by a login of QGIS's."""
    # Taking a source apart takes its time, for hundreds of layers.
    source = layer.source()
    return "authcfg" in source and bool(
        QgsProviderRegistry.instance().decodeUri("gdal", source).get("authcfg")
    )


def settings_of(layer: QgsRasterLayer) -> LayerSettings:
    """What the user has set on a layer that differs from its file: CRS, and nodata values of its bands."""
    provider, crs = layer.dataProvider(), layer.crs()
    numbers = range(1, provider.bandCount() + 1)
    nodata = ((number, _ranges(provider.userNoDataValues(number))) for number in numbers)
    variant = QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED_GDAL
    return LayerSettings(
        crs=crs.toWkt(variant) if crs.isValid() and crs != provider.crs() else "",
        nodata=tuple((number, ranges) for number, ranges in nodata if ranges),
        ignored=frozenset(
            number
            for number in numbers
            if provider.sourceHasNoDataValue(number) and not provider.useSourceNoDataValue(number)
        ),
    )


def _ranges(values: Sequence[QgsRasterRange]) -> tuple[NodataRange, ...]:
    """QGIS's ranges; a missing end is NaN there."""
    both, low = QgsRasterRange.BoundsType.IncludeMinAndMax, QgsRasterRange.BoundsType.IncludeMin
    high = QgsRasterRange.BoundsType.IncludeMax
    return tuple(
        NodataRange(
            -math.inf if math.isnan(value.min()) else value.min(),
            math.inf if math.isnan(value.max()) else value.max(),
            value.bounds() in (both, low),
            value.bounds() in (both, high),
        )
        for value in values
    )


def time_of(layer: QgsRasterLayer) -> datetime | None:
    """Begin of the layer's fixed temporal range; None when it has none or it is not switched on."""
    properties = layer.temporalProperties()
    if not properties.isActive() or properties.mode() != Qgis.RasterTemporalMode.FixedTemporalRange:
        return None
    begin = properties.fixedTemporalRange().begin()
    return None if begin.isNull() else utc_of(begin)


def utc_of(moment: QDateTime) -> datetime:
    """A QDateTime as an aware datetime in UTC.

    QGIS reads dates typed without a zone as local time, but draws and compares them as they are written.
    """
    if moment.timeSpec() != Qt.TimeSpec.LocalTime:
        moment = moment.toUTC()
    return moment.toPyDateTime().replace(tzinfo=timezone.utc)


def in_project(layer: QgsRasterLayer | str, project: QgsProject | None) -> bool:
    """Whether the layer is one of the project's, so that its style is the user's own."""
    return project is not None and isinstance(layer, QgsMapLayer) and project.mapLayer(layer.id()) is not None


def _rasters_of(folder: Path) -> list[str]:
    """The dates of a stack's folder, or else the rasters in a folder."""
    if (folder / FILE_NAME).is_file():
        return [str(item.path) for item in read_items(folder)]
    paths = sorted(folder.iterdir())
    found = [str(path) for path in paths if path.suffix.lower() in RASTER_SUFFIXES]
    if not found and any(path.suffix.lower() == ".safe" for path in (folder, *paths)):
        raise StackError(
            tr(
                "The folder {folder} holds whole products (SAFE), which are no dated rasters. 'Fetch scenes' "
                "makes a series of them: give it the folder as 'Folder of downloaded products'."
            ).format(folder=folder)
        )
    if not found:
        raise StackError(
            tr("The folder {folder} holds no raster ({suffixes}). Choose another.").format(
                folder=folder, suffixes=", ".join(RASTER_SUFFIXES)
            )
        )
    return found
