"""Writing a change: its number, the rows that it replaces and the rows that it adds, many at a time.

A row that is known is never changed: it gets `replaced_at`, and what is left of it is written anew.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.batches import batches
from channel.errors import Conflict
from channel.pricing.draft_values import PRICE_ENTRY, STANDARD_PRICE, Ended, Key, NewRow
from channel.pricing.kinds import audience_keys, body_of, goods_keys, value_of
from channel.pricing.periods import carve
from channel.rows import insert_once
from models import (
    Base,
    PriceChange,
    PriceEntry,
    PriceList,
    PriceRule,
    PriceRuleAudience,
    PriceRuleGoods,
    Sku,
    StandardPrice,
)

#: How often the next number is asked for when others take it.
_TRIES = 10
#: Two changes are never known as of the same instant.
_TICK = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A row that counts for a time: as it is stored (`id`), or to be written."""

    values: Mapping[str, Any]
    valid_from: datetime
    valid_until: datetime | None
    id: int | None = None


def claim_change(session: Session, actor: Actor, note: str, counts: Mapping[str, int], *, now: datetime) -> PriceChange:
    """The next change; whoever changes something at the same moment comes one after the other.

    Conflict("prices_changed") when others were first again and again.
    """
    newest = select(PriceChange.id, PriceChange.applied_at).order_by(PriceChange.id.desc()).limit(1)
    values = {"member_id": actor.id if actor.kind == "member" else None, "note": note, "counts": dict(counts)}
    for _ in range(_TRIES):
        before = session.execute(newest).first()
        number = before.id + 1 if before is not None else 1
        # Later than whatever is known, so that nothing that was read as of then ever looks different.
        at = max(now, before.applied_at + _TICK) if before is not None else now
        insert_next = insert_once(session, PriceChange).values(id=number, applied_at=at, **values)
        if session.execute(insert_next.returning(PriceChange.id)).first() is not None:
            return session.get_one(PriceChange, number)
    raise Conflict("prices_changed")


def store(session: Session, change: PriceChange, rows: Sequence[NewRow], endings: Sequence[Ended]) -> None:
    """Write everything; the caller has checked that what is named is there."""
    lists = [row.key[0] for row in rows if row.kind == "price_list"]
    for codes in batches(lists):
        session.execute(insert_once(session, PriceList), [{"code": code} for code in codes])
    for kind in dict.fromkeys([*(row.kind for row in rows), *(one.kind for one in endings)]):
        new = [row for row in rows if row.kind == kind]
        ended = [one for one in endings if one.kind == kind]
        table = _TABLES.get(kind, _RULES)
        table(session, change.applied_at, kind, new, ended)
    session.flush()


def _standard_prices(session: Session, at: datetime, _kind: str, new: Sequence[NewRow], _: Sequence[Ended]) -> None:
    ids = _ids(session, Sku, {row.key[0] for row in new})
    names = ("sku_id", "unit", "currency", "includes_tax", "price", "min_price", "cost")
    current = _current(session, StandardPrice, StandardPrice.sku_id, ids.values(), names)
    by_key = _by_key(current, lambda values: (values["sku_id"], values["unit"], values["currency"]))
    for row in new:
        key = (ids[row.key[0]], *row.key[1:])
        value = row.value
        values = {name: getattr(value, name) for name in names[1:]} | {"sku_id": key[0]}
        by_key[key] = _placed(by_key.get(key, []), row, values)
    _write(session, StandardPrice, current, by_key, at)


def _price_entries(session: Session, at: datetime, _kind: str, new: Sequence[NewRow], ended: Sequence[Ended]) -> None:
    lists = _ids(session, PriceList, {key[0] for key in _keys(new, ended)})
    skus = _ids(session, Sku, {key[1] for key in _keys(new, ended)})
    names = ("list_id", "sku_id", "unit", "min_quantity", "price", "percent_of")
    current = _current(session, PriceEntry, PriceEntry.list_id, lists.values(), names)
    by_key = _by_key(
        current, lambda values: (values["list_id"], values["sku_id"], values["unit"], values["min_quantity"])
    )
    for one in ended:
        key = (lists[one.key[0]], skus[one.key[1]], *one.key[2:])
        by_key[key] = _cut(by_key.get(key, []), one.at)
    for row in new:
        key = (lists[row.key[0]], skus[row.key[1]], *row.key[2:])
        values = {name: getattr(row.value, name) for name in names[2:]} | {"list_id": key[0], "sku_id": key[1]}
        by_key[key] = _placed(by_key.get(key, []), row, values)
    _write(session, PriceEntry, current, by_key, at)


def _rules(session: Session, at: datetime, kind: str, new: Sequence[NewRow], ended: Sequence[Ended]) -> None:
    codes = {key[0] for key in _keys(new, ended)}
    names = ("kind", "code", "name", "body", "quota_each")
    current = [
        piece for piece in _current(session, PriceRule, PriceRule.code, codes, names) if piece.values["kind"] == kind
    ]
    by_key = _by_key(current, lambda values: (values["code"],))
    for one in ended:
        by_key[one.key] = _cut(by_key.get(one.key, []), one.at)
    for row in new:
        body = body_of(kind, row.value)
        values = {"kind": kind, "code": row.key[0], "name": row.name, "body": body, "quota_each": row.quota_each}
        by_key[row.key] = _placed(by_key.get(row.key, []), row, values)
    written = _write(session, PriceRule, current, by_key, at)
    _write_scopes(session, kind, written)


_TABLES: Mapping[str, Callable[[Session, datetime, str, Sequence[NewRow], Sequence[Ended]], None]] = {
    STANDARD_PRICE: _standard_prices,
    PRICE_ENTRY: _price_entries,
}
_RULES = _rules


def _keys(new: Sequence[NewRow], ended: Sequence[Ended]) -> list[Key]:
    return [*(row.key for row in new), *(one.key for one in ended)]


def _ids(session: Session, table: Any, codes: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for some in batches(sorted(codes)):
        found |= dict(session.execute(select(table.code, table.id).where(table.code.in_(some))).tuples().all())
    return found


def _current(session: Session, table: Any, column: Any, values: Iterable[Any], names: Sequence[str]) -> list[_Piece]:
    """The known rows with one of these values in a column."""
    columns = [getattr(table, name) for name in names]
    query = select(table.id, table.valid_from, table.valid_until, *columns).where(table.replaced_at.is_(None))
    found: list[_Piece] = []
    for some in batches(values):
        for id_, valid_from, valid_until, *rest in session.execute(query.where(column.in_(some))):
            found.append(_Piece(dict(zip(names, rest, strict=True)), valid_from, valid_until, id_))
    return found


def _by_key(pieces: Iterable[_Piece], key_of: Callable[[Mapping[str, Any]], Key]) -> dict[Key, list[_Piece]]:
    found: dict[Key, list[_Piece]] = {}
    for piece in pieces:
        found.setdefault(key_of(piece.values), []).append(piece)
    return found


def _cut(pieces: list[_Piece], start: datetime, end: datetime | None = None, *, resumes: bool = False) -> list[_Piece]:
    gone, rests = carve(pieces, start, end, resumes=resumes)
    kept = [piece for piece in pieces if not any(piece is one for one in gone)]
    return kept + [_Piece(rest.row.values, rest.valid_from, rest.valid_until) for rest in rests]


def _placed(pieces: list[_Piece], row: NewRow, values: Mapping[str, Any]) -> list[_Piece]:
    start, end = row.value.valid_from, row.value.valid_until
    return [*_cut(pieces, start, end, resumes=row.resumes), _Piece(values, start, end)]


def _write(
    session: Session, table: type[Base], before: Sequence[_Piece], after: Mapping[Key, list[_Piece]], at: datetime
) -> list[tuple[int, _Piece]]:
    """Replace what is not there any more and write what is new; the new rows with their ids."""
    kept = {piece.id for pieces in after.values() for piece in pieces}
    gone = [piece.id for piece in before if piece.id not in kept]
    row: Any = table
    for some in batches(gone):
        change = update(table).where(row.id.in_(some)).values(replaced_at=at)
        session.execute(change, execution_options={"synchronize_session": False})
    new = [piece for pieces in after.values() for piece in pieces if piece.id is None]
    written: list[tuple[int, _Piece]] = []
    statement = insert(table).returning(row.id, sort_by_parameter_order=True)
    for pieces in batches(new):
        times = ({"valid_from": one.valid_from, "valid_until": one.valid_until} for one in pieces)
        values = [{**one.values, **period, "recorded_at": at} for one, period in zip(pieces, times, strict=True)]
        ids = session.scalars(statement, values)
        written += zip(ids, pieces, strict=True)
    return written


def _write_scopes(session: Session, kind: str, written: Sequence[tuple[int, _Piece]]) -> None:
    """By what a cart finds each rule."""
    audiences, goods = [], []
    for rule_id, piece in written:
        code, name, body = (piece.values[column] for column in ("code", "name", "body"))
        value = value_of(kind, rule_id, code, name, piece.valid_from, piece.valid_until, body)
        audiences += [{"rule_id": rule_id, "audience": key} for key in audience_keys(value)]
        goods += [{"rule_id": rule_id, "kind": what, "code": which} for what, which in goods_keys(kind, value)]
    for table, rows in ((PriceRuleAudience, audiences), (PriceRuleGoods, goods)):
        for some in batches(rows):
            session.execute(insert(table), some)
