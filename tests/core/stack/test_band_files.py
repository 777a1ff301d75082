# SPDX-License-Identifier: GPL-2.0-or-later
"""Files of one band each: joined by scene where their names say so, and left alone elsewhere."""

from dataclasses import replace
from datetime import datetime, timezone

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.errors import DateError
from temporal_liif.core.raster.nodata import LayerSettings, NodataRange
from temporal_liif.core.stack.band_files import joined, named_band, open_joined
from temporal_liif.core.stack.mask_content import MaskOptions
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.reader import Reader

DAYS = ("20180419", "20180505")
LANDSAT = "LC08_L2SP_198025_{}_20200901_02_T1"
CLEAR, CLOUD = 21824, 22280
"""Of Landsat's QA_PIXEL."""


def plane(value: int, size=(4, 5)) -> np.ndarray:
    return np.full((1, *size), value, np.uint16)


@pytest.mark.parametrize(
    ("name", "base", "band"),
    [
        (LANDSAT.format(DAYS[0]) + "_SR_B4.TIF", LANDSAT.format(DAYS[0]), "SR_B4"),
        ("T31TDH_20210501T103021_B8A_20m.jp2", "T31TDH_20210501T103021", "B8A"),
        ("HLS.L30.T31TDH.2021121T103021.v2.0.B05.tif", "HLS.L30.T31TDH.2021121T103021.v2.0", "B05"),
        ("2021-05-01_red.tif", "2021-05-01", "red"),
        ("2021-05-01 swir16.tif", "2021-05-01", "swir16"),
        (LANDSAT.format(DAYS[0]) + "_QA_PIXEL.TIF", "", ""),
        ("B04.tif", "", ""),
        ("2021-05-01.tif", "", ""),
        ("2021-05-01_field.tif", "", ""),
    ],
)
def test_names_say_scene_and_band(name, base, band):
    assert named_band(f"/x/{name}") == (base, band)


@pytest.fixture
def landsat(make_raster):
    """Near-infrared and red (reflectance 0.3 and 0.05) of two dates, in this order, and their quality bands.

    A cloud lies over the left of the second date.
    """
    sources = []
    for number, day in enumerate(DAYS):
        name = LANDSAT.format(day)
        files = [make_raster(f"{name}_SR_B{one}.TIF", plane(dn)) for one, dn in ((5, 18182), (4, 9091))]
        quality = plane(CLEAR)
        quality[..., :2] = CLOUD if number else CLEAR
        files.append(make_raster(f"{name}_QA_PIXEL.TIF", quality))
        sources += [Source(path) for path in files]
    return sources


@pytest.mark.parametrize("given", [True, False])
def test_landsat_scenes_with_their_clouds(landsat, tmp_path, given):
    """The quality bands are masks, chosen with the others or found beside them."""
    sources = landsat if given else [one for one in landsat if "QA" not in one.path]
    stack = open_joined(sources, str(tmp_path / "work"), masks=MaskOptions(growth=0.0))
    assert [band.name for band in stack.bands] == ["SR_B4", "SR_B5"]
    assert [band.wavelength for band in stack.bands] == pytest.approx([0.655, 0.865])
    assert [one.time.strftime("%Y%m%d") for one in stack.observations] == list(DAYS)
    assert "4 files of one band each are joined to 2 rasters, by their names" in str(stack.notes[0])
    with Reader(stack) as reader:
        values, valid = reader.read((0, 4), (0, 5))
    assert valid[0].all() and not valid[1, :, :2].any() and valid[1, :, 2:].all()
    np.testing.assert_allclose(values[:, :, 0, 4], [[0.05, 0.3]] * 2, atol=3e-5)
    first = gdal.Open(stack.observations[0].source)
    assert first.GetGeoTransform() == (600000.0, 10.0, 0.0, 5000000.0, 0.0, -10.0)
    assert first.GetSpatialRef().GetAuthorityCode(None) == "32631"
    assert first.GetRasterBand(1).DataType == gdal.GDT_UInt16


def test_the_same_files_have_the_same_virtual_raster_until_they_change(landsat, tmp_path):
    one, again = (joined(landsat, str(tmp_path / "work")).sources[0].path for _ in range(2))
    assert one == again
    for number in (0, 1):
        gdal.Translate(landsat[number].path, landsat[2].path, width=8, height=9).FlushCache()
    other = joined(landsat, str(tmp_path / "work")).sources[0].path
    changed = gdal.Open(other)
    assert other != one and changed.RasterXSize == 8


def test_bands_on_other_grids_stay_apart(make_raster, tmp_path):
    files = [
        make_raster(f"T31UES_20180419T105031_{one}_10m.jp2.tif".replace(".jp2", ""), plane(900))
        for one in ("B04", "B08")
    ]
    wide = {"transform": (600000.0, 20.0, 0.0, 5000000.0, 0.0, -20.0)}
    files += [
        make_raster(f"T31UES_20180419T105031_{one}_20m.tif", plane(900, (2, 3)), **wide)
        for one in ("B8A", "B11")
    ]
    made = joined([Source(path) for path in files], str(tmp_path / "work"))
    assert made.members == ((0, 1), (2, 3))
    assert list(map(names_in, made.sources)) == [["B04", "B08"], ["B8A", "B11"]]


def test_what_is_no_scene_stays_as_it_is(make_raster, tmp_path):
    """Several bands in a file, a band twice, colours without a date, layers dated or set by the user."""
    day = datetime(2021, 5, 1, tzinfo=timezone.utc)
    two = make_raster("2021-05-01_B04.tif", np.concatenate([plane(1), plane(2)]))
    files = [
        *(Source(path) for path in (two, make_raster("2021-05-01_B08.tif", plane(3)))),
        *(Source(make_raster(f"2021-05-11_{one}.tif", plane(3))) for one in ("B4", "B04")),
        *(Source(make_raster(f"field_{one}.tif", plane(3))) for one in ("red", "green")),
        Source(make_raster("x_2021-05-21_red.tif", plane(3)), time=day),
        Source(make_raster("x_2021-05-21_nir.tif", plane(3)), time=day.replace(day=2)),
        Source(make_raster("y_2021-05-21_red.tif", plane(3))),
        Source(make_raster("y_2021-05-21_nir.tif", plane(3)), settings=_nodata(3.0)),
    ]
    made = joined(files, str(tmp_path / "work"))
    assert made.sources == tuple(files) and made.note() == "" and not (tmp_path / "work").exists()


def test_dates_and_names_of_layers_are_kept(make_raster, tmp_path):
    day = datetime(2021, 5, 1, tzinfo=timezone.utc)
    files = [make_raster(f"field_{one}.tif", plane(3)) for one in ("red", "nir")]
    sources = [Source(path, "mine", day, found=True) for path in files]
    (one,) = joined(sources, str(tmp_path / "work")).sources
    assert (one.time, one.label, one.found) == (day, "field", True)
    assert not joined([sources[0], replace(sources[1], found=False)], str(tmp_path / "work")).sources[0].found


def test_dates_that_are_given_count_once_for_a_scene(landsat, tmp_path):
    bands = [one for one in landsat if "QA" not in one.path]
    given = ["2021-01-01", "2021-01-01", "", ""]
    stack = open_joined(bands, str(tmp_path / "work"), given)
    assert [f"{one.time:%Y-%m-%d}" for one in stack.observations] == ["2018-05-05", "2021-01-01"]
    # Said to be of different dates, they are no scene.
    made = joined(bands, str(tmp_path / "work"), ["2021-01-01", "2021-01-02", "", ""])
    assert made.members == ((0,), (1,), (2, 3))
    with pytest.raises(DateError, match="3 dates are given for 2 rasters"):
        open_joined(bands, str(tmp_path / "work"), given[:3])


def names_in(source: Source) -> list[str]:
    dataset = gdal.Open(source.path)
    return [dataset.GetRasterBand(number).GetDescription() for number in (1, 2)]


def _nodata(value: float) -> LayerSettings:
    return LayerSettings(nodata=((1, (NodataRange(value, value),)),))
