# SPDX-License-Identifier: GPL-2.0-or-later
"""The command temporal-liif as a package: this folder under the name temporal_liif (see pyproject.toml)."""

from configparser import ConfigParser
from pathlib import Path

from setuptools import find_packages, setup

ROOMS = ("core", "models", "engine", "cli")
"""What the command needs; the rest is for QGIS."""

metadata = ConfigParser(interpolation=None)
metadata.read(Path(__file__).with_name("metadata.txt"), encoding="utf-8")
found = find_packages(include=[pattern for room in ROOMS for pattern in (room, f"{room}.*")])
setup(
    version=metadata["general"]["version"],
    packages=["temporal_liif", *(f"temporal_liif.{name}" for name in found)],
    package_dir={"temporal_liif": "."},
    package_data={
        "": ["*.json", "*.lock", "requirements*.txt"],
        "temporal_liif": ["metadata.txt"],
        "temporal_liif.engine": ["templates/*"],
        "temporal_liif.models": ["weights/*"],
    },
    exclude_package_data={"temporal_liif.models": ["weights/*fold*", "weights/*spot*"]},
)
