#!/bin/sh
# Builds the release program and runs all tests, the real-terminal ones on that program too.
set -eu

swift build -c release --static-swift-stdlib --product smartspec --explicit-target-dependency-import-check error
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
SMARTSPEC_BINARY="$PWD/.build/release/smartspec" swift test --explicit-target-dependency-import-check error >"$log" 2>&1 || status=$?
cat "$log"
passed=$(sed -n 's/.*Test run with \([0-9]*\) tests.*passed.*/\1/p' "$log" | tail -n 1)
failed=$(grep -c '^.* Test ".*" failed after' "$log" || true)
if [ "$status" -ne 0 ] && [ "${failed:-0}" -eq 0 ]; then failed=1; fi
echo "${passed:-0} passed, ${failed:-0} failed"
exit "$status"
