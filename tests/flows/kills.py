#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Kills `slipway-cli` at random moments of publications and continues them, until everything is published.

Usage: kills.py --bin build/release/bin [--repository dandi|nomad-1|nomad-2|tus|phases|next]... [--size 100M]
                [--files 1] [--kills 20] [--mode kept|deleted|registration]... [--limit 40M] [--seed N]

The whole proof: kills.py --bin build/release/bin --size 2G --files 300 --kills 50

  kept          the journal is there. A program lives for a random part of the time that an undisturbed publication
                takes, is killed with -9, and the same plan is run again, killed again, …, until one ends by itself. Then
                every file is on the server exactly once with identical bytes, in one dataset, published at most once, and
                the server was sent no more than the size and, for each kill, what was in flight. If kills are left, the
                next publication begins on a fresh server.
  deleted       the journal is lost (Data Bank only): `slipway-cli run` of the same plan. Afterwards the file is there
                once and whole, or the program has ended with an error that names the edit page. (A kill that comes
                after the registration is drawn again: a server that lists nothing cannot be asked about it.)
  registration  no chance (Data Bank only): two kills, while the registration is under way, before and after the server
                has done it.
If a kill came while a registration of the Data Bank was under way, nobody but the person can know whether it took place.
The program then has to say so, with the edit page, instead of registering once more; this tool looks there as the person
would, says what it saw (`slipway-cli resume --listed` or `--not-listed`), and the same must hold. Exit code 0 if all holds.
"""
import argparse
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "conformance"))
from kills_repositories import REPOSITORIES, DatabankPlace, most_in_flight, place_of  # noqa: E402
from databank_practice import wait_until  # noqa: E402

FORM_BYTES = 4096  # what the form around a body may take, and the small calls between
DRAWS = 20  # of a moment before the registration
RUN_SECONDS = 1200
MOST_RUNS = 200  # of one publication: each makes some progress


def bytes_of(text):
    units = {"K": 10**3, "M": 10**6, "G": 2**30}
    return int(float(text[:-1]) * units[text[-1].upper()]) if text[-1].upper() in units else int(text)


class Source:
    """Files that are published: the first a quarter of all bytes, or all if it is the only one."""

    def __init__(self, folder, size, files):
        self.folder = folder
        self.folder.mkdir(parents=True)
        self.paths = []
        dice = random.Random(size * 1000 + files)
        left = size
        for index in range(files):
            rest = files - index
            mine = left if rest == 1 else size // 4 if index == 0 else int(left / rest * dice.uniform(0.3, 1.6))
            path = folder / f"recording-{index:03}.bin"
            with open(path, "wb") as file:
                for start in range(0, mine, 8 << 20):
                    file.write(dice.randbytes(min(8 << 20, mine - start)))
            self.paths.append(path)
            left -= mine
        self.size = sum(path.stat().st_size for path in self.paths)


class Publication:
    """One server, one plan, and the runs of it."""

    def __init__(self, arguments, repository, source):
        self.arguments = arguments
        self.source = source
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="slipway-kills-", dir=source.folder.parent))
        self.place = place_of(repository)(arguments.bin / "slipway-practice", repository, self.folder, source)
        self.plan = self.place.write_plan(self.folder / "plan.json")
        self.killed = 0

    def end(self):
        self.place.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self, *command):
        """slipway-cli with its output in a file."""
        environment = dict(os.environ, SLIPWAY_SECRET=self.place.secret(), HOME=str(self.folder))
        limit = ["--limit", self.arguments.limit] if self.arguments.limit else []
        with open(self.folder / "output", "wb") as output:
            return subprocess.Popen([self.arguments.bin / "slipway-cli", *command, "--json", "--data-folder",
                                     self.folder / "data", *limit],
                                    env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=output)

    def said(self):
        return self.place.clean((self.folder / "output").read_text(errors="replace"))

    def finish(self, *command):
        """Exit code and what was said."""
        process = self.start(*command)
        try:
            code = process.wait(timeout=RUN_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            code = None
        return code, self.said()

    def kill_after(self, seconds):
        """Runs the plan for so long; the exit code if it ended by itself before."""
        process = self.start("run", self.plan)
        try:
            return process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        self.killed += 1
        quiet = []

        def settled():  # the server goes on with what it had received, and only then does the log have it
            quiet.append(self.place.mark())
            time.sleep(0.02)
            return len(quiet) >= 5 and len(set(quiet[-5:])) == 1
        wait_until(settled, "the server has ended the killed program's requests")
        return None

    def go_on(self):
        """Runs the plan to its end, asking the person where that is needed; exit code, words, and what was wrong."""
        code, said = self.finish("run", self.plan)
        wrong = []
        if self.place.is_in_doubt(said):
            options, wrong = self.place.look(code, said)
            code, said = self.finish("resume", *options)
        return code, said, wrong


def bytes_sent(work):
    return sum(one["bytes_in"] for one in work.place.bodies())


def undisturbed(arguments, repository, source):
    """Seconds that a run takes, bytes that may be in flight, and bytes that it sends: an archive is longer than its files."""
    work = Publication(arguments, repository, source)
    try:
        started = time.monotonic()
        code, said = work.finish("run", work.plan)
        took = time.monotonic() - started
        if wrong := judge(work, code, said):
            sys.exit(f"{repository}: an undisturbed run does not hold: {'; '.join(wrong)}")
        flight = most_in_flight(work.place.bodies())
        sent = bytes_sent(work)
        print(f"{repository}: undisturbed {took:.2f} s, {sent} bytes sent, {flight} in flight", flush=True)
        return took, flight, sent
    finally:
        work.end()


def judge(work, code, said):
    """What does not hold at an end at which everything has to be there."""
    wrong = work.place.complaints()
    if code is None:
        wrong.append(f"did not end within {RUN_SECONDS} s")
    elif code != 0:
        wrong.append(f"ended with {code}: {said[-600:]}")
    return wrong


def kept(arguments, repository, source, dice, once, kills):
    """One publication with at most so many kills; gives them, the bytes sent too often, and what does not hold."""
    whole, flight, enough = once
    work = Publication(arguments, repository, source)
    moments, wrong, code = [], [], None
    try:
        while work.killed < kills and code is None and len(moments) < MOST_RUNS:
            moments.append(dice.uniform(0, whole))
            code = work.kill_after(moments[-1])
            if code is not None:
                moments.pop()
            elif work.place.is_in_doubt(work.said()):
                wrong.append("said that it is in doubt and was still running")
            if code is not None and work.place.is_in_doubt(work.said()):
                options, wrong = work.place.look(code, work.said())
                code, _ = work.finish("resume", *options)
        if code is None:
            code, said, more = work.go_on()
            wrong += more
        else:
            said = work.said()
        wrong += judge(work, code, said)
        sent = bytes_sent(work)
        extra = sent - enough
        most = work.killed * flight + FORM_BYTES * len(work.place.bodies())
        if extra > most:
            wrong.append(f"{sent} bytes were sent, {extra} more than a run needs; {most} may be")
        return work.killed, moments, extra, wrong
    finally:
        work.end()


def deleted(work):
    """The same without the journal."""
    shutil.rmtree(work.folder / "data", ignore_errors=True)
    code, said = work.finish("run", work.plan)
    if code not in (0, None) and work.place.names_edit_page(said) and not work.place.complaints(maybe_none=True):
        return []
    return judge(work, code, said)


def deleted_round(arguments, repository, source, dice, whole):
    """One kill that counts; gives when it was, and what does not hold."""
    for _ in range(DRAWS):
        delay = dice.uniform(0, whole)
        work = Publication(arguments, repository, source)
        try:
            work.kill_after(delay)
            if not work.place.records():
                return delay, deleted(work)
        finally:
            work.end()
    return delay, [f"no kill in {DRAWS} came before the registration"]


def registration_round(arguments, repository, small, done):
    """Kills while the registration is held, before the server does it, or once it is `done`."""
    trial = Publication(arguments, repository, small)
    try:
        if wrong := judge(trial, *trial.finish("run", trial.plan)):
            sys.exit(f"{repository}: an undisturbed run does not hold: {'; '.join(wrong)}")
        calls = trial.place.calls()
    finally:
        trial.end()
    work = Publication(arguments, repository, small)
    try:
        work.place.hold_call(calls, done, RUN_SECONDS)
        process = work.start("run", work.plan)
        try:
            wait_until(lambda: work.place.is_held() and (not done or work.place.records()),
                       "the registration is under way")
        finally:
            process.kill()
            process.wait()
        code, said, wrong = work.go_on()
        return wrong + judge(work, code, said)
    finally:
        work.end()


class Count:
    """Prints what was tried as it ends, and counts it."""

    def __init__(self):
        self.kills = self.bad = 0

    def add(self, what, kills, wrong):
        self.kills += kills
        self.bad += bool(wrong)
        print(f"{what}, " + ("; ".join(wrong) or "holds"), flush=True)


def all_kept(arguments, repository, source, dice, count, measured):
    left = arguments.kills
    while left > 0:
        killed, moments, extra, wrong = kept(arguments, repository, source, dice, measured, left)
        when = ", ".join(f"{moment:.2f}" for moment in moments)
        count.add(f"{repository}: {killed} kills after ({when}) s of a run, {max(extra, 0)} bytes sent again", killed,
                  wrong)
        left -= killed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=lambda text: pathlib.Path(text).resolve(), required=True)
    parser.add_argument("--repository", choices=REPOSITORIES, action="append", help="only this one")
    parser.add_argument("--size", type=bytes_of, default=bytes_of("100M"), help="bytes of all files: 100M, 2G")
    parser.add_argument("--files", type=int, default=1)
    parser.add_argument("--kills", type=int, default=20, help="of each repository")
    parser.add_argument("--mode", choices=("kept", "deleted", "registration"), action="append", help="only this one")
    parser.add_argument("--limit", default="", help="bytes a second of slipway-cli")
    parser.add_argument("--folder", type=pathlib.Path, help="for the files and the servers' data")
    parser.add_argument("--seed", type=int, default=None)
    arguments = parser.parse_args()
    seed = arguments.seed if arguments.seed is not None else random.randrange(1 << 30)
    print(f"seed {seed}, {arguments.size} bytes in {arguments.files} files")
    dice = random.Random(seed)
    modes = arguments.mode or ["kept", "deleted", "registration"]
    count = Count()
    with tempfile.TemporaryDirectory(prefix="slipway-kills-", dir=arguments.folder) as name:
        folder = pathlib.Path(name)
        source = Source(folder / "source", arguments.size, arguments.files)
        single = source if arguments.files == 1 else Source(folder / "single", min(arguments.size, 50_000_000), 1)
        small = Source(folder / "small", 1_000_011, 1)
        for repository in arguments.repository or REPOSITORIES:
            if "kept" in modes:
                all_kept(arguments, repository, source, dice, count, undisturbed(arguments, repository, source))
            if place_of(repository) is not DatabankPlace:
                continue
            if "deleted" in modes:
                whole, _, _ = undisturbed(arguments, repository, single)
                for number in range(1, min(arguments.kills, 20) + 1):
                    delay, wrong = deleted_round(arguments, repository, single, dice, whole)
                    count.add(f"{repository}, journal deleted, {number}: killed after {delay:.2f} s", 1, wrong)
            if "registration" in modes:
                for done in (False, True):
                    wrong = registration_round(arguments, repository, small, done)
                    count.add(f"{repository}: killed in the registration, {'after' if done else 'before'} it was done", 1,
                              wrong)
    print(f"{count.kills} kills, {count.bad} publications that do not hold")
    return 1 if count.bad else 0


if __name__ == "__main__":
    sys.exit(main())
