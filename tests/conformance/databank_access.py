# SPDX-License-Identifier: MIT
"""Lines 1 to 8 and 42 to 45 of appendix B: who may do what, and how the three protocols are told apart."""

import json

import rawhttp
from databank_lines import line
from databank_practice import (ACCESS_DENIED, LABEL, MIB, PROTOCOLS, REALM, SERVER_ERROR, UNKNOWN_KEY, UPLOADS_REALM,
                               WRONG_TOKEN, sample)
from environment import check

PROBED = {"phases": (400, "invalid phase parameter: probe"), "tus": (500, "invalid request"),
          "next": (500, "Encountered error while storing file on draft server")}


def expect_good(bank, answer):
    """The answer of a probe whose key and token are right (2.5)."""
    status, body = PROBED[bank.protocol]
    bank.expect(answer, status, body, LABEL)


def expect_not_found(bank, answer):
    bank.expect(answer, 404, "Dataset Not Found", LABEL)


def expect_bad(bank, answer):
    bank.expect(answer, 401, "Bad credentials", LABEL, www_authenticate=REALM)


def expect_denied(bank, answer):
    """The answer to a call without a token that can be read (2.4)."""
    if bank.protocol == "next":
        return expect_bad(bank, answer)
    return bank.expect(answer, 401, ACCESS_DENIED, "text/plain; charset=utf-8", www_authenticate=REALM)


def expect_uploads_denied(bank, answer):
    bank.expect(answer, 401, kind="text/html", www_authenticate=UPLOADS_REALM)


@line(1, *PROTOCOLS)
def unknown_key(bank):
    """an unknown key is 404, before the token is looked at; keys are case-sensitive"""
    for key in (UNKNOWN_KEY, bank.key.lower()):
        for token in (None, "", WRONG_TOKEN):
            expect_not_found(bank, bank.probe(key, token))


@line(2, *PROTOCOLS)
def released_key(bank):
    """a released key is 404 even with a good token"""
    expect_good(bank, bank.probe())
    bank.set_state("released")
    for token in (None, "", WRONG_TOKEN):
        expect_not_found(bank, bank.probe(token=token))


@line("7.1", "tus")
def version_candidate(bank):
    """a version candidate under curator review counts as a draft, an embargo does not"""
    bank.set_state("version candidate under curator review")
    expect_good(bank, bank.probe())
    bank.set_state("file embargo")
    expect_not_found(bank, bank.probe())


@line(3, *PROTOCOLS)
def no_header(bank):
    """no header: 401 text/plain (phases, tus), `Bad credentials` (next)"""
    for headers in ({}, {"Authorization": "Basic YTpi"}):
        expect_denied(bank, bank.probe(token="", headers=headers))


@line(4, *PROTOCOLS)
def wrong_token(bank):
    """a wrong token is 401; /files echoes the header back in its own 401"""
    expect_bad(bank, bank.probe(token=WRONG_TOKEN))
    if bank.protocol == "phases":
        return
    answer = bank.tus("OPTIONS", "/files/", token=WRONG_TOKEN)
    if bank.protocol == "next":
        return expect_bad(bank, answer)
    expect_uploads_denied(bank, answer)
    check(WRONG_TOKEN.encode() in answer.body, "the 401 of /files does not echo the Authorization header (2.4)")
    check(len(answer.body) > 500, "the 401 of /files is no dump of the request's environment (2.4)")


@line(5, "tus")
def token_of_another_dataset(bank):
    """a token of another dataset: /api 401, /files accepted"""
    expect_bad(bank, bank.probe(token=bank.other_token))
    bank.expect(bank.tus("OPTIONS", "/files/", token=bank.other_token), 204)
    data = sample(100)
    path = bank.create(len(data))
    bank.expect(bank.patch(path, 0, data, token=bank.other_token), 204, upload_offset=100)


@line(6, "tus")
def forms_of_the_header(bank):
    """a quoted token: /api ok, /files 401; and the other rows of the table (2.3)"""
    token = bank.token
    rows = [(f"Token token={token}", "ok", True), (f'Token token="{token}"', "ok", False), (f"Token {token}", "ok", False),
            (f"Bearer {token}", "ok", False), (f"token token={token}", "denied", True),
            (f"Token token={token}, x=y", "ok", False), ("Basic YTpi", "denied", False)]
    for number, (header, on_api, on_files) in enumerate(rows, 1):
        try:
            answer = bank.probe(token="", headers={"Authorization": header})
            expect_good(bank, answer) if on_api == "ok" else expect_denied(bank, answer)
            answer = bank.tus("OPTIONS", "/files/", {"Authorization": header}, token="")
            bank.expect(answer, 204) if on_files else expect_uploads_denied(bank, answer)
        except AssertionError as error:
            raise AssertionError(f"row {number} of the table: {error}") from None
    expect_uploads_denied(bank, bank.tus("OPTIONS", "/files/", token=""))


@line(7, "tus")
def referer(bank):
    """any foreign Referer on /files is 401; one of the own host is accepted without a token"""
    foreign = {"Referer": "https://elsewhere.example/datasets"}
    expect_uploads_denied(bank, bank.tus("OPTIONS", "/files/", foreign))
    expect_uploads_denied(bank, bank.tus("POST", "/files/", {**foreign, "Upload-Length": 5}))
    own = {"Host": "databank.example", "Referer": f"https://databank.example/datasets/{bank.key}/edit"}
    bank.expect(bank.tus("OPTIONS", "/files/", own, token=""), 204)
    bank.expect(bank.tus("POST", "/files/", {**own, "Upload-Length": 5}, token=""), 201)


@line(8, *PROTOCOLS)
def probe(bank):
    """the probe's answer tells the protocol, and nothing comes of it"""
    expect_good(bank, bank.probe())
    check(bank.records() == [], "the probe has made a record")
    answer = bank.tus("OPTIONS", "/files/")
    check(answer.status == (404 if bank.protocol == "phases" else 204), f"OPTIONS /files/: {answer.status} (2.5)")


@line(42, "tus")
def draft_json(bank):
    """a draft's JSON says `metadata: unavailable`, a released one's lists the files, an unknown key is 500"""
    def get(key):
        return rawhttp.ask("GET", bank.url(f"/datasets/{key}.json"), {"Accept": "application/json"}, b"")

    answer = bank.expect(get(bank.key), 200, kind=LABEL)
    wanted = {"url": bank.url(f"/datasets/{bank.key}.json"), "metadata": "unavailable"}
    check(json.loads(answer.text) == wanted, f"a draft's JSON is {bank.clean(answer.text[:300])}")
    bank.expect(get(UNKNOWN_KEY), 500, SERVER_ERROR, LABEL)
    bank.expect(bank.register(bank.upload(sample(77)), "run.bin", 77), 200)
    bank.set_state("released")
    files = json.loads(bank.expect(get(bank.key), 200, kind=LABEL).text)["datafiles"]
    check([(one["binary_name"], one["binary_size"]) for one in files] == [("run.bin", 77)], f"datafiles: {files}")
    check(len(files[0]["web_id"]) == 5, f"web_id {files[0]['web_id']!r} has not 5 characters")


@line(43, "tus")
def check_token(bank):
    """/check_token gives its three answers"""
    def ask(query):
        return json.loads(bank.expect(rawhttp.ask("GET", bank.url("/check_token" + query), {}, b""), 200).text)

    good = ask(f"?token={bank.token}")
    check(good == {"isValid": True, "token": bank.token}, "a live token is not said to be valid, and to be itself")
    bad = ask(f"?token={WRONG_TOKEN}")
    check(bad == {"isValid": False, "error": "current token not found"}, f"a wrong token: {bad}")
    none = ask("")
    check(none == {"isValid": False, "error": "no token provided"}, f"no token: {none}")


@line(44, "tus", "next")
def token_replaced(bank):
    """a token replaced in mid-upload: PATCH 401, then the upload goes on with the new one"""
    data = sample(13 * MIB)
    path = bank.create(len(data))
    bank.expect(bank.patch(path, 0, data[:6 * MIB]), 204, upload_offset=6 * MIB)
    old, new = bank.token, bank.renew_token()
    check(new != old and len(new) == 32, "the new token is none")
    refused = bank.patch(path, 6 * MIB, data[6 * MIB:], old)
    expect_bad(bank, refused) if bank.protocol == "next" else expect_uploads_denied(bank, refused)
    check(bank.offset(path) == 6 * MIB, "a PATCH without a valid token has changed the offset")
    bank.expect(bank.patch(path, 6 * MIB, data[6 * MIB:]), 204, upload_offset=len(data))
    expect_bad(bank, bank.register(path, "run.bin", len(data), token=old))
    bank.expect(bank.register(path, "run.bin", len(data)), 200, bank.registered_text("run.bin"), LABEL)
    bank.expect_files([("run.bin", data)])


@line(44, "phases")
def token_replaced_between_chunks(bank):
    """a token replaced in mid-upload: transfer 401, then the upload goes on with the new one"""
    data = sample(3000)
    bank.stage("run.bin", data[:1000])
    old = bank.token
    bank.renew_token()
    expect_bad(bank, bank.transfer("run.bin", 1000, data[1000:], token=old))
    bank.expect(bank.transfer("run.bin", 1000, data[1000:]), 200, "successfully added chunk to run.bin")
    bank.expect(bank.verify("run.bin"), 200, bank.verified_text("run.bin"), LABEL)
    bank.expect_files([("run.bin", data)])


@line(45, "tus", "next")
def published_meanwhile(bank):
    """published in mid-upload: the chunks still go through, the registration is 404"""
    data = sample(6 * MIB)
    path = bank.create(len(data))
    bank.set_state("released")
    bank.expect(bank.patch(path, 0, data), 204, upload_offset=len(data))
    expect_not_found(bank, bank.register(path, "run.bin", len(data)))
    check(bank.records() == [], "a file was registered in a released dataset")


@line(45, "phases")
def published_between_chunks(bank):
    """published in mid-upload: transfer and verify are 404"""
    bank.stage("run.bin", b"abc")
    bank.set_state("released")
    expect_not_found(bank, bank.transfer("run.bin", 3, b"def"))
    expect_not_found(bank, bank.verify("run.bin"))
    check(bank.records() == [], "a file was registered in a released dataset")
