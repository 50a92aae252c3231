#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The real dandi client against the practice server.

Starts slipway-practice and lets the unmodified `dandi` command upload an NWB file, skip it, replace it, upload a
large one in parts, download and verify, list, and refuse a wrong key. Every contact beside 127.0.0.1 is a failure.
Exit code 77 means skipped: the environment with the client has not been built (target conformance_environment).
"""

import argparse
import filecmp
import hashlib
import json
import pathlib
import shutil
import signal
import socketserver
import subprocess
import tempfile
import threading
import time
import urllib.error
import urllib.request

from environment import check, environment_or_skip

MAKE_NWB = """
import datetime, sys
import numpy
from pynwb import NWBFile, NWBHDF5IO, TimeSeries
from pynwb.file import Subject
path, megabytes, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
start = datetime.datetime(2024, 3, 1, 10, 0, 0, tzinfo=datetime.timezone.utc)
nwb = NWBFile(session_description='practice session ' + str(seed), identifier='practice-' + path[-40:],
              session_start_time=start, session_id='ses1', experimenter=['Practice, Ada'], institution='Here',
              keywords=['practice'])
nwb.subject = Subject(subject_id='mouse1', species='Mus musculus', sex='F', age='P90D', description='a mouse')
count = max(1000, megabytes * 1024 * 1024 // 8)
data = numpy.random.default_rng(seed).random(count)
nwb.add_acquisition(TimeSeries(name='signal', data=data, unit='V', rate=30000.0, description='noise'))
with NWBHDF5IO(path, 'w') as io:
    io.write(nwb)
"""


class OutsideContact(socketserver.BaseRequestHandler):
    """Stands as the proxy for everything that is not 127.0.0.1 and remembers who was asked for."""

    seen = []

    def handle(self):
        line = self.request.recv(4096).split(b"\r\n")[0].decode("latin-1")
        OutsideContact.seen.append(line)
        self.request.sendall(b"HTTP/1.1 503 No network in this test\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")


class Practice:
    """The practice server as a child process."""

    def __init__(self, program):
        self.process = subprocess.Popen(
            [pathlib.Path(program).absolute(), "--validation-delay", "200", "--hash-delay", "0"], stdout=subprocess.PIPE, text=True
        )
        self.dandi = json.loads(self.process.stdout.readline())["dandi"]

    def key(self, name):
        return next(account["key"] for account in self.dandi["accounts"] if account["name"] == name)

    def call(self, method, path, body=None, name="practice"):
        """A request to the API, or to /__practice/ if the path says so."""
        base = self.dandi["web"] if path.startswith("/__practice") else self.dandi["api"]
        request = urllib.request.Request(base + path, method=method)
        request.add_header("Authorization", "token " + self.key(name))
        data = None
        if body is not None:
            request.add_header("Content-Type", "application/json")
            data = json.dumps(body).encode()
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request, data) as reply:
            text = reply.read()
        return json.loads(text) if text else None

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout=30)
        check(code == 0, f"the server ended with {code} on SIGTERM")


class Client:
    """The `dandi` command with a home of its own."""

    def __init__(self, environment, home, practice, proxy):
        self.program = environment / "bin" / "dandi"
        self.python = environment / "bin" / "python"
        self.practice = practice
        host = practice.dandi["web"].split("://")[1]
        proxy_url = f"http://127.0.0.1:{proxy}"
        self.variables = {
            "PATH": f"{environment / 'bin'}:/usr/bin:/bin",
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "DANDI_NO_ET": "1",
            "NO_ET": "1",
            "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
            # The rule for the name of the variable: the instance's name in capitals; ours is named by its address.
            f"{host.upper()}_API_KEY": practice.key("practice"),
            "http_proxy": proxy_url, "https_proxy": proxy_url, "HTTP_PROXY": proxy_url, "HTTPS_PROXY": proxy_url,
            "no_proxy": "127.0.0.1,localhost", "NO_PROXY": "127.0.0.1,localhost",
        }
        self.key_variable = f"{host.upper()}_API_KEY"

    def run(self, *arguments, folder, expected=0, key=None):
        variables = dict(self.variables)
        if key is not None:
            variables[self.key_variable] = key
        started = time.monotonic()
        result = subprocess.run(
            [self.program, *arguments], cwd=folder, env=variables, text=True, timeout=600,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )
        took = time.monotonic() - started
        print(f"    dandi {arguments[0]}: exit {result.returncode}, {took:.1f} s", flush=True)
        check((result.returncode == 0) == (expected == 0),
              f"dandi {' '.join(map(str, arguments))} ended with {result.returncode}:\n{result.stdout}")
        return result.stdout

    def make_nwb(self, path, megabytes, seed):
        path.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run([self.python, "-c", MAKE_NWB, str(path), str(megabytes), str(seed)],
                       env=self.variables, check=True, timeout=300)


def dandi_etag(path):
    """The digest of contract 3.1, computed here a second time."""
    part = 64 << 20
    digests = []
    with open(path, "rb") as file:
        while block := file.read(part):
            digests.append(hashlib.md5(block).digest())
    return f"{hashlib.md5(b''.join(digests)).hexdigest()}-{len(digests)}"


class Walk:
    """The steps, in order; each leaves the archive as the next one needs it."""

    def __init__(self, practice, client, work):
        self.practice = practice
        self.client = client
        self.work = work
        self.web = practice.dandi["web"]
        self.identifier = None
        self.folder = None
        self.small = None
        self.large = None

    def remote(self):
        listing = self.practice.call(
            "GET", f"/dandisets/{self.identifier}/versions/draft/assets/?metadata=true&page_size=1000")
        return {item["path"]: item for item in listing["results"]}

    def upload(self, *more, expected=0, key=None):
        return self.client.run("upload", "-i", self.web, *more, folder=self.folder, expected=expected, key=key)

    def step_create_and_fetch_dandiset(self):
        made = self.practice.call("POST", "/dandisets/", {
            "name": "Conformance",
            "metadata": {"description": "From the conformance test", "license": ["spdx:CC-BY-4.0"]}})
        self.identifier = made["identifier"]
        self.client.run("download", "--download", "dandiset.yaml", f"{self.web}/dandiset/{self.identifier}/draft",
                        folder=self.work)
        self.folder = self.work / self.identifier
        check((self.folder / "dandiset.yaml").exists(), "no dandiset.yaml")

    def step_upload_small_nwb(self):
        self.small = self.folder / "sub-mouse1" / "sub-mouse1_ses-ses1.nwb"
        self.client.make_nwb(self.small, 0, 1)
        self.upload()
        asset = self.remote()["sub-mouse1/sub-mouse1_ses-ses1.nwb"]
        check(asset["metadata"]["digest"]["dandi:dandi-etag"] == dandi_etag(self.small), "another etag")
        check(asset["size"] == self.small.stat().st_size, "another size")
        subject = asset["metadata"]["wasAttributedTo"][0]
        check(subject["identifier"] == "mouse1", "the subject got lost")

    def step_second_upload_skips(self):
        before = self.remote()
        self.practice.call("DELETE", "/__practice/requests")
        output = self.upload()
        check("skipped" in output.lower() or "file exists" in output.lower(), "nothing was skipped:\n" + output)
        check(self.remote() == before, "the second upload changed something")
        log = self.practice.call("GET", "/__practice/requests")
        check(not any(entry["service"] == "storage" for entry in log), "bytes were sent for a file that is there")

    def step_replace_after_change(self):
        before = self.remote()["sub-mouse1/sub-mouse1_ses-ses1.nwb"]
        self.client.make_nwb(self.small, 1, 2)
        self.upload("--existing", "overwrite")
        after = self.remote()["sub-mouse1/sub-mouse1_ses-ses1.nwb"]
        check(len(self.remote()) == 1, "the old one is still there")
        check(after["asset_id"] != before["asset_id"], "not replaced")
        check(after["metadata"]["digest"]["dandi:dandi-etag"] == dandi_etag(self.small), "another etag")

    def step_upload_in_parts(self):
        self.large = self.folder / "sub-mouse1" / "sub-mouse1_ses-large.nwb"
        self.client.make_nwb(self.large, 150, 3)
        check(self.large.stat().st_size > 150 << 20, "not a large file")
        self.practice.call("DELETE", "/__practice/requests")
        self.upload("-J", "2:3")
        log = self.practice.call("GET", "/__practice/requests")
        parts = [entry for entry in log if entry["service"] == "storage" and entry["method"] == "PUT"]
        check(len(parts) == 3, f"{len(parts)} parts instead of 3")
        check(not any(entry["authorization"] for entry in parts), "the key went to the storage")
        asset = self.remote()["sub-mouse1/sub-mouse1_ses-large.nwb"]
        check(asset["metadata"]["digest"]["dandi:dandi-etag"] == dandi_etag(self.large), "another etag")

    def step_same_content_elsewhere(self):
        copy = self.folder / "sub-mouse1" / "sub-mouse1_ses-copy.nwb"
        shutil.copyfile(self.small, copy)
        self.practice.call("DELETE", "/__practice/requests")
        self.upload(str(copy))
        log = self.practice.call("GET", "/__practice/requests")
        check(any(entry["status"] == 409 for entry in log), "the known blob was not noticed")
        check(not any(entry["service"] == "storage" for entry in log), "known bytes were sent again")
        check(self.remote()["sub-mouse1/sub-mouse1_ses-copy.nwb"]["blob"] ==
              self.remote()["sub-mouse1/sub-mouse1_ses-ses1.nwb"]["blob"], "not the same blob")
        copy.unlink()

    def step_sync_deletes(self):
        self.upload("--sync", "do")
        check(sorted(self.remote()) == ["sub-mouse1/sub-mouse1_ses-large.nwb", "sub-mouse1/sub-mouse1_ses-ses1.nwb"],
              "the asset without a file is still there")

    def step_validation_finishes(self):
        self.practice.call("POST", "/__practice/finish-validation")
        info = self.practice.call("GET", f"/dandisets/{self.identifier}/versions/draft/info/")
        check(info["status"] == "Valid", json.dumps(info["version_validation_errors"]))
        check(info["asset_validation_errors"] == [], json.dumps(info["asset_validation_errors"]))
        check(info["asset_count"] == 2, "asset_count")

    def step_download_and_verify(self):
        target = self.work / "downloaded"
        target.mkdir()
        self.client.run("download", "-o", str(target), f"{self.web}/dandiset/{self.identifier}/draft",
                        folder=self.work)
        for file in (self.small, self.large):
            other = target / self.identifier / file.relative_to(self.folder)
            check(filecmp.cmp(file, other, shallow=False), f"{file.name} came back different")

    def step_download_again_skips(self):
        output = self.client.run("download", "-o", str(self.work / "downloaded"), "--existing", "refresh",
                                 f"{self.web}/dandiset/{self.identifier}/draft", folder=self.work)
        check("skip" in output.lower(), "nothing was skipped:\n" + output)

    def step_list(self):
        output = self.client.run("ls", "-r", "-f", "json", f"{self.web}/dandiset/{self.identifier}/draft",
                                 folder=self.work)
        for file in (self.small, self.large):
            check(file.name in output, f"{file.name} is not listed:\n{output}")
        single = self.client.run(
            "ls", f"{self.practice.dandi['api']}/dandisets/{self.identifier}/versions/draft/assets/"
            "?path=sub-mouse1/sub-mouse1_ses-ses1.nwb", folder=self.work)
        check("sub-mouse1_ses-ses1.nwb" in single, single)

    def step_move_and_delete(self):
        self.client.run("move", "-i", self.web, "--work-on", "remote", "-d",
                        f"{self.web}/dandiset/{self.identifier}/draft",
                        "sub-mouse1/sub-mouse1_ses-large.nwb", "sub-mouse1/sub-mouse1_ses-moved.nwb",
                        folder=self.folder)
        check("sub-mouse1/sub-mouse1_ses-moved.nwb" in self.remote(), "not moved")
        self.client.run("delete", "-i", self.web, "--force",
                        f"{self.practice.dandi['api']}/dandisets/{self.identifier}/versions/draft/assets/"
                        "?path=sub-mouse1/sub-mouse1_ses-moved.nwb", folder=self.folder)
        check(list(self.remote()) == ["sub-mouse1/sub-mouse1_ses-ses1.nwb"], "not deleted")

    def step_retries_after_faults(self):
        self.practice.call("POST", "/__practice/faults", {
            "match": {"service": "storage", "method": "PUT"}, "action": "status", "status": 503})
        self.practice.call("POST", "/__practice/faults", {
            "match": {"path": "/validate/"}, "action": "reset"})
        self.client.make_nwb(self.small, 1, 4)
        self.upload("--existing", "force", str(self.small))
        faults = self.practice.call("GET", "/__practice/faults")
        check(all(fault["hits"] == 1 for fault in faults), json.dumps(faults))
        self.practice.call("DELETE", "/__practice/faults")

    def step_wrong_key(self):
        output = self.upload(expected=1, key="0123456789" * 4)
        check("Invalid token" in output or "401" in output, output)

    def run(self):
        for name in [name for name in vars(Walk) if name.startswith("step_")]:
            print("  " + name.removeprefix("step_").replace("_", " "), flush=True)
            getattr(self, name)()
            check(not OutsideContact.seen, f"the client went outside: {OutsideContact.seen}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--server", required=True)
    parser.add_argument("--environment", required=True)
    parser.add_argument("--requirements", required=True)
    arguments = parser.parse_args()
    environment = environment_or_skip(arguments, "the real dandi client", "dandi")
    proxy = socketserver.ThreadingTCPServer(("127.0.0.1", 0), OutsideContact)
    proxy.daemon_threads = True
    threading.Thread(target=proxy.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory(prefix="slipway-conformance-") as folder:
        work = pathlib.Path(folder).resolve()
        (work / "home").mkdir()
        practice = Practice(arguments.server)
        try:
            client = Client(environment, work / "home", practice, proxy.server_address[1])
            Walk(practice, client, work).run()
        finally:
            practice.stop()
    print("The real dandi client is content.")


if __name__ == "__main__":
    main()
