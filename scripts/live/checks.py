# SPDX-License-Identifier: GPL-2.0-or-later
"""Each check asks a provider as the product does, and says what it found."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from ...cli.config import Config, read_config
from ...core.errors import CancelledError, CredentialsError, TemporalLiifError
from ...core.fetch.request import Area
from ...core.fetch.run import fetch
from ...core.raster.gdalio import open_raster
from ...core.scenes.items import read_items, to_item
from ...core.scenes.providers import registry
from ...core.scenes.scene import Scene
from ...core.scenes.stac_item import bbox_geometry
from ...core.signatures import public
from ...engine.access import access_by
from ...engine.client import Engine

FEW = 3
"""Scenes that are fetched at most."""

ALWAYS = ("1980-01-01", "2030-01-01")
"""Period of what has none, such as elevations."""


@dataclass
class Row:
    """One line of the table."""

    provider: str
    collection: str
    check: str
    found: str = ""
    """What was found, where all was well."""

    wrong: str = ""
    """What was not as expected; empty where all was well."""

    skipped: str = ""
    """Why it was not checked: an account is needed, and none was given."""

    when: str = ""
    """Year of the period asked for; empty for always."""

    item: dict[str, Any] = field(default_factory=dict)
    """An answer of the catalogue, without secrets."""


class Wrong(Exception):
    """Something is not as it must be; the message says what."""


@dataclass(frozen=True)
class Checks:
    """The checks, with what they share."""

    engine: Engine
    folder: Path
    """Where everything is written."""

    keys: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Keys of an object store: access_key and secret_key."""

    login: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Of the Copernicus Data Space, for downloads."""

    def source(self, provider: str, place: Mapping[str, Any]) -> list[Row]:
        """The search for a place at a provider, and the fetch of a few of its scenes."""
        folder = self.folder / f"{provider}-{place['collection']}-{place.get('start', 'always')[:4]}"
        search = _row(provider, place, "search")
        scenes: list[Scene] = []
        with _into(search):
            config = _config(folder, provider, place, limit=20)
            scenes = self._search(folder, config, place)
            search.item = _plain(to_item(scenes[0]))
            search.found = _checked_scenes(scenes, place)
        if search.wrong or not place.get("range"):
            return [search]
        return [search, self._fetch(folder, config, place, scenes)]

    def paging(self, provider: str, question: Mapping[str, Any]) -> Row:
        """As many scenes as were asked for, each once, over several pages."""
        row = _row(provider, question, "paging")
        with _into(row):
            folder = self.folder / f"{provider}-paging"
            config = _config(folder, provider, question, question["limit"])
            names = [scene.id for scene in self._search(folder, config, question)]
            if len(names) != question["limit"] or len(set(names)) != len(names):
                raise Wrong(
                    f"{len(names)} scenes, {len(set(names))} of them different; {question['limit']} expected"
                )
            row.found = f"{len(names)} scenes, all different"
        return row

    def download(self, provider: str, question: Mapping[str, Any]) -> Row:
        """A small product, stopped in the middle and taken up again."""
        row = _row(provider, question, "download")
        if not self.login:
            row.skipped = "needs an account (LOGIN=id of an authentication configuration of QGIS)"
            return row
        folder = self.folder / f"{provider}-download"
        with _into(row):
            config = _config(folder, provider, question, limit=10)
            scene = min(self._search(folder, config, question), key=lambda one: _size(one) or np.inf)
            folder = folder / "product"
            kept = self._begin(scene, folder)
            answer = self._download(scene, folder)
            product = answer["products"][0]
            if product["error"]:
                raise Wrong(product["error"])
            row.found = f"{scene.id}: whole, {kept / 1e6:.1f} MB were there before"
            if not kept:
                raise Wrong("nothing was kept of the download that was stopped")
        return row

    def _begin(self, scene: Scene, folder: Path) -> int:
        """Bytes that a download, stopped after a tenth, leaves."""
        share = [0.0]

        def progress(done: float, text: str) -> None:
            share[0] = done

        with contextlib.suppress(CancelledError):
            self._download(scene, folder, progress, lambda: share[0] > 0.1)
        return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())

    def _download(
        self, scene: Scene, folder: Path, progress: Any = lambda share, text: None, cancelled: Any = bool
    ) -> Any:
        items = json.dumps([to_item(scene)]).encode()
        question = {
            "folder": str(folder.absolute()),
            "assets": [],
            "unpack": False,
            "credentials": dict(self.login),
            "connections": [],
        }
        content = {"items": np.frombuffer(items, np.uint8)}
        return self.engine.call(
            "catalog.download", question, content, progress=progress, cancelled=cancelled
        )[0]

    def _search(self, folder: Path, config: Config, place: Mapping[str, Any]) -> list[Scene]:
        query = config.query(bbox_geometry(place["box"]))
        file = folder / "items.json"
        question = {"query": query.to_json(), "items_file": str(file.absolute())}
        if not self.engine.call("catalog.search", question)[0]["count"]:
            period = f"{place.get('start', ALWAYS[0])} to {place.get('end', ALWAYS[1])}"
            raise Wrong(f"no scene, and some are known: {period} in {place['box']}")
        return read_items(file)

    def _fetch(self, folder: Path, config: Config, place: Mapping[str, Any], scenes: list[Scene]) -> Row:
        row = _row(config.values["search"]["provider"], place, "fetch")
        few = sorted(scenes, key=lambda scene: scene.cloud_cover or 0.0)[:FEW]
        with _into(row, account=bool(self.keys) or not _restricted(few)):
            request = config.fetch.request(Area.box(*place["box"]), few)
            readers = config.values["fetch"]["readers"]
            with access_by(self.engine, self.engine.network, readers, self.keys, bool) as access:
                result = fetch(few, request, folder / "scenes", access, overwrite=True)
            if result.failures:
                raise Wrong("; ".join(map(str, result.failures)))
            row.found = _checked_pixels(result.paths, place)
        return row


def _row(provider: str, place: Mapping[str, Any], check: str) -> Row:
    return Row(provider, place["collection"], check, when=place.get("start", "")[:4])


@contextlib.contextmanager
def _into(row: Row, account: bool = True) -> Iterator[None]:
    """What is raised within is what is wrong; without the account that is needed, why it was not checked."""
    try:
        yield
    except (TemporalLiifError, Wrong) as error:
        if isinstance(error, CredentialsError) and not account:
            row.skipped = (
                f"needs S3 keys (KEYS=id of an authentication configuration, --provider {row.provider})"
            )
        else:
            row.wrong = public(str(error))
    except Exception as error:
        # An answer that the product takes badly. The other checks go on.
        row.wrong = f"unexpected {type(error).__name__}: {public(str(error))}"


def _restricted(scenes: list[Scene]) -> bool:
    """Whether pixels lie where an account is needed, as the provider declares."""
    provider = registry().provider(scenes[0].provider)
    return any(
        provider.restricts(asset.href) for scene in scenes for asset in scene.assets.values() if asset.bands
    )


def _config(folder: Path, provider: str, place: Mapping[str, Any], limit: int) -> Config:
    """The configuration of the command `temporal-liif` that asks for a place."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "run.toml"
    file.write_text(
        f'[search]\ncollection = "{place["collection"]}"\nprovider = "{provider}"\n'
        f"start = {place.get('start', ALWAYS[0])}\nend = {place.get('end', ALWAYS[1])}\nlimit = {limit}\n"
        f"[fetch]\nbands = {json.dumps(place.get('bands', []))}\nminimum_clear = 0.0\n",
        encoding="utf-8",
    )
    return read_config(file)


def _checked_scenes(scenes: list[Scene], place: Mapping[str, Any]) -> str:
    start, end = place.get("start"), place.get("end")
    for scene in scenes:
        day = scene.time.date().isoformat() if scene.time else ""
        if start and not start <= day <= end:
            raise Wrong(f"{scene.id} is of {day}, outside of the period asked for")
        west, south, east, north = place["box"]
        box = scene.bbox
        if box and (box[2] < west or box[0] > east or box[3] < south or box[1] > north):
            raise Wrong(f"{scene.id} lies at {box}, outside of the area asked for")
    return f"{len(scenes)} scenes, {len(scenes[0].assets)} files each"


def _checked_pixels(paths: list[Path], place: Mapping[str, Any]) -> str:
    """Values within what is plausible, after scale and offset; at least one image with data."""
    values, clear = [], []
    for path in paths:
        dataset = open_raster(str(path))
        for number in range(1, dataset.RasterCount + 1):
            band = dataset.GetRasterBand(number)
            shown = band.GetMaskBand().ReadAsArray() > 0
            scale = 1.0 if band.GetScale() is None else band.GetScale()
            values.append(band.ReadAsArray()[shown] * scale + (band.GetOffset() or 0.0))
            clear.append(shown.mean())
    joined = np.concatenate(values) if values else np.empty(0)
    if not joined.size:
        raise Wrong(f"{len(paths)} images without a valid pixel")
    low, median, high = np.percentile(joined, (1, 50, 99))
    least, most = place["range"]
    if low < least or high > most or not place["median"][0] <= median <= place["median"][1]:
        raise Wrong(
            f"values from {low:.4g} over {median:.4g} to {high:.4g}; expected {least} to {most}, "
            f"the median in {place['median']}"
        )
    return f"{len(paths)} images, {np.mean(clear):.0%} clear, {low:.3g} / {median:.3g} / {high:.3g}"


def _plain(item: dict[str, Any]) -> dict[str, Any]:
    """The item without signatures."""
    return json.loads(re.sub(r'(https?://[^"?\s]+)\?[^"\s]*', r"\1", json.dumps(item)))


def _size(scene: Scene) -> float:
    return float(scene.properties.get("size") or 0)
