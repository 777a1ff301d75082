# SPDX-License-Identifier: GPL-2.0-or-later
"""Files of servers: GDAL keeps for as long as QGIS runs that one could not be read, and asks nobody again."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from osgeo import gdal

from .gdal_text import as_text

_REMOTE = re.compile(r"/vsi(?:curl|s3|gs|az|adls|oss|swift|webhdfs)(?:_streaming)?[/?][^<>\"]+")
"""What GDAL reads over the network, within a path or the text of a virtual raster."""


PATIENCE = {
    "GDAL_HTTP_CONNECTTIMEOUT": "10",
    "GDAL_HTTP_LOW_SPEED_TIME": "10",
    "GDAL_HTTP_LOW_SPEED_LIMIT": "1000",
    # One request of a few megabytes; a server that ignores Range may send without end.
    "GDAL_HTTP_TIMEOUT": "600",
}
"""Options with which GDAL gives up a request after 10 silent seconds, or ten minutes; by itself it waits for
ever."""


def may_be_remote(path: str) -> bool:
    """Whether what a path names may lie at a server; a virtual raster may name files that do."""
    return "/vsi" in path or path.lower().endswith(".vrt")


def remote_files(paths: Iterable[str]) -> list[str]:
    """Those parts of paths, or of texts of virtual rasters, that lie at servers."""
    return [html.unescape(found) for path in paths for found in _REMOTE.findall(path)]


def remote_behind(dataset: gdal.Dataset) -> list[str]:
    """The files at servers that an open raster reads: itself, or what a virtual raster names."""
    texts = [dataset.GetDescription()]
    if dataset.GetDriver().ShortName == "VRT":
        texts += map(as_text, dataset.GetMetadata_List("xml:VRT") or ())
    return remote_files(texts)


def ask_again(files: Iterable[str]) -> None:
    """Have GDAL ask the servers of these files at the next read, whatever they have answered before."""
    for path in files:
        gdal.VSICurlPartialClearCache(path)
