#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Finds what g++ 12 destroys twice: lambdas and brace-made aggregates inside a co_await expression; also coroutine
lambdas with captures, whose closure is gone when they continue.

Usage: awaits.py PROJECT_ROOT BUILD_DIR | awaits.py --self-test PROJECT_ROOT BUILD_DIR
Exits 1 with a line for each place; 77 if clang-query is not installed.
"""
import concurrent.futures
import itertools
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

BAD_AWAIT = ("coawaitExpr(isExpansionInFileMatching(\"{where}\"), anyOf(hasDescendant(lambdaExpr()),"
             " hasDescendant(initListExpr(hasType(cxxRecordDecl())))))")
BAD_LAMBDA = ("lambdaExpr(isExpansionInFileMatching(\"{where}\"), anyOf(hasDescendant(coawaitExpr()),"
              " hasDescendant(coreturnStmt())), hasAnyCapture(lambdaCapture()))")
ERROR = re.compile(r"^([^:\n]+):\d+:\d+: (?:fatal )?error:", re.MULTILINE)
SAMPLE = """#include "base/task.h"
namespace NAME {
struct Pair { QString a; QString b; };
slipway::base::Task<> take(Pair pair);
template <typename F> slipway::base::Task<> call(F) { co_return; }
slipway::base::Task<> bad(int x) {
    co_await take(Pair{QString(), QString()});
    co_await call([x] { return x; });
    auto late = [x]() -> slipway::base::Task<int> { co_return x; };
    (void)late;
}
slipway::base::Task<> good(int x) {
    Pair pair{QString(), QString()};
    co_await take(std::move(pair));
    auto named = [x] { return x; };
    co_await call(std::move(named));
}
}
"""


def arguments_for(entry) -> "tuple[tuple[str, ...], list[str]]":
    """What of a compile command decides how a file is read (definitions, standard), and what does no harm to other
    files: where headers are, which Qt libraries are linked."""
    words = iter(entry.get("arguments") or shlex.split(entry["command"]))
    decisive, harmless = [], []
    for word in words:
        if word in ("-I", "-isystem", "-D"):
            word += next(words)
        if word.startswith(("-I", "-isystem", "-F")) or re.fullmatch(r"-DQT_[A-Z0-9]+_LIB", word):
            harmless.append(word)
        elif word.startswith(("-D", "-std")):
            decisive.append(word)
    return tuple(decisive), harmless


def readings_of(entries) -> "list[tuple[list[str], list[str]]]":
    """Files to read in one go, with their arguments: one of each folder, since a folder is a namespace, and helpers of
    the same name in two files of one namespace would be in each other's way."""
    folders, arguments = {}, {}
    for entry in entries:
        decisive, harmless = arguments_for(entry)
        files = folders.setdefault(decisive, {}).setdefault(pathlib.Path(entry["file"]).parent, [])
        if entry["file"] not in files:
            files.append(entry["file"])
        arguments.setdefault(decisive, dict.fromkeys(decisive)).update(dict.fromkeys(harmless))
    return [([file for file in files if file], list(arguments[decisive]))
            for decisive, group in folders.items() for files in itertools.zip_longest(*group.values())]


def query(tool: str, files, arguments, where: str) -> "list[str]":
    """The bad places of files. They are read as one translation unit, because nearly all the time goes into the headers
    they share. Files that do not get on with those before them, as with a second main(), are read in a further go."""
    commands = ["set traversal AsIs", "set output diag", "set bind-root true"]
    commands += ["match " + matcher.format(where=where) for matcher in (BAD_AWAIT, BAD_LAMBDA)]
    with tempfile.TemporaryDirectory() as folder:
        joined = pathlib.Path(folder) / "joined.cpp"
        joined.write_text("".join(f'#include "{file}"\n' for file in files))
        call = [tool, *[word for command in commands for word in ("-c", command)], str(joined), "--", *arguments,
                "-Wno-everything", "-ferror-limit=0"]
        done = subprocess.run(call, capture_output=True, text=True, timeout=300)
    if done.returncode == 0 and "error:" not in done.stderr:
        return re.findall(r'^(\S+:\d+:\d+): note: "root" binds here', done.stdout, re.MULTILINE)
    if len(files) == 1:
        raise RuntimeError(f"clang-query could not read {files[0]}:\n{done.stderr[:2000]}{done.stdout[:500]}")
    refused = set(ERROR.findall(done.stderr))
    parts = [[file for file in files if file not in refused], [file for file in files if file in refused]]
    if not all(parts):
        parts = [[file] for file in files]
    return [place for part in parts for place in query(tool, part, arguments, where)]


def self_test(tool: str, entries) -> int:
    """Three samples, of which the last has the names of the first: every mistake is to be found in each."""
    decisive, harmless = arguments_for(next(entry for entry in entries if entry["file"].endswith("src/base/clock.cpp")))
    with tempfile.TemporaryDirectory() as folder:
        samples = {str(pathlib.Path(folder) / f"sample{number}.cpp"): name for number, name in enumerate("aba")}
        for sample, name in samples.items():
            pathlib.Path(sample).write_text(SAMPLE.replace("NAME", name))
        found = {tuple(place.split(":")[:2]) for place in query(tool, list(samples), [*decisive, *harmless], "sample")}
    print("found in lines", sorted((pathlib.Path(file).name, line) for file, line in found))
    return 0 if found == {(sample, line) for sample in samples for line in "789"} else 1


def main() -> int:
    tool = shutil.which("clang-query") or shutil.which("clang-query-14")
    if not tool:
        print("SKIPPED: clang-query is not installed (package clang-tools)")
        return 77
    root, build = (pathlib.Path(word).resolve() for word in sys.argv[-2:])
    entries = json.loads((build / "compile_commands.json").read_text())
    if sys.argv[1] == "--self-test":
        return self_test(tool, entries)
    sources = [entry for entry in entries
               if entry["file"].startswith(str(root)) and "_autogen" not in entry["file"]
               and re.search("co_await|co_return", pathlib.Path(entry["file"]).read_text(encoding="utf-8"))]
    where = re.escape(str(root)).replace("\\", "\\\\") + "/(src|ui|app|tests)/"
    found = set()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for job in [pool.submit(query, tool, *go, where) for go in readings_of(sources)]:
            found.update(job.result())
    for place in sorted(found):
        print(f"{place}: name this lambda or aggregate on the line above the co_await")
    print(f"{len(sources)} files with coroutines read, {len(found)} places")
    return 1 if found or not sources else 0


if __name__ == "__main__":
    sys.exit(main())
