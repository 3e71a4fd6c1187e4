"""The one way in: rows are read, judged and written once, in the order in which the other system changed them.

All faults are told at once. With faults nothing is written, unless whoever brings the rows says that the others
count. What is the same as before changes nothing; what is older than what is known is late and left out.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.erp.columns import Column, Fault, Unreadable, read_value
from channel.erp.feed import WHOLE, Feed, Row, parts
from channel.rows import dialect_insert, insert_once
from models import ErpFeed, ErpRecord, ErpRun

#: Rows of one run; whoever has more brings them in parts.
MOST_ROWS = 5_000
#: Faults that a run keeps and tells.
MOST_FAULTS = 200
#: What every feed may have: when it was so in the other system.
CHANGED_AT = Column("changed_at", "更新时间", "moment", is_needed=False)


@dataclass(frozen=True, slots=True)
class Brought:
    """Where rows come from."""

    client_id: int | None = None
    member_id: int | None = None
    file: str | None = None


@dataclass(slots=True)
class Result:
    """What became of a run. `faults` are at most MOST_FAULTS, `faulty` counts all rows that have one."""

    rows: int = 0
    taken: int = 0
    same: int = 0
    late: int = 0
    faulty: int = 0
    faults: list[Fault] = field(default_factory=list)


class _Undone(Exception):
    """Nothing of what was written is to stay."""


def take(
    session: Session,
    actor: Actor,
    feed: Feed,
    given: Sequence[tuple[int, Mapping[str, Any]]],
    brought: Brought,
    *,
    only_valid: bool = False,
    is_trial: bool = False,
    now: datetime,
) -> Result:
    """Take rows over: (number, values by column name). What would happen, when it `is_trial`.

    Two runs of one feed take turns. Nothing is raised for what rows say; see Result.faults.
    """
    if len(given) > MOST_ROWS:
        return Result(len(given), faulty=len(given), faults=[Fault(0, "", "too_many_rows", {"limit": str(MOST_ROWS)})])
    if not is_trial:
        _take_turn(session, feed)
    rows, faults = _read(feed, given)
    faults += feed.judge(session, rows)
    bad = {fault.row for fault in faults}
    result = Result(len(given), faulty=len(bad), faults=sorted(faults, key=lambda one: one.row)[:MOST_FAULTS])
    good = [row for row in rows if row.number not in bad]
    if (not bad or only_valid) and good:
        _take_over(session, actor, feed, good, result, only_valid=only_valid, is_trial=is_trial, now=now)
    if not is_trial:
        session.add(_run(feed, brought, result, now))
    return result


def _take_turn(session: Session, feed: Feed) -> None:
    session.execute(insert_once(session, ErpFeed).values(feed=feed.name, runs=0))
    session.execute(update(ErpFeed).where(ErpFeed.feed == feed.name).values(runs=ErpFeed.runs + 1))


def _read(feed: Feed, given: Iterable[tuple[int, Mapping[str, Any]]]) -> tuple[list[Row], list[Fault]]:
    rows: list[Row] = []
    faults: list[Fault] = []
    first: dict[str, int] = {}
    for number, raw in given:
        values, wrong = _values(feed, number, raw)
        if wrong:
            faults += wrong
            continue
        row = Row(number, values)
        earlier = first.setdefault(feed.key_of(row), number)
        if earlier != number:
            faults.append(Fault(number, feed.key[0], "repeated", {"row": str(earlier)}))
        else:
            rows.append(row)
    return rows, faults


def _values(feed: Feed, number: int, raw: Mapping[str, Any]) -> tuple[dict[str, Any], list[Fault]]:
    columns = (*feed.columns, CHANGED_AT)
    known = {column.name for column in columns}
    faults = [Fault(number, str(name)[:40], "unknown_column") for name in raw if name not in known]
    values: dict[str, Any] = {}
    for column in columns:
        try:
            values[column.name] = read_value(column, raw.get(column.name))
        except Unreadable as error:
            faults.append(Fault(number, column.name, error.code, error.facts))
    return values, faults


def _take_over(
    session: Session,
    actor: Actor,
    feed: Feed,
    rows: Sequence[Row],
    result: Result,
    *,
    only_valid: bool,
    is_trial: bool,
    now: datetime,
) -> None:
    known = _known(session, feed, rows)
    fresh: list[tuple[Row, str]] = []
    for row in rows:
        digest, before = _digest(row), known.get(feed.key_of(row))
        changed_at = row.values["changed_at"]
        is_repeated = not feed.is_count or changed_at is None or (before and before.changed_at == changed_at)
        if before is not None and before.digest == digest and is_repeated:
            result.same += 1
        elif before is not None and changed_at and before.changed_at and changed_at < before.changed_at:
            result.late += 1
        else:
            fresh.append((row, digest))
    if not fresh:
        return
    # A trial writes as well, and is undone: only the domain knows what it would have refused.
    with suppress(_Undone), session.begin_nested():
        refused = feed.write(session, actor, [row for row, _ in fresh], now)
        bad = {fault.row for fault in refused}
        result.faulty += len(bad)
        result.faults = sorted([*result.faults, *refused], key=lambda one: one.row)[:MOST_FAULTS]
        is_off = WHOLE in bad or (bool(bad) and not only_valid)
        result.taken = 0 if is_off else len(fresh) - len(bad)
        if is_off or is_trial:
            raise _Undone
        _remember(session, feed, [(row, digest) for row, digest in fresh if row.number not in bad], now)


def _remember(session: Session, feed: Feed, taken: Sequence[tuple[Row, str]], now: datetime) -> None:
    for part in parts(taken):
        values = [
            {
                "feed": feed.name,
                "key": feed.key_of(row),
                "digest": digest,
                "changed_at": row.values["changed_at"],
                "at": now,
            }
            for row, digest in part
        ]
        insert = dialect_insert(session, ErpRecord)
        news = {name: insert.excluded[name] for name in ("digest", "changed_at", "at")}
        statement = insert.on_conflict_do_update(index_elements=["feed", "key"], set_=news)
        session.execute(statement, values)


def _known(session: Session, feed: Feed, rows: Sequence[Row]) -> dict[str, ErpRecord]:
    found: dict[str, ErpRecord] = {}
    for part in parts(rows):
        keys = [feed.key_of(row) for row in part]
        query = select(ErpRecord).where(ErpRecord.feed == feed.name, ErpRecord.key.in_(keys))
        found |= {record.key: record for record in session.scalars(query)}
    return found


def _digest(row: Row) -> str:
    values = {name: value for name, value in row.values.items() if name != "changed_at"}
    return hashlib.sha256(json.dumps(values, sort_keys=True, default=str, ensure_ascii=False).encode()).hexdigest()


def _run(feed: Feed, brought: Brought, result: Result, now: datetime) -> ErpRun:
    return ErpRun(
        feed=feed.name,
        client_id=brought.client_id,
        member_id=brought.member_id,
        file=brought.file,
        at=now,
        rows=result.rows,
        taken=result.taken,
        same=result.same,
        late=result.late,
        faulty=result.faulty,
        faults=[
            {"row": fault.row, "column": fault.column, "code": fault.code, "facts": dict(fault.facts)}
            for fault in result.faults
        ],
    )
