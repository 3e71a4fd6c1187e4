"""`callback-latency`: how long a callback waits for its answer while everything else is busy.

Web, worker, clock and platform are real processes. Announcements are written and delivered all the time; callbacks
come at 200 a second by the clock, and each is timed from the moment it was to be sent, so that a stall counts for all
whom it delays.
"""

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

from tests.bench import house
from tests.bench.announcing import Crowd, gather
from tests.bench.callbacks import senders
from tests.bench.lines import emit, ensure, left_out, quantile
from tests.bench.load import Load, Run, load_process
from tests.bench.pushes import opened, text_pushes

RATE, SECONDS, CONNECTIONS = 200, 20, 16
#: Announcements per second, written and delivered meanwhile: below the platform's 10,000 calls a minute.
ANNOUNCED = 100
MEMBERS = 2_000
TARGET_P99_MS = 50


def callback_latency() -> None:
    """On both engines."""
    with load_process() as load:
        _on("sqlite", load)
        if house.has_postgres():
            _on("postgresql", load)
        else:
            left_out("callback-latency", "postgresql", "no PostgreSQL at TEST_DATABASE_URL")


def _on(engine: str, load: Load) -> None:
    with ExitStack() as stack:
        port, sandbox_port = house.free_port(), house.free_port()
        url = stack.enter_context(house.sqlite_database() if engine == "sqlite" else house.postgres_database())
        redis_url = stack.enter_context(house.redis())
        env = house.environment(url, port=port, sandbox_port=sandbox_port, redis_url=redis_url)
        phones = f"http://127.0.0.1:{sandbox_port}/sandbox/phones"
        stack.enter_context(house.product(env, "sandbox", "--port", str(sandbox_port), answers_at=phones))
        health = f"http://127.0.0.1:{port}/healthz"
        stack.enter_context(house.product(env, "serve", "--port", str(port), answers_at=health))
        stack.enter_context(house.product(env, "worker")).wait_for("worker_started")
        stack.enter_context(house.product(env, "clock")).wait_for("clock_leads")
        database = house.open_database(url)
        stack.callback(database.close)
        crowd = gather(database, sandbox_port, MEMBERS)
        pushes = text_pushes(RATE * (SECONDS + 2), senders(database))
        _measure(engine, load, port, crowd, pushes)


def _measure(engine: str, load: Load, port: int, crowd: Crowd, pushes: list[bytes]) -> None:
    stop = threading.Event()
    with ThreadPoolExecutor(1) as pool:
        announcer = pool.submit(crowd.keep_telling, ANNOUNCED, stop)
        try:
            # The first two seconds open connections and fetch the access token.
            load.pace(port, pushes[: RATE * 2], CONNECTIONS, RATE)
            before = crowd.states().get("sent", 0)
            run = load.pace(port, pushes[RATE * 2 :], CONNECTIONS, RATE)
            delivered = crowd.states().get("sent", 0) - before
        finally:
            stop.set()
        announced = announcer.result()
    ensure(delivered > 0, "the worker delivered nothing meanwhile")
    _print(engine, run, announced / (SECONDS + 2), delivered / SECONDS)


def _print(engine: str, run: Run, announced: float, delivered: float) -> None:
    ensure(all(answer.status == 200 for answer in run.answers), "answered something else than 200")
    ensure(all(opened(answer.body) for answer in run.answers), "a reply without a text")
    waits = [answer.latency_s * 1000 for answer in run.answers]
    common = {
        "engine": engine,
        "rate_per_s": RATE,
        "seconds": SECONDS,
        "announced_per_s": round(announced),
        "delivered_per_s": round(delivered),
        "redis": house.has_redis(),
    }
    p99 = quantile(waits, 0.99)
    emit("callback-latency", f"p50 on {engine}", quantile(waits, 0.5), "ms", **common)
    emit(
        "callback-latency",
        f"p99 on {engine}",
        p99,
        "ms",
        **common,
        max=round(max(waits), 1),
        target={"below": TARGET_P99_MS},
        met=p99 < TARGET_P99_MS,
    )
