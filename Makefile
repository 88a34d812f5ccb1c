# Every command of the project. `make demo` and `make test` need nothing but Python 3.11 – 3.13, make and git.

SHELL := /bin/bash
BIN := .venv/bin
WORKS = -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info < (3, 14))'
PYTHON ?= $(shell for python in python3.11 python3.12 python3.13 python3 python; do \
	if $$python $(WORKS) 2>/dev/null; then echo $$python; break; fi; done)

.PHONY: demo test bench corpus lock clean

demo: .venv/ready
	@rm -rf reports/demo reports/demo-class
	$(BIN)/python -m harness.demo reports/demo-class
	@tier=$$($(BIN)/python -c 'from harness.runner.sandbox import available; print(available()[0])'); \
	[ $$tier = bubblewrap ] || echo "bubblewrap does not work here (apt install bubblewrap): no isolation for the sample class"; \
	set -x; $(BIN)/gradkit grade reports/demo-class --out reports/demo --seed 7 --sandbox $$tier

test: .venv/ready
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/pytest tests -n 2
	$(BIN)/gradkit lint
	$(BIN)/pytest exercises/ --solutions

bench: .venv/ready
	$(BIN)/python -m tests.bench

corpus: .venv/ready
	$(BIN)/python -m tests.corpus

lock:
	uv pip compile pyproject.toml --all-extras --universal --python-version 3.11 \
		--generate-hashes --no-header -o requirements.lock

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis reports/demo reports/demo-class
	find harness tests -name __pycache__ -prune -exec rm -rf {} +

.venv/ready: requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "no Python 3.11 – 3.13 with venv found: install one (apt install python3 python3-venv), or name it: make demo PYTHON=/path/to/python"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch .venv/ready
