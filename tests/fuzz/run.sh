#!/usr/bin/env bash
# run.sh [SECONDS] [HARNESS...]: builds the harnesses and runs each of them for so long, an hour if nothing is said.
# What they find besides the stored seeds is kept in build/fuzz/corpus and used again; an input that crashes, hangs or
# leaks is kept in build/fuzz/findings/HARNESS, and build/fuzz/tests/fuzz/HARNESS FILE shows it once more.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
. third_party/setup.sh

seconds=3600
if [[ ${1:-} =~ ^[0-9]+$ ]]; then
    seconds=$1
    shift
fi
harnesses=("$@")
if [ ${#harnesses[@]} = 0 ]; then
    mapfile -t harnesses < <(cd tests/fuzz && basename -s .cpp fuzz_*.cpp)
fi

install_packages build run test
build_preset fuzz "${harnesses[@]}"
failed=0
for harness in "${harnesses[@]}"; do
    say "running $harness for $seconds s"
    tests/fuzz/run_harness.sh build/fuzz "$harness" "$seconds" || failed=$((failed + 1))
done
[ "$failed" = 0 ]
