# SPDX-License-Identifier: GPL-2.0-or-later
"""`make pictures`: the manual's pictures, taken anew in QGIS's window."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PIL import Image

from .desktop import DARK, ROOT, Appearance, DesktopFixture

IMAGES = ROOT / "docs" / "images"
SIZE = (1280, 720)
PICTURES = (
    ("dock", Appearance("light", size=SIZE), {"made": "window", "details": "dock", "series": "dock-series"}),
    ("dock", Appearance("dark", DARK, SIZE), {"results": "dock-dark"}),
    ("film", Appearance("film", size=SIZE), {}),
)
"""Scenarios, how the window looks, and file names by state; without any, all states under their own names."""


def main() -> None:
    """Take and write the pictures in 96 colours: the plugin's zip holds them."""
    with tempfile.TemporaryDirectory() as name, DesktopFixture(Path(name) / "desktop") as desktop:
        for scenario, appearance, files in PICTURES:
            made = desktop.run(scenario, appearance)["pictures"]
            for state, file in (files or {state: state for state in made}).items():
                path = IMAGES / f"{file}.webp"
                with Image.open(made[state]) as picture:
                    few = picture.convert("RGB").quantize(96, method=Image.Quantize.FASTOCTREE)
                    few.convert("RGB").save(path, lossless=True, quality=100, method=6)
                print(f"{path}: {path.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
