#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares what the programs say of themselves with --help with their manual pages: each option and command is in both.

Usage: manual.py PAGES BIN
"""
import pathlib
import re
import subprocess
import sys

OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*[a-z]")
COMMAND = re.compile(r"^\s+slipway-cli ([a-z][a-z-]*)", re.MULTILINE)
OF_QT = {"--help-all"}


def known(text):
    return set(OPTION.findall(text)) | set(COMMAND.findall(text))


def main():
    pages, programs = map(pathlib.Path, sys.argv[1:3])
    missing = 0
    for name in ("slipway-cli", "slipway-practice"):
        said = subprocess.run([programs / name, "--help"], check=True, capture_output=True, text=True).stdout
        page = (pages / f"{name}.1.in").read_text().replace("\\-", "-")
        for word in sorted(known(said) - OF_QT):
            if not re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", page):
                print(f"{name}.1 does not know {word}")
                missing += 1
        for word in sorted(set(OPTION.findall(page)) - known(said) - OF_QT):
            print(f"{name}.1 knows {word}, {name} does not")
            missing += 1
        if not known(said):
            print(f"{name} --help names no options")
            missing += 1
    print(f"{missing} differences")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
