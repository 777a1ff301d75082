# SPDX-License-Identifier: GPL-2.0-or-later
"""Whole products and assets, from hosts that break off, refuse, expire and lie."""

from __future__ import annotations

import hashlib
import io
import json
import time
import zipfile
from datetime import datetime, timezone
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.errors import (
    CancelledError,
    CatalogError,
    CredentialsError,
    DownloadError,
    OutputError,
)
from temporal_liif.core.raster.locks import Lock
from temporal_liif.core.scenes.items import read_items
from temporal_liif.core.scenes.providers import registry
from temporal_liif.core.scenes.query import SearchQuery
from temporal_liif.engine.catalog.download import download
from temporal_liif.engine.catalog.http import Http
from temporal_liif.engine.catalog.login import Credentials
from temporal_liif.engine.catalog.search import search
from temporal_liif.engine.catalog.signing import Signer
from temporal_liif.tests.servers import products as made
from temporal_liif.tests.servers.copernicus import PASSWORD, SAFE, USER
from temporal_liif.tests.stopwatch import Stopwatch

LOGIN = Credentials(username=USER, password=PASSWORD)
KEYS = Credentials(access_key="key", secret_key="secret")


def client(provider, **options) -> Http:
    return Http(provider.title, trusted=provider.guarded, **options)


def found(collection: str = "sentinel-2-l2a", provider: str = "copernicus-odata"):
    return search(SearchQuery(collection, provider), client, registry()).scenes


def noise(size: int) -> bytes:
    """A zip that does not shrink."""
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as archive:
        archive.writestr("product/data.bin", np.random.default_rng(1).bytes(size))
    return sink.getvalue()


def test_a_product_is_fetched_checked_and_unpacked(local_providers, copernicus, safe, tmp_path):
    copernicus.add("u", SAFE, safe)
    progress = []
    (done,) = download(
        found(),
        tmp_path,
        client,
        LOGIN,
        unpack=True,
        progress=lambda fraction, text: progress.append(fraction),
    )
    assert done.error is None and done.verified
    assert done.paths == (tmp_path / SAFE,)
    assert sorted(path.name for path in tmp_path.iterdir()) == [SAFE, "providers.json"]
    band = next((tmp_path / SAFE).rglob("*_B04_10m.jp2"))
    values = gdal.Open(str(band)).ReadAsArray()
    expected = made.surface("B04", 0, *made.centres(made.EAST, made.NORTH, 10, 256)) + 1000
    np.testing.assert_array_equal(values, expected)
    assert progress[-1] == 1.0 and progress == sorted(progress)
    assert copernicus.log.count("grant password") == 1


def test_what_was_unpacked_is_not_fetched_again(local_providers, copernicus, safe, tmp_path):
    copernicus.add("u", SAFE, safe)
    scenes = found()
    first, twice = download([scenes[0], scenes[0]], tmp_path, client, LOGIN, unpack=True)
    assert first.error is None and "given twice" in str(twice.error)
    before = len(copernicus.log)
    (again,) = download(scenes, tmp_path, client, LOGIN, unpack=True)
    assert again.error is None and again.paths == (tmp_path / SAFE,)
    assert copernicus.log[before:] == []


@pytest.mark.fault("Downloads: the transfer breaks off", "it goes on where it stopped")
def test_a_transfer_that_breaks_off_goes_on_where_it_stopped(local_providers, copernicus, tmp_path):
    content = noise(3_000_000)
    copernicus.add("u", SAFE, content)
    copernicus.broken_after = 2_500_000
    (done,) = download(found(), tmp_path, client, LOGIN)
    assert done.paths[0].read_bytes() == content and done.verified
    starts = [int(line.rsplit(" ", 1)[1]) for line in copernicus.log if line.startswith("download u")]
    assert starts[0] == 0 and len(starts) == 2 and 0 < starts[1] <= 2_500_000
    assert not list(tmp_path.glob("*.part*"))


@pytest.mark.fault("Downloads: the server ignores Range", "the file is fetched from its start")
def test_a_server_that_does_not_resume_starts_over(local_providers, copernicus, tmp_path):
    content = noise(3_000_000)
    copernicus.add("u", SAFE, content)
    copernicus.resumes, copernicus.broken_after = False, 2_500_000
    (done,) = download(found(), tmp_path, client, LOGIN)
    assert done.paths[0].read_bytes() == content


def test_what_an_earlier_run_left_is_used(local_providers, copernicus, tmp_path):
    content = noise(3_000_000)
    copernicus.add("u", SAFE, content)
    scenes = found()
    part = tmp_path / f"{SAFE[:-5]}.zip.part"
    part.write_bytes(content[:2_000_000])
    part.with_name(f"{part.name}.json").write_text('{"validator": ""}')
    (done,) = download(scenes, tmp_path, client, LOGIN)
    assert done.paths[0].read_bytes() == content
    assert copernicus.log[-1] == "download u from 2000000"
    # A second run has nothing to do.
    before = len(copernicus.log)
    (again,) = download(scenes, tmp_path, client, LOGIN)
    assert again.verified and not any("download" in line for line in copernicus.log[before:])


@pytest.mark.parametrize("suffix", [".part", ".part.json", ".part.lock"])
def test_a_part_of_another_program_stays(local_providers, copernicus, tmp_path, suffix):
    copernicus.add("u", SAFE, noise(30_000))
    mine = tmp_path / f"{SAFE[:-5]}.zip{suffix}"
    mine.write_bytes(b"begun by a browser")
    (done,) = download(found(), tmp_path, client, LOGIN)
    assert f"already holds {mine.name}, which this plugin did not write" in str(done.error)
    assert {path.name: path.read_bytes() for path in tmp_path.glob(f"{SAFE[:-5]}*")} == {
        mine.name: b"begun by a browser"
    }
    mine.unlink()
    (done,) = download(found(), tmp_path, client, LOGIN)
    assert done.error is None and [path.name for path in tmp_path.glob(f"{SAFE[:-5]}*")] == [
        f"{SAFE[:-5]}.zip"
    ]


@pytest.mark.parametrize("content", [b"mine", b"PK\x03\x04 damaged"])
def test_a_file_of_the_products_name_is_never_deleted(local_providers, copernicus, tmp_path, content):
    copernicus.add("u", SAFE, noise(3000))
    mine = tmp_path / f"{SAFE[:-5]}.zip"
    mine.write_bytes(content)
    (done,) = download(found(), tmp_path, client, LOGIN)
    assert "is there already, and is not the file" in str(done.error) and "move it away" in str(done.error)
    assert mine.read_bytes() == content and not list(tmp_path.glob("*.part*"))
    assert not any("download u" in line for line in copernicus.log)


def test_a_folder_of_the_products_name_is_never_replaced(local_providers, copernicus, safe, tmp_path):
    copernicus.add("u", SAFE, safe)
    (tmp_path / SAFE).mkdir()
    (tmp_path / SAFE / "notes.txt").write_text("mine")
    (done,) = download(found(), tmp_path, client, LOGIN, unpack=True)
    assert f"already holds {SAFE}, which this plugin did not write" in str(done.error)
    assert [path.name for path in (tmp_path / SAFE).iterdir()] == ["notes.txt"]


@pytest.mark.fault("Two runs: download one product", "the second is refused; a repeat succeeds")
def test_a_product_is_downloaded_by_one_run_at_a_time(local_providers, copernicus, tmp_path):
    copernicus.add("u", SAFE, noise(3000))
    lock = Lock(tmp_path / f"{SAFE[:-5]}.zip.part.lock")
    (done,) = download(found(), tmp_path, client, LOGIN)
    assert "is being downloaded" in str(done.error) and "by another run (process" in str(done.error)
    lock.release()
    (done,) = download(found(), tmp_path, client, LOGIN)
    assert done.error is None and not list(tmp_path.glob("*.part*"))


@pytest.mark.fault(
    "Downloads: a part of unknown origin lies there", "it stays and is named; a repeat succeeds"
)
def test_a_part_of_unknown_origin_is_not_gone_on_with(local_providers, nginx, products, tmp_path):
    """Nothing could tell whether the rest belongs to it."""
    (nginx.root / "big.bin").write_bytes(np.random.default_rng(2).bytes(900_000))
    item = json.loads(json.dumps(products.items["cop-dem-glo-30"][0]))
    item["assets"] = {"big": {"href": f"{nginx.url}/big.bin"}}
    scene = registry("").scene(item)
    folder = tmp_path / scene.id
    folder.mkdir()
    (folder / "big.bin.part").write_bytes(b"mine")
    (done,) = download([scene], tmp_path, client, declared=registry(""))
    assert "already holds big.bin.part" in str(done.error)
    assert (folder / "big.bin.part").read_bytes() == b"mine"
    (folder / "big.bin.part").unlink()
    (folder / "item.json").write_text('{"properties": {"mine": 1}}')
    (done,) = download([scene], tmp_path, client, declared=registry(""))
    assert "already holds item.json" in str(done.error) and "mine" in (folder / "item.json").read_text()
    (folder / "item.json").unlink()
    (done,) = download([scene], tmp_path, client, declared=registry(""))
    assert done.error is None and (folder / "big.bin").stat().st_size == 900_000


def test_four_connections_at_most_and_busy_hosts_are_waited_for(local_providers, copernicus, tmp_path):
    for number in range(10):
        copernicus.add(f"u{number}", f"S2B_MSIL2A_202105{number + 1:02d}T104031_X.SAFE", noise(1000 + number))
    copernicus.busy = 2
    done = download(found(), tmp_path, client, LOGIN)
    assert all(one.error is None and one.verified for one in done)
    assert [one.id for one in done] == [f"S2B_MSIL2A_202105{n + 1:02d}T104031_X" for n in range(10)]
    assert 1 < copernicus.most_open <= 4


@pytest.mark.fault("Downloads: a product is broken", "it is named; the others come; a repeat succeeds")
def test_one_broken_product_does_not_cost_the_others(local_providers, copernicus, tmp_path):
    good = noise(1000)
    damaged = good[:-40] + b"\0" * 40
    wrong = [{"Value": hashlib.md5(b"other").hexdigest(), "Algorithm": "MD5"}]
    copernicus.add("a", "S2B_MSIL2A_20210501T104031_A.SAFE", good)
    copernicus.add("b", "S2B_MSIL2A_20210502T104031_B.SAFE", good, Checksum=wrong)
    copernicus.add("c", "S2B_MSIL2A_20210503T104031_C.SAFE", good, Online=False)
    copernicus.add("d", "S2B_MSIL2A_20210504T104031_D.SAFE", damaged, Checksum=[], ContentLength=0)
    copernicus.add("e", "S2B_MSIL2A_20210505T104031_E.SAFE", good)
    del copernicus.files["e"]
    done = download(found(), tmp_path, client, LOGIN)
    message = [str(one.error) for one in done]
    assert done[0].error is None and done[0].paths[0].exists()
    assert "arrived damaged" in message[1] and "offline" in message[2] and "not a whole zip" in message[3]
    assert "404" in message[4]
    assert [path.name for path in tmp_path.glob("*.zip*")] == ["S2B_MSIL2A_20210501T104031_A.zip"]
    for id, letter in zip("bcde", "BCDE"):
        copernicus.add(id, f"S2B_MSIL2A_2021050{'ABCDE'.index(letter) + 1}T104031_{letter}.SAFE", good)
    assert [one.error for one in download(found(), tmp_path, client, LOGIN)] == [None] * 5


@pytest.mark.fault("Downloads: an archive's paths lead outside", "it is refused; a repeat succeeds")
@pytest.mark.parametrize(
    "name", ["../evil.txt", "/etc/evil", "C:/evil", "a\\..\\..\\evil", "x/CON", "x/nul.txt"]
)
def test_a_zip_with_paths_that_escape_is_refused(local_providers, copernicus, tmp_path, name):
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as archive:
        archive.writestr("fine.txt", "fine")
        archive.writestr(name, "evil")
    copernicus.add("u", SAFE, sink.getvalue())
    folder = tmp_path / "deep" / "folder"
    (done,) = download(found(), folder, client, LOGIN, unpack=True)
    assert isinstance(done.error, DownloadError) and "leave the folder" in str(done.error)
    assert list(folder.iterdir()) == [] and not list(tmp_path.rglob("*evil*"))
    copernicus.add("u", SAFE, noise(1000))
    (done,) = download(found(), folder, client, LOGIN, unpack=True)
    assert done.error is None and list(folder.rglob("data.bin"))


def test_ids_and_keys_that_escape_stay_in_the_folder(nginx, products, tmp_path):
    item = json.loads(json.dumps(products.items["cop-dem-glo-30"][0]))
    href = item["assets"]["data"]["href"]
    item["id"] = "../../evil"
    item["assets"] = {
        "../up": {"href": href},
        "C:\\x": {"href": f"{href}?a=1"},
        "CON": {"href": f"{href}?b=2"},
    }
    scene = registry("").scene(item)
    folder = tmp_path / "a" / "b"
    (done,) = download([scene], folder, client, declared=registry(""))
    assert done.error is None
    (top,) = folder.iterdir()
    assert top.parent == folder and ".." not in top.name and "/" not in top.name
    assert len([path for path in top.iterdir() if path.suffix == ".tif"]) == 3
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_assets_of_a_signed_provider_with_their_item_beside(local_providers, planetary, tmp_path):
    scene = found("sentinel-2-l2a", "planetary-computer")[0]
    (done,) = download([scene], tmp_path, client, wanted=("B04", "SCL"))
    assert done.error is None
    (folder,) = done.paths
    (local,) = read_items(folder / "item.json", registry())
    assert set(local.assets) == {"B04", "SCL"}
    asset, band = local.find("B04")
    assert Path(asset.href).parent == folder and band.offset == 0.0
    values = gdal.Open(asset.href).ReadAsArray()
    np.testing.assert_array_equal(
        values, made.surface("B04", 0, *made.centres(made.EAST, made.NORTH, 10, 256))
    )
    assert len(planetary.requests) == 1
    assert "sig=" not in (folder / "item.json").read_text()


def test_a_product_that_the_item_does_not_link_is_looked_up(local_providers, copernicus, tmp_path):
    scene = found("sentinel-2-l2a", "copernicus")[0]
    content = noise(1000)
    copernicus.add("other", scene.id + "X.SAFE", noise(10))
    copernicus.add("u", scene.id + ".SAFE", content)
    (done,) = download([scene], tmp_path, client, LOGIN)
    assert done.error is None and done.paths[0].read_bytes() == content
    assert done.paths == (tmp_path / f"{scene.id}.zip",)


def test_an_asset_that_is_not_there_is_named(local_providers, tmp_path):
    scene = found("sentinel-2-l2a", "planetary-computer")[0]
    (done,) = download([scene], tmp_path, client, wanted=("B04", "B99"))
    assert "no asset B99" in str(done.error) and "SCL" in str(done.error)


@pytest.mark.fault(
    "Downloads: HTML, a wrong size or a wrong checksum",
    "the file is refused with the reason; a repeat succeeds",
)
@pytest.mark.parametrize(
    ("case", "kind", "message"),
    [
        ("401", CredentialsError, "status 401"),
        ("403", CredentialsError, "requester-pays"),
        ("404", CatalogError, "status 404"),
        ("429", CatalogError, "Too many requests"),
        ("503", CatalogError, "status 503"),
        ("html", CatalogError, "web page"),
    ],
)
def test_files_that_are_refused(nginx, products, tmp_path, case, kind, message):
    item = json.loads(
        json.dumps(products.items["cop-dem-glo-30"][0]).replace(nginx.url, f"{nginx.url}/{case}")
    )
    (done,) = download([registry("").scene(item)], tmp_path, client, declared=registry(""), wanted=["data"])
    assert isinstance(done.error, kind) and message in str(done.error)
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and path.suffix == ".tif"]
    whole = registry("").scene(products.items["cop-dem-glo-30"][0])
    (done,) = download([whole], tmp_path, client, declared=registry(""), wanted=["data"])
    assert done.error is None and [path.is_dir() for path in done.paths] == [True]


@pytest.mark.parametrize("case", ["redirect", "norange", "truncated"])
def test_files_that_come_by_detours(nginx, products, tmp_path, case):
    (nginx.root / "big.bin").write_bytes(np.random.default_rng(2).bytes(900_000))
    item = json.loads(json.dumps(products.items["cop-dem-glo-30"][0]))
    item["assets"] = {"big": {"href": f"{nginx.url}/{case}/big.bin"}}
    (done,) = download([registry("").scene(item)], tmp_path, client, declared=registry(""))
    assert done.error is None
    assert (done.paths[0] / "big.bin").read_bytes() == (nginx.root / "big.bin").read_bytes()


@pytest.mark.fault(
    "Downloads: a product of many files is cancelled",
    "it has no folder of its name yet; a repeat fetches the rest",
)
def test_objects_of_a_product_from_s3(local_providers, copernicus, moto, safe, tmp_path):
    with zipfile.ZipFile(io.BytesIO(safe)) as archive:
        files = {f"test/{name}": archive.read(name) for name in archive.namelist()}
    moto.put("eodata", files)
    for name in ("copernicus", "copernicus-odata"):
        local_providers.data["providers"][name]["s3"] = {
            "endpoint": moto.url,
            "region": "default",
            "path_style": True,
            "buckets": ["eodata"],
        }
    local_providers.save()
    copernicus.add("u", SAFE, safe)
    parts = tmp_path / f"{SAFE}.part"

    def begun() -> bool:
        return any(path.suffix == ".jp2" for path in parts.rglob("*"))

    with pytest.raises(CancelledError):
        download(found(), tmp_path, lambda provider: client(provider, cancelled=begun), KEYS)
    assert not (tmp_path / SAFE).exists()
    kept = {path.relative_to(parts): path.stat().st_mtime_ns for path in parts.rglob("*.jp2")}
    assert 0 < len(kept) < sum(name.endswith(".jp2") for name in files)
    (done,) = download(found(), tmp_path, client, KEYS)
    assert done.error is None and done.paths == (tmp_path / SAFE,)
    got = {
        f"test/{p.relative_to(tmp_path).as_posix()}": p.read_bytes()
        for p in done.paths[0].rglob("*")
        if p.is_file()
    }
    assert got == files
    assert all((tmp_path / SAFE / path).stat().st_mtime_ns == time for path, time in kept.items())
    assert not list(tmp_path.glob("*.part")) and "grant password" not in copernicus.log


def test_requester_pays_needs_keys(nginx, products, tmp_path):
    item = json.loads(json.dumps(products.items["landsat-c2-l2"][0]))
    item["assets"]["red"]["href"] = "s3://usgs-landsat/collection02/red.TIF"
    scene = registry("").scene(item, "earth-search", "landsat-8")
    (done,) = download([scene], tmp_path, client, declared=registry(""), wanted=["red"])
    assert isinstance(done.error, CredentialsError) and "requester pays" in str(done.error)


@pytest.mark.fault("Disk: too full for a product", "it is refused before the download; a repeat succeeds")
def test_a_full_disk_is_noticed_beforehand(local_providers, copernicus, tmp_path):
    copernicus.add("u", SAFE, noise(10), ContentLength=10**15)
    with pytest.raises(OutputError, match="GB free"):
        download(found(), tmp_path, client, LOGIN)
    assert list(tmp_path.glob("*.zip*")) == []
    copernicus.add("u", SAFE, noise(10))
    (done,) = download(found(), tmp_path, client, LOGIN)
    assert done.error is None


def test_cancel_keeps_the_part(nginx, products, tmp_path):
    (nginx.root / "slow.bin").write_bytes(bytes(2_000_000))
    item = json.loads(json.dumps(products.items["cop-dem-glo-30"][0]))
    item["assets"] = {"slow": {"href": f"{nginx.url}/slow/slow.bin"}}

    def begun():
        return any(path.stat().st_size for path in tmp_path.rglob("slow.bin.part"))

    watch = Stopwatch()
    with pytest.raises(CancelledError):
        download(
            [registry("").scene(item)],
            tmp_path,
            lambda provider: client(provider, cancelled=begun),
            declared=registry(""),
        )
    assert watch.within(3)
    assert not list(tmp_path.rglob("slow.bin")) and len(list(tmp_path.rglob("slow.bin.part"))) == 1


def test_a_signature_near_its_end_is_renewed(local_providers, planetary, nginx):
    provider = registry().provider("planetary-computer")
    signer = Signer(client(provider), provider)
    href = f"{nginx.url}/signed/plain/x.tif"
    planetary.busy = 1
    planetary.lifetime = 61.0
    signed, expiry = signer.sign(href)
    assert signed.startswith(f"{href}?sv=") and expiry > datetime.now(timezone.utc)
    first = len(planetary.requests)
    time.sleep(1.5)
    signer.sign(href)
    assert len(planetary.requests) == first + 1
    planetary.lifetime = 3600
    signer.sign(href)
    before = len(planetary.requests)
    signer.sign(f"{nginx.url}/signed/plain/y.tif")
    assert len(planetary.requests) == before
    assert signer.sign("https://elsewhere/x.tif") == ("https://elsewhere/x.tif", None)
