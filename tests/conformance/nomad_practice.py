# SPDX-License-Identifier: MIT
"""What the judges of the practice NOMAD share: the server as a child process, its control, files to upload."""

import json
import pathlib
import signal
import subprocess
import urllib.parse
import urllib.request
import zipfile

from environment import check

# Recognised by a server without any plugin (NOMAD contract 10); both files together are as large as the recorded ones.
MAINFILE = b"definitions:\n  name: 'My schema'\n"
README = b"An auxiliary file beside the mainfile; nobody reads it but people.\n".ljust(107 - len(MAINFILE), b"\n")


class Practice:
    """The practice server as a child process."""

    def __init__(self, program, generation, *more):
        command = [pathlib.Path(program).absolute(), "--nomad-generation", str(generation), *more]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        check(line, f"the server did not start: {command}")
        self.nomad = json.loads(line)["nomad"]
        self.api = self.nomad["api"]
        self.deployment = self.api.removesuffix("/api/v1")
        self.host = "/".join(self.api.split("/")[:3])
        self.accounts = self.nomad["accounts"]
        self.opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))

    def read(self, path, token=None, data=None, headers=None, method=None):
        """One request; path below the API, or below the host if it begins with /__practice/."""
        base = self.host if path.startswith("/__practice/") else self.api
        request = urllib.request.Request(base + path, data=data, method=method, headers=headers or {})
        if token:
            request.add_header("Authorization", "Bearer " + token)
        with self.opener.open(request, timeout=60) as reply:
            text = reply.read()
        return json.loads(text) if text else None

    def send(self, path, body, token=None, method=None):
        return self.read(path, token, json.dumps(body).encode(), {"Content-Type": "application/json"}, method)

    def settings(self, **changes):
        """Changes how the server behaves, for what no client can bring about."""
        return self.send("/__practice/nomad/settings", changes)

    def token(self, account):
        form = {"grant_type": "password", "username": account["username"], "password": account["password"]}
        return self.read("/auth/token", data=urllib.parse.urlencode(form).encode())["access_token"]

    def people(self):
        """The accounts that are no administrators, each with what users/me says about it."""
        known = [(account, self.read("/users/me", self.token(account))) for account in self.accounts]
        return [(account, me) for account, me in known if not me["is_admin"]]

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout=30)
        check(code == 0, f"the server ended with {code} on SIGTERM")


def make_files(folder):
    """good.zip with one entry, a corrupt one, and the loose files."""
    (folder / "x").mkdir()
    (folder / "x" / "a.archive.yaml").write_bytes(MAINFILE)
    (folder / "x" / "readme.txt").write_bytes(README)
    (folder / "x" / "extra.txt").write_bytes(b"one more\n")
    with zipfile.ZipFile(folder / "good.zip", "w") as archive:
        for name in ("x/a.archive.yaml", "x/readme.txt"):
            archive.write(folder / name, name)
    whole = (folder / "good.zip").read_bytes()
    (folder / "corrupt.zip").write_bytes(whole[:len(whole) // 2])
