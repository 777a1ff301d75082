# SPDX-License-Identifier: GPL-2.0-or-later
"""Stands for Copernicus's identity service, OData catalogue and download host, which nobody can run here."""

from __future__ import annotations

import hashlib
import io
import re
import threading
import time
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

from . import products
from .json_handler import JsonHandler

USER, PASSWORD, CODE = "analyst@example.org", "correct horse", "123456"
SAFE = "S2B_MSIL2A_20210501T104031_N0500_R008_T31UFS_20210501T134031.SAFE"


class Copernicus:
    """`url` stands for the identity service, `/odata/v1` (which redirects downloads to the other host) and
    `download` for the host that hands them out. Attributes set how it behaves."""

    def __init__(self) -> None:
        self.two_factor = False
        self.lifetime = 600
        self.instead: bytes | None = None
        """What somebody else, a login page, answers in place of the identity service."""
        self.busy = 0
        """Downloads to answer with 429 before one is let through."""
        self.broken_after: int | None = None
        """Bytes after which the next download breaks off."""
        self.resumes = True
        self.largest: int | None = None
        """Products a page above which a search answers 504."""
        self.unknown: tuple[str, ...] = ()
        """Collections that the catalogue refuses to know."""
        self.open = self.most_open = 0
        self.log: list[str] = []
        self.tokens: dict[str, float] = {}
        self.files: dict[str, bytes] = {}
        self.products: list[dict] = []
        self.servers = [ThreadingHTTPServer(("127.0.0.1", 0), _handler(self)) for _ in range(2)]
        for server in self.servers:
            server.daemon_threads = True
            threading.Thread(target=server.serve_forever, daemon=True).start()
        # Two names of the loopback: a redirect between them crosses hosts.
        self.url = f"http://127.0.0.1:{self.servers[0].server_port}"
        self.download = f"http://localhost:{self.servers[1].server_port}"
        self.lock = threading.Lock()

    def add(
        self, identifier: str, name: str, content: bytes, collection: str = "SENTINEL-2", **fields
    ) -> dict:
        """Offer a product, in place of one of this identifier; fields replace those of its entry."""
        time_of = re.search(r"\d{8}T\d{6}", name)
        start = time_of[0] if time_of else "20210501T104031"
        start = f"{start[:4]}-{start[4:6]}-{start[6:11]}:{start[11:13]}:{start[13:15]}.000000Z"
        box = products.degrees(products.EAST, products.NORTH - 2560, products.EAST + 2560, products.NORTH)
        west, south, east, north = box
        ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
        self.files[identifier] = content
        product = {
            "Id": identifier,
            "Name": name,
            "Collection": collection,
            "ContentLength": len(content),
            "Online": True,
            "S3Path": f"/eodata/test/{name}",
            "Checksum": [{"Value": hashlib.md5(content).hexdigest(), "Algorithm": "MD5"}],
            "ContentDate": {"Start": start, "End": start},
            "GeoFootprint": {"type": "Polygon", "coordinates": [ring]},
            "Attributes": [
                {"Name": "cloudCover", "Value": 12.5},
                {"Name": "productType", "Value": "S2MSI2A"},
                {"Name": "platformShortName", "Value": collection},
                {"Name": "platformSerialIdentifier", "Value": "B" if collection == "SENTINEL-2" else "5"},
                {"Name": "processorVersion", "Value": "05.00"},
            ],
            "Assets": [{"Type": "QUICKLOOK", "DownloadLink": f"{self.url}/quicklook.jpg"}],
            **fields,
        }
        self.products = [one for one in self.products if one["Id"] != identifier] + [product]
        return product

    def stop(self) -> None:
        """End both servers."""
        for server in self.servers:
            server.shutdown()
            server.server_close()


def safe_zip() -> bytes:
    """A small Sentinel-2 product: JP2 bands of the first date and tile, 1000 added, and its class map."""
    sink = io.BytesIO()
    granule = f"{SAFE}/GRANULE/L2A_T31UFS_A021000_20210501T104031/IMG_DATA"
    with zipfile.ZipFile(sink, "w") as archive:
        archive.writestr(
            f"{SAFE}/MTD_MSIL2A.xml",
            "<Level-2A_User_Product><PROCESSING_BASELINE>05.00</PROCESSING_BASELINE>"
            "<BOA_QUANTIFICATION_VALUE>10000</BOA_QUANTIFICATION_VALUE></Level-2A_User_Product>",
        )
        for band, (_, gsd) in products.BANDS.items():
            size = round(products.SIDE / gsd)
            values = (
                products.surface(band, 0, *products.centres(products.EAST, products.NORTH, gsd, size)) + 1000
            )
            transform = (products.EAST, gsd, 0, products.NORTH, 0, -gsd)
            data = products.raster_bytes(values.astype("uint16"), transform, products.EPSG, 0, "JP2OpenJPEG")
            archive.writestr(f"{granule}/R{gsd}m/T31UFS_20210501T104031_{band}_{gsd}m.jp2", data)
        scl = products.np.full((128, 128), 4, "uint8")
        transform = (products.EAST, 20, 0, products.NORTH, 0, -20)
        data = products.raster_bytes(scl, transform, products.EPSG, 0, "JP2OpenJPEG")
        archive.writestr(f"{granule}/R20m/T31UFS_20210501T104031_SCL_20m.jp2", data)
    return sink.getvalue()


def _handler(state: Copernicus) -> type[BaseHTTPRequestHandler]:
    class Handler(JsonHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            grant = {name: values[0] for name, values in form.items()}
            state.log.append(f"grant {grant.get('grant_type')}")
            if state.instead is not None:
                self.send_response(200)
                self.send_header("Content-Length", str(len(state.instead)))
                self.end_headers()
                self.wfile.write(state.instead)
                return None
            right = grant.get("username") == USER and grant.get("password") == PASSWORD
            right = right and (not state.two_factor or grant.get("totp") == CODE)
            right = right or grant.get("refresh_token", "-") in state.tokens
            if grant.get("client_id") != "cdse-public" or not right:
                return self.send_json(
                    401, {"error": "invalid_grant", "error_description": "Invalid user credentials"}
                )
            access, refresh = f"access-{len(state.tokens)}", f"refresh-{len(state.tokens)}"
            state.tokens[access] = time.monotonic() + state.lifetime
            state.tokens[refresh] = time.monotonic() + 3600
            self.send_json(
                200,
                {
                    "access_token": access,
                    "expires_in": state.lifetime,
                    "refresh_token": refresh,
                    "refresh_expires_in": 3600,
                },
            )

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            found = re.fullmatch(r"/odata/v1/Products\((.+)\)/\$value", unquote(parts.path))
            if found and self.server is state.servers[0]:
                self.send_response(301)
                self.send_header("Location", f"{state.download}{self.path}")
                self.send_header("Content-Length", "0")
                return self.end_headers()
            if found:
                return self._file(found[1])
            if parts.path == "/odata/v1/Products":
                return self._search(parse_qs(parts.query))
            self.send_json(404, {"detail": "Not found"})

        def _search(self, query: dict[str, list[str]]) -> None:
            clause = query["$filter"][0]
            state.log.append(f"search {clause} skip {query.get('$skip', ['0'])[0]}")
            if int(query.get("$skip", ["0"])[0]) > 10_000:
                return self.send_json(422, {"detail": "skip is too large"})
            top = int(query.get("$top", ["20"])[0])
            if state.largest is not None and top > state.largest:
                return self.send_json(504, {"detail": "Gateway timeout"})
            if any(f"Collection/Name eq '{name}'" in clause for name in state.unknown):
                return self.send_json(400, {"detail": {"message": "Invalid collection"}})
            found = list(state.products)
            for pattern, keep in _TERMS:
                for value in re.findall(pattern, clause):
                    found = [product for product in found if keep(product, value)]
            descending = query.get("$orderby", [""])[0].endswith("desc")
            found.sort(key=lambda product: product["ContentDate"]["Start"], reverse=descending)
            start = int(query.get("$skip", ["0"])[0])
            self.send_json(200, {"value": found[start : start + top]})

        def _file(self, identifier: str) -> None:
            token = self.headers.get("Authorization", "").removeprefix("Bearer ")
            if state.tokens.get(token, 0) < time.monotonic():
                state.log.append("download 401")
                return self.send_json(401, {"detail": "Expired signature!"})
            if state.busy > 0:
                state.busy -= 1
                return self.send_json(429, {"code": "DAT-ZIP-100", "message": "Max session number exceeded"})
            content = state.files.get(identifier)
            if content is None:
                return self.send_json(404, {"detail": "Product not found"})
            match = re.match(r"bytes=(\d+)-$", self.headers.get("Range", "")) if state.resumes else None
            start = int(match[1]) if match else 0
            state.log.append(f"download {identifier} from {start}")
            with state.lock:
                state.open += 1
                state.most_open = max(state.most_open, state.open)
            try:
                self.send_response(206 if match else 200)
                if match:
                    self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
                self.send_header("Content-Type", "application/zip")
                self.send_header("Content-Length", str(len(content) - start))
                self.end_headers()
                end, state.broken_after = state.broken_after, None
                if end is not None:
                    self.close_connection = True
                self.wfile.write(content[start : len(content) if end is None else start + end])
                time.sleep(0.05)
            finally:
                with state.lock:
                    state.open -= 1

    return Handler


def _attribute(product: dict, name: str):
    return next((a["Value"] for a in product["Attributes"] if a["Name"] == name), None)


_TERMS = [
    (r"Collection/Name eq '([^']+)'", lambda product, value: product["Collection"] == value),
    (r"startswith\(Name,'([^']+)'\)", lambda product, value: product["Name"].startswith(value)),
    (r"ContentDate/Start ge ([^ )]+)", lambda product, value: product["ContentDate"]["Start"] >= value),
    (r"ContentDate/Start le ([^ )]+)", lambda product, value: product["ContentDate"]["Start"] <= value),
    (
        r"'productType' and att/OData.CSC.StringAttribute/Value eq '([^']+)'",
        lambda product, value: _attribute(product, "productType") == value,
    ),
    (
        r"'cloudCover' and att/OData.CSC.DoubleAttribute/Value le ([\d.]+)",
        lambda product, value: (_attribute(product, "cloudCover") or 0) <= float(value),
    ),
]
