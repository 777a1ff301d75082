# SPDX-License-Identifier: GPL-2.0-or-later
"""The panel with a canvas, over a catalogue and files on the loopback."""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Callable, Iterator

import pytest
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProject, QgsRectangle, QgsSettings
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QRunnable, QSize
from temporal_liif.engine.client import Engine
from temporal_liif.engine.locate import VARIABLE
from temporal_liif.provider.provider import TemporalLiifProvider
from temporal_liif.tests.servers.earthsearch import EarthSearch
from temporal_liif.tests.ui.scenery import Scenery
from temporal_liif.ui.dock import ScenesPanel
from temporal_liif.ui.tasks import drop_all, thread_pool

COUNT = 130
"""Scenes of the catalogue: one page and a part of the next."""


class _Blocking(QRunnable):
    """Takes a place of the pool until an event; for as long as Python holds the pool's wrapper."""

    def __init__(self, release: threading.Event) -> None:
        super().__init__()
        self._release = release

    def run(self) -> None:
        """Wait."""
        self._release.wait(20)


@pytest.fixture
def take_places(qgis_app) -> Iterator[Callable[[], threading.Event]]:
    """A function that takes all places for tasks until the event that it gives is set."""
    pool, release = thread_pool(), threading.Event()
    held = [_Blocking(release) for _ in range(pool.maxThreadCount())]

    def take() -> threading.Event:
        for one in held:
            pool.start(one)
        return release

    yield take
    release.set()


@pytest.fixture(scope="package")
def scenery(nginx) -> Scenery:
    """Files and items."""
    return Scenery(nginx.root, nginx.url, COUNT, size=480.0)


@pytest.fixture(scope="package")
def catalogue(scenery, tmp_path_factory) -> Iterator[EarthSearch]:
    """Earth Search with those items, declared for this process and for engines."""
    server = EarthSearch(scenery.items)
    path = tmp_path_factory.mktemp("catalogue") / "providers.json"
    path.write_text(json.dumps({"providers": {"earth-search": {"url": server.url}}}))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TEMPORAL_LIIF_PROVIDERS", str(path))
        patch.setenv(VARIABLE, sys.executable)
        patch.setenv("XDG_CACHE_HOME", str(path.parent))
        yield server
    server.stop()


@pytest.fixture(scope="package")
def engine(catalogue) -> Iterator[Engine]:
    """One engine for all tests."""
    assert os.environ[VARIABLE]
    made = Engine(sys.executable)
    yield made
    made.stop()


@pytest.fixture(scope="package")
def processing_provider(qgis_app, qgis_processing) -> Iterator[None]:
    """The algorithms, unless another test has registered them."""
    registry = QgsApplication.processingRegistry()
    made = None
    if registry.providerById("temporalliif") is None:
        made = TemporalLiifProvider()
        assert registry.addProvider(made)
        made.refreshAlgorithms()
    yield
    if made is not None and registry.providerById("temporalliif") is not None:
        registry.removeProvider("temporalliif")


@pytest.fixture
def canvas(qgis_app, qtbot, scenery) -> QgsMapCanvas:
    """A map of the scenery."""
    QgsProject.instance().clear()
    made = QgsMapCanvas()
    qtbot.addWidget(made)
    made.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32631"))
    made.resize(300, 300)
    made.setExtent(QgsRectangle(*scenery.area()))
    return made


@pytest.fixture
def messages(qtbot) -> QgsMessageBar:
    """Where the panel tells of errors."""
    bar = QgsMessageBar()
    qtbot.addWidget(bar)
    return bar


@pytest.fixture
def make_panel(canvas, messages, qtbot, catalogue, scenery):
    """A function that makes the panel over an engine."""
    made = []

    def make(engine: Engine, set_up_engine=None) -> ScenesPanel:
        QgsSettings().remove("temporal_liif")
        panel = ScenesPanel(canvas, lambda: engine, messages, set_up_engine)
        qtbot.addWidget(panel)
        panel.resize(QSize(380, 900))
        panel.show()
        panel.form.provider.setCurrentIndex(panel.form.provider.findData("earth-search"))
        panel.form.period.set_text("2019-01-01 – 2021-08-31")
        panel.form.cloud.setValue(100)
        panel.form.area.use_rectangle(QgsRectangle(*scenery.area()))
        made.append(panel)
        return panel

    catalogue.requests.clear()
    catalogue.fail.clear()
    yield make
    for panel in made:
        panel.remove()
    drop_all()
    QgsProject.instance().clear()


@pytest.fixture
def panel(make_panel, engine) -> ScenesPanel:
    """The panel, nothing searched for yet."""
    return make_panel(engine)


@pytest.fixture
def found(panel, qtbot) -> ScenesPanel:
    """The panel with the first page of results."""
    panel.start_search()
    qtbot.waitUntil(lambda: not panel.search.running and bool(panel.timeline.days), timeout=60_000)
    return panel


def texts_of(bar: QgsMessageBar) -> list[str]:
    """What the message bar says, newest first."""
    return [item.text() for item in bar.items()]
