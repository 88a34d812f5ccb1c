"""A guest's two sockets as the trusted side holds them: frames with deadlines, and the report of its end."""

from __future__ import annotations

import select
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass

import msgspec

from harness.wire import END, HEADER, MAX_FRAME, Ended, Reply, Request, WireError, decode_reply, encode

PIECE = 1 << 20
GRACE = 5.0  # seconds a zygote has to report an end


class Overdue(Exception):
    """No answer before the deadline."""


class Gone(Exception):
    """The guest closed its side, or wrote what is no answer; the text says which."""


@dataclass
class Channel:
    """One guest."""

    data: socket.socket
    status: socket.socket
    lost: Callable[[], None] = lambda: None  # told when its zygote does not say how it ended

    @property
    def spoke(self) -> bool:
        """Whether the guest has written, or gone, since its last answer."""
        return _ready(self.data, select.POLLIN, 0.0)

    def ask(self, request: Request, deadline: float) -> Reply:
        """The answer to a request; Overdue, Gone."""
        if self.spoke:
            raise Gone("it wrote something nobody had asked for")
        self._send(memoryview(encode(request)), deadline)
        size = HEADER.unpack(self._receive(HEADER.size, deadline))[0]
        if size > MAX_FRAME:
            raise Gone(f"it announced an answer of {size} bytes")
        try:
            reply = decode_reply(self._receive(size, deadline))
        except WireError as error:
            raise Gone(f"its answer was no answer: {error}") from None
        if reply.nonce != request.nonce:
            raise Gone("it answered something nobody had asked")
        return reply

    def end(self) -> Ended | None:
        """End the guest; how it ended, or None where even its zygote is gone."""
        try:
            self.status.settimeout(GRACE)
            self.status.send(END)
        except OSError:  # it has ended already: the report is waiting
            pass
        try:
            return msgspec.json.decode(self.status.recv(4096), type=Ended)
        except (OSError, msgspec.DecodeError):
            self.lost()
            return None
        finally:
            self.close()

    def close(self) -> None:
        """Let the guest go; its zygote sees that nobody listens, and ends it."""
        self.data.close()
        self.status.close()

    def _send(self, content: memoryview, deadline: float) -> None:
        self.data.setblocking(False)
        while content:
            self._wait(select.POLLOUT, deadline)
            try:
                content = content[self.data.send(content) :]
            except BlockingIOError:
                continue
            except OSError:
                raise Gone("it closed its side") from None

    def _receive(self, size: int, deadline: float) -> bytes:
        content = bytearray()
        while len(content) < size:
            self._wait(select.POLLIN, deadline)
            try:
                piece = self.data.recv(min(size - len(content), PIECE))
            except BlockingIOError:
                continue
            except OSError:
                raise Gone("it closed its side") from None
            if not piece:
                raise Gone("it closed its side")
            content += piece
        return bytes(content)

    def _wait(self, for_what: int, deadline: float) -> None:
        if not _ready(self.data, for_what, deadline - time.monotonic()):
            raise Overdue


def _ready(what: socket.socket, for_what: int, seconds: float) -> bool:
    poll = select.poll()
    poll.register(what, for_what)
    return bool(poll.poll(max(0.0, seconds) * 1000))
