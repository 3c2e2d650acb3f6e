# Readback. `make run` and `make test` do all the set-up; they need Python 3.11 or newer and make.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$p" -c 'import sys; raise SystemExit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$p"; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
LOCK := requirements.lock

# What the machine sets for its own Pythons must not leak into ours.
unexport PYTHONPATH PYTHONHOME PIP_USER PIP_TARGET PIP_PREFIX PIP_REQUIRE_VIRTUALENV

.DEFAULT_GOAL := help
.PHONY: help setup run test lint check bench pictures snapshots lock wheel clean

help: ## what there is to make
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/  make \1|\2/p' Makefile | column -t -s '|' 2>/dev/null \
		|| sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/  make \1  \2/p' Makefile

setup: $(VENV)/.installed ## make .venv with the locked packages and the command .venv/bin/readback

# Two stamps: the packages are installed again only when the lock changes, Readback itself (editable, so
# its code needs nothing) only when pyproject.toml does.
$(VENV)/.locked: $(LOCK)
	@test -n "$(PYTHON)" || { echo "Readback needs Python 3.11 or newer; none was found. Install one, or say \
	make PYTHON=/path/to/python3.11." >&2; exit 2; }
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(LOCK)
	@touch $@

$(VENV)/.installed: $(VENV)/.locked pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
	@touch $@

run: setup ## open Readback
	@$(BIN)/readback

# Everything that must hold, with all it prints. pytest runs a worker a core.
test: lint ## lint, types, import rule, every test
	$(BIN)/pytest -n auto

lint: setup ## ruff, mypy, import-linter
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: setup ## prove the bundled story against its articles
	$(BIN)/readback check

bench: setup ## measure the promises, as ratios
	$(BIN)/python -m bench

pictures: setup ## draw the README's pictures from the app itself
	$(BIN)/python docs/pictures.py

snapshots: setup ## accept the screens as they are now (look at them first)
	$(BIN)/pytest -n auto --snapshot-update tests/app

wheel: setup ## build the wheel into dist/
	$(BIN)/python -m hatchling build -t wheel

# The tools that lock live apart, so that they are in no lock themselves. Hashes of every platform's files,
# and no address of any registry.
lock: ## choose the packages' versions anew and write requirements.lock
	@test -n "$(PYTHON)" || { echo "Readback needs Python 3.11 or newer; none was found." >&2; exit 2; }
	$(PYTHON) -m venv --clear build/lock
	build/lock/bin/python -m pip install --quiet --disable-pip-version-check 'pip-tools>=7.4,<8'
	build/lock/bin/pip-compile --quiet --upgrade --extra dev --generate-hashes --strip-extras --allow-unsafe \
		--no-header --no-emit-options --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
		--output-file $(LOCK) pyproject.toml

clean: ## remove what make made
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
