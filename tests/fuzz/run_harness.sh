#!/bin/sh
# run_harness.sh BUILD HARNESS SECONDS: one harness for so long, beginning with the stored seeds and what earlier runs
# found. The last line says what was done. Anything but a whole run without a finding is a failure.
set -eu
build=$1 harness=$2 seconds=$3
here=$(dirname "$(readlink -f "$0")")
seeds=$build/tests/fuzz/seeds/$harness
corpus=$build/corpus/$harness
findings=$build/findings/$harness
log=$build/$harness.log
rm -f "$log"
mkdir -p "$corpus" "$findings"

# 64 KB hold a whole snapshot of small pages; nothing that the other harnesses read needs more than 8.
longest=8192
[ "$harness" = fuzz_snapshot ] && longest=65536
dictionary=
[ -f "$here/$harness.dict" ] && dictionary=-dict=$here/$harness.dict

# An input that takes five seconds or a gigabyte is a finding, too.
# shellcheck disable=SC2086 # no word where there is no dictionary
if ! "$build/tests/fuzz/$harness" "$corpus" "$seeds" -max_total_time="$seconds" -max_len=$longest $dictionary \
    -timeout=5 -rss_limit_mb=1024 -print_final_stats=1 -artifact_prefix="$findings/" >"$log" 2>&1; then
    tail -60 "$log"
    echo "$harness: failed; the input lies in $findings, the words in $log"
    exit 1
fi

runs=$(sed -nE 's/^Done ([0-9]+) runs in .*/\1/p' "$log")
reached=$(sed -nE 's/^#[0-9]+.*(cov: [0-9]+ ft: [0-9]+ corp: [0-9]+).*/\1/p' "$log" | tail -1)
if [ "${runs:-0}" -eq 0 ]; then
    tail -20 "$log"
    echo "$harness: did not run"
    exit 1
fi
echo "$harness: $runs inputs in $seconds s, $reached"
