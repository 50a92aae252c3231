# SPDX-License-Identifier: MIT
"""The Python environment with the real clients (target conformance_environment), for every judge that needs one."""

import pathlib
import sys

SKIPPED = 77


def check(condition, complaint):
    if not condition:
        raise AssertionError(complaint)


def environment_or_skip(arguments, what, program="python"):
    """The folder of the environment, or the end of this run."""
    environment = pathlib.Path(arguments.environment).absolute()
    installed = environment / "requirements.txt"
    if not (environment / "bin" / program).exists() or not installed.exists():
        print(f"SKIPPED: {what} is not in {environment}; build the target conformance_environment.")
        sys.exit(SKIPPED)
    if installed.read_text() != pathlib.Path(arguments.requirements).read_text():
        sys.exit(f"FAILED: {environment} holds other versions than requirements.txt; "
                 "build the target conformance_environment again.")
    return environment
