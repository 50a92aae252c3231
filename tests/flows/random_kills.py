#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Kills `slipway-cli` at random moments of a whole publication to NOMAD and runs the same plan again until it ends.

Usage: random_kills.py --bin build/release/bin [--kills 20] [--generation 1|2] [--seed N]

Each round: a fresh practice server, one kill -9 after a random part of the time that an undisturbed run takes, then
the plan again. Afterwards the server must have exactly one dataset, one upload, published, with every file once.
Exit code 0 if all rounds hold.
"""
import argparse
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


class Server:
    def __init__(self, program, generation, folder):
        self.process = subprocess.Popen([program, "--state", folder / "server", "--nomad-generation", str(generation),
                                         "--nomad-process-delay", "30"], stdout=subprocess.PIPE)
        nomad = json.loads(self.process.stdout.readline())["nomad"]
        self.api, self.account = nomad["api"], nomad["accounts"][0]
        form = urllib.parse.urlencode({"grant_type": "password", "username": self.account["username"],
                                       "password": self.account["password"]}).encode()
        with urllib.request.urlopen(self.api + "/auth/token", data=form) as answer:
            self.token = json.load(answer)["access_token"]

    def get(self, path):
        request = urllib.request.Request(self.api + path, headers={"Authorization": "Bearer " + self.token,
                                                                   "Accept": "application/json"})
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)

    def files(self, upload, path=""):
        listing = self.get(f"/uploads/{upload}/rawdir/{urllib.parse.quote(path)}?page_size=1000")
        for one in listing["directory_metadata"]["content"]:
            name = f"{path}/{one['name']}".lstrip("/")
            if one["is_file"]:
                yield name, one["size"]
            else:
                yield from self.files(upload, name)

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=60)


def make_folder(folder):
    for index in range(12):
        place = folder / f"calculation-{index}"
        place.mkdir(parents=True)
        (place / "run.archive.json").write_text(json.dumps({"data": {"m_def": "nomad.datamodel.data.ArchiveSection"}}))
        (place / "density.dat").write_bytes(random.Random(index).randbytes(40_000 + index))
    (folder / "large.dat").write_bytes(random.Random(99).randbytes(30_000_000))


def wanted(folder):
    return sorted((str(path.relative_to(folder)), path.stat().st_size) for path in folder.rglob("*") if path.is_file())


def command(arguments, plan, data):
    return [arguments.bin / "slipway-cli", "run", plan, "--json", "--data-folder", data, "--bandwidth", "60M"]


def round_of(arguments, delay, number):
    """Gives what is wrong, and the seconds the undisturbed part took."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="kills-"))
    server = Server(arguments.bin / "slipway-practice", arguments.generation, folder)
    try:
        source = folder / "calculations"
        make_folder(source)
        plan = folder / "plan.json"
        plan.write_text(json.dumps({
            "server": {"kind": "nomad", "api": server.api, "user": server.account["username"]},
            "dataset": {"create": {"name": "Killed at random"}}, "files": [str(source)],
            "metadata": {"upload_name": "Killed at random", "comment": "whatever comes"}, "publish": True}))
        environment = dict(os.environ, SLIPWAY_SECRET=server.account["password"], HOME=str(folder))
        started = time.monotonic()
        first = subprocess.Popen(command(arguments, plan, folder / "data"), env=environment, stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL)
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
            again = subprocess.run(command(arguments, plan, folder / "data"), env=environment, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, timeout=300)
            codes.append(again.returncode)
        wrong = []
        if codes[-1] != 0:
            wrong.append("ended with %s: %s" % (codes, again.stdout.decode()[-400:] if delay is not None else ""))
        me = server.get("/users/me")["user_id"]
        datasets = server.get(f"/datasets/?user_id={me}&page_size=100")["data"]
        uploads = server.get("/uploads?roles=main_author&page_size=100")["data"]
        if len(datasets) != 1:
            wrong.append(f"{len(datasets)} datasets")
        if len(uploads) != 1:
            wrong.append(f"{len(uploads)} uploads")
        elif not uploads[0]["published"]:
            wrong.append("not published")
        else:
            difference = set(server.files(uploads[0]["upload_id"])) ^ set(wanted(source))
            if difference:
                wrong.append(f"files differ: {sorted(difference)[:4]}")
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
    parser.add_argument("--generation", type=int, default=1)
    parser.add_argument("--seed", type=int, default=None)
    arguments = parser.parse_args()
    seed = arguments.seed if arguments.seed is not None else random.randrange(1 << 30)
    print(f"seed {seed}, generation {arguments.generation}")
    dice = random.Random(seed)
    wrong, whole = round_of(arguments, None, 0)
    bad = len(wrong)
    for number in range(1, arguments.kills + 1):
        bad += bool(round_of(arguments, dice.uniform(0, whole), number)[0])
    print(f"{arguments.kills} kills, {bad} rounds that do not hold")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
