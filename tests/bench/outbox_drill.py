"""`outbox-drill`: workers killed at random moments while the platform fails and is slow; and `outbox-limits`.

The drill: 20,000 messages to 2,000 members through HTTP to the sandbox, which refuses, breaks off or answers 500 to
one call in ten and takes its time for the others; 20 times one of the four workers is killed with SIGKILL and another
started. In the end every message must be on its phone. `BENCH_DRILL=2000` makes a quick run.
"""

import os
import random
import signal
import time
from collections import Counter
from contextlib import ExitStack

from sqlalchemy import func, select

import clock
from channel.actors import job
from channel.announcements import Receiver, announce
from models import OutboxMessage
from models.outbox import NOW
from tests.bench import house
from tests.bench.announcing import KIND, Crowd, control, gather
from tests.bench.lines import emit, ensure, left_out
from tests.bench.outbox_itself import deliver

MESSAGES, MEMBERS, KILLS, WORKERS = int(os.environ.get("BENCH_DRILL", "20000")), 2_000, 20, 4
#: Seconds between two kills, somewhere between these.
_BETWEEN_S = (0.5, 2.5)
SLOW_MS = 30
_PATIENCE_S = 900.0
#: Every so-manieth call of message/send: busy, broken off after it was accepted, an error of the server: one in ten.
_FAULTS = (
    {"errcode": -1, "every": 20},
    {"drop": True, "after": True, "every": 40},
    {"http_status": 502, "every": 40},
    {"delay_ms": SLOW_MS},
)
_LIMITED, _EACH = 400, 26


def outbox_drill() -> None:
    """Everything arrives; how often a repetition was sent, and how often somebody saw one."""
    if not (house.has_postgres() and house.has_redis()):
        left_out("outbox-drill", "all", "no PostgreSQL and Redis at TEST_DATABASE_URL and TEST_REDIS_URL")
        return
    with ExitStack() as stack:
        port = house.free_port()
        url, redis_url = stack.enter_context(house.postgres_database()), stack.enter_context(house.redis())
        env = house.environment(url, port=house.free_port(), sandbox_port=port, redis_url=redis_url)
        ready = f"http://127.0.0.1:{port}/sandbox/phones"
        stack.enter_context(house.product(env, "sandbox", "--port", str(port), answers_at=ready))
        database = house.open_database(url)
        stack.callback(database.close)
        crowd = gather(database, port, MEMBERS)
        crowd.tell_all(MESSAGES, "drill")
        for fault in _FAULTS:
            control(port, "faults", {"api": "message/send", "times": 1_000_000, **fault})
        nursery = stack.enter_context(house.courier(env, "reckless", str(WORKERS)))
        nursery.wait_for("courier_started")
        started = crowd.release()
        _kill(nursery)
        deliver(crowd, MESSAGES, patience_s=_PATIENCE_S)
        seconds = (crowd.last_finished() - started).total_seconds()
        sends, seen = control(port, "sends"), _seen(port)
        lapses = _lapses(crowd)
    ensure(len(seen) == MESSAGES, f"{len(seen)} of {MESSAGES} messages arrived")
    doubled = sum(seen.values()) - len(seen)
    common = {"messages": MESSAGES, "kills": KILLS, "workers": WORKERS, "failing": "10 %", "slow_ms": SLOW_MS}
    emit("outbox-drill", "arrived", len(seen), "messages", seconds=round(seconds), target=MESSAGES, met=True, **common)
    emit("outbox-drill", "seen twice by somebody", doubled, "messages", target=0, met=doubled == 0, **common)
    again = {"swallowed_by_the_duplicate_check": sends["swallowed"], "tried_more_than_once": lapses}
    emit("outbox-drill", "accepted by the platform more than once", sends["swallowed"], "messages", **again)


def _kill(nursery: house.Running) -> None:
    """Kill one of the workers again and again; the nursery replaces it."""
    for _ in range(KILLS):
        time.sleep(random.uniform(*_BETWEEN_S))
        os.kill(random.choice(nursery.children()), signal.SIGKILL)


def _seen(port: int) -> Counter[str]:
    """How often each message is on a phone."""
    seen: Counter[str] = Counter()
    for number in range(MEMBERS):
        chat = control(port, f"phones/bench{number}")["messages"]
        seen.update(f"{number} {message.get('content') or message.get('card')}" for message in chat)
    return seen


def _lapses(crowd: Crowd) -> int:
    with crowd.database.reading() as session:
        return session.scalar(select(func.count()).where(OutboxMessage.attempts > 1)) or 0


def outbox_limits() -> None:
    """A broadcast that wants more than the limits let through, and an approval in the middle of it."""
    if not (house.has_postgres() and house.has_redis()):
        left_out("outbox-limits", "all", "no PostgreSQL and Redis at TEST_DATABASE_URL and TEST_REDIS_URL")
        return
    with ExitStack() as stack:
        url, redis_url = stack.enter_context(house.postgres_database()), stack.enter_context(house.redis())
        env = house.environment(url, redis_url=redis_url)
        database = house.open_database(url)
        stack.callback(database.close)
        crowd = gather(database, None, _LIMITED)
        crowd.tell_all(_LIMITED * _EACH, "news")
        workers = [stack.enter_context(house.courier(env, "limited")) for _ in range(2)]
        for worker in workers:
            worker.wait_for("courier_started")
        crowd.release()
        waits = []
        for number in range(5):
            time.sleep(4)
            waits.append(_urgent(crowd, number))
        deliver(crowd, _LIMITED * _EACH + len(waits))
        lines = [line.split() for worker in workers for line in worker.logged().decode().splitlines()]
    calls = [(float(line[1]), line[3]) for line in lines if line[:1] == ["call"]]
    _emit_limits(calls, waits)


def _urgent(crowd: Crowd, number: int) -> float:
    """What a decision waits for, to somebody who gets the broadcast as well; seconds until it is recorded as sent."""
    now = clock.now()
    with crowd.database.transaction() as session:
        to = Receiver(member_id=crowd.member_ids[number])
        announce(session, job("bench"), KIND, to, crowd.facts, about=f"urgent:{number}", now=now, priority=NOW)
    sent = select(OutboxMessage.finished_at).where(OutboxMessage.priority == NOW, OutboxMessage.state == "sent")
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        with crowd.database.reading() as session:
            finished = session.scalars(sent.where(OutboxMessage.dedupe_key.contains(f":urgent:{number}:"))).first()
        if finished is not None:
            return (finished - now).total_seconds()
        time.sleep(0.05)
    raise SystemExit("benchmark stopped: what was urgent was not sent within a minute")


def _emit_limits(calls: list[tuple[float, str]], waits: list[float]) -> None:
    everybody = most_in_a_minute([at for at, _ in calls])
    theirs: dict[str, list[float]] = {}
    for at, member in calls:
        theirs.setdefault(member, []).append(at)
    one = max(most_in_a_minute(moments) for moments in theirs.values())
    emit("outbox-limits", "most calls in any 60 s", everybody, "calls", target=10_000, met=everybody <= 10_000)
    emit("outbox-limits", "most to one member in any 60 s", one, "messages", target=20, met=one <= 20)
    slowest = max(waits)
    emit(
        "outbox-limits", "slowest approval in the middle of it", slowest, "s", of=len(waits), target=2, met=slowest < 2
    )


def most_in_a_minute(moments: list[float]) -> int:
    """How many of these moments lie within any 60 seconds."""
    ordered, start, most = sorted(moments), 0, 0
    for end, at in enumerate(ordered):
        while ordered[start] <= at - 60:
            start += 1
        most = max(most, end - start + 1)
    return most
