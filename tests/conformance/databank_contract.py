#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Judges the practice Data Bank by appendix B of its contract: every line a check, for each protocol that it names.

Usage: databank_contract.py --server build/dev/bin/slipway-practice [--self-test] [LINE...]

Each check meets a fresh server and speaks plain HTTP to it; what no client can see (the records of a draft) is read
below /__practice/. Beside the 45 lines of appendix B some checks judge a section of the contract that it leaves out.
--self-test judges the checks: each is repeated once for every answer it gets, with that answer spoilt; a check that does
not notice is reported.
"""

import argparse
import sys
import traceback

import databank_access  # noqa: F401  these four register their checks
import databank_phases  # noqa: F401
import databank_registration  # noqa: F401
import databank_tus  # noqa: F401
import rawhttp
from databank_lines import LINES, registered
from databank_practice import Databank


def judge(program, protocol, function):
    """What is wrong, or nothing."""
    bank = Databank(program, protocol)
    try:
        function(bank)
    except AssertionError as error:
        return str(error)
    except Exception as error:  # a cut connection, an answer that is no HTTP: the server's fault as well
        place = traceback.extract_tb(error.__traceback__)[-1]
        return bank.clean(f"{type(error).__name__} in {place.name}, line {place.lineno}: {error}")
    finally:
        bank.stop()
    return None


class Spoiler:
    """Stands between the checks and the answers: counts them, and spoils the one that is asked for."""

    def __init__(self):
        self.original = rawhttp.ask
        self.count = 0
        self.which = None
        rawhttp.ask = self.ask

    def arm(self, which, spoil):
        self.count, self.which, self.spoil = 0, which, spoil

    def ask(self, *request):
        answer = self.original(*request)
        if self.count == self.which:
            self.spoil(answer)
        self.count += 1
        return answer

    @staticmethod
    def status(answer):
        answer.status = 599

    @staticmethod
    def body(answer):
        answer.body += b"?"


def self_test(program, chosen):
    """The number of answers that a check did not look at."""
    spoiler = Spoiler()
    unseen = spoilt = 0
    for label, protocol, function in chosen:
        spoiler.arm(None, None)
        complaint = judge(program, protocol, function)
        if complaint:
            sys.exit(f"FAILED: {label} {protocol} does not hold as it is: {complaint}")
        for which in range(spoiler.count):
            noticed = False
            for spoil in (Spoiler.status, Spoiler.body):
                spoiler.arm(which, spoil)
                noticed = noticed or judge(program, protocol, function) is not None
            spoilt += 1
            unseen += not noticed
            if not noticed:
                print(f"FAIL {label:>3} {protocol:6} {function.__name__}: did not notice that answer {which + 1} was spoilt")
    print(f"{len(chosen)} checks, {spoilt} answers spoilt, {unseen} not noticed.")
    return unseen


def order(item):
    label, protocol, _ = item
    return (0, label, "", protocol) if isinstance(label, int) else (1, 0, label, protocol)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--server", required=True)
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("only", nargs="*", help="lines or sections; all by default")
    arguments = parser.parse_args()
    missing = [number for number in LINES if number not in {label for label, _, _ in registered}]
    if missing:
        sys.exit(f"FAILED: no check for the lines {missing} of appendix B")
    chosen = [one for one in sorted(registered, key=order) if not arguments.only or str(one[0]) in arguments.only]
    if not chosen:
        sys.exit("FAILED: no such line")
    if arguments.self_test:
        sys.exit(1 if self_test(arguments.server, chosen) else 0)
    wrong = 0
    for label, protocol, function in chosen:
        complaint = judge(arguments.server, protocol, function)
        wrong += complaint is not None
        print(f"{'ok  ' if complaint is None else 'FAIL'} {label:>3} {protocol:6} {function.__doc__}"
              + (f"\n         {complaint}" if complaint else ""), flush=True)
    lines = len({label for label, _, _ in chosen if isinstance(label, int)})
    print(f"{lines} of {len(LINES)} lines of appendix B, {len(chosen)} checks, {wrong} failed.")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
