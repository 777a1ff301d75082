# SPDX-License-Identifier: GPL-2.0-or-later
"""Handlers for reports, animations, and weights that need scipy."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ...core.log import warning
from ...core.messages import Message
from ..context import Context


def adaptation_report(params: dict, arrays: dict, context: Context) -> tuple[dict, dict]:
    """-> {html} as bytes.

    {title, method, scoring, chosen: number or None, image: name or None, curves: [name], candidates:
    [{number, date, name, psnr, robust, best, best_robust, clear: share, range: text}]}; for the candidate at
    index N the arrays dateN and imageN (h, w, 3) uint8 and histogramN (curves, bins).
    texts: what the page says beside, in the reader's language (provider/reports.py).
    """
    from . import reports

    return {}, _html(reports.adaptation(params, arrays))


def comparison_report(params: dict, arrays: dict, context: Context) -> tuple[dict, dict]:
    """-> {html} as bytes.

    {title, summary, explanation, region_title, report: Report.to_json(), crops: [{name, psnr}]}, the first
    crop the reference's; arrays cropN (h, w, 3) uint8 for each, errorN (h, w) reflectance for each result.
    texts as for `adaptation_report`; the order of texts["metrics"] is that of the columns.
    """
    from . import reports

    return {}, _html(reports.comparison(params, arrays))


def band_weights(params: dict, arrays: dict, context: Context) -> tuple[dict, dict]:
    """{method}, arrays wavelengths (B,) and wanted (N,) in micrometres -> weights (N, B)."""
    from ...models.architectures import interpolation

    return {}, {
        "weights": interpolation.band_weights(arrays["wavelengths"], arrays["wanted"], params["method"])
    }


def animate(params: dict, arrays: dict, context: Context) -> tuple[dict, dict]:
    """{frames: path of an .npy (T, h, w, 3) uint8, labels, rate, gif, mp4, legend} -> {mp4: made?}.

    gif, mp4: paths or ""; legend: what frames with a colour ramp get drawn in (animation.Legend), or None.
    """
    from . import animation

    frames = np.load(params["frames"], mmap_mode="r", allow_pickle=False)
    rate = params["rate"]
    legend = animation.Legend(**params["legend"]) if params.get("legend") else None
    labels = animation.Labels(params["labels"], legend)
    check = animation.stopped_by(context.cancelled, context.progress)
    if params["gif"]:
        animation.write_gif(Path(params["gif"]), frames, labels, rate, check)
    if not params["mp4"]:
        return {"mp4": False}, {}
    if animation.find_ffmpeg() is None:
        text = Message("There is no ffmpeg for this system, so no MP4 is made. Install ffmpeg for one.")
        context.log(warning(text, "no-ffmpeg"))
        return {"mp4": False}, {}
    animation.write_mp4(Path(params["mp4"]), frames, labels, rate, check)
    return {"mp4": True}, {}


def _html(text: str) -> dict[str, np.ndarray]:
    """A page as bytes: messages' headers are for small values."""
    return {"html": np.frombuffer(text.encode("utf-8"), np.uint8)}
