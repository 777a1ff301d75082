# SPDX-License-Identifier: GPL-2.0-or-later
"""What is damaged: a whole example of each kind of input, and what reads it as the product does."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timezone
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal, osr
from temporal_liif.cli.config import read_config
from temporal_liif.cli.options import example
from temporal_liif.core import dates
from temporal_liif.core.analysis.clip import clip
from temporal_liif.core.analysis.formula import Formula
from temporal_liif.core.fetch.gml import GmlError, mask_polygons
from temporal_liif.core.fetch.safe import open_safe
from temporal_liif.core.raster.date_names import date_from_name
from temporal_liif.core.scenes import items
from temporal_liif.core.scenes.providers import registry
from temporal_liif.core.stack.area import Area, load_area, save_area
from temporal_liif.core.stack.band_names import find_band
from temporal_liif.core.stack.mask_content import MaskOptions
from temporal_liif.core.stack.model import Source, Stack
from temporal_liif.core.stack.open import open_stack, read_stack
from temporal_liif.core.stack.reader import Reader

from ..core.fetch.test_safe_folders import NAME, product
from ..core.scenes.test_scene import EARTH_SEARCH

DAYS = ("20210501", "20210511")
OBSERVED = [datetime(2021, 5, day, 10, 30, tzinfo=timezone.utc) for day in (1, 11, 21)]


@dataclass(frozen=True)
class Subject:
    """One kind of input."""

    make: Callable[[Path], bytes]
    """Writes what lies beside it into a folder, and returns a whole example."""

    read: Callable[[Path], Any]
    """Reads the file with the example, which lies in that folder."""

    file: str = "input.txt"
    """The file's name."""

    text: bool = False
    """Whether it is a text."""

    expected: tuple[type[Exception], ...] = ()
    """Errors besides the library's own that are part of the interface."""


def _raster(path: Path, seed: int, kind: int = gdal.GDT_UInt16, options: tuple[str, ...] = ()) -> Path:
    """16 x 16 pixels of two bands in UTM, the first pixel nodata."""
    made = gdal.GetDriverByName("GTiff").Create(str(path), 16, 16, 2, kind, list(options))
    system = osr.SpatialReference()
    system.ImportFromEPSG(32631)
    made.SetProjection(system.ExportToWkt())
    made.SetGeoTransform((600000.0, 10.0, 0.0, 5700000.0, 0.0, -10.0))
    made.SetMetadataItem("ACQUISITION_DATE", f"2021-05-{DAYS[seed % 2][-2:]}T10:30:00Z")
    for number, name in enumerate(("B04", "B08"), 1):
        band = made.GetRasterBand(number)
        band.SetDescription(name)
        band.SetNoDataValue(0)
        values = np.random.default_rng(seed + number).integers(500, 3000, (16, 16))
        values[0, 0] = 0
        band.WriteArray(values)
    return path


def _pair(folder: Path, options: tuple[str, ...] = ()) -> list[Path]:
    return [_raster(folder / f"x_{day}.tif", seed, options=options) for seed, day in enumerate(DAYS)]


def _pixels(stack: Stack) -> None:
    with Reader(stack) as reader:
        reader.read((0, min(stack.grid.height, 64)), (0, min(stack.grid.width, 64)))


def _taken(path: Path) -> bytes:
    """The content of a file, which is removed."""
    data = path.read_bytes()
    path.unlink()
    return data


def _read_pair(path: Path) -> None:
    _pixels(open_stack([Source(str(path)), Source(str(path.with_name(f"x_{DAYS[1]}.tif")))]))


def _make_masked(folder: Path) -> bytes:
    pair = _pair(folder)
    made = gdal.GetDriverByName("GTiff").CreateCopy(str(folder / "mask"), gdal.Open(str(pair[0])))
    band = made.GetRasterBand(1)
    band.SetDescription("SCL")
    band.WriteArray(np.random.default_rng(7).integers(0, 12, (16, 16)))
    made = band = None
    return _taken(folder / "mask")


def _read_masked(path: Path) -> None:
    rasters = [Source(str(path.with_name(f"x_{day}.tif"))) for day in DAYS]
    _pixels(open_stack(rasters, masks=MaskOptions(given=(Source(str(path)),))))


def _make_stack(folder: Path) -> bytes:
    clip(open_stack([Source(str(path)) for path in _pair(folder)]), folder / "series")
    for file in (folder / "series").iterdir():
        file.rename(folder / file.name)
    return (folder / "stack.json").read_bytes()


def _make_safe(folder: Path) -> bytes:
    made = product(folder / f"{NAME}.SAFE")
    with zipfile.ZipFile(folder / "zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(made.rglob("*")):
            archive.write(file, file.relative_to(folder))
    return _taken(folder / "zip")


def _read_safe(path: Path) -> None:
    asset, _ = open_safe(path, registry("")).find("B04")
    # As a fetch opens it: what GDAL says becomes the library's error there.
    gdal.Open(asset.href)


def _make_gml(folder: Path) -> bytes:
    ring = "600000 5700000 600100 5700000 600100 5699900 600000 5700000"
    polygon = (
        "<gml:Polygon><gml:exterior><gml:LinearRing><gml:posList srsDimension='2'>"
        f"{ring}</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>"
    )
    return (
        "<?xml version='1.0'?><eop:Mask xmlns:eop='e' xmlns:gml='g'><eop:maskMembers><eop:MaskFeature>"
        f"<eop:maskType>OPAQUE</eop:maskType><eop:extentOf>{polygon}</eop:extentOf>"
        "</eop:MaskFeature></eop:maskMembers></eop:Mask>"
    ).encode()


def _make_safetensors(folder: Path) -> bytes:
    from safetensors.numpy import save

    card = json.dumps({"license": "GPL-2.0-or-later", "bands": ["B04", "B08"]})
    model = json.dumps({"name": "liif", "args": {"hidden": [8]}})
    state = {"weight": np.ones((4, 4), np.float32), "bias": np.zeros(4, np.float32)}
    return save(state, {"format": "pt", "model": model, "card": card})


def _make_pth(folder: Path) -> bytes:
    import torch

    state = {"weight": torch.ones(4, 4), "bias": torch.zeros(4)}
    torch.save({"model": {"name": "liif", "args": {"hidden": [8]}, "sd": state}}, folder / "pth")
    return _taken(folder / "pth")


def _make_card(folder: Path) -> bytes:
    (folder / "input.safetensors").write_bytes(_make_safetensors(folder))
    return json.dumps(
        {
            "model": {"name": "liif", "args": {"hidden": [8]}},
            "license": "x",
            "bands": ["B04"],
            "scale": [1, 8],
        }
    ).encode()


def _read_checkpoint(path: Path) -> None:
    from temporal_liif.models import checkpoint

    checkpoint.read(path.with_suffix(".safetensors") if path.suffix == ".json" else path)


def _make_area(folder: Path) -> bytes:
    numbers = np.random.default_rng(1).integers(1, 3000, (3, 12, 8, 8)).astype(np.uint16)
    area = Area("a", numbers, np.ones((3, 8, 8), bool), np.arange(3.0), (10.0, 10.0))
    save_area(area, folder / "area.npz")
    return _taken(folder / "area.npz")


def _lines(*examples: str) -> Callable[[Path], bytes]:
    return lambda folder: "\n".join(examples).encode()


def _each(read: Callable[[str], Any]) -> Callable[[Path], None]:
    """Reads every line by itself; the first error is that of the text."""

    def lines(path: Path) -> None:
        errors = []
        for line in path.read_bytes().decode("utf-8", "surrogateescape").split("\n"):
            try:
                read(line)
            except Exception as error:
                errors.append(error)
        # What is no error of the library's comes first.
        for error in sorted(errors, key=lambda one: type(one).__module__.startswith("temporal_liif")):
            raise error

    return lines


def _read_formula(text: str) -> None:
    formula = Formula(text)
    formula({name: np.linspace(0, 1, 5) for name in formula.names})


def _read_period(text: str) -> None:
    from temporal_liif.ui.period import parse_period

    parse_period(text, date(2021, 6, 1))


def _read_place(text: str) -> None:
    from temporal_liif.ui.coordinates import parse_place

    parse_place(text)


SUBJECTS = {
    "geotiff": Subject(lambda folder: _pair(folder)[0].read_bytes(), _read_pair, f"x_{DAYS[0]}.tif"),
    "geotiff compressed": Subject(
        lambda folder: _pair(folder, ("TILED=YES", "COMPRESS=DEFLATE", "BLOCKXSIZE=16", "BLOCKYSIZE=16"))[
            0
        ].read_bytes(),
        _read_pair,
        f"x_{DAYS[0]}.tif",
    ),
    "mask": Subject(_make_masked, _read_masked, f"x_{DAYS[0]}_SCL.tif"),
    "stack.json": Subject(_make_stack, lambda path: _pixels(read_stack(path.parent)), "stack.json", True),
    "items": Subject(
        lambda folder: json.dumps({"type": "FeatureCollection", "features": [EARTH_SEARCH]}).encode(),
        items.read_items,
        "items.json",
        True,
    ),
    "safe zip": Subject(_make_safe, _read_safe, f"{NAME}.zip"),
    "gml": Subject(_make_gml, lambda path: mask_polygons(path.read_bytes()), "mask.gml", True, (GmlError,)),
    "safetensors": Subject(_make_safetensors, _read_checkpoint, "input.safetensors"),
    "pth": Subject(_make_pth, _read_checkpoint, "input.pth"),
    "model card": Subject(_make_card, _read_checkpoint, "input.json", True),
    "npz": Subject(_make_area, load_area, "area.npz"),
    "targets": Subject(
        _lines(
            "2021-05-12", "P7D", "2021-05-01/2021-07-01/P1M", "inputs", "between:3", "2021-05-02,2021-05-09"
        ),
        _each(lambda text: dates.parse_targets(text, OBSERVED)),
        text=True,
    ),
    "dates in names": Subject(
        _lines(
            "S2A_MSIL2A_20210501T104031_N0500.tif", "LC08_L2SP_195028_20210501", "ndvi 2021-05", "x_2021_121"
        ),
        _each(date_from_name),
        text=True,
    ),
    "bands": Subject(
        _lines("B04", "red", "nir08", "4", "B8A", "swir16"),
        _each(lambda text: find_band(text, ["B02", "B04", "nir"], [0.49, 0.665, 0.84])),
        text=True,
    ),
    "formula": Subject(
        _lines(
            "(nir - red) / (nir + red)", "2.5 * (nir - red) / (nir + 6 * red - 7.5 * blue + 1)", "B8 ** 2"
        ),
        _each(_read_formula),
        text=True,
    ),
    "period": Subject(
        _lines("2021", "May 2021", "2021-05-01/2021-07-01", "last 90 days", "1-3 May 2021"),
        _each(_read_period),
        text=True,
    ),
    "place": Subject(
        _lines("46.5, 7.1", "7.1E 46.5N", "46 30 12 N, 7 6 0 E", "7,46,8,47"), _each(_read_place), text=True
    ),
    "configuration": Subject(
        lambda folder: example().encode(),
        read_config,
        "areas.toml",
        True,
    ),
}
