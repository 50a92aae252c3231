# SPDX-License-Identifier: MIT
"""The part of bench.py for very many files: how long a person waits before anything is sent, and whether the window
stays awake.

many: --many-files files (100,000) of 1 KiB are scanned, checked and begun; then the same number of sparse files of
  together 1 TB, of which a journal with every digest in it is continued by a new process. The small ones are also
  published as a whole by slipway-cli, to see the most memory that it takes.
window: the wizard publishes --window-files files under Xvfb; the longest gap of its event loop, and the gap that all
  but one in a thousand stay below, while it uploads and on its whole way. "work" is the part of the gaps in which the
  window's thread worked itself; "idle thread" are the gaps of an event loop in the same process, over the same upload,
  that had nothing to do: the least that the machine can do. And the most memory that the wizard took.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

FILES_IN_A_FOLDER = 1000
TERABYTE = 10**12


def make_files(folder: pathlib.Path, count: int, size: int, sparse: bool):
    for number in range(count):
        if number % FILES_IN_A_FOLDER == 0:
            place = folder / f"day-{number // FILES_IN_A_FOLDER:03d}"
            place.mkdir(parents=True)
        with open(place / f"trial-{number:06d}.dat", "wb") as out:
            if sparse:
                out.truncate(size)
            else:
                out.write(number.to_bytes(8, "little") * (size // 8))


def steps(arguments, server, *words):
    program = arguments.bin / "manyfiles"
    done = subprocess.run([program, *map(str, words)], env=dict(os.environ, SLIPWAY_SECRET=server.key),
                          capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{program} ended with {done.returncode}:\n{done.stderr[-3000:]}")
    return json.loads(done.stdout)


def show(name: str, told, wanted: dict):
    print(f"{name}: " + ", ".join(f"{key} {value:.2f}" for key, value in told.items()
                                    if key not in ("files", "what", "late")))
    for gap in told.get("late", []):
        print(f"  {gap['gap_ms']:.0f} ms: worked {gap['work_ms']:.0f}, waited for a processor {gap['waited_ms']:.0f}; "
              f"until {gap['at_ms'] / 1000:.1f} s"
              + (f", {gap['place']}" if gap["place"] else ""))
    for what, (value, most) in wanted.items():
        print(f"  {what}: {value:.2f}   (at most {most:g}){'' if value <= most else '   TOO MUCH'}")


def many(arguments, folder: pathlib.Path, new_server, run):
    """`run`: publishes a folder with slipway-cli; gives seconds and peak memory in MB."""
    for name, size, sparse in (("many", 1024, False), ("terabyte", TERABYTE // arguments.many_files, True)):
        files_folder = folder / name
        make_files(files_folder, arguments.many_files, size, sparse)
        data = pathlib.Path(tempfile.mkdtemp(prefix="data-", dir=folder))
        server = new_server()
        print(f"\n{arguments.many_files} files of {size} bytes")
        begun = steps(arguments, server, "begin", files_folder, data, server.api, server.dandiset)
        show("begin", begun, {"scan, seconds": (begun["scan"], 5), "peak, MB": (begun["peak_mb"], 300)})
        again = steps(arguments, server, "resume", data)
        ready = sum(again[step] for step in ("start", "list", "open", "sign_in", "check", "first_picture"))
        show("resume", again, {"from start to the first picture of the run, seconds": (ready, 5),
                               "peak, MB": (again["peak_mb"], 300)})
        server.stop()
        if not sparse:
            server = new_server()
            seconds, peak = run(arguments, server, files_folder, folder)
            show("whole run with its receipt", {"seconds": seconds}, {"peak, MB": (peak, 300)})
            server.stop()


def window(arguments, folder: pathlib.Path):
    files_folder = folder / "window"
    make_files(files_folder, arguments.window_files, 1024, False)
    walk = pathlib.Path(__file__).parent.parent / "ui" / "walk_xvfb.sh"
    log = folder / "ticks.json"
    environment = dict(os.environ, SLIPWAY_TICK_LOG=str(log), SLIPWAY_WALK_PATIENCE="3000")
    process = subprocess.Popen(["bash", walk, arguments.bin / "slipway", folder / "pictures", "light", files_folder],
                               env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    output = process.communicate()[0]
    if process.returncode != 0:
        sys.exit(f"the walk ended with {process.returncode}:\n{output[-3000:]}")
    print(f"\nwindow, {arguments.window_files} rows")
    for told in map(json.loads, log.read_text().splitlines()):
        wanted = {"999 of 1000 gaps, ms": (told["gap_of_999_in_1000_ms"], 16),
                  "longest gap, ms": (told["longest_gap_ms"], 50)}
        show(told["what"], told, wanted if told["what"] == "upload" else {})
    peak = int(re.search(r"peak (\d+) MB", output)[1])
    show("window", {}, {"peak, MB": (peak, 300)})
