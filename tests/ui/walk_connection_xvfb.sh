#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# By keyboard alone from the first page: copies a server and removes it, sets a proxy, checks the connection to the
# practice server, and saves a report for somebody who helps; on a screen of its own, with pictures.
#
#   walk_connection_xvfb.sh PROGRAM PICTURES light|dark
set -euo pipefail

program=$1
pictures=$2
look=$3
kind=connection
home=$(mktemp -d)
mkdir -p "$pictures" "$home/config"
# shellcheck source=tests/ui/walk_common.sh
. "$(dirname "$0")/walk_common.sh"

gone_after_remove() { # the question is answered by its letter, once it is there
    xdotool key --clearmodifiers alt+r
    ! grep -qs "DANDI Archive (2)" "$profiles"
}

start "$program" --practice

wait_for "Where to publish"
picture 1-where
# A server of one's own, copied from one on the list, and removed again.
profiles="$home/memory/profiles.json"
press_until "Keys and servers" alt+k
xdotool key --clearmodifiers alt+s
xdotool type --delay 15 "dandi a"
xdotool key --clearmodifiers alt+d
until_true 100 grep -qs '"DANDI Archive (2)"' "$profiles" || fail "the server was not copied"
picture 1-servers
xdotool key --clearmodifiers alt+r
until_true 50 gone_after_remove || fail "the server was not removed"
press_until "Where to publish" alt+l
xdotool key --clearmodifiers alt+s
xdotool type --delay 15 "practice server on"
press_until "Connection settings" alt+i
# The first field is the kind of proxy: "This HTTP proxy" by its letter, then on to the host with Tab.
xdotool key --clearmodifiers T
xdotool key --clearmodifiers Tab
xdotool type --delay 15 "proxy.example"
picture 2-proxy
xdotool key --clearmodifiers alt+s
until_true 100 grep -qs "host=proxy.example" "$home/memory/settings.ini" || fail "the proxy was not taken"
# This computer itself is reached without it.
xdotool key --clearmodifiers alt+k
until_true 300 grep -qs "/users/me/ -> 200" "$home/memory/logs/slipway.log" || fail "the check did not come to the sign-in"
picture 3-checked
press_until "Report for somebody who helps" alt+r
picture 4-report
report="$home/report.zip"
press_until "Save report" alt+s
xdotool key --clearmodifiers ctrl+a
xdotool type --delay 15 "$report"
press_until "Report for somebody who helps" Return
until_true 100 test -s "$report" || fail "no report was saved"
python3 - "$report" <<'CHECK' || fail "the report is not as it should be"
import sys, zipfile
report = zipfile.ZipFile(sys.argv[1])
names = report.namelist()
assert "versions.txt" in names and "log/slipway.log" in names, names
assert b"proxy.example" in report.read("settings.txt"), report.read("settings.txt")
print("report:", len(names), "parts")
CHECK
picture 5-saved
press_until "Connection settings" Escape
press_until "Where to publish" Escape
kill "$wizard"
wait "$wizard" 2>/dev/null || true
if grep -iE "QObject|QLayout|QWidget|assert" "$home/log"; then
    fail "the program complained"
fi
echo "walk: done, pictures are in $pictures"
