# SPDX-License-Identifier: GPL-2.0-or-later
"""temporalliif:compareimages: results against a reference, as table, JSON and an HTML report."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
)

from ...core.analysis import comparison
from ...core.analysis.frames import colours, stretch_of
from ...core.analysis.metrics import Score
from ...core.choices import NONE
from ...core.errors import ParameterError
from ...core.raster.windows import Window
from ...core.stack.band_names import matching_bands
from ...core.stack.cloud_masks import separated
from ...core.stack.image import open_image
from ...core.stack.model import Source, Stack
from ...core.stack.open import bands_of
from ..algorithm import Algorithm
from ..bands_and_dates import read_bands
from ..engine_access import require_engine, warn_to
from ..field_types import REAL, TEXT, WHOLE
from ..inputs import box_in, extent_of, nodata_rule_of, report_image, report_pairs
from ..layers import expanded, one_source, raster_inputs, representative_of, source_of, with_rasters_opened
from ..masks import mask_options, mask_placeholders, warn_of_clouds
from ..parameters import stack as names
from ..parameters.compareimages import (
    NAMES,
    OBSERVED,
    PEAK,
    REFERENCE,
    REGION,
    RESAMPLE,
    RESULT_BANDS,
    RESULTS,
    SIDE,
    CompareImagesHead,
)
from ..parameters.masks import MASK_SOURCE
from ..reflectance import reflectance_of
from ..reports import comparison_html, write_text
from ..settings import session_engine
from ..styling import natural_colours
from ..table import write_table


class CompareImages(CompareImagesHead, Algorithm):
    """Metrics and pictures of how near results come."""

    def with_placeholders(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """One of the rasters for all."""
        otherwise = self.tr("No result is given. Choose at least one image to compare.")
        shown = {**parameters, RESULTS: representative_of(parameters.get(RESULTS), context, otherwise)}
        shown.update(mask_placeholders(parameters, context))
        return with_rasters_opened(self, shown, context)

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Raise ParameterError for names that do not fit the images, or an impossible peak; EngineError."""
        if self.given(parameters, names.REPORT):
            require_engine()
        if self.given(parameters, NAMES):
            self._names(parameters, len(self._images(parameters, context)[0]), context)
        peak = self.parameterAsDouble(parameters, PEAK, context)
        if not (np.isfinite(peak) and peak > 0):
            raise ParameterError(
                self.tr("The peak of PSNR is {value}. Choose a positive number.").format(value=f"{peak:g}")
            )

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Main thread: everything that touches layers and settings."""
        self._reference = self._one(parameters, REFERENCE, context)
        self._results, among = self._images(parameters, context)
        called = self._names(parameters, len(self._results), context)
        if called:
            pairs = zip(self._results, called)
            self._results = [replace(source, name=name) for source, name in pairs]
        self._observed = None
        if self.given(parameters, OBSERVED):
            self._observed = self._one(parameters, OBSERVED, context)
        self._region = extent_of(self, parameters, REGION, context)
        # Of masks for several images, each is that of one.
        masks = mask_options(self, parameters, context)
        self._masks = replace(masks, given=(*masks.given, *among), must_pair=False)
        self._engine = session_engine()
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Worker thread: measure, then write table, JSON and report."""
        bands = read_bands(self.parameterAsString(parameters, names.BANDS, context))
        others = read_bands(self.parameterAsString(parameters, RESULT_BANDS, context))
        rule = nodata_rule_of(self, parameters, context)
        scale, offset = reflectance_of(self, parameters, context)

        def opened(source: Source, bands: list[str] | list[int] | None) -> Stack:
            image = open_image(
                source, bands, scale, nodata_rule=rule, reflectance_offset=offset, masks=self._masks
            )
            report_image(image, source.label, feedback)
            return image

        reference = opened(self._reference, bands)

        def matched(source: Source) -> Stack:
            image = opened(source, others or matching_bands(reference.bands, bands_of([source])) or bands)
            report_pairs(reference, image, feedback)
            return image

        results = _distinct([matched(source) for source in self._results])
        observed = matched(self._observed) if self._observed else None
        images = [reference, *results, *([observed] if observed else [])]
        warn_of_clouds([image.observations[0] for image in images], warn_to(feedback))
        report = comparison.compare(
            reference,
            results,
            self.parameterAsDouble(parameters, PEAK, context),
            self.parameterAsBoolean(parameters, RESAMPLE, context),
            observed,
            progress=lambda share, text: feedback.setProgress(90 * share),
            cancelled=feedback.isCanceled,
        )
        for result in report.results:
            psnr, ssim = result.scores["psnr"].all, result.scores["ssim"].all
            feedback.pushInfo(f"{result.name}: PSNR {psnr:.2f} dB, SSIM {ssim:.4f}")
        page = self.parameterAsFileOutput(parameters, names.REPORT, context)
        # Before anything is written: a report that cannot be made must leave nothing behind.
        html = self._html(reference, results, report, parameters, context, feedback) if page else None
        outputs = {names.OUTPUT: self._table(report, parameters, context)}
        plain = self.parameterAsFileOutput(parameters, names.JSON, context)
        if plain:
            write_text(plain, json.dumps(report.to_json(), indent=1, ensure_ascii=False) + "\n")
            outputs[names.JSON] = plain
        if page:
            write_text(page, html)
            outputs[names.REPORT] = page
        feedback.setProgress(100)
        return outputs

    def _images(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[list[Source], list[Source]]:
        """The results, and the masks among them; without a mask to be used, all are results."""
        layers = raster_inputs(expanded(parameters.get(RESULTS)), context)
        sources = [source_of(layer) for layer in layers]
        if self.parameterAsEnumString(parameters, MASK_SOURCE, context) == NONE:
            return sources, []
        one = self._one(parameters, REFERENCE, context)
        _, among, _ = separated([one, *sources], None)
        masks = [source for source, _ in among if source is not one]
        return [source for source in sources if source not in masks], masks

    def _names(self, parameters: dict[str, Any], count: int, context: QgsProcessingContext) -> list[str]:
        """Names for the results, or none; ParameterError for another number of them than of results."""
        text = self.parameterAsString(parameters, NAMES, context)
        called = [word.strip() for word in text.split(",")] if text.strip() else []
        if called and (len(called) != count or not all(called)):
            raise ParameterError(
                self.tr("{names} names are given for {count} results. Give one for each, or none.").format(
                    names=len([word for word in called if word]), count=count
                )
            )
        return called

    def _one(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> Source:
        """A raster parameter as a source."""
        layer = self.parameterAsRasterLayer(parameters, name, context)
        return one_source(parameters.get(name), layer, context)

    def _html(
        self,
        reference: Stack,
        results: Sequence[Stack],
        report: comparison.Report,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> str:
        """The report, made in the engine from crops."""
        side = self.parameterAsInt(parameters, SIDE, context)
        if self._region is None:
            region = comparison.most_different(report, side)
            title = self.tr("Where the results differ most")
        else:
            region = _region_of(reference, box_in(*self._region, reference.grid.crs, context))
            title = self.tr("The region asked for")
        crops = [comparison.crop(image, reference.grid, region) for image in (reference, *results)]
        shown = [band - 1 for band in natural_colours(reference.bands)]
        pictures = [(values[shown], valid) for values, valid in crops]
        stretch = stretch_of(pictures[:1])
        arrays = {f"crop{n}": colours(*picture, stretch) for n, picture in enumerate(pictures)}
        listed = [{"name": report.reference, "psnr": None}]
        for index, (result, crop) in enumerate(zip(report.results, crops[1:])):
            valid = crops[0][1] & crop[1]
            error = np.abs(crop[0] - crops[0][0]).mean(axis=0)
            arrays[f"error{index}"] = np.where(valid, error, np.nan).astype(np.float32)
            psnr = comparison.crop_psnr(crops[0], crop, report.peak)
            listed.append({"name": result.name, "psnr": comparison.plain(psnr)})
        params = {
            "title": self.tr("Comparison with {name}").format(name=report.reference),
            "summary": self._summary(report),
            "explanation": self.tr(
                "PSNR: peak {peak:g} (reflectance). cPSNR: after the best shift of up to 3 pixels and "
                "without the mean difference of each band, as in the PROBA-V challenge; the shift is where "
                "the reference lies against the result. SSIM: 7 x 7 windows. Best figures in colour."
            ).format(peak=report.peak),
            "region_title": self.tr("{title}: rows {top} to {bottom}, columns {left} to {right}").format(
                title=title,
                top=region.row,
                bottom=region.row + region.height - 1,
                left=region.col,
                right=region.col + region.width - 1,
            ),
            "report": report.to_json(),
            "crops": listed,
        }
        return comparison_html(self._engine, params, arrays, feedback)

    def _summary(self, report: comparison.Report) -> str:
        rows, cols = report.grid.gsd()
        text = self.tr("{width} x {height} pixels of {x:.4g} x {y:.4g} m; bands {bands}.").format(
            width=report.grid.width, height=report.grid.height, x=cols, y=rows, bands=", ".join(report.bands)
        )
        warped = [result.name for result in report.results if result.warped]
        if warped:
            text += " " + self.tr("Resampled to its grid: {names}.").format(names=", ".join(warped))
        return text

    def _table(
        self, report: comparison.Report, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> str:
        """Write the rows and return the layer's id."""
        metrics = [m for m in comparison.UNITS if any(m in result.scores for result in report.results)]
        fields = [("reference", TEXT), ("result", TEXT), ("band", TEXT), ("pixels", WHOLE), ("peak", REAL)]
        fields += [(metric, REAL) for metric in metrics]
        rows = [
            [
                report.reference,
                result.name,
                band,
                result.count,
                report.peak,
                *(_figure(result.scores.get(metric), index) for metric in metrics),
            ]
            for result in report.results
            for index, band in enumerate((*report.bands, "all"))
        ]
        return write_table(self, parameters, names.OUTPUT, context, fields, rows)


def _figure(score: Score | None, index: int) -> float | None:
    """A metric of a band, or over all after the last one; None where there is none."""
    if score is None:
        return None
    value = score.bands[index] if index < len(score.bands) else score.all
    return None if np.isnan(value) else float(value)


def _distinct(images: list[Stack]) -> list[Stack]:
    """The images with names that differ: files of one name get their folder's in front."""
    found = [image.observations[0].name for image in images]
    out = []
    for image, name in zip(images, found):
        if found.count(name) > 1:
            observation = image.observations[0]
            folder = Path(observation.source).parent.name
            image = replace(image, observations=(replace(observation, name=f"{folder}/{name}"),))
        out.append(image)
    return out


def _region_of(reference: Stack, box: tuple[float, float, float, float]) -> Window:
    """An extent in the reference's CRS as whole pixels of its grid."""
    xmin, ymin, xmax, ymax = box
    cols, rows = reference.grid.pixel_of(
        np.array([xmin, xmin, xmax, xmax]), np.array([ymin, ymax, ymin, ymax])
    )
    top, left = int(np.floor(rows.min() + 1e-3)), int(np.floor(cols.min() + 1e-3))
    bottom, right = int(np.ceil(rows.max() - 1e-3)), int(np.ceil(cols.max() - 1e-3))
    return comparison.clipped(reference.grid, Window(top, left, bottom - top, right - left))
