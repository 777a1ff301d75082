# SPDX-License-Identifier: GPL-2.0-or-later
"""The published networks on stacks: tiles, dates, nodata, reflectance, cancel."""

import json
import re
import time
from dataclasses import replace

import numpy as np
import pytest
import torch
from temporal_liif.core.errors import CancelledError, DateError, ModelError, OutOfMemoryError
from temporal_liif.core.series.patch import Axis, Patch, Query
from temporal_liif.models import checkpoint as checkpoints
from temporal_liif.models import registry, runtime
from temporal_liif.models.architectures.encoders.rdn import CONFIGS
from temporal_liif.models.architectures.factory import build
from temporal_liif.models.architectures.published import PublishedModel
from temporal_liif.models.runtime import Device

from ..networks import Vector, query_plain, random_checkpoint

CPU = Device(torch.device("cpu"), "CPU: for the test")
DAYS = np.array([100.0, 103.0, 110.0, 118.0])


def never():
    return False


def make_model(encoder="edsr-baseline", dims=3, **options):
    return PublishedModel(random_checkpoint(encoder, dims), CPU, options)


def make_patch(height, width, days=DAYS, seed=0):
    random = np.random.default_rng(seed)
    values = random.random((len(days), 3, height, width), dtype=np.float32)
    valid = np.ones((len(days), height, width), bool)
    return Patch(values, valid, days, np.array([0.665, 0.56, 0.49]), (10.0, 10.0))


def whole_query(patch, scale, days):
    height, width = patch.valid.shape[1:]
    rows, cols = (Axis(n, round(n * scale), 0, n, 0, round(n * scale)) for n in (height, width))
    return Query(np.asarray(days, np.float64), rows, cols)


def predict_tiles(model, patch, query, side):
    """Predict tile by tile, each from its own margin."""
    values = np.full((len(query.days), 3, query.rows.target_size, query.cols.target_size), -9, np.float32)
    for row in range(0, query.rows.target_size, side):
        for col in range(0, query.cols.target_size, side):
            axes = [
                Axis.around(
                    a.source_size, a.target_size, start, min(start + side, a.target_size), model.margin
                )
                for a, start in ((query.rows, row), (query.cols, col))
            ]
            window = tuple(slice(a.patch_start, a.patch_stop) for a in axes)
            part = replace(patch, values=patch.values[(..., *window)], valid=patch.valid[(..., *window)])
            tile = model.predict(part, Query(query.days, *axes), never).values
            values[:, :, row : row + side, col : col + side] = tile
    return values


@pytest.mark.parametrize("dims", [2, 3])
@pytest.mark.parametrize("scale,side", [(1, 16), (2, 37), (2.7, 50), (4, 61)])
def test_tiles_equal_the_whole_image(dims, scale, side):
    model = make_model(dims=dims)
    patch = make_patch(31, 44)
    holes = np.random.default_rng(3).random(patch.valid.shape) < 0.3
    patch.valid[holes] = False
    patch.values[:] = np.where(holes[:, None], 0, patch.values)
    query = whole_query(patch, scale, [100.0, 104.5, 118.0])
    whole = model.predict(patch, query, never).values
    tiles = predict_tiles(model, patch, query, side)
    assert whole.dtype == np.float32 and whole.shape == (3, 3, round(31 * scale), round(44 * scale))
    np.testing.assert_array_equal(np.isnan(tiles), np.isnan(whole))
    np.testing.assert_allclose(tiles, whole, rtol=0, atol=1e-5)


@pytest.mark.parametrize("encoder", ["edsr", "rdn"])
def test_tiles_of_other_encoders(encoder, monkeypatch):
    monkeypatch.setitem(CONFIGS, "A", (2, 3, 8))
    model = make_model(encoder, dims=2)
    patch = make_patch(5, 2 * model.margin + 40)
    query = whole_query(patch, 2, [105.0])
    whole = model.predict(patch, query, never).values
    np.testing.assert_allclose(predict_tiles(model, patch, query, 23), whole, rtol=0, atol=1e-5)


def test_a_margin_too_small_shows():
    model = make_model()
    patch = make_patch(24, 44)
    query = whole_query(patch, 2, [104.5])
    whole = model.predict(patch, query, never).values
    model.margin = 2
    assert np.abs(predict_tiles(model, patch, query, 20) - whole).max() > 1e-5


def test_rcan_is_not_tiled():
    assert make_model("rcan").margin is None
    assert make_model("edsr-baseline").margin == 2 + 2 * 2 + 2


def test_as_published_is_the_originals_output(liif_vectors):
    """The original's demo: frames as they come, t = 0, cell 2, values between -1 and 1."""
    vector = Vector(liif_vectors / "temporal_liif_5_dates.npz")
    (shape, expected), *_ = vector.queries
    model = PublishedModel(vector.checkpoint, CPU, {"time": "as_published", "value_range": [0.1, 0.5]})
    reflectance = vector.image[0].numpy().transpose(1, 0, 2, 3) * 0.2 + 0.3
    patch = replace(make_patch(13, 11, np.arange(5.0)), values=reflectance)
    found = model.predict(patch, whole_query(patch, 2, [1.7]), never).values
    assert found.shape == (1, 3, *shape[1:])
    np.testing.assert_allclose(np.moveaxis(found[0], 0, -1), expected[0] * 0.2 + 0.3, atol=1e-5)


def test_targets_lie_between_their_neighbouring_dates():
    source = random_checkpoint("edsr-baseline", 3)
    model = PublishedModel(source, CPU, {})
    patch = make_patch(9, 8)
    # 101.5: half-way from frame 0 to 1; 112: a quarter of the way from frame 2 to 3.
    found = model.predict(patch, whole_query(patch, 1, [101.5, 112.0]), never).values
    image = torch.from_numpy(patch.values.transpose(1, 0, 2, 3)[None] * 2 - 1)
    frames = len(DAYS)
    for place, values in zip((0.5, 2.25), found):
        coord = torch.stack(
            torch.meshgrid(
                torch.tensor([-1 + (2 * place + 1) / frames]),
                *[torch.arange(n) * 2 / n - 1 + 1 / n for n in (9, 8)],
                indexing="ij",
            ),
            dim=-1,
        ).reshape(1, -1, 3)
        cell = torch.tensor([2 / frames, 2 / 9, 2 / 8]).expand_as(coord)
        with torch.inference_mode():
            expected = build(source)(image, coord, cell).view(9, 8, 3).numpy() * 0.5 + 0.5
        np.testing.assert_allclose(np.moveaxis(values, 0, -1), expected, atol=2e-5)


def test_liif_takes_the_valid_date_nearest_to_the_target():
    source = random_checkpoint("edsr-baseline", 2)
    model = PublishedModel(source, CPU, {})
    patch = make_patch(9, 8)
    patch.valid[1, :, :4] = False
    found = model.predict(patch, whole_query(patch, 3, [102.0, 117.0]), never).values
    mixed = patch.values[1].copy()
    mixed[:, :, :4] = patch.values[0][:, :, :4]
    for image, values in zip((mixed, patch.values[3]), found):
        expected = query_plain(build(source), torch.from_numpy(image[None] * 2 - 1), (27, 24))
        np.testing.assert_allclose(np.moveaxis(values, 0, -1), expected * 0.5 + 0.5, atol=1e-5)


@pytest.mark.parametrize("dims", [2, 3])
def test_nodata_is_where_no_date_is_valid_and_its_values_do_not_matter(dims):
    model = make_model(dims=dims)
    patch = make_patch(10, 12)
    patch.valid[:, 3:5, 6] = False
    patch.valid[2] = False
    query = whole_query(patch, 2, [101.0, 110.0])
    found = model.predict(patch, query, never).values
    expected = np.zeros((20, 24), bool)
    expected[6:10, 12:14] = True
    np.testing.assert_array_equal(np.isnan(found), np.broadcast_to(expected, found.shape))
    patch.values[~np.broadcast_to(patch.valid[:, None], patch.values.shape)] = np.nan
    np.testing.assert_array_equal(model.predict(patch, query, never).values, found)


def test_value_range_maps_there_and_back():
    source = random_checkpoint("edsr-baseline", 3)
    patch = make_patch(8, 8)
    query = whole_query(patch, 2, [105.0])
    plain = PublishedModel(source, CPU, {}).predict(patch, query, never).values
    darker = replace(patch, values=patch.values * np.float32(0.3) - np.float32(0.1))
    model = PublishedModel(source, CPU, {"value_range": [-0.1, 0.2]})
    np.testing.assert_allclose(model.predict(darker, query, never).values, plain * 0.3 - 0.1, atol=1e-5)


def test_same_input_same_bits():
    model = make_model()
    patch = make_patch(16, 16)
    query = whole_query(patch, 2.5, [104.0])
    first, second = (model.predict(patch, query, never).values for _ in range(2))
    np.testing.assert_array_equal(first, second)


def test_other_than_three_bands():
    patch = make_patch(8, 8)
    patch = replace(patch, values=patch.values.repeat(4, axis=1))
    with pytest.raises(ModelError, match=r"exactly 3 bands.*has 12.*parameter 'bands'"):
        make_model().predict(patch, whole_query(patch, 2, [105.0]), never)


def test_targets_outside_the_dates():
    patch = make_patch(8, 8)
    message = re.escape("(1970-04-11 to 1970-04-29); the target 1970-05-01")
    with pytest.raises(DateError, match=message):
        make_model().predict(patch, whole_query(patch, 2, [105.0, 120.5]), never)


@pytest.mark.parametrize(
    "options,message",
    [
        ({"value_range": [1, 0]}, "value_range"),
        ({"value_range": "bright"}, "value_range"),
        ({"value_range": [0, float("inf")]}, "value_range"),
        ({"time": "noon"}, "'between_dates' or 'as_published'"),
        ({"tiem": "noon"}, "Unknown options"),
    ],
)
def test_options_that_make_no_sense(options, message):
    with pytest.raises(ModelError, match=message):
        make_model(**options)


@pytest.mark.parametrize("dims", [2, 3])
@pytest.mark.parametrize("after", [0, 3, 20])
def test_cancel(dims, after):
    asked = []

    def cancelled():
        asked.append(1)
        return len(asked) > after

    model, patch = make_model(dims=dims), make_patch(40, 40)
    with pytest.raises(CancelledError):
        model.predict(patch, whole_query(patch, 4, [101.0, 104.0]), cancelled)
    assert len(asked) == after + 1


def test_out_of_memory_names_the_tile(monkeypatch):
    model, patch = make_model(), make_patch(8, 9)

    def fail(*_):
        raise RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to allocate 9 bytes")

    monkeypatch.setattr(model._network, "encode", fail)
    with pytest.raises(OutOfMemoryError, match="A tile of 8 x 9 source pixels"):
        model.predict(patch, whole_query(patch, 2, [105.0]), never)
    assert model.relocate() is False


def test_tile_size_fits_dates_and_memory(monkeypatch):
    model = make_model()
    sizes = [model.tile_size(dates, 3, 1, 2.0) for dates in (1, 5, 50)]
    assert sizes == sorted(sizes, reverse=True) and sizes[-1] >= 16
    assert model.tile_size(5, 3, 1, 100.0) <= 2048
    monkeypatch.setattr(runtime, "free_memory", lambda device: 0)
    assert model.tile_size(5, 3, 1, 1.0) == 32


def test_load_from_files(tmp_path, caplog):
    source = random_checkpoint("edsr-baseline", 3)
    path = tmp_path / "net.safetensors"
    checkpoints.write(path, source.name, source.args, source.state)
    with caplog.at_level("INFO"):
        model = registry.load({"model": str(path), "device": "cpu", "options": {"value_range": [0, 0.5]}})
    assert "CPU" in caplog.text
    facts = model.provenance()
    assert model.name == "net.safetensors" and model.extrapolates is False
    assert facts["value_range"] == [0, 0.5] and len(facts["weights_sha256"]) == 64
    assert facts["architecture"] == "Temporal LIIF, encoder edsr-baseline"
    assert str(tmp_path) not in str(facts)
    patch = make_patch(8, 8)
    expected = PublishedModel(source, CPU, {"value_range": [0, 0.5]})
    query = whole_query(patch, 2, [105.0])
    np.testing.assert_allclose(
        model.predict(patch, query, never).values, expected.predict(patch, query, never).values, atol=1e-6
    )


def test_models_that_cannot_be_loaded(tmp_path):
    with pytest.raises(ModelError, match=r"The model 'temporal' is unknown. Choose .*checkpoint file"):
        registry.load({"model": "temporal"})
    source = random_checkpoint("edsr-baseline", 2)
    path = tmp_path / "net.safetensors"
    checkpoints.write(path, "metasr", source.args, source.state)
    with pytest.raises(ModelError, match=r"unknown architecture 'metasr'. Known: .*liif"):
        registry.load({"model": str(path)})
    with pytest.raises(ModelError, match="'cuda:7' is not there"):
        registry.load({"model": str(path), "device": "cuda:7"})


def test_cancel_of_a_full_size_network_takes_less_than_a_second(liif_vectors):
    """Between two looks at `cancelled`, whatever is being computed."""
    described = json.loads((liif_vectors / "temporal_liif_full_state_dict.json").read_text())
    state = {key: torch.zeros(shape) for key, shape in described["state_dict"].items()}
    path = liif_vectors / "zeros.pth"
    model = PublishedModel(
        checkpoints.Checkpoint(path, "liif", described["spec"]["args"], state, {}, ""), CPU, {}
    )
    source = model.tile_size(5, 3, 1, 1.0) + 2 * model.margin
    patch = make_patch(source, source, np.arange(5.0))
    start = time.monotonic()
    looks = [time.thread_time()]

    def cancelled():
        looks.append(time.thread_time())
        return time.monotonic() - start > 1.5

    with pytest.raises(CancelledError):
        model.predict(patch, whole_query(patch, 1, [2.0]), cancelled)
    # Processor time of the calling thread, so that other work on the machine does not count.
    assert len(looks) > 2 and np.diff(looks).max() < 1.0
