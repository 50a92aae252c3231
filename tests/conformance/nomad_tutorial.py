#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The way of NOMAD's own tutorial for Python users, walked against the practice server (generation 1).

The tutorial ("Uploading, changing metadata, and publishing via python API") talks to the server through `requests`, and
so does this, in code of its own: token by GET with user name and password in the query, dataset, raw upload of a zip
without any file name, polling of `last_status_message`, edit, publish. Every message that the tutorial promises must
come. Needs the environment of the target conformance_environment; exit code 77 means skipped.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from environment import check, environment_or_skip
from nomad_practice import Practice, make_files

# What `last_status_message` may say between the upload and its end (NOMAD contract 4.5).
ON_THE_WAY = ("Pending: process_upload", "Started: process_upload", "Adding files", "Matching", "Parsing level 0",
              "Waiting for results (level 0)", "Cleanup")
TOO_SHORT = 3
PROCESSED = "Process process_upload completed successfully"
EDITED = "Process edit_upload_metadata completed successfully"
PUBLISHED = "Process publish_upload completed successfully"


class Tutorial:
    """One user of the server; `url` ends with a slash as in the tutorial."""

    def __init__(self, url, username, password):
        import requests  # only in the environment

        self.requests = requests
        self.url = url
        self.headers = {"Accept": "application/json"}
        answer = requests.get(url + "auth/token", params={"username": username, "password": password}, timeout=10)
        token = self.json(answer)["access_token"]
        self.headers["Authorization"] = f"Bearer {token}"

    @staticmethod
    def json(answer):
        check(answer.status_code == 200, f"{answer.request.method} {answer.request.path_url.split('?')[0]}: "
              f"{answer.status_code} {answer.text}")
        return answer.json()

    def create_dataset(self, name):
        answer = self.requests.post(self.url + "datasets/", headers=self.headers, json={"dataset_name": name}, timeout=10)
        return self.json(answer)["dataset_id"]

    def upload(self, path):
        with open(path, "rb") as body:
            answer = self.requests.post(self.url + "uploads", headers=self.headers, data=body, timeout=30)
        return self.json(answer)["upload_id"]

    def data(self, upload_id, anonymous=False):
        headers = {} if anonymous else {"Authorization": self.headers["Authorization"]}
        return self.json(self.requests.get(f"{self.url}uploads/{upload_id}", headers=headers, timeout=30))["data"]

    def message(self, upload_id):
        return self.data(upload_id)["last_status_message"]

    def wait_for(self, upload_id, final, on_the_way):
        """Asks again and again as the tutorial advises; gives the messages that were seen."""
        seen = []
        deadline = time.monotonic() + 60
        while not seen or seen[-1] != final:
            message = self.message(upload_id)
            if not seen or seen[-1] != message:
                seen.append(message)
            check(message == final or message in on_the_way, f"a message that nobody promised: {seen}")
            check(time.monotonic() < deadline, f"'{final}' never came: {seen}")
            time.sleep(0.02)
        return seen

    def edit(self, upload_id, metadata):
        return self.requests.post(f"{self.url}uploads/{upload_id}/edit", headers=self.headers, json=metadata, timeout=30)

    def publish(self, upload_id):
        return self.requests.post(f"{self.url}uploads/{upload_id}/action/publish", headers=self.headers, timeout=30)


def check_result(tutorial, upload_id, dataset_id, coauthor, metadata):
    """What the tutorial leaves to the reader: everything that was edited is there, and the world can see it."""
    upload = tutorial.data(upload_id, anonymous=True)
    check(upload["published"] and not upload["process_running"], f"not published: {upload}")
    check(upload["upload_name"] == metadata["upload_name"], f"another name: {upload}")
    check(upload["coauthors"] == [coauthor], f"other co-authors: {upload}")
    check(upload["embargo_length"] == 0 and not upload["with_embargo"], f"an embargo: {upload}")
    check(upload["entries"] == 1, f"not one entry: {upload}")
    entries = tutorial.json(tutorial.requests.get(f"{tutorial.url}uploads/{upload_id}/entries", timeout=30))
    entry = entries["data"][0]["entry_metadata"]
    check(entry["references"] == metadata["references"], f"other references: {entry}")
    check(entry["comment"] == metadata["comment"], f"another comment: {entry}")
    check([one["dataset_id"] for one in entry["datasets"]] == [dataset_id], f"other datasets: {entry}")


def walk(arguments):
    """Runs inside the environment. `arguments.walk` says where the server is and who we are, read from its file."""
    place = json.loads(pathlib.Path(arguments.walk).read_text())
    tutorial = Tutorial(place["api"] + "/", place["username"], place["password"])
    dataset_id = tutorial.create_dataset("Test_Dataset")
    upload_id = tutorial.upload(place["file"])
    seen = tutorial.wait_for(upload_id, PROCESSED, ON_THE_WAY)
    print("  processed:", " > ".join(seen), flush=True)
    if "Waiting for results (level 0)" not in seen:
        sys.exit(TOO_SHORT)
    metadata = {
        "upload_name": "Test_Upload",
        "references": ["https://doi.org/10.1063/5.0104914", "http://doi.org/10.5281/zenodo.6032826"],
        "datasets": dataset_id,
        "embargo_length": 0,
        "coauthors": [place["coauthor_email"]],
        "comment": "Test.",
    }
    tutorial.json(tutorial.edit(upload_id, {"metadata": metadata}))
    seen = tutorial.wait_for(upload_id, EDITED, ("Pending: edit_upload_metadata", "Started: edit_upload_metadata"))
    print("  edited:", " > ".join(seen), flush=True)
    tutorial.json(tutorial.publish(upload_id))
    seen = tutorial.wait_for(upload_id, PUBLISHED, ("Pending: publish_upload", "Started: publish_upload"))
    print("  published:", " > ".join(seen), flush=True)
    check_result(tutorial, upload_id, dataset_id, place["coauthor"], metadata)
    again = tutorial.publish(upload_id)
    check(again.status_code == 400 and again.json() == {"detail": "Upload already published."},
          f"published a second time: {again.status_code} {again.text}")


def attempt(arguments, environment, work, milliseconds):
    """The whole way against a fresh server; false if a state that the tutorial names was too short to be seen."""
    practice = Practice(arguments.server, 1)
    try:
        practice.settings(process_delay=milliseconds)
        (first, _), (_, coauthor) = practice.people()[:2]
        place = work / "place.json"
        place.write_text(json.dumps({
            "api": practice.api, "username": first["username"], "password": first["password"],
            "coauthor": coauthor["user_id"], "coauthor_email": coauthor["email"], "file": str(work / "good.zip")}))
        variables = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
        done = subprocess.run([environment / "bin" / "python", __file__, "--walk", place], env=variables, timeout=300)
        check(done.returncode in (0, TOO_SHORT), "the tutorial did not come to its end")
        return done.returncode == 0
    finally:
        practice.stop()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--server")
    parser.add_argument("--environment")
    parser.add_argument("--requirements")
    parser.add_argument("--walk", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.walk:
        return walk(arguments)
    environment = environment_or_skip(arguments, "the library `requests`, which the tutorial uses,")
    with tempfile.TemporaryDirectory(prefix="slipway-conformance-") as folder:
        work = pathlib.Path(folder)
        make_files(work)
        for milliseconds in (150, 600, 2400):  # a busy computer may miss a short state: then once more, slower
            if attempt(arguments, environment, work, milliseconds):
                print("The tutorial comes to its end.")
                return 0
    raise AssertionError("the tutorial's 'Waiting for results (level 0)' was never seen")


if __name__ == "__main__":
    sys.exit(main())
