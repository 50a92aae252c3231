#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares every #include of the project with the arrows of the house; exits 1 and names each line that breaks them.

Usage: layers.py PROJECT_ROOT
"""
import pathlib
import re
import sys

CORE_TOP = {"session", "backends", "transfer", "inspect", "store", "upload", "net", "domain", "base"}
MAY_INCLUDE = {
    "base": set(),
    "domain": {"base"},
    "net": {"base"},
    "upload": {"net", "domain", "base"},
    "backends": {"upload", "net", "domain", "base"},
    "transfer": {"upload", "net", "domain", "base"},
    "inspect": {"upload", "net", "domain", "base"},
    "store": {"upload", "net", "domain", "base"},
    "session": CORE_TOP - {"session"},
    "wording": {"domain", "base"},
    "console": {"session", "wording", "domain", "base"},
    "practice": {"domain", "base"},
    "ui": {"session", "wording", "domain", "base"},
    "app": {"ui", "console", "practice", "session", "wording", "domain", "base"},
}
ROOMS = set(MAY_INCLUDE)
WIDGETS = re.compile(r"Q(Widget|Dialog|Application|GuiApplication|Icon|Pixmap|Color|Painter|Label)$")
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]')


def room_of(path: pathlib.Path) -> str:
    return path.parts[1] if path.parts[0] == "src" else path.parts[0]


def included_room(name: str) -> "str | None":
    first = name.split("/")[0]
    return first if "/" in name and first in ROOMS else None


def complaints(root: pathlib.Path):
    for top in ("src", "ui", "app"):
        for path in sorted((root / top).rglob("*")):
            if path.suffix not in (".h", ".cpp"):
                continue
            relative = path.relative_to(root)
            room = room_of(relative)
            if room not in ROOMS:
                yield f"{relative}: the room '{room}' is not in the plan of the house"
                continue
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                match = INCLUDE.match(line)
                if not match:
                    continue
                other = included_room(match[1])
                if other and other != room and other not in MAY_INCLUDE[room]:
                    yield f"{relative}:{number}: {room} may not include {other} ({match[1]})"
                if top == "src" and WIDGETS.search(match[1]):
                    yield f"{relative}:{number}: the core reaches for the window ({match[1]})"
                if room != "net" and match[1] in ("QNetworkAccessManager", "QNetworkReply"):
                    yield f"{relative}:{number}: only net may own a QNetworkAccessManager"


def main() -> int:
    found = list(complaints(pathlib.Path(sys.argv[1])))
    for complaint in found:
        print(complaint)
    print(f"{len(found)} broken arrows")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
