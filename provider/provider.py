# SPDX-License-Identifier: GPL-2.0-or-later
"""The Processing provider: what the Toolbox lists under Temporal LIIF."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingProvider

from .head import PROVIDER_ID, PluginIcon
from .parameters.adapthistograms import AdaptHistogramsHead
from .parameters.clipstack import ClipStackHead
from .parameters.compareimages import CompareImagesHead
from .parameters.downloadproducts import DownloadProductsHead
from .parameters.exportanimation import ExportAnimationHead
from .parameters.fetchscenes import FetchScenesHead
from .parameters.indexstack import IndexStackHead
from .parameters.interpolatestack import InterpolateStackHead
from .parameters.registerstack import RegisterStackHead
from .parameters.screenstack import ScreenStackHead
from .parameters.searchscenes import SearchScenesHead
from .parameters.superresolve import SuperResolveHead
from .parameters.temporalsubset import TemporalSubsetHead
from .parameters.trainmodel import TrainModelHead
from .parameters.upsampleimage import UpsampleImageHead
from .translation import tr
from .workflow import Workflow

WORKFLOWS = Path(__file__).with_name("workflows")

ALGORITHMS = (
    SearchScenesHead,
    FetchScenesHead,
    DownloadProductsHead,
    SuperResolveHead,
    ClipStackHead,
    RegisterStackHead,
    ScreenStackHead,
    AdaptHistogramsHead,
    TemporalSubsetHead,
    IndexStackHead,
    InterpolateStackHead,
    UpsampleImageHead,
    CompareImagesHead,
    ExportAnimationHead,
    TrainModelHead,
)
"""In the order of the work."""


class TemporalLiifProvider(PluginIcon, QgsProcessingProvider):
    """Algorithms, and the sample models that chain them with QGIS's own."""

    def load(self) -> bool:
        """Nothing, as the registry takes the provider: workflows look their steps up there, where it stands
        only after this. Who adds it calls `refreshAlgorithms`."""
        return True

    def loadAlgorithms(self) -> None:
        """Fill the provider."""
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
        for path in sorted(WORKFLOWS.glob("*.model3")):
            self.addAlgorithm(Workflow(path))

    def id(self) -> str:
        """Never changes."""
        return PROVIDER_ID

    def name(self) -> str:
        """For people."""
        return "Temporal LIIF"

    def longName(self) -> str:
        """For people who hover."""
        return tr("Temporal LIIF: regular, cloud-free, super-resolved time series")
