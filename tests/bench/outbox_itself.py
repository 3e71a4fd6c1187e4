"""`outbox-itself`: claimed, rendered, limited and recorded per second, with a sink in place of HTTP, on both engines.

Each message has words of its own, so each is a call. What is timed is from the moment at which all of them are due to
the moment at which the last is recorded; the processes run before that and have sent something.
"""

import time
from contextlib import ExitStack

from tests.bench import house
from tests.bench.announcing import Crowd, gather
from tests.bench.lines import emit, ensure, left_out

MEMBERS, WARM_UP = 2_000, 400
_PATIENCE_S = 120.0


def outbox_itself() -> None:
    """One worker on SQLite, four on PostgreSQL."""
    _run("sqlite", workers=1, messages=8_000, target=2_000)
    if house.has_postgres() and house.has_redis():
        _run("postgresql", workers=4, messages=20_000, target=5_000)
    else:
        left_out("outbox-itself", "postgresql", "no PostgreSQL and Redis at TEST_DATABASE_URL and TEST_REDIS_URL")


def _run(engine: str, *, workers: int, messages: int, target: int) -> None:
    with ExitStack() as stack:
        is_sqlite = engine == "sqlite"
        url = stack.enter_context(house.sqlite_database() if is_sqlite else house.postgres_database())
        redis_url = "" if is_sqlite else stack.enter_context(house.redis())
        env = house.environment(url, redis_url=redis_url)
        database = house.open_database(url)
        stack.callback(database.close)
        crowd = gather(database, None, MEMBERS)
        running = [stack.enter_context(house.courier(env, "sink")) for _ in range(workers)]
        for worker in running:
            worker.wait_for("courier_started")
        crowd.tell_all(WARM_UP, "warm-up")
        deliver(crowd, WARM_UP)
        crowd.tell_all(messages, "measured")
        used = [worker.cpu_s() for worker in running]
        seconds = deliver(crowd, WARM_UP + messages)
        cpu_s = sum(worker.cpu_s() for worker in running) - sum(used)
    rate = messages / seconds
    emit(
        "outbox-itself",
        f"claimed, rendered, limited and recorded on {engine}",
        rate,
        "messages/s",
        workers=workers,
        messages=messages,
        cpu_us_of_workers_per_message=round(cpu_s / messages * 1e6),
        target=target,
        met=rate >= target,
    )


def deliver(crowd: Crowd, expected: int, *, patience_s: float = _PATIENCE_S) -> float:
    """Let everything that waits go; seconds until the last of `expected` is recorded as sent."""
    started = crowd.release()
    deadline = time.monotonic() + patience_s
    while crowd.waiting() and time.monotonic() < deadline:
        time.sleep(0.2)
    ensure(crowd.states() == {"sent": expected}, f"not everything was sent: {crowd.states()}")
    return (crowd.last_finished() - started).total_seconds()
