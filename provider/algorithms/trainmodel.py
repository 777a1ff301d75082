# SPDX-License-Identifier: GPL-2.0-or-later
"""temporalliif:trainmodel: networks trained or tuned on the user's own areas."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from ...core.choices import NONE
from ...core.errors import CancelledError, ModelError, OutputError, ParameterError, StackError
from ...core.stack.area import Area, save_area
from ...core.stack.mask_content import MaskOptions
from ...core.stack.training_areas import find_area_folders
from ..algorithm import Algorithm, errors_of_processing
from ..computing import after, check_checkpoint
from ..engine_access import report_to
from ..masks import mask_options, mask_placeholders
from ..outputs import destination
from ..parameters import trainmodel as names
from ..parameters.trainmodel import TrainModelHead
from ..plain_text import plain
from ..settings import check_device, device_asked_for, session_engine
from ..translation import tr

READ = 0.1
"""Share of the progress that reading the areas takes."""

LEAST_DATES, LEAST_CLEAR = 3, 0.5
"""An area teaches with so many dates on which this share of it is clear."""


FORMATS = (".safetensors", ".pth", ".pt")
"""Endings of a file of weights."""


class TrainModel(TrainModelHead, Algorithm):
    """Training of networks in the engine."""

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Main thread: settings."""
        self._engine = session_engine()
        self._device = device_asked_for(self.parameterAsString(parameters, names.DEVICE, context))
        # Of masks for many areas, each is that of one.
        self._masks = replace(mask_options(self, parameters, context), must_pair=False)
        return True

    def with_placeholders(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """One of the given masks for all."""
        return {**parameters, **mask_placeholders(parameters, context)}

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Worker thread: areas are read here, everything else happens in the engine."""
        output = self.parameterAsFileOutput(parameters, names.OUTPUT, context)
        curves = self.parameterAsFileOutput(parameters, names.CURVES, context)
        folder = Path(self.parameterAsString(parameters, names.INPUT, context))
        with _errors(feedback, output), tempfile.TemporaryDirectory() as packed:
            pack(folder, Path(packed), self._masks, feedback)
            reply, _ = self._engine.call(
                "training.train",
                {
                    "data": packed,
                    "device": self._device,
                    "request": {
                        **self._request(parameters, context),
                        "output": output,
                        "curves": curves,
                        "work": str(work_folder(output)),
                    },
                },
                progress=after(feedback, READ),
                cancelled=feedback.isCanceled,
                log=report_to(feedback),
            )
        results: dict[str, Any] = {names.OUTPUT: output}
        if curves and Path(curves).is_file():
            results[names.CURVES] = curves
        for name, methods in ((names.SCORE, ("after",)), (names.REFERENCE, ("kriging", "mean_of_bicubic"))):
            found = [reply["scores"][method] for method in methods if method in reply["scores"]]
            if found:
                results[name] = found[0]
        return results

    def _request(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """The fields of a session's request that parameters decide."""
        architecture = self.parameterAsEnumString(parameters, names.ARCHITECTURE, context)
        if architecture == names.OURS:
            parts = self.parameterAsEnumString(parameters, names.PARTS, context)
            options: dict[str, Any] = {"parts": names.PARTS_OF[parts]}
        else:
            options = {
                "encoder": self.parameterAsEnumString(parameters, names.ENCODER, context),
                "size": self.parameterAsEnumString(parameters, names.SIZE, context),
                "crop": self.parameterAsInt(parameters, names.CROP, context),
                "rate": self.parameterAsDouble(parameters, names.RATE, context),
            }
        if architecture == names.TEMPORAL:
            options["strategy"] = self.parameterAsEnumString(parameters, names.STRATEGY, context)
        return {
            "architecture": architecture,
            "tune": self.parameterAsEnumString(parameters, names.START, context) == names.TUNE,
            "start": self.parameterAsFile(parameters, names.WEIGHTS, context),
            "minutes": self.parameterAsDouble(parameters, names.MINUTES, context),
            "steps": self.parameterAsInt(parameters, names.STEPS, context) or None,
            "validation_share": self.parameterAsDouble(parameters, names.JUDGED, context) / 100,
            "seed": self.parameterAsInt(parameters, names.SEED, context),
            "resume": self.parameterAsBoolean(parameters, names.RESUME, context),
            "options": options,
        }

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Raise ParameterError, ModelError, StackError for values that cannot be meant."""
        folder = self.parameterAsString(parameters, names.INPUT, context)
        if not folder:
            raise ParameterError(self.tr("No folder of training areas is given. Choose one."))
        find_area_folders(folder)
        _check_format(destination(parameters, names.OUTPUT))
        check_device(self.parameterAsString(parameters, names.DEVICE, context))
        weights = self.parameterAsFile(parameters, names.WEIGHTS, context)
        architecture = self.parameterAsEnumString(parameters, names.ARCHITECTURE, context)
        tuned = self.parameterAsEnumString(parameters, names.START, context) == names.TUNE
        if weights:
            check_checkpoint(weights)
        if tuned and not weights and architecture != names.OURS:
            raise ModelError(
                self.tr(
                    "The plugin has no weights of '{name}' to tune. Choose a file of weights, or the start "
                    "'new'."
                ).format(name=architecture)
            )


def work_folder(output: str) -> Path:
    """Where the states of a training lie until its output is written."""
    path = Path(output)
    return path.with_name(f"{path.stem}-training")


def pack(folder: Path, packed: Path, masks: MaskOptions, feedback: QgsProcessingFeedback) -> None:
    """Read the areas of a folder and write them for the engine, which has no GDAL.

    Raises StackError if none of them can teach, and CancelledError.
    """
    places, count = find_area_folders(folder), 0
    if masks.source == NONE:
        feedback.pushWarning(
            tr("No cloud masks are used: clouds of the areas are learned from too, unless they are nodata.")
        )
    for index, place in enumerate(places):
        if feedback.isCanceled():
            raise CancelledError("Cancelled.")
        feedback.setProgressText(plain(tr("Reading {name}").format(name=place.name)))
        for area in place.read(masks=masks, log=report_to(feedback)):
            if _teaches(area):
                save_area(area, packed / f"{count:04d}.npz", compress=False)
                count += 1
            else:
                feedback.pushWarning(
                    tr(
                        "{name} is left out: it has fewer than {dates} dates on which half of it is clear."
                    ).format(name=area.name, dates=LEAST_DATES)
                )
        feedback.setProgress(100 * READ * (index + 1) / len(places))
    if not count:
        raise StackError(
            tr(
                "No area of {folder} has {dates} dates on which half of it is clear. Add clearer dates, or "
                "other areas."
            ).format(folder=folder, dates=LEAST_DATES)
        )


def _teaches(area: Area) -> bool:
    return int(np.sum(area.clear.mean(axis=(1, 2)) >= LEAST_CLEAR)) >= LEAST_DATES


def _check_format(output: str) -> None:
    """OutputError where the format of the weights is unknown."""
    if output and Path(output).suffix.lower() not in FORMATS:
        raise OutputError(
            tr("Weights are not written as {path}. Choose a name that ends in {endings}.").format(
                path=output, endings=" ".join(FORMATS)
            )
        )


@contextmanager
def _errors(feedback: QgsProcessingFeedback, output: str) -> Iterator[None]:
    """Errors as Processing shows them; of a training that was stopped, where it can go on from."""
    with errors_of_processing():
        try:
            yield
        except CancelledError as error:
            if not any(work_folder(output).glob("*/*.state.pt")):
                raise CancelledError(tr("Cancelled. Nothing was written.")) from error
            raise CancelledError(
                tr(
                    "Stopped. What was learned is kept in {folder}; the same run with '{choice}' goes on."
                ).format(folder=work_folder(output), choice=tr("Continue a training that was stopped"))
            ) from error
