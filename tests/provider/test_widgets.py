# SPDX-License-Identifier: GPL-2.0-or-later
"""Choices in words: dialogs show them, and their value stays the key."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsProcessingContext
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import QCalendarWidget, QComboBox
from temporal_liif.core.errors import StackError
from temporal_liif.core.scenes.connection import Connection
from temporal_liif.provider import connections
from temporal_liif.provider.definitions import (
    Choices,
    bands_text,
    choice,
    connection_text,
    decimal,
    in_words,
    targets_text,
)

WORDS = {"auto": "Chosen by itself", "any": "One band is enough", "all": "All bands"}


def test_one_of_several(processing_widget):
    wrapper = processing_widget(choice("RULE", "Rule", WORDS, "any"))
    box = wrapper.widget
    assert [box.itemText(place) for place in range(box.count())] == list(WORDS.values())
    assert wrapper.parameterValue() == "any" and box.currentText() == "One band is enough"
    box.setCurrentIndex(2)
    assert wrapper.parameterValue() == "all"
    wrapper.setParameterValue("auto", QgsProcessingContext())
    assert box.currentText() == "Chosen by itself"
    optional = processing_widget(choice("RULE", "Rule", WORDS, default=None, optional=True))
    assert optional.widget.count() == 4 and optional.parameterValue() is None


def test_several(processing_widget):
    wrapper = processing_widget(in_words(Choices("KINDS", "Kinds", list(WORDS), ["any"]), WORDS))
    assert wrapper.parameterValue() == ["any"] and wrapper.widget.checkedItems() == ["One band is enough"]
    for value in (["auto", "all"], "auto,all", "auto, all"):
        wrapper.setParameterValue(value, QgsProcessingContext())
        assert wrapper.parameterValue() == ["auto", "all"]
    for value in ([], "none"):
        wrapper.setParameterValue(value, QgsProcessingContext())
        assert wrapper.parameterValue() == []
    # QGIS before 3.24 wrote an empty text to its history for every list: it is shown as the default.
    wrapper.setParameterValue("", QgsProcessingContext())
    assert wrapper.parameterValue() == ["any"]


def test_the_designer_keeps_its_own_widget_with_words_in_it(processing_widget):
    widget = processing_widget(choice("RULE", "Rule", WORDS), designer=True)
    boxes = [box for box in widget.findChildren(QComboBox) if box.findData("any") >= 0]
    assert [boxes[0].itemText(place) for place in range(3)] == list(WORDS.values())
    widget.setWidgetValue(widget.value())
    assert widget.value().staticValue() == "auto"


def test_keys_without_words_are_shown_as_they_are(processing_widget):
    wrapper = processing_widget(choice("RULE", "Rule", ("auto", "any")))
    box = wrapper.createWrappedWidget(QgsProcessingContext())
    assert [box.itemText(place) for place in range(box.count())] == ["auto", "any"]


class Rasters:
    """The widget of another parameter."""

    def __init__(self, value, name="INPUT"):
        self.parameterValue = lambda: value
        self.parameterDefinition = lambda: bands_text(name, "Rasters")


def test_bands_are_listed_by_what_they_show(processing_widget, write_raster):
    values = np.full((4, 5, 6), 7, np.uint16)
    named = write_raster("named.tif", values, names=("B04", "red edge", "nir", "AOT"))
    plain = write_raster("plain.tif", values[:2], names=("B04", "B8A"))
    wrapper = processing_widget(bands_text("BANDS", "Bands"))
    wrapper.setParameterValue("B04, nir", QgsProcessingContext())
    assert wrapper.parameterValue() == "B04, nir"
    wrapper.postInitialize([Rasters([plain], "OTHER"), Rasters([plain, named]), wrapper])
    assert wrapper.bands() == {"B04": "B04 (red, 665 nm)", "B8A": "B8A (nir08, 865 nm)"}
    wrapper.postInitialize([Rasters(named)])
    expected = ["B04 (red, 665 nm)", "red edge (rededge1, 704 nm)", "nir (833 nm)", "AOT"]
    assert wrapper.bands() == dict(zip("1234", expected))
    wrapper.postInitialize([Rasters(None), Rasters(str(Path(plain).parent), "SERIES")])
    assert wrapper.bands() == dict(zip("1234", expected))
    for nothing in ([], None, ""):
        wrapper.postInitialize([Rasters(nothing)])
        with pytest.raises(StackError, match="Choose the series or the rasters first"):
            wrapper.bands()


def test_bands_of_files_of_one_band_each_are_listed_together(processing_widget, write_raster):
    name = "LC08_L2SP_198025_{}_20210601_02_T1_{}.TIF"
    value = np.full((1, 5, 6), 7, np.uint16)
    files = [
        write_raster(name.format(day, band), value)
        for day in ("20210501", "20210517")
        for band in ("SR_B5", "SR_B4", "QA_PIXEL")
    ]
    wrapper = processing_widget(bands_text("BANDS", "Bands"))
    wrapper.postInitialize([Rasters(files)])
    assert wrapper.bands() == {"SR_B4": "SR_B4 (red, 655 nm)", "SR_B5": "SR_B5 (nir08, 865 nm)"}


def test_what_is_chosen_is_written_in_its_order(processing_widget, write_raster, monkeypatch):
    from temporal_liif.provider import widgets

    class Dialog:
        def __init__(self, known, chosen, parent):
            assert (known, chosen) == (["B02", "B03", "B04"], ["B04", "B02"])

        setValueFormatter = setWindowTitle = exec = lambda self, *arguments: True

        def selectedOptions(self):
            return ["B03", "B02"]

    monkeypatch.setattr(widgets, "QgsProcessingMultipleSelectionDialog", Dialog)
    path = write_raster("x.tif", np.full((3, 5, 6), 7, np.uint16), names=("B02", "B03", "B04"))
    wrapper = processing_widget(bands_text("BANDS", "Bands"))
    wrapper.postInitialize([Rasters([path])])
    wrapper.setParameterValue("B04 B02;B09", QgsProcessingContext())
    wrapper.button.click()
    assert wrapper.parameterValue() == "B03, B02"


def test_bands_in_the_designer_are_a_text_of_its_own(processing_widget):
    assert processing_widget(bands_text("BANDS", "Bands"), designer=True).value().staticValue() == ""


def test_connections_are_listed_and_an_address_can_be_typed(processing_widget):
    connections.save(Connection("Mine", "https://mine.example"))
    wrapper = processing_widget(connection_text("URL", "STAC connection"))
    box = wrapper.widget
    assert [box.itemText(place) for place in range(box.count())] == ["", "Mine"]
    assert wrapper.parameterValue() == ""
    box.setCurrentIndex(1)
    assert wrapper.parameterValue() == "Mine"
    box.setCurrentText(" https://other.example ")
    assert wrapper.parameterValue() == "https://other.example"
    wrapper.setParameterValue("Mine", QgsProcessingContext())
    assert box.currentText() == "Mine"
    wrapper.setParameterValue(None, QgsProcessingContext())
    assert box.currentText() == ""
    designed = processing_widget(connection_text("URL", "STAC connection"), designer=True)
    assert designed.value().staticValue() in (None, "")
    connections.remove("Mine")


def test_target_dates_in_words_by_days_and_as_text(processing_widget):
    wrapper = processing_widget(targets_text("TARGETS", "Target dates", "P7D"))
    assert wrapper.combo.currentText() == "Weekly" and wrapper.parameterValue() == "P7D"
    for value, text in (
        ("inputs", "Same dates as the inputs"),
        ("P5D", "P5D"),
        ("2021-05-01/2021-07-01/P7D", "2021-05-01/2021-07-01/P7D"),
        ("P1M", "Monthly"),
    ):
        wrapper.setParameterValue(value, QgsProcessingContext())
        assert wrapper.combo.currentText() == text and wrapper.parameterValue() == value
    # Days of the calendar take the place of words, and are added to one another.
    assert wrapper.button.menu().isEmpty()
    wrapper.button.menu().aboutToShow.emit()
    wrapper.button.menu().aboutToShow.emit()
    (calendar,) = wrapper.button.menu().findChildren(QCalendarWidget)
    calendar.clicked.emit(QDate(2021, 5, 1))
    assert wrapper.parameterValue() == "2021-05-01"
    for day in (11, 1, 11):
        calendar.clicked.emit(QDate(2021, 5, day))
    assert wrapper.parameterValue() == "2021-05-01, 2021-05-11"
    wrapper.combo.setCurrentIndex(wrapper.combo.findData("P10D"))
    assert wrapper.parameterValue() == "P10D"
    processing_widget(targets_text("TARGETS", "Target dates", "P7D"), designer=True)


def test_what_the_words_stand_for_can_be_read(qgis_processing):
    from temporal_liif.core.dates import parse_targets
    from temporal_liif.provider.targets_widget import usual_targets

    observed = [datetime(2021, 5, day, tzinfo=timezone.utc) for day in (1, 11, 21)]
    counts = {key: len(parse_targets(key, observed)) for key in usual_targets()}
    assert counts == {"P7D": 3, "P10D": 3, "P1M": 1, "inputs": 3, "between:1": 5, "between:3": 9}


@pytest.mark.parametrize(("digits", "text"), [(1, "10.0"), (3, "10.000"), (7, "10.0000000")])
def test_a_number_shows_as_many_digits_as_it_needs(processing_widget, digits, text):
    wrapper = processing_widget(decimal("SHARE", "Share", 10.0, 0.0, 100.0, digits=digits))
    box = wrapper.createWrappedWidget(QgsProcessingContext())
    assert box.text() == text and box.decimals() == digits
    wrapper.setParameterValue(12.5, QgsProcessingContext())
    assert wrapper.parameterValue() == 12.5
