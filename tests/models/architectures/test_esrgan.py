# SPDX-License-Identifier: GPL-2.0-or-later
"""RRDBNet: the known layouts load, tiles equal the whole, bands and range are kept, unsafe files refused."""

import pickle

import numpy as np
import pytest
import torch
from safetensors.torch import save_file
from temporal_liif.core.errors import CancelledError, ModelError
from temporal_liif.core.series.patch import Axis, Patch, Query
from temporal_liif.models import registry
from temporal_liif.models.architectures import esrgan

BLOCKS, WIDTH, GROWTH = 2, 4, 2


@pytest.fixture(params=[1, 2], ids=["x4", "x2"])
def network(request):
    torch.manual_seed(0)
    return esrgan.RRDBNet(request.param, BLOCKS, WIDTH, GROWTH).eval()


def saved(network, path, key="params_ema"):
    torch.save({key: network.state_dict()} if key else network.state_dict(), path)
    return str(path)


def model_of(network, tmp_path, **options):
    spec = {
        "model": "esrgan",
        "device": "cpu",
        "options": {"checkpoint": saved(network, tmp_path / "a.pth"), **options},
    }
    return registry.load(spec)


def run(model, image, valid=None, tile=None):
    bands, height, width = image.shape
    valid = np.ones((height, width), bool) if valid is None else valid
    scale = model.scale
    tile = tile or scale * max(height, width)
    out = np.empty((bands, height * scale, width * scale), np.float32)
    for row in range(0, height * scale, tile):
        for col in range(0, width * scale, tile):
            rows = Axis.around(height, height * scale, row, min(row + tile, height * scale), model.margin)
            cols = Axis.around(width, width * scale, col, min(col + tile, width * scale), model.margin)
            at = (slice(rows.patch_start, rows.patch_stop), slice(cols.patch_start, cols.patch_stop))
            patch = Patch(
                np.where(valid, image, 0)[None][(..., *at)].astype(np.float32),
                valid[None][(slice(None), *at)],
                np.zeros(1),
                np.full(bands, np.nan),
                (10.0, 10.0),
            )
            answer = model.predict(patch, Query(np.zeros(1), rows, cols), lambda: False)
            out[:, rows.start : rows.stop, cols.start : cols.stop] = answer.values[0]
    return out


def test_equals_the_network_on_the_whole_image(network, tmp_path):
    image = np.random.default_rng(0).random((3, 20, 24)).astype(np.float32) * 0.4
    model = model_of(network, tmp_path, rgb=[0, 1, 2], value_range=[0.0, 0.4])
    with torch.inference_mode():
        expected = network(torch.from_numpy(image / np.float32(0.4))[None])[0].numpy() * 0.4
    out = run(model, image)
    assert out.shape == (3, 20 * network.scale, 24 * network.scale)
    assert np.abs(out - expected).max() < 1e-6


@pytest.mark.parametrize("step", [1, 2])
def test_tiles_equal_the_whole(step, tmp_path, monkeypatch):
    torch.manual_seed(0)
    monkeypatch.setattr(esrgan, "_PART", 40)
    monkeypatch.setattr(esrgan, "_TAIL", 20)
    image = np.random.default_rng(1).random((3, 96, 88)).astype(np.float32)
    valid = np.ones((96, 88), bool)
    valid[60:75, 50:58] = False
    model = model_of(esrgan.RRDBNet(step, 1, WIDTH, GROWTH), tmp_path, rgb=[0, 1, 2])
    whole = run(model, image, valid)
    assert model.margin < 60
    for tile in (101,):
        parts = run(model, image, valid, tile)
        assert np.array_equal(np.isnan(parts), np.isnan(whole))
        assert np.nanmax(np.abs(parts - whole)) < 1e-5
    scale = model.scale
    assert np.isnan(whole[:, 60 * scale : 75 * scale, 50 * scale : 58 * scale]).all()
    assert np.isfinite(whole[:, : 60 * scale]).all()


def test_bands_keep_their_order_and_others_go_as_grey(network, tmp_path):
    image = np.random.default_rng(2).random((5, 12, 12)).astype(np.float32)
    model = model_of(network, tmp_path, rgb=[3, 1, 0])
    out = run(model, image)
    together = run(model_of(network, tmp_path, rgb=[0, 1, 2]), image[[3, 1, 0]])
    assert np.allclose(out[[3, 1, 0]], together, atol=1e-6)
    alone = run(model_of(network, tmp_path, rgb=[0, 1, 2]), np.repeat(image[2:3], 3, axis=0))
    assert np.allclose(out[2], alone.mean(axis=0), atol=1e-6)


@pytest.mark.parametrize("key", ["params_ema", "params", None])
def test_layouts_of_checkpoints(network, tmp_path, key):
    read = esrgan.build(saved(network, tmp_path / "b.pth", key))
    assert read.scale == network.scale
    for name, value in network.state_dict().items():
        assert torch.equal(read.state_dict()[name], value)


def test_first_releases_and_safetensors(tmp_path):
    torch.manual_seed(0)
    network = esrgan.RRDBNet(1, BLOCKS, WIDTH, GROWTH)
    old = {}
    tail = {"conv_first": "model.0", "conv_up1": "model.3", "conv_up2": "model.6", "conv_hr": "model.8"}
    tail |= {"conv_last": "model.10", "conv_body": f"model.1.sub.{BLOCKS}"}
    for name, value in network.state_dict().items():
        parts = name.split(".")
        if parts[0] == "body":
            _, block, dense, conv, kind = parts
            old[f"model.1.sub.{block}.RDB{dense[3]}.{conv}.0.{kind}"] = value
        else:
            old[f"{tail[parts[0]]}.{parts[1]}"] = value
    torch.save(old, tmp_path / "old.pth")
    save_file(network.state_dict(), str(tmp_path / "new.safetensors"))
    for file in ("old.pth", "new.safetensors"):
        read = esrgan.build(str(tmp_path / file))
        assert all(torch.equal(read.state_dict()[k], v) for k, v in network.state_dict().items())


class Bomb:
    def __reduce__(self):
        import os

        return os.system, ("exit 1",)


def test_unsafe_and_unfit_files_are_refused(tmp_path):
    bomb = tmp_path / "bomb.pth"
    bomb.write_bytes(pickle.dumps({"params": Bomb()}))
    with pytest.raises(ModelError, match="holds more than weights"):
        esrgan.build(str(bomb))
    with pytest.raises(ModelError, match="There is no checkpoint"):
        esrgan.build(str(tmp_path / "none.pth"))
    torch.save({"params": {"weight": torch.zeros(3)}}, tmp_path / "other.pth")
    with pytest.raises(ModelError, match="holds no RRDBNet"):
        esrgan.build(str(tmp_path / "other.pth"))
    network = esrgan.RRDBNet(1, BLOCKS, WIDTH, GROWTH).state_dict()
    del network["conv_hr.bias"]
    torch.save({"params": network}, tmp_path / "short.pth")
    with pytest.raises(ModelError, match="lacks 1 of"):
        esrgan.build(str(tmp_path / "short.pth"))
    torch.save([1, 2], tmp_path / "list.pth")
    with pytest.raises(ModelError, match="holds list"):
        esrgan.build(str(tmp_path / "list.pth"))


def test_wrong_scale_and_cancel(network, tmp_path):
    model = model_of(network, tmp_path, rgb=[0, 1, 2])
    axis = Axis(8, 24, 0, 8, 0, 24)
    patch = Patch(
        np.zeros((1, 3, 8, 8), np.float32), np.ones((1, 8, 8), bool), np.zeros(1), np.zeros(3), (1, 1)
    )
    with pytest.raises(ModelError, match=f"Set the scale to {model.scale}"):
        model.predict(patch, Query(np.zeros(1), axis, axis), lambda: False)
    axis = Axis(8, 8 * model.scale, 0, 8, 0, 8 * model.scale)
    with pytest.raises(CancelledError):
        model.predict(patch, Query(np.zeros(1), axis, axis), lambda: True)
