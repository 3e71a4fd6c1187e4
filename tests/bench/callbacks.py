"""`callbacks`: pushes verified, decrypted, stored, de-duplicated and answered per second, beside echo apps that store
nothing.

All servers run at the same time and are asked in turn, round after round, with the same sealed bodies; the machine may
be busy with other things, so what counts is the ratio to the faster echo within each round, and of those the median.
"""

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import func, select

from models import Database, InboundCallback, Member
from tests.bench import house
from tests.bench.lines import emit, ensure, left_out, median, rounded
from tests.bench.load import Load, Run, load_process
from tests.bench.pushes import TEXT, opened, text_pushes

#: Many short rounds: what else the machine does then falls on all servers alike.
ROUNDS, PUSHES, CONNECTIONS = 15, 1_000, 8
WARM_UP = 1_000
#: One in so many pushes is delivered again after each round.
REDELIVERED = 20
THREADS = (4, 1)
PEERS = ("wechatpy", "werobot")
#: Engine → least ratio to the faster peer that the issue asks for, with four threads.
TARGETS = {"sqlite": 0.7, "postgresql": 0.35}


@dataclass
class Server:
    """One of the running servers and how it did, in answers per second for each round."""

    name: str
    port: int
    running: house.Running
    #: The product's database; None for the others.
    database: Database | None = None
    rates: list[float] = field(default_factory=list)
    cpu_us: list[float] = field(default_factory=list)


def callbacks() -> None:
    """All of it: with the threads that `qudao serve` starts, and with one."""
    with load_process() as load:
        for threads in THREADS:
            with ExitStack() as stack:
                servers = _started(stack, threads)
                people = senders(next(server.database for server in servers if server.database is not None))
                for server in servers:
                    _ask(load, server, text_pushes(WARM_UP, people))
                for _ in range(ROUNDS):
                    pushes = text_pushes(PUSHES, people)
                    for server in servers:
                        _time(load, server, pushes)
                _print(servers, threads)
    if not house.has_postgres():
        left_out("callbacks", "qudao on postgresql", "no PostgreSQL at TEST_DATABASE_URL")


def _started(stack: ExitStack, threads: int) -> list[Server]:
    servers = []
    for name in ("empty", *PEERS):
        port = house.free_port()
        running = stack.enter_context(house.peer(house.environment(house.NO_DATABASE), name, port, threads))
        servers.append(Server(name, port, running))
    databases = {"sqlite": house.sqlite_database} | (
        {"postgresql": house.postgres_database} if house.has_postgres() else {}
    )
    for engine, make in databases.items():
        url, port = stack.enter_context(make()), house.free_port()
        arguments = ("serve", "--port", str(port), "--processes", "1", "--threads", str(threads))
        env, ready = house.environment(url, port=port), f"http://127.0.0.1:{port}/healthz"
        running = stack.enter_context(house.product(env, *arguments, answers_at=ready))
        database = house.open_database(url)
        stack.callback(database.close)
        servers.append(Server(engine, port, running, database))
    return servers


def senders(database: Database) -> list[str]:
    """The userids of all members, who write in turn."""
    with database.reading() as session:
        return list(session.scalars(select(Member.userid).where(Member.is_active).order_by(Member.id)))


def _time(load: Load, server: Server, pushes: Sequence[bytes]) -> None:
    """One round of one server."""
    run, cpu_s = _ask(load, server, pushes)
    server.rates.append(run.per_second)
    server.cpu_us.append(cpu_s / len(pushes) * 1e6)


def _ask(load: Load, server: Server, pushes: Sequence[bytes]) -> tuple[Run, float]:
    """Send all pushes to one server and make sure that the answers are right and the rows are there.

    Returns the run and the processor time that the server used for it.
    """
    before, used = _stored(server), server.running.cpu_s()
    run = load.hammer(server.port, pushes, CONNECTIONS)
    used = server.running.cpu_s() - used
    _check_answers(server, run)
    if server.database is not None:
        ensure(_stored(server) - before == len(pushes), f"{server.name} stored not one row for each message")
        again = load.hammer(server.port, pushes[::REDELIVERED], CONNECTIONS)
        _check_answers(server, again)
        ensure(_stored(server) - before == len(pushes), f"{server.name} stored a redelivery")
        first_time = [opened(answer.body) for answer in run.answers[::REDELIVERED]]
        ensure([opened(answer.body) for answer in again.answers] == first_time, "a redelivery was answered otherwise")
    return run, used


def _stored(server: Server) -> int:
    if server.database is None:
        return 0
    with server.database.reading() as session:
        return session.scalar(select(func.count()).select_from(InboundCallback)) or 0


def _check_answers(server: Server, run: Run) -> None:
    ensure(all(answer.status == 200 for answer in run.answers), f"{server.name} answered something else than 200")
    if server.name == "empty":
        return
    replies = {opened(answer.body) for answer in run.answers}
    if server.database is None:
        ensure(replies == {TEXT}, f"{server.name} did not echo")
    else:
        ensure(all(reply.startswith("您好，") for reply in replies), f"{server.name} answered something else than help")


def _print(servers: Sequence[Server], threads: int) -> None:
    common = {"threads": threads, "connections": CONNECTIONS, "rounds": ROUNDS, "pushes_per_round": PUSHES}
    rates = {server.name: server.rates for server in servers}
    peers = {name: rates[name] for name in PEERS}
    peers["the faster in each round"] = [max(both) for both in zip(*peers.values(), strict=True)]
    for server in servers:
        more: dict[str, Any] = {"cpu_us": round(median(server.cpu_us))}
        if server.database is not None:
            more |= _compared(server, peers, threads)
        figure = f"{'qudao on ' if server.database is not None else ''}{server.name}"
        emit("callbacks", figure, median(server.rates), "answers/s", **common, **more)


def _compared(server: Server, peers: Mapping[str, Sequence[float]], threads: int) -> dict[str, Any]:
    ratios = {
        name: median([ours / theirs for ours, theirs in zip(server.rates, rates, strict=True)])
        for name, rates in peers.items()
    }
    found: dict[str, Any] = {"ratio_to": {name: rounded(ratio) for name, ratio in ratios.items()}}
    if threads == THREADS[0]:
        target = TARGETS[server.name]
        found |= {"target": {"ratio": target}, "met": ratios["the faster in each round"] >= target}
    return found | ({"server": house.postgres_settings()} if server.name == "postgresql" else {})
