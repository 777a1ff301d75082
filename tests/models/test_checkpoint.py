# SPDX-License-Identifier: GPL-2.0-or-later
"""Checkpoints: both formats load, and nothing else does, with an error that says what to do."""

import json
import os

import pytest
import torch
from safetensors.torch import save_file
from temporal_liif.core.errors import ModelError
from temporal_liif.models import checkpoint
from temporal_liif.models.architectures.factory import build

from .networks import random_checkpoint


def save(path, source, **changes):
    """Write a checkpoint in the original's format."""
    model = {"name": source.name, "args": source.args, "sd": dict(source.state), **changes}
    torch.save({"model": model, "optimizer": {"name": "adam", "args": {"lr": 1e-4}}, "epoch": 120}, path)
    return path


@pytest.fixture
def source():
    return random_checkpoint("edsr-baseline", 3)


def test_the_originals_format(tmp_path, source):
    loaded = checkpoint.read(save(tmp_path / "epoch-120.pth", source))
    assert (loaded.name, loaded.args) == ("liif", source.args)
    assert len(loaded.sha256) == 64
    state = build(loaded).state_dict()
    assert set(state) == set(source.state)
    for key, value in source.state.items():
        assert state[key].dtype == torch.float32
        torch.testing.assert_close(state[key], value, rtol=0, atol=0)


def test_safetensors_with_metadata(tmp_path, source):
    path = tmp_path / "net.safetensors"
    checkpoint.write(path, source.name, source.args, source.state, licence="CC0-1.0")
    loaded = checkpoint.read(path)
    assert (loaded.name, loaded.args, loaded.card["licence"]) == ("liif", source.args, "CC0-1.0")
    torch.testing.assert_close(dict(build(loaded).state_dict()), dict(source.state), rtol=0, atol=0)


def test_safetensors_with_a_card_beside(tmp_path, source):
    path = tmp_path / "net.safetensors"
    save_file(dict(source.state), str(path))
    with pytest.raises(ModelError, match=r"does not say which network.*net\.json"):
        checkpoint.read(path)
    path.with_suffix(".json").write_text(json.dumps({"model": {"name": "liif", "args": source.args}}))
    build(checkpoint.read(path))
    path.with_suffix(".json").write_text("{not json")
    with pytest.raises(ModelError, match="not valid JSON"):
        checkpoint.read(path)


def test_half_precision_is_widened(tmp_path, source):
    state = {key: value.half() for key, value in source.state.items()}
    state = build(checkpoint.read(save(tmp_path / "half.pth", source, sd=state))).state_dict()
    assert {value.dtype for value in state.values()} == {torch.float32}


class Bomb:
    def __init__(self, command):
        self.command = command

    def __reduce__(self):
        return os.system, (self.command,)


@pytest.mark.parametrize("legacy", [False, True])
def test_a_pickle_bomb_is_refused_and_not_run(tmp_path, source, legacy):
    proof = tmp_path / "proof"
    model = {"name": "liif", "args": source.args, "sd": source.state, "bomb": Bomb(f"touch {proof}")}
    path = tmp_path / "bomb.pth"
    torch.save({"model": model}, path, _use_new_zipfile_serialization=not legacy)
    with pytest.raises(ModelError, match=r"bomb\.pth holds more than weights.*was not run.*safetensors"):
        checkpoint.read(path)
    assert not proof.exists()
    path.rename(tmp_path / "bomb.safetensors")
    with pytest.raises(ModelError, match=r"bomb\.safetensors cannot be read"):
        checkpoint.read(tmp_path / "bomb.safetensors")
    assert not proof.exists()


@pytest.mark.parametrize("suffix", ["pth", "safetensors"])
@pytest.mark.parametrize("keep", [0, 10, 0.5, 0.999])
def test_truncated_files(tmp_path, source, suffix, keep):
    path = tmp_path / f"net.{suffix}"
    if suffix == "pth":
        save(path, source)
    else:
        checkpoint.write(path, source.name, source.args, source.state)
    content = path.read_bytes()
    path.write_bytes(content[: int(keep * len(content)) if keep < 1 else keep])
    with pytest.raises(ModelError, match=rf"net\.{suffix}.*(Copy or download it again|Export the weights)"):
        checkpoint.read(path)


def test_no_file_and_other_content(tmp_path):
    with pytest.raises(ModelError, match=r"no checkpoint .*none\.pth"):
        checkpoint.read(tmp_path / "none.pth")
    torch.save({"state_dict": {}}, tmp_path / "other.pth")
    with pytest.raises(ModelError, match=r"other\.pth is not in the format.*\['state_dict'\]"):
        checkpoint.read(tmp_path / "other.pth")
    torch.save([1, 2], tmp_path / "list.pth")
    with pytest.raises(ModelError, match="found list"):
        checkpoint.read(tmp_path / "list.pth")
    torch.save({"model": {"name": "liif", "args": {}, "sd": {"step": 3}}}, tmp_path / "step.pth")
    with pytest.raises(ModelError, match="holds int under 'step'"):
        checkpoint.read(tmp_path / "step.pth")


def broken(source, key, value):
    state = dict(source.state)
    if value is None:
        del state[key]
    else:
        state[key] = value
    return checkpoint.Checkpoint(source.path, source.name, source.args, state, {}, "")


@pytest.mark.parametrize(
    "key,value,message",
    [
        ("imnet.layers.2.bias", None, "lacks 1 of .* first imnet.layers.2.bias"),
        ("encoder.tail.0.weight", torch.zeros(3), "has unknown 1 of .* encoder.tail.0.weight"),
        ("imnet.layers.0.weight", torch.zeros(16, 5), r"misshapen 1 of .*\(16, 5\) instead of \(16, 78\)"),
        ("encoder.head.0.bias", torch.full((8,), torch.nan), "NaN or infinite .*encoder.head.0.bias"),
        ("encoder.head.0.weight", None, "lacks the encoder's first convolution"),
    ],
)
def test_parameters_that_do_not_fit(source, key, value, message):
    with pytest.raises(ModelError, match=message):
        build(broken(source, key, value))


def altered(source, **changes):
    args = json.loads(json.dumps(source.args))
    for path, value in changes.items():
        *parents, last = path.split("__")
        place = args
        for parent in parents:
            place = place[parent]
        place[last] = value
    return checkpoint.Checkpoint(source.path, source.name, args, source.state, {}, "")


@pytest.mark.parametrize(
    "change,message",
    [
        (
            {"encoder_spec__args__n_feats": 10**9},
            "n_feats = 1000000000; expected a whole number from 1",
        ),
        ({"encoder_spec__args__n_resblocks": True}, "n_resblocks = True"),
        ({"encoder_spec__args__n_resblocks": "16"}, "n_resblocks = '16'"),
        ({"encoder_spec__args__depth": 3}, "no argument 'depth'"),
        ({"encoder_spec__args__no_upsampling": False}, "up-sampling tail"),
        (
            {"encoder_spec__args": {"no_upsampling": True, "n_resblocks": 256, "n_feats": 999}},
            "parameters; at most",
        ),
        ({"imnet_spec__args__hidden_list": [10**8]}, "hidden_list = 100000000"),
        ({"imnet_spec__args__hidden_list": []}, "a list of 1 to 16 widths"),
        ({"imnet_spec__args__out_dim": 12}, "out_dim = 12; expected 3"),
        ({"imnet_spec__name": "kan"}, "'kan', which is unknown. Known: 'mlp'"),
        ({"imnet_spec": None}, "imnet_spec"),
        ({"local_ensemble": 1}, "local_ensemble"),
        ({"n_bands": 12}, "n_bands"),
    ],
)
def test_arguments_that_make_no_sense(source, change, message):
    with pytest.raises(ModelError, match=message):
        build(altered(source, **change))
