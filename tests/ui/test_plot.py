# SPDX-License-Identifier: GPL-2.0-or-later
"""The profile's plot: ticks, ranges, what is under the cursor, keys, zoom, light and dark."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import numpy as np
import pytest
from qgis.PyQt.QtCore import QPoint, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPalette
from temporal_liif.core.analysis.indices import Index
from temporal_liif.core.analysis.profile import REFLECTANCE, Profile, State, bands_of, quantity_of
from temporal_liif.core.stack.model import Band
from temporal_liif.ui.plot import Plot
from temporal_liif.ui.plot_axes import Axes, range_of, round_step
from temporal_liif.ui.plot_curves import axis_title, curves_of, title_of
from temporal_liif.ui.plot_painter import Mark, PlotPainter, value_text

START = datetime(2021, 3, 1, tzinfo=timezone.utc)
OBSERVED, MASKED = State.OBSERVED, State.MASKED


def profile(values, states=None, names=("NDVI",), made=False, uncertainty=None, pixels=1) -> Profile:
    mean = np.atleast_2d(np.asarray(values, float))
    count = mean.shape[1]
    stated = np.full(mean.shape, np.nan) if uncertainty is None else np.full(mean.shape, uncertainty)
    return Profile(
        times=tuple(START + timedelta(days=10 * number) for number in range(count)),
        names=tuple(names),
        mean=mean,
        spread=np.full(mean.shape, 0.05),
        uncertainty=stated,
        clear=np.ones(count, int),
        pixels=pixels,
        states=tuple(states or [OBSERVED] * count),
        days=np.zeros(count),
        made=made,
    )


@pytest.fixture
def plot(qgis_app, qtbot) -> Plot:
    made = Plot()
    qtbot.addWidget(made)
    made.resize(500, 200)
    made.show()
    return made


@pytest.mark.parametrize("least, step", [(0.11, 0.2), (0.2, 0.2), (0.21, 0.5), (0.6, 1), (3, 5), (7, 10)])
def test_steps_are_one_two_or_five(least, step):
    assert round_step(least) == pytest.approx(step)


def test_ticks_are_round_and_inside():
    axes = Axes(QRectF(0, 0, 100, 100), 18_000, 18_400, -0.13, 0.87)
    ticks = axes.value_ticks(5)
    assert [text for _, text in ticks] == ["0.0", "0.2", "0.4", "0.6", "0.8"]
    assert axes.y(0.87) == pytest.approx(0) and axes.y(-0.13) == pytest.approx(100)
    assert axes.day(axes.x(18_100)) == pytest.approx(18_100)
    days = axes.date_ticks(6)
    assert 2 <= len(days) <= 7 and all(18_000 <= day <= 18_400 for day, _ in days)


def test_clouds_do_not_set_the_range(qgis_app):
    curves = curves_of([("a", profile([0.2, 0.9, 0.3], [OBSERVED, MASKED, OBSERVED]))])
    low, high = range_of(curves, 0, 1e6)
    assert 0.15 < low < 0.2 and 0.3 < high < 0.35
    only = curves_of([("a", profile([0.9, 0.8], [MASKED, MASKED]))])
    low, high = range_of(only, 0, 1e6)
    assert low < 0.8 and high > 0.9
    assert range_of([], 0, 1) == (0.0, 1.0)


def test_error_is_the_models_else_the_spread_of_several_pixels(qgis_app):
    one, several, stated = (
        curves_of([("a", made)])[0]
        for made in (profile([0.2]), profile([0.2], pixels=9), profile([0.2], uncertainty=0.01, pixels=9))
    )
    assert np.isnan(one.error).all() and one.error_name == ""
    assert several.error[0] == 0.05 and "spread" in several.error_name
    assert stated.error[0] == 0.01 and "deviation" in stated.error_name
    assert value_text(stated, 0) == "NDVI 0.2000 ± 0.0100" and value_text(one, 0) == "NDVI 0.2000"


def test_the_legend_says_what_tells_curves_apart(qgis_app):
    two = profile([[0.1], [0.2]], names=("B04", "B08"))
    assert [title_of(one, curves_of([("a", two)])) for one in curves_of([("a", two)])] == ["B04", "B08"]
    both = curves_of([("a, 2021", profile([0.1])), ("b", profile([0.2]))])
    assert [title_of(one, both) for one in both] == ["a: NDVI", "b: NDVI"]
    twice = curves_of([("a, 2021", profile([0.1])), ("a, 2022", profile([0.2]))])
    assert [title_of(one, twice) for one in twice] == ["a, 2021: NDVI", "a, 2022: NDVI"]
    mixed = curves_of([("a", two), ("b", profile([0.2]))])
    assert [title_of(one, mixed) for one in mixed] == ["a: B04", "a: B08", "b: NDVI"]


def test_the_axis_says_what_its_values_are(qgis_app):
    """Of each kind once: bands are reflectance, whatever their names; an index has its unit, if any."""
    bands = (Band("B04", 0.665), Band("ST_B10", 10.9), Band("AOT"), Band("NDVI"), Band("Band 5"))
    own = Index("heat", "", "", "R", {"R": "red"}, unit="K")
    measures = [one.measure for one in (*bands_of(bands), quantity_of(own, bands))]
    assert measures == [REFLECTANCE, "ST_B10", "AOT", "NDVI", REFLECTANCE, "heat (K)"]
    shown = [replace(profile([[0.1]] * 2, names=("B04", "x")), measures=(REFLECTANCE, "heat (K)"))] * 2
    assert axis_title(curves_of([("a", shown[0]), ("b", shown[1])])) == "Reflectance, heat (K)"


@pytest.mark.parametrize("points", [9, 14])
def test_the_plot_has_most_of_the_room(plot, points):
    """With a large font, and names beside the axis and above: the legend takes less than a third."""
    font = plot.font()
    font.setPointSize(points)
    plot.setFont(font)
    names = tuple(f"a long name of band {number}" for number in range(8))
    many = profile([[0.1, 0.2]] * 8, [OBSERVED, MASKED], names, pixels=9)
    plot.show_curves(curves_of([("a", replace(many, measures=names))]))
    painting = plot.painting()
    frame = painting.axes.frame
    assert frame.height() > 0.4 * plot.height() and frame.width() > 0.75 * plot.width()
    assert painting._legend[0][0][1] == names[0]
    plain = PlotPainter(curves_of([("a", many)]), painting.box, painting.palette, painting.metrics)
    # The axis moves aside for what stands beside it.
    assert frame.left() == pytest.approx(plain.axes.frame.left() + painting.metrics.height() + 2)
    assert not plot.grab().isNull()


def test_a_quantity_has_one_colour_and_a_series_one_line(qgis_app):
    two = profile([[0.1], [0.2]], names=("B04", "B08"), made=True)
    shown = curves_of([("a", two), ("b", profile([[0.1], [0.2]], names=("B08", "B04"), made=True))])
    assert [one.colour(QPalette()).name() for one in shown] == [
        shown[number].colour(QPalette()).name() for number in (0, 1, 1, 0)
    ]
    assert shown[0].colour(QPalette()) != shown[1].colour(QPalette())
    assert [one.dashed for one in shown] == [False, False, True, True]
    alone = curves_of([("a", profile([0.1], made=True)), ("b", profile([0.2], made=True))])
    assert alone[0].colour(QPalette()) != alone[1].colour(QPalette())
    assert not any(one.dashed for one in alone)


def test_hover_click_and_keys(plot, qtbot):
    plot.show_curves(curves_of([("a", profile([0.2, 0.5, 0.3])), ("b", profile([0.6, 0.1, 0.7]))]))
    axes = plot.painting().axes
    x = round(axes.x(plot.curves[1].days[2]))
    assert plot.mark_at(x, axes.y(0.7)) == Mark(1, 2) and plot.mark_at(x, axes.y(0.3)) == Mark(0, 2)
    assert plot.mark_at((axes.x(plot.curves[0].days[0]) + axes.x(plot.curves[0].days[1])) / 2, 50) is None
    with qtbot.waitSignal(plot.hovered) as hovered:
        qtbot.mouseMove(plot, QPoint(x - 30, 100))
        qtbot.mouseMove(plot, QPoint(x, round(axes.y(0.7))))
    assert hovered.args == [Mark(1, 2)]
    with qtbot.waitSignal(plot.chosen) as chosen:
        qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=QPoint(x, round(axes.y(0.3))))
    assert chosen.args == [Mark(0, 2)]
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    with qtbot.waitSignal(plot.chosen) as chosen:
        qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert chosen.args == [Mark(1, 1)] and plot.accessibleDescription() == "NDVI 0.1000"
    plot.show_curves(curves_of([("a", profile([0.2]))]))
    assert plot.accessibleDescription() == ""


def test_an_empty_plot_says_what_to_do(plot):
    plot.show_hint("Click on the map")
    assert plot.mark_at(10, 10) is None
    assert not plot.grab().isNull()


@pytest.mark.parametrize("paper, ink", [("#ffffff", "#202020"), ("#2b2b2b", "#e8e8e8")])
def test_curves_can_be_seen_on_light_and_dark_paper(plot, paper, ink):
    palette = plot.palette()
    palette.setColor(QPalette.ColorRole.Base, QColor(paper))
    palette.setColor(QPalette.ColorRole.Text, QColor(ink))
    plot.setPalette(palette)
    plot.show_curves(curves_of([("a", profile(np.linspace(0.2, 0.8, 9), made=True, uncertainty=0.05))]))
    image = plot.grab().toImage()
    assert image.pixelColor(image.width() - 3, 3).name() == paper
    wanted = plot.curves[0].colour(palette)
    shown = [image.pixelColor(x, y) for x in range(0, image.width(), 2) for y in range(image.height())]
    assert sum(colour.name() == wanted.name() for colour in shown) > 50
    assert abs(wanted.lightness() - QColor(paper).lightness()) > 60


def test_the_wheel_zooms_in_time_and_a_double_click_shows_all(plot, qtbot):
    from qgis.PyQt.QtCore import QPointF
    from qgis.PyQt.QtGui import QWheelEvent

    plot.show_curves(curves_of([("a", profile(np.linspace(0.1, 0.9, 30)))]))
    place, none = QPointF(250, 100), Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        *(place, place, QPoint(0, 0), QPoint(0, 120), Qt.MouseButton.NoButton, none),
        *(Qt.ScrollPhase.NoScrollPhase, False),
    )
    plot.wheelEvent(event)
    first, last = plot.period
    assert plot.curves[0].days[0] < first < last < plot.curves[0].days[-1]
    # It stays with other values, and goes with a series that has no date there.
    plot.show_curves(curves_of([("b", profile(np.linspace(0.5, 0.2, 30)))]))
    assert plot.period == (first, last)
    plot.show_curves([])
    plot.show_curves(curves_of([("c", profile([0.5, 0.4]))]))
    assert plot.period is None
    plot.show_curves(curves_of([("a", profile(np.linspace(0.1, 0.9, 30)))]))
    plot.wheelEvent(event)
    qtbot.mouseDClick(plot, Qt.MouseButton.LeftButton, pos=QPoint(250, 100))
    assert plot.period is None
