# SPDX-License-Identifier: GPL-2.0-or-later
"""Panel of the pixel profile: a place, one or two series, and their curves over time."""

from __future__ import annotations

from qgis.core import QgsFeatureRequest, QgsGeometry, QgsProject, QgsSettings, QgsVectorLayer, QgsWkbTypes
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ..core.analysis.indices import computable
from ..core.analysis.profile import Profile
from ..core.errors import ParameterError
from ..provider.formula_dialog import ask_for_formula
from ..provider.formulas import kept_formulas
from ..provider.stored_value import stored_names
from ..provider.translation import tr
from . import map_tools
from .actions import error_texts
from .folder_choice import home_folder
from .plot_curves import curves_of
from .plot_painter import Mark
from .profile_choices import ListedSeries, SeriesChoice, SeriesList
from .profile_export import picture_of, save_picture, save_table
from .profile_layout import ProfileLayout
from .profile_map import DateOnMap
from .profile_reader import Content, Place, ProfileReader
from .profile_tool import PlaceMark, ProfileTool
from .project_changes import ProjectChanges
from .project_rasters import why_none
from .timers import single_shot

MOST_FEATURES = 2000
"""Features of a layer that make up one place; they are read on the GUI thread."""

FIRST = ("NDVI", "nir", "B08", "B8", "SR_B5", "red")
"""What is shown until something is chosen: the first of these that there is, else the first band."""

_SHOWN = "temporal_liif/profile/quantities"


class ProfilePanel(ProfileLayout):
    """Everything within the dock."""

    def __init__(self, canvas: QgsMapCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self.tool = ProfileTool(canvas)
        self.tool.setAction(self.pick)
        self.reader = ProfileReader(self)
        self._list = SeriesList(QgsProject.instance())
        self.on_map = DateOnMap(canvas, lambda: self._list)
        self._mark = PlaceMark(canvas)
        self._where: Place | None = None
        self._layer: QgsVectorLayer | None = None
        self._listed: dict[int, ListedSeries | None] = {}
        self._chosen: dict[int, SeriesChoice] = {}
        self.contents: dict[int, Content] = {}
        """What each of the chosen series has to show, once it is open."""
        self._profiles: dict[int, tuple[str, Profile]] = {}
        self._pointed: Mark | None = None
        self._problem = ""
        self._move = single_shot(self, 120, self._move_map)
        self._follow = single_shot(self, 100, self._use_features)
        self._changes = ProjectChanges(self, 150, self._fill_series)
        self._connect()

    # --- where

    def place_at(self, shape: QgsGeometry) -> None:
        """Take the profile of a shape in the map's CRS."""
        self._let_go_of_layer()
        self._use(Place((shape,), self._canvas.mapSettings().destinationCrs()))

    def use_layer(self, layer: QgsVectorLayer) -> None:
        """Take the profile of a layer's features: of the selected ones, as the selection changes."""
        self._let_go_of_layer()
        self._layer = layer
        layer.selectionChanged.connect(self._follow.start)
        layer.willBeDeleted.connect(self._forget_layer)
        self._use_features()

    def _use_features(self) -> None:
        layer = self._layer
        if layer is None:
            return
        request = QgsFeatureRequest().setNoAttributes()
        if layer.selectedFeatureCount():
            request.setFilterFids(layer.selectedFeatureIds())
        request.setLimit(MOST_FEATURES + 1)
        shapes = tuple(feature.geometry() for feature in layer.getFeatures(request) if feature.hasGeometry())
        if len(shapes) > MOST_FEATURES:
            text = tr("The layer {name} has more than {most} features. Select fewer.")
            self._failed_at_place(ParameterError(text.format(name=layer.name(), most=MOST_FEATURES)))
        else:
            self._use(Place(shapes, layer.crs()))

    def _let_go_of_layer(self) -> None:
        layer, self._layer = self._layer, None
        if layer is not None:
            layer.selectionChanged.disconnect(self._follow.start)
            layer.willBeDeleted.disconnect(self._forget_layer)

    def _forget_layer(self) -> None:
        self._layer = None

    def _use(self, where: Place) -> None:
        self._where = where
        self._mark.show(where.shapes, where.crs)
        self._ask()

    # --- what

    def _fill_series(self) -> None:
        """The series of the project as they are now; what was chosen stays."""
        self._list = SeriesList(QgsProject.instance())
        names = [(one.name, one.value) for one in self._list.series]
        for place, box in enumerate(self.series):
            before = box.currentData()
            box.blockSignals(True)
            box.clear()
            if place:
                box.addItem(tr("no second series"), "")
            for name, value in names:
                box.addItem(name, value)
            box.setCurrentIndex(max(0, box.findData(before)))
            box.blockSignals(False)
            if self._list.find(box.currentData() or "") != self._listed.get(place):
                # Another one, or one with other dates.
                self._series_changed(place)
        self.series[1].setEnabled(len(names) > 1)
        self._say()

    def _series_changed(self, place: int) -> None:
        self._chosen.pop(place, None)
        self.contents.pop(place, None)
        if self._profiles.pop(place, None) is not None:
            self._draw()
        listed = self._list.find(self.series[place].currentData() or "")
        self._listed[place], self._problem = listed, ""
        if listed is None:
            return
        try:
            self._chosen[place] = listed.choice()
        except Exception as error:
            self._failed(error)
            return
        self.reader.open(place, self._chosen[place])

    def _opened(self, place: int, content: Content) -> None:
        self.contents[place] = content
        self._fill_quantities()
        self._ask()

    def _fill_quantities(self) -> None:
        """Offer what any of the series has to show; what was shown stays."""
        contents, own = self.contents.values(), kept_formulas()
        bands = list(dict.fromkeys(band.name for one in contents for band in one.bands))
        listed = (index for one in contents for index in (*one.indices, *computable(one.bands, own)))
        indices = {index.name: index for index in listed}
        known = stored_names(_SHOWN)
        shown = [name for name in known if name in bands or name in indices]
        if not shown:
            shown = [name for name in FIRST if name in bands or name in indices][:1] or bands[:1]
        self.fill_quantities(bands, list(indices.values()), shown)

    def _write_formula(self) -> None:
        """Ask for a formula and show it in place of what is shown."""
        bands = next((one.bands for one in self.contents.values()), ())
        index = ask_for_formula(bands, parent=self)
        if index is not None:
            QgsSettings().setValue(_SHOWN, index.name)
        self._fill_quantities()
        self._ask()

    def _quantities_changed(self) -> None:
        QgsSettings().setValue(_SHOWN, ",".join(self.shown_quantities()))
        self._ask()

    def _ask(self) -> None:
        self._problem = ""
        self._say()
        ready = [(place, self._chosen[place]) for place in sorted(self.contents) if place in self._chosen]
        if self._where is not None and ready:
            self.reader.ask(ready, self._where, self.shown_quantities())

    # --- answers

    def _answered(self, place: int, name: str, profile: Profile) -> None:
        self._profiles[place] = name, profile
        self._draw()

    def _draw(self) -> None:
        curves = curves_of(self.profiles())
        self.plot.show_curves(curves)
        self.save.setEnabled(bool(curves))
        self._say()

    def profiles(self) -> list[tuple[str, Profile]]:
        """Name and profile of each series shown."""
        return [self._profiles[place] for place in sorted(self._profiles)]

    def _failed(self, error: Exception) -> None:
        self._problem = error_texts(error)[0]
        self._say()

    def _failed_at_place(self, error: Exception) -> None:
        """What stands there is of another place, or of files as they were."""
        self._profiles.clear()
        self._draw()
        self._failed(error)

    def _say(self) -> None:
        """What is missing, what is shown, or what went wrong."""
        if self.series[0].count() == 0:
            text = tr("The project has no dated rasters. Make or load a series first.")
            self.plot.show_hint(why_none(text))
        elif self._where is None:
            self.plot.show_hint(tr("Click on the map, drag a box, or choose a layer of points or polygons."))
        else:
            self.plot.show_hint("")
        steps = [profile.step for _, profile in self.profiles() if profile.step > 1]
        note = tr("Large area: one in {step} × {step} pixels is read.").format(step=steps[0]) if steps else ""
        self.show_note(self._problem or note, bool(self._problem))

    # --- the map

    def _hovered(self, mark: Mark | None) -> None:
        self._pointed = mark
        self._move.start()

    def _move_map(self) -> None:
        mark = self._pointed
        if mark is None or not self.follow.isChecked():
            self.on_map.leave()
            return
        self.on_map.point_at(*self._date_of(mark))

    def _go_to(self, mark: Mark) -> None:
        self._move.stop()
        self.on_map.go_to(*self._date_of(mark))

    def _date_of(self, mark: Mark):
        curve = self.plot.curves[mark.curve]
        place = sorted(self._profiles)[curve.place]
        return self._chosen[place].value, curve.profile.times[mark.date]

    # --- files

    def save_as(self, kind: str) -> None:
        """Ask for a file, and write it: `csv`, `png` or `svg`."""
        forms = {"csv": tr("Table (*.csv)"), "png": tr("Picture (*.png)"), "svg": tr("Drawing (*.svg)")}
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Save the profile"), str(home_folder() / f"profile.{kind}"), forms[kind]
        )
        if path:
            self.write(path if path.lower().endswith(f".{kind}") else f"{path}.{kind}")

    def write(self, path: str) -> None:
        """Write what is shown, by the end of the name."""
        try:
            if path.lower().endswith(".csv"):
                save_table(path, self.profiles())
            else:
                save_picture(path, self.plot.curves, self.font(), self.plot.period, self._title())
        except Exception as error:
            self._failed(error)
            return
        self.show_note(tr("The profile was saved to {path}.").format(path=path), False)

    def copy(self) -> None:
        """The plot as a picture to the clipboard."""
        picture = picture_of(self.plot.curves, self.font(), self.plot.period, self._title())
        QGuiApplication.clipboard().setImage(picture)

    def _title(self) -> str:
        return ", ".join(dict.fromkeys(name for name, _ in self.profiles()))

    # --- comings and goings

    def begin(self) -> None:
        """The user has asked for the panel: the next click on the map is a place."""
        self.pick.setChecked(True)

    def choose(self, value: str) -> None:
        """Take the profile of a series of the project."""
        self._fill_series()
        found = self.series[0].findData(value)
        if found >= 0:
            self.series[0].setCurrentIndex(found)

    def set_active(self, on: bool) -> None:
        """The panel is shown, or closed."""
        self._mark.set_visible(on)
        self._changes.follow(on)
        if not on:
            self.pick.setChecked(False)
            # Also while another tool is in use, after which it would come back.
            map_tools.put_away(self._canvas, self.tool)
            self.on_map.leave()
            self.reader.stop()
            self.reader.forget_series()
        elif self._where is not None:
            self._mark.show(self._where.shapes, self._where.crs)

    def remove(self) -> None:
        """Let go of the map and the project: the plugin goes."""
        self.reader.remove()
        self.on_map.leave()
        self._let_go_of_layer()
        self._mark.remove()
        self.tool.remove()
        self._changes.follow(False)

    def _set_picking(self, on: bool) -> None:
        if on:
            map_tools.take(self._canvas, self.tool)
        else:
            map_tools.put_away(self._canvas, self.tool)

    def _fill_layers(self) -> None:
        kinds = (QgsWkbTypes.GeometryType.PointGeometry, QgsWkbTypes.GeometryType.PolygonGeometry)
        layers = QgsProject.instance().mapLayers().values()
        usable = [one for one in layers if isinstance(one, QgsVectorLayer) and one.geometryType() in kinds]
        self.fill_layers(sorted(usable, key=lambda one: one.name().lower()), self.use_layer)

    def _connect(self) -> None:
        self.tool.placed.connect(self.place_at)
        self.pick.toggled.connect(self._set_picking)
        self.layers_menu.aboutToShow.connect(self._fill_layers)
        for place, box in enumerate(self.series):
            box.currentIndexChanged.connect(lambda *_, place=place: self._series_changed(place))
        self.quantities_changed.connect(self._quantities_changed)
        # Later: the menu that it is chosen in is filled anew.
        self.formula_wanted.connect(self._write_formula, Qt.ConnectionType.QueuedConnection)
        self.reader.opened.connect(self._opened)
        self.reader.answered.connect(self._answered)
        self.reader.failed.connect(self._failed_at_place)
        self.reader.busy.connect(self.show_busy)
        self.plot.hovered.connect(self._hovered)
        self.plot.chosen.connect(self._go_to)
        for kind, action in self.save_actions.items():
            action.triggered.connect(lambda *_, kind=kind: self.save_as(kind))
        self.copy_action.triggered.connect(lambda *_: self.copy())
