# SPDX-License-Identifier: GPL-2.0-or-later
"""The baseline with detail: kriging in time on registered dates, and the ground's detail. numpy alone."""

from __future__ import annotations

from typing import Any, Callable

import numpy as np

from ...core.errors import CancelledError
from ...core.series import registration, solved_scene
from ...core.series.interpolation import BaselineModel, interpolate_time
from ...core.series.patch import Patch, Prediction, Query
from ...core.series.scene_detail import SceneDetail, observing_date
from ...core.series.solved_scene import SolvedScene


class GroundModel(BaselineModel):
    """Interpolation per pixel in time, and detail from the shifts of the dates (core.series.patch.Model)."""

    name = "ground"

    def __init__(self, method: str = "kriging") -> None:
        super().__init__(method, "bicubic")
        self.margin = registration.MARGIN + solved_scene.REACH

    def predict(self, patch: Patch, query: Query, cancelled: Callable[[], bool]) -> Prediction:
        """See core.series.patch.Model."""
        registered = registration.aligned(patch)
        base, _ = interpolate_time(registered, query.days, self.method, cancelled)
        scene = SolvedScene(patch, registered, query, np.zeros(1, np.float32))
        detail = SceneDetail(scene, query)

        def check() -> None:
            if cancelled():
                raise CancelledError("Cancelled.")

        dates = [observing_date(patch, day) for day in query.days.tolist()]
        out, _ = detail.render(base[(..., *scene.inside)], query.days.tolist(), dates, check)
        return Prediction(out, None, scene.support)

    def provenance(self) -> dict[str, Any]:
        """Method and its constants."""
        return {**super().provenance(), "space": "ground"}
