#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds the three conversations of appendix A of the Data Bank contract with the practice server, byte by byte.

Usage: databank_conversations.py --server build/dev/bin/slipway-practice

The requests go out as the appendix gives them, each conversation over one connection; host, dataset key, token and the
name of the upload are the practice server's. Compared are status, the headers that the contract gives, and the body.
"""

import argparse
import base64
import hashlib
import re
import socket
import sys
import urllib.parse

import rawhttp
from databank_practice import LABEL, TERA, Databank, sample
from environment import check

ADDED = "successfully added chunk to run.bin"


class Conversation:
    """Literal requests over one connection, which is made anew only after the server broke it off."""

    def __init__(self, bank, name):
        self.bank = bank
        self.name = name
        self.steps = 0
        parts = urllib.parse.urlsplit(bank.api)
        self.address = (parts.hostname, parts.port)
        self.host = parts.netloc
        self.connection = self.stream = None

    def connect(self):
        self.connection = socket.create_connection(self.address, timeout=60)
        self.stream = self.connection.makefile("rb")

    def close(self):
        if self.connection:
            self.stream.close()
            self.connection.close()
            self.connection = self.stream = None

    def send(self, head, body):
        """`head` as it stands in the appendix: lines; HOST, KEY, TOKEN and LENGTH are filled in."""
        if not self.connection:
            self.connect()
        fill = {"HOST": self.host, "KEY": self.bank.key, "TOKEN": self.bank.token, "LENGTH": str(len(body))}
        text = re.sub(r"\b(HOST|KEY|TOKEN|LENGTH)\b", lambda found: fill[found[0]], "\r\n".join(head) + "\r\n\r\n")
        self.connection.sendall(text.encode() + body)

    def ask(self, head, body=b""):
        self.send(head, body)
        status, headers = rawhttp.read_head(self.stream)
        return rawhttp.Answer(status, headers, rawhttp.read_body(self.stream, headers, head[0].split(" ")[0]), False)

    def lose_answer(self):
        try:
            answered = self.stream.read(1)
        except ConnectionResetError:
            answered = b""
        check(answered == b"", f"{self.name}.{self.steps + 1}: the answer that had to be lost came")
        self.close()

    def said(self, what):
        self.steps += 1
        print(f"ok   {self.name}.{self.steps} {what}", flush=True)

    def step(self, what, head, body, status, text=None, kind=None, **headers):
        """One request and the comparison of its answer, which is given back."""
        try:
            answer = self.bank.expect(self.ask(head, body), status, text, kind, **headers)
        except AssertionError as error:
            raise AssertionError(f"{self.name}.{self.steps + 1} {what}: {error}") from None
        self.said(what)
        return answer


def call(kind):
    return ["POST /api/dataset/KEY/datafile HTTP/1.1", "Host: HOST", "Authorization: Token token=TOKEN",
            f"Content-Type: {kind}", "Content-Length: LENGTH"]


FORM = call("application/x-www-form-urlencoded")
TRANSFER = call("multipart/form-data; boundary=B")


def transfer_body(previous_size, chunk, as_file=True):
    """The body of A3, line by line."""
    text = ["--B", 'Content-Disposition: form-data; name="phase"', "", "transfer",
            "--B", 'Content-Disposition: form-data; name="filename"', "", "run.bin",
            "--B", 'Content-Disposition: form-data; name="previous_size"', "", str(previous_size),
            "--B", 'Content-Disposition: form-data; name="bytechunk"' + ('; filename="bytechunk"' if as_file else ""), "", ""]
    return "\r\n".join(text).encode() + chunk + b"\r\n--B--\r\n"


def mismatch(expected, received):
    return (f'{{"error":"Unexpected previous_size value.  Expected: {expected}, Recieved: {received}\\n",'
            f'"progress":{expected},"status":500}}')


def conversation_a1(bank):
    """A1. Phases: 5,000,000 bytes in chunks of 2 MiB, and one answer is lost."""
    data = sample(5000000)
    talk = Conversation(bank, "A1")
    try:
        talk.step("setup", FORM, b"phase=setup&filename=run.bin&filesize=5000000", 200, "successfully set up run.bin", LABEL)
        talk.step("first chunk", TRANSFER, transfer_body(0, data[:2097152]), 200, ADDED, LABEL)
        bank.command("POST", "/faults", {"match": {"method": "POST", "path": "/datafile"}, "action": "drop-answer"})
        third = transfer_body(2097152, data[2097152:4194304])
        talk.send(TRANSFER, third)
        talk.lose_answer()
        talk.said("second chunk, its answer lost")
        talk.step("the same again", TRANSFER, third, 200, mismatch(4194304, 2097152), LABEL)
        talk.step("the last chunk", TRANSFER, transfer_body(4194304, data[4194304:]), 200, ADDED, LABEL)
        talk.step("probe", TRANSFER, transfer_body(-1, b"?"), 200, mismatch(5000000, -1), LABEL)
        talk.step("verify", FORM, b"phase=verify&filename=run.bin", 200, bank.verified_text("run.bin"), LABEL)
        bank.expect_files([("run.bin", data)])
        talk.said("the bytes are the file's")
    finally:
        talk.close()
    check(talk.steps == 8, "A1 is not whole")


def upload_head(first, *lines):
    return [first, "Host: HOST", "Authorization: Token token=TOKEN", "Tus-Resumable: 1.0.0", *lines]


def conversation_a2(bank):
    """A2. tus: 13,631,488 bytes; the first chunk is too small to be kept."""
    data = sample(13631488)
    talk = Conversation(bank, "A2")
    tus = {"tus_resumable": "1.0.0"}
    try:
        talk.step("capabilities", upload_head("OPTIONS /files/ HTTP/1.1"), b"", 204, "", tus_version="1.0.0",
                  tus_extension="creation,creation-defer-length,termination,expiration,concatenation,checksum",
                  tus_max_size=TERA, tus_checksum_algorithm="sha1,sha256,sha384,sha512,md5,crc32", **tus)
        create = upload_head("POST /files/ HTTP/1.1", "Upload-Length: 13631488", "Content-Length: 0")
        answer = talk.step("create", create, b"", 201, "", upload_length=13631488, upload_offset=0, **tus)
        made = re.fullmatch(re.escape(bank.api) + "(/files/([0-9a-f]{32}))", answer.headers.get("location", ""))
        check(made, f"A2.2: Location {answer.headers.get('location')!r}")
        path, uid = made.groups()

        def patch(what, offset, chunk, reached, *more):
            head = upload_head(f"PATCH {path} HTTP/1.1", f"Upload-Offset: {offset}",
                               "Content-Type: application/offset+octet-stream", "Content-Length: LENGTH", *more)
            talk.step(what, head, chunk, 204, "", upload_offset=reached, upload_length=13631488, **tus)

        patch("3 MiB, too small", 0, data[:3145728], 0)
        patch("12 MiB", 0, data[:12582912], 12582912)
        digest = base64.b64encode(hashlib.sha256(data[12582912:]).digest()).decode()
        patch("the last MiB", 12582912, data[12582912:], 13631488, f"Upload-Checksum: sha256 {digest}")
        talk.step("HEAD", upload_head(f"HEAD {path} HTTP/1.1"), b"", 204, "", upload_offset=13631488,
                  upload_length=13631488, cache_control="no-store", **tus)
        form = f"tus_url=https://databank.illinois.edu/files/{uid}&filename=run.bin&size=13631488".encode()
        talk.step("registration", FORM, form, 200,
                  f"successfully uploaded run.bin\nsee in dataset at {bank.api}/datasets/{bank.key} \n", LABEL)
        bank.expect_files([("run.bin", data)])
        talk.said("the bytes are the file's")
    finally:
        talk.close()
    check(talk.steps == 8, "A2 is not whole")


def conversation_a3(bank):
    """A3. Phases: the raw transfer request, with and without the file name of its last part."""
    data = sample(2097152 + 1000)
    talk = Conversation(bank, "A3")
    try:
        talk.step("setup", FORM, b"phase=setup&filename=run.bin&filesize=2098152", 200, "successfully set up run.bin", LABEL)
        talk.step("the bytes before", TRANSFER, transfer_body(0, data[:2097152]), 200, ADDED, LABEL)
        answer = talk.step("without filename= the chunk is text", TRANSFER, transfer_body(2097152, b"text", False), 200,
                           kind=LABEL)
        wanted = r'\{"error":"private method `open\' called for .*\\n","progress":2097152,"status":500\}'
        check(re.fullmatch(wanted, answer.text), f"A3.3: {answer.text!r}")
        talk.step("the request", TRANSFER, transfer_body(2097152, data[2097152:]), 200, ADDED, LABEL)
        talk.step("verify", FORM, b"phase=verify&filename=run.bin", 200, bank.verified_text("run.bin"), LABEL)
        bank.expect_files([("run.bin", data)])
        talk.said("the bytes are the file's")
    finally:
        talk.close()
    check(talk.steps == 6, "A3 is not whole")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--server", required=True)
    arguments = parser.parse_args()
    wrong = 0
    for protocol, conversation in (("phases", conversation_a1), ("tus", conversation_a2), ("phases", conversation_a3)):
        print(conversation.__doc__)
        bank = Databank(arguments.server, protocol)
        try:
            conversation(bank)
        except AssertionError as error:
            wrong += 1
            print(f"FAIL {error}")
        finally:
            bank.stop()
    print(f"3 conversations, {wrong} failed.")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
