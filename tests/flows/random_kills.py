#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Kills `slipway-cli` at random moments of a whole publication to DANDI or NOMAD and runs the same plan again until it
ends.

Usage: random_kills.py --bin build/release/bin [--kills 20] [--server dandi|nomad] [--generation 1|2] [--seed N]

Each round: a fresh practice server, one kill -9 after a random part of the time that an undisturbed run takes, then
the plan again. Afterwards NOMAD must have exactly one dataset, one upload, published, with every file once; DANDI
exactly one dandiset of that plan, with every file once and whole, by its SHA-256.
Exit code 0 if all rounds hold.
"""
import argparse
import hashlib
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

TITLE = "Killed at random"
DIGEST_SECONDS = 120  # until the server has computed its own SHA-256 of every file


class Server:
    """A practice server, and the account of one of its people."""

    def __init__(self, program, kind, more, folder):
        self.process = subprocess.Popen([program, "--state", folder / "server", *more], stdout=subprocess.PIPE)
        said = json.loads(self.process.stdout.readline())[kind]
        self.api, self.account = said["api"], said["accounts"][0]

    def get(self, path):
        request = urllib.request.Request(self.api + path, headers={"Authorization": self.authorization(),
                                                                   "Accept": "application/json"})
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=60)


class Nomad(Server):
    speed = "60M"

    def __init__(self, arguments, folder):
        super().__init__(arguments.bin / "slipway-practice", "nomad",
                         ["--nomad-generation", str(arguments.generation), "--nomad-process-delay", "30"], folder)
        form = urllib.parse.urlencode({"grant_type": "password", "username": self.account["username"],
                                       "password": self.account["password"]}).encode()
        with urllib.request.urlopen(self.api + "/auth/token", data=form) as answer:
            self.token = json.load(answer)["access_token"]
        self.secret = self.account["password"]

    def authorization(self):
        return "Bearer " + self.token

    @staticmethod
    def make_folder(folder):
        for index in range(12):
            place = folder / f"calculation-{index}"
            place.mkdir(parents=True)
            (place / "run.archive.json").write_text(
                json.dumps({"data": {"m_def": "nomad.datamodel.data.ArchiveSection"}}))
            (place / "density.dat").write_bytes(random.Random(index).randbytes(40_000 + index))
        (folder / "large.dat").write_bytes(random.Random(99).randbytes(30_000_000))

    def plan(self, source):
        return {"server": {"kind": "nomad", "api": self.api, "user": self.account["username"]},
                "dataset": {"create": {"name": TITLE}}, "files": [str(source)],
                "metadata": {"upload_name": TITLE, "comment": "whatever comes"}, "publish": True}

    def files(self, upload, path=""):
        listing = self.get(f"/uploads/{upload}/rawdir/{urllib.parse.quote(path)}?page_size=1000")
        for one in listing["directory_metadata"]["content"]:
            name = f"{path}/{one['name']}".lstrip("/")
            if one["is_file"]:
                yield name, one["size"]
            else:
                yield from self.files(upload, name)

    def what_is_wrong(self, source):
        wrong = []
        me = self.get("/users/me")["user_id"]
        datasets = self.get(f"/datasets/?user_id={me}&page_size=100")["data"]
        uploads = self.get("/uploads?roles=main_author&page_size=100")["data"]
        if len(datasets) != 1:
            wrong.append(f"{len(datasets)} datasets")
        if len(uploads) != 1:
            wrong.append(f"{len(uploads)} uploads")
        elif not uploads[0]["published"]:
            wrong.append("not published")
        else:
            wanted = sorted((str(path.relative_to(source)), path.stat().st_size)
                            for path in source.rglob("*") if path.is_file())
            difference = set(self.files(uploads[0]["upload_id"])) ^ set(wanted)
            if difference:
                wrong.append(f"files differ: {sorted(difference)[:4]}")
        return wrong


class Dandi(Server):
    """Small files, and one of three parts."""
    speed = "100M"

    def __init__(self, arguments, folder):
        super().__init__(arguments.bin / "slipway-practice", "dandi", [], folder)
        self.secret = self.account["key"]

    def authorization(self):
        return "token " + self.secret

    @staticmethod
    def make_folder(folder):
        folder.mkdir(parents=True)
        for index in range(12):
            (folder / f"clip-{index}.mp4").write_bytes(random.Random(index).randbytes(40_000 + index))
        (folder / "long.mp4").write_bytes(random.Random(99).randbytes(150_000_000))

    @staticmethod
    def remote(path):
        return "sub-M1/sub-M1_" + path.name

    def plan(self, source):
        files = [{"local": str(path), "remote": self.remote(path)} for path in sorted(source.iterdir())]
        create = {"name": TITLE, "description": "Whatever comes.", "license": "spdx:CC-BY-4.0"}
        return {"server": {"kind": "dandi", "api": self.api}, "dataset": {"create": create}, "files": files}

    def assets(self, dandiset):
        """Path and SHA-256 of each, as soon as the server has computed them."""
        end = time.monotonic() + DIGEST_SECONDS
        while True:
            listing = self.get(f"/dandisets/{dandiset}/versions/draft/assets/?page_size=1000&metadata=true")["results"]
            digests = [(one["path"], one["metadata"].get("digest", {}).get("dandi:sha2-256")) for one in listing]
            if all(digest for _, digest in digests) or time.monotonic() > end:
                return sorted(digests, key=str)
            time.sleep(0.2)

    def what_is_wrong(self, source):
        mine = [one for one in self.get("/dandisets/?page_size=100&draft=true&empty=true")["results"]
                if one["draft_version"]["name"] == TITLE]
        if len(mine) != 1:
            return [f"{len(mine)} dandisets"]
        wanted = [(self.remote(path), hashlib.sha256(path.read_bytes()).hexdigest()) for path in source.iterdir()]
        there = self.assets(mine[0]["identifier"])
        return [] if there == sorted(wanted) else [f"files differ: {sorted(set(there) ^ set(wanted), key=str)[:4]}"]


def command(arguments, plan, data, speed):
    return [arguments.bin / "slipway-cli", "run", plan, "--json", "--data-folder", data, "--bandwidth", speed]


def round_of(arguments, delay, number):
    """Gives what is wrong, and the seconds the undisturbed part took."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="kills-"))
    server = (Dandi if arguments.server == "dandi" else Nomad)(arguments, folder)
    try:
        source = folder / "source"
        server.make_folder(source)
        plan = folder / "plan.json"
        plan.write_text(json.dumps(server.plan(source)))
        environment = dict(os.environ, SLIPWAY_SECRET=server.secret, HOME=str(folder))
        line = command(arguments, plan, folder / "data", server.speed)
        started = time.monotonic()
        first = subprocess.Popen(line, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        killed = False
        if delay is not None:
            try:
                first.wait(timeout=delay)
            except subprocess.TimeoutExpired:
                first.kill()
                killed = True
        first.wait(timeout=300)
        took = time.monotonic() - started
        codes = [first.returncode]
        if delay is not None:
            again = subprocess.run(line, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=300)
            codes.append(again.returncode)
        wrong = []
        if codes[-1] != 0:
            wrong.append("ended with %s: %s" % (codes, again.stdout.decode()[-400:] if delay is not None else ""))
        wrong += server.what_is_wrong(source)
        print(f"round {number}: " + (f"killed after {delay:.2f} s" if killed else "not killed") + ", "
              + ("; ".join(wrong) or "holds"), flush=True)
        return wrong, took
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--server", choices=["dandi", "nomad"], default="nomad")
    parser.add_argument("--generation", type=int, default=1)
    parser.add_argument("--seed", type=int, default=None)
    arguments = parser.parse_args()
    seed = arguments.seed if arguments.seed is not None else random.randrange(1 << 30)
    print(f"seed {seed}, {arguments.server}"
          + (f", generation {arguments.generation}" if arguments.server == "nomad" else ""))
    dice = random.Random(seed)
    wrong, whole = round_of(arguments, None, 0)
    bad = len(wrong)
    for number in range(1, arguments.kills + 1):
        bad += bool(round_of(arguments, dice.uniform(0, whole), number)[0])
    print(f"{arguments.kills} kills, {bad} rounds that do not hold")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
