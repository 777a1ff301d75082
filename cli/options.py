# SPDX-License-Identifier: GPL-2.0-or-later
"""Options of a configuration file, each once: its name, kind, default and help."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

from ..core.choices import HIDDEN_BY_DEFAULT, MEANINGS, METHODS, RESAMPLINGS, UPSAMPLINGS
from ..core.fetch.access import READERS
from ..core.series.extras import Extras

TEXT, NUMBER, WHOLE, FLAG, TEXTS, DAY = (
    "a text",
    "a number",
    "a whole number",
    "true or false",
    "texts",
    "a date",
)
"""Kinds of values, in the words of messages."""

MODELS = ("auto", "baseline", "temporal-liif-3")
"""Models by name; any other text is the path of a checkpoint file."""

EXTRAS = tuple(field.name for field in fields(Extras))
"""Layers beside the images."""


@dataclass(frozen=True)
class Option:
    """One option of a section."""

    name: str
    kind: str
    """One of the kinds above."""

    default: Any
    """None: not given."""

    help: str
    """What it means, for the example that `temporal-liif config` prints."""

    choices: tuple[str, ...] = ()
    """The values (of a list: its entries) that there are; empty: any."""

    example: Any = None
    """A value for the example, where there is no default."""


SECTIONS: dict[str, tuple[Option, ...]] = {
    "areas": (
        Option("name", TEXT, "", "property that names an area; empty: the feature's id, else its number"),
    ),
    "search": (
        Option("collection", TEXT, "sentinel-2-l2a", "collection of the plugin's, or the provider's own"),
        Option("provider", TEXT, "auto", "auto, the id of a provider, or the address of a STAC API"),
        Option(
            "login",
            TEXT,
            "",
            "environment variable that holds the login at such an address (never the login itself); see Keys",
        ),
        Option("start", DAY, None, "first day, in UTC", example="2021-03-01"),
        Option("end", DAY, None, "last day, in UTC, inclusive", example="2021-10-31"),
        Option("max_cloud_cover", NUMBER, 100.0, "percent of the whole tile, as the catalogue says"),
        Option("filters", TEXT, "", "further conditions: platform in sentinel-2a, sentinel-2b; ..."),
        Option("limit", WHOLE, 500, "most scenes of an area"),
        Option("items", TEXT, "", "a STAC item file, instead of a search; the areas say which pixels"),
    ),
    "fetch": (
        Option("bands", TEXTS, (), "names or common names; none: the usual ones of the collection"),
        Option("gsd", NUMBER, None, "metres of a pixel; not given: those of the finest band", example=10.0),
        Option("crs", TEXT, "", "CRS of the output; empty: that of most scenes"),
        Option(
            "masked", TEXTS, HIDDEN_BY_DEFAULT, "what is hidden; none: no mask is read", ("nodata", *MEANINGS)
        ),
        Option(
            "mask_growth", NUMBER, None, "metres by which clouds grow; not given: two pixels", example=20.0
        ),
        Option("minimum_clear", NUMBER, 10.0, "percent of the area that a day must show"),
        Option("resampling", TEXT, "bilinear", "of bands on other grids", RESAMPLINGS),
        Option("offset", NUMBER, None, "reflectance offset; not given: decided for each scene", example=-0.1),
        Option("readers", WHOLE, READERS, "files read at once"),
    ),
    "series": (
        Option(
            "targets",
            TEXT,
            "P7D",
            "dates to make: start/end/step, a list, or a step; areas meet in mosaics on equal dates",
            example="2021-04-01/2021-09-30/P7D",
        ),
        Option("model", TEXT, "auto", "auto (the network where bands allow it), baseline, or a file"),
        Option("scale", NUMBER, 2.0, "output pixels per input pixel along each side"),
        Option("gsd", NUMBER, None, "metres of an output pixel, instead of the scale", example=5.0),
        Option("register", FLAG, True, "find and undo the shifts between the dates"),
        Option("screen", FLAG, True, "leave out clouds that masks missed"),
        Option("extras", TEXTS, (), "layers beside the images", EXTRAS),
        Option("method", TEXT, "kriging", "interpolation in time of the baseline", METHODS),
        Option("upsampling", TEXT, "band_limited", "up-sampling of the baseline", UPSAMPLINGS),
        Option("device", TEXT, "auto", "where a network computes: auto, cpu, cuda:0, mps"),
        Option("tile", WHOLE, 0, "pixels of what is computed at once; 0: automatic. It changes no value"),
    ),
    "evaluate": (
        Option("held_out", WHOLE, 5, "clear dates, each predicted from all others and compared"),
        Option("peak", NUMBER, 1.0, "reflectance that is the peak of PSNR"),
    ),
}
"""The sections and their options, in the order of the chain."""


def example() -> str:
    """A configuration file with every option, its default and its help."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield "# Configuration of temporal-liif. Options that are commented out stand at their defaults."
    for section, options in SECTIONS.items():
        yield f"\n[{section}]"
        for option in options:
            given = option.default if option.example is None else option.example
            sign = "" if option.example is not None and option.kind in (DAY, TEXT) else "# "
            yield f"# {option.help}" + (f" ({', '.join(option.choices)})" if option.choices else "")
            yield f"{sign}{option.name} = {_toml(given, option.kind)}"
    yield ""


def _toml(value: Any, kind: str) -> str:
    if kind == FLAG:
        return "true" if value else "false"
    if kind == TEXTS:
        return "[" + ", ".join(f'"{one}"' for one in value) + "]"
    return f'"{value}"' if kind == TEXT else str(value)
