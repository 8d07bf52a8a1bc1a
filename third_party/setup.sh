# shellcheck shell=bash
# What run.sh and test.sh share: the packages, the configuration, the build. Sourced with the project as the current folder.
# Every step does nothing when there is nothing to do.

say() { printf '[bangvang] %s\n' "$*"; }

# Exit code 3: the environment lacks something; see `bangvang --help`.
give_up()
{
    printf '[bangvang] %s\n' "$@" >&2
    exit 3
}

# The packages of the named sections of debian-packages.txt, one a line.
packages_of()
{
    awk -v wanted=" $* " '
        { sub(/#.*/, "") }
        /^\[/ { section = substr($1, 2, length($1) - 2); next }
        NF && index(wanted, " " section " ") { print $1 }' third_party/debian-packages.txt
}

missing_packages()
{
    local installed
    # shellcheck disable=SC2046 # one word a package
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $(packages_of "$@") 2>/dev/null |
        sed -n 's/^installed //p' | sort -u)
    packages_of "$@" | sort -u | comm -23 - <(printf '%s\n' "$installed")
}

# Debian 12 or newer; testing and unstable say no number.
known_distribution()
{
    (
        ID='' VERSION_ID=''
        [ -r /etc/os-release ] && . /etc/os-release
        [ "$ID" = debian ] && [ "${VERSION_ID:-99}" -ge 12 ]
    ) 2>/dev/null
}

# Runs a command as root: as we are, or through sudo when that is there and may be asked.
as_root()
{
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

can_be_root()
{
    [ "$(id -u)" = 0 ] && return
    command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }
}

by_hand()
{
    give_up "$1" "Install these by hand, then start again:" "    apt-get install --no-install-recommends $2"
}

installed_now=
install_packages()
{
    local log
    if [ "${BANGVANG_PACKAGES:-}" = present ]; then return; fi
    if ! known_distribution; then
        give_up "This is not Debian 12 or newer, so nothing is installed here." \
            "Install what these Debian packages hold, then start again with BANGVANG_PACKAGES=present:" \
            "    $(packages_of "$@" | xargs)"
    fi
    local missing
    missing=$(missing_packages "$@" | xargs)
    [ -n "$missing" ] || return 0
    can_be_root || by_hand "Packages are missing, and there is neither root nor sudo to install them with." "$missing"
    say "installing $missing"
    log=$(mktemp)
    # An apt whose lists are partly out of reach may still have what we need: only the installation decides.
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq update >"$log" 2>&1 || true
    # shellcheck disable=SC2086 # one word a package
    if ! as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get -qq install -y --no-install-recommends $missing >>"$log" 2>&1; then
        grep -E '^(E|W|Err)' "$log" | tail -5 >&2
        rm -f "$log"
        by_hand "The packages could not be installed; is there a network?" "$missing"
    fi
    rm -f "$log"
    installed_now=yes
}

# configure PRESET: only when it was never done, or when the presets or the packages changed since. Ninja sees to every
# other change.
configure()
{
    local build=build/$1 log
    if [ -z "$installed_now" ] && [ -f "$build/build.ninja" ] && [ ! CMakePresets.json -nt "$build/build.ninja" ]; then
        return
    fi
    say "configuring $1"
    mkdir -p "$build"
    log=$build/configure.log
    cmake --preset "$1" >"$log" 2>&1 || { tail -25 "$log" >&2; give_up "configuring failed; all of it is in $log"; }
    grep 'Dear ImGui' "$log" || true
}

# build_preset PRESET [TARGET...]
build_preset()
{
    local preset=$1
    shift
    configure "$preset"
    say "building $preset"
    # Up to date is one line; a build shows its progress on a terminal, and only what went wrong elsewhere.
    if [ -t 1 ]; then
        cmake --build "build/$preset" ${1:+--target "$@"}
    else
        cmake --build "build/$preset" ${1:+--target "$@"} >"build/$preset/build.log" 2>&1 ||
            { grep -vE '^\[[0-9]+/' "build/$preset/build.log" | tail -60 >&2; return 1; }
    fi
}
