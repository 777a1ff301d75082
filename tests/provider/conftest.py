# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS with the provider in it: in this process, and as qgis_process."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import (
    QgsApplication,
    QgsAuthMethodConfig,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingUtils,
    QgsProject,
)
from qgis.PyQt.QtWidgets import QDialog
from temporal_liif import classFactory
from temporal_liif.core.series.resampling import Resampling
from temporal_liif.core.series.shifts import Shifts
from temporal_liif.engine.client import shutdown

ROOT = Path(__file__).resolve().parents[2]
ALGORITHM = "temporalliif:superresolve"
TRANSFORM = (600_000.0, 10.0, 0.0, 5_000_000.0, 0.0, -10.0)


def qgis_program() -> str:
    """The path of qgis_process; skips the test where there is none."""
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if program is None:
        pytest.skip("qgis_process is not on this machine")
    return program


def qgis_variables(base: Path) -> dict[str, str]:
    """Variables under which QGIS runs with the plugin, without an engine, and with a profile in `base`."""
    (base / "run").mkdir(mode=0o700)
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith("TEMPORAL_LIIF")},
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_CUSTOM_CONFIG_PATH": str(base / "config"),
        "QGIS_PLUGINPATH": str(ROOT / "build" / "plugins"),
        "XDG_RUNTIME_DIR": str(base / "run"),
        "XDG_CACHE_HOME": str(base / "cache"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }


@pytest.fixture(scope="session")
def qgis_process(tmp_path_factory) -> Callable[..., subprocess.CompletedProcess]:
    """A function that runs qgis_process with the plugin and its own profile, and without an engine."""
    program, environment = qgis_program(), qgis_variables(tmp_path_factory.mktemp("qgis_process"))

    def call(*arguments: str, **variables: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            [program, *map(str, arguments)],
            env={**environment, **variables},
            capture_output=True,
            text=True,
            timeout=240,
            check=False,
        )

    assert call("plugins", "enable", "temporal_liif").returncode == 0
    return call


@pytest.fixture(scope="session")
def plugin(qgis_app, qgis_processing) -> Iterator[object]:
    """The plugin, its provider registered in this process's QGIS."""
    made = classFactory(None)
    made.initProcessing()
    yield made
    made.unload()


@pytest.fixture
def authcfg(plugin) -> Callable[..., str]:
    """A function that stores an authentication configuration, of type Basic unless `method` is another.

    It gives the configuration's id.
    """
    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        manager.setMasterPassword("tests", True)

    def store(
        username: str = "", password: str = "", realm: str = "", method: str = "Basic", **others
    ) -> str:
        config = QgsAuthMethodConfig(method)
        config.setName("test")
        given = {"username": username, "password": password, "realm": realm} if method == "Basic" else {}
        for key, value in {**given, **others}.items():
            config.setConfig(key, value)
        stored = manager.storeAuthenticationConfig(config)
        assert stored[0] if isinstance(stored, tuple) else stored
        return (stored[1] if isinstance(stored, tuple) else config).id()

    return store


class Listener(QgsProcessingFeedback):
    """Feedback that remembers."""

    def __init__(self) -> None:
        super().__init__(False)
        self.lines: list[str] = []
        self.errors: list[str] = []
        self.steps: list[float] = []
        self.progressChanged.connect(self.steps.append)

    def pushInfo(self, info: str) -> None:
        self.lines.append(info)

    def pushWarning(self, warning: str) -> None:
        self.lines.append(f"warning: {warning}")

    def setProgressText(self, text: str) -> None:
        self.lines.append(text)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.errors.append(error)


def default_context(feedback: QgsProcessingFeedback, project: QgsProject | None = None):
    """The context that QGIS gives algorithms: it stops at invalid geometries, by a call that raises."""
    from processing.tools.dataobjects import createContext

    context = createContext(feedback)
    context.setProject(project or QgsProject.instance())
    return context


def checked_run(name: str, feedback: QgsProcessingFeedback, parameters: dict) -> tuple[dict, object]:
    """Outputs and context of a checked run. Raises QgsProcessingException, with the errors of `feedback`."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"temporalliif:{name}")
    context = default_context(feedback)
    fine, why = algorithm.checkParameterValues(parameters, context)
    if not fine:
        raise QgsProcessingException(why)
    outputs, worked = algorithm.run(parameters, context, feedback, {}, False)
    if not worked:
        raise QgsProcessingException("; ".join(feedback.errors))
    return outputs, context


@pytest.fixture
def items(series, tmp_path) -> str:
    """An item file of one scene, whose band B04 is the first raster of `series`."""
    item = {
        "type": "Feature",
        "stac_version": "1.0.0",
        "id": "one",
        "geometry": None,
        "properties": {"datetime": "2021-05-01T10:30:00Z"},
        "links": [],
        "assets": {"B04": {"href": series[0], "eo:bands": [{"name": "B04"}]}},
    }
    path = tmp_path / "items.json"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [item]}))
    return str(path)


@pytest.fixture
def superresolve(plugin, tmp_path) -> Callable[..., SimpleNamespace]:
    """A function that checks and runs the algorithm: results, ok, message, feedback, context."""

    def run(feedback: Listener | None = None, project: QgsProject | None = None, **parameters) -> object:
        feedback = feedback or Listener()
        context = default_context(feedback, project)
        parameters = {"OUTPUT": str(tmp_path / "out"), **parameters}
        algorithm = QgsApplication.processingRegistry().algorithmById(ALGORITHM).create()
        ok, message = algorithm.checkParameterValues(parameters, context)
        results = {}
        if ok:
            results, ok = algorithm.run(parameters, context, feedback)
            message = "\n".join(feedback.errors)
        return SimpleNamespace(
            results=results,
            ok=ok,
            message=message,
            feedback=feedback,
            context=context,
            parameters=parameters,
            algorithm=algorithm,
        )

    return run


def write_geotiff(
    path: Path,
    values: np.ndarray,
    *,
    transform: tuple = TRANSFORM,
    epsg: int = 32631,
    nodata: float | None = 0,
    names: tuple[str, ...] = (),
) -> str:
    """Write (B, h, w) and return the path as text."""
    kinds = {"uint16": gdal.GDT_UInt16, "float32": gdal.GDT_Float32, "uint8": gdal.GDT_Byte}
    bands, height, width = values.shape
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), width, height, bands, kinds[values.dtype.name], ["PHOTOMETRIC=MINISBLACK", "ALPHA=NO"]
    )
    dataset.SetGeoTransform(transform)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    dataset.SetSpatialRef(reference)
    for index, plane in enumerate(values):
        band = dataset.GetRasterBand(index + 1)
        band.WriteArray(plane)
        if nodata is not None:
            band.SetNoDataValue(nodata)
        if index < len(names):
            band.SetDescription(names[index])
    dataset.FlushCache()
    return str(path)


@pytest.fixture
def write_raster(tmp_path) -> Callable[..., str]:
    """A function that writes a GeoTIFF of (B, h, w) by its name and returns its path."""
    folder = tmp_path / "in"
    folder.mkdir()
    return lambda name, values, **options: write_geotiff(folder / name, values, **options)


def scene(seed: int, bands: int = 3, size: tuple[int, int] = (16, 20)) -> np.ndarray:
    """A smooth uint16 image (B, h, w) between 400 and 3600, and some noise; its contrast falls with the seed.

    All show the same ground at the same place: registering them moves nothing.
    """
    rows, cols = np.mgrid[: size[0], : size[1]]
    rng = np.random.default_rng(seed)
    contrast = 1200 / (1 + 0.1 * (seed % 100))
    planes = [
        2000 + contrast * np.sin(cols / 4 + band) * np.cos(rows / 5) + rng.normal(0, 60, rows.shape)
        for band in range(bands)
    ]
    return np.clip(np.stack(planes), 400, 3600).astype(np.uint16)


@pytest.fixture
def series(write_raster) -> list[str]:
    """Four dates in May 2021, bands B02 B03 B04, a cloud on the second and third, a pixel never clear."""
    paths = []
    for index, day in enumerate((1, 8, 13, 21)):
        values = scene(index)
        if index == 1:
            values[:, 3:9, 4:10] = 0
        if index == 2:
            values[:, 5:12, 8:15] = 0
        values[:, 14, 17] = 0
        paths.append(write_raster(f"S2_202105{day:02d}T103000.tif", values, names=("B02", "B03", "B04")))
    return paths


def as_looked_at(image, folder, date):
    """`image` (..., h, w) on the input's grid as a date showed it: displaced by the shift in stack.json."""
    features = json.loads((Path(folder) / "stack.json").read_text())["features"]
    rows = features[0]["properties"]["temporal_liif:provenance"]["registration"]["dates"]
    row = next(row for row in rows if row["date"].startswith(date))
    [shift] = Shifts.constant([[-row["pixels_down"], -row["pixels_right"]]])
    return Resampling(shift, image.shape[-2:], image)(image)


def read(path: str | Path) -> np.ndarray:
    """All bands, (B, h, w)."""
    data = gdal.Open(str(path)).ReadAsArray()
    return data if data.ndim == 3 else data[None]


@pytest.fixture
def run(plugin) -> Callable[..., SimpleNamespace]:
    """A function that checks and runs an algorithm by its name."""

    def call(name: str, feedback: Listener | None = None, **parameters) -> SimpleNamespace:
        feedback = feedback or Listener()
        context = default_context(feedback)
        algorithm = QgsApplication.processingRegistry().algorithmById(f"temporalliif:{name}").create()
        ok, message = algorithm.checkParameterValues(parameters, context)
        results = {}
        if ok:
            results, ok = algorithm.run(parameters, context, feedback)
            message = "\n".join(feedback.errors)
        return SimpleNamespace(results=results, ok=ok, message=message, feedback=feedback, context=context)

    return call


@pytest.fixture
def engine(monkeypatch) -> Iterator[None]:
    """This interpreter as the engine's."""
    monkeypatch.setenv("TEMPORAL_LIIF_PYTHON", sys.executable)
    shutdown()
    yield
    shutdown()


@pytest.fixture
def no_engine(monkeypatch, tmp_path) -> Iterator[None]:
    """A machine on which no engine has been set up."""
    monkeypatch.delenv("TEMPORAL_LIIF_PYTHON", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    shutdown()
    yield
    shutdown()


def rows_of(done: SimpleNamespace, name: str = "OUTPUT") -> list[dict]:
    """The rows of a table layer that a run made."""
    layer = QgsProcessingUtils.mapLayerFromString(done.results[name], done.context)
    fields = [field.name() for field in layer.fields()]
    return [dict(zip(fields, feature.attributes())) for feature in layer.getFeatures()]


@pytest.fixture
def processing_widget(qgis_app, qgis_processing) -> Callable[..., object]:
    """A function that makes the widget of a parameter as Processing's own dialog, or the designer's, does."""
    from processing.gui.wrappers import WidgetWrapperFactory

    class AlgorithmDialog(QDialog):
        pass

    class ModelerParametersDialog(QDialog):
        def __init__(self):
            super().__init__()
            self.model, self.childId, self.context = QgsProcessingModelAlgorithm(), "", QgsProcessingContext()

    kept = []

    def make(parameter, designer=False):
        dialog = ModelerParametersDialog() if designer else AlgorithmDialog()
        wrapper = WidgetWrapperFactory.create_wrapper(parameter, dialog)
        kept.extend((parameter, dialog, wrapper))
        return wrapper

    return make


@pytest.fixture
def project(qgis_new_project) -> QgsProject:
    """An empty project."""
    return QgsProject.instance()
