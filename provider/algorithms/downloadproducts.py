# SPDX-License-Identifier: GPL-2.0-or-later
"""temporalliif:downloadproducts: whole products or assets of scenes, checked and resumable."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import numpy as np
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)

from ...core.errors import ParameterError
from ...core.messages import from_json, labelled
from ...core.scenes.items import read_items, to_item
from ...core.scenes.scene import Scene
from ..algorithm import Algorithm, errors_of_processing
from ..connections import messages_of
from ..credentials import keys_of, login_of
from ..engine_access import engine_for_network, report_to, shown_by
from ..footprints import scenes_of
from ..parameters.downloadproducts import (
    ASSETS,
    COUNT,
    FAILED,
    FOOTPRINTS,
    ITEMS,
    LOGIN,
    OUTPUT,
    PATHS,
    S3_KEYS,
    UNPACK,
    DownloadProductsHead,
)
from ..plain_text import plain
from ..settings import login_setting
from ..translation import translated


class DownloadProducts(DownloadProductsHead, Algorithm):
    """Download of whole products."""

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Raise ParameterError where no scenes are given."""
        if not self.given(parameters, ITEMS) and not self.given(parameters, FOOTPRINTS):
            raise ParameterError(self.tr("No scenes are given. Choose an item file or footprints."))

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Main thread: layers, settings, credentials."""
        self._scenes = self._given_scenes(parameters, context, report_to(feedback))
        self._credentials = {
            **login_of(self.parameterAsString(parameters, LOGIN, context) or login_setting()),
            **keys_of(self.parameterAsString(parameters, S3_KEYS, context)),
        }
        self._connections = messages_of(self._scenes)
        self._engine = engine_for_network()
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Worker thread: download."""
        folder = self.parameterAsString(parameters, OUTPUT, context)
        assets = self.parameterAsString(parameters, ASSETS, context).split(",")
        items = json.dumps([to_item(scene) for scene in self._scenes]).encode()
        with errors_of_processing(feedback, self.tr("Cancelled. The same run goes on from there.")):
            answer, _ = self._engine.call(
                "catalog.download",
                {
                    "folder": folder,
                    "assets": [name.strip() for name in assets if name.strip()],
                    "unpack": self.parameterAsBoolean(parameters, UNPACK, context),
                    "credentials": self._credentials,
                    "connections": self._connections,
                },
                {"items": np.frombuffer(items, np.uint8)},
                progress=shown_by(feedback),
                cancelled=feedback.isCanceled,
                log=report_to(feedback),
            )
        done = [product for product in answer["products"] if not product["error"]]
        failed = [
            (product["id"], from_json(product["error"], product["message"]))
            for product in answer["products"]
            if product["error"]
        ]
        for product in done:
            checked = self.tr("verified") if product["verified"] else self.tr("no checksum to compare with")
            feedback.pushInfo(plain(f"{product['id']}: {', '.join(product['paths'])} ({checked})"))
        for name, why in failed:
            feedback.reportError(plain(translated(labelled(name, why))))
        if failed and not done:
            raise QgsProcessingException(
                plain(self.tr("No product could be downloaded. {why}").format(why=translated(failed[0][1])))
            )
        paths = [path for product in done for path in product["paths"]]
        return {OUTPUT: folder, COUNT: len(done), FAILED: len(failed), PATHS: "\n".join(paths)}

    def _given_scenes(
        self, parameters: dict[str, Any], context: QgsProcessingContext, note: Callable[[str], None]
    ) -> list[Scene]:
        if self.given(parameters, FOOTPRINTS):
            source = self.parameterAsSource(parameters, FOOTPRINTS, context)
            if source is None:
                raise ParameterError(self.tr("The footprints cannot be read. Choose another layer."))
            return scenes_of(source, note)
        return read_items(self.parameterAsFile(parameters, ITEMS, context), note=note)
