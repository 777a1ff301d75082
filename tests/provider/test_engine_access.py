# SPDX-License-Identifier: GPL-2.0-or-later
"""searchscenes and downloadproducts in QGIS, with a real engine, against the servers of the loopback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsAuthMethodConfig,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from temporal_liif.core.errors import CredentialsError
from temporal_liif.core.scenes.items import read_items
from temporal_liif.core.scenes.providers import registry
from temporal_liif.provider import credentials
from temporal_liif.provider.credentials import keys_of, login_of
from temporal_liif.provider.parameters import query as names
from temporal_liif.tests.servers.copernicus import CODE, PASSWORD, SAFE, USER
from temporal_liif.tests.servers.products import DATES

from .conftest import checked_run

EXTENT = "600100,602000,5698000,5699900 [EPSG:32631]"


class Listener(QgsProcessingFeedback):
    """Feedback that remembers."""

    def __init__(self) -> None:
        super().__init__(False)
        self.infos: list[str] = []
        self.warnings: list[str] = []
        self.errors: list[str] = []

    def pushInfo(self, text: str) -> None:
        self.infos.append(text)

    def pushWarning(self, text: str) -> None:
        self.warnings.append(text)

    def reportError(self, text: str, fatalError: bool = False) -> None:
        self.errors.append(text)


@pytest.fixture
def run(plugin, local_providers, engine):
    """Runs an algorithm with an engine of its own: (outputs, context, feedback)."""

    def call(name: str, **parameters):
        feedback = Listener()
        outputs, context = checked_run(name, feedback, parameters)
        return outputs, context, feedback

    return call


def features(outputs, context):
    layer = context.getMapLayer(outputs["OUTPUT"]) or QgsVectorLayer(outputs["OUTPUT"], "x", "ogr")
    assert layer.isValid()
    return layer


def test_footprints_carry_every_property_and_the_item_file_opens(run, tmp_path):
    items = tmp_path / "items.json"
    outputs, context, feedback = run(
        "searchscenes",
        PROVIDER="planetary-computer",
        COLLECTION="sentinel-2-l2a",
        EXTENT=EXTENT,
        START="2021-05-01",
        END="2021-05-11",
        CLOUD_COVER=60,
        FILTERS="s2:mgrs_tile = 31UFS",
        SORT="-datetime",
        OUTPUT=str(tmp_path / "footprints.gpkg"),
        ITEMS=str(items),
    )
    assert (outputs["COUNT"], outputs["ANSWERED_BY"]) == (3, "planetary-computer")
    layer = features(outputs, context)
    assert layer.crs() == QgsCoordinateReferenceSystem("EPSG:4326") and layer.featureCount() == 3
    rows = list(layer.getFeatures())
    assert [row["time"].toUTC().date().day() for row in rows] == [11, 6, 1]
    assert [row["cloud_cover"] for row in rows] == [50.0, 0.0, 0.0]
    assert [row["s2:vegetation_percentage"] for row in rows] == [42.0, 41.0, 40.0]
    assert rows[0]["platform"] == "sentinel-2b" and rows[0]["thumbnail"].endswith("/thumbnail.jpg")
    assert rows[0]["s2:processing_baseline"] == "03.00" and rows[0]["proj:epsg"] == 32631
    assert rows[0].geometry().isGeosValid()
    scenes = read_items(items, registry())
    assert [scene.id for scene in scenes] == [row["id"] for row in rows]
    assert scenes[0].provider == "planetary-computer" and scenes[0].find("B04")[1].offset == 0.0
    assert any("3 scenes" in text for text in feedback.infos)


def test_a_polygon_layer_and_a_time_of_day_at_the_end(run, tmp_path):
    layer = QgsVectorLayer("Polygon?crs=EPSG:3857", "area", "memory")
    shape = QgsGeometry.fromRect(QgsRectangle(4.44, 51.42, 4.46, 51.43))
    mercator, degrees = layer.crs(), QgsCoordinateReferenceSystem("EPSG:4326")
    shape.transform(QgsCoordinateTransform(degrees, mercator, QgsProject.instance()))
    feature = QgsFeature()
    feature.setGeometry(shape)
    assert layer.dataProvider().addFeature(feature)
    day = f"{DATES[0]:%Y-%m-%d}"
    outputs, _, _ = run(
        "searchscenes",
        PROVIDER="earth-search",
        AREA=layer,
        START=day,
        END=day,
        OUTPUT="TEMPORARY_OUTPUT",
        ITEMS=str(tmp_path / "items.json"),
    )
    assert outputs["COUNT"] >= 1


def test_nothing_found_is_no_error(run, tmp_path):
    outputs, context, feedback = run(
        "searchscenes",
        PROVIDER="earth-search",
        EXTENT="10,11,10,11 [EPSG:4326]",
        OUTPUT="TEMPORARY_OUTPUT",
        ITEMS=str(tmp_path / "items.json"),
    )
    assert outputs["COUNT"] == 0 and features(outputs, context).featureCount() == 0
    assert json.loads((tmp_path / "items.json").read_text())["features"] == []
    assert any("Nothing was found" in text for text in feedback.warnings)


def test_the_fall_back_is_a_warning(run, tmp_path, earth_search):
    earth_search.fail = [(404, {}, b"")]
    outputs, _, feedback = run(
        "searchscenes", EXTENT=EXTENT, OUTPUT="TEMPORARY_OUTPUT", ITEMS=str(tmp_path / "items.json")
    )
    assert outputs["ANSWERED_BY"] == "planetary-computer"
    assert any("Instead" in text and "404" in text for text in feedback.warnings)


def test_another_api_by_its_address(run, tmp_path, pgstac):
    outputs, _, _ = run(
        "searchscenes",
        URL=pgstac.url,
        URL_COLLECTION="landsat-c2-l2",
        EXTENT=EXTENT,
        LIMIT=2,
        OUTPUT="TEMPORARY_OUTPUT",
        ITEMS=str(tmp_path / "items.json"),
    )
    assert outputs["COUNT"] == 2


@pytest.mark.parametrize(
    ("parameters", "text_of_error"),
    [
        ({}, "No area"),
        ({"EXTENT": EXTENT, "START": "2021-06-01", "END": "2021-05-01"}, "swap"),
        ({"EXTENT": EXTENT, "FILTERS": "cloudy"}, "cannot be read"),
        ({"EXTENT": EXTENT, "PROVIDER": "earth-search", "COLLECTION": "sentinel-1-slc"}, "offered by"),
        ({"EXTENT": EXTENT, "URL": "nobody"}, "unknown"),
        (
            {"EXTENT": EXTENT, "COLLECTION": "sentinel-9"},
            "'sentinel-9' is unknown. Choose one of sentinel-2-l2a",
        ),
        ({"EXTENT": EXTENT, "PROVIDER": "nobody"}, "'nobody' is unknown. Choose one of earth-search"),
    ],
)
def test_what_cannot_be_asked(run, tmp_path, parameters, text_of_error):
    with pytest.raises(QgsProcessingException, match=text_of_error):
        run("searchscenes", **parameters, OUTPUT="TEMPORARY_OUTPUT", ITEMS=str(tmp_path / "i.json"))


def found(run, folder: Path) -> tuple[dict, Path]:
    """Outputs and item file of a search for the product at Copernicus."""
    items = folder / "items.json"
    footprints = str(folder / "f.gpkg")
    outputs, _, _ = run(
        "searchscenes", PROVIDER="copernicus-odata", EXTENT=EXTENT, OUTPUT=footprints, ITEMS=str(items)
    )
    return outputs, items


def test_download_with_a_login_from_the_authentication_database(run, authcfg, tmp_path, copernicus, safe):
    copernicus.add("u", SAFE, safe)
    copernicus.two_factor = True
    outputs, _ = found(run, tmp_path)
    assert outputs["COUNT"] == 1
    done, _, feedback = run(
        "downloadproducts",
        FOOTPRINTS=outputs["OUTPUT"],
        LOGIN=authcfg(USER, PASSWORD, CODE),
        UNPACK=True,
        OUTPUT=str(tmp_path / "products"),
    )
    assert (done["COUNT"], done["FAILED"]) == (1, 0)
    assert Path(done["PATHS"]) == tmp_path / "products" / SAFE
    assert (tmp_path / "products" / SAFE / "MTD_MSIL2A.xml").is_file()
    messages = json.dumps([feedback.infos, feedback.warnings, feedback.errors, done])
    assert PASSWORD not in messages and USER not in messages
    assert any("verified" in text for text in feedback.infos)


@pytest.mark.fault(
    "Downloads: fail in the algorithm", "its error says why; no file is left; a repeat succeeds"
)
def test_a_download_that_fails_says_why(run, authcfg, tmp_path, copernicus, safe):
    copernicus.add("u", SAFE, safe)
    _, items = found(run, tmp_path)
    with pytest.raises(QgsProcessingException, match="password is wrong"):
        run("downloadproducts", ITEMS=str(items), LOGIN=authcfg(USER, "no"), OUTPUT=str(tmp_path / "p"))
    with pytest.raises(QgsProcessingException, match="No scenes"):
        run("downloadproducts", OUTPUT=str(tmp_path / "p"))
    assert list((tmp_path / "p").rglob("*")) == []
    login = authcfg(USER, PASSWORD)
    done, _, _ = run("downloadproducts", ITEMS=str(items), LOGIN=login, OUTPUT=str(tmp_path / "p"))
    assert (done["COUNT"], done["FAILED"]) == (1, 0)
    (product,) = (tmp_path / "p").iterdir()
    assert product.read_bytes() == copernicus.files["u"]


def test_no_message_limits_how_many_scenes_are_downloaded(run, tmp_path, products):
    """Two thousand items are longer than a message's header may be; here it is three long ones."""
    items = [dict(item) for item in products.items["landsat-c2-l2"][:3]]
    for item in items:
        item["properties"] = {**item["properties"], "padding": "x" * (23 << 20)}
    (tmp_path / "items.json").write_text(json.dumps({"type": "FeatureCollection", "features": items}))
    done, _, _ = run(
        "downloadproducts", ITEMS=str(tmp_path / "items.json"), ASSETS="red", OUTPUT=str(tmp_path / "p")
    )
    assert (done["COUNT"], done["FAILED"]) == (3, 0)
    for item in items:
        name = item["assets"]["red"]["href"].rpartition("/")[2]
        source = products.folder / "landsat" / name
        assert (tmp_path / "p" / item["id"] / name).read_bytes() == source.read_bytes()


def test_credentials_by_type(authcfg):
    assert login_of("") == {} == keys_of("")
    assert login_of(authcfg("a", "b")) == {"username": "a", "password": "b"}
    assert keys_of(authcfg("a", "b", "c")) == {"access_key": "a", "secret_key": "b", "session_token": "c"}
    with pytest.raises(CredentialsError, match="cannot be read"):
        login_of("nowhere")
    with pytest.raises(CredentialsError, match="no password"):
        login_of(authcfg("a", ""))


@pytest.fixture
def oauth2(authcfg):
    """Stores an OAuth2 configuration whose token comes from an address for a name and a password."""
    manager = QgsApplication.authManager()
    if "OAuth2" not in manager.authMethodsKeys():
        pytest.skip("this QGIS has no OAuth2 authentication method (the plugin libauthmethod_oauth2)")

    def store(url: str, username: str, password: str) -> QgsAuthMethodConfig:
        config = QgsAuthMethodConfig("OAuth2")
        config.setName("browser")
        values = {
            "accessMethod": 0,
            "clientId": "cdse-public",
            "configType": 1,
            "grantFlow": 2,
            "password": password,
            "persistToken": False,
            "redirectPort": 7070,
            "requestTimeout": 5,
            "tokenUrl": url,
            "username": username,
            "version": 1,
        }
        config.setConfig("oauth2config", json.dumps(values))
        stored = manager.storeAuthenticationConfig(config)
        return stored[1] if isinstance(stored, tuple) else config

    return store


def test_an_oauth2_configuration_with_a_password_logs_in(run, oauth2, tmp_path, copernicus, safe):
    copernicus.add("u", SAFE, safe)
    _, items = found(run, tmp_path)
    config = oauth2(f"{copernicus.url}/token", USER, PASSWORD)
    assert login_of(config.id()) == {"username": USER, "password": PASSWORD}
    done, _, _ = run("downloadproducts", ITEMS=str(items), LOGIN=config.id(), OUTPUT=str(tmp_path / "p"))
    assert (done["COUNT"], done["FAILED"]) == (1, 0)


def test_a_token_that_qgis_itself_gets_opens_the_download(run, oauth2, tmp_path, copernicus, safe):
    """By QGIS's own OAuth2 flow; the browser's differs in where the user types the password."""
    copernicus.add("u", SAFE, safe)
    config = oauth2(f"{copernicus.url}/token", USER, PASSWORD)
    token = credentials.token_of(config.id(), config)
    assert token in copernicus.tokens and copernicus.log == ["grant password"]
    sent = credentials.headers_of(config.id(), "https://stac.example.org")
    assert sent == {"Authorization": f"Bearer {token}"}
    _, items = found(run, tmp_path)
    with pytest.MonkeyPatch.context() as patch:
        # As where the configuration holds no password, but a page to log in at.
        patch.setattr(
            "temporal_liif.provider.algorithms.downloadproducts.login_of", lambda authcfg: {"token": token}
        )
        done, _, feedback = run("downloadproducts", ITEMS=str(items), OUTPUT=str(tmp_path / "p"))
    assert (done["COUNT"], done["FAILED"]) == (1, 0)
    assert token not in json.dumps([feedback.infos, feedback.warnings, feedback.errors])
    refused = oauth2(f"{copernicus.url}/token", USER, "wrong")
    with pytest.raises(CredentialsError, match="gave no token"):
        credentials.token_of(refused.id(), refused)


def test_the_choices_are_those_that_are_declared():
    declared = registry("")
    assert tuple(declared.collections) == names.COLLECTIONS
    assert set(names.PROVIDERS) == {"auto", *declared.providers}
