# SPDX-License-Identifier: GPL-2.0-or-later
"""Small networks for tests: the originals' vectors, and random ones saved as checkpoints."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch
from temporal_liif.models.architectures.encoders import ENCODERS
from temporal_liif.models.architectures.factory import build
from temporal_liif.models.architectures.liif import LIIF, make_coord
from temporal_liif.models.architectures.temporal_liif import TemporalLIIF
from temporal_liif.models.checkpoint import Checkpoint

SMALL = {
    "edsr-baseline": {"n_resblocks": 2, "n_feats": 8},
    "edsr": {"n_resblocks": 2, "n_feats": 8},
    "rdn": {"G0": 4, "RDNconfig": "A"},
    "rcan": {"n_resgroups": 1, "n_resblocks": 2, "n_feats": 8, "reduction": 4},
}
"""Arguments that make each encoder small."""


def args_of(encoder: str, hidden=(16, 16), **options) -> dict:
    """The 'args' of a small LIIF checkpoint."""
    return {
        "encoder_spec": {"name": encoder, "args": {"no_upsampling": True, **SMALL[encoder]}},
        "imnet_spec": {"name": "mlp", "args": {"out_dim": 3, "hidden_list": list(hidden)}},
        **options,
    }


def random_checkpoint(encoder: str, dims: int, seed: int = 0, **options) -> Checkpoint:
    """A small network with random weights, large enough for every pixel to matter."""
    torch.manual_seed(seed)
    args = args_of(encoder, **options)
    known = dict(args)
    known.pop("encoder_spec")
    hidden = known.pop("imnet_spec")["args"]["hidden_list"]
    kind = LIIF if dims == 2 else TemporalLIIF
    network = kind(ENCODERS[encoder](dims, **SMALL[encoder]), 3, hidden, **known)
    return Checkpoint(Path("random.pth"), "liif", args, network.state_dict(), {}, "")


def random_network(encoder: str, dims: int, seed: int = 0, **options) -> LIIF:
    """See random_checkpoint."""
    return build(random_checkpoint(encoder, dims, seed, **options))


class Vector:
    """One file of inputs, weights and outputs of the original code."""

    def __init__(self, path: Path) -> None:
        with np.load(path, allow_pickle=False) as data:
            spec = json.loads(str(data["spec"]))
            state = {key[3:]: torch.tensor(data[key]) for key in data.files if key.startswith("sd/")}
            self.image = torch.tensor(data["input"])
            count = sum(key.endswith("/shape") for key in data.files)
            self.queries = [
                (tuple(data[f"query{i}/shape"].tolist()), data[f"query{i}/output"]) for i in range(count)
            ]
        self.dims = self.image.ndim - 2
        self.size = tuple(self.image.shape[2:])
        self.checkpoint = Checkpoint(path, spec["name"], spec["args"], state, {}, "")

    def network(self) -> LIIF:
        """A new network with the file's weights."""
        return build(self.checkpoint)


def query_plain(network: LIIF, image: torch.Tensor, shape: tuple[int, ...]) -> np.ndarray:
    """Outputs (*shape, 3) of a plain network at the cell centres of a grid over the whole image."""
    coord = make_coord(shape).reshape(1, -1, len(shape))
    cell = torch.tensor([2 / n for n in shape]).expand_as(coord)
    with torch.inference_mode():
        return network(image, coord, cell).view(*shape, 3).numpy()


def positions_of(shape: tuple[int, ...], size: tuple[int, ...]) -> tuple[np.ndarray, ...]:
    """Cell centres of a grid over the whole image, in codes."""
    return tuple((np.arange(n) + 0.5) * codes / n - 0.5 for n, codes in zip(shape, size))
