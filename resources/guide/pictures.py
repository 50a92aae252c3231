#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Takes the guide's pictures from what the walks under Xvfb and the tests of the window have left behind.

Usage: pictures.py SCREENSHOTS GUIDE_FOLDER

Needs ImageMagick. Pictures of a whole screen are cut to the window; all are stored with few colours.
"""
import pathlib
import shutil
import subprocess
import sys

# The guide's picture, and the screenshots that may become it, the best first.
PICTURES = {
    "dandi-where": ["xvfb-light-1-where"],
    "dandi-sign-in": ["xvfb-light-2-sign-in"],
    "dandi-create": ["xvfb-light-3-dataset-create"],
    "dandi-files": ["xvfb-light-4-files"],
    "dandi-check": ["xvfb-light-5-check"],
    "dandi-review": ["xvfb-light-7-review"],
    "nomad-sign-in": ["nomad1-xvfb-light-2-sign-in"],
    "nomad-dataset": ["nomad1-xvfb-light-3-dataset"],
    "nomad-processing": ["nomad1-xvfb-light-7-processing"],
    "nomad-details": ["nomad1-xvfb-light-8-details"],
    "nomad-publish": ["nomad1-xvfb-light-9-publish"],
    "nomad-review": ["nomad1-xvfb-light-10-review"],
    "databank-sign-in": ["databank-tus-xvfb-light-2-sign-in", "databank-tus-2-sign-in"],
    "databank-files": ["databank-tus-xvfb-light-4-files", "databank-tus-4-files"],
    "databank-upload": ["databank-tus-xvfb-light-6-upload", "databank-tus-6-upload"],
    "databank-doubt": ["databank-tus-6-upload-in-doubt"],
    "databank-review": ["databank-tus-xvfb-light-10-review", "databank-tus-10-review"],
}


def main() -> int:
    screenshots, guide = map(pathlib.Path, sys.argv[1:3])
    if not shutil.which("convert"):
        print("ImageMagick's convert is not installed")
        return 1
    missing = []
    for name, candidates in PICTURES.items():
        found = next((path for path in (screenshots / f"{each}.png" for each in candidates) if path.exists()), None)
        if not found:
            missing.append(f"{name} ({' or '.join(candidates)})")
            continue
        cut = ["-bordercolor", "black", "-border", "1", "-trim", "+repage"] if "xvfb" in found.name else []
        subprocess.run(["convert", found, *cut, "-strip", "+dither", "-colors", "64", "-define", "png:exclude-chunks=date,time",
                        guide / "pictures" / f"{name}.png"], check=True)
    print(f"{len(PICTURES) - len(missing)} pictures")
    for each in missing:
        print(f"no screenshot for {each}: ctest --preset dev -L ui makes it")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
