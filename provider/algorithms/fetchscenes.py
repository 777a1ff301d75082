# SPDX-License-Identifier: GPL-2.0-or-later
"""temporalliif:fetchscenes: from an area and a period to a clean stack in the project."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
)

from ...core.errors import EngineError, ParameterError
from ...core.fetch.access import READERS, store_keys
from ...core.fetch.options import Options
from ...core.fetch.request import WGS84, Area
from ...core.fetch.run import Fetched
from ...core.messages import labelled
from ...core.scenes.items import read_items
from ...core.scenes.scene import Scene
from ...core.stack.index import FILE_NAME
from ..algorithm import Algorithm, errors_of_processing
from ..connections import messages_for, messages_of
from ..credentials import keys_of
from ..engine_access import engine_for_network, missing_engine, report_to
from ..features import polygons_of
from ..footprints import scenes_of
from ..jobs.fetchscenes import Job
from ..network import network_settings
from ..parameters import fetchscenes as names
from ..parameters.fetchscenes import FetchScenesHead
from ..parameters.masks import MASK_GROW
from ..parameters.query import AREA, EXTENT
from ..plain_text import plain
from ..query import area_of, query_of
from ..results import Part, load_series, load_undated
from ..settings import readers_setting
from ..styling import render_style_of
from ..translation import translated


class FetchScenes(FetchScenesHead, Algorithm):
    """Windows of scenes into a stack."""

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Raise an error of the library for what cannot be meant, or for a search without an engine."""
        if not self.given(parameters, AREA) and not self.given(parameters, EXTENT):
            raise ParameterError(self.tr("No area is given. Draw an extent, or choose a polygon layer."))
        self._options(parameters, context)
        if self._searches(parameters):
            query_of(self, parameters, context)
            why = missing_engine()
            if why:
                raise EngineError(why)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Main thread: layers, settings, credentials."""
        self._load = self.parameterAsBoolean(parameters, names.LOAD, context)
        query = query_of(self, parameters, context) if self._searches(parameters) else None
        scenes = tuple(self._given_scenes(parameters, context, report_to(feedback)))
        self._job = Job(
            area=self._area(parameters, context, feedback),
            options=self._options(parameters, context),
            folder=Path(self.parameterAsString(parameters, names.OUTPUT, context)),
            overwrite=self.parameterAsBoolean(parameters, names.OVERWRITE, context),
            engine=engine_for_network(),
            network=network_settings(),
            readers=readers_setting(READERS),
            query=query,
            scenes=scenes,
            products=self.parameterAsFile(parameters, names.PRODUCTS, context),
            keys=store_keys(keys_of(self.parameterAsString(parameters, names.S3_KEYS, context))),
            connections=messages_for([query.provider]) if query else messages_of(scenes),
        )
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Worker thread: search, read, write."""
        shown = ""

        def progress(share: float, text: str) -> None:
            nonlocal shown
            feedback.setProgress(100 * share)
            if text != shown:
                shown = text
                feedback.setProgressText(plain(translated(text)))

        log = report_to(feedback)
        feedback.setProgressText(self.tr("Reading what the scenes' files hold"))
        with errors_of_processing(feedback, self.tr("Cancelled. The same run goes on from there.")):
            scenes = self._job.find(progress, feedback.isCanceled, log)
            result = self._job.run(scenes, progress, feedback.isCanceled, log)
            if self._load:
                self._open_in_project(result, context)
        for label, why in result.failures:
            feedback.reportError(plain(translated(labelled(label, why))))
        if result.failures:
            feedback.pushWarning(
                self.tr("{count} of the days or scenes could not be fetched; the others are there.").format(
                    count=len(result.failures)
                )
            )
        paths = [str(path) for path in result.paths]
        report = [*(labelled(label, why) for label, why in result.failures), *result.skipped]
        outputs = {
            names.OUTPUT: str(self._job.folder),
            names.LAYERS: paths,
            names.FIRST: paths[0],
            names.COUNT: len(paths),
            names.FAILED: len(result.failures),
            names.REPORT: "\n".join(map(translated, report)),
        }
        if result.stack is not None:
            outputs[names.STACK] = str(self._job.folder / FILE_NAME)
        return outputs

    def _searches(self, parameters: dict[str, Any]) -> bool:
        """Whether scenes are to be searched for. Raises ParameterError where they are given twice."""
        given = [n for n in (names.ITEMS, names.FOOTPRINTS, names.PRODUCTS) if self.given(parameters, n)]
        if len(given) > 1:
            raise ParameterError(
                self.tr("Scenes are given in several ways ({ways}). Keep one.").format(
                    ways=", ".join(self.parameterDefinition(name).description() for name in given)
                )
            )
        return not given

    def _given_scenes(
        self, parameters: dict[str, Any], context: QgsProcessingContext, note: Callable[[str], None]
    ) -> list[Scene]:
        if self.given(parameters, names.FOOTPRINTS):
            source = self.parameterAsSource(parameters, names.FOOTPRINTS, context)
            if source is None:
                raise ParameterError(self.tr("The footprints cannot be read. Choose another layer."))
            return scenes_of(source, note)
        if self.given(parameters, names.ITEMS):
            return read_items(self.parameterAsFile(parameters, names.ITEMS, context), note=note)
        return []

    def _options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Options:
        """Raises ParameterError for what cannot be meant."""
        crs = self.parameterAsCrs(parameters, names.CRS, context)
        gsd = self.number(parameters, names.GSD, context)
        if gsd is not None and not gsd > 0:
            raise ParameterError(
                self.tr("The ground sampling distance is {value}. Choose metres above 0.").format(value=gsd)
            )
        text = self.parameterAsString(parameters, names.BANDS, context)
        return Options(
            bands=tuple(dict.fromkeys(word for word in re.split(r"[,;\s]+", text) if word)),
            gsd=gsd,
            crs=crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED) if crs.isValid() else "",
            masked=self.chosen(parameters, names.MASKED),
            minimum_clear=self.parameterAsDouble(parameters, names.MIN_CLEAR, context) / 100,
            resampling=self.parameterAsEnumString(parameters, names.METHOD, context),
            offset=self.number(parameters, names.OFFSET, context),
            growth=self.number(parameters, MASK_GROW, context),
        )

    def _area(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Area:
        """Where: as it was drawn in a projected CRS, so that no edge moves; in degrees, cut for the globe."""
        degrees = area_of(self, parameters, context)
        if degrees is None:
            raise ParameterError(self.tr("No area is given. Draw an extent, or choose a polygon layer."))
        if self.given(parameters, AREA):
            source = self.parameterAsSource(parameters, AREA, context)
            crs = source.sourceCrs()
            shape = QgsGeometry.unaryUnion(polygons_of(source, feedback))
        else:
            crs = self.parameterAsExtentCrs(parameters, EXTENT, context)
            shape = QgsGeometry.fromRect(self.parameterAsExtent(parameters, EXTENT, context))
        if not crs.isValid() or crs.isGeographic():
            return Area.of_geojson(degrees, WGS84)
        flat = QgsGeometry(shape.constGet().segmentize())
        flat.get().dropZValue()
        flat.get().dropMValue()
        return Area(flat.asWkt(), crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED))

    def _open_in_project(self, result: Fetched, context: QgsProcessingContext) -> None:
        """Hand the series, or what has no time, over to the project."""
        if result.stack is None:
            load_undated(result.paths, context)
            return
        times = [one.time for one in result.stack.observations]
        title = self.tr("Scenes, {first} to {last}").format(
            first=f"{times[0]:%Y-%m-%d}", last=f"{times[-1]:%Y-%m-%d}"
        )
        images = tuple(Path(one.source) for one in result.stack.observations)
        load_series(title, times, [Part("", images, render_style_of(images, result.stack.bands))], context)
