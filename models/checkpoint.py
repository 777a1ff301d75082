# SPDX-License-Identifier: GPL-2.0-or-later
"""Reading and writing weights: the original's .pth files and safetensors. Nothing in a file is ever executed.

A .pth file holds {'model': {'name': ..., 'args': {...}, 'sd': {...}}}. A safetensors file holds the tensors
and, under "model" in its metadata or in the JSON card of the same name beside it, {"name": ..., "args":
{...}}.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import nn

from ..core import jsontext
from ..core.errors import ModelError
from ..core.messages import Message
from ..core.raster.checksums import sha256

_STATE_KEYS = ("params_ema", "params", "state_dict", "model_state_dict")
"""Keys under which other projects keep the weights, the smoothed ones first."""

MAX_CARD = 2**20
"""Bytes of the largest JSON card read."""


@dataclass(frozen=True)
class Checkpoint:
    """The contents of a file of weights, nothing built from them yet."""

    path: Path
    """The file."""

    name: str
    """Architecture."""

    args: dict[str, Any]
    """Its arguments."""

    state: dict[str, torch.Tensor]
    """Parameters by name."""

    card: dict[str, Any]
    """What the JSON card or metadata says besides (licence, bands, training data); may be empty."""

    sha256: str
    """Of the file."""


def read(path: str | Path) -> Checkpoint:
    """Read a .pth, .pt or .safetensors file.

    Raises ModelError, naming file, finding and remedy, if it is missing, truncated, unsafe or no checkpoint.
    """
    path = _existing(path)
    try:
        digest = sha256(path)
    except OSError as error:
        raise ModelError(
            "Checkpoint {path} cannot be read ({reason}). Check its permissions.",
            path=path,
            reason=error.strerror,
        ) from error
    reader = _read_safetensors if path.suffix.lower() == ".safetensors" else _read_pth
    spec, state, card = reader(path)
    name, args = spec.get("name"), spec.get("args", {})
    if not isinstance(name, str) or not isinstance(args, dict):
        raise ModelError(
            "Checkpoint {path} does not say which network it holds: expected a text 'name' and "
            "a dictionary 'args', found {name_kind} and {args_kind}. Export it again with both.",
            path=path,
            name_kind=type(name).__name__,
            args_kind=type(args).__name__,
        )
    return Checkpoint(path, name, args, _checked_state(path, state), card, digest)


def read_state(path: str | Path) -> dict[str, torch.Tensor]:
    """Parameters by name of a file that names no architecture, as other projects publish them.

    Raises ModelError as `read` does.
    """
    path = _existing(path)
    if path.suffix.lower() == ".safetensors":
        return _checked_state(path, _tensors(path)[0])
    content = _load_torch(path)
    for key in _STATE_KEYS:
        if isinstance(content, dict) and isinstance(content.get(key), dict):
            content = content[key]
            break
    if not isinstance(content, dict) or not content:
        raise ModelError(
            "Checkpoint {path} holds {kind} where weights by name are expected. Choose the "
            "file of a trained network.",
            path=path,
            kind=type(content).__name__,
        )
    return _checked_state(path, content)


def write(
    path: str | Path, name: str, args: dict[str, Any], state: dict[str, torch.Tensor], **card: Any
) -> None:
    """Write safetensors with the architecture and the card's entries in the metadata."""
    metadata = {"format": "pt", "model": json.dumps({"name": name, "args": args}), "card": json.dumps(card)}
    tensors = {key: value.detach().cpu().contiguous() for key, value in state.items()}
    save_file(tensors, str(path), metadata)


def write_original(path: str | Path, name: str, args: dict[str, Any], state: dict[str, torch.Tensor]) -> None:
    """Write a .pth file as the original's code saves and reads it; plain tensors alone."""
    tensors = {key: value.detach().cpu().contiguous() for key, value in state.items()}
    torch.save({"model": {"name": name, "args": args, "sd": tensors}}, path)


def of_part(checkpoint: Checkpoint, part: str) -> Checkpoint:
    """The checkpoint with the parameters of one part alone, their names without "PART."."""
    lead = f"{part}."
    state = {key[len(lead) :]: value for key, value in checkpoint.state.items() if key.startswith(lead)}
    return replace(checkpoint, state=state)


def fill(network: nn.Module, checkpoint: Checkpoint) -> None:
    """Give a network built on the meta device the checkpoint's parameters.

    Raises ModelError if names or shapes differ.
    """
    fill_state(
        network,
        checkpoint.state,
        checkpoint.path,
        checkpoint.name,
        Message("Its 'args' must be those that it was trained with."),
    )


def fill_state(
    network: nn.Module, state: dict[str, torch.Tensor], path: str | Path, name: str, remedy: str
) -> None:
    """Give a network on the meta device the parameters `state`; as `fill`, with the remedy to name."""
    expected = {key: tuple(value.shape) for key, value in network.state_dict().items()}
    found = {key: tuple(value.shape) for key, value in state.items()}
    missing = [key for key in expected if key not in found]
    extra = [key for key in found if key not in expected]
    misshapen = [
        Message("{key}: {found} instead of {shape}", key=key, found=found[key], shape=shape)
        for key, shape in expected.items()
        if key in found and found[key] != shape
    ]
    for problem, items in (
        (Message("lacks"), missing),
        (Message("has unknown"), extra),
        (Message("has misshapen"), misshapen),
    ):
        if items:
            raise ModelError(
                "Checkpoint {path} does not fit the network {name} that it names: it {problem} "
                "{count} of {parameters} parameters, first {first}. {remedy}",
                path=path,
                name=repr(name),
                problem=problem,
                count=len(items),
                parameters=len(expected),
                first=_first(items),
                remedy=remedy,
            )
    state = {key: value.to(torch.float32).contiguous() for key, value in state.items()}
    broken = [key for key, value in state.items() if not torch.isfinite(value).all()]
    if broken:
        raise ModelError(
            "Checkpoint {path} holds NaN or infinite values in {first}: its training diverged "
            "or the file is damaged. Use another checkpoint.",
            path=path,
            first=_first(broken),
        )
    network.load_state_dict(state, assign=True)


def _existing(path: str | Path) -> Path:
    path = Path(path)
    if not path.is_file():
        raise ModelError(
            "There is no checkpoint {path}. Choose an existing .pth or .safetensors file.", path=path
        )
    return path


def _load_torch(path: Path) -> Any:
    """The content of a .pth file, its code never run."""
    try:
        return torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:
        # torch raises UnpicklingError, RuntimeError, EOFError, KeyError and more on files that are not its.
        text = str(error)
        if "Weights only load failed" in text or "Unsupported" in text:
            raise ModelError(
                "Checkpoint {path} holds more than weights, or is damaged; its code was not run. "
                "Export the weights alone: {{'model': {{'name', 'args', 'sd'}}}} with plain "
                "tensors, or safetensors.",
                path=path,
            ) from error
        raise ModelError(
            "Checkpoint {path} cannot be read ({size} bytes; {kind}): it is cut short, damaged "
            "or no torch file. Copy or download it again.",
            path=path,
            size=path.stat().st_size,
            kind=type(error).__name__,
        ) from error


def _read_pth(path: Path) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    content = _load_torch(path)
    model = content.get("model") if isinstance(content, dict) else None
    if not isinstance(model, dict) or not isinstance(model.get("sd"), dict):
        found = sorted(map(str, content)) if isinstance(content, dict) else type(content).__name__
        raise ModelError(
            "Checkpoint {path} is not in the format {{'model': {{'name', 'args', 'sd'}}}}: "
            "found {found}. Save it with its architecture, as the original training does.",
            path=path,
            found=found,
        )
    return model, model["sd"], {}


def _tensors(path: Path) -> tuple[dict[str, torch.Tensor], dict[str, str]]:
    """Tensors and metadata of a safetensors file."""
    try:
        with safe_open(str(path), framework="pt", device="cpu") as file:
            metadata = file.metadata() or {}
            return {key: file.get_tensor(key) for key in file.keys()}, metadata  # noqa: SIM118
    except (SafetensorError, OSError, ValueError, RuntimeError) as error:
        raise ModelError(
            "Checkpoint {path} cannot be read ({size} bytes; {error}): it is cut short, "
            "damaged or no safetensors file. Copy or download it again.",
            path=path,
            size=path.stat().st_size,
            error=error,
        ) from error


def _read_safetensors(path: Path) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    state, metadata = _tensors(path)
    beside = path.with_suffix(".json")
    try:
        card = jsontext.loads(metadata.get("card", "{}"))
        if beside.is_file() and beside.stat().st_size <= MAX_CARD:
            card = {**card, **jsontext.read(beside)}
        model = jsontext.loads(metadata["model"]) if "model" in metadata else card.get("model")
    except (ValueError, TypeError, AttributeError) as error:
        raise ModelError(
            "The card of checkpoint {path} is not valid JSON ({error}). Correct it or export the file again.",
            path=path,
            error=error,
        ) from error
    if not isinstance(model, dict):
        raise ModelError(
            "Checkpoint {path} does not say which network it holds: put {{'name', 'args'}} as "
            "JSON under 'model' into its metadata, or into {name} beside it.",
            path=path,
            name=beside.name,
        )
    return model, state, card


def _checked_state(path: Path, state: dict[Any, Any]) -> dict[str, torch.Tensor]:
    for key, value in state.items():
        if not isinstance(key, str) or not isinstance(value, torch.Tensor) or not value.is_floating_point():
            kind = f"{value.dtype} tensor" if isinstance(value, torch.Tensor) else type(value).__name__
            raise ModelError(
                "Checkpoint {path} holds {kind} under {key} where a floating-point tensor is "
                "expected. Export the weights alone.",
                path=path,
                kind=kind,
                key=repr(key),
            )
    return dict(state)


def _first(items: list[str]) -> str:
    return ", ".join(items[:3]) + (", ..." if len(items) > 3 else "")
