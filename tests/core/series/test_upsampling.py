# SPDX-License-Identifier: GPL-2.0-or-later
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from temporal_liif.core.choices import LANCZOS, UPSAMPLINGS
from temporal_liif.core.errors import ParameterError
from temporal_liif.core.series import upsampling
from temporal_liif.core.series.patch import Axis


def whole(source: int, target: int) -> Axis:
    return Axis(source, target, 0, source, 0, target)


@pytest.mark.parametrize("kind", UPSAMPLINGS)
@pytest.mark.parametrize("scale", [1, 2, 2.7, 4, 7.3])
def test_a_flat_image_stays_flat(kind, scale):
    rows, cols = whole(13, round(13 * scale)), whole(9, round(9 * scale))
    out = upsampling.upsample(np.full((13, 9), 0.37, np.float32), np.ones((13, 9), bool), rows, cols, kind)
    assert out.dtype == np.float32
    np.testing.assert_allclose(out, 0.37, atol=1e-6)


@pytest.mark.parametrize("scale", [1, 2, 3, 4, 8])
def test_averaging_back_gives_the_input_at_whole_scales(scale):
    image = np.random.default_rng(1).random((20, 31)).astype(np.float32)
    rows, cols = whole(20, 20 * scale), whole(31, 31 * scale)
    out = upsampling.upsample(image, np.ones(image.shape, bool), rows, cols, "band_limited")
    back = out.reshape(20, scale, 31, scale).mean(axis=(1, 3))
    np.testing.assert_allclose(back, image, atol=2e-6)


@pytest.mark.parametrize("scale", [1.3, 1.5, 2.7, 5.1])
def test_averaging_back_by_area_gives_the_input_at_fractional_scales(scale):
    rows, cols = whole(40, round(40 * scale)), whole(33, round(33 * scale))
    for axis in (rows, cols):
        kept = upsampling.degrade_matrix(axis) @ upsampling.matrix(axis, "band_limited")
        np.testing.assert_allclose(kept, np.eye(axis.source_size), atol=1e-5)
    if scale >= 2:
        image = np.random.default_rng(2).random((40, 33)).astype(np.float32)
        out = upsampling.upsample(image, np.ones(image.shape, bool), rows, cols, "band_limited")
        back = upsampling.degrade_matrix(rows) @ out.astype(float) @ upsampling.degrade_matrix(cols).T
        assert np.abs(back - image).max() < 1e-5


@pytest.mark.parametrize("scale", [1.005, 1.01, 1.03, 1.05, 1.1, 1.2])
def test_averaging_back_nearly_gives_a_natural_image_near_scale_1(scale):
    """An image whose amplitudes fall with frequency, as those of landscapes do, with a range of 0.5."""
    size = 200
    frequency = np.hypot(np.fft.fftfreq(size)[:, None], np.fft.rfftfreq(size))
    frequency[0, 0] = np.inf
    noise = np.fft.rfft2(np.random.default_rng(2).normal(size=(size, size)))
    image = np.fft.irfft2(noise / frequency**1.5, s=(size, size))
    image = (0.1 + 0.5 * (image - image.min()) / np.ptp(image)).astype(np.float32)
    axis = whole(size, round(size * scale))
    out = upsampling.upsample(image, np.ones(image.shape, bool), axis, axis, "band_limited")
    degrade = upsampling.degrade_matrix(axis)
    error = np.abs(degrade @ out.astype(float) @ degrade.T - image)
    assert error.mean() < 0.002


@settings(max_examples=30)
@given(
    kind=st.sampled_from(UPSAMPLINGS),
    steps=st.tuples(st.integers(1, 60), st.integers(0, 60)),
    pattern=st.sampled_from(["noise", "step", "impulse", "alternating"]),
    seed=st.integers(0, 1000),
)
def test_near_scale_1_no_value_leaves_the_local_range_by_more_than_a_tenth(kind, steps, pattern, seed):
    height, width = 120, 97
    rng = np.random.default_rng(seed)
    image = {
        "noise": rng.random((height, width)),
        "step": np.add.outer(np.arange(height), np.arange(width)) > 110,
        "impulse": rng.random((height, width)) > 0.99,
        "alternating": np.add.outer(np.arange(height), np.arange(width)) % 2,
    }[pattern].astype(np.float32)
    rows, cols = whole(height, height + steps[0]), whole(width, width + steps[1])
    out = upsampling.upsample(image, np.ones(image.shape, bool), rows, cols, kind)
    around = np.lib.stride_tricks.sliding_window_view(np.pad(image, 1, mode="edge"), (3, 3))
    row, col = np.floor(rows.centres()).astype(int), np.floor(cols.centres()).astype(int)
    around = around[row[:, None], col[None, :]]
    low, high = around.min(axis=(2, 3)), around.max(axis=(2, 3))
    slack = 0.1 * (high - low) + 1e-6
    assert (out >= low - slack).all() and (out <= high + slack).all()


def test_bicubic_is_keys_kernel():
    """A ramp is reproduced away from the edges, and an impulse gives the kernel's own values."""
    axis = whole(12, 24)
    ramp = upsampling.matrix(axis, "bicubic") @ (np.arange(12) + 0.5)
    np.testing.assert_allclose(ramp[4:-4], axis.centres()[4:-4], atol=1e-12)
    impulse = upsampling.matrix(axis, "bicubic")[:, 6]
    # Output centres lie 0.25 and 0.75 source pixels from the source's: Keys (1981), a = -1/2.
    np.testing.assert_allclose(impulse[12:16], [0.8671875, 0.8671875, 0.2265625, -0.0703125], atol=1e-12)


def test_band_limited_beats_bicubic_on_a_smooth_scene():
    """Box means of a sine, up-sampled, against box means of the sine at the finer grid."""
    fine = np.sin(np.linspace(0, 24 * np.pi, 40 * 64)).reshape(-1, 16).mean(axis=1)
    coarse = fine.reshape(40, 4).mean(axis=1)
    errors = {
        kind: np.abs(upsampling.matrix(whole(40, 160), kind) @ coarse - fine)[16:-16].mean()
        for kind in UPSAMPLINGS
    }
    assert errors["band_limited"] < 0.5 * errors["bicubic"]


@settings(max_examples=60)
@given(
    kind=st.sampled_from(UPSAMPLINGS),
    scale=st.one_of(st.sampled_from([1.0, 1.5, 2.0, 2.7, 4.0]), st.floats(1.003, 1.3)),
    tile=st.integers(17, 90),
    seed=st.integers(0, 1000),
)
def test_tiles_equal_the_whole(kind, scale, tile, seed):
    rng = np.random.default_rng(seed)
    height, width = int(rng.integers(60, 130)), int(rng.integers(60, 130))
    image = rng.random((2, height, width)).astype(np.float32)
    support = rng.random((height, width)) > 0.02
    support[10:40, 20:50] = False
    target = round(height * scale), round(width * scale)
    expected = upsampling.upsample(image, support, whole(height, target[0]), whole(width, target[1]), kind)
    reach = upsampling.margin(kind)
    for row in range(0, target[0], tile):
        rows = Axis.around(height, target[0], row, min(row + tile, target[0]), reach)
        for col in range(0, target[1], tile):
            cols = Axis.around(width, target[1], col, min(col + tile, target[1]), reach)
            window = (..., slice(rows.patch_start, rows.patch_stop), slice(cols.patch_start, cols.patch_stop))
            got = upsampling.upsample(image[window], support[window], rows, cols, kind)
            np.testing.assert_allclose(got, expected[..., row : row + tile, col : col + tile], atol=1e-5)


def test_pixels_without_support_have_no_influence_and_become_nan():
    rng = np.random.default_rng(3)
    image = rng.random((30, 30)).astype(np.float32)
    support = np.ones((30, 30), bool)
    support[12:18, 10:20] = False
    other = np.where(support, image, 1e6).astype(np.float32)
    rows = cols = whole(30, 60)
    first = upsampling.upsample(image, support, rows, cols, "band_limited")
    second = upsampling.upsample(other, support, rows, cols, "band_limited")
    np.testing.assert_array_equal(first, second)
    np.testing.assert_array_equal(np.isnan(first), np.kron(~support, np.ones((2, 2), bool)))
    back = first.reshape(30, 2, 30, 2).mean(axis=(1, 3))
    np.testing.assert_allclose(back[support], image[support], atol=1e-5)


def test_unknown_kind_names_the_choices():
    with pytest.raises(ParameterError, match="band_limited, bicubic"):
        upsampling.matrix(whole(4, 8), "sinc")


def test_lanczos_is_its_own_formula_and_tiles():
    image = np.random.default_rng(8).random((2, 30, 33)).astype(np.float32)
    support = np.ones((30, 33), bool)
    rows, cols = Axis(30, 60, 0, 30, 0, 60), Axis(33, 66, 0, 33, 0, 66)
    whole = upsampling.upsample(image, support, rows, cols, LANCZOS)
    # A pixel inside, written out: the kernel sinc(x) sinc(x / 3) on the six nearest pixels of each axis.
    near = np.arange(13, 19)
    x = (31 + 0.5) / 2 - (near + 0.5)
    kernel = np.sinc(x) * np.sinc(x / 3)
    kernel /= kernel.sum()
    assert np.abs(whole[:, 31, 31] - kernel @ image[:, 13:19, 13:19] @ kernel).max() < 1e-6
    margin = upsampling.margin(LANCZOS)
    part_rows, part_cols = Axis.around(30, 60, 20, 40, margin), Axis.around(33, 66, 10, 25, margin)
    window = image[
        :, part_rows.patch_start : part_rows.patch_stop, part_cols.patch_start : part_cols.patch_stop
    ]
    part = upsampling.upsample(window, np.ones(window.shape[1:], bool), part_rows, part_cols, "lanczos")
    assert np.abs(part - whole[:, 20:40, 10:25]).max() < 1e-6
