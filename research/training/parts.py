# SPDX-License-Identifier: GPL-2.0-or-later
"""Parts that learn from SPOT, beside those of the product."""

from __future__ import annotations

from ...core.errors import ParameterError
from ...models import checkpoint as checkpoints
from ...models.architectures import temporal_liif_3
from ...models.architectures.temporal_liif_3.model import NAME
from ...models.training import recipe
from ...models.training.loop import Task
from ...models.training.recipe import Lesson, Part
from ..evaluation.spot_head import SpotHead
from . import spot_task
from .spot_task import SpotTask


def _spot(lesson: Lesson) -> Task:
    weights = lesson.folder / f"{NAME}.safetensors"
    if not weights.is_file():
        raise ParameterError(f"{lesson.folder} lacks {weights.name}. Train the other parts first.")
    model = temporal_liif_3.from_checkpoint(checkpoints.read(weights), lesson.device, {})
    return SpotTask(SpotHead(), lesson.areas, lambda name: model, lesson.seed)


PARTS: dict[str, Part] = {
    **recipe.PARTS,
    "spot": Part(0.2, 0.5, _spot, spot_task.SCHEDULE, lambda task, network: task.solve(network)),
}
"""In the order of training: those of the product, and the head that only the evaluation uses."""

DEFAULT = tuple(recipe.PARTS)
"""Parts trained unless others are named: the head is learned last, on calibrated weights."""


def parse_parts(text: str) -> tuple[str, ...]:
    """Parts by their names, in the order of training.

    Raises ParameterError for an unknown one.
    """
    parts = tuple(part for part in PARTS if part in text.split(","))
    if not parts or len(parts) != len(text.split(",")):
        raise ParameterError(f"--parts {text} is unknown. Choose from: {','.join(PARTS)}.")
    return parts
