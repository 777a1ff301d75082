# SPDX-License-Identifier: GPL-2.0-or-later
"""Parts that learn from SPOT, beside those of the product."""

from __future__ import annotations

from ...core.errors import ParameterError
from ...models import checkpoint as checkpoints
from ...models.architectures.temporal_liif_2.detail import DetailNet
from ...models.architectures.temporal_liif_2.model import NAME, TemporalLiif2
from ...models.training import recipe
from ...models.training.detail_task import DetailTask
from ...models.training.loop import Task
from ...models.training.recipe import Lesson, Part, begun
from ..evaluation.spot_head import SpotHead
from . import spot_task
from .spot_task import SpotTask


def _spot(lesson: Lesson) -> Task:
    if not (lesson.folder / f"{NAME}.safetensors").is_file():
        raise ParameterError(
            f"{lesson.folder} lacks {NAME}.safetensors. Train the parts temporal and detail first."
        )
    model = TemporalLiif2(checkpoints.read(lesson.folder / f"{NAME}.safetensors"), lesson.device)
    return SpotTask(SpotHead(), lesson.areas, lambda name: model, lesson.seed)


def _detail_spot(lesson: Lesson) -> Task:
    network = begun(DetailNet, lesson.start, "detail") or DetailNet(fine=4)
    return DetailTask(network, list(lesson.sources()), lesson.batch, lesson.seed, "detail-spot")


PARTS: dict[str, Part] = {
    **recipe.PARTS,
    "spot": Part(0.2, 0.5, _spot, spot_task.SCHEDULE, lambda task, network: task.solve(network)),
    "detail-spot": Part(0.3, 0.8, _detail_spot),
}
"""In the order of training: time, detail, the head that only the evaluation uses, and (an ablation) detail
taught by SPOT too."""

DEFAULT = ("temporal", "detail", "spot")
"""Parts trained unless others are named."""


def parse_parts(text: str) -> tuple[str, ...]:
    """Parts by their names, in the order of training.

    Raises ParameterError for an unknown one.
    """
    parts = tuple(part for part in PARTS if part in text.split(","))
    if not parts or len(parts) != len(text.split(",")):
        raise ParameterError(f"--parts {text} is unknown. Choose from: {','.join(PARTS)}.")
    return parts
