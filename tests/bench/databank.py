# SPDX-License-Identifier: MIT
"""The Data Bank part of bench.py: one large file by `slipway-cli` and by a plain Python client, in one run.

tus     beside `tuspy` with chunks of 5 MiB and the registration, as the sample client v2 does it
phases  beside a loop that sends 2 MiB a request over a kept-alive connection (phases_loop.py)
Both protocols on loopback, and with a smaller file behind a proxy that adds 50 ms of round trip (delayproxy.py). Every
program meets a fresh server; the time is the whole program's, from start to end, which for Slipway includes its checks
before and after. Afterwards the server must have the file by its SHA-256.
"""
import hashlib
import json
import os
import pathlib
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile

CONFORMANCE = pathlib.Path(__file__).resolve().parents[1] / "conformance"
sys.path.insert(0, str(CONFORMANCE))
from databank_practice import Databank  # noqa: E402

PEERS = {"tus": ("tuspy", [CONFORMANCE / "databank_tuspy.py", "--walk"]),
         "phases": ("loop", [pathlib.Path(__file__).resolve().parent / "phases_loop.py"])}
WAYS = {"loopback": 1.0, "50 ms": 3.0}  # how many times as fast as the peer Slipway has to be
MEMORY = 120  # MB at most


class World:
    """A fresh server, perhaps with a long way to it, for one upload."""

    def __init__(self, arguments, protocol, way, folder):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="databank-", dir=folder))
        self.bank = Databank(arguments.bin / "slipway-practice", protocol, self.folder / "server")
        self.proxy = None
        self.api = self.bank.api
        if way != "loopback":
            proxy = pathlib.Path(__file__).resolve().parent / "delayproxy.py"
            self.proxy = subprocess.Popen([sys.executable, proxy, "--target", f"127.0.0.1:{self.bank.port()}"],
                                          stdout=subprocess.PIPE)
            self.api = f"http://127.0.0.1:{json.loads(self.proxy.stdout.readline())['port']}"

    def slipway(self, timed, program, file):
        plan = self.folder / "plan.json"
        plan.write_text(json.dumps({"server": {"kind": "databank", "api": self.api}, "dataset": {"id": self.bank.key},
                                    "files": [str(file)]}))
        environment = dict(os.environ, SLIPWAY_SECRET=self.bank.token)
        return timed([program, "run", plan, "--json", "--data-folder", self.folder / "data"], env=environment)

    def peer(self, timed, command, file):
        """The token goes by standard input, not by the arguments."""
        with tempfile.TemporaryFile("w+") as place:
            json.dump({"api": self.api, "key": self.bank.key, "token": self.bank.token, "file": str(file), "store": None},
                      place)
            place.seek(0)
            return timed(command, stdin=place, env=dict(os.environ, no_proxy="127.0.0.1", HOME=str(self.folder)))

    def check_arrived(self, file, digest):
        found = [(one["name"], one["sha256"]) for one in self.bank.records(digests=True)]
        if found != [(file.name, digest)]:
            sys.exit(f"not the file is on the server, but {found}")

    def end(self):
        if self.proxy:
            self.proxy.send_signal(signal.SIGTERM)
            self.proxy.wait(timeout=60)
        self.bank.stop()
        shutil.rmtree(self.folder, ignore_errors=True)


def measure(arguments, protocol, way, file, digest, folder, timed, warm):
    """Seconds of both and the peak memory of slipway-cli, `repeat` times; each begins as often as the other."""
    name, command = PEERS[protocol]
    rows = []
    for number in range(arguments.repeat):
        row = {}
        for who in ((name, "slipway") if number % 2 == 0 else ("slipway", name)):
            warm([file])
            world = World(arguments, protocol, way, folder)
            try:
                if who == "slipway":
                    row["slipway"], row["peak"] = world.slipway(timed, arguments.bin / "slipway-cli", file)
                else:
                    row[who] = world.peer(timed, [arguments.python, *command], file)[0]
                world.check_arrived(file, digest)
            finally:
                world.end()
        rows.append(row)
    return rows


def compare(title, name, least, size, rows, report):
    print(f"\n{title}")
    report(name, [row[name] for row in rows])
    report("slipway", [row["slipway"] for row in rows], [row["peak"] for row in rows])
    ratio = statistics.median(row[name] / row["slipway"] for row in rows)
    rates = {who: size / statistics.median(row[who] for row in rows) / 1e6 for who in (name, "slipway")}
    print(f"{name} {rates[name]:.0f} MB/s, slipway {rates['slipway']:.0f} MB/s; slipway / {name}: {ratio:.2f}   "
          f"(at least {least}); peak memory {max(row['peak'] for row in rows):.0f} MB   (at most {MEMORY})", flush=True)


def sha256(path):
    whole = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(1024 * 1024):
            whole.update(block)
    return whole.hexdigest()


def databank(arguments, folder: pathlib.Path, timed, write_random, warm, report):
    """All four comparisons. `arguments`: bin, repeat, megabytes, delayed_megabytes, python."""
    if not arguments.python:
        sys.exit("The Data Bank part of the benchmark needs --python, the one of the environment with tuspy.")
    for way, least in WAYS.items():
        megabytes = arguments.megabytes if way == "loopback" else arguments.delayed_megabytes
        file = folder / "recording.dat"
        write_random(file, megabytes * 1024 * 1024, 1)
        digest = sha256(file)
        for protocol, (name, _) in PEERS.items():
            rows = measure(arguments, protocol, way, file, digest, folder, timed, warm)
            compare(f"{megabytes} MiB by {protocol}, {way}", name, least, file.stat().st_size, rows, report)
        file.unlink()
