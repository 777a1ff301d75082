# SPDX-License-Identifier: GPL-2.0-or-later
"""Actions on the selected scenes, for the toolbar, the context menu and the keyboard."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from qgis.core import QgsApplication, QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication, QKeySequence
from qgis.PyQt.QtWidgets import QAction, QFileDialog, QWidget

from ..core.errors import EngineError, SourcesError
from ..core.scenes.items import write_items
from ..core.scenes.packed import opened
from ..core.scenes.providers import registry
from ..core.scenes.scene import Scene
from ..provider.algorithm import readable
from ..provider.head import PROVIDER_ID
from ..provider.plain_text import tooltip
from ..provider.settings import login_setting
from ..provider.translation import tr, translated
from . import cache
from .area import Area
from .folder_choice import forget_unfinished, home_folder, remember_unfinished
from .origin import Origin
from .preview import preview_layer
from .project_rasters import ProjectRasters
from .rasters_dialog import RastersDialog
from .running import Run, open_dialog
from .scenes_dialog import ScenesDialog
from .series import keys_for, kind_of, remember_rate
from .series_dialog import SeriesDialog
from .tasks import Work

MOST_PREVIEWS = 12
"""Layers that one click opens at most."""


class SceneActions(QObject):
    """The actions. What they need to know of the panel they are given as functions."""

    message = pyqtSignal(str, str)
    """Good news, or what the user should know; and the details, or nothing."""

    failed = pyqtSignal(str, str)
    """What went wrong, and the details."""

    engine_needed = pyqtSignal(str, str, object)
    """What went wrong for want of an engine, the details, and a function that goes on when there is one, or
    None."""

    apart = pyqtSignal(str, str)
    """What a run is called for people whose layers are of a project that is not open any more, and the folder
    that they are in. See `load_apart`."""

    run_started = pyqtSignal(object, str)
    """A Run, and what it is called for people."""

    run_ended = pyqtSignal(object)
    """The same Run, done or not."""

    def __init__(
        self,
        scenes: Callable[[], list[Scene]],
        area: Callable[[], Area],
        parent: QWidget | None = None,
    ) -> None:
        """`area` gives the one that is chosen for the next search."""
        super().__init__(parent)
        self._scenes, self._area = scenes, area
        self.selected_layers: Callable[[], Sequence[QgsMapLayer]] = tuple
        """What is selected in the window's layer tree."""
        self.set_up_engine: Callable[[], None] | None = None
        """Opens the way to get an engine."""
        self.dialog: SeriesDialog | None = None
        self.searched: Area | None = None
        """The area of the scenes found; None: nothing was searched for."""

        self.runs: set[Run] = set()
        self._apart: list[tuple[Run, str]] = []
        """Those whose layers are not loaded, as another project is open than when they began."""
        make = self._action
        self.preview = make(
            "/mActionAddRasterLayer.svg", tr("Preview on the map"), "Ctrl+Return", self.run_preview
        )
        self.fetch = make("/mActionSetToCanvasExtent.svg", tr("Fetch the area…"), "", self.run_fetch)
        self.download = make("/downloading_svg.svg", tr("Download products…"), "", self.run_download)
        self.copy = make(
            "/mActionEditCopy.svg", tr("Copy STAC address"), QKeySequence.StandardKey.Copy, self.run_copy
        )
        self.save = make(
            "/mActionFileSave.svg", tr("Save item file…"), QKeySequence.StandardKey.Save, self.run_save
        )
        self.series = make("/mActionStart.svg", tr("Make the series…"), "", self.run_series)
        self.rasters = make(
            "/mActionDuplicateLayer.svg", tr("Make a series from layers…"), "", self.run_rasters
        )
        self.rasters.setToolTip(
            tooltip(tr("Make a regular series of dated rasters of the project or a folder"))
        )
        self.enable()

    def area(self) -> Area:
        """Where the scenes were searched for; before, what is chosen."""
        return self.searched or self._area()

    @property
    def all(self) -> tuple[QAction, ...]:
        """In the order of the context menu."""
        return (self.series, self.preview, self.fetch, self.download, self.copy, self.save)

    def enable(self) -> None:
        """As the selection allows."""
        scenes = self._scenes()
        for action in self.all:
            action.setEnabled(bool(scenes))
        declared = registry()
        families = [declared.families.get(name) for name in {scene.family for scene in scenes}]
        windows = all(family is None or family.windows for family in families)
        dated = len({scene.time.date() for scene in scenes if scene.time}) > 1
        self.fetch.setEnabled(bool(scenes) and windows)
        self.preview.setEnabled(bool(scenes) and windows)
        self.series.setEnabled(bool(scenes) and windows and dated)
        self.series.setToolTip(tooltip(self._why_no_series(bool(scenes), windows, dated)))

    @staticmethod
    def _why_no_series(some: bool, windows: bool, dated: bool) -> str:
        """What the button says: what it does, or what is missing."""
        if some and not windows:
            return tr("Scenes of this collection can be downloaded whole, not made into a series")
        if not dated:
            return tr("Select scenes of at least two days to make a series of them")
        return tr("Fetch the area of the selected scenes and make a regular series")

    # --- the actions

    def run_preview(self) -> None:
        """Layers that read what is looked at."""
        scenes = self._scenes()
        if len(scenes) > MOST_PREVIEWS:
            text = tr("{count} scenes are selected; the first {most} are shown.")
            self.message.emit(text.format(count=len(scenes), most=MOST_PREVIEWS), "")
        add = partial(self._add_layer, Origin())
        for scene in scenes[:MOST_PREVIEWS]:
            Work(
                tr("Preview {scene}").format(scene=scene.id),
                lambda work, scene=scene: preview_layer(scene),
                add,
                self._fail,
            ).start()

    def run_fetch(self) -> None:
        """Windows of the area, by `fetchscenes` in its own dialog."""
        scenes = self._scenes()
        parameters = self._safely(lambda: {**self.area().parameters(), **keys_for(scenes)})
        if parameters is not None:
            self._with_items(scenes, lambda path: self._open("fetchscenes", {"ITEMS": path, **parameters}))

    def run_download(self) -> None:
        """Whole products, by `downloadproducts` in its own dialog."""
        login = {"LOGIN": login_setting()} if login_setting() else {}
        self._with_items(
            self._scenes(), lambda path: self._open("downloadproducts", {"ITEMS": path, **login})
        )

    def run_copy(self) -> None:
        """Addresses of the STAC items, one a line."""
        addresses = [stac_address(scene) for scene in self._scenes()]
        QGuiApplication.clipboard().setText("\n".join(addresses))
        count = len(addresses)
        text = tr("The STAC address was copied.")
        if count != 1:
            text = tr("{count} STAC addresses were copied.").format(count=count)
        self.message.emit(text, "\n".join(addresses))

    def run_save(self) -> None:
        """The selected scenes as a STAC ItemCollection."""
        scenes = self._scenes()
        path, _ = QFileDialog.getSaveFileName(
            self.parent(),
            tr("Save item file"),
            str(home_folder() / "items.json"),
            tr("STAC items (*.json *.geojson)"),
        )
        if path:
            self.save_items(path, scenes)

    def save_items(self, path: str, scenes: Sequence[Scene]) -> None:
        """Write an item file, off the GUI thread."""
        count = len(scenes)
        text = tr("{count} scenes were saved to {path}.")
        if count == 1:
            text = tr("1 scene was saved to {path}.")
        Work(
            tr("Save item file"),
            lambda work: write_items(path, map(opened, scenes)),
            lambda written: self.message.emit(text.format(count=count, path=written), ""),
            self._fail,
        ).start()

    def run_series(self) -> None:
        """Ask what is wanted, then `fetchscenes` and `superresolve`."""
        scenes = self._scenes()
        self._ask(lambda: ScenesDialog(scenes, self.area(), self.parent(), self.set_up_engine))

    def run_rasters(self) -> None:
        """Ask what is wanted, then `superresolve` of layers of the project, or of a folder."""
        project = ProjectRasters(self.selected_layers)
        self._ask(lambda: RastersDialog(project, self.parent(), self.set_up_engine))

    def _ask(self, make: Callable[[], SeriesDialog]) -> None:
        dialog = self._safely(make)
        if dialog is None:
            return
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.make_series(dialog))
        self.dialog = dialog
        dialog.open()

    def make_series(self, dialog: SeriesDialog) -> None:
        """What the dialog asks for."""
        # The dialog goes; what it says is taken now.
        found, folder = dialog.estimate, dialog.folder
        series = {**dialog.input_parameters(), **dialog.series_parameters()}
        index = dialog.index_parameters()
        fetch, fetched = dialog.fetch_parameters(""), dialog.output.fetched
        key = dialog.key
        work = (kind_of(dialog.computes), found.values if found else 0.0)

        begin = partial(self._run, Origin())

        def then_fetch(path: str) -> None:
            begin(
                "fetchscenes",
                {**fetch, "ITEMS": path},
                tr("Fetching the area"),
                ("fetch", found.read if found else 0.0),
                then_series,
            )

        def then_series() -> None:
            begin("superresolve", series, tr("Making the series"), work, then_index)

        def then_index() -> None:
            # What was made is announced as its layers come into the project (`series_done`), once.
            forget_unfinished(key)
            if index is not None:
                begin("indexstack", index, tr("Calculating the index"), None)

        if key:
            remember_unfinished(key, folder)
        if fetched or fetch is None:
            then_series()
        else:
            self._with_items(dialog.scenes, then_fetch)

    def forget_apart(self) -> None:
        """What was not loaded is not wanted here."""
        self._apart = []

    def load_apart(self) -> None:
        """Load what was not loaded because another project was open, one run after the other."""
        waiting, self._apart = self._apart, []
        project = Origin()

        def load_next() -> None:
            if waiting:
                run, title = waiting.pop(0)
                run.load_into(project, lambda: (self._report_left_out(run, title), load_next()))

        load_next()

    def cancel_runs(self) -> None:
        """Stop what runs."""
        for run in tuple(self.runs):
            run.cancel()

    # --- helpers

    def _run(
        self,
        origin: Origin,
        name: str,
        parameters: dict[str, Any],
        title: str,
        measured: tuple[str, float] | None,
        then: Callable[[], None] = lambda: None,
    ) -> None:
        def again() -> None:
            self._run(origin, name, parameters, title, measured, then)

        try:
            run = Run(f"{PROVIDER_ID}:{name}", parameters, origin)
        except Exception as error:
            self._fail(error, again)
            return
        began = time.monotonic()
        self.runs.add(run)

        def ended(ok: bool, results: dict[str, Any]) -> None:
            self.runs.discard(run)
            self.run_ended.emit(run)
            if ok:
                if measured is not None:
                    remember_rate(*measured, time.monotonic() - began)
                self._report_left_out(run, title)
                if run.apart:
                    self._apart.append((run, title))
                    self.apart.emit(title, str(parameters["OUTPUT"]))
                then()
            elif run.lacks_engine:
                self.engine_needed.emit(f"{title}: {run.why}", run.log, again)
            elif not run.cancelled:
                self.failed.emit(f"{title}: {run.why}", run.log)

        run.ended.connect(ended)
        self.run_started.emit(run, title)
        run.start()

    def _report_left_out(self, run: Run, title: str) -> None:
        if run.left_out:
            self.failed.emit(f"{title}: {run.why}", run.log)

    def _with_items(self, scenes: Sequence[Scene], then: Callable[[str], None]) -> None:
        """Write the scenes to a file that stays, so that a run of the history can be repeated."""

        store = cache.current()

        def write(work: Work) -> str:
            text = json.dumps([(scene.provider, scene.collection, scene.id) for scene in scenes])
            return str(write_items(store.path("items", text), map(opened, scenes)))

        Work(tr("Write the chosen scenes"), write, then, self._fail).start()

    def _open(self, name: str, parameters: dict[str, Any]) -> None:
        self._safely(lambda: open_dialog(f"{PROVIDER_ID}:{name}", parameters) or True)

    @staticmethod
    def _add_layer(origin: Origin, layer: QgsRasterLayer) -> None:
        if origin.is_open:
            # On top. To find a place for it and to make it the current layer takes QGIS long.
            QgsProject.instance().addMapLayer(layer, False)
            QgsProject.instance().layerTreeRoot().insertLayer(0, layer)

    def _safely(self, function: Callable[[], Any]) -> Any:
        try:
            return function()
        except Exception as error:
            self._fail(error)
            return None

    def _fail(self, error: Exception, again: Callable[[], None] | None = None) -> None:
        if isinstance(error, EngineError):
            self.engine_needed.emit(*error_texts(error), again)
        else:
            self.failed.emit(*error_texts(error))

    def _action(self, icon: str, text: str, shortcut, run: Callable[[], None]) -> QAction:
        action = QAction(QgsApplication.getThemeIcon(icon), text, self)
        action.setToolTip(tooltip(text.rstrip("…")))
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda *_: run())
        return action


def stac_address(scene: Scene) -> str:
    """Where the item itself lies: its own link, else where the API has it by convention."""
    for link in scene.item.get("links") or ():
        if (
            isinstance(link, dict)
            and link.get("rel") == "self"
            and str(link.get("href", "")).startswith("http")
        ):
            return link["href"]
    provider = registry().providers.get(scene.provider)
    root = provider.url if provider else scene.provider
    collection = scene.item.get("collection") or scene.collection
    return f"{root}/collections/{collection}/items/{scene.id}"


def error_texts(error: Exception) -> tuple[str, str]:
    """A first line for the message bar, or all lines where each is of another catalogue; and everything."""
    text = translated(readable(error))
    first = text if isinstance(error, SourcesError) else text.split("\n", 1)[0]
    return first, f"{type(error).__name__}: {text}"
