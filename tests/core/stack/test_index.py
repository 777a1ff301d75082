# SPDX-License-Identifier: GPL-2.0-or-later
"""A series' stack.json, which may have come with its folder from somebody else."""

from __future__ import annotations

import json

import pytest
from temporal_liif.core.errors import StackError
from temporal_liif.core.stack.open import read_stack


@pytest.mark.parametrize(
    "href",
    [
        "../a.tif",
        "/etc/a.tif",
        "/vsicurl/http://127.0.0.1:9/a.tif",
        "x/../../a.tif",
        "https://x/a.tif",
        "..\\a.tif",
    ],
)
@pytest.mark.parametrize("asset", ["image", "count"])
def test_a_series_reads_no_files_outside_of_its_folder(tmp_path, href, asset):
    feature = {
        "properties": {"datetime": "2021-05-01T00:00:00Z"},
        "assets": {"image": {"href": "./a.tif"}, asset: {"href": href}},
    }
    (tmp_path / "stack.json").write_text(json.dumps({"features": [feature]}))
    with pytest.raises(StackError, match="outside of its folder"):
        read_stack(tmp_path)
