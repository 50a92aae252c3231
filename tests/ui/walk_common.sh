# SPDX-License-Identifier: MIT
# What every walk under Xvfb needs; to be sourced after `pictures`, `look` and `home` are set. Opens a screen of its
# own with a small window manager, light or dark, and ends it with the script.
kind=${kind:-xvfb}
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
    import -window root "$pictures/$kind-$look-$1.png"
}

# until_true TENTHS COMMAND...: looks ten times a second, for so many tenths of a second.
until_true() {
    for _ in $(seq "$1"); do
        "${@:2}" && return 0
        sleep 0.1
    done
    return 1
}

# wait_for WORDS: until the title of the window in front begins so.
wait_for() {
    for _ in $(seq 900); do
        case "$(title)" in "$1"*) return 0 ;; esac
        sleep 0.1
    done
    fail "no window called \"$1\" came up"
}

# press_until WORDS KEY: a button that is not ready yet does nothing, so pressing again is what a person does. Not too
# soon: a slow machine would take the second press for the page that the first one has brought.
press_until() {
    for _ in $(seq "${SLIPWAY_WALK_PATIENCE:-120}"); do
        xdotool key --clearmodifiers "$2"
        for _ in $(seq 20); do
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
unset WAYLAND_DISPLAY QT_QPA_PLATFORM
# No bus, and none started by the library either: where it cannot, it forgets 1032 bytes of its own.
export DBUS_SESSION_BUS_ADDRESS=disabled:
# The keys and names that a walk presses are the English ones, whatever this machine speaks.
unset LANGUAGE
export LANG=C.UTF-8 LC_ALL=C.UTF-8
export HOME="$home" XDG_CONFIG_HOME="$home/config" QT_ACCESSIBILITY=1
manage() {
    openbox >>"$home/openbox.log" 2>&1 &
    manager=$!
    children+=("$manager")
}
manage
# A window that is there before the window manager never gets the keyboard.
managed=
for _ in $(seq 600); do
    xdotool get_num_desktops >/dev/null 2>&1 && managed=yes && break
    sleep 0.1
    kill -0 "$manager" 2>/dev/null || manage # it may have met a screen that was not ready yet
done
[ -n "$managed" ] || { echo "walk: no window manager" >&2; cat "$home/openbox.log" >&2; exit 1; }

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

start() { # start PROGRAM ARGUMENTS...
    "$@" --data-folder "$home/memory" >"$home/log" 2>&1 &
    wizard=$!
    children+=("$wizard")
}

# save_receipt FILE: from Review, by keyboard.
save_receipt() {
    press_until "Save receipt" alt+s
    picture "$1-save"
    xdotool key --clearmodifiers ctrl+a
    xdotool type --delay 15 "$receipt"
    press_until "Review" Return
    picture "$1-review"
    until_true 100 test -s "$receipt"
}

# finish: presses Finish and expects the program to end well and without a complaint.
finish() {
    echo "walk: peak $(($(awk '/^VmHWM/ {print $2}' "/proc/$wizard/status") / 1024)) MB"
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
}
