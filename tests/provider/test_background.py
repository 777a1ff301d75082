# SPDX-License-Identifier: GPL-2.0-or-later
"""What runs on other threads ends before Python does."""

from __future__ import annotations

import subprocess
import sys
import threading
import time

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback
from temporal_liif.core.errors import CancelledError
from temporal_liif.provider.algorithm import _guarded
from temporal_liif.provider.background import background, end_background
from temporal_liif.tests.conftest import PLUGINS


def test_a_step_of_an_algorithm_is_cancelled_and_waited_for(qgis_app):
    feedback, seen, begun = QgsProcessingFeedback(), [], threading.Event()

    def step(algorithm, feedback):
        begun.set()
        while not feedback.isCanceled():
            time.sleep(0.005)
        time.sleep(0.2)
        seen.append("ended")
        raise CancelledError("Cancelled.")

    def run() -> None:
        with pytest.raises(QgsProcessingException, match="Cancelled"):
            _guarded(step)(None, feedback)

    thread = threading.Thread(target=run)
    thread.start()
    assert begun.wait(60)
    assert end_background(60) and seen == ["ended"]
    thread.join()


def test_it_is_waited_for_no_longer_than_asked_and_not_for_itself(qgis_app):
    release, begun, cancelled = threading.Event(), threading.Event(), []

    def run() -> None:
        with background(lambda: cancelled.append(True)):
            begun.set()
            release.wait(60)

    thread = threading.Thread(target=run)
    thread.start()
    assert begun.wait(60)
    began = time.monotonic()
    assert not end_background(0.2) and time.monotonic() - began < 30
    assert cancelled == [True]
    release.set()
    thread.join()
    with background(lambda: cancelled.append("mine")):
        assert end_background(5)
    assert cancelled == [True]


ENDS_WHILE_GDAL_READS = """
import sys, threading
sys.path.insert(0, sys.argv[1])
from osgeo import gdal
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
import temporal_liif
plugin = temporal_liif.classFactory(None)
from temporal_liif.ui.tasks import Work
data = gdal.GetDriverByName("MEM").Create("", 3000, 3000, 1, gdal.GDT_Float64)
reading = threading.Event()
def read(work):
    # GDAL's calls are on their way when it is asked to end.
    while not work.halted():
        reading.set()
        data.ReadRaster(0, 0, 3000, 3000)
    for _ in range(3):
        data.ReadRaster(0, 0, 3000, 3000)
Work("reads", read, print, print).start()
reading.wait(20)
sys.exit(7)
"""


@pytest.mark.fault("QGIS: closed while a file is read", "the process ends in order")
def test_python_that_ends_while_gdal_reads_does_not_take_qgis_down():
    done = subprocess.run(
        [sys.executable, "-c", ENDS_WHILE_GDAL_READS, str(PLUGINS)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 7, done.stderr[-2000:]
