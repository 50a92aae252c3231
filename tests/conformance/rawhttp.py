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
        self.body = body
        self.continued = continued

    @property
    def text(self):
        return self.body.decode("utf-8")


def read_head(stream):
    first = stream.readline().decode("latin-1")
    if not first.startswith("HTTP/1."):
        raise AssertionError(f"not an answer: {first!r}")
    headers = {}
    while (line := stream.readline().decode("latin-1").rstrip("\r\n")):
        name, _, value = line.partition(":")
        headers[name.lower()] = value.strip()
    return int(first.split(" ")[1]), headers


def read_body(stream, headers, method):
    if method == "HEAD":
        return b""
    if headers.get("transfer-encoding", "").lower() != "chunked":
        return stream.read(int(headers.get("content-length", 0)))
    body = b""
    while (size := int(stream.readline().split(b";")[0], 16)) > 0:
        body += stream.read(size)
        stream.readline()
    stream.readline()
    return body


def request_head(method, url, headers, body):
    """The first bytes of a request. Host and Content-Length are added unless they, or a transfer coding, are given."""
    parts = urllib.parse.urlsplit(url)
    target = urllib.parse.urlunsplit(("", "", parts.path, parts.query, ""))
    given = {name.lower() for name in headers}
    lines = [f"{method} {target} HTTP/1.1", *(f"{name}: {one}" for name, one in headers.items())]
    if "host" not in given:
        lines.insert(1, f"Host: {parts.netloc}")
    if (body or method in ("POST", "PUT", "PATCH")) and not given & {"content-length", "transfer-encoding"}:
        lines.append(f"Content-Length: {len(body)}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def chunked(body, size=65536):
    """The body in chunked transfer coding, `size` bytes a chunk."""
    pieces = [body[start:start + size] for start in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


def ask(method, url, headers, body):
    """One request on a connection of its own. With `Expect` the body is sent only if the server asks for it."""
    parts = urllib.parse.urlsplit(url)
    with socket.create_connection((parts.hostname, parts.port), timeout=60) as connection:
        connection.sendall(request_head(method, url, headers, body))
        stream = connection.makefile("rb")
        waits = any(name.lower() == "expect" for name in headers)
        if not waits:
            connection.sendall(body)
        status, answered = read_head(stream)
        continued = status == 100
        if continued:
            connection.sendall(body)
            status, answered = read_head(stream)
        return Answer(status, answered, read_body(stream, answered, method), continued)


def send_part(method, url, headers, body, sent):
    """Sends the head and the first `sent` bytes of the body, then breaks the connection off."""
    parts = urllib.parse.urlsplit(url)
    with socket.create_connection((parts.hostname, parts.port), timeout=60) as connection:
        connection.sendall(request_head(method, url, headers, body) + body[:sent])


def multipart(parts):
    """Content type and body of a form: (field, file name, bytes) each, the file name None for a plain field. A file part
    may have a fourth member, its content type; None leaves that header out."""
    boundary = "----------slipwayboundary"
    body = b""
    for field, file, content, *kind in parts:
        body += f"--{boundary}\r\nContent-Disposition: form-data; name=\"{field}\"".encode()
        if file is not None:
            body += f"; filename=\"{file}\"".encode()
            label = kind[0] if kind else "application/octet-stream"
            body += f"\r\nContent-Type: {label}".encode() if label else b""
        body += b"\r\n\r\n" + content + b"\r\n"
    return f"multipart/form-data; boundary={boundary}", body + f"--{boundary}--\r\n".encode()
