#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Judges the practice Data Bank by appendix B of its contract: every line a check, for each protocol that it names.

Usage: databank_contract.py --server build/dev/bin/slipway-practice [LINE...]

Each check meets a fresh server and speaks plain HTTP to it; what no client can see (the records of a draft) is read
below /__practice/. Beside the 45 lines of appendix B some checks judge a section of the contract that it leaves out.
"""

import argparse
import sys
import traceback

import databank_access  # noqa: F401  these four register their checks
import databank_phases  # noqa: F401
import databank_registration  # noqa: F401
import databank_tus  # noqa: F401
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


def order(item):
    label, protocol, _ = item
    return (0, label, "", protocol) if isinstance(label, int) else (1, 0, label, protocol)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--server", required=True)
    parser.add_argument("only", nargs="*", help="lines or sections; all by default")
    arguments = parser.parse_args()
    missing = [number for number in LINES if number not in {label for label, _, _ in registered}]
    if missing:
        sys.exit(f"FAILED: no check for the lines {missing} of appendix B")
    chosen = [one for one in sorted(registered, key=order) if not arguments.only or str(one[0]) in arguments.only]
    if not chosen:
        sys.exit("FAILED: no such line")
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
