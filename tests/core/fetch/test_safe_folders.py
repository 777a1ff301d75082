# SPDX-License-Identifier: GPL-2.0-or-later
"""Folders of downloaded products, whatever they are called."""

from __future__ import annotations

from datetime import datetime, timezone

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.errors import CatalogError
from temporal_liif.core.fetch.safe import find_products, open_safe
from temporal_liif.core.scenes.providers import registry

from .scenes import pixels, write

NAME = "S2B_MSIL2A_20230701T104629_N0509_R051_T31TDG_20230701T134629"


def product(folder, metadata: bool = True, cloud: str = "31.25"):
    """A level-2A product of one band in a folder."""
    images = folder / "GRANULE" / "L2A_T31TDG" / "IMG_DATA" / "R10m"
    images.mkdir(parents=True)
    memory = write(images / "b.tif", pixels(3), 10)
    source = gdal.Open(str(memory))
    options = ["QUALITY=100", "REVERSIBLE=YES"]
    target = images / "T31TDG_20230701T104629_B04_10m.jp2"
    gdal.GetDriverByName("JP2OpenJPEG").CreateCopy(str(target), source, options=options)
    memory.unlink()
    if metadata:
        uri = f"<PRODUCT_URI>{NAME}.SAFE</PRODUCT_URI>"
        cover = f"<Cloud_Coverage_Assessment>{cloud}</Cloud_Coverage_Assessment>"
        text = f"<n1:Level-2A_User_Product>{uri}{cover}</n1:Level-2A_User_Product>"
        (folder / "MTD_MSIL2A.xml").write_text(text)
    return folder


@pytest.mark.parametrize("called", [NAME, f"{NAME}.SAFE", NAME.lower(), "summer", "my product.v2"])
def test_a_product_is_one_by_its_name_or_its_metadata(tmp_path, called):
    folder = product(tmp_path / called)
    assert find_products(folder) == [folder] and find_products(tmp_path) == [folder]
    scene = open_safe(folder, registry(""))
    assert scene.id.upper() == NAME and scene.time == datetime(2023, 7, 1, 10, 46, 29, tzinfo=timezone.utc)
    assert scene.family == "sentinel-2-l2a" and scene.cloud_cover == 31.25
    asset, band = scene.find("B04")
    assert (band.scale, band.offset, band.gsd) == (1e-4, -0.1, 10)
    np.testing.assert_array_equal(gdal.Open(asset.href).ReadAsArray(), pixels(3))


def test_a_product_within_a_folder_of_its_name_and_beside_its_zip_counts_once(tmp_path):
    inner = product(tmp_path / NAME / f"{NAME}.SAFE")
    assert find_products(tmp_path) == [tmp_path / NAME]
    assert find_products(tmp_path / NAME) == [inner]
    assert open_safe(tmp_path / NAME, registry("")).id == NAME
    product(tmp_path / f"{NAME}.SAFE")
    assert len(find_products(tmp_path)) == 1
    (tmp_path / f"{NAME}.zip").write_bytes(b"")
    assert find_products(tmp_path) == [tmp_path / f"{NAME}.zip"]


@pytest.mark.parametrize("cloud", ["", "NaN", "-1", "101"])
def test_a_cloud_cover_that_cannot_be_is_unknown(tmp_path, cloud):
    assert open_safe(product(tmp_path / NAME, cloud=cloud), registry("")).cloud_cover is None
    assert open_safe(product(tmp_path / "b" / NAME, metadata=False), registry("")).cloud_cover is None


def test_other_folders_are_no_products(tmp_path):
    (tmp_path / "holiday").mkdir()
    (tmp_path / "S2B_MSIL2A_mosaics").mkdir()
    with pytest.raises(CatalogError, match="no product"):
        find_products(tmp_path / "holiday")
    with pytest.raises(CatalogError, match="no product"):
        find_products(tmp_path / "nothing")
    with pytest.raises(CatalogError, match="no product"):
        find_products(tmp_path)


def test_a_radar_product_under_another_name(tmp_path):
    images = tmp_path / "radar" / "measurement"
    images.mkdir(parents=True)
    name = "s1b-ew-grd-hh-20200301t083719-20200301t083754-020504-026d9a-001.tiff"
    write(images / name, pixels(4), 40)
    (tmp_path / "radar" / "manifest.safe").write_text("<xfdu/>")
    assert find_products(tmp_path) == [tmp_path / "radar"]
    scene = open_safe(tmp_path / "radar", registry(""))
    assert scene.time == datetime(2020, 3, 1, 8, 37, 19, tzinfo=timezone.utc)
    assert scene.platform == "sentinel-1b" and scene.find("hh")[1].gsd == 40
