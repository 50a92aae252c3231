#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs the packages of build/package in clean Debian systems, starts what is in them as an ordinary user, publishes
# the practice dataset, and removes them again.
#
#   sudo sh installer/try-packages.sh                  in bookworm and trixie
#   sudo sh installer/try-packages.sh trixie           in one of them
#   SLIPWAY_SORTS="deb tar" sudo -E sh …               only these sorts of package; all are: deb tar rpm
#
# It needs root, debootstrap, and a mirror of Debian (DEBIAN_MIRROR). The systems are made below SLIPWAY_ROOTS,
# /var/tmp/slipway-roots if that is not set; remove the folder when you are done. Where a machine reaches its mirror in
# a way of its own, name a program in SLIPWAY_ROOT_HOOK: it is called with the folder of each new system.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
packages=${SLIPWAY_PACKAGES:-$here/build/package}
roots=${SLIPWAY_ROOTS:-/var/tmp/slipway-roots}
mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}
sorts=${SLIPWAY_SORTS:-deb tar rpm}
user=newcomer

say() {
    printf '\n==> %s\n' "$*"
}

fail() {
    printf 'FAILED: %s\n' "$*" >&2
    exit 1
}

the_package() {
    set -- "$packages"/$1
    [ -f "$1" ] || fail "no package $1; cmake --workflow --preset package makes it"
    [ $# = 1 ] || fail "several packages: $*; remove the old ones"
    printf '%s\n' "$1"
}

# A system with nothing but what debootstrap puts in, made once for each release.
base_root() {
    base=$roots/$1-base
    if [ ! -f "$base/.made" ]; then
        say "Making a clean $1"
        rm -rf "$base"
        debootstrap --variant=minbase "$1" "$base" "$mirror" >"$roots/$1-debootstrap.log" 2>&1 ||
            fail "debootstrap: see $roots/$1-debootstrap.log"
        cp -L /etc/resolv.conf "$base/etc/resolv.conf"
        [ -z "${SLIPWAY_ROOT_HOOK:-}" ] || "$SLIPWAY_ROOT_HOOK" "$base"
        chroot "$base" useradd --create-home --shell /bin/sh "$user"
        chroot "$base" apt-get update -q >/dev/null
        touch "$base/.made"
    fi
}

# fresh_root RELEASE SORT: a copy of the clean system; its folder is $root.
fresh_root() {
    root=$roots/$1-$2
    rm -rf --one-file-system "$root"
    cp -a "$roots/$1-base" "$root"
}

# in_root COMMAND…: as root, in the clean system, with a /proc and nothing of this machine's environment. The mounts
# and everything that still runs end with the command.
in_root() {
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        unshare --mount --pid --fork --kill-child -- \
        sh -c 'mount -t proc proc "$1/proc" && mount -t tmpfs tmpfs "$1/dev/shm" && root=$1 && shift && exec chroot "$root" "$@"' \
        sh "$root" "$@"
}

# as_user COMMAND: a line for the shell of an ordinary user.
as_user() {
    in_root su - "$user" -c "export LANG=C.UTF-8; $1"
}

# try_programs FOLDER READER DATA: self-tests, the window, and a publication.
try_programs() {
    for program in "$1/slipway" "$1/slipway-cli" "$1/slipway-practice" "$2"; do
        printf -- '-- %s --selftest\n' "$program"
        as_user "'$program' --selftest" || fail "$program --selftest"
    done
    printf -- '-- the window, for four seconds\n'
    code=0
    as_user "QT_QPA_PLATFORM=offscreen timeout 4 '$1/slipway' --practice '$3/practice'" || code=$?
    [ "$code" = 124 ] || fail "the window ended by itself with $code"
    printf -- '-- a practice publication\n'
    as_user "'$1/slipway-cli' run '$3/practice.plan.json' --receipt receipt.json" || fail "the publication"
    as_user "test -s receipt.json" || fail "there is no receipt"
}

# What is left of Slipway outside the user's home and the logs of the package manager.
leftovers() {
    find "$root" -xdev \( -path "$root/home" -o -path "$root/proc" -o -path "$root/var/log" -o -path "$root/tmp" \
        -o -path "$root/var/lib/dpkg/info" -o -path "$root/var/cache" \) -prune -o -iname '*slipway*' -print
}

no_leftovers() {
    left=$(leftovers)
    [ -z "$left" ] || fail "left behind: $left"
    say "$1: removed, nothing is left"
}

try_deb() {
    package=$(the_package 'slipway_*.deb')
    say "$1: $(basename "$package"), with what it needs and nothing that it only recommends"
    fresh_root "$1" deb
    cp "$package" "$root/tmp/slipway.deb"
    before=$(date +%s)
    in_root apt-get install -y -q --no-install-recommends /tmp/slipway.deb >"$roots/$1-deb.log" 2>&1 ||
        fail "apt-get install: see $roots/$1-deb.log"
    printf 'installed in %s s, with %s other packages\n' $(($(date +%s) - before)) \
        $(($(grep -c '^Setting up' "$roots/$1-deb.log") - 1))
    try_programs /usr/bin /usr/libexec/slipway/slipway-nwb-reader /usr/share/slipway
    in_root apt-get purge -y -q slipway >>"$roots/$1-deb.log" 2>&1 || fail "apt-get purge: see $roots/$1-deb.log"
    no_leftovers "$1, DEB"
}

try_tar() {
    package=$(the_package 'slipway-*-linux-*.tar.xz')
    say "$1: $(basename "$package"), in a system with nothing installed"
    fresh_root "$1" tar
    place=/home/$user/slipway
    mkdir "$root$place"
    tar -xJf "$package" -C "$root$place" --strip-components=1 --no-same-owner
    chroot "$root" chown -R "$user:" "$place"
    code=0
    as_user "$place/bin/slipway --selftest" >"$roots/$1-tar.log" || code=$?
    [ "$code" = 1 ] && [ "$(grep -c '^FAIL' "$roots/$1-tar.log")" = 2 ] &&
        grep '^FAIL  Fonts' "$roots/$1-tar.log" && grep '^FAIL  Certificate authorities' "$roots/$1-tar.log" ||
        fail "expected nothing to be missing but fonts and certificate authorities: $(cat "$roots/$1-tar.log")"
    in_root apt-get install -y -q --no-install-recommends ca-certificates fontconfig-config fonts-dejavu-core >"$roots/$1-tar.log" 2>&1
    try_programs "$place/bin" "$place/libexec/slipway/slipway-nwb-reader" "$place/share/slipway"
    say "$1, tar: works"
}

# On a Debian the dependencies of an RPM have other names: they are not asked for.
try_rpm() {
    package=$(the_package 'slipway-*.rpm')
    say "$1: $(basename "$package"), by rpm --nodeps"
    fresh_root "$1" rpm
    in_root apt-get install -y -q --no-install-recommends rpm ca-certificates fontconfig-config fonts-dejavu-core >"$roots/$1-rpm.log" 2>&1 ||
        fail "apt-get install rpm: see $roots/$1-rpm.log"
    cp "$package" "$root/tmp/slipway.rpm"
    in_root rpm -i --nodeps /tmp/slipway.rpm || fail "rpm -i"
    try_programs /usr/bin /usr/lib/slipway/libexec/slipway/slipway-nwb-reader /usr/lib/slipway/share/slipway
    in_root rpm -e slipway || fail "rpm -e"
    no_leftovers "$1, RPM"
}

[ "$(id -u)" = 0 ] || fail "this needs root"
command -v debootstrap >/dev/null || fail "debootstrap is not installed"
mkdir -p "$roots"
[ $# -gt 0 ] || set -- bookworm trixie
for release in "$@"; do
    base_root "$release"
    for sort in $sorts; do
        "try_$sort" "$release"
    done
done
say "All packages work in: $*"
