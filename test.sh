#!/usr/bin/env bash
# Installs what is missing, builds with warnings as errors, and runs every test. Arguments go to ctest (-R name).
# With CI=true the tests run twice more, under the address and undefined sanitizers and under the thread sanitizer, and the
# fuzzing harnesses run for about a minute together.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")"
. third_party/setup.sh

passed=0
failed=0

# run_tests PRESET [CTEST OPTIONS...]: a test that did not run counts as failed, for it was there to be run.
run_tests()
{
    local preset=$1 log=build/$1/test.log all bad
    shift
    say "testing $preset"
    ctest --preset "$preset" --parallel "$(nproc)" "$@" 2>&1 | tee "$log" | grep -vE '^ +Start' || true
    all=$(sed -nE 's/^.* tests failed out of ([0-9]+)$/\1/p' "$log")
    bad=$(grep -cE '^ *[0-9]+/[0-9]+ Test +#[0-9]+: .*(\*\*\*|Not Run)' "$log" || true)
    if [ -z "$all" ]; then all=1 bad=1; fi
    passed=$((passed + all - bad))
    failed=$((failed + bad))
}

install_packages build run test
build_preset release
run_tests release "$@"
# How closed in the kiosk's service is, where the test of the packages ran.
grep -h 'Overall exposure' build/release/Testing/Temporary/LastTest.log || true
if [ "${CI:-}" = true ]; then
    build_preset asan sanitized_tests
    run_tests asan -LE unsanitized "$@"
    build_preset tsan threaded_tests
    run_tests tsan -L threaded "$@"
    build_preset fuzz fuzz_harnesses
    run_tests fuzz "$@"
    grep -hE '^fuzz_[a-z_]+: ' build/fuzz/Testing/Temporary/LastTest.log || true
fi
say "$passed passed, $failed failed"
[ "$failed" = 0 ]
