# SPDX-License-Identifier: GPL-2.0-or-later
"""Preview of a scene on the map, read from its provider: opened in a task, drawn by QGIS on demand.

Nothing is written: a layer's source is the text of a VRT, which lets no file be taken for anything but the
TIFF or JPEG that it is meant to be. So nothing has to be cleared away, and a project that is opened again
finds the layer by itself while the files are there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from urllib.parse import quote, urlsplit

from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsContrastEnhancement,
    QgsDateTimeRange,
    QgsMultiBandColorRenderer,
    QgsRasterLayer,
    QgsSingleBandGrayRenderer,
)
from qgis.PyQt.QtCore import QDateTime, Qt

from ..core.errors import CatalogError
from ..core.fetch.virtual import jpeg_source, tiff_source
from ..core.retry_policy import BACK_OFF, TRIES
from ..core.scenes.address import is_web_address
from ..core.scenes.connection import LOGIN
from ..core.scenes.providers import registry
from ..core.scenes.scene import Asset, AssetBand, Scene
from ..core.signatures import is_signed
from ..provider.plain_text import plain
from ..provider.translation import tr
from .results_model import platform

BRIGHTEST = 0.3
"""Reflectance that is drawn white; vegetation and soil lie below it."""

_COLOURED = ("visual", "TCI_10m", "TCI_20m", "TCI")
_PRIMARIES = ("red", "green", "blue")
_HTTP = (
    f"empty_dir=yes&max_retry={TRIES - 1}&retry_delay={BACK_OFF:g}"
    "&connecttimeout=10&low_speed_time=10&low_speed_limit=1000"
)
_BLOB = r"https://[a-z0-9]+\.blob\.core\.windows\.net/"

SIGNS_SINCE = 3050200
"""Version of GDAL from which it signs addresses of Planetary Computer by itself."""


def preview_layer(scene: Scene) -> QgsRasterLayer:
    """A layer that reads what is looked at. Worker thread; it is moved to the main thread at the end.

    Where the files need a login, it is the provider's quicklook, laid over the scene's place. Raises
    CatalogError for scenes that have neither.
    """
    title = plain(f"{scene.time:%Y-%m-%d} {platform(scene)}" if scene.time else scene.id)
    try:
        chosen = assets_of(scene)
        addresses = [_web_address(scene, asset) for asset, _ in chosen]
    except CatalogError:
        quick = quicklook(scene)
        if quick is None:
            raise
        layer = _opened(quick, tr("{scene} (quicklook)").format(scene=title))
        if not layer.isValid():
            raise
    else:
        layer = _layer_of(scene, chosen, addresses, title)
    if scene.time is not None:
        _set_day(layer, scene)
    # A project may be opened years later: QGIS shows this beside the layer.
    # From QGIS 3.38 on it is a property of the layer on a server.
    described = layer.serverProperties() if Qgis.QGIS_VERSION_INT >= 33800 else layer
    described.setAbstract(
        tr("Read from its provider while you look. If it no longer opens, preview {scene} again.").format(
            scene=plain(scene.id)
        )
    )
    layer.moveToThread(QgsApplication.instance().thread())
    return layer


def _layer_of(
    scene: Scene,
    chosen: Sequence[tuple[Asset, AssetBand | None]],
    addresses: Sequence[str],
    title: str,
) -> QgsRasterLayer:
    """The files themselves. Raises CatalogError if one cannot be opened."""
    source = tiff_source([gdal_path(address, _signing(scene, address)) for address in addresses])
    layer = _opened(source, title) if source else None
    if layer is None or not layer.isValid():
        raise CatalogError(
            tr(
                "{scene} cannot be shown: {host} does not give its file. Try another provider, or fetch it."
            ).format(scene=scene.id, host=urlsplit(addresses[0]).netloc)
        )
    _style(layer, chosen)
    return layer


def _opened(source: str, title: str) -> QgsRasterLayer:
    options = QgsRasterLayer.LayerOptions()
    options.loadDefaultStyle = False
    return QgsRasterLayer(source, title, "gdal", options)


def quicklook(scene: Scene) -> str | None:
    """A source that lays the scene's thumbnail where its bands lie; None where that is not known."""
    if not is_web_address(scene.thumbnail) or is_signed(scene.thumbnail):
        return None
    placed = (one for one in scene.assets.values() if one.crs and one.shape and one.transform)
    asset = next((one for one in placed if one.transform[2] == one.transform[4] == 0), None)
    if asset is None:
        return None
    west, dx, _, north, _, dy = asset.transform
    rows, columns = asset.shape
    corners = [west, north, west + columns * dx, north + rows * dy]
    return jpeg_source(gdal_path(scene.thumbnail), asset.crs, corners) or None


def assets_of(scene: Scene) -> list[tuple[Asset, AssetBand | None]]:
    """What to draw: the provider's own picture, else red, green and blue, else the first band."""
    for key in _COLOURED:
        if key in scene.assets:
            return [(scene.assets[key], None)]
    bands = [
        (asset, band) for asset in scene.assets.values() for band in asset.bands if len(asset.bands) == 1
    ]
    colours = [next((hit for hit in bands if hit[1].common_name == name), None) for name in _PRIMARIES]
    if all(colours):
        return colours
    for hit in bands:
        if not hit[1].mask:
            return [hit]
    raise CatalogError(
        tr("{scene} has no image that can be previewed. Download the product instead.").format(scene=scene.id)
    )


def gdal_path(address: str, signing: str = "") -> str:
    """What GDAL opens for a web address: options within the name hold for this file alone.

    `signing` has GDAL sign it itself, so that no signature stands in a layer's source or a project.
    """
    return f"/vsicurl?{_HTTP}{signing}&url={quote(address, safe='')}"


def _signing(scene: Scene, address: str) -> str:
    """Options with which GDAL signs an address of Planetary Computer itself; empty for others."""
    provider = registry().providers.get(scene.provider)
    if provider is None or provider.signing != "planetary-computer":
        return ""
    if not re.match(provider.signing_pattern or _BLOB, address):
        return ""
    collection = str(scene.item.get("collection") or "")
    return "&pc_url_signing=yes" + (f"&pc_collection={quote(collection, safe='')}" if collection else "")


def _web_address(scene: Scene, asset: Asset) -> str:
    hrefs = (asset.href, *asset.alternates)
    found = next((href for href in hrefs if is_web_address(href)), "")
    provider = registry().providers.get(scene.provider)
    too_old = bool(provider and provider.signing) and int(gdal.VersionInfo()) < SIGNS_SINCE
    # What others have signed would have to be kept with its signature.
    if provider and provider.auth == LOGIN:
        raise CatalogError(
            tr(
                "{scene}: the files of {provider} need its login, which a layer on the map does not have. "
                "Fetch the area instead."
            ).format(scene=scene.id, provider=provider.title)
        )
    if not found or (provider and provider.auth) or is_signed(found) or too_old:
        raise CatalogError(
            tr(
                "{scene}: {provider} gives its files only to users with an account. Set your S3 keys "
                "in the options and fetch the area, or download the product, or search with another "
                "provider."
            ).format(scene=scene.id, provider=provider.title if provider else scene.provider)
        )
    return found


def _style(layer: QgsRasterLayer, chosen: Sequence[tuple[Asset, AssetBand | None]]) -> None:
    """The same stretch for every date, from black at 0 to white at BRIGHTEST."""
    provider = layer.dataProvider()
    enhancements = []
    for number, (_, band) in enumerate(chosen, start=1):
        if band is None or not band.scale or band.scale == 1.0:
            return
        enhancement = QgsContrastEnhancement(provider.dataType(number))
        enhancement.setMinimumValue((0.0 - (band.offset or 0.0)) / band.scale)
        enhancement.setMaximumValue((BRIGHTEST - (band.offset or 0.0)) / band.scale)
        enhancement.setContrastEnhancementAlgorithm(
            QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
        )
        enhancements.append(enhancement)
    if len(enhancements) == 3:
        renderer = QgsMultiBandColorRenderer(provider, 1, 2, 3)
        renderer.setRedContrastEnhancement(enhancements[0])
        renderer.setGreenContrastEnhancement(enhancements[1])
        renderer.setBlueContrastEnhancement(enhancements[2])
    else:
        renderer = QgsSingleBandGrayRenderer(provider, 1)
        renderer.setContrastEnhancement(enhancements[0])
    layer.setRenderer(renderer)


def _set_day(layer: QgsRasterLayer, scene: Scene) -> None:
    """Its temporal range, for the Temporal Controller; a series made of previews is dated too."""
    form = Qt.DateFormat.ISODateWithMs
    begin = QDateTime.fromString(scene.time.strftime("%Y-%m-%dT%H:%M:%S.%fZ"), form)
    end = QDateTime.fromString((scene.time + timedelta(days=1)).strftime("%Y-%m-%dT%H:%M:%S.%fZ"), form)
    properties = layer.temporalProperties()
    properties.setMode(Qgis.RasterTemporalMode.FixedTemporalRange)
    properties.setFixedTemporalRange(QgsDateTimeRange(begin, end, True, False))
    properties.setIsActive(True)
