# SPDX-License-Identifier: MIT
"""Lines 35 to 41 of appendix B: the registration call (4B) and the basic upload (5)."""

import json

import rawhttp
from databank_lines import line
from databank_practice import LABEL, MIB, PROTOCOLS, sample
from environment import check

ENCOUNTERED = "Encountered error while storing file on draft server"


@line(35, "tus")
def encodings(bank):
    """the registration is read from a form, from multipart fields, from JSON, from the query; the path's key wins"""
    data = sample(1000)
    wanted = []
    for way in ("form", "multipart", "json", "query"):
        name = way + ".bin"
        fields = {"tus_url": bank.url(bank.upload(data)), "filename": name, "size": len(data)}
        if way == "form":
            answer = bank.post({**fields, "dataset_key": bank.other_key})
        elif way == "multipart":
            answer = bank.post_parts([(field, None, str(value).encode()) for field, value in fields.items()])
        elif way == "json":
            headers = {"Content-Type": "application/json", **bank.authorization(None)}
            answer = rawhttp.ask("POST", bank.datafile(), headers, json.dumps(fields).encode())
        else:
            answer = rawhttp.ask("POST", bank.datafile() + "?" + bank.query(fields), bank.authorization(None), b"")
        bank.expect(answer, 200, bank.registered_text(name), LABEL)
        wanted.append((name, data))
    bank.expect_files(wanted)
    check(bank.records(bank.other_key) == [], "a dataset_key in the body was followed")


@line(36, "tus")
def twice(bank):
    """registered twice: two records of one name and one object"""
    data = sample(100)
    path = bank.upload(data)
    for _ in range(2):
        bank.expect(bank.register(path, "run.bin", len(data)), 200, bank.registered_text("run.bin"), LABEL)
    bank.expect_files([("run.bin", data), ("run.bin", data)])


@line(37, "tus")
def blank_name(bank):
    """a blank name: 200 with the success text, and no record"""
    data = sample(100)
    path = bank.upload(data)
    bank.expect(bank.register(path, "", len(data)), 200, bank.registered_text(""), LABEL)
    check(bank.records() == [], "a file without a name was recorded")
    bank.expect(bank.register(path, "run.bin", len(data)), 200)
    check(len(bank.records()) == 1, "a file with a name was not recorded")


@line(38, "tus")
def unfinished(bank):
    """registered before it is whole, or without existing: 200, but the record is incomplete; size is believed"""
    half, whole = bank.create(13 * MIB), bank.upload(sample(100))
    bank.expect(bank.patch(half, 0, sample(6 * MIB)), 204, upload_offset=6 * MIB)
    bank.expect(bank.register(half, "half.bin", 13 * MIB), 200, bank.registered_text("half.bin"), LABEL)
    bank.expect(bank.register("/files/" + "0" * 32, "none.bin", 5), 200, bank.registered_text("none.bin"), LABEL)
    bank.expect(bank.register(whole, "whole.bin", 7), 200, bank.registered_text("whole.bin"), LABEL)
    found = sorted((one["name"], one["size"], one["complete"]) for one in bank.records())
    wanted = [("half.bin", 13 * MIB, False), ("none.bin", 5, False), ("whole.bin", 7, True)]
    check(found == wanted, f"recorded: {found}")


@line(39, "tus")
def text_reply(bank):
    """the answer is text that ends with a space and a newline, labelled JSON"""
    data = sample(100)
    answer = bank.register(bank.upload(data), "run.bin", len(data))
    bank.expect(answer, 200, kind=LABEL)
    lines = answer.text.split("\n")
    check(lines == ["successfully uploaded run.bin", f"see in dataset at {bank.api}/datasets/{bank.key} ", ""],
          f"answered {bank.clean(repr(answer.text))}")


@line("4B", "tus")
def fields_missing(bank):
    """the registration without one of its fields is `invalid request`; with an empty tus_url it names it"""
    data = sample(100)
    fields = {"tus_url": bank.url(bank.upload(data)), "filename": "run.bin", "size": len(data)}
    for name in fields:
        bank.expect(bank.post({key: value for key, value in fields.items() if key != name}), 500, "invalid request", LABEL)
    bank.expect(bank.post({**fields, "tus_url": ""}), 500, "Invalid tus_url: missing key\n", LABEL)
    check(bank.records() == [], "something was recorded")


@line(40, *PROTOCOLS)
def basic(bank):
    """basic upload: plain, in chunked transfer coding, the path stripped; a text field is 500; empty is incomplete"""
    data = sample(3 * MIB + 5)
    wanted = []
    for file, name, chunk in (("run.bin", "run.bin", 0), ("chunked.bin", "chunked.bin", 70000),
                              ("/home/me/unix.bin", "unix.bin", 0), ("C:\\data\\windows.bin", "windows.bin", 0),
                              ("messung-ü.bin", "messung-ü.bin", 0)):
        answer = bank.post_parts([("binary", file, data, "chemical/x-cif")], chunk=chunk)
        bank.expect(answer, 200, bank.registered_text(name), LABEL)
        wanted.append((name, data))
    answer = bank.post_parts([("binary", None, b"only text")])
    if bank.protocol == "next":
        bank.expect(answer, 500, ENCOUNTERED, LABEL)
    else:
        bank.expect(answer, 500, kind=LABEL)
        check("original_filename" in answer.text and answer.text.endswith("\n"), f"answered {answer.text!r}")
    bank.expect_files(wanted)
    check({one["mime"] for one in bank.records()} == {"chemical/x-cif"}, "the part's content type was not kept (5)")
    if bank.protocol != "next":
        bank.expect(bank.post_parts([("binary", "empty.bin", b"")]), 200, bank.registered_text("empty.bin"), LABEL)
        empty = [one["complete"] for one in bank.records() if one["name"] == "empty.bin"]
        check(empty == [False], f"an empty file is {empty}")


@line(41, "tus")
def binary_first(bank):
    """`binary` beats the tus fields"""
    sent, basic_bytes = sample(100), sample(200, 2)
    fields = {"tus_url": bank.url(bank.upload(sent)), "filename": "tus.bin", "size": len(sent)}
    parts = [(name, None, str(value).encode()) for name, value in fields.items()]
    answer = bank.post_parts([*parts, ("binary", "basic.bin", basic_bytes)])
    bank.expect(answer, 200, bank.registered_text("basic.bin"), LABEL)
    bank.expect_files([("basic.bin", basic_bytes)])


@line("4A", "phases")
def binary_before_phase(bank):
    """`binary` beats the phase"""
    data = sample(200)
    parts = [("phase", None, b"setup"), ("filename", None, b"run.bin"), ("filesize", None, b"5")]
    answer = bank.post_parts([*parts, ("binary", "basic.bin", data)])
    bank.expect(answer, 200, bank.registered_text("basic.bin"), LABEL)
    bank.expect_files([("basic.bin", data)])
