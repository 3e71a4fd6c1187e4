# Everything a newcomer types. Each target sets itself up on a machine that has Python >= 3.11 and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
PYTEST_ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help setup run test again lint bench client client-check services lock clean

help:  ## List the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Qudao needs Python 3.11 or newer; try: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "No venv module. On Debian: apt-get install python3-venv"; exit 1; }

$(VENV)/.run: $(BIN)/python requirements.lock pyproject.toml
	@echo "Installing what Qudao runs on (once) ..."
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements-dev.lock
	@echo "Installing what the tests need (once) ..."
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@

setup: $(VENV)/.run  ## Prepare .venv and nothing else

run: setup  ## Start everything with demo data and print the address of the phones
	@$(BIN)/qudao demo

# Whoever has nothing left to do takes over half of what another still has. Byte code is kept, whatever the image says:
# otherwise each worker, and each process that a scenario starts, would compile all modules and rewrite all asserts anew.
test: $(VENV)/.dev  ## Run the whole suite; legs whose service is missing are named at the end
	@env -u PYTHONDONTWRITEBYTECODE $(BIN)/python -m pytest -n auto --maxprocesses=4 --dist worksteal $(PYTEST_ARGS)

again: $(VENV)/.dev  ## Walk once more the few journeys through a browser that failed in the last run
	@$(BIN)/python scripts/walk_again.py

lint: $(VENV)/.dev  ## Format, lint, types, dependencies
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/deptry .
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory client-check; else echo "No Node: the client was not built anew."; fi

CLIENT_SEEN := miniapp/node_modules/.package-lock.json

$(CLIENT_SEEN): miniapp/package-lock.json
	@cd miniapp && npm ci --no-audit --no-fund
	@touch $@

client: $(VENV)/.run $(CLIENT_SEEN)  ## Write the API's types and build the client to mp-weixin and h5 (needs Node 20)
	@$(BIN)/qudao openapi > miniapp/openapi.json
	@cd miniapp && npm run --silent types && npm run --silent check:types && npm run --silent build && npm run --silent check:weixin

client-check: $(CLIENT_SEEN)  ## Test the client and compare the committed h5 with a fresh build (needs Node 20)
	@cd miniapp && node scripts/types.mjs --check && npm run --silent check:types && npm test --silent
	@cd miniapp && node scripts/build.mjs --check && node scripts/build.mjs mp-weixin && npm run --silent check:weixin

bench: $(VENV)/.dev  ## Print every figure of docs/benchmarks.md, one JSON line each
	@$(BIN)/qudao bench

services:  ## Install and start on Debian what the full test legs need (PostgreSQL, Redis, Chromium, a Chinese font)
	@sh scripts/services.sh

lock:  ## Write the two lock files anew (needs uv)
	uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --python-version 3.11 --extra setup pyproject.toml -o requirements.lock
	uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --python-version 3.11 --extra setup --extra dev pyproject.toml -o requirements-dev.lock

clean:  ## Remove what the other targets made
	rm -rf $(VENV) var build miniapp/node_modules miniapp/dist *.egg-info .pytest_cache .mypy_cache .ruff_cache
