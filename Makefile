# SPDX-License-Identifier: GPL-2.0-or-later
# make demo | make test | make faults | make benchmark | make train | make evaluate | make package | make manual |
# make translate | make pictures | make lint | make format | make clean
# Each sets up what it needs (Debian or Ubuntu, as root; elsewhere it says what to install).

SYSTEM_PYTHON ?= /usr/bin/python3
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check install --quiet

export QT_QPA_PLATFORM ?= offscreen
export QGIS_CUSTOM_CONFIG_PATH := $(CURDIR)/build/qgis
export XDG_RUNTIME_DIR := $(CURDIR)/build/runtime
export PYTHONDONTWRITEBYTECODE := 1

# make test QGIS=3.40: in the QGIS of Debian's backports, unpacked beside the installed one.
ifdef QGIS
UNPACKED := $(CURDIR)/build/qgis-$(QGIS)
IN_QGIS := env QGIS_PREFIX_PATH="$(UNPACKED)/usr" PATH="$(UNPACKED)/usr/bin:$(PATH)" \
    PYTHONPATH="$(UNPACKED)/usr/lib/python3/dist-packages" \
    LD_LIBRARY_PATH="$(UNPACKED)/usr/lib:$(UNPACKED)/usr/lib/x86_64-linux-gnu:$(UNPACKED)/usr/lib/x86_64-linux-gnu/pulseaudio"
endif

SERVER_PACKAGES := $(wildcard tests/servers/apt.txt)
SERVER_REQUIREMENTS := $(wildcard tests/servers/requirements.txt)
# QGS402 asks for QMetaType in fields, which QGIS 3.22 does not take (QGIS 4 keeps QVariant's names for it);
# 105 is about plugins that keep iface; 108 and 111 are matters of taste; 201 and 202 are experimental.
QGS_IGNORED := QGS105,QGS108,QGS111,QGS201,QGS202,QGS402
BENCHMARKS := $(sort $(wildcard benchmarks/[a-z]*.py))

.PHONY: help setup demo test faults fuzz lint format benchmark train evaluate package manual live lock translate pictures clean system system-tests engine servers folders translations

help:
	@echo "make demo       a series of its own, super-resolved through QGIS: build/demo/"
	@echo "make demo DATA=FOLDER   the same on real scenes (NN_YYYY-MM-DD_L2A.tif with _mask.tif)"
	@echo "make test       lint, then every test        (ARGS='tests/core -k dates' for a part)"
	@echo "make test QGIS=3.40     the same in the QGIS of Debian's backports, unpacked into build/"
	@echo "make faults     the tests of docs/faults.md, with the slow ones, and that page anew"
	@echo "make fuzz       a thousand damaged inputs: no crash, no hang, errors in words; and random series (FUZZ=N, SEED=N)"
	@echo "make benchmark  ratios of time and memory    (ONLY=pipeline for one)"
	@echo "make train DATA=FOLDERS OUT=FOLDER      trains Temporal LIIF 3 (ARGS='--budget-minutes 80'), or a published"
	@echo "                                        network (ARGS='--architecture temporal-liif --strategy groups')"
	@echo "make evaluate DATA=FOLDERS OUT=FILE.json  the tables of docs/model.md (MODEL=id or file, FOLDS=5;"
	@echo "                                        a published network beside: ARGS='--original FILE')"
	@echo "make package    dist/temporal_liif-VERSION.zip, ready for the plugin repository, and its bill of materials"
	@echo "                (RELEASE=1 refuses placeholders in metadata.txt)"
	@echo "make manual     the manual as HTML: build/manual/index.html, which Help of a linked clone opens"
	@echo "make translate  new texts into i18n/*.ts, and what is translated there into .qm"
	@echo "make live       asks the providers' live services for a small window of every collection (LOGIN, KEYS: ids of"
	@echo "                authentication configurations of QGIS; ARGS='--fixtures FOLDER' keeps an answer of each)"
	@echo "make lock       pins the engine's packages anew, with checksums (engine/requirements.lock)"
	@echo "make pictures   the manual's pictures, taken in QGIS's window"
	@echo "make engine     the engine's environment, where the plugin finds it"
	@echo "make setup      only what the above need;  make format, make clean"

setup: system-tests $(VENV)/.tests servers folders translations

demo: system $(VENV)/.engine folders translations
	@PYTHONPATH="$(CURDIR)/build/plugins" $(PY) -m temporal_liif.demo $(if $(DATA),--data "$(DATA)") $(ARGS)

test: setup lint $(if $(QGIS),build/qgis-$(QGIS)/.done)
	$(IN_QGIS) $(PY) -m pytest $(ARGS)

faults: setup
	@PYTHONPATH="$(CURDIR)/build/plugins" $(PY) -m temporal_liif.scripts.faults
	$(PY) -m pytest -m fault $(ARGS)

fuzz: setup
	FUZZ="$(or $(FUZZ),1000)" $(PY) -m pytest tests/fuzz tests/core/test_any_series.py tests/core/test_any_values.py $(ARGS)

lint: $(VENV)/.tests folders
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m flake8 --select QGS --extend-ignore $(QGS_IGNORED) --exclude .venv,build,dist .
	$(PY) -m bandit --quiet --configfile pyproject.toml --recursive .
	PYTHONPATH="$(CURDIR)/build/plugins" $(VENV)/bin/lint-imports --cache-dir build/imports

format: $(VENV)/.tests
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

benchmark: system $(VENV)/.tests folders
	@failed=; for file in $(BENCHMARKS); do \
	    case "$$file" in *$(ONLY)*) $(PY) $$file || failed="$$failed $$file";; esac; done; \
	if [ -n "$$failed" ]; then echo "Failed:$$failed" >&2; exit 1; fi

# DATA: folders of areas in WorldStrat's format, with SPOT or without. OUT: a folder for weights and curves, or
# the JSON file of the evaluation.
TRAINING := PYTHONPATH="$(CURDIR)/build/plugins" $(PY) -m temporal_liif.research

train: system $(VENV)/.engine folders
	$(TRAINING).training --data $(abspath $(DATA)) --out "$(abspath $(OUT))" \
	    $(if $(findstring --architecture,$(ARGS)),,--folds all) $(ARGS)

evaluate: system $(VENV)/.engine folders
	$(TRAINING).evaluation --data $(abspath $(DATA)) --out "$(abspath $(OUT))" \
	    $(if $(MODEL),--model "$(MODEL)") $(if $(FOLDS),--folds $(FOLDS)) $(ARGS)

package: system $(VENV)/.manual folders
	@PYTHONPATH="$(CURDIR)/build/plugins" $(PY) -m temporal_liif.scripts.package $(if $(RELEASE),--release)

manual: system $(VENV)/.manual folders
	@PYTHONPATH="$(CURDIR)/build/plugins" $(PY) -m temporal_liif.scripts.manual

live: system $(VENV)/.engine folders
	@env -u QGIS_CUSTOM_CONFIG_PATH PYTHONPATH="$(CURDIR)/build/plugins" $(PY) -m temporal_liif.scripts.live \
	    $(if $(LOGIN),--login "$(LOGIN)") $(if $(KEYS),--keys "$(KEYS)") $(if $(PROFILE),--profile "$(PROFILE)") $(ARGS)

lock: $(VENV)/.tests folders
	$(PIP) --require-hashes -r engine/uv.lock
	@PYTHONPATH="$(CURDIR)/build/plugins" $(PY) -m temporal_liif.scripts.lock $(ARGS)

translate: system folders
	@PYTHONPATH="$(CURDIR)/build/plugins" $(SYSTEM_PYTHON) -m temporal_liif.scripts.translate

# What QGIS reads of i18n/*.ts; made here, and for the zip, and not committed.
translations: $(patsubst %.ts,%.qm,$(wildcard i18n/*.ts))

i18n/%.qm: i18n/%.ts | system folders
	@PYTHONPATH="$(CURDIR)/build/plugins" $(SYSTEM_PYTHON) -m temporal_liif.scripts.translate $<

pictures: setup
	@PYTHONPATH="$(CURDIR)/build/plugins" $(PY) -m temporal_liif.tests.window

build/qgis-%/.done: | system
	@sh scripts/unpack-qgis.sh $* $(@D)

clean:
	rm -rf build dist $(VENV) .pytest_cache .ruff_cache .hypothesis .qgis-settings

# What apt installs: QGIS, GDAL and, for the tests alone, the servers they run.
system:
	@sh scripts/system-packages.sh scripts/apt.txt

system-tests:
	@sh scripts/system-packages.sh scripts/apt.txt $(SERVER_PACKAGES)

# The plugin's own engine, in the user's cache, as the settings page makes it.
engine: system folders
	@PYTHONPATH="$(CURDIR)/build/plugins" $(SYSTEM_PYTHON) -m temporal_liif.engine.cli create

# The environment of this clone. QGIS's own Python gets nothing installed.
$(VENV)/bin/python: | system
	$(SYSTEM_PYTHON) -m venv --system-site-packages --clear $(VENV)

$(VENV)/.engine: engine/requirements.txt | $(VENV)/bin/python
	$(PIP) -r $<
	@touch $@

$(VENV)/.manual: scripts/manual/requirements.txt | $(VENV)/bin/python
	$(PIP) -r $<
	@touch $@

$(VENV)/.tests: tests/requirements.txt engine/requirements.txt engine/requirements-cluster.txt scripts/manual/requirements.txt | $(VENV)/bin/python
	$(PIP) -r $<
	@touch $@ $(VENV)/.engine $(VENV)/.manual

servers: $(if $(SERVER_REQUIREMENTS),build/servers/.done)

build/servers/.done: $(SERVER_REQUIREMENTS) | system-tests
	$(SYSTEM_PYTHON) -m venv build/servers
	build/servers/bin/python -m pip --disable-pip-version-check install --quiet -r $<
	@touch $@

# The name that Python imports, whatever the clone's folder is called; and a private runtime folder, as Qt asks for.
folders:
	@mkdir -p build/plugins build/qgis build/runtime && chmod 700 build/runtime
	@[ "$$(readlink build/plugins/temporal_liif)" = "$(CURDIR)" ] || ln -sfn "$(CURDIR)" build/plugins/temporal_liif
