# SPDX-License-Identifier: GPL-2.0-or-later
"""The encoders' receptive fields, and the parameters of the full-size networks."""

import json
from pathlib import Path

import pytest
import torch
from temporal_liif.core.errors import ModelError
from temporal_liif.models.architectures.encoders import ENCODERS
from temporal_liif.models.architectures.factory import build
from temporal_liif.models.checkpoint import Checkpoint

from ..networks import SMALL


@pytest.mark.parametrize("name", ["edsr-baseline", "edsr", "rdn"])
@pytest.mark.parametrize("dims", [2, 3])
def test_receptive_field_is_what_the_encoder_says(name, dims):
    torch.manual_seed(0)
    encoder = ENCODERS[name](dims, **SMALL[name]).double()
    for parameter in encoder.parameters():
        # Positive weights: nothing cancels, and every ReLU lets everything through.
        parameter.data = parameter.data.abs() + 0.01
    reach = encoder.receptive_field
    side = 2 * reach + 5
    image = torch.rand(1, 3, *(1,) * (dims - 2), 1, side, dtype=torch.double, requires_grad=True)
    encoder(image)[..., side // 2].sum().backward()
    touched = image.grad.abs().reshape(-1, side).sum(0).nonzero().flatten()
    assert touched.min() == side // 2 - reach and touched.max() == side // 2 + reach


def test_rcan_looks_at_the_whole_image():
    torch.manual_seed(0)
    encoder = ENCODERS["rcan"](2, **SMALL["rcan"])
    assert encoder.receptive_field is None
    image = torch.rand(1, 3, 4, 60, requires_grad=True)
    encoder(image)[..., 0].sum().backward()
    assert image.grad[..., -1].abs().sum() > 0


@pytest.mark.parametrize(
    "name",
    [
        "liif_edsr_full_state_dict",
        "liif_rdn_full_state_dict",
        "liif_rcan_full_state_dict",
        "temporal_liif_full_state_dict",
    ],
)
def test_full_size_checkpoints_fit(liif_vectors, name):
    described = json.loads((liif_vectors / f"{name}.json").read_text())
    state = {key: torch.zeros(()).expand(shape) for key, shape in described["state_dict"].items()}
    checkpoint = Checkpoint(Path(name), described["spec"]["name"], described["spec"]["args"], state, {}, "")
    network = build(checkpoint)
    found = {key: list(value.shape) for key, value in network.state_dict().items()}
    assert found == described["state_dict"]
    assert network.dims == (3 if name.startswith("temporal") else 2)
    if name.startswith("temporal"):
        assert sum(value.numel() for value in network.state_dict().values()) == 4_004_315


@pytest.mark.parametrize(
    "name,million", [("edsr", 38.4), ("edsr-baseline", 1.2), ("rdn", 22.0), ("rcan", 15.3)]
)
def test_full_sizes_in_two_dimensions(name, million):
    with torch.device("meta"):
        count = sum(parameter.numel() for parameter in ENCODERS[name](2).parameters())
    assert count / 1e6 == pytest.approx(million, abs=0.4)


def test_unknown_name_is_not_built():
    checkpoint = Checkpoint(
        Path("x.pth"), "liif", {"encoder_spec": {"name": "swinir", "args": {}}}, {}, {}, ""
    )
    with pytest.raises(ModelError, match=r"swinir.*Known: 'edsr-baseline', 'edsr', 'rdn', 'rcan'"):
        build(checkpoint)
