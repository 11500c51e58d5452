# One verb each; continuous integration calls the same ones.
#   make run      the demonstration government in a browser, at http://127.0.0.1:8080
#   make test     everything: rules, both databases, the tree itself, journeys in a real browser
#   make build    the program, build/release/timon
#   make dev      the same for who works on it: sanitizers on, templates read from the sources, pages load themselves again
#   make demo     makes the demonstration anew
#   make bench    measures      make lint, make fmt    the style      make package    a Debian package      make clean
.PHONY: run test build dev demo bench lint fmt package clean
.DEFAULT_GOAL := build

# Nothing is written outside this folder: a builder's home may be read-only.
export npm_config_cache ?= $(CURDIR)/build/npm-cache
ifneq ($(shell test -w "$$HOME" && echo yes),yes)
export CCACHE_DIR ?= $(CURDIR)/build/ccache
endif
export LC_ALL ?= C.UTF-8

TIMON := build/release/timon
DEMO := sqlite:var/demo.db

build:
	@tools/install-packages build
	@cmake --preset release
	@cmake --build build/release --target timon

run: build
	@mkdir -p var
	@test -e var/demo.db || $(TIMON) demo --database $(DEMO)
	@echo
	@echo "  http://127.0.0.1:8080 · choose in «Entrar como» who to be: manager, coordinator, minister, head of government…"
	@echo "  Ctrl+C ends it; «make demo» makes the demonstration anew."
	@echo
	@exec $(TIMON) serve --database $(DEMO) --listen 127.0.0.1:8080

demo: build
	@mkdir -p var
	@rm -f var/demo.db var/demo.db-wal var/demo.db-shm
	@$(TIMON) demo --database $(DEMO)

dev:
	@tools/install-packages build test
	@cmake --preset dev
	@cmake --build build/dev --target timon
	@mkdir -p var
	@test -e var/demo.db || build/dev/timon demo --database $(DEMO)
	@TIMON_SOURCE=$(CURDIR) exec build/dev/timon serve --database $(DEMO) --listen 127.0.0.1:8080

test:
	@tools/test

bench: build
	@bench/run

lint:
	@tools/lint

fmt:
	@tools/lint --fix

package: build
	@packaging/build-deb

clean:
	@rm -rf build
