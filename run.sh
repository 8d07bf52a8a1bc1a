#!/usr/bin/env bash
# Installs what is missing, builds, and opens the kiosk on the sample data. Arguments go to the kiosk (--help lists them).
# Without a display it draws every screen into out/tour/ instead.
set -euo pipefail
caller=$PWD
cd "$(dirname "$(readlink -f "$0")")"
project=$PWD
. third_party/setup.sh

# has OPTION ARGUMENTS...: whether the caller gave it, as "--option value" or "--option=value".
has()
{
    local option=$1 argument
    shift
    for argument; do
        case $argument in "$option" | "$option"=*) return 0 ;; esac
    done
    return 1
}

# Some options need no window; nothing else does without one.
needs_window()
{
    local option
    for option in --help -h --version --status --shot --tour; do
        if has "$option" "$@"; then return 1; fi
    done
}

install_packages build run
build_preset release bangvang bangvang-office sample_snapshot

kiosk=$project/build/release/bin/bangvang
sample=$project/build/release/share/bangvang/sample.db
arguments=("$@")
if ! has --source "$@" && ! has --config "$@"; then arguments=(--source "$sample" "$@"); fi

if needs_window "$@" && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "there is no display here: drawing every screen into $project/out/tour instead"
    mkdir -p out/tour
    "$kiosk" "${arguments[@]}" --tour "$project/out/tour"
    say "the pictures are in $project/out/tour"
    exit
fi
if needs_window "$@"; then say "opening the kiosk"; fi
cd "$caller" # paths among the arguments are the caller's
exec "$kiosk" "${arguments[@]}"
