# SPDX-License-Identifier: GPL-2.0-or-later
"""The models that prepare a pair and compare predictions, headless, on real pixels."""

from __future__ import annotations

import sys
from itertools import combinations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingModelAlgorithm
from qgis.PyQt.QtCore import QPointF, QRectF

from .conftest import ROOT

WORKFLOWS = sorted((ROOT / "provider" / "workflows").glob("*.model3"))


def inner(path):
    """A box inside a raster, as an extent parameter."""
    raster = gdal.Open(str(path))
    x0, dx, _, y0, _, dy = raster.GetGeoTransform()
    width, height = raster.RasterXSize, raster.RasterYSize
    box = x0 + 0.2 * width * dx, x0 + 0.7 * width * dx, y0 + 0.7 * height * dy, y0 + 0.2 * height * dy
    return ",".join(f"{value:.9f}" for value in box) + " [EPSG:4326]"


def test_a_worldstrat_like_pair(qgis_process, worldstrat, tmp_path):
    area = worldstrat / "Landcover-8732"
    done = qgis_process(
        "run",
        "temporalliif:worldstratpair",
        *(f"--INPUT={path}" for path in sorted(area.glob("*_L2A.tif"))),
        f"--IMAGE={area / 'spot_rgbn.tif'}",
        "--TARGET=2021-02-04",
        f"--EXTENT={inner(area / 'spot_rgbn.tif')}",
        f"--subset:OUTPUT={tmp_path / 'chosen.csv'}",
        f"--adapt:OUTPUT={tmp_path / 'series'}",
        f"--adapt:OUTPUT_IMAGE={tmp_path / 'image.tif'}",
        f"--adapt:REPORT={tmp_path / 'report.html'}",
        TEMPORAL_LIIF_PYTHON=sys.executable,
    )
    assert done.returncode == 0, done.stderr
    assert len((tmp_path / "chosen.csv").read_text(encoding="utf-8").splitlines()) == 6
    dates = sorted((tmp_path / "series").glob("*.tif"))
    assert len(dates) == 5
    image, first = gdal.Open(str(tmp_path / "image.tif")), gdal.Open(str(dates[0]))
    assert first.RasterCount == image.RasterCount == 3
    assert first.ReadAsArray().dtype == image.ReadAsArray().dtype == np.uint8
    assert image.RasterXSize > 1.5 * first.RasterXSize
    # Both cover the box, within a pixel of each.
    corner = first.GetGeoTransform()[0], image.GetGeoTransform()[0]
    assert abs(corner[0] - corner[1]) < first.GetGeoTransform()[1]
    # One radiometry: the median V of every date lies within a few levels of the others'.
    middles = [np.median(gdal.Open(str(path)).ReadAsArray().max(axis=0)) for path in dates]
    assert np.ptp(middles) <= 3
    assert 'class="card candidate best"' in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_compare_models(qgis_process, worldstrat, tmp_path):
    area = worldstrat / "Landcover-771435"
    files = sorted(area.glob("*_L2A.tif"), key=lambda path: path.name[3:])
    hidden = next(index for index, path in enumerate(files) if "2019-03-21" in path.name)
    near = files[hidden - 4 : hidden] + files[hidden + 1 : hidden + 5]
    done = qgis_process(
        "run",
        "temporalliif:comparemodels",
        *(f"--INPUT={path}" for path in near),
        f"--REFERENCE={files[hidden]}",
        "--TARGET=2019-03-21",
        f"--compare:OUTPUT={tmp_path / 'figures.csv'}",
        f"--compare:REPORT={tmp_path / 'report.html'}",
        TEMPORAL_LIIF_PYTHON=sys.executable,
    )
    assert done.returncode == 0, done.stderr
    lines = (tmp_path / "figures.csv").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 1 + 5 * 4
    for name in ("Nearest date", "Linear", "Kriging", "Cubic spline", "Temporal LIIF 3"):
        assert any(name in line for line in lines)
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert page.count("data:image/png;base64,") == 11


def test_bad_input_headless(qgis_process, series, tmp_path):
    """Exit code 1, the remedy on the error stream, and nothing written."""
    out = tmp_path / "out"
    box = "--EXTENT=0,10,0,10 [EPSG:32631]"
    for name, arguments, message in (
        ("clipstack", [*(f"--INPUT={path}" for path in series), box, f"--OUTPUT={out}"], "Choose an extent"),
        (
            "temporalsubset",
            [f"--INPUT={series[0]}", "--TARGET=2021-05-05", f"--OUTPUT={out}.csv"],
            "Ask for fewer, or add dates",
        ),
    ):
        done = qgis_process("run", f"temporalliif:{name}", *arguments)
        assert done.returncode == 1, name
        assert message in done.stderr + done.stdout, name
        assert not out.exists() and not out.with_suffix(".csv").exists(), name


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_nothing_hides_behind_another_in_the_designer(qgis_app, path):
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(path))
    children = model.childAlgorithms().values()
    boxes = {f"parameter {name}": one for name, one in model.parameterComponents().items()}
    boxes |= {child.childId(): child for child in children}
    boxes |= {
        f"{child.childId()}:{name}": one for child in children for name, one in child.modelOutputs().items()
    }
    places = {}
    for name, one in boxes.items():
        size = one.size()
        places[name] = QRectF(one.position() - QPointF(size.width() / 2, size.height() / 2), size)
    hidden = [pair for pair in combinations(places, 2) if places[pair[0]].intersects(places[pair[1]])]
    assert hidden == []
