# SPDX-License-Identifier: GPL-2.0-or-later
"""Pictures of dates: one stretch, square pixels, nodata as background."""

from dataclasses import replace

import numpy as np
import pytest
from temporal_liif.core.analysis import frames
from temporal_liif.core.analysis.indices import index_named
from temporal_liif.core.analysis.ramps import COLOURS, painted
from temporal_liif.core.errors import CancelledError, ParameterError
from temporal_liif.core.stack.open import open_stack
from temporal_liif.core.stack.reader import Reader

from tests.core.analysis.test_adaptation import raster


@pytest.fixture
def stack(tmp_path):
    rng = np.random.default_rng(0)
    dates = []
    for number in range(3):
        values = rng.integers(500, 4000, (3, 40, 60), dtype=np.uint16)
        values[:, :10, : 10 * number] = 0
        dates.append(raster(tmp_path / f"2021-01-0{number + 1}.tif", values))
    return open_stack(dates, reflectance_scale=1e-4)


def test_frames_at_full_size(stack, tmp_path):
    stretch = frames.write_frames(stack, tmp_path / "f.npy")
    assert len(stretch) == 3
    assert all(abs(low - 0.057) < 0.01 and abs(high - 0.393) < 0.01 for low, high in stretch)
    made = np.load(tmp_path / "f.npy")
    assert made.shape == (3, 40, 60, 3) and made.dtype == np.uint8
    assert (made[2, :10, :20] == frames.BACKGROUND).all()
    assert made[..., 0].max() == 255 and made[..., 0].min() == 0
    # Red, green and blue of one stretch are as they are seen.
    shared = frames.write_frames(stack, tmp_path / "n.npy", natural=True)
    assert shared == [(min(low for low, _ in stretch), max(high for _, high in stretch))] * 3
    assert len(set(stretch)) == 3
    fixed = frames.write_frames(stack, tmp_path / "g.npy", [(0.0, 0.4)] * 3)
    assert fixed == [(0.0, 0.4)] * 3
    values = np.load(tmp_path / "g.npy")
    assert values[0].min() >= round(0.05 / 0.4 * 255) - 1


def test_size_and_square_pixels(stack, tmp_path):
    half = frames.sized(stack, 30)
    assert (half.grid.width, half.grid.height) == (30, 20)
    frames.write_frames(half, tmp_path / "f.npy")
    assert np.load(tmp_path / "f.npy").shape == (3, 20, 30, 3)
    x0, dx, rx, y0, ry, dy = stack.grid.transform
    tall = replace(stack, grid=replace(stack.grid, transform=(x0, dx, rx, y0, ry, 2 * dy)))
    assert frames.sized(tall, 30).grid.height == 40
    with pytest.raises(ParameterError, match="too small"):
        frames.sized(stack, 5)


def test_grey_and_cancel(stack, tmp_path):
    one = replace(stack, bands=stack.bands[:1], band_indexes=(1,))
    frames.write_frames(one, tmp_path / "f.npy")
    made = np.load(tmp_path / "f.npy")
    assert (made[..., 0] == made[..., 1]).all() and (made[..., 0] == made[..., 2]).all()
    with pytest.raises(CancelledError):
        frames.write_frames(stack, tmp_path / "g.npy", cancelled=lambda: True)


def test_frames_of_an_index(stack, tmp_path):
    names = [band.name for band in stack.bands]
    assert names == ["B04", "B03", "B02"]
    used = frames.write_frames(stack, tmp_path / "f.npy", index=index_named("NGRDI"))
    assert used == [index_named("NGRDI").shown]
    made = np.load(tmp_path / "f.npy")
    with Reader(stack) as reader:
        values, valid = reader.read((0, 40), (0, 60))
    red, green = values[:, 0].astype(float), values[:, 1].astype(float)
    low, high = used[0]
    with np.errstate(invalid="ignore"):
        shares = ((green - red) / (green + red) - low) / (high - low)
    expected = painted(np.where(valid, shares, 0), COLOURS["vegetation"])
    assert (np.abs(made.astype(int) - expected)[valid] <= 1).all()
    assert (made[~valid] == frames.BACKGROUND).all() and (~valid).sum() == 300
    free = frames.write_frames(stack, tmp_path / "g.npy", index=index_named("ExG"))
    exg = (2 * green - red - values[:, 2])[valid]
    np.testing.assert_allclose(free[0], np.percentile(exg, (2, 98)), atol=1e-4)
    with pytest.raises(ParameterError, match="NDVI needs nir, red"):
        frames.write_frames(stack, tmp_path / "h.npy", index=index_named("NDVI"))
