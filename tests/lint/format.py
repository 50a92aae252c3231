#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks that clang-format would change nothing and that no source file is longer than 500 lines.

Usage: format.py PROJECT_ROOT. Exits 77 if clang-format is not installed.
"""
import pathlib
import shutil
import subprocess
import sys

LONGEST = 500


def main() -> int:
    tool = shutil.which("clang-format") or shutil.which("clang-format-14")
    if not tool:
        print("SKIPPED: clang-format is not installed")
        return 77
    root = pathlib.Path(sys.argv[1])
    sources = [path for top in ("src", "ui", "app", "tests") for path in sorted((root / top).rglob("*"))
               if path.suffix in (".h", ".cpp")]
    trouble = 0
    for path in sources:
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > LONGEST:
            print(f"{path.relative_to(root)}: {lines} lines; split it at {LONGEST}")
            trouble += 1
    for start in range(0, len(sources), 50):
        batch = [str(path) for path in sources[start:start + 50]]
        done = subprocess.run([tool, "--dry-run", "--Werror", *batch], capture_output=True, text=True)
        if done.returncode != 0:
            print(done.stderr[:4000])
            trouble += 1
    print(f"{len(sources)} files read")
    return 1 if trouble or not sources else 0


if __name__ == "__main__":
    sys.exit(main())
