# SPDX-License-Identifier: GPL-2.0-or-later
"""Progress says the step and moves from the first second, also while nothing can be measured."""

from __future__ import annotations

import pytest
from temporal_liif.ui.progress_row import AHEAD, ProgressRow


class Clock:
    """Seconds as the test sets them."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def row(qgis_app, qtbot, clock) -> ProgressRow:
    made = ProgressRow("Running", lambda: None, clock)
    qtbot.addWidget(made)
    made.resize(300, 40)
    return made


def test_it_moves_within_the_first_second_and_never_far_ahead(row, clock, qtbot):
    row.begin("Fetching the area")
    assert row.isVisible() and row.bar.value() == 0 and row.bar.maximum() == 1000
    places = []
    for second in range(1, 60):
        clock.now = 100.0 + second
        row.report(0.0, "Reading headers")
        places.append(row.bar.value())
    assert places[0] > 0 and places == sorted(places)
    assert places[-1] <= 1000 * AHEAD
    assert row.toolTip() == "Fetching the area: Reading headers (59 s)"
    clock.now = 285.0
    row.report(0.0, "Reading headers")
    assert "(3:05 min)" in row.toolTip()


def test_what_is_reported_counts_and_it_never_goes_back(row, clock):
    row.begin("Fetching the area")
    row.report(0.5, "12 of 24 MB")
    assert row.bar.value() == 500
    clock.now += 30
    row.report(0.5, "12 of 24 MB")
    ahead = row.bar.value()
    assert 500 < ahead <= 600
    row.report(0.52, "13 of 24 MB")
    assert row.bar.value() == ahead
    row.report(1.0, "Done")
    assert row.bar.value() == 1000
    clock.now += 30
    row.report(1.0, "Done")
    assert row.bar.value() == 1000
    row.begin("Making the series")
    assert row.bar.value() == 0 and row.step == ""


def test_a_long_step_is_cut_in_the_row_and_whole_in_the_tooltip(row, qtbot):
    row.begin("Searching")
    row.show()
    step = "Searching a catalogue with a very long name, collection-of-many-words: 1234567890"
    row.report(0.1, step)
    assert "…" in row.label.text() and row.toolTip() == f"Searching: {step}"


def test_it_moves_by_itself(qgis_app, qtbot):
    row = ProgressRow("Running")
    qtbot.addWidget(row)
    row.begin("Searching")
    qtbot.waitUntil(lambda: row.bar.value() > 0, timeout=1000)
    row.end()
    assert not row.isVisible()
