# smartspec: everything goes through these targets; `make` alone prints them.

SWIFT ?= swift
RELEASE = -c release --static-swift-stdlib --product smartspec
CHECK = --explicit-target-dependency-import-check error
BINARY ?= .build/release/smartspec
PREFIX ?= /usr/local

SOURCES = Sources Tests Package.swift Benchmarks/Sources Benchmarks/Package.swift Fuzzing/Sources Fuzzing/Package.swift
PROJECTS ?= Benchmarks/.build/projects.csv

.PHONY: help prepare build run test format lint walks day fuzz bench bench-large bench-map check-queries clean pictures install uninstall

help:
	@echo "make run      build in release mode and open the dashboard on samples/europe"
	@echo "make build    build in release mode"
	@echo "make test     lint, build and run all tests"
	@echo "make format   lay the sources out as the formatter does"
	@echo "make lint     check the layout of the sources"
	@echo "make pictures record the pictures of screens and charts in the tests and documents again"
	@echo "make bench    measure searching, sorting and drawing two million rows, part by part"
	@echo "make bench-large  measure the whole program with them, beside other programs"
	@echo "make bench-map  measure drawing the map and moving on it"
	@echo "make walks    walk through the program at random ten thousand times, send it 200,000 random events, and"
	@echo "              look for faults"
	@echo "make day      use the program for a day in fast motion, in one process, and say what it holds"
	@echo "make fuzz     give every reader of input SECONDS (600) of inputs that reach new code; TARGETS=csv for one"
	@echo "make check-queries  compare its answers with those of other tools"
	@echo "make install  install the program, its data, manual and completions below PREFIX (/usr/local);"
	@echo "              builds it when that was not done; DESTDIR goes before the prefix"
	@echo "make uninstall  remove what make install put there"
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
	$(SWIFT) format --in-place --parallel --recursive $(SOURCES)

lint:
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

pictures: prepare
	SMARTSPEC_RECORD=1 $(SWIFT) test --filter "SmartSpecUITests|TerminalUITests"

walks: prepare
	$(SWIFT) build --package-path Benchmarks -c release --product walks
	Benchmarks/.build/release/walks samples/europe $(ARGS)
	Benchmarks/.build/release/walks samples/small storm

SECONDS ?= 600
# The compiler takes only the last of several of these options, so that both sanitizers have to stand in one: without it Swift code
# is not counted, and inputs are changed without being led.
FUZZ_COUNTS = -Xswiftc -sanitize=fuzzer,address -Xcc -fsanitize=fuzzer-no-link,address -Xcxx -fsanitize=fuzzer-no-link,address
FUZZ_BUILD = $(SWIFT) build --package-path Fuzzing -c release --sanitize fuzzer --sanitize address $(FUZZ_COUNTS)

fuzz: prepare
	$(FUZZ_BUILD) --product fuzz
	sh scripts/fuzz.sh Fuzzing/.build/release/fuzz $(SECONDS) $(TARGETS)

day: prepare
	$(SWIFT) build --package-path Benchmarks -c release --product day
	Benchmarks/.build/release/day samples/europe $(ARGS)

# PROJECTS=FILE measures with a file that is there.
bench: prepare $(PROJECTS)
	$(SWIFT) build --package-path Benchmarks -c release
	Benchmarks/.build/release/bench $(PROJECTS) $(RUNS)

bench-large: build $(PROJECTS)
	python3 scripts/bench_large.py $(PROJECTS) $(ARGS)

bench-map: build
	python3 scripts/bench_map.py $(ARGS)

check-queries: build
	python3 scripts/check_queries.py $(ARGS)

Benchmarks/.build/projects.csv:
	@mkdir -p $(@D)
	python3 scripts/make_projects.py 2000000 $@

# A program that is there is installed as it is; nothing is downloaded then.
install:
	@test -x $(BINARY) || $(MAKE) build
	@DESTDIR="$(DESTDIR)" sh scripts/install.sh install "$(BINARY)" "$(PREFIX)"

uninstall:
	@DESTDIR="$(DESTDIR)" sh scripts/install.sh uninstall "$(PREFIX)"

clean:
	rm -rf .build Benchmarks/.build Fuzzing/.build
