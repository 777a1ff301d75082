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
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
)

from ...core.analysis.frames import sized, write_frames
from ...core.analysis.indices import Index, bands_needed, held_index
from ...core.analysis.ramps import COLOURS
from ...core.dates import text_of
from ...core.errors import OutputError, ParameterError
from ...core.stack.model import Band, Stack
from .. import groups
from .. import inputs as names
from ..algorithm import Head
from ..definitions import bands_text, decimal, optional_range, whole
from ..engine_access import report_to, warn_to
from ..inputs import StackAlgorithm, colour_bands, report_input
from ..masks import warn_of_clouds
from ..outputs import check_folders
from ..parameters.index import add_index, index_of
from ..results import series_news
from ..settings import session_engine

WIDTH, RATE, STRETCH, SHOW_DATES = "WIDTH", "RATE", "STRETCH", "SHOW_DATES"
GIF, MP4 = "GIF", "MP4"
_AUTO = (0.0, 0.0)


class ExportAnimation(StackAlgorithm):
    """A series as a film."""

    section = groups.ASSESS

    def head(self) -> Head:
        """What the Toolbox says."""
        return Head(
            "exportanimation",
            self.tr("Export a time series as animation"),
            self.tr(
                "Writes a series as GIF and MP4: one frame per date, all with the same stretch and "
                "the date drawn in. It runs in the engine."
            ),
            self.tr("animation,film,movie,video,gif,mp4,ffmpeg,time"),
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Parameters and outputs."""
        self.add_input(bands=False)
        self.add(
            bands_text(names.BANDS, self.tr("Bands")),
            self.tr(
                "One band for grey or three for red, green, blue, by name (B04, B03, B02; nir, red, "
                "green) or number. Empty: natural colours."
            ),
        )
        add_index(
            self,
            self.tr(
                "Frames of an index, such as NDVI, in its colours and with their scale drawn in; the rasters "
                "need its bands. Empty: frames of the bands; a series of an index has its colours anyway."
            ),
        )
        self.add(
            decimal(RATE, self.tr("Frames per second"), 2.0, 0.1, 50.0, digits=2),
            self.tr("How fast the dates follow each other."),
        )
        self.add(
            whole(WIDTH, self.tr("Width (pixels)"), 800, 16, 8192),
            self.tr("Of the frames; the height follows, with square pixels on the ground."),
        )
        self.add(
            optional_range(STRETCH, self.tr("Stretch (reflectance or index)"), "0,0"),
            self.tr(
                "Values shown darkest and brightest, or at the ends of the index's colours, in every frame "
                "and band (0 to 0.3 suits most land). 0, 0: the 2 and 98 % of each band's values over all "
                "dates, or the usual values of the index."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(SHOW_DATES, self.tr("Draw the dates in"), True),
            self.tr("At the lower left of each frame."),
        )
        self.add_details()
        self.add(
            QgsProcessingParameterFileDestination(
                GIF, self.tr("GIF"), self.tr("GIF animation (*.gif)"), None, True, True
            ),
            self.tr("The animation as GIF; it plays everywhere and loops."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                MP4, self.tr("MP4"), self.tr("MP4 film (*.mp4)"), None, True, False
            ),
            self.tr("The animation as MP4."),
        )

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
            check_folders(outputs.values())
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
