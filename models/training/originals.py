# SPDX-License-Identifier: GPL-2.0-or-later
"""LIIF and Temporal LIIF from scratch or from weights: which network, which areas, how long."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable

import torch

from ...core.errors import ModelError, ParameterError
from ...core.messages import Message
from ...core.stack.area import Area
from .. import checkpoint as checkpoints
from ..architectures import factory
from ..architectures.encoders import ENCODERS
from ..architectures.liif import LIIF
from ..runtime import Device
from .areas import learned, whole_set
from .curves import draw
from .loop import Milestones, Run
from .original_task import REPEATS, STRATEGIES, OriginalTask, with_truth

DIMENSIONS = {"temporal-liif": 3, "liif": 2}
"""Dimensions of the published architectures, whose checkpoints are all named 'liif'."""

CROPS = {"temporal-liif": 128, "liif": 72}
"""Side of a crop unless another is named; the published ones are 48, 72 and 128."""

EPOCHS = (200, 400, 600, 800)
"""Epochs at which the learning rate is halved; the published runs ended after 120."""

_WIDTH = [256, 256, 256, 256]

SIZES: dict[str, tuple[dict[str, dict[str, Any]], list[int]]] = {
    "full": ({}, _WIDTH),
    "small": (
        {
            "edsr-baseline": {"n_resblocks": 4, "n_feats": 24},
            "edsr": {"n_resblocks": 8, "n_feats": 32},
            "rdn": {"G0": 16, "RDNconfig": "A"},
            "rcan": {"n_resgroups": 2, "n_resblocks": 3, "n_feats": 24, "reduction": 8},
        },
        [64, 64, 64],
    ),
    "tiny": (
        {
            "edsr-baseline": {"n_resblocks": 2, "n_feats": 8},
            "edsr": {"n_resblocks": 2, "n_feats": 8},
            "rdn": {"G0": 4, "RDNconfig": "A"},
            "rcan": {"n_resgroups": 1, "n_resblocks": 2, "n_feats": 8, "reduction": 4},
        },
        [32, 32],
    ),
}
"""What differs from the published size: arguments of the encoders, and widths of the decoder's layers."""


@dataclass(frozen=True)
class OriginalPlan:
    """The choices of a training."""

    architecture: str = "temporal-liif"
    encoder: str = "edsr-baseline"
    size: str = "full"
    strategy: str = "complete"
    crop: int = 0
    """Side in pixels; 0: that of the architecture."""

    queries: int = 0
    """Pixels of the truth asked for in a step; 0: all of the crop's, as published."""

    rate: float = 1e-4
    """Learning rate of Adam; small networks bear ten times the published one."""

    folds: Mapping[int, frozenset[str]] = field(default_factory=whole_set)
    """Areas that each training leaves out, by its number; 0 leaves out none."""

    minutes: float = 60.0
    steps: int | None = None
    resume: bool = False
    seed: int = 0
    start: Path | None = None
    """Weights to start from; they decide encoder and size."""

    def __post_init__(self) -> None:
        for name, value, known in (
            ("architecture", self.architecture, DIMENSIONS),
            ("encoder", self.encoder, ENCODERS),
            ("size", self.size, SIZES),
            ("strategy", self.strategy, STRATEGIES),
        ):
            if value not in known:
                raise ParameterError(
                    "The {name} {value} is unknown. Choose from: {known}.",
                    name=name,
                    value=repr(value),
                    known=", ".join(known),
                )
        if self.crop < 0 or self.queries < 0:
            raise ParameterError(
                "The crop is {crop} pixels and the queries are {queries}. Give positive numbers.",
                crop=self.crop,
                queries=self.queries,
            )
        if not 0 < self.rate < 1:
            raise ParameterError(
                "The learning rate is {rate:g}. Give a number between 0 and 1.", rate=self.rate
            )
        if self.architecture == "liif" and self.strategy != "complete":
            raise ParameterError(
                "The strategy {strategy} chooses dates for temporal-liif; liif sees one image "
                "alone. Leave it out.",
                strategy=repr(self.strategy),
            )

    @property
    def side(self) -> int:
        """Of a crop in pixels."""
        return self.crop or CROPS[self.architecture]

    @property
    def name(self) -> str:
        """Of the files, and of the row in the tables."""
        strategy = [self.strategy] if self.architecture == "temporal-liif" else []
        size = [self.size] if self.size != "full" else []
        encoder = [self.encoder] if self.start is None else ["tuned"]
        return "-".join([self.architecture, *encoder, *size, *strategy, str(self.side)])


def train(
    areas: list[Area],
    out: Path,
    plan: OriginalPlan,
    device: Device,
    report: Callable[[str], None],
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Path]:
    """Train the network for every fold; OUT/fold-N/NAME.safetensors of each (and .pth, the same weights).

    Raises ParameterError, ModelError, StackError, CancelledError.
    """
    minutes, written = plan.minutes / len(plan.folds), []
    for index, (fold, left_out) in enumerate(plan.folds.items()):
        some = with_truth(learned(areas, fold, left_out))
        folder = out / f"fold-{fold}"
        report(Message("{name}, fold {fold}: {count} areas", name=plan.name, fold=fold, count=len(some)))
        torch.manual_seed(plan.seed)
        args, network = network_of(plan)
        milestones = tuple(epoch * REPEATS * len(some) for epoch in EPOCHS)
        schedule = Milestones(minutes, plan.steps, plan.rate, milestones)
        task = OriginalTask(plan.name, network, some, plan.strategy, plan.side, plan.queries, plan.seed)
        run = Run(task, folder, schedule, device.torch, plan.resume)

        def so_far(share: float, index: int = index) -> None:
            progress((index + share) / len(plan.folds))

        trained = run.fit(report, so_far, cancelled)
        draw(folder)
        written.append(
            _write(folder / f"{plan.name}.safetensors", args, trained, _card(plan, run.step, some))
        )
    return written


def network_of(plan: OriginalPlan) -> tuple[dict[str, Any], LIIF]:
    """Arguments, and a network of them with new weights or those to start from."""
    dims = DIMENSIONS[plan.architecture]
    if plan.start is not None:
        checkpoint = checkpoints.read(plan.start)
        if checkpoint.name != "liif":
            raise ModelError(
                "{start} holds {found}, not {architecture}. Start from weights of the same architecture.",
                start=plan.start,
                found=repr(checkpoint.name),
                architecture=repr(plan.architecture),
            )
        network = factory.build(checkpoint)
        if network.dims != dims:
            raise ModelError(
                "{start} holds a network of {dims} dimensions; {architecture} has {needed}. Start "
                "from weights of the same architecture.",
                start=plan.start,
                dims=network.dims,
                architecture=plan.architecture,
                needed=dims,
            )
        return checkpoint.args, network
    changes, hidden = SIZES[plan.size]
    encoder = {"no_upsampling": True, **changes.get(plan.encoder, {})}
    args = {
        "encoder_spec": {"name": plan.encoder, "args": encoder},
        "imnet_spec": {"name": "mlp", "args": {"out_dim": 3, "hidden_list": hidden}},
    }
    return args, factory.create(args, dims)


def _card(plan: OriginalPlan, steps: int, areas: list[Area]) -> dict[str, Any]:
    return {
        "title": plan.name,
        "bands": ["red", "green", "blue"],
        "training": {
            "areas": [area.name for area in areas],
            "steps": steps,
            "strategy": plan.strategy if plan.architecture == "temporal-liif" else None,
            "crop": plan.side,
            "rate": plan.rate,
            "seed": plan.seed,
            "started_from": plan.start.name if plan.start else None,
            "truth": "adapted/hr_*.png. In WorldStrat these are SPOT images, (c) Airbus, CC BY-NC 4.0.",
        },
    }


def _write(path: Path, args: dict[str, Any], network: LIIF, card: dict[str, Any]) -> Path:
    state = network.state_dict()
    checkpoints.write(path, "liif", args, state, **card)
    checkpoints.write_original(path.with_suffix(".pth"), "liif", args, state)
    return path
