# SPDX-License-Identifier: GPL-2.0-or-later
"""Bands asked for: by name, by common name, or those of the scenes' family where none is named."""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import ParameterError
from ..messages import Message
from ..raster.sensors import COMMON
from ..scenes.providers import Registry, registry
from ..scenes.scene import AssetBand, Scene

THERMAL = 3.0
"""Micrometres: bands beyond measure temperature."""


def named_bands(
    scenes: Sequence[Scene], names: Sequence[str], declared: Registry | None = None
) -> tuple[str, ...]:
    """The plugin's names of bands given by name or common name; none given: those of `default_bands`.

    Pictures and thumbnails give no band. Raises ParameterError naming the bands that there are.
    """
    bands = [band for scene in scenes for _, band in scene.measured()]
    data = [band for band in bands if not band.mask]
    names = names or default_bands(scenes, declared)
    by_name = {band.name.lower(): band.name for band in reversed(bands)}
    by_common = {band.common_name.lower(): band.name for band in reversed(data) if band.common_name}
    found = {name: by_name.get(name.lower()) or by_common.get(name.lower()) for name in names}
    missing = [name for name, band in found.items() if band is None]
    if missing or not names:
        has = ", ".join(dict.fromkeys(band.name for band in bands)) or Message("none that is known")
        what = (
            Message("The scenes have no band {missing}", missing=", ".join(missing))
            if missing
            else Message("No reflective band was found")
        )
        raise ParameterError("{what}. Choose among: {has}.", what=what, has=has)
    return tuple(dict.fromkeys(found.values()))


def default_bands(scenes: Sequence[Scene], declared: Registry | None = None) -> tuple[str, ...]:
    """Bands to take where none are named: the family's, else the finest whose wavelength is known.

    Of these the bands that at least half of the scenes have, so that one incomplete scene takes none away;
    it is left out itself.
    """
    families = (declared or registry()).families
    wanted: dict[str, None] = {}
    for family in (families.get(name) for name in dict.fromkeys(scene.family for scene in scenes)):
        wanted.update(dict.fromkeys(family.defaults if family else ()))
    return _common(scenes, tuple(wanted)) or _common(scenes, _reflective(scenes))


def _common(scenes: Sequence[Scene], names: Sequence[str]) -> tuple[str, ...]:
    """The names that at least half of the scenes have, else those that the most scenes have."""
    counts = {name: sum(scene.find(name) is not None for scene in scenes) for name in names}
    least = min(len(scenes) / 2, max(counts.values(), default=0))
    return tuple(name for name, count in counts.items() if count >= max(least, 1))


def _reflective(scenes: Sequence[Scene]) -> tuple[str, ...]:
    """Names of the finest reflective bands that are no masks; the only band of scenes that have one alone."""
    found = [(asset, band) for scene in scenes for asset, band in scene.measured() if not band.mask]
    known = [band for asset, band in found if _is_reflective(band) and _is_data(asset.roles)]
    finest = min((band.gsd for band in known if band.gsd == band.gsd), default=None)
    names = [band.name for band in known if finest is None or not band.gsd > finest]
    every = dict.fromkeys(band.name for _, band in found)
    if not every and not any(scene.family for scene in scenes):
        # A map of classes is all that they have.
        every = dict.fromkeys(band.name for scene in scenes for _, band in scene.measured())
    return tuple(sorted(set(names))) or (tuple(every) if len(every) == 1 else ())


def _is_data(roles: Sequence[str]) -> bool:
    return not roles or "data" in roles or "reflectance" in roles


def _is_reflective(band: AssetBand) -> bool:
    called = band.common_name in COMMON or band.name.lower() in COMMON
    return band.wavelength <= THERMAL or (band.wavelength != band.wavelength and called)
