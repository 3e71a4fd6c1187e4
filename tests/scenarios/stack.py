"""A deployment and the sandbox beside it as people and platforms touch them: over HTTP, and by looking at phones.

How it runs is the business of `processes` (real processes that can be killed) and of `house` (threads of this process).
"""

import json
import secrets
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

import requests

from models import Database

Found = TypeVar("Found")

#: How long anything may take to become visible. Generous, because CI machines are slow; nothing waits this long.
PATIENCE_S = 30.0


def until(look: Callable[[], Found], what: str, patience_s: float = PATIENCE_S) -> Found:
    """Ask again and again until the answer is true; other processes cannot be awaited in any other way."""
    pause, deadline = threading.Event(), time.monotonic() + patience_s
    while time.monotonic() < deadline:
        found = look()
        if found:
            return found
        pause.wait(0.05)
    raise AssertionError(f"waited {patience_s:.0f} s in vain for {what}")


def free_port() -> int:
    """A port that nobody listens on right now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass
class Stack:
    """A running deployment and the ways to touch it."""

    database: Database
    environment: dict[str, str]
    web: str
    platform: str
    http: requests.Session = field(default_factory=requests.Session)

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

    def bound(self, phone: str) -> "DealerPhone":
        """The phone of somebody whom the product knows already."""
        dealer = self.dealer(phone)
        dealer.bind()
        return dealer

    def desk(self, userid: str, method: str, path: str, **body: Any) -> requests.Response:
        """A request of the client's page that a member opened inside WeCom, where OAuth logs in by itself."""
        code = self.sandbox("POST", f"/phones/{userid}/wecom/oauth")["code"]
        login = self.http.post(f"{self.web}/api/v1/session", json={"platform": "wecom_web", "code": code}, timeout=20)
        headers = {"Authorization": f"Bearer {login.json()['token']}", "Idempotency-Key": secrets.token_hex(8)}
        url = f"{self.web}/api/v1/{path}"
        return self.http.request(method, url, json=body if method != "GET" else None, headers=headers, timeout=20)

    def add_rule(self, rule: dict[str, Any]) -> None:
        """Headquarters put an approval rule before the others, unless it counts already."""

        def change(configuration: dict[str, Any]) -> None:
            rules = configuration["approvals"]["rules"]
            if rule["code"] not in [one["code"] for one in rules]:
                rules.insert(0, rule)

        self.configure(change, rule["name"])

    def configure(self, change: Callable[[dict[str, Any]], None], note: str) -> None:
        """Headquarters change the configuration in place and apply it, unless nothing changed."""
        now = self.desk("songyang", "GET", "configuration").json()
        before, configuration = json.dumps(now["configuration"]), now["configuration"]
        change(configuration)
        if json.dumps(configuration) != before:
            body = {"seen": now["number"], "note": note, "configuration": configuration}
            applied = self.desk("songyang", "POST", "configuration", **body)
            assert applied.status_code == 201, applied.text


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

    def protected(self, manager: str, customer: str, name: str = "客房与大堂照明", **more: Any) -> str:
        """Register, and let the manager agree in the chat; the number."""
        number: str = self.register(customer, name, **more)["number"]
        self.stack.tap(manager, self.stack.card(manager, number), "approve")
        until(lambda: self.opportunity(number)["state"] == "protected", "protection")
        return number

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
