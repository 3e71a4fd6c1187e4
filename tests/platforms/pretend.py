"""A pretend platform on loopback: answers what it was told, remembers what it was asked.

Plain http.server rather than our sandbox, because these tests look at single exchanges (no answer at all, half an
answer, a wrong content type) that a well-behaved simulator does not give.
"""

import json
import threading
from collections import defaultdict, deque
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit


@dataclass
class Call:
    """One request received."""

    method: str
    path: str
    query: dict[str, str]
    body: bytes
    headers: dict[str, str]

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Answer:
    """One response to give: bytes, JSON, or a function from the call to either.

    `wait` holds it back until the event is set; `drop` closes without a word.
    """

    body: Any = field(default_factory=dict)
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    wait: threading.Event | None = None
    drop: bool = False


class Pretend:
    """The server. `say(path, answer…)` queues answers; the last one of a path is given for ever."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.answers: defaultdict[str, deque[Answer]] = defaultdict(deque)
        self._lock = threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)
        self._thread.start()
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"

    def say(self, path: str, *answers: Any) -> None:
        self.answers[path].clear()
        self.answers[path].extend(each if isinstance(each, Answer) else Answer(each) for each in answers)

    def asked(self, path: str) -> list[Call]:
        return [call for call in self.calls if call.path == path]

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _next(self, call: Call) -> Answer:
        with self._lock:
            self.calls.append(call)
            queue = self.answers[call.path]
            if not queue:
                return Answer({"errcode": 404, "errmsg": "nobody told me"}, status=404)
            return queue.popleft() if len(queue) > 1 else queue[0]

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        pretend = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def do_GET(self) -> None:
                split = urlsplit(self.path)
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                query = dict(parse_qsl(split.query, keep_blank_values=True))
                call = Call(self.command, split.path, query, body, dict(self.headers))
                answer = pretend._next(call)
                if answer.wait:
                    answer.wait.wait(10)
                if answer.drop:
                    self.close_connection = True
                    return
                raw = answer.body(call) if callable(answer.body) else answer.body
                payload = raw if isinstance(raw, bytes) else json.dumps(raw).encode()
                self.send_response(answer.status)
                for name, value in ({"Content-Type": "application/json"} | answer.headers).items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(payload)))
                self.end_headers()
                self.wfile.write(payload)

            do_POST = do_GET

            def log_message(self, *_: Any) -> None:
                pass

        return Handler
