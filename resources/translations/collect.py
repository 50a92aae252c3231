#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Collects every text that the window may show into the catalogues of this folder.

    collect.py                     brings slipway_*.ts up to date with the sources; the build has a target for it,
                                   `update_translations`
    collect.py --into FILE         writes a fresh catalogue without translations, to compare with

lupdate alone does not see two kinds of texts: those of files that use SLIPWAY_TR_FUNCTIONS, whose context it cannot
know outside of a class, and those of the JSON files beside this folder. It is given copies in which both are spelled out.
The command line, the practice server and the reader of NWB files speak English only and are left out.
"""
import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

root = pathlib.Path(__file__).resolve().parents[2]
rooms = ["ui"] + ["src/" + name for name in ("base", "net", "domain", "backends", "upload", "transfer", "inspect",
                                             "store", "session", "wording")]
declaration = re.compile(r"^\s*SLIPWAY_TR_FUNCTIONS\((\w+)\)", re.MULTILINE)


def spelled_out(text):
    """The source as lupdate understands it, with each context written into its calls."""
    # lupdate takes every digit that follows an escape for a part of it: "\u201cAdd" would lose its first letters.
    text = re.sub(r"\\u(20[12][0-9a-fA-F])", lambda match: chr(int(match.group(1), 16)), text)
    found = declaration.search(text)
    if not found:
        return text
    context = found.group(1)
    text = re.sub(r"(?<![\w:.>])tr\(", f'QCoreApplication::translate("{context}", ', text)
    return re.sub(r"\bQT_TR_NOOP\(", f'QT_TRANSLATE_NOOP("{context}", ', text)


def field_texts(fields):
    for field in fields:
        for member in ("label", "help", "placeholder", "pattern_hint"):
            yield field.get(member, "")
        for choice in field.get("choices", []):
            yield choice["label"]
        yield from field_texts(field.get("members", []))


def profile_texts(profile):
    yield profile["name"]
    yield profile.get("description", "")
    for member in ("key_steps", "new_dataset_steps", "next_steps"):
        yield from profile.get(member, [])


def data_texts():
    """(context, text) of the JSON files that come with the program."""
    for file in sorted((root / "resources" / "fields").glob("*.json")):
        for text in field_texts(json.loads(file.read_text())):
            yield "Fields", text
    for file in sorted((root / "resources" / "profiles").glob("*.json")):
        for text in profile_texts(json.loads(file.read_text())):
            yield "Profiles", text


# Qt's own words for what the window uses of it, so that no catalogue of Qt's has to be installed.
qt_texts = {
    "QPlatformTheme": ["OK", "Cancel", "Close", "&Yes", "&No"],
    "QWidgetTextControl": ["&Undo", "&Redo", "Cu&t", "&Copy", "Copy &Link Location", "&Paste", "Delete", "Select All"],
    "QLineEdit": ["&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Delete", "Select All"],
}


def write_data(path):
    texts = list(dict.fromkeys(pair for pair in data_texts() if pair[1]))
    texts += [(context, text) for context, all_of_it in qt_texts.items() for text in all_of_it]
    lines = [f"QT_TRANSLATE_NOOP({json.dumps(context)}, {json.dumps(text, ensure_ascii=False)})," for context, text in texts]
    path.write_text("\n".join(["const char *const texts[] = {", *lines, "};", ""]))


def copy_sources(folder):
    for room in rooms:
        for file in sorted((root / room).rglob("*")):
            if file.suffix in (".cpp", ".h"):
                target = folder / file.relative_to(root)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(spelled_out(file.read_text()))
    write_data(folder / "data.cpp")


def collect(lupdate, catalogues):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        copy_sources(folder)
        names = []
        for catalogue in catalogues:  # beside the copies: the files name each other relatively
            if catalogue.exists():
                shutil.copy(catalogue, folder / catalogue.name)
            names.append(catalogue.name)
        command = [lupdate, "-silent", "-locations", "none", "-no-obsolete", "-no-ui-lines", "-source-language", "en",
                   "-I", ".", "-I", "src", *rooms, "data.cpp", "-ts", *names]
        try:
            result = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300)
        except subprocess.TimeoutExpired:
            sys.exit("lupdate hangs. It does so on figures inside a call of tr(), as in tr(\"%n file(s)\", nullptr, "
                     "half(60)): give the number a name on the line above.")
        if result.returncode or result.stderr.strip():
            sys.exit(f"lupdate has something to say:\n{result.stderr or result.stdout}")
        for catalogue in catalogues:
            shutil.copy(folder / catalogue.name, catalogue)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lupdate", default="/usr/lib/qt6/bin/lupdate")
    parser.add_argument("--into", type=pathlib.Path)
    arguments = parser.parse_args()
    own = sorted(pathlib.Path(__file__).resolve().parent.glob("slipway_*.ts"))
    collect(arguments.lupdate, [arguments.into] if arguments.into else own)


if __name__ == "__main__":
    main()
