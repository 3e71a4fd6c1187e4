"""Platforms that follow a script.

The pretend platforms keep the two rules that matter here: the same content to the same receivers within the interval
is not delivered again, and a task_id is good for one card.
"""

import json
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from platforms.errors import PlatformError
from platforms.reactions import refusal
from platforms.wecom import SendResult


def wecom_error(errcode: int, api: str = "message/send") -> PlatformError:
    return refusal("wecom", api, errcode)


def wechat_error(errcode: int) -> PlatformError:
    return refusal("wechat", "cgi-bin/message/subscribe/send", errcode)


#: What a scripted platform does at its next call: raise instead of working, or work and then raise.
@dataclass
class Mishap:
    error: BaseException
    after: bool = False


@dataclass
class FakePlatform:
    """Takes calls of both platforms, with mishaps in the order given, then works."""

    mishaps: list[Mishap] = field(default_factory=list)
    calls: list[tuple[str, tuple[str, ...], dict[str, Any]]] = field(default_factory=list)
    #: What arrived: receiver and content.
    arrived: list[tuple[str, str]] = field(default_factory=list)
    invalid: frozenset[str] = frozenset()
    unlicensed: frozenset[str] = frozenset()
    codes: dict[str, str] = field(default_factory=dict)
    quota: dict[str, int] = field(default_factory=dict)
    updates: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    step: Callable[[str], None] = lambda _name: None
    seen: dict[str, str] = field(default_factory=dict)
    task_ids: set[str] = field(default_factory=set)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def send(self, message: Any, to: Sequence[str], *, duplicate_check_s: int | None = None) -> SendResult:
        with self._call("message/send", tuple(to), {message.TYPE: message.body()}):
            assert len(to) <= 1000
            content = json.dumps([message.TYPE, message.body()], ensure_ascii=False, sort_keys=True)
            key = content + "|".join(sorted(to))
            if duplicate_check_s and key in self.seen:
                return self._result(self.seen[key], "")
            task_id = message.body().get("task_id")
            if task_id in self.task_ids:
                raise wecom_error(42014)
            msgid = f"m{len(self.seen) + 1}"
            self.seen[key] = msgid
            self.arrived += [(userid, content) for userid in to if userid not in self.invalid]
            code = ""
            if task_id:
                self.task_ids.add(task_id)
                code = f"rc-{task_id}"
                self.codes[code] = task_id
            return self._result(msgid, code)

    def update_card(self, response_code: str, *, users: Sequence[str] = (), card: Any = None) -> frozenset[str]:
        with self._call("message/update_template_card", tuple(users), card):
            if self.codes.pop(response_code, None) is None:
                raise wecom_error(42017, "message/update_template_card")
            self.updates += [(userid, card) for userid in users]
            return frozenset()

    def send_subscribe(self, openid: str, template_id: str, data: Any, *, page: str = "") -> str:
        with self._call("subscribe/send", (openid,), {"data": data, "page": page}):
            if self.quota.get(openid, 0) < 1:
                raise wechat_error(43101)
            self.quota[openid] -= 1
            self.arrived.append((openid, json.dumps(data, ensure_ascii=False)))
            return f"s{len(self.arrived)}"

    @contextmanager
    def _call(self, api: str, to: tuple[str, ...], body: dict[str, Any]) -> Iterator[None]:
        with self.lock:
            self.calls.append((api, to, body))
            mishap = self.mishaps.pop(0) if self.mishaps else None
            if mishap is not None and not mishap.after:
                raise mishap.error
            self.step("before accepting")
            yield
            self.step("after accepting")
            if mishap is not None:
                raise mishap.error

    def _result(self, msgid: str, code: str) -> SendResult:
        return SendResult(msgid, code, self.invalid, self.unlicensed, frozenset(), frozenset())
