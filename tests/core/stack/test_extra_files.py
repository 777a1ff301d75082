# SPDX-License-Identifier: GPL-2.0-or-later
"""What lies beside the dates of a series in its folder."""

import pytest
from temporal_liif.core.series import extras, why
from temporal_liif.core.stack.extra_files import EXTRAS, are_extras, are_masks, extra_of


def test_all_extra_layers_that_are_written_are_known():
    known = {layer.name for layer in (extras.DAYS, extras.COUNT, extras.SUPPORT, why.WHY)}
    assert set(EXTRAS) == {*known, "uncertainty"}


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/a/2021-05-01_days.tif", "days"),
        ("C:\\a\\2021-05-01_uncertainty.tif", "uncertainty"),
        ("/a/2021-05-01.tif", ""),
        ("/a/days.tif", ""),
        ("/a/2021-05-01_B04.tif", ""),
    ],
)
def test_names(path, name):
    assert extra_of(path) == name


def test_extra_layers_of_images_among_them_alone():
    paths = ["/a/2021-05-01.tif", "/a/2021-05-01_days.tif", "/a/2021-05-02_why.tif", "/b/2021-05-01_days.tif"]
    assert are_extras(paths) == [False, True, False, False]
    assert are_extras(paths[1:]) == [False] * 3


def test_masks_of_rasters_among_them():
    paths = ["/a/x_2021-05-01.tif", "/a/x_2021-05-01_mask.tif", "/a/other_SCL.tif", "/a/y_mask.tif"]
    assert are_masks(paths) == [False, True, True, False]
    assert are_masks(paths[1:3]) == [False, False]
