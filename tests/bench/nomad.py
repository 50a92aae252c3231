# SPDX-License-Identifier: MIT
"""The NOMAD part of bench.py: Slipway beside `curl -T`, in one run, against one practice server on loopback.

one body    a large file by `slipway-cli run`, beside `curl -T file` of the same file
one archive a folder of many small files, which Slipway sends as one archive made while it is sent, beside
            `zip -0 -r - folder | curl -T -`
slipway-cli and curl run on one processor (the last), the server on all: unpinned, the wake-ups of a virtual machine
between the threads drown the figure. "sending" is from the request to its answer, as the server's log has it, for both
alike; "whole" is the program from start to end, which for Slipway includes signing in, checking the folder, waiting for
the server's processing and reading everything back.
"""
import json
import os
import pathlib
import shlex
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request

# Something that the server recognises, so that the upload is a whole one.
MAINFILE = "definitions:\n  name: 'Benchmark'\n"


class NomadServer:
    """A practice server whose processing takes no time, and its first account."""

    def __init__(self, program, folder: pathlib.Path):
        self.state = pathlib.Path(tempfile.mkdtemp(prefix="server-", dir=folder))
        self.process = subprocess.Popen([program, "--state", self.state], stdout=subprocess.PIPE)
        description = json.loads(self.process.stdout.readline())["nomad"]
        self.api = description["api"]
        self.account = description["accounts"][0]
        self.control = "/".join(self.api.split("/")[:3]) + "/__practice"
        form = urllib.parse.urlencode({"grant_type": "password", "username": self.account["username"],
                                       "password": self.account["password"]})
        self.token = None
        self.token = self.call("POST", "/auth/token", form.encode())["access_token"]
        self.call("POST", self.control + "/nomad/settings", json.dumps({"process_delay": 0}).encode())

    def call(self, method: str, path: str, data=None):
        request = urllib.request.Request(path if path.startswith("http") else self.api + path, method=method, data=data)
        request.add_header("Accept", "application/json")
        if data and data[:1] == b"{":
            request.add_header("Content-Type", "application/json")
        if self.token:
            request.add_header("Authorization", "Bearer " + self.token)
        with urllib.request.urlopen(request) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def forget_requests(self):
        self.call("DELETE", self.control + "/requests")

    def largest_body(self):
        """The request with the largest body since forget_requests(): its bytes and seconds."""
        log = self.call("GET", self.control + "/requests")
        entry = max((one for one in log if one["method"] in ("PUT", "POST")), key=lambda one: one["bytes_in"])
        if entry["status"] != 200:
            sys.exit(f"the upload was answered with {entry['status']}")
        return entry["bytes_in"], entry["duration_ms"] / 1000

    def empty_upload(self):
        return self.call("POST", "/uploads?upload_name=Benchmark")["upload_id"]

    def unpublished(self):
        return [one["upload_id"] for one in self.call("GET", "/uploads?is_published=false&page_size=100")["data"]]

    def check_arrived(self, size: int):
        """Ends the benchmark if the one upload that is there does not hold `size` bytes; deletes it."""
        uploads = self.unpublished()
        if len(uploads) != 1:
            sys.exit(f"{len(uploads)} uploads instead of one")
        self.wait(uploads[0])
        found = self.call("GET", f"/uploads/{uploads[0]}/rawdir/")["directory_metadata"]["size"]
        if found != size:
            sys.exit(f"{found} bytes arrived instead of {size}")
        self.call("DELETE", f"/uploads/{uploads[0]}")
        while self.unpublished():
            pass

    def wait(self, upload):
        while self.call("GET", f"/uploads/{upload}")["data"]["process_running"]:
            pass

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=60)
        shutil.rmtree(self.state, ignore_errors=True)


def pinned(command):
    return ["taskset", "--cpu-list", str(os.cpu_count() - 1), *map(str, command)]


def run_slipway(timed, program, server: NomadServer, files: pathlib.Path, folder: pathlib.Path, name: str):
    plan = folder / "nomad-plan.json"
    plan.write_text(json.dumps({
        "server": {"kind": "nomad", "api": server.api, "user": server.account["username"]},
        "dataset": {"create": {"name": name}}, "files": [str(files)],
        "metadata": {"upload_name": name, "comment": "A benchmark."}, "publish": False}))
    data = pathlib.Path(tempfile.mkdtemp(prefix="data-", dir=folder))
    environment = dict(os.environ, SLIPWAY_SECRET=server.account["password"])
    whole, peak = timed(pinned([program, "run", plan, "--json", "--data-folder", data]), env=environment)
    shutil.rmtree(data)
    return whole, peak


def run_curl(timed, server: NomadServer, source: str, name: str):
    """`source` is a file for -T, or a shell command whose output is sent."""
    url = f"{server.api}/uploads/{server.empty_upload()}/raw/?file_name={name}"
    curl = ["curl", "--fail", "--no-progress-meter", "--output", "/dev/null", "-H", "Accept: application/json",
            "-H", "Content-Type: application/octet-stream", "-H", f"Authorization: Bearer {server.token}", url, "-T"]
    if isinstance(source, pathlib.Path):
        return timed(pinned([*curl, source]))[0]
    return timed(pinned(["sh", "-c", f"{source} | {shlex.join([*curl, '-'])}"]))[0]


def compare(what: str, least: float, rows, report):
    """Prints the runs and the ratio of the rates while sending."""
    print(f"\n{what}")
    for who in ("curl", "slipway"):
        report(f"{who} sending", [row[who][1] for row in rows])
    report("curl whole", [row["curl whole"] for row in rows])
    report("slipway whole", [row["slipway whole"] for row in rows], [row["peak"] for row in rows])
    rates = {who: statistics.median(row[who][0] / row[who][1] for row in rows) / 1e6 for who in ("curl", "slipway")}
    ratio = statistics.median(row["slipway"][0] / row["slipway"][1] / (row["curl"][0] / row["curl"][1]) for row in rows)
    print(f"curl {rates['curl']:.0f} MB/s, slipway {rates['slipway']:.0f} MB/s; slipway / curl: {ratio:.2f}   "
          f"(at least {least}); peak memory {max(row['peak'] for row in rows):.0f} MB   (at most 120)", flush=True)


def measure(timed, program, server, slipway_files, curl_source, sizes, folder, name, repeat):
    """Both in turn, `repeat` times; each begins as often as the other."""
    rows = []
    for number in range(repeat):
        row = {}
        for who in ("curl", "slipway") if number % 2 == 0 else ("slipway", "curl"):
            server.forget_requests()
            if who == "curl":
                row["curl whole"] = run_curl(timed, server, curl_source, name)
            else:
                row["slipway whole"], row["peak"] = run_slipway(timed, program, server, slipway_files, folder,
                                                                f"Benchmark {name} {number}")
            row[who] = server.largest_body()
            server.check_arrived(sizes[who])
        rows.append(row)
    return rows


def nomad(arguments, folder: pathlib.Path, timed, write_random, warm, report):
    """Both comparisons. `arguments`: bin, repeat, megabytes, archive_files."""
    for tool in ("curl", "taskset", "zip"):
        if not shutil.which(tool):
            sys.exit(f"The NOMAD part of the benchmark needs {tool}.")
    program = arguments.bin / "slipway-cli"
    server = NomadServer(arguments.bin / "slipway-practice", folder)
    try:
        large = folder / "nomad large"
        large.mkdir()
        file = large / "trajectory.dat"
        write_random(file, arguments.megabytes * 1024 * 1024, 1)
        (large / "run.archive.yaml").write_text(MAINFILE)  # Slipway sends it too: an upload without entries is none
        warm([file])
        sizes = {"curl": file.stat().st_size, "slipway": file.stat().st_size + len(MAINFILE)}
        rows = measure(timed, program, server, large, file, sizes, folder, "trajectory.dat", arguments.repeat)
        compare(f"{arguments.megabytes} MiB as one body, one processor", 0.7, rows, report)
        shutil.rmtree(large)

        many = folder / "many"
        for index in range(arguments.archive_files):
            path = many / f"calculation {index // 100:03d}" / f"output-{index:05d}.dat"
            path.parent.mkdir(parents=True, exist_ok=True)
            write_random(path, 4096 + index % 1000, index + 1)
        (many / "calculation 000" / "run.archive.yaml").write_text(MAINFILE)
        files = [path for path in many.rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files)
        warm(files)
        source = f"cd {shlex.quote(str(many))} && zip -q -0 -r - ."
        sizes = {"curl": size, "slipway": size}
        rows = measure(timed, program, server, many, source, sizes, folder, "folder.zip", arguments.repeat)
        compare(f"{len(files)} small files, {size / 1e6:.0f} MB, as one archive, one processor", 1.0, rows, report)
        shutil.rmtree(many)
    finally:
        server.stop()
