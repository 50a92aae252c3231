#!/bin/sh
# usage: keychain_session.sh unlocked|locked|silent|none TEST_PROGRAM
# Runs the tests of the system keychain that fit a session of this kind: with a keychain that is open, with one
# that is locked and cannot ask, with one that never answers, and with none at all.
# Exit code 77: what it needs is not installed.
set -eu
kind=$1
program=$2

# A filter that fits no test would pass.
case $kind in
unlocked) suite=UnlockedKeychain ;;
locked) suite=LockedKeychain ;;
silent) suite=SilentKeychain ;;
none) suite=NoKeychain ;;
*)
    echo "no such session: $kind" >&2
    exit 2
    ;;
esac
"$program" --gtest_list_tests --gtest_filter="$suite*" | grep -q "^$suite" || {
    echo "$program has no test called $suite*" >&2
    exit 1
}

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME="$home" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache"
export XDG_RUNTIME_DIR="$home/run"
mkdir -p "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME"
mkdir -m 700 "$XDG_RUNTIME_DIR"
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL || true

if [ "$kind" = none ]; then
    "$program" --gtest_filter='NoKeychain*'
    exit
fi
for needed in dbus-run-session gnome-keyring-daemon; do
    if ! command -v "$needed" >/dev/null 2>&1; then
        echo "$needed is not installed: the test is skipped"
        exit 77
    fi
done
case $kind in
unlocked)
    dbus-run-session -- sh -c '
        printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null
        "$1" --gtest_filter="UnlockedKeychain*"' sh "$program"
    ;;
locked)
    dbus-run-session -- sh -c '
        gnome-keyring-daemon --start --components=secrets >/dev/null
        "$1" --gtest_filter="LockedKeychain*"' sh "$program"
    ;;
silent)
    dbus-run-session -- env QT_NO_GLIB=1 "$program" --gtest_filter='SilentKeychain*'
    ;;
esac
