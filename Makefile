# make demo    environment, install, and the example briefing built into output/
# make test    environment, test tools, the whole suite
# make lint    types, style, formatting
# make bench   the benchmarks

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install --constraint constraints.txt

.PHONY: demo test lint bench clean
.DEFAULT_GOAL := demo

demo: $(VENV)/installed
	$(BIN)/briefcast build examples/briefing.txt --out output

test: $(VENV)/tested
	$(BIN)/pytest -n 2 $(ARGS)

lint: $(VENV)/tested
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/tested
	$(BIN)/python benchmarks/podcast.py
	$(BIN)/python benchmarks/memory.py
	$(BIN)/python benchmarks/reading.py

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "briefcast needs Python 3.11 or newer: name one with  make PYTHON=python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "This Python has no venv: install the package python3-venv (Debian, Ubuntu), then run make again" >&2; exit 1; }
	@echo "Making the environment in $(VENV) …"
	@rm -rf $(VENV)
	@$(PYTHON) -m venv $(VENV)
	@touch $@

# Installed editable, so that what is tested is what stands here.
$(VENV)/installed: pyproject.toml constraints.txt | $(VENV)/made
	@echo "Installing briefcast and what it needs …"
	@$(PIP) --editable .
	@touch $@

$(VENV)/tested: $(VENV)/installed
	@echo "Installing the test tools …"
	@$(PIP) --editable '.[test]'
	@touch $@
