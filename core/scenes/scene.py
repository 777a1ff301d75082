# SPDX-License-Identifier: GPL-2.0-or-later
"""Scene, asset and band as dataclasses, the same for all providers."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from ..messages import Message
from .placement import Transform

PROVIDER = "temporalliif:provider"
"""Item property: the provider that the item was found at."""

COLLECTION = "temporalliif:collection"
"""Item property: the collection as this plugin names it (`providers.json`)."""

NO_DATETIME = Message("no datetime")
NO_GEOMETRY = Message("no geometry")
NO_ASSETS = Message("no assets")

MISSING = frozenset({NO_DATETIME, NO_GEOMETRY, NO_ASSETS})
"""What may be among the `problems` of a scene because its item lacks it, and is not merely wrong."""

OUTSIDE = "temporalliif:outside"
"""Item property: true where a catalogue has given the item, false where it is the user's own."""


@dataclass(frozen=True)
class AssetBand:
    """One raster band of an asset."""

    index: int
    """One-based position in the file."""

    name: str
    """Name, the same from every provider where the collection is known (B04, SCL, red, vv, elevation)."""

    common_name: str = ""
    """STAC common name (red, nir08), or empty."""

    wavelength: float = math.nan
    """Centre wavelength in micrometres; NaN where unknown."""

    gsd: float = math.nan
    """Ground sampling distance in metres; NaN where unknown."""

    scale: float | None = None
    """Physical value = stored value * scale + offset; None where nothing is declared."""

    offset: float | None = None
    """See scale."""

    nodata: float | None = None
    """Stored value that marks no data (NaN possible); None where nothing is declared."""

    dtype: str = ""
    """Stored type as STAC names it (uint16, float32), or empty."""

    mask: bool = False
    """True for a band of classes or quality bits: nearest neighbour, never scaled."""


@dataclass(frozen=True)
class Asset:
    """One file of a scene."""

    key: str
    """Key within the item, as the provider wrote it: not safe as a file name."""

    href: str
    """Where it lies: https, s3 or a path; unsigned."""

    bands: tuple[AssetBand, ...] = ()
    """Raster bands in file order; empty for what is no raster or does not say."""

    alternates: tuple[str, ...] = ()
    """Other addresses of the same file (`alternate`), in the provider's order."""

    media_type: str = ""
    """MIME type, or empty."""

    roles: tuple[str, ...] = ()
    """data, thumbnail, overview, metadata, ..."""

    title: str = ""
    """Title for people, or empty."""

    checksum: str = ""
    """Multihash in hexadecimal (`file:checksum`), or empty."""

    size: int | None = None
    """Bytes (`file:size`)."""

    crs: str = ""
    """`EPSG:n` or WKT 2; empty where unknown, or where the file has ground control points only."""

    shape: tuple[int, int] | None = None
    """Rows, columns."""

    transform: Transform | None = None
    """GDAL geotransform: x0, dx, row rotation, y0, column rotation, dy."""

    picture: bool = False
    """True for what gives no band: made to be looked at or read (roles visual, overview, metadata, ...)."""

    restricted: bool = False
    """True where every address of it wants keys or a login."""


@dataclass(frozen=True)
class Scene:
    """One acquisition as catalogued."""

    id: str
    """Identifier within the provider's collection: not safe as a file name."""

    provider: str
    """Provider id of `providers.json`, the address of another STAC API, or empty (an item file)."""

    collection: str
    """Collection id of `providers.json` where known, else the provider's own."""

    time: datetime | None
    """Acquisition time (or start of it), aware, UTC; None where the item has none (a DEM may)."""

    family: str = ""
    """Family of `providers.json`, whose band and mask tables hold for this scene; empty where unknown."""

    end: datetime | None = None
    """End of the acquisition, where the item gives a period."""

    geometry: Mapping[str, Any] | None = None
    """Footprint as a GeoJSON geometry in longitude and latitude; None where the item has none."""

    bbox: tuple[float, float, float, float] | None = None
    """West, south, east, north in degrees; west > east across the antimeridian."""

    cloud_cover: float | None = None
    """Percent of the tile."""

    platform: str = ""
    """sentinel-2a, landsat-8, ..."""

    properties: Mapping[str, Any] = field(default_factory=dict)
    """All properties of the item."""

    assets: Mapping[str, Asset] = field(default_factory=dict)
    """By key."""

    thumbnail: str = ""
    """Address of a small picture, or empty."""

    notes: tuple[str, ...] = ()
    """Decisions taken for this scene (scale and offset), for the log and the output's metadata."""

    problems: tuple[str, ...] = ()
    """What the item lacks or says wrongly; empty for a sound one."""

    item: Mapping[str, Any] = field(default_factory=dict, compare=False, repr=False)
    """The item as the provider gave it."""

    outside: bool = False
    """True where a catalogue has given the item: its addresses are https, http or s3."""

    def find(self, name: str, gsd: float = math.nan) -> tuple[Asset, AssetBand] | None:
        """The asset and band of a band name (else of a common name), or None; pictures give none.

        Of several resolutions: the coarsest that is at least as fine as `gsd`, else the finest. Of several
        files of that: one that is open to all, and holds that band alone.
        """
        hits = [hit for hit in self.measured() if hit[1].name == name]
        hits = hits or [hit for hit in self.measured() if not hit[1].mask and hit[1].common_name == name]
        if not hits:
            return None
        fine_enough = [gsd_of(hit) for hit in hits if gsd_of(hit) <= gsd]
        best = max(fine_enough) if fine_enough else min(map(gsd_of, hits))
        same = [hit for hit in hits if gsd_of(hit) == best]
        return min(same, key=lambda hit: (hit[0].restricted, len(hit[0].bands) > 1))

    def measured(self) -> Iterator[tuple[Asset, AssetBand]]:
        """Every band of every asset that is no picture, masks among them."""
        for asset in self.assets.values():
            if not asset.picture:
                yield from ((asset, band) for band in asset.bands)

    def band_names(self) -> tuple[str, ...]:
        """Names of all data bands, in the order of the assets, each once; masks are not among them."""
        return tuple(dict.fromkeys(band.name for _, band in self.measured() if not band.mask))


def gsd_of(hit: tuple[Asset, AssetBand]) -> float:
    """Metres of a band's pixels; infinite where they are not known."""
    return math.inf if math.isnan(hit[1].gsd) else hit[1].gsd
