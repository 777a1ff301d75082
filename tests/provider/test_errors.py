# SPDX-License-Identifier: GPL-2.0-or-later
"""What QGIS, Python and the system raise reaches the user as a clear error, from every algorithm."""

from __future__ import annotations

import errno
import gc
import json
import weakref

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import QgsApplication, QgsCsException, QgsProcessingException, QgsProject, QgsRasterLayer
from temporal_liif.core import errors
from temporal_liif.core.errors import explained
from temporal_liif.provider.algorithm import Algorithm, errors_of_processing, readable
from temporal_liif.provider.head import AlgorithmHead

from .conftest import Listener, default_context, scene

pytestmark = pytest.mark.usefixtures("no_engine")


class Failing(Algorithm):
    """Raises in a step what it is given."""

    error: Exception = ValueError("nothing")
    step = "process"

    def name(self) -> str:
        return "failing"

    def displayName(self) -> str:
        return "Failing"

    def initAlgorithm(self, configuration=None) -> None:
        pass

    def _fail(self, step: str) -> None:
        if type(self).step == step:
            raise type(self).error

    def check(self, parameters, context) -> None:
        self._fail("check")

    def prepareAlgorithm(self, parameters, context, feedback) -> bool:
        self._fail("prepare")
        return True

    def processAlgorithm(self, parameters, context, feedback) -> dict:
        self._fail("process")
        return {}

    def postProcessAlgorithm(self, context, feedback) -> dict:
        self._fail("post")
        return {}


@pytest.mark.parametrize("cancelled", [False, True])
def test_an_error_holds_nothing_of_the_functions_it_left(cancelled):
    """QGIS never lets go of an exception: rasters would stay open, and arrays stay in memory."""
    held = []

    def opened():
        array = np.zeros(3)
        held.append(weakref.ref(array))
        raise errors.RasterError("damaged")

    def read():
        other = np.ones(2)
        held.append(weakref.ref(other))
        try:
            opened()
        except errors.RasterError as error:
            raise ValueError("first") from error

    feedback = Listener()
    if cancelled:
        feedback.cancel()
    with pytest.raises(QgsProcessingException) as kept, errors_of_processing(feedback):
        read()
    assert kept.value.__cause__.__cause__.args == ("damaged",)
    assert [one() for one in held] == [None, None]


@pytest.mark.parametrize("step", ["prepare", "process", "post"])
def test_an_algorithm_that_fails_is_let_go_of(qgis_app, step):
    """QGIS keeps the exception: the algorithm, its parameters and its feedback would stay with it."""
    held = []

    class Noted(Failing):
        def _fail(self, at: str) -> None:
            if at == step:
                held.append(weakref.ref(self))
                raise errors.RasterError("damaged") from ValueError("first")

    feedback = Listener()
    Noted().run({}, default_context(feedback), feedback)
    assert any("damaged" in text for text in feedback.errors)
    gc.collect()
    assert [one() for one in held] == [None]


@pytest.mark.parametrize("step", ["check", "prepare", "process", "post"])
@pytest.mark.parametrize(
    ("error", "text", "code"),
    [
        (MemoryError("Unable to allocate 9 GiB"), "not enough memory (Unable to allocate 9 GiB)", "memory"),
        (
            OSError(errno.ENOSPC, "No space left on device", "/d/x.tif"),
            "/d/x.tif cannot be used (No space",
            "file",
        ),
        (PermissionError(errno.EACCES, "Permission denied", "/d"), "Change its permissions", "file"),
        (OSError("odd"), "A file, folder or connection cannot be used (odd)", "file"),
        (QgsCsException("no way there"), "(no way there). Check the CRS", "parameter"),
        (RecursionError("maximum depth"), "nested more deeply", "nesting"),
        (ValueError("17 is odd"), "should not (ValueError: 17 is odd)", "unexpected"),
        (RuntimeError("TopologyException: side"), "TopologyException", "unexpected"),
        (errors.StackError("Ours. Do this."), "Ours. Do this.", "stack"),
    ],
)
def test_each_step_of_each_algorithm(plugin, monkeypatch, step, error, text, code):
    monkeypatch.setattr(Failing, "error", error)
    monkeypatch.setattr(Failing, "step", step)
    feedback = Listener()
    context = default_context(feedback)
    algorithm = Failing()
    algorithm.initAlgorithm()
    fine, why = algorithm.checkParameterValues({}, context)
    if step == "check":
        assert not fine and text in why
    else:
        assert fine
        try:
            _, worked = algorithm.run({}, context, feedback, {}, False)
            # QGIS takes a run for good whose last step fails, and reports it.
            assert worked == (step == "post")
        except QgsProcessingException as shown:
            why = str(shown)
        why = why or "\n".join(feedback.errors)
        assert text in why and "Traceback" not in why
    assert readable(error).code == code


def test_a_run_that_nobody_checked_is_checked_before_it_begins(plugin, monkeypatch):
    """A script may run an algorithm without `checkParameterValues`."""
    monkeypatch.setattr(Failing, "error", errors.ParameterError("No 17. Choose 18."))
    monkeypatch.setattr(Failing, "step", "check")
    feedback = Listener()
    algorithm = Failing()
    algorithm.initAlgorithm()
    with pytest.raises(QgsProcessingException, match="No 17"):
        algorithm.prepareAlgorithm({}, default_context(feedback), feedback)


def test_all_algorithms_stand_behind_it(plugin):
    for algorithm in QgsApplication.processingRegistry().providerById("temporalliif").algorithms():
        if isinstance(algorithm, AlgorithmHead):
            kind = type(algorithm.worker())
            assert issubclass(kind, Algorithm) and issubclass(kind, type(algorithm))
            assert hasattr(kind.processAlgorithm, "__wrapped__"), algorithm.name()
            assert hasattr(kind.prepareAlgorithm, "__wrapped__"), algorithm.name()


def test_a_cancel_wins_over_what_it_broke():
    feedback = Listener()
    feedback.cancel()
    with pytest.raises(QgsProcessingException, match="Cancelled"), errors_of_processing(feedback):
        raise OSError("pipe")


def test_each_error_has_a_code_of_its_own():
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, Exception)]
    codes = [kind.code for kind in kinds]
    assert len(set(codes)) == len(codes) > 10
    assert explained(errors.DateError("x")).code == "date"


@pytest.mark.parametrize("bands", ["²", "٣", "B02, ²", "1, ٣", "0", "99", "1" * 5000])
def test_odd_digits_are_no_band_numbers(superresolve, series, bands):
    done = superresolve(INPUT=series, TARGETS="2021-05-10", MODEL="baseline", BANDS=bands)
    assert not done.ok and "Traceback" not in done.message and "B02" in done.message


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ({"BANDS": "x" * 100_000}, "[...]"),
        ({"SCALE": 1e308}, "The output would have inf x inf pixels"),
        ({"GSD": 1e-300}, "a coarser GSD"),
        ({"OUTPUT": "a\0b"}, "a\\0b cannot be a path"),
        ({"INPUT": [None, 1]}, "Not a raster that can be opened: None, 1"),
    ],
)
def test_values_of_no_use_and_very_long_ones(superresolve, series, given, text):
    done = superresolve(**{"INPUT": series, "TARGETS": "2021-05-10", "MODEL": "baseline", **given})
    assert not done.ok and text in done.message and "should not" not in done.message
    assert len(done.message) < 15_000


@pytest.mark.parametrize("gsd", [1e-6, 1e-300, 5e-310])
def test_more_pixels_than_can_be_fetched(run, items, tmp_path, gsd):
    given = {"ITEMS": items, "BANDS": "B04", "EXTENT": "600050,600150,4999850,4999950 [EPSG:32631]"}
    done = run("fetchscenes", GSD=gsd, OUTPUT=str(tmp_path / "out"), **given)
    assert not done.ok and "The area has" in done.message and "a coarser GSD" in done.message
    assert len(done.message) < 200 and not (tmp_path / "out").exists()


@pytest.mark.parametrize("algorithm", ["superresolve", "clipstack"])
def test_a_local_crs_works_by_itself_and_not_with_others(run, series, tmp_path, algorithm):
    local = osr.SpatialReference()
    local.ImportFromWkt('LOCAL_CS["Site grid",UNIT["metre",1],AXIS["x",EAST],AXIS["y",NORTH]]')
    paths = []
    for index, day in enumerate((1, 9)):
        path = str(tmp_path / f"site_2021-05-{day:02d}.tif")
        dataset = gdal.GetDriverByName("GTiff").Create(path, 20, 16, 3, gdal.GDT_UInt16)
        dataset.SetSpatialRef(local)
        dataset.SetGeoTransform((0, 10, 0, 160, 0, -10))
        dataset.WriteArray(scene(index))
        dataset = None
        paths.append(path)
    given = {"LOAD": False, "OUTPUT": str(tmp_path / "out"), "REFLECTANCE_SCALE": 0.0001}
    if algorithm == "superresolve":
        given.update(TARGETS="2021-05-05", MODEL="baseline", SCALE=2)
    alone = run(algorithm, INPUT=paths, EXTENT="10,150,10,150", **given)
    assert alone.ok, alone.message
    assert gdal.Open(alone.results["FIRST"]).GetSpatialRef().IsLocal()
    assert json.loads((tmp_path / "out" / "stack.json").read_text())["features"][0]["geometry"] is None
    given["OUTPUT"] = str(tmp_path / "other")
    mixed = run(algorithm, INPUT=[*series, paths[0]], **given)
    assert not mixed.ok and "Traceback" not in mixed.message and "Something failed" not in mixed.message


def test_deeply_nested_json(run, tmp_path, series):
    deep = tmp_path / "deep"
    deep.mkdir()
    (deep / "stack.json").write_text("[" * 100_000 + "]" * 100_000)
    done = run("clipstack", INPUT=[str(deep)], EXTENT="0,1,0,1", OUTPUT=str(tmp_path / "out"))
    assert not done.ok and "stack.json" in done.message and "Traceback" not in done.message


def test_no_memory_for_the_output(superresolve, series, monkeypatch):
    def refuse(*arguments, **options):
        raise np.core._exceptions._ArrayMemoryError((9, 9), np.dtype("float32"))

    monkeypatch.setattr("temporal_liif.core.stack.writer.StackWriter.write", refuse)
    done = superresolve(INPUT=series, TARGETS="2021-05-10", MODEL="baseline")
    assert not done.ok and "not enough memory" in done.message and "smaller tile" in done.message


def test_signatures_of_inputs_are_in_no_output_and_no_message(superresolve, series, tmp_path):
    names = [f"{path}?sig=s3cr3t" for path in series]
    layers = [QgsRasterLayer(path, name) for path, name in zip(series, names)]
    QgsProject.instance().addMapLayers(layers)
    done = superresolve(INPUT=layers, TARGETS="2021-05-10", MODEL="baseline", LOAD=False)
    QgsProject.instance().clear()
    assert done.ok, done.message
    written = b"".join(path.read_bytes() for path in (tmp_path / "out").iterdir() if path.is_file())
    assert b"s3cr3t" not in written and b"sig=***" in written
    gone = superresolve(
        INPUT=[*series, "/vsicurl/http://127.0.0.1:9/x_20210601.tif?sig=s3cr3t"],
        TARGETS="2021-05-10",
        MODEL="baseline",
        OUTPUT=str(tmp_path / "other"),
    )
    assert not gone.ok and "s3cr3t" not in gone.message


@pytest.mark.parametrize(
    ("error", "code"),
    [(errors.StackError("x"), "stack"), (OSError(errno.ENOSPC, "x"), "file"), (KeyError("x"), "unexpected")],
)
def test_the_log_has_the_code_of_an_error(error, code):
    feedback = Listener()
    with pytest.raises(QgsProcessingException), errors_of_processing(feedback):
        raise error
    assert feedback.lines[0] == f"Error code: {code}"
