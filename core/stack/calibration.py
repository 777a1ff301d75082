# SPDX-License-Identifier: GPL-2.0-or-later
"""Calibration of a stack: each raster's own factor and offset to reflectance, and the form of outputs."""

from __future__ import annotations

import math
import os
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..errors import ParameterError
from ..messages import Message, joined
from ..raster.header import Header
from ..raster.products import SENTINEL2, Product, named
from ..words import first_few
from .model import Band, Stack
from .product_files import stated_by_files
from .reflectance import Calibration, Stored, of_raster, usable


@dataclass(frozen=True)
class Raster:
    """A raster of a stack, for the decision."""

    label: str
    """What the user calls it."""

    header: Header

    low: float = 0.0
    """2nd percentile of sampled stored values."""

    high: float = 0.0
    """98th percentile of their magnitude."""


def check_given(scale: float | None, offset: float | None) -> None:
    """ParameterError for a factor or offset of the user's that cannot be calculated with."""
    if scale is not None and not (math.isfinite(scale) and scale > 0):
        raise ParameterError(
            "The reflectance scale {scale} is not a positive number. Use 0.0001 for Sentinel-2.", scale=scale
        )
    if offset is not None and not (math.isfinite(offset) and abs(offset) <= 10):
        raise ParameterError(
            "The reflectance offset {offset} is not a number of reflectance. Use -0.1 for "
            "Sentinel-2 of processing baseline 04.00 or later whose values are 1000 larger, "
            "and 0 for others.",
            offset=offset,
        )


def decide(
    raster: Raster, positions: Sequence[int], scale: float | None, offset: float | None
) -> tuple[Calibration, ...]:
    """The calibration of each chosen band (one-based positions) of a raster."""
    header = raster.header
    product = product_of(raster)
    stem = os.path.splitext(os.path.basename(header.path.rstrip("/\\")))[0]
    named_by_file = len(header.bands) == 1 and header.bands[0].name.lower() in stem.lower()
    return tuple(
        of_raster(
            product,
            Stored(
                band.dtype,
                stem if named_by_file or not band.name else band.name,
                band.scale,
                band.offset,
                band.classes is not None,
                raster.low,
                raster.high,
            ),
            written=header.reflectance_scale,
            scale=scale,
            offset=offset,
        )
        for band in (header.bands[position - 1] for position in positions)
    )


def product_of(raster: Raster) -> Product:
    """The product of a raster, by its file, the product's own metadata file, or the layer's name."""
    product = raster.header.product
    if product.kind in ("", SENTINEL2) and math.isnan(product.baseline):
        stated = stated_by_files((*raster.header.behind, raster.header.path)[0])
        if stated.kind:
            return replace(stated, platform=product.platform)
    return product if product.kind else named(raster.label)


def output_form(
    stack: Stack, rasters: Sequence[Raster], decisions: Sequence[tuple[Calibration, ...]], origin: int
) -> tuple[tuple[Band, ...], float]:
    """Bands (scale, offset) and factor to reflectance that outputs are stored with.

    Those of the raster `origin`; of several forms in an unsigned type that with the lowest offset, so that no
    date's dark pixels are cut off.
    """
    chosen = origin
    if stack.dtype.startswith("uint"):
        lowest = [min(decision.offset for decision in one) for one in decisions]
        chosen = origin if lowest[origin] <= min(lowest) + 1e-9 else lowest.index(min(lowest))
    header, decision = rasters[chosen].header, decisions[chosen]
    positions = stack.band_indexes or range(1, len(stack.bands) + 1)
    own = [_declared(header, position) for position in positions]
    factors = {d.scale / scale for d, (scale, _) in zip(decision, own)}
    factor = next(iter(factors))
    plain = max(factors) - min(factors) <= 1e-9 * abs(factor) and all(
        abs(d.offset - offset * factor) <= 1e-12 for d, (_, offset) in zip(decision, own)
    )
    if not plain or factor <= 0 or any(d.code == "declared" for d in decision):
        own, factor = [(d.scale, d.offset) for d in decision], 1.0
    return tuple(replace(band, scale=s, offset=o) for band, (s, o) in zip(stack.bands, own)), factor


def _declared(header: Header, position: int) -> tuple[float, float]:
    """Declared scale and offset of a band; 1 and 0 where there are none that can be used."""
    band = header.bands[position - 1]
    scale = 1.0 if band.scale is None else band.scale
    return (scale, band.offset or 0.0) if usable(scale, band.offset) else (1.0, 0.0)


def calibrate(
    stack: Stack,
    rasters: Sequence[Raster],
    groups: Sequence[Sequence[int]],
    origin: int,
    scale: float | None,
    offset: float | None,
) -> tuple[Stack, list[str], list[str]]:
    """The stack with its form and each raster's calibration; notes and warnings for the log.

    `groups`: which rasters (indexes) each observation consists of; `origin`: the raster that the grid is of.
    """
    positions = stack.band_indexes or tuple(range(1, len(stack.bands) + 1))
    decisions = [decide(raster, positions, scale, offset) for raster in rasters]
    bands, factor = output_form(stack, rasters, decisions, origin)
    physical = [
        tuple((p, d.scale / factor, d.offset / factor) for p, d in zip(positions, decision))
        for decision in decisions
    ]
    observations = tuple(
        replace(
            observation,
            calibration=physical[group[0]],
            parts=tuple(
                replace(part, calibration=physical[index]) for part, index in zip(observation.parts, group)
            ),
        )
        for observation, group in zip(stack.observations, groups)
    )
    notes, warnings = report(rasters, decisions, [band.name for band in stack.bands])
    stack = replace(stack, bands=bands, reflectance_scale=factor, observations=observations)
    return stack, notes, warnings


def report(
    rasters: Sequence[Raster], decisions: Sequence[tuple[Calibration, ...]], names: Sequence[str]
) -> tuple[list[str], list[str]]:
    """Notes and warnings: each different decision once, with the rasters and bands that it holds for."""
    groups: dict[tuple, tuple[Calibration, dict[str, None], dict[str, None]]] = {}
    for raster, decision in zip(rasters, decisions):
        for name, one in zip(names, decision):
            key = (one.code, one.doubtful) if one.code == "declared" else (one.scale, one.offset, one.code)
            _, labels, bands = groups.setdefault((*key, one.doubtful), (one, {}, {}))
            labels[raster.label] = bands[name] = None
    notes, warnings = [], []
    for one, labels, bands in groups.values():
        where = [first_few(labels)] if len(labels) < len(rasters) else []
        where += [Message("bands {names}", names=", ".join(bands))] if len(bands) < len(names) else []
        place = joined("", [" (", joined("; ", where), ")"]) if where else ""
        if one.doubtful:
            warnings.append(
                Message(
                    "Reflectance = {formula}{place}, {reason}{stop}",
                    formula=_formula(one),
                    place=place,
                    reason=one.reason,
                    stop="" if one.reason.endswith(".") else ".",
                )
            )
            notes.append(
                Message(
                    "Reflectance = {formula}{place}; see the warning.", formula=_formula(one), place=place
                )
            )
        else:
            notes.append(
                Message(
                    "Reflectance = {formula}{place}: {reason}.",
                    formula=_formula(one),
                    place=place,
                    reason=one.reason,
                )
            )
    if len({(one.scale, one.offset) for decision in decisions for one in decision}) > 1:
        notes.insert(0, Message("The rasters have different scales or offsets; each is read with its own."))
    return notes, warnings


def _formula(one: Calibration) -> str:
    if one.code == "declared":
        return Message("stored value x declared scale + declared offset")
    if abs(one.scale * 255 - 1) < 1e-12:
        text = Message("stored value / 255")
    elif abs(one.scale * 1e4 - 1) < 1e-12:
        text = Message("stored value / 10000")
    else:
        text = (
            Message("stored value")
            if one.scale == 1
            else Message("stored value x {scale:g}", scale=one.scale)
        )
    if not one.offset:
        return text
    return joined(" ", [text, "-" if one.offset < 0 else "+", f"{abs(one.offset):g}"])
