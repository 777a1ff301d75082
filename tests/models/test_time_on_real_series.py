# SPDX-License-Identifier: GPL-2.0-or-later
"""The estimate in time on a dense real series of a crop: far better than linear interpolation."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from temporal_liif.core.analysis.metrics import decibels
from temporal_liif.core.series.interpolation import BaselineModel
from temporal_liif.core.stack.training_areas import read_area
from temporal_liif.models.architectures.temporal_liif_3.date_weights import DateWeights
from temporal_liif.models.architectures.temporal_liif_3.time_estimate import TimeEstimator
from temporal_liif.models.training.areas import series, whole
from temporal_liif.models.training.date_scores import hidden_dates

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "series" / "swissfuturefarm"


@pytest.mark.skipif(
    not FOLDER.is_dir(), reason=f"{FOLDER} is not there: dense real series are not distributed"
)
def test_closed_form_beats_linear_interpolation_on_wheat():
    area, gains = read_area(FOLDER), []
    estimator, linear = TimeEstimator(DateWeights()), BaselineModel("linear")
    for date in hidden_dates(area)[3::7]:
        patch, day = series(area, np.delete(np.arange(len(area.days)), date)), float(area.days[date])
        known = area.clear[date] & patch.valid.any(axis=0)
        truth = area.reflectance[date][:, known]
        ours, variance = estimator.estimate(estimator.prepare(patch), day)
        theirs = linear.predict(patch, whole(patch, [day]), lambda: False).values[0]
        scores = [decibels(float(np.mean((one[:, known] - truth) ** 2)), 1.0) for one in (ours, theirs)]
        gains.append(scores[0] - scores[1])
        assert (variance[:, known] > 0).all()
        assert not ours[:, ~patch.valid.any(axis=0)].any()
    assert min(gains) > 1.5
