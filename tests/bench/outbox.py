"""`outbox`: announcements written, claimed and delivered per second on PostgreSQL, and one text to ten thousand.

All limits are those of production: the sandbox refuses more than 10,000 calls of one API in a minute and drops more
than 30 messages to one member, our own limiter holds back before that. The sizes stay below: every member is told
once, and each run has a platform and a Redis of its own.
"""

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from tests.bench import house
from tests.bench.announcing import Crowd, access_token, calls, gather, message_request
from tests.bench.lines import emit, ensure, left_out
from tests.bench.load import load_process

#: Below the number of calls that the sandbox remembers, so that each can be counted.
ANNOUNCEMENTS = 1_800
WARM_UP = 100
#: As many as a worker makes at a time.
CALLS_AT_ONCE = 8
WORKERS = (1, 4)
BROADCAST, COMPANY = 10_000, 1_000
_PATIENCE_S = 120.0
_LIMITS = "as in production (10,000 calls a minute, 20 messages a minute to a member), not reached"


@dataclass
class Platform:
    """A running sandbox, the workers that deliver to it, and whom they deliver to."""

    port: int
    secret: str
    crowd: Crowd
    workers: list[house.Running]

    def deliver(self, expected: int) -> float:
        """Let everything that waits go; how long it takes until the last of `expected` is recorded as sent."""
        started = self.crowd.release()
        deadline = time.monotonic() + _PATIENCE_S
        while self.crowd.states().get("sent", 0) < expected and time.monotonic() < deadline:
            time.sleep(0.1)
        ensure(self.crowd.states() == {"sent": expected}, f"not everything was sent: {self.crowd.states()}")
        return (self.crowd.last_finished() - started).total_seconds()


def outbox() -> None:
    """All figures, or a word why there are none."""
    if not house.has_postgres():
        left_out("outbox", "all", "no PostgreSQL at TEST_DATABASE_URL")
        return
    _sandbox_alone()
    for workers in WORKERS:
        with _platform(workers, ANNOUNCEMENTS + WARM_UP) as platform:
            _one_by_one(platform)
    with _platform(1, BROADCAST) as platform:
        _broadcast(platform)


def _sandbox_alone() -> None:
    """What the receiving side is able to, asked by a client that does nothing else: the ceiling of what follows."""
    with _platform(0, ANNOUNCEMENTS) as platform, load_process() as load:
        token = access_token(platform.port, platform.secret)
        run = load.hammer(platform.port, [message_request(token, i) for i in range(ANNOUNCEMENTS)], CALLS_AT_ONCE)
    ensure(all(b'"errcode": 0' in answer.body for answer in run.answers), "the sandbox refused a message")
    emit("outbox", "what the sandbox alone takes", run.per_second, "calls/s", connections=CALLS_AT_ONCE)


def _one_by_one(platform: Platform) -> None:
    crowd, workers = platform.crowd, len(platform.workers)
    # The first messages also fetch an access token and open connections.
    crowd.tell(WARM_UP, "warm-up")
    platform.deliver(WARM_UP)
    started = time.perf_counter()
    crowd.tell(ANNOUNCEMENTS, "measured")
    written_s = time.perf_counter() - started
    seconds = platform.deliver(WARM_UP + ANNOUNCEMENTS)
    arrived = len(calls(platform.port))
    ensure(arrived == WARM_UP + ANNOUNCEMENTS, f"{arrived} calls for {WARM_UP + ANNOUNCEMENTS} announcements")
    common = {"announcements": ANNOUNCEMENTS, "limits": _LIMITS, "redis": house.has_redis()}
    if workers == WORKERS[0]:
        emit("outbox", "written, a transaction each", ANNOUNCEMENTS / written_s, "announcements/s", **common)
    figure = f"claimed and delivered, {workers} worker{'s' if workers > 1 else ''}"
    emit("outbox", figure, ANNOUNCEMENTS / seconds, "announcements/s", workers=workers, **common)


def _broadcast(platform: Platform) -> None:
    platform.crowd.tell(BROADCAST, "news", batch_key="news")
    seconds = platform.deliver(BROADCAST)
    made = calls(platform.port)
    receivers = [len(call["body"]["touser"].split("|")) for call in made]
    ensure(sum(receivers) == BROADCAST, f"{sum(receivers)} receivers instead of {BROADCAST}")
    target = BROADCAST // COMPANY
    emit(
        "outbox",
        "broadcast of one text",
        len(made),
        "calls",
        members=BROADCAST,
        seconds=round(seconds, 1),
        target={"calls": target},
        met=len(made) == target,
        limits=_LIMITS,
    )


@contextmanager
def _platform(workers: int, members: int) -> Iterator[Platform]:
    with ExitStack() as stack:
        port = house.free_port()
        env = house.environment(
            stack.enter_context(house.postgres_database()),
            port=house.free_port(),
            sandbox_port=port,
            redis_url=stack.enter_context(house.redis()),
        )
        ready = f"http://127.0.0.1:{port}/sandbox/phones"
        stack.enter_context(house.product(env, "sandbox", "--port", str(port), answers_at=ready))
        database = house.open_database(env["DATABASE_URL"])
        stack.callback(database.close)
        crowd = gather(database, port, members)
        started = [stack.enter_context(house.product(env, "worker")) for _ in range(workers)]
        for worker in started:
            worker.wait_for("worker_started")
        yield Platform(port, env["WECOM_SECRET"], crowd, started)
