# SPDX-License-Identifier: GPL-2.0-or-later
"""Cloud masks of training areas: found, chosen and given as those of series."""

import numpy as np
import pytest
from temporal_liif.core.choices import HIDDEN_IN_TRAINING
from temporal_liif.core.errors import StackError
from temporal_liif.core.stack.area import load_area
from temporal_liif.core.stack.mask_content import MaskOptions
from temporal_liif.core.stack.model import Source
from temporal_liif.provider.algorithms.trainmodel import pack

from ..conftest import Listener, write_geotiff
from .test_trainmodel import write_area


@pytest.fixture
def packed(tmp_path):
    """A function that packs areas: clear pixels of the first one, and the log."""

    def call(folder, **options):
        feedback, into = Listener(), tmp_path / "packed"
        into.mkdir(exist_ok=True)
        pack(folder, into, MaskOptions(must_pair=False, **{"growth": 0.0, **options}), feedback)
        return load_area(into / "0000.npz").clear, feedback.lines

    return call


CLOUD = np.zeros((5, 84, 84), bool)
CLOUD[1, :20, :30] = True


def test_clouds_of_the_areas_teach_nothing(packed, tmp_path):
    write_area(tmp_path / "areas" / "one", 0)
    clear, lines = packed(tmp_path / "areas")
    np.testing.assert_array_equal(clear, ~CLOUD)
    # 20 x 30 of 84 x 84 pixels.
    assert any("one: 2021-05-11: masked 9% by 02_2021-05-11_mask.tif" in line for line in lines)
    clear, _ = packed(tmp_path / "areas", growth=None)
    rows, cols = np.mgrid[:84, :84]
    distance = np.hypot(np.maximum(rows - 19, 0), np.maximum(cols - 29, 0))
    np.testing.assert_array_equal(clear[1], distance > 2)
    clear, lines = packed(tmp_path / "areas", source="none")
    assert clear.all() and any("are learned from" in line for line in lines)


def test_masks_of_areas_are_chosen_and_given_as_of_series(packed, tmp_path):
    place = tmp_path / "areas" / "one"
    write_area(place, 0)
    (place / "02_2021-05-11_mask.tif").unlink()
    with pytest.raises(StackError, match=r"02_2021-05-11_L2A\.tif has no cloud mask.*'Cloud masks'"):
        packed(tmp_path / "areas")
    classes = np.full((1, 42, 42), 4, np.uint8)
    classes[0, :10, :15] = 9
    classes[0, 30:, 30:] = 11
    (tmp_path / "masks").mkdir()
    transform = (600_000.0, 20.0, 0.0, 5_000_000.0, 0.0, -20.0)
    scl = write_geotiff(tmp_path / "masks" / "2021-05-11_SCL.tif", classes, transform=transform)
    elsewhere = (700_000.0, 20.0, 0.0, 5_000_000.0, 0.0, -20.0)
    far = write_geotiff(tmp_path / "masks" / "b_2021-05-11_SCL.tif", 0 * classes + 9, transform=elsewhere)
    given = (Source(scl), Source(far))
    clear, _ = packed(tmp_path / "areas", given=given, hidden=frozenset(HIDDEN_IN_TRAINING))
    np.testing.assert_array_equal(clear, ~CLOUD)
    clear, _ = packed(tmp_path / "areas", given=given, hidden=frozenset((*HIDDEN_IN_TRAINING, "snow")))
    assert not clear[1, 60:, 60:].any() and clear[1, 20:60].all()
    with pytest.raises(StackError, match="has no cloud mask"):
        packed(tmp_path / "areas", given=(Source(far),), source="given")


def test_a_stack_with_clouds_takes_given_masks(packed, run, tmp_path):
    write_area(tmp_path / "areas" / "one", 0)
    paths = sorted(str(path) for path in (tmp_path / "areas" / "one").glob("*_L2A.tif"))
    box = "600000,600840,4999160,5000000 [EPSG:32631]"
    stack = tmp_path / "stacks" / "one"
    done = run("clipstack", INPUT=paths, MASK_SOURCE="none", EXTENT=box, OUTPUT=str(stack), LOAD=False)
    assert done.ok, done.message
    clear, _ = packed(tmp_path / "stacks")
    assert clear.all()
    cloud = write_geotiff(tmp_path / "2021-05-11_cloudmask.tif", CLOUD[1:2].astype(np.uint8), nodata=None)
    clear, lines = packed(tmp_path / "stacks", given=(Source(cloud),))
    np.testing.assert_array_equal(clear, ~CLOUD)
    assert any("one: 2021-05-11: masked 9% by 2021-05-11_cloudmask.tif" in line for line in lines)


def test_the_parameters_of_masks_are_those_of_series(plugin):
    from qgis.core import QgsApplication

    algorithm = QgsApplication.processingRegistry().algorithmById("temporalliif:trainmodel")
    names = {one.name(): one for one in algorithm.parameterDefinitions()}
    assert {"MASK_SOURCE", "MASKS", "MASK_BAND", "MASK_CLASSES", "MASK_VALUES", "MASK_GROW"} <= set(names)
    assert names["MASK_CLASSES"].defaultValue() == ["cloud", "shadow", "cirrus", "defective"]
