# SPDX-License-Identifier: GPL-2.0-or-later
"""Reflectance of stored values: decision on factor and offset, with its reason.

Decided here for catalogued scenes (`of_item`) and for rasters on disk (`of_raster`) alike, from what the
product is (`products`): Sentinel-2 since processing baseline 04.00 stores 10000 x reflectance + 1000; Landsat
Collection 2 Level-2 stores (reflectance + 0.2) / 0.0000275; most others store 10000 x reflectance.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from datetime import date

from ..messages import Message, joined
from ..raster import products
from ..raster.products import Product
from .measures import NO_REFLECTANCE, TEMPERATURE

SCALE = 1e-4
"""Reflectance per stored unit of most products."""

SHIFT = -0.1
"""Sentinel-2's offset in reflectance from baseline 04.00 on."""

BRIGHT = 2.0
"""Larger values are no reflectance, or not in units of it."""

LEGACY_DAY = date(2022, 3, 1)
"""Acquisition day from which on Earth Search's older collection lacks the 1000 whatever its flag says."""

REMEDY = Message("If that is wrong, give the reflectance scale and the reflectance offset.")

_FACTORS = {
    products.MAJA: (SCALE, 0.0),
    products.FORCE: (SCALE, 0.0),
    products.HLS: (SCALE, 0.0),
    products.LANDSAT_C1: (SCALE, 0.0),
    products.LANDSAT_C2: (2.75e-5, -0.2),
    products.MODIS: (SCALE, 0.0),
    products.MODIS_INDEX: (SCALE, 0.0),
    products.DIGITAL_EARTH: (SCALE, 0.0),
    products.PLANET: (SCALE, 0.0),
}
_KELVIN = (0.00341802, 149.0)
"""Factor and summand of Landsat Collection 2's surface temperature."""

_HLS_THERMAL = re.compile(r"(?:^|[._])(?:B10|B11)(?:\.\w+)?$", re.IGNORECASE)


@dataclass(frozen=True)
class Calibration:
    """Reflectance = stored value * scale + offset, and the reason."""

    scale: float
    offset: float
    code: str
    """Kind of reason: parameter, written, declared, applied, baseline, product, level-1, temperature,
    classes, other, fraction, bytes, assumed."""

    reason: str
    """For the log and the output's metadata."""

    doubtful: bool = False
    """True when the source does not settle it: worth a warning."""


@dataclass(frozen=True)
class Stored:
    """How one band of a raster is stored."""

    dtype: str
    """numpy name of the type."""

    name: str = ""
    """Band name, or that of the file."""

    scale: float | None = None
    """Declared factor; None where nothing is declared."""

    offset: float | None = None
    """Declared summand; None where nothing is declared."""

    classes: bool = False
    """True for classes or flags."""

    low: float = 0.0
    """2nd percentile of stored values."""

    high: float = 0.0
    """98th percentile of the stored values' magnitude."""


def usable(scale: float | None, offset: float | None) -> bool:
    """Whether a declared factor (and summand) can be calculated with: neither 0 nor NaN nor infinite."""
    return (
        scale is not None
        and math.isfinite(scale)
        and abs(scale) > 1e-30
        and math.isfinite(0.0 if offset is None else offset)
    )


def of_item(
    product: Product,
    scale: float | None,
    offset: float | None,
    *,
    sentinel2: bool = False,
    rule: str = "declared",
    applied: bool | None = None,
    default: tuple[float, float] = (1.0, 0.0),
    day: date | None = None,
) -> Calibration:
    """Scale and offset of a band of a catalogued scene that declares `scale` and `offset` (or None).

    `rule` is what the source's word is worth (`declared`, `baseline`, `legacy`), `applied` Earth Search's
    flag that the 1000 has been taken off, `default` the family's own, `day` that of acquisition.
    """
    if not usable(1.0 if scale is None else scale, offset) or (scale is None and not offset):
        scale = offset = None
    scale, offset = _in_reflectance(scale, offset)
    surface = default in ((SCALE, 0.0), _FACTORS[products.LANDSAT_C2])
    if scale is not None and surface and not _makes_reflectance(scale, offset or 0.0):
        found = of_item(
            product, None, None, sentinel2=sentinel2, rule=rule, applied=applied, default=default, day=day
        )
        what = Message(
            "the declared scale {scale:g} and offset {offset:g} make no reflectance; {reason}",
            scale=scale,
            offset=offset or 0,
            reason=found.reason,
        )
        return replace(found, reason=what, doubtful=True)
    if product.kind == products.LANDSAT_L1 and (surface or default in (_KELVIN, (1.0, 0.0))):
        if scale is None:
            reason = Message("scale 1: Landsat Level-1 counts are no surface reflectance")
            return Calibration(1.0, 0.0, "level-1", reason, True)
        return Calibration(
            scale, offset or 0.0, "declared", Message("scale {scale:g}: declared by the item", scale=scale)
        )
    if sentinel2 and product.kind in ("", products.SENTINEL2):
        return _sentinel2_item(product.baseline, scale or SCALE, offset, rule, applied, day)
    known = _FACTORS.get(product.kind, default) if surface or default == (1.0, 0.0) else default
    if scale is None:
        # Where only the offset is declared, it goes with the product's own factor.
        known = (known[0], known[1] if offset is None else offset)
        return Calibration(
            *known,
            "product",
            Message(
                "scale {scale:g}, offset {offset:g}: {kind}",
                scale=known[0],
                offset=known[1],
                kind=product.kind,
            ),
        )
    return Calibration(
        scale, offset or 0.0, "declared", Message("scale {scale:g}: declared by the item", scale=scale)
    )


def _makes_reflectance(scale: float, offset: float) -> bool:
    """Whether a factor and offset can make reflectance of stored values (fractions have 1 and 0)."""
    return 1e-7 <= scale <= 1.0 and abs(offset) <= 1.0


def _in_reflectance(scale: float | None, offset: float | None) -> tuple[float | None, float | None]:
    """A declared divisor as a factor, and an offset in stored units (-1000) in reflectance."""
    if scale is not None and scale >= 1000:
        scale = 1 / scale
    if offset is not None and 500 <= abs(offset) <= 1500 and scale is not None and abs(scale) <= 1e-3:
        offset = offset * scale
    return scale, offset


def _sentinel2_item(
    baseline: float, scale: float, offset: float | None, rule: str, applied: bool | None, day: date | None
) -> Calibration:
    legacy = rule == "legacy"
    caveat = Message("; this collection's flag is unreliable") if legacy else ""
    shifted = baseline >= products.FIRST_OFFSET
    if applied:
        return Calibration(
            scale,
            0.0,
            "applied",
            Message("offset 0: earthsearch:boa_offset_applied is true{caveat}", caveat=caveat),
            legacy,
        )
    if rule == "declared" and offset and not math.isnan(baseline) and not shifted:
        reason = Message(
            "offset 0: processing baseline {baseline:05.2f}, against the declared offset {offset:g}",
            baseline=baseline,
            offset=offset,
        )
        return Calibration(scale, 0.0, "baseline", reason)
    if legacy and applied is False and shifted and day is not None and day >= LEGACY_DAY:
        reason = Message("offset 0: this collection took it off whatever its flag says, since March 2022")
        return Calibration(scale, 0.0, "applied", reason, True)
    if rule == "declared" and offset is not None:
        return Calibration(
            scale, offset, "declared", Message("offset {offset:g}: declared by the item", offset=offset)
        )
    if math.isnan(baseline):
        reason = Message("offset 0: neither an offset nor a processing baseline is given")
        return Calibration(scale, 0.0, "assumed", reason, True)
    value = SHIFT if shifted else 0.0
    reason = Message(
        "offset {value:g}: processing baseline {baseline:05.2f}{caveat}",
        value=value,
        baseline=baseline,
        caveat=caveat,
    )
    return Calibration(scale, value, "baseline", reason, legacy)


def of_raster(
    product: Product,
    band: Stored,
    *,
    written: float | None = None,
    scale: float | None = None,
    offset: float | None = None,
) -> Calibration:
    """Scale and offset of a band of a raster on disk.

    `written`: the factor from physical value to reflectance that this library wrote into the raster; `scale`:
    the one that the user gives; `offset`: the offset in reflectance that the user gives. What the user gives
    wins, then what this library wrote, then the declared scale and offset (unless they contradict the
    product), then what the product is.
    """
    found = _plausible(_of_raster(product, band, written), band)
    if scale is not None:
        if found.code in ("written", "declared"):
            declared = (1.0 if band.scale is None else band.scale, band.offset or 0.0)
            found = Calibration(declared[0] * scale, declared[1] * scale, "parameter", "")
        else:
            found = Calibration(scale, found.offset / found.scale * scale, "parameter", "")
    if offset is not None:
        found = replace(found, offset=offset, code="parameter")
    return replace(found, reason=Message("as given"), doubtful=False) if found.code == "parameter" else found


def _of_raster(product: Product, band: Stored, written: float | None) -> Calibration:
    declares = band.scale is not None or band.offset is not None
    sound = usable(1.0 if band.scale is None else band.scale, band.offset)
    own = (1.0 if band.scale is None else band.scale, band.offset or 0.0)
    if written is not None and usable(written, 0.0) and sound:
        return Calibration(
            own[0] * written, own[1] * written, "written", Message("as the raster's metadata say")
        )
    if declares and sound:
        return _declared(product, band, *(_in_reflectance(*own) if band.dtype[0] in "iu" else own))
    found = _by_product(product, band)
    if declares:
        what = Message(
            "the declared scale {scale:g} and offset {offset:g} cannot be used; {reason}",
            scale=band.scale,
            offset=own[1],
            reason=found.reason,
        )
        return replace(found, reason=what, doubtful=True)
    return found


def _declared(product: Product, band: Stored, scale: float, offset: float) -> Calibration:
    """What a raster declares, where it fits the product."""
    if scale == 1.0 and band.dtype[0] in "iu" and band.high + offset > 10 * BRIGHT:
        reason = Message("offset {offset:g} declared in stored units", offset=offset)
        return Calibration(SCALE, offset * SCALE, "declared", reason)
    if product.kind == products.SENTINEL2 and not math.isnan(product.baseline):
        shifted = product.baseline >= products.FIRST_OFFSET
        baseline_text = Message(
            "processing baseline {baseline:05.2f} ({source})",
            baseline=product.baseline,
            source=product.source,
        )
        if offset and not shifted:
            reason = Message(
                "{baseline_text}, against the declared offset {offset:g}",
                baseline_text=baseline_text,
                offset=offset,
            )
            return Calibration(scale, 0.0, "baseline", reason, True)
        if not offset and shifted and band.dtype[0] in "iu":
            reason = Message(
                "declared, although {baseline_text} stores values that are 1000 larger: this copy "
                "is taken to be without them; else give the reflectance offset -0.1",
                baseline_text=baseline_text,
            )
            return Calibration(scale, 0.0, "declared", reason, True)
    return Calibration(scale, offset, "declared", Message("declared scale and offset"))


def _by_product(product: Product, band: Stored) -> Calibration:
    """What follows from product and type, where nothing is declared."""
    if band.dtype.startswith("float") and band.high <= BRIGHT:
        return Calibration(1.0, 0.0, "fraction", Message("fractions without a declared scale"))
    if TEMPERATURE.search(band.name) or _is_hls_thermal(product, band.name):
        return _no_reflectance(
            Message("{name} holds temperatures, no reflectance", name=band.name), "temperature", band
        )
    if band.classes:
        return Calibration(
            1 / 255 if band.dtype == "uint8" else SCALE, 0.0, "classes", Message("classes are copied")
        )
    if NO_REFLECTANCE.search(band.name):
        return _no_reflectance(Message("{name} is no reflectance", name=band.name), "other", band)
    if product.kind in (products.LANDSAT_L1, products.OTHER):
        level_1 = Message(
            "counts of Landsat Level-1 are no surface reflectance ({source})", source=product.source
        )
        other = Message("its values are no surface reflectance ({source})", source=product.source)
        return _no_reflectance(level_1 if product.kind == products.LANDSAT_L1 else other, "level-1", band)
    if band.dtype == "uint8":
        return Calibration(1 / 255, 0.0, "bytes", Message("8-bit values without a declared scale"))
    if product.kind == products.SENTINEL2:
        return _sentinel2_raster(product)
    if product.kind in _FACTORS and not (product.kind == products.LANDSAT_C2 and band.dtype == "int16"):
        return Calibration(*_FACTORS[product.kind], "product", f"{product.kind} ({product.source})")
    if re.search(r"(?<![A-Z])SR_B\d", band.name, re.IGNORECASE) and band.dtype == "uint16":
        return Calibration(
            *_FACTORS[products.LANDSAT_C2],
            "product",
            Message("{kind} (band {band})", kind=products.LANDSAT_C2, band=band.name),
        )
    reason = Message(
        "assumed: values up to about {high:.4g} without a declared scale, of a product "
        "that name and metadata do not say. {remedy}",
        high=band.high,
        remedy=REMEDY,
    )
    return Calibration(SCALE, 0.0, "assumed", reason, True)


def _is_hls_thermal(product: Product, name: str) -> bool:
    """B10 and B11 of HLS are cirrus and short-wave infrared of Sentinel-2, but temperatures of Landsat."""
    return product.kind == products.HLS and product.platform == "L30" and bool(_HLS_THERMAL.search(name))


def _no_reflectance(reason: str, code: str, band: Stored) -> Calibration:
    """Stored values that go through as they are."""
    factor = 1 / 255 if band.dtype == "uint8" else SCALE
    remedy = Message(
        "They are worked on and written as they are; leave the band out, or give the reflectance scale."
    )
    return Calibration(factor, 0.0, code, joined(". ", [reason, remedy]), True)


def _sentinel2_raster(product: Product) -> Calibration:
    """Sentinel-2 numbers that declare nothing."""
    if products.is_harmonized(product.source):
        return Calibration(SCALE, 0.0, "applied", Message("harmonized ({source})", source=product.source))
    if not math.isnan(product.baseline):
        shift = SHIFT if product.baseline >= products.FIRST_OFFSET else 0.0
        reason = Message(
            "processing baseline {baseline:05.2f} ({source})",
            baseline=product.baseline,
            source=product.source,
        )
        return Calibration(SCALE, shift, "baseline", reason)
    if product.native and product.day and product.day >= products.FIRST_OFFSET_DAY:
        reason = Message("processing baseline 04.00 or later, by its date ({source})", source=product.source)
        return Calibration(SCALE, SHIFT, "baseline", reason)
    reason = Message(
        "assumed: Sentinel-2 of an unknown processing baseline ({source}). From baseline "
        "04.00 on (25 January 2022, and what was processed again since) values are 1000 "
        "larger: then give the reflectance offset -0.1",
        source=product.source,
    )
    return Calibration(SCALE, 0.0, "assumed", reason, True)


def _plausible(found: Calibration, band: Stored) -> Calibration:
    """The calibration, marked as doubtful where the values themselves contradict it."""
    if found.doubtful or not band.high:
        return found
    if found.code == "baseline" and found.offset < 0 and band.low * found.scale + found.offset < -0.05:
        reason = Message(
            "{reason}, yet values as low as {low:.4g} look as if the 1000 had been taken off "
            "already; then give the reflectance offset 0",
            reason=found.reason,
            low=band.low,
        )
        return replace(found, reason=reason, doubtful=True)
    bright = band.high * abs(found.scale) + found.offset
    if found.code == "declared" and bright > BRIGHT:
        reason = Message(
            "{reason}, which makes values up to about {bright:.4g}: no reflectance. {remedy}",
            reason=found.reason,
            bright=bright,
            remedy=REMEDY,
        )
        return replace(found, reason=reason, doubtful=True)
    return found
