# SPDX-License-Identifier: MIT
"""What the judges of the practice Data Bank share: the server as a child process, its control, calls, expectations.

Numbers in brackets are sections of the Data Bank contract. No complaint ever shows a token, nor the body of a 401 of
/files, which echoes one (2.4).
"""

import hashlib
import json
import pathlib
import random
import signal
import subprocess
import time
import urllib.parse
import urllib.request

import rawhttp
from environment import check

PROTOCOLS = ("phases", "tus", "next")
MIB = 1024 * 1024
TERA = 2199023255552  # the largest file (4D)
LABEL = "application/json; charset=utf-8"  # of nearly every answer of the API, JSON or not (10.3)
TUS_ERROR = "text/plain"
UNKNOWN_KEY = "IDB-0000000"
WRONG_TOKEN = "0123456789abcdef" * 2
SERVER_ERROR = '{"status":500,"error":"Internal Server Error"}'
ACCESS_DENIED = "HTTP Token: Access denied.\n"
REALM = 'Token realm="Application"'
UPLOADS_REALM = "Token token=[TOKEN FROM ILLINOIS DATA BANK]"
WAIT_SECONDS = 60


def sample(size, seed=1):
    """Bytes that compress badly and differ at every place; the same for the same seed."""
    block = hashlib.shake_128(str(seed).encode()).digest(min(size, MIB + 7))
    return (block * (size // len(block) + 1))[:size] if size else b""


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def write_sample(path, size, seed=1):
    """Writes a file that repeats no block; gives its SHA-256."""
    whole, dice = hashlib.sha256(), random.Random(seed)
    with open(path, "wb") as file:
        while size > 0:
            block = dice.randbytes(min(size, 8 * MIB))
            whole.update(block)
            file.write(block)
            size -= len(block)
    return whole.hexdigest()


def wait_until(condition, what):
    """Polls a condition of the server for at most a minute; gives what it gave in the end."""
    deadline = time.monotonic() + WAIT_SECONDS
    while not (found := condition()):
        check(time.monotonic() < deadline, f"still not so after {WAIT_SECONDS} s: {what}")
        time.sleep(0.01)
    return found


class Databank:
    """The practice server as a child process, and calls to its Data Bank."""

    def __init__(self, program, protocol, state=None, port=0):
        self.program = program
        self.protocol = protocol
        command = [pathlib.Path(program).absolute(), "--databank-port", str(port), "--databank-protocol", protocol]
        if state:
            command += ["--state", state]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        check(line, f"the server did not start: {command}")
        self.description = json.loads(line)["databank"]
        self.api = self.description["api"]
        self.control = self.description["control"]
        self.opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        self.datasets = {one["key"]: one for one in self.description["datasets"]}
        drafts = [one for one in self.datasets.values() if one["state"] == "draft"]
        check(len(drafts) >= 2, "the judges need two drafts")
        self.key, self.token = drafts[0]["key"], drafts[0]["token"]
        self.other_key, self.other_token = drafts[1]["key"], drafts[1]["token"]

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout=60)
        check(code == 0, f"the server ended with {code} on SIGTERM")

    def port(self):
        return urllib.parse.urlsplit(self.api).port

    def kill(self):
        self.process.kill()
        self.process.wait(timeout=60)

    # The control (only below /__practice/; a client never sees it).

    def command(self, method, path, body=None):
        data = json.dumps(body).encode() if body is not None else None
        request = urllib.request.Request(self.control + path, data=data, method=method,
                                         headers={"Content-Type": "application/json"})
        with self.opener.open(request, timeout=60) as reply:
            text = reply.read()
        return json.loads(text) if text else None

    def requests(self, after=0):
        return self.command("GET", f"/requests?after={after}")

    def dataset(self, what="", method="GET", body=None, key=None):
        return self.command(method, f"/databank/datasets/{key or self.key}{what}", body)

    def records(self, key=None, digests=False):
        """The dataset's files as the server has them recorded: name, size as claimed, mime, complete, sha256."""
        return [{"name": one["name"], "size": one["claimed_size"], "mime": one["mime"], "complete": not one["incomplete"],
                 "sha256": one.get("sha256")} for one in self.dataset("?sha256=1" if digests else "", key=key)["records"]]

    def set_state(self, state):
        """The dataset's publication state, as a curator changes it (7.1)."""
        self.dataset(method="POST", body={"state": state})

    def renew_token(self):
        """Gives the dataset a new token, as its edit page does; the old one is worth nothing from now on."""
        self.token = self.dataset("/token", "POST", {})["token"]
        return self.token

    def expect_files(self, wanted):
        """The complete files of the dataset are these (name, bytes), each as large as recorded, and no others."""
        found = sorted((one["name"], one["size"], one["sha256"]) for one in self.records(digests=True) if one["complete"])
        wanted = sorted((name, len(data), sha256(data)) for name, data in wanted)
        check(found == wanted, f"the dataset has (name, size, SHA-256) {found} instead of {wanted}")

    # The API.

    def url(self, path):
        return self.api + path

    @staticmethod
    def query(fields):
        return urllib.parse.urlencode(fields)

    def datafile(self, key=None):
        return self.url(f"/api/dataset/{urllib.parse.quote(self.key if key is None else key)}/datafile")

    def authorization(self, token):
        """The header of a token (the dataset's own by default), or none at all for ""."""
        token = self.token if token is None else token
        return {"Authorization": f"Token token={token}"} if token else {}

    def post(self, fields, key=None, token=None, headers=None):
        """One call of the API with a URL-encoded form."""
        sent = {"Content-Type": "application/x-www-form-urlencoded", **self.authorization(token), **(headers or {})}
        return rawhttp.ask("POST", self.datafile(key), sent, self.query(fields).encode())

    def post_parts(self, parts, key=None, token=None, chunk=0):
        """One call of the API with a multipart form (rawhttp.multipart); `chunk` > 0: in chunked transfer coding."""
        kind, body = rawhttp.multipart(parts)
        headers = {"Content-Type": kind, **self.authorization(token)}
        if chunk:
            headers["Transfer-Encoding"] = "chunked"
            body = rawhttp.chunked(body, chunk)
        return rawhttp.ask("POST", self.datafile(key), headers, body)

    def probe(self, key=None, token=None, headers=None):
        """The call that creates nothing and tells the protocols apart (2.5)."""
        return self.post({"phase": "probe", "filename": "probe"}, key, token, headers)

    # tus (4B, 4C).

    def tus(self, method, path, headers=None, body=b"", token=None):
        """One call below /files; a header that is given as None is left out."""
        sent = {"Tus-Resumable": "1.0.0", **self.authorization(token), **(headers or {})}
        return rawhttp.ask(method, self.url(path), {name: one for name, one in sent.items() if one is not None}, body)

    def create(self, length, token=None, **more):
        """Path of a new upload."""
        answer = self.tus("POST", "/files/", {"Upload-Length": length, **more}, token=token)
        self.expect(answer, 201)
        return "/files/" + answer.headers["location"].rsplit("/", 1)[1]

    def patch(self, path, offset, body, token=None, **more):
        return self.tus("PATCH", path, {"Upload-Offset": offset, "Content-Type": "application/offset+octet-stream",
                                        **{name.replace("_", "-"): one for name, one in more.items()}}, body, token)

    def offset(self, path, token=None):
        """Where the server says the upload stands."""
        answer = self.tus("HEAD", path, token=token)
        self.expect(answer, 200 if self.protocol == "next" else 204)
        return int(answer.headers["upload-offset"])

    def upload(self, data, token=None):
        """Path of an upload with all of `data`, sent in one body."""
        path = self.create(len(data), token)
        self.expect(self.patch(path, 0, data, token), 204, upload_offset=len(data))
        return path

    def register(self, path, name, size, key=None, token=None):
        return self.post({"tus_url": self.url(path), "filename": name, "size": size}, key, token)

    # Phases (4A).

    def setup(self, name, size, key=None, token=None):
        return self.post({"phase": "setup", "filename": name, "filesize": size}, key, token)

    def transfer(self, name, previous, chunk, key=None, token=None):
        parts = [("phase", None, b"transfer"), ("filename", None, name.encode()),
                 ("previous_size", None, str(previous).encode()), ("bytechunk", "bytechunk", chunk, None)]
        return self.post_parts(parts, key, token)

    def verify(self, name, key=None, token=None):
        return self.post({"phase": "verify", "filename": name}, key, token)

    def staged(self, name, key=None, token=None):
        """Bytes that the server holds of an unfinished file, by the mismatch that asks for it (4A)."""
        answer = self.transfer(name, -1, b"?", key, token)
        self.expect(answer, 200, kind=LABEL)
        return json.loads(answer.text)["progress"]

    def stage(self, name, data, key=None):
        """Sets up a file and sends `data` in one chunk."""
        self.expect(self.setup(name, len(data), key), 200, f"successfully set up {name}", LABEL)
        self.expect(self.transfer(name, 0, data, key), 200, f"successfully added chunk to {name}", LABEL)

    # Expectations.

    def registered_text(self, name, key=None):
        """What a registration and a basic upload answer (4B, 4C)."""
        if self.protocol == "next":
            return "file has been successfully uploaded to draft server"
        return f"successfully uploaded {name}\nsee in dataset at {self.api}/datasets/{key or self.key} \n"

    def verified_text(self, name, key=None):
        return (f"{name} successfully uploaded.  Refresh dataset page to see newly uploaded file. "
                f"{self.api}/datasets/{key or self.key}/edit")

    def clean(self, text):
        """The text without any token of this server."""
        for one in (*(one["token"] for one in self.datasets.values() if one.get("token")), self.token, self.other_token):
            text = text.replace(one, "<token>")
        return text

    def expect(self, answer, status, body=None, kind=None, **headers):
        """Compares an answer: status, whole body, content type, headers (their names with _ for -)."""
        secret = answer.status == 401 and answer.headers.get("content-type", "").startswith("text/html")
        shown = "a body that is not shown" if secret else self.clean(repr(answer.body[:300].decode(errors="replace")))
        check(answer.status == status, f"status {answer.status} instead of {status}, with {shown}")
        if body is not None:
            check(answer.body == body.encode(), f"body {shown} instead of {self.clean(repr(body))}")
        if kind is not None:
            got = answer.headers.get("content-type")
            check(got == kind, f"Content-Type {got!r} instead of {kind!r}")
        for name, value in headers.items():
            name = name.replace("_", "-")
            got = answer.headers.get(name)
            wanted = None if value is None else str(value)
            check(got == wanted, f"{name} {self.clean(repr(got))} instead of {self.clean(repr(wanted))}")
        return answer

    def expect_start(self, answer, status, start, kind=LABEL):
        """As expect(), where the contract gives only how the body begins; it ends with a newline."""
        self.expect(answer, status, kind=kind)
        text = answer.text
        check(text.startswith(start) and text.endswith("\n"),
              f"body {self.clean(repr(text[:300]))} does not begin with {start!r} or does not end with a newline")
