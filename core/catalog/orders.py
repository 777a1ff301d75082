# SPDX-License-Identifier: GPL-2.0-or-later
"""Which files make up a product, from where each is fetched, and under which name it is kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

import requests

from ..errors import CredentialsError, DownloadError
from ..ownership import not_ours
from . import odata, s3
from .address import belongs, problem_of
from .http import Http
from .login import Credentials
from .names import inside, safe_name
from .providers import Provider, Registry
from .scene import Asset, Scene

_NO_FILES = ("tilejson", "rendered_preview")
_PRODUCT_KEYS = ("product", "archive")
_OFFLINE = ("orderable", "ordered", "pending", "shipping")


@dataclass(frozen=True)
class File:
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
class Order:
    """A scene and all files wanted of it."""

    scene: Scene
    provider: Provider
    files: tuple[File, ...]

    folder: Path | None = None
    """Folder of this product alone; None for one archive."""

    parts: Path | None = None
    """What that folder is called until all of the product is there; None where files come one by one."""


def order(
    scene: Scene,
    folder: Path,
    wanted: Iterable[str],
    declared: Registry,
    http: Http,
    credentials: Credentials,
    unpack: bool = False,
) -> Order:
    """What to fetch for a scene: the `wanted` assets (keys or band names), else the whole product.

    Of a product that an earlier run has unpacked already nothing is fetched.

    Raises DownloadError, CredentialsError, CatalogError.
    """
    provider = declared.provider(scene.provider) if scene.provider else Provider("", "The item's host", "")
    wanted = tuple(wanted)
    status = str(scene.properties.get("order:status") or "").lower()
    if scene.properties.get("odata:online") is False or status in _OFFLINE:
        raise DownloadError(
            f"{scene.id} is offline: {provider.title} keeps it in its archive, and has to bring it back "
            "first. Order it on the provider's web site and try again some hours later, or elsewhere."
        )
    if not wanted:
        product = _product(scene) or _looked_up(scene, provider, http)
        if product is not None:
            unpacked = folder / safe_name(product.title or scene.id)
            if unpack and _is_there(unpacked):
                return Order(scene, provider, (), unpacked)
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


def _looked_up(scene: Scene, provider: Provider, http: Http) -> Asset | None:
    """The whole product of a scene whose item does not link it, from the provider's OData catalogue."""
    if not provider.odata_url or not provider.download_url:
        return None
    found = odata.product_of(http, provider, scene.id)
    if found is None:
        return None
    if found.get("Online") is False:
        raise DownloadError(
            f"{scene.id} is offline at {provider.title}: order it there, and try again later."
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
) -> Order:
    href, login, auth = _address(product, provider, credentials)
    name = safe_name(scene.id)
    if not href.startswith("s3://") or href.lower().endswith((".zip", ".tar", ".nc")):
        target = folder / (name + (".zip" if not href.startswith("s3://") else Path(href).suffix))
        zipped = target.suffix == ".zip"
        file = File(href, target, product.key, product.size, product.checksum, zipped, login, auth)
        return Order(scene, provider, (file,))
    # In the object store a product is a folder of files.
    root = href.rstrip("/") + "/"
    top = folder / safe_name(unquote(root.rstrip("/").rpartition("/")[2]))
    parts = top.with_name(top.name + ".part")
    files, taken = [], set()
    for found, size in s3.listed(http, provider, root, credentials) if not _is_there(top) else ():
        target = inside(parts, found[len(root) :])
        if str(target).lower() in taken:
            raise DownloadError(
                f"{scene.id} has two files of one name, {target.name}: it was not downloaded."
            )
        taken.add(str(target).lower())
        files.append(File(found, target, size=size, auth=auth))
    return Order(scene, provider, tuple(files), top, parts)


def _assets(
    scene: Scene, wanted: tuple[str, ...], folder: Path, provider: Provider, credentials: Credentials
) -> Order:
    chosen = []
    for asset in scene.assets.values():
        names = {asset.key, *(band.name for band in asset.bands)}
        if names & set(wanted) if wanted else asset.key not in _NO_FILES and "tiles" not in asset.roles:
            chosen.append(asset)
    missing = [
        name for name in wanted if not any(name == a.key or name in (b.name for b in a.bands) for a in chosen)
    ]
    if missing or not chosen:
        has = ", ".join(scene.assets) or "none"
        raise DownloadError(
            f"{scene.id} has no asset {', '.join(missing) or 'at all'}. Its assets are: {has}."
        )
    top = folder / safe_name(scene.id)
    files: list[File] = []
    taken = {"item.json"}
    for asset in chosen:
        href, login, auth = _address(asset, provider, credentials)
        name = safe_name(unquote(urlsplit(href).path.rstrip("/").rpartition("/")[2]) or asset.key)
        name = safe_name(f"{asset.key}_{name}" if name.casefold() in taken else name, taken)
        files.append(
            File(href, top / name, asset.key, asset.size, asset.checksum, needs_login=login, auth=auth)
        )
    return Order(scene, provider, tuple(files), top)


def _address(
    asset: Asset, provider: Provider, credentials: Credentials
) -> tuple[str, bool, requests.auth.AuthBase | None]:
    """(address, whether it needs the login, what signs for S3): the first that the credentials open."""
    refused: CredentialsError | None = None
    for href in (asset.href, *asset.alternates):
        if problem_of(href, outside=True):
            continue
        if href.startswith(("http://", "https://")):
            login = bool(provider.auth) and belongs(href, provider.guarded)
            if not login or credentials.can_login:
                return href, login, None
            refused = CredentialsError(
                f"{provider.title} hands out its products to users with an account only. Choose an "
                "authentication configuration of QGIS with its user name and password, or S3 keys."
            )
        elif href.startswith("s3://"):
            try:
                return href, False, s3.auth(href, provider, credentials)
            except CredentialsError as error:
                refused = refused or error
    if refused is not None:
        raise refused
    raise DownloadError(f"Asset {asset.key!r} lies at {asset.href[:80]!r}, which is neither https nor S3.")
