# SPDX-License-Identifier: GPL-2.0-or-later
"""What becomes of a series that lies in the chosen folder."""

from __future__ import annotations

import pytest
from temporal_liif.ui.folder_choice import FolderChoice, fresh


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
