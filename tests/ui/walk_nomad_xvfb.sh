#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Walks the real program to a published NOMAD upload by keyboard alone, with the practice server of one
# generation, on a screen of its own; keeps a picture of every page.
#
#   walk_nomad_xvfb.sh PROGRAM PICTURES light|dark 1|2
set -euo pipefail

program=$1
pictures=$2
look=$3
generation=$4
samples=$(cd "$(dirname "$0")/../../resources/practice-nomad" && pwd)
home=$(mktemp -d)
mkdir -p "$pictures" "$home/config" "$home/look"
cp -r "$samples" "$home/data folder"
rm -f "$home/data folder/README.md"
kind=nomad$generation-xvfb
# shellcheck source=tests/ui/walk_common.sh
. "$(dirname "$0")/walk_common.sh"

# The practice server that the program starts, told which generation it is.
cat >"$home/practice" <<PRACTICE
#!/bin/sh
exec "$(dirname "$program")/slipway-practice" --nomad-generation $generation "\$@"
PRACTICE
chmod +x "$home/practice"
export SLIPWAY_PRACTICE_PROGRAM="$home/practice"

# wait_for_order STEP: until the journal knows the answer to this order.
wait_for_order() {
    for _ in $(seq 300); do
        # The program keeps the journal to itself, so a copy is read; one torn by a write is read again.
        cp "$home/memory/journal.sqlite"* "$home/look/" 2>/dev/null || true
        python3 - "$home/look/journal.sqlite" "$1" 2>/dev/null <<'LOOK' && return 0
import sqlite3, sys
journal = sqlite3.connect(sys.argv[1])
found = journal.execute("SELECT answer FROM intent WHERE step = ?", (sys.argv[2],)).fetchall()
sys.exit(0 if found and all(answer for (answer,) in found) else 1)
LOOK
        # A second press of Next that came too late has turned the page: back to it.
        case "$(title)" in "Review"*) xdotool key --clearmodifiers alt+b ;; esac
        if [ $# -gt 1 ]; then
            # What is not ready yet ignores the keys.
            for key in "${@:2}"; do
                xdotool key --clearmodifiers "$key"
                sleep 0.5 # a button pressed by its letter acts a tenth of a second later, and then another works
            done
        fi
        sleep 0.3
    done
    fail "the order \"$1\" was never answered"
}

start "$program" --practice --server practice-nomad "$home/data folder"

wait_for "Where to publish"
picture 1-where
press_until "Sign in" Return
sleep 1
picture 2-sign-in
xdotool key --clearmodifiers Return
press_until "Dataset" alt+n
sleep 1
picture 3-dataset-empty
press_until "Create new dataset" alt+c
picture 3-dataset-create
xdotool type --delay 15 "Silicon, for practice"
press_until "Dataset" alt+d
sleep 1
picture 3-dataset
press_until "Files" alt+n
sleep 1
picture 4-files
press_until "Check" alt+n
sleep 1
picture 5-check
press_until "Upload" alt+s
picture 6-upload
press_until "Processing" alt+n
sleep 1
picture 7-processing
press_until "Details" alt+n
sleep 3
xdotool key --clearmodifiers ctrl+a
xdotool type --delay 15 "Silicon two ways"
xdotool key Tab
xdotool type --delay 15 "Two runs and a note that fails."
xdotool key Tab
xdotool type --delay 15 "10.1063/5.0104914"
xdotool key Return
picture 8-details
press_until "Publish" alt+n
sleep 2
picture 9-publish
# Before the page is ready the keys do nothing; afterwards the tick makes the button work, and it works once.
wait_for_order publish alt+i alt+p
sleep 2
picture 9-published
press_until "Review" alt+n
sleep 1
receipt="$home/receipt.json"
save_receipt 10
python3 - "$receipt" <<'CHECK' || fail "the receipt is not as it should be"
import json, sys
receipt = json.load(open(sys.argv[1]))
states = [one["state"] for one in receipt["files"]]
assert states and set(states) == {"verified"}, states
assert receipt["published"], receipt
assert receipt["entries"]["total"] > 0, receipt["entries"]
print("receipt:", receipt["upload"], receipt["entries"], len(states), "files verified")
CHECK
finish
