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
        out = np.empty((len(query.days), base.shape[1], query.rows.count, query.cols.count), np.float32)
        for n, (day, image) in enumerate(zip(query.days.tolist(), base)):
            if cancelled():
                raise CancelledError("Cancelled.")
            out[n], _ = detail.render(image[(slice(None), *scene.inside)], day, observing_date(patch, day))
        return Prediction(out, None, scene.support)

    def provenance(self) -> dict[str, Any]:
        """Method and its constants."""
        return {**super().provenance(), "space": "ground"}
