# SPDX-License-Identifier: GPL-2.0-or-later
"""temporalliif:superresolve: dated rasters in, a denser and finer series out."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
)

from ...core.dates import EPOCH, parse_targets, text_of
from ...core.errors import ModelError, ParameterError
from ...core.raster.grid import Grid
from ...core.series.extras import Extras
from ...core.series.patch import Model
from ...core.stack.model import Stack
from ...engine.cluster import check_address
from ..computing import REGISTRATION_SHARE, after, check_checkpoint, check_pixel_size, registered, screen_of
from ..engine_access import missing_engine, report_to, warn_to
from ..extra_styles import extra_style
from ..inputs import StackAlgorithm, load_result, report_input, result_values
from ..jobs.superresolve import Job, warnings_for
from ..layers import one_source
from ..parameters import superresolve as names
from ..parameters.computing import DEVICE, GSD, REGISTER, SCALE, SCREEN, TILE
from ..parameters.stack import LOAD, OUTPUT, OVERWRITE
from ..parameters.superresolve import SuperResolveHead
from ..plain_text import plain
from ..results import Part
from ..settings import check_device, device_asked_for, session_engine
from ..translation import tr, translated


class SuperResolve(SuperResolveHead, StackAlgorithm):
    """Temporal super-resolution of a stack."""

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Main thread: everything that touches layers, the project and settings."""
        self._given = replace(
            self.stack_input(parameters, context), reference=self._reference(parameters, context)
        )
        self._load = self.parameterAsBoolean(parameters, LOAD, context)
        self._job = Job(
            targets=self.parameterAsString(parameters, names.TARGETS, context),
            scale=self.parameterAsDouble(parameters, SCALE, context),
            gsd=self.number(parameters, GSD, context),
            model=self._model(parameters, context),
            tile=self.parameterAsInt(parameters, TILE, context) or None,
            extras=Extras(
                days=self.parameterAsBoolean(parameters, names.DAYS_TO_CLEAR, context),
                count=self.parameterAsBoolean(parameters, names.CLEAR_COUNT, context),
                why=self.parameterAsBoolean(parameters, names.WHY, context),
                uncertainty=self.parameterAsBoolean(parameters, names.UNCERTAINTY, context),
                support=self.parameterAsBoolean(parameters, names.SUPPORT, context),
            ),
            folder=Path(self.parameterAsString(parameters, OUTPUT, context)),
            overwrite=self.parameterAsBoolean(parameters, OVERWRITE, context),
            engine=session_engine(),
            cluster=self._cluster(parameters, context),
        )
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Worker thread: read, compute, write."""
        job = self._job
        feedback.setProgressText(self.tr("Opening the images"))
        with ExitStack() as held:
            early = job.begin_loading(held)
            stack = self._given.open(context)
            report_input(stack, feedback)
            targets, grid = job.dates(stack), job.grid(stack)
            model, spec = job.load_model(
                early, stack, _step_of(feedback), warn_to(feedback), feedback.isCanceled, held
            )
            for warning in warnings_for(targets, stack, model):
                warn_to(feedback)(warning)
            found = registered(stack, self.parameterAsBoolean(parameters, REGISTER, context), feedback)
            _announce(targets, grid, model, feedback)
            result = job.run(
                stack,
                targets,
                grid,
                model,
                found,
                screen_of(stack, self.parameterAsBoolean(parameters, SCREEN, context), feedback),
                job.spread(spec),
                progress=after(feedback, REGISTRATION_SHARE if found else 0.0),
                cancelled=feedback.isCanceled,
                log=report_to(feedback),
            )
            if self._load:
                self._open_in_project(stack, result, context)
        return {**result_values(result, job.folder), names.MODEL_USED: model.name}

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Raise ParameterError, DateError or ModelError for values that cannot be meant."""
        parse_targets(
            self.parameterAsString(parameters, names.TARGETS, context), [EPOCH, EPOCH.replace(day=2)]
        )
        check_pixel_size(self, parameters, context)
        check_device(self.parameterAsString(parameters, DEVICE, context))
        cluster = self._cluster(parameters, context)
        if cluster:
            check_address(cluster)
        self._check_model(parameters, context)

    def _check_model(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Raise ParameterError or ModelError for a model without its file, or without what is asked of it."""
        chosen = self.parameterAsEnumString(parameters, names.MODEL, context)
        if chosen == names.FROM_FILE:
            path = self.parameterAsFile(parameters, names.CHECKPOINT, context)
            if not path:
                raise ModelError(
                    self.tr(
                        "The model is a network from a file, but no file is given. Choose a checkpoint file."
                    )
                )
            check_checkpoint(path)
        elif chosen == names.BASELINE or (chosen == names.AUTO and missing_engine()):
            if self.parameterAsBoolean(parameters, names.UNCERTAINTY, context):
                raise ParameterError(
                    self.tr("The baseline gives no uncertainty. Do not ask for it, or choose another model.")
                )
            if self.parameterAsBoolean(parameters, names.SUPPORT, context):
                raise ParameterError(
                    self.tr(
                        "The baseline makes no detail that dates could support. Do not ask for the support, "
                        "or choose another model."
                    )
                )

    def _cluster(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """Where the workers are; empty: none are asked."""
        return self.parameterAsString(parameters, names.CLUSTER, context).strip()

    def _reference(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str | None:
        """What GDAL opens for the reference raster."""
        if not self.given(parameters, names.REFERENCE):
            return None
        layer = self.parameterAsRasterLayer(parameters, names.REFERENCE, context)
        return one_source(parameters[names.REFERENCE], layer, context).path

    def _model(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """What the baseline, or the engine, is asked for."""
        chosen = self.parameterAsEnumString(parameters, names.MODEL, context)
        device = device_asked_for(self.parameterAsString(parameters, DEVICE, context))
        baseline = {
            "model": names.BASELINE,
            "options": {
                "method": self.parameterAsEnumString(parameters, names.METHOD, context),
                "upsampling_kind": self.parameterAsEnumString(parameters, names.UPSAMPLING, context),
            },
        }
        if chosen == names.BASELINE:
            return baseline
        if chosen == names.FROM_FILE:
            return {
                "model": self.parameterAsFile(parameters, names.CHECKPOINT, context),
                "device": device,
                "options": {
                    "time": self.parameterAsEnumString(parameters, names.QUERY, context),
                    "value_range": list(self.parameterAsRange(parameters, names.VALUE_RANGE, context)),
                },
            }
        network = {"model": names.NETWORK, "device": device, "options": {}}
        if chosen == names.NETWORK:
            return network
        # Whether an engine is there is a question for the main thread; the bands are known later.
        return {"auto": network, "else": baseline, "missing": missing_engine()}

    def _open_in_project(self, stack: Stack, result: Stack, context: QgsProcessingContext) -> None:
        """Hand the series over to the project."""
        images = [Path(one.source) for one in result.observations]
        beside = []
        extras = self._job.extras
        for asked, name, title in (
            (extras.days, "days", self.tr("Days to the nearest clear observation")),
            (extras.count, "count", self.tr("Clear observations")),
            (extras.why, "why", self.tr("Where values come from")),
            (extras.uncertainty, "uncertainty", self.tr("Uncertainty")),
            (extras.support, "support", self.tr("Support of the detail")),
        ):
            if asked:
                paths = tuple(path.with_name(f"{path.stem}_{name}.tif") for path in images)
                beside.append(Part(title, paths, extra_style(name, paths)))
        times = [one.time for one in result.observations]
        title = self.tr("Series {gsd} m, {first} to {last}").format(
            gsd=f"{result.grid.gsd()[1]:.3g}", first=f"{times[0]:%Y-%m-%d}", last=f"{times[-1]:%Y-%m-%d}"
        )
        load_result(title, self._given, stack, result, context, beside)


def _step_of(feedback: QgsProcessingFeedback) -> Callable[[str], None]:
    """Reports what is being done while nothing can be measured: an engine starts, a model is loaded."""
    return lambda text: feedback.setProgressText(plain(translated(text)))


def _announce(targets: list[datetime], grid: Grid, model: Model, feedback: QgsProcessingFeedback) -> None:
    """What is about to be computed."""
    rows, cols = grid.gsd()
    feedback.setProgressText(
        plain(
            tr(
                "Computing {count} dates from {first} to {last} with {model}: {width} x {height} pixels of "
                "{x:.4g} x {y:.4g} m each."
            ).format(
                count=len(targets),
                first=text_of(targets[0]),
                last=text_of(targets[-1]),
                model=model.name,
                width=grid.width,
                height=grid.height,
                x=cols,
                y=rows,
            )
        )
    )
