#!/bin/sh
# Counts the instructions and the allocations of each piece and compares with counts.txt: more than 5 % more
# instructions, or fewer, or any more allocations fail.
#   counts.sh PROGRAM FOLDER        BANGVANG_ACCEPT_COUNTS=1 writes counts.txt instead
set -eu
here=$(dirname "$(readlink -f "$0")")
program=$(readlink -f "$1")
folder=$2
accepted=$here/counts.txt

rm -rf "$folder"
mkdir -p "$folder"
names=$(sed -n '/^#/d; s/ .*//p' "$accepted")
cd "$folder"
# shellcheck disable=SC2086 # names have no spaces
valgrind --tool=callgrind --instr-atstart=no --callgrind-out-file=out "$program" $names >allocations 2>log || {
    cat log
    exit 1
}
# Each dump names its piece and tells its sum: "home.frame 123456 0".
for dump in out.*; do
    sed -n 's/^desc: Trigger: Client Request: //p; s/^totals: //p' "$dump" | tr '\n' ' ' | cut -d' ' -f1,2
    echo
done | awk 'FNR == NR { made[$1] = $2; next } NF == 2 { print $1, $2, made[$1 ".allocations"] }' allocations - | sort >counted
if [ "${BANGVANG_ACCEPT_COUNTS:-}" = 1 ]; then
    awk 'FNR == NR { line[$1] = $0; next } /^#/ { print; next } { print line[$1] }' counted "$accepted" >new
    mv new "$accepted"
    exit 0
fi
awk '
    FNR == NR { if ($0 !~ /^#/) { accepted[$1] = $2; allowed[$1] = $3 }; next }
    { counted[$1] = $2; made[$1] = $3 }
    END {
        for (name in accepted) {
            if (!(name in counted)) { print name ": was not counted"; bad = 1; continue }
            change = 100 * (counted[name] / accepted[name] - 1)
            verdict = "as accepted"
            if (change > 5 || change < -5) verdict = "OTHER INSTRUCTIONS"
            if (made[name] > allowed[name]) verdict = "MORE ALLOCATIONS"
            if (verdict != "as accepted") bad = 1
            printf "%-24s %11d -> %11d  %+6.1f %%  allocations %5d -> %5d  %s\n", name, accepted[name], counted[name],
                change, allowed[name], made[name], verdict
        }
        exit bad
    }' "$accepted" counted >verdicts || bad=1
sort verdicts
if [ "${bad:-0}" = 1 ]; then
    echo "Where a change was meant: BANGVANG_ACCEPT_COUNTS=1 and the same command, and say in the commit why."
    exit 1
fi
