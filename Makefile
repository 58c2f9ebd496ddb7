# `make` alone lists what there is to make. Each target installs what it needs and lacks.
SHELL := /bin/bash
PREFIX ?= /usr/local
RUNS ?= 20000
guide := .build/release/guide

.DEFAULT_GOAL := help
.PHONY: help site handbook build test check install deb sbom bench measure schema screenshots mutate fuzz growth sanitize nightly clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

site: build ## build content/ with themes/campus into site/
	@$(guide) build

handbook: build ## make the handbook for staff; open handbook/index.html
	@$(guide) build Documentation/handbook --portable --themes themes --output handbook

build: ## compile the guide command, optimized, to .build/release/guide
	@scripts/setup-build
	@scripts/build

test: ## run every test: the Swift ones, the CommonMark examples, the site in three browsers
	@scripts/check --tests-only

check: ## all that must hold before a change lands: format, no warnings, every test, the guide itself
	@scripts/check

install: ## put guide where everybody's shell finds it; make install PREFIX=~/.local puts it where yours does
	@[ -x $(guide) ] || $(MAKE) build
	install -D -s -m 755 $(guide) $(DESTDIR)$(PREFIX)/bin/guide
	rm -rf $(DESTDIR)$(PREFIX)/share/guide/themes
	install -d $(DESTDIR)$(PREFIX)/share/guide
	cp -R themes $(DESTDIR)$(PREFIX)/share/guide/themes

deb: ## make a Debian package of guide, its themes, manual page and shell completions
	@scripts/make-deb

sbom: site ## list what the program and the website are made of, as SPDX, in .build/sbom
	@scripts/sbom $(guide) site

bench: build ## compare the speed of guide with Hugo and with a C program
	@scripts/bench/run

measure: site ## ask Lighthouse about a page of each kind: scores, and how quick it is on a phone over a slow line
	@scripts/setup-tests
	@.guide-tools/venv/bin/python Tests/Browser/lighthouse.py site

schema: build ## write schemas/, with which editors complete and check what is typed in content/
	@$(guide) schema

screenshots: site ## picture every kind of page, phone and desktop, light and dark
	@scripts/setup-tests
	@scripts/screenshots

mutate: build ## check damaged guides, to find what ends guide or keeps it busy; make mutate RUNS=200000 SEED=1 for many
	@scripts/build mutation-worker
	@scripts/mutate --runs $(RUNS) --first $(or $(SEED),1)

fuzz: ## look for inputs that break guide, led by what each reaches; make fuzz TARGET=markdown SECONDS=600 for long
	@scripts/setup-build
	@scripts/fuzz $(TARGET) --seconds $(or $(SECONDS),60)

growth: ## measure time and memory as the size of a file doubles, for forms that make slow code slow
	@scripts/setup-build
	@scripts/growth

sanitize: ## look for data races and misused memory, in the unit tests and in the preview under load
	@scripts/sanitize

nightly: build ## what takes too long for every change: 200,000 damaged guides, fuzzing, large files, every system call failing, 1,000 stories of notes
	@scripts/setup-tests
	@scripts/nightly

clean: ## remove what was compiled and set up; site/ stays
	rm -rf .build .guide-tools
