# SPDX-License-Identifier: GPL-2.0-or-later
"""Algorithms of Processing run from the panel: in the task manager and in the history."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..core.errors import EngineError, TemporalLiifError
from ..provider.algorithm import ERROR_CODE
from ..provider.translation import tr
from .layer_loading import LayerLoading, cancel_loading
from .origin import Origin
from .tasks import Patient, take_back

alive: set[Run] = set()
"""Runs that have not ended; the task manager owns the C++ half of a task alone."""


class Feedback(QgsProcessingFeedback):
    """Remembers what was said, for the details of an error."""

    text_changed = pyqtSignal(str)
    """What is being done; from the worker thread."""

    def __init__(self) -> None:
        super().__init__(False)
        self.errors: list[str] = []
        self.warnings: list[str] = []

    def reportError(self, error: str, fatalError: bool = False) -> None:
        """An error, the last of which says why a run failed."""
        self.errors.append(error)
        super().reportError(error, fatalError)

    def pushWarning(self, warning: str) -> None:
        """What the user should mind."""
        self.warnings.append(warning)
        super().pushWarning(warning)

    def setProgressText(self, text: str) -> None:
        """What is being done."""
        self.text_changed.emit(text)
        super().setProgressText(text)


class RunTask(Patient, QgsProcessingAlgRunnerTask):
    """A prepared algorithm in the task manager."""

    def __init__(self, run: Run) -> None:
        """Prepare it. Main thread; it is cancelled where that failed, and then there is nothing to run."""
        super().__init__(run.algorithm, run.parameters, run.context, run.feedback)
        self._feedback = run.feedback
        # A timer holds this for a moment after the run has ended.
        self._run = weakref.ref(run)

    def cancel(self) -> None:
        """By the panel, or in QGIS's task manager."""
        self._feedback.cancel()
        super().cancel()

    def begin_again(self) -> None:
        """The same run in another task."""
        run = self._run()
        if run is not None:
            run.submit()

    def run(self) -> bool:
        """Worker thread."""
        self._begun = True
        return not (self.lost or self._cancelled) and super().run()

    def finished(self, ran: bool) -> None:
        """Main thread."""
        self._ended = True
        if not self.lost:
            super().finished(ran)


class Run(QObject):
    """One run of an algorithm. It appears in the task manager, where it can be cancelled too."""

    progress = pyqtSignal(float, str)
    """Percent done, and what is being done."""

    ended = pyqtSignal(bool, dict)
    """Whether it went well, and the results; after the layers are loaded."""

    def __init__(self, algorithm_id: str, parameters: dict[str, Any], origin: Origin | None = None) -> None:
        """`origin`: the project that the layers are for; None: the one that is open.

        Raises EngineError where the algorithm needs an engine and there is none, TemporalLiifError for
        parameters that it refuses. Main thread."""
        super().__init__()
        algorithm = QgsApplication.processingRegistry().algorithmById(algorithm_id)
        if algorithm is None:
            raise TemporalLiifError(
                tr("The algorithm {id} is not there. Enable the plugin's Processing provider.").format(
                    id=algorithm_id
                )
            )
        self.algorithm: QgsProcessingAlgorithm = algorithm.create()
        self.parameters = parameters
        self.feedback = Feedback()
        self.context = QgsProcessingContext()
        self.context.setProject(QgsProject.instance())
        self.context.setTransformContext(QgsProject.instance().transformContext())
        self.context.setFeedback(self.feedback)
        able, why = self.algorithm.canExecute()
        if not able:
            raise EngineError(why)
        able, why = self.algorithm.checkParameterValues(parameters, self.context)
        if not able:
            raise TemporalLiifError(why)
        self._text = ""
        self._over = False
        self.apart = False
        """Whether its layers are not loaded, because another project is open."""
        self._origin = origin or Origin()
        self.task: RunTask | None = None
        """What stands in QGIS's task manager, until it is over."""
        self._loading: LayerLoading | None = None
        self.feedback.text_changed.connect(self._show_text)
        self.feedback.progressChanged.connect(lambda percent: self.progress.emit(percent, self._text))

    @property
    def cancelled(self) -> bool:
        """Whether the user has stopped it."""
        return self.feedback.isCanceled()

    @property
    def left_out(self) -> int:
        """Layers that could not be added; `why` names the last one."""
        return self._loading.left_out if self._loading is not None else 0

    @property
    def why(self) -> str:
        """The reason of a failure, for people."""
        return self.feedback.errors[-1] if self.feedback.errors else tr("The run failed without saying why.")

    @property
    def lacks_engine(self) -> bool:
        """Whether it failed for want of an engine, or because of the one there is."""
        return self.feedback.property(ERROR_CODE) == EngineError.code

    @property
    def log(self) -> str:
        """All that was said."""
        return (
            self.feedback.textLog() if hasattr(self.feedback, "textLog") else "\n".join(self.feedback.errors)
        )

    def start(self) -> Run:
        """Prepare on this thread, work on another."""
        alive.add(self)
        # The check of the parameters has held the window for some of its time already.
        QTimer.singleShot(0, self._begin)
        return self

    def _begin(self) -> None:
        if self.cancelled:
            self._end(False, {})
            return
        add_to_history(self.algorithm, self.parameters, self.context)
        self.submit()

    def submit(self) -> None:
        """Prepare it, and hand it to the task manager. Main thread."""
        task = RunTask(self)
        if task.isCanceled():
            # The preparation failed: there is nothing to run.
            self._end(False, {})
            return
        self.task = task
        task.executed.connect(self._executed)
        task.taskTerminated.connect(self._terminated)
        QgsApplication.taskManager().addTask(task)
        task.look_after()

    def cancel(self) -> None:
        """Stop soon; layers that are not open yet stay out of the project."""
        self.feedback.cancel()
        if self._loading is not None:
            self._loading.cancel()
        if self.task is not None:
            self.task.cancel()

    def _show_text(self, text: str) -> None:
        self._text = text
        self.progress.emit(self.feedback.progress(), text)

    def _executed(self, ok: bool, results: dict[str, Any]) -> None:
        if self._over:
            return
        self.task = None
        if not ok or self.cancelled:
            # Later: QGIS reports first that a task has failed, and the reason comes on top.
            QTimer.singleShot(0, lambda: self._end(False, results))
            return
        if self._origin.is_open:
            self._show_text(tr("Adding the layers to the project"))
        self._load(self._origin, lambda whole: self._loaded(whole, results))

    def load_into(self, project: Origin, done: Callable[[], None]) -> None:
        """Load the layers that are `apart` into another project, as long as that is open."""
        self._load(project, lambda whole: done())

    def _load(self, origin: Origin, done: Callable[[bool], None]) -> None:
        self._loading = LayerLoading(self.context, self.feedback, origin)
        self._loading.ended.connect(done)
        self._loading.start()

    def _loaded(self, whole: bool, results: dict[str, Any]) -> None:
        if not whole and self._origin.is_open:
            # Stopped, if not here then in QGIS's task manager.
            self.feedback.cancel()
        # Neither whole nor cancelled: another project was opened meanwhile.
        self.apart = not (whole or self.cancelled)
        self._end(whole or self.apart, results)

    def _terminated(self) -> None:
        # A task that is cancelled before it began emits nothing else.
        if self.task is not None and not self.task.lost:
            self.task = None
            self._end(False, {})

    def _end(self, ok: bool, results: dict[str, Any]) -> None:
        if not self._over:
            self._over = True
            alive.discard(self)
            self.ended.emit(ok, results)
            # Python's collector does not find what holds itself by Qt's connections.
            for source in (self, self.feedback):
                source.disconnect()


def cancel_all() -> None:
    """Stop every run that was started here: the plugin goes."""
    for run in tuple(alive):
        run.blockSignals(True)
        run.cancel()
    take_back([run.task for run in alive if run.task is not None])
    cancel_loading()


def remember_search(parameters: dict[str, Any]) -> None:
    """Enter a search of the panel in Processing's history, as a run of `searchscenes` that asks the same."""
    algorithm = QgsApplication.processingRegistry().algorithmById("temporalliif:searchscenes")
    if algorithm is None:
        return
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    fresh = dict.fromkeys(("OUTPUT", "ITEMS"), QgsProcessing.TEMPORARY_OUTPUT)
    add_to_history(algorithm, {**parameters, **fresh}, context)


def add_to_history(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> None:
    """Enter a run in Processing's history, as its own dialogs do."""
    QgsGui.instance().processingRecentAlgorithmLog().push(algorithm.id())
    command = algorithm.asPythonCommand(parameters, context)
    if not hasattr(QgsGui, "historyProviderRegistry"):
        # Before 3.24 the history was a text file.
        from processing.core.ProcessingLog import ProcessingLog

        ProcessingLog.addToLog(command)
        return
    details: dict[str, Any] = {"python_command": command, "algorithm_id": algorithm.id()}
    details["parameters"] = algorithm.asMap(parameters, context)
    process_command, ok = algorithm.asQgisProcessCommand(parameters, context)
    if ok:
        details["process_command"] = process_command
    QgsGui.historyProviderRegistry().addEntry("processing", details)


def open_dialog(algorithm_id: str, parameters: dict[str, Any], on_finished: Callable | None = None) -> None:
    """The algorithm's own dialog, filled in."""
    from qgis import processing

    dialog = processing.createAlgorithmDialog(algorithm_id, parameters)
    if dialog is None:
        raise TemporalLiifError(tr("The dialog of {id} cannot be opened.").format(id=algorithm_id))
    if on_finished is not None:
        dialog.algorithmFinished.connect(on_finished)
    # In an event of its own: to make it and to show it takes QGIS about as long.
    QTimer.singleShot(0, dialog.show)
