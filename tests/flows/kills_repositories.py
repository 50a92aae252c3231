# SPDX-License-Identifier: MIT
"""The repositories that kills.py publishes to: a practice server each, what is there, and what must not be."""

import hashlib
import json
import subprocess
import urllib.error
import urllib.parse
import urllib.request

from databank_practice import Databank

REPOSITORIES = ("dandi", "nomad-1", "nomad-2", "tus", "phases", "next")
NAME = "Killed at random"


def digest_of(stream):
    whole = hashlib.sha256()
    while block := stream.read(1 << 20):
        whole.update(block)
    return whole.hexdigest()


def digest_of_file(path, known={}):
    """Each file is read once in the life of this program."""
    if path not in known:
        with open(path, "rb") as file:
            known[path] = digest_of(file)
    return known[path]


def most_in_flight(requests):
    """The most bytes of bodies that were under way at one time, and the largest body once more: it may have arrived
    whole without anybody having heard so."""
    moments = []
    for one in requests:
        moments.append((one["started_ms"], 1, one["bytes_in"]))
        moments.append((one["started_ms"] + one["duration_ms"] + 1, 0, -one["bytes_in"]))
    now = most = 0
    for _, _, change in sorted(moments):
        now += change
        most = max(most, now)
    return most + max((one["bytes_in"] for one in requests), default=0)


class Place:
    """A practice server as a child process; `kind` is its name in the server's description."""

    kind = None
    arguments = ()

    def __init__(self, program, repository, folder, source):
        self.repository = repository
        self.folder = folder
        self.source = source
        self.opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        self.process = subprocess.Popen([program, "--state", folder / "server", *self.arguments], stdout=subprocess.PIPE)
        self.description = json.loads(self.process.stdout.readline())[self.kind]
        self.api = self.description["api"]
        address = urllib.parse.urlsplit(self.api)
        self.control = f"{address.scheme}://{address.netloc}/__practice"

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=60)

    def open(self, url, headers=None):
        return self.opener.open(urllib.request.Request(url, headers=headers or {}), timeout=120)

    def get(self, path):
        with self.open(self.api + path, self.authorization()) as answer:
            return json.load(answer)

    def requests(self):
        with self.open(self.control + "/requests") as answer:
            every = json.load(answer)
        return [one for one in every if not one["path"].startswith("/__practice/")]

    def bodies(self):
        """The requests whose bodies hold bytes of files."""
        return [one for one in self.requests() if self.is_body(one)]

    def mark(self):
        """What stays the same when nothing happens any more."""
        return len(self.requests())

    def wanted(self):
        return sorted((self.remote(path), digest_of_file(path)) for path in self.source.paths)

    def complaints(self):
        """What is not as it has to be at the end."""
        wrong = self.complaints_about_places()
        found = sorted(self.found())
        if found != self.wanted():
            names = [name for name, _ in found]
            twice = sorted({name for name in names if names.count(name) > 1})
            differing = sorted(set(self.wanted()) ^ set(found))[:3]
            wrong.append(f"{len(found)} files instead of {len(self.source.paths)}, twice {twice}, differing {differing}")
        return wrong

    def clean(self, text):
        return text.replace(self.secret(), "<secret>")

    def is_in_doubt(self, said):
        return False


class DandiPlace(Place):
    kind = "dandi"
    arguments = ("--validation-delay", "100", "--hash-delay", "50")

    def secret(self):
        return self.description["accounts"][0]["key"]

    def authorization(self):
        return {"Authorization": "token " + self.secret()}

    def remote(self, path):
        return f"sub-M1/sub-M1_{path.stem}.dat"

    def write_plan(self, file):
        create = {"name": NAME, "description": "Whatever comes.", "license": "spdx:CC-BY-4.0"}
        file.write_text(json.dumps({
            "server": {"kind": "dandi", "api": self.api}, "dataset": {"create": create},
            "files": [{"local": str(path), "remote": self.remote(path)} for path in self.source.paths]}))
        return file

    def is_body(self, one):
        return one["method"] == "PUT" and one["service"] == "storage"

    def dandisets(self):
        every = self.get("/dandisets/?user=me&draft=true&empty=true&page_size=1000")["results"]
        return [one["identifier"] for one in every if one["draft_version"]["name"] == NAME]

    def complaints_about_places(self):
        count = len(self.dandisets())
        return [] if count == 1 else [f"{count} dandisets"]

    def found(self):
        for identifier in self.dandisets():
            for one in self.get(f"/dandisets/{identifier}/versions/draft/assets/?page_size=1000")["results"]:
                with self.open(f"{self.api}/assets/{one['asset_id']}/download/") as answer:
                    yield one["path"], digest_of(answer)


class NomadPlace(Place):
    kind = "nomad"

    def __init__(self, program, repository, folder, source):
        self.generation = repository[-1]
        self.arguments = ("--nomad-generation", self.generation, "--nomad-process-delay", "30")
        super().__init__(program, repository, folder, source)
        self.account = self.description["accounts"][0]
        form = urllib.parse.urlencode({"grant_type": "password", "username": self.account["username"],
                                       "password": self.account["password"]}).encode()
        with self.opener.open(self.api + "/auth/token", data=form, timeout=60) as answer:
            self.token = json.load(answer)["access_token"]

    def secret(self):
        return self.account["password"]

    def authorization(self):
        return {"Authorization": "Bearer " + self.token, "Accept": "application/json"}

    def remote(self, path):
        return path.name

    def write_plan(self, file):
        # One calculation beside the files, for an upload without an entry cannot be published.
        calculation = self.folder / "run.archive.json"
        calculation.write_text(json.dumps({"data": {"m_def": "nomad.datamodel.data.ArchiveSection"}}))
        self.calculation = calculation
        file.write_text(json.dumps({
            "server": {"kind": "nomad", "api": self.api, "user": self.account["username"]},
            "dataset": {"create": {"name": NAME}}, "files": [str(self.source.folder), str(calculation)],
            "metadata": {"comment": "Whatever comes."}, "upload": {"name": NAME}, "publish": True}))
        return file

    def is_body(self, one):
        return one["method"] == "PUT" and "/raw/" in one["path"]

    def uploads(self):
        return self.get("/uploads?roles=main_author&page_size=100")["data"]

    def complaints_about_places(self):
        me = self.get("/users/me")["user_id"]
        datasets = len(self.get(f"/datasets{'/' if self.generation == '1' else ''}?user_id={me}&page_size=100")["data"])
        uploads = self.uploads()
        wrong = [] if datasets == 1 else [f"{datasets} datasets"]
        if len(uploads) != 1:
            wrong.append(f"{len(uploads)} uploads")
        elif not uploads[0]["published"]:
            wrong.append("not published")
        orders = sum(one["method"] == "POST" and one["path"].endswith("/action/publish") and one["status"] == 200
                     for one in self.requests())
        if orders > 1:
            wrong.append(f"published {orders} times")
        return wrong

    def wanted(self):
        return sorted(super().wanted() + [(self.calculation.name, digest_of_file(self.calculation))])

    def listed(self, upload, path=""):
        listing = self.get(f"/uploads/{upload}/rawdir/{urllib.parse.quote(path)}?page_size=1000")
        for one in listing["directory_metadata"]["content"]:
            name = f"{path}/{one['name']}".lstrip("/")
            if one["is_file"]:
                yield name
            else:
                yield from self.listed(upload, name)

    def found(self):
        for upload in self.uploads():
            for name in self.listed(upload["upload_id"]):
                address = f"{self.api}/uploads/{upload['upload_id']}/raw/{urllib.parse.quote(name)}"
                with self.open(address, self.authorization()) as answer:
                    yield name, digest_of(answer)


class DatabankPlace:
    """A draft of the practice Data Bank; nobody but the person sees its files on its edit page."""

    def __init__(self, program, repository, folder, source):
        self.source = source
        self.bank = Databank(program, repository, state=str(folder / "server"))

    def stop(self):
        self.bank.stop()

    def secret(self):
        return self.bank.token

    def clean(self, text):
        return self.bank.clean(text)

    def write_plan(self, file):
        file.write_text(json.dumps({"server": {"kind": "databank", "api": self.bank.api},
                                    "dataset": {"id": self.bank.key}, "files": [str(path) for path in self.source.paths]}))
        return file

    def requests(self):
        return [one for one in self.bank.requests() if not one["path"].startswith("/__practice/")]

    def bodies(self):
        return self.requests()

    def mark(self):
        return len(self.requests()), len(self.bank.records())

    def records(self):
        """What is there and whole, or says it is."""
        return [one for one in self.bank.records(digests=True) if one["complete"]]

    def complaints(self, maybe_none=False):
        found = sorted((one["name"], one["sha256"]) for one in self.records())
        wanted = sorted((path.name, digest_of_file(path)) for path in self.source.paths)
        if found == wanted or (maybe_none and not found):
            return []
        names = [name for name, _ in found]
        twice = sorted({name for name in names if names.count(name) > 1})
        return [f"{len(found)} records instead of {len(wanted)}, twice {twice}, differing {sorted(set(wanted) ^ set(found))[:3]}"]

    def names_edit_page(self, said):
        return f"/datasets/{self.bank.key}/edit" in said

    @staticmethod
    def events(said):
        return [json.loads(line) for line in said.splitlines() if line.startswith("{") and line.endswith("}")]

    def is_in_doubt(self, said):
        return any(one.get("event") == "in-doubt" for one in self.events(said))

    def look(self, code, said):
        """What the person says who looks at the page, and what was wrong with the doubt."""
        wrong = []
        if code == 0 or not self.names_edit_page(said):
            wrong.append(f"was in doubt, ended with {code}, and named the edit page: {self.names_edit_page(said)}")
        there = {one["name"] for one in self.records()}
        options = []
        for name in sorted({one["name"] for one in self.events(said) if one.get("event") == "in-doubt"}):
            options += ["--listed" if name in there else "--not-listed", name]
        return options, wrong

    def calls(self):
        """How many calls of the API there were; the last is the registration."""
        return sum(one["method"] == "POST" and one["path"].endswith("/datafile") for one in self.requests())

    def hold_call(self, number, done, seconds):
        """The call hangs, before the server does it, or once it is `done`."""
        self.bank.command("POST", "/faults", {
            "match": {"method": "POST", "path": "/datafile"}, "nth": number, "action": "stall",
            "after_bytes": 1_000_000_000 if done else 0, "milliseconds": 1000 * seconds})

    def is_held(self):
        return self.bank.command("GET", "/faults")[0]["hits"] > 0


def place_of(repository):
    return DandiPlace if repository == "dandi" else NomadPlace if repository.startswith("nomad") else DatabankPlace
