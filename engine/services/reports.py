# SPDX-License-Identifier: GPL-2.0-or-later
"""HTML reports: one file each, pictures and styles inside, nothing fetched."""

from __future__ import annotations

import base64
import io
import math
from collections.abc import Sequence
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import jinja2
import numpy as np
from markupsafe import Markup, escape
from PIL import Image

from ..version import version

TEMPLATES = Path(__file__).parents[1] / "templates"

COLOURS = {"red": "#d9480f", "green": "#2b8a3e", "blue": "#1971c2"}
"""Curves of red, green and blue."""

OTHERS = ("#0b7285", "#9c36b5", "#e67700", "#495057", "#a61e4d", "#5c940d", "#364fc7", "#c2255c")
"""Curves of other bands."""

RAMP = ("#05071b", "#3b0f70", "#8c2981", "#de4968", "#fe9f6d", "#fcfdbf")
"""Colours of error maps, from none to most; lightness rises evenly."""

_BETTER_LOW = ("mae", "mse", "sam", "consistency")
_BETTER_HIGH = ("psnr", "cpsnr", "ssim")
_DIGITS = {"psnr": 2, "cpsnr": 2, "ssim": 4, "sam": 2, "shift_x": 0, "shift_y": 0}


def render(template: str, **values: Any) -> str:
    """A template of this package as HTML; every value is escaped but pictures made here."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(str(TEMPLATES)),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
    )
    made = datetime.now(timezone.utc).strftime("%Y-%m-%d %H:%M UTC")
    return environment.get_template(template).render(version=version(), made=made, **values)


def picture(pixels: np.ndarray) -> str:
    """(h, w, 3 or 4) uint8 as a data URI of a PNG."""
    buffer = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(pixels)).save(buffer, "PNG", optimize=True)
    return "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode("ascii")


def ramp(values: np.ndarray) -> np.ndarray:
    """(h, w) from 0 to 1 as (h, w, 4) uint8 in the colours of RAMP; transparent where NaN."""
    stops = np.array([[int(colour[i : i + 2], 16) for i in (1, 3, 5)] for colour in RAMP], np.float64)
    known = np.isfinite(values)
    place = np.clip(np.where(known, values, 0), 0, 1)
    at = np.linspace(0, 1, len(stops))
    colours = [np.interp(place, at, stops[:, channel]) for channel in range(3)]
    return np.stack([*colours, 255.0 * known], axis=-1).astype(np.uint8)


def histogram(curves: Sequence[Sequence[float]], colours: Sequence[str], label: str) -> Markup:
    """Curves of shares (any unit, evenly spaced) as an SVG with a common scale; `label` names it."""
    width, height = 240.0, 60.0
    top = max((max(curve) for curve in curves if len(curve)), default=0.0) or 1.0
    paths = []
    for curve, colour in zip(curves, colours):
        step = width / max(1, len(curve) - 1)
        points = " ".join(
            f"{index * step:.1f},{height - 2 - (height - 6) * value / top:.1f}"
            for index, value in enumerate(curve)
        )
        area = f"0,{height} {points} {width},{height}"
        paths.append(f'<polygon points="{area}" fill="{colour}" fill-opacity="0.12"/>')
        paths.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="1.4"/>')
    head = f'<svg viewBox="0 0 {width:g} {height:g}" role="img" aria-label="{escape(label)}">'
    # Numbers and colours of this module, and an escaped label.
    return Markup(f"{head}{''.join(paths)}</svg>")  # nosec B704


def adaptation(params: dict[str, Any], arrays: dict[str, np.ndarray]) -> str:
    """The report of the candidates for a radiometric reference; see services.analysis for the parameters."""
    texts, colours = params["texts"], curve_colours(params["curves"])
    candidates = []
    for index, one in enumerate(params["candidates"]):
        names = [f"image{index}", f"date{index}"] if params["image"] else [f"date{index}"]
        candidates.append(
            {
                **one,
                "psnr": number(one["psnr"], 2),
                "robust": number(one["robust"], 2),
                "clear_share": f"{100 * one['clear']:.0f} %",
                "pictures": [picture(arrays[name]) for name in names],
                "histogram": histogram(arrays[f"histogram{index}"].tolist(), colours, texts["histogram"]),
            }
        )
    return render(
        "adaptation.html",
        texts=texts,
        title=params["title"],
        method=params["method"],
        scoring=params["scoring"],
        chosen=params["chosen"],
        image=params["image"],
        legend=[{"name": name, "colour": colour} for name, colour in zip(params["curves"], colours)],
        candidates=candidates,
    )


def comparison(params: dict[str, Any], arrays: dict[str, np.ndarray]) -> str:
    """The report of results against a reference; see services.analysis for the parameters."""
    report, texts = params["report"], params["texts"]
    results, labels = report["results"], texts["metrics"]
    present = [name for name in labels if any(result["all"].get(name) is not None for result in results)]
    units = {name: texts["units"].get(unit, unit) for name, unit in report["units"].items()}
    headings = {name: {"label": labels[name], "unit": units.get(name, "")} for name in present}
    tables = [name for name in present if any(name in r["bands"][b] for r in results for b in r["bands"])]
    errors = [arrays[f"error{index}"] for index in range(len(results))]
    end = max((_brightest(error) for error in errors), default=0.0) or 1.0
    scores = [_value(crop["psnr"]) for crop in params["crops"][1:]]
    best = max((s for s in scores if s is not None and not math.isnan(s)), default=None)
    crops = []
    for index, crop in enumerate(params["crops"]):
        shown = {
            "name": crop["name"],
            "picture": picture(arrays[f"crop{index}"]),
            "psnr": "",
            "error": "",
            "best": False,
        }
        if index:
            error = errors[index - 1]
            mean = float(np.nanmean(error)) if np.isfinite(error).any() else math.nan
            shown.update(
                psnr=f"{number(crop['psnr'], 2)} dB",
                error=picture(ramp(error / end)),
                mean_error=number(mean, 4),
                best=len(scores) > 1 and best is not None and scores[index - 1] == best,
            )
        crops.append(shown)
    return render(
        "comparison.html",
        texts=texts,
        title=params["title"],
        reference=report["reference"],
        summary=params["summary"],
        explanation=params["explanation"],
        region_title=params["region_title"],
        metrics=list(headings.values()),
        rows=_rows([(r["name"], [r["all"].get(name) for name in present]) for r in results], present),
        crops=crops,
        columns=len(crops),
        ramp=", ".join(RAMP),
        ramp_end=number(end, 4),
        band_names=list(results[0]["bands"]),
        bands=[
            {
                **headings[name],
                "rows": _rows(
                    [(r["name"], [r["bands"][band].get(name) for band in r["bands"]]) for r in results],
                    [name] * len(results[0]["bands"]),
                ),
            }
            for name in sorted(tables, key=lambda name: name != "psnr")
        ],
    )


def _brightest(error: np.ndarray) -> float:
    """The error that is shown brightest: all but the largest 0.5 % lie below."""
    known = error[np.isfinite(error)]
    return float(np.percentile(known, 99.5)) if known.size else 0.0


def curve_colours(names: Sequence[str]) -> list[str]:
    """A colour for each curve: red, green and blue for those three, else a fixed order."""
    if len(names) == 3:
        return list(COLOURS.values())
    return [OTHERS[index % len(OTHERS)] for index in range(len(names))]


def number(value: Any, digits: int) -> str:
    """A figure for people; a dash where there is none."""
    value = _value(value)
    if value is None or math.isnan(value):
        return "–"
    if math.isinf(value):
        return "∞"
    if digits > 2 and value and abs(value) < 10.0**-digits:
        return f"{value:.1e}"
    return f"{value:.{digits}f}"


def _rows(figures: Sequence[tuple[str, list[Any]]], names: Sequence[str]) -> list[dict[str, Any]]:
    """Table rows with the best of each column marked, where there is more than one row."""
    columns = list(zip(*(values for _, values in figures)))
    marks = [_best(column, name) if len(figures) > 1 else None for column, name in zip(columns, names)]
    return [
        {
            "name": title,
            "cells": [
                {
                    "text": number(value, _DIGITS.get(name, 5)),
                    "best": mark is not None and _value(value) == mark,
                }
                for value, name, mark in zip(values, names, marks)
            ],
        }
        for title, values in figures
    ]


def _best(column: Sequence[Any], name: str) -> float | None:
    known = [v for v in map(_value, column) if v is not None and not math.isnan(v)]
    if not known or name not in (*_BETTER_LOW, *_BETTER_HIGH):
        return None
    return min(known) if name in _BETTER_LOW else max(known)


def _value(value: Any) -> float | None:
    """A figure from JSON, where infinity is a word."""
    return None if value is None else float(value)
