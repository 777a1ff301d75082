# SPDX-License-Identifier: GPL-2.0-or-later
"""temporalliif:exportanimation: a series as GIF and MP4, with its dates drawn in."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
)

from ...core.analysis.frames import sized, write_frames
from ...core.analysis.indices import Index, bands_needed, held_index
from ...core.analysis.ramps import COLOURS
from ...core.dates import text_of
from ...core.errors import OutputError, ParameterError
from ...core.stack.model import Band, Stack
from ..engine_access import report_to, warn_to
from ..index import index_of
from ..inputs import StackAlgorithm, colour_bands, report_input
from ..masks import warn_of_clouds
from ..parameters import stack as names
from ..parameters.exportanimation import GIF, MP4, RATE, SHOW_DATES, STRETCH, WIDTH, ExportAnimationHead
from ..series_news import series_news
from ..settings import session_engine

_AUTO = (0.0, 0.0)


class ExportAnimation(ExportAnimationHead, StackAlgorithm):
    """A series as a film."""

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Raise for a stretch that runs backwards, bands beside an index, and for no output."""
        index = index_of(self, parameters, context)
        if index is not None and self.given(parameters, names.BANDS):
            raise ParameterError(
                self.tr("Bands and a spectral index are given. Give one of them: an index finds its bands.")
            )
        low, high = self.parameterAsRange(parameters, STRETCH, context) or _AUTO
        if (low, high) != _AUTO and not low < high:
            raise ParameterError(
                self.tr("The stretch runs from {low} to {high}. Give the lower value first.").format(
                    low=f"{low:g}", high=f"{high:g}"
                )
            )
        if not any(parameters.get(name) for name in (GIF, MP4)):
            raise OutputError(self.tr("Neither a GIF nor an MP4 is asked for. Name one of them."))

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Main thread: everything that touches layers and settings."""
        self._given = self.stack_input(parameters, context)
        self._engine = session_engine()
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Worker thread: frames here, drawing and encoding in the engine."""
        outputs = {name: self.parameterAsFileOutput(parameters, name, context) for name in (GIF, MP4)}
        with tempfile.TemporaryDirectory() as folder:
            known = () if self._given.bands else self._given.all_bands()
            index = index_of(self, parameters, context) or held_index(known)
            stack = self._stack(index, known, context)
            report_input(stack, feedback)
            warn_of_clouds(stack.observations, warn_to(feedback))
            small = sized(stack, self.parameterAsInt(parameters, WIDTH, context))
            stretch = tuple(self.parameterAsRange(parameters, STRETCH, context) or _AUTO)
            frames = Path(folder) / "frames.npy"
            used = write_frames(
                small,
                frames,
                None if stretch == _AUTO else [stretch] * len(stack.bands),
                index,
                natural=not self._given.bands,
                progress=lambda share, text: feedback.setProgress(50 * share),
                cancelled=feedback.isCanceled,
            )
            for name, (low, high) in zip([index.name] if index else [b.name for b in stack.bands], used):
                feedback.pushInfo(f"{name}: {low:.4g} – {high:.4g}")
            shown = self.parameterAsBoolean(parameters, SHOW_DATES, context)
            made, _ = self._engine.call(
                "analysis.animate",
                {
                    "frames": str(frames),
                    "labels": [_label(one.time) if shown else "" for one in stack.observations],
                    "rate": self.parameterAsDouble(parameters, RATE, context),
                    "gif": outputs[GIF],
                    "mp4": outputs[MP4],
                    "legend": _legend(index, used[0]) if index else None,
                },
                progress=lambda share, text: feedback.setProgress(50 + 50 * share),
                cancelled=feedback.isCanceled,
                log=report_to(feedback),
            )
        results = {GIF: outputs[GIF]} if outputs[GIF] else {}
        if made["mp4"]:
            results[MP4] = outputs[MP4]
        self._written = list(results.values())
        return results

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Tell the window, where there is one."""
        series_news().animated.emit(self._written)
        return super().postProcessAlgorithm(context, feedback)

    def _stack(self, index: Index | None, known: Sequence[Band], context: QgsProcessingContext) -> Stack:
        """The rasters with the bands to show: those given, the index's among those known, or natural colours.

        Raises ParameterError for another number of bands than can be drawn.
        """
        if index is not None:
            given = self._given
            if held_index(known) != index:
                given = given.with_bands(bands_needed([index], known))
            return given.open(context)
        stack = self._given.open(context)
        if not self._given.bands:
            stack = self._given.with_bands(colour_bands(stack)).open(context)
        if len(stack.bands) not in (1, 3):
            raise ParameterError(
                self.tr("{count} bands are chosen. Choose one for grey, or three for colours.").format(
                    count=len(stack.bands)
                )
            )
        return stack


def _legend(index: Index, shown: tuple[float, float]) -> dict[str, Any]:
    """What the engine draws beside frames of an index."""
    unit = f" {index.unit}" if index.unit else ""
    low, high = (f"{value:.3g}{unit}" for value in shown)
    return {"title": index.name, "low": low, "high": high, "colours": COLOURS[index.ramp]}


def _label(time: datetime) -> str:
    """A date for a frame, to the minute."""
    return text_of(time).replace("T", " ")[:16]
