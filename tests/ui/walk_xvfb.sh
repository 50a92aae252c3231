#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Walks the real program from start to receipt by keyboard alone, on a screen of its own with a small window
# manager, and keeps a picture of every page.
#
#   walk_xvfb.sh PROGRAM PICTURES light|dark [FOLDER]
#
# FOLDER is published in place of the practice dataset. With SLIPWAY_TICK_LOG=FILE set, the program writes there
# how long the window was deaf during the upload.
set -euo pipefail

program=$1
pictures=$2
look=$3
samples=$(cd "$(dirname "$0")/../../resources/practice" && pwd)
home=$(mktemp -d)
mkdir -p "$pictures" "$home/config" "$home/data folder"
data=${4:-$home/data folder}
[ $# -ge 4 ] || cp "$samples"/*.nwb "$data/"
children=()

clean() {
    for child in "${children[@]}"; do
        kill "$child" 2>/dev/null || true
    done
    wait 2>/dev/null || true
    rm -rf "$home"
}
trap clean EXIT

fail() {
    echo "walk: $*" >&2
    echo "walk: the window in front is: $(title)" >&2
    picture failed || true
    cat "$home/log" >&2 || true
    exit 1
}

title() {
    xdotool getactivewindow getwindowname 2>/dev/null || true
}

picture() {
    # The window has the keyboard before its first picture is on the screen.
    sleep 0.5
    import -window root "$pictures/xvfb-$look-$1.png"
}

# wait_for WORDS: until the title of the window in front begins so.
wait_for() {
    for _ in $(seq 300); do
        case "$(title)" in "$1"*) return 0 ;; esac
        sleep 0.1
    done
    fail "no window called \"$1\" came up"
}

# press_until WORDS KEY: a button that is not ready yet does nothing, so pressing again is what a person does.
press_until() {
    for _ in $(seq "${SLIPWAY_WALK_PATIENCE:-120}"); do
        xdotool key --clearmodifiers "$2"
        for _ in 1 2 3 4 5; do
            case "$(title)" in "$1"*) return 0 ;; esac
            sleep 0.1
        done
    done
    fail "\"$2\" did not lead to \"$1\""
}

mkfifo "$home/display.fifo"
exec 3<>"$home/display.fifo"
Xvfb -displayfd 3 -screen 0 1000x760x24 -nolisten tcp >/dev/null 2>&1 &
children+=($!)
read -r -t 20 number <&3 || { echo "walk: no screen" >&2; exit 1; }
export DISPLAY=":$number"
unset DBUS_SESSION_BUS_ADDRESS WAYLAND_DISPLAY QT_QPA_PLATFORM
export HOME="$home" XDG_CONFIG_HOME="$home/config" QT_ACCESSIBILITY=1
openbox >/dev/null 2>&1 &
children+=($!)

if [ "$look" = dark ]; then
    # What a KDE desktop in dark colours tells its programs.
    export XDG_CURRENT_DESKTOP=KDE KDE_SESSION_VERSION=5 KDE_FULL_SESSION=true
    cat >"$home/config/kdeglobals" <<'COLOURS'
[Colors:Window]
BackgroundNormal=42,46,50
ForegroundNormal=252,252,252
[Colors:View]
BackgroundNormal=27,30,32
BackgroundAlternate=35,38,41
ForegroundNormal=252,252,252
ForegroundLink=120,190,255
[Colors:Button]
BackgroundNormal=49,54,59
ForegroundNormal=252,252,252
[Colors:Selection]
BackgroundNormal=61,111,158
ForegroundNormal=255,255,255
[Colors:Tooltip]
BackgroundNormal=49,54,59
ForegroundNormal=252,252,252
COLOURS
fi

"$program" --practice --data-folder "$home/memory" "$data" >"$home/log" 2>&1 &
wizard=$!
children+=("$wizard")

wait_for "Where to publish"
picture 1-where
press_until "Sign in" Return
picture 2-sign-in
xdotool key --clearmodifiers Return
press_until "Dataset" alt+n
picture 3-dataset-empty
press_until "Create new dataset" alt+c
picture 3-dataset-create
xdotool type --delay 15 "Practice with mice"
xdotool key Tab
xdotool type --delay 15 "Two sessions on a track."
press_until "Dataset" alt+d
picture 3-dataset
press_until "Files" alt+n
sleep 1
picture 4-files
press_until "Check" alt+n
sleep 1
picture 5-check
press_until "Upload" alt+s
picture 6-upload
press_until "Review" alt+n
sleep 1
press_until "Save receipt" alt+s
picture 7-save
receipt="$home/receipt.json"
xdotool key --clearmodifiers ctrl+a
xdotool type --delay 15 "$receipt"
press_until "Review" Return
picture 7-review
for _ in $(seq 100); do
    [ -s "$receipt" ] && break
    sleep 0.1
done
python3 - "$receipt" <<'CHECK' || fail "the receipt is not as it should be"
import json, sys
receipt = json.load(open(sys.argv[1]))
states = [one["state"] for one in receipt["files"]]
assert states and set(states) == {"verified"}, states
print("receipt:", receipt["dataset"], receipt["url"], len(states), "files verified")
CHECK
xdotool key --clearmodifiers alt+f
for _ in $(seq 100); do
    kill -0 "$wizard" 2>/dev/null || break
    sleep 0.1
done
kill -0 "$wizard" 2>/dev/null && fail "Finish did not end the program"
wait "$wizard" || fail "the program ended with an error"
if grep -iE "QObject|QLayout|QWidget|warning|assert" "$home/log"; then
    fail "the program complained"
fi
echo "walk: done, pictures are in $pictures"
