#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Walks the real program to files handed to a draft of the Data Bank by keyboard alone, with the practice server of
# one protocol, on a screen of its own; keeps a picture of every page.
#
#   walk_databank_xvfb.sh PROGRAM PICTURES light|dark tus|phases|next
set -euo pipefail

program=$1
pictures=$2
look=$3
protocol=$4
home=$(mktemp -d)
mkdir -p "$pictures" "$home/config" "$home/data folder/recordings"
head -c 13631488 /dev/urandom >"$home/data folder/long run.dat"
head -c 2000000 /dev/urandom >"$home/data folder/recordings/first.dat"
head -c 3000000 /dev/urandom >"$home/data folder/recordings/second.dat"
echo "Two recordings and a long run." >"$home/data folder/readme.txt"
kind=databank-$protocol-xvfb
# shellcheck source=tests/ui/walk_common.sh
. "$(dirname "$0")/walk_common.sh"

# The practice server that the program starts, told which protocol it speaks.
cat >"$home/practice" <<PRACTICE
#!/bin/sh
exec "$(dirname "$program")/slipway-practice" --databank-protocol $protocol "\$@"
PRACTICE
chmod +x "$home/practice"
export SLIPWAY_PRACTICE_PROGRAM="$home/practice"

start "$program" --practice --server practice-databank "$home/data folder"

wait_for "Where to publish"
picture 1-where
press_until "Sign in" Return
sleep 1
picture 2-sign-in
xdotool key --clearmodifiers alt+i
sleep 1
picture 2-no-draft
xdotool key --clearmodifiers alt+i
sleep 0.5
xdotool key --clearmodifiers alt+s
sleep 2
picture 2-signed-in
press_until "Files" alt+n
sleep 1
picture 4-files
press_until "Check" alt+n
sleep 1
picture 5-check
press_until "Upload" alt+s
picture 6-upload
press_until "Review" alt+n
sleep 2
receipt="$home/receipt.json"
save_receipt 7
python3 - "$receipt" <<'CHECK' || fail "the receipt is not as it should be"
import json, sys
receipt = json.load(open(sys.argv[1]))
states = [one["state"] for one in receipt["files"]]
assert len(states) == 4 and set(states) == {"verified"}, receipt["files"]
assert not receipt["published"], receipt
assert receipt["handed_to_dataset"], receipt
print("receipt:", receipt["dataset"], receipt["url"], len(states), "files handed over")
CHECK
finish
