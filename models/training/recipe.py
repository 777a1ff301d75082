# SPDX-License-Identifier: GPL-2.0-or-later
"""Recipe of a training: parts, areas, steps."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Callable

import torch
from torch import nn

from ...core.errors import ModelError
from ...core.stack.area import Area
from .. import checkpoint as checkpoints
from ..architectures.temporal_liif_2.date_support import CELL
from ..architectures.temporal_liif_2.detail import DetailNet
from ..architectures.temporal_liif_2.model import NAME
from ..architectures.temporal_liif_2.temporal import TemporalNet
from ..architectures.temporal_liif_3.prior import PriorNet
from ..checkpoint import Checkpoint
from ..runtime import Device
from . import export, prior_task, time_task
from .areas import learned, whole_set
from .curves import draw
from .detail_task import DetailTask, Sources, Teacher
from .hidden_dates import Augmentation, HiddenDates
from .loop import Run, Schedule, Task
from .prior_task import PriorTask
from .time_task import TimeTask

CROP = 40
"""Side of a sample in cells."""

CELLS_PER_PIXEL = 4
"""So many samples of cells go where one of pixels goes: they are far cheaper."""

CROPS_PER_SAMPLE = 4
"""So many crops of simulated grounds go where one sample of all bands goes."""


@dataclass(frozen=True)
class Lesson:
    """What a part is trained with."""

    areas: list[Area]
    """Those that the fold learns from."""

    sources: Callable[[], Iterable[Sources]]
    """Of their detail; made when asked for."""

    folder: Path
    """Where the fold's weights are."""

    features: int
    batch: int
    seed: int
    device: Device
    start: Checkpoint | None
    """Weights to start from."""


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

    write: Callable[[nn.Module, Path, str], None] | None = None
    """Writes it into a folder under a name; None: as a part of temporal-liif-2."""


def _time(lesson: Lesson) -> Task:
    samples = HiddenDates(lesson.areas, Augmentation(), CROP, lesson.seed, CELL)
    network = begun(TemporalNet, lesson.start, "temporal") or TemporalNet(lesson.features)
    return TimeTask(network, samples, CELLS_PER_PIXEL * lesson.batch)


def _detail(lesson: Lesson) -> Task:
    network = begun(DetailNet, lesson.start, "detail") or DetailNet(fine=2)
    sources = [replace(one, finer=None) for one in lesson.sources()]
    return DetailTask(network, sources, lesson.batch, lesson.seed)


def _prior(lesson: Lesson) -> Task:
    return PriorTask(PriorNet(), CROPS_PER_SAMPLE * lesson.batch, lesson.seed)


PARTS: dict[str, Part] = {
    "temporal": Part(0.5, 0.4, _time, time_task.SCHEDULE),
    "detail": Part(0.3, 0.8, _detail),
    "prior": Part(0.3, 1.0, _prior, prior_task.SCHEDULE, write=prior_task.write),
}
"""Parts of the product by name, in the order of training. Time and detail learn from Sentinel-2 alone, the
prior of the ground from synthetic grounds: it is the same whatever areas are left out."""


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
    batch: int = 3
    start: Path | None = None
    """A file of temporal-liif-2 whose weights, and whose sizes, the parts begin with."""

    teacher: Teacher | None = None
    """Detail of a finer sensor, for the parts that learn from it."""


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

    Where the parts of a model are together, they are joined.

    Raises ParameterError, ModelError, StackError, CancelledError.
    """
    whole = len(plan.folds) * sum(part.share for part in plan.parts.values())
    minutes, done = plan.minutes / whole, 0.0
    start = plan.start and read_start(plan.start)
    sources = functools.cache(lambda index: Sources.of(areas[index], plan.teacher))
    for fold, left_out in plan.folds.items():
        names = {area.name for area in learned(areas, fold, left_out)}
        some = [index for index, area in enumerate(areas) if area.name in names]
        folder = out / f"fold-{fold}"
        report(f"fold {fold}: {len(some)} areas")
        _take_over(start, folder, tuple(plan.parts))
        for name, part in plan.parts.items():
            torch.manual_seed(plan.seed)
            lesson = Lesson(
                [areas[index] for index in some],
                functools.partial(map, sources, some),
                folder,
                plan.features,
                plan.batch,
                plan.seed,
                device,
                start,
            )
            task = part.task(lesson)
            steps = plan.steps and max(1, round(plan.steps * part.steps))
            schedule = Schedule(minutes * part.share, steps, **part.schedule)

            def so_far(share: float, done: float = done, part: Part = part) -> None:
                progress((done + share * part.share) / whole)

            run = Run(task, folder, schedule, device.torch, plan.resume)
            network = run.fit(report, so_far, cancelled)
            (part.write or _write)(part.finish(task, network), folder, name)
            draw(folder)
            done += part.share
            detail = name if name.startswith("detail") else "detail"
            if all((folder / f"{one}.safetensors").is_file() for one in ("temporal", detail)):
                export.join(folder, detail, **trusted_as(start))


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
        network = begun(kind, start, part)
        if network is not None and part not in parts:
            folder.mkdir(parents=True, exist_ok=True)
            _write(network, folder, part)


def trusted_as(start: Checkpoint | None) -> dict[str, float]:
    """How far the weights to start from were trusted; it holds until it is measured anew."""
    measured = ("spread", "trust", "detail_spread")
    return {key: start.args[key] for key in measured if key in start.args} if start else {}


def begun(kind: type[nn.Module], start: Checkpoint | None, part: str) -> nn.Module | None:
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
