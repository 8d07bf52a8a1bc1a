#!/usr/bin/env bash
# Makes both packages and takes them through their life on a clean Debian that is started with a systemd of its own: installed
# by apt, looked at, shown on a screen without hardware, upgraded, hung, robbed of its X server and of its power, removed,
# purged. Takes root, and the Debian that this machine's apt uses.
#
#   package_test.sh BUILD_FOLDER
set -euo pipefail
build=$(readlink -f "$1")
here=$(dirname "$(readlink -f "$0")")
work=$build/package-test
tree=$work/tree
machine=

say() { printf '[package %3d s] %s\n' "$SECONDS" "$*"; }
die()
{
    printf 'FAILED: %s\n' "$@" >&2
    if [ -n "$machine" ]; then journal | tail -60 | sed 's/^/  | /' >&2; fi
    exit 1
}

# A sandbox may forbid what a machine takes: mounts, processes and control groups of its own.
# shellcheck disable=SC2016 # for the shell over there
machine_allowed()
{
    local root=
    [ "$(id -u)" = 0 ] || root="sudo -n"
    $root unshare --mount --pid --fork sh -c 'mount --make-rprivate / && mount -t tmpfs none /mnt &&
        mkdir /mnt/groups && mount -t cgroup2 none /mnt/groups && [ -w /mnt/groups/cgroup.procs ]' 2>/dev/null
}

# What can be seen of the packages there: that apt would take them, what lies in them, that the programs start.
look_from_outside()
{
    local tree=$work/tree part
    rm -rf "$work" "$build/packages"
    mkdir -p "$tree"
    (cd "$build" && cpack -G DEB >"$work/cpack.log" 2>&1) || die "cpack:" "$(tail -5 "$work/cpack.log")"
    # Where apt has no lists it knows nothing of what they depend on.
    if apt-cache show xinit >/dev/null 2>&1; then
        apt-get -s install "$build"/packages/*.deb >"$work/apt.log" 2>&1 || die "apt would not install them:" "$(tail -5 "$work/apt.log")"
    fi
    for part in "$build"/packages/*.deb; do dpkg-deb -x "$part" "$tree"; done
    for part in usr/lib/bangvang/session etc/bangvang/kiosk.toml usr/share/bangvang/sample.db usr/share/man/man1/bangvang.1.gz; do
        [ -s "$tree/$part" ] || die "/$part is not there"
    done
    "$tree/usr/bin/bangvang" --version | grep -q '^bangvang [0-9]' || die "bangvang does not start"
    "$tree/usr/bin/bangvang-office" --version | grep -q '^bangvang-office [0-9]' || die "bangvang-office does not start"
    "$tree/usr/bin/bangvang" --check-config --config "$tree/etc/bangvang/kiosk.toml" || die "the configuration that ships is wrong"
}

if [ -z "${BANGVANG_OWN_SPACE:-}" ] && ! machine_allowed; then
    say "this sandbox lets nobody start a machine: the packages are looked at from outside only"
    look_from_outside
    exit 0
fi

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
    [ -n "$(sources)" ] || return 1
    key=$( (sources && echo with lists) | sha256sum | cut -c1-12)
    base=$work/base-$codename-$key
    if [ -d "$base" ]; then return; fi
    say "making a clean $codename"
    rm -rf "$work"/base-*
    sources | mmdebstrap --quiet --variant=minbase --dpkgopt=force-unsafe-io \
        --aptopt='Acquire::Languages "none"' --skip=cleanup/apt/lists "$codename" "$base.new" - || return 1
    # How to reach the mirror is this machine's affair.
    apt-config dump Acquire >"$base.new/etc/apt/apt.conf.d/00machine"
    mv "$base.new" "$base"
}

# For apt, before the machine is started.
make_tree()
{
    rm -rf "$tree"
    cp -a "$base" "$tree"
    mkdir -p "$work/archives/partial" "$tree/packages"
    echo 'APT::Keep-Downloaded-Packages "true";' >"$tree/etc/apt/apt.conf.d/01keep"
    mount --make-rprivate /
    mount --bind "$work/archives" "$tree/var/cache/apt/archives"
    mount -t proc proc "$tree/proc"
    cat /etc/resolv.conf >"$tree/etc/resolv.conf"
    apt update || die "the lists of packages could not be had"
}

# ---- That Debian as a machine: started by its systemd, in its own spaces of processes, mounts and network.

# What is ours alone of the control groups, so that the machine sees no others.
own_group()
{
    mkdir -p "$work/cgroup"
    mountpoint -q "$work/cgroup" || mount -t cgroup2 cgroup2 "$work/cgroup" || die "no control groups of version 2"
    group=$work/cgroup$(sed -n 's/^0:://p' /proc/self/cgroup)/bangvang-package-test
    mkdir -p "$group"
}

start_machine()
{
    own_group
    (
        echo "$BASHPID" >"$group/cgroup.procs"
        exec unshare --mount --pid --uts --ipc --net --cgroup --fork --kill-child "$here/machine.sh" "$tree"
    ) >"$work/machine.log" 2>&1 &
    local outside=$!
    wait_for 20 "the machine does not start" pgrep -P "$outside"
    machine=$(pgrep -P "$outside")
    wait_for 60 "its systemd does not start: $(cat "$work/machine.log")" running
}
running() { in_machine systemctl is-system-running 2>/dev/null | grep -qE 'running|degraded'; }

# As when somebody pulls the plug: nobody is asked, nothing is ended in order.
cut_power()
{
    kill -KILL "$machine"
    while kill -0 "$machine" 2>/dev/null; do sleep 0.1; done
    machine=
}

in_machine() { nsenter -t "$machine" --mount --pid --uts --ipc --net --cgroup /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
journal() { in_machine journalctl --no-pager -o cat -u bangvang-kiosk; }
property() { in_machine systemctl show -P "$1" bangvang-kiosk; }

leave()
{
    [ -z "$machine" ] || cut_power
    if [ -n "${group:-}" ]; then find "$group" -depth -type d -exec rmdir {} + 2>/dev/null || true; fi
}
trap leave EXIT

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
        etc/bangvang/xorg.conf usr/lib/systemd/system/bangvang-kiosk.service usr/lib/sysusers.d/bangvang.conf usr/share/polkit-1/rules.d/50-bangvang.rules \
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

# ---- The service on the machine.

wait_for() # SECONDS WHAT COMMAND...
{
    local tries=$(($1 * 5)) what=$2
    shift 2
    until "$@" >/dev/null; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || die "$what"
        sleep 0.2
    done
}

# All of it is read: a journal that nobody reads to its end is an error under pipefail.
heard() { journal | grep -c "$1" >/dev/null; }
status_says() { in_machine grep -q "$1" /var/lib/bangvang/status.json; }
active() { [ "$(property ActiveState)" = active ]; }
started_again() { [ "$(property NRestarts)" = "$1" ] && active; }
# shellcheck disable=SC2016 # for the shell over there
processes() { in_machine sh -c 'for p in $(cat /sys/fs/cgroup/system.slice/bangvang-kiosk.service/cgroup.procs); do echo "$p $(cat /proc/$p/comm)"; done'; }
# send SIGNAL NAME
send() { in_machine sh -c "kill -s $1 $(process "$2")" || die "there is no process $2"; }
process() { processes | sed -n "s/ $1\$//p" | head -1; }

# What the test's machine lacks: a console. And a watchdog that does not take half a minute.
prepare_machine()
{
    apt install -y --no-install-recommends systemd-sysv xserver-xorg-video-dummy >"$work/apt.log" 2>&1 ||
        die "no dummy driver for X:" "$(tail -5 "$work/apt.log")"
    mkdir -p "$tree/etc/X11/xorg.conf.d" "$tree/etc/systemd/system/bangvang-kiosk.service.d"
    cp "$here/touch_screen.conf" "$tree/etc/X11/xorg.conf.d/"
    printf '%s\n' '[Service]' StandardInput=null TTYReset=no TTYVHangup=no TTYVTDisallocate=no WatchdogSec=10 \
        >"$tree/etc/systemd/system/bangvang-kiosk.service.d/test.conf"
    umount "$tree/proc" "$tree/var/cache/apt/archives"
}

check_start()
{
    say "starting the machine"
    start_machine
    wait_for 60 "the wall is not there after the start of the machine" active
    wait_for 30 "no status.json says that a picture was drawn" status_says '"frames_drawn": [1-9]'
    wait_for 20 "the kiosk does not see the touch screen" heard 'touch screens now: 1'
    wait_for 20 "the service's state does not say what is shown" heard_state 'figures 2024-09-30'
    [ "$(property NRestarts)" = 0 ] || die "the wall needed more than one attempt"
    [ "$(in_machine stat -c '%U %a' /var/lib/bangvang/status.json)" = 'bangvang 640' ] || die "status.json is not the kiosk's"
    [ "$(in_machine stat -c %U "/proc/$(process Xorg)")" = bangvang ] || die "X does not run as bangvang"
    # Closed in: what it sees of the system is read-only.
    in_machine nsenter -t "$(process bangvang)" --mount sh -c 'touch /usr/x || touch /etc/x || touch /var/x' 2>/dev/null &&
        die "the kiosk's system is not read-only"
    return 0
}
heard_state() { property StatusText | grep -q "$1"; }

check_upgrade()
{
    say "upgrading while it runs"
    local before
    before=$(property MainPID)
    in_machine apt-get -qq -o Dpkg::Use-Pty=0 install -y --no-install-recommends "/packages/$kiosk" >"$work/apt.log" 2>&1 ||
        die "upgrading:" "$(tail -5 "$work/apt.log")"
    grep -q '^site = "lai-chau"' "$tree/etc/bangvang/kiosk.toml" || die "the upgrade lost the configuration"
    wait_for 60 "the upgrade did not start the new kiosk" active
    [ "$(property MainPID)" != "$before" ] || die "the upgrade left the old kiosk running"
}

check_failures()
{
    say "hung: the watchdog ends it, and it begins anew"
    send STOP bangvang
    wait_for 60 "a kiosk that hung was not started again" started_again 1
    heard 'no proof of drawing came in time' || die "nothing says that the kiosk hung"

    say "X dies: both begin anew, a little later"
    send KILL Xorg
    wait_for 60 "without X nothing was started again" started_again 2
    heard 'failures in a row: 2; the next attempt is in 4 s' || die "it does not wait longer after each failure"

    say "a mistake in the configuration"
    wait_for 10 "no copy of the good configuration" in_machine test -s /var/lib/bangvang/kiosk.good.toml
    sed -i 's/^site = /sight = /' "$tree/etc/bangvang/kiosk.toml"
    in_machine systemctl restart bangvang-kiosk
    wait_for 20 "the mistake is not in the service's state" heard_state 'kiosk.toml:[0-9]*: sight is not a key'
    wait_for 20 "the last good configuration is not in force" status_says '"in_force": "last_good"'
    status_says '"name": "lai-chau"' || die "the last good configuration is not the one that was good"
}

check_power()
{
    local after
    for after in 0.5 2; do
        say "the power goes $after s after a start; so does the configuration that somebody was editing"
        in_machine systemctl restart --no-block bangvang-kiosk
        sleep "$after"
        : >"$tree/etc/bangvang/kiosk.toml"
        cut_power
        start_machine
        wait_for 60 "no wall after a loss of power" active
        wait_for 20 "the emptied configuration was taken for one" status_says '"in_force": "last_good"'
    done
    say "stopped in order"
    in_machine systemctl stop bangvang-kiosk
    [ "$(property Result)" = success ] || die "a stop is taken for a failure"
}

# ---- The life of the packages.

check_install()
{
    say "installing an older version"
    apt install -y --no-install-recommends /packages/older.deb "/packages/$office" >"$work/apt.log" 2>&1 ||
        die "apt install:" "$(tail -5 "$work/apt.log")"
    check_files
    sed -i -e 's/^# site = .*/site = "lai-chau"/' -e 's/^# source = /source = /' "$tree/etc/bangvang/kiosk.toml"
    in_tree bangvang --check-config || die "the example of a configuration is wrong"
    mkdir -p "$tree/srv/thi-dua"
    "$build/bin/bangvang-office" build "$here/../../assets/sample" -o "$tree/srv/thi-dua/wall.db" --site lai-chau ||
        die "the office's tool makes no file"
    apt -s install "/packages/$kiosk" >/dev/null || die "not to be installed with what is recommended"
}

check_removal()
{
    say "removing, installing again, purging"
    in_machine apt-get -qq remove -y bangvang bangvang-office >"$work/apt.log" 2>&1 || die "removing:" "$(tail -5 "$work/apt.log")"
    if [ -e "$tree/usr/bin/bangvang" ] || [ -e "$tree/usr/share/bangvang" ]; then die "removal left the program"; fi
    [ -e "$tree/etc/bangvang/kiosk.toml" ] || die "removal took the configuration along"
    [ -s "$tree/var/lib/bangvang/status.json" ] || die "removal took the figures along"
    in_machine apt-get -qq -o Dpkg::Use-Pty=0 install -y --no-install-recommends "/packages/$kiosk" >"$work/apt.log" 2>&1 ||
        die "installing again:" "$(tail -5 "$work/apt.log")"
    [ "$(in_machine systemctl is-enabled bangvang-kiosk)" = enabled ] || die "installed again, the service is not enabled"
    if active; then die "the installation took the screen"; fi
    in_machine apt-get -qq purge -y bangvang >"$work/apt.log" 2>&1 || die "purging:" "$(tail -5 "$work/apt.log")"
    rm -r "$tree/etc/systemd/system/bangvang-kiosk.service.d"
    local left
    left=$(find "$tree" -xdev -iname '*bangvang*' ! -path "$tree/packages/*" ! -path "$tree/var/cache/apt/*")
    [ -z "$left" ] || die "purging left:" "$left"
    if in_machine getent passwd bangvang >/dev/null; then die "purging left the user"; fi
}

mkdir -p "$work"
if ! make_base; then
    say "no clean Debian can be had here: the packages are looked at from outside only"
    look_from_outside
    exit 0
fi
make_tree
make_packages
check_install
check_unit
prepare_machine
check_start
check_upgrade
check_failures
check_power
check_removal
say "all is well"
