# SPDX-License-Identifier: GPL-2.0-or-later
"""Head, parameters and outputs of trainmodel, with their help."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ...core.choices import HIDDEN_IN_TRAINING
from .. import groups
from ..definitions import choice, decimal, whole
from ..head import AlgorithmHead, Head
from ..translation import tr
from .computing import checkpoint
from .masks import add_masks

INPUT, ARCHITECTURE, START, WEIGHTS = "INPUT", "ARCHITECTURE", "START", "WEIGHTS"
MINUTES, STEPS, JUDGED, DEVICE, SEED, RESUME = "MINUTES", "STEPS", "JUDGED", "DEVICE", "SEED", "RESUME"
PARTS, STRATEGY, ENCODER, SIZE, CROP, RATE = "PARTS", "STRATEGY", "ENCODER", "SIZE", "CROP", "RATE"
OUTPUT, CURVES, SCORE, REFERENCE = "OUTPUT", "CURVES", "SCORE", "REFERENCE"

OURS, TEMPORAL, PLAIN = "temporal-liif-3", "temporal-liif", "liif"
TUNE, NEW = "tune", "new"
_TIME = ["date-weights", "gap-correction"]
PARTS_OF = {"time": _TIME, "time_and_detail": [*_TIME, "prior"]}
STRATEGIES = ("complete", "groups", "pairs", "single")
ENCODERS = ("edsr-baseline", "edsr", "rdn", "rcan")
SIZES = ("full", "small", "tiny")


class TrainModelHead(AlgorithmHead):
    """Id, texts and parameters."""

    work = "TrainModel"

    section = groups.NETWORKS

    def head(self) -> Head:
        """What the Toolbox says."""
        return Head(
            "trainmodel",
            self.tr("Train a network"),
            self.tr(
                "Trains a network on series of your own, or tunes one to your region: Temporal LIIF 3 hides "
                "dates and learns to predict them, the published networks learn from finer images. Some "
                "areas are kept back to measure whether it helped. It runs in the engine (Settings > Options "
                "> Temporal LIIF)."
            ),
            self.tr("train,fine-tune,learn,network,weights,deep learning,liif,super-resolution"),
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Parameters and outputs."""
        add_to(self)


def add_to(algorithm: AlgorithmHead) -> None:
    """Add everything."""
    _add_main(algorithm)
    _add_details(algorithm)
    add_masks(algorithm, HIDDEN_IN_TRAINING)
    _add_published(algorithm)
    _add_outputs(algorithm)


def _add_main(algorithm: AlgorithmHead) -> None:
    algorithm.add(
        QgsProcessingParameterFile(
            INPUT, tr("Folder of training areas"), QgsProcessingParameterFile.Behavior.Folder
        ),
        tr(
            "One subfolder an area: a stack of all 12 bands of Sentinel-2 L2A with clouds as nodata, as "
            "fetching writes it (stack.json), or the format of WorldStrat (NN_2021-05-01_L2A.tif with its "
            "_mask.tif). Many different areas teach more than many dates of one."
        ),
    )
    algorithm.add(
        choice(
            ARCHITECTURE,
            tr("Network"),
            {
                OURS: "Temporal LIIF 3",
                TEMPORAL: tr("Temporal LIIF (published)"),
                PLAIN: tr("LIIF (published)"),
            },
            former={"temporal-liif-2": OURS},
        ),
        tr(
            "Temporal LIIF 3 is the network of this plugin and learns from the series alone. The published "
            "ones need areas in the format of WorldStrat with the adapted images and their truth "
            "(adapted/lr_*.png, adapted/hr_x6.png, published.json)."
        ),
    )
    algorithm.add(
        choice(START, tr("Start"), {TUNE: tr("Tune weights"), NEW: tr("Train anew")}),
        tr(
            "Tuning goes on from existing weights, which takes far less time; training anew starts from "
            "random ones."
        ),
    )
    algorithm.add(
        checkpoint(WEIGHTS, tr("Weights to tune")),
        tr(
            "A file of the same network. Empty: the plugin's own weights of Temporal LIIF 3; the published "
            "networks have none here."
        ),
    )
    algorithm.add(
        decimal(MINUTES, tr("Time (minutes)"), 60.0, 0.01, digits=2),
        tr(
            "How long it may compute, not counting reading and validation. Two processor cores need an hour "
            "to tune Temporal LIIF 3 and are too slow for a published network of full size, which needs a "
            "GPU."
        ),
    )


def _add_details(algorithm: AlgorithmHead) -> None:
    algorithm.add(
        decimal(JUDGED, tr("Areas for validation (%)"), 20.0, 0.0, 90.0, digits=1),
        tr(
            "Share of the areas that is not learned from: the result is measured on them, beside "
            "interpolation and the weights that it started from. Without any (0, or a single area), "
            "there is no telling whether the training helped."
        ),
    )
    algorithm.add(
        QgsProcessingParameterString(DEVICE, tr("Device"), "auto"),
        tr("Where the network is trained: auto, cpu, cuda:0, cuda:1, ... or mps."),
        advanced=True,
    )
    algorithm.add(
        whole(SEED, tr("Seed"), 0, 0, 2**31 - 1),
        tr("Decides samples and first weights; another one shows how much of a result is chance."),
        advanced=True,
    )
    algorithm.add(
        whole(STEPS, tr("Steps"), 0, 0),
        tr(
            "Exact number of steps instead of the time; on one processor, the same steps, seed and data give "
            "the same weights. 0: as many as the time allows."
        ),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterBoolean(RESUME, tr("Continue a training that was stopped"), False),
        tr(
            "A training that is stopped leaves its state beside the output file (in a folder that ends in "
            "'-training'); with the same inputs and output, it goes on from there."
        ),
        advanced=True,
    )
    algorithm.add(
        choice(
            PARTS,
            tr("What to train"),
            dict(zip(PARTS_OF, (tr("Changes in time"), tr("Changes in time, and detail")))),
        ),
        tr(
            "For Temporal LIIF 3: only what happens between dates, keeping the detail of the weights that it "
            "starts from, or of the plugin's own; or the detail too, which learns from simulated images and "
            "so from none of the areas."
        ),
        advanced=True,
    )


def _add_published(algorithm: AlgorithmHead) -> None:
    algorithm.add(
        choice(
            STRATEGY,
            tr("Dates in a sample"),
            dict(
                zip(
                    STRATEGIES,
                    (tr("All five"), tr("Some in a row"), tr("Two neighbours"), tr("A single one")),
                )
            ),
        ),
        tr("For the published Temporal LIIF: its temporal strategy."),
        advanced=True,
    )
    algorithm.add(
        choice(ENCODER, tr("Encoder"), dict(zip(ENCODERS, ("EDSR baseline", "EDSR", "RDN", "RCAN")))),
        tr("For a new published network. The published results are of the EDSR baseline."),
        advanced=True,
    )
    algorithm.add(
        choice(
            SIZE,
            tr("Size of the network"),
            dict(zip(SIZES, (tr("Full (as published)"), tr("Small"), tr("Tiny")))),
        ),
        tr("For a new published network. The full one needs a GPU; a small one suits processors."),
        advanced=True,
    )
    algorithm.add(
        whole(CROP, tr("Crop (pixels)"), 0, 0, 1024),
        tr(
            "For a published network: side of a sample; 48, 72 and 128 are the published ones. 0: 128 for "
            "Temporal LIIF, 72 for LIIF."
        ),
        advanced=True,
    )
    algorithm.add(
        decimal(RATE, tr("Learning rate"), 0.0001, 1e-7, 0.1, digits=7),
        tr("For a published network. Small ones can take 0.001."),
        advanced=True,
    )


def _add_outputs(algorithm: AlgorithmHead) -> None:
    algorithm.add(
        QgsProcessingParameterFileDestination(
            OUTPUT, tr("Trained network"), tr("Weights (*.safetensors);;Original format (*.pth)")
        ),
        tr(
            "Weights for the model 'Network from a file' of 'Super-resolve a time series'. A .safetensors "
            "file also says what it was trained on and what was measured."
        ),
    )
    algorithm.add(
        QgsProcessingParameterFileDestination(
            CURVES, tr("Curves"), tr("PNG image (*.png)"), None, True, True
        ),
        tr("Loss and gain by step, as an image."),
    )
    algorithm.add_output(
        QgsProcessingOutputNumber(SCORE, tr("PSNR on areas that were not learned from (dB)"))
    )
    algorithm.add_output(
        QgsProcessingOutputNumber(REFERENCE, tr("PSNR of interpolation on the same areas (dB)"))
    )
