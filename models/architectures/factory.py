# SPDX-License-Identifier: GPL-2.0-or-later
"""Building the published networks, from a checkpoint or anew: known names and sane sizes only."""

from __future__ import annotations

from typing import Any, Callable

import torch

from ...core.errors import ModelError
from ...core.messages import Message
from .. import checkpoint as checkpoints
from ..checkpoint import Checkpoint
from .encoders import ENCODERS
from .liif import LIIF
from .temporal_liif import TemporalLIIF

MAX_PARAMETERS = 500_000_000
"""Largest network built; the full EDSR in 3D has 115 million."""

_SIZE, _NUMBER = Message("whole number"), Message("number")

_IGNORED = {"no_upsampling", "scale", "rgb_range"}
"""Arguments of the original's up-sampling tail and unused mean shift: they change nothing here."""

_EDSR = {"n_resblocks": (_SIZE, 1, 256), "n_feats": (_SIZE, 1, 1024), "res_scale": (_NUMBER, 0, 1)}

_ENCODER_ARGS: dict[str, dict[str, tuple]] = {
    "edsr-baseline": _EDSR,
    "edsr": _EDSR,
    "rdn": {"G0": (_SIZE, 1, 1024), "RDNkSize": (_SIZE, 1, 7), "RDNconfig": ("A", "B")},
    "rcan": {
        "n_resgroups": (_SIZE, 1, 64),
        "n_resblocks": (_SIZE, 1, 64),
        "n_feats": (_SIZE, 1, 1024),
        "reduction": (_SIZE, 1, 1024),
    },
}

_OPTIONS = ("local_ensemble", "feat_unfold", "cell_decode")


def build(checkpoint: Checkpoint) -> LIIF:
    """The network that a checkpoint of architecture 'liif' holds, with its weights, on the CPU.

    Two or three dimensions are told apart by the encoder's first convolution, as both have the same name.
    """
    where = Message("Checkpoint {path}", path=checkpoint.path)
    network = _outline(where, checkpoint.args, lambda: _dimensions(checkpoint))
    checkpoints.fill(network, checkpoint)
    return network.eval()


def create(args: dict[str, Any], dims: int) -> LIIF:
    """A new network of these arguments in two or three dimensions, its weights drawn by torch's generator."""
    _outline(Message("A new network"), args, lambda: dims)
    encoder_spec, imnet_spec = args["encoder_spec"], args["imnet_spec"]
    options = {key: value for key, value in args.items() if key in _OPTIONS}
    return _network(encoder_spec["name"], encoder_spec["args"], imnet_spec["args"], dims, options)


def _outline(where: str, args: dict[str, Any], dimensions: Callable[[], int]) -> LIIF:
    """The network of these arguments, checked, on the meta device."""
    args = dict(args)
    encoder_spec, imnet_spec = args.pop("encoder_spec", None), args.pop("imnet_spec", None)
    encoder_name, encoder_args = _spec(where, "encoder_spec", encoder_spec, tuple(ENCODERS))
    _, imnet_args = _spec(where, "imnet_spec", imnet_spec, ("mlp",))

    for name, value in args.items():
        if name not in _OPTIONS or not isinstance(value, bool):
            raise ModelError(
                "{where}: args[{name}] = {value}; expected true or false for {listed}.",
                where=where,
                name=repr(name),
                value=repr(value),
                listed=_listed(_OPTIONS),
            )
    _check_encoder(where, encoder_name, encoder_args)
    _check_imnet(where, imnet_args)
    dims = dimensions()

    # On the meta device nothing is allocated before names, shapes and sizes are known to be right.
    with torch.device("meta"):
        network = _network(encoder_name, encoder_args, imnet_args, dims, args)
    count = sum(parameter.numel() for parameter in network.parameters())
    if count > MAX_PARAMETERS:
        raise ModelError(
            "{where} asks for a network of {count:,} parameters; at most {max_parameters:,} are run.",
            where=where,
            count=count,
            max_parameters=MAX_PARAMETERS,
        )
    return network


def _network(
    encoder: str,
    encoder_args: dict[str, Any],
    imnet_args: dict[str, Any],
    dims: int,
    options: dict[str, bool],
) -> LIIF:
    known = {key: value for key, value in encoder_args.items() if key not in _IGNORED}
    kind = LIIF if dims == 2 else TemporalLIIF
    return kind(ENCODERS[encoder](dims, **known), 3, list(imnet_args["hidden_list"]), **options)


def _spec(where: str, key: str, spec: Any, names: tuple[str, ...]) -> tuple[str, dict[str, Any]]:
    if not isinstance(spec, dict) or not isinstance(spec.get("args", {}), dict):
        raise ModelError(
            "{where}: args[{key}] is {spec}; expected {{'name', 'args'}}, as the original saves.",
            where=where,
            key=repr(key),
            spec=repr(spec),
        )
    name = spec.get("name")
    if name not in names:
        raise ModelError(
            "{where}: {key} names the architecture {name}, which is unknown. Known: {listed}.",
            where=where,
            key=key,
            name=repr(name),
            listed=_listed(names),
        )
    return name, dict(spec.get("args", {}))


def _check_encoder(where: str, name: str, args: dict[str, Any]) -> None:
    if args.get("no_upsampling") is not True:
        raise ModelError(
            "{where}: the encoder {name} has an up-sampling tail (no_upsampling is not true), "
            "which LIIF does not use. Choose a checkpoint trained with no_upsampling: true.",
            where=where,
            name=repr(name),
        )
    allowed = _ENCODER_ARGS[name]
    for key, value in args.items():
        if key in _IGNORED:
            continue
        if key not in allowed:
            raise ModelError(
                "{where}: encoder {name} has no argument {key}. Known: {listed}.",
                where=where,
                name=repr(name),
                key=repr(key),
                listed=_listed(allowed),
            )
        _check_value(where, f"{name} {key}", value, allowed[key])
    if args.get("RDNkSize", 3) % 2 == 0:
        raise ModelError(
            "{where}: rdn RDNkSize = {size}; expected an odd number.", where=where, size=args["RDNkSize"]
        )
    if name == "rcan" and args.get("reduction", 16) > args.get("n_feats", 64):
        raise ModelError(
            "{where}: rcan reduction = {reduction} is more than its n_feats.",
            where=where,
            reduction=args["reduction"],
        )


def _check_imnet(where: str, args: dict[str, Any]) -> None:
    hidden = args.get("hidden_list")
    if not isinstance(hidden, (list, tuple)) or not 1 <= len(hidden) <= 16:
        raise ModelError(
            "{where}: mlp hidden_list = {hidden}; expected a list of 1 to 16 widths.",
            where=where,
            hidden=repr(hidden),
        )
    for width in hidden:
        _check_value(where, "mlp hidden_list", width, (_SIZE, 1, 4096))
    if args.get("out_dim") != 3:
        raise ModelError(
            "{where}: mlp out_dim = {out_dim}; expected 3, red, green and blue.",
            where=where,
            out_dim=repr(args.get("out_dim")),
        )
    unknown = set(args) - {"out_dim", "hidden_list", "in_dim"}
    if unknown:
        raise ModelError(
            "{where}: mlp has no arguments {listed}.", where=where, listed=_listed(sorted(unknown))
        )


def _check_value(where: str, what: str, value: Any, allowed: tuple) -> None:
    kind, *limits = allowed
    if kind not in (_SIZE, _NUMBER):
        if value not in allowed:
            raise ModelError(
                "{where}: {what} = {value}; expected one of {listed}.",
                where=where,
                what=what,
                value=repr(value),
                listed=_listed(allowed),
            )
        return
    types = (int,) if kind == _SIZE else (int, float)
    if isinstance(value, bool) or not isinstance(value, types) or not limits[0] <= value <= limits[1]:
        raise ModelError(
            "{where}: {what} = {value}; expected a {kind} from {least} to {most}.",
            where=where,
            what=what,
            value=repr(value),
            kind=kind,
            least=limits[0],
            most=limits[1],
        )


def _dimensions(checkpoint: Checkpoint) -> int:
    for key in ("encoder.head.0.weight", "encoder.SFENet1.weight"):
        if key in checkpoint.state and checkpoint.state[key].ndim in (4, 5):
            return checkpoint.state[key].ndim - 2
    raise ModelError(
        "Checkpoint {path} lacks the encoder's first convolution (encoder.head.0.weight or "
        "encoder.SFENet1.weight with 4 or 5 dimensions). Its weights are incomplete: use "
        "another file.",
        path=checkpoint.path,
    )


def _listed(names: Any) -> str:
    return ", ".join(map(repr, names))
