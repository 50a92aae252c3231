#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares each catalogue of resources/translations with the texts of the sources, and each translation with its text.

Usage: languages.py PROJECT_ROOT LUPDATE
"""
import collections
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

# Names, units and words of the field that are the same in English and in the other language.
SAME = {"de": {
    "%1 %", "%1 %2", "%1 B", "%1 GB", "%1 MB", "%1 PB", "%1 TB", "%1 kB", "%1, %2", "%1. %2", "%1. %2 (%3)", "%1/s", "%1: %2",
    "%1 (%2)", "%1 — %2", "%1 · %2", "%1 › %2", " MB/s", "10.1063/5.0104914", "0000-0002-1825-0097", "Bytes", "DOI", "DOI:", "Details", "Embargo",
    "Embargo:", "Name", "OK", "ORCID", "Parser", "Plan (*.json)", "Port", "Proxy", "Proxy: %1", "SHA-256", "Server", "Server: %1, %2",
    "Software", "Status: %1", "System: %1", "Token", "Token:", "Upload", "Upload:", "&Proxy", "H&ost", "Por&t", "Ser&ver",
    "phases (setup, transfer, verify)", "DANDI Archive", "EMBER-DANDI Archive", "EMBER-DANDI Sandbox", "LINC Archive",
    "LINC Staging", "NOMAD", "NOMAD Test", "Illinois Data Bank", "Illinois Data Bank Demo"}}
SLOTS = re.compile(r"%L?\d|\{(?:file|field)\}")


def messages(file):
    for context in tree.parse(file).getroot().findall("context"):
        name = context.findtext("name")
        for message in context.findall("message"):
            key = (name, message.findtext("source"), message.findtext("comment") or "")
            yield key, message


def forms(message):
    translation = message.find("translation")
    plural = [form.text or "" for form in translation.findall("numerusform")]
    return plural or [translation.text or ""]


def mnemonic(text):
    found = re.search(r"&(\w)", text.replace("&&", ""))
    return found.group(1).lower() if found else ""


def english(source):
    """What is wrong with an English text itself."""
    if re.search(r"\w'[\w ]", source):
        yield "has a straight apostrophe"
    # {one|many}, (s) and (ies) are what base::withEnglishPlural() knows.
    of_one = re.sub(r"\{([^{}|]*)\|[^{}|]*\}", r"\1", source).replace("(s)", "").replace("(ies)", "y")
    if re.search(r"%n (?!(?:is|was|has)\b)\w+s\b|%n (?:\w+ ){0,4}(?:are|have|were|wait|need|they)\b", of_one):
        yield f"has no form for one: {of_one}"


def edges(text):
    return text[:1].isspace(), text[-1:].isspace(), text.rstrip()[-1:] in "…", text.rstrip()[-1:] == ":"


def complaints(language, key, message):
    source = key[1]
    if key[0] != "Doing":  # these are shown in other languages only
        yield from english(source)
    if message.find("translation").get("type"):
        yield "is not finished"
        return
    for text in forms(message):
        if not text.strip():
            yield "is empty"
        if collections.Counter(SLOTS.findall(source)) != collections.Counter(SLOTS.findall(text)):
            yield f"has other places to fill: {text}"
        if "{server}" in text and "{server}" not in source:
            yield f"names a server that is not given: {text}"
        if bool(mnemonic(source)) != bool(mnemonic(text)):
            yield f"has a shortcut where there is none, or none where there is one: {text}"
        if edges(source) != edges(text):
            yield f"begins or ends in another way: {text}"
        if text == source and source not in SAME.get(language, set()):
            yield "is left as it was"
        if language == "de" and text.count("„") != text.count("“"):
            yield f"opens and closes its quotation marks unequally: {text}"
    if message.get("numerus") and "%n" in source and "%n" not in forms(message)[-1]:
        yield "does not say the number"


def main():
    root, lupdate = pathlib.Path(sys.argv[1]), sys.argv[2]
    if not pathlib.Path(lupdate).exists():
        print(f"no lupdate at {lupdate}")
        return 77
    folder = root / "resources" / "translations"
    with tempfile.TemporaryDirectory() as place:
        fresh_file = pathlib.Path(place) / "fresh.ts"
        subprocess.run([sys.executable, folder / "collect.py", "--lupdate", lupdate, "--into", fresh_file], check=True)
        fresh = dict(messages(fresh_file))
    found = 0
    for file in sorted(folder.glob("slipway_*.ts")):
        language = file.stem.split("_")[1]
        own = dict(messages(file))
        lines = [(key, "is missing: run the target update_translations") for key in fresh if key not in own]
        lines += [(key, "is in the sources no more: run the target update_translations") for key in own if key not in fresh]
        lines += [(key, what) for key, message in own.items() for what in complaints(language, key, message)]
        for (context, source, _), what in lines:
            print(f"{file.name}, {context}: “{source}” {what}")
        found += len(lines)
        print(f"{file.name}: {len(own)} texts, {len(lines)} complaints")
    return 1 if found or not fresh else 0


if __name__ == "__main__":
    sys.exit(main())
