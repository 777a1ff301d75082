# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin as QGIS sees it: it brings the Processing provider and the panel, and takes them away again."""

from __future__ import annotations

import atexit

from qgis.core import QgsApplication

from .provider import translation
from .provider.background import end_background
from .provider.imported import call_if_imported, forget_late
from .provider.provider import TemporalLiifProvider


class TemporalLiifPlugin:
    """Made by classFactory. qgis_process calls initProcessing() alone; QGIS's window calls initGui()."""

    def __init__(self) -> None:
        self.provider: TemporalLiifProvider | None = None
        self._dock = None
        self._series = None
        self._options = None
        self._bench = None
        self._notice = None
        self._translator = translation.install()
        # Where Python is ended without the plugin being unloaded first.
        atexit.register(end_background)

    def initProcessing(self) -> None:
        """Register the provider."""
        provider = TemporalLiifProvider()
        if not QgsApplication.processingRegistry().addProvider(provider):
            return
        self.provider = provider
        provider.refreshAlgorithms()

    def initGui(self) -> None:
        """Called when QGIS's window is there."""
        self.initProcessing()
        # There is no window, and nothing of the panel is imported, under qgis_process.
        from qgis.utils import iface

        from .ui.bench import Bench
        from .ui.engine_notice import EngineNotice
        from .ui.entry import DockEntry
        from .ui.options import OptionsEntry
        from .ui.series_entry import SeriesEntry
        from .ui.stages import panel_modules

        self._options = OptionsEntry(iface)
        self._options.add()
        self._notice = EngineNotice(iface.messageBar(), self._options.set_up_engine)
        self._notice.add()
        self._bench = Bench(iface)
        self._dock = DockEntry(iface, self._options.set_up_engine, self._bench.actions)
        self._dock.add()
        self._bench.add()
        self._series = SeriesEntry(iface, self._bench)
        self._series.add()
        panel_modules().load_soon()

    def unload(self) -> None:
        """Leave QGIS as it was, without an engine running."""
        for part in (self._series, self._dock, self._bench, self._notice, self._options):
            if part is not None:
                part.remove()
        if self._series is not None:
            from .ui.stages import panel_modules

            panel_modules().end()
        self._series = self._dock = self._bench = self._notice = self._options = None
        call_if_imported("engine.client", "shutdown")
        end_background()
        atexit.unregister(end_background)
        provider, self.provider = self.provider, None
        if provider is not None and not QgsApplication.processingRegistry().removeProvider(provider):
            QgsApplication.messageLog().logMessage("The provider was gone already.", "Temporal LIIF")
        translator, self._translator = self._translator, None
        translation.remove(translator)
        forget_late()
