"""Bringing stored keys and the index up to date after the matching has changed, while everybody goes on working.

Names say with which version of the matching they were indexed. Stale ones are read a round at a time, taken apart by
several processes, which also put their rows of the index into the engine's words, and written in short transactions,
one stretch of the index after the other, which both engines do fastest. Rows that a name does not need any more stay:
they cost a comparison now and then, and nothing is ever missing. A run that was stopped goes on where it was.
"""

import json
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from itertools import chain, islice, pairwise
from multiprocessing import get_context
from typing import Any, TypeAlias, TypeVar

from sqlalchemy import TextClause, bindparam, func, select, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, aliased

from channel.customers.index import Named, block_of, postings, write_blocks
from channel.matching import MATCHING_VERSION, parse_company_name
from models import Customer, CustomerName, Database

T = TypeVar("T")
#: Ids of some names with their keys, and for each stretch of the index their rows in the engine's words.
_Part: TypeAlias = "tuple[list[Named], list[str]]"

#: Names that are held in memory at a time, and of those how many a process takes apart at a time.
_ROUND, _PART = 250_000, 2_500
#: Into how many stretches the index is cut. Of a whole round each is about 50,000 rows, which one transaction writes:
#: others wait for it on SQLite.
_STRETCHES = 90
#: The first index row of each stretch but the first; pieces are spread evenly over 32 bits.
_BORDERS = [(-(2**31) + number * 2**32 // _STRETCHES) << 32 for number in range(1, _STRETCHES)]
_NAME_ROWS = 5_000
#: Fewer stale names are not worth another process.
_WORTH_PROCESSES = 20_000

# Statements in each engine's own words: thousands of keys in one list.
_KEEP: Mapping[str, TextClause] = {
    "sqlite": text(
        "UPDATE customer_name SET name_key = found.name_key, matching_version = :version"
        " FROM (SELECT json_extract(value, '$[0]') AS id, json_extract(value, '$[1]') AS name_key"
        "  FROM json_each(:rows)) AS found"
        " WHERE customer_name.id = found.id"
    ),
    "postgresql": text(
        "UPDATE customer_name SET name_key = found.name_key, matching_version = :version"
        " FROM (SELECT CAST(value ->> 0 AS bigint) AS id, value ->> 1 AS name_key"
        "  FROM json_array_elements(CAST(:rows AS json))) AS found"
        " WHERE customer_name.id = found.id"
    ),
}


def stale_count(session: Session) -> int:
    """How many names were indexed with another version of the matching, or never."""
    return session.scalars(select(func.count()).where(CustomerName.matching_version != MATCHING_VERSION)).one()


def reindex(database: Database, *, processes: int = 1) -> int:
    """Compute keys and pieces of all stale names anew; returns how many there were."""
    with database.reading() as session:
        stale = stale_count(session)
    count = 0
    with _workers(processes if stale > _WORTH_PROCESSES else 1) as run:
        ahead: Iterable[_Part] = ()
        for names in _stale_rounds(database):
            # The processes read this round while the one before is written.
            reading = run(partial(_read, is_sqlite=database.is_sqlite), list(_slices(names, _PART)))
            count += _write_round(database, ahead)
            ahead = reading
        count += _write_round(database, ahead)
    return count


def _stale_rounds(database: Database) -> Iterator[list[Named]]:
    last = 0
    while True:
        query = select(CustomerName.id, CustomerName.text).where(CustomerName.matching_version != MATCHING_VERSION)
        query = query.where(CustomerName.id > last).order_by(CustomerName.id).limit(_ROUND)
        with database.reading() as session:
            names = [(name_id, text) for name_id, text in session.execute(query)]
        if not names:
            return
        yield names
        last = names[-1][0]


def _write_round(database: Database, parts: Iterable[_Part]) -> int:
    """Write what was read of a round: the index first, so that a name that counts as indexed is. How many names."""
    parts = list(parts)
    for stretch in range(_STRETCHES):
        blocks = [rows[stretch] for _, rows in parts if rows[stretch]]
        if blocks:
            with _unhurried(database) as session:
                write_blocks(session, blocks)
    for keys in _slices(chain.from_iterable(keys for keys, _ in parts), _NAME_ROWS):
        with _unhurried(database) as session:
            _keep_keys(session, keys)
    return sum(len(keys) for keys, _ in parts)


@contextmanager
def _unhurried(database: Database) -> Iterator[Session]:
    """A transaction that need not be on the disk at once: what a power cut takes, the next run does again."""
    with database.transaction() as session:
        if not database.is_sqlite:
            session.execute(text("SET LOCAL synchronous_commit TO off"))
        yield session


def _read(names: Sequence[Named], *, is_sqlite: bool) -> _Part:
    """Ids and keys of names, and their index rows stretch by stretch. Runs in a process of its own."""
    keys = [(name_id, parse_company_name(text).key) for name_id, text in names]
    rows = sorted(postings(names))
    cuts = [0, *(bisect_left(rows, border) for border in _BORDERS), len(rows)]
    return keys, [block_of(rows[start:end], is_sqlite=is_sqlite) for start, end in pairwise(cuts)]


def _keep_keys(session: Session, keys: Sequence[Named]) -> None:
    """Write the keys of names and of the customers they name, and that the names are up to date."""
    dialect = session.get_bind().dialect.name
    session.execute(_KEEP[dialect], {"rows": json.dumps(keys), "version": MATCHING_VERSION})
    others = (
        select(Customer.id, CustomerName.name_key.label("key"))
        .join(CustomerName, CustomerName.customer_id == Customer.id)
        .where(
            CustomerName.id.between(keys[0][0], keys[-1][0]),
            CustomerName.text == Customer.name,
            CustomerName.name_key != Customer.name_key,
        )
    )
    rekey(session, [{"customer": row.id, "key": row.key} for row in session.execute(others.order_by(Customer.id))])


def rekey(session: Session, keys: Sequence[Mapping[str, Any]]) -> None:
    """Give customers other name keys, each as the last of those that have it; rows of `customer` (id) and `key`."""
    if not keys:
        return
    namesake = aliased(Customer)
    last = select(func.coalesce(func.max(namesake.namesake), -1) + 1).where(namesake.name_key == bindparam("key"))
    change = update(Customer).where(Customer.id == bindparam("customer"))
    change = change.values(name_key=bindparam("key"), namesake=last.scalar_subquery())
    for last_try in (*[False] * 9, True):
        try:
            with session.begin_nested():
                session.connection().execute(change, keys)
        except IntegrityError:
            # Somebody wrote a company of that name a moment ago.
            if last_try:
                raise
        else:
            return


@contextmanager
def _workers(processes: int) -> Iterator[Callable[..., Iterable[_Part]]]:
    if processes <= 1:
        yield map
        return
    # A fresh interpreter each: a copy of this one would share its connections to the database.
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        yield pool.map


def _slices(items: Iterable[T], size: int) -> Iterator[list[T]]:
    iterator = iter(items)
    while part := list(islice(iterator, size)):
        yield part
