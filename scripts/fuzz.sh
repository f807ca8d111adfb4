#!/bin/sh
# Runs the targets of libFuzzer one after the other, or those that are named, and prints executions and findings.
#   fuzz.sh PROGRAM SECONDS [TARGET...]
# Inputs that reach new code are gathered in Fuzzing/.build/inputs, those that find something in Fuzzing/.build/found.
set -u
program=$1
seconds=$2
shift 2
root=$(dirname "$program")/../..
kept=$root/Corpus
[ $# -gt 0 ] || set -- $(ls "$kept")
mkdir -p "$root/.build/found"
status=0
printf '%-10s %12s  %s\n' target executions findings
for target in "$@"; do
  inputs=$root/.build/inputs/$target
  log=$root/.build/found/$target.log
  mkdir -p "$inputs"
  # What Swift keeps for the life of the process is no leak.
  ASAN_OPTIONS=detect_leaks=0 "$program" "$target" -max_total_time="$seconds" -max_len=4096 -timeout=25 \
    -print_final_stats=1 -artifact_prefix="$root/.build/found/$target-" "$inputs" "$kept/$target" >"$log" 2>&1 || status=1
  count=$(sed -n 's/.*number_of_executed_units: *//p' "$log")
  found=$(sed -n 's/.*Test unit written to //p' "$log")
  printf '%-10s %12s  %s\n' "$target" "${count:-?}" "${found:-none}"
done
exit $status
