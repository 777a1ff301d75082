# SPDX-License-Identifier: GPL-2.0-or-later
"""Overview of the dates of a series: clear, masked, rejected, weight and shift; a click shows a date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from qgis.core import QgsProject, QgsTemporalNavigationObject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QRect, Qt
from qgis.PyQt.QtGui import QColor, QPainter
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..core.stack.index import FILE_NAME
from ..core.stack.observed import ObservedDate, observed_dates, of_stack
from ..core.words import first_few
from ..provider.help import help_button
from ..provider.layer_dates import known_date
from ..provider.plain_text import tooltip
from ..provider.project_series import ProjectSeries, is_own_group
from ..provider.results import is_playing, qt_moment
from ..provider.series_widget import SeriesBox
from ..provider.translation import tr, translated
from .actions import error_texts
from .label import Label
from .profile_choices import SeriesList, opened_to_look
from .profile_map import layer_at, show_alone, switch_on, uncover
from .project_changes import ProjectChanges
from .project_rasters import LAYERS, ProjectRasters, why_none
from .rasters_input import sources_in, taken_by
from .series_visibility import show_date
from .tasks import Work

_USED, _REJECTED, _MASKED = QColor(33, 145, 201), QColor(217, 120, 40), QColor(158, 158, 158)
"""Told from each other by lightness too."""

_OF_REGISTRATION = (6, 7)
"""Columns of shift and quality."""

_SHARES = Qt.ItemDataRole.UserRole
_TIME = Qt.ItemDataRole.UserRole + 1


class DatesPanel(QWidget):
    """A table with a row for each date that a series was made of."""

    def __init__(self, canvas: QgsMapCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._work: Work | None = None
        self._changes = ProjectChanges(self, 200, self._read_again)
        self.series = SeriesBox(optional=False, others=ProjectRasters().choices, others_first=False)
        self.series.changed.connect(self.read)
        self.table = QTableWidget(0, len(_columns()))
        self.table.setHorizontalHeaderLabels([title for title, _ in _columns()])
        for column, (_, tip) in enumerate(_columns()):
            self.table.horizontalHeaderItem(column).setToolTip(tooltip(tip))
        self.table.setItemDelegateForColumn(1, _Bar(self.table))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().setVisible(False)
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        # The stretched column, which is a bar, would give all of its room to the others.
        self.table.horizontalHeader().setMinimumSectionSize(4 * self.fontMetrics().height())
        self.table.setAccessibleName(tr("Dates of the series"))
        self.table.itemSelectionChanged.connect(self._show_selected)
        self.text = Label()
        self.text.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        row = QHBoxLayout()
        row.addWidget(self.series, 1)
        row.addWidget(help_button("series", self))
        layout.addLayout(row)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.text)
        self.setMinimumHeight(120)

    def begin(self) -> None:
        """The user has asked for it: the series that is chosen, as it is now."""
        # Its action shows it first, and then it is being read already.
        if self._work is None:
            self._read_again()

    def choose(self, value: str) -> None:
        """List the dates of a series of the project."""
        self.series.refresh()
        self.series.set_value(value)

    def set_active(self, on: bool) -> None:
        """It is shown, or closed."""
        self._changes.follow(on)
        if not on:
            self.stop()

    def remove(self) -> None:
        """The plugin goes."""
        self.set_active(False)

    def _read_again(self) -> None:
        self.series.refresh()
        self.read()

    def read(self) -> None:
        """Read what is known of the dates, off the GUI thread."""
        self.stop()
        value = self.series.value()
        self.table.setRowCount(0)
        self.text.setText("")
        if not value:
            self.text.setText(why_none(tr("The project has no dated rasters. Choose a folder.")))
            return
        try:
            choice = SeriesList(QgsProject.instance()).choice(value)
        except Exception as error:
            self._fail(error)
            return

        def run(work: Work) -> tuple[list[ObservedDate], list[str]]:
            """The dates, and names of rasters that are no part of the series."""
            if choice.folder and (Path(choice.folder) / FILE_NAME).is_file():
                return observed_dates(Path(choice.folder), work.halted), []
            sources = choice.sources or sources_in(choice.folder)
            stack = opened_to_look(sources)
            taken = taken_by(stack)
            left = [source.label for source in sources if source.path not in taken]
            return of_stack(stack, work.halted), left

        def done(found: tuple[list[ObservedDate], list[str]]) -> None:
            self._fill(*found)

        title = tr("Read the dates of the series")
        self._work = Work(title, run, done, self._fail, self.stop).start()

    def stop(self) -> None:
        """Drop what is being read."""
        work, self._work = self._work, None
        if work is not None:
            work.drop()

    def _fail(self, error: Exception) -> None:
        self._work = None
        self.text.setText(error_texts(error)[0])

    def _fill(self, dates: Sequence[ObservedDate], left: Sequence[str]) -> None:
        self._work = None
        self.table.blockSignals(True)
        self.table.setRowCount(len(dates))
        for row, date in enumerate(dates):
            for column, text in enumerate(_texts(date)):
                item = QTableWidgetItem(text)
                if column > 1:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                item.setToolTip(tooltip(_tip(date, column)))
                self.table.setItem(row, column, item)
            self.table.item(row, 0).setData(_TIME, date.time)
            self.table.item(row, 1).setData(_SHARES, (date.clear, date.rejected or 0.0, date.masked or 0.0))
        self.table.blockSignals(False)
        text = tr("Not part of the series: {names}.")
        note = text.format(names=translated(first_few(left))) if left else ""
        self.text.setText(f"{_summary(dates)} {note}".strip())

    def _show_selected(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        if rows:
            self.show_on_map(self.table.item(rows[0].row(), 0).data(_TIME))

    def show_on_map(self, moment: datetime) -> None:
        """The date nearest to a moment, of the series chosen; of every other series that has the very day."""
        known, value = SeriesList(QgsProject.instance()), self.series.value()
        for one in known.groups:
            nearest = min(one.times, key=lambda time: abs(time - moment))
            if nearest.date() == moment.date() or one.value == value:
                _show(one, one.times.index(nearest))
        chosen = known.find(value)
        nearest = chosen.nearest(moment) if chosen is not None else None
        if nearest is not None:
            shown = layer_at(chosen.layers(), known_date(nearest)) or nearest
            if value.startswith(LAYERS):
                show_alone(shown, chosen.layers())
            switch_on(shown)
            uncover(shown, known.layers_besides(value))
        controller = self._canvas.temporalController()
        if isinstance(controller, QgsTemporalNavigationObject) and is_playing(controller):
            controller.pause()
            controller.setCurrentFrameNumber(controller.findBestFrameNumberForFrameStart(qt_moment(moment)))


def _summary(dates: Sequence[ObservedDate]) -> str:
    """The line below the table."""
    problems = [translated(date.problem) for date in dates if date.problem]
    if len(problems) > 1:
        return tr("{count} images cannot be read. The first: {why}").format(
            count=len(problems), why=problems[0]
        )
    if problems:
        return problems[0]
    if all(date.weight is None for date in dates):
        return tr("Clear shares are counted on the images; weights and shifts come with a run.")
    return tr("{count} dates. A click shows the date, or the nearest one, on the map.").format(
        count=len(dates)
    )


def _show(series: ProjectSeries, place: int) -> None:
    """Show one of the dates of a series."""
    if is_own_group(series.group):
        show_date(series.group, series.times[place])
    else:
        layer = layer_at(series.layers, series.times[place]) or series.layers[place]
        show_alone(layer, series.layers)


def _columns() -> list[tuple[str, str]]:
    """Titles and what they mean."""
    return [
        (tr("Date"), tr("When the scene was taken, in UTC.")),
        (tr("Pixels"), tr("Used (blue), rejected by the screen (orange), masked or nodata (grey).")),
        (tr("Clear"), tr("Share of pixels that neither masks nor nodata hide.")),
        (tr("Masked"), tr("Share of pixels that masks or nodata hide.")),
        (tr("Rejected"), tr("Share of pixels that no mask hides and that the screen rejected.")),
        (tr("Weight"), tr("Mean weight of the clear pixels, from 0 (rejected) to 1 (believed).")),
        (tr("Shift (px)"), tr("How far the date lies off the others: to the right, and down.")),
        (tr("Quality"), tr("Correlation with the other dates; 0: it could not be registered.")),
    ]


def _texts(date: ObservedDate) -> list[str]:
    shift = "" if date.right is None or date.quality == 0 else f"{date.right:+.2f}, {date.down:+.2f}"
    return [
        f"{date.time:%Y-%m-%d %H:%M}",
        "",
        *(_percent(share) for share in (date.clear, date.masked, date.rejected)),
        "" if date.weight is None else f"{date.weight:.2f}",
        shift,
        "" if date.quality is None else f"{date.quality:.2f}",
    ]


def _tip(date: ObservedDate, column: int) -> str:
    """What a cell says when it is pointed at: the name of the scene, and why something is lacking."""
    if date.problem:
        return translated(date.problem)
    if column not in _OF_REGISTRATION or date.quality != 0:
        return date.name
    if date.clear == 0:
        return tr("Masks or nodata hide all of this date: there is nothing to register it by.")
    return tr(
        "This date could not be registered and stays where it is: too little of it is clear, it has no "
        "texture in common with the other dates, or it lies too far away."
    )


def _percent(share: float | None) -> str:
    return "" if share is None else tr("{share} %").format(share=f"{100 * share:.0f}")


class _Bar(QStyledItemDelegate):
    """Shares of the pixels beside each other."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index) -> None:
        """Draw one date."""
        super().paint(painter, option, index)
        clear, rejected, masked = index.data(_SHARES) or (None, 0.0, 0.0)
        if clear is None:
            return
        box = option.rect.adjusted(4, 4, -4, -4)
        # The selected row has nearly the colour of what is used.
        painter.fillRect(box.adjusted(-1, -1, 1, 1), option.palette.base())
        left = 0.0
        for share, colour in ((clear - rejected, _USED), (rejected, _REJECTED), (masked, _MASKED)):
            begin, end = round(box.width() * left), round(box.width() * (left + share))
            painter.fillRect(QRect(box.left() + begin, box.top(), end - begin, box.height()), colour)
            left += share
