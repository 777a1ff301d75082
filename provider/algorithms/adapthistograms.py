# SPDX-License-Identifier: GPL-2.0-or-later
"""temporalliif:adapthistograms: the dates of a stack, and a high-resolution image, in one radiometry."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
)

from ...core.analysis import adaptation, inventory
from ...core.analysis.comparison import plain
from ...core.dates import parse_time, text_of
from ...core.errors import DateError, ParameterError
from ...core.stack.image import open_image
from ...core.stack.levels import with_clear_dates
from ...core.stack.model import Source, Stack
from ...core.words import whole_number
from ..bands_and_dates import read_bands
from ..engine_access import require_engine, warn_to
from ..histogram_pictures import binned, histogram_limits, picture, picture_stretch, range_text
from ..inputs import StackAlgorithm, load_result, report_image, report_input, result_values, three_bands
from ..layers import one_source
from ..masks import warn_of_clouds
from ..parameters import stack as names
from ..parameters.adapthistograms import (
    APPLY,
    IMAGE,
    IMAGE_BANDS,
    METHOD,
    NUMBER,
    OUTPUT_IMAGE,
    REFERENCE,
    AdaptHistogramsHead,
)
from ..reports import adaptation_html, made_by, write_text
from ..settings import session_engine
from ..single_image import load_in_natural_colours
from ..styling import natural_colours
from ..translation import tr

PICTURE = 320
"""Longest side of a picture in the report."""


class AdaptHistograms(AdaptHistogramsHead, StackAlgorithm):
    """Histogram adaptation."""

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Raise ParameterError for a reference that cannot be meant, and for nothing to do."""
        word = self.parameterAsString(parameters, REFERENCE, context).strip().lower()
        if word not in adaptation.CHOICES and whole_number(word) is None:
            try:
                parse_time(word)
            except DateError as error:
                raise ParameterError(
                    self.tr(
                        "The reference '{word}' is unknown. Choose {choices}, a date (2021-05-01) or a "
                        "number."
                    ).format(word=word, choices=", ".join(adaptation.CHOICES))
                ) from error
        apply = self.parameterAsBoolean(parameters, APPLY, context)
        if self.given(parameters, names.REPORT):
            require_engine()
        elif not apply:
            raise ParameterError(
                self.tr("Neither the adapted images nor a report are asked for. Ask for one of them.")
            )
        if self.given(parameters, OUTPUT_IMAGE) and not self.given(parameters, IMAGE):
            raise ParameterError(
                self.tr("An adapted high-resolution image is asked for, but none is given. Choose one.")
            )

    def series_folders(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[str]:
        """None, where the report alone is asked for."""
        apply = self.parameterAsBoolean(parameters, APPLY, context)
        return super().series_folders(parameters, context) if apply else []

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Main thread: everything that touches layers and settings."""
        self._given = self.stack_input(parameters, context)
        self._image: Source | None = None
        if self.given(parameters, IMAGE):
            layer = self.parameterAsRasterLayer(parameters, IMAGE, context)
            self._image = one_source(parameters[IMAGE], layer, context)
        self._engine = session_engine()
        self._folder = Path(self.parameterAsString(parameters, names.OUTPUT, context))
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Worker thread: histograms, choice of the reference, report, output."""
        method = self.parameterAsEnumString(parameters, METHOD, context)
        asked = self.parameterAsString(parameters, REFERENCE, context).strip().lower()
        page = self.parameterAsFileOutput(parameters, names.REPORT, context)
        stack = self._stack(method, context)
        report_input(stack, feedback)
        # What no pixel is clear of has no radiometry to adapt: the warning of the input names it.
        stack = with_clear_dates(stack)
        warn_of_clouds(stack.observations, warn_to(feedback))
        image = self._open_image(stack, parameters, context, feedback)
        found = inventory.take_inventory(
            stack,
            method,
            image,
            asked == "median",
            progress=lambda share, text: feedback.setProgress(50 * share),
            cancelled=feedback.isCanceled,
        )
        wanted = page or asked.startswith("best")
        rated = adaptation.candidates(found, feedback.isCanceled) if wanted else []
        reference, number = adaptation.choose(found, rated, _numbered(asked, stack))
        feedback.pushInfo(self.tr("Reference: {name}.").format(name=reference.name))
        html = None
        if page:
            # Before anything is written: a report that cannot be made must leave nothing behind.
            html = self._html(stack, found, rated, number, method, feedback)
        results: dict[str, Any] = {NUMBER: number or 0}
        if self.parameterAsBoolean(parameters, APPLY, context):
            results.update(self._write(stack, image, found, reference, parameters, context, feedback))
        if page:
            write_text(page, html)
            results[names.REPORT] = page
        return results

    def _stack(self, method: str, context: QgsProcessingContext) -> Stack:
        """The series; for V of HSV its red, green and blue where no bands are named."""
        stack = self._given.open(context)
        if method.startswith("value") and not self._given.bands:
            self._given = self._given.with_bands(three_bands(stack))
            stack = self._given.open(context)
        return stack

    def _open_image(
        self,
        stack: Stack,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Stack | None:
        """The high-resolution image with as many bands as the series."""
        if self._image is None:
            return None
        bands = read_bands(self.parameterAsString(parameters, IMAGE_BANDS, context))
        how: dict[str, Any] = {
            "nodata_rule": self._given.nodata_rule,
            "masks": self._given.masks.for_another(),
        }
        image = open_image(self._image, bands, **how)
        if bands is None and len(image.bands) > len(stack.bands):
            shown = natural_colours(image.bands) if len(stack.bands) == 3 else ()
            own = {band.name.lower() for band in image.bands}
            if all(band.name.lower() in own for band in stack.bands):
                image = open_image(self._image, [band.name for band in stack.bands], **how)
            elif len(shown) == 3:
                image = open_image(self._image, list(shown), **how)
        if len(image.bands) != len(stack.bands):
            raise ParameterError(
                self.tr(
                    "{name} has {count} bands, the series {wanted}. Name the bands of the image that go with "
                    "those of the series."
                ).format(name=self._image.label, count=len(image.bands), wanted=len(stack.bands))
            )
        report_image(image, self._image.label, feedback)
        return image

    def _write(
        self,
        stack: Stack,
        image: Stack | None,
        found: inventory.Inventory,
        reference: inventory.ImageInventory,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Write the adapted series and image; the outputs."""
        provenance = made_by("adapthistograms")
        result = adaptation.adapt_stack(
            stack,
            found,
            reference,
            self._folder,
            overwrite=self.parameterAsBoolean(parameters, names.OVERWRITE, context),
            provenance=provenance,
            progress=lambda share, text: feedback.setProgress(50 + 50 * share),
            cancelled=feedback.isCanceled,
        )
        outputs = result_values(result, self._folder)
        if image is not None and self.given(parameters, OUTPUT_IMAGE):
            path = self.parameterAsOutputLayer(parameters, OUTPUT_IMAGE, context)
            adaptation.adapt_image(
                image, found, reference, path, provenance=provenance, cancelled=feedback.isCanceled
            )
            outputs[OUTPUT_IMAGE] = path
            load_in_natural_colours(path, image.bands, context)
        if self.parameterAsBoolean(parameters, names.LOAD, context):
            load_result(self.tr("Adapted series"), self._given, stack, result, context)
        return outputs

    def _html(
        self,
        stack: Stack,
        found: inventory.Inventory,
        rated: list[adaptation.Candidate],
        number: int | None,
        method: str,
        feedback: QgsProcessingFeedback,
    ) -> str:
        """The report, made in the engine."""
        drawn = [band - 1 for band in natural_colours(stack.bands)]
        thin = max(1, -(-max(found.dates[0].clear.shape) // PICTURE))
        best = _argmax([candidate.psnr for candidate in rated])
        robust = _argmax([candidate.robust for candidate in rated])
        arrays, candidates = {}, []
        limits = histogram_limits(found)
        for index, (counts, one, rating) in enumerate(zip(found.dates, stack.observations, rated)):
            date = adaptation.preview(counts, counts, method)[drawn]
            stretch = picture_stretch(date, counts.clear, method)
            arrays[f"date{index}"] = picture(date, counts.clear, stretch, thin)
            if found.image is not None:
                adapted = adaptation.preview(found.image, counts, method)[drawn]
                arrays[f"image{index}"] = picture(adapted, found.image.clear, stretch, thin)
            arrays[f"histogram{index}"] = np.stack([binned(h, limits) for h in counts.histograms])
            candidates.append(
                {
                    "number": rating.number,
                    "date": text_of(one.time),
                    "name": one.name,
                    "psnr": plain(rating.psnr),
                    "robust": plain(rating.robust),
                    "best": index == best,
                    "best_robust": index == robust,
                    "clear": float(counts.clear.mean()),
                    "range": range_text(limits, method),
                }
            )
        params = {
            "title": self.tr("Candidates for the radiometric reference"),
            "method": self._method_text(method),
            "scoring": self._scoring_text(found),
            "chosen": number,
            "image": found.image.name if found.image else None,
            "curves": ["V"] if method.startswith("value") else [band.name for band in stack.bands],
            "candidates": candidates,
        }
        return adaptation_html(self._engine, params, arrays, feedback)

    def _method_text(self, method: str) -> str:
        return {
            "value_8bit": self.tr(
                "V of HSV is matched in 8 bits, as published; hue and saturation are kept."
            ),
            "value": self.tr("V of HSV is matched; hue and saturation are kept."),
            "bands": self.tr("The histogram of each band is matched."),
            "gain_bias": self.tr("Gain and bias of each band are fitted by robust regression."),
        }[method]

    def _scoring_text(self, found: inventory.Inventory) -> str:
        peak = "255" if found.method == "value_8bit" else self.tr("1, reflectance")
        if found.image is not None:
            text = self.tr(
                "PSNR (peak {peak}): the high-resolution image, adapted to the date, against the date "
                "itself. "
            )
        else:
            text = self.tr(
                "PSNR (peak {peak}): the other dates, adapted to this one, against it; their mean. "
            )
        return (
            text + self.tr("Robust PSNR takes the median error. Only pixels clear in both count.")
        ).format(peak=peak)


def _numbered(asked: str, stack: Stack) -> str:
    """A date as the number of the date of the stack; other words as they are."""
    if asked in adaptation.CHOICES or (whole_number(asked) is not None and len(asked) < 6):
        return asked
    wanted = parse_time(asked)
    days = [one.time.date() for one in stack.observations]
    exact = [index for index, one in enumerate(stack.observations) if one.time == wanted]
    same_day = [index for index, day in enumerate(days) if day == wanted.date()]
    matches = exact or same_day
    if len(matches) != 1:
        listed = ", ".join(text_of(one.time) for one in stack.observations)
        raise DateError(
            tr("The reference date {date} fits {count} of the dates {dates}. Choose one of them.").format(
                date=text_of(wanted), count=len(matches), dates=listed
            )
        )
    return str(matches[0] + 1)


def _argmax(scores: list[float]) -> int:
    """Index of the largest score, the first among equals; -1 where none is known."""
    known = [score for score in scores if not math.isnan(score)]
    return scores.index(max(known)) if known else -1
