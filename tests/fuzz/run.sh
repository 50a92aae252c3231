#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Fuzzes everything that reads bytes from elsewhere: builds the preset "fuzz" and runs every target for SECONDS, as many
# at once as there are processors. What a target found new in this run is kept below build/fuzz/corpus, and a crash below
# build/fuzz/crashes: put its file into tests/fuzz/corpus/TARGET, mend it, and every build tests it from then on.
#
#   bash tests/fuzz/run.sh SECONDS [target...]
#
# SLIPWAY_FUZZ_SEED has it go the same way each time; without it every run goes its own.
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${1:?usage: tests/fuzz/run.sh SECONDS [target...]}
shift
cmake --preset fuzz
cmake --build --preset fuzz
mapfile -t all < <(build/fuzz/bin/slipway-fuzz --targets)
targets=("$@")
[ $# -gt 0 ] || targets=("${all[@]}")
mkdir -p build/fuzz/crashes build/fuzz/logs

fuzz() {
    local target=$1 log=build/fuzz/logs/$1.log
    mkdir -p "build/fuzz/corpus/$target"
    local seeds=()
    mapfile -t seeds < <(SLIPWAY_FUZZ=$target build/fuzz/bin/slipway-fuzz --seeds)
    if SLIPWAY_FUZZ=$target QT_LOGGING_RULES='*=false' build/fuzz/bin/slipway-fuzz "build/fuzz/corpus/$target" \
        "${seeds[@]}" -seed="${SLIPWAY_FUZZ_SEED:-0}" -max_total_time="$seconds" -max_len=16384 -timeout=10 -rss_limit_mb=1024 \
        -artifact_prefix="build/fuzz/crashes/$target-" >"$log" 2>&1; then
        printf '%-9s %s\n' "$target" "$(grep -E '^(Done|stat::|#[0-9]+.*DONE)' "$log" | tr '\n' ' ')"
    else
        printf '%-9s CRASHED:\n' "$target"
        tail -60 "$log"
        return 1
    fi
}
export -f fuzz
export seconds

printf '%s\n' "${targets[@]}" | xargs -P "$(nproc)" -I TARGET bash -c 'fuzz TARGET'
