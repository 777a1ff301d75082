# SPDX-License-Identifier: GPL-2.0-or-later
"""What is trained, on which areas, for how long."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Callable

import torch
from torch import nn

from ...core.errors import ModelError, ParameterError
from ...core.worldstrat import Area
from .. import checkpoint as checkpoints
from ..checkpoint import Checkpoint
from ..evaluation.spot_head import SpotHead
from ..runtime import Device
from ..temporal_liif_2.detail import DetailNet
from ..temporal_liif_2.evidence import CELL
from ..temporal_liif_2.model import NAME, TemporalLiif2
from ..temporal_liif_2.temporal import TemporalNet
from . import export, spot_task, time_task
from .curves import draw
from .detail_task import DetailTask, Sources
from .folds import fold_areas, read_folds
from .hidden_dates import Augmentation, HiddenDates
from .loop import Run, Schedule, Task
from .spot_task import SpotTask
from .time_task import TimeTask

SHARES = {"temporal": 0.5, "detail": 0.3, "spot": 0.2, "detail-spot": 0.3}
"""Parts in the order of training, with their shares of the budget: time, detail, the head that only the
evaluation uses, and (an ablation) detail taught by SPOT too. The first two learn from Sentinel-2 alone."""

DEFAULT = ("temporal", "detail", "spot")
"""Parts trained unless others are named."""

STEPS = {"temporal": 0.4, "detail": 0.8, "spot": 0.5, "detail-spot": 0.8}
"""Steps of the parts for each step asked for."""

SCHEDULES = {"temporal": time_task.SCHEDULE, "spot": spot_task.SCHEDULE}
"""Of loop.Schedule, where it differs."""

CROP = 40
"""Side of a sample in cells."""

CELLS_PER_PIXEL = 4
"""So many samples of cells go where one of pixels goes: they are far cheaper."""


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
    features: int = 16
    batch: int = 3
    start: Path | None = None
    """A file of temporal-liif-2 whose weights, and whose sizes, the parts begin with."""


def parse_parts(text: str) -> tuple[str, ...]:
    """Parts by their names, in the order of training.

    Raises ParameterError for an unknown one.
    """
    parts = tuple(part for part in SHARES if part in text.split(","))
    if not parts or len(parts) != len(text.split(",")):
        raise ParameterError(f"--parts {text} is unknown. Choose from: {','.join(SHARES)}.")
    return parts


def train(
    areas: list[Area],
    out: Path,
    plan: Plan,
    device: Device,
    report: Callable[[str], None],
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """Train every part for every fold; weights go to OUT/fold-N/PART.safetensors (N = 0: all areas).

    Where the parts of a model are together, they are joined, and where every fold is, calibrated.

    Raises ParameterError, ModelError, StackError, CancelledError.
    """
    whole = len(plan.folds) * sum(SHARES[part] for part in plan.parts)
    minutes, done = plan.minutes / whole, 0.0
    start = plan.start and read_start(plan.start)
    sources = functools.cache(lambda index: Sources.of(areas[index], "detail-spot" in plan.parts))
    for fold in plan.folds:
        names = {area.name for area in fold_areas(areas, fold)}
        some = [index for index, area in enumerate(areas) if area.name in names]
        folder = out / f"fold-{fold}"
        report(f"fold {fold}: {len(some)} areas")
        _take_over(start, folder, plan.parts)
        for part in plan.parts:
            torch.manual_seed(plan.seed)
            learned = [areas[index] for index in some]
            task = _task(part, learned, functools.partial(map, sources, some), folder, plan, device, start)
            steps = plan.steps and max(1, round(plan.steps * STEPS[part]))
            schedule = Schedule(minutes * SHARES[part], steps, **SCHEDULES.get(part, {}))

            def so_far(share: float, done: float = done, part: str = part) -> None:
                progress((done + share * SHARES[part]) / whole)

            run = Run(task, folder, schedule, device.torch, plan.resume)
            network = run.fit(report, so_far, cancelled)
            _write(task.solve(network) if isinstance(task, SpotTask) else network, folder, part)
            draw(folder)
            done += SHARES[part]
            detail = part if part.startswith("detail") else "detail"
            if all((folder / f"{one}.safetensors").is_file() for one in ("temporal", detail)):
                export.join(folder, detail, **trusted_as(start))
    calibrate(areas, out, device, report)


def read_start(path: Path) -> Checkpoint:
    """The weights to start from.

    Raises ModelError if they are of another architecture.
    """
    checkpoint = checkpoints.read(path)
    if checkpoint.name != NAME:
        raise ModelError(
            f"{path} holds {checkpoint.name!r}, not {NAME!r}. Start from weights of the same architecture."
        )
    return checkpoint


def _take_over(start: Checkpoint | None, folder: Path, parts: tuple[str, ...]) -> None:
    """Write the parts that are not trained, as the weights to start from have them."""
    for part, kind in (("temporal", TemporalNet), ("detail", DetailNet)):
        network = _begun(kind, start, part)
        if network is not None and part not in parts:
            folder.mkdir(parents=True, exist_ok=True)
            _write(network, folder, part)


def trusted_as(start: Checkpoint | None) -> dict[str, float]:
    """How far the weights to start from were trusted; it holds until it is measured anew."""
    measured = ("spread", "trust", "detail_spread")
    return {key: start.args[key] for key in measured if key in start.args} if start else {}


def calibrate(areas: list[Area], out: Path, device: Device, report: Callable[[str], None]) -> None:
    """Write the joined weights again, with how far the network is trusted and with calibrated uncertainties.

    Both come from the areas that each fold left out, so this waits until every fold is there.
    """
    folds = read_folds()
    folders = {fold: out / f"fold-{fold}" for fold in range(1, len(folds) + 1)}
    left_out = {fold: [area for area in areas if area.name in folds[fold - 1]] for fold in folders}
    needed = (NAME, "temporal")
    if not all((folder / f"{part}.safetensors").is_file() for folder in folders.values() for part in needed):
        return
    trust = export.trust(
        {fold: folder / "temporal.safetensors" for fold, folder in folders.items()}, left_out
    )
    report(f"the network's judgement counts {trust:.2f}")
    weights = {fold: export.join(folder, trust=trust) for fold, folder in folders.items()}
    of_detail = export.detail_spreads(weights, left_out, device)
    for fold, factor in export.spreads(weights, left_out, device).items():
        report(f"fold {fold}: uncertainty x {factor:.3f}, of the detail x {of_detail[fold]:.3f}")
        for part in ("detail", "detail-spot"):
            folder = out / f"fold-{fold}"
            if (folder / f"{part}.safetensors").is_file() and (folder / "temporal.safetensors").is_file():
                export.join(folder, part, factor, trust, of_detail[fold])


def _task(
    part: str,
    areas: list[Area],
    sources: Callable[[], Iterable[Sources]],
    folder: Path,
    plan: Plan,
    device: Device,
    start: Checkpoint | None,
) -> Task:
    if part == "temporal":
        samples = HiddenDates(areas, Augmentation(), CROP, plan.seed, CELL)
        network = _begun(TemporalNet, start, part) or TemporalNet(plan.features)
        return TimeTask(network, samples, CELLS_PER_PIXEL * plan.batch)
    if part == "spot":
        if not (folder / f"{NAME}.safetensors").is_file():
            raise ParameterError(
                f"{folder} lacks {NAME}.safetensors. Train the parts temporal and detail first."
            )
        model = TemporalLiif2(checkpoints.read(folder / f"{NAME}.safetensors"), device)
        return SpotTask(SpotHead(), areas, lambda name: model, plan.seed)
    spot = part == "detail-spot"
    network = _begun(DetailNet, start, "detail") or DetailNet(fine=4 if spot else 2)
    return DetailTask(network, list(sources()), plan.batch, plan.seed, spot)


def _begun(kind: type[nn.Module], start: Checkpoint | None, part: str) -> nn.Module | None:
    """The network of a part with the weights to start from; None without them."""
    if start is None:
        return None
    network = kind(**start.args[part])
    # Copies: the training changes them, and the next fold begins with the same.
    state = {
        key.partition(".")[2]: value.clone()
        for key, value in start.state.items()
        if key.startswith(f"{part}.")
    }
    checkpoints.fill(network, replace(start, state=state))
    return network


def _write(network: nn.Module, folder: Path, part: str) -> None:
    state = {key: value.contiguous() for key, value in network.state_dict().items()}
    checkpoints.write(folder / f"{part}.safetensors", f"{NAME}-{part}", network.settings, state)
