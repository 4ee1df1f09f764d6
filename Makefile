# Everything that is done with this repository; `make help` lists it.
PORT ?= 8000
PYTHON ?= $(firstword $(foreach version,3.14 3.13 3.12 3.11,$(shell python$(version) -c 'print("python$(version)")' 2>/dev/null)) python3)
BIN := .venv/bin
GENERATED := docs/generated
CODE := $(shell find rongcuo data -type f -not -name '*.pyc')
NOTEBOOKS := $(wildcard notebooks/*.ipynb)
NODE := $(if $(shell command -v npm),node_modules/.installed)
LAB := $(if $(NODE),build/.lab)
PAGES := $(shell find docs theme -type f -not -path '$(GENERATED)/*')
VERSION := $(shell sed -n 's/^version = "\(.*\)"/\1/p' pyproject.toml)
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help run build test campaign check browser kills policy bundle pictures lock clean reports lab dist bench bench-browser bench-cases attack fuzz nginx sbom mutants disclosure

help: ## list what can be done
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 18

run: build ## set up, build the site, show an assessed case, serve it on 127.0.0.1 (PORT=8000)
	@$(BIN)/rongcuo assess data/training/t03.yaml
	@$(BIN)/python -m rongcuo.site.serve site $(PORT)

build: site/index.html ## set up and build the site into site/

dist: build sbom ## one zip for a college without internet: site, lab, start scripts, wheels, SBOM; tried here
	@rm -rf build/tried
	@$(BIN)/python -m venv build/tried
	@build/tried/bin/python -m pip install -q --disable-pip-version-check --no-index \
	  --find-links build/offline --find-links build/offline/linux-$$(uname -m) 'rongcuo[analysis,forms,notebook]'
	@build/tried/bin/rongcuo assess data/training/t03.yaml > /dev/null
	@$(BIN)/python -m rongcuo.site.dist pack site build/offline build/sbom dist/rongcuo-$(VERSION).zip
	@ls -lh dist/rongcuo-$(VERSION).zip

sbom: build/.sbom-tools build/.offline build/.lab-wheels ## what is shipped, as CycloneDX lists in build/sbom, checked
	@rm -f build/offline/rongcuo-*.whl
	@$(BIN)/python -m hatchling build -t wheel -d build/offline > build/wheel.txt 2>&1 || { cat build/wheel.txt; exit 1; }
	@$(BIN)/python -m rongcuo.site.bills build/sbom-tools/bin/python build/offline build/lab-wheels build/sbom
	@ls build/sbom

lab: .venv/.run ## open the notebooks in JupyterLab on this machine
	@cd notebooks && ../$(BIN)/jupyter lab --config=../rongcuo/site/jupyter/lab.json

reports: build/.notebooks ## execute the notebooks and publish them without code: handbook pages and build/reports/*.html

test: .venv/.test build/.sbom-tools node_modules/.installed browser check build ## set up everything, browser included, and run all tests
	$(BIN)/python -m pytest -n 2 --dist loadfile --cov --cov-report=term:skip-covered

campaign: .venv/.test build ## a million random rows screened and assessed (half an hour); twenty cold starts of the lab
	SCREENED_ROWS=1000000 $(BIN)/python -m pytest -q tests/generative/test_screen.py
	LAB_STARTS=20 $(BIN)/python -m pytest -q tests/browser/test_lab.py

bench: build/.bench build ## one case against other engines, start-up, building the site (about two minutes)
	build/bench/bin/python -m benchmarks.one_case
	$(BIN)/python -m benchmarks.start_up
	$(BIN)/python -m benchmarks.site_build

bench-browser: .venv/.test build ## how soon a panel answers, against Python alone; forty readers at once
	$(BIN)/python benchmarks/browser_start.py site
	$(BIN)/python benchmarks/forty_readers.py site

bench-cases: build/.bench ## a million cases screened and counted, against polars (ROWS=10000000: counted only)
	build/bench/bin/python -m benchmarks.many_cases $(ROWS)

check: .venv/.test build ## format, lint, types, who imports whom, dead links
	$(BIN)/ruff format --check -q .
	$(BIN)/ruff check -q .
	$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-cache > build/imports.txt || { cat build/imports.txt; exit 1; }
	$(BIN)/linkchecker --no-status --no-warnings site/index.html > build/links.txt || { cat build/links.txt; exit 1; }

browser: ## see that Chromium, LibreOffice and Chinese fonts are there; install them where permitted
	@tests/browser/setup.sh

attack: .venv/.test ## throw altered files and data at every reader for about an hour (ATTACK=180: times as many as in make test)
	RONGCUO_ATTACK=$(or $(ATTACK),180) $(BIN)/python -m pytest -q tests/attack/test_readers.py

fuzz: .venv/.test build/.fuzz ## let a fuzzer that sees which way the program goes alter what readers read (half an hour; FUZZ=300: seconds each)
	for kind in case log record sheets csv xlsx; do \
	  PYTHONPATH=.:build/fuzz/with $(BIN)/python -m tests.attack.fuzz $$kind $(or $(FUZZ),300) || exit 1; \
	done

disclosure: .venv/.test ## try to compute what trend reports hide, from three releases of fourteen registers (an hour)
	RONGCUO_DISCLOSURE=$(or $(TRIED),400) $(BIN)/python -m pytest -q -s tests/unit/test_trends_disclosure.py

nginx: .venv/.test build ## run the sample configuration of the page on installation with a real nginx, and Chromium
	$(BIN)/python -m pytest -q tests/browser/on_nginx.py

mutants: build/.mutants ## alter the rules of the core a little, a thousand times and more, and list what no test notices (an hour)
	@nice build/mutants/bin/mutmut run
	@build/mutants/bin/mutmut results

kills: .venv/.test ## kill writers of a case folder at 20 000 random moments (half an hour)
	RONGCUO_KILLS=20000 $(BIN)/python -m pytest tests/functional/test_store_under_stress.py -k killed

policy: .venv/.run ## check the policy's files, compile them to JSON, write the editors' schemas
	$(BIN)/rongcuo policy compile rongcuo/policy/xzcit_2018_63
	$(BIN)/python -m rongcuo.policy.schema

bundle: node_modules/.installed ## rebuild what the browser runs from its sources
	@npm run --silent bundle && npm run --silent bundle-search
	@cp node_modules/preact/LICENSE licenses/preact.txt
	@cp node_modules/minisearch/LICENSE.txt licenses/minisearch.txt

pictures: .venv/.test build ## take the pictures of the English page anew
	$(BIN)/python -m tests.browser.pictures docs/assets/pictures

lock: ## pin all dependencies by hash, anew
	$(PYTHON) -m venv build/lock
	build/lock/bin/pip install -q uv==0.13.9
	build/lock/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header \
	  pyproject.toml requirements/build.in --all-extras --upgrade -o requirements/test.txt
	build/lock/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header \
	  pyproject.toml requirements/build.in --extra analysis --extra notebook --extra site --extra forms \
	  -c requirements/test.txt -o requirements/run.txt
	build/lock/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header \
	  pyproject.toml requirements/bench.in --extra analysis -c requirements/test.txt -o requirements/bench.txt
	build/lock/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header \
	  pyproject.toml requirements/mutants.in --extra analysis -c requirements/test.txt -o requirements/mutants.txt
	build/lock/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header \
	  requirements/sbom.in -o requirements/sbom.txt
	build/lock/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header \
	  requirements/fuzz.in -o requirements/fuzz.txt
	build/lock/bin/uv pip compile -q --python-version 3.14 --python-platform wasm32-pyodide2024 --generate-hashes \
	  --no-header --no-emit-package widgetsnbextension --no-emit-package jupyterlab-widgets \
	  requirements/lab.in -c requirements/test.txt -o requirements/lab.txt
	for system in linux:x86_64-unknown-linux-gnu windows:x86_64-pc-windows-msvc; do \
	  build/lock/bin/uv pip compile -q --python-version 3.11 --python-platform $${system#*:} --only-binary :all: \
	    --generate-hashes --no-header --no-annotate pyproject.toml --extra analysis --extra forms --extra notebook \
	    -c requirements/test.txt -o requirements/offline-$${system%%:*}.txt; \
	done

clean: ## remove everything that was set up or built
	rm -rf .venv build mutants site $(GENERATED)

# ---- what is set up and built, each only when what it is made from has changed ------------------
# The lists in requirements/ are complete, so nothing is resolved again: a release of today changes nothing.

.venv/.run: requirements/run.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "需要 Python 3.11 或更新的版本：make PYTHON=python3.11 …")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "安装依赖（首次要几分钟）……"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes --no-deps -r requirements/run.txt
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/.test: requirements/test.txt .venv/.run
	@echo "安装测试依赖……"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes --no-deps -r requirements/test.txt
	@touch $@

build/.bench: requirements/bench.txt
	@$(PYTHON) -m venv build/bench
	@echo "安装对照测量用的别的软件……"
	@build/bench/bin/python -m pip install -q --disable-pip-version-check --require-hashes --no-deps -r requirements/bench.txt
	@touch $@

build/.mutants: requirements/mutants.txt
	@$(PYTHON) -m venv build/mutants
	@echo "安装改动代码的工具……"
	@build/mutants/bin/python -m pip install -q --disable-pip-version-check --require-hashes --no-deps -r requirements/mutants.txt
	@touch $@

build/.sbom-tools: requirements/sbom.txt
	@$(PYTHON) -m venv build/sbom-tools
	@build/sbom-tools/bin/python -m pip install -q --disable-pip-version-check --require-hashes --no-deps -r requirements/sbom.txt
	@touch $@

build/.fuzz: requirements/fuzz.txt
	@echo "安装 atheris……"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --require-hashes --upgrade \
	  --target build/fuzz/with -r requirements/fuzz.txt
	@touch $@

node_modules/.installed: package.json package-lock.json
	@npm ci --silent --ignore-scripts --no-audit --no-fund
	@touch $@

build/.parts: .venv/.run $(CODE)
	@mkdir -p build
	@$(BIN)/python -m rongcuo.site.parts $(GENERATED)
	@touch $@

build/.notebooks: .venv/.run $(CODE) $(NOTEBOOKS)
	@mkdir -p build
	@$(BIN)/python -m rongcuo.site.notebooks notebooks $(GENERATED) build/reports
	@touch $@

build/.lab-wheels: requirements/lab.txt .venv/.run
	@rm -rf build/lab-wheels
	@$(BIN)/python -m pip download -q --disable-pip-version-check --require-hashes --no-deps \
	  --only-binary=:all: --implementation cp --python-version 3.14 --abi cp314 --abi none \
	  --platform any --platform pyemscripten_2026_0_wasm32 -d build/lab-wheels -r requirements/lab.txt
	@touch $@

build/.offline: requirements/offline-linux.txt requirements/offline-windows.txt .venv/.run
	@rm -rf build/offline
	@$(BIN)/python -m rongcuo.site.dist wheels build/offline
	@touch $@

build/.lab: build/.lab-wheels $(CODE) $(NOTEBOOKS) | $(NODE)
	@$(BIN)/python -m hatchling build -t wheel -d build/lab-wheels > build/wheel.txt 2>&1 || { cat build/wheel.txt; exit 1; }
	@$(BIN)/python -m rongcuo.site.lab build/lab-wheels notebooks build/lab
	@touch $@

site/index.html: build/.parts build/.notebooks $(LAB) mkdocs.yml package-lock.json $(PAGES) | $(NODE)
	@$(BIN)/mkdocs build -q --strict
	@$(BIN)/python -m rongcuo.site.sections site
	@$(BIN)/python -m rongcuo.site.browser node_modules site
	@if [ -n "$(LAB)" ]; then cp -r build/lab site/lab; fi
	@touch $@
