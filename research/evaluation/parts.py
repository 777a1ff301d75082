# SPDX-License-Identifier: GPL-2.0-or-later
"""The parts of the evaluation: which methods each measure is asked of.

Every measure is a module with `evaluate(areas, methods)`; a part is a function of a `Run` that returns the
keys it adds to the report. PARTS lists them in the order in which they run.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable

from ...core.errors import ParameterError
from ...core.series.interpolation import BaselineModel
from ...core.stack.area import Area
from ...models.training import adapted_scores, date_scores, restored_dates
from ...models.training.areas import ModelOf
from ...models.training.published_network import Original
from ..folds import fold_of
from . import (
    clouds,
    consistency,
    cost,
    detail,
    gaps,
    looks,
    methods,
    split_half,
    steadiness,
    temporal_aligned,
)
from .choice import Choice
from .linear_filter import LinearFilter
from .spot_head import SpotMethod
from .truth import SpotTruth, spot_truths


@dataclass(frozen=True)
class Run:
    """What is measured, and what several parts need, made once."""

    areas: list[Area]
    choice: Choice

    @property
    def model(self) -> dict[str, ModelOf]:
        """The model that is measured, by its name."""
        return {self.choice.name: self.choice.load}

    @functools.cached_property
    def originals(self) -> dict[str, Original]:
        """Published networks beside, by the names of their files."""
        fold = fold_of if self.choice.folds else _no_fold
        return {Path(path).stem: Original(path, self.choice.device, fold) for path in self.choice.originals}

    @functools.cached_property
    def truths(self) -> dict[str, SpotTruth]:
        """What SPOT shows, by area."""
        return spot_truths(self.areas)


def chosen(text: str) -> tuple[str, ...]:
    """Names of parts, comma separated, in the order of PARTS.

    Raises ParameterError for one that is unknown.
    """
    names = set(text.split(","))
    if not names <= set(PARTS):
        raise ParameterError(f"--parts {text} is unknown. Choose from: {','.join(PARTS)}.")
    return tuple(name for name in PARTS if name in names)


def _published(run: Run) -> dict[str, Any]:
    choice, name, areas = run.choice, run.choice.name, run.areas
    rows = {**adapted_scores.baselines(), "linear_filter": LinearFilter(_teachers(areas, choice))}
    models = {**methods.in_time(), **run.model}
    rows |= {name: adapted_scores.from_model(model_of) for name, model_of in models.items()}
    if all(choice.head(area.name).is_file() for area in areas):
        heads = {area.name: choice.head(area.name) for area in areas}
        rows[f"{name}+spot"] = SpotMethod(choice.load, heads)
    rows |= run.originals
    whole, inner = adapted_scores.evaluate(areas, rows, choice.similarity)
    return {"published": whole, "published_inner": inner}


def _temporal(run: Run) -> dict[str, Any]:
    temporal, calibration = date_scores.evaluate(run.areas, {**methods.in_time(), **run.model})
    return {"temporal": temporal, "calibration": calibration}


def _temporal_aligned(run: Run) -> dict[str, Any]:
    rows = methods.registered({**methods.in_time(), **run.model})
    return {"temporal_aligned": temporal_aligned.evaluate(run.areas, rows)}


def _gaps(run: Run) -> dict[str, Any]:
    return {"gaps": gaps.evaluate(run.areas, {**methods.in_time(), **run.model})}


def _cloudy_gaps(run: Run) -> dict[str, Any]:
    return {"cloudy_gaps": gaps.evaluate(run.areas, {**methods.in_time(), **run.model}, cloudy=True)}


def _detail(run: Run) -> dict[str, Any]:
    rows = {**methods.of_detail(), **run.model}
    restored = {name: restored_dates.coverage(run.areas, model_of) for name, model_of in run.model.items()}
    return {
        "detail": detail.evaluate(run.areas, rows, run.truths),
        "calibration_detail": {name: found for name, found in restored.items() if found},
    }


def _looks(run: Run) -> dict[str, Any]:
    rows = {**methods.of_detail(), **run.model}
    return {"looks": looks.evaluate(run.areas, rows, run.truths)}


def _split_half(run: Run) -> dict[str, Any]:
    return split_half.evaluate(run.areas, {**methods.of_detail(), **run.model})


def _steadiness(run: Run) -> dict[str, Any]:
    return steadiness.evaluate(run.areas, {**methods.of_detail(), **run.model})


def _consistency(run: Run) -> dict[str, Any]:
    return consistency.evaluate(run.areas, {**methods.of_detail(), **run.model})


def _clouds(run: Run) -> dict[str, Any]:
    in_time = methods.in_time()
    return {
        "clouds": clouds.evaluate(
            run.areas, {"linear": in_time["linear"], "kriging": in_time["kriging"], **run.model}
        )
    }


def _cost(run: Run) -> dict[str, Any]:
    costs = {"kriging": BaselineModel("kriging"), run.choice.name: run.choice.load(run.areas[0].name)}
    costs |= {name: one.model("") for name, one in run.originals.items()}
    return {"cost": {name: cost.measure(model) for name, model in costs.items()}}


PARTS: dict[str, Callable[[Run], dict[str, Any]]] = {
    "published": _published,
    "temporal": _temporal,
    "temporal_aligned": _temporal_aligned,
    "gaps": _gaps,
    "cloudy_gaps": _cloudy_gaps,
    "detail": _detail,
    "looks": _looks,
    "split_half": _split_half,
    "steadiness": _steadiness,
    "consistency": _consistency,
    "clouds": _clouds,
    "cost": _cost,
}


def _no_fold(area: str) -> int:
    return 0


def _teachers(areas: list[Area], choice: Choice) -> dict[str, list[Area]]:
    """Areas that the linear filter may learn from, by the area that it answers for.

    With folds: those of other folds, or for an area of none all others; without: all.
    """
    some = [area for area in areas if area.adapted is not None]
    if not choice.folds or len(some) == 1:
        return {area.name: some for area in some}

    def allowed(one: Area, area: Area) -> bool:
        fold = fold_of(area.name)
        return fold_of(one.name) != fold if fold else one.name != area.name

    teachers = {area.name: [one for one in some if allowed(one, area)] for area in some}
    return {area.name: teachers[area.name] or some for area in some}
