#!/bin/sh
# After hours of run.sh: stores the smallest set of inputs that reaches all code that any of them reaches, in place of
# the seeds in tests/data.
set -eu
cd "$(dirname "$(readlink -f "$0")")/../.."
build=build/fuzz
packed=$PWD/tests/data/fuzz-seeds.tar.xz
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
for source in tests/fuzz/fuzz_*.cpp; do
    harness=$(basename "$source" .cpp)
    mkdir -p "$fresh/$harness" "$build/corpus/$harness"
    "$build/tests/fuzz/$harness" -merge=1 -use_counters=0 "$fresh/$harness" \
        "$build/tests/fuzz/seeds/$harness" "$build/corpus/$harness" >"$build/merge.log" 2>&1 ||
        { tail -20 "$build/merge.log"; exit 1; }
    echo "$harness: $(find "$fresh/$harness" -type f | wc -l) seeds"
done
tar -C "$fresh" --sort=name --owner=0 --group=0 --numeric-owner --mtime=@0 -cJf "$packed" .
ls -l "$packed"
