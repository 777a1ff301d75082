# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin as QGIS sees it: it brings the Processing provider, and takes it away again."""

from __future__ import annotations

from qgis.core import QgsApplication

from .engine.client import shutdown
from .provider.provider import TemporalLiifProvider


class TemporalLiifPlugin:
    """Made by classFactory. qgis_process calls initProcessing() alone; QGIS's window calls initGui()."""

    def __init__(self) -> None:
        self.provider: TemporalLiifProvider | None = None

    def initProcessing(self) -> None:
        """Register the provider."""
        provider = TemporalLiifProvider()
        if not QgsApplication.processingRegistry().addProvider(provider):
            return
        self.provider = provider
        # The workflows look their steps up in the registry, where the provider stands only now.
        provider.refreshAlgorithms()

    def initGui(self) -> None:
        """Called when QGIS's window is there."""
        self.initProcessing()

    def unload(self) -> None:
        """Leave QGIS as it was, without an engine running."""
        shutdown()
        provider, self.provider = self.provider, None
        if provider is not None and not QgsApplication.processingRegistry().removeProvider(provider):
            QgsApplication.messageLog().logMessage("The provider was gone already.", "Temporal LIIF")
