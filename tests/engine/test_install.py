# SPDX-License-Identifier: GPL-2.0-or-later
"""The engine's Python is found in the stated order, made whole or not at all, and is never QGIS."""

import base64
import hashlib
import os
import platform
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from temporal_liif.core.errors import CancelledError, EngineError
from temporal_liif.core.network import Network
from temporal_liif.engine import cli as engine_cli
from temporal_liif.engine import commands, install, interpreters, locate, lock
from temporal_liif.tests.conftest import PLUGINS
from temporal_liif.tests.stopwatch import Stopwatch

pytestmark = [pytest.mark.timeout(60), pytest.mark.skipif(os.name == "nt", reason="uses POSIX scripts")]


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    """No test sees the user's environment, or makes one there."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv(locate.VARIABLE, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    return tmp_path / "cache"


def script(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n" + text)
    path.chmod(0o755)
    return path


def wheel(folder, name, module, program=None):
    """A small package, ready to install without a registry; its line for a list with checksums."""
    info = f"{name}-1.0.dist-info"
    files = {
        f"{name}.py": module,
        **({f"{name}-1.0.data/scripts/{name}": program} if program else {}),
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = ""
    for path, text in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
        record += f"{path},sha256={digest},{len(text)}\n"
    files[f"{info}/RECORD"] = record + f"{info}/RECORD,,\n"
    made = folder / f"{name}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(made, "w") as archive:
        for path, text in files.items():
            entry = zipfile.ZipInfo(path)
            entry.external_attr = 0o100755 << 16
            archive.writestr(entry, text)
    return f"{name}==1.0 --hash=sha256:{hashlib.sha256(made.read_bytes()).hexdigest()}\n"


# --- find


def test_order(tmp_path, monkeypatch):
    with pytest.raises(EngineError, match=r"there is none yet.*Set up engine.*TEMPORAL_LIIF_PYTHON"):
        locate.find()
    own = script(locate.python_in(locate.own_folder()), "")
    assert locate.find() == own
    variable = script(tmp_path / "variable" / "python3", "")
    monkeypatch.setenv(locate.VARIABLE, str(variable))
    assert locate.find() == variable
    setting = script(tmp_path / "setting" / "python3.12", "")
    assert locate.find(setting) == locate.find(str(setting)) == setting


def test_the_engine_of_version_0_1_0_goes_on_until_there_is_a_new_one(own_cache, tmp_path):
    # The name that version 0.1.0 gave it: the checksum of its list of packages.
    former = script(own_cache / "temporal_liif" / "engine-fc85febd" / "bin" / "python", "")
    script(own_cache / "temporal_liif" / "engine-01234567" / "bin" / "python", "")
    assert locate.find() == former and locate.is_former(former)
    own = script(locate.python_in(locate.own_folder()), "")
    assert locate.find() == own and not locate.is_former(own)


def test_the_engine_of_version_0_1_0_runs_all_but_what_needs_its_new_packages():
    code = (
        "import sys; sys.modules.update(dict.fromkeys(('pyotp', 'imageio_ffmpeg')));"
        "from temporal_liif.engine import worker; from importlib import import_module;"
        "names = {target.partition(':')[0] for target in worker.HANDLERS.values()};"
        "[import_module('temporal_liif.' + name) for name in names]; print(len(names))"
    )
    variables = {**os.environ, "PYTHONPATH": str(PLUGINS)}
    ran = subprocess.run([sys.executable, "-c", code], env=variables, capture_output=True, text=True)
    assert ran.returncode == 0 and int(ran.stdout) > 3, ran.stderr


def test_a_named_python_that_is_missing_is_not_passed_over(tmp_path, monkeypatch):
    script(locate.python_in(locate.own_folder()), "")
    monkeypatch.setenv(locate.VARIABLE, str(tmp_path / "python"))
    with pytest.raises(EngineError, match=r"in TEMPORAL_LIIF_PYTHON.*does not exist"):
        locate.find()
    with pytest.raises(EngineError, match=r"in the settings.*does not exist"):
        locate.find(tmp_path / "no" / "python")


@pytest.mark.parametrize("name", ["qgis", "qgis-bin.exe", "QGIS"])
def test_qgis_is_no_python_even_behind_a_link(tmp_path, name):
    qgis = script(tmp_path / name, "echo started >> $(dirname $0)/started\n")
    link = tmp_path / "python3"
    link.symlink_to(qgis)
    for path in (qgis, link):
        with pytest.raises(EngineError, match="not a Python"):
            locate.find(path)
        assert interpreters.probe(path) is None
    assert not (tmp_path / "started").exists()


def test_a_link_into_an_environment_is_not_resolved(tmp_path):
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", tmp_path / "env"], check=True)
    assert locate.find(tmp_path / "env/bin/python") == tmp_path / "env/bin/python"


def test_own_folder_depends_on_the_packages_alone(tmp_path):
    one, two, three = (tmp_path / name for name in ("1", "2", "3"))
    one.write_text("# a comment\na==1\nb\n")
    two.write_text("b\n\na==1\n")
    three.write_text("a==2\nb\n")
    hashed = tmp_path / "4"
    hashed.write_text("a==1 \\\n    --hash=sha256:0\nb\n")
    assert locate.own_folder(one) == locate.own_folder(hashed)
    assert locate.own_folder(one) == locate.own_folder(two) != locate.own_folder(three)


def test_required_packages_are_all_tested():
    lines = lock.REQUIREMENTS.read_text().splitlines()
    names = {line.split(";")[0].split("=")[0].strip("<> ") for line in lines if line and line[0] != "#"}
    assert len(names) == len(locate.PACKAGES)


# --- check


def test_check_names_what_is_broken(tmp_path):
    bare = tmp_path / "env"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", bare], check=True)
    python = bare / "bin" / "python"
    with pytest.raises(EngineError, match="lacks the package torch"):
        locate.check(python)
    site = next(bare.glob("lib/python*/site-packages"))
    (site / "torch.py").write_text("raise ImportError('libcudart.so.13: cannot open shared object file')")
    with pytest.raises(EngineError, match=r"torch .* broken .*libcudart"):
        locate.check(python)


def test_check_of_what_does_not_answer(tmp_path):
    with pytest.raises(EngineError, match="self-test"):
        locate.check(script(tmp_path / "python", "echo not json; exit 4\n"))
    with pytest.raises(EngineError, match="cannot be run"):
        locate.check(tmp_path / "absent" / "python")


def test_check_of_a_whole_one():
    pytest.importorskip("torch")
    report = locate.check(Path(sys.executable))
    assert set(report["found"]) == set(locate.PACKAGES)


# --- finding a base


def test_candidates_are_never_this_program_and_one_of_them_fits():
    names = [path.name for path in interpreters.base_candidates()]
    assert all(name.startswith("python") for name in names)
    found = interpreters.find_base()
    if found is None:
        pytest.skip("no Python with venv on this machine")
    assert found.fits and found.venv


def test_unfit_candidates_are_passed_over(tmp_path):
    answer = 'echo \'{"version": [%s], "bits": %d, "venv": %s, "system": "linux", "processor": "x86_64"}\'\n'
    paths = [
        tmp_path / "absent" / "python3",
        script(tmp_path / "old" / "python3", answer % ("3, 8, 1", 64, "true")),
        script(tmp_path / "new" / "python3", answer % ("3, 99, 1", 64, "true")),
        script(tmp_path / "narrow" / "python3", answer % ("3, 12, 1", 32, "true")),
        script(tmp_path / "debian" / "python3", answer % ("3, 12, 1", 64, "false")),
        script(tmp_path / "broken" / "python3", "exit 1\n"),
        script(tmp_path / "mute" / "python3", ""),
        script(tmp_path / "good" / "python3", answer % ("3, 12, 1", 64, "true")),
    ]
    assert interpreters.find_base(candidates=paths).path == paths[-1]
    assert interpreters.find_base(candidates=paths[:-1]) is None


@pytest.mark.parametrize(
    ("system", "processor", "fits"),
    [
        ("darwin", "arm64", True),
        ("darwin", "x86_64", False),
        ("win32", "amd64", True),
        ("win32", "arm64", False),
        ("linux", "aarch64", True),
        ("linux", "x86_64", True),
    ],
)
def test_a_python_that_torch_is_not_built_for_does_not_fit(system, processor, fits):
    python = interpreters.Interpreter(Path("python3"), (3, 12, 1), 64, True, system, processor)
    assert python.fits is fits


def test_a_python_says_what_it_is_built_for():
    python = interpreters.probe(Path(sys.executable))
    assert python is not None and python.system == sys.platform
    assert python.processor.lower() == platform.machine().lower()


# --- create

WITH_UV = install._Builder._with_uv


def check_answer(python, cancelled):
    """Stands for the self-test of an engine."""
    code, output = commands.run([python, "-I", "-c", "import answer; print(answer.VALUE)"])
    if (code, output) != (0, "42"):
        raise EngineError("the test of the new environment failed")


def assert_a_repeat_succeeds(build, tmp_path):
    """The cause is gone: a whole environment, and nothing else, is made."""
    assert os.listdir(tmp_path / "cache") == []
    python, _, _ = build()
    check_answer(python, lambda: False)
    assert os.listdir(tmp_path / "cache") == ["engine-x"]


@pytest.fixture(scope="session")
def quick_base(tmp_path_factory):
    """A Python whose `-m venv` copies one real environment, since making one with pip takes seconds."""
    base = interpreters.find_base()
    if base is None:
        pytest.skip("no Python with venv on this machine")
    folder = tmp_path_factory.mktemp("base")
    subprocess.run([base.path, "-I", "-m", "venv", folder / "template"], check=True)
    copy = f'case "$*" in *"-m venv "*) shift 3; exec cp -a {folder}/template "$1";; esac\n'
    return script(folder / "python3", f'{copy}exec {base.path} "$@"\n')


@pytest.fixture
def build(tmp_path, monkeypatch, quick_base):
    """Makes an environment of one small local package, through pip or through a stand-in for uv."""
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    local = f"--no-index\n--find-links {wheels}\n"
    requirements = tmp_path / "requirements.lock"
    requirements.write_text(
        local + wheel(wheels, "answer", "VALUE = 42\n") + "torch==2.13.0 ; python_version < '3'\n"
    )
    # uv is installed by pip, too, which takes a second.
    monkeypatch.setattr(install._Builder, "_with_uv", lambda self, python: False)
    monkeypatch.setattr(install, "_find_uv", lambda: None)
    monkeypatch.setattr(interpreters, "base_candidates", lambda: [quick_base])

    def run(folder=tmp_path / "cache" / "engine-x", cancelled=lambda: False, test=check_answer, **network):
        messages, log = [], []
        arguments = (folder, requirements, lambda *step: messages.append(step), cancelled, log.append)
        return install.create(*arguments, **network, test=test), messages, log

    return run


def test_create_then_find_it_whole(build, tmp_path):
    python, messages, _ = build()
    assert python == tmp_path / "cache/engine-x/bin/python"
    fractions = [fraction for fraction, _ in messages]
    assert fractions == sorted(fractions) and fractions[-1] == 1.0
    assert os.listdir(tmp_path / "cache") == ["engine-x"]
    made = python.stat().st_mtime_ns, (tmp_path / "cache/engine-x/pyvenv.cfg").stat().st_mtime_ns
    assert build()[1] == [(1.0, f"The engine is ready in {tmp_path / 'cache/engine-x'}")]
    assert (python.stat().st_mtime_ns, (tmp_path / "cache/engine-x/pyvenv.cfg").stat().st_mtime_ns) == made


def test_packages_of_a_further_list_are_added(build, tmp_path, monkeypatch):
    further = tmp_path / "further.lock"
    local = f"--no-index\n--find-links {tmp_path / 'wheels'}\n"
    further.write_text(local + wheel(tmp_path / "wheels", "more", "VALUE = 7\n"))
    python, _, _ = build()
    question = [python, "-I", "-c", "import answer, more; print(answer.VALUE, more.VALUE)"]
    assert commands.run(question)[0] == 1
    steps = []
    monkeypatch.setattr(install, "create", lambda *given: given[2](1.0, "made") or python)
    monkeypatch.setattr(engine_cli, "CLUSTER_LOCK", further)
    assert engine_cli.create(lambda share, text: steps.append(share), cluster=True) == python
    assert commands.run(question) == (0, "42 7")
    assert steps == sorted(steps) and steps[-1] == pytest.approx(1.0)


@pytest.mark.fault("Engine: broken on disk", "setting it up again replaces it")
def test_a_broken_one_is_replaced(build, tmp_path):
    python, _, _ = build()
    next((tmp_path / "cache/engine-x").glob("lib/python*/site-packages/answer.py")).unlink()
    left = tmp_path / "cache/engine-x.partial-0"
    left.mkdir()
    os.utime(left, (0, time.time() - 2 * 24 * 3600))
    assert build()[0] == python
    assert os.listdir(tmp_path / "cache") == ["engine-x"]


@pytest.mark.fault("Engine: set up, and fails its test", "nothing is left; a repeat succeeds")
def test_a_failed_test_leaves_nothing(build, tmp_path):
    def fail(python, cancelled):
        raise EngineError("torch is broken")

    with pytest.raises(EngineError, match="torch is broken"):
        build(test=fail)
    assert_a_repeat_succeeds(build, tmp_path)


@pytest.mark.fault(
    "Engine: pip fails while it is set up", "nothing is left; the error shows why; a repeat succeeds"
)
def test_a_failed_installation_leaves_nothing_and_shows_why(build, tmp_path):
    packages = tmp_path / "requirements.lock"
    right = packages.read_text()
    packages.write_text("--no-index\nno-such-package==1 --hash=sha256:" + 64 * "0")
    with pytest.raises(EngineError, match=r"(?s)proxy settings.*no-such-package"):
        build()
    packages.write_text(right)
    assert_a_repeat_succeeds(build, tmp_path)


@pytest.mark.fault("Engine: its set-up is cancelled", "that ends at once; a repeat succeeds")
def test_cancel_ends_the_installation_at_once(build, tmp_path):
    pressed = []

    def cancelled():
        begun = list((tmp_path / "cache").glob("engine-x.partial-*/bin")) if not pressed else [True]
        if begun:
            pressed.append(Stopwatch())
        return bool(begun)

    with pytest.raises(CancelledError):
        build(cancelled=cancelled)
    assert pressed[0].within(2)
    assert_a_repeat_succeeds(build, tmp_path)


@pytest.mark.fault(
    "Engine: a package has another checksum", "it is refused and nothing is left; a repeat succeeds"
)
def test_a_file_with_another_checksum_is_refused(build, tmp_path):
    packages = tmp_path / "requirements.lock"
    right = packages.read_text()
    packages.write_text(f"--no-index\n--find-links {tmp_path}/wheels\nanswer==1.0 --hash=sha256:{64 * '0'}\n")
    with pytest.raises(EngineError, match=r"(?s)proxy settings.*sha256"):
        build()
    packages.write_text(right)
    assert_a_repeat_succeeds(build, tmp_path)


@pytest.mark.fault(
    "Engine: what clusters need cannot be added", "the error says why; the engine works; a repeat succeeds"
)
def test_packages_of_a_further_list_that_are_refused(build, tmp_path):
    further = tmp_path / "further.lock"
    local = f"--no-index\n--find-links {tmp_path / 'wheels'}\n"
    right = local + wheel(tmp_path / "wheels", "more", "VALUE = 7\n")
    further.write_text(f"{local}more==1.0 --hash=sha256:{64 * '0'}\n")
    python, _, _ = build()
    for stopped, refusal in ((lambda: False, EngineError), (lambda: True, CancelledError)):
        with pytest.raises(refusal):
            install.extend(python, further, lambda *step: None, stopped, lambda text: None)
        check_answer(python, lambda: False)
    further.write_text(right)
    install.extend(python, further, lambda *step: None, lambda: False, lambda text: None)
    assert commands.run([python, "-I", "-c", "import answer, more; print(answer.VALUE, more.VALUE)"]) == (
        0,
        "42 7",
    )


@pytest.mark.fault("Two runs: set up the engine", "the one that is ready first stays, for both")
def test_two_that_set_it_up_at_once(build, tmp_path):
    folder, built = tmp_path / "cache" / "engine-x", []

    def other_is_quicker(python, cancelled):
        built.append(python)
        if len(built) == 1:
            build()
            (folder / "in use").touch()
        check_answer(python, cancelled)

    python, messages, _ = build(test=other_is_quicker)
    assert python == folder / "bin/python" and messages[-1][0] == 1.0
    assert (folder / "in use").exists() and os.listdir(tmp_path / "cache") == ["engine-x"]
    check_answer(python, lambda: False)


@pytest.mark.fault("Engine: its set-up finds no folder", "the error says what to do; a repeat succeeds")
def test_no_folder_to_set_it_up_in(build, tmp_path):
    (tmp_path / "cache").write_text("a file")
    with pytest.raises(EngineError, match=r"cannot be made in .*engine-x .*may write there, then set up"):
        build()
    assert (tmp_path / "cache").read_text() == "a file"
    (tmp_path / "cache").unlink()
    (tmp_path / "cache").mkdir()
    assert_a_repeat_succeeds(build, tmp_path)


@pytest.mark.fault(
    "Disk: fills up while the engine is set up", "the error says so; nothing is left; a repeat succeeds"
)
def test_a_disk_that_fills_up_while_it_is_set_up(build, small_disk, monkeypatch):
    monkeypatch.setattr(install, "MIN_FREE", 1)
    folder = small_disk / "cache" / "engine-x"
    # An empty environment with pip has more than the 12 MB that there are.
    with pytest.raises(EngineError, match=r"(?s)free space, then try again.*No space left"):
        build(folder)
    assert os.listdir(small_disk / "cache") == []
    subprocess.run(["mount", "-o", "remount,size=99m", small_disk], check=True)
    python, _, _ = build(folder)
    check_answer(python, lambda: False)
    assert os.listdir(small_disk / "cache") == ["engine-x"]


def test_uv_installs_the_build_that_fits(build, tmp_path, monkeypatch):
    """It says which torch it would take; the list for that has every checksum. When it fails, pip goes on."""
    asked = tmp_path / "asked"
    program = f"""#!/bin/sh
case "$*" in *--dry-run*auto*) echo " + torch==2.13.0+cpu"; exit 0;; esac
echo "$@" >> {asked}
while [ "$1" != -r ]; do shift; done
cat "$2" >> {asked}
exit 1
"""
    line = wheel(tmp_path / "wheels", "uv", "", program)
    monkeypatch.setattr(install._Builder, "_with_uv", WITH_UV)
    monkeypatch.setattr(lock, "UV_LOCK", tmp_path / "uv.lock")
    (tmp_path / "uv.lock").write_text(f"--no-index\n--find-links {tmp_path}/wheels\n{line}")
    packages = tmp_path / "requirements.lock"
    packages.write_text(packages.read_text() + "nvidia-cublas==1 ; python_version < '3'\n")
    _, _, log = build()
    command, *chosen = asked.read_text().splitlines()
    assert "--require-hashes" in command and "--torch-backend cpu" in command
    assert any(line.startswith("answer==1.0 --hash") for line in chosen)
    assert not any("nvidia" in line for line in chosen)
    assert any("going on with pip" in line for line in log)


def test_no_base_and_no_uv(build, monkeypatch):
    monkeypatch.setattr(interpreters, "base_candidates", list)
    with pytest.raises(EngineError, match="python3-venv"):
        build()


def test_no_base_on_a_mac(build, monkeypatch):
    monkeypatch.setattr(interpreters, "base_candidates", list)
    monkeypatch.setattr(install.sys, "platform", "darwin")
    with pytest.raises(EngineError, match=r"Apple silicon.*brew install python@3\.12.*baseline"):
        build()


@pytest.mark.fault("Disk: too full for the engine", "its set-up is refused beforehand; a repeat succeeds")
def test_no_room(build, tmp_path, monkeypatch):
    enough = install.MIN_FREE
    monkeypatch.setattr(install, "MIN_FREE", 2**70)
    with pytest.raises(EngineError, match="Make room"):
        build()
    monkeypatch.setattr(install, "MIN_FREE", enough)
    assert_a_repeat_succeeds(build, tmp_path)


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="needs /proc")
def test_the_proxys_password_reaches_pip_alone(build, tmp_path, monkeypatch):
    """No process's arguments or environment show it; where pip itself does, it is starred."""
    started = []
    real = commands.subprocess.Popen

    def watching(command, **options):
        started.append(repr(command) + repr(options.get("env")))
        return real(command, **options)

    monkeypatch.setattr(commands.subprocess, "Popen", watching)
    proxy = "http://analyst:s3cr3t@proxy.example:3128"
    build(network=Network(proxy, (), "/etc/ca.pem"))
    assert len(started) >= 3
    assert not any("s3cr3t" in text for text in started)
    code = "import os; print(os.environ['HTTPS_PROXY']); raise SystemExit(1)"
    monkeypatch.setattr(
        install, "_PIP", f"import json, os, sys; os.environ.update(json.load(sys.stdin)); {code}"
    )
    with pytest.raises(EngineError, match=r"http://analyst:\*\*\*@proxy") as caught:
        build(folder=tmp_path / "cache" / "engine-y", network=Network(proxy))
    assert "s3cr3t" not in str(caught.value)


# --- running


def test_run_ends_the_whole_group_in_time(tmp_path):
    slow = script(tmp_path / "slow", "sleep 60 & sleep 60\n")
    watch = Stopwatch()
    with pytest.raises(TimeoutError):
        commands.run([slow], limit=0.3)
    with pytest.raises(CancelledError):
        commands.run([slow], cancelled=lambda: not watch.within(0.6))
    assert watch.within(2)


def test_run_passes_lines_and_input():
    lines = []
    code, output = commands.run(
        ["/bin/sh", "-c", "cat; echo err >&2; exit 3"], line=lines.append, stdin="a\nb\n"
    )
    assert (code, output, lines) == (3, "a\nb\nerr", ["a", "b", "err"])


def test_child_environment():
    source = {
        "PYTHONHOME": "/qgis",
        "PYTHONPATH": "/qgis/python",
        "PROJ_LIB": "/qgis/proj",
        "VIRTUAL_ENV": "/env",
        "PATH": "/bin",
        "HOME": "/home/a",
        "LD_LIBRARY_PATH": "/cuda",
        "CUDA_VISIBLE_DEVICES": "1",
    }
    cleaned = commands.child_environment(Path("/env/bin/python"), source)
    assert set(source) - set(cleaned) == {"PYTHONHOME", "PYTHONPATH", "PROJ_LIB", "VIRTUAL_ENV"}
    assert cleaned["CUDA_DEVICE_ORDER"] == "PCI_BUS_ID"
    assert cleaned["OPENBLAS_NUM_THREADS"] == "1" and cleaned["MALLOC_ARENA_MAX"] == "1"
    own = {"OPENBLAS_NUM_THREADS": "4", "MALLOC_ARENA_MAX": "8"}
    assert own.items() <= commands.child_environment(Path("python"), own).items()


# --- the command line


def command_line(*arguments):
    import temporal_liif

    root = Path(temporal_liif.__file__).parents[1]
    return subprocess.run(
        [sys.executable, "-m", "temporal_liif.engine.cli", *arguments],
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_command_line(monkeypatch):
    missing = command_line("find")
    assert missing.returncode == 1 and "Set up engine" in missing.stderr and "Traceback" not in missing.stderr
    monkeypatch.setenv(locate.VARIABLE, sys.executable)
    assert command_line("find").stdout.strip() == sys.executable
    assert '"executable"' in command_line("diagnose").stdout
