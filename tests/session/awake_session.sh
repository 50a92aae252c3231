#!/bin/sh
# SPDX-License-Identifier: MIT
# usage: awake_session.sh TEST_PROGRAM [ARGUMENTS...]
# Runs the tests on a bus of their own, which the program takes for the system's. Exit code 77: there is none to be had.
set -eu
if ! command -v dbus-run-session >/dev/null 2>&1; then
    echo "dbus-run-session is not installed: the test is skipped"
    exit 77
fi
exec dbus-run-session -- sh -c 'DBUS_SYSTEM_BUS_ADDRESS=$DBUS_SESSION_BUS_ADDRESS exec "$@"' sh "$@"
