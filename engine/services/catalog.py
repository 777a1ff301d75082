# SPDX-License-Identifier: GPL-2.0-or-later
"""Catalogues in the engine: search, signatures, logins and downloads."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from ...core.errors import CredentialsError
from ...core.log import as_record
from ...core.messages import Message, to_json
from ...core.scenes.address import secure
from ...core.scenes.connection import Connection
from ...core.scenes.items import to_item, write_items
from ...core.scenes.packed import pack
from ...core.scenes.providers import Provider, Registry, registry
from ...core.scenes.query import SearchQuery
from ..catalog.collections import list_collections
from ..catalog.download import download as fetch_products
from ..catalog.http import DIALOG, ONE_OF_SEVERAL, SEARCH, Attempts, Http, LoginHeaders
from ..catalog.login import Credentials, session
from ..catalog.search import search as search_catalogue
from ..catalog.signing import Signer
from ..context import Context

_signers: dict[str, Signer] = {}
"""By provider: tokens are kept between calls."""


def search(params: dict, arrays: dict, context: Context) -> tuple[dict, dict]:
    """{query: SearchQuery as JSON, connections, items_file, packed} -> {items, count, provider, notes},
    {packed: uint8}.

    Items are STAC, with where they are from. With `items_file` they are written there instead, which has no
    limit of length as messages have. With `packed` they are rows and an array for `core.scenes.packed`.
    `connections` are those that may be asked, each {name, url, credentials}: HTTP headers that log
    in there.
    """
    query, declared = SearchQuery.from_json(params["query"]), _declared(params)
    several = len(declared.sources(query.provider, query.collection)) > 1
    result = search_catalogue(
        query,
        _http_clients(context, params, ONE_OF_SEVERAL if several else SEARCH),
        declared,
        progress=context.progress,
        note=context.log,
    )
    items, packed = [], {}
    if params.get("packed"):
        items, packed["packed"] = pack(result.scenes)
    elif params.get("items_file"):
        write_items(params["items_file"], result.scenes)
    else:
        items = [to_item(scene) for scene in result.scenes]
    return {
        "items": items,
        "count": len(result.scenes),
        "provider": result.provider,
        "notes": [as_record(note).to_json() for note in result.notes],
    }, packed


def collections(params: dict, arrays: dict, context: Context) -> tuple[dict, dict]:
    """{url, connections} -> {title, collections: [[id, title]]}: what a STAC API says of itself."""
    provider = _declared(params).provider(params["url"])
    context.progress(0.0, Message("Asking {title}", title=provider.title))
    listed = list_collections(_http_clients(context, params, DIALOG)(provider), provider)
    return {"title": listed.title, "collections": [list(pair) for pair in listed.collections]}, {}


def sign(params: dict, arrays: dict, context: Context) -> tuple[dict, dict]:
    """{provider, hrefs, refused} -> {hrefs, expires}: what can be read now, and until when (ISO or None).

    With `refused` the addresses are signed ones that the provider's storage has turned away.
    """
    provider = registry().provider(params["provider"])
    hrefs = [str(href) for href in params["hrefs"]]
    if provider.signing != "planetary-computer":
        return {"hrefs": hrefs, "expires": [None] * len(hrefs)}, {}
    client = _http_clients(context)(provider)
    signer = _signers.setdefault(provider.id, Signer(client, provider))
    # It outlives the call that made it, and must ask this one whether to stop.
    signer.use(client)
    signed = []
    for number, href in enumerate(hrefs):
        context.progress(number / max(1, len(hrefs)), Message("Signing addresses"))
        signed.append(signer.renewed(href) if params.get("refused") else signer.sign(href))
    return {
        "hrefs": [href for href, _ in signed],
        "expires": [expiry.isoformat() if expiry else None for _, expiry in signed],
    }, {}


def token(params: dict, arrays: dict, context: Context) -> tuple[dict, dict]:
    """{provider, credentials} -> {token}: an access token for reading a provider's files over https."""
    provider = registry().provider(params["provider"])
    context.progress(0.0, Message("Logging in at {title}", title=provider.title))
    login = session(
        _http_clients(context)(provider), provider, Credentials.from_json(params.get("credentials"))
    )
    return {"token": login.bearer().token}, {}


def download(params: dict, arrays: dict, context: Context) -> tuple[dict, dict]:
    """{items, folder, credentials, connections, assets, unpack} ->
    {products: [{id, paths, verified, error, message}]}: `message` holds the error's {template, values}.

    `items` are STAC items as `search` gives them, or else the array `items` is their JSON, which has no limit
    of length; `assets` are keys or band names, empty for whole products. The files go to the folder; only
    their names come back.
    """
    declared = _declared(params)
    items = json.loads(arrays["items"].tobytes()) if "items" in arrays else params["items"]
    scenes = [declared.scene(item, base=str(params.get("base") or "")) for item in items]
    done = fetch_products(
        scenes,
        params["folder"],
        _http_clients(context, params),
        Credentials.from_json(params.get("credentials")),
        wanted=params.get("assets") or (),
        unpack=bool(params.get("unpack")),
        declared=declared,
        progress=context.progress,
        note=context.log,
    )
    products: list[dict[str, Any]] = [
        {
            "id": one.id,
            "paths": [str(path) for path in one.paths],
            "verified": one.verified,
            "error": str(one.error) if one.error else None,
            "message": to_json(one.error.message) if one.error else {},
        }
        for one in done
    ]
    return {"products": products}, {}


def _declared(params: Mapping[str, Any]) -> Registry:
    """The declarations, with the connections of a message."""
    return registry().including(
        Connection(one["name"], one["url"], "given" if one.get("credentials") else "")
        for one in params.get("connections") or ()
    )


def _http_clients(
    context: Context, params: Mapping[str, Any] | None = None, attempts: Attempts | None = None
) -> Callable[[Provider], Http]:
    """Makes the HTTP client of a provider, under QGIS's network settings and this call's cancel and log."""
    connections = (params or {}).get("connections") or ()
    headers = {one["url"]: one["credentials"] for one in connections if one.get("credentials")}

    def make(provider: Provider) -> Http:
        login = headers.get(provider.url)
        if login and not secure(provider.url):
            raise CredentialsError(
                "{title} is reached by {url}, which is not https: its login is sent nowhere. Give "
                "the connection an address that begins with https://.",
                title=provider.title,
                url=provider.url,
            )
        return Http(
            provider.title,
            context.cancelled,
            context.log,
            context.network,
            trusted=provider.guarded,
            login=LoginHeaders(login, provider.url) if login else None,
            attempts=attempts,
        )

    return make
