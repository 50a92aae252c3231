#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks what a desktop is told about Slipway, and the packages of the last `cmake --workflow --preset package`.

Usage: packages.py desktop|metainfo|deb|rpm|portable|paths --source DIR --packages DIR --metainfo FILE

Exits 77 with a reason where a tool or a package is missing.
"""
import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
PROGRAMS = ("bin/slipway", "bin/slipway-cli", "bin/slipway-practice", "libexec/slipway/slipway-nwb-reader")
# What the portable tree takes from the system: glibc and the C++ runtime.
OF_THE_SYSTEM = ("linux-vdso", "/lib64/ld-linux", "libc.so", "libm.so", "libdl.so", "librt.so", "libpthread.so",
                 "libresolv.so", "libutil.so", "libgcc_s.so", "libstdc++.so")


class Skipped(Exception):
    """A tool or a package that the check needs is not here."""


class Wrong(Exception):
    """The check found something wrong."""


def run(*command, **options):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)
    return done.returncode, (done.stdout + done.stderr).strip()


def must(*command, **options):
    code, output = run(*command, **options)
    if code != 0:
        raise Wrong(f"{' '.join(map(str, command))} ended with {code}:\n{output}")
    return output


def tool(name):
    if not shutil.which(name):
        raise Skipped(f"{name} is not installed")
    return name


def package(folder, pattern):
    found = sorted(folder.glob(pattern))
    if not found:
        raise Skipped(f"no {pattern} in {folder}: cmake --workflow --preset package makes it")
    if len(found) > 1:
        raise Wrong(f"several packages in {folder}, remove the old ones: {[path.name for path in found]}")
    return found[0]


def desktop(options, _folder):
    output = must(tool("desktop-file-validate"), "--warn-kde", options.source / "installer/linux/slipway.desktop")
    if output:
        raise Wrong(output)


def metainfo(options, _folder):
    print(must(tool("appstreamcli"), "validate", "--no-net", "--explain", options.metainfo))


def deb(options, _folder):
    path = package(options.packages, "slipway_*.deb")
    contents = must(tool("dpkg-deb"), "--contents", path)
    for name in ("usr/share/applications/slipway.desktop", "usr/share/icons/hicolor/scalable/apps/slipway.svg",
                 "usr/share/slipway/practice.plan.json", "usr/share/doc/slipway/guide/", *map("usr/{}".format, PROGRAMS)):
        if name not in contents:
            raise Wrong(f"{name} is not in {path.name}")
    needs = must("dpkg-deb", "--field", path, "Depends")
    for name in ("libqt6sql6-sqlite", "qt6-qpa-plugins", "qt6-svg-plugins", "ca-certificates"):
        if name not in needs:
            raise Wrong(f"{name} is not among its dependencies: {needs}")
    if "hdf5" in needs:
        raise Wrong(f"it depends on one version of HDF5: {needs}")
    if "dev" in needs:
        raise Wrong(f"it depends on something for developers: {needs}")
    print("Depends:", needs)
    as_whom = ["--allow-root"] if os.geteuid() == 0 else []
    code, output = run(tool("lintian"), *as_whom, "--fail-on", "error,warning", path)
    print(output or "lintian: nothing to say")
    if code != 0 or output:
        raise Wrong("lintian is not content")


def rpm(options, _folder):
    path = package(options.packages, "slipway-*.rpm")
    files = must(tool("rpm"), "-qpl", path).splitlines()
    for name in ("/usr/bin/slipway", "/usr/bin/slipway-cli", "/usr/bin/slipway-practice",
                 "/usr/share/applications/slipway.desktop", "/usr/lib/slipway/plugins/sqldrivers/libqsqlite.so",
                 *map("/usr/lib/slipway/{}".format, PROGRAMS)):
        if name not in files:
            raise Wrong(f"{name} is not in {path.name}")
    common = [name for name in files if name in ("/usr", "/usr/bin", "/usr/share", "/usr/share/man/man1", "/usr/lib")]
    if common:
        raise Wrong(f"it claims folders that belong to the system: {common}")
    needs = must("rpm", "-qp", "--requires", path)
    for line in needs.splitlines():
        if "Qt6" in line or "hdf5" in line:
            raise Wrong(f"it asks the system for {line}, which it has inside")
    print(needs)


def strangers(binary):
    """The libraries that this file takes from outside its tree although it should not."""
    lines = must("ldd", binary, env={"PATH": os.environ["PATH"], "LC_ALL": "C"}).splitlines()
    root = binary
    while not (root / "plugins").is_dir():
        root = root.parent
    for line in lines:
        if "=>" not in line: # "statically linked", and the loader itself
            continue
        name = line.split()[0]
        if any(known in name for known in OF_THE_SYSTEM):
            continue
        place = line.split("=>")[-1].rsplit(" (", 1)[0].strip()
        if not pathlib.Path(place).resolve().is_relative_to(root.resolve()):
            yield f"{binary.name}: {line.strip()}"


def portable(options, folder):
    path = package(options.packages, "slipway-*-linux-*.tar.xz")
    elsewhere = folder / "a place with spaces"
    elsewhere.mkdir()
    must("tar", "-xJf", path, "-C", elsewhere)
    root = next(elsewhere.iterdir())
    found = [text for binary in [*(root / name for name in PROGRAMS), *root.glob("plugins/*/*.so"),
                                 *root.glob("lib/*.so*")] for text in strangers(binary)]
    if found:
        raise Wrong("these come from outside:\n" + "\n".join(found))
    bare = {"HOME": str(folder), "PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8",
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder}/no-bus"}
    for name in PROGRAMS:
        print(f"{name} --selftest\n{must(root / name, '--selftest', env=bare)}")
    if not any((root / "share/doc/slipway/licences").iterdir()):
        raise Wrong("no licences of the libraries inside")
    print(f"{len(list(root.glob('lib/*')))} libraries, {path.stat().st_size / 1e6:.1f} MB packed")


def paths(options, folder):
    """No program knows where it was built."""
    path = package(options.packages, "slipway_*.deb")
    must(tool("dpkg-deb"), "--extract", path, folder)
    for name in PROGRAMS:
        content = (folder / "usr" / name).read_bytes()
        for place in (options.source, options.packages):
            if str(place).encode() in content:
                raise Wrong(f"{name} contains {place}")
        dynamic = must(tool("readelf"), "-d", folder / "usr" / name)
        if "RUNPATH" in dynamic or "RPATH" in dynamic:
            raise Wrong(f"{name} looks for libraries in a place of its own:\n{dynamic}")


def main() -> int:
    checks = {check.__name__: check for check in (desktop, metainfo, deb, rpm, portable, paths)}
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("check", choices=checks)
    for name in ("source", "packages", "metainfo"):
        parser.add_argument(f"--{name}", type=pathlib.Path, required=True)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        try:
            checks[options.check](options, pathlib.Path(folder))
        except Skipped as reason:
            print(f"SKIPPED: {reason}")
            return SKIPPED
        except Wrong as complaint:
            print(complaint)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
