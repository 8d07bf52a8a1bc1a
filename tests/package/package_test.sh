#!/usr/bin/env bash
# Makes both packages and takes them through their life on a clean Debian: installed by apt, looked at, started as the service
# would be, hung, broken, upgraded, removed, purged. Takes root, and the Debian that this machine's apt uses.
#
#   package_test.sh BUILD_FOLDER SERVICE_STAND_IN
set -euo pipefail
build=$(readlink -f "$1")
stand_in=$(readlink -f "$2")
here=$(dirname "$(readlink -f "$0")")
work=$build/package-test
tree=$work/tree
unit=$tree/usr/lib/systemd/system/bangvang-kiosk.service

say() { printf '[package %3d s] %s\n' "$SECONDS" "$*"; }
die()
{
    printf 'FAILED: %s\n' "$@" >&2
    if [ -s "$work/kiosk.log" ]; then sed 's/^/  | /' "$work/kiosk.log" >&2; fi
    exit 1
}

# Mounts and processes of our own, which go with us however we end.
if [ "${1:-}" ] && [ -z "${BANGVANG_OWN_SPACE:-}" ]; then
    export BANGVANG_OWN_SPACE=yes
    if [ "$(id -u)" = 0 ]; then
        exec unshare --mount --mount-proc --pid --fork --kill-child "$0" "$@"
    fi
    sudo -n true 2>/dev/null || die "this test installs packages into a tree of its own, which takes root or sudo"
    exec sudo -n BANGVANG_OWN_SPACE=yes unshare --mount --mount-proc --pid --fork --kill-child "$0" "$@"
fi

in_tree() { chroot "$tree" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
apt() { in_tree apt-get -qq -o Dpkg::Use-Pty=0 "$@"; }

# ---- A clean Debian, as small as it gets; made once for what apt knows, then copied.

# shellcheck disable=SC2016 # apt's own variables
sources() { apt-get indextargets --format 'deb $(REPO_URI) $(CODENAME) $(COMPONENT)' 'Created-By: Packages' 'Origin: Debian' "Architecture: $(dpkg --print-architecture)" | sort -u; }

make_base()
{
    local codename key
    # shellcheck disable=SC1091
    codename=$(. /etc/os-release && echo "$VERSION_CODENAME")
    [ -n "$(sources)" ] || die "apt knows no Debian here: apt-get update first"
    key=$(sources | sha256sum | cut -c1-12)
    base=$work/base-$codename-$key
    if [ -d "$base" ]; then return; fi
    say "making a clean $codename"
    rm -rf "$work"/base-*
    sources | mmdebstrap --quiet --variant=minbase --dpkgopt=force-unsafe-io "$codename" "$base.new" - ||
        die "no clean Debian could be made"
    # How to reach the mirror is this machine's affair.
    apt-config dump Acquire >"$base.new/etc/apt/apt.conf.d/00machine"
    mv "$base.new" "$base"
}

make_tree()
{
    rm -rf "$tree"
    cp -a "$base" "$tree"
    mkdir -p "$work/archives/partial"
    echo 'APT::Keep-Downloaded-Packages "true";' >"$tree/etc/apt/apt.conf.d/01keep"
    mount --make-rprivate /
    mount --bind "$work/archives" "$tree/var/cache/apt/archives"
    mount -t proc proc "$tree/proc"
    mount -t sysfs -o ro sysfs "$tree/sys"
    mount -t tmpfs tmpfs "$tree/run"
    mount -t tmpfs tmpfs "$tree/tmp"
    mount -t tmpfs tmpfs "$tree/dev"
    chmod 1777 "$tree/tmp"
    local device
    for device in null zero full random urandom tty; do
        touch "$tree/dev/$device"
        mount --bind "/dev/$device" "$tree/dev/$device"
    done
    mkdir -m 1777 "$tree/dev/shm" "$tree/tmp/.X11-unix"
    cat /etc/resolv.conf >"$tree/etc/resolv.conf"
    mkdir -p "$tree/packages"
    apt update || die "the lists of packages could not be had"
}

# ---- The packages, and an older one of the kiosk to upgrade from.

make_packages()
{
    say "making the packages"
    rm -rf "$build/packages"
    (cd "$build" && cpack -G DEB >"$work/cpack.log" 2>&1) || die "cpack:" "$(tail -5 "$work/cpack.log")"
    kiosk=$(basename "$(ls "$build"/packages/bangvang_*.deb)")
    office=$(basename "$(ls "$build"/packages/bangvang-office_*.deb)")
    cp "$build/packages/$kiosk" "$build/packages/$office" "$tree/packages/"
    rm -rf "$work/older"
    dpkg-deb -R "$build/packages/$kiosk" "$work/older"
    sed -i 's/^Version: .*/Version: 0.0.1-1/' "$work/older/DEBIAN/control"
    dpkg-deb -Znone -b "$work/older" "$tree/packages/older.deb" >/dev/null
}

# ---- What lies where.

check_files()
{
    local file
    for file in usr/bin/bangvang usr/bin/bangvang-office usr/lib/bangvang/session etc/bangvang/kiosk.toml \
        etc/bangvang/xorg.conf usr/lib/systemd/system/bangvang-kiosk.service usr/lib/sysusers.d/bangvang.conf \
        usr/share/bangvang/sample.db usr/share/bangvang/fonts/Inter-Medium.otf \
        usr/share/man/man1/bangvang.1.gz usr/share/man/man1/bangvang-office.1.gz usr/share/man/man8/bangvang-kiosk.8.gz \
        usr/share/bash-completion/completions/bangvang usr/share/bash-completion/completions/bangvang-office \
        usr/share/doc/bangvang/copyright usr/share/doc/bangvang/changelog.Debian.gz usr/share/doc/bangvang/install.md \
        usr/share/doc/bangvang-office/copyright usr/share/doc/bangvang-office/changelog.Debian.gz; do
        [ -s "$tree/$file" ] || die "/$file is not there"
    done
    gzip -t "$tree"/usr/share/man/man?/bangvang*.gz || die "a manual is damaged"
    in_tree dpkg --verify bangvang bangvang-office || die "dpkg finds changed files"
    # shellcheck disable=SC2016 # dpkg's own variable
    [ "$(in_tree dpkg-query -W -f '${Conffiles}' bangvang | grep -c /etc/bangvang/)" = 2 ] ||
        die "the files of /etc/bangvang are no conffiles"
    in_tree getent passwd bangvang >/dev/null || die "there is no user bangvang"
    in_tree bangvang --version | grep -q '^bangvang [0-9]' || die "bangvang does not start"
    in_tree bangvang-office --version | grep -q '^bangvang-office [0-9]' || die "bangvang-office does not start"
    in_tree bangvang --check-config || die "the configuration that ships is wrong"
    [ -L "$tree/etc/systemd/system/multi-user.target.wants/bangvang-kiosk.service" ] || die "the service is not enabled"
}

check_unit()
{
    in_tree systemd-analyze verify --man=no bangvang-kiosk.service >"$work/verify.log" 2>&1 ||
        die "systemd-analyze verify:" "$(cat "$work/verify.log")"
    [ ! -s "$work/verify.log" ] || die "systemd-analyze verify:" "$(cat "$work/verify.log")"
    # 10 is no sandbox at all; what remains is what an X server needs.
    in_tree systemd-analyze security --offline=true --threshold=25 --no-pager bangvang-kiosk.service \
        >"$work/security.log" 2>&1 || die "systemd-analyze security:" "$(tail -3 "$work/security.log")"
    say "$(tail -1 "$work/security.log")"
}

# ---- The service's command, with the environment, user and groups that the unit says.

of_unit() { sed -n "s/^$1=//p" "$unit"; }

start_kiosk()
{
    local groups
    groups=$(of_unit SupplementaryGroups | tr ' ' ',')
    mkdir -p "$tree/run/bangvang"
    in_tree install -d -o bangvang -g bangvang -m 0750 /var/lib/bangvang /var/cache/bangvang /run/bangvang
    : >"$work/kiosk.log"
    cp "$stand_in" "$tree/run/service_stand_in"
    rm -f "$tree/run/notify"
    umask "$(of_unit UMask)"
    # No network: its own, without even a loopback.
    # shellcheck disable=SC2046 # one word a variable
    unshare --net chroot "$tree" /usr/bin/env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
        LANG=C.UTF-8 USER="$(of_unit User)" RUNTIME_DIRECTORY=/run/bangvang STATE_DIRECTORY=/var/lib/bangvang \
        CACHE_DIRECTORY=/var/cache/bangvang $(of_unit Environment) WATCHDOG_USEC="${1:-30000000}" \
        /run/service_stand_in /run/notify \
        /usr/bin/setpriv --reuid "$(of_unit User)" --regid "$(of_unit Group)" --groups "$groups" --no-new-privs \
        --bounding-set=-all --inh-caps=-all "$(of_unit ExecStart)" >>"$work/kiosk.log" 2>&1 &
    service=$!
    umask 022
}

wait_for() # SECONDS WHAT COMMAND...
{
    local tries=$(($1 * 5)) what=$2
    shift 2
    until "$@"; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || die "$what"
        sleep 0.2
    done
}

heard() { grep -q "$1" "$work/kiosk.log"; }
told() { [ "$(grep -c 'told: WATCHDOG=1' "$work/kiosk.log")" -ge "$1" ]; }
gone() { ! kill -0 "$service" 2>/dev/null; }
kiosk_process() { cat "$tree/run/bangvang/kiosk.pid"; }
status_says() { grep -q "$1" "$tree/var/lib/bangvang/status.json"; }

ready()
{
    wait_for 60 "the kiosk did not say READY" heard 'told: READY=1'
    wait_for 30 "no status.json says that a picture was drawn" status_says '"frames_drawn": [1-9]'
}

# end_of CODE: the service ends by itself with that code.
end_of()
{
    wait_for 30 "the service did not end" gone
    heard "^ended: $1\$" || die "the service did not end with $1"
}

check_kiosk()
{
    say "starting the kiosk as its service does"
    apt install -y --no-install-recommends xserver-xorg-video-dummy >/dev/null || die "no dummy driver for X"
    mkdir -p "$tree/etc/X11/xorg.conf.d"
    cp "$here/touch_screen.conf" "$tree/etc/X11/xorg.conf.d/"
    start_kiosk 4000000
    ready
    [ "$(grep -c 'told: READY=1' "$work/kiosk.log")" = 1 ] || die "somebody else says READY, too"
    heard 'touch screens now: 1' || die "the kiosk does not see the touch screen"
    wait_for 20 "the kiosk gave no proof of life" told 3
    [ "$(in_tree stat -c '%U %a' /var/lib/bangvang/status.json)" = 'bangvang 640' ] || die "status.json is not the kiosk's"
    say "stopped, as systemctl stop does"
    kill -TERM "$service"
    end_of 0
    heard 'told: STOPPING=1' || die "the kiosk did not say that it stops"

    say "hung: the watchdog ends it"
    start_kiosk 4000000
    ready
    kill -STOP "$(kiosk_process)"
    end_of 137
    heard 'no proof of drawing came in time' || die "the session does not say that the kiosk hung"
    [ "$(cat "$tree/run/bangvang/failures")" = 1 ] || die "the failure is not counted"

    say "a wrong configuration after a good one, after a failure"
    sed -i 's/^# theme = "auto".*/thema = "day"/' "$tree/etc/bangvang/kiosk.toml"
    start_kiosk
    ready
    heard 'the next attempt is in 2 s' || die "no rest after a failure"
    heard 'kiosk.toml:[0-9]*: thema is not a key' || die "the mistake is not named with its line"
    status_says '"in_force": "last_good"' || die "the last good configuration is not in force"
    kill -KILL "$(pgrep -x Xorg)"
    end_of 3
    [ "$(cat "$tree/run/bangvang/failures")" = 2 ] || die "the failures are not counted"
    sed -i 's/^thema = "day"/theme = "day"/' "$tree/etc/bangvang/kiosk.toml"
}

# ---- The life of the packages.

check_upgrade()
{
    say "installing an older version, then upgrading"
    apt install -y --no-install-recommends /packages/older.deb >"$work/apt.log" 2>&1 || die "apt install:" "$(tail -5 "$work/apt.log")"
    sed -i 's/^# site = .*/site = "lai-chau"/' "$tree/etc/bangvang/kiosk.toml"
    apt -s install "/packages/$kiosk" "/packages/$office" >/dev/null || die "not to be installed with what is recommended"
    apt install -y --no-install-recommends "/packages/$kiosk" "/packages/$office" >"$work/apt.log" 2>&1 ||
        die "upgrading:" "$(tail -5 "$work/apt.log")"
    grep -q '^site = "lai-chau"' "$tree/etc/bangvang/kiosk.toml" || die "the upgrade lost the configuration"
    sed -i 's/^site = .*/# site = "lai-chau"          # takes files made for this name only/' "$tree/etc/bangvang/kiosk.toml"
}

check_removal()
{
    say "removing, then purging"
    apt remove -y bangvang bangvang-office >"$work/apt.log" 2>&1 || die "removing:" "$(tail -5 "$work/apt.log")"
    if [ -e "$tree/usr/bin/bangvang" ] || [ -e "$tree/usr/share/bangvang" ]; then die "removal left the program"; fi
    [ -s "$tree/etc/bangvang/kiosk.toml" ] || die "removal took the configuration along"
    [ -s "$tree/var/lib/bangvang/status.json" ] || die "removal took the figures along"
    apt purge -y bangvang bangvang-office >"$work/apt.log" 2>&1 || die "purging:" "$(tail -5 "$work/apt.log")"
    local left
    left=$(find "$tree" -xdev -iname '*bangvang*' ! -path "$tree/packages/*" ! -path "$tree/run/*")
    [ -z "$left" ] || die "purging left:" "$left"
    in_tree getent passwd bangvang >/dev/null && die "purging left the user"
    return 0
}

mkdir -p "$work"
rm -f "$work/kiosk.log"
make_base
make_tree
make_packages
check_upgrade
check_files
check_unit
check_kiosk
check_removal
say "all is well"
