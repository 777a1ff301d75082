# SPDX-License-Identifier: GPL-2.0-or-later
"""The baselines beside which models are measured, and how each takes registered dates.

A patch of `patches.observed` carries the shifts of its dates; models that know them use them, the baselines
of the product too. `Unregistered` takes them away, `Registered` resamples the dates first.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Callable

import numpy as np

from ...core.series.interpolation import BaselineModel
from ...core.series.patch import Model, Patch, Prediction, Query
from ...core.series.registration import aligned
from ...models.training.adapted_scores import bicubic
from ...models.training.areas import ModelOf
from .ground_model import GroundModel

Cancelled = Callable[[], bool]


class Unregistered:
    """A model that sees the dates as they lie."""

    def __init__(self, model: Model):
        self._model = model

    def predict(self, patch: Patch, query: Query, cancelled: Cancelled) -> Prediction:
        """See core.series.patch.Model."""
        return self._model.predict(replace(patch, shifts=None, weights=None), query, cancelled)


class Registered:
    """A model that sees the dates resampled onto the reference."""

    def __init__(self, model: Model):
        self.inner = model
        """What takes dates that are resampled already."""

    def predict(self, patch: Patch, query: Query, cancelled: Cancelled) -> Prediction:
        """See core.series.patch.Model."""
        return self.inner.predict(aligned(patch), query, cancelled)


class MeanOfDates:
    """The mean of the clear dates, whatever is asked for, enlarged by cubic convolution."""

    def predict(self, patch: Patch, query: Query, cancelled: Cancelled) -> Prediction:
        """See core.series.patch.Model; whole areas alone."""
        count = patch.valid.sum(axis=0)
        mean = (patch.values * patch.valid[:, None]).sum(axis=0) / np.maximum(count, 1)
        image = bicubic(mean, query.shape[1:]).astype(np.float32)
        unknown = bicubic((count == 0).astype(np.float32), query.shape[1:]) > 0.5
        image[:, unknown] = np.nan
        return Prediction(np.repeat(image[None], len(query.days), axis=0))


BICUBIC = BaselineModel("kriging", "bicubic")
"""What detail is counted beyond: the kriged registered dates, enlarged by cubic convolution. SPOT has the
same frame; dates as they lie would differ from it by their own shifts."""


def always(model: Any) -> ModelOf:
    """The same model for every area."""
    return lambda name: model


def in_time() -> dict[str, ModelOf]:
    """Baselines in time alone."""
    return {method: always(BaselineModel(method)) for method in ("nearest", "linear", "kriging")}


def of_detail() -> dict[str, ModelOf]:
    """Baselines of detail."""
    return {
        "bicubic": always(BICUBIC),
        "bicubic of dates as they lie": always(Unregistered(BaselineModel("kriging", "bicubic"))),
        "kriging": always(BaselineModel("kriging")),
        "mean of registered dates": always(Registered(MeanOfDates())),
        "ground without learning": always(GroundModel()),
    }


def registered(methods: dict[str, ModelOf]) -> dict[str, ModelOf]:
    """The same methods; the dates of baselines in time may be resampled once, for many predictions."""
    return {
        name: (lambda area, model_of=model_of: Registered(model_of(area))) if name in in_time() else model_of
        for name, model_of in methods.items()
    }
