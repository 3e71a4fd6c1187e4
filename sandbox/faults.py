"""Failures on request: the next calls of an API answer an error, come late, or lose their connection.

Set with `POST /sandbox/faults`; the knobs are those of errors-and-limits.md 7.
"""

from dataclasses import dataclass
from typing import Any

from sandbox.checks import BadInput, flag, integer, optional_text, text


@dataclass
class Fault:
    """One planned failure. Without errcode, http_status and drop it only delays."""

    api: str
    times: int
    errcode: int | None
    errmsg: str
    http_status: int
    delay_ms: int
    drop: bool
    after: bool
    #: Of the calls that match only each so-manieth meets it.
    every: int = 1
    seen: int = 0

    @property
    def spoils(self) -> bool:
        """Whether the caller gets something else than the real answer."""
        return self.drop or self.errcode is not None or self.http_status != 200

    def matches(self, path: str) -> bool:
        """`message/send` means …/cgi-bin/message/send, not …/subscribe/send; `*` means every API."""
        return self.api == "*" or path == self.api or path.endswith("/" + self.api)

    def meets(self, path: str) -> bool:
        """Whether this call, which is counted here, is one of those that fail."""
        if not self.matches(path):
            return False
        self.seen += 1
        return self.seen % self.every == 0

    def public(self) -> dict[str, Any]:
        """The fault as the control call answers it."""
        return {
            "api": self.api,
            "times": self.times,
            "errcode": self.errcode,
            "errmsg": self.errmsg or None,
            "http_status": self.http_status,
            "delay_ms": self.delay_ms,
            "drop": self.drop,
            "after": self.after,
            "every": self.every,
        }


def read_fault(body: dict[str, Any]) -> Fault:
    """A fault from JSON; raises BadInput."""
    fault = Fault(
        api=text(body, "api", limit=200).strip("/") or "*",
        times=integer(body, "times", default=1, low=1, high=1_000_000),
        errcode=None if body.get("errcode") is None else integer(body, "errcode", low=-1, high=10_000_000),
        errmsg=optional_text(body, "errmsg"),
        http_status=integer(body, "http_status", default=200, low=200, high=599),
        delay_ms=integer(body, "delay_ms", default=0, low=0, high=60_000),
        drop=flag(body, "drop", default=False),
        after=flag(body, "after", default=False),
        every=integer(body, "every", default=1, low=1, high=1_000_000),
    )
    if not fault.spoils and not fault.delay_ms:
        raise BadInput("a fault needs 'errcode', 'http_status', 'drop' or 'delay_ms'")
    return fault


class Faults:
    """The planned failures in the order in which they were asked for."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Plan a failure."""
        self._faults.append(fault)

    def clear(self) -> None:
        """Forget all."""
        self._faults.clear()

    def take(self, path: str) -> Fault | None:
        """The failure that this call meets, which uses it up by one."""
        fault = next((f for f in self._faults if f.meets(path)), None)
        if fault is not None:
            fault.times -= 1
            if fault.times == 0:
                self._faults.remove(fault)
        return fault

    def planned(self) -> list[dict[str, Any]]:
        """What is still to come."""
        return [fault.public() for fault in self._faults]
