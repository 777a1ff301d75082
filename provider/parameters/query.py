# SPDX-License-Identifier: GPL-2.0-or-later
"""Parameters of a query of a catalogue, shared by the algorithms that search."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterString,
)

from ...core.scenes.declarations import titles
from ..definitions import choice, connection_text, decimal, whole
from ..head import AlgorithmHead
from ..translation import tr

PROVIDER, COLLECTION, URL, URL_COLLECTION = "PROVIDER", "COLLECTION", "URL", "URL_COLLECTION"
EXTENT, AREA, START, END = "EXTENT", "AREA", "START", "END"
CLOUD_COVER, FILTERS, SORT, LIMIT = "CLOUD_COVER", "FILTERS", "SORT", "LIMIT"

PROVIDERS = ("auto", "earth-search", "planetary-computer", "copernicus", "copernicus-odata")
COLLECTIONS = (
    "sentinel-2-l2a",
    "sentinel-2-l1c",
    "sentinel-1-grd",
    "sentinel-1-rtc",
    "sentinel-1-slc",
    "sentinel-3-olci",
    "sentinel-3-slstr-lst",
    "sentinel-5p-no2",
    "sentinel-5p-co",
    "sentinel-5p-ch4",
    "sentinel-5p-o3",
    "sentinel-5p-so2",
    "landsat-5",
    "landsat-7",
    "landsat-8",
    "landsat-9",
    "cop-dem-glo-30",
    "cop-dem-glo-90",
)


def add_query_to(algorithm: AlgorithmHead) -> None:
    """Give an algorithm the question's parameters."""
    algorithm.add(
        choice(PROVIDER, tr("Provider"), provider_words()),
        tr("The catalogue to search, or the best source of the collection, then the next one if it fails."),
    )
    algorithm.add(
        choice(COLLECTION, tr("Collection"), collection_words()),
        tr("The kind of product."),
    )
    algorithm.add(
        QgsProcessingParameterExtent(EXTENT, tr("Extent"), None, True),
        tr("Where to search, in any CRS; it may cross the antimeridian."),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            AREA, tr("Area"), [QgsProcessing.SourceType.TypeVectorPolygon], None, True
        ),
        tr("Polygons where to search, instead of the extent: all features, or the selected ones."),
    )
    for name, title, text in (
        (START, tr("Start"), tr("First day, in UTC. Empty: from the beginning.")),
        (END, tr("End"), tr("Last day, in UTC, inclusive. Empty: until today.")),
    ):
        algorithm.add(
            QgsProcessingParameterDateTime(name, title, QgsProcessingParameterDateTime.Type.Date, None, True),
            text,
        )
    algorithm.add(
        decimal(CLOUD_COVER, tr("Maximum cloud cover (%)"), 100.0, 0.0, 100.0, digits=1),
        tr("Of the whole tile, as the catalogue says. Not used for collections without clouds."),
    )
    algorithm.add(
        whole(LIMIT, tr("Maximum number of scenes"), 500, 1, 100_000),
        tr("The search ends after this many scenes, in the order chosen."),
    )
    algorithm.add(
        QgsProcessingParameterString(FILTERS, tr("Further filters"), None, True, True),
        tr(
            "Conditions on properties, separated by semicolons or lines: s2:nodata_pixel_percentage < 20; "
            "platform in sentinel-2a, sentinel-2b. Operators: = != < <= > >= in."
        ),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterString(SORT, tr("Order"), "datetime", False, True),
        tr("Properties separated by commas, a minus for descending: eo:cloud_cover, -datetime."),
        advanced=True,
    )
    algorithm.add(
        connection_text(URL, tr("STAC connection")),
        tr(
            "Instead of the provider: the name of a connection to a STAC API, as the panel or QGIS's Browser "
            "keeps it; the address of any STAC API (https://...); or the id of a provider that your own file "
            "of providers declares."
        ),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterString(URL_COLLECTION, tr("Collection of that connection"), None, False, True),
        tr("The collection's id there, instead of the collection above."),
        advanced=True,
    )


def provider_words() -> dict[str, str]:
    """What people read for each provider."""
    known = titles("providers")
    return {key: known.get(key, tr("Best source (automatic)")) for key in PROVIDERS}


def collection_words() -> dict[str, str]:
    """What people read for each collection."""
    known = titles("collections")
    return {key: known[key] for key in COLLECTIONS}
