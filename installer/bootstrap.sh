#!/bin/sh
# SPDX-License-Identifier: MIT
# Sets up everything Slipway needs on this machine and then shows it or tests it.
#
#   sh installer/bootstrap.sh demo   installs what is missing, builds, and opens the wizard in practice mode with a small
#                                    dataset; on a machine without a screen it publishes the same dataset on the
#                                    command line and prints the receipt
#   sh installer/bootstrap.sh test   installs what the tests need, builds, and runs all of them
#   sh installer/bootstrap.sh package   installs what packages need, and makes them in build/package
#   sh installer/bootstrap.sh deps demo|test|package   installs only
#
# Tried on Debian 12 (bookworm). The names for dnf (Fedora) and brew (macOS) are untried.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
# Lets every build folder, and every clone on this machine, share what was compiled before.
export CCACHE_BASEDIR="$root" CCACHE_NOHASHDIR=true

usage() {
    sed -n '4,11p' "$0" | sed 's/^# \{0,1\}//'
    exit 2
}

say() {
    printf '\n==> %s\n' "$*"
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        echo "Installing packages needs root: become root, or install sudo, and run this again." >&2
        exit 1
    fi
}

debian_packages() {
    echo g++ cmake ninja-build ccache pkg-config \
        qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools libqt6sql6-sqlite qt6-qpa-plugins libgl-dev \
        qtkeychain-qt6-dev qcoro-qt6-dev libssl-dev libhdf5-dev libarchive-dev libboost-dev
    if [ "$1" = test ]; then
        echo libgtest-dev libgmock-dev libsqlite3-dev libclang-rt-dev python3 python3-venv curl openssl procps \
            clang clang-tools clang-format lld xvfb xauth x11-utils openbox xdotool imagemagick \
            dbus gnome-keyring at-spi2-core python3-pyatspi ca-certificates fonts-dejavu-core
    fi
    if [ "$1" = package ]; then
        echo python3 patchelf file dpkg-dev rpm lintian appstream desktop-file-utils binutils \
            libsecret-1-0 libaec-dev zlib1g-dev
    fi
}

fedora_packages() { # untried
    echo gcc-c++ cmake ninja-build ccache qt6-qtbase-devel qt6-qtsvg-devel qt6-qttools-devel qtkeychain-qt6-devel \
        qcoro-qt6-devel openssl-devel hdf5-devel libarchive-devel boost-devel
    if [ "$1" = test ]; then
        echo gtest-devel gmock-devel sqlite-devel compiler-rt python3 curl openssl clang clang-tools-extra xorg-x11-server-Xvfb openbox \
            xdotool ImageMagick dbus-daemon gnome-keyring
    fi
}

brew_packages() { # untried
    echo cmake ninja ccache qt qtkeychain qcoro openssl hdf5 libarchive boost
    [ "$1" = test ] && echo googletest python sqlite
}

missing_debian_packages() {
    for package in $(debian_packages "$1"); do
        dpkg-query -W -f '${Status}\n' "$package" 2>/dev/null | grep -q 'install ok installed' || echo "$package"
    done
}

install_packages() {
    if command -v apt-get >/dev/null 2>&1; then
        missing=$(missing_debian_packages "$1")
        [ -n "$missing" ] || return 0
        say "Installing" $missing
        as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q
        # shellcheck disable=SC2086 # one word a package
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing
    elif command -v dnf >/dev/null 2>&1; then
        # shellcheck disable=SC2046
        as_root dnf install -y $(fedora_packages "$1")
    elif command -v brew >/dev/null 2>&1; then
        # shellcheck disable=SC2046
        brew install $(brew_packages "$1")
    else
        echo "No apt-get, dnf or brew here: install Qt 6, QtKeychain, QCoro, OpenSSL, HDF5 and Boost by hand." >&2
        exit 1
    fi
}

has_screen() {
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" = Darwin ]
}

demo() {
    install_packages demo
    say "Building"
    cmake --preset release -DSLIPWAY_BUILD_TESTS=OFF
    cmake --build --preset release
    say "The practice dataset"
    ls -l resources/practice
    if has_screen; then
        say "Opening the wizard in practice mode"
        exec build/release/bin/slipway --practice resources/practice
    fi
    say "This machine has no screen: publishing the same dataset on the command line instead"
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    build/release/bin/slipway-cli run resources/practice.plan.json --data-folder "$folder"
}

run_tests() {
    install_packages test
    say "Building and testing"
    preset=${SLIPWAY_PRESET:-dev}
    cmake --preset "$preset" -DSLIPWAY_CONFORMANCE_ENVIRONMENT="$root/build/conformance-environment"
    cmake --build --preset "$preset"
    cmake --build --preset "$preset" --target conformance_environment
    # The desktop's own session must not leak into the tests; they start what they need.
    env -u DISPLAY -u WAYLAND_DISPLAY -u DBUS_SESSION_BUS_ADDRESS ctest --preset "$preset"
}

make_packages() {
    install_packages package
    say "Building and packing"
    cmake --workflow --preset package
    ls -l build/package
}

case "${1:-}" in
demo) demo ;;
package) make_packages ;;
test) run_tests ;;
deps) install_packages "${2:-test}" ;;
*) usage ;;
esac
