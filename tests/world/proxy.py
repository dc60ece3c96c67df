"""A real CONNECT proxy on loopback that ends TLS itself, and answers for the hosts it knows."""

from __future__ import annotations

import contextlib
import socketserver
import ssl
import threading
import time
from collections.abc import Callable, Collection, Iterator
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler

import trustme

from tests.world.faults import Fault
from tests.world.replies import Asked, Reply

Answer = Callable[[Asked], Reply]
Find = Callable[[Asked], Fault | None]


class Proxy(socketserver.ThreadingTCPServer):
    """Listens on a free port of loopback from the start; `close` ends it.

    A host it does not know goes into `strangers` and gets nothing.
    """

    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def __init__(
        self,
        authority: trustme.CA,
        hosts: Collection[str],
        answer: Answer,
        find: Find,
        now: Callable[[], float],
    ) -> None:
        super().__init__(("127.0.0.1", 0), _Line)
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.set_alpn_protocols(["http/1.1"])
        authority.issue_cert(*hosts).configure_cert(self.context)
        self.hosts, self.answer, self.find, self.now = frozenset(hosts), answer, find, now
        self.requests: list[Asked] = []
        self.strangers: list[str] = []
        self.poured = 0
        self.closing = threading.Event()
        serve = threading.Thread(target=self.serve_forever, args=(0.05,), name="world", daemon=True)
        serve.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def close(self) -> None:
        """Lets go of everybody who still waits."""
        self.closing.set()
        self.shutdown()
        self.server_close()


class _Line(BaseHTTPRequestHandler):
    """A connection: first CONNECT in the clear, then TLS and requests as to the host itself."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Proxy

    def handle(self) -> None:
        # The other side may go away at any point; that is its right.
        with contextlib.suppress(OSError):
            super().handle()

    def finish(self) -> None:
        with contextlib.suppress(OSError):
            super().finish()
        self.connection.close()

    def do_CONNECT(self) -> None:
        host = self.path.rpartition(":")[0]
        if host not in self.server.hosts:
            self.server.strangers.append(host)
            self.send_error(502)
            return
        self.send_response_only(200)
        self.end_headers()
        self.rfile.close()
        self.connection = self.server.context.wrap_socket(self.connection, server_side=True)
        self.rfile = self.connection.makefile("rb")
        self.wfile = self.connection.makefile("wb", 0)
        self.close_connection = False

    def do_GET(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        names = ("Host", "Cookie", "User-Agent")
        host, cookie, agent = (self.headers.get(name) or "" for name in names)
        asked = Asked(time.monotonic(), self.command, host, self.path, body, cookie, agent)
        if host not in self.server.hosts or "://" in self.path:
            self.server.strangers.append(host)
            self.send_error(502)
            return
        self.server.requests.append(asked)
        fault = self.server.find(asked)
        if fault is None:
            self.send(self.server.answer(asked))
        else:
            fault(self, lambda: self.server.answer(asked))

    do_POST = do_GET  # noqa: N815 - the name http.server looks for

    def send(self, reply: Reply, length: int | None = None) -> None:
        self._head(reply, len(reply.body) if length is None else length)
        self.wfile.write(reply.body)

    def pour(self, chunks: Iterator[bytes], length: int) -> None:
        self._head(Reply(b"", kind="application/octet-stream"), length)
        for chunk in chunks:
            self.wfile.write(chunk)
            self.server.poured += len(chunk)

    def wait(self, seconds: float | None = None) -> None:
        self.server.closing.wait(seconds)

    def hang_up(self) -> None:
        self.close_connection = True

    def _head(self, reply: Reply, length: int) -> None:
        self.send_response(reply.status)
        self.send_header("Content-Type", reply.kind)
        self.send_header("Content-Length", str(length))
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.end_headers()

    def date_time_string(self, timestamp: float | None = None) -> str:
        return formatdate(self.server.now(), usegmt=True)

    def version_string(self) -> str:
        return "world"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
        pass
