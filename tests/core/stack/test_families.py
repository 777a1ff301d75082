# SPDX-License-Identifier: GPL-2.0-or-later
"""A folder or group given as a series, with images beside that are no part of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from temporal_liif.core.errors import DateError, ParameterError, StackError
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import bands_of, open_stack

from .test_open import field

NAMES = ("B04", "B08")
FINE = (600000.0, 2.0, 0.0, 5000000.0, 0.0, -2.0)


@pytest.fixture
def found(make_raster):
    """A function that writes a raster and gives it as one of a folder."""

    def make(name: str, bands: int = 2, **options) -> Source:
        values = options.pop("values", None)
        values = field(bands, seed=len(name)) if values is None else values
        return Source(make_raster(name, values, nodata=0, **{"names": NAMES[:bands], **options}), found=True)

    return make


@pytest.fixture
def series(found):
    """Three dates of a folder."""
    return [found(f"S2_2021-05-{day}.tif") for day in ("01", "11", "21")]


def dates_and_left_out(sources, **options) -> tuple[list[str], list[str]]:
    """The rasters that a stack is made of, and the warnings on what is left out."""
    stack = open_stack(sources, **options)
    left = [text for text in stack.warnings if text.startswith("Left out of the series: ")]
    return [one.name for one in stack.observations], [
        text[len("Left out of the series: ") :] for text in left
    ]


OWN = ["S2_2021-05-01.tif", "S2_2021-05-11.tif", "S2_2021-05-21.tif"]


def test_other_bands_and_types_and_undated_files_are_left_out(series, found):
    pan = found("pan_2021-05-01.tif", bands=1, transform=FINE)
    float_ = found("refl_2021-05-02.tif", values=field().astype("float32"))
    dem = found("dem.tif", bands=1)
    names, left = dates_and_left_out([pan, dem, *series, float_])
    assert names == OWN
    assert left[0].startswith("dem.tif (their dates are unknown).")
    assert left[1].startswith("pan_2021-05-01.tif, refl_2021-05-02.tif (other bands, data type")
    assert all("choose the rasters themselves ('Dated rasters')" in text for text in left)
    assert [band.name for band in bands_of([pan, dem, *series, float_])] == list(NAMES)
    # Chosen one by one, each is meant.
    for odd, error, match in (
        (pan, DateError, "different bands"),
        (dem, DateError, "unknown for"),
    ):
        with pytest.raises(error, match=match):
            open_stack([replace(odd, found=False), *series])


def test_a_second_image_of_a_date_is_left_out_with_its_kind(series, found):
    spot = [found(f"SPOT_2021-05-{day}.tif", transform=FINE) for day in ("11", "12")]
    names, left = dates_and_left_out([*spot, *series])
    # The whole kind goes, its other date too: it is another series.
    assert names == OWN
    assert left[0].startswith("SPOT_2021-05-11.tif, SPOT_2021-05-12.tif (a second image of a date).")
    # Where no date is there twice, images of two sensors are one series.
    assert dates_and_left_out([spot[1], *series]) == (
        sorted([*OWN, "SPOT_2021-05-12.tif"], key=lambda n: n[-6:]),
        [],
    )


def test_a_copy_beside_is_left_out_and_equal_numbers_are_not_decided(series, found):
    copy = found("S2_2021-05-11 copy.tif")
    assert dates_and_left_out([*series, copy])[0] == OWN
    twins = [found(f"SPOT_2021-05-{day}.tif") for day in ("01", "11", "21")]
    with pytest.raises(DateError, match=r"have the same date, 2021-05-01.*Keep one of them"):
        open_stack([*series, *twins])
    other = [found(f"pan_2021-06-{day}.tif", bands=1) for day in ("01", "11", "21")]
    with pytest.raises(StackError, match="different numbers of bands"):
        open_stack([*series, *other])


def test_files_of_one_band_each_are_not_taken_for_another_series(found):
    """One band fewer than another is no reason to go on with the other alone."""
    files = [found(f"B04_2021-05-{day}.tif", bands=1) for day in ("01", "11", "21")]
    files += [found(f"B08_2021-05-{day}.tif", bands=1, names=("B08",)) for day in ("01", "11")]
    with pytest.raises((StackError, DateError), match="bands"):
        open_stack(files)


def test_another_place_is_left_out(series, found):
    away = found("S2_2021-05-31.tif", transform=(700000.0, 10.0, 0.0, 5000000.0, 0.0, -10.0))
    names, left = dates_and_left_out([*series, away])
    assert names == OWN
    assert left[0].startswith("S2_2021-05-31.tif (they do not overlap the grid of S2_2021-05-01.tif).")
    with pytest.raises(
        StackError, match=r"No overlap with the grid of S2_2021-05-01.tif: S2_2021-05-31.tif\."
    ):
        open_stack([*series, replace(away, found=False)])


def test_the_reference_is_never_left_out(series, found):
    pan = found("pan_2021-05-01.tif", bands=1, transform=FINE)
    with pytest.raises(DateError, match="different bands"):
        open_stack([pan, *series], reference="pan_2021-05-01.tif")
    with pytest.raises(ParameterError, match="is not among the inputs"):
        open_stack(series, reference="gone.tif")
    assert open_stack(series, reference=OWN[2]).grid.width == 30


def test_too_few_that_belong_together(series, found):
    pan = found("pan_2021-05-02.tif", bands=1)
    with pytest.raises(StackError, match=r"Only 2021-05-01, 2021-05-11 .*3 dates are needed at least"):
        open_stack([*series[:2], pan], minimum=3)
    assert len(open_stack([*series[:2], pan]).observations) == 2
