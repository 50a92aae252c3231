# SPDX-License-Identifier: MIT
"""Lines 23 to 34 of appendix B: tus as the Data Bank speaks it (4B), and its successor (4C)."""

import base64
import email.utils
import hashlib
import pathlib
import re
import tempfile
import time

import rawhttp
from databank_lines import line
from databank_practice import LABEL, MIB, TERA, TUS_ERROR, Databank, sample, sha256, wait_until
from environment import check

PART_LIMIT = 52428800000  # the largest file that 5 MiB chunks can carry (4B)
LARGE_PART = 5242881  # of a file that is one byte larger
WEEK = 7 * 24 * 3600
UNKNOWN = "/files/" + "0" * 32


def refused(bank, answer, status, text):
    """An error of tus: its text is the whole body."""
    bank.expect(answer, status, text, TUS_ERROR, tus_resumable="1.0.0")


def checksum(algorithm, data):
    return f"{algorithm} {base64.b64encode(hashlib.new(algorithm, data).digest()).decode()}"


def expires_in_a_week(answer):
    moment = email.utils.parsedate_to_datetime(answer.headers["upload-expires"]).timestamp()
    left = moment - time.time()
    check(WEEK - 120 < left < WEEK + 120, f"Upload-Expires is {left:.0f} s away instead of 7 days")


@line("4B", "tus")
def discover(bank):
    """OPTIONS tells what the server can do, with a token and without Tus-Resumable"""
    for path in ("/files/", "/files"):
        answer = bank.tus("OPTIONS", path, {"Tus-Resumable": None})
        bank.expect(answer, 204, "", tus_version="1.0.0", tus_resumable="1.0.0", tus_max_size=TERA,
                    tus_extension="creation,creation-defer-length,termination,expiration,concatenation,checksum",
                    tus_checksum_algorithm="sha1,sha256,sha384,sha512,md5,crc32")


@line("4B", "tus")
def verbs(bank):
    """a wrong verb is 405 with Allow; POST can stand for PATCH"""
    data = sample(100)
    path = bank.create(len(data))
    for target in ("/files/", path):
        answer = bank.tus("PUT", target)
        bank.expect(answer, 405)
        check(answer.headers.get("allow"), f"a 405 for {target} without Allow")
    told = {"X-HTTP-Method-Override": "PATCH", "Upload-Offset": 0, "Content-Type": "application/offset+octet-stream"}
    bank.expect(bank.tus("POST", path, told, data), 204, upload_offset=100)


@line(23, "tus")
def create_refused(bank):
    """create: 412 without Tus-Resumable, 400 and 413 for the length, 400 for the metadata"""
    answer = bank.tus("POST", "/files/", {"Tus-Resumable": None, "Upload-Length": 5})
    bank.expect(answer, 412, "Unsupported version", TUS_ERROR, tus_version="1.0.0")
    refused(bank, bank.tus("POST", "/files/", {"Tus-Resumable": "0.2.2", "Upload-Length": 5}), 412, "Unsupported version")
    refused(bank, bank.tus("POST", "/files/"), 400, "Missing Upload-Length header")
    for length in ("abc", "-1", "1.5"):
        refused(bank, bank.tus("POST", "/files/", {"Upload-Length": length}), 400, "Invalid Upload-Length header")
    refused(bank, bank.tus("POST", "/files/", {"Upload-Length": TERA + 1}), 413, "Upload-Length header too large")
    answer = bank.tus("POST", "/files/", {"Upload-Length": 5, "Upload-Metadata": "filename not-base64!"})
    refused(bank, answer, 400, "Invalid Upload-Metadata header")
    bank.create(TERA)


@line(24, "tus")
def location(bank):
    """Location is absolute, made of Host and X-Forwarded-Proto, and ends with 32 hexadecimal digits"""
    metadata = "filename " + base64.b64encode(b"run.bin").decode() + ",filetype " + base64.b64encode(b"a/b").decode()
    answer = bank.tus("POST", "/files/", {"Upload-Length": 12345, "Upload-Metadata": metadata})
    bank.expect(answer, 201, "", upload_length=12345, upload_offset=0, upload_metadata=metadata, tus_resumable="1.0.0")
    expires_in_a_week(answer)
    seen = {answer.headers["location"]}
    check(re.fullmatch(re.escape(bank.url("/files/")) + "[0-9a-f]{32}", answer.headers["location"]), f"Location {seen}")
    behind = {"Upload-Length": 1, "Upload-Metadata": "", "Host": "databank.example"}
    for path, more, start in (("/files", {}, "http"), ("/files/", {"X-Forwarded-Proto": "https"}, "https")):
        answer = bank.expect(bank.tus("POST", path, {**behind, **more}), 201)
        wanted = f"{start}://databank\\.example/files/[0-9a-f]{{32}}"
        check(re.fullmatch(wanted, answer.headers["location"]), f"Location {answer.headers['location']} is not {wanted}")
        seen.add(answer.headers["location"])
    check(len({one[-32:] for one in seen}) == 3, "two uploads have one name")


@line(25, "tus")
def small_chunk(bank):
    """a chunk below the part size that does not end the file: 204, and the offset unchanged"""
    for length, size in ((13 * MIB, 3 * MIB), (13 * MIB, 5 * MIB - 1), (10, 5), (5 * MIB, 5 * MIB - 1)):
        path = bank.create(length)
        bank.expect(bank.patch(path, 0, sample(size)), 204, "", upload_offset=0, upload_length=length)
        check(bank.offset(path) == 0, f"{size} of {length} bytes were stored")


@line(26, "tus")
def remainder(bank):
    """a remainder below the part size is merged into the last part of its body"""
    data = sample(13 * MIB)
    path = bank.create(len(data))
    answer = bank.patch(path, 0, data[:12 * MIB])
    bank.expect(answer, 204, "", upload_offset=12 * MIB, upload_length=len(data), tus_resumable="1.0.0")
    expires_in_a_week(answer)
    check(bank.offset(path) == 12 * MIB, "HEAD says something else than the PATCH")
    bank.expect(bank.patch(path, 12 * MIB, data[12 * MIB:]), 204, upload_offset=len(data))
    check(sha256(bank.tus("GET", path).body) == sha256(data), "other bytes came back")


@line(27, "tus")
def part_size(bank):
    """exactly 52,428,800,000 bytes take 5 MiB chunks; one byte more does not, but chunks of a ten-thousandth"""
    path = bank.create(PART_LIMIT)
    bank.expect(bank.patch(path, 0, sample(5 * MIB)), 204, upload_offset=5 * MIB)
    path = bank.create(PART_LIMIT + 1)
    for _ in range(2):
        bank.expect(bank.patch(path, 0, sample(5 * MIB)), 204, upload_offset=0)
    bank.expect(bank.patch(path, 0, sample(LARGE_PART)), 204, upload_offset=LARGE_PART)


@line(28, "tus")
def chunk_refused(bank):
    """a chunk is refused with 404, 415, 400, 409, 403, 413, 460, in this order, and nothing is kept of it"""
    data = sample(6 * MIB)
    path = bank.create(len(data))
    refused(bank, bank.patch(UNKNOWN, 0, data, Content_Type="text/plain"), 404, "Upload Not Found")
    answer = bank.tus("PATCH", path, {"Content-Type": "text/plain"}, data)
    refused(bank, answer, 415, "Invalid Content-Type header")
    kind = {"Content-Type": "application/offset+octet-stream"}
    refused(bank, bank.tus("PATCH", path, kind, data), 400, "Missing Upload-Offset header")
    refused(bank, bank.tus("PATCH", path, {**kind, "Upload-Offset": "x"}, data), 400, "Invalid Upload-Offset header")
    refused(bank, bank.tus("PATCH", path, {**kind, "Tus-Resumable": None, "Upload-Offset": 0}, data), 412,
            "Unsupported version")
    other = "Upload-Offset header doesn't match current offset"
    refused(bank, bank.patch(path, 1, data + b"too much"), 409, other)
    too_much = "Size of this chunk surpasses Upload-Length"
    refused(bank, bank.patch(path, 0, data + b"x", Upload_Checksum=checksum("sha256", data)), 413, too_much)
    refused(bank, bank.patch(path, 0, data, Upload_Checksum="crc64 AAAA"), 400, "Invalid Upload-Checksum header")
    for algorithm in ("sha1", "sha256", "sha384", "sha512", "md5"):
        wrong = bank.patch(path, 0, data, Upload_Checksum=checksum(algorithm, data[1:]))
        refused(bank, wrong, 460, "Upload-Checksum value doesn't match generated checksum")
    check(bank.offset(path) == 0, "something was kept of a refused chunk")
    bank.expect(bank.patch(path, 0, data, Upload_Checksum=checksum("sha256", data)), 204, upload_offset=len(data))
    refused(bank, bank.patch(path, len(data), b"more"), 403, "Cannot modify completed upload")
    refused(bank, bank.patch(path, 0, data), 409, other)
    check(sha256(bank.tus("GET", path).body) == sha256(data), "other bytes came back")


@line("4B", "tus")
def checksums(bank):
    """a chunk with its right checksum is taken, by each algorithm; one in chunked transfer coding too"""
    for algorithm in ("sha1", "sha256", "sha384", "sha512", "md5"):
        data = sample(1000, algorithm)
        path = bank.create(len(data))
        answer = bank.patch(path, 0, data, Upload_Checksum=checksum(algorithm, data))
        bank.expect(answer, 204, upload_offset=len(data))
    data = sample(6 * MIB)
    path = bank.create(len(data))
    answer = bank.patch(path, 0, rawhttp.chunked(data), Transfer_Encoding="chunked",
                        Upload_Checksum=checksum("sha256", data))
    bank.expect(answer, 204, upload_offset=len(data))
    check(sha256(bank.tus("GET", path).body) == sha256(data), "other bytes came back")


@line(29, "tus")
def head(bank):
    """HEAD is 204 with where the upload stands, never stored; 404 without a body for an unknown one"""
    metadata = "filename cnVuLmJpbg=="
    path = bank.create(77, **{"Upload-Metadata": metadata})
    answer = bank.tus("HEAD", path)
    bank.expect(answer, 204, upload_offset=0, upload_length=77, upload_metadata=metadata, cache_control="no-store",
                tus_resumable="1.0.0")
    expires_in_a_week(answer)
    answer = bank.tus("HEAD", UNKNOWN)
    bank.expect(answer, 404, tus_resumable="1.0.0")
    check(answer.headers.get("content-length", "0") == "0", "the 404 of a HEAD has a body")


@line(29, "next")
def head_of_the_successor(bank):
    """HEAD is 200 with where the upload stands"""
    path = bank.create(77)
    bank.expect(bank.tus("HEAD", path), 200, upload_offset=0)
    bank.expect(bank.patch(path, 0, sample(7)), 204, upload_offset=7)
    bank.expect(bank.tus("HEAD", path), 200, upload_offset=7)
    bank.expect(bank.tus("HEAD", UNKNOWN), 404)


@line("4C", "next")
def successor(bank):
    """the successor: its capabilities, names, texts; any chunk stored; no checksum, GET or DELETE"""
    answer = bank.tus("OPTIONS", "/files")
    bank.expect(answer, 204, tus_version="1.0.0", tus_extension="creation", tus_max_size=53687091200,
                tus_checksum_algorithm=None)
    bank.expect(bank.tus("POST", "/files/"), 400, "Upload-Length is required")
    data = sample(1000)
    answer = bank.expect(bank.tus("POST", "/files/", {"Tus-Resumable": None, "Upload-Length": 1000}), 201)
    wanted = re.escape(bank.url("/files/")) + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
    check(re.fullmatch(wanted, answer.headers["location"]), f"Location {answer.headers['location']} is not {wanted}")
    path = "/files/" + answer.headers["location"].rsplit("/", 1)[1]
    bank.expect(bank.tus("PATCH", path, {}, data), 400, "Upload-Offset is required")
    bank.expect(bank.patch(path, 1, data), 409, "Upload offset mismatch")
    bank.expect(bank.patch(UNKNOWN, 0, data), 404, "Not Found")
    bank.expect(bank.patch(path, 0, data[:3], Upload_Checksum="sha256 AAAA"), 204, upload_offset=3)
    bank.expect(bank.patch(path, 3, data[3:], Content_Type="text/plain"), 204, upload_offset=1000)
    for method in ("GET", "DELETE"):
        check(bank.tus(method, path).status in (404, 405), f"{method} is there")
    bank.expect(bank.register("/files/" + "0" * 32, "run.bin", 3), 400, "Invalid TUS upload reference", LABEL)
    bank.expect(bank.register(path, "run.bin", 1000), 200, bank.registered_text("run.bin"), LABEL)
    bank.expect(bank.tus("HEAD", path), 404)
    bank.expect_files([("run.bin", data)])


@line(30, "tus")
def get(bank):
    """GET is 403 until the upload is whole, then 200 with the bytes, 206 for a range, 416 for an impossible one"""
    data = sample(13 * MIB)
    path = bank.create(len(data))
    bank.expect(bank.patch(path, 0, data[:6 * MIB]), 204)
    refused(bank, bank.tus("GET", path, {"Tus-Resumable": None}), 403, "Cannot download unfinished upload")
    bank.expect(bank.patch(path, 6 * MIB, data[6 * MIB:]), 204, upload_offset=len(data))
    whole = bank.tus("GET", path, {"Tus-Resumable": None})
    bank.expect(whole, 200, etag=f'W/"{path[-32:]}"', accept_ranges="bytes")
    check(sha256(whole.body) == sha256(data), "other bytes came back")
    first, last = 5 * MIB - 3, 6 * MIB + 2
    part = bank.tus("GET", path, {"Range": f"bytes={first}-{last}"})
    bank.expect(part, 206, content_range=f"bytes {first}-{last}/{len(data)}")
    check(part.body == data[first:last + 1], "other bytes came back for the range")
    refused(bank, bank.tus("GET", path, {"Range": f"bytes={len(data)}-"}), 416, "Byte range unsatisfiable")
    refused(bank, bank.tus("GET", UNKNOWN), 404, "Upload Not Found")


@line(31, "tus")
def delete(bank):
    """DELETE is 204, and the upload is 404 from then on; a registered file loses its bytes"""
    for path in (bank.create(13 * MIB), bank.upload(sample(100))):
        bank.expect(bank.tus("DELETE", path), 204, "")
        bank.expect(bank.tus("HEAD", path), 404)
        refused(bank, bank.patch(path, 0, b"abc"), 404, "Upload Not Found")
        refused(bank, bank.tus("GET", path), 404, "Upload Not Found")
        refused(bank, bank.tus("DELETE", path), 404, "Upload Not Found")
    path = bank.upload(sample(100))
    bank.expect(bank.register(path, "run.bin", 100), 200)
    check([one["complete"] for one in bank.records()] == [True], "the registered file is not complete")
    bank.expect(bank.tus("DELETE", path), 204)
    check([one["complete"] for one in bank.records()] == [False], "a file without bytes counts as complete (4B)")


@line(32, "tus")
def zero_length(bank):
    """an upload without bytes can be created, never finished; registered it is a dead entry"""
    path = bank.create(0)
    for body in (b"", b"x"):
        refused(bank, bank.patch(path, 0, body), 403, "Cannot modify completed upload")
    check(bank.offset(path) == 0, "an empty upload has an offset")
    bank.expect(bank.register(path, "empty.bin", 0), 200, bank.registered_text("empty.bin"), LABEL)
    records = bank.records()
    check([(one["name"], one["complete"]) for one in records] == [("empty.bin", False)], f"recorded: {records}")


@line(33, "tus")
def restart(bank):
    """an upload goes on after the server was started anew, even after a kill"""
    data = sample(18 * MIB)
    with tempfile.TemporaryDirectory(prefix="slipway-databank-") as folder:
        state = pathlib.Path(folder)
        path, sent, token, key = None, 0, None, None
        for killed in (False, True, False):
            server = Databank(bank.program, "tus", state)
            try:
                path = path or server.create(len(data))
                check(token in (None, server.token) and key in (None, server.key), "another key or token after a restart")
                token, key = server.token, server.key
                check(server.offset(path) == sent, f"the offset after a restart is not {sent}")
                server.expect(server.patch(path, sent, data[sent:sent + 6 * MIB]), 204, upload_offset=sent + 6 * MIB)
                sent += 6 * MIB
            finally:
                server.kill() if killed else server.stop()
        server = Databank(bank.program, "tus", state)
        try:
            check(sha256(server.tus("GET", path).body) == sha256(data), "other bytes came back")
            server.expect(server.register(path, "run.bin", len(data)), 200)
            server.expect_files([("run.bin", data)])
        finally:
            server.stop()


@line(34, "tus")
def cut(bank):
    """a connection that is cut in the middle of a body leaves the offset where it was"""
    data = sample(13 * MIB)
    path = bank.create(len(data))
    headers = {"Tus-Resumable": "1.0.0", "Upload-Offset": 0, "Content-Type": "application/offset+octet-stream",
               **bank.authorization(None)}
    rawhttp.send_part("PATCH", bank.url(path), headers, data[:12 * MIB], 11 * MIB)
    wait_until(lambda: any(one["method"] == "PATCH" and one["path"] == path for one in bank.requests()),
               "the server has noticed the cut PATCH")
    check(bank.offset(path) == 0, "something was kept of a body that was cut")
    bank.expect(bank.patch(path, 0, data), 204, upload_offset=len(data))
    check(sha256(bank.tus("GET", path).body) == sha256(data), "other bytes came back")


@line("1", "tus")
def dead_route(bank):
    """/upload is gone: 404 in JSON; a path that nobody knows is 422 `{}` for a JSON client"""
    url = bank.url(f"/api/dataset/{bank.key}/upload")
    answer = rawhttp.ask("POST", url, bank.authorization(None), b"")
    bank.expect(answer, 404, '{"status":404,"error":"Not Found"}', LABEL)
    bank.expect(rawhttp.ask("GET", bank.url("/no/such/page"), {"Accept": "application/json"}, b""), 422, "{}")
    check(rawhttp.ask("GET", bank.url("/no/such/page"), {"Accept": "text/html"}, b"").status == 404, "no 404 for a browser")
