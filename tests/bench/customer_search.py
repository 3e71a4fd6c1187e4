"""`customer-search`: one customer found among a million, on both engines, beside two ways that people use instead.

BENCH_CUSTOMERS sets another number of names, for a quick run; BENCH_DATA names the folder with real ones
(`company_names.py`). The peers look for the same texts in the same run: rapidfuzz goes through all names in memory,
and PostgreSQL searches by trigrams. The server's own CPU is not in the CPU figures; the wall clock has it.
"""

import os
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import psycopg
from rapidfuzz import fuzz, process
from rapidfuzz.distance import LCSseq
from sqlalchemy import insert
from sqlalchemy.orm import Session

import clock
from channel.customers import matches
from channel.customers.matches import find_customers
from channel.customers.reindexing import reindex
from channel.matching import parse_company_name
from channel.matching.pieces import sounds_of
from channel.matching.text import spelled, squeezed
from models import Customer, CustomerName, Database
from tests.bench import house
from tests.bench.company_names import Names, Typed, company_names
from tests.bench.lines import emit, ensure, left_out, quantile, rounded

SIZE = int(os.environ.get("BENCH_CUSTOMERS", "1000000"))
FIRST = 5
#: How many texts are searched for the times; all of them for how often the name was found, on the first engine.
TIMED, PEERS, WARM_UP = 500, 40, 20
TARGETS = {"search": 30.0, "check": 150.0, "build_s": 120.0, "found": 0.97}
_BATCH = 20_000
#: The demo's own customers are before.
_FIRST_ID = 1_000


@dataclass(frozen=True)
class Timed:
    """What each text found, and how long it took: wall clock and CPU of this process, in ms."""

    found: Sequence[Sequence[str]]
    wall_ms: Sequence[float]
    cpu_ms: Sequence[float]


def customer_search() -> None:
    """All figures; those of PostgreSQL are left out where there is none."""
    names = company_names(SIZE)
    typed = list(names.typed)
    random.Random(7).shuffle(typed)
    with house.sqlite_database() as url, _customers(url, names) as database:
        _build(database, "SQLite", names)
        found = _search(database, "SQLite", names, typed)
    _quality(names, typed, found)
    _rapidfuzz(names, typed)
    if not house.has_postgres():
        left_out("customer-search", "PostgreSQL", "no PostgreSQL at TEST_DATABASE_URL")
        return
    with house.postgres_database() as url, _customers(url, names) as database:
        _build(database, "PostgreSQL", names)
        again = _search(database, "PostgreSQL", names, typed[:TIMED])
        ensure(again == found[:TIMED], "the two engines found different customers")
        _trigrams(url, typed)


@contextmanager
def _customers(url: str, names: Names) -> Iterator[Database]:
    """A database that holds the names and has no index of them yet."""
    database = house.open_database(url)
    now = clock.now()
    for start in range(0, len(names.all), _BATCH):
        rows = list(enumerate(names.all[start : start + _BATCH], _FIRST_ID + start))
        keys = {n: parse_company_name(t).key for n, t in rows}
        # The id as namesake: of the real names some have one key, and here nobody counts them.
        customers = [{"id": n, "name": t, "name_key": keys[n], "namesake": n, "created_at": now} for n, t in rows]
        known = {"kind": "registered", "matching_version": 0, "created_at": now}
        own = [{"id": n, "customer_id": n, "text": t, "name_key": keys[n], **known} for n, t in rows]
        with database.transaction() as session:
            session.execute(insert(Customer), customers)
            session.execute(insert(CustomerName), own)
    try:
        yield database
    finally:
        database.close()


def _build(database: Database, engine: str, names: Names) -> None:
    started = time.perf_counter()
    count = reindex(database, processes=os.cpu_count() or 1)
    seconds = time.perf_counter() - started
    # The demo's customers wait for their index too.
    ensure(count >= len(names.all), f"{count} names indexed instead of {len(names.all)}")
    target = {"target": {"s": TARGETS["build_s"]}, "met": seconds < TARGETS["build_s"]} if _is_whole(names) else {}
    emit("customer-search", f"index built, {engine}", seconds, "s", names=len(names.all), source=names.source, **target)
    if not database.is_sqlite:
        # What autovacuum does a minute later: the index is then read without the table.
        with psycopg.connect(database.engine.url.set(drivername="postgresql").render_as_string(False)) as connection:
            connection.autocommit = True
            connection.execute("VACUUM (ANALYZE) customer_piece, customer_name, customer")


def _search(database: Database, engine: str, names: Names, typed: Sequence[Typed]) -> Sequence[Sequence[str]]:
    def search(session: Session, text: str) -> list[str]:
        return [match.customer.name for match in find_customers(session, text, limit=FIRST)]

    def check(session: Session, text: str) -> list[str]:
        return [match.customer.name for match in matches(session, text)]

    _timed(database, typed[:WARM_UP], search)
    run = _timed(database, typed, search)
    _emit_times(f"search, {engine}", run, TARGETS["search"], names)
    _emit_times(f"check for duplicates, {engine}", _timed(database, typed[:TIMED], check), TARGETS["check"], names)
    return run.found


def _timed(database: Database, typed: Sequence[Typed], act: Callable[[Session, str], list[str]]) -> Timed:
    found, wall, cpu = [], [], []
    for each in typed:
        # What is typed and what is near it were mostly never read by this process before.
        parse_company_name.cache_clear()
        with database.reading() as session:
            started, worked = time.perf_counter(), time.process_time()
            found.append(act(session, each.text))
            wall.append((time.perf_counter() - started) * 1_000)
            cpu.append((time.process_time() - worked) * 1_000)
    return Timed(found, wall, cpu)


def _emit_times(figure: str, run: Timed, target_ms: float, names: Names) -> None:
    p95 = quantile(run.wall_ms, 0.95)
    emit(
        "customer-search",
        f"{figure}, p95",
        p95,
        "ms",
        p50=rounded(quantile(run.wall_ms, 0.5)),
        p99=rounded(quantile(run.wall_ms, 0.99)),
        cpu_p95=rounded(quantile(run.cpu_ms, 0.95)),
        texts=len(run.found),
        names=len(names.all),
        target={"p95_ms": target_ms},
        met=p95 < target_ms,
    )


def _quality(names: Names, typed: Sequence[Typed], found: Sequence[Sequence[str]]) -> None:
    """How often the meant name was among the first five: of all, and of those that characters can tell."""
    blob = "\n".join(names.all)
    tellable: dict[str, bool] = {each.text: _characters_tell(each, blob) for each in typed}
    hit = [each.meant in first for each, first in zip(typed, found, strict=True)]
    chinese = [ok for each, ok in zip(typed, hit, strict=True) if each.kind != "real_english_name"]
    told = [ok for each, ok in zip(typed, hit, strict=True) if tellable[each.text]]
    missed = Counter(each.kind for each, ok in zip(typed, hit, strict=True) if tellable[each.text] and not ok)
    share = sum(told) / len(told)
    emit(
        "customer-search",
        f"meant name among the first {FIRST}",
        share,
        "share of the texts whose characters tell it",
        texts=len(told),
        target={"share": TARGETS["found"]},
        met=share >= TARGETS["found"],
        missed=dict(missed),
        of_all_chinese_texts=rounded(sum(chinese) / len(chinese)),
        of_all_texts=rounded(sum(hit) / len(hit)),
    )


def _characters_tell(typed: Typed, blob: str) -> bool:
    """Whether the characters of a text point at the meant name.

    All of its core, but for one slip in four or more, are in the meant name in their order, by sound; and where they
    do not stand there together as typed, there are not five other names in which they do (首钢 is literally in others).
    """
    core, meant = parse_company_name(typed.text).core, squeezed(spelled(typed.meant))
    slips = 1 if len(core) >= 4 else 0
    if not core or LCSseq.similarity(sounds_of(core), sounds_of(meant)) < len(core) - slips:
        return False
    return core in meant or blob.count(core) < FIRST


def _rapidfuzz(names: Names, typed: Sequence[Typed]) -> None:
    times, hits = [], 0
    for each in typed[:PEERS]:
        started = time.perf_counter()
        first = process.extract(each.text, names.all, scorer=fuzz.ratio, limit=FIRST)
        times.append((time.perf_counter() - started) * 1_000)
        hits += each.meant in {name for name, *_ in first}
    _emit_peer("rapidfuzz over all names", times, hits / len(times), names="in memory")


def _trigrams(url: str, typed: Sequence[Typed]) -> None:
    with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as connection:
        try:
            connection.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        except psycopg.Error as error:
            left_out("customer-search", "PostgreSQL trigrams", f"no pg_trgm: {error}")
            return
        started = time.perf_counter()
        connection.execute("CREATE INDEX trigrams ON customer_name USING gin (text gin_trgm_ops)")
        built_s = time.perf_counter() - started
        query = "SELECT text FROM customer_name WHERE text %% %s ORDER BY similarity(text, %s) DESC, id LIMIT " + str(
            FIRST
        )
        times, hits = [], 0
        for each in typed[:PEERS]:
            started = time.perf_counter()
            rows = connection.execute(query, (each.text, each.text)).fetchall()
            times.append((time.perf_counter() - started) * 1_000)
            hits += (each.meant,) in rows
        _emit_peer("PostgreSQL trigrams (pg_trgm, GIN)", times, hits / len(times), built_s=rounded(built_s))


def _emit_peer(figure: str, times: Sequence[float], share: float, **more: object) -> None:
    emit(
        "customer-search",
        f"{figure}, p95",
        quantile(times, 0.95),
        "ms",
        p50=rounded(quantile(times, 0.5)),
        among_first_five=rounded(share),
        texts=len(times),
        **more,
    )


def _is_whole(names: Names) -> bool:
    return len(names.all) >= 1_000_000
