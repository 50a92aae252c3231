#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Finds what g++ 12 destroys twice: lambdas and brace-made aggregates inside a co_await expression; also coroutine
lambdas with captures, whose closure is gone when they continue.

Usage: awaits.py PROJECT_ROOT BUILD_DIR | awaits.py --self-test PROJECT_ROOT BUILD_DIR
Exits 1 with a line for each place; 77 if clang-query is not installed.
"""
import concurrent.futures
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
SAMPLE = """
#include "base/task.h"
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
"""


def arguments_for(entry) -> "list[str]":
    words = entry.get("arguments") or shlex.split(entry["command"])
    kept, skip = [], False
    for word in words:
        if skip:
            skip = False
        elif word in ("-o", "-c", "-MT", "-MF"):
            skip = word != "-c"
        elif word.startswith(("-I", "-D", "-isystem", "-std", "-F")) or word.startswith("/usr/include"):
            kept.append(word)
    return kept + ["-Wno-everything"]


def query(tool: str, source: str, arguments, where: str) -> "list[str]":
    commands = ["set traversal AsIs", "set output diag", "set bind-root true"]
    commands += ["match " + matcher.format(where=where) for matcher in (BAD_AWAIT, BAD_LAMBDA)]
    call = [tool, *[word for command in commands for word in ("-c", command)], source, "--", *arguments]
    done = subprocess.run(call, capture_output=True, text=True, timeout=300)
    if done.returncode != 0 or "error:" in done.stderr:
        raise RuntimeError(f"clang-query could not read {source}:\n{done.stderr[:2000]}{done.stdout[:500]}")
    return re.findall(r'^(\S+:\d+:\d+): note: "root" binds here', done.stdout, re.MULTILINE)


def main() -> int:
    tool = shutil.which("clang-query") or shutil.which("clang-query-14")
    if not tool:
        print("SKIPPED: clang-query is not installed (package clang-tools)")
        return 77
    self_test = sys.argv[1] == "--self-test"
    root, build = (pathlib.Path(word).resolve() for word in sys.argv[-2:])
    entries = json.loads((build / "compile_commands.json").read_text())
    if self_test:
        entry = next(entry for entry in entries if entry["file"].endswith("src/base/clock.cpp"))
        with tempfile.TemporaryDirectory() as folder:
            sample = pathlib.Path(folder) / "sample.cpp"
            sample.write_text(SAMPLE)
            lines = {int(place.split(":")[1]) for place in query(tool, str(sample), arguments_for(entry), "sample")}
        print("found in lines", sorted(lines))
        return 0 if lines == {7, 8, 9} else 1
    sources = [entry for entry in entries
               if entry["file"].startswith(str(root)) and "_autogen" not in entry["file"]
               and "co_await" in pathlib.Path(entry["file"]).read_text(encoding="utf-8")]
    where = re.escape(str(root)).replace("\\", "\\\\") + "/(src|ui|app|tests)/"
    found = set()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = [pool.submit(query, tool, entry["file"], arguments_for(entry), where) for entry in sources]
        for job in jobs:
            found.update(job.result())
    for place in sorted(found):
        print(f"{place}: name this lambda or aggregate on the line above the co_await")
    print(f"{len(sources)} files with coroutines read, {len(found)} places")
    return 1 if found or not sources else 0


if __name__ == "__main__":
    sys.exit(main())
