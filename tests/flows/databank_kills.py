#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Kills `slipway-cli` at random moments of an upload to the Data Bank and continues it.

Usage: databank_kills.py --bin build/release/bin [--kills 20] [--protocol tus|phases|next]
                         [--mode kept|deleted|registration] [--megabytes 100] [--bandwidth 40M] [--seed N]

Each round meets a fresh practice server. One kill -9 comes after a random part of the time that an undisturbed run
takes. Then
  kept          the journal is there: `slipway-cli resume`. Afterwards the file is on the server once and whole, by
                its SHA-256, and the server has received no more than the file and one chunk.
  deleted       the journal is lost: `slipway-cli run` of the same plan. Afterwards the file is there once and whole, or
                the program has ended with an error that names the edit page. (A kill that comes after the registration
                is drawn again: a server that lists nothing cannot be asked about it.)
  registration  no chance: two kills, while the registration is under way, before and after the server has done it.
If the kill came while the registration was under way, nobody but the person can know whether it took place. The program
then has to say so, with the edit page, instead of registering once more; this tool looks there as the person would, says
what it saw (`slipway-cli resume --listed` or `--not-listed`), and the same must hold. Exit code 0 if all rounds hold.
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

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "conformance"))
from databank_practice import PROTOCOLS, Databank, wait_until, write_sample  # noqa: E402

NOTHING_TO_RESUME = 2  # the exit code for wrong arguments
FORM_BYTES = 4096  # what the form around a chunk may take, and the small calls between
DRAWS = 20  # of a moment before the registration
RUN_SECONDS = 300


class Round:
    """One server, one file, one kill."""

    def __init__(self, arguments, protocol, source):
        self.arguments = arguments
        self.source = source
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="databank-kills-", dir=source.folder))
        self.bank = Databank(arguments.bin / "slipway-practice", protocol)
        self.plan = self.folder / "plan.json"
        self.plan.write_text(json.dumps({"server": {"kind": "databank", "api": self.bank.api},
                                         "dataset": {"id": self.bank.key}, "files": [str(source.file)]}))

    def end(self):
        self.bank.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self, *command):
        """slipway-cli with its output in a file."""
        environment = dict(os.environ, SLIPWAY_SECRET=self.bank.token, HOME=str(self.folder))
        with open(self.folder / "output", "wb") as output:
            return subprocess.Popen([self.arguments.bin / "slipway-cli", *command, "--json", "--data-folder",
                                     self.folder / "data", "--bandwidth", self.arguments.bandwidth],
                                    env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=output)

    def finish(self, *command):
        """Exit code and what was said."""
        process = self.start(*command)
        try:
            code = process.wait(timeout=RUN_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            code = None
        return code, self.bank.clean((self.folder / "output").read_text(errors="replace"))

    def kill_after(self, seconds):
        process = self.start("run", self.plan)
        try:
            process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        quiet = []

        def settled():  # the server goes on with what it had received, and only then does the log have it
            quiet.append((len(self.bank.requests()), len(self.bank.records())))
            time.sleep(0.02)
            return len(quiet) >= 5 and len(set(quiet[-5:])) == 1
        wait_until(settled, "the server has ended the killed program's requests")

    def bodies(self):
        """Bytes of every request's body, as they came."""
        return [one["bytes_in"] for one in self.bank.requests() if not one["path"].startswith("/__practice/")]

    def whole(self):
        """The records that hold the file; one that is something else is a complaint."""
        records = [one for one in self.bank.records(digests=True) if one["complete"]]
        return records, [one["name"] for one in records if one["sha256"] != self.source.digest]

    def names_edit_page(self, said):
        return f"/datasets/{self.bank.key}/edit" in said

    def judge(self, code, said):
        """What does not hold at an end at which the file has to be there."""
        records, damaged = self.whole()
        wrong = [f"registered, but not the file: {damaged}"] if damaged else []
        if len(records) != 1:
            wrong.append(f"registered {len(records)} times")
        if code is None:
            wrong.append(f"did not end within {RUN_SECONDS} s")
        elif code != 0:
            wrong.append(f"ended with {code}: {said[-600:]}")
        return wrong

    def is_in_doubt(self, said):
        return any(json.loads(line).get("event") == "in-doubt" for line in said.splitlines() if line.startswith("{"))

    def look_and_say(self, code, said):
        """Settles the program's doubt as the person does; gives how that ended, and what was wrong with the doubt."""
        wrong = []
        if code == 0 or not self.names_edit_page(said):
            wrong.append(f"was in doubt, ended with {code}, and named the edit page: {self.names_edit_page(said)}")
        if sum(self.bodies()) < self.source.size:
            wrong.append("was in doubt although the file was not even there")
        option = "--listed" if self.whole()[0] else "--not-listed"
        return *self.finish("resume", option, self.source.file.name), wrong


class Source:
    """A file that is uploaded."""

    def __init__(self, folder, name, size):
        self.folder = folder
        self.file = folder / name
        self.size = size
        self.digest = write_sample(self.file, self.size)


def undisturbed(arguments, protocol, source):
    """Seconds that a run takes, and the largest body in it."""
    work = Round(arguments, protocol, source)
    try:
        started = time.monotonic()
        code, said = work.finish("run", work.plan)
        took = time.monotonic() - started
        chunk = max(work.bodies(), default=0)
        if wrong := work.judge(code, said):
            sys.exit(f"{protocol}: an undisturbed run does not hold: {'; '.join(wrong)}")
        if 2 * chunk > source.size:
            sys.exit(f"{protocol}: a chunk of {chunk} bytes says nothing about a file of {source.size}; use more --megabytes")
        print(f"{protocol}: undisturbed {took:.2f} s, largest body {chunk} bytes", flush=True)
        return took, chunk
    finally:
        work.end()


def kept(work, chunk):
    """Continues with the journal; what does not hold, and whether the person was needed."""
    before = len(work.whole()[0])
    code, said = work.finish("resume")
    if code == NOTHING_TO_RESUME and not before:
        code, said = work.finish("run", work.plan)  # killed before there was anything to continue
    elif code == NOTHING_TO_RESUME:
        code = 0  # killed after the end
    doubt = work.is_in_doubt(said)
    wrong = []
    if doubt:
        code, said, wrong = work.look_and_say(code, said)
    wrong += work.judge(code, said)
    received = sum(work.bodies())
    most = work.source.size + chunk + FORM_BYTES * len(work.bodies())
    if received > most:
        wrong.append(f"{received} bytes were sent, {received - work.source.size} more than the file has")
    return wrong, doubt


def deleted(work):
    """The same without the journal."""
    shutil.rmtree(work.folder / "data", ignore_errors=True)
    code, said = work.finish("run", work.plan)
    records, damaged = work.whole()
    if code not in (0, None) and work.names_edit_page(said) and len(records) <= 1 and not damaged:
        return [], True
    return work.judge(code, said), False


def kill_round(arguments, protocol, mode, source, dice, whole, chunk):
    """One kill that counts; gives when it was, and what does not hold."""
    for _ in range(DRAWS):
        delay = dice.uniform(0, whole)
        work = Round(arguments, protocol, source)
        try:
            work.kill_after(delay)
            if mode == "deleted" and work.bank.records():
                continue
            return delay, *(kept(work, chunk) if mode == "kept" else deleted(work))
        finally:
            work.end()
    return delay, [f"no kill in {DRAWS} came before the registration"], False


def registration_calls(arguments, protocol, small):
    """How many calls of the API an upload of the small file takes; the last is the registration."""
    work = Round(arguments, protocol, small)
    try:
        if wrong := work.judge(*work.finish("run", work.plan)):
            sys.exit(f"{protocol}: an undisturbed run does not hold: {'; '.join(wrong)}")
        return sum(one["method"] == "POST" and one["path"].endswith("/datafile") for one in work.bank.requests())
    finally:
        work.end()


def registration_round(arguments, protocol, small, calls, done):
    """Kills while the registration is held, before the server does it, or once it is `done`."""
    work = Round(arguments, protocol, small)
    try:
        work.bank.command("POST", "/faults", {
            "match": {"method": "POST", "path": "/datafile"}, "nth": calls, "action": "stall",
            "after_bytes": 1_000_000_000 if done else 0, "milliseconds": 1000 * RUN_SECONDS})
        process = work.start("run", work.plan)
        try:
            wait_until(lambda: work.bank.command("GET", "/faults")[0]["hits"] and (not done or work.whole()[0]),
                       "the registration is under way")
        finally:
            process.kill()
            process.wait()
        return kept(work, small.size)
    finally:
        work.end()


class Count:
    """Prints the rounds as they end, and counts them."""

    def __init__(self):
        self.rounds = self.bad = self.left = 0

    def add(self, what, wrong, left):
        self.rounds += 1
        self.bad += bool(wrong)
        self.left += left
        print(f"{what}, " + ("; ".join(wrong) or ("left to the person" if left else "holds")), flush=True)


def at_random(arguments, protocol, modes, source, dice, count):
    whole, chunk = undisturbed(arguments, protocol, source)
    for mode in modes:
        for number in range(1, arguments.kills + 1):
            delay, *end = kill_round(arguments, protocol, mode, source, dice, whole, chunk)
            count.add(f"{protocol}, journal {mode}, {number}: killed after {delay:.2f} s", *end)


def at_registration(arguments, protocol, small, count):
    calls = registration_calls(arguments, protocol, small)
    for done in (False, True):
        end = registration_round(arguments, protocol, small, calls, done)
        count.add(f"{protocol}: killed in the registration, {'after' if done else 'before'} it was done", *end)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=lambda text: pathlib.Path(text).resolve(), required=True)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--protocol", choices=PROTOCOLS, action="append", help="only this one")
    parser.add_argument("--mode", choices=("kept", "deleted", "registration"), action="append", help="only this one")
    parser.add_argument("--megabytes", type=int, default=100)
    parser.add_argument("--bandwidth", default="40M", help="bytes a second of slipway-cli")
    parser.add_argument("--seed", type=int, default=None)
    arguments = parser.parse_args()
    seed = arguments.seed if arguments.seed is not None else random.randrange(1 << 30)
    print(f"seed {seed}, {arguments.megabytes} MB")
    dice = random.Random(seed)
    modes = arguments.mode or ["kept", "deleted", "registration"]
    count = Count()
    with tempfile.TemporaryDirectory(prefix="slipway-kills-") as folder:
        source = Source(pathlib.Path(folder), "recording.bin", arguments.megabytes * 1_000_000 + 11)
        small = Source(pathlib.Path(folder), "small.bin", 1_000_011)
        for protocol in arguments.protocol or PROTOCOLS:
            if random_modes := [mode for mode in modes if mode != "registration"]:
                at_random(arguments, protocol, random_modes, source, dice, count)
            if "registration" in modes:
                at_registration(arguments, protocol, small, count)
    print(f"{count.rounds} kills, {count.left} left to the person, {count.bad} rounds that do not hold")
    return 1 if count.bad else 0


if __name__ == "__main__":
    sys.exit(main())
