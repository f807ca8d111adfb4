# smartspec: everything goes through these targets; `make` alone prints them.

SWIFT ?= swift
RELEASE = -c release --static-swift-stdlib --product smartspec
CHECK = --explicit-target-dependency-import-check error
BINARY = .build/release/smartspec

.PHONY: help prepare build run test format lint clean pictures

help:
	@echo "make run      build in release mode and open the dashboard on samples/europe"
	@echo "make build    build in release mode"
	@echo "make test     lint, build and run all tests"
	@echo "make format   lay the sources out as the formatter does"
	@echo "make lint     check the layout of the sources"
	@echo "make pictures record the pictures of screens in the tests and documents again"
	@echo "make clean    remove what was built"

# Installs what is missing from the system's packages, as root or through sudo.
prepare:
	@sh scripts/prepare.sh

build: prepare
	$(SWIFT) build $(RELEASE) $(CHECK)

run: build
	@$(BINARY) $(ARGS)

test: prepare lint
	sh scripts/test.sh

format:
	$(SWIFT) format --in-place --parallel --recursive Sources Tests Package.swift

lint:
	$(SWIFT) format lint --strict --parallel --recursive Sources Tests Package.swift

pictures: prepare
	SMARTSPEC_RECORD=1 $(SWIFT) test --filter SmartSpecUITests

clean:
	rm -rf .build
