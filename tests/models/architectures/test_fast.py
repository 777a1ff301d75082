# SPDX-License-Identifier: GPL-2.0-or-later
"""The fast networks equal the plain ones, in bounded memory, and stop when told to."""

import numpy as np
import pytest
import torch
from temporal_liif.models.architectures import fast
from temporal_liif.models.architectures.fast import FastLIIF
from temporal_liif.models.architectures.folding import FoldedConv3d
from temporal_liif.models.architectures.sampling import sample
from torch import nn

from ..networks import Vector, positions_of, query_plain, random_network
from .test_liif import VECTORS


def query_fast(network, image, shape):
    """Outputs (*shape, 3) of a fast network, as query_plain gives them."""
    size = tuple(image.shape[2:])
    features = network.encode(image[0])
    cells = tuple(2 * codes / n for n, codes in zip(shape, size))
    found = network.decode(features, positions_of(shape, size), cells)
    assert found.dtype == np.float32
    return np.moveaxis(found, 1, -1) if len(shape) == 3 else np.moveaxis(found[0], 0, -1)


@pytest.mark.parametrize("name", VECTORS)
def test_equals_plain_on_the_vectors(liif_vectors, name):
    vector = Vector(liif_vectors / f"{name}.npz")
    plain, network = vector.network(), FastLIIF(vector.network())
    for shape, _ in vector.queries:
        expected = query_plain(plain, vector.image, shape)
        np.testing.assert_allclose(query_fast(network, vector.image, shape), expected, rtol=0, atol=1e-5)


@pytest.mark.parametrize("encoder", ["edsr-baseline", "edsr", "rdn", "rcan"])
@pytest.mark.parametrize("dims", [2, 3])
def test_equals_plain_for_every_encoder(encoder, dims):
    image = torch.rand(1, 3, *(4, 9, 11)[-dims:]) * 2 - 1
    shape = (7, 27, 25)[-dims:]
    expected = query_plain(random_network(encoder, dims), image, shape)
    found = query_fast(FastLIIF(random_network(encoder, dims)), image, shape)
    np.testing.assert_allclose(found, expected, rtol=0, atol=1e-5)


@pytest.mark.parametrize("dims", [2, 3])
@pytest.mark.parametrize("option", ["local_ensemble", "feat_unfold", "cell_decode"])
def test_equals_plain_with_an_option_off(dims, option):
    image = torch.rand(1, 3, *(3, 8, 7)[-dims:]) * 2 - 1
    shape = (5, 19, 23)[-dims:]
    options = {option: False}
    expected = query_plain(random_network("edsr-baseline", dims, **options), image, shape)
    network = FastLIIF(random_network("edsr-baseline", dims, **options))
    np.testing.assert_allclose(query_fast(network, image, shape), expected, rtol=0, atol=1e-5)


@pytest.mark.parametrize("shape", [(1, 5, 4), (4, 15, 12), (8, 30, 24), (3, 45, 20)])
def test_chunks_and_bands_change_nothing(monkeypatch, shape):
    image = torch.rand(1, 3, 4, 5, 4) * 2 - 1
    network = FastLIIF(random_network("edsr-baseline", 3))
    whole = query_fast(network, image, shape)
    monkeypatch.setitem(fast.CHUNK, "cpu", 7)
    monkeypatch.setitem(fast.BAND_CODES, "cpu", 8)
    np.testing.assert_allclose(query_fast(network, image, shape), whole, rtol=0, atol=1e-6)


def test_full_width_layers_are_equal():
    torch.manual_seed(1)
    image = torch.rand(1, 3, 3, 12, 12) * 2 - 1
    options = {"hidden": (256, 256, 256, 256)}
    expected = query_plain(random_network("edsr-baseline", 3, **options), image, (1, 24, 24))
    found = query_fast(FastLIIF(random_network("edsr-baseline", 3, **options)), image, (1, 24, 24))
    np.testing.assert_allclose(found, expected, rtol=0, atol=1e-5)


@pytest.mark.parametrize("frames", [1, 2, 5])
@pytest.mark.parametrize("kernel", [1, 3, 5])
@pytest.mark.parametrize("overwrite", [False, True])
def test_folded_convolution(frames, kernel, overwrite):
    conv = nn.Conv3d(6, 6, kernel, padding=kernel // 2)
    image = torch.randn(1, 6, frames, 7, 9)
    with torch.inference_mode():
        expected = conv(image)
        found = FoldedConv3d(conv, lambda: None, overwrite)(image)
    torch.testing.assert_close(found, expected, rtol=0, atol=1e-5)
    assert (found.data_ptr() == image.data_ptr()) == overwrite


def test_samples_weigh_linearly_and_skip_what_has_no_weight():
    positions = np.array([-0.4, 0.0, 0.25, 1.0 - 1e-9, 2.5, 3.0, 3.4])
    alone, between = sample(positions, 4)
    assert alone.index.tolist() == [0, 1, 3, 5, 6]
    assert [len(group.corners) for group in (alone, between)] == [1, 2]
    assert alone.corners[0].code.tolist() == [0, 0, 1, 3, 3]
    np.testing.assert_allclose(alone.corners[0].offset, [-0.8, 0, 0, 0, 0.8], atol=1e-6)
    assert between.index.tolist() == [2, 4]
    low, high = between.corners
    assert low.code.tolist() == [0, 2] and high.code.tolist() == [1, 3]
    np.testing.assert_allclose(low.weight, [0.75, 0.5])
    np.testing.assert_allclose(high.weight, [0.25, 0.5])
    np.testing.assert_allclose(low.offset, [0.5, 1])
    np.testing.assert_allclose(high.offset, [-1.5, -1])


@pytest.mark.parametrize("dims", [2, 3])
def test_a_check_that_raises_ends_the_work(dims):
    class Stop(Exception):
        pass

    network = FastLIIF(random_network("edsr-baseline", dims))
    image = torch.rand(3, *(3, 8, 8)[-dims:])
    calls = []

    def stop_at_the_fourth():
        calls.append(1)
        if len(calls) == 4:
            raise Stop

    with pytest.raises(Stop):
        network.encode(image, stop_at_the_fourth)
    calls.clear()
    features = network.encode(image)
    assert not calls
    with pytest.raises(Stop):
        shape = (3, 8, 8)[-dims:]
        places = positions_of((9, 40, 40)[-dims:], shape)
        network.decode(features, places, (2.0,) * dims, lambda: (stop_at_the_fourth(), stop_at_the_fourth()))
