# SPDX-License-Identifier: GPL-2.0-or-later
"""Report of all measurements on a folder of areas: JSON and a table."""

from __future__ import annotations

import argparse
import functools
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable

from ...core.errors import ModelError, ParameterError
from ...core.series.interpolation import BaselineModel
from ...core.series.patch import Model
from ...core.stack.area import Area
from ...models import checkpoint as checkpoints
from ...models import registry, runtime
from ...models.architectures.temporal_liif_2 import WEIGHTS
from ...models.training import adapted_scores, date_scores, restored_dates
from ...models.training.areas import ModelOf
from ...models.training.published_network import Original
from ..folds import fold_of, read_folds
from . import consistency, cost, detail
from .linear_filter import LinearFilter
from .spot_head import SpotMethod
from .truth import spot_truth

NAME = "temporal-liif-2"

PARTS = ("published", "temporal", "detail", "consistency", "cost")


@dataclass(frozen=True)
class Choice:
    """What is measured, with what."""

    model: Path
    """Weights, or a folder with fold-N/temporal-liif-2.safetensors."""

    folds: int = 0
    device: str = "auto"
    parts: tuple[str, ...] = PARTS
    originals: tuple[str, ...] = ()
    similarity: bool = True
    """cPSNR and SSIM of the published tables too."""

    @classmethod
    def from_options(cls, options: argparse.Namespace) -> Choice:
        """From the command line.

        Raises ParameterError or ModelError for what is unknown.
        """
        parts = tuple(options.parts.split(","))
        if not set(parts) <= set(PARTS):
            raise ParameterError(f"--parts {options.parts} is unknown. Choose from: {','.join(PARTS)}.")
        if options.folds not in (0, len(read_folds())):
            raise ParameterError(
                f"--folds {options.folds}: the folds fixed for the cross-validation are 5. Give 5, or 0."
            )
        model = WEIGHTS if options.model in ("", NAME) else Path(options.model)
        if not model.exists():
            raise ModelError(
                f"There is no model {model}. Give {NAME}, a .safetensors file or a training's output folder."
            )
        return cls(
            model,
            options.folds,
            options.device,
            parts,
            tuple(options.original),
            not options.without_similarity,
        )

    def weights(self, area: str) -> Path:
        """The file that answers for an area: of its fold, where folds are asked for and there."""
        number = fold_of(area) if self.folds else 0
        if self.model.is_dir():
            return self.model / f"fold-{number}" / f"{NAME}.safetensors"
        beside = self.model.with_name(f"{self.model.stem}.fold-{number}.safetensors")
        return beside if number and beside.is_file() else self.model

    def head(self, area: str) -> Path:
        """The file of the SPOT head that answers for an area."""
        weights = self.weights(area)
        if self.model.is_dir():
            return weights.with_name("spot.safetensors")
        return weights.with_name(weights.name.replace(NAME, f"{NAME}-spot", 1))


def measure(areas: list[Area], choice: Choice) -> dict[str, Any]:
    """Everything that is asked for, as plain JSON values."""
    device = runtime.choose(choice.device)

    @functools.cache
    def load(path: str) -> Model:
        return registry.load({"model": path, "device": choice.device})

    def ours(area: str) -> Model:
        return load(str(choice.weights(area)))

    originals = {
        Path(path).stem: Original(path, choice.device, fold_of if choice.folds else _no_fold)
        for path in choice.originals
    }
    result: dict[str, Any] = {
        "areas": [area.name for area in areas],
        "weights": choice.model.name,
        **_honesty(areas, choice.weights),
        "device": device.reason,
    }
    if originals:
        result["originals"] = {
            name: {"weights": one.path.name, **_honesty(areas, one.weights)}
            for name, one in originals.items()
        }
    time_only = {method: _always(BaselineModel(method)) for method in ("nearest", "linear", "kriging")}
    bicubic = {"bicubic": _always(BaselineModel("kriging", "bicubic"))}
    mine: dict[str, ModelOf] = {NAME: ours}
    if "temporal" in choice.parts:
        result["temporal"], result["calibration"] = date_scores.evaluate(areas, {**time_only, **mine})
    if "consistency" in choice.parts:
        result["consistency"] = consistency.evaluate(areas, {**bicubic, **time_only, **mine})
    if "published" in choice.parts:
        methods = {**adapted_scores.baselines(), "linear_filter": LinearFilter(_teachers(areas, choice))}
        methods |= {name: adapted_scores.from_model(model) for name, model in {**time_only, **mine}.items()}
        if all(choice.head(area.name).is_file() for area in areas):
            methods[f"{NAME}+spot"] = SpotMethod(ours, {area.name: choice.head(area.name) for area in areas})
        methods |= originals
        result["published"], result["published_inner"] = adapted_scores.evaluate(
            areas, methods, choice.similarity
        )
    if "detail" in choice.parts:
        truths = {area.name: truth for area in areas if (truth := spot_truth(area)) is not None}
        kriging = {"kriging": time_only["kriging"]}
        result["detail"] = detail.evaluate(areas, truths, {**bicubic, **kriging, **mine})
        result["calibration_detail"] = {
            name: found for name, model in mine.items() if (found := restored_dates.coverage(areas, model))
        }
    if "cost" in choice.parts:
        costs = {"kriging": BaselineModel("kriging"), NAME: ours(areas[0].name)}
        costs |= {name: one.model("") for name, one in originals.items()}
        result["cost"] = {name: cost.measure(model) for name, model in costs.items()}
    return result


def write(result: dict[str, Any], path: Path) -> None:
    """Write the report as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


def table(result: dict[str, Any]) -> str:
    """The main figures as text."""
    lines = [f"{len(result['areas'])} areas, weights {result['weights']} {_training_overlap(result)}"]
    for name, row in result.get("originals", {}).items():
        lines.append(f"{name} {_training_overlap({**result, **row})}")
    for part in ("published", "published_inner"):
        for name, row in result.get(part, {}).items():
            figures = "  ".join(f"x{s} {row[f'x{s}']:6.2f} dB" for s in (2, 4, 6) if f"x{s}" in row)
            lines.append(f"{part:16} {name:22} {figures}")
    for name, row in result.get("temporal", {}).items():
        if row["n"]:
            bins = "  ".join(f"{k}: {b['psnr']:.2f} ({b['n']})" for k, b in row["bins"].items() if b["n"])
            lines.append(f"{'temporal':16} {name:22} {row['psnr']:6.2f} dB  MAE {row['mae']:.4f}  {bins}")
    for part in ("calibration", "calibration_detail"):
        for name, row in result.get(part, {}).items():
            lines.append(f"{part:18} {name:22} 68 %: {row['68']:.3f}  95 %: {row['95']:.3f}")
    for name, value in result.get("consistency", {}).items():
        lines.append(f"{'consistency':16} {name:22} {value:.6f}")
    for name, row in result.get("detail", {}).items():
        for part, values in (("detail", row), ("detail, absolute", row["absolute"])):
            numbers = {key: value for key, value in values.items() if isinstance(value, float)}
            figures = "  ".join(f"{key} {value:.3f}" for key, value in numbers.items())
            lines.append(f"{part:16} {name:22} {figures}")
    for name, row in result.get("cost", {}).items():
        figures = "  ".join(
            f"x{s} {one['seconds']:.3f} s, {one['multiply_adds_per_input_pixel']:.0f} MAC/px"
            for s, one in ((s, row[f"x{s}"]) for s in cost.SCALES)
        )
        lines.append(f"{'cost':16} {name:22} {row.get('parameters', 0)} parameters  {figures}")
    return "\n".join(lines)


def _no_fold(area: str) -> int:
    return 0


def _training_overlap(result: dict[str, Any]) -> str:
    new, count = len(result["unseen"]), len(result["areas"])
    return f"(trained without {'any' if new == count else f'{new} of {count}'} of the areas they answer for)"


def _always(model: Model) -> ModelOf:
    return lambda name: model


def _honesty(areas: list[Area], weights: Callable[[str], Path]) -> dict[str, Any]:
    """Whether weights had seen the areas that they are measured on, and which ones they had not.

    Weights whose card names no areas count as trained on all of folds.json.
    """
    of_folds = frozenset(name for names in read_folds() for name in names)

    @functools.cache
    def learned(path: Path) -> frozenset[str]:
        training = checkpoints.read(path).card.get("training")
        named = training.get("areas") if isinstance(training, dict) else None
        return frozenset(named) if isinstance(named, list) else of_folds

    all_areas = weights("")
    unseen = []
    for area in areas:
        path = weights(area.name)
        left_out = path != all_areas and fold_of(area.name) > 0
        if left_out or area.name not in learned(path):
            unseen.append(area.name)
    return {"cross_validated": len(unseen) == len(areas), "unseen": unseen}


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
