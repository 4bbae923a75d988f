# Set up, try, test. Everything lands in .venv and exports/; `make clean` removes it again.
PYTHON ?= python3
VENV   := .venv
KHABAR := $(VENV)/bin/khabar
.DEFAULT_GOAL := help
CORPORA := $(or $(KHABAR_CORPORA),../shared/corpora)
.PHONY: help demo test check bench train clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-6s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(VENV)/installed ## Install, build the sample workspace from its articles, ask three questions
	@$(KHABAR) build --rebuild
	@printf '\nWho speaks for Ahrar al-Sham?\n'
	@$(KHABAR) query --saved speaks-for -p 'actor=أحرار الشام' --format table
	@printf '\nWho holds the village of Maardes, and who says so?\n'
	@$(KHABAR) query --saved who-controls -p 'region=معردس' --format table
	@printf '\nWhere do the reports contradict each other?\n'
	@$(KHABAR) query --saved contradictions --format table
	@printf '\nThe files are in exports/. What to type next:\n'
	@printf '  %s\n' '. $(VENV)/bin/activate' 'khabar show                  # the graph as a web page' \
		'khabar query --list          # the saved questions' \
		'khabar init my-work          # a workspace of your own' 'khabar --help'

test: $(VENV)/dev $(VENV)/browser ## Set up and run the tests
	@$(VENV)/bin/pytest

check: $(VENV)/dev $(VENV)/browser ## Lint, check types, hold extraction to its floors and run the tests
	@$(VENV)/bin/ruff check
	@$(VENV)/bin/ruff format --check
	@$(VENV)/bin/mypy
	@$(VENV)/bin/python tests/quality/gate.py
	@$(VENV)/bin/pytest

bench: $(VENV)/dev ## Measure speed
	@for file in $(filter-out benchmarks/names.py benchmarks/corpora.py,$(wildcard benchmarks/*.py)); do \
		echo "$$file"; $(VENV)/bin/python "$$file" || exit 1; done

train: $(VENV)/dev ## Train the models anew; KHABAR_CORPORA is the folder of the corpora
	@$(VENV)/bin/pip install --quiet --disable-pip-version-check --editable '.[train]'
	@$(VENV)/bin/python -m training.classes
	@$(VENV)/bin/python -m training "$(CORPORA)" tests

clean: ## Remove everything the other targets made
	rm -rf $(VENV) .khabar exports/graph.trig exports/network.html dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The stamps keep a second run from setting up again; a changed pyproject.toml makes it do so.
$(VENV)/installed: pyproject.toml | $(VENV)/bin/pip
	@echo "Installing khabar into $(VENV) …"
	@$(VENV)/bin/pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/dev: pyproject.toml | $(VENV)/bin/pip
	@echo "Installing khabar and its development tools into $(VENV) …"
	@$(VENV)/bin/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/installed

$(VENV)/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "khabar needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version 2>&1)."; \
		echo "Name a newer one: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; } >&2
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }

# The tests drive the page in Chromium; without one they skip that and say so.
$(VENV)/browser: | $(VENV)/dev
	@if command -v chromium google-chrome >/dev/null; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "Installing Chromium for the tests of the page …"; \
		{ apt-get update -qq && apt-get install -y -qq chromium chromium-driver >/dev/null; } || \
			echo "Chromium could not be installed; the tests of the page will be skipped." >&2; \
	else echo "No Chromium, and only root can install it (apt-get install chromium chromium-driver):" \
		"the tests of the page will be skipped." >&2; fi
	@touch $@
