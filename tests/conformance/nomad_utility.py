#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The Python package `nomad-utility-workflows`, unmodified, publishes to the practice server: both generations.

The package takes the address of the server with every call, but looks people up at the central test server whatever
that address is (get_user_by_id in uploads.py and datasets.py gets no url). A proxy of this test stands in for
nomad-lab.eu and leads those questions to the practice server too; every other contact beside 127.0.0.1 is a failure.
Needs the environment of the target conformance_environment; exit code 77 means skipped.
"""

import argparse
import json
import os
import pathlib
import socket
import socketserver
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

from environment import check, environment_or_skip
from nomad_practice import Practice, make_files

CENTRAL = "nomad-lab.eu:443"


class Bridge(socketserver.BaseRequestHandler):
    """Takes `CONNECT nomad-lab.eu:443` and carries what is said inside to the practice server."""

    outside = []
    asked = []
    certificate = None
    practice = None  # host and port

    def handle(self):
        head = b""
        while b"\r\n\r\n" not in head and (block := self.request.recv(4096)):
            head += block
        line = head.split(b"\r\n")[0].decode("latin-1")
        if line.split(" ")[:2] != ["CONNECT", CENTRAL]:
            Bridge.outside.append(line)
            self.request.sendall(b"HTTP/1.1 503 No network in this test\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            return
        self.request.sendall(b"HTTP/1.1 200 Connected\r\n\r\n")
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(Bridge.certificate)
        with context.wrap_socket(self.request, server_side=True) as client, \
                socket.create_connection(Bridge.practice) as server:
            back = threading.Thread(target=self.carry, args=(server, client), daemon=True)
            back.start()
            self.carry(client, server, Bridge.asked)
            back.join(timeout=30)

    @staticmethod
    def carry(source, target, seen=None):
        try:
            while block := source.recv(65536):
                if seen is not None:
                    seen.append(block.split(b"\r\n")[0].decode("latin-1"))
                target.sendall(block)
            target.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # the other side is done with it


class Walk:
    """What a user of the package does, inside the environment."""

    def __init__(self, place):
        from nomad_utility_workflows.utils import datasets, entries, uploads, users

        self.datasets, self.entries, self.uploads, self.users = datasets, entries, uploads, users
        self.place = place
        self.url = place["api"]
        self.dataset_id = None
        self.upload_id = None

    def wait(self, upload_id):
        deadline = time.monotonic() + 60
        while (upload := self.uploads.get_upload_by_id(upload_id, url=self.url)).process_running:
            check(time.monotonic() < deadline, f"still running: {upload}")
            time.sleep(0.05)
        check(upload.process_status == "SUCCESS", f"not a success: {upload}")
        return upload

    def refused(self, call, words):
        try:
            call()
        except ValueError as error:
            check(words in str(error), f"refused, but otherwise: {error}")
        else:
            raise AssertionError(f"not refused: {words}")

    def step_sign_in(self):
        me = self.users.who_am_i(url=self.url)
        check(me.username == self.place["username"] and me.user_id == self.place["user_id"], f"somebody else: {me}")

    def step_find_coauthor(self):
        found = self.users.search_users_by_name(self.place["coauthor_name"], url=self.url)
        check([one.user_id for one in found] == [self.place["coauthor"]], f"other people: {found}")
        again = self.users.get_user_by_id(self.place["coauthor"], url=self.url)
        check(again.username == found[0].username, f"somebody else: {again}")

    def step_create_dataset(self):
        self.dataset_id = self.datasets.create_dataset("Utility", url=self.url)
        dataset = self.datasets.get_dataset_by_id(self.dataset_id, url=self.url)
        check(dataset.dataset_name == "Utility" and dataset.user.user_id == self.place["user_id"], f"another: {dataset}")
        self.refused(lambda: self.datasets.create_dataset("Utility", url=self.url), "already taken")

    def step_upload(self):
        self.upload_id = self.uploads.upload_files_to_nomad(self.place["file"], url=self.url)
        upload = self.wait(self.upload_id)
        check(upload.entries == 1 and not upload.published, f"not one entry: {upload}")

    def step_edit(self):
        metadata = {"upload_name": "Utility upload", "references": ["https://doi.org/10.1063/5.0104914"],
                    "dataset_id": self.dataset_id, "embargo_length": 0, "coauthors": [self.place["coauthor"]],
                    "comment": "From the package"}
        self.uploads.edit_upload_metadata(self.upload_id, upload_metadata=metadata, url=self.url)
        upload = self.wait(self.upload_id)
        check(upload.upload_name == "Utility upload", f"another name: {upload}")
        check(upload.coauthors == [self.place["coauthor"]], f"other co-authors: {upload}")
        check({one.user_id for one in upload.writers} == {self.place["user_id"], self.place["coauthor"]},
              f"other writers: {upload}")

    def step_refused_edit(self):
        self.refused(lambda: self.uploads.edit_upload_metadata(
            self.upload_id, upload_metadata={"coauthors": ["nobody@example.invalid"]}, url=self.url),
            "User reference not found")

    def step_publish(self):
        self.uploads.publish_upload(self.upload_id, url=self.url)
        upload = self.wait(self.upload_id)
        check(upload.published and upload.publish_time is not None and not upload.with_embargo, f"not published: {upload}")
        self.refused(lambda: self.uploads.publish_upload(self.upload_id, url=self.url), "already published")

    def step_delete_another(self):
        spare = self.uploads.upload_files_to_nomad(self.place["file"], url=self.url)
        self.wait(spare)
        mine = self.uploads.get_all_my_uploads(url=self.url)
        check({one.upload_id for one in mine} == {self.upload_id, spare}, f"other uploads: {mine}")
        self.uploads.delete_upload(spare, url=self.url)
        deadline = time.monotonic() + 60
        while True:
            try:
                self.uploads.get_upload_by_id(spare, url=self.url)
            except ValueError as error:
                check("not found" in str(error), f"another trouble: {error}")
                return
            check(time.monotonic() < deadline, "still there")
            time.sleep(0.05)

    def run(self):
        for name in [name for name in vars(Walk) if name.startswith("step_")]:
            print("    " + name.removeprefix("step_").replace("_", " "), flush=True)
            getattr(self, name)()


def publish(arguments, environment, work, generation):
    """One whole publication against a fresh server."""
    practice = Practice(arguments.server, generation)
    try:
        address = urllib.parse.urlsplit(practice.api)
        Bridge.practice = (address.hostname, address.port)
        (account, me), (_, coauthor) = practice.people()[:2]
        place = work / "place.json"
        place.write_text(json.dumps({
            "api": practice.api, "username": account["username"], "user_id": me["user_id"], "coauthor": coauthor["user_id"],
            "coauthor_name": coauthor["username"], "file": str(work / "good.zip")}))
        home = work / f"home{generation}"
        home.mkdir()
        variables = {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8",
                     "NOMAD_USERNAME": account["username"], "NOMAD_PASSWORD": account["password"],
                     "REQUESTS_CA_BUNDLE": str(work / "central.pem"), "no_proxy": "127.0.0.1",
                     "http_proxy": arguments.proxy, "https_proxy": arguments.proxy}
        done = subprocess.run([environment / "bin" / "python", __file__, "--walk", place], env=variables, cwd=home, timeout=300)
        check(done.returncode == 0, f"the package did not publish to generation {generation}")
        check(not Bridge.outside, f"the package went outside: {Bridge.outside}")
        check(all("/api/v1/users/" in line for line in Bridge.asked if line.startswith(("GET", "POST", "PUT", "DELETE"))),
              f"more than people was asked from the central server: {Bridge.asked}")
    finally:
        practice.stop()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--server")
    parser.add_argument("--environment")
    parser.add_argument("--requirements")
    parser.add_argument("--generation", type=int, action="append", help="only this one")
    parser.add_argument("--walk", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.walk:
        return Walk(json.loads(pathlib.Path(arguments.walk).read_text())).run()
    environment = environment_or_skip(arguments, "the package nomad-utility-workflows")
    proxy = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Bridge)
    proxy.daemon_threads = True
    threading.Thread(target=proxy.serve_forever, daemon=True).start()
    arguments.proxy = f"http://127.0.0.1:{proxy.server_address[1]}"
    with tempfile.TemporaryDirectory(prefix="slipway-conformance-") as folder:
        work = pathlib.Path(folder)
        make_files(work)
        Bridge.certificate = work / "central.pem"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=nomad-lab.eu",
                        "-addext", "subjectAltName=DNS:nomad-lab.eu", "-keyout", work / "key.pem", "-out", work / "cert.pem"],
                       check=True, capture_output=True, timeout=60)
        Bridge.certificate.write_bytes((work / "key.pem").read_bytes() + (work / "cert.pem").read_bytes())
        for generation in arguments.generation or (1, 2):
            print(f"  generation {generation}", flush=True)
            publish(arguments, environment, work, generation)
    print("The package nomad-utility-workflows is content.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
