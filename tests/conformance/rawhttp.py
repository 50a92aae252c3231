# SPDX-License-Identifier: MIT
"""A small HTTP client that hides nothing: no redirects followed, `100 Continue` seen, headers exactly as given."""

import socket
import urllib.parse

# The headers of an answer that tell a client something.
TELLING = ("content-type", "www-authenticate", "allow", "location", "transfer-encoding")


class Answer:
    def __init__(self, status, headers, body, continued):
        self.status = status
        self.headers = headers
        self.text = body.decode("utf-8")
        self.continued = continued


def read_head(stream):
    first = stream.readline().decode("latin-1")
    if not first.startswith("HTTP/1."):
        raise AssertionError(f"not an answer: {first!r}")
    headers = {}
    while (line := stream.readline().decode("latin-1").rstrip("\r\n")):
        name, _, value = line.partition(":")
        headers[name.lower()] = value.strip()
    return int(first.split(" ")[1]), headers


def read_body(stream, headers):
    if headers.get("transfer-encoding", "").lower() != "chunked":
        return stream.read(int(headers.get("content-length", 0)))
    body = b""
    while (size := int(stream.readline().split(b";")[0], 16)) > 0:
        body += stream.read(size)
        stream.readline()
    stream.readline()
    return body


def ask(method, url, headers, body):
    """One request on a connection of its own. With `Expect` the body is sent only if the server asks for it."""
    parts = urllib.parse.urlsplit(url)
    target = urllib.parse.urlunsplit(("", "", parts.path, parts.query, ""))
    lines = [f"{method} {target} HTTP/1.1", f"Host: {parts.netloc}", *(f"{name}: {one}" for name, one in headers.items())]
    if body or method in ("POST", "PUT"):
        lines.append(f"Content-Length: {len(body)}")
    with socket.create_connection((parts.hostname, parts.port), timeout=60) as connection:
        connection.sendall(("\r\n".join(lines) + "\r\n\r\n").encode("latin-1"))
        stream = connection.makefile("rb")
        waits = any(name.lower() == "expect" for name in headers)
        if not waits:
            connection.sendall(body)
        status, answered = read_head(stream)
        continued = status == 100
        if continued:
            connection.sendall(body)
            status, answered = read_head(stream)
        return Answer(status, answered, read_body(stream, answered), continued)


def multipart(parts):
    """Content type and body of a form with files: (field, file name, bytes) each."""
    boundary = "----------slipwayboundary"
    body = b""
    for field, file, content in parts:
        body += (f"--{boundary}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{file}\"\r\n"
                 "Content-Type: application/octet-stream\r\n\r\n").encode() + content + b"\r\n"
    return f"multipart/form-data; boundary={boundary}", body + f"--{boundary}--\r\n".encode()
