# SPDX-License-Identifier: MIT
"""The part of bench.py for a window that is opened and then left alone, seen from outside on a screen of Xvfb.

start: from the start of the process to the first picture on the screen, and to the last change of it, beside the
  smallest window that Qt can show, in turns. Then ten seconds of rest: processor time, and the memory that the process
  has. Where the system lets us empty its page cache (root), each is started once with nothing in it as well.
"""
import mmap
import os
import pathlib
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import time

QUIET = 1.0  # seconds without a change: the picture is whole
PATIENCE = 30.0
REST = 10.0


class Screen:
    """An Xvfb whose picture is a file in memory."""

    def __init__(self, folder: pathlib.Path):
        place = pathlib.Path(tempfile.mkdtemp(prefix="screen-", dir=folder))
        read, write = os.pipe()
        self.process = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1024x768x24", "-fbdir", place,
                                         "-nolisten", "tcp"], pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as numbers:
            self.display = ":" + numbers.readline().strip()
        self.file = open(place / "Xvfb_screen0", "rb")
        self.memory = mmap.mmap(self.file.fileno(), 0, prot=mmap.PROT_READ)
        header = struct.unpack(">25I", self.memory[:100])
        self.begin = header[0] + header[19] * 12
        self.length = header[12] * header[5]

    def picture(self):
        return self.memory[self.begin:self.begin + self.length]

    def end(self):
        self.process.terminate()
        self.process.wait()


def start(command, screen: Screen, environment):
    """Seconds to the first picture and to the last change of it, and the process."""
    before = empty = screen.picture()
    begun = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    first = last = None
    while True:
        now = time.perf_counter() - begun
        seen = screen.picture()
        if seen != before:
            last = now
            first = now if first is None and seen != empty else first
            before = seen
        if now > PATIENCE or process.poll() is not None:
            sys.exit(f"{command[0]}: no window came up")
        if first is not None and now - last > QUIET:
            return first, last, process
        time.sleep(0.002)


def stop(process):
    process.terminate()
    process.wait()


def processor_seconds(process):
    fields = pathlib.Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident_megabytes(process):
    lines = pathlib.Path(f"/proc/{process.pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) * 1024 / 1e6


def rest(process):
    used = processor_seconds(process)
    time.sleep(REST)
    return processor_seconds(process) - used, resident_megabytes(process)


def empty_page_cache():
    try:
        os.sync()
        pathlib.Path("/proc/sys/vm/drop_caches").write_text("3")
    except OSError:
        return False
    return True


def one_start(command, folder: pathlib.Path, cold=False):
    """The screen is new each time: nothing of the window before is on it."""
    screen = Screen(folder)
    home = pathlib.Path(tempfile.mkdtemp(prefix="home-", dir=folder))
    environment = dict(os.environ, DISPLAY=screen.display, QT_QPA_PLATFORM="xcb", HOME=str(home), SLIPWAY_DATA=str(home),
                       DBUS_SESSION_BUS_ADDRESS="disabled:", XDG_CONFIG_HOME=str(home))
    if cold and not empty_page_cache():
        screen.end()
        return None
    first, last, process = start(command, screen, environment)
    resting = None if cold else rest(process)
    stop(process)
    screen.end()
    shutil.rmtree(home, ignore_errors=True)
    return first, last, resting


def show(name, runs):
    first, last = (statistics.median(run[index] for run in runs) for index in (0, 1))
    print(f"{name}: first picture {1000 * first:.0f} ms ({', '.join(f'{1000 * run[0]:.0f}' for run in runs)}), "
          f"last change {1000 * last:.0f} ms")
    return first


def windows(arguments, folder: pathlib.Path):
    programs = {"hello": [arguments.bin / "hello"], "slipway": [arguments.bin / "slipway"]}
    runs = {name: [] for name in programs}
    for _ in range(arguments.repeat):
        for name, command in programs.items():
            runs[name].append(one_start(command, folder))
    print("\nstart, page cache warm")
    firsts = {name: show(name, told) for name, told in runs.items()}
    print(f"  slipway / hello: {firsts['slipway'] / firsts['hello']:.2f}   (at most 2), at most 400 ms")
    used, memory = (max(run[2][index] for run in runs["slipway"]) for index in (0, 1))
    print(f"  slipway at rest: {used:.2f} s of processor in {REST:.0f} s (none), {memory:.0f} MB (at most 90)")
    cold = {name: one_start(command, folder, cold=True) for name, command in programs.items()}
    if None in cold.values():
        print("start, page cache empty: skipped, only root may empty it")
        return
    print("start, page cache empty")
    for name, told in cold.items():
        show(name, [told])
