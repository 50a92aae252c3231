#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures Slipway beside its floor and beside the dandi client, in one run, against the practice server on loopback.

Usage: bench.py --bin build/release/bin [--dandi VENV/bin/dandi] [--python VENV/bin/python] [--folder DIR] [--repeat 3]
                [large] [bytes] [far] [digest] [small] [many] [window] [start] [nomad] [databank]

large: 4 GiB in 8 files, page cache warm, hashing included.
  floor   `openssl md5` over the files on all cores, then `curl --parallel` of the same bytes in 64 MiB parts
  slipway `slipway-cli run`
  dandi   `dandi upload -J 8:8` (files of no known type, so that nothing but hashing and sending is timed)
bytes: the same without hashing: Slipway knows the digests from a run before, and a fresh server gets all of it again.
  curl    `curl --parallel` of the same parts, as many at once as Slipway begins with
  (rclone has no backend that sends to a URL that it is given, so it cannot take part.)
far: the same behind a proxy before the storage with 50 ms of round trip and 20 MB/s for each connection.
  dandi   `dandi upload -J 5:5`, which opens up to 25 connections
digest: MD5 of the parts of a file of 1 GiB in the page cache on all cores, beside `openssl speed -multi CORES -evp md5`.
small: 20,000 files of 4 KiB, `slipway-cli run` beside `dandi upload` of 2,000 of them, rates compared.
many, window: see many.py; --many-files and --window-files give the sizes.
start: see start.py.
nomad: see nomad.py; --megabytes and --archive-files give the sizes.
databank: see databank.py; --megabytes and --delayed-megabytes give the sizes.
Each program of large and small meets a fresh server. Printed: seconds of every run, medians, ratios, peak memory.
"""
import argparse
import concurrent.futures
import hashlib
import json
import os
import pathlib
import random
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

import databank
import many
import nomad
import start

PART = 64 * 1024 * 1024


class Server:
    """A practice server of its own with one empty dandiset."""

    def __init__(self, program: pathlib.Path, folder: pathlib.Path, is_far=False):
        self.state = pathlib.Path(tempfile.mkdtemp(prefix="server-", dir=folder))
        command = [program, "--state", self.state, "--hash-delay", "600000"]
        self.proxy = None
        if is_far:
            command += self.start_proxy()
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE)
        description = json.loads(self.process.stdout.readline())["dandi"]
        self.api, self.web = description["api"], description["web"]
        self.key = next(account["key"] for account in description["accounts"] if account["status"] == "APPROVED")
        body = {"name": "Benchmark", "metadata": {"schemaVersion": self.call("GET", "/info/")["schema_version"]}}
        self.dandiset = self.call("POST", "/dandisets/", body)["identifier"]

    def start_proxy(self):
        """A long and narrow way to the storage; gives what the server must be told of it."""
        with socket.create_server(("127.0.0.1", 0)) as listener:
            port = listener.getsockname()[1]
        program = pathlib.Path(__file__).resolve().parent / "delayproxy.py"
        self.proxy = subprocess.Popen([sys.executable, program, "--target", f"127.0.0.1:{port}", "--milliseconds", "25",
                                       "--rate", "20e6"], stdout=subprocess.PIPE)
        before = json.loads(self.proxy.stdout.readline())["port"]
        return ["--storage-port", str(port), "--storage-address", f"127.0.0.1:{before}"]

    def call(self, method: str, path: str, body=None):
        request = urllib.request.Request(self.api + path, method=method, data=json.dumps(body).encode() if body else None)
        request.add_header("Authorization", "token " + self.key)
        request.add_header("Content-Type", "application/json")
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=60)
        if self.proxy:
            self.proxy.send_signal(signal.SIGTERM)
            self.proxy.wait(timeout=60)
        shutil.rmtree(self.state, ignore_errors=True)


def timed(command, **options):
    """Runs a command; gives seconds and peak memory in MB of that one process. Ends the benchmark if it fails.

    Its seconds of work on the processors stand in timed.worked."""
    log = tempfile.TemporaryFile()
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, **options)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - started
    timed.worked = usage.ru_utime + usage.ru_stime
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        log.seek(0)
        sys.exit(f"{command[0]} ended with {process.returncode}:\n{log.read()[-3000:].decode(errors='replace')}")
    return seconds, usage.ru_maxrss / 1024


def write_random(path: pathlib.Path, size: int, seed: int):
    generator = random.Random(seed)
    with open(path, "wb") as out:
        while size > 0:
            block = generator.randbytes(min(size, 1024 * 1024))
            out.write(block)
            size -= len(block)


def warm(files):
    for path in files:
        with open(path, "rb") as source:
            while source.read(1024 * 1024):
                pass


def run_floor(server: Server, files, parts_folder: pathlib.Path, at_once=6):
    """Seconds of hashing and of sending; asking for the URLs is not counted."""
    config = []
    for file in files:
        size = file.stat().st_size
        count = -(-size // PART)
        etag = hashlib.md5(str(file).encode()).hexdigest() + f"-{count}"
        begun = server.call("POST", "/uploads/initialize/", {
            "contentSize": size, "dandiset": server.dandiset,
            "digest": {"algorithm": "dandi:dandi-etag", "value": etag}})
        for part in begun["parts"]:
            source, url = parts_folder / f"{file.name}.{part['part_number']}", part["upload_url"]
            config.append(f'upload-file = "{source}"\nurl = "{url}"\noutput = "/dev/null"\n')
    config_file = parts_folder / "curl.config"
    config_file.write_text(f"parallel\nparallel-max = {at_once}\nno-progress-meter\nfail\n" + "".join(config))
    cores = os.cpu_count()
    names = "\0".join(map(str, files)).encode()
    started = time.monotonic()
    subprocess.run(["xargs", "-0", "-n", "1", "-P", str(cores), "openssl", "md5"], input=names, check=True,
                   stdout=subprocess.DEVNULL)
    hashed = time.monotonic() - started
    sent, _ = timed(["curl", "-K", str(config_file)])
    return hashed, sent


def run_slipway(arguments, server: Server, files_folder: pathlib.Path, folder: pathlib.Path, keep=None):
    """`keep`: the data folder that stays; without it a fresh one."""
    plan = folder / "plan.json"
    plan.write_text(json.dumps({"server": {"kind": "dandi", "api": server.api}, "dataset": {"id": server.dandiset},
                                "files": [str(files_folder)]}))
    data = keep or pathlib.Path(tempfile.mkdtemp(prefix="data-", dir=folder))
    environment = dict(os.environ, SLIPWAY_SECRET=server.key)
    result = timed([arguments.bin / "slipway-cli", "run", plan, "--json", "--data-folder", data], env=environment)
    if not keep:
        shutil.rmtree(data)
    return result


def run_dandi(arguments, server: Server, files_folder: pathlib.Path, folder: pathlib.Path, jobs: str):
    place = pathlib.Path(tempfile.mkdtemp(prefix="dandi-", dir=folder))
    (place / "dandiset.yaml").write_text(f"identifier: DANDI:{server.dandiset}\nname: Benchmark\n")
    for file in files_folder.iterdir():
        os.link(file, place / file.name)
    # The client's rule for the name of the key's variable: the instance's name in capitals, here its address.
    key_variable = server.web.split("://")[1].upper() + "_API_KEY"
    environment = dict(os.environ, DANDI_DEVEL="1", DANDI_NO_ET="1", NO_ET="1", DANDI_CACHE="ignore",
                       HOME=str(place.parent), NO_COLOR="1", **{key_variable: server.key})
    result = timed([arguments.dandi, "upload", "-i", server.api, "-J", jobs, "--allow-any-path", "--existing", "refresh",
                    "--validation", "skip", "."], cwd=place, env=environment)
    shutil.rmtree(place)
    return result


def report(name: str, seconds, memory=None):
    print(f"{name:15s} " + " ".join(f"{one:8.2f}" for one in seconds) + f"   median {statistics.median(seconds):8.2f} s"
          + (f"   peak {max(memory):.0f} MB" if memory else ""), flush=True)


def write_files(arguments, folder: pathlib.Path):
    """Eight files and, in a second folder, their parts."""
    files_folder, parts_folder = folder / "large", folder / "parts"
    files = [files_folder / f"recording-{index}.dat" for index in range(8)]
    if files_folder.exists():
        return files, parts_folder
    files_folder.mkdir()
    parts_folder.mkdir()
    with concurrent.futures.ProcessPoolExecutor() as pool:
        list(pool.map(write_random, files, [arguments.megabytes * 1024 * 1024 // 8] * 8, range(8)))
    for file in files:
        subprocess.run(["split", "-b", str(PART), "-a", "3", "--numeric-suffixes=1", file,
                        parts_folder / (file.name + ".")], check=True)
    for part in parts_folder.iterdir():
        stem, number = part.name.rsplit(".", 1)
        part.rename(part.with_name(f"{stem}.{int(number)}"))
    return files, parts_folder


def large(arguments, folder: pathlib.Path):
    files, parts_folder = write_files(arguments, folder)
    files_folder = files[0].parent
    work = {"slipway": [], "dandi": []}
    floors, hashes, slipways, dandis, memory = [], [], [], [], []
    for _ in range(arguments.repeat):
        for what in ("floor", "slipway") + (("dandi",) if arguments.dandi else ()):
            warm(files if what != "floor" else [*files, *parts_folder.glob("*.dat.*")])
            server = Server(arguments.bin / "slipway-practice", folder)
            if what == "floor":
                hashed, sent = run_floor(server, files, parts_folder)
                hashes.append(hashed)
                floors.append(hashed + sent)
            elif what == "slipway":
                seconds, peak = run_slipway(arguments, server, files_folder, folder)
                slipways.append(seconds)
                memory.append(peak)
            else:
                dandis.append(run_dandi(arguments, server, files_folder, folder, "8:8")[0])
            if what != "floor":
                work[what].append(timed.worked)
            server.stop()
    print(f"\n{arguments.megabytes} MiB in 8 files")
    report("hash", hashes)
    report("floor", floors)
    report("slipway", slipways, memory)
    print(f"slipway / floor: {statistics.median(a / b for a, b in zip(slipways, floors)):.3f}   (at most 1.0)")
    if dandis:
        report("dandi", dandis)
        print(f"dandi / slipway: {statistics.median(a / b for a, b in zip(dandis, slipways)):.2f}   (more than 1)")
        print("work on the processors: " + ", ".join(f"{who} {statistics.median(took):.1f} s" for who, took in work.items()))


def bytes_only(arguments, folder: pathlib.Path):
    files, parts_folder = write_files(arguments, folder)
    data = folder / "known-digests"
    server = Server(arguments.bin / "slipway-practice", folder)
    run_slipway(arguments, server, files[0].parent, folder, data)
    server.stop()
    curls, slipways = [], []
    for _ in range(arguments.repeat):
        warm([*files, *parts_folder.glob("*.dat.*")])
        server = Server(arguments.bin / "slipway-practice", folder)
        curls.append(run_floor(server, files, parts_folder, 5)[1])
        server.stop()
        server = Server(arguments.bin / "slipway-practice", folder)
        slipways.append(run_slipway(arguments, server, files[0].parent, folder, data)[0])
        server.stop()
    shutil.rmtree(data)
    print(f"\n{arguments.megabytes} MiB in 8 files, their digests known")
    report("curl", curls)
    report("slipway", slipways)
    print(f"curl / slipway: {statistics.median(a / b for a, b in zip(curls, slipways)):.2f}   (at least 0.9)")


def far(arguments, folder: pathlib.Path):
    files, _ = write_files(arguments, folder)
    slipways, dandis = [], []
    for _ in range(arguments.repeat):
        for who, runs in (("slipway", slipways), ("dandi", dandis)):
            warm(files)
            server = Server(arguments.bin / "slipway-practice", folder, is_far=True)
            if who == "slipway":
                runs.append(run_slipway(arguments, server, files[0].parent, folder)[0])
            else:
                runs.append(run_dandi(arguments, server, files[0].parent, folder, "5:5")[0])
            server.stop()
    print(f"\n{arguments.megabytes} MiB in 8 files, 50 ms and 20 MB/s for each connection")
    report("slipway", slipways)
    report("dandi", dandis)
    print(f"dandi / slipway: {statistics.median(a / b for a, b in zip(dandis, slipways)):.2f}   (at least 1.0)")


def digest(arguments, folder: pathlib.Path):
    file = folder / "digest.dat"
    write_random(file, 1 << 30, 1)
    warm([file])
    ours, theirs = [], []
    for _ in range(arguments.repeat):
        said = subprocess.run([arguments.bin / "slipway-digest-bench", file], check=True, capture_output=True, text=True)
        ours.append(float(said.stdout))
        said = subprocess.run(["openssl", "speed", "-seconds", "2", "-bytes", "65536", "-multi", str(os.cpu_count()), "-mr",
                               "-evp", "md5"], check=True, capture_output=True, text=True)
        theirs.append(float(said.stdout.strip().splitlines()[-1].split(":")[-1]) / 1e6)
    file.unlink()
    ratio = statistics.median(a / b for a, b in zip(ours, theirs))
    print(f"\nMD5 of parts: slipway {statistics.median(ours):.0f} MB/s, openssl {statistics.median(theirs):.0f} MB/s; "
          f"slipway / openssl: {ratio:.2f}   (at least 0.85)")


def small(arguments, folder: pathlib.Path):
    """dandi takes minutes for what Slipway does in seconds: it gets a share of the files, and rates are compared."""
    files_folder, share_folder = folder / "small", folder / "share"
    files_folder.mkdir()
    share_folder.mkdir()
    share = min(arguments.files, arguments.dandi_files)
    for index in range(arguments.files):
        file = files_folder / f"trial-{index:05d}.dat"
        write_random(file, 4096, index + 1)
        if index < share:
            os.link(file, share_folder / file.name)
    slipways, dandis, memory = [], [], []
    for _ in range(arguments.repeat):
        server = Server(arguments.bin / "slipway-practice", folder)
        seconds, peak = run_slipway(arguments, server, files_folder, folder)
        slipways.append(seconds)
        memory.append(peak)
        server.stop()
        if arguments.dandi:
            server = Server(arguments.bin / "slipway-practice", folder)
            dandis.append(run_dandi(arguments, server, share_folder, folder, "5:5")[0])
            server.stop()
    print(f"\n{arguments.files} files of 4 KiB, for dandi {share} of them")
    report("slipway", slipways, memory)
    if dandis:
        report("dandi", dandis)
        rates = [(arguments.files / ours) / (share / theirs) for ours, theirs in zip(slipways, dandis)]
        print(f"rate of slipway / rate of dandi: {statistics.median(rates):.1f}   (at least 10)")
    shutil.rmtree(files_folder)
    shutil.rmtree(share_folder)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=lambda text: pathlib.Path(text).resolve(), required=True)
    parser.add_argument("--dandi", type=os.path.abspath, help="the dandi program of a virtual environment")
    parser.add_argument("--python", type=os.path.abspath, help="the Python of a virtual environment with tuspy")
    parser.add_argument("--folder", default=None, help="where to put files; needs room for three times the data")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--megabytes", type=int, default=4096)
    parser.add_argument("--files", type=int, default=20000, help="of 4 KiB, of the small part")
    parser.add_argument("--dandi-files", type=int, default=2000, help="how many of them dandi gets")
    parser.add_argument("--archive-files", type=int, default=10000, help="small files of the nomad part's folder")
    parser.add_argument("--delayed-megabytes", type=int, default=512, help="of the databank part behind a long way")
    parser.add_argument("--many-files", type=int, default=100000, help="of the many part")
    parser.add_argument("--window-files", type=int, default=100000, help="of the window part; all are uploaded")
    parser.add_argument("what", nargs="*", default=["large", "bytes", "far", "digest", "small", "many", "window", "start",
                                                    "nomad", "databank"])
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="slipway-bench-", dir=arguments.folder) as folder:
        for name in arguments.what:
            if name in ("nomad", "databank"):
                part = {"nomad": nomad.nomad, "databank": databank.databank}[name]
                part(arguments, pathlib.Path(folder), timed, write_random, warm, report)
            elif name == "many":
                many.many(arguments, pathlib.Path(folder),
                          lambda: Server(arguments.bin / "slipway-practice", pathlib.Path(folder)), run_slipway)
            elif name in ("window", "start"):
                {"window": many.window, "start": start.windows}[name](arguments, pathlib.Path(folder))
            else:
                {"large": large, "bytes": bytes_only, "far": far, "digest": digest, "small": small}[name](arguments, pathlib.Path(folder))


if __name__ == "__main__":
    main()
