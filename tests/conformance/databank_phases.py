# SPDX-License-Identifier: MIT
"""Lines 9 to 22 of appendix B: the phase protocol (4A)."""

import json

from databank_lines import line
from databank_practice import LABEL, MIB, SERVER_ERROR, TERA, sample
from environment import check

MISSING = "no implicit conversion of nil into String\n"
TOO_LARGE = "File too large. Max file size: 2TB.\n"
NO_STAGING = "No such file or directory @ rb_file_s_size - "
NOT_THERE_TO_VERIFY = "No such file or directory @ rb_sysopen - "


def added(bank, answer, name="run.bin"):
    bank.expect(answer, 200, f"successfully added chunk to {name}", LABEL)


def set_up(bank, answer, name="run.bin"):
    bank.expect(answer, 200, f"successfully set up {name}", LABEL)


def mismatch(bank, answer, expected, received):
    """The refused chunk, letter by letter: HTTP 200, and the server's own spelling."""
    body = (f'{{"error":"Unexpected previous_size value.  Expected: {expected}, Recieved: {received}\\n",'
            f'"progress":{expected},"status":500}}')
    bank.expect(answer, 200, body, LABEL)


@line(9, "phases")
def setup_wipes(bank):
    """setup wipes another unfinished file of the dataset, and of no other dataset"""
    bank.stage("first.bin", sample(500))
    bank.expect(bank.setup("elsewhere.bin", 9, bank.other_key, bank.other_token), 200, "successfully set up elsewhere.bin")
    check(bank.staged("first.bin") == 500, "a setup in another dataset has touched this one's unfinished file")
    set_up(bank, bank.setup("second.bin", 9), "second.bin")
    bank.expect_start(bank.transfer("first.bin", 500, b"more"), 500, NO_STAGING)
    check(bank.staged("elsewhere.bin", bank.other_key, bank.other_token) == 0, "another dataset's unfinished file is gone")


@line(10, "phases")
def setup_twice(bank):
    """setup twice starts over from zero"""
    bank.stage("run.bin", sample(500))
    check(bank.staged("run.bin") == 500, "the bytes before the second setup are not there")
    set_up(bank, bank.setup("run.bin", 500))
    check(bank.staged("run.bin") == 0, "the second setup has kept bytes")


@line(11, "phases")
def setup_of_a_finished_name(bank):
    """setup with the name of a finished file is refused and deletes nothing"""
    data = sample(300)
    bank.stage("done.bin", data)
    bank.expect(bank.verify("done.bin"), 200, bank.verified_text("done.bin"), LABEL)
    bank.stage("open.bin", sample(200))
    refused = bank.setup("done.bin", 300)
    bank.expect(refused, 500, "File with the name done.bin already exists in this dataset.\n", LABEL)
    check(bank.staged("open.bin") == 200, "a refused setup has deleted the unfinished file")
    bank.expect_files([("done.bin", data)])


@line(12, "phases")
def sizes(bank):
    """filesize 2199023255552 is ok, one more refused; a missing one refused, junk reads as 0; nothing deleted"""
    set_up(bank, bank.setup("run.bin", TERA))
    added(bank, bank.transfer("run.bin", 0, b"abc"))
    bank.expect(bank.setup("run.bin", TERA + 1), 500, TOO_LARGE, LABEL)
    bank.expect(bank.post({"phase": "setup", "filename": "run.bin"}), 500, "missing paramter: filesize\n", LABEL)
    check(bank.staged("run.bin") == 3, "a refused setup has deleted the unfinished file")
    set_up(bank, bank.setup("run.bin", "many"))


@line(13, "phases")
def transfer_without_setup(bank):
    """transfer without setup is 500"""
    bank.expect_start(bank.transfer("run.bin", 0, b"abc"), 500, NO_STAGING)
    check(bank.records() == [], "a transfer without setup has made a record")


@line(14, "phases")
def mismatch_is_200(bank):
    """a wrong previous_size is HTTP 200 with JSON, and nothing is appended"""
    bank.stage("run.bin", sample(4 * MIB))
    mismatch(bank, bank.transfer("run.bin", 2 * MIB, sample(2 * MIB)), 4 * MIB, 2 * MIB)
    mismatch(bank, bank.transfer("run.bin", 4 * MIB + 1, b"x"), 4 * MIB, 4 * MIB + 1)
    check(bank.staged("run.bin") == 4 * MIB, "a refused chunk was appended")


@line(15, "phases")
def probe_appends_nothing(bank):
    """the probe with -1 appends nothing, not even to an empty file; junk reads as 0 and appends"""
    set_up(bank, bank.setup("run.bin", 10))
    mismatch(bank, bank.transfer("run.bin", -1, b"x"), 0, -1)
    check(bank.staged("run.bin") == 0, "the probe was appended to an empty file")
    added(bank, bank.transfer("run.bin", "abc", b"0123"))
    mismatch(bank, bank.transfer("run.bin", -1, b"x"), 4, -1)
    added(bank, bank.transfer("run.bin", "4 and more", b"4567"))
    check(bank.staged("run.bin") == 8, "the leading number of previous_size was not read as Ruby reads it (10.4)")


@line(16, "phases")
def overshoot(bank):
    """more bytes than filesize are accepted; a chunk without bytes too"""
    data = sample(1000)
    set_up(bank, bank.setup("run.bin", 5))
    added(bank, bank.transfer("run.bin", 0, data[:600]))
    added(bank, bank.transfer("run.bin", 600, b""))
    added(bank, bank.transfer("run.bin", 600, data[600:]))
    bank.expect(bank.verify("run.bin"), 200, bank.verified_text("run.bin"), LABEL)
    bank.expect_files([("run.bin", data)])


@line(17, "phases")
def chunk_as_text(bank):
    """bytechunk as a plain field is HTTP 200 with JSON, and nothing is appended"""
    bank.stage("run.bin", b"abc")
    fields = {"phase": "transfer", "filename": "run.bin", "previous_size": 3, "bytechunk": "def"}
    multipart = [(name, None, str(value).encode()) for name, value in fields.items()]
    for answer in (bank.post(fields), bank.post_parts(multipart)):
        bank.expect(answer, 200, kind=LABEL)
        told = json.loads(answer.text)
        error = told.pop("error", "")
        check(told == {"progress": 3, "status": 500}, f"beside the error: {told}")
        check(error.startswith("private method `open' called for ") and error.endswith("\n"), f"the error is {error!r}")
    check(bank.staged("run.bin") == 3, "a chunk that is no file part was appended")


@line(18, "phases")
def missing_fields(bank):
    """a missing field is 500, with the text of an error handler that trips"""
    bank.stage("run.bin", b"abc")
    bank.expect(bank.post({"phase": "transfer", "filename": "run.bin", "previous_size": 3}), 500, MISSING, LABEL)
    without = [("phase", None, b"transfer"), ("filename", None, b"run.bin"), ("bytechunk", "bytechunk", b"def", None)]
    bank.expect(bank.post_parts(without), 500, MISSING, LABEL)
    for phase in ("setup", "transfer", "verify", "probe"):
        bank.expect(bank.post({"phase": phase, "filesize": 3}), 500, SERVER_ERROR, LABEL)
    bank.expect(bank.post({"filename": "run.bin"}), 500, "invalid request", LABEL)
    check(bank.staged("run.bin") == 3, "a call with a field missing has changed the file")


@line(19, "phases")
def verify_short(bank):
    """verify of a short file succeeds; of an empty one it does not"""
    data = sample(10)
    set_up(bank, bank.setup("short.bin", 100), "short.bin")
    added(bank, bank.transfer("short.bin", 0, data), "short.bin")
    bank.expect(bank.verify("short.bin"), 200, bank.verified_text("short.bin"), LABEL)
    bank.expect_files([("short.bin", data)])
    set_up(bank, bank.setup("empty.bin", 100), "empty.bin")
    sorry = "Error uploading file. If error persists, please contact the Research Data Service.\n"
    bank.expect(bank.verify("empty.bin"), 500, sorry, LABEL)


@line(20, "phases")
def verify_twice(bank):
    """verify twice is 500 and leaves an empty record behind"""
    data = sample(10)
    bank.stage("run.bin", data)
    bank.expect(bank.verify("run.bin"), 200, bank.verified_text("run.bin"), LABEL)
    bank.expect_start(bank.verify("run.bin"), 500, NOT_THERE_TO_VERIFY)
    records = bank.records()
    check(len(records) == 2, f"{len(records)} records instead of the file and an empty one (4A)")
    check(sorted(one["complete"] for one in records) == [False, True], f"not one complete and one empty: {records}")
    bank.expect_files([("run.bin", data)])


@line(21, "phases")
def unknown_phase(bank):
    """an unknown phase is 400"""
    for phase in ("probe", "SETUP", "Verify it"):
        bank.expect(bank.post({"phase": phase, "filename": "x"}), 400, f"invalid phase parameter: {phase}", LABEL)


@line(22, "phases")
def binary_bytes(bank):
    """binary bytes survive, whatever they look like"""
    hostile = bytes(range(256)) + b"\r\n--\r\n\r\n----------slipwayboundar\r\n------------slipwayboundarx--\r\n\0\0\xff\r"
    data = hostile * 41 + sample(3 * MIB + 11) + hostile + b"\r\n"
    set_up(bank, bank.setup("run.bin", len(data)))
    sent = 0
    for size in (1, 255, 65537, 2 * MIB, len(data)):
        piece = data[sent:sent + size]
        added(bank, bank.transfer("run.bin", sent, piece))
        sent += len(piece)
    check(bank.staged("run.bin") == len(data), "not all bytes are there")
    bank.expect(bank.verify("run.bin"), 200, bank.verified_text("run.bin"), LABEL)
    bank.expect_files([("run.bin", data)])


@line("4A", "phases")
def names_of_verified_files(bank):
    """verify cleans the name: what is no letter, digit, . - + or _ becomes _"""
    bank.stage("my run (1)é.bin", b"abc")
    bank.expect(bank.verify("my run (1)é.bin"), 200, bank.verified_text("my run (1)é.bin"), LABEL)
    names = [one["name"] for one in bank.records()]
    check(names == ["my_run__1__.bin"], f"recorded as {names}")
