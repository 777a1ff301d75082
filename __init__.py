# SPDX-License-Identifier: GPL-2.0-or-later
"""Temporal LIIF for QGIS: regular, cloud-free, super-resolved time series from dated rasters."""


def classFactory(iface):
    """Return the plugin object; `iface` is None under qgis_process, so it is not kept."""
    from .plugin import TemporalLiifPlugin

    return TemporalLiifPlugin()
