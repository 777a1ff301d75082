# SPDX-License-Identifier: GPL-2.0-or-later
"""Recipe of a training: parts, areas, steps."""

from __future__ import annotations

import shutil
import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Callable

import numpy as np
import torch
from torch import nn

from ...core.errors import CancelledError, ModelError, ParameterError
from ...core.messages import Message
from ...core.stack.area import Area
from .. import checkpoint as checkpoints
from ..architectures.temporal_liif_3.date_weights import DateWeights
from ..architectures.temporal_liif_3.gap_correction import GapCorrection
from ..architectures.temporal_liif_3.model import NAME
from ..architectures.temporal_liif_3.prior import PriorNet
from ..checkpoint import Checkpoint
from ..runtime import Device
from . import export, prior_task, time_tasks
from .areas import learned, whole_set
from .curves import draw
from .loop import Run, Schedule, Task
from .month_pixels import MonthPixels
from .prior_task import PriorTask
from .simulated_grounds import Sample as Ground
from .simulated_grounds import sample as simulate
from .time_pools import Pools
from .time_tasks import GapTask, WeightsTask


@dataclass(frozen=True)
class Lesson:
    """What a part is trained with."""

    areas: list[Area]
    """Those that the fold learns from."""

    pools: Pools
    """Samples of all areas, made when asked for."""

    folder: Path
    """Where the fold's weights are."""

    features: int
    batch: int
    minutes: float
    """Wall-clock budget of the part, its samples included."""

    steps: int | None
    """Of the part, where they are not measured from its time."""

    seed: int
    device: Device
    start: Checkpoint | None
    """Weights to start from."""

    check: Callable[[], None]
    """Raises CancelledError once the training is stopped."""


@dataclass(frozen=True)
class Part:
    """A network that is trained by itself."""

    share: float
    """Of the budget, in proportion to the other parts."""

    steps: float
    """Steps for each step asked for."""

    task: Callable[[Lesson], Task]
    schedule: Mapping[str, Any] = field(default_factory=dict)
    """Of loop.Schedule, where it differs."""

    finish: Callable[[Task, nn.Module], nn.Module] = lambda task, network: network
    """The network to keep, from the trained one."""

    of_areas: bool = True
    """Whether it learns from the areas; what does not is the same in every fold."""


def _date_weights(lesson: Lesson) -> Task:
    network = begun(lesson.start, "date-weights") or DateWeights(lesson.features)
    pool = lesson.pools.of(lesson.areas, "date-weights", lesson.check)
    return WeightsTask(network, pool, lesson.batch, lesson.seed)


def _gap_correction(lesson: Lesson) -> Task:
    path = lesson.folder / "date-weights.safetensors"
    if not path.is_file():
        raise ParameterError(
            "{folder} lacks {name}. Train the part date-weights first.", folder=lesson.folder, name=path.name
        )
    network = begun(lesson.start, "gap-correction") or GapCorrection()
    pool = lesson.pools.of(lesson.areas, "gap-correction", lesson.check)
    return GapTask(network, export.read_part(DateWeights, path), pool, lesson.batch, lesson.seed)


def _prior(lesson: Lesson) -> Task:
    network = begun(lesson.start, "prior") or PriorNet()
    grounds = prior_task.grounds_for(lesson.minutes, lesson.steps)

    def make(rng: np.random.Generator, side: int) -> Ground:
        lesson.check()
        return simulate(rng, side)

    return PriorTask(network, prior_task.BATCH, lesson.seed, grounds, make)


PARTS: dict[str, Part] = {
    "date-weights": Part(
        0.35,
        1.0,
        _date_weights,
        time_tasks.WEIGHTS_SCHEDULE,
        lambda task, network: task.kept(network),
    ),
    "gap-correction": Part(0.25, 1.0, _gap_correction, time_tasks.GAP_SCHEDULE),
    "prior": Part(0.4, 48.0, _prior, prior_task.SCHEDULE, of_areas=False),
}
"""Parts of the product by name, in the order of training: time from Sentinel-2 alone, the prior of the ground
from simulated looks of synthetic grounds."""

_NETWORKS: dict[str, type[nn.Module]] = {
    "date-weights": DateWeights,
    "gap-correction": GapCorrection,
    "prior": PriorNet,
}


@dataclass(frozen=True)
class Plan:
    """The choices of a training."""

    parts: Mapping[str, Part] = field(default_factory=lambda: PARTS)
    """By name, in the order of training."""

    folds: Mapping[int, frozenset[str]] = field(default_factory=whole_set)
    """Areas that each training leaves out, by its number; 0 leaves out none."""

    minutes: float = 60.0
    steps: int | None = None
    resume: bool = False
    seed: int = 0
    features: int = 16
    batch: int = 8
    start: Path | None = None
    """A file of temporal-liif-3 whose weights, and whose sizes, the parts begin with."""

    monthly: Path | None = None
    """Pixels by month (month_pixels), for the correction across gaps."""


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

    Where the parts of a model are together, they are joined. Raises ParameterError, ModelError, StackError,
    CancelledError.
    """

    def check() -> None:
        if cancelled():
            raise CancelledError("The training was stopped; it can be resumed.")

    whole = sum(part.share * (len(plan.folds) if part.of_areas else 1) for part in plan.parts.values())
    minutes, done = plan.minutes / whole, 0.0
    start = plan.start and read_start(plan.start)
    monthly = plan.monthly and MonthPixels(plan.monthly)
    pools = Pools(plan.seed, monthly, plan.steps and plan.steps * plan.batch)
    once: dict[str, Path] = {}
    for fold, left_out in plan.folds.items():
        some = learned(areas, fold, left_out)
        folder = out / f"fold-{fold}"
        folder.mkdir(parents=True, exist_ok=True)
        report(Message("fold {fold}: {count} areas", fold=fold, count=len(some)))
        if start is not None:
            take_over(start, folder, [part for part in _NETWORKS if part not in plan.parts])
        for name, part in plan.parts.items():
            if name in once:
                shutil.copyfile(once[name], folder / once[name].name)
                continue
            torch.manual_seed(plan.seed)
            steps = plan.steps and max(1, round(plan.steps * part.steps))
            lesson = Lesson(
                some,
                pools,
                folder,
                plan.features,
                plan.batch,
                minutes * part.share,
                steps,
                plan.seed,
                device,
                start,
                check,
            )
            began = time.monotonic()
            task = part.task(lesson)
            # However long its samples took, it learns for half of its time.
            left = max(lesson.minutes / 2, lesson.minutes - (time.monotonic() - began) / 60)
            schedule = Schedule(left, steps, **part.schedule)

            def so_far(share: float, done: float = done, part: Part = part) -> None:
                progress((done + share * part.share) / whole)

            run = Run(task, folder, schedule, device.torch, plan.resume)
            network = run.fit(report, so_far, cancelled)
            written = export.write_part(part.finish(task, network), folder, name)
            draw(folder)
            done += part.share
            if not part.of_areas:
                once[name] = written
        if export.complete(folder) and not export.PLACES.keys().isdisjoint(plan.parts):
            export.join(folder, export.Measured.of(start))


def read_start(path: Path) -> Checkpoint:
    """The weights to start from.

    Raises ModelError if they are of another architecture.
    """
    checkpoint = checkpoints.read(path)
    if checkpoint.name != NAME:
        raise ModelError(
            "{path} holds {found}, not {expected}. Start from weights of the same architecture.",
            path=path,
            found=repr(checkpoint.name),
            expected=repr(NAME),
        )
    return checkpoint


def take_over(start: Checkpoint, folder: Path, parts: list[str]) -> None:
    """Write parts into a folder as other weights have them, where they do."""
    for part in parts:
        network = begun(start, part)
        if network is not None:
            export.write_part(network, folder, part)


def begun(start: Checkpoint | None, part: str) -> nn.Module | None:
    """The network of a part with the weights to start from; None where there are none."""
    if start is None:
        return None
    place, args = export.PLACES[part], start.args
    for key in place:
        args = args.get(key)
        if args is None:
            return None
    network, own = _NETWORKS[part](**args), checkpoints.of_part(start, ".".join(place))
    # Copies: the training changes them, and the next fold begins with the same.
    checkpoints.fill(network, replace(own, state={key: value.clone() for key, value in own.state.items()}))
    return network
