#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The Python tus client `tuspy`, unmodified, uploads to the practice Data Bank in the way of the sample client v2.

That client (Data Bank contract 8) gives tuspy chunks of 5 MiB and then registers with one form-encoded POST. Here it
does so with 200 MB; then once more while the server is killed in the middle: started again, tuspy finds its upload
in its own store, and no stored byte is sent twice. Both times the server's SHA-256 must be the file's.
Needs the environment of the target conformance_environment; exit code 77 means skipped.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from databank_practice import MIB, Databank, wait_until, write_sample
from environment import check, environment_or_skip

SIZE = 200_000_000
CHUNK = 5 * MIB
CHUNKS = -(-SIZE // CHUNK)
KEPT = 12  # chunks that the server has taken before it is killed
TUSPY_FAILED = 3


def walk():
    """Runs inside the environment, as the sample client does; what it needs comes by standard input."""
    import requests  # only in the environment
    import tusclient.client
    import tusclient.exceptions
    import tusclient.storage.filestorage

    place = json.load(sys.stdin)
    headers = {"Authorization": f"Token token={place['token']}"}
    client = tusclient.client.TusClient(f"{place['api']}/files/", headers=headers)
    options = {}
    if place["store"]:
        options = {"store_url": True, "url_storage": tusclient.storage.filestorage.FileStorage(place["store"])}
    try:
        uploader = client.uploader(place["file"], chunk_size=CHUNK, **options)
        uploader.upload()
    except (tusclient.exceptions.TusUploadFailed, tusclient.exceptions.TusCommunicationError):
        return TUSPY_FAILED
    name = place["file"].rsplit("/", 1)[1]
    fields = {"dataset_key": place["key"], "tus_url": uploader.url, "filename": name, "size": os.path.getsize(place["file"])}
    answer = requests.post(f"{place['api']}/api/dataset/{place['key']}/datafile", data=fields, headers=headers)
    check(answer.status_code == 200, f"the registration was answered with {answer.status_code}")
    check(answer.text.startswith(f"successfully uploaded {name}\n"), f"the registration's answer: {answer.text!r}")
    return 0


class Client:
    """tuspy in a process of its own, with a home folder of its own."""

    def __init__(self, environment, bank, file, home, store=None):
        home.mkdir(exist_ok=True)
        variables = {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8", "no_proxy": "127.0.0.1",
                     "PYTHONDONTWRITEBYTECODE": "1"}
        self.process = subprocess.Popen([environment / "bin" / "python", __file__, "--walk"], env=variables, cwd=home,
                                        stdin=subprocess.PIPE, text=True)
        json.dump({"api": bank.api, "key": bank.key, "token": bank.token, "file": str(file), "store": store and str(store)},
                  self.process.stdin)
        self.process.stdin.close()

    def ended(self):
        return self.process.wait(timeout=300)


def chunks_taken(bank):
    """The answered PATCHes: their number and their bytes."""
    taken = [one["bytes_in"] for one in bank.requests() if one["method"] == "PATCH" and one["status"] == 204]
    return len(taken), sum(taken)


def creations(bank):
    return sum(one["method"] == "POST" and one["path"].rstrip("/") == "/files" for one in bank.requests())


def check_registered(bank, file, digest):
    records = bank.records(digests=True)
    check([one["name"] for one in records] == [file.name], f"recorded: {[one['name'] for one in records]}")
    check(records[0]["complete"] and records[0]["size"] == SIZE, "the record is not complete, or of another size")
    check(records[0]["sha256"] == digest, "the server's SHA-256 is not the file's")


def whole_upload(arguments, environment, work, file, digest):
    bank = Databank(arguments.server, "tus")
    try:
        check(Client(environment, bank, file, work / "home").ended() == 0, "tuspy did not upload")
        check(chunks_taken(bank) == (CHUNKS, SIZE), f"{chunks_taken(bank)} chunks and bytes instead of {(CHUNKS, SIZE)}")
        check(creations(bank) == 1, f"{creations(bank)} uploads were created")
        check_registered(bank, file, digest)
    finally:
        bank.stop()


def resumed_upload(arguments, environment, work, file, digest):
    state, store = work / "state", work / "store.json"
    bank = Databank(arguments.server, "tus", state)
    port = bank.port()
    bank.command("POST", "/faults", {"match": {"method": "PATCH"}, "nth": KEPT + 1, "action": "stall"})
    client = Client(environment, bank, file, work / "home", store)
    try:
        wait_until(lambda: chunks_taken(bank)[0] == KEPT, f"{KEPT} chunks are there")
    finally:
        bank.kill()
    check(client.ended() == TUSPY_FAILED, "tuspy did not notice that the server was killed")
    bank = Databank(arguments.server, "tus", state, port)
    try:
        check(Client(environment, bank, file, work / "home", store).ended() == 0, "tuspy did not go on")
        check(creations(bank) == 0, "tuspy had to create the upload anew")
        rest = (CHUNKS - KEPT, SIZE - KEPT * CHUNK)
        check(chunks_taken(bank) == rest, f"{chunks_taken(bank)} chunks and bytes instead of the missing {rest}")
        check_registered(bank, file, digest)
    finally:
        bank.stop()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--server")
    parser.add_argument("--environment")
    parser.add_argument("--requirements")
    parser.add_argument("--walk", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.walk:
        return walk()
    environment = environment_or_skip(arguments, "the package tuspy")
    with tempfile.TemporaryDirectory(prefix="slipway-conformance-") as folder:
        work = pathlib.Path(folder)
        file = work / "recording.bin"
        digest = write_sample(file, SIZE)
        for walked in (whole_upload, resumed_upload):
            print("  " + walked.__name__.replace("_", " "), flush=True)
            walked(arguments, environment, work, file, digest)
    print("tuspy is content.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
