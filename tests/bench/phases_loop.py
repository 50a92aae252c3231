# SPDX-License-Identifier: MIT
"""A straightforward client of the phase protocol (Data Bank contract 4A), for databank.py to measure beside Slipway.

As the sample client v1 did it: chunks of 2 MiB, each a multipart form in a request of its own, one after the other,
here over one connection that is kept alive. What to send comes as JSON by standard input.
"""
import http.client
import json
import os
import sys
import urllib.parse

CHUNK = 2 * 1024 * 1024


def main():
    place = json.load(sys.stdin)
    address = urllib.parse.urlsplit(place["api"])
    connection = http.client.HTTPConnection(address.hostname, address.port)
    name = os.path.basename(place["file"])
    size = os.path.getsize(place["file"])

    def call(kind, body, success):
        headers = {"Authorization": f"Token token={place['token']}", "Content-Type": kind}
        connection.request("POST", f"/api/dataset/{place['key']}/datafile", body, headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        if answer.status != 200 or not text.startswith(success):
            sys.exit(f"answered with {answer.status}: {text[:300]}")

    def form(**fields):
        return "application/x-www-form-urlencoded", urllib.parse.urlencode(fields).encode()

    call(*form(phase="setup", filename=name, filesize=size), "successfully set up ")
    sent = 0
    with open(place["file"], "rb") as file:
        while chunk := file.read(CHUNK):
            fields = {"phase": "transfer", "filename": name, "previous_size": sent}
            head = "".join(f'--B\r\nContent-Disposition: form-data; name="{field}"\r\n\r\n{value}\r\n'
                           for field, value in fields.items())
            head += '--B\r\nContent-Disposition: form-data; name="bytechunk"; filename="bytechunk"\r\n\r\n'
            body = head.encode() + chunk + b"\r\n--B--\r\n"
            call("multipart/form-data; boundary=B", body, "successfully added chunk to ")
            sent += len(chunk)
    call(*form(phase="verify", filename=name), f"{name} successfully uploaded.")


if __name__ == "__main__":
    main()
