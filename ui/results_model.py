# SPDX-License-Identifier: GPL-2.0-or-later
"""List model of the scenes found, sorted and filtered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timezone

from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QImage

from ..core.scenes.scene import Scene
from ..provider.plain_text import tooltip
from ..provider.translation import tr

SCENE = int(Qt.ItemDataRole.UserRole) + 1
"""Role: the Scene."""

AREA_CLOUD = SCENE + 1
"""Role: percent of clouds over the area, None while unknown."""

HOVERED = SCENE + 2
"""Role: whether the map shows this scene under the cursor."""

_NEVER = datetime.min.replace(tzinfo=timezone.utc)

SORTS: dict[str, Callable[[Scene, float | None], tuple]] = {
    "newest": lambda scene, cloud: (-(scene.time or _NEVER).timestamp() if scene.time else 1e18, scene.id),
    "oldest": lambda scene, cloud: (scene.time.timestamp() if scene.time else 1e18, scene.id),
    "clearest": lambda scene, cloud: (_or_last(scene.cloud_cover), scene.id),
    "clearest_area": lambda scene, cloud: (_or_last(cloud), _or_last(scene.cloud_cover), scene.id),
    "platform": lambda scene, cloud: (scene.platform, -scene.time.timestamp() if scene.time else 0, scene.id),
}
"""Orders by name, as keys of a scene and its cloud cover over the area."""


class ResultsModel(QAbstractListModel):
    """Scenes by row. `thumbnail` (set by the panel) is asked for the picture of a scene that is drawn."""

    more_wanted = pyqtSignal()
    """The end of the list is visible."""

    arranged = pyqtSignal()
    """Which scenes are shown, or their order, has changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.thumbnail: Callable[[Scene], QImage | None] = lambda scene: None
        self.area_cloud: Callable[[Scene], float | None] = lambda scene: None
        self.has_more = False
        self._all: list[Scene] = []
        self._shown: list[Scene] = []
        self._rows: dict[str, int] = {}
        self._hovered: frozenset[str] = frozenset()
        self._sort, self._text, self._cloud = "newest", "", 100.0

    # --- content

    @property
    def scenes(self) -> Sequence[Scene]:
        """All scenes found so far."""
        return self._all

    @property
    def shown(self) -> Sequence[Scene]:
        """Those that the filter lets through, in the list's order."""
        return self._shown

    @property
    def arranged_anew(self) -> bool:
        """Whether the list is filtered, or in another order than the catalogue's."""
        return bool(self._text) or self._cloud < 100 or self._sort != "newest"

    def clear(self) -> None:
        """Forget all scenes."""
        self.beginResetModel()
        self._all, self._shown, self._rows, self.has_more = [], [], {}, False
        self._hovered = frozenset()
        self.endResetModel()
        self.arranged.emit()

    def add(self, scenes: Iterable[Scene]) -> None:
        """Append a page."""
        scenes = list(scenes)
        self._all += scenes
        if self._sort != "newest":
            self._arrange()
            return
        fitting = [scene for scene in scenes if self._fits(scene)]
        if fitting:
            first = len(self._shown)
            self.beginInsertRows(QModelIndex(), first, first + len(fitting) - 1)
            self._shown += fitting
            self._rows.update((scene.id, first + number) for number, scene in enumerate(fitting))
            self.endInsertRows()
        self.arranged.emit()

    def sort_by(self, name: str) -> None:
        """Order the list by a name of SORTS."""
        if name != self._sort:
            self._sort = name
            self._arrange()

    def filter_by(self, text: str, most_cloud: float = 100.0) -> None:
        """Show scenes that have every word in id, platform or date, and at most so many percent of cloud."""
        wanted = (text.strip().lower(), most_cloud)
        if wanted != (self._text, self._cloud):
            self._text, self._cloud = wanted
            self._arrange()

    def refresh(self, scene_ids: Iterable[str]) -> None:
        """Draw these rows again: a picture or a number has come."""
        for scene_id in scene_ids:
            row = self._rows.get(scene_id)
            if row is not None:
                index = self.index(row)
                self.dataChanged.emit(index, index)

    def hover(self, scene_ids: Iterable[str]) -> None:
        """Mark the scenes under the cursor on the map."""
        now = frozenset(scene_ids)
        if now != self._hovered:
            changed, self._hovered = self._hovered ^ now, now
            self.refresh(changed)

    def row_of(self, scene_id: str) -> int:
        """Its row, -1 if it is not shown."""
        return self._rows.get(scene_id, -1)

    def _arrange(self) -> None:
        self.beginResetModel()
        key = SORTS[self._sort]
        shown = [scene for scene in self._all if self._fits(scene)]
        self._shown = sorted(shown, key=lambda scene: key(scene, self.area_cloud(scene)))
        self._rows = {scene.id: row for row, scene in enumerate(self._shown)}
        self.endResetModel()
        self.arranged.emit()

    def _fits(self, scene: Scene) -> bool:
        if scene.cloud_cover is not None and scene.cloud_cover > self._cloud:
            return False
        if not self._text:
            return True
        text = f"{scene.id} {scene.platform} {scene.time or ''}".lower()
        return all(word in text for word in self._text.split())

    # --- Qt's side

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Scenes shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole):
        """What is drawn, read aloud, or asked for by role."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        scene = self._shown[index.row()]
        if role == SCENE:
            return scene
        if role == Qt.ItemDataRole.DecorationRole:
            return self.thumbnail(scene)
        if role == AREA_CLOUD:
            return self.area_cloud(scene)
        if role == HOVERED:
            return scene.id in self._hovered
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{when(scene)}  {platform(scene)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(scene.id)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((when(scene), platform(scene), clouds(scene.cloud_cover)))
        return None

    def canFetchMore(self, parent: QModelIndex) -> bool:
        """Whether the catalogue has more."""
        return not parent.isValid() and self.has_more

    def fetchMore(self, parent: QModelIndex) -> None:
        """The view has come to the end."""
        if self.has_more:
            self.more_wanted.emit()


def when(scene: Scene) -> str:
    """Date and time in UTC."""
    return f"{scene.time:%Y-%m-%d  %H:%M}" if scene.time else tr("No date")


def platform(scene: Scene) -> str:
    """Sentinel-2B, Landsat-8, as people write them."""
    name = scene.platform.replace("_", "-")
    return name[:1].upper() + name[1:-1] + name[-1:].upper() if name else scene.collection


def clouds(percent: float | None) -> str:
    """Cloud cover in words."""
    return (
        tr("clouds unknown") if percent is None else tr("{percent} % cloud").format(percent=f"{percent:.0f}")
    )


def _or_last(value: float | None) -> float:
    return 1e9 if value is None else value
