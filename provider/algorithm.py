# SPDX-License-Identifier: GPL-2.0-or-later
"""Base of the provider's algorithms: texts, icon, help, and errors in the words of the library."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCsException,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)

from ..core.errors import ParameterError, TemporalLiifError, UnexpectedError, explained
from ..core.raster.ownership import Changes, recorded
from ..core.signatures import public
from ..core.stack.writer import check_folder
from .background import background
from .definitions import Choices, with_current_choices
from .head import AlgorithmHead
from .loaded import refresh
from .outputs import check_outputs, destination, named_files
from .parameters.stack import OUTPUT, OVERWRITE
from .paths import with_whole_paths
from .plain_text import one_line, plain, shortened
from .translation import tr, translated

ERROR_CODE = "temporalLiifErrorCode"
"""Property of a run's feedback: the code of the error with which it ended, for who starts it."""


class Algorithm(AlgorithmHead):
    """Base of the algorithms. A subclass has a `head`, adds parameters with `add`, and does the work.

    What a subclass defines as `prepareAlgorithm` and `processAlgorithm` gets parameters with whole paths
    that have passed its `check`; what it writes is noted, and shown where it is loaded already. Whatever
    its steps raise reaches the user as a clear error: see `readable`.
    """

    _whole: dict[str, Any]
    """The parameters with whole paths, made on the main thread."""

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        steps: dict[str, Callable] = {"prepareAlgorithm": _prepared, "processAlgorithm": _processed}
        for name in (*steps, "postProcessAlgorithm"):
            if name in vars(cls):
                step = steps[name](vars(cls)[name]) if name in steps else vars(cls)[name]
                setattr(cls, name, _guarded(step))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Whether a run can begin, and else what is to be done."""
        try:
            parameters = current_parameters(self, parameters, context)
            shown = {**self.with_placeholders(parameters, context), **self._choices(parameters)}
            self.check_all(parameters, context)
        except QgsProcessingException as error:
            return False, str(error)
        except Exception as error:
            return False, shown_error(error)
        return QgsProcessingAlgorithm.checkParameterValues(self, shown, context)

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Layers of the project whose files were written anew show what these hold now."""
        with errors_of_processing(feedback):
            refresh(self._changes, context)
        return {}

    def with_placeholders(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """The parameters for QGIS's own check, which opens every file; raises an error of the library."""
        return parameters

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Raise an error of the library for values that cannot be meant; no pixel is read, nobody asked."""

    def check_all(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Raise an error of the library where a run (with whole paths) must not begin."""
        check_outputs(self, parameters, context)
        self.check(parameters, context)
        for folder in self.series_folders(parameters, context):
            check_folder(Path(folder), self.parameterAsBoolean(parameters, OVERWRITE, context))

    def series_folders(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[str]:
        """Folders (whole paths) into which a run would write a series each; temporary ones are free."""
        writes = self.parameterDefinition(OVERWRITE) is not None
        folder = destination(parameters, OUTPUT) if writes else ""
        return [folder] if folder else []

    def given(self, parameters: dict[str, Any], name: str) -> bool:
        """Whether the user has set an optional parameter."""
        return parameters.get(name) not in (None, "", [])

    def number(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> float | None:
        """A number, None where an optional one is not given."""
        return self.parameterAsDouble(parameters, name, context) if self.given(parameters, name) else None

    def chosen(self, parameters: dict[str, Any], name: str) -> frozenset[str]:
        """The words of a choice of several. Raises ParameterError for others."""
        return frozenset(self.parameterDefinition(name).words(parameters.get(name)))

    def _choices(self, parameters: dict[str, Any]) -> dict[str, list[str]]:
        """The choices of several that are given, as QGIS's own check takes them. Raises ParameterError."""
        known = [one for one in self.parameterDefinitions() if isinstance(one, Choices)]
        return {one.name(): one.words(parameters[one.name()]) for one in known if one.name() in parameters}


def current_parameters(
    algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> dict[str, Any]:
    """The parameters with whole paths and the choices of this version."""
    return with_whole_paths(algorithm, with_current_choices(algorithm, parameters), context)


def _prepared(method: Callable[..., bool]) -> Callable[..., bool]:
    """`prepareAlgorithm` on whole paths and values that can be meant."""

    @wraps(method)
    def prepare(
        self: Algorithm,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        self._whole = current_parameters(self, parameters, context)
        self.check_all(self._whole, context)
        return method(self, self._whole, context, feedback)

    return prepare


def _processed(method: Callable[..., dict[str, Any]]) -> Callable[..., dict[str, Any]]:
    """`processAlgorithm` on whole paths, with a note of what it writes."""

    @wraps(method)
    def process(
        self: Algorithm,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        self._changes = Changes()
        with recorded(self._changes):
            results = method(self, self._whole, context, feedback)
        # The engine and QGIS write files too, under names of the user's choice.
        self._changes.written.update(named_files(self, self._whole))
        return results

    return process


@contextmanager
def errors_of_processing(
    feedback: QgsProcessingFeedback | None = None, cancelled: str = ""
) -> Iterator[None]:
    """Errors of the library, of QGIS and of Python as those that Processing shows; see `readable`.

    `cancelled` reports a cancel where something is kept of what is done by then. Details of what should not
    have happened go to the log.
    """
    try:
        yield
    except QgsProcessingException:
        raise
    except Exception as error:
        if feedback is not None and feedback.isCanceled():
            _release(error)
            raise QgsProcessingException(cancelled or tr("Cancelled. Nothing was written.")) from error
        shown = readable(error)
        if feedback is not None:
            feedback.setProperty(ERROR_CODE, shown.code)
            # By it the manual's page on errors is ordered, and scripts can tell errors apart.
            feedback.pushInfo(tr("Error code: {code}").format(code=shown.code))
        if feedback is not None and isinstance(shown, UnexpectedError):
            lines = traceback.format_exception(type(error), error, error.__traceback__)
            feedback.pushDebugInfo(public("".join(lines)))
        _release(error)
        raise QgsProcessingException(shown_error(shown)) from error


def _release(error: BaseException | None) -> None:
    """Free what the functions that an error left hold, such as datasets and arrays.

    QGIS keeps every exception that reaches it, and with it all of that, until it ends.
    """
    while error is not None:
        traceback.clear_frames(error.__traceback__)
        error = error.__cause__ or error.__context__


def shown_error(error: Exception) -> str:
    """What Processing shows of an error, in QGIS's language; see `readable`."""
    return plain(shortened(translated(readable(error))))


def readable(error: Exception) -> TemporalLiifError:
    """An error as one whose message says what happened to what, and what to do."""
    if isinstance(error, QgsCsException):
        return ParameterError(
            tr(
                "A place cannot be expressed in another coordinate reference system ({why}). Check the CRS "
                "of the layers and of the extent, or choose an area nearer to where these CRS are meant for."
            ).format(why=one_line(error))
        )
    return explained(error)


def _guarded(step: Callable[..., Any]) -> Callable[..., Any]:
    """A step of an algorithm whose errors are clear; its last argument is the feedback."""

    @wraps(step)
    def guarded(algorithm: Algorithm, *arguments: Any) -> Any:
        feedback = arguments[-1]
        cancel = feedback.cancel if feedback is not None else lambda: None
        try:
            with background(cancel), errors_of_processing(feedback):
                return step(algorithm, *arguments)
        except QgsProcessingException as error:
            # QGIS keeps every exception that reaches it until it ends: nothing hangs on this one.
            del algorithm, arguments, feedback, cancel
            error.__context__ = None
            raise error.with_traceback(None) from None

    return guarded
