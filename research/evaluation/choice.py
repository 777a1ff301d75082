# SPDX-License-Identifier: GPL-2.0-or-later
"""What is measured with what: weights by area, and whether they had learned from it."""

from __future__ import annotations

import argparse
import functools
import importlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable

from ...core.errors import ModelError, ParameterError
from ...core.series.patch import Model
from ...core.stack.area import Area
from ...models import checkpoint as checkpoints
from ...models import registry
from ...models.architectures.temporal_liif_3.model import NAME
from ..folds import fold_of, read_folds

DEFAULT = NAME
"""The model that is measured unless another is asked for."""


@dataclass(frozen=True)
class Choice:
    """What is measured, with what."""

    model: Path
    """Weights, or a folder with fold-N/NAME.safetensors, or the id of a model that has learned nothing."""

    folds: int = 0
    device: str = "auto"
    originals: tuple[str, ...] = ()
    similarity: bool = True
    """cPSNR and SSIM of the published tables too."""

    @classmethod
    def from_options(cls, options: argparse.Namespace) -> Choice:
        """From the command line.

        Raises ParameterError or ModelError for what is unknown.
        """
        if options.folds not in (0, len(read_folds())):
            raise ParameterError(
                f"--folds {options.folds}: the folds fixed for the cross-validation are 5. Give 5, or 0."
            )
        asked = options.model or DEFAULT
        model = _shipped(asked) if asked in registry.BUILT_IN else Path(asked)
        if asked not in registry.BUILT_IN and not model.exists():
            raise ModelError(
                f"There is no model {model}. Give {', '.join(registry.BUILT_IN)}, a .safetensors file or a "
                "training's output folder."
            )
        originals = tuple(options.original)
        return cls(model, options.folds, options.device, originals, not options.without_similarity)

    @functools.cached_property
    def name(self) -> str:
        """The architecture that is measured: the name of its rows.

        Raises ModelError for a folder without weights of any.
        """
        if not self.model.exists():
            return self.model.name
        if not self.model.is_dir():
            return checkpoints.read(self.model).name
        found = [
            name for name in registry.ARCHITECTURES if any(self.model.glob(f"fold-*/{name}.safetensors"))
        ]
        if not found:
            raise ModelError(
                f"{self.model} holds no fold-N/{DEFAULT}.safetensors. Give the output folder of a training."
            )
        return found[-1]

    def load(self, area: str) -> Model:
        """The model that answers for an area."""
        return _load(str(self.weights(area)), self.device)

    def weights(self, area: str) -> Path:
        """The file that answers for an area: of its fold, where folds are asked for and there."""
        number = fold_of(area) if self.folds else 0
        if self.model.is_dir():
            return self.model / f"fold-{number}" / f"{self.name}.safetensors"
        beside = self.model.with_name(f"{self.model.stem}.fold-{number}.safetensors")
        return beside if number and beside.is_file() else self.model

    def head(self, area: str) -> Path:
        """The file of the SPOT head that answers for an area."""
        weights = self.weights(area)
        if self.model.is_dir():
            return weights.with_name("spot.safetensors")
        return weights.with_name(weights.name.replace(self.name, f"{self.name}-spot", 1))


def _shipped(name: str) -> Path:
    """The weights of a built-in model; its name where it has none."""
    module = importlib.import_module(registry.BUILT_IN[name], registry.__package__)
    return getattr(module, "WEIGHTS", Path(name))


@functools.cache
def _load(path: str, device: str) -> Model:
    return registry.load({"model": path, "device": device})


def overlap(areas: list[Area], weights: Callable[[str], Path]) -> dict[str, Any]:
    """Whether weights had seen the areas that they are measured on, and which ones they had not.

    Weights whose card names no areas count as trained on all of folds.json.
    """
    of_folds = frozenset(name for names in read_folds() for name in names)

    @functools.cache
    def learned(path: Path) -> frozenset[str]:
        if not path.exists():
            return frozenset()
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
