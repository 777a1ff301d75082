# SPDX-License-Identifier: GPL-2.0-or-later
"""Frames with their dates drawn in, as GIF (Pillow) and MP4 (ffmpeg)."""

from __future__ import annotations

import contextlib
import errno
import os
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from ...core.analysis.ramps import painted
from ...core.errors import CancelledError, OutputError
from ...core.messages import Message
from ...core.raster.replacement import new_file
from ...core.sampling import evenly_spread
from ..commands import detached, kill_group

Check = Callable[[float, str], None]


@dataclass(frozen=True)
class Legend:
    """A colour ramp and what its ends mean."""

    title: str
    low: str
    high: str
    colours: tuple[str, ...]
    """#rrggbb, from low to high, evenly spread."""


@dataclass(frozen=True)
class Labels:
    """What is drawn into the frames."""

    dates: Sequence[str]
    """One a frame, at the lower left; empty texts draw nothing."""

    legend: Legend | None = None
    """At the lower right of every frame."""


def draw(frame: np.ndarray, label: str, legend: Legend | None = None) -> Image.Image:
    """A frame (h, w, 3) uint8 with its label at the lower left, on a dark plate that reads on any ground.

    The legend, if any, is at the lower right.
    """
    image = Image.fromarray(np.ascontiguousarray(frame))
    if legend is not None:
        image = _with_legend(image, legend)
    if not label:
        return image
    size = _size(image)
    font = ImageFont.load_default(size)
    margin, pad = max(4, size // 2), max(3, size // 3)
    left, top, right, bottom = font.getbbox(label)
    width, height = right - left, bottom - top
    x, y = margin, image.height - margin - height - 2 * pad
    plate = Image.new("RGBA", image.size, (0, 0, 0, 0))
    box = (x, y, x + width + 2 * pad, y + height + 2 * pad)
    ImageDraw.Draw(plate).rounded_rectangle(box, radius=pad, fill=(0, 0, 0, 150))
    ImageDraw.Draw(plate).text((x + pad - left, y + pad - top), label, font=font, fill=(255, 255, 255, 255))
    return Image.alpha_composite(image.convert("RGBA"), plate).convert("RGB")


def _size(image: Image.Image) -> int:
    """Height of letters, in pixels."""
    return max(11, round(min(image.width, image.height * 1.6) / 26))


def _with_legend(image: Image.Image, legend: Legend) -> Image.Image:
    """The image with the ramp, between the values of its ends and under its title."""
    size = max(10, round(_size(image) * 0.8))
    font, pad = ImageFont.load_default(size), max(3, size // 3)
    bar = max(40, image.width // 6), max(6, size // 2)
    widths = [font.getlength(text) for text in (legend.low, legend.high)]
    width = round(max(bar[0] + sum(widths) + 2 * pad, font.getlength(legend.title))) + 2 * pad
    height = 2 * size + 4 * pad
    x, y = image.width - width - max(4, size // 2), image.height - height - max(4, size // 2)
    plate = Image.new("RGBA", image.size, (0, 0, 0, 0))
    pen = ImageDraw.Draw(plate)
    pen.rounded_rectangle((x, y, x + width, y + height), radius=pad, fill=(0, 0, 0, 150))
    white = (255, 255, 255, 255)
    pen.text((x + width / 2, y + pad + size / 2), legend.title, font=font, fill=white, anchor="mm")
    middle = y + height - pad - size / 2
    pen.text((x + pad, middle), legend.low, font=font, fill=white, anchor="lm")
    pen.text((x + width - pad, middle), legend.high, font=font, fill=white, anchor="rm")
    ramp = Image.fromarray(painted(np.linspace(0, 1, bar[0])[None], legend.colours)).resize(bar)
    plate.paste(ramp, (round(x + 2 * pad + widths[0]), round(middle - bar[1] / 2)))
    return Image.alpha_composite(image.convert("RGBA"), plate).convert("RGB")


def write_gif(path: Path, frames: np.ndarray, labels: Labels, rate: float, check: Check) -> None:
    """Write a looping GIF with one palette for all frames, so that colours do not flicker."""
    palette = _palette(frames, labels.legend)
    images = (
        image.quantize(palette=palette, dither=Image.Dither.FLOYDSTEINBERG)
        for image in _drawn(frames, labels, check, "GIF")
    )
    first = next(images)
    duration = max(20, round(1000 / rate / 10) * 10)
    with new_file(path) as part:
        first.save(
            part,
            "GIF",
            save_all=True,
            append_images=images,
            duration=duration,
            loop=0,
            optimize=False,
            disposal=1,
        )


def write_mp4(path: Path, frames: np.ndarray, labels: Labels, rate: float, check: Check) -> None:
    """Write an MP4 (H.264, or MPEG-4 where ffmpeg lacks it) that plays everywhere.

    Raises OutputError where ffmpeg is missing or fails.
    """
    program = find_ffmpeg()
    if program is None:
        raise OutputError(
            "There is no ffmpeg for this system, so no MP4 was made. Install ffmpeg, or take the GIF."
        )
    height, width = frames.shape[1:3]
    with new_file(path) as part:
        for codec in ("libx264", "mpeg4"):
            quality = ["-crf", "18", "-preset", "medium"] if codec == "libx264" else ["-q:v", "3"]
            command = [program, "-y", "-loglevel", "error", "-f", "rawvideo", "-pix_fmt", "rgb24"]
            command += ["-s", f"{width}x{height}", "-r", f"{rate:g}", "-i", "-"]
            # Players want even sides and 4:2:0; a slow series is repeated to 25 frames a second.
            command += ["-vf", "pad=ceil(iw/2)*2:ceil(ih/2)*2", "-r", f"{max(rate, 25):g}", "-c:v", codec]
            command += [*quality, "-pix_fmt", "yuv420p", "-movflags", "+faststart", "-f", "mp4", str(part)]
            failure = _feed(command, _drawn(frames, labels, check, "MP4"))
            if failure is None:
                return
        raise OutputError(
            "ffmpeg could not write {name} ({failure}). Take the GIF, or update ffmpeg.",
            name=path.name,
            failure=failure,
        )


def find_ffmpeg() -> str | None:
    """Path of the ffmpeg that imageio-ffmpeg brings, or finds; None where it has none for this system."""
    # Late: GIFs need none, and an engine of version 0.1.0 lacks it.
    import imageio_ffmpeg

    try:
        return imageio_ffmpeg.get_ffmpeg_exe()
    except RuntimeError:
        return None


def _drawn(frames: np.ndarray, labels: Labels, check: Check, kind: str) -> Iterator[Image.Image]:
    for index, (frame, label) in enumerate(zip(frames, labels.dates)):
        check(
            index / len(frames),
            Message("{kind}: frame {index} of {count}", kind=kind, index=index + 1, count=len(frames)),
        )
        yield draw(frame, label, labels.legend)


def _palette(frames: np.ndarray, legend: Legend | None) -> Image.Image:
    """255 colours that serve all frames and the legend, found on a mosaic of a few of them."""
    some = frames[evenly_spread(len(frames), 12)]
    step = max(1, int((some[..., 0].size / 2e6) ** 0.5))
    mosaic = np.concatenate(list(some[:, ::step, ::step]), axis=0)
    # Black, white and the grey of the plate are in every frame.
    mosaic = np.concatenate([mosaic, np.zeros_like(mosaic[:2]), np.full_like(mosaic[:2], 255)])
    if legend is not None:
        ramp = painted(np.linspace(0, 1, mosaic.shape[1]), legend.colours)
        mosaic = np.concatenate([mosaic, np.repeat(ramp[None], 8, axis=0)])
    return Image.fromarray(mosaic).quantize(255, method=Image.Quantize.MEDIANCUT)


def _feed(command: list[str], images: Iterator[Image.Image]) -> str | None:
    """Run ffmpeg on the frames; what it complains about, None if nothing. Raises OSError for a full disk."""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=said, **detached()
        )
        try:
            # A process that ends early shows that by its exit code.
            with contextlib.suppress(OSError), process.stdin as stream:
                for image in images:
                    stream.write(image.tobytes())
            code = process.wait()
        finally:
            kill_group(process)
        said.seek(0)
        text = said.read().decode("utf-8", "replace").strip()
    full = os.strerror(errno.ENOSPC)
    if code and full in text:
        # Another way of packing needs room, too.
        raise OSError(errno.ENOSPC, full)
    return None if code == 0 else (text.splitlines() or [Message("exit code {code}", code=code)])[-1]


def stopped_by(cancelled: Callable[[], bool], progress: Callable[[float, str], None]) -> Check:
    """A check between frames: reports, and raises CancelledError when asked to stop."""

    def check(share: float, text: str) -> None:
        if cancelled():
            raise CancelledError("Cancelled.")
        progress(share, text)

    return check
