# SPDX-License-Identifier: GPL-2.0-or-later
"""Downloaded Sentinel-2 products of several baselines, fetched and read as layers: one reflectance."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.fetch.access import Access
from temporal_liif.core.fetch.request import Area, Request
from temporal_liif.core.fetch.run import fetch
from temporal_liif.core.fetch.safe import open_safe
from temporal_liif.core.scenes.providers import registry
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack
from temporal_liif.core.stack.reader import Reader

from .scenes import ORIGIN, SIZE, pixels
from .test_products import safe_folder

NAME = "S2A_{level}_{day}T105321_N{baseline}_R051_T31TDG_{day}T134421"
BOX = Area.box(ORIGIN[0], ORIGIN[1] - 10 * SIZE, ORIGIN[0] + 10 * SIZE, ORIGIN[1], "EPSG:32631")


def product(folder, day: str, baseline: str, level: str = "MSIL2A", stated: str = ""):
    """A product; its numbers are the same whatever its baseline."""
    made = safe_folder(folder, NAME.format(day=day, baseline=baseline, level=level))
    if stated:
        text = f"<a><PROCESSING_BASELINE>{stated}</PROCESSING_BASELINE></a>"
        (made / f"MTD_{level}.xml").write_text(text)
    return made


@pytest.mark.parametrize(
    ("baseline", "stated", "offset"),
    [
        ("0214", "", 0.0),
        ("0400", "", -0.1),
        ("0511", "", -0.1),
        ("9999", "05.09", -0.1),
        ("9999", "02.08", 0.0),
    ],
)
@pytest.mark.parametrize("level", ["MSIL1C", "MSIL2A"])
def test_fetched_from_the_product(tmp_path, baseline, stated, offset, level):
    scene = open_safe(product(tmp_path, "20220204", baseline, level, stated), registry(""))
    result = fetch([scene], Request(BOX, ("B04",), masked=frozenset()), tmp_path / "out", Access())
    band = (dataset := gdal.Open(str(result.paths[0]))).GetRasterBand(1)
    assert (band.GetScale(), band.GetOffset() or 0.0) == (1e-4, offset)
    np.testing.assert_array_equal(dataset.ReadAsArray(), pixels(1))
    assert not any(note.startswith("Doubtful") for note in result.notes)


def test_read_as_layers(tmp_path):
    files = [
        str(next(product(tmp_path, day, baseline).rglob("*B04_10m.jp2")))
        for day, baseline in (("20220101", "0301"), ("20220204", "0400"))
    ]
    stack = open_stack([Source(file) for file in files], times=["2022-01-01", "2022-02-04"])
    with Reader(stack) as reader:
        old, new = reader.read((0, SIZE), (0, SIZE))[0]
    np.testing.assert_allclose(old[0], pixels(1) * 1e-4, atol=1e-6)
    np.testing.assert_allclose(new[0], pixels(1) * 1e-4 - 0.1, atol=1e-6)
    assert not any("Reflectance" in warning for warning in stack.warnings)
