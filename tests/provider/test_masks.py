# SPDX-License-Identifier: GPL-2.0-or-later
"""Cloud masks through whole runs: found, given as layers, chosen classes, and by qgis_process."""

from __future__ import annotations

import ast
import json

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsDateTimeRange,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime
from temporal_liif.core.errors import ParameterError
from temporal_liif.provider.masks import parse_values

from .conftest import read, rows_of, scene, write_geotiff

pytestmark = pytest.mark.usefixtures("no_engine")

DAYS = ("2021-05-01", "2021-05-08", "2021-05-15")
SCL = (600_000.0, 20.0, 0.0, 5_000_000.0, 0.0, -20.0)
CLOUD = np.zeros((16, 20), bool)
CLOUD[4:8, 6:12] = True


@pytest.fixture
def inputs(write_raster) -> list[str]:
    """Three dates without nodata; a bright cloud on the second, which its SCL of 20 m knows."""
    paths = []
    for index, day in enumerate(DAYS):
        values = scene(index, 2)
        classes = np.full((1, 8, 10), 4, np.uint8)
        if index == 1:
            values[:, CLOUD] = 9000
            classes[0, 2:4, 3:6] = 9
        paths.append(write_raster(f"x_{day}.tif", values, nodata=None, names=("B04", "B08")))
        write_raster(f"x_{day}_SCL.tif", classes, nodata=0, transform=SCL)
    return paths


def nearest(run, inputs, tmp_path, **parameters):
    """Every date as the baseline takes the nearest clear one."""
    choices = {"MODEL": "baseline", "METHOD": "nearest", "TARGETS": "inputs", "SCALE": 1, "LOAD": False}
    choices |= {"SCREEN": False, "REGISTER": False}
    folder = str(tmp_path / "out")
    done = run("superresolve", INPUT=inputs, **{**choices, "OUTPUT": folder, "OVERWRITE": True, **parameters})
    return done


def test_plain_rasters_with_their_masks_beside_them_need_no_parameter(run, inputs, tmp_path):
    done = nearest(run, inputs, tmp_path)
    assert done.ok, done.message
    made, rows, cols = read(done.results["LAYERS"][1]), *np.mgrid[:16, :20]
    grown = np.min([np.hypot(rows - r, cols - c) for r, c in np.argwhere(CLOUD)], axis=0) <= 2
    values = read(inputs[1])
    np.testing.assert_allclose(made[:, ~grown], values[:, ~grown], atol=1)
    assert made.max() < 4000
    line = next(line for line in done.feedback.lines if "2021-05-08: masked" in line)
    assert f"{grown.mean():.0%} by x_2021-05-08_SCL.tif" in line
    assert any("hides: cloud, shadow, cirrus, snow" in line for line in done.feedback.lines)
    items = json.loads((tmp_path / "out" / "stack.json").read_text(encoding="utf-8"))["features"]
    masks = items[0]["properties"]["temporal_liif:provenance"]["masks"]
    assert [(mask["date"], mask["name"], mask["kind"]) for mask in masks] == [
        (day, f"x_{day}_SCL.tif", "SCL") for day in DAYS
    ]


@pytest.mark.parametrize(
    ("parameters", "seen"),
    [
        ({"MASK_SOURCE": "none"}, True),
        ({"MASK_CLASSES": ["snow"]}, True),
        ({"MASK_CLASSES": []}, True),
        ({"MASK_VALUES": "4-5", "MASK_GROW": 0}, None),
    ],
)
def test_masks_can_be_left_alone_or_read_otherwise(run, inputs, tmp_path, parameters, seen):
    done = nearest(run, inputs, tmp_path, **parameters)
    if seen is None:
        # Everything but the cloud hides: two dates have nothing left.
        assert any("hide these dates wholly" in line for line in done.feedback.lines)
        return
    assert done.ok, done.message
    assert read(done.results["LAYERS"][1])[:, CLOUD].min() > 8900


@pytest.mark.parametrize("name", ["superresolve", "fetchscenes"])
def test_chosen_classes_can_be_repeated_from_the_history(plugin, name):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"temporalliif:{name}")
    worker = algorithm.worker()
    parameter = "MASKED" if name == "fetchscenes" else "MASK_CLASSES"
    context = QgsProcessingContext()
    for words in (["snow", "cloud"], []):
        command = algorithm.asPythonCommand({parameter: words}, context)
        parameters = ast.literal_eval(command[command.index("{") : -1])
        assert parameters == {parameter: words}
        assert worker.chosen(parameters, parameter) == frozenset(words)
    assert worker.chosen({}, parameter) == {
        "cloud",
        "dilated",
        "shadow",
        "cirrus",
        "snow",
        "defective",
    }
    assert worker.chosen({parameter: "cloud, snow"}, parameter) == {"cloud", "snow"}
    assert worker.chosen({parameter: "none"}, parameter) == frozenset()


@pytest.mark.parametrize("value", ["", ["clouds"], "0,4", [4]])
def test_what_is_no_class_is_refused_with_the_classes(run, inputs, tmp_path, value):
    """QGIS before 3.24 has written an empty text to its history for every list."""
    done = nearest(run, inputs, tmp_path, MASK_CLASSES=value)
    assert not done.ok
    assert "'Masked classes'" in done.message and "water; for none of them" in done.message


@pytest.mark.parametrize(("value", "seen"), [([], True), ("none", True), ("", None), (["cloud"], False)])
def test_a_model_chooses_classes_as_a_run_does(plugin, inputs, tmp_path, value, seen):
    model = QgsProcessingModelAlgorithm("masked", "tests")
    child = QgsProcessingModelChildAlgorithm("temporalliif:clipstack")
    values = {"INPUT": inputs, "MASK_CLASSES": value, "OUTPUT": str(tmp_path / "out")}
    values["EXTENT"] = "600000,600200,4999840,5000000 [EPSG:32631]"
    for name, one in values.items():
        child.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromStaticValue(one)])
    model.addChildAlgorithm(child)
    if value != []:
        # QGIS 3.22 writes an empty list to a file as nothing, which is the default.
        assert model.toFile(str(tmp_path / "x.model3"))
        model = QgsProcessingModelAlgorithm()
        assert model.fromFile(str(tmp_path / "x.model3"))
    model.initAlgorithm()
    feedback = QgsProcessingFeedback(False)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    _, worked = model.run({}, context, feedback)
    # Newer versions of QGIS give the default for an empty text in a model's file: clouds are hidden.
    if seen is None and not worked:
        assert Qgis.QGIS_VERSION_INT < 33400 and "'Masked classes'" in feedback.textLog()
        return
    assert worked, feedback.textLog()
    made = read(next((tmp_path / "out").glob("*2021*08*.tif")))
    assert (made[:, CLOUD] == (9000 if seen else 0)).all()
    assert made[:, 12:].min() >= 400


def test_layers_as_masks_are_paired_by_their_temporal_range(run, inputs, write_raster, tmp_path):
    plain = np.zeros((1, 16, 20), np.uint8)
    plain[0, CLOUD] = 1
    layer = QgsRasterLayer(write_raster("clouds.tif", plain, nodata=None), "clouds")
    day = QDate(2021, 5, 8)
    properties = layer.temporalProperties()
    properties.setIsActive(True)
    properties.setFixedTemporalRange(
        QgsDateTimeRange(QDateTime(day, QTime(0, 0)), QDateTime(day, QTime(23, 0)))
    )
    given = {"MASKS": [layer], "MASK_SOURCE": "given", "MASK_GROW": 0}
    done = nearest(run, inputs, tmp_path, **given)
    assert done.ok, done.message
    made, values = read(done.results["LAYERS"][1]), read(inputs[1])
    np.testing.assert_allclose(made[:, ~CLOUD], values[:, ~CLOUD], atol=1)
    assert made[:, CLOUD].max() < 4000
    properties.setIsActive(False)
    done = nearest(run, inputs, tmp_path, **given)
    assert not done.ok and "date of the mask clouds is unknown" in done.message
    done = nearest(run, inputs, tmp_path, **{**given, "MASK_SOURCE": "none"})
    assert not done.ok and "'Masks to use' is 'None'" in done.message
    done = nearest(run, inputs, tmp_path, MASK_GROW=-5)
    assert not done.ok and "cannot grow by -5 m. Choose 0 to 10000 m" in done.message
    done = nearest(run, inputs, tmp_path, MASK_VALUES="1, x")
    assert not done.ok and "'x' among the masked values" in done.message


def test_a_folder_with_masks_among_its_rasters_is_a_series(run, inputs, tmp_path):
    done = nearest(run, str(tmp_path / "in"), tmp_path)
    assert done.ok, done.message
    assert len(done.results["LAYERS"]) == 3 and read(done.results["LAYERS"][1]).max() < 4000


@pytest.mark.parametrize(
    "name",
    ["clipstack", "interpolatestack", "adapthistograms", "exportanimation", "registerstack", "screenstack"],
)
def test_every_algorithm_of_a_series_has_the_parameters(plugin, name):
    from qgis.core import QgsApplication

    algorithm = QgsApplication.processingRegistry().algorithmById(f"temporalliif:{name}")
    names = {parameter.name() for parameter in algorithm.parameterDefinitions()}
    assert {"MASK_SOURCE", "MASKS", "MASK_BAND", "MASK_CLASSES", "MASK_VALUES", "MASK_GROW"} <= names


def test_clipping_writes_what_masks_hide_as_nodata(run, inputs, tmp_path):
    done = run(
        "clipstack",
        INPUT=inputs,
        EXTENT="600000,600200,4999840,5000000 [EPSG:32631]",
        MASK_GROW=0,
        LOAD=False,
        OUTPUT=str(tmp_path / "clip"),
    )
    assert done.ok, done.message
    dataset = gdal.Open(done.results["LAYERS"][1])
    shown = dataset.GetRasterBand(1).GetMaskBand().ReadAsArray() > 0
    np.testing.assert_array_equal(shown, ~CLOUD)
    np.testing.assert_array_equal(dataset.ReadAsArray()[:, shown], read(inputs[1])[:, shown])


def test_the_clear_share_of_dates_counts_masks(run, inputs, tmp_path):
    path = tmp_path / "chosen.json"
    choices = {"TARGET": "2021-05-08", "NUMBER": 3, "JSON": str(path), "OUTPUT": "memory:"}
    done = run("temporalsubset", INPUT=inputs, MASK_GROW=0, **choices)
    assert done.ok, done.message
    assert "2021-05-08: masked 8% by x_2021-05-08_SCL.tif." in done.feedback.lines
    text = path.read_text(encoding="utf-8")
    assert f'"clear": {round(1 - CLOUD.mean(), 6)}' in text


def test_images_are_compared_where_no_mask_hides(run, inputs, write_raster, tmp_path):
    reference = write_raster("truth.tif", scene(1, 2), nodata=None, names=("B04", "B08"))
    for source, error in (("automatic", 0.0), ("none", None)):
        path = tmp_path / f"{source}.json"
        choices = {
            "MASK_SOURCE": source,
            "MASK_GROW": 0,
            "JSON": str(path),
            "REFLECTANCE_SCALE": 1e-4,
            "OUTPUT": "memory:",
        }
        done = run("compareimages", REFERENCE=reference, RESULTS=[inputs[1]], **choices)
        assert done.ok, done.message
        worst = json.loads(path.read_text(encoding="utf-8"))
        shown = json.dumps(worst)
        assert ('"mae": 0.0,' in shown) == (error == 0.0)


def test_a_folder_with_masks_is_given_as_it_is(run, inputs, write_raster, tmp_path):
    """Its rasters are no masks, and it may hold masks of other dates."""
    write_raster("x_2021-06-30_SCL.tif", np.full((1, 8, 10), 9, np.uint8), transform=SCL)
    given = {"MASKS": [str(tmp_path / "in")], "MASK_SOURCE": "given", "MASK_GROW": 0}
    done = nearest(run, inputs, tmp_path, **given)
    assert done.ok, done.message
    made, values = read(done.results["LAYERS"][1]), read(inputs[1])
    np.testing.assert_allclose(made[:, ~CLOUD], values[:, ~CLOUD], atol=1)
    assert made[:, CLOUD].max() < 4000
    masked = [line for line in done.feedback.lines if "masked" in line]
    assert len(masked) == 3 and "2021-05-08: masked 8% by x_2021-05-08_SCL" in masked[1]


def test_masks_of_which_no_class_is_chosen_hide_nothing(run, inputs, tmp_path):
    done = nearest(run, inputs, tmp_path, MASK_CLASSES=[])
    assert done.ok, done.message
    assert any("classification hides: nothing;" in line for line in done.feedback.lines)
    assert any("No mask hides clouds" in line for line in done.feedback.lines)


def test_a_mask_among_the_results_is_that_of_its_date(run, inputs, write_raster, tmp_path):
    reference = write_raster("t_2021-05-08.tif", scene(1, 2), nodata=None, names=("B04", "B08"))
    mask = inputs[1][:-4] + "_SCL.tif"
    given = {"RESULTS": [inputs[1], mask], "REFERENCE": reference, "REFLECTANCE_SCALE": 1e-4}
    given |= {"MASK_GROW": 0, "MASK_SOURCE": "given", "OUTPUT": "memory:", "NAMES": "mine"}
    done = run("compareimages", **given)
    assert done.ok, done.message
    rows = [row for row in rows_of(done) if row["band"] == "all"]
    assert [(row["result"], row["pixels"], row["mae"]) for row in rows] == [("mine", 16 * 20 - 24, 0.0)]
    assert any("2021-05-08: masked 8% by x_2021-05-08_SCL" in line for line in done.feedback.lines)


def test_the_image_that_dates_are_registered_to_has_masks_too(run, write_raster, tmp_path):
    """Its clouds, which the dates show elsewhere, would pull the dates to themselves."""
    rng = np.random.default_rng(5)
    ground = (np.kron(rng.integers(0, 2, (33, 33)), np.ones((4, 4))) * 900 + 900).astype(np.uint16)
    clouds = np.kron(rng.integers(0, 2, (17, 17)), np.ones((8, 8)))[:132, :132] > 0
    paths = []
    for day in DAYS:
        values = ground.copy()
        values[clouds] = 9000
        paths.append(write_raster(f"x_{day}.tif", values[None], nodata=None, names=("B04",)))
        write_raster(f"x_{day}_mask.tif", clouds[None].astype(np.uint8), nodata=None)
    moved, shown = np.roll(clouds, 5, axis=0), np.roll(ground, 1, axis=1)
    shown[moved] = 9000
    reference = write_raster("r_2021-06-01.tif", shown[None], nodata=None, names=("B04",))
    write_raster("r_2021-06-01_mask.tif", moved[None].astype(np.uint8), nodata=None)
    choices = {"REFERENCE": reference, "APPLY": False, "TABLE": "memory:", "MASK_GROW": 0}
    done = run("registerstack", INPUT=paths, OUTPUT=str(tmp_path / "out"), **choices)
    assert done.ok, done.message
    assert any("r_2021-06-01: 2021-06-01: masked" in line for line in done.feedback.lines)
    shifts = [(row["pixels_right"], row["pixels_down"]) for row in rows_of(done, "TABLE")]
    np.testing.assert_allclose(shifts, [(-1, 0)] * 3, atol=0.06)


def test_an_image_is_adapted_without_its_clouds(run, inputs, write_raster, tmp_path):
    """With its bright cloud among the values, those of the ground would be darker than the series'."""
    clear = scene(0, 2)
    shown = clear.copy()
    shown[:, CLOUD] = 9000
    image = write_raster("hr_2021-05-02.tif", shown, nodata=None, names=("B04", "B08"))
    write_raster("hr_2021-05-02_mask.tif", CLOUD[None].astype(np.uint8), nodata=None)
    choices = {"METHOD": "bands", "REFERENCE": "1", "LOAD": False, "MASK_GROW": 0}
    choices |= {"IMAGE": image, "OUTPUT_IMAGE": str(tmp_path / "hr.tif"), "OUTPUT": str(tmp_path / "out")}
    choices |= {"INPUT": [inputs[0], inputs[2]], "OVERWRITE": True}

    def error(source):
        done = run("adapthistograms", **choices, MASK_SOURCE=source)
        assert done.ok, done.message
        made = read(done.results["OUTPUT_IMAGE"])
        assert (made[:, CLOUD] == 0).all() == (source == "automatic")
        return np.abs(made.astype(float) - clear)[:, ~CLOUD].mean()

    # The ground under the cloud is missing in one of the two.
    assert error("automatic") < 40 < 70 < error("none")


def test_a_folder_of_series_counts_the_masks_in_it(run, tmp_path):
    folder = tmp_path / "all" / "one"
    folder.mkdir(parents=True)
    for index, day in enumerate(DAYS):
        write_geotiff(folder / f"LC08_{day}_B4.TIF", scene(index, 1), nodata=None)
        quality = np.full((1, 16, 20), 21824, np.uint16)
        quality[0, CLOUD] = 22280 if index == 1 else 21824
        write_geotiff(folder / f"LC08_{day}_QA_PIXEL.TIF", quality, nodata=1)
    given = {"FOLDER": str(tmp_path / "all"), "TARGET": "2021-05-08", "NUMBER": 3, "MASK_GROW": 0}
    done = run("temporalsubset", OUTPUT="memory:", **given)
    assert done.ok, done.message
    assert [round(row["clear"], 3) for row in rows_of(done)] == [1.0, 1 - 24 / 320, 1.0]
    bare = run("temporalsubset", OUTPUT="memory:", MASK_SOURCE="none", **given)
    assert [row["clear"] for row in rows_of(bare)] == [1.0, 1.0, 1.0]


WITHOUT = {
    "superresolve": {"MODEL": "baseline", "METHOD": "nearest", "SCALE": 1, "SCREEN": False},
    "adapthistograms": {"REFERENCE": "1"},
    "registerstack": {"APPLY": False, "TABLE": "memory:"},
    "temporalsubset": {"TARGET": "2021-05-08", "NUMBER": 2, "OUTPUT": "memory:"},
    "compareimages": {"OUTPUT": "memory:"},
}


@pytest.mark.parametrize("name", WITHOUT)
def test_without_any_mask_and_screening_there_is_a_warning(run, inputs, tmp_path, name):
    def warnings(paths, **more):
        given = {"INPUT": paths, "OUTPUT": str(tmp_path / "out"), "OVERWRITE": True, "LOAD": False}
        if name == "compareimages":
            given = {"REFERENCE": paths[0], "RESULTS": paths[1:]}
        done = run(name, **{**given, **WITHOUT[name], **more})
        assert done.ok, done.message
        return [line for line in done.feedback.lines if "No mask hides clouds" in line]

    assert len(warnings(inputs, MASK_SOURCE="none")) == 1
    assert warnings(inputs) == []
    box = "600000,600200,4999840,5000000 [EPSG:32631]"
    clipped = run("clipstack", INPUT=inputs, EXTENT=box, OUTPUT=str(tmp_path / "clipped"), LOAD=False)
    assert clipped.ok and warnings(clipped.results["LAYERS"]) == []


def test_a_screen_that_knows_no_band_hides_no_cloud(run, write_raster, tmp_path):
    paths = [write_raster(f"x_{day}.tif", scene(i, 2), nodata=None) for i, day in enumerate(DAYS)]
    done = nearest(run, paths, tmp_path, SCREEN=True)
    assert done.ok, done.message
    assert any("No mask hides clouds of any date: " in line for line in done.feedback.lines)


def test_by_qgis_process_without_a_screen(qgis_process, inputs, tmp_path):
    arguments = ["MODEL=baseline", "METHOD=nearest", "TARGETS=inputs", "SCALE=1", "MASK_CLASSES=cloud"]
    given = [f"INPUT={path}" for path in inputs]
    done = qgis_process(
        "run",
        "temporalliif:superresolve",
        "--",
        *given,
        *arguments,
        "MASK_GROW=0",
        f"OUTPUT={tmp_path / 'out'}",
    )
    assert done.returncode == 0, done.stderr + done.stdout
    assert "masked 8% by x_2021-05-08_SCL.tif" in done.stdout + done.stderr
    made, values = read(str(tmp_path / "out" / "2021-05-08.tif")), read(inputs[1])
    np.testing.assert_allclose(made[:, ~CLOUD], values[:, ~CLOUD], atol=1)
    assert made[:, CLOUD].max() < 4000


def test_values_that_hide_are_numbers_and_ranges():
    assert parse_values("1, 8-10; 0.4-1 -1") == ((1, 1), (8, 10), (0.4, 1), (-1, -1))
    assert parse_values(" ") == () and parse_values("10..8") == ((8, 10),)
    for text in ("cloud", "1-", "--1"):
        with pytest.raises(ParameterError, match="not a number"):
            parse_values(text)


def test_a_mask_layer_of_the_project_gives_no_look(run, inputs, tmp_path):
    project = QgsProject.instance()
    layers = [QgsRasterLayer(path, path[-14:-4]) for path in (inputs[0][:-4] + "_SCL.tif", *inputs)]
    project.addMapLayers(layers, False)
    done = nearest(run, layers, tmp_path)
    assert done.ok, done.message
    assert len(done.results["LAYERS"]) == 3
    project.removeAllMapLayers()
