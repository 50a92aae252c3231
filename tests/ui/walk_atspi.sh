#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Walks the real program from the first page to a receipt as a screen reader does: it finds every control by its
# accessible name alone and presses it through AT-SPI, and prints what a person would hear.
#
#   walk_atspi.sh PROGRAM PICTURES [mouse]
#
# With "mouse" it is the pointer that presses, as walk_mouse.py says.
# Ends with 77 where AT-SPI for Python or a session bus is not to be had.
set -euo pipefail

program=$1
pictures=$2
look=light
hands=${3:-atspi}
kind=$hands
here=$(cd "$(dirname "$0")" && pwd)
python=/usr/bin/python3 # the system's own: its packages hold the bindings
$python -c 'import pyatspi' 2>/dev/null || { echo "walk: python3-pyatspi is not there"; exit 77; }
command -v dbus-run-session >/dev/null || { echo "walk: dbus-run-session is not there"; exit 77; }
home=$(mktemp -d)
mkdir -p "$pictures" "$home/config" "$home/run"
# shellcheck source=tests/ui/walk_common.sh
. "$here/walk_common.sh"

# A bus of its own, and with it a registry of its own; both end with the walk.
export XDG_RUNTIME_DIR="$home/run"
chmod 700 "$XDG_RUNTIME_DIR"
env -u DBUS_SESSION_BUS_ADDRESS QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 \
    dbus-run-session -- "$python" "$here/walk_$hands.py" "$program" "$home" || {
    picture failed || true
    cat "$home/log" >&2 || true
    exit 1
}
if grep -iE "QObject|QLayout|QWidget|QAccessib|warning|assert" "$home/log"; then
    fail "the program complained"
fi
echo "walk: done"
