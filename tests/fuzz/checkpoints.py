# SPDX-License-Identifier: GPL-2.0-or-later
"""Files of models. torch is loaded when the first of them is made."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from .subject import Subject, taken


def _make_safetensors(folder: Path) -> bytes:
    from safetensors.numpy import save

    card = json.dumps({"license": "GPL-2.0-or-later", "bands": ["B04", "B08"]})
    model = json.dumps({"name": "liif", "args": {"hidden": [8]}})
    state = {"weight": np.ones((4, 4), np.float32), "bias": np.zeros(4, np.float32)}
    return save(state, {"format": "pt", "model": model, "card": card})


def _make_pth(folder: Path) -> bytes:
    import torch

    state = {"weight": torch.ones(4, 4), "bias": torch.zeros(4)}
    torch.save({"model": {"name": "liif", "args": {"hidden": [8]}, "sd": state}}, folder / "pth")
    return taken(folder / "pth")


def _make_card(folder: Path) -> bytes:
    (folder / "input.safetensors").write_bytes(_make_safetensors(folder))
    return json.dumps(
        {
            "model": {"name": "liif", "args": {"hidden": [8]}},
            "license": "x",
            "bands": ["B04"],
            "scale": [1, 8],
        }
    ).encode()


def _read_checkpoint(path: Path) -> None:
    from temporal_liif.models import checkpoint

    checkpoint.read(path.with_suffix(".safetensors") if path.suffix == ".json" else path)


def _arguments() -> dict:
    encoder = {"n_resblocks": 1, "n_feats": 4, "res_scale": 1, "no_upsampling": True}
    return {
        "encoder_spec": {"name": "edsr-baseline", "args": encoder},
        "imnet_spec": {"name": "mlp", "args": {"out_dim": 3, "hidden_list": [8]}},
        "local_ensemble": True,
        "feat_unfold": True,
        "cell_decode": True,
    }


def _make_network(folder: Path) -> bytes:
    from temporal_liif.models import checkpoint
    from temporal_liif.models.architectures import factory

    network = factory.create(_arguments(), 2)
    checkpoint.write(folder / "network.safetensors", "liif", {}, network.state_dict())
    return json.dumps({"name": "liif", "args": _arguments(), "options": {"value_range": [0.0, 1.0]}}).encode()


def _load_network(path: Path) -> None:
    """What a file says of its network is taken from the damaged text; the weights are whole."""
    from temporal_liif.core import jsontext
    from temporal_liif.models import checkpoint, registry

    try:
        known = jsontext.read(path)
    except ValueError:
        return
    known = known if isinstance(known, dict) else {}
    state = checkpoint.read_state(path.with_name("network.safetensors"))
    made = path.with_name("damaged.safetensors")
    checkpoint.write(made, known.get("name"), known.get("args"), state)
    options = known.get("options")
    registry.load(
        {"model": str(made), "device": "cpu", "options": options if isinstance(options, dict) else {}}
    )


def _make_temporal(folder: Path) -> bytes:
    from temporal_liif.models import checkpoint
    from temporal_liif.models.architectures.temporal_liif_3 import WEIGHTS

    known = checkpoint.read(WEIGHTS)
    checkpoint.write(folder / "network.safetensors", known.name, {}, known.state)
    return json.dumps({"name": known.name, "args": known.args}).encode()


SUBJECTS = {
    "safetensors": Subject(_make_safetensors, _read_checkpoint, "input.safetensors"),
    "pth": Subject(_make_pth, _read_checkpoint, "input.pth"),
    "model card": Subject(_make_card, _read_checkpoint, "input.json", True),
    "network of LIIF": Subject(_make_network, _load_network, "input.json", True, writes=True),
    "network of Temporal LIIF 3": Subject(_make_temporal, _load_network, "input.json", True, writes=True),
}
