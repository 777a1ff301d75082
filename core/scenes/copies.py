# SPDX-License-Identifier: GPL-2.0-or-later
"""Copies of one acquisition: other baselines, collections, tiers, or processed once more. The newest counts.

Two parts of one tile (an acquisition that was cut in two) are no copies: their footprints differ.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from ..errors import ParameterError
from ..log import as_record
from .calibration import DOUBTFUL, baseline
from .geometry import share_within
from .scene import Scene

SECONDS = 1200.0
"""Times of one tile that lie closer are of one acquisition: some give the tile's, others the data take's."""

COVERED = 0.8
"""Share of a footprint that a copy of it must cover."""

_LANDSAT = re.compile(r"^(L[CEMOT]\d\d)_\w{4}_(\d{6})_(\d{8})(?:_(\d{8}))?_(\d\d)_(T1|T2|RT)", re.I)
_LANDSAT_TILE = re.compile(r"^(L[CEMOT]\d\d)_((?:CU|AK|HI)_\d{6})_(\d{8})_(\d{8})_(\d\d)_([A-Z]\w*)$", re.I)
_MODIS = re.compile(r"^(M[OYC]D\w+|V[NJ]\w+)\.A(\d{7})\.(h\d\dv\d\d)\.(\d{3})(?:\.(\d+))?", re.I)
_HLS = re.compile(r"^HLS\.([LS]30)\.T(\w{5})\.(\d{7}T\d{6})\.v(\d+\.\d+)", re.I)
_SENTINEL1 = re.compile(r"^(S1[A-D]_\w\w_\w{4}_\w{4})_(\d{8}T\d{6})_(\d{8}T\d{6})_(\d{6})", re.I)
_TIME = r"(\d{8}T\d{6})"
_SENTINEL3 = re.compile(
    rf"^(S3[A-D]_\w{{2}}_\d_\w{{6}})_{_TIME}_{_TIME}_{_TIME}_\w{{17}}_\w{{3}}_\w_(\w\w)_(\d{{3}})", re.I
)
_SENTINEL5 = re.compile(
    rf"^S5P_(\w{{4}})_(\w{{10}})_{_TIME}_{_TIME}_(\d{{5}})_(\d\d)_(\d{{6}})_{_TIME}", re.I
)


def newest(
    scenes: Sequence[Scene], complete: Callable[[Scene], int] = lambda scene: 0
) -> tuple[list[Scene], list[tuple[Scene, Scene]]]:
    """The scenes without older copies, in their order; and each copy left out with the one that is kept.

    `complete` says how much of a scene is there: more goes before newer. Of equal ones the first is kept.
    What has no file at all is left alone.
    """
    groups: dict[tuple, list[int]] = {}
    for number, scene in enumerate(scenes):
        if scene.assets:
            groups.setdefault(_acquisition(scene), []).append(number)
    dropped: dict[int, int] = {}
    for group in groups.values():
        for together in _moments(scenes, group):
            best = sorted(together, key=lambda n: (complete(scenes[n]), _rank(scenes[n]), -n), reverse=True)
            dropped.update(_copies(scenes, best))
    kept = [scene for number, scene in enumerate(scenes) if number not in dropped]
    return kept, [(scenes[number], scenes[of]) for number, of in sorted(dropped.items())]


def _moments(scenes: Sequence[Scene], group: Sequence[int]) -> Iterator[list[int]]:
    """Numbers of scenes whose times lie close together, each with at least one other."""
    if all(_named(scenes[number]) or scenes[number].time is None for number in group):
        if len(group) > 1:
            yield list(group)
        return
    timed = [(scenes[number].time, number) for number in group]
    by_time = sorted((time.timestamp(), number) for time, number in timed if time is not None)
    together: list[int] = []
    before = -math.inf
    for moment, number in by_time:
        if moment - before > SECONDS and together:
            if len(together) > 1:
                yield together
            together = []
        together.append(number)
        before = moment
    if len(together) > 1:
        yield together


def _copies(scenes: Sequence[Scene], best: Sequence[int]) -> dict[int, int]:
    """Numbers of scenes of one tile and moment, best first, that better ones stand for, with those."""
    kept: list[int] = []
    dropped: dict[int, int] = {}
    for number in best:
        of = next((one for one in kept if _is_copy(scenes[number], scenes[one])), None)
        if of is None:
            kept.append(number)
        else:
            dropped[number] = of
    return dropped


def _is_copy(one: Scene, other: Scene) -> bool:
    """Whether two scenes of one tile and moment show the same place."""
    if one.geometry is None or other.geometry is None:
        # Of one processing they may be two parts.
        return one.id == other.id or _rank(one)[0] != _rank(other)[0]
    try:
        return share_within(one.geometry, other.geometry) >= COVERED
    except ParameterError:
        return True


def _acquisition(scene: Scene) -> tuple:
    """What all copies of an acquisition share, apart from seconds."""
    named = _named(scene)
    if named:
        return named
    tile = tile_of(scene)
    if tile and scene.time:
        return (scene.family or scene.collection, _platform(scene), tile)
    return (scene.family, scene.id)


def _platform(scene: Scene) -> str:
    """The satellite in one spelling; Sentinel-2's also by its product's name."""
    plain = re.sub(r"[\s_-]", "", scene.platform.lower())
    names = f"{scene.properties.get('s2:product_uri') or ''} {scene.id}"
    match = re.search(r"(?:^|\s)S(2[A-D])_", names, re.I)
    return plain or (f"sentinel{match[1].lower()}" if match else "")


def _named(scene: Scene) -> tuple:
    """What a product's name says of the acquisition; empty where it has no such name."""
    name = _name(scene)
    match = _LANDSAT.match(name)
    if match:
        return ("landsat", scene.family, match[1], match[2], match[3])
    match = _LANDSAT_TILE.match(name)
    if match:
        return (match[1].upper(), match[2].upper(), match[3], match[6].upper())
    match = _MODIS.match(name) or _HLS.match(name)
    if match:
        return (match[1].upper(), match[2].upper(), match[3].upper())
    match = _SENTINEL1.match(name)
    if match:
        corrected = "rtc" in f"{scene.collection} {name}".lower()
        return (match[1].upper(), match[2], match[3], corrected)
    match = _SENTINEL3.match(name)
    if match:
        return (match[1].upper(), match[2], match[3])
    match = _SENTINEL5.match(name)
    return (match[2].upper(), match[5]) if match else ()


def _name(scene: Scene) -> str:
    name = str(scene.properties.get("landsat:product_id") or scene.id)
    return name.rpartition("/")[2]


def _rank(scene: Scene) -> tuple:
    """Larger for newer: baseline or collection, then the time of processing."""
    properties, name = scene.properties, _name(scene)
    match = _LANDSAT.match(name)
    if match:
        made = match[4] or _made(properties)
        return (int(match[5]), match[6].upper() != "RT", made, match[6].upper() == "T1")
    match = _LANDSAT_TILE.match(name)
    if match:
        return (int(match[5]), match[4])
    match = _MODIS.match(name)
    if match:
        return (int(match[4]), match[5] or "")
    match = _HLS.match(name)
    if match:
        return (float(match[4]), _made(properties))
    match = _SENTINEL3.match(name)
    if match:
        return (match[5].upper() == "NT", match[6], match[4])
    match = _SENTINEL5.match(name)
    if match:
        return (match[1].upper() != "NRTI", match[6], match[7], match[8])
    version = baseline(properties, (scene.id,))
    uri = str(properties.get("s2:product_uri") or scene.id)
    made = re.search(r"_(\d{8}T\d{6})(?:\.SAFE)?$", uri)
    # Where the same processing is at hand twice, the copy whose offset is certain.
    certain = not any(as_record(note).code == DOUBTFUL for note in scene.notes)
    return (0.0 if math.isnan(version) else version, made[1] if made else _made(properties), certain)


def _made(properties: Any) -> str:
    """When a product was made, as digits."""
    for name in ("s2:generation_time", "processing:datetime", "landsat:product_generated", "created"):
        digits = re.sub(r"\D", "", str(properties.get(name) or ""))[:14]
        if len(digits) == 14:
            return f"{digits[:8]}T{digits[8:]}"
    return ""


def tile_of(scene: Scene) -> str:
    """MGRS tile, from whichever property or name says it; else the grid code; else empty."""
    properties = scene.properties
    names = ("grid:code", "s2:mgrs_tile", "odc:region_code", "s2:product_uri", "s2:tile_id")
    for text in (*(properties.get(name) for name in names), scene.id):
        match = re.search(r"(?:MGRS-|^|_T?)(\d{1,2}[C-X][A-Z]{2})(?:_|$)", str(text or ""))
        if match:
            return match[1].zfill(5)
    zone, band = properties.get("mgrs:utm_zone"), properties.get("mgrs:latitude_band")
    square = properties.get("mgrs:grid_square")
    if zone and band and square:
        return f"{zone}{band}{square}".zfill(5)
    return str(properties.get("grid:code") or properties.get("odc:region_code") or "")
