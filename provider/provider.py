# SPDX-License-Identifier: GPL-2.0-or-later
"""The Processing provider: what the Toolbox lists under Temporal LIIF."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingProvider

from .algorithm import PROVIDER_ID, PluginIcon
from .algorithms.adapthistograms import AdaptHistograms
from .algorithms.clipstack import ClipStack
from .algorithms.compareimages import CompareImages
from .algorithms.downloadproducts import DownloadProducts
from .algorithms.exportanimation import ExportAnimation
from .algorithms.fetchscenes import FetchScenes
from .algorithms.indexstack import IndexStack
from .algorithms.interpolatestack import InterpolateStack
from .algorithms.registerstack import RegisterStack
from .algorithms.screenstack import ScreenStack
from .algorithms.searchscenes import SearchScenes
from .algorithms.superresolve import SuperResolve
from .algorithms.temporalsubset import TemporalSubset
from .algorithms.trainmodel import TrainModel
from .algorithms.upsampleimage import UpsampleImage
from .translation import tr
from .workflow import Workflow

WORKFLOWS = Path(__file__).with_name("workflows")

ALGORITHMS = (
    SearchScenes,
    FetchScenes,
    DownloadProducts,
    SuperResolve,
    ClipStack,
    RegisterStack,
    ScreenStack,
    AdaptHistograms,
    TemporalSubset,
    IndexStack,
    InterpolateStack,
    UpsampleImage,
    CompareImages,
    ExportAnimation,
    TrainModel,
)
"""In the order of the work."""


class TemporalLiifProvider(PluginIcon, QgsProcessingProvider):
    """Algorithms, and the sample models that chain them with QGIS's own."""

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
