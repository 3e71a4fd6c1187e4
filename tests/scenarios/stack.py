"""A whole deployment as real processes on free ports of this machine: web, worker, clock and the sandbox.

The processes are the `qudao` commands that the Procfile names; the scenarios talk to them as people and platforms do,
over HTTP. Killing one with -9 is part of what is tried.
"""

import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import requests

from channel.demo import demo_people, seed_demo
from demo import demo_environment
from models import Database
from tests.factories import NOW

Found = TypeVar("Found")

#: How long anything may take to become visible. Generous, because CI machines are slow; nothing waits this long.
PATIENCE_S = 30.0


def until(look: Callable[[], Found], what: str) -> Found:
    """Ask again and again until the answer is true; other processes cannot be awaited in any other way."""
    pause, deadline = threading.Event(), time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        found = look()
        if found:
            return found
        pause.wait(0.05)
    raise AssertionError(f"waited {PATIENCE_S:.0f} s in vain for {what}")


def free_port() -> int:
    """A port that nobody listens on right now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass
class Stack:
    """The running deployment and the ways to touch it."""

    database: Database
    environment: dict[str, str]
    web: str
    platform: str
    log: Path
    processes: dict[str, "subprocess.Popen[bytes]"] = field(default_factory=dict)
    http: requests.Session = field(default_factory=requests.Session)

    def start(self, name: str, *command: str) -> None:
        """Start one `qudao` command as a process."""
        with self.log.open("ab") as log:
            self.processes[name] = subprocess.Popen(
                [sys.executable, "-m", "cli", *command],
                env={**os.environ, **self.environment},
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def kill(self, name: str) -> None:
        """kill -9 a process and whatever it started."""
        process = self.processes.pop(name)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def command(self, *command: str) -> str:
        """Run a `qudao` command to its end; what it printed."""
        finished = subprocess.run(
            [sys.executable, "-m", "cli", *command],
            env={**os.environ, **self.environment},
            capture_output=True,
            timeout=60,
            check=True,
            text=True,
        )
        return finished.stdout

    def restart_web(self) -> None:
        """kill -9 the web process and start it again at the same address."""
        self.kill("web")
        self.start_web()

    def start_web(self) -> None:
        """Start the web process, as two where there is Redis, and wait until it is ready."""
        processes = "2" if self.environment["REDIS_URL"] else "1"
        self.start("web", "serve", "--port", self.web.rpartition(":")[2], "--processes", processes)
        until(lambda: _answers(f"{self.web}/readyz"), "the web process")

    def sandbox(self, method: str, path: str, **body: Any) -> Any:
        """A control call of the sandbox."""
        answer = self.http.request(method, f"{self.platform}/sandbox{path}", json=body or None, timeout=20)
        assert answer.status_code < 400, f"{path}: {answer.status_code} {answer.text}"
        return answer.json()

    def messages(self, userid: str) -> list[dict[str, Any]]:
        """What a member sees in the chat with the app."""
        found: list[dict[str, Any]] = self.sandbox("GET", f"/phones/{userid}")["messages"]
        return found

    def card(self, userid: str, about: str) -> dict[str, Any]:
        """The newest card on a member's phone that mentions something; waits for it."""

        def newest() -> dict[str, Any] | None:
            cards = [row for row in self.messages(userid) if about in json.dumps(row.get("card"), ensure_ascii=False)]
            return cards[-1] if cards else None

        return until(newest, f"a card about {about} on {userid}'s phone") or {}

    def tap(self, userid: str, message: dict[str, Any], verb: str, reason: str = "none") -> Any:
        """A member taps a button of a card."""
        key = next(row["key"] for row in message["card"]["button_list"] if row["key"].startswith(verb))
        body = {"message_id": message["message_id"], "key": key, "selected": {"reason": reason}}
        return self.sandbox("POST", f"/phones/{userid}/tap", **body)

    def dealer(self, phone: str) -> "DealerPhone":
        """The phone of a WeChat person, with the mini-program logged in and bound."""
        return DealerPhone(self, f"wx-{phone[-8:]}")

    def desk(self, userid: str, method: str, path: str, **body: Any) -> requests.Response:
        """A request of the client's page that a member opened inside WeCom, where OAuth logs in by itself."""
        code = self.sandbox("POST", f"/phones/{userid}/wecom/oauth")["code"]
        login = self.http.post(f"{self.web}/api/v1/session", json={"platform": "wecom_web", "code": code}, timeout=20)
        headers = {"Authorization": f"Bearer {login.json()['token']}", "Idempotency-Key": secrets.token_hex(8)}
        url = f"{self.web}/api/v1/{path}"
        return self.http.request(method, url, json=body if method != "GET" else None, headers=headers, timeout=20)

    def log_text(self) -> str:
        """What all processes wrote."""
        return self.log.read_text(encoding="utf-8", errors="replace")


@dataclass
class DealerPhone:
    """A dealer's mini-program: what wx.login, wx.request and the buttons of WeChat do."""

    stack: Stack
    person: str
    token: str = ""

    def __post_init__(self) -> None:
        code = self.native("login")["code"]
        self.token = self.api("POST", "session", platform="wechat", code=code).json()["token"]

    def native(self, what: str, **body: Any) -> Any:
        """An ability of WeChat itself."""
        return self.stack.sandbox("POST", f"/phones/{self.person}/wechat/{what}", **body)

    def bind(self) -> requests.Response:
        """Tap the phone-number button and send its code."""
        return self.api("POST", "session/phone", code=self.native("phone")["code"])

    def api(self, method: str, path: str, key: str | None = None, **body: Any) -> requests.Response:
        """A request of the mini-program, over the phone's own network."""
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        if method == "POST":
            headers["Idempotency-Key"] = key or secrets.token_hex(8)
        url = f"{self.stack.platform}/sandbox/net/api/v1/{path}"
        return self.stack.http.request(method, url, json=body if method != "GET" else None, headers=headers, timeout=20)

    def register(self, customer: str, name: str, **more: Any) -> dict[str, Any]:
        """Register an opportunity; the answer."""
        answer = self.api("POST", "opportunities", customer=customer, name=name, **more)
        assert answer.status_code == 201, answer.text
        found: dict[str, Any] = answer.json()
        return found

    def opportunity(self, number: str) -> dict[str, Any]:
        """One of the dealer's registrations."""
        found: dict[str, Any] = self.api("GET", f"opportunities/{number}").json()
        return found

    def inbox(self) -> list[dict[str, Any]]:
        """The messages inside the mini-program, newest first."""
        found: list[dict[str, Any]] = self.api("GET", "inbox").json()["items"]
        return found

    def notifications(self) -> list[dict[str, Any]]:
        """The subscribe messages that made the phone ring."""
        found: list[dict[str, Any]] = self.stack.sandbox("GET", f"/phones/{self.person}")["notifications"]
        return found


@contextmanager
def running_stack(database: Database, folder: Path, *, redis_url: str = "", parts: tuple[str, ...]) -> Iterator[Stack]:
    """Seed the database, start the sandbox and the named parts, and take everything down at the end."""
    port, sandbox_port = free_port(), free_port()
    environment = demo_environment(port, sandbox_port) | {"DATABASE_URL": database.url, "REDIS_URL": redis_url}
    environment |= {"LOG_FORMAT": "json", "FIELD_KEYS": ",".join(_field_keys())}
    with database.transaction() as session:
        seed_demo(session, now=NOW)
        people = demo_people(session)
    stack = Stack(
        database, environment, f"http://127.0.0.1:{port}", f"http://127.0.0.1:{sandbox_port}", folder / "stack.log"
    )
    try:
        stack.start("sandbox", "sandbox", "--port", str(sandbox_port))
        for part in ("worker", "clock"):
            if part in parts:
                stack.start(part, part)
        until(lambda: _answers(f"{stack.platform}/sandbox/phones"), f"the sandbox\n{stack.log_text()}")
        stack.sandbox("POST", "/people", **people)
        if "web" in parts:
            stack.start_web()
        yield stack
    finally:
        for name in list(stack.processes):
            stack.kill(name)
        stack.http.close()


def _answers(url: str) -> bool:
    try:
        return requests.get(url, timeout=5).status_code == 200
    except requests.RequestException:
        return False


def _field_keys() -> list[str]:
    from tests.conftest import FIELD_KEYS

    return FIELD_KEYS
