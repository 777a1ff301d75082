# SPDX-License-Identifier: GPL-2.0-or-later
"""The plain networks against the original's outputs, and against closed forms."""

import numpy as np
import pytest
import torch
from temporal_liif.models.architectures.liif import LIIF
from temporal_liif.models.architectures.temporal_liif import TemporalLIIF
from torch import nn

from ..networks import Vector, positions_of, query_plain, random_network

VECTORS = [
    "liif_edsr",
    "liif_rcan",
    "temporal_liif_4_dates",
    "temporal_liif_5_dates",
    "temporal_liif_no_cell",
    "temporal_liif_no_unfold",
]

NOISE = {("temporal_liif_5_dates", 1), ("temporal_liif_no_cell", 0)}
"""Queries whose last frame lies on the last frame of codes, where the original's result is float noise."""


@pytest.mark.parametrize("name", VECTORS)
def test_equals_the_original(liif_vectors, name):
    vector = Vector(liif_vectors / f"{name}.npz")
    network = vector.network()
    for index, (shape, expected) in enumerate(vector.queries):
        found = query_plain(network, vector.image, shape)
        assert found.dtype == np.float32
        if (name, index) in NOISE:
            found, expected = found[:-1], expected[:-1]
        np.testing.assert_allclose(found, expected, rtol=0, atol=1e-5)


@pytest.mark.parametrize("name", ["temporal_liif_5_dates", "temporal_liif_no_cell"])
def test_a_query_on_the_last_frame_is_the_limit_from_within(liif_vectors, name):
    vector = Vector(liif_vectors / f"{name}.npz")
    network = vector.network()
    frames = vector.size[0]
    rows, cols = (2 * n for n in vector.size[1:])
    coord = torch.stack(
        torch.meshgrid(
            torch.tensor([1 - 1 / frames - 1e-4, 1 - 1 / frames]),
            *[torch.linspace(-1 + 1 / n, 1 - 1 / n, n) for n in (rows, cols)],
            indexing="ij",
        ),
        dim=-1,
    ).reshape(1, -1, 3)
    cell = torch.tensor([2 / frames, 2 / rows, 2 / cols]).expand_as(coord)
    with torch.inference_mode():
        within, at_end = network(vector.image, coord, cell).view(2, rows, cols, 3).numpy()
    np.testing.assert_allclose(at_end, within, atol=1e-3)


class Pixels(nn.Module):
    """An encoder whose codes are the image itself."""

    out_dim = 3

    def forward(self, x):
        return x


def interpolating(kind):
    """A network that decodes each code to itself: its output is the linear interpolation of the image."""
    network = kind(Pixels(), 3, [6], feat_unfold=False, cell_decode=False)
    first, last = network.imnet.layers[0], network.imnet.layers[2]
    with torch.no_grad():
        for layer in (first, last):
            layer.weight.zero_()
            layer.bias.zero_()
        for channel in range(3):
            # v = relu(v) - relu(-v)
            first.weight[2 * channel, channel], first.weight[2 * channel + 1, channel] = 1, -1
            last.weight[channel, 2 * channel], last.weight[channel, 2 * channel + 1] = 1, -1
    return network


@pytest.mark.parametrize("scale", [1, 2, 2.7, 3, 4])
@pytest.mark.parametrize("kind", [LIIF, TemporalLIIF])
def test_the_ensemble_is_linear_interpolation(kind, scale):
    size = (4, 6, 5)[-kind.dims :]
    image = torch.randn(1, 3, *size)
    shape = tuple(round(n * scale) for n in size)
    expected = image[0].numpy()
    for axis, places in enumerate(positions_of(shape, size), start=1):
        codes = np.arange(expected.shape[axis])
        expected = np.apply_along_axis(lambda v, p=places, c=codes: np.interp(p, c, v), axis, expected)
    found = query_plain(interpolating(kind), image, shape)
    np.testing.assert_allclose(found, np.moveaxis(expected, 0, -1), atol=2e-5)


def test_a_single_date_is_blended_in_space_as_ever():
    image = torch.randn(1, 3, 1, 5, 5)
    network = interpolating(TemporalLIIF)
    flat = query_plain(interpolating(LIIF), image[:, :, 0], (10, 10))
    np.testing.assert_allclose(query_plain(network, image, (1, 10, 10))[0], flat, atol=2e-5)


@pytest.mark.parametrize("dims", [2, 3])
def test_without_ensemble_the_nearest_code_answers(dims):
    network = random_network("edsr-baseline", dims, local_ensemble=False)
    image = torch.rand(1, 3, *(3, 6, 5)[-dims:]) * 2 - 1
    size = image.shape[2:]
    found = query_plain(network, image, tuple(size))
    whole = random_network("edsr-baseline", dims)
    np.testing.assert_allclose(found, query_plain(whole, image, tuple(size)), atol=1e-5)
