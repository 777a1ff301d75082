# SPDX-License-Identifier: GPL-2.0-or-later
"""What becomes of a series that lies in the chosen folder."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsSettings
from temporal_liif.ui.folder_choice import (
    FolderChoice,
    forget_unfinished,
    fresh,
    home_folder,
    remember_unfinished,
    unfinished_folder,
)


@pytest.fixture
def choice(qgis_app, tmp_path, qtbot):
    """The choice of a folder that is not there."""
    made = FolderChoice(tmp_path / "fields")
    qtbot.addWidget(made)
    return made


def words(choice: FolderChoice) -> list[str]:
    return [choice.choice.itemText(index).partition(":")[0] for index in range(choice.choice.count())]


def hold(folder, *names: str) -> None:
    for name in names:
        (folder / name).mkdir(parents=True)
        (folder / name / "stack.json").write_text("{}")


def test_a_fresh_folder_asks_nothing(choice, tmp_path):
    assert words(choice) == [] and choice.choice.isHidden()
    assert (choice.folder, choice.overwrite, choice.fetched, choice.replaces) == (
        tmp_path / "fields",
        False,
        False,
        False,
    )


def test_a_folder_that_holds_a_series(choice, tmp_path):
    hold(tmp_path / "old", "input", "series")
    choice.file.setFilePath(str(tmp_path / "old"))
    assert words(choice) == ["Continue", "Replace", "New folder"] and not choice.choice.isHidden()
    assert choice.note.text() == "The folder holds a series already."
    assert (choice.overwrite, choice.fetched, choice.replaces) == (True, True, False)
    choice.choice.setCurrentIndex(1)
    assert (choice.overwrite, choice.fetched, choice.replaces) == (True, False, True)
    (tmp_path / "old_2").mkdir()
    choice.choice.setCurrentIndex(2)
    assert choice.folder == tmp_path / "old_3" and words(choice) == [] and not choice.overwrite
    assert fresh(tmp_path / "old") == tmp_path / "old_3"


def test_one_that_was_begun(choice, tmp_path):
    (tmp_path / "begun" / "input" / ".fetching").mkdir(parents=True)
    choice.file.setFilePath(str(tmp_path / "begun"))
    assert choice.note.text() == "The folder holds an unfinished series."
    assert choice.choice.currentText() == "Continue: fetch the days that are missing"
    assert (choice.overwrite, choice.fetched, choice.replaces) == (True, False, False)


def test_a_series_without_what_it_was_made_of(choice, tmp_path):
    hold(tmp_path / "alone", "series")
    choice.file.setFilePath(str(tmp_path / "alone"))
    assert words(choice) == ["Replace", "New folder"] and choice.replaces


def test_what_was_begun_last_is_offered_again_until_it_is_made(choice, tmp_path):
    begun = tmp_path / "begun"
    remember_unfinished("key", begun)
    try:
        # Nothing was fetched yet: there is nothing to go on with.
        assert unfinished_folder("key") is None
        (begun / "input").mkdir(parents=True)
        assert unfinished_folder("key") == begun and unfinished_folder("other") is None
        forget_unfinished("other")
        assert unfinished_folder("key") == begun
        forget_unfinished("key")
        assert unfinished_folder("key") is None
    finally:
        forget_unfinished("key")


def test_a_series_of_rasters_that_are_there_is_replaced_without_fetching(qgis_app, tmp_path, qtbot):
    hold(tmp_path / "old", "input", "series")
    made = FolderChoice(tmp_path / "old", fetches=False)
    qtbot.addWidget(made)
    assert words(made) == ["Replace", "New folder"]
    assert made.choice.itemText(0) == "Replace: make it anew" and made.overwrite and not made.fetched


def test_series_go_beside_the_project_else_where_the_options_say(qgis_new_project, tmp_path):
    QgsSettings().setValue("temporal_liif/output_folder", str(tmp_path / "series"))
    try:
        assert home_folder() == tmp_path / "series"
        assert QgsProject.instance().write(str(tmp_path / "p.qgs"))
        assert home_folder() == tmp_path
    finally:
        QgsSettings().remove("temporal_liif/output_folder")
        QgsProject.instance().clear()
