# `make run` opens the window, `make test` checks everything, `make help` tells the rest.
.DEFAULT_GOAL := help
.PHONY: help run test bench package translations lock clean

VENV := .venv
PYTHON_HERE := $(VENV)/bin/python
LOCKED := $(VENV)/locked
READY := $(VENV)/ready

help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(READY) ## open the window; without a display, draw it into jpviewer.png
	@$(PYTHON_HERE) -m tools.run

test: $(READY) ## check format, lint, types and layers, and run every test
	@$(PYTHON_HERE) -m tools.test

bench: $(READY) ## measure; writes build/bench.json
	@$(PYTHON_HERE) -m benchmarks

package: $(READY) ## build the wheel and, with PyInstaller, the frozen program; try both
	@$(PYTHON_HERE) -m tools.package

translations: $(READY) ## take up new texts, compile the catalogues, say what is untranslated
	@$(PYTHON_HERE) -m tools.translations

lock: $(READY) ## pin the newest fitting libraries in requirements.lock
	@$(PYTHON_HERE) -m tools.lock

clean: ## remove everything that was made here
	rm -rf $(VENV) build dist jpviewer.png .mypy_cache .ruff_cache .pytest_cache .hypothesis \
		.import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(LOCKED): requirements.lock tools/venv.sh tools/python.sh
	@sh tools/venv.sh $(VENV)
	@touch $@

$(READY): $(LOCKED) pyproject.toml
	@$(PYTHON_HERE) -m pip install --disable-pip-version-check --quiet --no-index --no-deps \
		--no-build-isolation --editable .
	@touch $@
