# SPDX-License-Identifier: GPL-2.0-or-later
"""Frames with their dates drawn in, as GIF (Pillow) and MP4 (ffmpeg)."""

from __future__ import annotations

import contextlib
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Callable

import imageio_ffmpeg
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from ...core.errors import CancelledError, OutputError
from ...core.raster.replacement import new_file
from ...core.sampling import evenly_spread
from ..commands import detached, kill_group

Check = Callable[[float, str], None]


def draw(frame: np.ndarray, label: str) -> Image.Image:
    """A frame (h, w, 3) uint8 with its label at the lower left, on a dark plate that reads on any ground."""
    image = Image.fromarray(np.ascontiguousarray(frame))
    if not label:
        return image
    size = max(11, round(min(image.width, image.height * 1.6) / 26))
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


def write_gif(path: Path, frames: np.ndarray, labels: Sequence[str], rate: float, check: Check) -> None:
    """Write a looping GIF with one palette for all frames, so that colours do not flicker."""
    palette = _palette(frames)
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


def write_mp4(path: Path, frames: np.ndarray, labels: Sequence[str], rate: float, check: Check) -> None:
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
        raise OutputError(f"ffmpeg could not write {path.name} ({failure}). Take the GIF, or update ffmpeg.")


def find_ffmpeg() -> str | None:
    """Path of the ffmpeg that imageio-ffmpeg brings, or finds; None where it has none for this system."""
    try:
        return imageio_ffmpeg.get_ffmpeg_exe()
    except RuntimeError:
        return None


def _drawn(frames: np.ndarray, labels: Sequence[str], check: Check, kind: str) -> Iterator[Image.Image]:
    for index, (frame, label) in enumerate(zip(frames, labels)):
        check(index / len(frames), f"{kind}: frame {index + 1} of {len(frames)}")
        yield draw(frame, label)


def _palette(frames: np.ndarray) -> Image.Image:
    """255 colours that serve all frames, found on a mosaic of a few of them."""
    some = frames[evenly_spread(len(frames), 12)]
    step = max(1, int((some[..., 0].size / 2e6) ** 0.5))
    mosaic = np.concatenate(list(some[:, ::step, ::step]), axis=0)
    # Black, white and the grey of the plate are in every frame.
    mosaic = np.concatenate([mosaic, np.zeros_like(mosaic[:2]), np.full_like(mosaic[:2], 255)])
    return Image.fromarray(mosaic).quantize(255, method=Image.Quantize.MEDIANCUT)


def _feed(command: list[str], images: Iterator[Image.Image]) -> str | None:
    """Run ffmpeg on the frames; what it complains about, None if nothing."""
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
    return None if code == 0 else (text.splitlines() or [f"exit code {code}"])[-1]


def stopped_by(cancelled: Callable[[], bool], progress: Callable[[float, str], None]) -> Check:
    """A check between frames: reports, and raises CancelledError when asked to stop."""

    def check(share: float, text: str) -> None:
        if cancelled():
            raise CancelledError("Cancelled.")
        progress(share, text)

    return check
