# SPDX-License-Identifier: GPL-2.0-or-later
"""Download plan of a product: its files, their addresses, and the names they are stored under."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Optional
from urllib.parse import unquote

import requests

from ...core.errors import CatalogError, CredentialsError, DownloadError
from ...core.log import warning
from ...core.messages import Message
from ...core.raster.file_names import file_name, inside, safe_name
from ...core.raster.ownership import not_ours
from ...core.scenes.address import belongs, problem_of
from ...core.scenes.connection import LOGIN
from ...core.scenes.providers import Provider, Registry
from ...core.scenes.scene import Asset, Scene
from ...core.words import first_few
from . import odata, s3
from .http import Http
from .login import Credentials

_NO_FILES = ("tilejson", "rendered_preview")
_PRODUCT_KEYS = ("product", "archive")
_EXTENSIONS = {
    "image/tiff": ".tif",
    "image/jp2": ".jp2",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "application/json": ".json",
    "application/geo+json": ".json",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "text/plain": ".txt",
    "text/html": ".html",
    "application/pdf": ".pdf",
    "application/zip": ".zip",
    "application/netcdf": ".nc",
    "application/x-netcdf": ".nc",
    "application/x-hdf5": ".h5",
}
_OFFLINE = ("orderable", "ordered", "pending", "shipping")

Route = tuple[str, bool, Optional[requests.auth.AuthBase]]
"""An address, whether it needs the login, and what signs requests for S3."""

Routed = tuple[Asset, Route]
"""An asset and how it is fetched."""


@dataclass(frozen=True)
class DownloadFile:
    """One file to fetch."""

    href: str
    """https or s3, unsigned."""

    target: Path
    """Where it is kept."""

    key: str = ""
    """The asset that it is; empty for one of many within a product."""

    size: int | None = None
    checksum: str = ""

    archive: bool = False
    """True for a zip of the whole product."""

    needs_login: bool = False
    """True when the provider hands it out to users with a token only."""

    auth: requests.auth.AuthBase | None = field(default=None, repr=False)
    """What signs requests to S3."""


@dataclass(frozen=True)
class DownloadPlan:
    """A scene and all files wanted of it."""

    scene: Scene
    provider: Provider
    files: tuple[DownloadFile, ...]

    folder: Path | None = None
    """Folder of this product alone; None for one archive."""

    notes: tuple[str, ...] = ()
    """What of it is left out, and why."""

    parts: Path | None = None
    """What that folder is called until all of the product is there; None where files come one by one."""


def plan_download(
    scene: Scene,
    folder: Path,
    wanted: Iterable[str],
    declared: Registry,
    http: Http,
    credentials: Credentials,
    unpack: bool = False,
) -> DownloadPlan:
    """What to fetch for a scene: the `wanted` assets (keys or band names), else the whole product.

    Of a product that an earlier run has unpacked already nothing is fetched.

    Raises DownloadError, CredentialsError, CatalogError.
    """
    provider = (
        declared.provider(scene.provider) if scene.provider else Provider("", Message("The item's host"), "")
    )
    wanted = tuple(wanted)
    status = str(scene.properties.get("order:status") or "").lower()
    if scene.properties.get("odata:online") is False or status in _OFFLINE:
        raise DownloadError(
            "{id} is offline: {title} keeps it in its archive, and has to bring it back first. "
            "Order it on the provider's web site and try again some hours later, or elsewhere.",
            id=scene.id,
            title=provider.title,
        )
    if not wanted:
        product = _product(scene) or _requested(scene, provider, http)
        if product is not None:
            unpacked = folder / safe_name(product.title or scene.id)
            if unpack and _is_there(unpacked):
                return DownloadPlan(scene, provider, (), unpacked)
            return _whole(scene, product, folder, provider, http, credentials)
    return _assets(scene, wanted, folder, provider, credentials)


def _is_there(folder: Path) -> bool:
    """Whether a product's folder is there; a run gives it its name only when it is whole.

    Raises OutputError for something else of this name.
    """
    whole = folder.is_dir() and any(folder.iterdir())
    if folder.suffix.upper() == ".SAFE":
        whole = any(path.suffix.lower() in (".safe", ".xml") for path in folder.glob("*"))
    if not whole and folder.exists():
        raise not_ours(folder)
    return whole


def _product(scene: Scene) -> Asset | None:
    """The asset that is the whole product."""
    for asset in scene.assets.values():
        if asset.key.lower() in _PRODUCT_KEYS and ("zip" in asset.media_type or "archive" in asset.roles):
            return asset
    return None


def _requested(scene: Scene, provider: Provider, http: Http) -> Asset | None:
    """The whole product of a scene whose item does not link it, from the provider's OData catalogue."""
    if not provider.odata_url or not provider.download_url:
        return None
    found = odata.product_of(http, provider, scene.id)
    if found is None:
        return None
    if found.get("Online") is False:
        raise DownloadError(
            "{id} is offline at {title}: order it there, and try again later.",
            id=scene.id,
            title=provider.title,
        )
    item = odata.to_item(found, provider, scene.collection)["assets"]["product"]
    return Asset(
        key="product",
        href=item["href"],
        alternates=tuple(other["href"] for other in item.get("alternate", {}).values()),
        media_type=item["type"],
        title=item["title"],
        checksum=item.get("file:checksum", ""),
        size=item.get("file:size"),
    )


def _whole(
    scene: Scene, product: Asset, folder: Path, provider: Provider, http: Http, credentials: Credentials
) -> DownloadPlan:
    href, login, auth = _address(product, provider, credentials)
    name = safe_name(scene.id)
    if not href.startswith("s3://") or href.lower().endswith((".zip", ".tar", ".nc")):
        target = folder / (name + (".zip" if not href.startswith("s3://") else Path(href).suffix))
        zipped = target.suffix == ".zip"
        file = DownloadFile(href, target, product.key, product.size, product.checksum, zipped, login, auth)
        return DownloadPlan(scene, provider, (file,))
    # In the object store a product is a folder of files.
    root = href.rstrip("/") + "/"
    top = folder / safe_name(unquote(root.rstrip("/").rpartition("/")[2]))
    parts = top.with_name(top.name + ".part")
    files, taken = [], set()
    for found, size in s3.listed(http, provider, root, credentials) if not _is_there(top) else ():
        target = inside(parts, found[len(root) :])
        if str(target).lower() in taken:
            raise DownloadError(
                "{id} has two files of one name, {name}: it was not downloaded.",
                id=scene.id,
                name=target.name,
            )
        taken.add(str(target).lower())
        files.append(DownloadFile(found, target, size=size, auth=auth))
    return DownloadPlan(scene, provider, tuple(files), top, parts=parts)


def _assets(
    scene: Scene, wanted: tuple[str, ...], folder: Path, provider: Provider, credentials: Credentials
) -> DownloadPlan:
    notes: tuple[str, ...] = ()
    if wanted:
        chosen = [_of_name(scene, name, provider, credentials) for name in wanted]
    else:
        chosen, notes = _all(scene, provider, credentials)
    top = folder / safe_name(scene.id)
    files: list[DownloadFile] = []
    taken = {"item.json"}
    for asset, (href, login, auth) in {asset.key: (asset, route) for asset, route in chosen}.values():
        extension = _EXTENSIONS.get(asset.media_type.partition(";")[0].strip().lower(), "")
        name = safe_name(file_name((href, asset.href, *asset.alternates), asset.key + extension))
        name = safe_name(f"{asset.key}_{name}" if name.casefold() in taken else name, taken)
        files.append(
            DownloadFile(
                href, top / name, asset.key, asset.size, asset.checksum, needs_login=login, auth=auth
            )
        )
    return DownloadPlan(scene, provider, tuple(files), top, notes=notes)


def _of_name(scene: Scene, name: str, provider: Provider, credentials: Credentials) -> Routed:
    """The asset of a key, else the finest file of a band (by name or common name) that can be read.

    Raises DownloadError if there is none, CatalogError if none of them can be read.
    """
    lower = name.lower()
    hits = [asset for asset in scene.assets.values() if asset.key.lower() == lower]
    for attribute in ("name", "common_name"):
        found = [hit for hit in scene.measured() if getattr(hit[1], attribute).lower() == lower]
        found.sort(key=lambda hit: (hit[1].gsd if hit[1].gsd == hit[1].gsd else math.inf, len(hit[0].bands)))
        hits += [asset for asset, _ in found]
    if not hits:
        has = ", ".join(scene.assets) or "none"
        raise DownloadError(
            "{id} has no asset {name}. Its assets are: {has}.", id=scene.id, name=name, has=has
        )
    refused: CatalogError | None = None
    for asset in hits:
        try:
            return asset, _address(asset, provider, credentials)
        except CatalogError as error:
            refused = refused or error
    raise refused or DownloadError("{id} has no asset {name} that can be read.", id=scene.id, name=name)


def _all(scene: Scene, provider: Provider, credentials: Credentials) -> tuple[list[Routed], tuple[str, ...]]:
    """All assets that can be read, and a word on those that cannot.

    Raises CatalogError if no band is among them although there are some, or no asset at all.
    """
    chosen: list[Routed] = []
    closed: dict[str, CatalogError] = {}
    assets = [
        asset for asset in scene.assets.values() if asset.key not in _NO_FILES and "tiles" not in asset.roles
    ]
    for asset in assets:
        try:
            chosen.append((asset, _address(asset, provider, credentials)))
        except CatalogError as error:
            closed[asset.key] = error
    measured = {asset.key for asset, _ in scene.measured()}
    if closed and measured & set(closed) and not measured & {asset.key for asset, _ in chosen}:
        raise next(iter(closed.values()))
    if not chosen:
        raise next(
            iter(closed.values()), DownloadError("{id} has no asset at all. Search again.", id=scene.id)
        )
    if not closed:
        return chosen, ()
    why = next(iter(closed.values()))
    text = Message(
        "{id}: {closed} cannot be read and were left out. {why}",
        id=scene.id,
        closed=first_few(closed),
        why=why,
    )
    return chosen, (warning(text, "files-left-out"),)


def _address(asset: Asset, provider: Provider, credentials: Credentials) -> Route:
    """The first address of an asset that the credentials open."""
    refused: CredentialsError | None = None
    for href in (asset.href, *asset.alternates):
        if problem_of(href, outside=True):
            continue
        if href.startswith(("http://", "https://")):
            login = provider.auth not in ("", LOGIN) and belongs(href, provider.guarded)
            if not login or credentials.can_login:
                return href, login, None
            refused = CredentialsError(
                "{title} hands out its products to users with an account only. Choose an "
                "authentication configuration of QGIS with its user name and password, or S3 keys.",
                title=provider.title,
            )
        elif href.startswith("s3://"):
            try:
                return href, False, s3.auth(href, provider, credentials)
            except CredentialsError as error:
                refused = refused or error
    if refused is not None:
        raise refused
    raise DownloadError(
        "Asset {key} lies at {href}, which is neither https nor S3.",
        key=repr(asset.key),
        href=repr(asset.href[:80]),
    )
