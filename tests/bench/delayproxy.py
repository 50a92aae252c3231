#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A TCP proxy that makes the way to a server longer, and if asked narrower for each connection.

Usage: delayproxy.py --target 127.0.0.1:PORT [--milliseconds 25] [--rate BYTES]     prints {"port": N}, ends on SIGTERM
       delayproxy.py --self-test                                     measures its own delay and its rate

What is read gets a time stamp and is written on once it is as old as the delay, in each direction by itself; so the
round trip grows by twice the delay, and without --rate the rate is not limited (a queue holds more than 25 ms of any
loopback). With it each direction of each connection carries so many bytes a second, and little waits here. Making
a connection takes no round trip here as it would on a real way: that spares clients that make many.
"""
import argparse
import collections
import json
import signal
import socket
import statistics
import sys
import threading
import time

READ = 1024 * 1024  # bytes at most in one piece
READ_NARROW = 256 * 1024  # the same when the rate is limited
QUEUE = 256 * 1024 * 1024  # bytes that wait in one direction at most


class Direction:
    """Carries what comes from `source` to `target`, `delay` seconds later."""

    def __init__(self, source, target, delay, rate):
        self.source = source
        self.target = target
        self.delay = delay
        self.rate = rate
        self.most = int(rate * delay * 2) + 2 * READ_NARROW if rate else QUEUE
        self.pieces = collections.deque()
        self.waiting = 0
        self.changed = threading.Condition()
        self.threads = [threading.Thread(target=work, daemon=True) for work in (self.read, self.write)]

    def start(self):
        for thread in self.threads:
            thread.start()

    def read(self):
        piece = b"."
        free = 0.0  # when the way has carried all that came before
        while piece:
            try:
                piece = self.source.recv(READ_NARROW if self.rate else READ)
            except OSError:
                piece = b""  # broken off: the other side is told as if it had ended
            if self.rate:
                free = max(free, time.monotonic()) + len(piece) / self.rate
            due = max(free, time.monotonic()) + self.delay
            with self.changed:
                while piece and self.waiting >= self.most:
                    self.changed.wait()
                self.pieces.append((due, piece))
                self.waiting += len(piece)
                self.changed.notify_all()

    def write(self):
        piece = b"."
        broken = False
        while piece:
            with self.changed:
                while not self.pieces:
                    self.changed.wait()
                due, piece = self.pieces.popleft()
                self.waiting -= len(piece)
                self.changed.notify_all()
            wait = due - time.monotonic()
            if wait > 0:
                time.sleep(wait)
            if broken:
                continue  # to the end of what comes, so that nobody waits for room in the queue
            try:
                self.target.sendall(piece) if piece else self.target.shutdown(socket.SHUT_WR)
            except OSError:
                broken = True
                self.end()

    def end(self):
        """The target is gone, so the source shall send no more."""
        try:
            self.source.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass

    def join(self):
        for thread in self.threads:
            thread.join()


class DelayProxy:
    """Listens on a free port of the loopback from start() on."""

    def __init__(self, target, delay, rate=0):
        self.target = target
        self.delay = delay
        self.rate = rate
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port = self.listener.getsockname()[1]

    def start(self):
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            client, _ = self.listener.accept()
            threading.Thread(target=self.carry, args=(client,), daemon=True).start()

    def carry(self, client):
        with client:
            try:
                server = socket.create_connection(self.target)
            except OSError:
                return
            with server:
                for one in (client, server):
                    one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                directions = (Direction(client, server, self.delay, self.rate), Direction(server, client, self.delay, self.rate))
                for direction in directions:
                    direction.start()
                for direction in directions:
                    direction.join()


def answer(listener):
    """A server for the self-test: reads a number of bytes that stands in the first 8, answers one byte; and again."""
    connection, _ = listener.accept()
    with connection, connection.makefile("rb", buffering=READ) as stream:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        while head := stream.read(8):
            left = int.from_bytes(head, "big")
            while left > 0 and (got := len(stream.read(min(left, READ)))):
                left -= got
            connection.sendall(b".")


def self_test(delay, megabytes=1024):
    """Round trips of one byte before and after a long transfer, and the rate of that transfer."""
    listener = socket.create_server(("127.0.0.1", 0))
    threading.Thread(target=answer, args=(listener,), daemon=True).start()
    proxy = DelayProxy(listener.getsockname(), delay)
    proxy.start()
    block = bytes(READ)
    with socket.create_connection(("127.0.0.1", proxy.port)) as client:
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

        def ask(blocks):
            started = time.monotonic()
            client.sendall((blocks * READ).to_bytes(8, "big"))
            for _ in range(blocks):
                client.sendall(block)
            client.recv(1)
            return time.monotonic() - started

        trips = [ask(0) for _ in range(20)]
        long = ask(megabytes)
        trips += [ask(0) for _ in range(20)]
    rate = megabytes * READ / (long - 2 * delay) / 1e6
    middle, worst = statistics.median(trips) * 1000, max(trips) * 1000
    print(f"round trip {middle:.2f} ms in the middle, {worst:.2f} ms at worst, wanted {2000 * delay:.0f} ms; {rate:.0f} MB/s")
    good = 2000 * delay <= middle < 2000 * delay + 2 and min(trips) >= 2 * delay and rate > 500
    print("holds" if good else "does not hold: at most 2 ms more than wanted, and more than 500 MB/s")
    return 0 if good else 1


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--target", help="host:port")
    parser.add_argument("--milliseconds", type=float, default=25, help="in each direction")
    parser.add_argument("--rate", type=float, default=0, help="bytes per second of each connection; 0: no limit")
    parser.add_argument("--self-test", action="store_true")
    arguments = parser.parse_args()
    delay = arguments.milliseconds / 1000
    if arguments.self_test:
        return self_test(delay)
    if not arguments.target:
        parser.error("say where to: --target host:port")
    host, port = arguments.target.rsplit(":", 1)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    proxy = DelayProxy((host, int(port)), delay, arguments.rate)
    proxy.start()
    print(json.dumps({"port": proxy.port}), flush=True)
    while True:
        signal.pause()


if __name__ == "__main__":
    sys.exit(main())
