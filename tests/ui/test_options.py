# SPDX-License-Identifier: GPL-2.0-or-later
"""The options page and the engine set-up, as real widgets."""

import shutil
import sys
import time

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication
from temporal_liif.core.errors import CancelledError, EngineError
from temporal_liif.engine import cli as engine_cli
from temporal_liif.engine import locate
from temporal_liif.provider import settings as provider_settings
from temporal_liif.provider.algorithms.superresolve import SuperResolve
from temporal_liif.provider.engine_access import engine_news
from temporal_liif.tests.stopwatch import Stopwatch
from temporal_liif.ui import disk_options, engine_setup
from temporal_liif.ui.engine_removal import EngineRemoval
from temporal_liif.ui.engine_setup import EngineSetup
from temporal_liif.ui.options import OptionsEntry, OptionsFactory

REPORT = {
    "python": "3.11.2",
    "executable": "python",
    "platform": "Linux",
    "processors": 2,
    "memory": {"total": 24e9},
    "packages": {"torch": "2.13.0", "scipy": None},
    "torch": {"version": "2.13.0", "cuda": None, "threads": 2},
    "devices": [
        {"device": "cuda:0", "name": "NVIDIA X", "memory": {"total": 80e9}, "gflops": 9000.0},
        {"device": "cpu", "gflops": 121.3},
    ],
}


@pytest.fixture(autouse=True)
def settings():
    """The plugin's settings as a new user has them, before and after."""
    QgsSettings().remove("temporal_liif")
    yield
    QgsSettings().remove("temporal_liif")


@pytest.fixture
def page(qtbot):
    made = OptionsFactory().createWidget(None)
    qtbot.addWidget(made)
    return made


def test_defaults_and_what_is_stored(page):
    assert page.device.currentText() == "auto" and page.provider.currentData() == "auto"
    page.interpreter.setFilePath(sys.executable)
    page.device.setCurrentText("CUDA:1")
    page.provider.setCurrentIndex(page.provider.findData("planetary-computer"))
    page.readers.setValue(5)
    assert not QgsSettings().contains(provider_settings.INTERPRETER)
    page.apply()
    assert provider_settings.interpreter_setting() == sys.executable
    assert provider_settings.device_setting() == "cuda:1" and provider_settings.readers_setting(16) == 5
    assert QgsSettings().value(provider_settings.PROVIDER) == "planetary-computer"
    again = OptionsFactory().createWidget(None)
    assert again.readers.value() == 5 and again.device.currentText() == "cuda:1"


@pytest.fixture
def engines(qtbot, tmp_path, monkeypatch):
    """The group of the options, with an engine in use, another version's, and one that is half removed."""
    monkeypatch.setattr(locate, "cache_folder", lambda: tmp_path)
    monkeypatch.delenv(locate.VARIABLE, raising=False)
    own = locate.own_folder().name
    for number, name in enumerate((own, "engine-0123abcd", "engine-89abcdef.old-01234567", "thumbnails"), 1):
        (tmp_path / name / "lib").mkdir(parents=True)
        (tmp_path / name / "lib" / "a.so").write_bytes(bytes(number * 1_000_000))
    (tmp_path / "engine-mine").mkdir()
    python = locate.python_in(tmp_path / own)
    python.parent.mkdir(parents=True)
    python.touch()
    (tmp_path / "engine-0123abcd" / "outside").symlink_to(tmp_path / "thumbnails", target_is_directory=True)
    page = OptionsFactory().createWidget(None)
    qtbot.addWidget(page)
    yield page.disk


def test_the_engines_are_listed_and_the_chosen_ones_removed(engines, qtbot, tmp_path, monkeypatch):
    row = engines.rows["engine"]
    qtbot.waitUntil(lambda: row.state.text() == "6 MB in 3 environments", timeout=20_000)
    asked, own = [], locate.own_folder()

    def answer(dialog, ok):
        items = [dialog.list.topLevelItem(number) for number in range(dialog.list.topLevelItemCount())]
        asked.append(sorted(tuple(item.text(column) for column in range(3)) for item in items))
        # What is in use is not ticked.
        assert {one.folder.name for one in dialog.chosen()} == {
            "engine-0123abcd",
            "engine-89abcdef.old-01234567",
        }
        assert dialog.note.text() == "Nothing here needs what is chosen."
        return ok

    stopped = []
    monkeypatch.setattr(disk_options, "shutdown", lambda: stopped.append(True))
    for ok in (False, True):
        monkeypatch.setattr(EngineRemoval, "exec", lambda dialog, ok=ok: answer(dialog, ok))
        row.button.click()
        if not ok:
            assert (tmp_path / "engine-0123abcd").is_dir()
    assert (
        asked[0]
        == asked[1]
        == [
            ("Engine of another version", "2 MB", "not in use"),
            ("Engine of this version", "1 MB", "in use"),
            ("Left by an unfinished set-up or removal", "3 MB", "not in use"),
        ]
    )
    qtbot.waitUntil(lambda: row.state.text() == "1 MB", timeout=20_000)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([own.name, "engine-mine", "thumbnails"])
    assert (tmp_path / "thumbnails" / "lib" / "a.so").is_file() and not stopped


def test_the_last_engine_is_stopped_and_removed(engines, qtbot, tmp_path, monkeypatch):
    for name in ("engine-0123abcd", "engine-89abcdef.old-01234567"):
        shutil.rmtree(tmp_path / name)
    engines.measure_engine()
    row, stopped = engines.rows["engine"], []
    qtbot.waitUntil(lambda: row.state.text() == "1 MB", timeout=20_000)
    monkeypatch.setattr(disk_options, "shutdown", lambda: stopped.append(True))

    def answer(dialog):
        assert dialog.remove.isEnabled() and "downloads it again" in dialog.note.text()
        dialog.list.topLevelItem(0).setCheckState(0, Qt.CheckState.Unchecked)
        assert not dialog.remove.isEnabled()
        dialog.list.topLevelItem(0).setCheckState(0, Qt.CheckState.Checked)
        return True

    monkeypatch.setattr(EngineRemoval, "exec", answer)
    with qtbot.waitSignal(engines.engine_removed, timeout=20_000):
        row.button.click()
    assert stopped == [True] and row.state.text() == "nothing" and not row.button.isEnabled()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["engine-mine", "thumbnails"]


def test_defaults_of_series_are_stored_and_shown_in_the_dialogs_of_processing(page, tmp_path):
    assert page.series.masks.hidden == ["cloud", "dilated", "shadow", "cirrus", "snow", "defective"]
    page.series.folder.setFilePath(str(tmp_path))
    page.series.masks.show(["cloud", "water"], 30.0)
    page.apply()
    assert provider_settings.output_folder_setting() == str(tmp_path)
    assert provider_settings.masked_setting() == ["cloud", "water"]
    assert provider_settings.growth_setting() == 30.0
    algorithm = SuperResolve().create()
    classes, growth = (algorithm.parameterDefinition(name) for name in ("MASK_CLASSES", "MASK_GROW"))
    assert classes.defaultValueForGui() == ["cloud", "water"] and growth.defaultValueForGui() == 30
    # Scripts and models are not changed by what a user prefers.
    assert "shadow" in classes.defaultValue() and growth.defaultValue() is None
    page.series.masks.show([], None)
    page.apply()
    assert provider_settings.masked_setting() == [] and provider_settings.growth_setting() is None


def test_the_device_setting_stands_for_auto_alone():
    QgsSettings().setValue(provider_settings.DEVICE, "cuda:1")
    assert provider_settings.device_asked_for("auto") == provider_settings.device_asked_for(" ") == "cuda:1"
    assert provider_settings.device_asked_for("CPU") == "cpu"


def test_the_page_says_which_python_it_would_use(page, tmp_path):
    page.interpreter.setFilePath(str(tmp_path / "nowhere"))
    assert "does not exist" in page.engine_state.text()
    page.interpreter.setFilePath(sys.executable)
    assert sys.executable in page.engine_state.text()


def test_the_page_says_that_an_engine_is_of_an_earlier_version(page, tmp_path, monkeypatch):
    monkeypatch.delenv(locate.VARIABLE, raising=False)
    monkeypatch.setattr(locate, "cache_folder", lambda: tmp_path)
    python = locate.python_in(tmp_path / locate.FORMER[0])
    python.parent.mkdir(parents=True)
    python.touch()
    again = OptionsFactory().createWidget(None)
    assert again.engine_state.text().startswith(f"Uses {python}\nAn earlier version")
    own = locate.python_in(locate.own_folder())
    own.parent.mkdir(parents=True)
    own.touch()
    assert OptionsFactory().createWidget(None).engine_state.text() == f"Uses {own}"


def test_testing_a_login_without_one_says_what_to_do(page):
    page.test_login.click()
    assert "authentication configuration" in page.login_state.text()


def test_the_page_comes_and_goes_with_the_plugin(qgis_iface):
    class Window:
        added = removed = 0

        def registerOptionsWidgetFactory(self, factory):
            self.added += factory.title() == "Temporal LIIF"

        def unregisterOptionsWidgetFactory(self, factory):
            self.removed += 1

    window = Window()
    entry = OptionsEntry(window)
    entry.add()
    entry.remove()
    assert (window.added, window.removed) == (1, 1)


def shown(qtbot, monkeypatch, find):
    monkeypatch.setattr(locate, "find", find)
    dialog = EngineSetup()
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.create_button.isEnabled(), timeout=20000)
    return dialog


def missing(setting=None):
    raise EngineError(f"There is none yet. {locate.REMEDY}")


def test_without_an_engine_it_says_so_and_makes_one(qtbot, monkeypatch):
    dialog = shown(qtbot, monkeypatch, missing)
    assert dialog.create_button.isDefault()
    assert "not set up yet" in dialog.state.text() and "Python found" in dialog.log.toPlainText()

    asked = []

    def create(progress, cancelled, log, network, cluster):
        asked.append(cluster)
        progress(0.5, "Installing")
        log("Collecting torch")
        return "python"

    monkeypatch.setattr(engine_cli, "create", create)
    monkeypatch.setattr(engine_cli, "diagnose", lambda python: REPORT)
    dialog.cluster.setChecked(True)
    with qtbot.waitSignal(engine_news().ready, timeout=20000):
        dialog.create_button.click()
    assert asked == [True]
    assert "NVIDIA X, 80 GB memory, 9000 GFLOP/s" in dialog.state.text()
    # Return does not begin another download of gigabytes.
    assert dialog.close_button.isDefault() and not dialog.create_button.isDefault()
    assert "Collecting torch" in dialog.log.toPlainText()
    dialog.copy_button.click()
    assert "PyTorch 2.13.0, no CUDA, 2 threads\n" in QApplication.clipboard().text()


def test_a_set_up_is_cancelled_within_a_second_and_can_be_repeated(qtbot, monkeypatch):
    dialog = shown(qtbot, monkeypatch, missing)
    pressed, ended = [], []

    def create(progress, cancelled, log, network, cluster):
        while not cancelled():
            time.sleep(0.02)
        ended.append(pressed[0].within(1))
        raise CancelledError("Cancelled.")

    monkeypatch.setattr(engine_cli, "create", create)
    dialog.create_button.click()
    assert dialog.stop_button.isEnabled()
    qtbot.wait(200)
    pressed.append(Stopwatch())
    dialog.stop_button.click()
    assert dialog.create_button.isEnabled() and "Cancelled" in dialog.state.text()
    qtbot.waitUntil(lambda: bool(ended), timeout=20_000)
    assert ended == [True]


@pytest.mark.fault("Engine: its set-up fails in Options", "the page shows the reason; a repeat succeeds")
def test_a_failed_set_up_shows_the_reason_and_the_messages(qtbot, monkeypatch):
    dialog = shown(qtbot, monkeypatch, missing)

    def create(progress, cancelled, log, network, cluster):
        log("Could not fetch torch")
        raise EngineError("pip failed: no space left. Free 3 GB and press 'Set up engine' again.")

    monkeypatch.setattr(engine_cli, "create", create)
    dialog.create_button.click()
    qtbot.waitUntil(lambda: "no space left" in dialog.state.text(), timeout=20000)
    assert "Could not fetch torch" in dialog.log.toPlainText() and dialog.create_button.isEnabled()
    monkeypatch.setattr(engine_cli, "create", lambda **given: "python")
    monkeypatch.setattr(engine_cli, "diagnose", lambda python: REPORT)
    with qtbot.waitSignal(engine_news().ready, timeout=20000):
        dialog.create_button.click()
    assert "The engine is ready" in dialog.state.text() and "no space" not in dialog.log.toPlainText()


def test_a_broken_graphics_card_is_named():
    report = {**REPORT, "devices": [{"device": "cuda:0", "error": "RuntimeError: driver too old"}]}
    assert "driver too old" in engine_setup.summary(report)
    assert "cannot be used" in engine_setup.summary({"torch_error": "ImportError: no"})
