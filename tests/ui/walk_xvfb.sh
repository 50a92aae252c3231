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
# shellcheck source=tests/ui/walk_common.sh
. "$(dirname "$0")/walk_common.sh"

start "$program" --practice "$data"

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
receipt="$home/receipt.json"
save_receipt 7
python3 - "$receipt" <<'CHECK' || fail "the receipt is not as it should be"
import json, sys
receipt = json.load(open(sys.argv[1]))
states = [one["state"] for one in receipt["files"]]
assert states and set(states) == {"verified"}, states
print("receipt:", receipt["dataset"], receipt["url"], len(states), "files verified")
CHECK
finish
