# SPDX-License-Identifier: GPL-2.0-or-later
"""What is trained, on which areas, for how long."""

from __future__ import annotations

import argparse
import functools
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Callable

import torch
from torch import nn

from ...core.errors import ParameterError
from ...core.worldstrat import Area
from .. import checkpoint
from ..evaluation.spot_head import SpotHead
from ..runtime import Device
from ..temporal_liif_2.detail import DetailNet
from ..temporal_liif_2.model import NAME, TemporalLiif2
from ..temporal_liif_2.temporal import TemporalNet
from . import export
from .curves import draw
from .detail_task import DetailTask, Sources
from .folds import read_folds
from .hidden_dates import Augmentation, HiddenDates
from .loop import Run, Schedule, Task
from .spot_task import SpotTask
from .time_task import TimeTask

SHARES = {"temporal": 0.7, "detail": 0.15, "spot": 0.15, "detail-spot": 0.15}
"""Parts in the order of training, with their shares of the budget: time, detail, the head that only the
evaluation uses, and (an ablation) detail taught by SPOT too. The first two learn from Sentinel-2 alone."""

DEFAULT = ("temporal", "detail", "spot")
"""Parts trained unless others are named."""

STEPS = {"temporal": 1.0, "detail": 0.8, "spot": 0.5, "detail-spot": 0.8}
"""Steps of the parts for each step asked for."""

CROP = 20
"""Side of a sample of those."""


@dataclass(frozen=True)
class Plan:
    """The choices of a training."""

    parts: tuple[str, ...] = DEFAULT
    folds: tuple[int, ...] = (0,)
    """1 to 5 leave that fold's areas out; 0 leaves out none."""

    minutes: float = 60.0
    steps: int | None = None
    resume: bool = False
    seed: int = 0
    features: int = 32
    batch: int = 3

    @classmethod
    def from_options(cls, options: argparse.Namespace) -> Plan:
        """From the command line.

        Raises ParameterError for unknown parts or folds.
        """
        parts = tuple(part for part in SHARES if part in options.parts.split(","))
        if not parts or len(parts) != len(options.parts.split(",")):
            raise ParameterError(f"--parts {options.parts} is unknown. Choose from: {','.join(SHARES)}.")
        count = len(read_folds())
        numbers = options.folds.split(",")
        if options.folds == "all":
            numbers = [*map(str, range(1, count + 1)), "0"]
        if not all(number.isdigit() and int(number) <= count for number in numbers):
            raise ParameterError(
                f"--folds {options.folds} is unknown. Give 'all', or numbers from 0 to {count} such as 1,2."
            )
        plan = cls(
            parts,
            tuple(map(int, numbers)),
            options.budget_minutes,
            options.steps,
            options.resume,
            options.seed,
        )
        given = {key: getattr(options, key) for key in ("features", "batch") if getattr(options, key)}
        return replace(plan, **given)


def train(areas: list[Area], out: Path, plan: Plan, device: Device, report: Callable[[str], None]) -> None:
    """Train every part for every fold; weights go to OUT/fold-N/PART.safetensors (N = 0: all areas).

    Where the parts of a model are together, they are joined, and where every fold is, calibrated.
    """
    minutes = plan.minutes / len(plan.folds) / sum(SHARES[part] for part in plan.parts)
    sources = functools.cache(lambda index: Sources.of(areas[index], "detail-spot" in plan.parts))
    for fold in plan.folds:
        left_out = set(read_folds()[fold - 1]) if fold else set()
        some = [index for index, area in enumerate(areas) if area.name not in left_out]
        if not some:
            raise ParameterError(f"Fold {fold} leaves out every area of the data. Train on more areas.")
        folder = out / f"fold-{fold}"
        report(f"fold {fold}: {len(some)} areas")
        for part in plan.parts:
            torch.manual_seed(plan.seed)
            task = _task(
                part, [areas[i] for i in some], functools.partial(map, sources, some), folder, plan, device
            )
            steps = plan.steps and max(1, round(plan.steps * STEPS[part]))
            schedule = Schedule(minutes * SHARES[part], steps)
            network = Run(task, folder, schedule, device.torch, plan.resume).fit(report)
            _write(network, folder, part)
            draw(folder)
            if part.startswith("detail") and (folder / "temporal.safetensors").is_file():
                export.join(folder, part)
    calibrate(areas, out, device, report)


def calibrate(areas: list[Area], out: Path, device: Device, report: Callable[[str], None]) -> None:
    """Write the joined weights again, with how far the network is trusted and with calibrated uncertainties.

    Both come from the areas that each fold left out, so this waits until every fold is there.
    """
    folds = read_folds()
    folders = {fold: out / f"fold-{fold}" for fold in range(1, len(folds) + 1)}
    left_out = {fold: [area for area in areas if area.name in folds[fold - 1]] for fold in folders}
    if not all((folder / f"{NAME}.safetensors").is_file() for folder in folders.values()):
        return
    trust = export.trust(
        {fold: folder / "temporal.safetensors" for fold, folder in folders.items()}, left_out
    )
    report(f"the network's correction counts {trust:.2f}")
    weights = {fold: export.join(folder, trust=trust) for fold, folder in folders.items()}
    for fold, factor in export.spreads(weights, left_out, device).items():
        report(f"fold {fold}: uncertainty x {factor:.3f}")
        for part in ("detail", "detail-spot"):
            folder = out / f"fold-{fold}"
            if (folder / f"{part}.safetensors").is_file() and (folder / "temporal.safetensors").is_file():
                export.join(folder, part, factor, trust)


def _task(
    part: str,
    areas: list[Area],
    sources: Callable[[], Iterable[Sources]],
    folder: Path,
    plan: Plan,
    device: Device,
) -> Task:
    if part == "temporal":
        samples = HiddenDates(areas, Augmentation(), CROP, plan.seed, export.REDUCED)
        return TimeTask(TemporalNet(plan.features), samples, plan.batch, export.REDUCED)
    if part == "spot":
        if not (folder / f"{NAME}.safetensors").is_file():
            raise ParameterError(
                f"{folder} lacks {NAME}.safetensors. Train the parts temporal and detail first."
            )
        model = TemporalLiif2(checkpoint.read(folder / f"{NAME}.safetensors"), device)
        return SpotTask(SpotHead(), areas, lambda name: model, plan.batch, plan.seed)
    spot = part == "detail-spot"
    return DetailTask(DetailNet(fine=4 if spot else 2), list(sources()), plan.batch, plan.seed, spot)


def _write(network: nn.Module, folder: Path, part: str) -> None:
    state = {key: value.contiguous() for key, value in network.state_dict().items()}
    checkpoint.write(folder / f"{part}.safetensors", f"{NAME}-{part}", network.settings, state)
