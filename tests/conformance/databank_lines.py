# SPDX-License-Identifier: MIT
"""The register of checks: each names the line of the contract's appendix B, or the section beyond it, that it judges."""

LINES = range(1, 46)  # of appendix B

registered = []  # (line or section, protocol, function)


def line(label, *protocols):
    """Registers a check of a line (a number) or of a section (a text) for each of the protocols."""
    def register(function):
        registered.extend((label, protocol, function) for protocol in protocols)
        return function
    return register
