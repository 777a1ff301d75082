# SPDX-License-Identifier: GPL-2.0-or-later
"""What is known of the dates that a series was made of."""

from __future__ import annotations

import json
from datetime import datetime, timezone

import numpy as np
import pytest
from temporal_liif.core.errors import StackError
from temporal_liif.core.stack.observed import ObservedDate, counted, observed_dates
from temporal_liif.tests.provider.conftest import write_geotiff

DAY = datetime(2021, 5, 1, tzinfo=timezone.utc)


@pytest.fixture
def folder(tmp_path):
    """A stack of one date, a quarter of it nodata."""
    values = np.ones((1, 8, 8), np.uint16)
    values[:, :4, :4] = 0
    write_geotiff(tmp_path / "a.tif", values)
    item = {"properties": {"datetime": "2021-05-01T00:00:00Z"}, "assets": {"image": {"href": "./a.tif"}}}
    (tmp_path / "stack.json").write_text(json.dumps({"features": [item]}))
    return tmp_path


def test_shares_are_counted_where_no_run_has_found_them(folder):
    assert observed_dates(folder) == [ObservedDate(DAY, "a", 0.75, 0.25)]
    assert observed_dates(folder, lambda: True) == []
    (lost,) = counted([(DAY, folder / "gone.tif")])
    assert (lost.clear, lost.masked, lost.weight) == (None, None, None)
    assert "gone.tif cannot be opened as a raster" in lost.problem
    path = folder / "a.tif"
    path.write_bytes(path.read_bytes()[:-40])
    (cut,) = counted([(DAY, path)])
    assert cut.clear is None and "a.tif is damaged or truncated" in cut.problem


def test_what_a_run_has_found(folder):
    index = folder / "stack.json"
    rows = [{"date": "2021-05-01", "name": "x", "clear": 0.5, "weight": None, "right": -0.25, "quality": 0.9}]
    index.write_text(json.dumps({**json.loads(index.read_text()), "temporal_liif:observed": rows}))
    (found,) = observed_dates(folder)
    assert found == ObservedDate(DAY, "x", clear=0.5, right=-0.25, quality=0.9)
    index.write_text(json.dumps({**json.loads(index.read_text()), "temporal_liif:observed": [{"date": "?"}]}))
    with pytest.raises(StackError, match="does not say of which dates the series was made"):
        observed_dates(folder)
