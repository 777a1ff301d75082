# SPDX-License-Identifier: GPL-2.0-or-later
"""Cloud masks found beside, within and behind rasters, or given by date."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from datetime import datetime, timezone

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.choices import GIVEN, NONE
from temporal_liif.core.errors import ParameterError, StackError
from temporal_liif.core.raster.header import read_header
from temporal_liif.core.stack.mask_content import MaskOptions
from temporal_liif.core.stack.mask_files import Folders, masks_beside
from temporal_liif.core.stack.mask_names import mask_in_name
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack

from .masked import DAYS, SHAPE, STILL, classes, hidden_in, scl

# --- finding


@pytest.mark.parametrize(
    ("raster", "mask", "word"),
    [
        ("01_{day}_L2A", "01_{day}_mask", ""),
        ("T31TDH_{date}T103021_B04_10m", "T31TDH_{date}T103021_SCL_20m", "SCL"),
        ("B04_{day}", "SCL_{day}", "SCL"),
        (
            "LC08_L2SP_197030_{date}_20210601_02_T1_SR_B4",
            "LC08_L2SP_197030_{date}_20210601_02_T1_QA_PIXEL",
            "QA_",
        ),
        ("HLS.S30.T31TDH.{date}T103021.v2.0.B04", "HLS.S30.T31TDH.{date}T103021.v2.0.Fmask", "Fma"),
        ("{day}", "mask_{day}", ""),
        ("{date}_103021_3B_AnalyticMS_SR", "{date}_103021_3B_udm", "udm"),
    ],
)
def test_masks_beside_a_raster_are_found(rasters, make_raster, raster, mask, word):
    days = [{"day": day, "date": day.replace("-", "")} for day in DAYS]
    sources = [one for day in days for one in rasters(raster.format(**day), days=("",), names=("B04",))]
    clear, cloud = {"SCL": (4, 9), "QA_": (64, 8), "Fma": (64, 2), "udm": (0, 2)}.get(word, (0, 1))
    values = np.full((1, *SHAPE), clear, np.uint8)
    values[0, 4] = cloud
    make_raster(f"{mask.format(**days[1])}.tif", values)
    assert not hidden_in(sources).any()
    hidden = hidden_in(sources, date=1)
    assert hidden[4].all() and hidden.sum() == SHAPE[1]


@pytest.mark.parametrize(
    "other",
    [
        "x_mask",
        "x_2021-05-01_water_mask",
        "y_2021-05-01_mask",
        "x_2021-05-21_SCL",
        "mask",
        "x_2021-05-01_days",
    ],
)
def test_what_is_no_mask_of_a_raster_changes_nothing(rasters, make_raster, other):
    sources = rasters()
    make_raster(f"{other}.tif", np.ones((1, *SHAPE), np.uint8))
    stack = open_stack(sources, masks=STILL)
    assert stack == open_stack(sources) and not any(seen.masks for seen in stack.observations)
    assert not hidden_in(sources).any()


def test_a_mask_elsewhere_or_not_understood_is_left_alone_with_a_warning(rasters, make_raster):
    sources = rasters()
    make_raster(f"x_{DAYS[0]}_SCL.tif", np.full((1, 9, 9), 9, np.uint8), transform=(0, 10, 0, 0, 0, -10))
    make_raster(f"x_{DAYS[1]}_mask.tif", np.random.default_rng(1).random((1, *SHAPE)).astype("float32"))
    stack = open_stack(sources, masks=STILL)
    assert any("show another place" in text and f"{DAYS[0]}_SCL" in text for text in stack.warnings)
    assert any("not understood" in text and "'Masked values'" in text for text in stack.warnings)
    assert not hidden_in(sources).any()
    hidden = hidden_in(sources, replace(STILL, ranges=((0.4, 1.0),)), date=1)
    stored = gdal.Open(sources[1].path.replace(".tif", "_mask.tif")).ReadAsArray()
    np.testing.assert_array_equal(hidden, stored >= 0.4)


def test_the_scene_classification_of_a_safe_product_is_found(make_raster, rasters):
    root = "S2A_MSIL2A_{date}T103021_N0500_R108_T31TDH_{date}T120000.SAFE/GRANULE/L2A_T31TDH/IMG_DATA/"
    roots = [root.format(date=day.replace("-", "")) for day in DAYS]
    stem = "T31TDH_{date}T103021_"
    sources = []
    for folder, day in zip(roots, DAYS):
        name = folder + "R10m/" + stem.format(date=day.replace("-", ""))
        sources += rasters(f"{name}B04_10m", days=("",), names=("B04",))
        scl(make_raster, folder + "R20m/" + stem.format(date=day.replace("-", "")) + "SCL_20m.tif")
        path = os.path.dirname(sources[-1].path).replace("R10m", "R20m")
        for file in os.listdir(path):
            os.rename(f"{path}/{file}", f"{path}/{file[:-4]}.jp2")
    hidden = hidden_in(sources)
    assert hidden.sum() == 4 and hidden[10:12, 12:14].all()
    # So it is for a subdataset of the product's metadata, and within a zip.
    header = read_header(sources[0].path)
    top = sources[0].path.partition("/GRANULE")[0]
    beside = masks_beside(header, Folders())
    assert [path.rpartition("/")[2] for path in beside] == ["T31TDH_20210501T103021_SCL_20m.jp2"]
    inner = replace(header, path=f"SENTINEL2_L2A:{top}/MTD_MSIL2A.xml:10m:EPSG_32631")
    assert masks_beside(inner, Folders()) == beside
    archive = shutil.make_archive(f"{top}-packed", "zip", os.path.dirname(top), os.path.basename(top))
    packed = [Source(f"/vsizip/{archive}{one.path[len(os.path.dirname(top)) :]}") for one in sources[:1]]
    np.testing.assert_array_equal(hidden_in([*packed, sources[1]]), hidden)
    # So it is through a virtual raster elsewhere.
    paths = []
    for number, source in enumerate(sources):
        virtual = source.path.replace(source.path[source.path.index("S2A_") :], f"{DAYS[number]}.vrt")
        gdal.BuildVRT(virtual, [source.path]).FlushCache()
        paths.append(Source(virtual))
    np.testing.assert_array_equal(hidden_in(paths), hidden)


def test_a_part_of_a_file_is_a_mask_by_its_own_name():
    part = mask_in_name('HDF4_EOS:EOS_GRID:"/data/MOD09GA.A2021121.h18v04.hdf":MODIS_Grid_1km_2D:state_1km_1')
    assert (part.kind, part.base, part.generic) == ("STATE_1KM", "MOD09GA.A2021121.h18v04", False)
    assert mask_in_name('NETCDF:"/data/x_SCL.nc":ndvi') is None


def test_a_layer_may_say_by_its_name_what_its_file_does_not(rasters, make_raster):
    sources = rasters()
    stored = classes([4, 9, 5, 6]).astype("uint8")
    layer = Source(make_raster("tmp/a1b2.tif", stored[None]), "SCL 2021-05-01")
    np.testing.assert_array_equal(hidden_in([*sources, layer]), stored == 9)
    np.testing.assert_array_equal(hidden_in(sources, replace(STILL, given=(layer,))), stored == 9)


# --- bands


def test_a_mask_among_the_bands_is_no_data_and_hides(rasters):
    stored = classes([4, 4, 9, 4, 3, 6])
    sources = rasters(extra=stored)
    for source in sources:
        dataset = gdal.Open(source.path, gdal.GA_Update)
        dataset.GetRasterBand(3).SetDescription("SCL")
        dataset = None
    stack = open_stack(sources, reflectance_scale=1e-4, masks=STILL)
    assert [band.name for band in stack.bands] == ["B04", "B08"]
    np.testing.assert_array_equal(hidden_in(sources), np.isin(stored, [9, 3]))
    np.testing.assert_array_equal(hidden_in(sources, bands=["B08"]), np.isin(stored, [9, 3]))
    # Where it is copied it goes along and hides nothing.
    copied = open_stack(sources, classes=True, masks=replace(STILL, keep_bands=True))
    assert [band.name for band in copied.bands] == ["B04", "B08", "SCL"]
    assert not any(seen.masks for seen in copied.observations)
    with pytest.raises(StackError, match="holds classes"):
        open_stack(sources, masks=MaskOptions(NONE))
    with pytest.raises(ParameterError, match=r"no mask band 'SCM' in x_2021-05-01.*3 SCL"):
        open_stack(sources, masks=MaskOptions(band="SCM"))


def test_a_band_that_the_user_names_is_the_mask(rasters):
    stored = classes([0, 0, 7, 0])
    sources = rasters(extra=stored)
    hidden = hidden_in(sources, MaskOptions(GIVEN, band="3", ranges=((7, 7),), growth=0.0))
    np.testing.assert_array_equal(hidden, stored == 7)
    assert len(open_stack(sources, masks=replace(STILL, band="3", ranges=((7, 7),))).bands) == 2


# --- given masks


def given(make_raster, *names, values=None, **arguments) -> MaskOptions:
    plain = np.zeros((1, *SHAPE), np.uint8)
    plain[0, 2] = 1
    stored = plain if values is None else values
    return MaskOptions(
        given=tuple(Source(make_raster(f"masks/{name}.tif", stored, **arguments)) for name in names),
        growth=0.0,
    )


def test_given_masks_are_paired_by_date(rasters, make_raster):
    sources = rasters()
    options = given(make_raster, "cloud_2021-05-11")
    assert not hidden_in(sources, options).any()
    assert hidden_in(sources, options, date=1)[2].all()
    layer = replace(options.given[0], path=given(make_raster, "plain").given[0].path)
    dated = replace(layer, time=datetime(2021, 5, 1, 10, tzinfo=timezone.utc))
    assert hidden_in(sources, replace(options, given=(dated,)))[2].all()


def test_given_masks_without_a_date_or_a_partner_are_errors(rasters, make_raster):
    sources = rasters()
    with pytest.raises(StackError, match=r"date of the mask plain.tif is unknown.*temporal range"):
        open_stack(sources, masks=given(make_raster, "plain"))
    with pytest.raises(StackError, match=r"of 2021-06-01, and no raster is of this day \(2021-05-01, "):
        open_stack(sources, masks=given(make_raster, "m_2021-06-01"))
    with pytest.raises(StackError, match=r"another place than x_2021-05-01.tif"):
        open_stack(sources, masks=given(make_raster, "m_2021-05-01", transform=(0, 10, 0, 0, 0, -10)))
    with pytest.raises(StackError, match=r"no coordinate reference system"):
        small = np.ones((1, 5, 5), np.uint8)
        open_stack(sources, masks=given(make_raster, "m_2021-05-01", values=small, epsg=None))
    with pytest.raises(ParameterError, match=r"3 bands .*'Mask band'"):
        three = np.ones((3, *SHAPE), np.uint8)
        open_stack(sources, masks=given(make_raster, "m_2021-05-01", values=three))
    with pytest.raises(ParameterError, match="'none'"):
        open_stack(sources, masks=replace(given(make_raster, "m_2021-05-01"), source=NONE))
    with pytest.raises(ParameterError, match="none is"):
        open_stack(sources, masks=MaskOptions(GIVEN))


def test_a_mask_with_several_dates_in_its_bands_serves_each(rasters, make_raster):
    sources = rasters()
    values = np.zeros((2, *SHAPE), np.uint8)
    values[0, 3], values[1, 7] = 1, 1
    options = given(make_raster, "clouds", values=values, names=("cloud_20210501", "cloud_20210511"))
    assert np.flatnonzero(hidden_in(sources, options).all(axis=1)).tolist() == [3]
    assert np.flatnonzero(hidden_in(sources, options, date=1).all(axis=1)).tolist() == [7]
    names = [mask.name for date in open_stack(sources, masks=options).observations for mask in date.masks]
    assert [name.rpartition(", ")[2] for name in names] == ["band 1", "band 2"]


def test_a_mask_among_the_inputs_is_that_of_its_date(rasters, make_raster):
    sources = rasters()
    plain = np.zeros((1, *SHAPE), np.uint8)
    plain[0, 2] = 1
    masks = [Source(make_raster(f"other/x_{day}_cloudmask.tif", plain)) for day in DAYS]
    mixed = [sources[0], masks[0], sources[1], masks[1]]
    assert len(open_stack(mixed, masks=STILL).observations) == 2
    assert hidden_in(mixed)[2].all()
    hidden = hidden_in(mixed, times=["2021-06-01", "2021-06-01", "2021-06-11", "2021-06-11"])
    assert hidden[2].all() and hidden.sum() == SHAPE[1]
    # Where there is nothing but masks, they are the data.
    assert len(open_stack(masks, masks=STILL, classes=True).observations) == 2
    lonely = Source(make_raster("other/x_2021-07-01_SCL.tif", np.full((1, *SHAPE), 4, np.uint8)))
    stack = open_stack([*sources, lonely], masks=STILL)
    assert len(stack.observations) == 2 and "Left out: The mask x_2021-07-01_SCL.tif" in "".join(
        stack.warnings
    )
