"""Workers for the benchmarks of the outbox: `python -m tests.bench.courier HOW`, with the environment of any worker.

sink: nothing leaves and no limit is ever reached. limited: nothing leaves, the limits are the product's, and each call
is printed with its moment. reckless: to the sandbox, with no limit ever reached, and with a claim of 20 s instead of
120 s, so that what a killed worker leaves is taken up while one watches. All else is the product's.
"""

import json
import os
import signal
import sys
import threading
from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import Any

import requests

import clock
import telemetry
from app import build_dispatcher, build_house
from notifications import dispatcher
from notifications.limits import RULES, Limits
from platforms.wecom import WeCom
from settings import load_settings

#: Far above what any machine sends.
_PLENTY = 1_000_000_000
#: A claim of the reckless, and the end of it in which no call may begin any more.
_LEASE, _CALL_TIME = timedelta(seconds=20), timedelta(seconds=12)

_numbers = count(1)


def main(how: str) -> None:
    """Work until told to stop."""
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    settings = load_settings()
    telemetry.configure_logging("json")
    house = build_house(settings)
    worker = build_dispatcher(house)
    if how != "limited":
        high = [replace(rule, most=_PLENTY, bulk=_PLENTY) for rule in RULES]
        worker._limits = Limits(house.redis if settings.redis_url else None, rules=high)
    if how == "reckless":
        dispatcher.LEASE, dispatcher.CALL_TIME = _LEASE, _CALL_TIME
    else:
        swallow(house.wecom, is_loud=how == "limited")
    print("courier_started", flush=True)
    worker.run(stop)


def swallow(wecom: WeCom, *, is_loud: bool = False) -> None:
    """Let every call of a client be answered as the platform answers, without going anywhere."""

    def answer(*, url: str, data: bytes = b"", **_arguments: Any) -> requests.Response:
        answer = requests.Response()
        answer.status_code, answer.encoding = 200, "utf-8"
        token = '"access_token": "sunk", "expires_in": 7200' if "gettoken" in url else f'"msgid": "m{next(_numbers)}"'
        answer._content = f'{{"errcode": 0, "errmsg": "ok", {token}}}'.encode()
        if is_loud and data:
            body = json.loads(data)
            print(f"call {clock.now().timestamp()} {body['msgtype']} {body['touser']}", flush=True)
        return answer

    wecom._api._transport.request = answer  # type: ignore[method-assign]


def nursery(how: str, workers: int) -> None:
    """Keep so many workers alive: whoever is killed is replaced at once, without importing everything anew."""
    children: set[int] = set()

    def end(*_: object) -> None:
        for child in children:
            os.kill(child, signal.SIGTERM)
        os._exit(0)

    signal.signal(signal.SIGTERM, end)
    print("nursery_started", flush=True)
    while True:
        while len(children) < workers:
            child = os.fork()
            if child == 0:
                main(how)
                os._exit(0)
            children.add(child)
        children.discard(os.wait()[0])


if __name__ == "__main__":
    nursery(sys.argv[1], int(sys.argv[2])) if len(sys.argv) > 2 else main(sys.argv[1])
