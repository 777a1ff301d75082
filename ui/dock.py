# SPDX-License-Identifier: GPL-2.0-or-later
"""The panel: search, list, timeline, map, details and actions put together."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import QMenu, QWidget

from ..core.errors import EngineError
from ..core.scenes.query import SearchQuery
from ..core.scenes.scene import Scene
from ..engine.client import Engine
from ..provider.engine_access import without_remedy
from ..provider.translation import tr
from . import cache
from .actions import SceneActions, error_texts
from .area import Area
from .area_button import show_map
from .area_clouds import AreaClouds
from .dock_layout import CLEAR, PanelLayout
from .footprints import Footprints
from .menus import show_once
from .messages import Messages
from .quicklook import QuickLook
from .results_model import ResultsModel
from .results_view import ResultsView
from .running import Run, open_dialog, remember_search
from .scene_search import SceneSearch
from .search_form import SearchForm
from .status_text import status_text
from .tasks import Work
from .thumbnails import Thumbnails
from .timers import single_shot

LOW = 640
"""Height in pixels below which the search form folds away once there are results."""


class ScenesPanel(PanelLayout):
    """Everything within the dock."""

    def __init__(
        self,
        canvas: QgsMapCanvas,
        engine: Callable[[], Engine],
        messages: QgsMessageBar,
        set_up_engine: Callable[[], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`engine` is asked for at the first search; `set_up_engine` opens the way to get one."""
        self.model = ResultsModel()
        form, view = SearchForm(canvas, engine), ResultsView(self.model)
        super().__init__(form, view, SceneActions(view.selected_scenes, form.area.area), parent)
        self.model.setParent(self)
        self.scene_actions.setParent(self)
        self.scene_actions.set_up_engine = set_up_engine
        self.messages = Messages(messages, set_up_engine, self)
        self.footprints = Footprints(canvas, self)
        self.footprints.tool.setAction(self.pick)
        self.search = SceneSearch(engine, self)
        self.thumbnails = Thumbnails(self)
        self.area_clouds = AreaClouds(engine, self)
        self.quicklook = QuickLook(view, self._thumbnail, self.area_clouds.known_share)
        self._owners: dict[str, list[str]] = {}
        self._redraw: set[str] = set()
        self._query: SearchQuery | None = None
        self._asked: SearchQuery | None = None
        """What is searched for and nobody has answered yet."""
        self._asked_area: Area | None = None
        self._restored = form.area.fixed
        """The area of the last session, as long as nothing was searched for in this one."""

        self._run: Run | None = None
        self._all_wanted = self._stale = False
        self._error = ""
        self._follow = single_shot(self, 0, self._show_dates)
        self._redraw_soon = single_shot(self, 30, self._redraw_now)
        self._connect()
        self._show_area()
        self._selection_changed()

    # --- what the user does

    def start_search(self) -> None:
        """Ask the catalogue; what was found before stays until it answers."""
        self._all_wanted, self._error, self._asked = False, "", None
        self.search.cancel()
        self.messages.forget_search()
        self.model.has_more = False
        self._stale = bool(self.model.scenes)
        try:
            query, parameters = self.form.query(), self.form.parameters()
        except Exception as error:
            self._failed(error)
            return
        self.form.remember()
        remember_search(parameters)
        self._asked, self._asked_area, self._restored = query, self.form.area.area(), None
        self._show_area()
        show_map(self.footprints.canvas)
        self.search.start(query)
        store = cache.current()
        Work(tr("Tidy the cache"), lambda work: store.trim(), lambda done: None, lambda error: None).start()

    def stop_search(self) -> None:
        """Leave it at what is there."""
        self.search.cancel()
        self.search.complete = True
        self.model.has_more = False
        self._asked_area = None
        self._show_area()
        self._show_state()

    def load_all(self) -> None:
        """Ask for page after page."""
        self._all_wanted = True
        self.search.more()

    def clear_ids(self) -> list[str]:
        """Ids of the scenes shown whose area is clear, or where that is not known the scene."""
        found = []
        for scene in self.model.shown:
            area = self.area_clouds.known_share(scene)
            cover = scene.cloud_cover if area is None else area
            if cover is not None and cover <= CLEAR:
                found.append(scene.id)
        return found

    def open_in_processing(self) -> None:
        """The same question in the dialog of `searchscenes`, for models, batches and layers."""
        try:
            open_dialog("temporalliif:searchscenes", self.form.parameters())
        except Exception as error:
            self._failed(error)

    def stop(self) -> None:
        """End looking around: the panel is closed. What was started with a button goes on."""
        self._all_wanted = False
        self.search.cancel()
        self.thumbnails.stop()
        self.quicklook.stop()
        self.area_clouds.stop()

    def remove(self) -> None:
        """End all work and let go of the map: the plugin goes."""
        QgsProject.instance().cleared.disconnect(self.forget_scenes)
        self.stop()
        self.scene_actions.cancel_runs()
        self.form.stop()
        self.messages.remove()
        self.footprints.remove()

    # --- answers

    def _page(self, scenes: list[Scene]) -> None:
        if self._asked is not None:
            self._take_answer(self._asked)
        first = not self.model.scenes
        for scene in scenes:
            self._owners.setdefault(scene.thumbnail, []).append(scene.id)
        self.model.has_more = not self.search.complete
        self.model.add(scenes)
        if first and self.height() < LOW:
            # Where nothing was found, what could be asked otherwise is visible.
            self.search_box.setCollapsed(bool(scenes))
        if self._all_wanted:
            self.search.more()
        self._show_state()

    def _show_dates(self) -> None:
        """Other scenes are shown: the strip and the map follow, once for several changes."""
        query = self._query
        start, end = (query.start, query.end) if query else (None, None)
        self.timeline.show_scenes(self.model.shown, start, end, self.search.complete)
        self.footprints.show_scenes(self.model.shown)
        self._selection_changed()

    def _selection_changed(self) -> None:
        scenes = self.view.selected_scenes()
        ids = [scene.id for scene in scenes]
        self.timeline.show_selection(ids)
        self.footprints.show_selection(ids)
        self.details.show_scene(scenes[0] if len(scenes) == 1 else None)
        self.scene_actions.enable()
        self.zoom.setEnabled(bool(ids))
        self._show_state()

    def _failed(self, error: Exception) -> None:
        self._error, self._asked_area = without_remedy(error_texts(error)[0]), None
        self._show_area()
        self.model.has_more = False
        if not self.model.scenes:
            self.search_box.setCollapsed(False)
        self._show_error(error, self.start_search if self.search.complete else self.search.more)
        self._show_state()

    def _show_error(self, error: Exception, again: Callable[[], None]) -> None:
        """What went wrong; `again` is for when there is the engine that it lacks."""
        if isinstance(error, EngineError):
            self.messages.engine_needed(*error_texts(error), again)
        else:
            self.messages.search_error(*error_texts(error))

    def _show_apart(self, title: str, folder: str) -> None:
        actions = self.scene_actions
        self.messages.apart(title, folder, actions.load_apart, actions.forget_apart)

    def _run_started(self, run: Run, title: str) -> None:
        self._run = run
        self.run_row.begin(title)
        run.progress.connect(lambda percent, text: self._run_progress(run, percent, text))

    def _run_progress(self, run: Run, percent: float, text: str) -> None:
        if run is self._run:
            self.run_row.report(percent / 100, text)

    def _run_ended(self, run: Run) -> None:
        if run is self._run:
            self._run = None
            self.run_row.end()

    # --- pictures and numbers that come late

    def _thumbnail(self, scene: Scene) -> QImage | None:
        return self.thumbnails.get(scene.thumbnail) if scene.thumbnail else None

    def _late(self, ids: Iterable[str]) -> None:
        self._redraw.update(ids)
        if not self._redraw_soon.isActive():
            self._redraw_soon.start()

    def _redraw_now(self) -> None:
        ids, self._redraw = self._redraw, set()
        self.model.refresh(ids)

    # --- how things hang together

    def _connect(self) -> None:
        self.model.thumbnail, self.model.area_cloud = self._thumbnail, self.area_clouds.get
        self.model.arranged.connect(self._follow.start)
        self.model.more_wanted.connect(self.search.more)
        self.search_button.clicked.connect(self._search_or_stop)
        self.search_box.collapsedStateChanged.connect(lambda *_: self._show_question())
        self.form.changed.connect(self._question_changed)
        self.form.catalogue.failed.connect(self._show_error)
        self.form.area.changed.connect(self._show_area)
        QgsProject.instance().cleared.connect(self.forget_scenes)
        self.search.page.connect(self._page)
        self.search.failed.connect(self._failed)
        self.search.note.connect(self.messages.news)
        self.search.busy.connect(self._search_state)
        self.search.progress.connect(self.busy.report)
        self.thumbnails.loaded.connect(lambda url: self._late(self._owners.get(url, ())))
        self.area_clouds.known.connect(lambda scene_id: self._late((scene_id,)))
        self.view.chosen.connect(self._selection_changed)
        self.view.hovered.connect(lambda name: self.footprints.show_hover((name,) if name else ()))
        self.view.opened.connect(lambda name: self.show_details.setChecked(True))
        self.view.customContextMenuRequested.connect(self._context_menu)
        self.timeline.selected.connect(self.view.select_ids)
        self.timeline.hovered.connect(self.model.hover)
        self.timeline.hovered.connect(self.footprints.show_hover)
        self.footprints.hovered.connect(self.model.hover)
        self.footprints.picked.connect(self.view.select_ids)
        self.filter.textChanged.connect(self.model.filter_by)
        self.select_clear.clicked.connect(lambda *_: self.view.select_ids(self.clear_ids()))
        for name, action in self.sort_actions.items():
            action.triggered.connect(lambda *_, name=name: self.model.sort_by(name))
        self.zoom.triggered.connect(lambda *_: self.footprints.zoom_to(self.view.selected_ids()))
        self.pick.toggled.connect(self.footprints.set_picking)
        self.outlines.toggled.connect(self.footprints.set_visible)
        self.show_details.toggled.connect(self._toggle_details)
        self.status.linkActivated.connect(
            lambda link: self.load_all() if link == "all" else self.search.more()
        )
        actions = self.scene_actions
        actions.message.connect(self.messages.news)
        actions.failed.connect(self.messages.error)
        actions.engine_needed.connect(self.messages.engine_needed)
        actions.apart.connect(self._show_apart)
        actions.run_started.connect(self._run_started)
        actions.run_ended.connect(self._run_ended)

    def _search_state(self, busy: bool) -> None:
        # Of later pages, the line below the list says that they are loading.
        if busy and self._asked is not None:
            self.busy.begin("")
            self.busy.report(0.0, tr("Searching…"))
        elif not busy:
            self.busy.end()
        if not busy and self.search.complete:
            self.model.has_more = False
        self._show_state()

    def _search_or_stop(self) -> None:
        if self.search.running:
            self.stop_search()
        else:
            self.start_search()

    def _take_answer(self, query: SearchQuery) -> None:
        """Let go of what was found before."""
        self._query, self._asked, self._stale = query, None, False
        self.scene_actions.searched, self._asked_area = self._asked_area, None
        self._forget_found()
        self.area_clouds.start(query.area)

    def forget_scenes(self) -> None:
        """Let go of all scenes and of the area: another project is of another place."""
        self.search.cancel()
        self._query = self._asked = None
        self._error = ""
        self._forget_found()
        self.area_clouds.start(None)
        self.scene_actions.searched = self._asked_area = None
        if self._restored is None or self.form.area.fixed is not self._restored:
            self.form.area.use_canvas()
        self.search_box.setCollapsed(False)
        self._stale = False
        self._show_dates()

    def _forget_found(self) -> None:
        self.thumbnails.stop()
        self.quicklook.stop()
        self.area_clouds.stop()
        self._owners.clear()
        self.footprints.forget()
        self.model.clear()

    def _show_area(self) -> None:
        """Outline what is chosen; while the map is followed, what was searched."""
        area = self.form.area.fixed or self._asked_area or self.scene_actions.searched
        if area is None:
            self.footprints.show_area((), self.form.area.area().crs)
        else:
            self.footprints.show_area(area.shapes, area.crs)

    def _question_changed(self) -> None:
        """What is being asked is out of date; what was found stays until the next search."""
        self.messages.forget(self.start_search)
        if self.search.running:
            self.stop_search()
        self._stale = bool(self.model.scenes)
        self._show_state()

    def _toggle_details(self, on: bool) -> None:
        self.details.setVisible(on)
        # The list is shorter now: what is selected stays visible.
        QTimer.singleShot(0, lambda: self.view.scrollTo(self.view.currentIndex()))

    def _context_menu(self, place) -> None:
        menu = QMenu(self)
        actions = self.scene_actions.all
        menu.addActions(actions[:4])
        menu.addSeparator()
        menu.addActions((*actions[4:], self.zoom, self.show_details))
        show_once(menu, self.view.viewport().mapToGlobal(place))

    # --- what is going on

    def _show_state(self) -> None:
        """Everything that depends on it."""
        running, some = self.search.running, bool(self.model.scenes)
        self.search_button.setText(tr("Stop") if running else tr("Search"))
        icon = "/mActionStop.svg" if running else "/search.svg"
        self.search_button.setIcon(QgsApplication.getThemeIcon(icon))
        self.pages.setCurrentIndex(1 if self.model.shown else 0)
        self.from_layers.setVisible(not some)
        for widget in (self.timeline, self.filter_row, self.series_button):
            widget.setVisible(some)
        self.empty.setText(self._empty_text(running))
        chosen = len(self.view.selected_scenes())
        self.status.setText(status_text(self.model, chosen, self.search, self._stale) if some else "")
        self._show_question()

    def _show_question(self) -> None:
        """A folded question still says what it is."""
        title = tr("Search")
        if self.search_box.isCollapsed():
            title = self.form.summary()
        self.search_box.show_title(title)

    def _empty_text(self, running: bool) -> str:
        if self.model.scenes:
            return tr("No scene matches the filter.")
        if running:
            return tr("Searching…")
        if self._error:
            return self._error
        if self._query is not None:
            return tr(
                "No scenes were found. Widen the period or the area, allow more clouds, or try "
                "another provider."
            )
        return tr("Choose a collection, an area and a period, then press Search.")
