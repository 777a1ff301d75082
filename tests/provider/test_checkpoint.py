# SPDX-License-Identifier: GPL-2.0-or-later
"""A network from a file, through the engine."""

import json
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.dates import parse_time
from temporal_liif.core.series import pipeline
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack
from temporal_liif.engine import client

from .conftest import read

torch = pytest.importorskip("torch")


@pytest.fixture
def checkpoint(tmp_path):
    """A small Temporal LIIF with random weights, in the original's format."""
    from ..models.networks import random_checkpoint

    made = random_checkpoint("edsr-baseline", 3)
    path = tmp_path / "small.pth"
    torch.save({"model": {"name": made.name, "args": made.args, "sd": made.state}}, path)
    return path


@pytest.fixture
def engine(monkeypatch):
    """This Python as the engine's."""
    monkeypatch.setenv("TEMPORAL_LIIF_PYTHON", sys.executable)
    client.shutdown()
    yield
    client.shutdown()


def test_a_checkpoint_computes_in_the_engine(superresolve, series, checkpoint, engine, tmp_path):
    run = superresolve(
        INPUT=series,
        TARGETS="2021-05-10",
        SCALE=2,
        BANDS="B04 B03 B02",
        MODEL="checkpoint",
        CHECKPOINT=str(checkpoint),
        DEVICE="cpu",
        VALUE_RANGE="0,0.5",
        LOAD=False,
    )
    assert run.ok, run.message
    assert any("CPU" in line and "as asked" in line for line in run.feedback.lines), run.feedback.lines

    from temporal_liif.models import registry

    model = registry.load(
        {
            "model": str(checkpoint),
            "device": "cpu",
            "options": {"time": "between_dates", "value_range": [0, 0.5]},
        }
    )
    stack = open_stack([Source(path) for path in series], bands=["B04", "B03", "B02"])
    grid = stack.grid.scaled(2)
    direct = pipeline.superresolve(stack, [parse_time("2021-05-10")], grid, model, tmp_path / "direct")
    found, expected = read(run.results["FIRST"]), read(direct.observations[0].source)
    assert found.shape == (3, 32, 40) and found.std() > 0
    # Rounded to whole numbers of 1e-4 reflectance.
    assert np.abs(found.astype(int) - expected.astype(int)).max() <= 1


def test_without_an_engine_the_message_tells_how_to_get_it(
    superresolve, series, checkpoint, monkeypatch, tmp_path
):
    monkeypatch.delenv("TEMPORAL_LIIF_PYTHON", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    run = superresolve(INPUT=series, MODEL="checkpoint", CHECKPOINT=str(checkpoint))
    assert not run.ok and "Set up engine" in run.message
    assert not (tmp_path / "out").exists()
    # The same input works with the baseline, which needs none.
    assert superresolve(INPUT=series, LOAD=False).ok


@pytest.mark.parametrize("there", [True, False])
def test_auto_takes_the_network_where_there_is_an_engine(superresolve, series, engine, monkeypatch, there):
    if not there:
        monkeypatch.delenv("TEMPORAL_LIIF_PYTHON")
    done = superresolve(INPUT=series, TARGETS="inputs", BANDS="B04", LOAD=False)
    assert done.ok, done.message
    made = gdal.Open(done.results["FIRST"])
    model = json.loads(made.GetMetadataItem("PROVENANCE"))["model"]
    assert model == ("temporal-liif-3" if there else "baseline")
    assert any(model in line for line in done.feedback.lines)


def test_the_network_writes_its_uncertainty_and_the_support_of_its_detail(superresolve, series, engine):
    done = superresolve(
        INPUT=series,
        TARGETS="inputs",
        BANDS="B04",
        MODEL="temporal-liif-3",
        UNCERTAINTY=True,
        SUPPORT=True,
        LOAD=False,
    )
    assert done.ok, done.message
    share = gdal.Open(done.results["FIRST"].replace(".tif", "_support.tif")).ReadAsArray()
    image = gdal.Open(done.results["FIRST"]).ReadAsArray()
    assert share.shape == image.shape and share.dtype == "float32"
    np.testing.assert_array_equal(np.isnan(share), image == 0)
    assert 0 <= np.nanmin(share) <= np.nanmax(share) <= 1
    features = json.loads(Path(done.results["STACK"]).read_text())["features"]
    assert "the dates decide" in features[0]["assets"]["support"]["title"]
    spread = gdal.Open(done.results["FIRST"].replace(".tif", "_uncertainty.tif")).ReadAsArray()
    assert spread.dtype == "float32" and 0 < np.nanmedian(spread) < 0.1
