# SPDX-License-Identifier: GPL-2.0-or-later
"""Temporal LIIF 3 as a model of a stack: registered dates, an estimate in time, the ground's detail.

1. The dates are resampled onto the reference (core.series.registration).
2. The estimate at the input's resolution for a target day, with its variance (time_estimate).
3. The ground that explains all dates, solved once for a tile; every target takes its detail from it, with
   the contrast of the dates around (core.series.ground, core.series.scene_detail).
4. On an observed day, the result is moved towards one that shows the observation, as the sensor sees it; on
   other days, by what such moves of the dates around tell of it.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Callable

import numpy as np
import torch

from ....core.errors import CancelledError, DateError, ModelError
from ....core.series import answers, registration, solved_scene
from ....core.series.patch import Axis, Cancelled, Patch, Prediction, Query, Read, Receive, Report
from ....core.series.scene_detail import SceneDetail, observing_date
from ....core.series.solved_scene import OWN_REACH, SolvedScene, as_numpy
from ... import runtime
from ...runtime import Device
from ...stored import stored
from . import time_estimate
from .prepared import Prepared
from .prior import LearnedPrior
from .time_estimate import TimeEstimator

NAME = "temporal-liif-3"

NEAR_DAYS = 60.0
"""How far outside the period of the stack a target may lie."""

LARGEST_TILE = {"cpu": 1536}
"""Side in target pixels by kind of device: QGIS holds what is read for a tile and what comes of it, too."""

LARGEST_ON_DEVICE = 2048

STRIP = 192
"""Source pixels along rows' axis whose targets are made together, by one thread of a CPU."""

LEAST_STRIP = 64
"""The same at least, if there are to be more strips: what lies around a strip is looked at for each."""

FIRST_STRIP = 32
"""The same of the first strip of the first tile, which is made before the others."""

BYTES_PER_VALUE = 30
"""Memory per date, band (two more count) and source pixel of a patch."""


class TemporalLiif3(runtime.OnDevice):
    """A core.series.patch.Model."""

    name = NAME
    extrapolates = True

    def __init__(
        self,
        time: TimeEstimator,
        device: Device,
        options: dict[str, Any] | None = None,
        refine: LearnedPrior | None = None,
        detail_spread: float = 1.0,
        source: dict[str, Any] | None = None,
    ):
        """`time`: the estimate in time; `refine`: the learned prior of the ground; `detail_spread`: standard
        deviation of the error of the detail, in that which the looks leave open by the closed form; `source`:
        where the weights come from, for the provenance."""
        if options:
            unknown = ", ".join(map(repr, options))
            raise ModelError(
                "{name} has no option {unknown}. Leave the options empty.", name=NAME, unknown=unknown
            )
        self._network, self._device, self._refine = time.to(device.torch), device, refine
        self._detail_spread, self._source = detail_spread, source or {}
        self.margin = registration.MARGIN + max(
            solved_scene.REACH + (refine.reach if refine else 0),
            time_estimate.REACH + OWN_REACH,
        )

    def tile_size(self, dates: int, bands: int, targets: int, scale: float) -> int:
        """Side in target pixels: the largest multiple of 64 that takes at most half of the free memory."""
        kind = self._device.torch.type
        budget = runtime.budget(self._device.torch)
        for side in range(LARGEST_TILE.get(kind, LARGEST_ON_DEVICE), 64, -64):
            source = side / scale
            inside = source + 2 * OWN_REACH
            solving = BYTES_PER_VALUE * dates * (bands + 2) * (source + 2 * self.margin) ** 2
            # The dates and the estimates; of each strip in work the answer and what it holds of each date.
            making = (10 * dates * (bands + 2) + 4 * bands * targets) * inside**2
            strip = 16 * bands * targets * STRIP * scale * side
            strip += 20 * bands * dates * (STRIP + 2 * OWN_REACH) * source
            if max(solving, making + strip * runtime.threads()) <= budget:
                return side
        return 64

    def predict(self, patch: Patch, query: Query, cancelled: Cancelled) -> Prediction:
        """See core.series.patch.Model. Raises DateError for targets far outside the stack's period."""
        return answers.whole(self, patch, query, cancelled)

    def predict_parts(
        self, read: Read, query: Query, receive: Receive, report: Report, cancelled: Cancelled
    ) -> None:
        """See core.series.answers: strips of the query, each as soon as it is made. Raises as `predict`."""
        patch = read()
        _check_days(patch, query)

        def check() -> None:
            if cancelled():
                raise CancelledError("Cancelled.")

        what = runtime.tile_text(patch.valid.shape)
        with runtime.memory_errors(self._device.torch, what), torch.inference_mode():
            days = query.days.tolist()
            dates = [observing_date(patch, day) for day in days]
            soon, strips = self._strips(query)
            first_rows = soon[0].rows if soon else None
            scene, prepared = self._solved(self._uploaded(patch), query, report, first_rows)
            # What is not needed any more is let go: most of the memory of a tile is its dates.
            del patch
            check()
            report(0.4)
            estimates, variance, parts = self._network.in_parts(prepared, query.days, check)
            del prepared
            support = scene.support

            def make(strip: Query) -> None:
                detail, rows = SceneDetail(scene, strip), strip.rows.inside(query.rows)
                there = (..., *detail.inside)
                values, missing = detail.render(estimates[there], days, dates, check)
                deviation = None
                if missing is not None:
                    own = variance[there] + _shown(query.rows) * self._detail_spread**2 * missing
                    deviation = as_numpy(detail.nearest(own.sqrt_()) + 0 * values)
                if query.encoding is None:
                    answer = as_numpy(values), None
                else:
                    answer = stored(values, query.encoding)
                receive(strip, Prediction(answer[0], deviation, support[rows], answer[1]))

            # What is done side by side, and by how many threads more than processors: strips hold memory.
            stages = [
                ([one for rows, one in parts if rows.start < scene.needed], 1),
                (
                    [partial(make, strip) for strip in soon]
                    + scene.later
                    + [one for rows, one in parts if rows.start >= scene.needed],
                    0 if soon else 1,
                ),
                ([partial(make, strip) for strip in strips], 0),
            ]
            del parts
            total, done = sum(len(ones) for ones, _ in stages), itertools.count(1)

            def work(one: Callable[[], None]) -> None:
                one()
                report(0.4 + 0.6 * next(done) / total)

            while stages:
                ones, spare = stages.pop(0)
                runtime.in_threads(work, ones, self._device.torch, spare)
                # The parts of the estimates hold the dates.
                del ones

    def _solved(
        self, patch: Patch, query: Query, report: Report, soon: Axis | None
    ) -> tuple[SolvedScene, Prepared]:
        """The grounds of an uploaded patch, and its dates compared for the estimate in time: side by side.

        `soon`: see SolvedScene.
        """

        def run(work: Callable[[Any], None], items: Sequence[Any]) -> None:
            runtime.in_threads(work, items, self._device.torch, spare=1)

        registered = registration.aligned(patch, run)
        report(0.1)
        compared: list[Prepared] = []

        def compare(scene: SolvedScene) -> None:
            believed = replace(registered, weights=scene.registered_weights)
            start = query.rows.patch_start, query.cols.patch_start
            compared.append(self._network.prepare(believed, start, scene.inside, query.uncertainty))

        like = torch.zeros(1, device=self._device.torch)
        scene = SolvedScene(patch, registered, query, like, self._refine, run, compare, soon)
        return scene, compared.pop()

    def _uploaded(self, patch: Patch) -> Patch:
        """The patch with values and weights on the device: once for all that is computed."""
        values, weights = (
            None if part is None else runtime.uploaded(part, self._device.torch)
            for part in (patch.values, patch.weights)
        )
        return replace(patch, values=values, weights=weights)

    def _strips(self, query: Query) -> tuple[list[Query], list[Query]]:
        """The parts of a query that are made by themselves: on a CPU STRIP rows of source pixels at most, and
        as many for each thread where that leaves LEAST_STRIP; of the first tile FIRST_STRIP are made before
        the others."""
        rows, at_once, count = query.rows, runtime.threads(), 1
        soon: list[Query] = []
        if self._device.torch.type == "cpu":
            first = math.ceil(FIRST_STRIP * rows.scale)
            if rows.start == query.cols.start == 0 and rows.count >= 2 * first:
                soon = [replace(query, rows=replace(rows, stop=first))]
                rows = replace(rows, start=first)
            count = math.ceil(rows.count / (STRIP * rows.scale))
            alike = -(-count // at_once) * at_once
            count = max(count, min(alike, int(rows.count / (LEAST_STRIP * rows.scale))))
        step = -(-rows.count // count)
        return soon, [
            replace(query, rows=replace(rows, start=first, stop=min(first + step, rows.stop)))
            for first in range(rows.start, rows.stop, step)
        ]

    def provenance(self) -> dict[str, Any]:
        """What ran, from which file and where."""
        return {
            "model": self.name,
            **self._source,
            "ground": "closed form" if self._refine is None else "closed form and learned prior",
            "device": self._device.reason,
            "torch": torch.__version__,
        }


def _shown(axis: Axis) -> float:
    """Share of the detail's variance that pixels of a query's size show."""
    return min(1.0, max(0.0, (1 - 1 / axis.scale**2) / (1 - 1 / 4)))


def _check_days(patch: Patch, query: Query) -> None:
    first, last = patch.days[0] - NEAR_DAYS, patch.days[-1] + NEAR_DAYS
    outside = query.days[(query.days < first) | (query.days > last)]
    if len(outside):
        dates = np.array([patch.days[0], patch.days[-1], outside[0]]).astype("datetime64[D]")
        raise DateError(
            "{name} looks at most {near_days:.0f} days beyond its dates ({first} to {last}); "
            "the target {target} lies farther. Choose nearer targets, or add dates.",
            name=NAME,
            near_days=NEAR_DAYS,
            first=dates[0],
            last=dates[1],
            target=dates[2],
        )
